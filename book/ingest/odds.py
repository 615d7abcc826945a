"""How likely a line is part of the text, from its words, its shape and its neighbours: a fitted sum.

The rules of ``lexicon`` know the words of furniture we have met. These weights, fitted to captures
labelled by hand (``tests/bench/captures/fit_odds.py`` makes ``odds.tsv`` anew), speak for the lines
no rule names: what is short, shares no words with the article and stands among its like is
furniture in any language.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise

from book.ingest.lines import Line

_HAN = r"\u3040-\u30ff\u3400-\u9fff"
_TOKEN = re.compile(rf"[^\W\d_{_HAN}\uac00-\ud7a3]+|\d+|[{_HAN}\uac00-\ud7a3]|[^\w\s]")
_WORD = re.compile(rf"[{_HAN}]{{2,}}|[^\W\d_{_HAN}]{{4,}}")
_FIRST, _LAST = 30, 20  # tokens of a long line that are looked at
_WIDTHS = (2, 4, 6, 9, 13, 18, 25, 35, 50, 80)
# Lines on either side that are looked at, in which running text is counted, and lines of one form.
_NEAR, _ROUND, _ALIKE = 3, 8, 4


def odds(lines: Sequence[Line]) -> list[float]:
    """For each line the logarithm of the odds (natural) that it is text and not page furniture."""
    weights = _weights()
    return [sum(weights.get(name, 0.0) for name in some) for some in features(lines)]


@cache
def _weights() -> dict[str, float]:
    table = files("book.ingest").joinpath("odds.tsv").read_text("utf-8")
    rows = (row.rsplit("\t", 1) for row in table.splitlines())
    return {name: float(weight) for name, weight in rows}


def features(lines: Sequence[Line]) -> list[list[str]]:
    """What is looked at, line by line: names of features that hold."""
    n = len(lines)
    shapes = [_shape(line) for line in lines]
    kinds = [_class(line) for line in lines]
    shared = _shared(lines)
    said = Counter(line.key for line in lines)
    running = [line.prose == 2 for line in lines]
    texty = int(5 * sum(running) / n) if n else 0
    up = list(_distances(lines, kinds, "start"))
    down = list(_distances(lines[::-1], kinds[::-1], "end"))[::-1]
    forms = [_outline(line) for line in lines]
    above, total = 0, sum(running)
    out = []
    for i, line in enumerate(lines):
        prose = f"prose {line.prose}"
        some = [*own(line), f"shared {shared[i]}", f"shared {shared[i]} {prose}"]
        some += [f"up {up[i][0]} {prose}", f"up under {up[i][1]} {prose}"]
        some += [f"down {down[i][0]} {prose}", f"down under {down[i][1]} {prose}"]
        some += [f"texty {texty} {prose}", f"gap {min(line.gap, 4)}"]
        some.append(f"above {'any' if above else 'none'} {prose}")
        some.append(f"below {'any' if total - above - running[i] else 'none'} {prose}")
        some.append(f"above {10 * above // max(1, total)}")
        above += running[i]
        before, after = (sum(running[max(0, i - _ROUND) : i]), sum(running[i + 1 : i + 1 + _ROUND]))
        some.append(f"round {min(before, 4)} {min(after, 4)}")
        near = forms[max(0, i - _ALIKE) : i] + forms[i + 1 : i + 1 + _ALIKE]
        some += [f"form {forms[i]}", f"alike {min(4, near.count(forms[i]))} {prose}"]
        if i:
            some.append(f"-1 ends {_sign(lines[i - 1].text[-1:])} {prose}")
        if i + 1 < n:
            some.append(f"1 begins {_sign(lines[i + 1].text[:1])} {prose}")
            some.append(f"gap below {min(lines[i + 1].gap, 4)}")
        if said[line.key] > 1:
            beside = {lines[j].key for j in (i - 1, i + 1) if 0 <= j < n}
            some.append("said beside" if line.key in beside else "said again")
        for by in (*range(-_NEAR, 0), *range(1, _NEAR + 1)):
            j = i + by
            if 0 <= j < n:
                some += [f"{by} shape {shapes[j]}", f"{by} prose {lines[j].prose}"]
                some.append(f"{by} class {kinds[j]}")
            else:
                some.append(f"{by} none")
        out.append(some)
    return out


def own(line: Line) -> list[str]:
    """What is looked at in a line by itself."""
    kind = _class(line)
    rules = (f"rule {rule} {where}" for rule, where in line.looks)
    own = ["", *_words(line.key), *_form(line), f"shape {_shape(line)}", *rules]
    return [*own, f"class {kind}", f"class {kind} prose {line.prose}"]


def _distances(lines: Sequence[Line], kinds: Sequence[str], edge: str) -> Iterator[tuple[int, str]]:
    """How far each line is from the running text before it, and what was last met, and how far off."""
    far, under, since = 99, edge, 0
    for line, kind in zip(lines, kinds, strict=True):
        yield far.bit_length(), f"{under} {since.bit_length()}"
        far, since = far + 1, since + 1
        if line.prose == 2 and kind == "none":
            far, under, since = 0, "text", 0
        elif kind != "none":
            under, since = kind, 0


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
    if digits := sum(c.isdigit() for c in text):
        out.append(f"digits {min(4, 5 * digits // len(text))}")
    letters = [c for c in text if c.isalpha()]
    if letters and all(c.isascii() for c in letters):
        out.append(f"latin {'capitals' if text.isupper() else 'small'} prose {line.prose}")
    if bars := len(re.findall(r"[|｜·•>›»/]", text)):
        out.append(f"bars {min(bars, 4)}")
    if spaces := len(re.findall(r"(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])", text)):
        out.append(f"spaces {min(spaces, 4)}")
    return out


def _shape(line: Line) -> str:
    width = next((w for w in _WIDTHS if line.width <= w), "more")
    return f"{line.prose} {width}"


def _outline(line: Line) -> str:
    """How a line begins and ends, and about how long it is."""
    first = re.sub(r"\d+", "0", line.text[:3])
    begins = first if first and not first[0].isalpha() else _sign(first[:1])
    ends = "" if line.text[-1:].isalnum() else line.text[-1:]
    return f"{begins} {ends} {next((w for w in (6, 13, 25, 50) if line.width <= w), 'more')}"


def _sign(char: str) -> str:
    """A mark as it stands, a letter by its script, a digit as such."""
    if not char.isalnum():
        return char or "none"
    return "0" if char.isdigit() else "a" if char.isascii() else "han"


def _class(line: Line) -> str:
    rule = line.look("any", "edge", "tail", "head")
    return rule.split(".")[0] or "none"


def _shared(lines: Sequence[Line]) -> list[str]:
    """How much of its words each line shares with the running text of other lines."""
    units = [_units(line.key) for line in lines]
    pairs = list(zip(lines, units, strict=True))
    said = Counter(u for line, some in pairs if line.prose == 2 for u in some)
    out = []
    for line, some in pairs:
        itself = 1 if line.prose == 2 else 0
        both = sum(1 for u in some if said[u] > itself)
        share = str(min(4, -(-5 * both // len(some)))) if some else "none"
        out.append(share + (" few" if some and both < 3 else ""))
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
