"""A capture's blocks as the cleaning looks at them: how long, how they end, what their words say."""

from __future__ import annotations

import re
from dataclasses import dataclass

from book.ingest.capture import Block
from book.ingest.lexicon import cues, key, look
from book.ingest.record import Edit

_CJK = re.compile(
    r"[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U0003ffff]"
)
_HANGUL = re.compile("[가-힣]{2}")
_WORDS = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_CALLS = re.compile(r"(?:\s*[\[［【]\^?\d{1,3}(?:[-–,，、]\s?\d{1,3})*[\]］】]|[①-⑳¹²³⁴-⁹])+")
_CLOSERS = "”’」』》〉）)】]\"'*_ "
_ENDS = "。！？!?…．"
_FULL_STOP = re.compile(r"。(?!\Z)|。\Z|[.!?][\"”’')\]]*\s+[A-Z“\"'(\d]")


@dataclass(frozen=True, slots=True)
class Line:
    """One block. ``width`` counts Han as one and other letters as half; ``gap`` is how many line
    ends stand before it; ``prose`` is 2 for what can only be running text, 1 for a sentence, 0 for
    what has not the form of one. ``looks`` are the rules its words fall under."""

    block: Block
    text: str
    key: str
    width: float
    words: int
    gap: int
    prose: int
    looks: tuple[tuple[str, str], ...]
    raw: str = ""
    edits: tuple[Edit, ...] = ()

    def look(self, *where: str) -> str:
        """The first rule the line falls under that holds here; empty where none does."""
        return next((rule for rule, place in self.looks if place.rstrip("~") in where), "")

    def surest(self, *where: str) -> str:
        """The first rule that holds here and is sure enough for the line; else the first."""
        return next(
            (r for r, p in self.looks if p.rstrip("~") in where and self.is_sure(r)),
            self.look(*where),
        )

    def is_sure(self, rule: str) -> bool:
        """Whether the words are enough to take a sentence for furniture: the whole line has the
        rule's form, or it speaks of the page in several words."""
        whole = any(name == rule and not place.endswith("~") for name, place in self.looks)
        if whole or not self.prose:
            return True
        return self.cues >= (2 if self.width <= 60 else 3)

    @property
    def cues(self) -> int:
        return cues(self.key)


def line_of(block: Block, raw: str, text: str, gap: int, edits: tuple[Edit, ...]) -> Line:
    """Measure a block by its mended text."""
    cjk = len(_CJK.findall(text))
    others = sum(1 for c in text if not c.isspace()) - cjk
    folded = key(text)
    words = len(_WORDS.findall(text)) if cjk < others else cjk
    width = cjk + others / 2
    return Line(
        block,
        text,
        folded,
        width,
        words,
        gap,
        _prose(text, width, words, cjk),
        look(folded),
        raw,
        edits,
    )


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does (note calls and closing marks aside)."""
    bare = _CALLS.sub("", text[-60:]).rstrip(_CLOSERS)
    return bare.endswith(tuple(_ENDS)) or (
        bare.endswith(".") and not re.search(r"(?:^|\s)\d+\.$", bare)
    )


def opens_further(text: str) -> bool:
    """Whether a text ends as one that goes on does."""
    return text.rstrip(_CLOSERS).endswith((":", "：", ";", "；", ",", "，", "、", "——", "—"))


def _prose(text: str, width: float, words: int, cjk: int) -> int:
    if cjk >= 0.3 * max(1, width) and not _HANGUL.search(text):  # Chinese or Japanese
        stops = text.count("。")
        ended = ends_sentence(text)
        if (
            (stops and width >= 16)
            or (width >= 40 and ended)
            or (width >= 75 and re.search("[，、,]", text))
        ):
            return 2
        if stops or (ended and width >= 6) or (opens_further(text) and width >= 8):
            return 1
        return 0
    ended = ends_sentence(text)
    if cjk >= 0.3 * max(1, width):  # Korean: words are parted, and longer
        words = 2 * len(text.split())
    if (words >= 12 and ended) or (words >= 18 and _FULL_STOP.search(text)) or words >= 45:
        return 2
    return 1 if (ended and words >= 3) or (opens_further(text) and words >= 6) else 0
