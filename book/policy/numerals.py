"""Numbers as books print them (第十二章, page xii), and as sentences state them (七百多人)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction


def chinese_numeral(n: int) -> str:
    """一, 十, 十一, 二十, 一百零一 … for 0 to 9999; raises ``ValueError`` beyond."""
    if not 0 <= n <= 9999:
        raise ValueError(f"no Chinese numeral for {n}")
    digits, units = "零一二三四五六七八九", ("", "十", "百", "千")
    places = [int(digit) for digit in str(n)]
    out = "".join(
        digits[digit] + (units[len(places) - 1 - i] if digit else "")
        for i, digit in enumerate(places)
    )
    out = re.sub("零+", "零", out)
    if len(out) > 1:
        out = out.removesuffix("零")
    return out.removeprefix("一") if out.startswith("一十") else out


_ROMAN = {
    **{1000: "m", 900: "cm", 500: "d", 400: "cd", 100: "c", 90: "xc", 50: "l", 40: "xl"},
    **{10: "x", 9: "ix", 5: "v", 4: "iv", 1: "i"},
}


def roman(n: int) -> str:
    """i, iv, xii … lower-case, for 1 to 3999; raises ``ValueError`` beyond."""
    if not 1 <= n <= 3999:
        raise ValueError(f"no roman numeral for {n}")
    out = ""
    for value, letters in _ROMAN.items():
        times, n = divmod(n, value)
        out += letters * times
    return out


@dataclass(frozen=True, slots=True)
class Figure:
    """A number a sentence states: its value, and its words with the unit, as written."""

    value: Fraction
    words: str


_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2, "兩": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ENGLISH = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WHEN = re.compile(  # dates and times of day: no figures
    r"\d{1,4}年(?:代|度)|\d{2,4}年(?!前|后|後|来|來|间|間|以)(?:\d{1,2}月)?(?:\d{1,2}[日号號])?"
    r"|\d{1,2}月(?:底|初|中旬|\d{1,2}[日号號])?|\d{1,2}[日号號]|\d{1,2}世[纪紀](?:\d0年代)?"
    rf"|\d{{1,2}}[:：点點]\d{{0,2}}|{_MONTH} \d{{1,2}}(?:, \d{{4}})?\b"
    rf"|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?|\b\d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{4}}s\b"
)
_YEAR = range(1500, 2100)
_COUNTED = (
    "[多余餘几幾来來]?(?:美元|小[时時]|分[钟鐘]|公[里斤]|[个個]多?[年月]|[个個名位人天日周週月年次条條家元块塊股席"
    "页頁票岁歲倍成种種项項篇封部台臺吨噸米里份件场場])"
)
_ARABIC = re.compile(
    r"(?<![A-Za-z0-9.,/–第-])(?P<digits>\d{1,3}(?:,\d{3})+|\d+)(?P<part>\.\d+)?"
    rf"(?P<unit>[十百千万萬亿億]+| ?(?:{'|'.join(_ENGLISH)})\b)?"
    rf"(?P<after>{_COUNTED}|[%％])?(?![A-Za-z])"
)
_SIGNS = f"{''.join(_DIGITS)}十百千万萬亿億"
_HAN_NUMBER = re.compile(rf"(?<![第{_SIGNS}])(?P<number>[{_SIGNS}]+)(?P<after>{_COUNTED})?")


def number(text: str) -> int | None:
    """The whole number a text writes, in Arabic or Chinese digits: 12, 十二, 二〇二三, 两百, 廿三,
    一百零五; None for anything else. The characters are the Simplified ones."""
    if text.isascii() and text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not text or any(c not in _DIGITS and c not in _TENS for c in text):
        return None
    if not any(c in _TENS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit, last = 0, None, 10_000
    for c in text:
        if c in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[c]
            continue
        unit = _TENS[c]
        if unit >= last:
            return None
        total, digit, last = total + (1 if digit is None else digit) * unit, None, unit
    return total + (digit or 0)


def figures(text: str) -> tuple[Figure, ...]:
    """The numbers a sentence of an editor's states, in Arabic or Chinese digits, in reading order.

    Dates are none, nor are ordinals, digits in names (GPT-4) and what Chinese says with a number
    without counting (一同, 万一): a Chinese number below ten, or of one digit, needs what it counts,
    and 一 alone never states a figure.
    """
    text = _WHEN.sub(lambda when: " " * len(when[0]), text)
    found: list[tuple[int, Figure]] = []
    for match in _ARABIC.finditer(text):
        value = Fraction(match["digits"].replace(",", "") + (match["part"] or ""))
        unit = (match["unit"] or "").strip()
        bare = not (match["part"] or unit or match["after"]) and "," not in match["digits"]
        if bare and len(match["digits"]) == 4 and int(value) in _YEAR:
            continue
        value *= _ENGLISH.get(unit) or (_chinese("一" + unit) if unit else 1)
        found.append((match.start(), Figure(value, match[0].strip())))
    for match in _HAN_NUMBER.finditer(text):
        number = match["number"]
        value = _chinese(number)
        counted = bool(match["after"]) and number not in ("一", "百", "千", "万", "亿")
        if value and (counted or (len(number) > 1 and value >= 10 and number[0] in _DIGITS)):
            found.append((match.start(), Figure(Fraction(value), match[0])))
    return tuple(figure for _, figure in sorted(found, key=lambda one: one[0]))


def _chinese(number: str) -> int:
    """The value of 二十三, 一千二百万, 二〇二三; 0 where the signs do not make a number."""
    if len(number) > 1 and all(sign in _DIGITS for sign in number):
        return int("".join(str(_DIGITS[sign]) for sign in number))
    total = part = 0
    digit: int | None = None
    for sign in number:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _TENS:
            part += (1 if digit is None else digit) * _TENS[sign]
            digit = None
        else:
            total = (total + part + (digit or 0)) * _MYRIADS[sign]
            part, digit = 0, None
    return total + part + (digit or 0)
