"""A page saved as a mail; pictures in it, in its mail, in the folder beside it."""

import base64
import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.ingest import decode, mhtml, resources

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 40
MAIL = """\
From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/a/page.html
Subject: =?utf-8?Q?=E6=98=A5=E5=A4=A9?=
 =?utf-8?Q?=E7=9A=84=E9=9B=86=E5=B8=82?=
Date: Sat, 21 Nov 2026 09:10:11 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----x"


------x
Content-Type: text/css
Content-Transfer-Encoding: quoted-printable
Content-Location: cid:css-1@mhtml.blink

p {{ color: red }}
------x
Content-Type: text/html
Content-ID: <frame-0@mhtml.blink>
Content-Transfer-Encoding: {coding}
Content-Location: https://example.org/a/page.html

{page}
------x
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/a/img/one.png

{png}
------x
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-ID: <two@here>

{png}
------x--
"""
HTML = '<html><head><meta charset="gb2312"></head><p>春天</p><img src="img/one.png"></html>'
PAGE = base64.b64encode(HTML.encode("gb18030")).decode()


def mail(coding="base64", page=PAGE):
    png = base64.b64encode(PNG).decode()
    return MAIL.format(coding=coding, page=page, png=png).replace("\n", "\r\n").encode()


def test_a_saved_page():
    assert decode.read(mail(), "x").value.kind is decode.Kind.MHTML
    outcome = mhtml.unpack(mail(), "x")
    page = outcome.value
    assert not outcome.diagnostics
    assert decode.read(page.data, "x", page.charset).value.text == HTML
    assert page.address == "https://example.org/a/page.html"
    assert (page.title, page.saved) == ("春天的集市", "2026-11-21")
    assert page.resource("img/one.png") == PNG
    assert page.resource("cid:two@here") == PNG
    assert page.resource("img/three.png") is None


def test_quoted_printable_and_a_cut_end():
    page = "<p>one =E6=98=A5</p>"
    outcome = mhtml.unpack(mail("quoted-printable", page).split(b"------x--")[0], "x")
    assert outcome.value.data.strip() == "<p>one 春</p>".encode()
    assert [d.code for d in outcome.diagnostics] == ["capture.cut"]


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x--\r\n",
        b"MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nwords",
        b"",
    ],
)
def test_a_mail_without_a_page(data):
    outcome = mhtml.unpack(data, "x")
    assert outcome.value is None
    assert [d.code for d in outcome.diagnostics] == ["capture.mhtml"]


def test_parts_within_parts():
    data = b"MIME-Version: 1.0\r\n"
    for n in range(3000):
        data += b"Content-Type: multipart/related; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
    assert mhtml.unpack(data, "x").failed


@given(st.binary(max_size=300))
def test_any_bytes_give_a_value_or_an_error(data):
    outcome = mhtml.unpack(data, "x")
    assert (outcome.value is None) == outcome.failed


def test_a_hundred_megabytes_of_embedded_data():
    long = base64.b64encode(bytes(75_000_000))
    raw = b"<html><p>one</p><img src='data:image/png;base64," + long + b"'><p>two</p></html>"
    began = time.monotonic()
    tracemalloc.start()
    short = resources.shorten(raw)
    decoded = decode.read(short.data, "x").value
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert decoded.text == (
        "<html><p>one</p><img src='data:image/png,clipbook-embedded-0'><p>two</p></html>"
    )
    assert time.monotonic() - began < 3
    assert peak < 5_000_000
    assert resources.embedded(raw, short.places)("data:image/png,clipbook-embedded-0") is None


def test_embedded_data_comes_back():
    png = base64.b64encode(PNG * 30)
    raw = b'<img src="data:image/png;base64,' + png + b'"><i style="background:url(data:,x)">'
    short = resources.shorten(raw)
    assert len(short.places) == 1 and b"data:,x" in short.data
    find = resources.embedded(raw, short.places)
    assert find("data:image/png,clipbook-embedded-0") == PNG * 30
    assert find("data:image/png,clipbook-embedded-7") == b"clipbook-embedded-7"
    assert find("data:image/svg+xml,%3Csvg/%3E") == b"<svg/>"
    assert find("data:image/png;base64,***") in (b"", None)
    assert find("https://example.org/") is None


@given(st.binary(max_size=200), st.binary(max_size=500))
def test_shortening_touches_nothing_else(before, after):
    raw = before + b"data:image/gif;base64," + b"QUJD" * 80 + b'"' + after
    short = resources.shorten(raw)
    rest, done = b"", 0
    for start, end in short.places:
        rest += raw[done:start]
        done = end
    rest += raw[done:]
    for n in range(len(short.places)):
        short_data = short.data.split(b",clipbook-embedded-%d" % n)
        assert len(short_data) >= 2
    assert short.data[: len(before)] == before or short.places[0][0] < len(before)


@pytest.fixture
def saved(tmp_path):
    folder = tmp_path / "page_files"
    (folder / "deep").mkdir(parents=True)
    (folder / "a b.png").write_bytes(PNG)
    (folder / "deep" / "c.png").write_bytes(PNG)
    (tmp_path / "secret_files").mkdir()
    (tmp_path / "secret.png").write_bytes(b"secret")
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    (tmp_path / "out_files").symlink_to("/etc")
    (tmp_path / "page.html").write_text("x")
    return tmp_path / "page.html"


@pytest.mark.parametrize(
    "address",
    [
        "page_files/a%20b.png",
        "./page_files/a b.png",
        "page_files/deep/c.png?x#y",
        "page_files\\a b.png",
        "file:///C:/Users/me/page_files/a b.png",
    ],
)
def test_the_folder_beside(saved, address):
    assert resources.beside(saved)(address) == PNG


@pytest.mark.parametrize(
    "address",
    [
        "page_files/../secret.png",
        "page_files/%2e%2e/secret.png",
        "secret.png",
        "../page_files/a b.png",
        "page_files/link.png",
        "out_files/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "//example.org/page_files/x.png",
        "https://example.org/page_files/a b.png",
        "page_files",
        "page_files/\0.png",
        "",
    ],
)
def test_nothing_else_is_looked_at(saved, address):
    assert resources.beside(saved)(address) is None
