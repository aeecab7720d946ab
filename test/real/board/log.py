"""The board's log: lines on standard error, or in a file."""
import sys
import time

_out = sys.stderr


def write_to(path):
    global _out
    _out = open(path, "a")


def log(text):
    _out.write("%.3f %s\n" % (time.monotonic(), text))
    _out.flush()
