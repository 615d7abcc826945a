"""Markdown into the closed content tree. The door of markdown-it.

CommonMark with tables and strikethrough, footnotes ``[^1]``, bracketed spans ``[text]{lang=en}``.
markdown-it's surprises, kept out here: block tokens know their lines, inline tokens nothing, so every
inline rule is wrapped to note where it matched; with raw HTML off, tags come through as text (we
warn); a note nobody calls vanishes, of two notes of one label the first does, and a call without a
note is text (all are reported); nesting deeper than ``maxNesting`` is dropped without a word, so it is
set high and depth is checked here; brackets never closed are searched again from each; an attribute
``onclick`` is taken away silently; ``typographer`` and ``linkify`` would change wording and stay off.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin
from mdit_py_plugins.footnote import footnote_plugin

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.model.content import Content, Element, Node, element, leaves, rebuild, text_of
from book.policy.language import joined_lines
from book.schema import LANG, SLUG

MAX_DEPTH = 24
SCHEMES = ("http", "https", "mailto")
SPAN_KEYS = ("lang", "name", "id")
_BRACES = re.compile(r"\{[ \t]*[.#\w:-][^{}\n]{0,200}\}")
_TAG = re.compile(r"</?[A-Za-z][\w-]*(?:\s[^<>]*)?/?>|<!--(?:.*?-->)?", re.S)
# No line can be broken in it. Setting one takes the square of its length, so one that is longer is
# given places to break.
MAX_WORD = 1000
_WORD = re.compile(rf"[^\s\u200b\u2e80-\U0003ffff-]{{{MAX_WORD},}}")
_ATTRIBUTION = re.compile(r"^(?:—{1,2}|-{2,3})\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Markup:
    """A chapter's tree with what it points at: images by path, links within the book, names. The
    tree's ``img`` and ``a`` say by ``at`` which one of these they are. ``top`` is the level its
    highest heading was written at; 0 where there is none."""

    content: Content = ()
    images: tuple[tuple[str, Span], ...] = ()
    links: tuple[tuple[str, Span], ...] = ()
    names: tuple[tuple[str, Span], ...] = ()
    top: int = 0


def parse(text: str, path: str, first_line: int = 1, tags: bool = False) -> Outcome[Markup]:
    """Read a chapter's body. ``first_line`` is the line of the file it begins on.

    Headings come out as ``h2`` and below whatever level the editor began with: the title is the
    header's. With ``tags`` (a capture's text) each tag of HTML is an element ``tag``, which the
    closed tree has not; else it is text.
    """
    return _Parser(text, path, first_line, tags).run()


def _markdown() -> MarkdownIt:
    options = {"maxNesting": 200, "html": False, "linkify": False, "typographer": False}
    parser = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    parser.disable("html_block").disable("html_inline")
    parser.validateLink = lambda url: True  # judged in _href, with a finding
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.use(attrs_plugin, after=(), spans=True)
    parser.inline.ruler.after("entity", "tag", _tag_rule)
    parser.inline.ruler.after("tag", "braces", _braces_rule)
    for rule in parser.inline.ruler.__rules__:
        rule.fn = _placed(rule.fn, rule.name)
    return parser


Rule = Callable[[StateInline, bool], bool]


def _placed(rule: Rule, name: str) -> Rule:
    """The rule, noting on each token it makes where in the block's text it matched."""
    bracketed = name in ("link", "image", "span", "footnote_ref")

    def run(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if bracketed and state.src[start] in "[!" and state.src.find("]", start) < 0:
            return False
        matched = rule(state, silent)
        if matched and not silent:
            for index in range(count, len(state.tokens)):
                state.tokens[index].meta.setdefault("at", (start, state.pos))
        return matched

    return run


def _tag_rule(state: StateInline, silent: bool) -> bool:
    """A tag of HTML, which is printed as the text it is."""
    return _as_text(state, silent, "tag", _TAG.match(state.src, state.pos))


def _braces_rule(state: StateInline, silent: bool) -> bool:
    """What looks like attributes and is none."""
    after_bracket = state.pos and state.src[state.pos - 1] in "])"
    found = _BRACES.match(state.src, state.pos) if after_bracket else None
    return _as_text(state, silent, "braces", found)


def _as_text(state: StateInline, silent: bool, kind: str, found: re.Match | None) -> bool:
    if not found:
        return False
    if not silent:
        state.push(kind, "", 0).content = found[0]
    state.pos = found.end()
    return True


@dataclass(slots=True)
class _Frame:
    tag: str
    attrs: dict[str, str] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)


class _Parser:
    def __init__(self, text: str, path: str, first_line: int, tags: bool) -> None:
        self.text, self.path, self.first_line, self.tags = text, path, first_line, tags
        self.top = 0
        self.findings: list[Diagnostic] = []
        self.images: list[tuple[str, Span]] = []
        self.links: list[tuple[str, Span]] = []
        self.names: list[tuple[str, Span]] = []
        self.ids: set[str] = set()
        self.starts = [0, *(m.end() for m in re.finditer("\n", text))]
        self.lines: tuple[int, int] = (0, 0)
        self.inline: tuple[str, list[int]] | None = None
        self.cells: dict[int, int] = {}
        self.notes: dict[str, tuple[Token, list[Token]]] = {}
        self.called: dict[str, int] = {}
        self.inside: str = ""

    def run(self) -> Outcome[Markup]:
        env: dict[str, Any] = {}
        try:
            tokens = _markdown().parse(self.text, env)
        except RecursionError:
            self.findings.append(finding("markup.too-deep", Span(self.path), limit=MAX_DEPTH))
            return Outcome(Markup(), tuple(self.findings))
        deep = next((token for token in tokens if token.level > 2 * MAX_DEPTH), None)
        if deep:
            self.lines = tuple(deep.map or (0, 1))
            self.report("markup.too-deep", limit=MAX_DEPTH)
        content = self._blocks(self._body(tokens))
        dead = [label for label in self.notes if label not in self.called]
        for label in dead:
            token, note = self.notes[label]
            self.report_note("note.never-called", label, token)
            self._blocks(note)  # for its own mistakes
        content = () if deep else self._levels(content)
        markup = Markup(content, tuple(self.images), tuple(self.links), tuple(self.names), self.top)
        self.findings.sort(key=lambda d: d.span)
        return Outcome(markup, tuple(self.findings))

    # Places: a block knows its lines, an inline token its place in the block's text.

    def span(self, start: int, end: int) -> Span:
        line = bisect_right(self.starts, start) - 1
        end_line = bisect_right(self.starts, end) - 1
        first = self.first_line
        return Span(
            self.path,
            line + first,
            start - self.starts[line] + 1,
            end_line + first,
            end - self.starts[end_line] + 1,
        )

    def block(self) -> Span:
        """The first line of the block at hand."""
        line = min(self.lines[0], len(self.starts) - 1)
        text = self._line(line)
        start = self.starts[line] + len(text) - len(text.lstrip())
        return self.span(start, max(self.starts[line] + len(text.rstrip()), start + 1))

    def where(self, token: Token, *words: str) -> Span:
        """Where an inline token stands: the first of the words that it is written with, else all of
        it; the block where the way back to the source is lost (a table's cell with escapes)."""
        if self.inline is None or "at" not in token.meta:
            return self.block()
        begin, end = token.meta["at"]
        text, offsets = self.inline
        for word in words:
            if word and (at := text.find(word, begin, end)) >= 0:
                begin, end = at, at + len(word)
                break
        if end > len(offsets) or offsets[begin] < 0 or offsets[end - 1] < 0:
            return self.block()
        return self.span(offsets[begin], offsets[end - 1] + 1)

    def _line(self, line: int) -> str:
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[line] : end].rstrip("\n")

    def _offsets(self, text: str) -> list[int]:
        """Where each character of a block's inline text stands in the source; -1 where unknown."""
        offsets: list[int] = []
        line = self.lines[0]
        for words in text.split("\n"):
            source = self._line(line) if line < len(self.starts) else ""
            at = source.find(words.strip(), self.cells.get(line, 0)) if words.strip() else 0
            start = at - (len(words) - len(words.lstrip())) if at >= 0 else -1
            self.cells[line] = max(at, 0) + len(words.strip())
            known = start >= 0
            base = self.starts[line] + start if line < len(self.starts) else 0
            offsets += [base + i if known else -1 for i in range(len(words))]
            offsets.append(base + len(words) if known else -1)
            line += 1
        return offsets

    def report(
        self, code: str, place: Token | Span | None = None, *hints: Hint | None, **args: object
    ) -> None:
        span = self.where(place) if isinstance(place, Token) else place or self.block()
        self.findings.append(finding(code, span, *hints, **args))

    # Notes.

    def report_note(self, code: str, label: str, token: Token) -> None:
        """A finding at a note's own label."""
        line = (token.map or (0, 1))[0]
        at = self._line(line).find(f"[^{label}]")
        start = self.starts[line] + max(at, 0)
        self.report(code, self.span(start, start + len(label) + 3), label=label)

    def _body(self, tokens: list[Token]) -> list[Token]:
        """The body's tokens; those of each note are put aside under its label."""
        body: list[Token] = []
        open_notes: list[list[Token]] = [body]
        for token in tokens:
            if token.type == "footnote_reference_open":
                label = token.meta["label"]
                own: list[Token] = []
                if label in self.notes:
                    self.report_note("note.twice", label, token)
                else:
                    self.notes[label] = (token, own)
                open_notes.append(own)
            elif token.type == "footnote_reference_close":
                open_notes.pop()
            else:
                open_notes[-1].append(token)
        for label, (token, own) in self.notes.items():
            if not own:
                self.report_note("note.undefined", label, token)
        return body

    # Blocks.

    def _blocks(self, tokens: list[Token]) -> Content:
        root = _Frame("")
        stack = [root]
        before = self.lines
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
        self.lines = before
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
        if frame.tag in ("li", "blockquote"):
            node = replace(node, children=rebuild(node.children, _within))
        return [_attributed(node) if frame.tag == "blockquote" else node]

    def _figure(self, paragraph: Element) -> Element | None:
        """An image alone in its paragraph is a figure; its title is the caption."""
        images = [c for c in paragraph.children if isinstance(c, Element) and c.tag == "img"]
        rest = [c for c in paragraph.children if c not in images]
        if len(images) != 1 or any(not isinstance(c, str) or c.strip() for c in rest):
            return None
        title = images[0].get("title")
        picture = images[0].with_attrs(title="")
        if not picture.get("alt") and not title:
            _, span = self.images[int(picture.get("at"))]
            self.report("image.no-alt", span, path=picture.get("src"))
        caption = (element("figcaption", title),) if title else ()
        return element("figure", picture, *caption)

    def _leaf(self, token: Token) -> Iterator[Node]:
        match token.type:
            case "inline":
                outer = self.inline
                self.inline = (token.content, self._offsets(token.content))
                nodes = self._inlines(token.children or [])
                self.inline = outer
                yield from self._breakable(nodes)
            case "fence" | "code_block":
                yield from self._breakable([element("pre", token.content.removesuffix("\n"))])
            case "hr":
                yield element("hr")

    def _breakable(self, nodes: list[Node]) -> list[Node]:
        """The same with places to break a line in words too long for any, which are reported."""
        if not any(_WORD.search(leaf) for node in nodes for leaf in leaves(node)):
            return nodes
        self.report("markup.unbroken", limit=MAX_WORD)

        def broken(node: Node) -> Node:
            if isinstance(node, str):
                return _WORD.sub(lambda m: re.sub(".{40}", "\\g<0>\u200b", m[0]), node)
            return replace(node, children=tuple(map(broken, node.children)))

        return [broken(node) for node in nodes]

    # Inlines.

    def _inlines(self, tokens: list[Token]) -> list[Node]:
        root = _Frame("")
        stack = [root]
        for index, token in enumerate(tokens):
            if token.nesting == 1:
                tag = "del" if token.tag == "s" else token.tag
                if len(stack) == MAX_DEPTH:
                    self.report("markup.too-deep", limit=MAX_DEPTH)
                deep = len(stack) >= MAX_DEPTH
                stack.append(_Frame("") if deep else _Frame(tag, self._inline_attrs(token)))
            elif token.nesting == -1:
                frame = stack.pop()
                stack[-1].children.extend(self._close_inline(frame))
            else:
                stack[-1].children.extend(self._inline(token, stack[-1].children, tokens, index))
        return _joined(root.children)

    def _inline_attrs(self, token: Token) -> dict[str, str]:
        if token.tag == "a":
            return self._href(token)
        return self._span_attrs(token) if token.tag == "span" else {}

    def _span_attrs(self, token: Token) -> dict[str, str]:
        attrs = {}
        given = {**token.attrs, **dict.fromkeys(token.meta.get("insecure_attrs", ()), "")}
        for key, value in ((k, str(v)) for k, v in given.items()):
            span = self.where(token, f'{key}="{value}"', f"{key}={value}", f".{value}", key)
            if key not in SPAN_KEYS:
                hint = did_you_mean(key, SPAN_KEYS) or Hint("have", {"words": ", ".join(SPAN_KEYS)})
                self.report("markup.unknown-attribute", span, hint, key=key)
            elif key == "lang" and not re.fullmatch(LANG, value):
                self.report("value.lang", span, value=value)
            elif key == "id" and not re.fullmatch(SLUG, value):
                self.report("value.slug", span, value=value)
            elif key == "id" and value in self.ids:
                self.report("markup.same-id", span, id=value)
            else:
                attrs[key] = value
        self.ids.add(attrs.get("id", ""))
        if name := attrs.get("name"):
            self.names.append((name, self.where(token, f"name={name}", name)))
        return attrs

    def _close_inline(self, frame: _Frame) -> list[Node]:
        children = tuple(_joined(frame.children))
        if not frame.tag:
            return list(children)
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

    def _href(self, token: Token) -> dict[str, str]:
        """A link's address if it may stand in a book; otherwise nothing, and a finding."""
        href = str(token.attrGet("href") or "")
        target = unquote(href)
        span = self.where(token, href, target)
        try:
            parts = urlsplit(href)
        except ValueError:  # http://[::1
            parts = urlsplit("")
        if parts.scheme in SCHEMES and (parts.netloc or (parts.scheme == "mailto" and parts.path)):
            return {"href": href}
        own = not parts.scheme and not parts.netloc
        if own and (parts.path.endswith(".md") or (len(href) > 1 and href[0] == "#")):
            self.links.append((target, span))
            return {"href": target, "at": str(len(self.links) - 1)}
        self.report("link.scheme", span, Hint("link-forms"), href=target)
        return {}

    def _inline(
        self, token: Token, before: list[Node], tokens: list[Token], index: int
    ) -> Iterator[Node]:
        match token.type:
            case "text" | "text_special":
                yield token.content
            case "tag":
                shown = " ".join(token.content.split())[:40]
                self.report("markup.html", token, tag=shown)
                yield Element("tag", (token.content,)) if self.tags else token.content
            case "braces":
                self.report("markup.braces", token, braces=token.content[:40])
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

    def _image(self, token: Token) -> Element:
        written = str(token.attrGet("src") or "")
        source = unquote(written)
        self.images.append((source, self.where(token, written, source)))
        alt = "".join(
            " " if child.type == "softbreak" else child.content for child in token.children or []
        )
        title, at = str(token.attrGet("title") or ""), str(len(self.images) - 1)
        return element("img", src=source, alt=alt, title=title, at=at)

    def _note(self, token: Token) -> Node:
        label = token.meta["label"]
        if label not in self.notes:
            self.report("note.undefined", token, label=label)
            return f"[^{label}]"
        if self.inside:
            self.report("note.in-note", token, label=label)
            self.called.setdefault(label, 0)
            return f"[^{label}]"
        if label in self.called:
            return element("noteref", number=str(self.called[label]))
        number = self.called[label] = len(self.called) + 1
        self.inside, cells = label, self.cells
        self.cells = {}
        blocks = self._blocks(self.notes[label][1])
        self.inside, self.cells = "", cells
        return Element("note", blocks, (("number", str(number)),))

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
        self.top = min(levels)
        shift = 2 - self.top
        previous = 1

        def moved(node: Node) -> Node:
            nonlocal previous
            if not isinstance(node, Element) or not re.fullmatch(r"h\d", node.tag):
                return node
            previous = min(int(node.tag[1]) + shift, previous + 1, 5)
            return replace(node, tag=f"h{previous}")

        return tuple(moved(node) for node in content)


def _within(node: Element) -> Node:
    """A heading in a list or a quotation heads nothing of the chapter's: it stands below them all."""
    return replace(node, tag="h5") if re.fullmatch(r"h\d", node.tag) else node


def _next_text(tokens: list[Token], index: int) -> str:
    for following in range(index + 1, len(tokens)):
        if tokens[following].content:
            return tokens[following].content
    return ""


def _joined(nodes: list[Node]) -> list[Node]:
    """Neighbouring strings made one, empty ones dropped."""
    out: list[Node] = []
    for is_text, run in groupby(nodes, key=lambda node: isinstance(node, str)):
        pieces = list(run)
        whole = ["".join(pieces)] if is_text else pieces
        out += [node for node in whole if node != ""]
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
