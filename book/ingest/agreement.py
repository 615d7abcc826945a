"""Who a page's code says wrote it, and who its lines say → the authors, or that the two differ.

Explained, and so no difference: a login beside a name, a house beside a person, some of several
authors, one name in two scripts or forms.
"""

from __future__ import annotations

import re

from book.ingest.names import is_person, is_site
from book.policy.language import is_han
from book.policy.script import simplified


def is_login(name: str) -> bool:
    """Whether a name is what someone signs in with (``jroe``, ``mill_77``)."""
    return bool(re.fullmatch(r"(?=.*[a-z\d])[a-z\d._-]{2,30}|(?=.*[\d_])[A-Za-z\d._-]{2,30}", name))


def authors(stated: tuple[str, ...], shown: tuple[str, ...]) -> tuple[str, ...] | None:
    """The authors; None where code and page name different people."""
    if not stated or not shown or not all(map(is_person, shown)):
        return stated
    if all(map(is_login, stated)):
        return shown
    own, seen = [{_folded(n) for n in names} for names in (stated, shown)]
    if any(_is_one(a, b) for a in own for b in seen):
        return shown if own < seen else stated
    if all(is_site(n) or _is_other_script(n, shown[0]) for n in stated):
        return shown
    return None if all(map(is_person, stated)) else stated


def _folded(name: str) -> str:
    return "".join(map(simplified, re.sub(r"[\W_]+", "", name).casefold()))


def _is_one(a: str, b: str) -> bool:
    return a in b or b in a


def _is_other_script(name: str, other: str) -> bool:
    return name.isascii() and any(map(is_han, other))
