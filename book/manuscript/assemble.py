"""From the manuscript and an edition's choices to the book: divisions in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.manuscript.images import read_image
from book.manuscript.languages import languages
from book.manuscript.read import Chapter, Listed, Manuscript
from book.manuscript.records import Record
from book.manuscript.source import slug_of
from book.model.apparatus import Index
from book.model.content import (
    AnchorMint,
    Content,
    Element,
    Node,
    ascii_name,
    element,
    is_text_block,
    rebuild,
    text_of,
    walk,
)
from book.model.structure import Book, Division, Edition, Image, Matter, Role
from book.policy.language import is_cjk, spaced
from book.policy.words import index_title, words

DESIGNS = ("book",)


def edition(manuscript: Manuscript, name: str = "") -> Outcome[Edition]:
    """The choices of one edition over those of the book. ``name`` must be one of the book's."""
    book = manuscript.choices
    layers = [book]
    if name:
        layers.insert(0, book.record("editions").record(name))
    found: list[Diagnostic] = []

    def where(key: str) -> Record:
        return next((layer for layer in layers if key in layer), book)

    def choice(key: str, default: str) -> str:
        return where(key).text(key, default)

    def section(key: str, option: str) -> Record:
        return next(
            (r for r in (layer.record(key) for layer in layers) if option in r), book.record(key)
        )

    own = layers[0] if name else Record(book.span)
    result = Edition(
        name=name,
        design=choice("design", "book"),
        script=choice("script", "source"),
        contents=own.texts("contents"),
        tags=own.texts("tags"),
        notes=choice("notes", "foot"),
        index_order=section("names", "order").text("order", _order(manuscript.metadata.lang)),
        index_kinds=section("names", "kinds").texts("kinds") or ("person",),
        index_ranges=section("names", "ranges").text("ranges", "full"),
        warn_after=section("names", "warn_after").number("warn_after", 15),
        timeline=section("timeline", "show").text("show", "all"),
        timeline_person=section("timeline", "person").text("person"),
        timeline_part=section("timeline", "part").text("part"),
        timeline_span=where("timeline").span_of("timeline"),
        sources=choice("sources", "full"),
        formats=own.texts("formats") or ("pdf", "epub"),
        pages_from=book.text("pages_from"),
        writing=book.text("writing", "horizontal"),
    )
    for key, value, have in (
        ("design", result.design, _designs(manuscript)),
        ("spelling", section("names", "spelling").text("spelling", "source"), ("source",)),
    ):
        if value not in have:
            record = section("names", key) if key == "spelling" else where(key)
            hint = Hint("have", {"words": ", ".join(have)})
            found.append(finding("book.not-yet", record.span_of(key), hint, key=key, value=value))
    listed = {item.slug for item in manuscript.listed}
    for value in own.values("contents"):
        if value.value not in listed:
            found.append(
                finding(
                    "edition.unknown-chapter",
                    value.span,
                    did_you_mean(value.value, listed),
                    slug=value.value,
                )
            )
    if result.pages_from not in ("", "none", *manuscript.editions):
        span, hint = (
            book.span_of("pages_from"),
            did_you_mean(result.pages_from, manuscript.editions),
        )
        found.append(finding("edition.unknown", span, hint, name=result.pages_from))
    part = section("timeline", "part")
    if result.timeline_part and result.timeline_part not in {item.part for item in manuscript.body}:
        hint = did_you_mean(result.timeline_part, {item.part for item in manuscript.body})
        span = part.span_of("part")
        found.append(finding("timeline.unknown-part", span, hint, part=result.timeline_part))
    person = section("timeline", "person")
    ids = {name.id for name in manuscript.names}
    if result.timeline_person and result.timeline_person not in ids:
        hint = did_you_mean(result.timeline_person, ids)
        span = person.span_of("person")
        found.append(finding("timeline.unknown-name", span, hint, id=result.timeline_person))
    return Outcome(result, tuple(found))


def _order(lang: str) -> str:
    return "pinyin" if lang.lower().startswith("zh") else "latin"


def _designs(manuscript: Manuscript) -> tuple[str, ...]:
    """Our designs and the editor's own stylesheets."""
    own = sorted(p.stem for p in manuscript.folder.path.glob("styles/*.css"))
    return tuple(dict.fromkeys((*DESIGNS, *own)))


def assemble(manuscript: Manuscript, choices: Edition) -> Outcome[Book]:
    """The book of one edition, before the apparatus is worked in."""
    return _Assembly(manuscript, choices).run()


class _Assembly:
    def __init__(self, manuscript: Manuscript, choices: Edition) -> None:
        self.manuscript, self.choices = manuscript, choices
        self.words = words(manuscript.metadata.lang)
        self.found: list[Diagnostic] = []
        self.images: dict[str, Image | None] = {}
        self.printed = {item.slug for item in manuscript.listed if self._chosen(item)}

    def run(self) -> Outcome[Book]:
        front = [
            self._text(item, Matter.FRONT, Role.PREFACE, 0)
            for item in self._pick(self.manuscript.front)
        ]
        body = list(self._body())
        listed = self.manuscript.body
        known = listed and all(item.slug in self.manuscript.chapters for item in listed)
        wanted = self.choices.contents
        known = known and (not wanted or any(item.slug in wanted for item in listed))
        if known and not any(d.role is Role.CHAPTER for d in body):
            self.found.append(finding("contents.empty", self._own_place()))
        back = [
            self._text(item, Matter.BACK, Role.APPENDIX, 0)
            for item in self._pick(self.manuscript.back)
        ]
        divisions = (
            self._made(Role.TITLE_PAGE, Matter.FRONT, self.words.title_page),
            self._made(Role.IMPRINT, Matter.FRONT, self.words.imprint),
            self._made(Role.CONTENTS, Matter.FRONT, self.words.contents),
            *front,
            *body,
            *back,
            *self._apparatus((*front, *body, *back)),
            self._made(Role.COLOPHON, Matter.BACK, self.words.colophon),
        )
        self._cover()
        self._illustrations()
        book = Book(
            self.manuscript.metadata,
            self.choices,
            self._linked(divisions),
            self.manuscript.names,
            indexes=tuple(self._indexes()),
            images=tuple(i for _, i in sorted(self.images.items()) if i),
        )
        return Outcome(book, tuple(self.found))

    def _own_place(self) -> Span:
        """Where ``book.yaml`` says what this edition holds."""
        choices = self.manuscript.choices
        named = choices.record("editions").fields.get(self.choices.name)
        return named.span if named else choices.span_of("contents")

    def _cover(self) -> None:
        if path := self.manuscript.metadata.cover:
            self._image(path, self.manuscript.choices.span_of("cover"))

    def _illustrations(self) -> None:
        """The pictures of the timeline's entries."""
        if self.choices.timeline != "none":
            for event in self.manuscript.events:
                if event.image:
                    self._image(event.image.path, event.image.span)

    def _apparatus(self, texts: tuple[Division, ...]) -> Iterator[Division]:
        if self.manuscript.events and self.choices.timeline != "none":
            yield self._made(Role.TIMELINE, Matter.BACK, self.words.timeline)
            yield self._made(Role.ACCOUNTS, Matter.BACK, self.words.accounts)
        for index in self._indexes():
            title = index_title(index.kinds, self.manuscript.metadata.lang)
            yield self._made(Role.INDEX, Matter.BACK, title, index.anchor)
        sourced = any(d.provenance.source or d.provenance.publisher for d in texts)
        if self.choices.sources == "full" and sourced:
            yield self._made(Role.SOURCES, Matter.BACK, self.words.sources)

    def _indexes(self) -> Iterator[Index]:
        """Persons in one index; the other kinds asked for in another."""
        kinds = self.choices.index_kinds if self.manuscript.names else ()
        people = tuple(kind for kind in kinds if kind == "person")
        others = tuple(kind for kind in ("organisation", "work") if kind in kinds)
        for kinds in filter(None, (people, others)):
            yield Index("d-index" if kinds == people else "d-index-2", kinds)

    def _chosen(self, item: Listed) -> bool:
        chapter = self.manuscript.chapters.get(item.slug)
        if chapter is None or (self.choices.contents and item.slug not in self.choices.contents):
            return False
        is_body = item in self.manuscript.body
        return not (
            self.choices.tags and is_body and not set(self.choices.tags) & set(chapter.tags)
        )

    def _pick(self, items: tuple[Listed, ...]) -> list[Listed]:
        return [item for item in items if item.slug in self.printed]

    def _made(
        self, role: Role, matter: Matter, title: str, anchor: str = "", number: int = 0
    ) -> Division:
        return Division(
            anchor or f"d-{role.value}",
            role.value,
            matter,
            role,
            title,
            title,
            self.manuscript.metadata.lang,
            number,
        )

    def _body(self) -> Iterator[Division]:
        items = self._pick(self.manuscript.body)
        part, parts, in_parts = "", 0, any(item.part for item in items)
        for number, item in enumerate(items, 1):
            if item.part and item.part != part:
                parts += 1
                yield self._made(Role.PART, Matter.BODY, item.part, f"d-part-{parts}", parts)
            part = item.part
            division = self._text(item, Matter.BODY, Role.CHAPTER, number)
            yield replace(division, level=2 if in_parts and part else 1)

    # Chapters.

    def _text(self, item: Listed, matter: Matter, role: Role, number: int) -> Division:
        chapter = self.manuscript.chapters[item.slug]
        anchor = f"c-{ascii_name(item.slug)}"
        title = chapter.title or (
            self.words.preface if role is Role.PREFACE else self.words.untitled
        )
        title = spaced(title) if is_cjk(chapter.lang) else title
        mint = AnchorMint(anchor)
        summary = (element("p", chapter.summary),) if chapter.summary else ()
        return Division(
            anchor,
            item.slug,
            matter,
            role,
            title,
            title,
            chapter.lang,
            number,
            content=self._content(chapter, chapter.markup.content, mint, anchor),
            summary=self._content(chapter, summary, mint, anchor),
            provenance=chapter.provenance,
            tags=chapter.tags,
            span=chapter.span,
        )

    def _content(
        self, chapter: Chapter, content: Content, mint: AnchorMint, anchor: str
    ) -> Content:
        def finished(node: Element) -> Node:
            if node.tag == "img":
                _, span = chapter.markup.images[int(node.get("at"))]
                return node.with_attrs(at="") if self._image(node.get("src"), span) else ""
            if node.tag == "note":
                return node.with_attrs(id=f"{anchor}.n{node.get('number')}")
            if node.tag == "noteref":
                return node.with_attrs(note=f"{anchor}.n{node.get('number')}")
            if node.tag == "span" and (own := node.get("id")):
                return node.with_attrs(id=f"{anchor}.i-{own}")
            return node

        content = rebuild(content, finished)
        content = tuple(languages(node, chapter.lang) for node in content)
        return rebuild(content, lambda node: _anchored(node, mint))

    def _image(self, path: str, span: Span) -> Image | None:
        if not self.images.get(path):  # each place of a bad image is reported
            outcome = read_image(self.manuscript.folder, path, span)
            self.found += outcome.diagnostics
            self.images[path] = outcome.value
        return self.images[path]

    # Links between chapters.

    def _left_out(self) -> Iterator[str]:
        """What links can lead to in the chapters of the book that this edition is without."""
        for slug in {item.slug for item in self.manuscript.listed} - self.printed:
            if chapter := self.manuscript.chapters.get(slug):
                anchor = f"c-{ascii_name(slug)}"
                yield anchor
                for node in walk(chapter.markup.content):
                    if node.tag == "span" and (own := node.get("id")):
                        yield f"{anchor}.i-{own}"

    def _linked(self, divisions: tuple[Division, ...]) -> tuple[Division, ...]:
        anchors = {d.anchor for d in divisions}
        anchors |= {node.get("id") for d in divisions for node in walk(d.content) if node.get("id")}
        elsewhere = set(self._left_out())

        def linked(division: Division) -> Division:
            chapter = self.manuscript.chapters.get(division.slug)
            if not division.is_text or chapter is None:
                return division

            def change(node: Element) -> Node:
                if node.tag != "a" or not node.get("at"):
                    return node
                href, span = chapter.markup.links[int(node.get("at"))]
                file, _, own = href.partition("#")
                target = f"c-{ascii_name(slug_of(file))}" if file else division.anchor
                target += f".i-{own}" if own else ""
                if target in anchors:
                    return node.with_attrs(href="", at="", target=target)
                if target not in elsewhere:
                    self.found.append(finding("link.broken", span, href=href))
                return element("span", *node.children)

            return replace(division, content=rebuild(division.content, change))

        return tuple(linked(d) for d in divisions)


def _anchored(node: Element, mint: AnchorMint) -> Element:
    """A text block or a figure with its anchor."""
    if is_text_block(node):
        return node.with_attrs(id=mint.mint(text_of(node)))
    if node.tag == "figure":
        return node.with_attrs(id=mint.mint(" ".join(n.get("src") for n in walk(node.children))))
    return node
