import unittest

from board.clock import Clock

from .support import HandTime


class ClockTest(unittest.TestCase):
    def setUp(self):
        self.time = HandTime()
        self.clock = Clock(1_000_000, self.time)
        self.done = []

    def test_events_run_in_order_and_not_before_their_time(self):
        self.clock.at(2_000_000, self.done.append, "late")
        self.clock.at(1_000_000, self.done.append, "first")
        self.clock.at(1_000_000, self.done.append, "second")
        self.assertAlmostEqual(self.clock.run_due(), 1.0)
        self.assertEqual(self.done, [])
        self.time.seconds += 1.5
        self.assertAlmostEqual(self.clock.run_due(), 0.5)
        self.assertEqual(self.done, ["first", "second"])

    def test_a_restart_forgets_what_was_planned(self):
        self.clock.at(1_000_000, self.done.append, "old")
        self.clock.restart()
        self.time.seconds += 2
        self.clock.run_due()
        self.assertEqual((self.done, self.clock.now()), ([], 2_000_000))

    def test_a_short_clock_is_the_nearest_long_one(self):
        self.time.seconds += 5000                       # past the first wrap of 32 bits
        now = self.clock.now()
        for offset in (-1000, 0, 1000, 1 << 30, -(1 << 30)):
            self.assertEqual(self.clock.widen((now + offset) & 0xFFFFFFFF), now + offset)
