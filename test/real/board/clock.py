"""The board's own time, and what is to be done when."""
import heapq
import time

from .codec import MASK32


class Clock:
    """A 64-bit count of ticks since the board started, and a diary of events."""

    def __init__(self, freq, monotonic=time.monotonic):
        self.freq = freq
        self._monotonic = monotonic
        self._heap, self._tie = [], 0
        self.restart()

    def restart(self):
        """Begin again at zero and forget all that was planned."""
        self._origin = self._monotonic()
        self._heap.clear()

    def now(self):
        return int((self._monotonic() - self._origin) * self.freq)

    def ticks(self, seconds):
        return int(seconds * self.freq)

    def widen(self, clock32):
        """The 64-bit time nearest to now whose low 32 bits are clock32."""
        now = self.now()
        ahead = (clock32 - now) & MASK32
        if ahead & 0x80000000:
            ahead -= 1 << 32
        return now + ahead

    def at(self, when, function, *args):
        """Call function(*args) when the clock has reached when."""
        self._tie += 1
        heapq.heappush(self._heap, (when, self._tie, function, args))

    def after(self, seconds, function, *args):
        self.at(self.now() + self.ticks(seconds), function, *args)

    def run_due(self):
        """Do all that is due; answer the seconds until the next event (1 if none)."""
        now, heap = self.now(), self._heap
        while heap and heap[0][0] <= now:
            _, _, function, args = heapq.heappop(heap)
            function(*args)
        return (heap[0][0] - self.now()) / self.freq if heap else 1.0
