"""The whole machine. It survives a reset of the board."""
import random
import time

from .bed import Bed, CrashCounter
from .heat import Heat
from .kinematics import Kinematics
from .motors import build_motors
from .soak import Soak
from .switches import Switches

_LOOK_SECONDS = 0.01


class World:
    """machine: see description.py; it may be changed while it runs."""

    def __init__(self, machine, speed=5.0, seed=1, monotonic=time.monotonic):
        self.machine = machine
        rng = random.Random(seed)
        self.motors = build_motors(machine)
        self._by_step_pin = {description["step"]: self.motors[name]
                             for name, description in machine["motors"].items()}
        self.kinematics = Kinematics(machine, self.motors)
        self.soak = Soak(machine)
        self.bed = Bed(machine, self.soak)
        self.heat = Heat(machine, speed, self.soak, rng, monotonic)
        self.switches = Switches(machine, self.kinematics, self.bed, self.soak, rng)
        self._crash = CrashCounter()
        self._clock = None

    # -- what the board calls
    def connect(self, clock):
        self._clock = clock

    def attach(self, step_pin, stepper):
        """A stepper object now moves the motor on this pin; False if there is none."""
        motor = self._by_step_pin.get(step_pin)
        if motor:
            motor.attach(stepper, self._clock.now())
        return motor is not None

    def power_down(self):
        """The board restarts: motors stand still, outputs go off."""
        now = self._clock.now()
        for motor in self.motors.values():
            motor.detach(now)
        for pin in list(self.heat.levels):
            self.drive(pin, 0.0)

    def drive(self, pin, level):
        self.heat.drive(pin, level)
        self.switches.drive(pin, level)

    def adc(self, pin):
        return self.heat.adc(pin)

    def pulse_rate(self, pin):
        return self.heat.pulse_rate(pin)

    def new_approach(self, pin, look_seconds):
        self.switches.new_approach(pin, look_seconds)

    def switch(self, pin, clock=None):
        """1 or 0: a switch at this clock, or now."""
        return self.switches.is_closed(
            pin, self.motors, self._clock.now() if clock is None else clock)

    def watch(self, clock, seconds):
        """See whether the nozzle hit the bed in the seconds before this clock."""
        looks = round(seconds / _LOOK_SECONDS)
        for look in reversed(range(looks)):
            when = clock - self._clock.ticks(look * _LOOK_SECONDS)
            if not self.bed.is_under(*self.kinematics.xy(when)):
                continue
            lost = self._crash.see(self.nozzle_gap(when))
            if lost:
                for motor in self.kinematics.z_motors:
                    motor.offset += lost

    # -- the truth
    def nozzle_gap(self, clock):
        """Millimetres between nozzle and bed; below 0 it is pressed in."""
        x, y = self.kinematics.xy(clock)
        return self.kinematics.height(clock, x, y) - self.bed.surface(x, y)

    def report(self, clock):
        self.heat.integrate()
        x, y = self.kinematics.xy(clock)
        motors = {name: round(motor.at(clock), 4) for name, motor in self.motors.items()}
        return {
            "x": round(x, 4), "y": round(y, 4),
            "z_at_nozzle": round(self.kinematics.height(clock, x, y), 4),
            "nozzle_gap": round(self.nozzle_gap(clock), 4),
            "motors": motors,
            "z_motors": [round(motor.at(clock), 4) for motor in self.kinematics.z_motors],
            "e": round(motors.get("e", 0), 3),
            "temps": {name: round(temp, 2) for name, temp in self.heat.temps.items()},
            "soak": round(self.soak.value, 5), "expansion": round(self.soak.rise, 5),
            "crashes": self._crash.crashes, "deepest": round(self._crash.deepest, 4),
            "levels": {pin: round(level, 4) for pin, level in sorted(self.heat.levels.items())},
            "switches": {pin: self.switch(pin, clock) for pin in self.machine["switches"]},
            "inputs": dict(self.switches.inputs), "forced": dict(self.switches.forced),
        }
