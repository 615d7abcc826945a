"""What is proposed to the editor, and the texts it is found in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from book.policy.fold import fold

_QUOTE = 60
_ENDS = re.compile(r"[。！？!?\n]+[”’」』）)]*")


@dataclass(frozen=True, slots=True)
class Text:
    """A chapter as it is read for proposals: the running text of its blocks, and its file, in which
    their lines are. ``body_line`` is the line the file's Markdown begins on."""

    slug: str
    blocks: tuple[str, ...]
    file: str = ""
    body_line: int = 1

    def lines(self) -> Lines:
        return Lines(self)


class Lines:
    """Where a chapter's words stand in its file. Marks of Markdown may stand between them there, so
    the words around a place are looked for, fewer and fewer of them."""

    def __init__(self, text: Text) -> None:
        at = _line_start(text.file, text.body_line)
        self._parts = [(fold(text.file[at:]), text.file[at:], text.body_line)]
        self._parts.append((fold(text.file[:at]), text.file[:at], 1))

    def line(self, block: str, start: int, end: int) -> int:
        """The line of ``block[start:end]``; 0 where the file has no such words."""
        for around in (12, 6, 3, 0):
            left = max(0, start - around)
            words = fold(block[left : end + around]).text
            shift = len(fold(block[left:start]).text)
            for folded, file, first in self._parts:
                if (at := folded.text.find(words)) >= 0 and words:
                    return first + file.count("\n", 0, folded.offsets[at + shift])
        return 0


def _line_start(file: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = file.find("\n", at) + 1
    return at


def quotation(block: str, start: int, end: int) -> str:
    """The sentence that holds ``block[start:end]``, or of a long one what stands around it."""
    begin = max((m.end() for m in _ENDS.finditer(block, 0, start)), default=0)
    after = _ENDS.search(block, end)
    stop = after.end() if after else len(block)
    if stop - begin > _QUOTE:
        begin = max(begin, start - _QUOTE // 2)
        stop = min(stop, max(end, begin + _QUOTE))
    return block[begin:stop].strip()


@dataclass(frozen=True, slots=True)
class Proposal:
    """An entry the editor may accept. ``entry``: the keys it would stand with in its file;
    ``status``: sure, likely or ask; ``same_as``: the standing entry it probably belongs to, which
    has a status of its own; ``more``: further keys that only the proposal has."""

    entry: Mapping[str, object]
    rule: str
    status: str
    count: int
    quote: str
    chapter: str
    line: int
    same_as: str = ""
    same_as_status: str = ""
    more: Mapping[str, object] = field(default_factory=dict)

    def plain(self) -> dict[str, object]:
        """As it stands in the file of proposals."""
        return dict(self._pairs())

    def _pairs(self) -> Iterator[tuple[str, object]]:
        yield "accept", None
        if self.same_as:
            yield "same_as", self.same_as
            yield "same_as_status", self.same_as_status
        yield from self.entry.items()
        for key in ("rule", "status", "count", "quote", "chapter", "line"):
            yield key, getattr(self, key)
        yield from self.more.items()
