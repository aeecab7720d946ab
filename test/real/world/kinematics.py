"""From motors to the nozzle."""
import math

_TOWER_ANGLES = (210, 330, 90)
_Z_MOTORS = ("z0", "z1", "z2", "z3")


class Kinematics:
    def __init__(self, machine, motors):
        self._machine, self._motors = machine, motors
        self.z_motors = [motors[name] for name in _Z_MOTORS if name in motors]

    def xy(self, clock):
        return self._pose(clock)[:2]

    def height(self, clock, x, y):
        """Height of the toolhead's plane over (x, y), in the frame's coordinates."""
        z = self._pose(clock)[2]
        if z is not None:
            return z
        heights = [motor.at(clock) for motor in self.z_motors]
        if len(heights) == 4:
            return self._on_four(heights, x, y)
        if len(heights) == 3:
            return self._on_three(heights, x, y)
        return sum(heights) / len(heights)

    def _pose(self, clock):
        """Nozzle X and Y, and Z where it does not hang on Z motors (else None)."""
        motors, kind = self._motors, self._machine["kinematics"]
        if kind == "delta":
            return self._delta([motors[name].at(clock) for name in ("t0", "t1", "t2")])
        if kind == "cartesian":
            return motors["x"].at(clock), motors["y"].at(clock), None
        a, b = motors["a"].at(clock), motors["b"].at(clock)
        if kind == "corexz":
            return (a + b) / 2, motors["y"].at(clock), (a - b) / 2
        return (a + b) / 2, (a - b) / 2, None

    def _delta(self, heights):
        """The lower point that lies one arm away from all three carriages."""
        arm, radius = self._machine["delta"]["arm"], self._machine["delta"]["radius"]
        (x0, y0, h0), *rest = [
            (radius * math.cos(math.radians(angle)), radius * math.sin(math.radians(angle)), h)
            for angle, h in zip(_TOWER_ANGLES, heights)]
        # two planes: a*x + b*y = c + d*z
        (a1, b1, c1, d1), (a2, b2, c2, d2) = [
            (x - x0, y - y0,
             (x * x + y * y + h * h - x0 * x0 - y0 * y0 - h0 * h0) / 2, h0 - h)
            for x, y, h in rest]
        det = a1 * b2 - a2 * b1
        px, qx = (c1 * b2 - c2 * b1) / det, (d1 * b2 - d2 * b1) / det
        py, qy = (a1 * c2 - a2 * c1) / det, (a1 * d2 - a2 * d1) / det
        u = 1 + qx * qx + qy * qy
        v = qx * (px - x0) + qy * (py - y0) - h0
        w = (px - x0) ** 2 + (py - y0) ** 2 + h0 * h0 - arm * arm
        z = (-v - math.sqrt(max(0.0, v * v - u * w))) / u
        return px + qx * z, py + qy * z, z

    def _on_three(self, heights, x, y):
        """A plane through the pivots of three Z motors."""
        (x0, y0), (x1, y1), (x2, y2) = self._machine["pivots"]
        det = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        u = ((x - x0) * (y2 - y0) - (x2 - x0) * (y - y0)) / det
        v = ((x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)) / det
        return (1 - u - v) * heights[0] + u * heights[1] + v * heights[2]

    def _on_four(self, heights, x, y):
        """A gantry that twists between the corners of four Z motors."""
        corner = self._machine["gantry"]
        u = (x - corner["x0"]) / (corner["x1"] - corner["x0"])
        v = (y - corner["y0"]) / (corner["y1"] - corner["y0"])
        front_left, rear_left, rear_right, front_right = heights
        return ((1 - u) * (1 - v) * front_left + (1 - u) * v * rear_left
                + u * v * rear_right + u * (1 - v) * front_right)
