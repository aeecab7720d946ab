"""Message blocks: found in a stream of bytes, checked, counted, acknowledged."""
from .codec import SYNC, crc16

_SHORTEST, _LONGEST = 5, 64
_DESTINATION = 0x10


class Link:
    """One end of the serial line.

    write(bytes) sends; obey(block, start, end) is called with each block that
    arrives in order; stat counts what went wrong.
    """

    def __init__(self, write, obey, stat):
        self._write, self._obey, self._stat = write, obey, stat
        self._got = bytearray()
        self._life = 0
        self.reset()

    def reset(self):
        """The board restarted: expect and send the first sequence number again."""
        self._got.clear()
        self._sequence = 0
        self._life += 1

    def send(self, payload=b""):
        """Send a block; an empty one acknowledges what has been received."""
        block = bytearray((len(payload) + _SHORTEST, _DESTINATION | self._sequence))
        block += payload
        crc = crc16(block)
        block += bytes((crc >> 8, crc & 0xFF, SYNC))
        self._write(block)

    def receive(self, data):
        got = self._got
        got += data
        while got:
            size = got[0]
            if size == SYNC:                  # stray, or left over from a resync
                del got[:1]
            elif not _SHORTEST <= size <= _LONGEST:
                self._resync()
            elif len(got) < 2:
                return
            elif got[1] & 0xF0 != _DESTINATION:
                self._resync()
            elif len(got) < size:
                return
            elif not self._sound(got[:size]):
                self._resync()
            else:
                block = bytes(got[:size])
                del got[:size]
                self._take(block)

    @staticmethod
    def _sound(block):
        return block[-1] == SYNC and crc16(block[:-3]) == block[-3] << 8 | block[-2]

    def _take(self, block):
        if block[1] & 15 != self._sequence:
            self._stat["out_of_order"] += 1
            self.send()                       # says which one is expected
            return
        self._sequence = (self._sequence + 1) & 15
        self._stat["blocks"] += 1
        life = self._life
        self._obey(block, 2, len(block) - 3)
        if life == self._life:                # a reset is never acknowledged
            self.send()

    def _resync(self):
        self._stat["bad_blocks"] += 1
        cut = self._got.find(SYNC)
        del self._got[:cut + 1 if cut >= 0 else len(self._got)]
        self.send()
