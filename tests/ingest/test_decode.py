"""Bytes to text: whatever the encoding, whatever the page says of it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book.ingest import decode
from book.ingest.decode import How, Kind

HANS = "春天的集市开在河边，卖菜的老人把萝卜码成一排。小孩问：“这个多少钱？”"
HANT = "車站對面的舊書店關了燈，店主還坐在門口看報紙，說：「這條街以前很熱鬧。」"
JA = "駅前の小さな喫茶店は、今日も朝から混んでいた。"
KO = "역 앞의 작은 서점은 오늘도 문을 늦게 열었다."
FR = "L’été dernier, la fête a été annulée, déjà."
CASES = [
    *((text, "utf-8") for text in (HANS, HANT, JA, KO, FR)),
    *((text, "utf-16-le") for text in (HANS, HANT, JA, KO, FR)),
    *((text, "utf-16-be") for text in (HANS, HANT, JA, KO, FR)),
    (HANS, "gb18030"),
    (HANT, "gb18030"),
    (HANT, "big5hkscs"),
    (JA, "cp932"),
    (KO, "cp949"),
    (FR, "cp1252"),
]


def read(data: bytes, charset: str = ""):
    return decode.read(data, "a page", charset)


def codes(outcome) -> list[str]:
    return [d.code for d in outcome.diagnostics]


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_an_undeclared_encoding_is_found(text, encoding):
    decoded = read(text.encode(encoding)).value
    assert (decoded.text, decoded.encoding) == (text, encoding)
    assert decoded.how is How.DETECTED


@pytest.mark.parametrize(("text", "encoding"), CASES)
def test_a_byte_order_mark_decides(text, encoding):
    if encoding.startswith("utf"):
        decoded = read(("\ufeff" + text).encode(encoding), "gb2312").value
        assert (decoded.text, decoded.how) == (text, How.MARK)


@pytest.mark.parametrize(("text", "encoding"), CASES)
@pytest.mark.parametrize("claim", ["utf-8", "gb2312", "big5", "iso-8859-1", "nonsense"])
def test_a_wrong_declaration_does_no_harm(text, encoding, claim):
    page = f"<html><head><title>x</title></head><body><p>{text}</p></body></html>"
    outcome = read(page.encode(encoding), claim)
    assert outcome.value.text == page
    right = decode.codec_of(claim) in (encoding, "")
    assert ("capture.encoding" in codes(outcome)) == (not right)


@pytest.mark.parametrize(
    "head",
    [
        '<meta charset="gb2312">',
        "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=GBK'>",
        '<?xml version="1.0" encoding="GB2312"?>',
    ],
)
def test_gb2312_is_read_as_gb18030(head):
    page = f"{head}<p>朱镕基与喆、翀，㐂</p>"
    decoded = read(page.encode("gb18030")).value
    assert (decoded.text, decoded.encoding, decoded.how) == (page, "gb18030", How.DECLARED)


def test_ascii_needs_no_detection():
    decoded = read(b"plain words", "gbk").value
    assert (decoded.text, decoded.how) == ("plain words", How.ASCII)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs", "utf-16-le"])
def test_a_tail_cut_within_a_character_is_tolerated_and_said(encoding):
    data = (HANT * 3).encode(encoding)[:-1]
    outcome = read(data)
    assert outcome.value.text == (HANT * 3)[:-1]
    assert codes(outcome) == ["capture.truncated"]


def test_bad_bytes_are_counted_and_placed():
    data = f"{HANS}\n".encode() + b"\xff\xfe\xff" + HANS.encode()
    outcome = read(data, "utf-8")
    assert codes(outcome) == ["capture.undecodable"]
    assert outcome.value.bad and outcome.diagnostics[0].span.line == 2


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "capture.empty"),
        (b" \n\t", "capture.empty"),
        (b"\x00\x00\x00", "capture.empty"),
        (b"%PDF-1.7 ...", "capture.binary"),
        (b"PK\x03\x04....", "capture.binary"),
        (b"\x89PNG\r\n\x1a\n....", "capture.binary"),
        (bytes(range(256)) * 20, "capture.binary"),
        (b"\x00\x01\x02\x03" * 500, "capture.binary"),
    ],
)
def test_what_is_no_text_is_an_error(data, code):
    outcome = read(data)
    assert outcome.value is None
    assert codes(outcome) == [code]


def test_the_limit():
    assert codes(decode.read(b"x" * 101, "a page", limit=100)) == ["file.too-large"]


def test_nul_is_kept_and_said():
    outcome = read(b"some words, and \x00 one of them is none")
    assert "\x00" in outcome.value.text
    assert codes(outcome) == ["capture.nul"]


def test_a_line_of_a_million_characters_is_quick():
    data = ("河边的集市" * 200_000).encode("gb18030")
    began = time.monotonic()
    assert read(data).value.encoding == "gb18030"
    assert time.monotonic() - began < 3


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_give_a_value_or_an_error(data):
    outcome = read(data)
    assert (outcome.value is None) == outcome.failed


@given(st.text(min_size=1, max_size=200).filter(str.strip))
@settings(max_examples=200, deadline=None)
def test_utf8_with_a_mark_comes_back(text):
    data = b"\xef\xbb\xbf" + text.encode("utf-8", "ignore")
    outcome = read(data)
    assert outcome.failed or outcome.value.text == text.encode("utf-8", "ignore").decode()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!DOCTYPE html><p>x", Kind.HTML),
        ("<?xml version='1.0'?>\n<html xmlns='x'><body/></html>", Kind.HTML),
        ("<!-- saved from x -->\n<HTML><BODY>x", Kind.HTML),
        ("<div><p>one</p><p>two</p></div>", Kind.HTML),
        ("一段文字。\n\n又一段。\n</a>\n<h3>\n<a href=x", Kind.TEXT),
        ("1 < 2 and 3 > 2\n", Kind.TEXT),
        ("#话题# 今天的事\n\n正文", Kind.TEXT),
        ("（一）\n正文\n* * *\n正文", Kind.TEXT),
        ("---\ntitle: x\n---\n\ntext", Kind.MARKDOWN),
        ("# A title\n\nwords\n\n## A part\n\nmore", Kind.MARKDOWN),
        ("see [this](https://example.org/a) and [that](https://example.org/b)", Kind.MARKDOWN),
        ("- one\n- two\n", Kind.TEXT),
    ],
)
def test_kinds(text, kind):
    assert decode.kind_of(text) is kind


def test_mail_is_mhtml_only_with_headers_on_top():
    head = b"From: <Saved>\r\nMIME-Version: 1.0\r\n"
    mail = head + b"Content-Type: multipart/related;\r\n\tboundary=x\r\n\r\n--x"
    assert read(mail).value.kind is Kind.MHTML
    assert read(b"Words first.\n\n" + mail).value.kind is Kind.TEXT
