import os
import signal
import subprocess
import tempfile
import unittest

from bench.data import prepare_data
from bench.failure import Failure
from bench.processes import end_together, has_wrong_clock
from bench.versions import ENVIRONMENTS, key

from .support import HandTime

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Data(unittest.TestCase):
    def prepare(self, host="kalico"):
        folder = tempfile.TemporaryDirectory(prefix="bench-")
        self.addCleanup(folder.cleanup)
        prepare_data(folder.name, os.path.join(HERE, "printer.cfg"), host, 4711)
        return folder.name

    def text(self, folder, name):
        with open(os.path.join(folder, "config", name)) as file:
            return file.read()

    def test_no_placeholder_is_left_and_includes_are_there(self):
        folder = self.prepare()
        for name in ("printer.cfg", "macros.cfg", "moonraker.conf"):
            self.assertNotIn("@", self.text(folder, name), name)
        self.assertIn("port: 4711", self.text(folder, "moonraker.conf"))
        self.assertIn(folder + "/gcodes", self.text(folder, "printer.cfg"))

    def test_the_old_host_is_not_given_an_option_it_does_not_know(self):
        self.assertIn("minimum_cruise_ratio", self.text(self.prepare(), "printer.cfg"))
        self.assertNotIn("minimum_cruise_ratio", self.text(self.prepare("klipper"), "printer.cfg"))

    def test_a_folder_too_long_for_sockets_is_refused(self):
        with self.assertRaises(Failure):
            prepare_data("/tmp/" + "x" * 90, os.path.join(HERE, "printer.cfg"), "kalico", 1)


class Versions(unittest.TestCase):
    def test_every_package_is_locked(self):
        for environment in ENVIRONMENTS.values():
            for pin in environment["pins"]:
                self.assertRegex(pin, r"^[\w-]+==[\w.]+$")

    def test_other_versions_live_in_another_folder(self):
        self.assertNotEqual(key("kalico", "3.11"), key("kalico", "3.12"))
        self.assertNotEqual(key("kalico", "3.11"), key("klipper", "3.11"))


class WrongClock(unittest.TestCase):
    WRONG = "Resetting prediction variance 100105.099: freq=50000000 diff=-5005252284196 stddev=50000.000"

    def test_a_host_that_took_0_for_the_time_of_its_first_question_is_found(self):
        self.assertTrue(has_wrong_clock("mcu 'mcu': Starting serial connect\n%s\n" % self.WRONG))

    def test_a_host_that_was_merely_late_is_left_alone(self):
        late = "Resetting prediction variance 812.105: freq=50000719 diff=-2682973 stddev=50000.000"
        self.assertFalse(has_wrong_clock(late))


class Stubborn:
    """A process that ends only when it is killed."""

    def __init__(self, time, told):
        self._time, self._told, self._is_killed = time, told, False

    def send_signal(self, number):
        self._told.append((self._time.seconds, number))

    def wait(self, timeout=None):
        if self._is_killed:
            return
        self._time.seconds += timeout
        raise subprocess.TimeoutExpired("stubborn", timeout)

    def kill(self):
        self._is_killed = True


class Ending(unittest.TestCase):
    def test_three_that_do_not_end_are_waited_for_together(self):
        time, told = HandTime(), []
        began = time.seconds
        end_together([Stubborn(time, told) for _ in range(3)], monotonic=time)
        self.assertEqual(told, [(began, signal.SIGTERM)] * 3)
        # less than the runner waits for the stand, see runner/child.mjs
        self.assertLess(time.seconds - began, 15)
