"""All commands of the board; importing this enters them in messages.COMMANDS."""
from . import basics, inputs, motion, outputs, peripherals  # noqa: F401
