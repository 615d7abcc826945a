"""Whether what is told goes on from what was told last, by how near they lie in text and time."""

from __future__ import annotations

import re

from book.policy import dates, reckon
from book.policy.reckon import Point
from book.suggest import named
from book.suggest.counting import WEEKEND
from book.suggest.phrases import Reading
from book.suggest.story import Dated, Place, Told

SOON = 60  # days
STILL_TOLD = 4  # blocks
_LATE_IN_YEAR = 9  # month
_WHO = re.compile(r"^[，,。；;]?[那这]|[组队院局司会厅部者员们人家]$")  # 调查组两天后
_AT_EVENT = re.compile(r"在([一-鿿]{3,10})$")
_RECALLS = re.compile(r"[说說](?:[，,：:]|他|她|$)(?![^。]*是$)|回忆")
_LIGHT = frozenset("的了着过是在有会上下中来去到后前出人他她它们一不那这年月日天")


def days_on(point: Point, date: str) -> int:
    """How many days a date lies after a point."""
    return (dates.parse(date).earliest - point.date()).days


def is_unsure(told: Told | None, place: Place) -> bool:
    """Whether what was told last in this block or the one before is itself not known for sure, so
    that its agreeing with the publication witnesses nothing."""
    return bool(told) and place.block - told.block <= 1 and (told.blurred or told.guessed)


def is_before(told: Told, date: str, rolled: str, place: Place) -> bool:
    """Whether a look back from what was told last: some days before it, or in the same block some
    weeks, rather than most of a year after."""
    days = days_on(told.point, date)
    if told.block == place.block and -2 * SOON <= days < 0:
        return days_on(told.point, rolled) >= 4 * SOON
    return -7 <= days < 0 and place.block - told.block <= 1


def goes_on(told: Told, published: Point, date: str, rolled: str, place: Place) -> bool:
    """Whether a story of former years goes on into the next: a few months on, rather than most of
    a year back."""
    afar = place.block - told.block <= 1 and told.point.year < published.year - 1
    onward = 0 < days_on(told.point, rolled) <= 2 * SOON
    return afar and onward and days_on(told.point, date) < -3 * SOON


def goes_back(told: Told, date: str) -> bool:
    """Whether a date lies so far before the one told last that it is no part of that story."""
    back = (told.point.date() - dates.parse(date).latest).days
    return bool(told.point.month) and back > 2 * SOON


def going_on(told: Told, reading: Reading, place: Place) -> Point:
    """What a bare month or day is completed by: the date told last; of what was told at a year's
    end, the year after."""
    early = 0 < (reading.month or 12) < _LATE_IN_YEAR and not told.point.month
    if told.late and early and place.block - told.block <= 1:
        return Point(told.point.year + 1)
    return told.point


def is_within(told: Told | None, reading: Reading, place: Place) -> bool:
    """当晚 of what is told to the month in the sentence before: no finer than it."""
    named = reading.day or reading.month or reading.weekday not in (0, WEEKEND)
    same = told is not None and reading.steps == 0 and not named
    if not same:
        return False
    near = told.block == place.block and place.sentence - told.sentence <= 1
    fine = told.point.month or reading.unit == reckon.MONTH or told.sentence == place.sentence
    return bool(fine) and near and not told.blurred and not told.deictic


def is_aside_of(told: Told | None, aside: Told, place: Place, years: bool) -> bool:
    """Whether what stands beside the story was told last: in this sentence or the one before, of
    years in this block or the one before."""
    here = aside.block == place.block and place.sentence - aside.sentence <= 1
    here |= years and place.block - aside.block <= 1
    return here and (told is None or (told.block, told.sentence) < (aside.block, aside.sentence))


def is_hinge(told: Told | None, place: Place) -> bool:
    """Whether the event a day is named by (撤档那天) is the one told last: its sentence says so."""
    if not told or not told.point.day or told.blurred or place.block - told.block > 1:
        return False
    event = re.search(r"([一-鿿]{2}?)(?:[之以]?后)?的?$", place.before)
    return bool(event) and any(c in told.words for c in event[1] if c not in _LIGHT)


def is_of_other(told: Told | None, place: Place) -> bool:
    """Whether the event a time is counted from (宣判十天后) is none that the date told last was told
    of: its sentence has no word of it."""
    head = named.AT_ITS_HEAD.search(place.before)
    if not told or not head or _WHO.search(head[0]):
        return False
    if named.event(place.before, place.after) is None:
        return False
    return not any(c in told.words for c in head[0] if c not in _LIGHT)


def is_by_other(told: Told | None, place: Place) -> bool:
    """Whether hours or minutes are counted from an event (在公告发出五分钟前) that the date told last
    was not told of."""
    head = _AT_EVENT.search(place.before)
    return bool(told and head) and not any(c in told.words for c in head[1] if c not in _LIGHT)


def is_recalled(told: Told | None, place: Place) -> bool:
    """Whether somebody is said to tell of a time (他解释说，那天…) that another sentence dates: which
    one, is theirs to know."""
    here = told and (told.block, told.sentence) == (place.block, place.sentence)
    return not here and bool(_RECALLS.search(place.before))


def is_next_in_story(told: Told, date: str, place: Place) -> bool:
    """Whether a bare month goes on from what the block before told, some months later at most."""
    near = place.block - told.block == 1 and told.point.month > 0
    return near and 0 < days_on(told.point, date) <= 2 * SOON


def is_before_news(told: Told, published: Point, place: Place) -> bool:
    """Whether a block tells what came before the news that the block before told: 本周二 he resigned.
    四天前 … Where they were told by their dates, it need not begin with it."""
    if place.block - told.block != 1 or not told.point.day:
        return False
    if told.deictic and (place.before or told.run > 1):
        return False
    return 0 < (published.date() - told.point.date()).days <= 14


def is_afar(told: Told | None, published: Point | None, place: Place) -> bool:
    """Whether a story of other days than the publication's is being told here."""
    here = place.block - told.block <= 1
    return (
        bool(here and published and told.point.day)
        and (published.date() - told.point.date()).days > SOON
    )


def closer(
    told: Told, published: Point | None, dated: Dated, by_paper: Dated, place: Place
) -> Dated | None:
    """Of two dates the one close to what it is counted from, where the other is far from that: a
    story goes on by days or weeks, news are some weeks old."""
    if not by_paper.date or place.block - told.block > STILL_TOLD:
        return None
    onward = days_on(told.point, dated.date)
    ago = -days_on(published, by_paper.date)
    if told.point.month and -3 <= onward <= SOON and ago > 2 * SOON:
        return dated
    least = -SOON if told.block == place.block else 0
    if 0 <= ago <= SOON and not least <= onward <= 2 * SOON:
        return by_paper
    return None
