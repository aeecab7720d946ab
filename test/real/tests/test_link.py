import collections
import unittest

from board.codec import SYNC
from board.link import Link

from .support import block

ACK_1, ACK_2 = block(1, b""), block(2, b"")


class LinkTest(unittest.TestCase):
    def setUp(self):
        self.written, self.obeyed = [], []
        self.stat = collections.Counter()
        self.link = Link(lambda data: self.written.append(bytes(data)),
                         lambda data, start, end: self.obeyed.append(data[start:end]), self.stat)

    def test_a_block_is_obeyed_and_acknowledged(self):
        self.link.receive(block(0, b"hello"))
        self.assertEqual(self.obeyed, [b"hello"])
        self.assertEqual(self.written, [ACK_1])

    def test_a_block_may_come_in_pieces(self):
        for byte in block(0, b"hello"):
            self.link.receive(bytes([byte]))
        self.assertEqual(self.obeyed, [b"hello"])

    def test_a_repeated_block_is_not_obeyed_twice(self):
        self.link.receive(block(0, b"a") + block(0, b"a") + block(1, b"b"))
        self.assertEqual(self.obeyed, [b"a", b"b"])
        self.assertEqual(self.stat["out_of_order"], 1)

    def test_a_damaged_block_is_refused_and_the_next_one_found(self):
        damaged = bytearray(block(0, b"hello"))
        damaged[4] ^= 1
        self.link.receive(bytes(damaged) + block(0, b"again"))
        self.assertEqual(self.obeyed, [b"again"])
        self.assertEqual(self.stat["bad_blocks"], 1)

    def test_noise_before_a_block_is_passed_over(self):
        self.link.receive(b"\x02\x99" + bytes([SYNC, SYNC]) + block(0, b"x"))
        self.assertEqual(self.obeyed, [b"x"])

    def test_after_a_reset_counting_begins_anew_and_nothing_is_acknowledged(self):
        self.link.receive(block(0, b"a"))
        link = Link(self.written.append, lambda *args: link.reset(), self.stat)
        self.written.clear()
        link.receive(block(0, b"reset"))
        self.assertEqual(self.written, [])
        link.receive(block(0, b"again"))
        self.assertEqual(self.stat["out_of_order"], 0)
