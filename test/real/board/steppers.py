"""A stepper's position by arithmetic: queued runs are never walked step by step."""
import collections

from .codec import MASK32
from .device import Device

# count steps from clock start on: the first after interval, each next one add later
Run = collections.namedtuple("Run", "start interval add count unit position end")


def _span(run, steps):
    """Ticks from the start of a run until it has made so many steps."""
    return steps * run.interval + run.add * (steps * (steps - 1) // 2)


def _steps_done(run, clock):
    passed = clock - run.start
    if passed < run.interval:
        return 0
    if not run.add:
        return min(run.count, passed // run.interval)
    low, high = 1, run.count
    while low < high:
        middle = (low + high + 1) >> 1
        if _span(run, middle) <= passed:
            low = middle
        else:
            high = middle - 1
    return low


class Stepper(Device):
    def __init__(self):
        self._runs = collections.deque()
        self._base = 0        # position before the first run kept
        self._tail = 0        # position after all of them
        self.last_clock = 0   # of the last step queued
        self.direction = 0
        self._needs_clock = False

    def push(self, interval, count, add, widen):
        """Queue steps; answer the clock of the first (None: not until set_clock)."""
        if self._needs_clock:
            return None
        start = self.last_clock
        if interval & 0xF0000000 or not self._runs:
            # after a long rest the 32-bit interval may have wrapped around
            start = widen((start + interval) & MASK32) - interval
        unit = 1 if self.direction else -1
        run = Run(start, interval, add, count, unit, self._tail, 0)
        run = run._replace(end=start + _span(run, count))
        self._runs.append(run)
        self._tail += unit * count
        self.last_clock = run.end
        return start + interval

    def set_clock(self, clock):
        """The next interval counts from here."""
        self.last_clock = clock
        self._needs_clock = False

    def at(self, clock):
        """Position in steps at a time that is past."""
        position = self._base
        for run in self._runs:
            if clock < run.end:
                return run.position + run.unit * _steps_done(run, clock)
            position = run.position + run.unit * run.count
        return position

    def forget(self, clock):
        while self._runs and self._runs[0].end <= clock:
            run = self._runs.popleft()
            self._base = run.position + run.unit * run.count

    def halt(self, clock):
        """Stop where it was at this clock; the rest of the queue is lost."""
        self._base = self._tail = self.at(clock)
        self._runs.clear()
        self.direction = 0
        self._needs_clock = True

    shut_down = halt
