"""What the board can say and understand, and the dictionary that tells the host.

The format strings and shutdown texts are those of Klipper's firmware, because
the host looks them up by text.
"""
import json
import sys
import zlib

from .codec import Layout

SHUTDOWN_STRINGS = [
    "Command request", "ADC out of range", "Timer too close",
    "Missed scheduling of next digital out event",
    "Missed scheduling of next hard pwm event", "Stepper too far in past",
    "Move queue overflow", "Shutdown cleared when not shutdown",
    "Already finalized", "Invalid oid type", "Can't assign oid",
    "Command parser error", "oids already allocated", "Invalid command",
    "Rescheduled timer in the past", "Watchdog timer!",
]

RESPONSES = [
    "starting", "clock clock=%u", "uptime high=%u clock=%u",
    "config is_config=%c crc=%u is_shutdown=%c move_count=%hu",
    "stats count=%u sum=%u sumsq=%u", "pong data=%*s",
    "shutdown clock=%u static_string_id=%hu",
    "is_shutdown static_string_id=%hu", "debug_result val=%u",
    "analog_in_state oid=%c next_clock=%u value=%hu",
    "stepper_position oid=%c pos=%i",
    "endstop_state oid=%c homing=%c next_clock=%u pin_value=%c",
    "trsync_state oid=%c can_trigger=%c trigger_reason=%c clock=%u",
    "buttons_state oid=%c ack_count=%c state=%*s",
    "counter_state oid=%c next_clock=%u count=%u count_clock=%u",
    "neopixel_result oid=%c success=%c", "tmcuart_response oid=%c read=%*s",
]

IDENTIFY = "identify offset=%u count=%c"
# the two a host must know before it has the dictionary
_FIXED = {"identify_response offset=%u data=%.*s": 0, IDENTIFY: 1}

_BANKS = "ABCDEFGHI"
ADC_TEMPERATURE = 254

# format -> (function of the board, is it obeyed in shutdown)
COMMANDS = {}


def command(fmt, in_shutdown=False):
    """Mark a function as the one that obeys messages of this format."""
    def enter(function):
        COMMANDS[fmt] = (function, in_shutdown)
        return function
    return enter


class Dictionary:
    """Numbers for all messages, pins and texts, and the blob a host reads.

    commands: message number -> (Layout, function, in_shutdown)
    responses: name -> Layout
    """

    def __init__(self, machine):
        numbers = dict(_FIXED)
        names = RESPONSES + sorted(fmt for fmt in COMMANDS if fmt not in numbers)
        numbers.update((fmt, number) for number, fmt in enumerate(names, 2))
        self.commands, self.responses = {}, {}
        for fmt, number in numbers.items():
            layout = Layout(fmt, number)
            if fmt in COMMANDS:
                self.commands[number] = (layout,) + COMMANDS[fmt]
            else:
                self.responses[layout.name] = layout
        self.texts = {text: number for number, text in enumerate(SHUTDOWN_STRINGS, 2)}
        self.blob = zlib.compress(json.dumps(self._document(numbers, machine)).encode(), 9)

    def _document(self, numbers, machine):
        pins = {"P%s0" % bank: [16 * i, 16] for i, bank in enumerate(_BANKS)}
        pins["ADC_TEMPERATURE"] = ADC_TEMPERATURE
        return {
            "version": "virtual-mcu-1", "app": "virtual_mcu",
            "build_versions": "python %s" % sys.version.split()[0],
            "commands": {f: n for f, n in numbers.items() if f in COMMANDS},
            "responses": {f: n for f, n in numbers.items() if f not in COMMANDS},
            "enumerations": {"pin": pins, "static_string_id": self.texts},
            "config": {"MCU": machine["mcu"], "CLOCK_FREQ": machine["clock_freq"],
                       "STATS_SUMSQ_BASE": 256, "ADC_MAX": machine["adc_max"],
                       "PWM_MAX": machine["pwm_max"], "STEPPER_BOTH_EDGE": 1},
        }

    @staticmethod
    def pin(number):
        """Name of a pin, such as 'PG10'; KeyError for a number that is none."""
        if number == ADC_TEMPERATURE:
            return "ADC_TEMPERATURE"
        if number >= 16 * len(_BANKS):
            raise KeyError(number)
        return "P%s%d" % (_BANKS[number // 16], number % 16)
