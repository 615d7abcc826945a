"""Rules on the manuscript as a whole that no single file can tell."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from pathlib import Path

from book.diagnostics import Diagnostic, Hint, Span, did_you_mean, finding
from book.model.apparatus import Place
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
    """Headings with more plain locators than a reader cares to look up; the chapters that mention
    them are offered as subheadings to begin with."""
    found = []
    titles = {d.anchor: d for d in book.texts()}
    for entry in book.entries:
        places = [(m, folio) for m in entry.mentions if (folio := pages.folio(m.anchor))]
        plain = [one for one in locators(places) if one.place is Place.TEXT and not one.principal]
        if len(plain) > book.edition.warn_after:
            heading, span = entry.name.heading, entry.name.span
            owners = dict.fromkeys(m.anchor.partition(".")[0] for m in entry.mentions)
            chapters = [titles[a] for a in owners if a in titles]
            offer = ", ".join(
                f"{{heading: {json.dumps(d.title, ensure_ascii=False)}, chapters: [{d.slug}]}}"
                for d in chapters
            )
            hint = Hint("subheadings", {"list": f"[{offer}]"}) if len(chapters) > 1 else None
            count = len(plain)
            found.append(finding("names.many-locators", span, hint, heading=heading, count=count))
    return found
