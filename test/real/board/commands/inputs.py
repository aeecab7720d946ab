"""Temperatures, buttons and pulse counters."""
from ..inputs import Analog, Buttons, Counter
from ..messages import command


@command("config_analog_in oid=%c pin=%u")
def config_analog_in(board, oid, pin):
    board.objects[oid] = Analog(board, oid, board.pin(pin))


@command("query_analog_in oid=%c clock=%u sample_ticks=%u sample_count=%c"
         " rest_ticks=%u min_value=%hu max_value=%hu range_check_count=%c")
def query_analog_in(board, oid, clock, sample_ticks, count, rest, low, high, checks):
    board.objects[oid].start(clock, count, rest, low, high, checks)


@command("config_buttons oid=%c button_count=%c")
def config_buttons(board, oid, count):
    board.objects[oid] = Buttons(board, oid, count)


@command("buttons_add oid=%c pos=%c pin=%u pull_up=%c")
def buttons_add(board, oid, position, pin, pull_up):
    board.objects[oid].pins[position] = board.pin(pin)


@command("buttons_query oid=%c clock=%u rest_ticks=%u retransmit_count=%c invert=%c")
def buttons_query(board, oid, clock, rest, retransmit_count, invert):
    board.objects[oid].query(invert)


@command("buttons_ack oid=%c count=%c")
def buttons_ack(board, oid, count):
    board.objects[oid].acknowledge(count)


@command("config_counter oid=%c pin=%u pull_up=%c")
def config_counter(board, oid, pin, pull_up):
    board.objects[oid] = Counter(board, oid, board.pin(pin))


@command("query_counter oid=%c clock=%u poll_ticks=%u sample_ticks=%u")
def query_counter(board, oid, clock, poll_ticks, sample_ticks):
    board.objects[oid].start(clock, sample_ticks)
