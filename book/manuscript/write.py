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
    # Empty lines at a text's end would take in those that come to stand below it.
    body = text.removesuffix("\n")
    if "\n" in text and _BARRED.fullmatch(text) and body and not body.endswith("\n"):
        yield head + "|" + ("2" if body[0] in " \n" else "") + ("-" if body == text else "")
        for line in body.split("\n"):
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
    out = _appended(text, root, "contents", scalar(slug, flow=True))
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


def _appended(text: str, root: Tree | None, key: str, word: str) -> str:
    """``word`` as one more item of the list ``key`` of a mapping."""
    eol = (_BREAK.search(text) or ["\n"])[0]
    listed = root.get(key) if root else None
    if root is None or (listed is None and not root.style):
        end = _last(root) if root else None
        at = len(text) if end is None else _line_end(text, end)
        indent = " " * _column(text, root.start) if root else ""
        return _insert(text, at, f"{indent}{key}:{eol}{indent}  - {word}", eol)
    if listed is None:
        if not root.items:
            return text[: root.end - 1] + f"{key}: [{word}]" + text[root.end - 1 :]
        at = _last(root.items[-1])
        return text[:at] + f", {key}: [{word}]" + text[at:]
    if listed.is_null and listed.start == listed.end:
        indent = " " * _column(text, root.start)
        if root.style:
            return text[: listed.start] + f" [{word}]" + text[listed.start :]
        return _insert(text, _line_end(text, listed.start), f"{indent}  - {word}", eol)
    if listed.is_null:
        return text[: listed.start] + f"[{word}]" + text[listed.end :]
    if listed.kind != "list":
        return _made_list(text, listed, word, eol)
    if listed.style:
        return _into_brackets(text, listed, word, eol)
    indent = " " * _column(text, listed.start)
    return _insert(text, _line_end(text, _last(listed)), f"{indent}- {word}", eol)


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


# Entries of a list: names.yaml, timeline.yaml, the proposals for them, decisions.yaml.


def add_entry(text: str, entry: Mapping[str, object]) -> str:
    """A file that is a list of entries with one more at its end. Raises ``ValueError`` where the
    list is written in a way (in brackets, on one line) that cannot be added to."""
    root = tree(text)
    eol = (_BREAK.search(text) or ["\n"])[0]
    before = root.plain() if root else None
    lines = list(_entry_lines(entry))
    if root is None:
        out = _insert(text, len(text), eol.join(lines), eol)
    elif (root.kind == "list" and not root.items) or root.is_null:
        out = text[: root.start] + eol.join(lines) + text[root.end :]
    elif root.kind != "list" or root.style:
        raise ValueError("not a list with an entry to a line")
    else:
        begins = [_line_start(text, item.start) for item in root.items]
        indent = re.match("[ ]*", text[begins[-1] :])[0]
        ends = [_line_end(text, _last(item)) for item in root.items]
        apart = [
            bool(re.match(r"\s*$", text[a:b], re.M)) and a < b
            for a, b in zip(ends, begins[1:], strict=False)
        ]
        if apart and 2 * sum(apart) > len(apart):
            lines.insert(0, "")
        body = eol.join(indent + line if line else "" for line in lines)
        out = _insert(text, ends[-1], body, eol)
    after = tree(out)
    if after is None or after.plain() != [*(before or []), _texts(entry)]:
        raise ValueError("the list of entries is written in a way that cannot be added to")
    return out


def add_to_list(text: str, entry: int | None, key: str, items: Iterable[object]) -> str:
    """More items in the list ``key`` of a file's mapping, or of the ``entry``-th entry of a file
    that is a list. Raises ``ValueError`` as ``add_entry`` does."""
    for item in items:
        root = tree(text)
        holder = root.items[entry] if root and entry is not None else root
        if holder is not None and holder.kind != "map":
            raise ValueError("not keys and values")
        wanted = root.plain() if root else {}
        inner = wanted if entry is None else wanted[entry]
        old = inner.get(key)
        inner[key] = [
            *(old if isinstance(old, list) else [] if old is None else [old]),
            _texts(item),
        ]
        text = _appended(text, holder, key, _in_brackets(item))
        after = tree(text)
        if after is None or after.plain() != wanted:
            raise ValueError("the list is written in a way that cannot be added to")
    return text


def entries(text: str) -> list[tuple[int, int]]:
    """Where the entries of a list stand, each with its lines whole and the blank lines below it."""
    root = tree(text)
    if root is None or root.kind != "list" or root.style:
        return []
    places = []
    for item in root.items:
        end = _line_end(text, _last(item))
        blank = re.compile(r"(?:[ \t]*(?:\r\n|[\r\n]))*").match(text, end)
        places.append((_line_start(text, item.start), blank.end()))
    return places


def without(text: str, numbers: Collection[int]) -> str:
    """A file that is a list of entries without some of them; what stands between them stays."""
    out, done = [], 0
    for number, (start, end) in enumerate(entries(text)):
        if number in numbers:
            out.append(text[done:start])
            done = end
    return "".join(out) + text[done:]


def _entry_lines(entry: Mapping[str, object]) -> Iterable[str]:
    """An entry as an editor would write it: short lists in brackets."""
    for number, (key, value) in enumerate(entry.items()):
        head = ("  " if number else "- ") + f"{key}:"
        short = _in_brackets(value) if isinstance(value, list | tuple) else ""
        if short and len(head + short) < _LINE and "\n" not in short:
            yield f"{head} {short}"
            continue
        yield from _entry(head, value, "    ")


_LINE = 90


def _in_brackets(value: object) -> str:
    """A value on one line, to stand within brackets."""
    match value:
        case Mapping():
            return "{" + ", ".join(f"{k}: {_in_brackets(v)}" for k, v in value.items()) + "}"
        case str():
            return scalar(value, flow=True)
        case Sequence():
            return "[" + ", ".join(map(_in_brackets, value)) + "]"
    return _atom(value)


def _texts(value: object) -> object:
    """A value as it is read again: everything text."""
    match value:
        case Mapping():
            return {key: _texts(inner) for key, inner in value.items()}
        case str() | None:
            return value
        case Sequence():
            return [_texts(inner) for inner in value]
    return _atom(value)


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
