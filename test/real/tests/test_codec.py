import random
import unittest

from board.codec import MASK32, Layout, crc16, read_number

from .support import number_bytes


class Codec(unittest.TestCase):
    def test_the_check_sum_is_the_one_of_the_protocol(self):
        self.assertEqual(crc16(b"\x05\x10"), 0x9E81)     # the empty block 0 of any host
        self.assertEqual(crc16(b"123456789"), 0x6F91)    # CRC-16/MCRF4XX

    def test_numbers_take_the_documented_number_of_bytes(self):
        for value, size in ((-32, 1), (95, 1), (-33, 2), (96, 2), (-4096, 2), (12287, 2),
                            (12288, 3), (-524288, 3), (1572863, 3), (1572864, 4),
                            (-67108864, 4), (201326591, 4), (201326592, 5), (-67108865, 5)):
            self.assertEqual(len(number_bytes(value)), size, value)

    def test_every_number_comes_back(self):
        seed = random.randrange(1 << 32)
        rng = random.Random(seed)
        for _ in range(5000):
            value = rng.getrandbits(rng.randrange(1, 33))
            data = number_bytes(value)
            got, end = read_number(data, 0)
            self.assertEqual((got & MASK32, end), (value, len(data)), "seed %d" % seed)

    def test_a_message_with_all_kinds_of_fields_comes_back(self):
        layout = Layout("thing oid=%c clock=%u pos=%i add=%hi data=%*s", 77)
        data = bytes(layout.encode([3, 0xFFFFFFFF, -12345, -2, b"abc"]))
        number, pos = read_number(data, 0)
        args, end = layout.decode(data, pos)
        self.assertEqual(number, 77)
        self.assertEqual(args, [3, 0xFFFFFFFF, -12345, -2, b"abc"])
        self.assertEqual(end, len(data))
