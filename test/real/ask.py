#!/usr/bin/env python3
"""One request to a running board.

    ask.py SOCKET '{"cmd": "state"}'
"""
import json
import socket
import sys


def ask(request, path, timeout=5):
    """Send one request (a dict) over the control socket; answer the board's reply."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as link:
        link.settimeout(timeout)
        link.connect(path)
        link.sendall(json.dumps(request).encode() + b"\n")
        got = b""
        while not got.endswith(b"\n"):
            data = link.recv(65536)
            if not data:
                break
            got += data
    return json.loads(got)


def main():
    path, *rest = sys.argv[1:]
    request = json.loads(rest[0]) if rest else {"cmd": "state"}
    print(json.dumps(ask(request, path), indent=1))


if __name__ == "__main__":
    main()
