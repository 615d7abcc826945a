"""What a cleaned capture leaves open, as findings: questions, and decisions that no longer hold."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from book.diagnostics import Diagnostic, Hint, Span, finding
from book.ingest.clean import Question
from book.ingest.record import Decision, Record
from book.manuscript import pending, source

_SHOWN = 8  # readings
_DIFFER = {"dates-differ": "published", "authors-differ": "author"}
_KEYS = {"date": "published", "author": "author", "title": "title"}
_NO_WORDS = re.compile(r"\]\([^)]*\)|\W|_")  # of a line of Markdown


def questions(
    asked: Iterable[Question], two_ways: Collection[str], shown: str, slug: str
) -> tuple[Diagnostic, ...]:
    """What the header and the text lack; ``shown`` is the chapter. What is stated in two ways (keys of
    the header) is asked about as such, and once."""
    asked = tuple(asked)
    maybe = [Hint("perhaps", {"quote": q.quote}) for q in asked if q.code == "maybe-title"]
    captions = [q for q in asked if q.code == "captions"]
    top = Span(shown, 1, 1, 1, 4)
    out: list[Diagnostic] = []
    for question in asked:
        match question.code:
            case "no-title":
                out.append(finding("chapter.untitled", top, *maybe, slug=slug))
            case "no-date" if "published" not in two_ways:
                out.append(finding("chapter.undated", top))
            case "no-author" if "author" not in two_ways:
                out.append(finding("chapter.unsigned", top))
            case "no-text":
                out.append(finding("chapter.empty", top, slug=slug))
            case "gloss":
                words = question.quote.split()
                quote = " ".join(words[:_SHOWN] + ["…"] * (len(words) > _SHOWN))
                out.append(finding("ingest.gloss", Span(shown), count=len(words), quote=quote))
    if captions:
        args = {"slug": slug, "ids": " ".join(q.id for q in captions)}
        hint = Hint("record-captions", args)
        first = captions[0].quote
        out.append(finding("ingest.captions", Span(shown), hint, count=len(captions), quote=first))
    return tuple(out)


def pending_of(
    asked: Iterable[Question], differing: Iterable[str], record: Record, text: str
) -> list[dict[str, str]]:
    """What goes on the record as open, and is asked until it is decided: what the chapter (``text``)
    holds that may be none of its, what was cut that may be, and the header fields (``differing``)
    the page states in two ways."""
    asked = [q for q in asked if q.code in pending.KINDS or q.code in _DIFFER]
    parts = source.split_header(text)
    lines = [(_NO_WORDS.sub("", line), line) for line in parts.body.split("\n")] if asked else []
    decided = {decision.id for decision in record.decisions}
    entries = {entry.id: entry for entry in record.entries}
    two_ways = [_DIFFER[q.code] for q in asked if q.code in _DIFFER]
    rows: list[dict[str, str]] = []
    for question in asked:
        words = entries[question.id].mended if question.id in entries else ""
        if question.id in decided or not words.strip():
            continue
        row = {question.code: question.id}
        if question.code == "cut":
            row["quote"] = question.quote
        elif line := _line_of(words, lines):
            row["line"] = pending.hash_of(line)
        rows.append(row)
    for key in dict.fromkeys([*two_ways, *(_KEYS[field] for field in differing)]):
        header = (x for x in parts.header.split("\n") if x.startswith(f"{key}:"))
        rows.append({"differing": key, "line": pending.hash_of(next(header, ""))})
    return rows


def _line_of(words: str, lines: list[tuple[str, str]]) -> str:
    """The chapter's line that holds an entry's words; empty where none is found."""
    folded = _NO_WORDS.sub("", words)
    if not folded:
        return ""
    same = (line for letters, line in lines if letters == folded)
    holding = (line for letters, line in lines if folded in letters)
    begun = (line for letters, line in lines if letters and folded.startswith(letters))
    return next(same, "") or next(holding, "") or next(begun, "")


def lost(decisions: Iterable[Decision], shown: str) -> tuple[Diagnostic, ...]:
    """Decisions whose text the capture no longer has; ``shown`` is the record they stand in."""
    return tuple(
        finding("decision.lost", Span(shown), action=d.action, quote=d.quote or d.id)
        for d in decisions
    )
