"""Orders to a running stand, a line each on its standard input."""
import json
import os
import signal
import stat

from .environments import say
from .processes import NAMES

_STOPS = {"stop": signal.SIGTERM, "kill": signal.SIGKILL}


def obey_input(processes):
    """Obey "start|stop|kill board|host|moonraker" until the input ends."""
    while stat.S_ISCHR(os.fstat(0).st_mode) and not os.isatty(0):
        signal.pause()                       # /dev/null: no one at the other end
    pending = b""
    while True:
        got = os.read(0, 4096)
        if not got:
            return
        *lines, pending = (pending + got).split(b"\n")
        for line in lines:
            _obey(processes, line.decode("ascii", "replace").strip())


def _obey(processes, line):
    verb, _, name = line.partition(" ")
    if name in NAMES and verb == "start":
        processes.start(name)
    elif name in NAMES and verb in _STOPS:
        processes.stop(name, _STOPS[verb])
    elif verb:
        say("unknown line on stdin: " + line)
    print(json.dumps({"pids": processes.pids()}), flush=True)
