import math
import os
import unittest

from world.description import build, load
from world.world import World

from .support import HandTime

PRINTERS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "printers")


def world_of(machine, **motors):
    world = World(machine, 1.0, 1, HandTime())
    for name, at in motors.items():
        world.motors[name].offset = at
    return world


def printer(name):
    return load(os.path.join(PRINTERS, name + ".json"))


class Kinematics(unittest.TestCase):
    def test_corexy_starts_where_the_machine_says(self):
        world = world_of(build({}))
        self.assertEqual(world.kinematics.xy(0), (120.0, 140.0))

    def test_corexz(self):
        world = world_of(printer("corexz"), a=50.0, b=30.0, y=7.0)
        self.assertEqual(world.kinematics.xy(0), (40.0, 7.0))
        self.assertEqual(world.kinematics.height(0, 40.0, 7.0), 10.0)

    def test_delta_is_one_arm_away_from_every_tower(self):
        machine = printer("delta")
        world = world_of(machine, t0=300.0, t1=320.0, t2=290.0)
        x, y = world.kinematics.xy(0)
        z = world.kinematics.height(0, x, y)
        arm, radius = machine["delta"]["arm"], machine["delta"]["radius"]
        for angle, height in ((210, 300), (330, 320), (90, 290)):
            tower = (radius * math.cos(math.radians(angle)), radius * math.sin(math.radians(angle)))
            self.assertAlmostEqual(math.dist((x, y, z), (*tower, height)), arm, places=9)
        self.assertLess(z, 290)

    def test_a_gantry_on_four_motors_has_its_corners_heights(self):
        world = world_of(build({}), z0=1.0, z1=2.0, z2=4.0, z3=8.0)
        corners = {(-60, -10): 1.0, (-60, 420): 2.0, (410, 420): 4.0, (410, -10): 8.0,
                   (175, 205): 3.75}
        for (x, y), height in corners.items():
            self.assertAlmostEqual(world.kinematics.height(0, x, y), height)

    def test_a_bed_on_three_motors_is_a_plane_through_its_pivots(self):
        machine = printer("ztilt")
        world = world_of(machine, z0=1.0, z1=2.0, z2=4.0)
        for (x, y), height in zip(machine["pivots"], (1.0, 2.0, 4.0)):
            self.assertAlmostEqual(world.kinematics.height(0, x, y), height)

    def test_every_printer_of_the_folder_can_be_read(self):
        names = sorted(name[:-5] for name in os.listdir(PRINTERS) if name.endswith(".json"))
        self.assertGreaterEqual(len(names), 7)
        for name in names:
            world = world_of(printer(name))
            self.assertGreater(world.nozzle_gap(0), 1.0, name)
            self.assertTrue(os.path.exists(os.path.join(PRINTERS, name + ".cfg")), name)
