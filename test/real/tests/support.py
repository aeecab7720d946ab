"""A board without a process: its time is moved by hand, its words are collected."""
import argparse

from board.board import Board
from board.clock import Clock
from board.codec import SYNC, Layout, append_number, crc16, read_number
from board.messages import Dictionary
from world.description import build
from world.world import World


class HandTime:
    """A monotonic clock that moves when told to."""

    def __init__(self):
        self.seconds = 100.0

    def __call__(self):
        return self.seconds


def options(**changes):
    given = dict(grace=0.0, lag=0.0, strict=0.0, moves=1024, trace=False)
    given.update(changes)
    return argparse.Namespace(**given)


class Bench:
    """A board with a machine, and a host's end of the wire."""

    def __init__(self, machine=None, **changes):
        self.time = HandTime()
        self.world = World(build(machine or {}), 1.0, 1, self.time)
        self.wire = bytearray()
        clock = Clock(self.world.machine["clock_freq"], self.time)
        self.board = Board(self.world, options(**changes), self.wire.extend, clock)
        self.clock = clock
        self._sequence = 0

    def wait(self, seconds, step=0.001):
        """Let time pass in small steps, doing what is due."""
        end = self.time.seconds + seconds
        while self.time.seconds < end - 1e-9:
            self.time.seconds = min(end, self.time.seconds + step)
            self.board.clock.run_due()

    def send(self, *messages):
        """Send (format, arguments...) messages in one block."""
        payload = bytearray()
        numbers = {layout.fmt: number for number, (layout, *_) in
                   self.board.dictionary.commands.items()}
        for fmt, *args in messages:
            payload += Layout(fmt, numbers[fmt]).encode(args)
        self.board.link.receive(block(self._sequence, payload))
        self._sequence = (self._sequence + 1) & 15

    def heard(self):
        """All messages since the last call: (name, arguments...), acks left out."""
        found, names = [], _names()
        while self.wire:
            size = self.wire[0]
            words, end = bytes(self.wire[2:size - 3]), size - 5
            del self.wire[:size]
            pos = 0
            while pos < end:
                number, pos = read_number(words, pos)
                args, pos = names[number].decode(words, pos)
                found.append((names[number].name, *args))
        return found


def _names():
    layouts = Dictionary(build({})).responses.values()
    return {layout.number: layout for layout in layouts}


def block(sequence, payload):
    """A message block as a host sends it."""
    data = bytearray((len(payload) + 5, 0x10 | sequence)) + payload
    crc = crc16(data)
    return bytes(data + bytes((crc >> 8, crc & 0xFF, SYNC)))


def number_bytes(value):
    out = bytearray()
    append_number(out, value)
    return bytes(out)
