"""Fetching, against servers of our own on the loopback (which only tests may ask)."""

import gzip
import socket
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from book.ingest.fetch import Limits, fetch, is_address, is_public, name_of, shown

HERE = ("127.0.0.1",)
QUICK = Limits(seconds=3, idle=2, size=1_000_000)


class _Handler(BaseHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        self.server.answer(self)


@contextmanager
def server(answer):
    """A server that answers each request with ``answer(handler)``."""
    one = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    one.daemon_threads, one.answer, one.asked = True, answer, []
    threading.Thread(target=one.serve_forever, args=(0.02,), daemon=True).start()
    try:
        one.base = f"http://127.0.0.1:{one.server_port}"
        yield one
    finally:
        one.shutdown()
        one.server_close()


def page(handler, body=b"<p>words</p>", status=200, **headers):
    handler.send_response(status)
    headers = {"Content-Type": "text/html; charset=gbk", **headers}
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


def code(outcome):
    assert outcome.value is None
    (one,) = outcome.diagnostics
    return one.code


def test_a_page():
    with server(page) as one:
        got = fetch(f"{one.base}/a b/页?q=1#part", QUICK, trusted=HERE).value
        assert (got.data, got.charset, got.media_type) == (b"<p>words</p>", "gbk", "text/html")
        path, headers = one.asked[0]
        assert path == "/a%20b/%E9%A1%B5?q=1"
        assert "Cookie" not in headers and headers["User-Agent"].startswith("clipbook/")


def test_the_loopback_is_refused_by_any_of_its_names():
    with server(page) as one:
        port = one.server_port
        for host in ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:7f00:1]"):
            outcome = fetch(f"http://{host}:{port}/", QUICK)
            assert code(outcome) in ("fetch.forbidden", "fetch.failed")
        assert one.asked == []


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1"
    " 240.0.0.1 255.255.255.255 192.0.2.1 198.18.0.1 192.88.99.1 ::1 :: fe80::1 fe80::1%eth0 fc00::1"
    " ff02::1 fec0::1 2001:db8::1 ::ffff:10.0.0.1 ::127.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: x".split(),
)
def test_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "::ffff:93.184.215.14"])
def test_public(address):
    assert is_public(address)


def test_the_connection_goes_to_the_address_that_was_checked():
    answers = [["127.0.0.1"], ["10.0.0.1"]]
    with server(page) as one:
        address = f"http://rebound.example:{one.server_port}/"
        got = fetch(address, QUICK, resolve=lambda h, p: answers.pop(0), trusted=HERE)
        assert got.value.data == b"<p>words</p>"
        assert one.asked[0][1]["Host"] == f"rebound.example:{one.server_port}"
    assert answers == [["10.0.0.1"]]


def test_one_private_address_among_public_ones_is_enough():
    outcome = fetch("http://x.example/", QUICK, resolve=lambda h, p: ["93.184.215.14", "10.0.0.1"])
    assert code(outcome) == "fetch.forbidden"


def redirect(to):
    def answer(handler):
        if handler.path == "/end":
            return page(handler)
        page(handler, b"", 302, Location=to(handler))

    return answer


def test_redirects_are_followed_and_shown():
    with server(redirect(lambda h: "/end" if h.path == "/two" else "two")) as one:
        got = fetch(f"{one.base}/one", QUICK, trusted=HERE).value
        assert got.address == f"{one.base}/end"
        assert got.hops == (f"{one.base}/one", f"{one.base}/two")


def test_redirects_for_ever():
    with server(redirect(lambda h: h.path + "x")) as one:
        assert code(fetch(f"{one.base}/", QUICK, trusted=HERE)) == "fetch.redirects"
        assert len(one.asked) == 6


@pytest.mark.parametrize(
    ("to", "expected"),
    [
        ("file:///etc/passwd", "fetch.scheme"),
        ("ftp://example.org/", "fetch.scheme"),
        ("javascript:alert(1)", "fetch.scheme"),
        ("http://user:secret@127.0.0.1/", "fetch.credentials"),
        ("http://10.0.0.1/", "fetch.forbidden"),
        ("http://[::1]/", "fetch.forbidden"),
        ("//169.254.169.254/latest", "fetch.forbidden"),
    ],
)
def test_redirects_are_judged_like_addresses(to, expected):
    with server(redirect(lambda h: to)) as one:
        outcome = fetch(f"{one.base}/", QUICK, trusted=HERE)
        assert code(outcome) == expected
        assert outcome.diagnostics[0].hints[0].code == "redirected"
        assert "secret" not in outcome.diagnostics[0].hints[0].message("en")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("file:///etc/passwd", "fetch.scheme"),
        ("https://user@example.org/", "fetch.credentials"),
        ("http:///path", "fetch.failed"),
        ("http://example.org:99999/", "fetch.failed"),
        ("http://exa\nmple.org/", "fetch.failed"),
        ("http://a..b/", "fetch.failed"),
    ],
)
def test_addresses_that_are_not_asked(address, expected):
    def resolve(host, port):
        raise AssertionError("asked the name service")

    outcome = fetch(address, QUICK, resolve=resolve)
    assert code(outcome) == expected


def test_a_password_is_never_shown():
    assert shown("http://user:secret@example.org/x") == "http://…@example.org/x"


def test_status():
    with server(lambda h: page(h, status=404)) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "fetch.status"


def test_size_by_header_and_by_body():
    with server(lambda h: page(h, b"x", Content_Length="2000000")) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "file.too-large"
    with server(lambda h: page(h, b"x" * 1_000_001)) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "file.too-large"


def test_gzip_and_a_bomb():
    packed = gzip.compress(b"words " * 1000)
    with server(lambda h: page(h, packed, Content_Encoding="gzip")) as one:
        assert fetch(one.base, QUICK, trusted=HERE).value.data == b"words " * 1000
    bomb = gzip.compress(b"\0" * 50_000_000)
    with server(lambda h: page(h, bomb, Content_Encoding="gzip")) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "file.too-large"
    with server(lambda h: page(h, packed[:-20], Content_Encoding="gzip")) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "fetch.failed"
    with server(lambda h: page(h, packed, Content_Encoding="br")) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "fetch.failed"


def test_a_body_cut_short():
    with server(lambda h: page(h, b"x" * 10, Content_Length="100")) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "fetch.failed"


def _drip(first, each):
    def answer(handler):
        try:
            handler.wfile.write(first)
            for _ in range(200):
                handler.wfile.write(each)
                handler.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    return answer


@pytest.mark.parametrize(
    ("first", "each"),
    [
        (b"HTTP/1.0 200 OK\r\n\r\n", b"x"),
        (b"HTTP/1.0 200 OK\r\nX-Long: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    ],
)
def test_a_drip_without_end(first, each):
    with server(_drip(first, each)) as one:
        began = time.monotonic()
        limits = Limits(seconds=0.6, idle=0.4)
        assert code(fetch(one.base, limits, trusted=HERE)) == "fetch.timeout"
        assert time.monotonic() - began < 2


def test_silence():
    with socket.create_server(("127.0.0.1", 0)) as quiet:
        address = f"http://127.0.0.1:{quiet.getsockname()[1]}/"
        silent = fetch(address, Limits(1, 0.3), trusted=HERE)
        assert code(silent) == "fetch.timeout"
        assert silent.diagnostics[0].args["seconds"] == "0.3"
        address = address.replace("http:", "https:")
        assert code(fetch(address, Limits(1, 0.3), trusted=HERE)) == "fetch.timeout"


def test_a_name_service_that_never_answers():
    outcome = fetch("http://x.example/", Limits(seconds=0.2), resolve=lambda h, p: time.sleep(1))
    assert code(outcome) == "fetch.timeout"


def test_nobody_there_and_no_server_at_all():
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    assert code(fetch(f"http://127.0.0.1:{port}/", QUICK, trusted=HERE)) == "fetch.failed"
    with server(lambda h: h.wfile.write(b"\x00\x01 nonsense\r\n\r\n")) as one:
        assert code(fetch(one.base, QUICK, trusted=HERE)) == "fetch.failed"
    with server(page) as one:
        plain = one.base.replace("http:", "https:")
        assert code(fetch(plain, QUICK, trusted=HERE)) == "fetch.failed"


def test_what_is_an_address():
    assert is_address("https://example.org/a") and is_address("file:///x")
    assert not is_address("C:\\pages\\x.html") and not is_address("page.html")


def test_names():
    assert name_of("https://example.org/a/%E9%A1%B5.html?x=1") == "页.html"
    assert name_of("https://example.org/") == "example.org"
