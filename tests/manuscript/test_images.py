"""Images: told apart by their bytes, refused where they could do harm."""

import io
import struct
import zlib

import pytest
from PIL import Image as Pillow

from book.diagnostics import Span
from book.manuscript.images import read_image
from book.manuscript.source import Folder

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
)


def png(width, height):
    def chunk(kind, data):
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (width + 1) * min(height, 4))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.fixture
def read(tmp_path):
    def one(data):
        (tmp_path / "images").mkdir(exist_ok=True)
        path = tmp_path / "images" / "a"
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return read_image(Folder(tmp_path, "m"), "images/a", Span("a.md", 1, 1))

    return one


def test_good_images(read):
    assert read(png(4, 4)).value.media_type == "image/png"
    assert read(SVG.format("", '<rect style="fill:url(#g)"/>')).value.media_type == "image/svg+xml"
    assert read(SVG.format("", '<a href="#x"><text>x</text></a>')).value


@pytest.mark.parametrize(
    "inner",
    [
        "<script>x</script>",
        "<SCRIPT>x</SCRIPT>",
        "<foreignObject/>",
        '<rect onload="x"/>',
        '<image href="https://example.org/a.png"/>',
        '<image href="file:///etc/passwd"/>',
        '<use href="data:image/svg+xml;base64,AA"/>',
        '<a xlink:href="javascript:x"><text>a</text></a>',
        '<set attributeName="xlink:href" to="javascript:x"/>',
        "<style>@import 'https://example.org/a.css'</style>",
        "<style>a{fill:u\\72l(https://example.org)}</style>",
        "<style>a{}<g/>@import 'x'</style>",
        '<rect style="fill:URL(https://example.org)"/>',
        '<body xmlns="http://www.w3.org/1999/xhtml"><p/></body>',
        '<g xml:base="https://example.org/"/>',
        "<g>" * 4000 + "</g>" * 4000,
    ],
)
def test_drawings_that_reach_out_are_refused(read, inner):
    assert [d.code for d in read(SVG.format("", inner)).diagnostics] == ["image.unreadable"]


def animated():
    out = io.BytesIO()
    frames = [Pillow.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    return out.getvalue()


def levels(reference):
    """Each level drawn ten times by the one above it."""
    return (
        "".join(f'<g id="g{n}">' + reference.format(n + 1) * 10 + "</g>" for n in range(9))
        + '<g id="g9"><rect/></g>'
    )


@pytest.mark.parametrize(
    "reference",
    ['<use href="#g{}"/>', '<use xlink:href="#g{}"/>', '<rect fill="url(#g{})"/>'],
)
def test_drawings_that_multiply_are_refused(read, reference):
    (found,) = read(SVG.format("", levels(reference))).diagnostics
    assert (found.code, found.args["problem"]) == (
        "image.unreadable",
        "draws more than 100000 elements",
    )


def test_what_is_used_often_or_in_a_circle_is_taken(read):
    assert read(SVG.format("", '<g id="a"><path/></g>' + '<use href="#a"/>' * 5000)).value
    assert read(
        SVG.format("", '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>')
    ).value


@pytest.mark.parametrize(
    ("sides", "good"),
    [
        (' viewBox="0 0 90 40"', True),
        (' viewBox="0,0,20,1"', True),
        (' width="100%" height="9mm"', True),
        (' viewBox="0 0 1.2.3 100"', False),
        (' viewBox="0 0 1 20000"', False),
        (' viewBox="0 0 9"', False),
        (' viewBox="0 0 nan 9"', False),
        (' viewBox="0 0 0 9"', False),
        (' viewBox="0 0 -9 -9"', False),
        (' width="1" height="20000"', False),
        (' width="1.2.3" height="2"', False),
    ],
)
def test_sides_of_a_drawing(read, sides, good):
    assert bool(read(SVG.format(sides, "")).value) == good


@pytest.mark.parametrize(
    "data",
    [
        animated(),
        b"",
        b"words",
        png(100_000, 100_000),
        png(20_000, 20_000),
        png(9, 9)[:40],
        b"GIF89a",
        b"\xff\xd8\xff\xe0",
        b"RIFF\0\0\0\0WEBP",
        '<!DOCTYPE svg [<!ENTITY a "aa">]>' + SVG.format("", "<text>&a;</text>"),
        '<?xml-stylesheet href="https://example.org/a.css"?>' + SVG.format("", ""),
        "<html/>",
    ],
)
def test_what_is_no_image_is_said_so(read, data):
    assert [d.code for d in read(data).diagnostics] == ["image.unreadable"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("https://example.org/a.png", "image.remote"),
        ("data:image/png;base64,AA", "image.remote"),
        ("//example.org/a.png", "image.remote"),
        ("/etc/passwd", "value.path"),
        ("images/../../a", "value.path"),
        ("images/b", "image.missing"),
        ("images", "image.missing"),
        ("", "image.missing"),
        ("nul\0", "image.missing"),
        ("images/link", "value.path"),
    ],
)
def test_paths(tmp_path, path, code):
    (tmp_path / "m" / "images").mkdir(parents=True)
    (tmp_path / "secret").write_bytes(png(4, 4))
    (tmp_path / "m" / "images" / "link").symlink_to(tmp_path / "secret")
    outcome = read_image(Folder(tmp_path / "m", "m"), path, Span("a.md", 1, 1))
    assert [d.code for d in outcome.diagnostics] == [code]
