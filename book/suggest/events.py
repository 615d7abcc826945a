"""Statements become entries of the timeline: grouped across chapters, worded, proved.

Which statements tell the same event is proposed where their dates agree and their sentences share
people and rare words; nothing is merged, an editor says so.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from book.model.apparatus import HistoricalDate
from book.policy import dates
from book.policy.fold import fold
from book.suggest.dates import Statement


@dataclass(frozen=True, slots=True)
class Told:
    """A chapter's text blocks and what they state."""

    slug: str
    blocks: tuple[str, ...]
    statements: tuple[Statement, ...]


Member = tuple[str, Statement]


def groups(chapters: Sequence[Told]) -> tuple[tuple[Member, ...], ...]:
    """Sets of statements that probably tell one event, each in reading order and of two chapters at
    least."""
    return ()
