"""The machine beyond the board's pins: it moves, heats and closes switches."""
