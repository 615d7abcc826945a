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
