import json
import unittest
import zlib

from board.messages import IDENTIFY

from .support import Bench

FREQ = 50_000_000


class BoardTest(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()

    def words(self, name):
        return [m[1:] for m in self.bench.heard() if m[0] == name]

    def test_a_host_can_read_the_whole_dictionary(self):
        blob, chunk = b"", b"x"
        while chunk:
            self.bench.send((IDENTIFY, len(blob), 40))
            (offset, chunk), = self.words("identify_response")
            self.assertEqual(offset, len(blob))
            blob += chunk
        known = json.loads(zlib.decompress(blob))
        self.assertEqual(known["config"]["CLOCK_FREQ"], FREQ)
        self.assertIn("queue_step oid=%c interval=%u count=%hu add=%hi", known["commands"])
        self.assertEqual(known["enumerations"]["pin"]["PG0"], [96, 16])

    def test_clock_and_uptime_are_the_same_time(self):
        self.bench.wait(100.0, step=1)
        self.bench.send(("get_uptime",), ("get_clock",))
        heard = dict((m[0], m[1:]) for m in self.bench.heard())
        high, low = heard["uptime"]
        self.assertEqual(high << 32 | low, 100 * FREQ)
        self.assertEqual(heard["clock"], (low,))

    def test_it_is_configured_once(self):
        self.bench.send(("get_config",), ("finalize_config crc=%u", 99), ("get_config",))
        self.assertEqual(self.words("config"), [(0, 0, 0, 1024), (1, 99, 0, 1024)])
        self.bench.send(("finalize_config crc=%u", 99))
        self.assertTrue(self.bench.board.is_shutdown)

    def test_in_shutdown_it_only_says_why(self):
        self.bench.send(("emergency_stop",))
        reason = self.bench.board.dictionary.texts["Command request"]
        self.assertEqual([m[1] for m in self.words("shutdown")], [reason])
        self.bench.send(("allocate_oids count=%c", 3), ("get_config",))
        heard = self.bench.heard()
        self.assertEqual(heard, [("is_shutdown", reason), ("config", 0, 0, 1, 1024)])

    def test_an_object_nobody_configured_stops_it(self):
        self.bench.send(("stepper_get_position oid=%c", 9))
        self.assertTrue(self.bench.board.is_shutdown)

    def test_a_reset_keeps_the_machine_but_not_the_configuration(self):
        self.bench.send(("config_stepper oid=%c step_pin=%c dir_pin=%c invert_step=%c"
                         " step_pulse_ticks=%u", 0, 5 * 16 + 11, 0, 0, 10))   # PF11: z0
        self.bench.send(("set_next_step_dir oid=%c dir=%c", 0, 1),
                        ("reset_step_clock oid=%c clock=%u", 0, 1000),
                        ("queue_step oid=%c interval=%u count=%hu add=%hi", 0, 1000, 400, 0))
        self.bench.wait(0.1)
        self.bench.world.drive("PA1", 1.0)
        self.bench.heard()
        self.bench.send(("reset",))
        self.assertEqual(self.bench.heard(), [("starting",)])
        now = self.bench.clock.now()
        self.assertAlmostEqual(self.bench.world.motors["z0"].at(now), 32.0, places=6)
        self.assertEqual(self.bench.world.heat.levels["PA1"], 0)
        self.assertEqual(self.bench.board.objects, {})

    def test_late_steps_are_counted_and_a_strict_board_stops(self):
        for strict, stops in ((0.0, False), (0.01, True)):
            bench = Bench(strict=strict)
            bench.send(("config_stepper oid=%c step_pin=%c dir_pin=%c invert_step=%c"
                        " step_pulse_ticks=%u", 0, 93, 0, 0, 10))
            bench.wait(0.5)
            bench.send(("reset_step_clock oid=%c clock=%u", 0, 1000),
                       ("queue_step oid=%c interval=%u count=%hu add=%hi", 0, 1000, 4, 0))
            self.assertEqual(bench.board.stat["late_step"], 1)
            self.assertAlmostEqual(bench.board.worst_late, 0.5, places=3)
            self.assertEqual(bench.board.is_shutdown, stops)

    def test_it_sends_statistics_by_itself(self):
        self.bench.wait(10.5, step=0.05)
        self.assertEqual(len(self.words("stats")), 2)
