"""The bed's surface, and a nozzle that is pressed into it."""

CRASH = 0.03        # mm: touching is allowed, this is not
STALL = 0.2         # mm: deeper than this the Z motors lose steps


class Bed:
    def __init__(self, machine, soak):
        self._machine, self._soak = machine, soak

    def surface(self, x, y):
        """Height over the frame's zero: its shape, and how far it has risen."""
        shape = self._machine["bed"]
        dx, dy = x - shape["cx"], y - shape["cy"]
        bow = shape["bow"] * (dx * dx + dy * dy) / (shape["r"] * shape["r"])
        return shape["tilt_x"] * dx + shape["tilt_y"] * dy - bow + self._soak.rise

    def is_under(self, x, y):
        """Is there a bed at all at this place?"""
        shape = self._machine["bed"]
        inside = all(shape[axis][0] <= at <= shape[axis][1]
                     for axis, at in (("x", x), ("y", y)) if axis in shape)
        return inside


class CrashCounter:
    """Counts how often the nozzle was pressed deeper than CRASH."""

    def __init__(self):
        self.crashes, self.deepest = 0, 0.0
        self._pressed = False

    def see(self, gap):
        """A gap (< 0: pressed in); answers the millimetres lost in lost steps."""
        # one press ends when the nozzle comes free, not when it only yields a little
        pressed = gap < (0 if self._pressed else -CRASH)
        if pressed and not self._pressed:
            self.crashes += 1
        self._pressed = pressed
        self.deepest = max(self.deepest, -gap)
        return max(0.0, -gap - STALL)
