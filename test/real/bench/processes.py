"""Board, host and Moonraker: started, watched, ended by their process ids."""
import contextlib
import ctypes
import json
import os
import re
import signal
import subprocess
import sys
import time
import urllib.request

from .failure import NOT_READY, Failure

NAMES = ("board", "host", "moonraker")
_HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_PR_SET_PDEATHSIG = 1
_PATIENCE = 10           # seconds that they may take to end; runner/child.mjs waits longer
_BAD_STATES = ("error", "shutdown")


def _never_wait(pid):
    """Board and host run before all else, where we are root: see the traps in the docs."""
    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, pid, -10)
        os.sched_setscheduler(pid, os.SCHED_RR, os.sched_param(1))


def has_wrong_clock(log):
    """Whether a host says that it took 0 for the time of its first question: see the traps."""
    return re.search(r"prediction variance \S+ freq=\d+ diff=-\d{11}", log) is not None


def end_together(children, how=signal.SIGTERM, monotonic=time.monotonic):
    """Tell all to end, then wait for all: no longer than for one, since the runner waits too."""
    for child in children:
        child.send_signal(how)
    deadline = monotonic() + _PATIENCE
    for child in children:
        try:
            child.wait(max(0.0, deadline - monotonic()))
        except subprocess.TimeoutExpired:
            child.kill()
    for child in children:
        child.wait()


class Processes:
    """tools: see environments.py; options: see stand.py."""

    def __init__(self, options, tools, data):
        self._children, self._data = {}, data
        self.control = self._path("run", "board.sock")
        self.url = "http://127.0.0.1:%d" % options.port
        self._bent = None
        if "pace" in tools:
            self._bent = dict(os.environ, LD_PRELOAD=tools["pace"], PACE=str(options.pace))
        self._commands = {
            "board": self._board_command(options),
            "host": [tools[options.host], self._path("config", "printer.cfg"),
                     "-l", self.log("klippy.log"), "-I", self._path("run", "printer"),
                     "-a", self._path("comms", "klippy.sock")],
            "moonraker": [tools["moonraker"], "-d", data, "-l", self.log("moonraker.log")]}

    def _path(self, *names):
        return os.path.join(self._data, *names)

    def log(self, name):
        return self._path("logs", name)

    def _board_command(self, options):
        command = [sys.executable, os.path.join(_HOME, "virtual_board.py"),
                   "--link", self._path("run", "board.tty"), "--control", self.control,
                   "--lag", str(0.3 * options.pace), "--grace", str(2 * max(1, options.pace))]
        if options.machine:
            command += ["--machine", options.machine]
        return command + options.board

    def start(self, name):
        if name in self.pids():
            return
        libc, urgent = ctypes.CDLL(None), name != "moonraker"
        with open(self.log(name + ".out"), "a") as out:
            child = self._children[name] = subprocess.Popen(
                self._commands[name], env=self._bent if urgent else None,
                stdin=subprocess.DEVNULL, stdout=out, stderr=out,
                start_new_session=True,      # and die with us:
                preexec_fn=lambda: libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM))
        if urgent:
            _never_wait(child.pid)

    def stop(self, name, how=signal.SIGTERM):
        if name in self.pids():
            end_together([self._children[name]], how)

    def stop_all(self):
        end_together([self._children[name] for name in reversed(NAMES) if name in self.pids()])

    def pids(self):
        return {name: child.pid for name, child in self._children.items()
                if child.poll() is None}

    def wait_ready(self, timeout):
        """Until Klipper is ready; Failure when it never will be."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            self._check_children()
            info = self._printer_info()
            if info["state"] == "ready":
                if not self._began_with_wrong_clock():
                    return
                self.stop("host")
                os.remove(self.log("klippy.log"))
                self.start("host")
            if info["state"] in _BAD_STATES:
                raise Failure(NOT_READY, "Klipper is in state %s: %s" % (
                    info["state"], " ".join(info["state_message"].split())),
                    self.log("klippy.log"))
            time.sleep(0.2)
        raise Failure(NOT_READY, "Klipper was not ready within %d s" % timeout,
                      self.log("klippy.log"))

    def _began_with_wrong_clock(self):
        with open(self.log("klippy.log"), errors="replace") as file:
            return has_wrong_clock(file.read())

    def _check_children(self):
        for name, child in self._children.items():
            if child.poll() is not None:
                raise Failure(NOT_READY, "%s ended with code %d" % (name, child.returncode),
                              self.log(name + ".out"))

    def _printer_info(self):
        try:
            with urllib.request.urlopen(self.url + "/printer/info", timeout=5) as answer:
                return json.load(answer)["result"]
        except (OSError, ValueError, KeyError):
            return {"state": ""}
