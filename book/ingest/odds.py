"""How likely a line is part of the text, from its words, its shape and its neighbours: a learned sum.

The rules of ``lexicon`` know the words of furniture we have met. These weights, fitted to captures
labelled by hand (``tests/bench/captures/fit_odds.py`` makes ``odds.tsv`` anew), speak for lines no rule
names: what is short, shares no words with the article and stands among its like is furniture in
any language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from book.ingest.lines import Line

_TOKEN = re.compile(
    r"[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+|\d+|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[^\w\s]"
)
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,}|[^\W\d_\u3040-\u30ff\u3400-\u9fff]{4,}")
_FIRST, _LAST = 30, 20  # tokens of a long line that are looked at
_WIDTHS = (2, 4, 6, 9, 13, 18, 25, 35, 50, 80)
_NEAR = 3  # neighbours on either side
_ROUND = 8  # lines on either side in which running text is counted


def odds(lines: Sequence[Line]) -> list[float]:
    """For each line the logarithm of the odds (natural) that it is text and not page furniture."""
    weights = _weights()
    return [sum(weights.get(f, 0.0) for f in some) for some in features(lines)]


@cache
def _weights() -> dict[str, float]:
    table = files("book.ingest").joinpath("odds.tsv").read_text("utf-8")
    rows = (row.rsplit("\t", 1) for row in table.splitlines())
    return {name: float(weight) for name, weight in rows}


def features(lines: Sequence[Line]) -> list[list[str]]:
    """What is looked at, line by line: names of features that hold."""
    n = len(lines)
    shapes = [_shape(line) for line in lines]
    rules = [_class(line) for line in lines]
    shared = _shared(lines)
    said = Counter(line.key for line in lines)
    mass = [line.width if line.prose == 2 else 0.0 for line in lines]
    total = sum(mass) or 1.0
    above = 0.0
    places = _places(lines, rules)
    out = []
    for i, line in enumerate(lines):
        some = [*own(line), f"shared {shared[i]}", f"shared {shared[i]} prose {line.prose}"]
        if said[line.key] > 1:
            beside = {lines[j].key for j in (i - 1, i + 1) if 0 <= j < n}
            some.append("said beside" if line.key in beside else "said again")
        for by in (*range(-_NEAR, 0), *range(1, _NEAR + 1)):
            j = i + by
            if 0 <= j < n:
                some.append(f"{by} shape {shapes[j]}")
                some.append(f"{by} prose {lines[j].prose}")
                some.append(f"{by} class {rules[j]}")
            else:
                some.append(f"{by} none")
        some.append(f"gap {min(line.gap, 4)}")
        if i + 1 < n:
            some.append(f"gap below {min(lines[i + 1].gap, 4)}")
        some += places[i]
        behind = total - above - mass[i]
        some.append(f"above {int(10 * above / total)}")
        some.append(f"above {'any' if above else 'none'} prose {line.prose}")
        some.append(f"below {'any' if behind > 0.5 else 'none'} prose {line.prose}")
        before = sum(1 for m in mass[max(0, i - _ROUND) : i] if m)
        after = sum(1 for m in mass[i + 1 : i + 1 + _ROUND] if m)
        some.append(f"round {min(before, 4)} {min(after, 4)}")
        above += mass[i]
        out.append(some)
    return out


def own(line: Line) -> list[str]:
    """What is looked at in a line by itself."""
    kind = _class(line)
    rules = (f"rule {rule} {where}" for rule, where in line.looks)
    return [
        "",
        *_words(line.key),
        *_form(line),
        f"shape {_shape(line)}",
        *rules,
        f"class {kind}",
        f"class {kind} prose {line.prose}",
    ]


def _places(lines: Sequence[Line], rules: Sequence[str]) -> list[list[str]]:
    """Where lines stand: how far from running text and under which furniture, and how many lines
    round them have the same form."""
    out: list[list[str]] = [[] for _ in lines]
    for order, name in ((range(len(lines)), "up"), (range(len(lines) - 1, -1, -1), "down")):
        far, under, since = 99, "start" if name == "up" else "end", 0
        for i in order:
            prose = f"prose {lines[i].prose}"
            out[i].append(f"{name} {_log(far)} {prose}")
            out[i].append(f"{name} under {under} {_log(since)} {prose}")
            far += 1
            since += 1
            if lines[i].prose == 2 and rules[i] == "none":
                far, under, since = 0, "text", 0
            elif rules[i] != "none":
                under, since = rules[i], 0
    forms = [_outline(line) for line in lines]
    counted = _counted(lines)
    bare = [re.sub(r"[\W_]+", "", line.key) for line in lines]
    running = "\n".join(b for b, line in zip(bare, lines, strict=True) if line.prose)
    prose = [3, *(line.prose for line in lines), 3]
    for i, line in enumerate(lines):
        out[i].append(f"proses {prose[i]} {prose[i + 1]} {prose[i + 2]}")
        if counted[i]:
            out[i].append(f"counted {counted[i]}")
        if line.prose < 2 and len(bare[i]) >= 6 and running.count(bare[i]) > bool(line.prose):
            out[i].append("told in the text")
        if i:
            out[i].append(f"-1 last {_kind(lines[i - 1].text[-1:])} prose {line.prose}")
        if i + 1 < len(lines):
            out[i].append(f"1 first {_kind(lines[i + 1].text[:1])} prose {line.prose}")
    for i, line in enumerate(lines):
        near = [forms[j] for j in range(max(0, i - 4), min(len(lines), i + 5)) if j != i]
        out[i].append(f"alike {min(4, near.count(forms[i]))} prose {line.prose}")
        out[i].append(f"form {forms[i]}")
    texty = sum(1 for line in lines if line.prose == 2) / len(lines) if lines else 0.0
    for i, line in enumerate(lines):
        out[i].append(f"texty {int(5 * texty)} prose {line.prose}")
    return out


_COUNT = re.compile(
    r"[(（【\[]?(?:第|Part |PART |Chapter |Step |No\.?\s?|Day\s?)?"
    r"(\d{1,2}|[一二三四五六七八九十]{1,3})(?!\d|[年月日:：]|\.\d)"
)
_HAN_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}


def _counted(lines: Sequence[Line]) -> list[str]:
    """Which lines bear a number of a series that counts up through the page: "first", "next"."""
    found: dict[str, list[tuple[int, int]]] = {}
    for i, line in enumerate(lines):
        if (m := _COUNT.match(line.key)) and line.width <= 60:
            style = re.sub(r"\w", "", line.key[: m.end() + 1]) + ("0" if m[1].isdigit() else "一")
            number = int(m[1]) if m[1].isdigit() else _han_number(m[1])
            found.setdefault(style, []).append((number, i))
    out = [""] * len(lines)
    for some in found.values():
        for a, b in pairwise(some):
            if b[0] == a[0] + 1:
                far = "close" if b[1] - a[1] < 3 else "apart"
                out[a[1]] = out[a[1]] or far
                out[b[1]] = far
    return out


def _han_number(text: str) -> int:
    tens, _, units = text.rpartition("十")
    if "十" not in text:
        return _HAN_DIGITS.get(text, 0)
    return 10 * (_HAN_DIGITS.get(tens, 1)) + _HAN_DIGITS.get(units, 0)


def _kind(char: str) -> str:
    if not char:
        return "none"
    if char.isdigit():
        return "0"
    return ("a" if char.isascii() else "han") if char.isalpha() else char


def _log(n: int) -> int:
    return n.bit_length()


def _outline(line: Line) -> str:
    """How a line begins and ends, and how long it is."""
    text = line.text
    first = re.sub(r"\d+", "0", text[:3])
    begins = first if first and not first[0].isalpha() else "a" if first[:1].isascii() else "han"
    last = text[-1:]
    ends = "" if last.isalnum() else last
    return f"{begins} {ends} {next((w for w in (6, 13, 25, 50) if line.width <= w), 'more')}"


def _words(key: str) -> list[str]:
    """The words of a line: Han one, two and three at a time, others one and two."""
    head, tail = key[: 12 * _FIRST], key[-12 * _LAST :]
    tokens = [_token(m[0]) for m in _TOKEN.finditer(head)]
    if len(key) > len(head) or len(tokens) > _FIRST + _LAST:
        tokens = [*tokens[:_FIRST], "…", *[_token(m[0]) for m in _TOKEN.finditer(tail)][-_LAST:]]
    if not tokens:
        return ["empty"]
    found = dict.fromkeys(f"w {t}" for t in tokens)
    found |= dict.fromkeys(f"w {a} {b}" for a, b in pairwise(tokens))
    han = [t if "\u3040" <= t <= "\ud7a3" else "" for t in tokens]
    triples = zip(han, han[1:], han[2:], strict=False)
    found |= dict.fromkeys(f"w {a} {b} {c}" for a, b, c in triples if a and b and c)
    ends = [f"first {tokens[0]}", f"last {tokens[-1]}"]
    return [*found, *ends, f"first {' '.join(tokens[:2])}", f"last {' '.join(tokens[-2:])}"]


def _token(text: str) -> str:
    return "0" if text.isdigit() else text.lower()


def _form(line: Line) -> list[str]:
    text = line.text
    out = [f"prose {line.prose}"]
    letters = [c for c in text if c.isalpha()]
    digits = sum(c.isdigit() for c in text)
    if digits:
        out.append(f"digits {min(4, 5 * digits // len(text))}")
    if letters and all(c.isascii() for c in letters):
        out.append(f"latin {'capitals' if text.isupper() else 'small'} prose {line.prose}")
    bars = len(re.findall(r"[|｜·•>›»/]", text))
    if bars:
        out.append(f"bars {min(bars, 4)}")
    spaces = len(re.findall(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", text))
    if spaces:
        out.append(f"spaces {min(spaces, 4)}")
    return out


def _shape(line: Line) -> str:
    width = next((w for w in _WIDTHS if line.width <= w), "more")
    return f"{line.prose} {width}"


def _class(line: Line) -> str:
    rule = line.look("any", "edge", "tail", "head")
    return rule.split(".")[0] or "none"


def _shared(lines: Sequence[Line]) -> list[str]:
    """How much of its words each line shares with the running text of other lines."""
    units = [_units(line.key) for line in lines]
    said = Counter(
        u for line, some in zip(lines, units, strict=True) if line.prose == 2 for u in some
    )
    out = []
    for line, some in zip(lines, units, strict=True):
        own = 1 if line.prose == 2 else 0
        both = sum(1 for u in some if said[u] > own)
        if not some:
            out.append("none")
        else:
            out.append(str(min(4, -(-5 * both // len(some)))) + (" few" if both < 3 else ""))
    return out


def _units(key: str) -> set[str]:
    """Pairs of Han and longer words: what two lines of one subject have in common."""
    out: set[str] = set()
    for m in _WORD.finditer(key):
        word = m[0]
        if word[0] < "\u3040":
            out.add(word.lower())
        else:
            out |= {a + b for a, b in pairwise(word)}
    return out
