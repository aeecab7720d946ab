"""Output pins: switched or modulated, at a planned time, with a dead man's handle."""
import collections

from .device import Device


class Output(Device):
    """max_ticks: an unsafe value must be renewed within it (0: never)."""

    def __init__(self, board, pin, value, safe, max_ticks, scale, hard):
        self._board, self._pin, self.safe = board, pin, safe
        self._max_ticks, self.scale, self._hard = max_ticks, scale, hard
        self._queue = collections.deque()
        self._deadline = None
        self.apply(value)

    def apply(self, value):
        self.value = value
        level = value / self.scale if self.scale else 0.0
        self._board.world.drive(self._pin, max(0.0, min(1.0, level)))

    def apply_now(self, value):
        """Set it at once and forget what was planned."""
        self._queue.clear()
        self._deadline = None
        self.apply(value)

    def set_cycle(self, ticks):
        """From now on values are ticks of a software cycle; fully on stays so."""
        if self.value:
            self.value = ticks
        if self.safe:
            self.safe = ticks
        self.scale = ticks

    def schedule(self, clock, value):
        self._queue.append((clock, value))
        self._board.clock.at(clock, self._serve)

    def _serve(self):
        now = self._board.clock.now()
        while self._queue and self._queue[0][0] <= now:
            clock, value = self._queue.popleft()
            self.apply(value)
            unsafe = value != self.safe and self._max_ticks
            # as generous to a starved host as the homing time-outs are
            self._deadline = clock + self._max_ticks + self._board.grace if unsafe else None
            if unsafe:
                self._board.clock.at(self._deadline, self._check)

    def _check(self):
        if self._deadline is None or self._board.clock.now() < self._deadline:
            return
        if self._queue and self._queue[0][0] <= self._deadline:
            self._serve()
            return
        self._deadline = None
        self._board.shutdown("Missed scheduling of next hard pwm event" if self._hard
                             else "Missed scheduling of next digital out event")

    def shut_down(self, clock):
        self.apply_now(self.safe)
