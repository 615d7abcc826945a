"""A time that a page's code states → its day and moment, and whether a day the page shows is its own.

Code often states the clock of Greenwich, or of elsewhere; the page's own day is the one it shows.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from book.ingest.days import dates

_STAMP = re.compile(
    r"\s*(?P<y>\d{4})[-/.年]?(?P<m>\d{1,2})(?:[-/.月]?(?P<d>\d{1,2})日?)?"
    r"(?:[T\s,]*(?P<H>\d{1,2})[:：]?(?P<M>\d{2})(?:[:：]?(?P<S>\d{2})(?:[.,]\d{1,9})?)?)?\s*(?P<z>Z|UTC|GMT|[+-]\d{2}:?\d{2})?"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (EDTF), where it is stated and in which words; its instant and zone, if it has a clock."""

    edtf: str
    where: str
    words: str
    instant: datetime.datetime | None = None
    zone: str = ""


_GREENWICH = ("Z", "UTC", "GMT", "+00:00", "+0000", "-00:00")
_CLOCK = re.compile(
    r"(?:[\sT日号號,，]|(?P<late>下午|晚上|午後))\s*(?P<H>\d{1,2})\s?[:：時时點点.]\s?(?P<M>\d{2})(?!\d)"
    r"(?:[:：分]\d{2})?\s*(?P<pm>[Pp]\.?[Mm])?"
)
_FARTHEST = 14 * 60  # minutes a zone's clock may be ahead of Greenwich


def is_local(stated: Moment, day: str, shown: str) -> bool:
    """Whether the later day that a page shows (``shown`` are its words) is, in a zone east of
    Greenwich, the moment that its code states as Greenwich has it."""
    if stated.instant is None or stated.zone not in _GREENWICH:
        return False
    midnight = datetime.datetime.fromisoformat(day).replace(tzinfo=datetime.UTC)
    ahead = (midnight - stated.instant).total_seconds() / 60  # at the least
    clock = _CLOCK.search(shown)
    if clock is None:
        return 0 < ahead <= _FARTHEST
    late = (clock["late"] or clock["pm"]) and int(clock["H"]) < 12
    ahead += 60 * (int(clock["H"]) + 12 * bool(late)) + int(clock["M"])
    return 0 < ahead <= _FARTHEST and (ahead + 2) % 15 <= 4  # the clocks of zones part by quarters


def agreed(moments: list[Moment]) -> Moment | None:
    """The finest of statements that agree; None where they differ. One instant told in two zones is
    no difference: the zone that is not Greenwich is the page's own."""
    finest = max(moments, key=lambda m: len(m.edtf))
    for moment in moments:
        same = finest.edtf.startswith(moment.edtf) or moment.edtf.startswith(finest.edtf)
        if same:
            continue
        if not (moment.instant and finest.instant):
            return None
        apart = abs(moment.instant - finest.instant)
        if apart > datetime.timedelta(minutes=5) and not _one_zone_apart(moment, finest):
            return None
        if finest.zone in _GREENWICH:
            finest = moment
    return finest


def _one_zone_apart(a: Moment, b: Moment) -> bool:
    """Whether two clock readings differ by whole hours, as one time with and without its zone."""
    if bool(a.zone) == bool(b.zone) or not a.instant or not b.instant:
        return False
    apart = abs((a.instant - b.instant).total_seconds())
    return apart <= 14 * 3600 and apart % 1800 == 0


def moment_of(value: object, where: str = "") -> Moment | None:
    """What a machine's time states; None where it is none, or two."""
    if not isinstance(value, str):
        return None
    words = " ".join("".join(c for c in value if c.isprintable() or c.isspace()).split())[:60]
    if re.fullmatch(r"1\d{9}(?:\d{3})?", words):  # seconds or milliseconds since 1970
        seconds = int(words[:10])
        instant = datetime.datetime.fromtimestamp(seconds, datetime.UTC)
        return Moment(instant.date().isoformat(), where, words, instant, "Z")
    found = _STAMP.match(words)
    if found and found.end() >= len(words.rstrip()) - 12 and 1990 <= int(found["y"]) <= 2100:
        edtf = f"{found['y']}-{int(found['m']):02}"
        if found["d"]:
            edtf = real_day(int(found["y"]), int(found["m"]), int(found["d"]))
        if not edtf or not 1 <= int(found["m"]) <= 12:
            return None
        return Moment(edtf, where, words, _instant(found), found["z"] or "")
    found_dates = dates(words)
    return Moment(found_dates[0].edtf, where, words) if len(found_dates) == 1 else None


def _instant(found: re.Match[str]) -> datetime.datetime | None:
    if not found["H"] or not found["d"]:
        return None
    zone = found["z"] or ""
    offset = datetime.timedelta()
    if zone[:1] in ("+", "-"):
        digits = zone[1:].replace(":", "")
        offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        offset = -offset if zone[0] == "-" else offset
    try:
        local = datetime.datetime(
            int(found["y"]), int(found["m"]), int(found["d"]), int(found["H"]), int(found["M"])
        )
    except ValueError:
        return None
    return (local - offset).replace(tzinfo=datetime.UTC)


def real_day(year: int, month: int, day: int) -> str:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return ""
