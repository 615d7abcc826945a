"""Where a chapter's story stands while it is read: what was told last, the place of an expression."""

from __future__ import annotations

import re
from dataclasses import dataclass

from book.policy.reckon import Point
from book.suggest.phrases import Key, Phrase

SURE, LIKELY, ASK = "sure", "likely", "ask"


@dataclass(frozen=True, slots=True)
class Told:
    """The date told last, and where; how many in a row were of its year, whether it was counted
    from the publication (去年6月), and whether the story has gone on since to a day not known.
    ``words``: the sentence that told it; ``spoken``: in quotation marks; ``guessed``: its year or month
    is but likely; ``instead_of``: where it
    tells but when a report was given, the date told before; ``first``: of a second day or year, the
    first; ``late``: at the year's end."""

    point: Point
    block: int
    sentence: int
    run: int = 1
    deictic: bool = False
    blurred: bool = False
    words: str = ""
    spoken: bool = False
    guessed: bool = False
    instead_of: Point | None = None
    first: Point | None = None
    late: bool = False


@dataclass(frozen=True, slots=True)
class Dated:
    """What an expression comes to."""

    date: str = ""
    status: str = ASK
    anchor: str = ""
    steps: str = ""


UNKNOWN = Dated()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an expression stands: its block and sentence, whether it is spoken, and the key around. Of
    speech: the day of speaking, where that is told, and whether it is told who speaks; ``asked``: in an
    interview's questions and answers. ``hinge``: the date that the event it is counted from bears."""

    block: int
    sentence: int
    spoken: bool
    before: str
    after: str
    spoken_on: Point | None = None
    attributed: bool = False
    asked: bool = False
    hinge: Point | None = None

    @property
    def clause(self) -> str:
        after = CLAUSE_END.split(self.after)
        lead = len(after[0]) < 6 and len(after) > 1  # 3月中旬，疫苗预计进入试验
        return CLAUSE_END.split(self.before)[-1] + "\0" + " ".join(after[: 1 + lead])


CLAUSE_END = re.compile(r"[，,。；;！？!?：:\n]")


def around(key: Key, phrase: Phrase, sentence: tuple[int, int]) -> tuple[str, str]:
    """The key of the sentence before and after an expression."""
    first = phrase.start
    while first and key.offsets[first - 1] >= sentence[0]:
        first -= 1
    last = phrase.end
    while last < len(key.text) and key.offsets[last] < sentence[1]:
        last += 1
    return key.text[first : phrase.start], key.text[phrase.end : last]
