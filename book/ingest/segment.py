"""Where an article ends, and what interrupts it: the lines behind a head → a state each.

Every line fits every state more or less: a sentence fits the text, a line whose words are a button's
fits the tail, a short line fits either and goes by its neighbours. The states chosen are those of the
way through the lines that fits best as a whole (Viterbi). So one sentence among comments does not
bring the text back, and one odd line in the text does not end it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from book.ingest.lexicon import key
from book.ingest.lines import Line

# ``box`` is furniture inside the text, ``list`` other articles' titles inside it; ``related`` is such
# a list in the tail, ``foot`` what is so far below that sentences are the page's, too. All columns of
# weights are in this order.
STATES = ("body", "box", "list", "tail", "related", "comments", "foot")
TAIL = frozenset({"tail", "related", "comments", "foot"})
_NEVER = -1e9
_LONGEST_RUN = 200  # lines looked at on either side of one
# What it costs to come to a state from another; a missing pair cannot be.
_COSTS: dict[str, dict[str, float]] = {
    "body": {"body": 0.0, "box": 1.0, "list": 1.0},
    "box": {"box": 0.0, "body": 0.9},
    "list": {"list": 0.0, "body": 0.3, "box": 0.0},
    "tail": {"tail": 0.0, "body": 1.0, "box": 0.5, "list": 0.5, "related": 0.2},
    "related": {"related": 0.0, "body": 1.0, "box": 0.5, "list": 0.5, "tail": 0.0},
    "foot": {"foot": 0.0, "tail": 0.5, "related": 0.5, "comments": 0.5},
    "comments": {"comments": 0.0} | dict.fromkeys(("body", "box", "list", "tail", "related"), 0.5),
}
# States that only a line under one of these rules opens; a box is opened by any rule.
_OPENERS = {
    "list": ("related.heading", "navigation.contents"),
    "related": ("related.heading",),
    "comments": ("comments.heading",),
}
# Words that a heading or a line of the text may have as well.
_WEAK = frozenset("navigation counter stamp credit login tags end".split())
Weights = tuple[float, float, float, float, float, float, float]

KEYWORDS_BAR = re.compile(r"(?:[^|｜。！？]{1,14}[|｜]\s*){8,}")
NOTE = re.compile(r"^\s*(?:[\[［【]\d{1,3}[\]］】]|\d{1,3}[.、)]\s|[①-⑳]|\^)")
_OF_TEXT = re.compile(
    key(
        r"^[-*•·●▲△▼(（【“「『>\d]|[)）”」』:：]$|图|摄|\d{4}|https?:|@|^(?:Photo|Image|Figure|Fig)"
    )
)
_TEASER = re.compile(
    key(r"(?:…|\.\.\.|\[详细\]|\[全文\]|阅读全文|查看详情|Read more|続きを読む|»)\s*$")
)
_COMMENT = re.compile(
    key(
        r"^(?:.{0,30}(?:回复|举报|点赞|Reply|Like|返信|\d+\s*楼)\s*[(（]?\d*[)）]?|#?\d+\s*(?:楼|F)?"
        r"|.{1,40}(?:\d+\s*(?:小时|分钟|天)前|\d+ (?:hours?|days?|minutes?) ago)"
        r"|.{0,30}\d{4}-\d{1,2}-\d{1,2}.{0,24})$"
    )
)


def segments(
    lines: Sequence[Line],
    rows: Sequence[int],
    rules: Mapping[int, str],
    inner: Collection[int],
    known: Collection[str],
) -> dict[int, str]:
    """The state of each of ``rows`` (indices of ``lines``). ``rules`` are the rules the lines fall
    under by their words; ``inner`` are those that go even inside the text; ``known`` are texts
    (``bare``) of the head and names of the authors, which are furniture when said again."""
    best = {state: _NEVER for state in STATES} | {"body": 0.0}
    ways: list[dict[str, str]] = []
    seen = False
    for i in rows:
        weights = dict(zip(STATES, _weights(lines, i, rules[i], i in inner, known), strict=True))
        comments = rules[i] == "comments.heading" and _are_comments(lines, i)
        reached: dict[str, float] = {}
        way: dict[str, str] = {}
        for state in STATES:
            open_ = bool(rules[i]) and rules[i] in _OPENERS.get(state, (rules[i],))
            if state == "comments":
                open_ = comments
            elif state in ("body", "tail"):
                open_ = True
            origins = _COSTS[state] if open_ else {state: 0.0}
            came = max(origins, key=lambda old: best[old] - origins[old])
            reached[state], way[state] = best[came] - origins[came] + weights[state], came
            if state in TAIL and not seen:
                reached[state] = _NEVER
        best = reached
        ways.append(way)
        seen = seen or lines[i].prose > 0
    state = max(best, key=lambda s: best[s])
    out = {}
    for i, way in zip(reversed(rows), reversed(ways), strict=True):
        out[i] = state
        state = way[state]
    end = _mixed(lines, rows, rules, out)
    return {i: "tail" if i >= end and out[i] not in TAIL else out[i] for i in out}


def _mixed(
    lines: Sequence[Line], rows: Sequence[int], rules: Mapping[int, str], states: Mapping[int, str]
) -> int:
    """Where furniture of three kinds or more stands in one run, and little text behind it: no box in
    a text is like that, the text has ended there."""
    run: list[int] = []
    behind = sum(lines[i].width for i in rows if states[i] == "body" and lines[i].prose)
    for i in rows:
        if states[i] == "body":
            kinds = {rules[j].split(".")[0] for j in run if rules[j]}
            if len(kinds) > 2 and behind < 30 * len(run):
                return run[0]
            run = []
            behind -= lines[i].width if lines[i].prose else 0
        elif states[i] in TAIL:
            break
        else:
            run.append(i)
    return len(lines)


def _weights(
    lines: Sequence[Line], i: int, rule: str, inner: bool, known: Collection[str]
) -> Weights:
    """How well a line fits each state."""
    line = lines[i]
    if rule:
        weak = rule.split(".")[0] in _WEAK
        w = 1.0 if weak else 1.5
        if weak and heads(lines, i) and not (i and lines[i - 1].looks):
            w = 0.2  # a heading may have the words of a button
        w *= 0.8 if line.prose == 2 else 1.0
        return (0.2 if inner else -0.7 * w, w / 2, w / 2, w, w, w, w)
    if line.prose == 2:
        w = 2.0 if line.width < 45 else 3.0
        if KEYWORDS_BAR.search(line.text):
            w = -2.0
        elif is_teaser(line):
            w = -0.5
        elif line.looks:
            w /= 2
        return (w, -w, -0.6 * w, -w, -0.4 * w, 0.2, -0.4 * w)
    if line.prose:
        w = 0.2 if line.looks else 1.0
        return (w, -w, -0.2, -w, 0.2, 0.3, 0.2)
    if line.block.kind not in ("line", "loose", "p"):
        return (0.5, -0.5, -0.2, -0.3, 0.2, 0.2, 0.2)
    if NOTE.match(line.text) or "notes" in line.block.within:
        return (0.8, -0.8, -0.2, -0.6, 0.0, 0.2, 0.0)
    w = _looseness(lines, i, known)
    listed = -0.5 if _heads_again(lines, i) else 0.8
    if listed > 0 and i and any(rule == "related.heading" for rule, _ in lines[i - 1].looks):
        listed += 0.8  # the first of the list, perhaps the only one
    return (-w, w, listed, w, 0.8, 0.6, 0.7)


def _heads_again(lines: Sequence[Line], i: int) -> bool:
    """Whether a line behind a list of titles heads the text that goes on: a table of contents had it
    already, or it is much shorter than the titles."""
    if not heads(lines, i):
        return False
    above = [o for o in lines[max(0, i - 12) : i] if not o.prose]
    items = [o.width for o in lines[max(0, i - 3) : i] if not o.prose and not o.looks]
    wanted = bare(lines[i].text).lstrip("0123456789")
    said = any(bare(o.text).lstrip("0123456789") == wanted for o in above[:-1])
    shorter = 0.6 if len(items) > 1 else 0.5
    return said or (bool(items) and lines[i].width <= shorter * sum(items) / len(items))


def _looseness(lines: Sequence[Line], i: int, known: Collection[str]) -> float:
    """How much speaks for a short line without a sentence being furniture: its neighbours."""
    line = lines[i]
    near = [lines[j] for j in (i - 1, i + 1) if 0 <= j < len(lines)]
    if len(near) == 2 and all(o.look("any", "edge") and o.prose < 2 for o in near):
        return 0.6  # between furniture
    if heads(lines, i):
        return -0.5
    if may_be_text(line):
        return -0.2
    w = -0.1
    if is_teaser(line):
        w += 0.6
    if any(bare(o.text) == bare(line.text) for o in near):
        w += 0.8
    if bare(line.text) in known:
        w += 0.6
    if line.width <= 4 and any(o.width <= 4 and not o.looks for o in near):
        w += 0.25
    if _leans_down(lines, i):
        w += 0.5
    return w


def _leans_down(lines: Sequence[Line], i: int) -> bool:
    """Whether white space parts a run of short lines from the text above, and none from furniture
    below."""
    first = last = i
    least, most = max(0, i - _LONGEST_RUN), min(len(lines), i + _LONGEST_RUN) - 1
    while first > least and lines[first].gap == 1 and not lines[first - 1].prose:
        first -= 1
    while last < most and lines[last + 1].gap == 1 and not lines[last].looks:
        last += 1
    return lines[first].gap > 1 and bool(lines[last].look("any", "edge", "tail"))


def _are_comments(lines: Sequence[Line], i: int) -> bool:
    """Whether a heading "comments" heads any: nothing but comments or furniture follows."""
    rest = lines[i + 1 :]
    mass = sum(line.width for line in rest if line.prose == 2)
    if mass < 60:
        return True
    forms = sum(1 for line in rest if _COMMENT.match(line.key))
    texts = sum(1 for line in rest if line.prose)
    late = mass < 120 or mass < 0.34 * sum(line.width for line in lines if line.prose == 2)
    return (late and forms >= 1) or (forms >= 3 and forms >= 0.3 * texts)


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


def is_teaser(line: Line) -> bool:
    """Whether a line breaks off as the first words of another article do."""
    return bool(_TEASER.search(line.key))


def bare(text: str) -> str:
    """The text without its marks, half- or full-width alike."""
    return re.sub(r"[\W_]+", "", text).lower() or text.strip()
