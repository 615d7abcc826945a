"""What a capture left open, until the editor has decided: the ``questions`` of
``captures/SLUG.record.yaml`` → findings at the chapter's lines.

A question names the record's entry it is about (or a key of the chapter's header) and the hash of the
chapter's line it stands in. It is closed by ``restore`` or ``drop`` of that entry, which take it off
the record, and by any edit of that line. One about what was cut has a ``quote`` instead of a line, and
is closed where the chapter has those words again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

from book.diagnostics import Diagnostic, Hint, Span, finding
from book.manuscript import records
from book.manuscript.source import Folder

# Of each kind: its finding, and the hint that says what to do.
KINDS = {
    "unsure": ("ingest.unsure", "record-drop"),
    "resumed": ("ingest.resumed", "record-drop"),
    "cut": ("ingest.cut", "record-restore"),
    "notes": ("ingest.notes", "record-keep"),
    "differing": ("chapter.differing", ""),
}
_QUOTED = 60
_HEAD = 400  # lines; the record itself, which may be long, stands below


def hash_of(line: str) -> str:
    """What a question knows a line by; white space around it does not count."""
    return hashlib.sha256(line.strip().encode("utf-8")).hexdigest()[:8]


def questions(folder: Folder, slug: str) -> list[Mapping[str, str]]:
    """The questions on a chapter's record; none where there is no record that can be read."""
    path = folder.file(f"captures/{slug}.record.yaml")
    if path is None:
        return []
    head: list[str] = []
    try:
        with path.open(encoding="utf-8") as lines:
            for line, _ in zip(lines, range(_HEAD), strict=False):
                if line.startswith("format:"):
                    break
                head.append(line)
        tree = (
            records.tree("".join(head)) if any(x.startswith("questions:") for x in head) else None
        )
        said = tree.plain() if tree else None
    except (OSError, ValueError):
        return []
    rows = said.get("questions") if isinstance(said, dict) else None
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def findings(
    rows: Iterable[Mapping[str, str]], text: str, shown: str, slug: str
) -> tuple[Diagnostic, ...]:
    """Those that are still open in a chapter's file as it stands (``text``)."""
    rows = list(rows)
    lines = text.split("\n") if rows else []
    places = {hash_of(line): n for n, line in reversed(list(enumerate(lines)))}
    found = []
    for row in rows:
        kind = next((kind for kind in KINDS if kind in row), "")
        number = places.get(row.get("line", ""))
        quote = row.get("quote", "")
        if not kind or ("line" in row and number is None) or (kind == "cut" and quote in text):
            continue
        span, about = Span(shown), str(row[kind])
        if number is not None:
            line = lines[number]
            begin = len(line) - len(line.lstrip())
            span = Span(shown, number + 1, begin + 1, number + 1, len(line.rstrip()) + 1)
            quote = quote or line.strip()[:_QUOTED]
        code, advice = KINDS[kind]
        hint = Hint(advice, {"slug": slug, "id": about}) if advice else None
        args = {"quote": quote} if advice else {"key": about}
        found.append(finding(code, span, hint, **args))
    return tuple(found)
