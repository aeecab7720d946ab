"""Motors: where their steps have brought them."""


class Motor:
    """Position in millimetres; outlives the stepper object of the board."""

    def __init__(self, description):
        self._mm, self._sign = description["mm"], description["sign"]
        self.offset, self._stepper = 0.0, None

    def at(self, clock):
        if self._stepper is None:
            return self.offset
        return self.offset + self._stepper.at(clock) * self._mm * self._sign

    def attach(self, stepper, clock):
        self.detach(clock)
        self._stepper = stepper

    def detach(self, clock):
        self.offset, self._stepper = self.at(clock), None


def build_motors(machine):
    """All motors by name, standing where the machine says it starts."""
    start = machine["start"]
    x, y = start.get("x", 0.0), start.get("y", 0.0)
    at = {"a": x + y, "b": x - y, "x": x, "y": y}
    at.update(("z%d" % i, z) for i, z in enumerate(start.get("z", [])))
    at.update(start.get("motors", {}))         # millimetres, by name
    motors = {}
    for name, description in machine["motors"].items():
        motors[name] = Motor(description)
        motors[name].offset = at.get(name, 0.0)
    return motors
