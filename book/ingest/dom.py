"""A page's markup → its tree.

lxml mends the markup as browsers do. Its surprises, kept out here: a document deeper than 2,048
elements is cut off without an error (so such a one is flattened first), NUL ends a text, some void
elements are none to it (what follows ``<wbr>`` lies inside it), and what stands behind ``</body>``
goes out of the element it is in, or of the tree; newer elements do not end the head.
Besides, what is never closed is closed where it
takes least with it: a link at its paragraph's end, a frame at once.
"""

from __future__ import annotations

import re
from collections import deque

from lxml import etree
from lxml.html import HTMLParser  # its elements are what trafilatura takes

DEEPEST = 1500

Element = etree._Element


def parse(text: str) -> Element | None:
    """The page's tree; None where there is nothing in it. Never raises for what a page can hold."""
    text = text.replace("\x00", "\ufffd")
    text = re.sub(r"^\s*<\?xml[^>]{0,400}\?>", "", text, count=1)
    text = _closed(text)
    root, error = _parsed(text)
    for uncounted in (_VOID | _CLOSED_BY_THE_NEXT, _VOID):
        if not error:
            break
        root, error = _parsed(_flattened(text, uncounted))
    return root


def is_open(text: str) -> bool:
    """Whether the page ends inside a comment, a script or the like, which so takes all of it that
    follows along (in a browser, too)."""
    small = text.lower()
    if all(small.rfind(f"<{name}") <= small.rfind(end) for name, end in _TAKES_ALONG.items()):
        return False
    last = deque(_TOKEN.finditer(text), maxlen=1)
    words = last[0][0].lower() if last and last[0].end() == len(text) else ""
    inside = (end for name, end in _TAKES_ALONG.items() if words.startswith(f"<{name}"))
    return any(end not in words for end in inside)


def _parsed(text: str) -> tuple[Element | None, bool]:
    parser = HTMLParser(huge_tree=True, remove_pis=True, no_network=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return None, False
    deep = any("xcessive depth" in entry.message for entry in parser.error_log)
    return root, deep


# Comments and declarations, what is no markup though it looks like it, tags; the page ends each.
_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(?:[!?]|/(?![a-z]))[^>]*+(?:>|\Z)"
    r"|<(?P<raw>script|style|textarea|title|xmp)\b[^>]*+(?<!/)>.*?(?:</(?P=raw)\b|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*+)"
    r"(?:[^>=]++|=\s*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z))?+)*+(?:>|\Z)",
    re.I | re.S,
)
_TAKES_ALONG = {name: f"</{name}" for name in "script style textarea title xmp".split()}
_TAKES_ALONG["!--"] = "->"
_VOID_BUT_TO_LXML = frozenset("wbr embed source track keygen bgsound command spacer nextid".split())
_UNSEEN = frozenset(
    "iframe noembed noframes noscript object applet svg canvas audio video select".split()
)
# With these the body begins; lxml does not know the newer ones.
_KNOWN_BODY = frozenset(
    "body frameset p div table ul ol dl h1 h2 h3 h4 h5 h6 center form a".split()
)
_NEWER = frozenset(
    "article main section header footer nav aside figure details dialog hgroup search".split()
)
_PARTING = frozenset(
    "p div br li ul ol dl dt dd td th tr table section article h1 h2 h3 h4 h5 h6 blockquote pre hr"
    " figure footer header main aside nav body html".split()
)


def _closed(text: str) -> str:
    """The page with its body's end at its end, and the tags that close what a reader takes to be
    closed. Nothing but tags is put in or taken out."""
    changes: list[tuple[int, int, str]] = []  # a place, and what is closed there
    headed = True  # nothing of the body yet
    opened: dict[str, list[int]] = {}  # where elements not seen, and not closed yet, begin
    link = edge = -1  # the link that is open, and the end of its paragraph
    for tag in _TOKEN.finditer(text):
        name = (tag["name"] or "").lower()
        start, end = tag.span()
        if link >= 0 and edge < 0 and name in _PARTING:
            edge = start
        if headed and (name in _KNOWN_BODY or name in _NEWER or "-" in name):
            if name not in _KNOWN_BODY and not any(opened.values()):
                changes.append((start, start, "head"))
            headed = any(opened.values())
        if tag["end"]:
            if name in ("body", "html"):
                changes.append((start, end, ""))
            elif name == "a":
                link = edge = -1
            elif opened.get(name):
                opened[name].pop()
        elif name == "a":
            if edge >= 0:
                changes.append((edge, edge, "a"))
            link, edge = start, -1
        elif name in _VOID_BUT_TO_LXML:
            changes.append((end, end, name))
        elif name in _UNSEEN and text[end - 2 : end] != "/>":
            opened.setdefault(name, []).append(end)
    if edge >= 0:
        changes.append((edge, edge, "a"))
    changes += [(at, at, name) for name, places in opened.items() for at in places]
    out: list[str] = []
    done = 0
    for start, end, name in sorted(changes):
        out += [text[done:start], f"</{name}>" if name else ""]
        done = end
    return "".join((*out, text[done:]))


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
