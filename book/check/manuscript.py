"""Rules on the manuscript as a whole that no single file can tell."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from book.diagnostics import Diagnostic, Span, did_you_mean, finding
from book.model.pagination import Pagination
from book.model.structure import Book
from book.policy.locators import locators


def strangers(
    manuscript: Path,
    show: Callable[[str], str],
    templates: Collection[str],
    styles: Collection[str],
) -> list[Diagnostic]:
    """Templates and stylesheets in the manuscript that no part of the book uses: a misspelt name
    would leave the editor wondering why nothing changed. ``templates`` and ``styles`` are the names
    in use."""
    found = []
    for folder, suffixes, known, code in (
        ("templates", (".xhtml", ".ncx"), templates, "template.unknown"),
        ("styles", (".css",), styles, "style.unknown"),
    ):
        for path in sorted(manuscript.glob(f"{folder}/*")):
            if path.suffix in suffixes and path.name not in known:
                span = Span(show(f"{folder}/{path.name}"))
                found.append(finding(code, span, did_you_mean(path.name, known)))
    return found


def crowded(book: Book, pages: Pagination) -> list[Diagnostic]:
    """Headings with more plain locators than a reader cares to look up."""
    found = []
    for entry in book.index.entries:
        places = [(a, folio) for a in entry.mentions if (folio := pages.folio(a))]
        count = len(locators(places))
        if count > book.edition.warn_after:
            heading, span = entry.name.heading, entry.name.span
            found.append(finding("names.many-locators", span, heading=heading, count=count))
    return found
