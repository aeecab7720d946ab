"""How a message becomes bytes: check sums, variable length numbers, formats.

Written from Klipper's docs/Protocol.md.
"""

SYNC = 0x7E
MASK32 = 0xFFFFFFFF


def _crc_table():
    table = []
    for value in range(256):
        for _ in range(8):
            value = (value >> 1) ^ 0x8408 if value & 1 else value >> 1
        table.append(value)
    return table


_CRC_TABLE = _crc_table()


def crc16(data):
    """CRC-16/CCITT as it closes every message block."""
    crc = 0xFFFF
    for byte in data:
        crc = (crc >> 8) ^ _CRC_TABLE[(crc ^ byte) & 0xFF]
    return crc


def append_number(out, value):
    """Append a 32-bit number to a bytearray in one to five groups of 7 bits."""
    value &= MASK32
    if value & 0x80000000:
        value -= 1 << 32
    for shift, low, high in ((28, -0x4000000, 0xC000000), (21, -0x80000, 0x180000),
                             (14, -0x1000, 0x3000), (7, -0x20, 0x60)):
        if not low <= value < high:
            out.append(((value >> shift) & 0x7F) | 0x80)
    out.append(value & 0x7F)


def read_number(data, pos):
    """Answer the (signed) number that begins at pos, and where it ends."""
    byte = data[pos]
    pos += 1
    value = byte & 0x7F
    if byte & 0x60 == 0x60:
        value -= 0x80
    while byte & 0x80:
        byte = data[pos]
        pos += 1
        value = (value << 7) | (byte & 0x7F)
    return value, pos


class Layout:
    """One message format of the dictionary, such as 'clock clock=%u'."""

    def __init__(self, fmt, number):
        self.fmt, self.number = fmt, number
        self.name, *fields = fmt.split()
        self.kinds = [self._kind(field.split("=", 1)[1]) for field in fields]
        head = bytearray()
        append_number(head, number)
        self._head = bytes(head)

    @staticmethod
    def _kind(conversion):
        if conversion.endswith("s"):
            return "bytes"
        return "signed" if conversion in ("%i", "%hi") else "unsigned"

    def encode(self, args):
        out = bytearray(self._head)
        for kind, value in zip(self.kinds, args):
            if kind == "bytes":
                out.append(len(value))
                out += value
            else:
                append_number(out, value)
        return out

    def decode(self, data, pos):
        """Answer the arguments that begin at pos, and where they end."""
        args = []
        for kind in self.kinds:
            if kind == "bytes":
                end = pos + 1 + data[pos]
                args.append(data[pos + 1:end])
                pos = end
            else:
                value, pos = read_number(data, pos)
                args.append(value & MASK32 if kind == "unsigned" else value)
        return args, pos
