"""The board's process: a pseudo terminal for the host, a socket for tests, one loop."""
import json
import os
import pty
import select
import socket
import tty

from .log import log

_UNREAD_LIMIT = 65536


class Terminal:
    """The serial line: a pseudo terminal with a link of a known name to it."""

    def __init__(self, link, poller):
        self._poller = poller
        self.fd, self._slave = pty.openpty()   # holding the other end: no hang-ups
        tty.setraw(self.fd)
        tty.setraw(self._slave)
        os.set_blocking(self.fd, False)
        path = os.ttyname(self._slave)
        os.chmod(path, 0o666)
        if os.path.lexists(link):
            os.unlink(link)
        os.symlink(path, link)
        self._unsent = bytearray()
        poller.register(self.fd, select.POLLIN)
        log("ready on %s -> %s" % (link, path))

    def write(self, data):
        self._unsent += data
        self.flush()

    def flush(self):
        try:
            while self._unsent:
                done = os.write(self.fd, self._unsent)
                del self._unsent[:done]
        except BlockingIOError:
            pass
        except OSError:
            self._unsent.clear()
        if len(self._unsent) > _UNREAD_LIMIT:  # nobody reads: the host is gone
            self._unsent.clear()
        self._poller.modify(self.fd, select.POLLIN
                            | (select.POLLOUT if self._unsent else 0))

    def read(self):
        try:
            return os.read(self.fd, 8192)
        except OSError:
            return b""


class ControlSocket:
    """One JSON object a line over a unix socket, one line back."""

    def __init__(self, path, poller, obey):
        self._poller, self._obey = poller, obey
        self._clients = {}
        if os.path.exists(path):
            os.unlink(path)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.bind(path)
        self._socket.listen(8)
        self._socket.setblocking(False)
        poller.register(self._socket, select.POLLIN)

    def serve(self, fd):
        """Do what this descriptor is ready for, if it is one of ours."""
        if fd == self._socket.fileno():
            client, _ = self._socket.accept()
            client.setblocking(False)
            self._clients[client.fileno()] = (client, bytearray())
            self._poller.register(client, select.POLLIN)
        elif fd in self._clients:
            self._serve_client(fd)

    def _serve_client(self, fd):
        client, got = self._clients[fd]
        try:
            data = client.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            self._poller.unregister(fd)
            client.close()
            del self._clients[fd]
            return
        got += data
        while b"\n" in got:
            line, _, rest = bytes(got).partition(b"\n")
            got[:] = rest
            try:
                client.sendall(json.dumps(self._answer(line)).encode() + b"\n")
            except OSError:
                pass                           # the client has gone

    def _answer(self, line):
        try:
            return self._obey(json.loads(line))
        except Exception as error:             # a bad request must not stop the board
            return {"error": "%s: %s" % (type(error).__name__, error)}


def serve(board, control, terminal, control_socket, poller):
    """Run the board until the process is told to end."""
    while True:
        wait = board.clock.run_due()
        for fd, what in poller.poll(max(0.0, min(1.0, wait)) * 1000):
            if fd != terminal.fd:
                if control_socket:
                    control_socket.serve(fd)
                continue
            if what & select.POLLOUT:
                terminal.flush()
            if what & (select.POLLIN | select.POLLHUP):
                data = terminal.read()
                if data and not control.is_frozen():
                    board.link.receive(data)
