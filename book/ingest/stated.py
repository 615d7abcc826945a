"""What a page says of itself outside its text → the header, with the words that say so.

JSON-LD, OpenGraph and other meta elements, microdata, ``time`` elements, the canonical address, the
note a browser leaves in a saved page. Nothing is made up: where two statements differ in more than
their fineness, none is taken and the editor is asked.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from lxml import etree

from book.ingest import harvest, titlebar
from book.ingest.byline import apart, unplaced
from book.ingest.capture import Header
from book.ingest.lexicon import key, look
from book.ingest.moments import Moment, agreed, moment_of, real_day
from book.ingest.writers import NOBODY
from book.policy.agencies import is_agency
from book.policy.language import is_han

Element = etree._Element
MAX_JSON = 2_000_000
_MOST = 20_000  # elements of JSON-LD looked at


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: what it says, and where it stands (``og:title``, ``JSON-LD headline`` …)."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Stated:
    """The header, when the page was saved and last changed (a day, or empty), what it says twice
    differently (``title``, ``date``, ``author``), and the article's text as stated for machines."""

    header: Header
    saved: str = ""
    modified: str = ""
    differing: tuple[str, ...] = ()
    body: str = ""


_ARTICLE = re.compile(r"Article$|^(?:BlogPosting|Report|WebPage|SocialMediaPosting|CreativeWork)$")
_TITLES = ("og:title", "twitter:title", "articletitle", "title", "dc.title", "dcterms.title")
_AUTHORS = ("author", "article:author", "byline", "dc.creator", "dcterms.creator", "byl",
            "parsely-author", "sailthru.author", "twitter:data1:author", "citation_author")  # fmt: skip
_SITES = ("og:site_name", "application-name", "dc.publisher", "contentsource", "source",
          "mediaid", "copyright:site", "citation_journal_title")  # fmt: skip
_DATES = ("article:published_time", "og:published_time", "og:release_date", "datepublished", "pubdate",
          "publishdate", "pub_date", "publish-date", "publish_date", "publication_date",
          "publicationdate", "publishtime", "publish_time", "dc.date.issued", "dcterms.issued",
          "dc.date", "dcterms.date", "dcterms.created", "sailthru.date", "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "weibo: article:create_at", "weibo:article:create_at", "bytedance:published_time",
          "citation_publication_date", "date", "ptime", "article.published", "firstpublishedtime",
          "rnews:datepublished", "apub:time")  # fmt: skip
_MODIFIED = (
    "datemodified",
    "dateupdate",
    "article:modified_time",
    "og:updated_time",
    "lastmodified",
)
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)\s*(https?://\S{1,2000})", re.I)
_SINGLE = re.compile(
    r"Page saved with SingleFile\s+url:\s*(https?://\S{1,2000})\s+saved date:\s*([^\n]{6,80})", re.I
)
_MONTHS = {m: n for n, m in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}


def stated(root: Element, address: str = "", text: str = "", lines: Iterable[str] = ()) -> Stated:
    """Everything the page states. ``address`` is where it was fetched; ``text`` is its running text,
    by which a language is believed or not; ``lines`` are those of its lines that may be its title."""
    metas = _metas(root)
    things = list(_json_ld(root))
    micro = _microdata(root)
    single = _comment(root)
    source = _source(root, metas, things, address, single)
    sites = _sites(metas, things)
    signed = {*metas.get("author", []), *_told(root, "js_author_name")}
    own = [s for s in _account(root) if s.value not in signed or not harvest.is_person(s.value)]
    sites = [*own, *sites]  # a person's account is no house
    title, titles_differ = _title(root, metas, things, micro, sites, lines)
    named = titlebar.site(_window(root), title)
    behind = [Said(named, "title")] if named else []
    if not sites or (behind and sites[0].where == "source" and _is_rubric(sites[0].value)):
        sites = behind
    date, evidence, dates_differ = _published(root, metas, things, micro)
    authors, authors_differ = _authors(metas, things, micro, root)
    outlets = _outlets(
        [*metas.get("author", []), *metas.get("byline", []), *micro.get("author", [])]
    )
    outlets += [name for name in authors[1:] if _is_of_address(name, source)]
    if not sites and outlets:
        sites = [Said(outlets[0], "byline")]
    differing = [
        name
        for name, differs in (
            ("title", titles_differ),
            ("date", dates_differ),
            ("author", authors_differ),
        )
        if differs
    ]
    publisher = sites[0].value if sites else ""
    header = Header(
        title=title,
        authors=tuple(a for a in authors if not _is_house(a, publisher, outlets)),
        publisher=publisher,
        source=source,
        published=date,
        published_evidence=evidence,
        lang=_language(root, metas, text),
    )
    told = [t for thing in things if isinstance(t := thing.get("articleBody"), str)]
    return Stated(
        header,
        single[1],
        _modified(metas, things),
        tuple(differing),
        max(told, key=len, default=""),
    )


def _is_house(name: str, publisher: str, outlets: list[str]) -> bool:
    """Whether a name is the site's: a site is no author. A person's page may bear their name."""
    own, house = _bare(name), _bare(publisher.removesuffix(".com"))
    if name in outlets or own == _bare(publisher):
        return True
    whole = len(own) > 1 and bool(house) and (house.startswith(own) or own.startswith(house))
    return whole and not harvest.is_person(name)


def _outlets(values: Iterable[str]) -> list[str]:
    """What stands in capitals behind a byline ("Jane Roe, THE MILL")."""
    parts = (re.split(r"\s*,\s*", value) for value in values)
    return [p[1] for p in parts if len(p) == 2 and " " in p[1] and p[1].isupper() > p[0].isupper()]


def _is_of_address(name: str, source: str) -> bool:
    """Whether the page's own address bears a name ("The Mill" of themill.org)."""
    return len(_bare(name)) > 3 and _bare(name) in (urlsplit(source).hostname or "").split(".")


def _is_rubric(name: str) -> bool:
    """Whether a page's source may be a section or a kind of text ("Case Study")."""
    return name.isascii() and not harvest.is_site(name)


def _clean(text: object, most: int = 300) -> str:
    if not isinstance(text, str):
        return ""
    text = re.sub(r"<[^<>]{0,200}>", "", text)
    text = "".join(c for c in text if c.isprintable() or c.isspace())
    return " ".join(text.split())[:most]


# Where statements stand.


def _metas(root: Element) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = _clean(node.get("content", "")[:2000])
        if name and content:
            out.setdefault(name.strip().lower(), []).append(content)
    return out


def _json_ld(root: Element) -> Iterator[dict]:
    """The articles that JSON-LD speaks of."""
    for node in root.iter("script"):
        if "ld+json" not in node.get("type", "") or not node.text or len(node.text) > MAX_JSON:
            continue
        source = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[)|(?:-->|//\s*\]\]>)\s*;?\s*$", "", node.text)
        try:
            data = json.loads(source, strict=False)
        except (ValueError, RecursionError):
            continue
        waiting, seen = [data], 0
        while waiting and seen < _MOST:
            thing = waiting.pop(0)
            seen += 1
            if isinstance(thing, list):
                waiting.extend(thing)
            elif isinstance(thing, dict):
                kinds = thing.get("@type")
                kinds = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(k, str) and _ARTICLE.search(k) for k in kinds) or (
                    "headline" in thing or "datePublished" in thing or "pubDate" in thing
                ):
                    yield thing
                waiting.extend(v for k, v in thing.items() if k in ("@graph", "mainEntity"))


def _microdata(root: Element) -> dict[str, list[str]]:
    out: dict[str, list[str]] = {}
    for node in root.iter():
        if not isinstance(node.tag, str) or node.tag == "meta":
            continue
        for name in (node.get("itemprop") or "").split():
            if name not in ("headline", "datePublished", "author"):
                continue
            value = node.get("content") or node.get("datetime") or ""
            if not value:
                named = [n for n in node.iter() if n is not node and n.get("itemprop") == "name"]
                value = "".join((named or [node])[0].itertext())
            if value := _clean(value):
                out.setdefault(name, []).append(value)
    return out


def saved_from(root: Element) -> str:
    """The address a browser noted in the page it saved; empty where it did not."""
    return _comment(root)[0]


def day_of(words: str) -> str:
    """The day a machine's time states (EDTF); empty where it is none."""
    moment = moment_of(words)
    return moment.edtf if moment else ""


def _comment(root: Element) -> tuple[str, str]:
    """Where and when a browser says it saved the page."""
    before = root.getprevious()
    nodes = [*root.iter(etree.Comment)][:40]
    while before is not None and len(nodes) < 60:
        nodes.append(before)
        before = before.getprevious()
    for node in nodes:
        words = (node.text or "")[:5000]
        if found := _SINGLE.search(words):
            return found[1], _js_day(found[2])
        if found := _SAVED_FROM.search(words):
            return found[1], ""
    return "", ""


def _js_day(words: str) -> str:
    """The day in what JavaScript writes: ``Sat Nov 21 2026 09:10:11 GMT+0100 (…)``."""
    if found := re.search(r"\b([A-Z][a-z]{2}) (\d{1,2}) (\d{4})\b", words):
        return real_day(int(found[3]), _MONTHS.get(found[1], 0), int(found[2]))
    found = re.search(r"(\d{4})-(\d\d)-(\d\d)", words)
    return real_day(*(int(g) for g in found.groups())) if found else ""


def _source(
    root: Element, metas: dict, things: list[dict], address: str, single: tuple[str, str]
) -> str:
    said = [
        node.get("href", "")
        for node in root.iter("link")
        if "canonical" in node.get("rel", "").lower()
    ]
    said += metas.get("og:url", [])
    base = single[0] or address
    for thing in things:
        main = thing.get("mainEntityOfPage")
        main = main.get("@id") if isinstance(main, dict) else main
        said += [v for v in (main, thing.get("url")) if isinstance(v, str)]
    for value in (*said, single[0], address):
        try:
            found = urljoin(base, value.strip())
            parts = urlsplit(found)
        except ValueError:
            continue
        web = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        # a canonical address that is a site's front page says nothing of the article
        deep = parts.path.strip("/") or parts.query or value in (single[0], address)
        if web and deep and parts.username is None:
            return found.split("#")[0] if "#!" not in found else found
    return ""


# Fields.


def _sites(metas: dict, things: list[dict]) -> list[Said]:
    found = [Said(v, name) for name in _SITES for v in metas.get(name, [])[:1]]
    for thing in things:
        for name in _names(thing.get("publisher")):
            found.append(Said(name, "JSON-LD publisher"))
    software = {word.lower() for made in metas.get("generator", []) for word in made.split()}
    return [
        s
        for s in found
        if 1 < len(s.value) <= 40
        and not re.match(r"https?:|@|\d+$", s.value)
        and not titlebar.is_of_page(s.value)
        and s.value.lower() not in software  # it made the page, and publishes none
    ]


def _account(root: Element) -> list[Said]:
    """The account of a WeChat page, which publishes itself."""
    return [Said(name, "js_name") for name in _told(root, "js_name") if len(name) <= 40]


_CT = re.compile(r"\bvar ct = \"(1\d{9})\"")


def _of_account(root: Element) -> list[Moment]:
    """The day of a WeChat page (in Beijing), which shows 昨天 where it was saved soon."""
    scripts = (n.text or "" for n in root.iter("script")) if _account(root) else ()
    found = next(filter(None, map(_CT.search, scripts)), None)
    if found is None:
        return []
    beijing = datetime.timezone(datetime.timedelta(hours=8))
    day = datetime.datetime.fromtimestamp(int(found[1]), beijing).date().isoformat()
    return [Moment(day, "ct", found[1])]


def _told(root: Element, name: str) -> list[str]:
    """What the element of a WeChat page with this id says."""
    found = (_clean("".join(n.itertext())) for n in root.iterfind(f".//*[@id='{name}']"))
    return [words for words in found if words][:1]


def _names(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else [value]:
        name = one.get("name") if isinstance(one, dict) else one
        for n in name if isinstance(name, list) else [name]:
            if cleaned := _clean(n):
                yield cleaned


def _title(
    root: Element,
    metas: dict,
    things: list[dict],
    micro: dict,
    sites: list[Said],
    lines: Iterable[str],
) -> tuple[str, bool]:
    """The article's own title. The window's title carries the site's name behind or before; what
    another statement, a heading or a line repeats is the title."""
    said = [Said(_clean(t.get("headline")), "JSON-LD headline") for t in things]
    said += [Said(v, name) for name in _TITLES for v in metas.get(name, [])[:1]]
    said += [Said(v, "itemprop headline") for v in micro.get("headline", [])[:1]]
    window = _window(root)
    heads = [line for n in root.iter("h1") for line in _lines(n)][:16]
    said = [s for s in said if s.value]
    names = {s.value for s in sites}
    cut = [_without_site(s.value, names, heads) for s in said]
    values = [titlebar.own(v) or v for v in cut if v not in names]
    for head in heads:
        if head and _bare(head) in map(_bare, values):
            return head, False
    parts = [_clean(line) for line in (*heads, *lines)]
    parts = [part for part in parts if part not in names and _is_part(part, window)]
    if parts:
        return max(parts, key=len), False
    if not values:
        if not window or window in names or _is_section(root, window):
            return "", False
        own = _without_site(window, names, heads)
        return (own if own != window else _first_part(titlebar.own(window))), False
    bare = {_bare(v) for v in values}
    if len(bare) == 1 or any(_bare(window).startswith(b) for b in bare):
        return next((v for v in values if _bare(window).startswith(_bare(v))), values[0]), False
    inside = [v for v in values if all(_bare(v) in b for b in bare)]
    return (inside[0], False) if inside else (values[0], len(set(map(_bare, values[:2]))) > 1)


def _window(root: Element) -> str:
    return next((_clean("".join(n.itertext())) for n in root.iter("title")), "")


def _lines(heading: Element) -> list[str]:
    """What a heading says, and, where it is broken, its first line."""
    whole = _clean("".join(heading.itertext()))
    broken = next((n for n in heading.iter("br") if n.getparent() is heading), None)
    if broken is None:
        return [whole]
    before = [*broken.itersiblings(preceding=True)][::-1]
    first = (heading.text or "") + "".join("".join(n.itertext()) + (n.tail or "") for n in before)
    return [line for line in (_clean(first), whole) if line]


def _is_section(root: Element, window: str) -> bool:
    """Whether a window's title names a section the page lies in: what a path or a link of the page
    ends in, and no heading says."""
    own = _bare(_first_part(titlebar.BAR.split(window)[0]))
    if not 1 < len(own) <= 12 or own == _bare(window):
        return False
    heads = {_bare("".join(n.itertext())) for n in root.iter("h1", "h2", "h3", "h4", "h5")}
    path = any(h != own and h.endswith(own) and h.startswith(("首页", "home")) for h in heads)
    linked = any(_bare("".join(n.itertext())) == own for n in root.iter("a"))
    return own not in heads and (path or linked)


def _without_site(title: str, names: set[str], heads: list[str]) -> str:
    """The title without the site's name behind (or before) it."""
    parts = [m for m in titlebar.BAR.finditer(title)]
    for head in heads:
        if head and len(head) > 3 and title.startswith(head) and len(head) < len(title):
            return head
    for mark in reversed(parts):
        rest = title[mark.end() :]
        if any(n and (n in rest or rest in n) for n in names) and mark.start() > 1:
            title = title[: mark.start()]
    for name in names:
        if title.startswith(name) and (m := titlebar.BAR.match(title, len(name))):
            title = title[m.end() :]
    return title.strip()


def _is_part(line: str, window: str) -> bool:
    """Whether the window's title is the line, or parts it from something else."""
    bare, whole = _bare(line), _bare(window)
    if len(line) < 4 or (not whole.startswith(bare) and not whole.endswith(bare)):
        return False
    if bare == whole:
        return True
    cuts = [(m.start(), m.end()) for m in re.finditer(r"\W+|_+", window)]
    return any(bare in (_bare(window[:start]), _bare(window[end:])) for start, end in cuts)


def _first_part(window: str) -> str:
    """A window's title up to the first bar that parts it from short names behind."""
    first = re.split(r"\s*[_|｜]\s*|\s[-–—]\s", window)
    return first[0] if len(first[0]) >= 6 or len(first) == 1 else window


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _authors(
    metas: dict, things: list[dict], micro: dict, root: Element
) -> tuple[tuple[str, ...], bool]:
    groups: list[tuple[str, ...]] = []
    for thing in things:
        groups.append(tuple(people(_names(thing.get("author")))))
    groups += [tuple(people(metas.get(name, []))) for name in _AUTHORS]
    groups.append(tuple(people(micro.get("author", []))))
    groups.append(tuple(people(_told(root, "js_author_name"))))
    groups = [g for g in groups if g]
    if not groups:
        return (), False
    first = {_bare(a) for a in groups[0]}
    differs = any(first.isdisjoint(map(_bare, g)) for g in groups[1:])
    return groups[0], differs


def people(values: Iterable[str]) -> list[str]:
    """The names in values such as ``By A and B``."""
    out: list[str] = []
    for value in values:
        value = _BY.sub("", value)
        value = _BESIDE_NAME.sub(r"\1", value.strip(" |｜·•"))
        if re.match(r"https?:|www\.|@", value) or "@" in value or len(value) > 60:
            continue
        joined = re.split(r"\s*[,，、;；]\s*|\s+(?:and|&)\s+", unplaced(value))
        for name in (name for some in joined for name in apart(some)):
            if name and not _is_nobody(name) and name not in out and len(name) <= 40:
                out.append(name)
    first = next((name for name in out if not _is_set_apart(name)), "")
    return [
        name
        for n, name in enumerate(out[:12])
        if not n
        or not (harvest.is_site(name) or (first and (_is_set_apart(name) or is_agency(name))))
    ]


_BY = re.compile(
    r"^(?i:by|作者|文|撰文|记者)\s*[:：/]?\s+|^(?:作者|记者)[:：]\s*"
    r"|^(?:Par|Por|Von|PAR|VON|POR)\s*:?\s+(?=[^\W\d_a-z]\S*\s+\S)"
)
# A role, an office or the day behind a name.
_BESIDE_NAME = re.compile(
    r"\s+[-–—|]\s+.*$|(?<=\S\s)(\S+)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", re.I
)
_ROLE = re.compile(
    r"\b(?:Editor|Writer|Correspondent|Reporter|Columnist|Contributor|Photographer|Producer|Analyst)s?$"
    r"|^(?:Editor|Director|President|Head|Chief|Staff)\b|^(?:Jr|Sr|Esq)\.?$",
    re.I,
)
_OF_PAGE = frozenset("prompt share navigation stamp counter login".split())
_DAY = re.compile(r"[今昨前]天|发[布表]于|\d+\s?(?:分钟|小时|天)前|Today|Yesterday|\w+ ago", re.I)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+(?:com|net|org|cn|co|info)(?:\.\w\w)?", re.I)


def _is_nobody(name: str) -> bool:
    """Whether words name nobody: a role, a day, a button, an address, a name's end."""
    return bool(
        NOBODY.match(name)
        or _ROLE.search(name)
        or _DAY.fullmatch(name)
        or _DOMAIN.fullmatch(name)
        or any(
            rule.split(".")[0] in _OF_PAGE for rule, where in look(key(name)) if where[-1] != "~"
        )
    )


def _is_set_apart(name: str) -> bool:
    """Whether a name stands in capitals, as an outlet's does behind a name that does not."""
    return name.isascii() and name.isupper() and len(name) > 1


def _published(
    root: Element, metas: dict, things: list[dict], micro: dict
) -> tuple[str, str, bool]:
    moments: list[Moment] = []
    for thing in things:
        for name in ("datePublished", "pubDate"):
            if moment := moment_of(thing.get(name), f"JSON-LD {name}"):
                moments.append(moment)
    for name in _DATES:
        for value in metas.get(name, [])[:1]:
            if moment := moment_of(value, f"meta {name}"):
                moments.append(moment)
    for value in micro.get("datePublished", [])[:1]:
        if moment := moment_of(value, "itemprop datePublished"):
            moments.append(moment)
    if not moments:
        said = (moment_of(words, "publish_time") for words in _told(root, "publish_time"))
        moments += filter(None, said) if _told(root, "js_name") else ()
    if not moments:
        moments += _of_account(root)
    if not moments:
        times = [n for n in root.iter("time") if n.get("pubdate") is not None]
        for node in times[:1]:
            words = node.get("datetime") or "".join(node.itertext())
            if moment := moment_of(words, "time pubdate"):
                moments.append(moment)
    if not moments:
        return "", "", False
    best = agreed(moments)
    if best is None:
        return "", "", True
    return best.edtf, f"{best.where}: {best.words}", False


def _modified(metas: dict, things: list[dict]) -> str:
    """The day of the last change."""
    said = [thing.get("dateModified") for thing in things]
    said += [v for name in _MODIFIED for v in metas.get(name, [])[:1]]
    days = {moment.edtf for value in said if (moment := moment_of(value))}
    return days.pop() if len(days) == 1 else ""


def _language(root: Element, metas: dict, text: str) -> str:
    """The language the page claims, where its text may be of it. Chinese and Japanese tell
    themselves from the text, better than pages do."""
    sample = text[:20_000]
    letters = sum(c.isalpha() for c in sample) or 1
    if sum(map(is_han, sample)) > 0.15 * letters:
        return ""
    said = [root.get("lang", ""), root.get("{http://www.w3.org/XML/1998/namespace}lang", "")]
    said += metas.get("og:locale", []) + metas.get("content-language", [])
    for value in said:
        base = re.match(r"\s*([A-Za-z]{2,3})(?:[-_]|\s*$)", value)
        if base and base[1].lower() not in ("zh", "ja", "ko"):
            return base[1].lower()
        if base and base[1].lower() == "ko" and re.search("[\uac00-\ud7a3]", sample):
            return "ko"
    return ""
