"""Inputs that report by themselves: temperatures, buttons, pulse counters."""
from .codec import MASK32
from .device import Device


class Analog(Device):
    """A converter pin, read at intervals and checked against its limits."""

    def __init__(self, board, oid, pin):
        self._board, self._oid, self._pin = board, oid, pin
        self._plan = 0                        # number of the query in force

    def start(self, clock, count, rest, low, high, checks):
        self._plan += 1
        self._count, self._rest, self._low, self._high = count, rest, low, high
        self._checks, self._bad = checks, 0
        if count:
            self._when = self._board.clock.widen(clock)
            self._board.clock.at(self._when, self._sample, self._plan)

    def _sample(self, plan):
        if plan != self._plan or self._board.is_shutdown:
            return
        total = max(0, min(0xFFFF, int(self._board.world.adc(self._pin) * self._count)))
        self._when += self._rest
        self._bad = 0 if self._low <= total <= self._high else self._bad + 1
        if self._bad and self._bad >= self._checks:
            self._bad = 0
            self._board.shutdown("ADC out of range")
            return
        self._board.send("analog_in_state", self._oid, self._when & MASK32, total)
        self._board.clock.at(self._when, self._sample, plan)


class Buttons(Device):
    """A group of switches; every change is repeated until it is acknowledged."""

    def __init__(self, board, oid, count):
        self._board, self._oid = board, oid
        self.pins = [None] * count
        self._unseen, self._acknowledged = [], 0
        self._running, self._last = False, 0

    def query(self, invert):
        self._running, self._last = True, invert
        self.refresh()

    def refresh(self):
        if not self._running:
            return
        state = sum(1 << i for i, pin in enumerate(self.pins)
                    if pin is not None and self._board.world.switch(pin))
        if state != self._last:
            self._last = state
            self._unseen.append(state)
            self._report()

    def _report(self):
        if self._unseen and self._running:
            self._board.send("buttons_state", self._oid, self._acknowledged & 0xFF,
                             bytes(self._unseen[:32]))
            self._board.clock.after(0.1, self._report)

    def acknowledge(self, count):
        self._acknowledged += count
        del self._unseen[:count]

    def shut_down(self, clock):
        self._running = False


class Counter(Device):
    """Counts the edges of a fan's tachometer."""

    def __init__(self, board, oid, pin):
        self._board, self._oid, self._pin = board, oid, pin
        self._plan, self._total = 0, 0.0

    def start(self, clock, period):
        self._plan += 1
        self._period, self._when = period, self._board.clock.widen(clock)
        if period:
            self._board.clock.at(self._when, self._tick, self._plan)

    def _tick(self, plan):
        if plan != self._plan or self._board.is_shutdown:
            return
        seconds = self._period / self._board.clock.freq
        self._total += self._board.world.pulse_rate(self._pin) * seconds
        counted_at = self._when
        self._when += self._period
        self._board.send("counter_state", self._oid, self._when & MASK32,
                         int(self._total) & MASK32, counted_at & MASK32)
        self._board.clock.at(self._when, self._tick, plan)
