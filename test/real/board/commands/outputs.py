"""Output pins."""
from ..messages import command
from ..outputs import Output


@command("set_digital_out pin=%u value=%c")
def set_digital_out(board, pin, value):
    board.world.drive(board.pin(pin), 1.0 if value else 0.0)


@command("set_pwm_out pin=%u cycle_ticks=%u value=%hu")
def set_pwm_out(board, pin, cycle, value):
    board.world.drive(board.pin(pin), value / board.machine["pwm_max"])


@command("config_digital_out oid=%c pin=%u value=%c default_value=%c max_duration=%u")
def config_digital_out(board, oid, pin, value, safe, max_ticks):
    board.objects[oid] = Output(board, board.pin(pin), value, safe, max_ticks,
                                scale=1, hard=False)


@command("set_digital_out_pwm_cycle oid=%c cycle_ticks=%u")
def set_digital_out_pwm_cycle(board, oid, cycle):
    board.objects[oid].set_cycle(cycle)


@command("queue_digital_out oid=%c clock=%u on_ticks=%u")
def queue_digital_out(board, oid, clock, ticks):
    when = board.clock.widen(clock)
    board.note_late(when, "digital")
    board.objects[oid].schedule(when, ticks)


@command("update_digital_out oid=%c value=%c")
def update_digital_out(board, oid, value):
    output = board.objects[oid]
    output.apply_now(value * output.scale if value else 0)


@command("config_pwm_out oid=%c pin=%u cycle_ticks=%u value=%hu"
         " default_value=%hu max_duration=%u")
def config_pwm_out(board, oid, pin, cycle, value, safe, max_ticks):
    board.objects[oid] = Output(board, board.pin(pin), value, safe, max_ticks,
                                scale=board.machine["pwm_max"], hard=True)


@command("queue_pwm_out oid=%c clock=%u value=%hu")
def queue_pwm_out(board, oid, clock, value):
    when = board.clock.widen(clock)
    board.note_late(when, "pwm")
    board.objects[oid].schedule(when, value)
