"""Pages as printed: folios, and where in the text each page begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Numbering(StrEnum):
    """How a run of pages is numbered; the values are PDF page-label styles (ISO 32000-1, 12.4.2)."""

    ROMAN = "r"
    ARABIC = "D"


@dataclass(frozen=True, slots=True, order=True)
class Folio:
    """One page. ``ordinal`` counts sheets' sides from 1 (odd is a recto); ``label`` is the number
    as printed (``iv``, ``23``)."""

    ordinal: int
    label: str = field(compare=False)
    numbering: Numbering = field(compare=False, default=Numbering.ARABIC)
    blank: bool = field(compare=False, default=False)


@dataclass(frozen=True, slots=True)
class PageStart:
    """The page begins in the text block ``anchor``, before its character ``offset`` (in the block's
    running text; 0 is the block's own beginning). ``division`` is the anchor of the division."""

    folio: Folio
    division: str
    anchor: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Pagination:
    """What the layout knows and nothing else does: the pages, their beginnings, anchor → page."""

    folios: tuple[Folio, ...] = ()
    starts: tuple[PageStart, ...] = ()
    pages: Mapping[str, Folio] = field(default_factory=dict)

    def folio(self, anchor: str) -> Folio | None:
        """The page an anchor stands on (the first, where it spans two)."""
        return self.pages.get(anchor)

    def label(self, anchor: str) -> str:
        folio = self.pages.get(anchor)
        return folio.label if folio else ""
