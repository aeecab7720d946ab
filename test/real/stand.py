#!/usr/bin/env python3
"""A test stand: virtual board + real Klipper host + real Moonraker.

    stand.py [--cache DIR] [--host kalico|klipper] [--pace 5] [--port N]

Installs locked packages into virtual environments in the cache (once),
prepares a data folder, starts the three processes and waits until Klipper is
ready. Then it prints one JSON line on stdout:

    {"moonraker": "http://127.0.0.1:PORT", "control": ".../board.sock",
     "data": "...", "pids": {"board": 1, "host": 2, "moonraker": 3}}

and stays until SIGTERM, SIGINT or the end of its stdin (if that is a pipe).
Meanwhile lines on stdin, "start|stop|kill board|host|moonraker", are obeyed
and answered with {"pids": {...}}.
Exit codes: 0 stopped as asked, 2 bad options, 3 Python, package index or
compiler missing, 4 Klipper did not become ready.
"""
import argparse
import json
import os
import shutil
import signal
import socket
import sys

from bench.data import prepare_data
from bench.environments import default_cache, prepare_tools, say
from bench.failure import BAD_OPTIONS, Failure
from bench.keyboard import obey_input
from bench.processes import NAMES, Processes

HERE = os.path.dirname(os.path.abspath(__file__))


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", 1)[0])
    parser.add_argument("--cache", default=default_cache())
    parser.add_argument("--host", choices=("kalico", "klipper"), default="kalico")
    parser.add_argument("--port", type=int, default=0, help="Moonraker's (0: a free one)")
    parser.add_argument("--config", default=os.path.join(HERE, "printer.cfg"))
    parser.add_argument("--machine", help="JSON that describes the machine to the board")
    parser.add_argument("--pace", type=float, default=1.0, help="speed of time, 0.5 to 10")
    parser.add_argument("--data", help="data folder to use and keep")
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--timeout", type=float, default=60.0)
    parser.add_argument("--board", action="append", default=[], metavar="=--OPTION=VALUE")
    parser.add_argument("--install-only", action="store_true")
    parser.add_argument("--not-ready", action="store_true",
                        help="do not wait for Klipper (for a config that is meant to fail)")
    options = parser.parse_args()
    for path in filter(None, (options.config, options.machine)):
        open(path).close()                   # or say what is wrong with it
    options.port = _free_port(options.port)
    return options


def _free_port(port):
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            raise Failure(BAD_OPTIONS, "port %d cannot be used: %s" % (port, error)) from None
        return probe.getsockname()[1]


def run(options):
    tools = prepare_tools(options.python, options.host, options.pace, options.cache)
    if options.install_only:
        return
    data = prepare_data(options.data, options.config, options.host, options.port)
    processes = Processes(options, tools, data)
    try:
        for name in NAMES:
            processes.start(name)
        if not options.not_ready:
            processes.wait_ready(options.timeout)
        print(json.dumps({"moonraker": processes.url, "control": processes.control,
                          "data": data, "pids": processes.pids()}), flush=True)
        obey_input(processes)
    finally:
        processes.stop_all()
        if not options.data:
            shutil.rmtree(data, ignore_errors=True)


def main():
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *args: sys.exit(0))
    try:
        run(parse_options())
    except (Failure, OSError) as error:
        say(error)
        # the rest are folders and files that cannot be used
        sys.exit(getattr(error, "code", BAD_OPTIONS))


if __name__ == "__main__":
    main()
