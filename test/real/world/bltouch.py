"""A BLTouch: a pin that is let down and drawn up by pulses on its control line.

Pulse lengths are those of its data sheet; what it reports in which mode is what
Klipper's host checks: nothing when up, "touched" when up in touch mode, and a
touch of the bed when down.
"""

_PERIOD = 0.020
_PULSES = {"pin_down": 0.000650, "touch_mode": 0.001165, "pin_up": 0.001475,
           "self_test": 0.001780, "reset": 0.002190}
_TOLERANCE = 0.00004


class BLTouch:
    def __init__(self):
        self.is_down, self._touch_mode = False, False

    def control(self, level):
        """The control line's duty has changed (0: pulses stopped, nothing new)."""
        pulse = level * _PERIOD
        for name, length in _PULSES.items():
            if abs(pulse - length) < _TOLERANCE:
                self._obey(name)

    def _obey(self, name):
        if name == "pin_down":
            self.is_down, self._touch_mode = True, False
        elif name == "touch_mode":
            self._touch_mode = True
        else:
            self.is_down, self._touch_mode = False, False

    def reports(self, touches):
        """The sensor line, when a pin that is down would (not) touch the bed."""
        if self.is_down:
            return touches
        return self._touch_mode
