"""Identity, clock, configuration and the life of the board."""
from ..codec import MASK32
from ..log import log
from ..messages import IDENTIFY, command


@command(IDENTIFY, in_shutdown=True)
def identify(board, offset, count):
    board.send("identify_response", offset, board.dictionary.blob[offset:offset + count])


@command("get_uptime", in_shutdown=True)
def get_uptime(board):
    now = board.clock.now()
    board.send("uptime", now >> 32, now & MASK32)


@command("get_clock", in_shutdown=True)
def get_clock(board):
    board.send("clock", board.clock.now() & MASK32)


@command("get_config", in_shutdown=True)
def get_config(board):
    board.send("config", board.configured, board.config_crc, board.is_shutdown,
               board.options.moves)


@command("allocate_oids count=%c")
def allocate_oids(board, count):
    if board.oid_count is not None:
        board.shutdown("oids already allocated")
    else:
        board.oid_count = count


@command("finalize_config crc=%u")
def finalize_config(board, crc):
    if board.configured:
        board.shutdown("Already finalized")
    else:
        board.config_crc, board.configured = crc, True


@command("emergency_stop", in_shutdown=True)
def emergency_stop(board):
    board.shutdown("Command request")


@command("clear_shutdown", in_shutdown=True)
def clear_shutdown(board):
    if board.is_shutdown:
        board.is_shutdown = False
    else:
        board.shutdown("Shutdown cleared when not shutdown")


@command("reset", in_shutdown=True)
def reset(board):
    log("reset command")
    board.reboot()


@command("debug_nop", in_shutdown=True)
def debug_nop(board):
    pass


@command("debug_ping data=%*s", in_shutdown=True)
def debug_ping(board, data):
    board.send("pong", data)


@command("debug_read order=%c addr=%u", in_shutdown=True)
def debug_read(board, order, address):
    board.send("debug_result", 0)


@command("debug_write order=%c addr=%u val=%u", in_shutdown=True)
def debug_write(board, order, address, value):
    pass
