"""Finding a switch: the trigger shared by steppers, and the switch that pulls it."""
from .codec import MASK32
from .device import Device


class Trigger(Device):
    """Klipper's trsync: stops a group of steppers, once, for one reason."""

    def __init__(self, board, oid):
        self._board, self._oid = board, oid
        self._armed, self.reason, self._plan = False, 0, 0
        self._expires = None
        self._steppers = []

    def add(self, stepper):
        self._steppers.append(stepper)

    def start(self, report_clock, report_ticks, expire_reason):
        self._plan += 1
        self._armed, self.reason = True, 0
        self._expires, self._expire_reason = None, expire_reason
        self._steppers = []
        self._report_ticks = report_ticks
        if report_ticks:
            when = self._board.clock.widen(report_clock)
            self._board.clock.at(when, self._report, self._plan, when)

    def _report(self, plan, clock):
        if plan != self._plan or not self._armed:
            return
        self._board.send("trsync_state", self._oid, 1, 0, (clock - self._board.lag) & MASK32)
        following = clock + self._report_ticks
        self._board.clock.at(following, self._report, plan, following)

    def set_timeout(self, clock):
        # a busy computer may starve the host for longer than a real link would
        self._expires = self._board.clock.widen(clock) + self._board.grace + self._board.lag
        self._board.clock.at(self._expires, self._check, self._plan)

    def _check(self, plan):
        now = self._board.clock.now()
        if plan == self._plan and self._armed and now >= self._expires:
            self.pull(self._expire_reason, now)

    def pull(self, reason, clock, report=True):
        """Stop the steppers where they were at this clock."""
        if not self._armed:
            return
        self._armed, self.reason = False, reason
        for stepper in self._steppers:
            stepper.halt(clock)
        self._steppers = []
        if report:
            self._board.send("trsync_state", self._oid, 0, reason, 0)

    def shut_down(self, clock):
        self._armed = False


class Endstop(Device):
    """Looks at a switch at intervals and pulls a trigger when it has the level sought."""

    def __init__(self, board, oid, pin):
        self._board, self._oid, self._pin = board, oid, pin
        self._active, self._next, self._plan = False, 0, 0

    def home(self, clock, sample_ticks, samples, rest, level, trigger, reason):
        self._plan += 1
        self._active = bool(samples)
        if not samples:
            return
        self._start = self._next = self._board.clock.widen(clock)
        self._confirm = (samples - 1) * sample_ticks
        self._rest, self._level = max(1, rest), level
        self._trigger, self._reason = trigger, reason
        self._seen = -1           # highest look known not to match
        self._board.world.new_approach(self._pin, self._rest / self._board.clock.freq)
        self._board.clock.at(self._start, self._poll, self._plan)

    def _matches(self, look):
        clock = self._start + look * self._rest
        return self._board.world.switch(self._pin, clock) == self._level

    def _first_match(self, look):
        """The first of the looks up to this one that matches, or None."""
        if self._seen < 0 and self._matches(0):
            return 0
        if not self._matches(look):
            return None
        low, hit = max(self._seen, 0), look
        while hit - low > 1:
            middle = (low + hit) // 2
            if self._matches(middle):
                hit = middle
            else:
                low = middle
        return hit

    def _poll(self, plan):
        if plan != self._plan or not self._active:
            return
        # Looking at what was so "lag" ago leaves late steps time to arrive:
        # the switch is found, and motion ends, where it would have been.
        look = (self._board.clock.now() - self._board.lag - self._start) // self._rest
        if look > self._seen:
            hit = self._first_match(look)
            if hit is not None:
                self._active = False
                when = self._start + hit * self._rest
                self._next = when + self._rest
                self._trigger.pull(self._reason, when + self._confirm)
                return
            self._seen = look
            self._next = self._start + (look + 1) * self._rest
        self._board.clock.after(0.001, self._poll, plan)

    def report(self):
        self._board.send("endstop_state", self._oid, self._active, self._next & MASK32,
                         self._board.world.switch(self._pin))

    def keeps_from(self):
        if self._active and self._seen >= 0:
            return self._start + self._seen * self._rest
        return None

    def shut_down(self, clock):
        self._active = False
