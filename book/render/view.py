"""From divisions to XHTML, through the templates. The door of Jinja2.

One set of templates serves both formats. What differs is a ``Setting``, passed in: how a link is
written, where notes stand, what an image is called, which pages are known. Jinja2's surprises, kept
out here: undefined names print as nothing unless made strict, and a macro imported without context
sees no setting.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

from jinja2 import (
    ChoiceLoader,
    FileSystemLoader,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from book import __version__
from book.diagnostics import Diagnostic, Hint, Span, finding
from book.model.apparatus import Event, Locator, Mention, Place
from book.model.content import BLOCKS, INLINES, Content, Element, is_text_block, text_of, walk
from book.model.pagination import Folio, Pagination
from book.model.structure import Book, Division, Role
from book.policy import dates, language, latin, words
from book.policy.locators import locators
from book.render import resources

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:clipbook")


@dataclass(frozen=True, slots=True)
class Setting:
    """What a format brings to the templates.

    ``href``: anchor → address of a link. ``image``: path → address of an image. ``text``: running
    text → the same with marks of no length. ``notes``: ``foot`` (set where they are called) or
    ``end``. ``page_starts``: anchor → labels of the pages that begin there. ``stylesheets``: addresses
    of linked stylesheets. ``families``: those of the fonts the book is set in, for its colophon.
    """

    href: Callable[[str], str]
    image: Callable[[str], str]
    text: Callable[[str], str] = str
    notes: str = "end"
    joiner: str = ""
    pagination: Pagination = field(default_factory=Pagination)
    page_starts: Callable[[str], tuple[str, ...]] = lambda anchor: ()
    stylesheets: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    xml: bool = False


class TemplateFault(Exception):
    """What keeps a book from being set, a broken template above all; carries the finding."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.code)
        self.diagnostic = diagnostic


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the contents: a division, or (deeper) a heading in one."""

    label: str
    title: str
    lang: str
    anchor: str
    depth: int
    matter: str = ""
    children: tuple[ContentsLine, ...] = ()


class View:
    """The templates, ours and the manuscript's, and what they may ask."""

    def __init__(self, book: Book, manuscript: Path, shown: Callable[[str], str] = str) -> None:
        self.book, self.manuscript, self.shown = book, manuscript, shown
        self.words = words.words(book.metadata.lang)
        self.lines = contents(book)
        self.divisions = {d.anchor: d for d in book.texts()}
        loaders = (FunctionLoader(self._own_template), FileSystemLoader(resources.TEMPLATES))
        self.env = ImmutableSandboxedEnvironment(
            loader=ChoiceLoader(loaders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=False,
        )
        lang = book.metadata.lang
        self.env.globals.update(
            book=book,
            meta=book.metadata,
            words=self.words,
            lang=lang,
            version=__version__,
            lines=self.lines,
            years=years(book),
            join=_join(lang),
            chapter_label=lambda division: label(division, lang),
            date=lambda value, tag=lang: _spaced(dates.display(value, tag), tag) if value else "",
            short_date=lambda value: _spaced(dates.short_display(value, lang), lang),
            margin_date=lambda value: dates.margin_display(value, lang),
            spaced=lambda text: _spaced(text, lang),
            place_label=_place_label(lang),
            iso_date=lambda value: dates.iso_datetime(value) if value else "",
            page_label=lambda text: words.page_label(text, lang),
            quotation=lambda text: words.quotation(text, lang),
            quoted=lambda title, tag=lang: words.title_quotes(title, tag),
            notes_of=notes_of,
            comparison_of=book.timeline.comparison,
            texts=tuple(book.texts()),
            locators_of=self._locators,
            name_of={n.id: n for n in book.names}.get,
            entry_of={e.name.id: e for e in book.entries if e.see != e.name.id}.get,
            index_of={index.anchor: index for index in book.indexes}.get,
            kinds_label=lambda kinds: words.kinds_label(kinds, lang),
            running=latin.running,
            homonyms={h for h, n in Counter(e.heading for e in book.entries).items() if n > 1},
            division_of={d.slug: d for d in book.texts()}.get,
            mark=_marks(lang),
            lines_of=lines_of,
            address=_address,
            width=_width,
            language_runs=_language_runs,
            uuid=identifier(book),
            engines={name: version(name) for name in ("weasyprint", "ebooklib")},
        )
        self.env.filters["as_attr"] = _as_attr

    def render(self, template: str, setting: Setting, **more: Any) -> str:
        """One file's XHTML; raises ``TemplateFault``."""
        try:
            return self.env.get_template(template).render(setting=setting, **more)
        except TemplateSyntaxError as error:
            line = error.lineno
            raise TemplateFault(self.fault(error.filename, line, error.message or "")) from error
        except UnicodeDecodeError as error:
            raise TemplateFault(self.fault(template, 0, str(error))) from error
        except Exception as error:
            # A mistake of the editor's template, whatever it raised; ours have none but bugs.
            own = self.manuscript / "templates"
            filename, line = _template_line(error, own)
            if filename is None and not isinstance(error, TemplateError):
                raise
            raise TemplateFault(self.fault(filename or template, line, str(error))) from error

    def _own_template(self, name: str) -> tuple[str, str, Callable[[], bool]] | None:
        path = resources.own(self.manuscript, f"templates/{name}")
        return (path.read_text("utf-8"), str(path), lambda: True) if path else None

    def stylesheet(self, name: str) -> str:
        """The text of a stylesheet; raises ``TemplateFault`` where it cannot be read."""
        shown = Span(self.shown(f"styles/{name}"))
        path = resources.stylesheet(self.manuscript, name)
        if path is None:  # the manuscript has one, but a link leads elsewhere
            raise TemplateFault(finding("file.outside", shown))
        try:
            return path.read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            fault = finding("file.encoding", shown, Hint("save-as-utf-8"))
            raise TemplateFault(fault) from error

    def division(self, division: Division, setting: Setting, **more: Any) -> str:
        return self.render(f"{division.role.value}.xhtml", setting, division=division, **more)

    def fault(self, filename: str | None, line: int, problem: str) -> Diagnostic:
        name = Path(filename or "template").name
        span = Span(self.shown(f"templates/{name}"), line, *((1, line, 2) if line else ()))
        return finding("template.error", span, problem=problem)

    def _locators(self, mentions: Iterable[Mention], pagination: Pagination) -> tuple[Locator, ...]:
        """Where a name is mentioned: the pages; the chapter, where no printed page has it."""
        paged: list[tuple[Mention, Folio]] = []
        unpaged: dict[str, Locator] = {}
        for mention in mentions:
            if folio := pagination.folio(mention.anchor):
                paged.append((mention, folio))
                continue
            division = self.divisions.get(mention.anchor.split(".", 1)[0])
            if division is None:  # an entry of the timeline, which is set apart
                name, place = "", Place.TIMELINE
            else:
                name = label(division, self.book.metadata.lang) or division.title
                place = Place.TEXT
            made = Locator(name, name, (mention.anchor, mention.anchor), place)
            unpaged.setdefault(name, made)
        found = (*locators(paged, self.book.edition.index_ranges), *unpaged.values())
        return tuple(sorted(found, key=lambda one: one.place is Place.TIMELINE))


def unreadable(manuscript: Path, shown: Callable[[str], str]) -> Iterator[Diagnostic]:
    """What keeps the editor's own templates from being read at all: told before a book is set."""
    for path in sorted(manuscript.glob("templates/*")):
        if resources.own(manuscript, f"templates/{path.name}") is None:
            continue
        span = Span(shown(f"templates/{path.name}"))
        try:
            ImmutableSandboxedEnvironment().parse(path.read_text(encoding="utf-8"))
        except TemplateSyntaxError as error:
            place = replace(span, line=error.lineno, column=1, end_line=error.lineno, end_column=2)
            yield finding("template.error", place, problem=error.message or "")
        except UnicodeDecodeError:
            yield finding("file.encoding", span, Hint("save-as-utf-8"))


def identifier(book: Book, kind: str = "") -> str:
    """The book's stable identifier: from its slug and edition, never from its title. ``kind`` tells
    the printed book's (``pdf``) apart."""
    name = "/".join(filter(None, (book.metadata.identifier, book.edition.name, kind)))
    return f"urn:uuid:{uuid.uuid5(NAMESPACE, name)}"


def _template_line(error: BaseException, own: Path) -> tuple[str | None, int]:
    """The innermost line of an editor's template in the traceback."""
    filename, line, trace = None, 0, error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        if Path(code.co_filename).parent == own:
            filename, line = code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return filename, line


def label(division: Division, lang: str) -> str:
    """A division's number in words, as ``第一章``; empty where it has none."""
    if not division.number:
        return ""
    if division.role is Role.PART:
        return words.part_label(division.number, lang)
    return words.chapter_label(division.number, lang)


def contents(book: Book) -> tuple[ContentsLine, ...]:
    """The lines of the contents, two deep: chapters and their sections, or parts and chapters."""
    lines: list[ContentsLine] = []
    skipped = {Role.TITLE_PAGE, Role.IMPRINT, Role.CONTENTS}
    for division in book.divisions:
        if division.role in skipped:
            continue
        headings: tuple[ContentsLine, ...] = ()
        if division.level == 1 and division.is_text:
            headings = tuple(
                ContentsLine("", text_of(node), division.lang, node.get("id"), 2)
                for node in walk(division.content)
                if node.tag == "h2" and text_of(node).strip()
            )
        line = ContentsLine(
            label(division, book.metadata.lang),
            division.title,
            division.lang,
            division.anchor,
            division.level,
            division.matter.value,
            headings,
        )
        if division.level == 2 and lines:
            part = lines[-1]
            lines[-1] = ContentsLine(
                part.label,
                part.title,
                part.lang,
                part.anchor,
                part.depth,
                part.matter,
                (*part.children, line),
            )
        else:
            lines.append(line)
    return tuple(lines)


def years(book: Book) -> tuple[tuple[str, tuple[Event, ...]], ...]:
    """The timeline's entries under their heads: a year, or the whole date where it has none."""
    out: list[tuple[str, list[Event]]] = []
    for event in book.timeline.events:
        start = event.when.earliest  # none where it is open: until 2015 is not in 2015
        exact = start and event.when.precision.value in ("year", "month", "day")
        when = dates.parse(f"{start.year:04}") if exact else event.when
        head = dates.display(when, book.metadata.lang)
        head = _spaced(head, book.metadata.lang)
        if out and out[-1][0] == head:
            out[-1][1].append(event)
        else:
            out.append((head, [event]))
    return tuple((head, tuple(events)) for head, events in out)


def notes_of(content: Content) -> tuple[Element, ...]:
    """The notes of a division, in the order of their numbers."""
    notes = (node for node in walk(content) if node.tag == "note")
    return tuple(sorted(notes, key=lambda node: int(node.get("number"))))


def _join(lang: str) -> Callable[[Iterable[str]], str]:
    return lambda items: words.list_join(list(items), lang)


def _spaced(text: str, lang: str) -> str:
    return language.spaced(text) if language.is_cjk(lang) else text


def lines_of(note: Element) -> list[tuple[str, Element]]:
    """A note's text blocks, each with what stands before it (the mark of a list's item), and holding
    running text only: what nests in a block follows it."""
    out: list[tuple[str, Element]] = []

    def over(nodes: Content, lead: str = "") -> None:
        for node in (n for n in nodes if isinstance(n, Element)):
            if is_text_block(node):
                own = tuple(n for n in node.children if isinstance(n, str) or n.tag in INLINES)
                out.append((lead, replace(node, children=own)))
                lead = ""
            blocks = tuple(n for n in node.children if isinstance(n, Element) and n.tag in BLOCKS)
            if node.tag in ("ol", "ul"):
                for number, item in enumerate(blocks, 1):
                    over((item,), f"{number}. " if node.tag == "ol" else "• ")
            else:
                over(blocks, lead)

    over(note.children)
    return out


def _marks(lang: str) -> dict[str, str]:
    """What stands between pieces of furniture, in the book's language."""
    wide = language.is_cjk(lang)
    return {
        "space": "　" if wide else " ",
        "gap": "　" if wide else ", ",
        "label": "　" if wide else ". ",
        "comma": "、" if wide else ", ",
        "apart": "" if wide else " ",
        "locators": " " if wide else ", ",
        "see": "　" if wide else ". ",
        "colon": "：" if wide else ": ",
        "dash": "——" if wide else "— ",
        "semicolon": "；" if wide else "; ",
        "open": "（" if wide else " (",
        "close": "）" if wide else ")",
    }


def _width(text: str) -> float:
    """How wide a text is, about, in ems: a letter is half of an ideograph."""
    return sum(0.5 if character < "\u2e80" else 1 for character in text)


def _address(url: str) -> str:
    """A web address as a link may hold it: what no address may hold, escaped."""
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~")


def _place_label(lang: str) -> Callable[[str, str], str]:
    """A chapter and a page in it, as ``第二章第 8 页``; the chapter alone where no page is known."""

    def place_label(chapter: str, page: str) -> str:
        if not page:
            return chapter
        gap = "" if language.is_cjk(lang) else ", "
        return _spaced(f"{chapter}{gap}{words.page_label(page, lang)}", lang)

    return place_label


def _language_runs(text: str, lang: str) -> list[tuple[str, str]]:
    """Furniture text, spaced, as pieces with their language ("" for the surrounding one)."""
    text = _spaced(text, lang)
    out, done = [], 0
    for start, end, run in language.language_runs(text, lang):
        out += [(text[done:start], ""), (text[start:end], run)]
        done = end
    return [(piece, run) for piece, run in [*out, (text[done:], "")] if piece]


def _as_attr(value: str, name: str) -> Markup:
    """An attribute, or nothing where it would be empty."""
    return Markup(' {}="{}"').format(name, value) if value else Markup()
