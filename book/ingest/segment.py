"""Where an article ends, and what interrupts it: the lines behind a head → a state each.

Whether a line is text its odds say. What is not is named by where it stands: in a *box* or a *list*
of other articles inside the text, or behind it in the *tail*, a *related* list or the *comments*.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from book.ingest.lexicon import key
from book.ingest.lines import Line

TAIL = frozenset({"tail", "related", "comments"})
# Odds (logarithms) above which a line is text: running text and a sentence that no rule speaks
# against, other running text, any other line, what the page's structure or a note's number sets apart,
# and what stands under the heading of a list or of comments.
_PLAIN, _SENTENCE, _RUNNING, _OTHER, _SET_APART, _UNDER = -4.0, -2.5, -1.0, -0.8, -5.0, 3.0
_LINKED = 0.8  # of the letters of an item that leads elsewhere
_RULED = 1.0  # what a rule takes from the odds
_VOTED = -6.0  # odds of a line among running text that an extractor counts as the article's
_AGREED = -3.0  # and of the last such running text
_MANY = 6  # so much running text is counted with it at least
UNSURE = 0.0  # below it, what is kept is asked about
# What the rule of a heading says of the lines under it; and what a state is behind the text.
_OPENED = {
    "related.heading": "list",
    "navigation.contents": "list",
    "comments.heading": "replies",
}
_BEHIND = {"box": "tail", "list": "related", "replies": "comments"}

KEYWORDS_BAR = re.compile(r"(?:[^|｜。！？]{1,14}[|｜]\s*){8,}")
NOTE = re.compile(r"^\s*(?:[\[［【]\d{1,3}[\]］】]|\d{1,3}[.、)]\s|[①-⑳]|\^)")
_ADDRESS = re.compile(r"https?://[!-~]+")
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
    out: dict[int, str] = {}
    state, under = "box", False
    running = max((i for i in rows if lines[i].prose == 2 and odds[i] > 0), default=-1)
    agreed = [i for i in rows if lines[i].block.vote and lines[i].prose == 2 and not rules[i]]
    first = next((i for i in agreed if odds[i] > 0), len(lines))
    last = next((i for i in reversed(agreed) if odds[i] > _AGREED), -1)
    if sum(odds[i] > 0 for i in agreed) < _MANY:
        last = -1  # little text, much of it perhaps of other articles
    for i in rows:
        line, rule = lines[i], rules[i]
        least = _least(line, rule, under)
        if under and heads(lines, i) and not _is_item(line):
            least = min(least, 0.0)
        elif under and i > running:
            least = math.inf
        if i and out.get(i - 1) == "body" and refers(lines[i - 1], line):
            least = _SET_APART
        own = line.block.vote and not rule and not under and line.block.link_density < 0.5
        if own and i < last and (i > first or line.prose == 2):
            least = min(least, _VOTED)
        if i not in inner and odds[i] - (_RULED if rule else 0.0) > least:
            out[i] = "body"
            under = under and not line.text
            continue
        state = _OPENED.get(rule, state if under else "box")
        under = state != "box"
        out[i] = state
    last = max((i for i in rows if out[i] == "body"), default=-1)
    return out | {i: _BEHIND[out[i]] for i in rows if i > last}


def _least(line: Line, rule: str, held: bool) -> float:
    """The odds a line must have to be text. Running text is lost at a higher price than let in, the
    more so where no rule speaks against it; ``held`` is what stands in a list or among comments."""
    if line.prose and not held and not rule:
        return _PLAIN if line.prose == 2 else _SENTENCE
    if line.prose == 2:
        return _RUNNING
    if line.block.kind in ("cell", "row", "pre", "md") or not line.text:
        return -math.inf
    if line.block.kind not in ("line", "loose", "p"):
        teaser = held and (line.block.link_density > _LINKED or _is_item(line))
        return _UNDER if teaser else _OTHER if rule in _OPENED else _SET_APART
    if NOTE.match(line.text) or "notes" in line.block.within:
        return _SET_APART
    return _UNDER if held else _OTHER


def _is_item(line: Line) -> bool:
    return line.block.kind == "li" and not line.prose


def refers(above: Line, line: Line) -> bool:
    """Whether a line is an address that the line above it announces."""
    return above.text.endswith((":", "：")) and bool(_ADDRESS.fullmatch(line.text))


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


@lru_cache(maxsize=4096)
def bare(text: str) -> str:
    """The text without its marks, half- or full-width alike."""
    return re.sub(r"[\W_]+", "", text).lower() or text.strip()
