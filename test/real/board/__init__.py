"""The virtual controller board: protocol, clock, pins and what hangs on them."""
