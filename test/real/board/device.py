"""What all things share that the host configures by number (oid)."""


class Device:
    def shut_down(self, clock):
        """The board stops at this clock."""

    def refresh(self):
        """Something outside the board may have changed."""

    def forget(self, clock):
        """No one will ask for what was before this clock."""

    def keeps_from(self):
        """The earliest clock this device may still ask for, or None."""
        return None
