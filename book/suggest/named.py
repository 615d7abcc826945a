"""Events that times are counted from by name (开庭前一周, the day of the signing), and what the chapter
told of them: an event is found again by its word in a clause that was dated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from book.policy import dates, reckon
from book.policy.reckon import Point
from book.suggest.story import CLAUSE_END, Place

_NEAR = 2  # blocks


@dataclass(frozen=True, slots=True)
class Happened:
    """What was told at a date (EDTF): the clause's words, the block and the sentence."""

    date: str
    words: str
    block: int
    sentence: int


def clause(before: str, after: str) -> str:
    """The words that tell what happened at a date: its own clause, and what follows to the end of the
    sentence or the next date."""
    return f"{CLAUSE_END.split(before)[-1]} {after}"


def event(before: str, after: str) -> re.Pattern | None:
    """What finds the event again that a time is the day of, or counted from, by the key around it.
    None where no event is named."""
    if named := _CHINESE.search(before):
        word = named["event"]
        if word == "会":
            return re.compile(r"会(?:上|议(?!室))|[大开年例东事]会")
        if _EMPTY.search(word):
            return None
        said = next((words for words in _SAME if word in words), (word,))
        return re.compile("|".join(map(re.escape, said)))
    named = _ENGLISH.match(after)
    if not named:
        return None
    word = named["event"].split()[-1].lower()
    stem = _ENDING.sub("", word)[:5]
    if len(stem) < 3:
        return None
    if word.endswith("ing"):
        return re.compile(rf"\b{stem}\w*(?:ed|ing)\b", re.I)
    return re.compile(rf"\b{stem}{_ENDED if len(stem) < 4 else ''}", re.I)


def date_of(
    word: re.Pattern, told: Sequence[Happened], place: Place, onward: bool = False
) -> Point | None:
    """The date the chapter told of an event: the one told of it in this block or shortly before, else
    the only one at all; its own sentence tells none. None where there is none, or two that are at
    odds. ``onward``: of what went on for days, its last."""
    fine = dates_of(word, told, place, onward)
    return fine.pop() if len(fine) == 1 else None


def dates_of(
    word: re.Pattern, told: Sequence[Happened], place: Place, onward: bool = False
) -> set[Point]:
    """The dates the chapter told of an event, as ``date_of`` looks for them: each as fine as told."""
    own = (place.block, place.sentence)
    held = [e for e in told if (e.block, e.sentence) != own and word.search(e.words)]
    near = [e for e in held if place.block - e.block <= _NEAR]
    points = {_point(event.date, onward) for event in near or held} - {None}
    return {point for point in points if not any(point.holds(p) for p in points - {point})}


def _point(date: str, onward: bool) -> Point | None:
    ends = [reckon.of(dates.parse(end)) if end.strip(".") else None for end in date.split("/")]
    if len(ends) == 2 and all(end and end.day for end in ends):
        return ends[onward]
    return reckon.of(dates.parse(date))


AS_TOLD = re.compile(r"(?:事发|案发|出事)[之以]?[前后]?的?$")  # what has just been told
AT_ITS_HEAD = re.compile(r"(?:^|[，,。；;])(?:[一-鿿]{2,4})$")  # 手术两个月后
_CHINESE = re.compile(
    r"(?P<event>[一-鿿]{2}(?<![前后])|(?<![一-鿿])[会])(?:结束|完成|开始|当时)?(?:[之以过]?后|[之以]?前)?的?$"
)
_SAME = (  # one event by several words
    *(("宣判", "判决", "判处", "获刑"), ("倒闭", "破产", "关门", "停业")),
    *(("婚礼", "结婚", "完婚", "成婚"), ("被捕", "逮捕", "落网", "抓获")),
    *(("辞职", "辞去", "请辞", "离职"), ("去世", "病逝", "逝世", "过世", "离世", "病故")),
    *(("成立", "创办", "创立", "创建"), ("出狱", "获释", "释放"), ("开业", "开张")),
    *(("失踪", "失联"), ("签约", "签署", "签订"), ("上任", "就任", "到任", "履新")),
)
_EMPTY = re.compile(r"[的了着在是有不这那其此某他她它我你们年月日天时候前后从到于和与及为就也又]")
_ENGLISH = re.compile(
    r" (?:the|that|its|his|her|their|a) (?P<event>(?:[a-z'-]+ ){0,2}?[a-z]{3,})"
    r"(?=[,.;:!?]|$| (?:of|in|at|on|to|by|with|from|for|and|the|a|he|she|it|they|that"
    r"|his|her|its|their)\b| [A-Z])"
)
_ENDING = re.compile(r"(?:ings?|ations?|ions?|ments?|als?|ances?|ence|ery|y|ed|s|e)$")
_ENDED = r"(?:e|es|ed|ing|s|\w?ing|\w?ed)?\b"
