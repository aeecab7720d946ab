"""Heaters, what they warm, and the thermistors that see it."""
import math
import random
import time

_STEP = 0.1               # seconds of one step of the sum
_CHAMBER_SHARE = 0.28     # of the bed's warmth over the air
_CHAMBER_RATE, _ELECTRONICS_RATE, _ELECTRONICS_WARMTH = 0.01, 0.02, 12.0
_KELVIN = 273.15
_25_CELSIUS = 298.15


class Heat:
    """speed: how much faster than life things heat; the soak keeps true time."""

    def __init__(self, machine, speed, soak, rng=None, monotonic=time.monotonic):
        self._machine, self._speed, self._soak = machine, speed, soak
        self._rng = rng or random.Random(0)
        self._monotonic = monotonic
        air = machine["ambient"]
        self.temps = {name: air for name in machine["heaters"]}
        self._sensed = dict(self.temps)
        self.temps["chamber"] = self.temps["electronics"] = air
        self.levels = {}          # driven output pins, 0..1
        self.faults = {}          # thermistor pin -> "open" or "short"
        self.broken = set()       # heaters which no longer heat
        self._stamp = monotonic()

    def drive(self, pin, level):
        self.integrate()
        self.levels[pin] = level

    def set_temperature(self, name, value):
        self.integrate()
        self.temps[name] = value
        if name in self._sensed:
            self._sensed[name] = value

    def set_speed(self, speed):
        self.integrate()
        self._speed = speed

    def integrate(self):
        """Bring all temperatures up to now."""
        now = self._monotonic()
        left, self._stamp = now - self._stamp, now
        while left > 1e-9:
            step = min(left, _STEP / max(self._speed, 1.0))
            left -= step
            self._soak.advance(step, self.temps.get("bed", self._machine["ambient"]))
            self._warm(step * self._speed)

    def _warm(self, step):
        air = self._machine["ambient"]
        for name, heater in self._machine["heaters"].items():
            temp = self.temps[name]
            duty = 0.0 if name in self.broken else self.levels.get(heater["heater"], 0.0)
            loss = heater["loss"] + heater.get("fan_loss", 0.0) * self.levels.get(
                heater.get("fan"), 0.0)
            temp += step * (duty * heater["rate"] - (temp - air) * loss)
            self.temps[name] = temp
            self._sensed[name] += (temp - self._sensed[name]) * min(1.0, step / heater["lag"])
        chamber = air + _CHAMBER_SHARE * (self.temps.get("bed", air) - air)
        self._approach("chamber", chamber, step * _CHAMBER_RATE)
        self._approach("electronics", air + _ELECTRONICS_WARMTH, step * _ELECTRONICS_RATE)

    def _approach(self, name, goal, share):
        # a machine may have a heater of that name
        if name not in self._machine["heaters"]:
            self.temps[name] += (goal - self.temps[name]) * share

    def adc(self, pin):
        """What a converter pin reads, 0 to adc_max."""
        top = self._machine["adc_max"]
        fault = self.faults.get(pin)
        if fault:
            return top if fault == "open" else 0
        self.integrate()
        if pin == "ADC_TEMPERATURE":          # the controller's own, in volts of 3.3
            volts = 0.706 - 0.001721 * (self.temps["electronics"] - 27)
            return top * volts / 3.3 + self._rng.gauss(0, 0.2)
        thermistor = self._machine["thermistors"].get(pin)
        if thermistor is None:
            return top * 0.5
        of = thermistor["of"]
        temp = self._sensed.get(of, self.temps.get(of, 25.0))
        return self._divider(temp, top)

    def _divider(self, temp, top):
        """A thermistor by the beta formula, under a pull-up."""
        model = self._machine["thermistor_model"]
        ohm = model["r25"] * math.exp(
            model["beta"] * (1.0 / (temp + _KELVIN) - 1.0 / _25_CELSIUS))
        value = top * ohm / (ohm + model["pullup"])
        return max(0, min(top, value + self._rng.gauss(0, model["noise"])))

    def pulse_rate(self, pin):
        """Edges per second of a tachometer: both edges of every pulse count."""
        tacho = self._machine["tachos"].get(pin)
        if not tacho:
            return 0.0
        return self.levels.get(tacho["fan"], 0.0) * tacho["rpm"] / 30.0 * tacho["ppr"]
