"""Captures labelled by hand: ``NAME.txt`` (the capture), ``NAME.labels`` (a letter for each line that
is not blank) and ``NAME.json`` (title, authors, publisher, published, as the capture states them).

``B`` is text, ``H`` a section's heading, ``C`` a caption, ``T`` the title, ``X`` page furniture; ``N``
is not counted (a standfirst, "References", an ending mark: editors may differ). ``publisher_accept``,
``title_accept`` and ``authors_accept`` are answers as good as the first (a platform beside an account).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

from sites import Sample

from book.ingest.mend import mend, setting

_GLOSS = re.compile(r"(?<=[\u3400-\u9fff])[(（]([a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*)[)）]")
_PARENTHESIS = re.compile(r"[(（][^()（）]{1,60}[)）]")
FEW_GLOSSES = 5  # fewer may be the author's own


def labelled(folder: Path) -> list[Sample]:
    """The captures of a folder; ValueError where labels and lines differ in number."""
    return [_read(path) for path in sorted(folder.glob("*.txt"))]


def answers(sample: Sample, name: str) -> list[str | tuple[str, ...]]:
    """What is right for a field of the header, mended as the text is; what is empty is not stated."""
    context = setting(sample.text)

    def mended(one: str | Sequence[str]) -> str | tuple[str, ...]:
        if isinstance(one, str):
            return mend(one, context)[0]
        return tuple(mend(part, context)[0] for part in one)

    wanted = [sample.header[name], *sample.header.get(f"{name}_accept", ())]
    return [mended(one) for one in wanted]


def verdict(sample: Sample, name: str, got: str | tuple[str, ...]) -> str:
    """``right``, ``asked`` (left open) or ``wrong``: an answer for a field of the header."""
    return "right" if got in answers(sample, name) else "wrong" if got else "asked"


def lines(text: str) -> list[tuple[int, int]]:
    """Where the lines lie that have a label."""
    return [m.span() for m in re.finditer(r"[^\n]*\S[^\n]*", text)]


def sample(name: str, text: str, letters: Sequence[str], header: dict[str, object]) -> Sample:
    """A capture with its labels; ValueError where labels and lines differ in number."""
    spans = lines(text)
    if len(letters) != len(spans):
        raise ValueError(f"{name}: {len(spans)} lines, {len(letters)} labels")
    header = {**header, "authors": tuple(header["authors"])}
    labels = [(*span, letter) for span, letter in zip(spans, letters, strict=True)]
    made = Sample(name, text, labels, header, held_out=False)
    own = [text[start:end] for start, end, letter in labels if letter in "BCH"]
    glosses = sum(len(_GLOSS.findall(line)) for line in own)
    made.glosses = glosses if len(_GLOSS.findall(text)) >= FEW_GLOSSES else 0
    made.parens = [
        p[0]
        for line in own
        for p in _PARENTHESIS.finditer(_GLOSS.sub("", line) if made.glosses else line)
    ]
    return made


def _read(path: Path) -> Sample:
    letters = path.with_suffix(".labels").read_text("utf-8").split()
    header = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return sample(path.stem, path.read_text("utf-8"), letters, header)
