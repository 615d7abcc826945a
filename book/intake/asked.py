"""What a cleaned capture leaves open, as findings: questions, and decisions that no longer hold."""

from __future__ import annotations

from collections.abc import Iterable

from book.diagnostics import Diagnostic, Hint, Span, finding
from book.ingest.clean import Question
from book.ingest.record import Decision

_OF_TEXT = {"cut": "ingest.cut", "resumed": "ingest.resumed", "unsure": "ingest.unsure"}
_SHOWN = 8  # readings
_KEYS = {"date": "published", "author": "author", "title": "title"}


def questions(
    asked: Iterable[Question], differing: Iterable[str], shown: str, slug: str
) -> tuple[Diagnostic, ...]:
    """The questions of a capture; ``differing`` are what its page states in two ways, ``shown`` the
    chapter they are about. A day stated in two ways is asked about once."""
    asked = tuple(asked)
    maybe = [Hint("perhaps", {"quote": q.quote}) for q in asked if q.code == "maybe-title"]
    two_ways = dict.fromkeys(
        ["published" for q in asked if q.code == "dates-differ"] + [_KEYS[d] for d in differing]
    )
    captions = [q for q in asked if q.code == "captions"]
    top = Span(shown, 1, 1, 1, 4)
    out: list[Diagnostic] = []
    for question in asked:
        match question.code:
            case "no-title":
                out.append(finding("chapter.untitled", top, *maybe, slug=slug))
            case "no-date" if "published" not in two_ways:
                out.append(finding("chapter.undated", top))
            case "no-author":
                out.append(finding("chapter.unsigned", top))
            case "no-text":
                out.append(finding("chapter.empty", top, slug=slug))
            case "gloss":
                words = question.quote.split()
                quote = " ".join(words[:_SHOWN] + ["…"] * (len(words) > _SHOWN))
                out.append(finding("ingest.gloss", Span(shown), count=len(words), quote=quote))
            case "cut" | "resumed" | "unsure" as code:
                args = {"id": question.id, "slug": slug, "quote": question.quote}
                hint = Hint("record-restore" if code == "cut" else "record-drop", args)
                out.append(finding(_OF_TEXT[code], Span(shown), hint, quote=question.quote))
    if captions:
        args = {"slug": slug, "ids": " ".join(q.id for q in captions)}
        hint = Hint("record-captions", args)
        first = captions[0].quote
        out.append(finding("ingest.captions", Span(shown), hint, count=len(captions), quote=first))
    out += [finding("chapter.differing", top, key=key) for key in two_ways]
    return tuple(out)


def lost(decisions: Iterable[Decision], shown: str) -> tuple[Diagnostic, ...]:
    """Decisions whose text the capture no longer has; ``shown`` is the record they stand in."""
    return tuple(
        finding("decision.lost", Span(shown), action=d.action, quote=d.quote or d.id)
        for d in decisions
    )
