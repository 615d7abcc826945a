"""Sentences, and what in a text is spoken: between quotation marks, where words of time are counted
from the day of speaking."""

from __future__ import annotations

import re

_QUOTES = {"“": "”", "「": "」", "『": "』", "‘": "’"}
_SENTENCE_END = re.compile(
    r"[。！？!?…]+[”’」』）)\"]*|(?<=[a-z\d)\]%”\"])\.[”’\")]*(?= +[A-Z“\"‘(\d])|\n+"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Lt|Col|No|vs|cf|ca|Inc|Ltd|Co|Corp|Jr|Sr|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])$"
)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The ranges of a block's sentences, without the white space around them. A mark inside quoted
    speech ends a sentence only where the speech ends there, too."""
    ends = []
    for match in _SENTENCE_END.finditer(text):
        if match[0].startswith(".") and _ABBREVIATED.search(text[: match.start()][-8:]):
            continue
        ends.append(match.end())
    out, begin = [], 0
    for end in (*ends, len(text)):
        part = text[begin:end]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            out.append((begin + lead, begin + len(part.rstrip())))
        begin = end
    return tuple(out)


def quotations(text: str) -> list[tuple[int, int]]:
    """The ranges between quotation marks; an open one runs to the end of the block."""
    out: list[tuple[int, int]] = []
    closing, start = "", 0
    for i, char in enumerate(text):
        if closing:
            if char == closing:
                out.append((start, i))
                closing = ""
        elif char in _QUOTES and not (char == "‘" and i and text[i - 1].isalnum()):
            closing, start = _QUOTES[char], i
        elif char == '"':
            closing, start = '"', i
    if closing:
        out.append((start, len(text)))
    return out


ASKED = re.compile(r"(?:问|答|记者|記者|問|Q|A)\s*[:：]")
INTERVIEWED = re.compile(
    r"访谈|采访|专访|对谈|訪談|採訪|專訪|谈了|談了|交谈"
    r"|\b(?:interview(?:ed)?|met|spoke|talked|sat down)\b"
)
I_MET = re.compile(
    r"\b(?:I|[Ww]e) (?:spoke|talked|met|sat down|visited|called|phoned|asked|saw)\b[^.;]*$"
)
SAID = re.compile(
    r"[说說道]|表示|告[诉訴]|写信|回[忆憶]|感[叹嘆]|坦言|透露|\b(?:said|says|told|wrote|recalled)\b"
)
_SAYING = re.compile(
    r"(?:[:：,，]|[说說道问問喊写寫着著答称稱留题題刻印](?:的?[却卻则則也就]?是)?"
    r"|\b(?:said|says|wrote|asked|reads?|told \w+|dated))\s*$"
)


def is_label(text: str, start: int, end: int) -> bool:
    """Whether what stands in quotation marks is a name or a slogan, not speech: short, without a
    mark inside, and nobody says or writes it. ``start`` is the opening mark, ``end`` the closing."""
    inside = text[start + 1 : end]
    short = len(inside) <= 12 if any(c >= "\u4e00" for c in inside) else inside.count(" ") < 4
    spoken = _SAYING.search(text[max(0, start - 12) : start]) or not text[:start].strip()
    return short and not spoken and not re.search(r"[，。！？；,.!?;…]", inside)
