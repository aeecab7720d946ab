import unittest

from .support import Bench

CONFIG = [("allocate_oids count=%c", 8),
          ("config_stepper oid=%c step_pin=%c dir_pin=%c invert_step=%c step_pulse_ticks=%u",
           0, 5 * 16 + 13, 5 * 16 + 12, 0, 100),           # PF13: motor x
          ("config_trsync oid=%c", 1),
          ("config_endstop oid=%c pin=%c pull_up=%c", 2, 6 * 16 + 6, 1),     # PG6
          ("finalize_config crc=%u", 7)]
MACHINE = {"kinematics": "cartesian",
           "motors": {"x": {"step": "PF13", "mm": 0.0125, "sign": 1},
                      "y": {"step": "PG0", "mm": 0.0125, "sign": 1},
                      "z0": {"step": "PF11", "mm": 0.0025, "sign": 1}},
           "start": {"x": 0.0, "y": 0.0, "z": [5.0]},
           "switches": {"PG6": {"kind": "motor", "motor": "x", "at": 10.0, "max": True}}}
MM = 80                                                    # steps
FREQ = 50_000_000


class Homing(unittest.TestCase):
    def begin(self, start=FREQ // 10, speed=20, timeout=None, **changes):
        """Home X upwards at so many mm/s; the switch is at 10 mm."""
        bench = Bench(MACHINE, **changes)
        for message in CONFIG:
            bench.send(message)
        interval = FREQ // (speed * MM)
        bench.send(("set_next_step_dir oid=%c dir=%c", 0, 1))
        bench.send(("reset_step_clock oid=%c clock=%u", 0, start))
        bench.send(("trsync_start oid=%c report_clock=%u report_ticks=%u expire_reason=%c",
                    1, start, FREQ // 10, 4))
        if timeout:
            bench.send(("trsync_set_timeout oid=%c clock=%u", 1, timeout))
        bench.send(("stepper_stop_on_trigger oid=%c trsync_oid=%c", 0, 1))
        bench.send(("endstop_home oid=%c clock=%u sample_ticks=%u sample_count=%c"
                    " rest_ticks=%u pin_value=%c trsync_oid=%c trigger_reason=%c",
                    2, start, 750, 4, interval, 1, 1, 2))
        bench.send(("queue_step oid=%c interval=%u count=%hu add=%hi", 0, interval, 20 * MM, 0))
        bench.heard()
        return bench

    def x(self, bench):
        return bench.world.motors["x"].at(bench.clock.now())

    def trigger(self, bench):
        return [m for m in bench.heard() if m[0] == "trsync_state" and m[2] == 0]

    def test_motion_stops_at_the_switch_and_the_host_is_told_why(self):
        bench = self.begin()
        bench.wait(1.0)
        self.assertAlmostEqual(self.x(bench), 10.0, delta=0.0126)
        self.assertEqual(self.trigger(bench), [("trsync_state", 1, 0, 2, 0)])
        bench.wait(1.0)
        self.assertAlmostEqual(self.x(bench), 10.0, delta=0.0126)

    def test_looking_later_stops_at_the_same_place(self):
        bench = self.begin(lag=0.2)
        bench.wait(0.65)
        self.assertGreater(self.x(bench), 10.5)            # it has run on meanwhile
        bench.wait(0.6)
        self.assertAlmostEqual(self.x(bench), 10.0, delta=0.0126)

    def test_without_word_from_the_host_it_stops_by_itself(self):
        bench = self.begin(timeout=FREQ // 10 + FREQ // 4)
        bench.wait(1.0)
        self.assertEqual(self.trigger(bench), [("trsync_state", 1, 0, 4, 0)])
        self.assertAlmostEqual(self.x(bench), 5.0, delta=0.05)

    def test_a_generous_board_waits_longer_for_the_host(self):
        bench = self.begin(timeout=FREQ // 10 + FREQ // 4, grace=2.0)
        bench.wait(1.0)
        self.assertEqual(self.trigger(bench), [("trsync_state", 1, 0, 2, 0)])

    def test_reports_come_until_the_trigger_falls(self):
        bench = self.begin()
        bench.wait(0.55)
        reports = [m for m in bench.heard() if m[0] == "trsync_state"]
        self.assertEqual([m[2] for m in reports], [1] * 5)
