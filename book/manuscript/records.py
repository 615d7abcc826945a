"""YAML with positions, read against the tables of ``book.schema``. The door of PyYAML.

PyYAML's surprises, kept out here: it types scalars (``1.10`` → 1.1, ``no`` → False, ``2012`` → int),
so only its composer is used and every scalar stays the text as written; it lets a key stand twice
and keeps the last; aliases let a short file grow without bound, so they are refused, and so are
anchors and tags (``&Sons`` and ``!Kung`` are words the editor forgot to quote); its marks count
lines and columns from 0; it stops at the first mistake, so what it stopped in is blanked and the
rest read again; libyaml's composer overruns the stack on deep nesting, Python's raises.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.manuscript.source import CONTROL
from book.policy import dates
from book.schema import LANG, SLUG, Choice, Flag, Keys, Kind, Many, Named, Number, Text

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = {"", "~", "null"}
_DEEPEST = 1000  # brackets; libyaml dies of some ten thousand
_MOST_SYNTAX = 25
_HINTS = (
    ("mapping values are not allowed", "yaml-colon"),
    ("violates indentation", "yaml-tab"),
    ("cannot start any token", "yaml-first-character"),
    ("unexpected end of stream", "yaml-quote"),
    ("found another document", "yaml-one-document"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("did not find expected ',' or", "yaml-bracket"),
    ("did not find expected", "yaml-indent"),
)


@dataclass(frozen=True, slots=True)
class Value:
    """A value and where it stands: text, a flag, a number, a tuple of values, or a record."""

    value: object
    span: Span


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping read by its table: what is absent reads as empty."""

    span: Span
    fields: dict[str, Value] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.fields

    def text(self, key: str, default: str = "") -> str:
        found = self.fields.get(key)
        return found.value if found else default

    def flag(self, key: str) -> bool:
        found = self.fields.get(key)
        return bool(found and found.value)

    def number(self, key: str, default: int = 0) -> int:
        found = self.fields.get(key)
        return found.value if found else default

    def values(self, key: str) -> tuple[Value, ...]:
        found = self.fields.get(key)
        return found.value if found else ()

    def texts(self, key: str) -> tuple[str, ...]:
        return tuple(v.value for v in self.values(key))

    def record(self, key: str) -> Record:
        found = self.fields.get(key)
        return found.value if found else Record(self.span)

    def records(self, key: str) -> tuple[Record, ...]:
        return tuple(v.value for v in self.values(key))

    def span_of(self, key: str) -> Span:
        found = self.fields.get(key)
        return found.span if found else self.span


def read(text: str, path: str, kind: Kind, first_line: int = 1) -> Outcome[Value]:
    """Read one YAML document by its table.

    ``first_line`` is the line of ``path`` the text begins on. Gives the value (empty where the file
    is) and findings; nothing is raised for what an editor can write.
    """
    text = CONTROL.sub(" ", text)  # reported where the file was read
    reader = _Reader(path, first_line, text)
    whole = Span(path, first_line, 1, first_line, 1)
    node = reader.compose()
    if node is None:
        if isinstance(kind, Keys):
            reader.missing_keys(kind, reader.broken, whole)
        return Outcome(_empty(kind, whole), tuple(reader.findings))
    value = reader.value(node, kind, "")
    return Outcome(value or _empty(kind, whole), tuple(reader.findings))


def _depth(text: str) -> int:
    """At least how deep the text nests (brackets within quotation marks are counted too)."""
    depth = deepest = 0
    for bracket in re.findall(r"[\[\]{}]", text):
        depth = depth + 1 if bracket in "[{" else max(depth - 1, 0)
        deepest = max(deepest, depth)
    return deepest + max(map(len, re.findall(r"^[ ?:-]*", text, re.M)))


def _absent(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL


def _empty(kind: Kind, span: Span) -> Value:
    return Value(() if isinstance(kind, Many) else Record(span), span)


class _Reader:
    def __init__(self, path: str, first_line: int, text: str) -> None:
        self.path, self.first_line = path, first_line
        self.lines = text.split("\n")
        self.findings: list[Diagnostic] = []
        self.broken: set[str] = set()
        self.blanked: list[tuple[int, list[str], int]] = []
        self.lost = False
        self._seen: set[int] = set()

    def compose(self) -> yaml.Node | None:
        """The document's tree without the entries (of the top level) that are no YAML; those are
        reported, and their keys remembered as ``broken``."""
        loader = _Loader if _depth("\n".join(self.lines)) < _DEEPEST else yaml.SafeLoader
        for _ in range(_MOST_SYNTAX):
            text = "\n".join(self.lines)
            try:
                node = yaml.compose(text, loader)
                if re.search(r"[&*!]", text):
                    self._properties(text, loader)
                return node
            except yaml.MarkedYAMLError as error:
                if not self._blank(error):
                    break
            except (yaml.YAMLError, RecursionError) as error:
                deep = isinstance(error, RecursionError)
                code, args = ("yaml.too-deep", {}) if deep else ("yaml.syntax", {"problem": error})
                self.findings.append(finding(code, self.at(0, 0), **args))
                self.lost = True
                break
        return None

    def _blank(self, error: yaml.MarkedYAMLError) -> bool:
        """Report a mistake and blank the entry it stands in; whether there was one to blank."""
        mark, problem = error.problem_mark or error.context_mark, error.problem or ""
        if "scanning a quoted scalar" in (error.context or ""):
            mark = error.context_mark  # where the quotation mark stands, not where the file ends
        elif "flow" in (error.context or "") and self._later_entry(error):
            mark = error.context_mark  # the bracket that swallowed the entries below
        line, column = (mark.line, mark.column) if mark else (0, 0)
        line = min(line, len(self.lines) - 1)
        if not self.lines[line].strip() and error.context_mark:
            line, column = error.context_mark.line, error.context_mark.column
        if "alias" in (problem + (error.context or "")) or "anchor" in (error.context or ""):
            start = error.context_mark or mark
            self.findings.append(
                finding(
                    "yaml.alias", self.at(start.line, start.column), Hint("yaml-first-character")
                )
            )
        else:
            hint = next((Hint(name) for words, name in _HINTS if words in problem), None)
            words = " ".join(part for part in (error.context, problem) if part)
            self.findings.append(finding("yaml.syntax", self.at(line, column), hint, problem=words))
        full = [i for i, text in enumerate(self.lines) if re.match(r"\s*[^\s#]", text)]
        if not full or line < full[0]:
            return False
        margin = min(_indent(self.lines[i]) for i in full)
        tops = [i for i in full if _indent(self.lines[i]) == margin]
        first = max((i for i in tops if i <= line), default=full[0])
        last = min((i for i in tops if i > first), default=len(self.lines))
        if key := re.match(r"\s*[\"']?([\w-]+)", self.lines[first]):
            self.broken.add(key[1])
        self._restore(line if mark is error.context_mark else len(self.lines))
        self.blanked.append((first, self.lines[first:last], len(self.findings) - 1))
        self.lines[first:last] = [""] * (last - first)
        return True

    def _later_entry(self, error: yaml.MarkedYAMLError) -> bool:
        begin, line = error.context_mark.line, error.problem_mark.line
        below = self.lines[begin + 1 : line + 1]
        return any(re.match(r"[\w-]", text) for text in below)

    def _restore(self, line: int) -> None:
        """Take back what was said of entries below a quotation mark that turns out to be open: it
        turned their own marks inside out."""
        for first, lines, index in [b for b in self.blanked if b[0] > line][::-1]:
            self.lines[first : first + len(lines)] = lines
            del self.findings[index]
        self.blanked = [b for b in self.blanked if b[0] <= line]

    def _properties(self, text: str, loader: type) -> None:
        """Report every alias, anchor and tag."""
        for event in yaml.parse(text, loader):
            start = event.start_mark
            anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
            if not start or not (anchor or tag):
                continue
            hint = Hint("yaml-first-character")
            if (tag and not tag.startswith("tag:yaml.org,2002:")) or "python" in (tag or ""):
                word = re.match(r"\S*", self.lines[start.line][start.column :])[0]
                end = start.column + len(word)
                span = self.at(start.line, start.column, start.line, end)
                self.findings.append(finding("yaml.tag", span, hint, tag=word))
            if anchor:
                end = start.column + len(anchor) + 1
                span = self.at(start.line, start.column, start.line, end)
                self.findings.append(finding("yaml.alias", span, hint))

    def at(self, line: int, column: int, end_line: int | None = None, end_column: int = 0) -> Span:
        if end_line is None:
            end_line, end_column = line, column + 1
        base = self.first_line
        return Span(self.path, line + base, column + 1, end_line + base, end_column + 1)

    def span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        if not isinstance(node, yaml.ScalarNode):
            return self.at(start.line, start.column)  # a block: point at its first character
        if node.style in ("|", ">"):  # its words begin on a line below
            for number in range(start.line + 1, min(end.line + 1, len(self.lines))):
                if words := self.lines[number].strip():
                    column = _indent(self.lines[number])
                    return self.at(number, column, number, column + len(words))
        return self.at(start.line, start.column, end.line, end.column)

    def report(self, code: str, node: yaml.Node, *hints: Hint | None, **args: object) -> None:
        self.findings.append(finding(code, self.span(node), *hints, **args))

    def value(self, node: yaml.Node, kind: Kind, key: str) -> Value | None:
        """The node as its kind asks; None (and a finding) where it is something else."""
        if id(node) in self._seen:  # an alias, reported already
            return None
        self._seen.add(id(node))
        match kind:
            case Keys():
                return self._keys(node, kind, key)
            case Named():
                return self._named(node, kind, key)
            case Many():
                return self._many(node, kind, key)
        if not isinstance(node, yaml.ScalarNode):
            self.report("value.not-text", node, key=key)
            return None
        return None if _absent(node) else self._scalar(node, kind, key)

    def _scalar(self, node: yaml.ScalarNode, kind: Kind, key: str) -> Value | None:
        text = node.value.strip()
        result: object = text
        if control := CONTROL.search(text):  # written as an escape
            code = f"U+{ord(control[0]):04X}"
            self.report("file.control-character", node, character=code)
            return None
        match kind:
            case Text() if not text:
                return None
            case Choice(words) if text not in words:
                self.report(
                    "value.choice",
                    node,
                    did_you_mean(text, words),
                    key=key,
                    value=text,
                    words=", ".join(words),
                )
                return None
            case Flag():
                if text.lower() not in ("true", "false"):
                    self.report("value.flag", node, key=key, value=text)
                    return None
                result = text.lower() == "true"
            case Number():
                if not re.fullmatch(r"[0-9]{1,9}", text):
                    self.report("value.number", node, key=key, value=text)
                    return None
                result = int(text)
            case Text(what) if problem := _TEXTS.get(what, _any)(text):
                code, args = problem
                hints = args.pop("hints", ())
                self.report(code, node, *hints, key=key, value=text, **args)
                return None
        return Value(result, self.span(node))

    def _many(self, node: yaml.Node, kind: Many, key: str) -> Value | None:
        if isinstance(node, yaml.SequenceNode):
            read = (self.value(child, kind.of, key) for child in node.value)
            return Value(tuple(v for v in read if v is not None), self.span(node))
        if _absent(node):
            return Value((), self.span(node))
        if not kind.or_one:
            self.report("value.not-list", node, key=key or self.name)
            return None
        self._seen.discard(id(node))
        one = self.value(node, kind.of, key)
        return Value((one,) if one else (), self.span(node))

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, str, yaml.Node]]:
        seen: dict[str, yaml.Node] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.report("key.not-text", key_node)
                continue
            name = key_node.value
            if name in seen:
                other = Hint("other-place", span=self.span(seen[name]))
                self.report("key.twice", key_node, other, key=name)
                continue
            seen[name] = key_node
            yield key_node, name, value_node

    def _keys(self, node: yaml.Node, kind: Keys, key: str) -> Value | None:
        if _absent(node):
            return None
        if kind.shorthand and isinstance(node, yaml.ScalarNode):
            self._seen.discard(id(node))
            value = self.value(node, kind.keys[kind.shorthand].kind, key)
            return value and Value(Record(value.span, {kind.shorthand: value}), value.span)
        if not isinstance(node, yaml.MappingNode):
            keys = sorted(kind.keys, key=lambda name: not kind.keys[name].required)
            hint = Hint("keys", {"words": ", ".join(keys[:6]) + (", …" if keys[6:] else "")})
            self.report("value.not-mapping", node, hint, key=key or self.name)
            return None
        fields: dict[str, Value] = {}
        present = set() if key else set(self.broken)
        for key_node, name, value_node in self._pairs(node):
            rule = kind.keys.get(name)
            if rule is None:
                self.report("key.unknown", key_node, did_you_mean(name, kind.keys), key=name)
                continue
            if rule.later:
                self.report("key.later", key_node, key=name)
            before, repeated = len(self.findings), id(value_node) in self._seen
            value = self.value(value_node, rule.kind, name)
            if value is not None:
                fields[name] = value
            if repeated or len(self.findings) > before or (value is not None and value.value != ()):
                present.add(name)  # there, be it wrong: that was said already
        span = self.span(node)
        self.missing_keys(kind, present, span)
        return Value(Record(span, fields), span)

    def missing_keys(self, kind: Keys, present: set[str], span: Span) -> None:
        for name, rule in kind.keys.items():
            if rule.required and name not in present and not self.lost:
                self.findings.append(finding("key.missing", span, key=name))

    def _named(self, node: yaml.Node, kind: Named, key: str) -> Value | None:
        if _absent(node):
            return None
        if not isinstance(node, yaml.MappingNode):
            self.report("value.not-mapping", node, key=key)
            return None
        fields = {}
        for key_node, name, value_node in self._pairs(node):
            if not re.fullmatch(SLUG, name):
                self.report("value.slug", key_node, key=key, value=name)
            value = self.value(value_node, kind.of, name)
            fields[name] = value or Value(Record(self.span(key_node)), self.span(key_node))
        return Value(Record(self.span(node), fields), self.span(node))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


Problem = tuple[str, dict] | None


def _any(text: str) -> Problem:
    return None


def _slug(text: str) -> Problem:
    return None if re.fullmatch(SLUG, text) else ("value.slug", {})


def _lang(text: str) -> Problem:
    return None if re.fullmatch(LANG, text) else ("value.lang", {})


def _date(text: str) -> Problem:
    try:
        dates.parse(text)
    except dates.DateError as error:
        meant = (Hint("did-you-mean", {"word": error.hint}),) if error.hint else ()
        return "value.date", {"hints": (*meant, Hint(f"date-{error.reason}"))}
    return None


def _day(text: str) -> Problem:
    return _date(text) or (None if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else ("value.day", {}))


def _clock(text: str) -> Problem:
    return (
        None if re.fullmatch(r"([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?", text) else ("value.clock", {})
    )


def _path(text: str) -> Problem:
    parts = text.replace("\\", "/").split("/")
    inside = not text.startswith(("/", "\\")) and ".." not in parts and ":" not in text
    return None if inside else ("value.path", {})


def _address(text: str) -> Problem:
    return None if re.match(r"https?://[^\s/]", text) else ("value.address", {})


_TEXTS = {
    "slug": _slug,
    "id": _slug,
    "lang": _lang,
    "date": _date,
    "day": _day,
    "clock": _clock,
    "path": _path,
    "address": _address,
}


# A text without a table: for what the tool itself wrote, and for writing beside the editor's lines.


@dataclass(frozen=True, slots=True)
class Tree:
    """A node as it stands in the text: ``kind`` is scalar, list or map; ``start`` and ``end`` count
    characters. A map's items are keys and values in turn. ``style`` is the scalar's quote or bar,
    or ``[`` for a list or map in brackets."""

    kind: str
    start: int
    end: int
    style: str = ""
    text: str = ""
    items: tuple[Tree, ...] = ()

    @property
    def is_null(self) -> bool:
        return self.kind == "scalar" and not self.style and self.text in _NULL

    @property
    def pairs(self) -> tuple[tuple[Tree, Tree], ...]:
        return tuple(zip(self.items[::2], self.items[1::2], strict=True))

    def get(self, key: str) -> Tree | None:
        """The value of a map's key (of the first, where it stands twice)."""
        return next((value for name, value in self.pairs if name.text == key), None)

    def plain(self) -> object:
        """Dicts, lists and text; what is null is None."""
        match self.kind:
            case "list":
                return [item.plain() for item in self.items]
            case "map":
                first = {name.text: value for name, value in reversed(self.pairs)}
                return {name.text: first[name.text].plain() for name, _ in self.pairs}
        return None if self.is_null else self.text


def tree(text: str) -> Tree | None:
    """The text's one document; None where it is empty. Raises ``ValueError`` for what is no YAML,
    and for aliases."""
    offset = 1 if text.startswith("\ufeff") else 0
    seen: set[int] = set()

    def made(node: yaml.Node) -> Tree:
        if id(node) in seen:
            raise ValueError("YAML aliases (*name) are not taken")
        seen.add(id(node))
        start, end = node.start_mark.index + offset, node.end_mark.index + offset
        if isinstance(node, yaml.ScalarNode):
            return Tree("scalar", start, end, node.style or "", node.value)
        style = "[" if node.flow_style else ""
        if isinstance(node, yaml.SequenceNode):
            return Tree("list", start, end, style, items=tuple(made(n) for n in node.value))
        return Tree("map", start, end, style, items=tuple(made(n) for p in node.value for n in p))

    try:
        node = yaml.compose(text, _Loader if _depth(text) < _DEEPEST else yaml.SafeLoader)
        return made(node) if node else None
    except yaml.YAMLError as error:
        raise ValueError(getattr(error, "problem", None) or str(error)) from error
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
