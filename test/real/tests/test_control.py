import json
import unittest

from board.control import Control

from .support import Bench


class ControlTest(unittest.TestCase):
    def setUp(self):
        self.bench = Bench()
        self.control = Control(self.bench.board, self.bench.time)

    def ask(self, cmd, **more):
        return self.control.obey(dict(more, cmd=cmd))

    def test_the_state_is_what_is_so(self):
        state = self.ask("state")
        self.assertEqual((state["x"], state["y"]), (120.0, 140.0))
        self.assertEqual(state["temps"]["bed"], 24.0)
        self.assertEqual((state["crashes"], state["soak"], state["shutdown"]), (0, 0.0, False))
        json.dumps(state)

    def test_an_unknown_command_names_those_that_are_known(self):
        self.assertIn("move_z", self.ask("nope")["error"])

    def test_a_switch_can_be_moved_and_the_old_place_is_told(self):
        path = ["switches", "PG10", "at"]
        self.assertEqual(self.ask("set", path=path, value=-0.4), {"ok": True, "old": -0.25})
        self.assertEqual(self.bench.world.machine["switches"]["PG10"]["at"], -0.4)

    def test_soaked_through_the_bed_stands_higher(self):
        cold = self.ask("state")["nozzle_gap"]
        self.ask("soak", value=1)
        state = self.ask("state")
        self.assertAlmostEqual(cold - state["nozzle_gap"], 0.1, places=3)
        self.assertEqual(state["expansion"], 0.1)

    def test_temperatures_heaters_and_thermistors(self):
        self.ask("temp", name="bed", value=70)
        self.ask("fault", pin="PF4", kind="open")
        self.ask("break_heater", name="bed")
        heat = self.bench.world.heat
        self.assertEqual((heat.temps["bed"], heat.faults, heat.broken),
                         (70, {"PF4": "open"}, {"bed"}))
        self.ask("break_heater", name="bed", on=False)
        self.assertEqual(heat.broken, set())

    def test_a_motor_can_be_knocked_out_of_line(self):
        before = self.ask("state")["motors"]["z1"]
        self.ask("move_z", motor="z1", by=0.8)
        self.assertAlmostEqual(self.ask("state")["motors"]["z1"], before + 0.8)

    def test_a_frozen_board_wakes_up_again(self):
        self.ask("freeze", seconds=2)
        self.assertTrue(self.control.is_frozen())
        self.bench.time.seconds += 2.1
        self.assertFalse(self.control.is_frozen())

    def test_shutdown_and_reset(self):
        self.ask("shutdown", reason="Watchdog timer!")
        self.assertTrue(self.ask("state")["shutdown"])
        self.ask("reset")
        state = self.ask("state")
        self.assertEqual((state["shutdown"], state["stats"]["boots"]), (False, 2))
