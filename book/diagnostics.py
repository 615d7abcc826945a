"""Findings as values: a span in a file, what is wrong there, how grave it is, what may help.

A stage returns ``Outcome(value, diagnostics)``: the best value it can and everything it found.
Wording and severity of each code stand in ``book.codes``; ``book.report`` prints.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from book.codes import CODES, HINTS, wording

T = TypeVar("T")


class Severity(StrEnum):
    """``error`` stops the build; ``question`` is what only the editor can answer."""

    ERROR = "error"
    WARNING = "warning"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file the editor can open. Lines and columns from 1, in characters; the end
    is exclusive. ``line == 0`` means the file as a whole."""

    path: str
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


@dataclass(frozen=True, slots=True)
class Hint:
    """A line of advice; ``code`` names its wording in ``book.codes.HINTS``."""

    code: str
    args: dict[str, object] = field(default_factory=dict)
    span: Span | None = None

    def message(self, lang: str) -> str:
        return wording(HINTS[self.code], lang).format(**self.args)


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. Its code is stable: editors and scripts rely on it."""

    code: str
    span: Span
    args: dict[str, object] = field(default_factory=dict)
    hints: tuple[Hint, ...] = ()

    @property
    def severity(self) -> Severity:
        return Severity(CODES[self.code][0])

    def message(self, lang: str) -> str:
        """The finding in words. ``lang`` is a BCP 47 tag; English where we have no other."""
        return wording(CODES[self.code][1], lang).format(**self.args)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a stage made, and what it found on the way."""

    value: T
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        return has_errors(self.diagnostics)


def finding(code: str, span: Span, *hints: Hint | None, **args: object) -> Diagnostic:
    """A diagnostic; hints that are ``None`` are left out."""
    return Diagnostic(code, span, args, tuple(hint for hint in hints if hint))


def did_you_mean(word: str, known: Iterable[str]) -> Hint | None:
    """A hint naming the nearest known word, if one is near."""
    known = list(known)
    near = [k for k in known if k.casefold() == word.casefold() != ""]
    near = near or difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return Hint("did-you-mean", {"word": near[0]}) if near else None


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(d.severity is Severity.ERROR for d in diagnostics)
