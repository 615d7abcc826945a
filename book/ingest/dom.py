"""A page's markup → its tree.

lxml mends the markup as browsers do. Its surprises, kept out here: a document deeper than 2,048
elements is cut off without an error (so such a one is flattened first), NUL ends a text.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HTMLParser  # its elements are what trafilatura takes

DEEPEST = 1500

Element = etree._Element


def parse(text: str) -> Element | None:
    """The page's tree; None where there is nothing in it. Never raises for what a page can hold."""
    text = text.replace("\x00", "\ufffd")
    text = re.sub(r"^\s*<\?xml[^>]{0,400}\?>", "", text, count=1)
    root, error = _parsed(text)
    for uncounted in (_VOID | _CLOSED_BY_THE_NEXT, _VOID):
        if not error:
            break
        root, error = _parsed(_flattened(text, uncounted))
    return root


def _parsed(text: str) -> tuple[Element | None, bool]:
    parser = HTMLParser(huge_tree=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    deep = any("xcessive depth" in entry.message for entry in parser.error_log)
    return root, deep


_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_VOID = frozenset("br img hr meta link input wbr col area base source embed param".split())
_CLOSED_BY_THE_NEXT = frozenset("p li dt dd tr td th option".split())


def _flattened(text: str, uncounted: frozenset[str]) -> str:
    """The page without the containers that lie too deep; their text stays."""
    out: list[str] = []
    done = depth = 0
    for tag in _TAG.finditer(text):
        if tag[2].lower() in uncounted or tag[3].endswith("/"):
            continue
        if tag[1]:
            depth = max(depth - 1, 0)
            beyond = depth >= DEEPEST // 2
        else:
            depth += 1
            beyond = depth > DEEPEST // 2
        if beyond:
            out += [text[done : tag.start()], " "]
            done = tag.end()
    return "".join((*out, text[done:]))
