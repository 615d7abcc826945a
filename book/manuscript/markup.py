"""Markdown into the closed content tree. The door of markdown-it.

CommonMark with tables and strikethrough, footnotes ``[^1]``, bracketed spans ``[text]{lang=en}``.
markdown-it's surprises, kept out here: block tokens know their lines, inline tokens do not; with raw
HTML off, tags come through as text (we warn); a footnote definition nobody calls vanishes (we say
so); nesting deeper than ``maxNesting`` is dropped without a word, so it is set high and depth is
checked here; ``typographer`` and ``linkify`` would change wording and stay off.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from book.diagnostics import Diagnostic, Outcome, Span, did_you_mean, finding
from book.manuscript.source import place
from book.model.content import Content, Element, Node, element, text_of
from book.policy.language import joined_lines

MAX_DEPTH = 24
SCHEMES = ("http", "https", "mailto")
SPAN_KEYS = ("lang", "name", "id")
_CALL = re.compile(r"\[\^([^\]\s]+)\]")
_DEFINITION = re.compile(r"^ {0,3}\[\^([^\]\s]+)\]:", re.M)
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<!--")
_ATTRIBUTION = re.compile(r"^(?:——|—|--)\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Markup:
    """A chapter's tree with what it points at: images by path, links to other chapters."""

    content: Content = ()
    images: tuple[tuple[str, Span], ...] = ()
    links: tuple[tuple[str, Span], ...] = ()
    names: tuple[tuple[str, Span], ...] = ()


def parse(text: str, path: str, first_line: int = 1) -> Outcome[Markup]:
    """Read a chapter's body. ``first_line`` is the line of the file it begins on.

    Headings come out as ``h2`` and below whatever level the editor began with: the title is the
    header's.
    """
    return _Parser(text, path, first_line).run()


def _markdown() -> MarkdownIt:
    options = {"maxNesting": 200, "html": False, "linkify": False, "typographer": False}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.disable("html_block").disable("html_inline")
    parser.validateLink = lambda url: True  # judged in _href, with a finding
    return parser.use(footnote_plugin, inline=False).use(attrs_plugin, after=(), spans=True)


@dataclass(slots=True)
class _Frame:
    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


class _Parser:
    def __init__(self, text: str, path: str, first_line: int) -> None:
        self.text, self.path, self.first_line = text, path, first_line
        self.findings: list[Diagnostic] = []
        self.images: list[tuple[str, Span]] = []
        self.links: list[tuple[str, Span]] = []
        self.names: list[tuple[str, Span]] = []
        self.lines: tuple[int, int] = (0, 0)
        self.notes: dict[int, tuple[Node, ...]] = {}
        self.called: set[int] = set()

    def run(self) -> Outcome[Markup]:
        env: dict[str, Any] = {}
        try:
            tokens = _markdown().parse(self.text, env)
        except RecursionError:
            self.findings.append(finding("markup.too-deep", Span(self.path), limit=MAX_DEPTH))
            return Outcome(Markup(), tuple(self.findings))
        self._notes_never_called(env)
        if any(token.level > 2 * MAX_DEPTH for token in tokens):
            deep = next(token for token in tokens if token.level > 2 * MAX_DEPTH)
            self.lines = tuple(deep.map or (0, 1))
            self.report("markup.too-deep", limit=MAX_DEPTH)
            return Outcome(Markup(), tuple(self.findings))
        body, notes = self._split_notes(tokens)
        for number, note_tokens in notes.items():
            self.notes[number] = self._blocks(note_tokens)
        content = self._levels(self._blocks(body))
        markup = Markup(content, tuple(self.images), tuple(self.links), tuple(self.names))
        self.findings.sort(key=lambda d: d.span)
        return Outcome(markup, tuple(self.findings))

    # Places: markdown-it knows the lines of a block; the words are looked for within them.

    def where(self, words: str = "") -> Span:
        first, last = self.lines
        starts = [0, *(m.end() for m in re.finditer("\n", self.text))]
        begin = starts[min(first, len(starts) - 1)]
        end = starts[last] if last < len(starts) else len(self.text)
        block = self.text[begin:end]
        at = block.find(words) if words else len(block) - len(block.lstrip())
        if at < 0:
            at, words = len(block) - len(block.lstrip()), ""
        length = len(words) or max(1, len(block[at:].split("\n", 1)[0]))
        return place(self.path, self.text, begin + at, begin + at + length, self.first_line)

    def report(self, code: str, words: str = "", *hints: Any, **args: object) -> None:
        self.findings.append(finding(code, self.where(words), *hints, **args))

    # Notes.

    def _notes_never_called(self, env: dict[str, Any]) -> None:
        called = set(env.get("footnotes", {}).get("refs", {}))
        listed = {data.get("label") for data in env.get("footnotes", {}).get("list", {}).values()}
        for match in _DEFINITION.finditer(self.text):
            label = match[1]
            if f":{label}" in called and label not in listed:
                span = place(self.path, self.text, match.start(), match.end() - 1, self.first_line)
                self.findings.append(finding("note.never-called", span, label=label))

    def _split_notes(self, tokens: list[Token]) -> tuple[list[Token], dict[int, list[Token]]]:
        """The body's tokens, and each note's own, by its number from 0."""
        body: list[Token] = []
        notes: dict[int, list[Token]] = {}
        here = body
        for token in tokens:
            match token.type:
                case "footnote_block_open" | "footnote_block_close" | "footnote_anchor":
                    continue
                case "footnote_open":
                    here = notes.setdefault(token.meta["id"], [])
                case "footnote_close":
                    here = body
                case _:
                    here.append(token)
        return body, notes

    # Blocks.

    def _blocks(self, tokens: list[Token]) -> Content:
        root = _Frame("")
        stack = [root]
        for token in tokens:
            if token.map:
                self.lines = (token.map[0], token.map[1])
            if token.nesting == 1:
                tag = self._block_tag(token)
                stack.append(_Frame(tag, self._block_attrs(token)))
            elif token.nesting == -1:
                frame = stack.pop()
                stack[-1].children.extend(self._close(frame))
            else:
                stack[-1].children.extend(self._leaf(token))
        return tuple(root.children)

    def _block_tag(self, token: Token) -> str:
        if token.type == "paragraph_open":
            return "" if token.hidden else "p"
        return token.tag

    def _block_attrs(self, token: Token) -> dict[str, str]:
        attrs: dict[str, str] = {}
        if token.tag == "ol" and token.attrGet("start") not in (None, 1):
            attrs["start"] = str(token.attrGet("start"))
        if token.tag in ("td", "th"):
            style = str(token.attrGet("style") or "")
            if found := re.search(r"text-align:(left|right|center)", style):
                attrs["align"] = found[1]
        return attrs

    def _close(self, frame: _Frame) -> list[Node]:
        if not frame.tag:
            return frame.children
        node = Element(frame.tag, tuple(frame.children), tuple(frame.attrs.items()))
        if frame.tag == "p":
            return [self._figure(node) or node] if frame.children else []
        if frame.tag == "blockquote":
            return [_attributed(node)]
        return [node]

    def _figure(self, paragraph: Element) -> Element | None:
        """An image alone in its paragraph is a figure; its title is the caption."""
        images = [c for c in paragraph.children if isinstance(c, Element) and c.tag == "img"]
        rest = [c for c in paragraph.children if c not in images]
        if len(images) != 1 or any(not isinstance(c, str) or c.strip() for c in rest):
            return None
        title = images[0].get("title")
        picture = images[0].with_attrs(title="")
        if not picture.get("alt") and not title:
            self.report("image.no-alt", picture.get("src"), path=picture.get("src"))
        caption = (element("figcaption", title),) if title else ()
        return element("figure", picture, *caption)

    def _leaf(self, token: Token) -> Iterator[Node]:
        match token.type:
            case "inline":
                yield from self._inlines(token.children or [])
            case "fence" | "code_block":
                yield element("pre", token.content.removesuffix("\n"))
            case "hr":
                yield element("hr")

    # Inlines.

    def _inlines(self, tokens: list[Token]) -> list[Node]:
        root = _Frame("")
        stack = [root]
        for index, token in enumerate(tokens):
            if token.nesting == 1:
                tag = "del" if token.tag == "s" else token.tag
                stack.append(_Frame(tag, self._inline_attrs(token, index, tokens)))
            elif token.nesting == -1:
                frame = stack.pop()
                stack[-1].children.extend(self._close_inline(frame))
            else:
                stack[-1].children.extend(self._inline(token, stack[-1].children, tokens, index))
        return _joined(root.children)

    def _inline_attrs(self, token: Token, index: int, tokens: list[Token]) -> dict[str, str]:
        if token.tag == "a":
            return {"href": self._href(str(token.attrGet("href") or ""))}
        if token.tag == "span":
            attrs = {}
            for key, value in token.attrs.items():
                if key not in SPAN_KEYS:
                    words = f"{key}={value}"
                    self.report(
                        "markup.unknown-attribute", words, did_you_mean(key, SPAN_KEYS), key=key
                    )
                else:
                    attrs[key] = str(value)
            if name := attrs.get("name"):
                self.names.append((name, self.where(f"name={name}")))
            return attrs
        return {}

    def _close_inline(self, frame: _Frame) -> list[Node]:
        children = tuple(_joined(frame.children))
        if frame.tag == "a" and not frame.attrs.get("href"):
            return list(children)
        if frame.tag == "span":
            name = frame.attrs.pop("name", "")
            if frame.attrs:
                node = Element("span", children, tuple(frame.attrs.items()))
            elif not name:
                return list(children)
            else:
                node = None
            if name:
                inner = (node,) if node else children
                return [element("mention", *inner, name=name, by="hand")]
            return [node] if node else list(children)
        return [Element(frame.tag, children, tuple(frame.attrs.items()))]

    def _href(self, href: str) -> str:
        """A link's address if it may stand in a book; otherwise nothing, and a finding."""
        parts = urlsplit(href)
        if parts.scheme in SCHEMES:
            return href
        if (
            not parts.scheme
            and not parts.netloc
            and (parts.path.endswith(".md") or href[:1] == "#")
        ):
            target = unquote(href)
            self.links.append((target, self.where(href)))
            return target
        self.report("link.scheme", unquote(href), href=unquote(href))
        return ""

    def _inline(
        self, token: Token, before: list[Node], tokens: list[Token], index: int
    ) -> Iterator[Node]:
        match token.type:
            case "text" | "text_special":
                self._text_findings(token.content)
                yield token.content
            case "softbreak":
                left = before[-1] if before else ""
                left_text = left if isinstance(left, str) else text_of(left)
                yield joined_lines(left_text, _next_text(tokens, index))
            case "hardbreak":
                yield element("br")
            case "code_inline":
                yield element("code", token.content)
            case "image":
                yield self._image(token)
            case "footnote_ref":
                yield self._note(token)

    def _text_findings(self, text: str) -> None:
        for match in _CALL.finditer(text):
            self.report("note.undefined", match[0], label=match[1])
        for match in _TAG.finditer(text):
            self.report("markup.html", match[0], tag=match[0][:40])

    def _image(self, token: Token) -> Element:
        source = unquote(str(token.attrGet("src") or ""))
        self.images.append((source, self.where(source)))
        alt = "".join(child.content for child in token.children or [])
        return element("img", src=source, alt=alt, title=str(token.attrGet("title") or ""))

    def _note(self, token: Token) -> Element:
        number = token.meta["id"]
        if number in self.called or number not in self.notes:
            return element("noteref", number=str(number + 1))
        self.called.add(number)
        return Element("note", self.notes[number], (("number", str(number + 1)),))

    # Headings.

    def _levels(self, content: Content) -> Content:
        """Move headings so that the highest is h2 and none is skipped."""
        levels = [
            int(n.tag[1])
            for n in content
            if isinstance(n, Element) and n.tag[:1] == "h" and n.tag[1:].isdigit()
        ]
        if not levels:
            return content
        shift = 2 - min(levels)
        previous = 1

        def moved(node: Node) -> Node:
            nonlocal previous
            if not isinstance(node, Element) or not re.fullmatch(r"h\d", node.tag):
                return node
            previous = min(int(node.tag[1]) + shift, previous + 1, 5)
            return replace(node, tag=f"h{previous}")

        return tuple(moved(node) for node in content)


def _next_text(tokens: list[Token], index: int) -> str:
    for token in tokens[index + 1 :]:
        if token.content:
            return token.content
    return ""


def _joined(nodes: list[Node]) -> list[Node]:
    """Neighbouring strings made one, empty ones dropped."""
    out: list[Node] = []
    for node in nodes:
        if isinstance(node, str) and out and isinstance(out[-1], str):
            out[-1] += node
        elif node != "":
            out.append(node)
    return out


def _attributed(quotation: Element) -> Element:
    """A quotation whose last paragraph begins with a dash is attributed to whom it names."""
    last = quotation.children[-1] if quotation.children else ""
    if not isinstance(last, Element) or last.tag != "p" or len(quotation.children) < 2:
        return quotation
    first = last.children[0] if last.children else ""
    if not isinstance(first, str) or not _ATTRIBUTION.match(first):
        return quotation
    words = (_ATTRIBUTION.sub("", first), *last.children[1:])
    return replace(quotation, children=(*quotation.children[:-1], Element("attribution", words)))
