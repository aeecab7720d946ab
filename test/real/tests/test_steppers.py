import unittest

from board.steppers import Stepper


def same(clock):
    return clock


class StepperTest(unittest.TestCase):
    def setUp(self):
        self.stepper = Stepper()
        self.stepper.direction = 1

    def walk(self, runs):
        """Positions by walking: [(clock, position)] after each step."""
        clock, position, found = 0, 0, []
        for interval, count, add in runs:
            for _ in range(count):
                clock += interval
                interval += add
                position += 1
                found.append((clock, position))
        return found

    def test_positions_equal_those_of_a_walk_step_by_step(self):
        runs = [(1000, 50, -7), (650, 200, 0), (660, 60, 9)]
        for run in runs:
            self.stepper.push(run[0], run[1], run[2], same)
        for clock, position in self.walk(runs):
            self.assertEqual(self.stepper.at(clock), position)
            self.assertEqual(self.stepper.at(clock - 1), position - 1)

    def test_the_other_direction_counts_down(self):
        self.stepper.push(100, 10, 0, same)
        self.stepper.direction = 0
        self.stepper.push(100, 4, 0, same)
        self.assertEqual(self.stepper.at(10_000), 6)

    def test_forgetting_the_past_does_not_move_it(self):
        self.stepper.push(100, 10, 0, same)
        self.stepper.push(100, 10, 0, same)
        self.stepper.forget(1500)
        self.assertEqual(self.stepper.at(1500), 15)
        self.stepper.forget(5000)
        self.assertEqual(self.stepper.at(5000), 20)

    def test_a_halt_loses_the_rest_of_the_queue_until_a_new_clock_is_set(self):
        self.stepper.push(100, 10, 0, same)
        self.stepper.halt(450)
        self.assertEqual(self.stepper.at(10_000), 4)
        self.assertIsNone(self.stepper.push(100, 10, 0, same))
        self.stepper.set_clock(20_000)
        self.assertEqual(self.stepper.push(100, 10, 0, same), 20_100)
