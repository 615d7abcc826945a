"""The header of a Markdown capture → what it states, by the keys of our own chapters.

Other tools' names for the same (``date``, ``url`` …) are taken, too. What cannot be read, or is no
value for its key, is a ``capture.header`` warning; the lines themselves go on the record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from book.diagnostics import Outcome, finding
from book.ingest import html
from book.ingest.capture import Header
from book.manuscript import records
from book.manuscript.records import Record
from book.policy import dates
from book.schema import HEADER, LIST, TEXT, Key, Keys, Text

_ALIASES = {
    "author": ("authors", "by"),
    "publisher": ("site", "website"),
    "source": ("url", "link", "canonical"),
    "published": ("date", "created"),
    "lang": ("language",),
}
_FURTHER = ("translator", "archive", "summary", "tags", "rights")
_KEYS = {
    **HEADER.keys,
    "published": Key(TEXT, ""),  # EDTF, or as people write days
    **dict.fromkeys(_ALIASES["author"], Key(LIST, "")),
    **dict.fromkeys(_ALIASES["publisher"] + _ALIASES["published"], Key(TEXT, "")),
    **dict.fromkeys(_ALIASES["source"], Key(Text("address"), "")),
    "language": Key(Text("lang"), ""),
}
_UNKNOWN = "key.unknown"  # other tools' keys are no mistake


@dataclass(frozen=True, slots=True)
class Front:
    """What a header states: the fields every capture may have, ``further`` ones of a chapter's
    header, and the day the text was ``taken``."""

    header: Header = Header()
    further: dict[str, object] = field(default_factory=dict)
    taken: str = ""


def is_header(text: str) -> bool:
    """Whether what stands between two lines ``---`` is keys and values, not text between breaks."""
    return not text.strip() or bool(re.search(r"^[\"']?[\w-]+[\"']?[ \t]*:(?=\s|$)", text, re.M))


def entries(text: str) -> Iterator[str]:
    """The header's lines, each key's together."""
    found: list[str] = []
    for line in text.split("\n"):
        if found and not re.match(r"[ \t]|- ", line):
            yield "\n".join(found)
            found = []
        if line.strip() or found:
            found.append(line)
    if found:
        yield "\n".join(found)


def read(text: str, shown: str, first_line: int) -> Outcome[Front]:
    """Read a header; ``first_line`` is its line in the file."""
    outcome = records.read(text, shown, Keys(_KEYS), first_line)
    said: Record = outcome.value.value
    found = [d for d in outcome.diagnostics if d.code != _UNKNOWN]

    def key_of(name: str) -> str:
        return next((k for k in (name, *_ALIASES.get(name, ())) if k in said), name)

    date = said.text(key_of("published"))
    published, evidence = date, said.text("published_evidence")
    try:
        dates.parse(date or "2000")
    except dates.DateError:
        published = html.day_of(date)
        evidence = evidence or (f"header: {date}" if published else "")
        if not published:
            found.append(finding("value.date", said.span_of(key_of("published")), value=date))
    header = Header(
        said.text("title"),
        said.texts(key_of("author")),
        said.texts("editor"),
        said.text(key_of("publisher")),
        said.text(key_of("source")),
        published,
        evidence,
        said.text(key_of("lang")),
    )
    further: dict[str, object] = {}
    for key in _FURTHER:
        if key in said:
            value = said.fields[key].value
            further[key] = list(said.texts(key)) if isinstance(value, tuple) else value
    warned = tuple(finding("capture.header", d.span, *d.hints) for d in found)
    return Outcome(Front(header, further, said.text("accessed")), warned)
