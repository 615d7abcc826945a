"""From mentions to the locators of an index entry.

Pages that follow each other and each hold a mention are one range, two as well (5–6); a page
between without a mention breaks it, and so does the passage from roman to arabic numbering.
"""

from __future__ import annotations

from collections.abc import Iterable

from book.model.apparatus import Locator
from book.model.pagination import Folio

_Page = tuple[Folio, str]


def locators(mentions: Iterable[tuple[str, Folio]]) -> tuple[Locator, ...]:
    """The locators for (anchor, folio) pairs in reading order, by page, each page once.

    A locator's anchors are the first mention on its first page and the first on its last.
    """
    pages: dict[Folio, str] = {}
    for anchor, folio in mentions:
        pages.setdefault(folio, anchor)
    runs: list[list[_Page]] = []
    for page in sorted(pages.items()):
        if runs and _follows(runs[-1][-1][0], page[0]):
            runs[-1].append(page)
        else:
            runs.append([page])
    return tuple(_locator(run[0], run[-1]) for run in runs)


def _follows(before: Folio, after: Folio) -> bool:
    return after.ordinal == before.ordinal + 1 and after.numbering == before.numbering


def _locator(first: _Page, last: _Page) -> Locator:
    return Locator(first[0].label, last[0].label, (first[1], last[1]))
