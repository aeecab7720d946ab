"""Switches and probes: closed or open at a moment in time.

Kinds, all with "at" in millimetres:
  x_max y_max x_min     the nozzle's X or Y
  z_min                 the toolhead's height
  z_pin                 the toolhead's height, over a pin at x, y with a radius
  motor                 the named motor at or below "at" (with "max": at or above)
  probe, bltouch        the height over the bed, dx and dy beside the nozzle; a
                        bltouch has a "control" pin. One that also homes names its
                        "homing_speed" (mm/s): an approach at that speed is a G28.
"""
import math

from .bltouch import BLTouch

_NOISE = 0.0003
_LARGEST_NOISE = 0.002
_PROBES = ("probe", "bltouch")


class Switches:
    def __init__(self, machine, kinematics, bed, soak, rng):
        self._machine, self._kinematics, self._bed = machine, kinematics, bed
        self._soak, self._rng = soak, rng
        self.inputs = dict(machine["inputs"])  # free switches
        self.forced = {}                       # pins held by a test
        self._jitter = {}                      # pin -> noise of this approach
        self._nearer = {}                      # pin -> expansion at its last homing
        self._touches = {pin: BLTouch() for pin, switch in machine["switches"].items()
                         if switch["kind"] == "bltouch"}

    def hold(self, pin, value):
        """Set a free switch or hold any pin; None lets go."""
        store = self.inputs if pin in self.inputs else self.forced
        if value is None:
            store.pop(pin, None)
        else:
            store[pin] = int(value)

    def drive(self, pin, level):
        """An output has changed: it may be a probe's control line."""
        for sensor, touch in self._touches.items():
            if self._machine["switches"][sensor]["control"] == pin:
                touch.control(level)

    def new_approach(self, pin, look_seconds):
        """An endstop begins to look at a pin, once in so many seconds.

        The host looks once a step, so the pause between looks tells the speed,
        and with it a homing from a mere probing.
        """
        switch = self._machine["switches"].get(pin, {})
        noise = self._rng.gauss(0.0, switch.get("noise", _NOISE))
        self._jitter[pin] = max(-_LARGEST_NOISE, min(_LARGEST_NOISE, noise))
        if "homing_speed" in switch:
            speed = self._machine["motors"]["z0"]["mm"] / look_seconds
            if abs(speed - switch["homing_speed"]) < 0.03 * speed:
                self._nearer[pin] = self._soak.rise

    def is_closed(self, pin, motors, clock):
        """1 or 0 for a pin at this clock; motors by name."""
        if pin in self.forced:
            return self.forced[pin]
        switch = self._machine["switches"].get(pin)
        if switch is None:
            return int(self.inputs.get(pin, 0))
        at = switch["at"] + self._jitter.get(pin, 0.0)
        kind = switch["kind"]
        if kind in _PROBES:
            touches = self._over_bed(switch, clock) <= at - self._nearer.get(pin, 0.0)
            return int(self._touches[pin].reports(touches) if kind == "bltouch" else touches)
        if kind == "motor":
            mm = motors[switch["motor"]].at(clock)
            return int(mm >= switch["at"] if switch.get("max") else mm <= switch["at"])
        return int(self._frame_switch(switch, kind, at, clock))

    def _frame_switch(self, switch, kind, at, clock):
        x, y = self._kinematics.xy(clock)
        if kind == "x_max":
            return x >= at
        if kind == "y_max":
            return y >= at
        if kind == "x_min":
            return x <= at
        if kind == "z_pin" and math.hypot(x - switch["x"], y - switch["y"]) > switch["radius"]:
            return False
        return self._kinematics.height(clock, x, y) <= at

    def _over_bed(self, switch, clock):
        x, y = self._kinematics.xy(clock)
        x, y = x + switch["dx"], y + switch["dy"]
        return self._kinematics.height(clock, x, y) - self._bed.surface(x, y)
