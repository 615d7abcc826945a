"""A page's tree → what can be said of an element before its text is read.

How much it holds and how much of that is linked, whether a reader sees it, what its tags, roles and
classes say stands there (``nav``, ``related``, ``comments`` …), whether a table holds data, a line
is made of labelled pieces, a few words are a picture's caption.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from book.ingest.dom import Element

LEFT_OUT = {
    **dict.fromkeys("script noscript".split(), "script"),
    **dict.fromkeys("style link meta base head title".split(), "style"),
    **dict.fromkeys(
        "template iframe object embed applet svg canvas audio video noframes map".split(), "embedded"
    ),
    **dict.fromkeys("input select option optgroup datalist textarea progress meter".split(), "control"),
    **dict.fromkeys("rt rtc rp annotation annotation-xml".split(), "reading"),
}  # fmt: skip
BLOCKS = frozenset(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu"
    " nav ol p pre section summary table caption colgroup thead tbody tfoot tr td th ul search"
    " listing xmp plaintext marquee".split()
)
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_AROUND = {
    **{tag: tag for tag in "nav aside footer header form button menu dialog figure table".split()},
    "search": "form",
    "label": "form",
}
_ROLES = {
    "navigation": "nav",
    "menu": "nav",
    "menubar": "nav",
    "toolbar": "nav",
    "tablist": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
    "search": "form",
    "form": "form",
    "dialog": "dialog",
    "alertdialog": "dialog",
    "button": "button",
    "doc-endnotes": "notes",
}
# Words of class and id that name what surrounds an article.
_NAMES = {
    "nav": "nav navbar navi navigation menu topmenu submenu breadcrumb breadcrumbs crumb crumbs"
    " pagination pager paging topbar toolbar sitemap mianbaoxie daohang prevnext",
    "footer": "footer foot copyright colophon beian",
    "aside": "sidebar aside sidenav rightbar leftbar sidecol rightside leftside",
    "related": "related relate recommend recommended recommendation recommendations recommends"
    " tuijian xiangguan relevant rank ranking rankings popular trending hotnews morenews readmore"
    " guess youlike alsolike outbrain taboola recirc",
    "comments": "comment comments commentlist reply replies disqus respond pinglun gentie",
    "author": "bio signature authorbio authorcard authorbox aboutauthor authorinfo",
    "share": "share sharing shares social bshare bdshare sns fenxiang sharebar",
    "ad": "ad ads adv advert adverts advertisement advertising sponsor sponsored adsense adbox"
    " promo promotion guanggao gg",
    "tags": "tags taglist keywords tagcloud",
    "notes": "footnotes endnotes references reflist",
    "prompt": "login signin signup register subscribe subscription newsletter popup modal cookie"
    " cookies consent gdpr qrcode download app-download",
}
_NAME_OF = {word: name for name, words in _NAMES.items() for word in words.split()}
# The same at the beginning of words run together (relatedposts, commentlist, sharebuttons).
_JOINED = re.compile(
    r"(related|recommend|comment(?!ar)|share(?=b|p|l|t|d?add)|newsletter|subscribe(?!r)|breadcrumb|sidebar"
    r"|footer(?=\w)|advert|taboola|outbrain|promo(?=b|u)|cookie)\w"
)
FURNITURE = frozenset(
    "nav aside footer form button menu dialog related comments author share ad tags prompt".split()
)
CAPTION_CLASS = re.compile(
    r"caption|pic[-_]?(?:desc|note|txt|info)|img[-_]?(?:desc|note|txt)|tuzhu|图注", re.I
)
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
# A post of a thread: its id, who wrote it by the names of classes, when.
_POST = re.compile(r"(?:js-)?(post|pid|reply|floor|msg|message|p|r)[-_]?\d+", re.I)
_POSTER = re.compile(
    r"\b(?:author|authi|xw1|user-?name|user|poster|nick-?name|louzhu|name)\b", re.I
)
_POSTED = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|\d\s?(?:分钟|小时|天|minutes?|hours?|days?)\s?(?:前|ago)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}, \d{4}"
)
_UNSEEN = re.compile(
    r"(?:^|\s)(?:visually-?hidden|sr-only|screen-reader(?:-text|-only)?|a11y-hidden)(?:\s|$)", re.I
)
_HIDDEN = re.compile(r"(?:^|;)\s*display\s*:\s*none", re.I)
_SMALL_PICTURE = re.compile(r"avatar|icon|emoji|logo|qr-?code|loading|spacer|pixel|track", re.I)
_LABELLED = re.compile(
    r"\d{4}\s?[-/.年]\s?\d{1,2}|^(?:作者|来源|來源|编辑|編輯|责任编辑|时间|時間|记者|文|By|Source|Author)\s?[:：\s]|[:：]$",
)
_PIECES = frozenset("span a time i em label b strong small".split())
_SEPARATED = re.compile(r"[\s|·/,，、>›»•-]*")


class Outline:
    """A tree, measured. ``lengths`` and ``links`` are the letters each element holds, and those of
    them in links; ``ids`` are the places that links of the page can lead to."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self.nodes = tuple(root.iter())
        lengths: Counter[Element] = Counter()
        links: Counter[Element] = Counter()
        skipped: set[Element] = set()
        for node in self.nodes:
            parent = node.getparent()
            if parent in skipped or not isinstance(node.tag, str) or node.tag in LEFT_OUT:
                skipped.add(node)
        for node in reversed(self.nodes):
            parent = node.getparent()
            if node not in skipped:
                lengths[node] += letters(node.text)
                if node.tag == "a":
                    links[node] = lengths[node]
            if parent is not None:
                lengths[parent] += lengths[node] + (0 if parent in skipped else letters(node.tail))
                links[parent] += links[node]
        self.lengths, self.links = lengths, links
        self.total = max(lengths[self.root], 1)
        self.ids = {n.get("id") or n.get("name") for n in self.nodes if n.keys()} - {None, ""}
        self.headed = any(True for _ in self.root.iter("h1"))
        self.replies = frozenset(_replies(self.nodes))

    def left_out(self, node: Element) -> str:
        """What an element is that no reader sees as text; empty where one does."""
        kind = LEFT_OUT.get(node.tag, "")
        if not kind and self._is_hidden(node) and self.lengths[node] < 0.3 * self.total:
            kind = "hidden"
        return kind

    def _is_hidden(self, node: Element) -> bool:
        if node.get("hidden") is not None and node.get("hidden") != "until-found":
            return True
        if node.tag == "dialog":
            return node.get("open") is None
        if node.tag in ("span", "small", "i") and _UNSEEN.search(node.get("class", "")[:200]):
            return True  # read out, not shown
        return bool(_HIDDEN.search(node.get("style", "")[:2000]))

    def is_data(self, table: Element) -> bool:
        """Whether a table holds data rather than the page's layout."""
        if table.get("role") in ("presentation", "none"):
            return False
        cells = [c for c in table.iter("td", "th")]
        rows = sum(1 for _ in table.iter("tr"))
        if not cells or any(True for t in table.iterdescendants("table")):
            return False
        if self.links[table] > 0.6 * max(self.lengths[table], 1):
            return False
        longest = max(self.lengths[c] for c in cells)
        if any(True for _ in table.iter("th", "caption", "thead")):
            return longest < 2000
        heavy = sum(1 for c in cells for x in c if x.tag in ("table", "ul", "ol", *HEADINGS))
        return rows >= 2 and len(cells) >= 2 * rows and not heavy and longest < 400

    def is_captioned(self, node: Element) -> bool:
        """Whether an element holds a picture and, on a line of its own below, a few words."""
        pictured = broken = False
        for inner in islice(node.iter(), 12):
            pictured = pictured or (inner.tag == "img" and not is_small(inner))
            broken = broken or (pictured and inner.tag == "br")
            said = isinstance(inner.tag, str) and (inner.text or "").strip()
            if said or (inner is not node and (inner.tail or "").strip()):
                return broken and self.lengths[node] <= 80
        return False

    def is_split(self, node: Element) -> bool:
        """Whether a short line is made of labelled pieces that stand apart (author, time, links of
        a menu) though no space stands between them."""
        if not 0 < self.lengths[node] <= 160 or len(node) < 2:
            return False
        lead = (node.text or "").strip()
        if not _SEPARATED.fullmatch(lead) and not (len(lead) <= 40 and _LABELLED.search(lead)):
            return False
        named = 0
        for child in node:
            if not isinstance(child.tag, str):
                continue
            if child.tag not in _PIECES:
                return False
            if not _SEPARATED.fullmatch(child.tail or ""):
                return False
            named += child.tag in ("a", "time") or bool(child.get("class") or child.get("id"))
        if named >= 2 and (node.tag != "p" or named == len(node)):
            return True
        said = [lead] if re.search(r"\w", lead) else []
        said += ["".join(child.itertext()).strip()[:60] for child in node if child.tag in _PIECES]
        labelled = sum(1 for words in said if _LABELLED.search(words))
        brief = node.tag != "p" and all(len(words) <= 24 and "。" not in words for words in said)
        return labelled >= 2 or (labelled == 1 and len(said) >= 3 and brief)

    def around(self, node: Element) -> tuple[str, ...]:
        """What stands around the element's text, by tag, role, class and id; not where it holds the
        page's better part."""
        tag = node.tag
        share = self.lengths[node] / self.total
        if tag in ("html", "body", "main", "article") or share > 0.95:
            return ()
        if node in self.replies:
            return ("comments",)
        found = [_AROUND[tag]] if tag in _AROUND and not _is_bare_form(node) else []
        if role := _ROLES.get(node.get("role", "").lower()):
            found.append(role)
        if tag in BLOCKS or tag == "span":
            names = f"{node.get('class', '')[:300]} {node.get('id', '')[:100]}"
            words = {w.lower() for w in _WORDS.findall(names)}
            words |= {w.lower() for w in re.split(r"[\s_-]+", names)}
            found += [_NAME_OF[w] for w in sorted(words) if w in _NAME_OF]
            found += [_NAME_OF[m[1]] for w in sorted(words) if (m := _JOINED.match(w))]
        if "notes" in found:
            found = ["notes"] if tag in BLOCKS else []
        if found and share > 0.4:  # comments can be longer than what they are about
            whole = any(True for _ in node.iter("h1", "article", "main")) or not self.headed
            found = [] if whole else [w for w in found if w in ("comments", "related")]
        return tuple(dict.fromkeys(found))


def _replies(nodes: Iterable[Element]) -> Iterator[Element]:
    """The posts of a thread that another wrote than who opened it: made alike, one beside the
    other, each with a name and a time, none with a heading."""
    threads: dict[tuple[Element | None, str, str], list[Element]] = defaultdict(list)
    for node in nodes:
        if isinstance(node.tag, str) and (named := _POST.fullmatch(node.get("id", "")[:40])):
            threads[node.getparent(), node.tag, named[1]].append(node)
    for posts in threads.values():
        opener = _poster(posts[0]) if len(posts) > 1 else ""
        for post in posts[1:] if opener else ():
            who = _poster(post)
            headed = any(True for _ in post.iter("h1", "h2", "h3"))
            if who and who != opener and not headed and _POSTED.search("".join(post.itertext())):
                yield post


def _poster(post: Element) -> str:
    """Who wrote a post: the first name its classes call one."""
    for node in post.iter():
        if isinstance(node.tag, str) and _POSTER.search(node.get("class", "")[:200]):
            words = " ".join("".join(node.itertext()).split())
            if 0 < len(words) <= 40:
                return words
    return ""


def _is_bare_form(node: Element) -> bool:
    """Whether an element is a form in which nothing is to be filled in."""
    if node.tag != "form":
        return False
    controls = node.iter("input", "select", "textarea", "button")
    return all(c.get("type", "").lower() == "hidden" for c in controls)


def is_small(picture: Element) -> bool:
    sizes = [integer(picture.get(side, ""), 999) for side in ("width", "height")]
    names = f"{picture.get('class', '')} {picture.get('id', '')}"[:300]
    return min(sizes) < 50 or bool(_SMALL_PICTURE.search(names))


def letters(text: str | None) -> int:
    return sum(map(str.isalnum, text)) if text else 0


def integer(text: str, default: int) -> int:
    found = re.match(r"\s*(\d{1,6})", text)
    return int(found[1]) if found else default
