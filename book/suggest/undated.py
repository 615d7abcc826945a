"""What a statement without a date says of when it may have been: the dates told next to it, and how
many days it counts from another (六天后, "Thirteen days before the crash").

Days are ordinals, as of ``datetime.date.toordinal``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from book.policy.fold import fold
from book.policy.numerals import number
from book.suggest.deeds import SMALL

Span = tuple[int, int]  # first and last day

_DAYS = {
    **{"天": 1, "日": 1, "夜": 1, "day": 1, "night": 1},
    **{"周": 7, "星期": 7, "礼拜": 7, "week": 7, "month": 30.4, "月": 30.4},
}
_UNIT = r"(?P<unit>[天日夜周月]|星期|礼拜|day|night|week|month)s?"
_COUNT = re.compile(  # folded: without spaces
    r"(?:次|翌|隔(?![一二两三四五六七八九十])|第二|thefollowing|thenext)(?P<next>[天日周月]|day|week|month)"
    r"|the(?P<after>day|week|month)(?:after|before)"
    r"|(?P<nth>第)?(?P<number>\d+|[一二两三四五六七八九十百零]+|半"
    rf"|(?:{'|'.join(sorted(SMALL, reverse=True))})(?:-[a-z]+(?=day|week|month))?"
    r"|an?(?=day|week|month))"
    rf"多?个?多?{_UNIT}"
)
_BACK = re.compile("前|before|ago|earlier|prior")


@cache
def counted(literal: str) -> Span | None:
    """The least and most days that an expression counts on from another date, or back from it
    (negative); None where it counts none."""
    text = fold(literal).text.lower()
    found = _COUNT.search(text)
    if not found:
        return None
    one = found["next"] or found["after"]
    unit = _DAYS[one or found["unit"]]
    times = 1 if one else _number(found["number"])
    if times is None:
        return None
    days = round(times * unit)
    slack = 0 if unit == 1 else 1 + days // 10
    least, most = days - slack - bool(found["nth"]), days + slack
    return (-most, -least) if _BACK.search(text) else (least, most)


def _number(words: str) -> float | None:
    if words == "半":
        return 0.5
    if words in ("a", "an"):
        return 1
    if words[0].isascii() and words[0].isalpha():
        return sum(SMALL.get(word, 0) for word in words.split("-"))
    return number(words)


def is_counted(span: Span, literal: str, told: Iterable[Span]) -> bool:
    """Whether a time is as many days from one of those told as the expression counts."""
    days = counted(literal)
    if days is None or span[1] - span[0] > 7:
        return False
    return any(
        last - first < 2 and first + days[0] <= span[1] and span[0] <= last + days[1]
        for first, last in told
    )


def gap(span: Span, told: Sequence[Span]) -> int:
    """How many days lie between a time and the nearest of those told."""
    return min((max(first - span[1], span[0] - last, 0) for first, last in told), default=10_000)
