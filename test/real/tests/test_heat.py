import math
import unittest

from world.description import build
from world.heat import Heat
from world.soak import Soak

from .support import HandTime


class HeatTest(unittest.TestCase):
    def setUp(self):
        self.time = HandTime()
        self.machine = build({})
        self.soak = Soak(self.machine)
        self.heat = Heat(self.machine, 1.0, self.soak, monotonic=self.time)

    def wait(self, seconds):
        self.time.seconds += seconds
        self.heat.integrate()

    def celsius(self, pin):
        """What a host makes of a converter's value."""
        share = self.heat.adc(pin) / self.machine["adc_max"]
        ohm = share / (1 - share) * 4700.0
        return 1 / (math.log(ohm / 100000.0) / 3950.0 + 1 / 298.15) - 273.15

    def test_a_heater_at_full_power_follows_its_law(self):
        self.heat.drive("PA1", 1.0)
        self.wait(60)
        loss, rate = 0.012, 2.2
        self.assertAlmostEqual(self.heat.temps["bed"],
                               24 + rate / loss * (1 - math.exp(-loss * 60)), delta=0.2)

    def test_it_cools_when_off_and_faster_with_the_fan(self):
        self.heat.set_temperature("extruder", 200)
        self.wait(20)
        still = self.heat.temps["extruder"]
        self.heat.set_temperature("extruder", 200)
        self.heat.drive("PA8", 1.0)
        self.wait(20)
        self.assertLess(self.heat.temps["extruder"], still - 3)
        self.assertLess(still, 200)

    def test_the_thermistor_sees_what_is_warm(self):
        self.assertAlmostEqual(self.celsius("PF4"), 24, delta=0.3)
        self.heat.set_temperature("extruder", 210)
        self.assertAlmostEqual(self.celsius("PF4"), 210, delta=1.5)
        self.assertAlmostEqual(self.celsius("PF3"), 24, delta=0.3)

    def test_a_broken_heater_does_not_heat(self):
        self.heat.broken.add("bed")
        self.heat.drive("PA1", 1.0)
        self.wait(60)
        self.assertAlmostEqual(self.heat.temps["bed"], 24)

    def test_an_open_or_shorted_thermistor_reads_an_end_of_the_scale(self):
        self.heat.faults["PF4"] = "open"
        self.assertEqual(self.heat.adc("PF4"), 4095)
        self.heat.faults["PF4"] = "short"
        self.assertEqual(self.heat.adc("PF4"), 0)
        self.heat.faults["PF4"] = None
        self.assertAlmostEqual(self.celsius("PF4"), 24, delta=0.3)

    def test_heating_faster_than_life_does_not_soak_faster(self):
        self.heat.set_speed(10.0)
        self.heat.set_temperature("bed", 60)
        self.heat.broken.add("bed")
        self.wait(1.0)
        self.assertLess(self.heat.temps["bed"], 57)
        self.assertLess(self.soak.value, 0.001)


class SoakTest(unittest.TestCase):
    def advance(self, soak, seconds, bed, step=0.1):
        for _ in range(round(seconds / step)):
            soak.advance(step, bed)

    def test_it_is_two_lags_one_after_the_other(self):
        soak = Soak(build({}))
        self.advance(soak, 600, 60)
        # 1 - (T1 e^-t/T1 - T2 e^-t/T2) / (T1 - T2)
        expected = 1 - (180 * math.exp(-600 / 180) - 720 * math.exp(-600 / 720)) / (180 - 720)
        self.assertAlmostEqual(soak.value, expected, delta=0.001)
        self.assertAlmostEqual(soak.rise, 0.1 * expected, delta=0.0001)

    def test_a_warmer_bed_soaks_no_deeper_and_a_lukewarm_one_less(self):
        soak = Soak(build({}))
        self.advance(soak, 20000, 110, step=5)
        self.assertAlmostEqual(soak.value, 1.0, places=4)
        self.advance(soak, 20000, 42.5, step=5)
        self.assertAlmostEqual(soak.value, 0.5, places=4)
        self.advance(soak, 20000, 20, step=5)
        self.assertAlmostEqual(soak.value, 0.0, places=4)
