"""Who a page's code says wrote it, and who its lines say → the authors, or that the two differ.

Explained, and so no difference: a login beside a name, a house beside a person, some of several
authors, one name in two scripts or forms.
"""

from __future__ import annotations

import re
import unicodedata

from book.ingest.names import is_person, is_site
from book.policy.language import is_han
from book.policy.script import simplified


def is_login(name: str) -> bool:
    """Whether a name is what someone signs in with (``jroe``, ``mill_77``)."""
    return bool(re.fullmatch(r"(?=.*[a-z\d])[a-z\d._-]{2,30}|(?=.*[\d_])[A-Za-z\d._-]{2,30}", name))


def authors(stated: tuple[str, ...], shown: tuple[str, ...]) -> tuple[str, ...] | None:
    """The authors; None where code and page name different people."""
    if not stated or not shown or any(map(is_site, shown)):
        return stated
    people = all(map(is_person, shown))
    if all(map(is_login, stated)):
        return shown if people else stated
    own, seen = ({_folded(name) for name in names} for names in (stated, shown))
    if own == seen or _words(stated) == _words(shown):  # "Roe, Jane", "JANE ROE"
        return stated if any(name.isupper() for name in shown) else shown
    if any(_is_one(a, b) for a in stated for b in shown):
        return shown if people and own < seen else stated
    if people and all(is_site(n) or _is_other_script(n, shown[0]) for n in stated):
        return shown
    return None


def _words(names: tuple[str, ...]) -> list[str]:
    return sorted(_folded(word) for name in names for word in re.split(r"[\s.]+", name) if word)


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", re.sub(r"[\W_]+", "", name))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return "".join(map(simplified, plain.casefold()))


def _is_one(a: str, b: str) -> bool:
    """Whether two names may be one person's: one within the other, or with the same last name and
    the same first letter ("J. Roe", "Jane Q. Roe")."""
    whole, other = _folded(a), _folded(b)
    if whole in other or other in whole:
        return True
    own, seen = _words((a,)), _words((b,))
    last = a.isascii() and _folded(a.rpartition(" ")[2]) == _folded(b.rpartition(" ")[2])
    return bool(last and min(len(own), len(seen)) > 1 and whole[:1] == other[:1])


def _is_other_script(name: str, other: str) -> bool:
    return name.isascii() and any(map(is_han, other))
