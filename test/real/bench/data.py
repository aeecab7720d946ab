"""The data folder of a printer, filled for one run of the stand."""
import os
import re
import tempfile

from .failure import BAD_OPTIONS, Failure

_HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_LONGEST = 80            # a unix socket's address holds little more than 100 bytes


def prepare_data(folder, config, host, port):
    """Make the folder (a temporary one for None) ready; answer its path."""
    folder = os.path.abspath(folder or tempfile.mkdtemp(prefix="stand-"))
    if len(folder) > _LONGEST:
        raise Failure(BAD_OPTIONS, "--data is too long for unix sockets")
    run = os.path.join(folder, "run")
    for name in ("config", "logs", "gcodes", "comms", "run"):
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    with open(os.path.join(run, "host_temp"), "w") as file:
        file.write("42000\n")
    words = {"@DATA@": folder, "@RUN@": run, "@TTY@": os.path.join(run, "board.tty"),
             r"(?m)^port: \d+$": "port: %d" % port}
    if host == "klipper":                    # of 2023, before this option came
        words[r"(?m)^minimum_cruise_ratio.*$"] = ""
    target = os.path.join(folder, "config")
    _copy(config, os.path.join(target, "printer.cfg"), words)
    _copy(os.path.join(_HOME, "moonraker.conf"), os.path.join(target, "moonraker.conf"), words)
    return folder


def _copy(source, target, words):
    """Copy a config and the files it includes, filling in the placeholders."""
    with open(source) as file:
        text = file.read()
    for word, value in words.items():
        text = re.sub(word, lambda match: value, text)
    with open(target, "w") as file:
        file.write(text)
    for name in re.findall(r"(?m)^\[include\s+([^]]+)\]", text):
        beside = os.path.join(os.path.dirname(os.path.abspath(source)), name)
        _copy(beside if os.path.isfile(beside) else os.path.join(_HOME, name),
              os.path.join(os.path.dirname(target), name), words)
