import unittest

from .support import Bench

FREQ = 50_000_000
PA1, PF4, PG12, PG11 = 1, 5 * 16 + 4, 6 * 16 + 12, 6 * 16 + 11
PWM = ("config_pwm_out oid=%c pin=%u cycle_ticks=%u value=%hu"
       " default_value=%hu max_duration=%u")
QUEUE_PWM = "queue_pwm_out oid=%c clock=%u value=%hu"
ANALOG = ("query_analog_in oid=%c clock=%u sample_ticks=%u sample_count=%c"
          " rest_ticks=%u min_value=%hu max_value=%hu range_check_count=%c")


class Outputs(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.bench.send((PWM, 0, PA1, 5000, 0, 0, 2 * FREQ))

    def test_a_value_is_applied_at_its_time(self):
        self.bench.send((QUEUE_PWM, 0, FREQ // 2, 128))
        self.bench.wait(0.4)
        self.assertEqual(self.bench.world.heat.levels["PA1"], 0)
        self.bench.wait(0.2)
        self.assertAlmostEqual(self.bench.world.heat.levels["PA1"], 128 / 255)

    def test_a_heater_that_is_not_renewed_stops_the_board_and_goes_off(self):
        self.bench.send((QUEUE_PWM, 0, FREQ // 2, 255))
        self.bench.wait(2.4)
        self.assertFalse(self.bench.board.is_shutdown)
        self.bench.wait(0.2)
        self.assertTrue(self.bench.board.is_shutdown)
        self.assertEqual(self.bench.world.heat.levels["PA1"], 0)

    def test_a_heater_that_is_renewed_goes_on(self):
        for half in range(1, 12):
            self.bench.send((QUEUE_PWM, 0, half * FREQ // 2, 255))
            self.bench.wait(0.5)
        self.assertFalse(self.bench.board.is_shutdown)

    def test_a_software_cycle_scales_the_value(self):
        self.bench.send(("config_digital_out oid=%c pin=%u value=%c default_value=%c"
                         " max_duration=%u", 1, 2, 0, 0, 0))
        self.bench.send(("set_digital_out_pwm_cycle oid=%c cycle_ticks=%u", 1, 1000))
        self.bench.send(("queue_digital_out oid=%c clock=%u on_ticks=%u", 1, 100, 250))
        self.bench.wait(0.01)
        self.assertEqual(self.bench.world.heat.levels["PA2"], 0.25)


class Inputs(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()

    def analog(self, low, high):
        self.bench.send(("config_analog_in oid=%c pin=%u", 0, PF4))
        self.bench.send((ANALOG, 0, FREQ // 10, 1000, 4, FREQ // 10, low, high, 3))
        self.bench.wait(0.55)

    def test_temperatures_are_reported_at_intervals(self):
        self.analog(0, 0xFFFF)
        reports = [m for m in self.bench.heard() if m[0] == "analog_in_state"]
        self.assertEqual(len(reports), 5)
        for report in reports:      # 24 C: 104.6 kOhm under 4.7 kOhm, four samples
            self.assertAlmostEqual(report[3], 4 * 4095 * 0.957, delta=8)

    def test_a_reading_out_of_range_stops_the_board_after_some_checks(self):
        self.analog(0, 1000)
        self.assertTrue(self.bench.board.is_shutdown)
        said = self.bench.heard()
        self.assertFalse([m for m in said if m[0] == "analog_in_state" and m[2] > FREQ // 2])
        texts = self.bench.board.dictionary.texts
        self.assertEqual([m[2] for m in said if m[0] == "shutdown"], [texts["ADC out of range"]])

    def test_a_button_is_reported_until_it_is_acknowledged(self):
        self.bench.send(("config_buttons oid=%c button_count=%c", 0, 1))
        self.bench.send(("buttons_add oid=%c pos=%c pin=%u pull_up=%c", 0, 0, PG12, 1))
        self.bench.send(("buttons_query oid=%c clock=%u rest_ticks=%u retransmit_count=%c"
                         " invert=%c", 0, FREQ, 1000, 5, 1))
        self.bench.world.switches.hold("PG12", 0)
        self.bench.board.refresh()
        self.bench.wait(0.25)
        reports = [m for m in self.bench.heard() if m[0] == "buttons_state"]
        self.assertEqual(reports, [("buttons_state", 0, 0, b"\x00")] * 3)
        self.bench.send(("buttons_ack oid=%c count=%c", 0, 1))
        self.bench.wait(0.5)
        self.assertEqual([m for m in self.bench.heard() if m[0] == "buttons_state"], [])

    def test_a_tachometer_counts_with_its_fan(self):
        self.bench.world.drive("PA8", 0.5)
        self.bench.send(("config_counter oid=%c pin=%u pull_up=%c", 0, PG11, 1))
        self.bench.send(("query_counter oid=%c clock=%u poll_ticks=%u sample_ticks=%u",
                         0, 1000, 1000, FREQ))
        self.bench.wait(2.5)
        counts = [m[3] for m in self.bench.heard() if m[0] == "counter_state"]
        # 3100 turns a minute, two pulses a turn, two edges a pulse
        self.assertAlmostEqual(counts[2] - counts[1], 3100 / 60 * 2 * 2, delta=1)
