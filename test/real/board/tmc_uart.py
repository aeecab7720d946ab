"""A TMC2209 stepper driver behind a one-wire UART (10 bit times to a byte)."""
from .device import Device

_GSTAT, _IFCNT, _IHOLD_IRUN, _DRV_STATUS = 0x01, 0x02, 0x10, 0x6F
_POWER_UP = {0x00: 0x1C1, _GSTAT: 0x1, _IFCNT: 0, 0x06: 0x21000041, 0x07: 0x0F,
             0x6C: 0x10000053, _DRV_STATUS: 0x80100000, 0x70: 0xC10D0024}


def crc8(data):
    crc = 0
    for byte in data:
        for _ in range(8):
            crc = ((crc << 1) ^ 7 if (crc >> 7) ^ (byte & 1) else crc << 1) & 0xFF
            byte >>= 1
    return crc


def unpack(data):
    """Bytes from a stream of start bit, eight data bits, stop bit."""
    bits = int.from_bytes(data, "little")
    return bytes((bits >> (10 * i + 1)) & 0xFF for i in range(len(data) * 8 // 10))


def pack(data):
    bits = 0
    for i, byte in enumerate(data):
        bits |= ((byte << 1) | 0x200) << (10 * i)
    return bits.to_bytes((len(data) * 10 + 7) // 8, "little")


class TmcUart(Device):
    def __init__(self):
        self._registers = dict(_POWER_UP)

    def exchange(self, raw):
        """Obey a datagram; answer what the driver sends back (nothing to a write)."""
        message = unpack(raw)
        if len(message) < 4 or crc8(message[:-1]) != message[-1]:
            return b""
        register = message[2] & 0x7F
        if message[2] & 0x80:
            self._write(register, int.from_bytes(message[3:7], "big"))
            return b""
        answer = bytes([5, 0xFF, register]) + self._read(register).to_bytes(4, "big")
        return pack(answer + bytes([crc8(answer)]))

    def _write(self, register, value):
        if register == _GSTAT:                # ones clear the flags
            self._registers[_GSTAT] &= ~value
        else:
            self._registers[register] = value
        self._registers[_IFCNT] = (self._registers[_IFCNT] + 1) & 0xFF

    def _read(self, register):
        if register == _DRV_STATUS:           # the run current asked for is the actual one
            run = (self._registers.get(_IHOLD_IRUN, 0x1F00) >> 8) & 0x1F
            return 0x80000000 | (run << 16)
        return self._registers.get(register, 0)
