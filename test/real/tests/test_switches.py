import unittest

from world.bed import CrashCounter
from world.bltouch import BLTouch
from world.description import build
from world.world import World

from .support import Bench, HandTime

BED_SLINGER = {
    "kinematics": "cartesian",
    "motors": {"x": {"step": "PF13", "mm": 0.0125, "sign": 1},
               "y": {"step": "PG0", "mm": 0.0125, "sign": 1},
               "z0": {"step": "PF11", "mm": 0.0025, "sign": 1}},
    "start": {"x": 100.0, "y": 100.0, "z": [5.0]},
    "bed": {"tilt_x": 0.0, "tilt_y": 0.0, "bow": 0.0, "cx": 100.0, "cy": 100.0},
    "switches": {"PG15": {"kind": "bltouch", "control": "PB6", "dx": -40.0, "dy": 0.0,
                          "at": 1.9, "noise": 0.0, "homing_speed": 10.0}}}
DOWN, UP, TOUCH = (us / 20000 for us in (650, 1475, 1165))


class Places:
    """A world without a board, its motors moved by hand."""

    def __init__(self, machine=None):
        self.world = World(build(machine or {}), 1.0, 1, HandTime())
        for motor in self.world.motors.values():
            motor.offset = 0.0

    def corexy(self, x, y, z):
        motors = self.world.motors
        motors["a"].offset, motors["b"].offset = x + y, x - y
        for name in ("z0", "z1", "z2", "z3"):
            motors[name].offset = z

    def closed(self, pin):
        return self.world.switch(pin, 0)


class FrameSwitches(unittest.TestCase):
    def setUp(self):
        self.places = Places()

    def test_ends_of_the_axes(self):
        for x, y, at_x, at_y in ((349.9, 354.9, 0, 0), (350.1, 0, 1, 0), (0, 355.1, 0, 1)):
            self.places.corexy(x, y, 10)
            self.assertEqual((self.places.closed("PG6"), self.places.closed("PG9")), (at_x, at_y))

    def test_the_z_pin_closes_only_under_the_nozzle(self):
        self.places.corexy(206, 352, -0.26)
        self.assertEqual(self.places.closed("PG10"), 1)
        self.places.corexy(206, 352, -0.24)
        self.assertEqual(self.places.closed("PG10"), 0)
        self.places.corexy(212, 352, -0.26)
        self.assertEqual(self.places.closed("PG10"), 0)

    def test_the_probe_follows_the_bed_and_the_pin_does_not(self):
        self.places.world.machine["bed"].update(tilt_x=0, tilt_y=0, bow=0)
        self.places.corexy(175, 150, 1.55)
        self.assertEqual(self.places.closed("PG15"), 0)
        self.places.world.soak.set(1.0)
        self.assertEqual(self.places.closed("PG15"), 1)
        self.places.corexy(206, 352, -0.24)
        self.assertEqual(self.places.closed("PG10"), 0)

    def test_a_pin_that_is_held_is_what_it_is_held_at(self):
        switches = self.places.world.switches
        switches.hold("PG6", 1)
        self.assertEqual(self.places.closed("PG6"), 1)
        switches.hold("PG6", None)
        self.assertEqual(self.places.closed("PG6"), 0)
        switches.hold("PG12", 0)
        self.assertEqual((self.places.closed("PG12"), switches.forced), (0, {}))

    def test_a_homing_is_never_off_by_more_than_two_micrometres(self):
        world = self.places.world
        world.machine["switches"]["PG10"]["noise"] = 1.0
        for _ in range(50):
            world.new_approach("PG10", 0.001)
            for z, closed in ((-0.2525, 1), (-0.2475, 0)):
                self.places.corexy(206, 352, z)
                self.assertEqual(self.places.closed("PG10"), closed)


class BLTouchTest(unittest.TestCase):
    def test_what_it_reports_in_which_mode(self):
        touch = BLTouch()
        for pulse, touching, reports in (
                (UP, True, False), (TOUCH, False, True), (DOWN, False, False),
                (DOWN, True, True), (TOUCH, False, False), (TOUCH, True, True), (UP, True, False)):
            touch.control(pulse)
            touch.control(0.0)               # the host stops its pulses
            self.assertEqual(touch.reports(touching), reports, (pulse, touching))

    def test_its_control_pin_reaches_it(self):
        places = Places(BED_SLINGER)
        places.world.motors["z0"].offset = 1.8
        self.assertEqual(places.closed("PG15"), 0)
        places.world.drive("PB6", DOWN)
        self.assertEqual(places.closed("PG15"), 1)

    def trigger_height(self, places):
        """The gap at which the probe fires, to a micrometre."""
        world = places.world
        for micrometre in range(2500, 1000, -1):
            world.motors["z0"].offset = world.bed.surface(100, 100) + micrometre / 1000
            if places.closed("PG15"):
                return micrometre / 1000
        raise AssertionError("never")

    def test_it_fires_nearer_only_from_the_next_homing_on(self):
        places = Places(BED_SLINGER)
        world = places.world
        world.drive("PB6", DOWN)
        world.new_approach("PG15", 0.0025 / 10)
        world.soak.set(1.0)
        world.new_approach("PG15", 0.0025 / 5)            # a probing, at 5 mm/s
        self.assertAlmostEqual(self.trigger_height(places), 1.9, delta=0.0011)
        world.new_approach("PG15", 0.0025 / 10)           # a homing, at 10 mm/s
        self.assertAlmostEqual(self.trigger_height(places), 1.8, delta=0.0011)


class Crashes(unittest.TestCase):
    def test_touching_is_none_and_each_press_is_one(self):
        counter = CrashCounter()
        for gap in (0.2, 0.0, -0.03, 0.1):
            counter.see(gap)
        self.assertEqual(counter.crashes, 0)
        for gap in (-0.04, -0.1, -0.04, 0.0, -0.05):
            counter.see(gap)
        self.assertEqual((counter.crashes, counter.deepest), (2, 0.1))

    def test_deeper_than_the_motors_can_press_steps_are_lost(self):
        self.assertAlmostEqual(CrashCounter().see(-0.25), 0.05)
        self.assertEqual(CrashCounter().see(-0.2), 0.0)

    def press(self, x, y):
        bench = Bench()
        motors = bench.world.motors
        motors["a"].offset, motors["b"].offset = x + y, x - y
        for name in ("z0", "z1", "z2", "z3"):
            motors[name].offset = bench.world.bed.surface(x, y) - 0.1
        bench.wait(0.2, step=0.01)
        return bench.world.report(bench.clock.now())["crashes"]

    def test_the_board_sees_it_over_the_bed_and_not_over_the_pin(self):
        self.assertEqual(self.press(175, 175), 1)
        self.assertEqual(self.press(206, 352), 0)
