"""The tests themselves talk to nobody outside this machine."""

import socket

import pytest


def test_no_way_out() -> None:
    with socket.socket() as out:
        for call in (out.connect, out.connect_ex):
            with pytest.raises(OSError, match=r"192\.0\.2\.1"):
                call(("192.0.2.1", 80))
    with socket.socket(type=socket.SOCK_DGRAM) as out, pytest.raises(OSError, match="192"):
        out.sendto(b"x", ("192.0.2.1", 80))
    with pytest.raises(OSError, match="api"):
        socket.getaddrinfo("api.example.org", 443)


def test_loopback_is_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        assert socket.getaddrinfo("localhost", 80)
