"""Locators: pages in a row become ranges, each page once."""

from hypothesis import given
from hypothesis import strategies as st

from book.model.apparatus import Locator
from book.model.pagination import Folio, Numbering
from book.policy.locators import locators
from book.policy.numerals import roman


def page(n):
    """Four pages of front matter, i–iv, then 1, 2 …"""
    return Folio(n, roman(n), Numbering.ROMAN) if n <= 4 else Folio(n, str(n - 4))


def shown(*pages):
    found = locators((f"m{i}", page(n)) for i, n in enumerate(pages))
    return ", ".join(f"{x.first}–{x.last}" if x.is_range else x.first for x in found)


def test_pages_in_a_row_are_a_range_two_as_well():
    assert shown(5, 9, 10, 11, 13, 14) == "1, 5–7, 9–10"


def test_a_page_counts_once():
    assert shown(5, 5, 5) == "1"


def test_roman_does_not_run_into_arabic():
    assert shown(3, 4, 5, 6) == "iii–iv, 1–2"


def test_a_mention_out_of_order_finds_its_place():
    assert shown(9, 7, 8) == "3–5"


def test_anchors_are_the_first_mention_on_the_first_page_and_on_the_last():
    found = locators([("a", page(5)), ("b", page(5)), ("c", page(6)), ("d", page(6))])
    assert found == (Locator("1", "2", ("a", "c")),)


def test_no_mention_no_locator():
    assert locators([]) == ()


@given(st.lists(st.integers(1, 40)))
def test_exactly_the_pages_given(numbers):
    labels = {page(n).label: n for n in range(1, 41)}
    covered = [
        n
        for found in locators((f"m{n}", page(n)) for n in numbers)
        for n in range(labels[found.first], labels[found.last] + 1)
    ]
    assert covered == sorted(set(numbers))
