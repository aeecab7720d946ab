"""The control channel: what a test may ask and do to the machine behind the board."""
import time


class Control:
    """Obeys one request, a dict with "cmd"; answers a dict that JSON can hold."""

    def __init__(self, board, monotonic=time.monotonic):
        self._board, self._world = board, board.world
        self._monotonic = monotonic
        self.frozen_until = 0.0

    def is_frozen(self):
        return self._monotonic() < self.frozen_until

    def obey(self, request):
        verb = _VERBS.get(request.get("cmd"))
        if verb is None:
            return {"error": "unknown cmd, known: " + " ".join(sorted(_VERBS))}
        answer = verb(self, request)
        return {"ok": True} if answer is None else answer

    def _state(self, request):
        board = self._board
        report = self._world.report(board.clock.now())
        report.update(
            shutdown=board.is_shutdown, configured=board.configured,
            uptime=round(board.clock.now() / board.clock.freq, 3),
            stats=dict(board.stat), worst_late_ms=round(board.worst_late * 1e3, 3))
        return report

    def _pin(self, request):
        """Set a free switch, or hold any pin; null lets go."""
        self._world.switches.hold(request["pin"], request.get("value"))
        self._board.refresh()

    def _set(self, request):
        """Change the machine, such as path ["switches", "PG10", "at"]."""
        *way, last = request["path"]
        node = self._world.machine
        for key in way:
            node = node[key]
        old = node.get(last)
        node[last] = request["value"]
        return {"ok": True, "old": old}

    def _temp(self, request):
        self._world.heat.set_temperature(request["name"], request["value"])

    def _soak(self, request):
        """How far bed and frame have soaked, 0 (cold) to 1 (soaked through)."""
        self._world.soak.set(request["value"])

    def _fault(self, request):
        """A thermistor is "open" or "short", or null: sound."""
        self._world.heat.faults[request["pin"]] = request.get("kind")

    def _break_heater(self, request):
        broken = self._world.heat.broken
        (broken.add if request.get("on", True) else broken.discard)(request["name"])

    def _move_z(self, request):
        """Knock a Z motor out of line."""
        self._world.motors[request["motor"]].offset += request["by"]

    def _shutdown(self, request):
        self._board.shutdown(request.get("reason", "Timer too close"))

    def _reset(self, request):
        self._board.reboot()

    def _freeze(self, request):
        """Neither hear nor answer the host for some seconds of the board."""
        self.frozen_until = self._monotonic() + request.get("seconds", 10)

    def _speed(self, request):
        self._world.heat.set_speed(float(request["value"]))


_VERBS = {name[1:]: function for name, function in vars(Control).items()
          if name.startswith("_") and not name.startswith("__") and callable(function)}
