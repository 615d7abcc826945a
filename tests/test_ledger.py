"""The table after ``add``, at the widths people have."""

import io
from collections import Counter

import pytest
from rich.cells import cell_len
from rich.console import Console

from book import ledger
from book.intake import Added

REMOVED = Counter(
    dict(navigation=12, comments=11, extractor=8, header=4, counter=1, share=1, tags=1)
)
ONE = Added(
    "五天与一封联名信.html", "added", "five-days", "m/01-five-days.md", 46, REMOVED,
    Counter({"digit-space": 50, "punctuation": 5}), 2, Counter(hidden=3),
)  # fmt: skip
OTHER = Added("a.txt", "known", "two", "m/02-two.md")


def printed(width, *captures, lang="en"):
    out = io.StringIO()
    ledger.added(Console(file=out, width=width), captures, lang)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("width", [40, 80, 120, 240])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_it_fits_and_breaks_nothing(width, lang):
    lines = printed(width, ONE, OTHER, lang=lang)
    assert max(map(cell_len, lines[:-2])) <= max(width, 60)
    assert not any(line.endswith(" ") for line in lines)
    whole = "\n".join(lines)
    for item in ("navigation 12", "digit-space 50", "(hidden) 3", ONE.capture, "m/01-five-days.md"):
        assert item in whole


def test_numbers_stand_under_their_heads():
    head, first, *_, last = printed(100, ONE, OTHER)
    for word, number in (("kept", "46"), ("removed", "41"), ("mended", "55"), ("questions", "2")):
        end = head.index(word) + len(word)
        for line in (first, last):
            at = end - (cell_len(line) - len(line))
            assert line[:at].endswith(f" {number}")


def test_one_that_is_there_already_has_no_numbers():
    assert printed(100, OTHER) == ["a.txt is m/02-two.md already (--force reads it anew)"]


def test_the_way_of_an_address():
    hops = ("https://example.org/short",)
    lines = printed(60, Added("https://example.org/short", "added", "x", "m/01-x.md", 3, hops=hops))
    assert [line.split("  ")[0] for line in lines[1:]] == [
        "https://example.org/short",
        "by way of https://example.org/short",
        "→ m/01-x.md",
    ]
