"""YAML with positions, read against the tables of ``book.schema``. The door of PyYAML.

PyYAML's surprises, kept out here: it types scalars (``1.10`` → 1.1, ``no`` → False, ``2012`` → int),
so only its composer is used and every scalar stays the text as written; it lets a key stand twice
and keeps the last; aliases let a short file grow without bound, so they are refused; its marks count
lines and columns from 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.policy import dates
from book.schema import LANG, SLUG, Choice, Flag, Keys, Kind, Many, Named, Number, Text

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = {"", "~", "null"}


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
    reader = _Reader(path, first_line)
    whole = Span(path, first_line, 1, first_line, 1)
    try:
        node = yaml.compose(text, _Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        span = reader.at(mark.line, mark.column) if mark else whole
        return Outcome(_empty(kind, whole), (finding("yaml.syntax", span, problem=_plain(error)),))
    except (yaml.YAMLError, RecursionError) as error:
        problem = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        return Outcome(_empty(kind, whole), (finding("yaml.syntax", whole, problem=problem),))
    if node is None:
        if isinstance(kind, Keys):
            reader.missing_keys(kind, set(), whole)
        return Outcome(_empty(kind, whole), tuple(reader.findings))
    value = reader.value(node, kind, "")
    return Outcome(value or _empty(kind, whole), tuple(reader.findings))


def _plain(error: yaml.MarkedYAMLError) -> str:
    return " ".join(part for part in (error.context, error.problem) if part)


def _empty(kind: Kind, span: Span) -> Value:
    return Value(() if isinstance(kind, Many) else Record(span), span)


class _Reader:
    def __init__(self, path: str, first_line: int) -> None:
        self.path, self.first_line = path, first_line
        self.findings: list[Diagnostic] = []
        self._seen: set[int] = set()

    def at(self, line: int, column: int, end_line: int = 0, end_column: int = 0) -> Span:
        if not end_line:
            end_line, end_column = line, column + 1
        base = self.first_line
        return Span(self.path, line + base, column + 1, end_line + base, end_column + 1)

    def span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        if isinstance(node, yaml.ScalarNode) and end.line == start.line:
            return self.at(start.line, start.column, end.line, end.column)
        return self.at(start.line, start.column)  # a block: point at its first character

    def report(self, code: str, node: yaml.Node, *hints: Hint | None, **args: object) -> None:
        self.findings.append(finding(code, self.span(node), *hints, **args))

    def value(self, node: yaml.Node, kind: Kind, key: str) -> Value | None:
        """The node as its kind asks; None (and a finding) where it is something else."""
        if id(node) in self._seen:
            self.report("yaml.alias", node)
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
        if not node.style and node.value in _NULL:
            return None
        return self._scalar(node, kind, key)

    def _scalar(self, node: yaml.ScalarNode, kind: Kind, key: str) -> Value | None:
        text = node.value.strip()
        result: object = text
        match kind:
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
                hint = args.pop("hint", None)
                self.report(code, node, hint, key=key, value=text, **args)
                return None
        return Value(result, self.span(node))

    def _many(self, node: yaml.Node, kind: Many, key: str) -> Value | None:
        if isinstance(node, yaml.SequenceNode):
            read = (self.value(child, kind.of, key) for child in node.value)
            return Value(tuple(v for v in read if v is not None), self.span(node))
        if isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL:
            return Value((), self.span(node))
        if not kind.or_one:
            self.report("value.not-list", node, key=key or self.path)
            return None
        self._seen.discard(id(node))
        one = self.value(node, kind.of, key)
        return Value((one,) if one else (), self.span(node))

    def _pairs(self, node: yaml.MappingNode) -> Iterator[tuple[yaml.Node, str, yaml.Node]]:
        seen: set[str] = set()
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.report("key.not-text", key_node)
                continue
            name = key_node.value
            if name in seen:
                self.report("key.twice", key_node, key=name)
                continue
            seen.add(name)
            yield key_node, name, value_node

    def _keys(self, node: yaml.Node, kind: Keys, key: str) -> Value | None:
        if isinstance(node, yaml.ScalarNode) and not node.style and node.value in _NULL:
            return None
        if kind.shorthand and isinstance(node, yaml.ScalarNode):
            self._seen.discard(id(node))
            value = self.value(node, kind.keys[kind.shorthand].kind, key)
            return value and Value(Record(value.span, {kind.shorthand: value}), value.span)
        if not isinstance(node, yaml.MappingNode):
            self.report("value.not-mapping", node, key=key or self.path)
            return None
        fields: dict[str, Value] = {}
        present: set[str] = set()
        for key_node, name, value_node in self._pairs(node):
            rule = kind.keys.get(name)
            if rule is None:
                self.report("key.unknown", key_node, did_you_mean(name, kind.keys), key=name)
                continue
            if rule.later:
                self.report("key.later", key_node, key=name)
            value = self.value(value_node, rule.kind, name)
            if value is not None:
                fields[name] = value
                present.add(name)
            elif not (isinstance(value_node, yaml.ScalarNode) and value_node.value in _NULL):
                present.add(name)  # there, but wrong: said already
        span = self.span(node)
        self.missing_keys(kind, present, span)
        return Value(Record(span, fields), span)

    def missing_keys(self, kind: Keys, present: set[str], span: Span) -> None:
        for name, rule in kind.keys.items():
            if rule.required and name not in present:
                self.findings.append(finding("key.missing", span, key=name))

    def _named(self, node: yaml.Node, kind: Named, key: str) -> Value | None:
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
        return "value.date", {"hint": Hint(f"date-{error.reason}")}
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
