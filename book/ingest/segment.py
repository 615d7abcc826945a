"""Where an article ends, and what interrupts it: the lines behind a head → a state each.

Whether a line is text its odds say. What is not is named by where it stands: in a *box* or a *list*
of other articles inside the text, or behind it in the *tail*, a *related* list or the *comments*.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from book.ingest.lexicon import key
from book.ingest.lines import Line

TAIL = frozenset({"tail", "related", "comments"})
# Odds (logarithms) from which a line is text: of running text, of any other; and below which one that
# is kept is asked about.
_RUNNING, _OTHER, UNSURE = -2.0, -0.7, 0.5
# The rules of a heading that name what follows, inside the text and behind it.
_OPENERS = {
    "related.heading": ("list", "related"),
    "navigation.contents": ("list", "related"),
    "comments.heading": ("box", "comments"),
}

KEYWORDS_BAR = re.compile(r"(?:[^|｜。！？]{1,14}[|｜]\s*){8,}")
NOTE = re.compile(r"^\s*(?:[\[［【]\d{1,3}[\]］】]|\d{1,3}[.、)]\s|[①-⑳]|\^)")
_OF_TEXT = re.compile(
    key(
        r"^[-*•·●▲△▼(（【“「『>\d]|[)）”」』:：]$|图|摄|\d{4}|https?:|@|^(?:Photo|Image|Figure|Fig)"
    )
)


def segments(
    rows: Sequence[int],
    lines: Sequence[Line],
    rules: Mapping[int, str],
    inner: Collection[int],
    odds: Sequence[float],
) -> dict[int, str]:
    """The state of each of ``rows`` (indices of ``lines``, in order). ``rules`` are the rules the
    lines fall under by their words; ``inner`` are those that go by them wherever they stand; ``odds``
    are of each line to be text."""
    text = [i for i in rows if i not in inner and is_text(lines[i], odds[i])]
    last = text[-1] if text else -1
    kept = frozenset(text)
    out: dict[int, str] = {}
    place = 0
    state = "box"
    for i in rows:
        behind = int(i > last)
        if i in kept:
            out[i] = state = "body"
            continue
        if state == "body" or behind > place:
            state, place = ("box", "tail")[behind], behind
        state = _OPENERS.get(rules[i], (state, state))[behind]
        out[i] = state
    return out


def is_text(line: Line, odds: float) -> bool:
    """Whether a line is text by its odds. Running text is lost at a higher price than it is let in."""
    return odds > (_RUNNING if line.prose == 2 else _OTHER)


def heads(lines: Sequence[Line], i: int) -> bool:
    """Whether running text stands right behind a line: then it may be that text's heading."""
    behind = (o for o in lines[i + 1 : i + 4] if o.prose or not o.look("any"))
    following = next(behind, None)
    return following is not None and following.prose == 2 and not following.looks


def may_be_text(line: Line) -> bool:
    """Whether a short last line may belong to the article: an item, a caption, a signature."""
    return not re.fullmatch(r"\W+", line.text) and (
        line.block.kind != "line"
        or line.width > 30
        or bool(_OF_TEXT.search(line.key))
        or bool(line.looks and line.look("any", "edge", "tail") == "")
    )


def bare(text: str) -> str:
    """The text without its marks, half- or full-width alike."""
    return re.sub(r"[\W_]+", "", text).lower() or text.strip()
