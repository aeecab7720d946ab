"""A chain of LEDs: what they were told to show."""
from .device import Device


class Neopixel(Device):
    def __init__(self, size):
        self.colours = bytearray(size)

    def update(self, position, data):
        self.colours[position:position + len(data)] = data
