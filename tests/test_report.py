"""The printer: carets stand under what they mean, whatever the line is made of."""

import io

import pytest
from rich.cells import cell_len
from rich.console import Console

from book import report
from book.diagnostics import Hint, Span, finding


def printed(tmp_path, monkeypatch, line, start, end):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").write_text(f"{line}\n", "utf-8")
    found = finding("key.unknown", Span("f", 1, start + 1, 1, end + 1), key="x")
    out = io.StringIO()
    report.human([found], Console(file=out, width=10_000, no_color=True), "en")
    _, shown, caret = out.getvalue().splitlines()
    return shown, caret


@pytest.mark.parametrize(
    "line",
    [
        "plain target here",
        "中文全角：target 后",
        "\ttab\ttarget",
        "e\u0301 combining target",
        "x" * 400 + "target" + "y" * 400,
        "中" * 400 + "target" + "文" * 400,
        "\x1b[31m target",
        "👩 𠀀 target",
    ],
)
def test_the_caret_stands_under_its_token(tmp_path, monkeypatch, line):
    at = line.index("target")
    shown, caret = printed(tmp_path, monkeypatch, line, at, at + 6)
    before = shown[: shown.index("target")]
    assert caret.index("^") == cell_len(before)
    assert caret.count("^") == 6
    assert "\x1b" not in shown


def test_wide_tokens_have_wide_carets(tmp_path, monkeypatch):
    assert printed(tmp_path, monkeypatch, "一二三", 1, 2)[1] == "    |   ^^"


def test_messages_hold_nothing_a_terminal_obeys():
    found = finding("key.unknown", Span("f"), key="a\x1b[31m\nb")
    out = io.StringIO()
    report.human([found], Console(file=out, width=10_000, no_color=True), "en")
    assert out.getvalue() == 'f:1:1: error[key.unknown]: unknown key "a\ufffd[31m b"\n'
    (line,) = report.github([found], "en")
    assert "\n" not in line


def test_nor_do_names_of_files_and_hints():
    bad = "m/a\x1b]0;x\n::error::b.md"
    elsewhere = Hint("did-you-mean", {"word": bad}, Span(bad, 1, 1))
    found = finding("key.unknown", Span(bad), Hint("have", {"words": bad}), elsewhere, key="x")
    out = io.StringIO()
    report.human([found], Console(file=out, width=10_000, no_color=True), "en")
    (line,) = report.github([found], "en")
    assert "\x1b" not in out.getvalue() + line and "\n" not in line
    assert len(out.getvalue().splitlines()) == 3


def test_a_place_past_the_end_or_in_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "f").write_text("short\n")
    for span in (Span("f", 1, 99, 1, 120), Span("f", 99, 1), Span("gone", 1, 1), Span("f", 2, 1)):
        out = io.StringIO()
        report.human([finding("key.not-text", span)], Console(file=out, width=10_000), "zh")
        assert out.getvalue().startswith(f"{span.path}:{span.line}:{span.column}: error[")
