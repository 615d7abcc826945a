"""Numbers as books print them: 第十二章, page xii."""

from __future__ import annotations

import re


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


_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number(text: str) -> int | None:
    """The whole number a text writes, in Arabic or Chinese digits: 12, 十二, 二〇二三, 两百, 廿三,
    一百零五; None for anything else. The characters are the Simplified ones."""
    if text.isascii() and text.isdecimal():
        return int(text)
    text = text.replace("廿", "二十").replace("卅", "三十")
    if not text or any(c not in _DIGITS and c not in _UNITS for c in text):
        return None
    if not any(c in _UNITS for c in text):
        return int("".join(str(_DIGITS[c]) for c in text))
    total, digit, last = 0, None, 10_000
    for c in text:
        if c in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[c]
            continue
        unit = _UNITS[c]
        if unit >= last:
            return None
        total, digit, last = total + (1 if digit is None else digit) * unit, None, unit
    return total + (digit or 0)
