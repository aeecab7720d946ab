"""Run in the folder above: python3 -m unittest"""
import os

from board.log import write_to

write_to(os.devnull)
