"""How a date was reckoned, in words."""

from __future__ import annotations

from book.suggest.story import Dated

WITHIN = {
    "month": "the month of that year",
    "month-day": "the day of that year",
    "day": "the day of that month",
    "weekday": "the weekday next to it",
    "part-of-year": "within that year",
    "season": "the season of that year",
    "part-of-month": "within that month",
    "festival": "the festival of that year",
}


def steps_of(literal: str, dated: Dated) -> str:
    """The reckoning in one line: 上周五 ← 2023-11-21 (published) → Friday of the week before = …"""
    if not dated.date:
        return f"{literal} ← {dated.anchor} → ?" if dated.anchor else f"{literal} ← ?"
    if not dated.anchor:
        return f"{literal} = {dated.date}"
    source, _, how = dated.steps.partition("; ")
    return f"{literal} ← {dated.anchor} ({source}) → {how} = {dated.date}"
