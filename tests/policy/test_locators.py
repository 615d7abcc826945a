"""Locators: pages in a row become ranges, each page once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.model.apparatus import Locator, Mention, Place
from book.model.pagination import Folio, Numbering
from book.policy.locators import RANGES, last_page, locators
from book.policy.numerals import roman


def page(n):
    """Four pages of front matter, i–iv, then 1, 2 …"""
    return Folio(n, roman(n), Numbering.ROMAN) if n <= 4 else Folio(n, str(n - 4))


def shown(*pages):
    return printed(locators((Mention(f"m{i}"), page(n)) for i, n in enumerate(pages)))


def printed(found):
    """Locators as an index shows them, bold as *5*."""

    def one(x):
        text = (f"{x.first}–{x.shown}" if x.is_range else x.first) + MARKS[x.place]
        return f"*{text}*" if x.principal else text

    return ", ".join(map(one, found))


MARKS = {Place.TEXT: "", Place.NOTE: "n", Place.CAPTION: "f", Place.TIMELINE: "t"}


def test_pages_in_a_row_are_a_range_two_as_well():
    assert shown(5, 9, 10, 11, 13, 14) == "1, 5–7, 9–10"


def test_a_page_counts_once():
    assert shown(5, 5, 5) == "1"


def test_roman_does_not_run_into_arabic():
    assert shown(3, 4, 5, 6) == "iii–iv, 1–2"


def test_a_mention_out_of_order_finds_its_place():
    assert shown(9, 7, 8) == "3–5"


def test_anchors_are_the_first_mention_on_the_first_page_and_on_the_last():
    places = {"a": 5, "b": 5, "c": 6, "d": 6}
    found = locators((Mention(anchor), page(n)) for anchor, n in places.items())
    assert found == (Locator("1", "2", ("a", "c"), shown="2"),)


def kinds(*mentions):
    """A mention a word: the page, then n, f or t for its place, then * where it is principal."""
    places = {mark: place for place, mark in MARKS.items()}

    def read(word):
        word, principal = word.rstrip("*"), word.endswith("*")
        digits = word.rstrip("nft")
        return Mention(word, places[word[len(digits) :]], principal), page(int(digits) + 4)

    return printed(locators(map(read, mentions)))


def test_running_text_stands_for_the_notes_of_its_page():
    assert kinds("5", "5n", "6n", "6f", "7") == "5, 6n, 6f, 7"


def test_notes_of_pages_in_a_row_are_no_range():
    assert kinds("5n", "6n", "7f", "8f") == "5n, 6n, 7f, 8f"


def test_the_principal_pages_are_a_range_of_their_own():
    assert kinds("4", "5", "6*", "7*", "8", "9n*") == "4–5, *6–7*, 8, *9n*"


def test_the_timeline_comes_last():
    assert kinds("40t", "5", "41t", "50") == "5, 50, 40t–41t".replace("40t–41t", "40–41t")


def test_ranges_are_abbreviated_as_asked():
    pairs = [("3", "10"), ("71", "72"), ("96", "117"), ("100", "104"), ("101", "108")]
    pairs += [("115", "116"), ("321", "328"), ("1496", "1500"), ("600", "613"), ("498", "532")]
    said = {style: [last_page(*pair, style) for pair in pairs] for style in ("short", "chicago")}
    assert said["short"] == ["10", "2", "117", "4", "8", "16", "8", "500", "13", "532"]
    assert said["chicago"] == ["10", "72", "117", "104", "8", "16", "28", "500", "613", "532"]
    assert [last_page(*pair, "full") for pair in pairs] == [last for _, last in pairs]


def test_no_mention_no_locator():
    assert locators([]) == ()


@given(st.lists(st.integers(1, 40)))
def test_exactly_the_pages_given(numbers):
    labels = {page(n).label: n for n in range(1, 41)}
    covered = [
        n
        for found in locators((Mention(f"m{n}"), page(n)) for n in numbers)
        for n in range(labels[found.first], labels[found.last] + 1)
    ]
    assert covered == sorted(set(numbers))


@given(st.integers(1, 3000), st.integers(0, 400), st.sampled_from(RANGES))
def test_the_last_page_can_be_told_from_what_is_shown(first, more, ranges):
    first, last = str(first), str(first + more)
    shown = last_page(first, last, ranges)
    assert last.endswith(shown) and first[: len(last) - len(shown)] + shown == last


@pytest.mark.parametrize("ranges", RANGES)
def test_a_page_alone_is_never_abbreviated(ranges):
    found = locators([(Mention("m"), page(104))], ranges)
    assert [(one.first, one.is_range) for one in found] == [("100", False)]
