"""The board: obeys the host's messages and drives the pins of a World."""
import collections

from . import commands  # noqa: F401  (enters the commands in the dictionary)
from .clock import Clock
from .codec import MASK32, read_number
from .link import Link
from .log import log
from .messages import Dictionary

_TIDY_SECONDS = 0.05
_STATS_SECONDS = 5
_STEP_MEMORY_SECONDS = 0.1


class Board:
    """options: grace, lag and strict in seconds, moves, trace (see main.py)."""

    def __init__(self, world, options, write, clock=None):
        self.world, self.options, self.machine = world, options, world.machine
        self.clock = clock or Clock(self.machine["clock_freq"])
        world.connect(self.clock)
        self.grace = self.clock.ticks(options.grace)
        self.lag = self.clock.ticks(options.lag)
        self.stat = collections.Counter()
        self.worst_late = 0.0
        self.dictionary = Dictionary(self.machine)
        self.link = Link(write, self._obey, self.stat)
        self._life = 0
        self._begin()

    def pin(self, number):
        return self.dictionary.pin(number)

    def send(self, name, *args):
        if self.options.trace:
            log("< %s %r" % (name, args))
        self.stat["sent"] += 1
        self.link.send(self.dictionary.responses[name].encode(args))

    # -- life
    def reboot(self):
        """Restart as after a reset: the world stays as it is."""
        self.world.power_down()
        self.clock.restart()
        self._begin()
        self.send("starting")

    def _begin(self):
        self._life += 1
        self.link.reset()
        self.objects, self.oid_count = {}, None
        self.config_crc, self.configured = 0, False
        self.is_shutdown, self._reason = False, 0
        self.stat["boots"] += 1
        self.clock.after(_TIDY_SECONDS, self._tidy)
        self.clock.after(_STATS_SECONDS, self._send_stats)

    def shutdown(self, why):
        if self.is_shutdown:
            return
        now = self.clock.now()
        self.is_shutdown, self._reason = True, self.dictionary.texts[why]
        self.stat["shutdowns"] += 1
        log("shutdown: %s" % why)
        for thing in self.objects.values():
            thing.shut_down(now)
        self.send("shutdown", now & MASK32, self._reason)

    def refresh(self):
        """Something outside the board has changed."""
        for thing in self.objects.values():
            thing.refresh()

    def _tidy(self):
        """Drop finished step runs, but none that an endstop may still ask for."""
        now = self.clock.now()
        # what an endstop has looked at is final: homing may still undo the rest
        self.world.watch(now - self.lag, _TIDY_SECONDS)
        kept = [thing.keeps_from() for thing in self.objects.values()]
        keep = min([now - self.clock.ticks(_STEP_MEMORY_SECONDS) - self.lag]
                   + [clock for clock in kept if clock is not None])
        for thing in self.objects.values():
            thing.forget(keep)
        self.clock.after(_TIDY_SECONDS, self._tidy)

    def _send_stats(self):
        ticks = self.clock.ticks(0.01)
        self.send("stats", 500, ticks, (ticks // 256) * 10)
        self.clock.after(_STATS_SECONDS, self._send_stats)

    def note_late(self, clock, what):
        """Count an event that should have happened already: iron would have stopped."""
        behind = (self.clock.now() - clock) / self.clock.freq
        if behind <= 0:
            return
        self.stat["late_" + what] += 1
        if behind > self.worst_late:
            self.worst_late = behind
            log("%s arrived %.1f ms late" % (what, behind * 1e3))
        if self.options.strict and behind > self.options.strict:
            self.shutdown("Timer too close")

    # -- messages
    def _obey(self, block, pos, end):
        life = self._life
        while pos < end and life == self._life:
            number, pos = read_number(block, pos)
            entry = self.dictionary.commands.get(number)
            if entry is None:
                self.shutdown("Invalid command")
                return
            layout, function, in_shutdown = entry
            args, pos = layout.decode(block, pos)
            if self.options.trace:
                log("> %s %r" % (layout.name, args))
            self.stat["commands"] += 1
            if self.is_shutdown and not in_shutdown:
                self.send("is_shutdown", self._reason)
            else:
                self._call(layout.name, function, args)

    def _call(self, name, function, args):
        try:
            function(self, *args)
        except KeyError as error:
            log("bad oid or pin in %s %r: %s" % (name, args, error))
            self.shutdown("Invalid oid type")
