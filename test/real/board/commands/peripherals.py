"""LED chains and stepper drivers."""
from ..messages import command
from ..neopixel import Neopixel
from ..tmc_uart import TmcUart


@command("config_neopixel oid=%c pin=%u data_size=%hu bit_max_ticks=%u reset_min_ticks=%u")
def config_neopixel(board, oid, pin, size, bit_ticks, reset_ticks):
    board.objects[oid] = Neopixel(size)


@command("neopixel_update oid=%c pos=%hu data=%*s")
def neopixel_update(board, oid, position, data):
    board.objects[oid].update(position, data)


@command("neopixel_send oid=%c")
def neopixel_send(board, oid):
    board.send("neopixel_result", oid, 1)


@command("config_tmcuart oid=%c rx_pin=%u pull_up=%c tx_pin=%u bit_time=%u")
def config_tmcuart(board, oid, rx_pin, pull_up, tx_pin, bit_time):
    board.objects[oid] = TmcUart()


@command("tmcuart_send oid=%c write=%*s read=%c")
def tmcuart_send(board, oid, data, count):
    board.send("tmcuart_response", oid, board.objects[oid].exchange(data))
