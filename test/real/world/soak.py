"""Thermal expansion by one number.

S = true gap under the nozzle, over the reference point, when the homing sensor
fires: S = S(cold) - soaked * f. The soak f goes from 0 to 1 as bed and frame
warm through: it follows (bed - 25 C) / warm_by, held to 0..1, through two
first-order lags. The bed rises by soaked * f; a switch on the frame stays where
it is, and a probe that homes fires nearer to the bed from the next homing on
(see switches.py), so that both kinds of machine obey the same S. A
simplification: a real machine also twists.
"""
import math

_REFERENCE = 25.0


class Soak:
    def __init__(self, machine):
        self._description = machine["expansion"]
        self.set(0.0)

    def set(self, value):
        """Soaked through so far (0..1), as if it had been warm for hours."""
        self._frame = self.value = float(value)

    def advance(self, seconds, bed):
        """seconds of the printer's time with the bed at this temperature."""
        target = max(0.0, min(1.0, (bed - _REFERENCE) / self._description["warm_by"]))
        first, second = self._description["lags"]
        self._frame += (target - self._frame) * (1 - math.exp(-seconds / first))
        self.value += (self._frame - self.value) * (1 - math.exp(-seconds / second))

    @property
    def rise(self):
        """Millimetres the bed stands higher than when cold."""
        return self._description["soaked"] * self.value
