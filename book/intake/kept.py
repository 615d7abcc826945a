"""The file ``captures/SLUG.record.yaml``: a record, and what is known of its capture."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from book.diagnostics import Outcome, Span, finding
from book.ingest.record import Record, from_dict, to_dict
from book.manuscript import records, write
from book.manuscript.source import Folder

_ABOUT = (
    "capture",
    "sha256",
    "added",
    "decoded",
    "from",
    "left_out",
    "chapter_sha256",
    "questions",
)
_NOTE = (
    "# What was kept, removed and altered of the capture, and why. See: clipbook record {slug}\n"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """A record with what else its file says (``about``): which capture, when it came and how it was
    decoded, the hash of the chapter as it was written, and the questions still open."""

    record: Record
    about: dict[str, object] = field(default_factory=dict)


def name_of(slug: str) -> str:
    return f"captures/{slug}.record.yaml"


def load(folder: Folder, slug: str) -> Outcome[Kept | None]:
    """Read a chapter's record."""
    span = Span(folder.show(name_of(slug)))
    path = folder.file(name_of(slug))
    if path is None:
        return Outcome(None, (finding("record.missing", span, slug=slug),))
    try:
        data = records.tree(path.read_text("utf-8"))
        plain = data.plain() if data else None
        if not isinstance(plain, dict):
            raise ValueError("not a record")
        record = from_dict(plain)
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        return Outcome(None, (finding("record.broken", span, problem=problem),))
    return Outcome(Kept(record, {k: v for k, v in plain.items() if k in _ABOUT}))


def text_of(slug: str, kept: Kept, lang: str) -> str:
    """The file's text, its reasons in ``lang``."""
    data = to_dict(kept.record, lang)
    for span in data["spans"]:
        for key in ("altered", "marks"):
            if key in span:
                span[key] = [write.Row(place) for place in span[key]]
    about = dict(kept.about)
    if questions := about.get("questions"):
        about["questions"] = [write.Row(row) for row in questions]
    return _NOTE.format(slug=slug) + write.dump({**about, **data})


def sha256_of(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()
