#!/usr/bin/env python3
"""Virtual printer controller board for Klipper hosts.

Opens a pseudo terminal and talks the documented micro-controller protocol
(message blocks, VLQ integers, data dictionary), while a small physical model
of a printer moves, heats and closes switches behind it.
Original code; Python standard library only.

    virtual_board.py --link virtual-board.tty --control virtual-board.sock
"""
import argparse
import os
import select
import signal
import sys

from board.board import Board
from board.control import Control
from board.log import write_to
from board.server import ControlSocket, Terminal, serve
from world.description import load
from world.world import World


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--link", default="virtual-board.tty")
    parser.add_argument("--control", default="virtual-board.sock")
    parser.add_argument("--machine", help="JSON merged over the built-in machine")
    parser.add_argument("--speed", type=float, default=5.0,
                        help="how much faster than real time things heat")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--moves", type=int, default=1024)
    parser.add_argument("--strict", type=float, default=0.0, metavar="SECONDS",
                        help="shut down when an event arrives this late")
    parser.add_argument("--grace", type=float, default=2.0, metavar="SECONDS",
                        help="added to homing and output timeouts")
    parser.add_argument("--lag", type=float, default=0.0, metavar="SECONDS",
                        help="how late steps may arrive without harm to homing")
    parser.add_argument("--trace", action="store_true")
    parser.add_argument("--log")
    return parser.parse_args()


def main():
    options = parse_options()
    if options.log:
        write_to(options.log)
    poller = select.poll()
    terminal = Terminal(options.link, poller)

    def write(data):
        if not control.is_frozen():
            terminal.write(data)

    board = Board(World(load(options.machine), options.speed, options.seed), options, write)
    control = Control(board)
    control_socket = ControlSocket(options.control, poller, control.obey)

    def leave(signum, frame):
        for path in (options.link, options.control):
            if os.path.lexists(path):
                os.unlink(path)
        sys.exit(0)

    signal.signal(signal.SIGTERM, leave)
    signal.signal(signal.SIGINT, leave)
    serve(board, control, terminal, control_socket, poller)


if __name__ == "__main__":
    main()
