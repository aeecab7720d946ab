import unittest

from board.tmc_uart import TmcUart, crc8, pack, unpack


def datagram(*data):
    return pack(bytes(data) + bytes([crc8(data)]))


class TmcUartTest(unittest.TestCase):
    def setUp(self):
        self.driver = TmcUart()

    def write(self, register, value):
        return self.driver.exchange(datagram(0xF5, 0, register | 0x80, *value.to_bytes(4, "big")))

    def read(self, register):
        answer = unpack(self.driver.exchange(datagram(0xF5, 0, register)))
        self.assertEqual(crc8(answer[:-1]), answer[-1])
        self.assertEqual(answer[:3], bytes([5, 0xFF, register]))
        return int.from_bytes(answer[3:7], "big")

    def test_bytes_survive_their_start_and_stop_bits(self):
        self.assertEqual(unpack(pack(bytes(range(8)))), bytes(range(8)))

    def test_a_register_keeps_what_is_written_and_writes_are_counted(self):
        self.assertEqual(self.read(0x02), 0)
        self.assertEqual(self.write(0x6C, 0x12345678), b"")
        self.assertEqual(self.read(0x6C), 0x12345678)
        self.assertEqual(self.read(0x02), 1)

    def test_flags_are_cleared_by_writing_ones(self):
        self.assertEqual(self.read(0x01), 1)
        self.write(0x01, 1)
        self.assertEqual(self.read(0x01), 0)

    def test_the_status_shows_the_run_current_that_was_asked_for(self):
        self.write(0x10, 0x00061208)
        self.assertEqual((self.read(0x6F) >> 16) & 0x1F, 0x12)

    def test_a_damaged_datagram_is_not_answered(self):
        self.assertEqual(self.driver.exchange(pack(bytes([0xF5, 0, 2, 99]))), b"")
