"""Values → YAML and Markdown, beside the editor's own lines.

What the editor wrote is never set anew: a slug is put among the lines of ``book.yaml`` by the places
its reader knows, every other line stays byte for byte, and the result is read again before it is
given (``ValueError`` where it would not say what it should). Files are written to a temporary name
and moved, so that nothing half-written is ever seen.
"""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from book.manuscript.records import Tree, tree
from book.policy import collation
from book.schema import HEADER

SLUG_LENGTH = 40
_BREAK = re.compile("\r\n|[\r\n\x85\u2028\u2029]")

# YAML of our own values.


class Row(dict[str, object]):
    """A mapping of texts and numbers that ``dump`` writes on one line."""


def dump(value: object) -> str:
    """Readable YAML: block style but for each ``Row``, keys in the order given, long text on one line,
    text of several lines under a bar. What it writes reads back as the same texts (numbers and flags
    as text)."""
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: object) -> Iterable[str]:
    match value:
        case Row():
            pairs = (f"{scalar(k, True)}: {_atom(v, True)}" for k, v in value.items())
            yield "{" + ", ".join(pairs) + "}"
        case Mapping() if value:
            for key, inner in value.items():
                yield from _entry(f"{scalar(str(key))}:", inner, "  ")
        case Mapping():
            yield "{}"
        case str():
            yield from _text_lines("", value, "  ")
        case Sequence() if value:
            for inner in value:
                if isinstance(inner, str) or not isinstance(inner, Mapping | Sequence) or not inner:
                    yield from _entry("-", inner, "  ")
                    continue
                for number, line in enumerate(_lines(inner)):
                    yield (("  " if number else "- ") + line) if line else ""
        case Sequence():
            yield "[]"
        case _:
            yield _atom(value)


def _entry(head: str, value: object, indent: str) -> Iterable[str]:
    if isinstance(value, str):
        yield from _text_lines(head + " ", value, indent)
    elif isinstance(value, Mapping | Sequence) and value:
        yield head
        for line in _lines(value):
            yield indent + line if line else ""
    elif value is None:
        yield head
    else:
        yield f"{head} {''.join(_lines(value))}"


def _text_lines(head: str, text: str, indent: str) -> Iterable[str]:
    if "\n" in text and _BARRED.fullmatch(text) and text.strip("\n"):
        body = text.rstrip("\n")
        tail = len(text) - len(body)
        bar = (
            "|" + ("2" if body[0] in " \n" else "") + ("-" if not tail else "+" if tail > 1 else "")
        )
        yield head + bar
        for line in body.split("\n") + [""] * max(0, tail - 1):
            yield indent + line if line else ""
    else:
        yield head + scalar(text)


def _atom(value: object, flow: bool = False) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    return scalar(str(value), flow)


_GOOD = (
    "\\x20-\\x7e\\xa0-\\u2027\\u202a-\\ud7ff\\ue000-\\ufefe\\uff00-\\ufffd\\U00010000-\\U0010ffff"
)
_PRINTABLE = re.compile(f"[{_GOOD}]*")
_BARRED = re.compile(f"(?:[{_GOOD}]*\\n)*[{_GOOD}]*")
# What cannot begin a plain scalar, or would end one; and what reads as no value.
_NOT_PLAIN = re.compile(
    r"""[\s\-?:,\[\]{}#&*!|>'"%@`](?<![-?:](?=[^\s]))|.*(?::(?:\s|$)|\s\#)|.*\s$|(?:~|null|---|\.\.\.)$"""
)
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\", "\0": "\\0"}


def scalar(text: str, flow: bool = False) -> str:
    """One value on one line: plain where that is safe, else in quotes."""
    plain = text and _PRINTABLE.fullmatch(text) and not _NOT_PLAIN.match(text)
    if (
        plain
        and not text.startswith(("---", "..."))
        and not (flow and re.search(r"[\[\]{},:?]", text))
    ):
        return text
    if _PRINTABLE.fullmatch(text) and '"' in text:
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_escaped(c) for c in text) + '"'


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    if _PRINTABLE.fullmatch(char):
        return char
    point = ord(char)
    if 0xD800 <= point <= 0xDFFF:
        return "\\uFFFD"  # half of a pair: no text
    if point <= 0xFF:
        return f"\\x{point:02X}"
    return f"\\u{point:04X}" if point <= 0xFFFF else f"\\U{point:08X}"


# A slug into book.yaml.


def new_book(identifier: str, title: str, lang: str, slugs: Iterable[str] = ()) -> str:
    """A ``book.yaml`` that builds as soon as there is a chapter."""
    head = (
        "# What the book is. Every key: clipbook schema book\n"
        "format: 1\n"
        f"identifier: {scalar(identifier)}\n"
        f"title: {scalar(title)}\n"
        f"lang: {scalar(lang)}\n"
        "editor:\ndate:\nversion: 0.1\n\n"
        "# Order of the book: names of the .md files, without leading digits.\n"
        "contents:\n"
    )
    return head + "".join(f"  - {scalar(slug)}\n" for slug in slugs)


def append_chapter(text: str, slug: str) -> str:
    """``book.yaml`` with a chapter added at the end of ``contents``; as it was, where the book lists
    the chapter already. Raises ``ValueError`` where the text is not one a slug can be added to."""
    root = tree(text)
    if root is not None and root.kind != "map":
        raise ValueError("not keys and values")
    before = root.plain() if root else {}
    if slug in _listed(before):
        return text
    out = _appended(text, root, scalar(slug, flow=True))
    after = tree(out)
    contents = before.get("contents")
    old = contents if isinstance(contents, list) else [contents] if contents is not None else []
    if after is None or after.plain() != {**before, "contents": [*old, slug]}:
        raise ValueError("the list of chapters is written in a way that cannot be added to")
    return out


def _listed(book: Mapping) -> set[str]:
    found: set[str] = set()
    for key in ("front", "contents", "back"):
        value = book.get(key)
        for item in value if isinstance(value, list) else [value]:
            chapters = item.get("chapters", item.get("slug")) if isinstance(item, dict) else item
            found.update(map(str, chapters if isinstance(chapters, list) else [chapters]))
    return found


def _appended(text: str, root: Tree | None, word: str) -> str:
    eol = (_BREAK.search(text) or ["\n"])[0]
    contents = root.get("contents") if root else None
    if root is None or (contents is None and not root.style):
        end = _last(root) if root else None
        at = len(text) if end is None else _line_end(text, end)
        indent = " " * _column(text, root.start) if root else ""
        return _insert(text, at, f"{indent}contents:{eol}{indent}  - {word}", eol)
    if contents is None:
        if not root.items:
            return text[: root.end - 1] + f"contents: [{word}]" + text[root.end - 1 :]
        at = _last(root.items[-1])
        return text[:at] + f", contents: [{word}]" + text[at:]
    if contents.is_null and contents.start == contents.end:
        indent = " " * _column(text, root.start)
        if root.style:
            return text[: contents.start] + f" [{word}]" + text[contents.start :]
        return _insert(text, _line_end(text, contents.start), f"{indent}  - {word}", eol)
    if contents.is_null:
        return text[: contents.start] + f"[{word}]" + text[contents.end :]
    if contents.kind != "list":
        return _made_list(text, contents, word, eol)
    if contents.style:
        return _into_brackets(text, contents, word, eol)
    indent = " " * _column(text, contents.start)
    return _insert(text, _line_end(text, _last(contents)), f"{indent}- {word}", eol)


def _into_brackets(text: str, contents: Tree, word: str, eol: str) -> str:
    if not contents.items:
        at = contents.end - 1
        return text[:at] + word + text[at:]
    last = contents.items[-1]
    at = _last(last)
    comma = re.match(r"\s*,", text[at:])
    line = text[:at].splitlines()[-1] if at else ""
    alone = not text[_line_start(text, last.start) : last.start].strip()
    if alone and _BREAK.search(text[at : contents.end]):  # one to a line
        indent = line[: len(line) - len(line.lstrip())]
        end = _line_end(text, at)
        head = text[:at] + ("" if comma else ",") + text[at:end]
        return _insert(head + text[end:], len(head), f"{indent}{word}" + "," * bool(comma), eol)
    return text[:at] + f", {word}" + text[at:]


def _made_list(text: str, contents: Tree, word: str, eol: str) -> str:
    """A single value made a list of it and the new one."""
    start, end = contents.start, _last(contents)
    if contents.kind == "scalar" or contents.style:
        return f"{text[:start]}[{text[start:end]}, {word}]{text[end:]}"
    begin, stop = _line_start(text, start), _line_end(text, end)
    indent = " " * _column(text, start)
    body = re.sub("^(?=.)", "  ", text[begin:stop], flags=re.M)
    body = body.replace(f"{indent}  ", f"{indent}- ", 1)
    head = text[:begin] + body
    return _insert(head + text[stop:], len(head), f"{indent}- {word}", eol)


def _last(node: Tree) -> int:
    """Where the last of what a node holds ends; its own end counts only with brackets or quotes."""
    if node.items and not node.style:
        return _last(node.items[-1])
    return node.end


def _line_start(text: str, at: int) -> int:
    return max((m.end() for m in _BREAK.finditer(text, 0, at)), default=text.startswith("\ufeff"))


def _column(text: str, at: int) -> int:
    return at - _line_start(text, at)


def _line_end(text: str, at: int) -> int:
    """Behind the line that holds ``at`` (behind its line end); ``at`` itself at a line's start."""
    if at and _line_start(text, at) == at:
        return at
    found = _BREAK.search(text, at)
    return found.end() if found else len(text)


def _insert(text: str, at: int, line: str, eol: str) -> str:
    """A line of its own at a line's start or the text's end."""
    before, after = text[:at], text[at:]
    if before.removeprefix("\ufeff") and not re.search("[\r\n\x85\u2028\u2029]$", before):
        return before + eol + line + after
    return before + line + eol + after


# Chapters.


def chapter(header: Mapping[str, object], body: str) -> str:
    """A chapter file: the header's keys in the format's order, then the body. Keys without a value
    are left out, but for those an editor is asked for."""
    known = {key: header.get(key) for key in HEADER.keys if header.get(key) or key in _ASKED}
    lines = []
    for key, value in known.items():
        if isinstance(value, list | tuple) and len(value) == 1:
            value = value[0]
        if isinstance(value, list | tuple) and value:
            lines.append(f"{key}: [{', '.join(scalar(str(v), flow=True) for v in value)}]")
        else:
            lines.append(f"{key}: {scalar(str(value))}" if value else f"{key}:")
    return "---\n" + "\n".join(lines) + "\n---\n\n" + body.strip("\n") + "\n"


_ASKED = ("title", "author", "publisher", "source", "published")


def slug_from(title: str, taken: Collection[str] = ()) -> str:
    """A short name from a title: pinyin and letters, ASCII, unlike any that is taken."""
    words = unicodedata.normalize("NFKD", collation.romanise(title)).encode("ascii", "ignore")
    parts = re.findall(r"[a-z0-9]+", words.decode().lower().replace("'", ""))
    slug = ""
    for part in parts:
        longer = f"{slug}-{part}" if slug else part[:SLUG_LENGTH]
        if len(longer) > SLUG_LENGTH:
            break
        slug = longer
    slug = slug or "article"
    if slug in ("null", "none", "preface"):
        slug += "-1"
    lower = {name.lower() for name in taken}
    number = 2
    candidate = slug
    while candidate in lower:
        candidate = f"{slug}-{number}"
        number += 1
    return candidate


def next_prefix(names: Iterable[str]) -> str:
    """The next free number before a chapter's name: ``07-``."""
    used = [int(m[1]) for name in names if (m := re.match(r"(\d{1,6})-", name))]
    return f"{max(used, default=0) + 1:02d}-"


# Files.


def put(path: Path, data: bytes | str) -> None:
    """Write a file whole or not at all; what stood there keeps its mode. Raises ``OSError``, which
    names the file, whatever went wrong on the way."""
    raw = data.encode("utf-8") if isinstance(data, str) else data
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(path, raw)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


def _put(path: Path, raw: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}-", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(raw)
        mode = 0o644
        with suppress(OSError):
            mode = path.stat().st_mode & 0o777
        os.chmod(name, mode)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise
