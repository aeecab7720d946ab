"""Steppers, triggers and endstops."""
from ..homing import Endstop, Trigger
from ..log import log
from ..messages import command
from ..steppers import Stepper


@command("config_stepper oid=%c step_pin=%c dir_pin=%c invert_step=%c step_pulse_ticks=%u")
def config_stepper(board, oid, step, direction, invert, pulse):
    stepper = board.objects[oid] = Stepper()
    if not board.world.attach(board.pin(step), stepper):
        log("no motor on step pin %s" % board.pin(step))


@command("queue_step oid=%c interval=%u count=%hu add=%hi")
def queue_step(board, oid, interval, count, add):
    first = board.objects[oid].push(interval, count, add, board.clock.widen)
    if first is not None:
        board.note_late(first, "step")


@command("set_next_step_dir oid=%c dir=%c")
def set_next_step_dir(board, oid, direction):
    board.objects[oid].direction = direction


@command("reset_step_clock oid=%c clock=%u")
def reset_step_clock(board, oid, clock):
    board.objects[oid].set_clock(board.clock.widen(clock))


@command("stepper_get_position oid=%c")
def stepper_get_position(board, oid):
    board.send("stepper_position", oid, board.objects[oid].at(board.clock.now()))


@command("stepper_stop_on_trigger oid=%c trsync_oid=%c")
def stepper_stop_on_trigger(board, oid, trigger):
    board.objects[trigger].add(board.objects[oid])


@command("config_trsync oid=%c")
def config_trsync(board, oid):
    board.objects[oid] = Trigger(board, oid)


@command("trsync_start oid=%c report_clock=%u report_ticks=%u expire_reason=%c")
def trsync_start(board, oid, clock, ticks, reason):
    board.objects[oid].start(clock, ticks, reason)


@command("trsync_set_timeout oid=%c clock=%u")
def trsync_set_timeout(board, oid, clock):
    board.objects[oid].set_timeout(clock)


@command("trsync_trigger oid=%c reason=%c")
def trsync_trigger(board, oid, reason):
    trigger = board.objects[oid]
    trigger.pull(reason, board.clock.now(), report=False)
    board.send("trsync_state", oid, 0, trigger.reason, 0)


@command("config_endstop oid=%c pin=%c pull_up=%c")
def config_endstop(board, oid, pin, pull_up):
    board.objects[oid] = Endstop(board, oid, board.pin(pin))


@command("endstop_home oid=%c clock=%u sample_ticks=%u sample_count=%c"
         " rest_ticks=%u pin_value=%c trsync_oid=%c trigger_reason=%c")
def endstop_home(board, oid, clock, sample_ticks, count, rest, level, trigger, reason):
    board.objects[oid].home(clock, sample_ticks, count, rest, level,
                            board.objects[trigger] if count else None, reason)


@command("endstop_query_state oid=%c")
def endstop_query_state(board, oid):
    board.objects[oid].report()
