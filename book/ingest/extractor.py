"""trafilatura's opinion of a page: which of its blocks are the article's.

The door of trafilatura (2.3). It only votes: what it extracts is looked for among the page's own
blocks, and never supplies a word. Its surprises, kept out here: it changes the tree it is given; it
recurses, and raises what it likes on hostile markup (then it has no vote); it takes the elements of
lxml.html only.
"""

from __future__ import annotations

import copy
import logging
import re

from lxml import etree

from book.ingest.blocks import Page


def extracted(page: Page, root: etree._Element) -> list[bool] | None:
    """trafilatura's opinion of each block; None where it has none."""
    lines = lines_of_trafilatura(root)
    if not lines:
        return None
    return _aligned([bare(page.text[p.block.start : p.block.end]) for p in page.pieces], lines)


def lines_of_trafilatura(root: etree._Element) -> list[str]:
    import trafilatura  # slow to import (half a second), and plain text needs none

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of what it discards
    try:
        document = trafilatura.bare_extraction(
            copy.deepcopy(root),
            include_comments=False,
            include_tables=True,
            include_images=False,
            include_formatting=False,
            deduplicate=False,
            with_metadata=False,
        )
    except Exception:  # whatever it may raise: it is asked for an opinion only
        return []
    body = getattr(document, "body", None)
    if body is None:
        return []
    return [words for line in "\n".join(_texts(body)).split("\n") if (words := bare(line))]


def _texts(body: etree._Element) -> list[str]:
    """The text of what was extracted, a line for each of its blocks."""
    out = []
    for node in body.iter():
        if isinstance(node.tag, str):
            block = node.tag in (
                "p",
                "head",
                "item",
                "cell",
                "quote",
                "code",
                "row",
                "list",
                "table",
                "lb",
            )
            out.append(("\n" if block else "") + (node.text or ""))
        out.append(
            ("\n" if node.tag in ("p", "head", "item", "cell", "quote", "lb") else "")
            + (node.tail or "")
        )
    return ["".join(out)]


def bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _aligned(blocks: list[str], lines: list[str]) -> list[bool]:
    """Which blocks an extractor's lines were taken from. Long ones are found anywhere; short ones
    must stand where the ones around them do."""
    whole = "\0".join(lines)
    votes: list[bool] = []
    at = 0
    for block in blocks:
        found = -1
        if block:
            found = whole.find(block, at)
            if found < 0 and len(block) >= 16:
                found = whole.find(block)
            if found < 0 and len(block) >= 40:  # a block joined or cut otherwise
                probes = [
                    block[k : k + 16] for k in range(0, len(block) - 15, max(16, len(block) // 8))
                ]
                hits = [h for p in probes if (h := whole.find(p)) >= 0]
                found = hits[0] if len(hits) >= 0.6 * len(probes) else -1
        if found >= 0 and len(block) < 16:
            near = found - at < (400 if _is_line(whole, found, len(block)) else 24)
            if not near or (len(block) < 6 and not _is_line(whole, found, len(block))):
                found = -1
        votes.append(found >= 0)
        if found >= 0 and (len(block) >= 16 or found - at < 400):
            at = max(at, found + len(block)) if found >= at else at
    return votes


def _is_line(whole: str, start: int, length: int) -> bool:
    before = start == 0 or whole[start - 1] == "\0"
    after = start + length >= len(whole) or whole[start + length] == "\0"
    return before and after
