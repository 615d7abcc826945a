"""Three texts into one: what the editor made of a chapter, and what has changed in its source."""

from __future__ import annotations

import difflib


def merge(old: str, new: str, current: str) -> str | None:
    """What the editor has now, with the change from ``old`` to ``new`` made; None where the editor
    changed the very lines."""
    if current.strip("\n") == old.strip("\n"):
        lead = current[: len(current) - len(current.lstrip("\n"))]
        return lead + new.strip("\n") + "\n"
    a, b, c = (text.strip("\n").split("\n") for text in (old, new, current))
    place: dict[int, int] = {}
    for i, j, size in difflib.SequenceMatcher(None, a, c, autojunk=False).get_matching_blocks():
        place.update((i + k, j + k) for k in range(size))
    changes: list[tuple[int, int, list[str]]] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if i1 == i2:  # only added: behind the line before it, or ahead of the line after it
            before = next(
                (place[k] + 1 for k in range(i1 - 1, -1, -1) if k in place and a[k].strip()), None
            )
            after = next((place[k] for k in range(i1, len(a)) if k in place and a[k].strip()), None)
            if i1 and a[i1 - 1 :] and i1 - 1 in place:
                at = place[i1 - 1] + 1
            elif i1 in place:
                at = place[i1]
            else:
                at = before if before is not None else after
            if at is None:
                return None
            changes.append((at, at, b[j1:j2]))
        elif all(k in place for k in range(i1, i2) if a[k].strip()):
            spots = [place[k] for k in range(i1, i2) if k in place]
            if not spots or spots != list(range(spots[0], spots[0] + len(spots))):
                return None
            changes.append((spots[0], spots[-1] + 1, b[j1:j2]))
        else:
            return None
    for start, end, lines in reversed(changes):
        c[start:end] = lines
    lead = current[: len(current) - len(current.lstrip("\n"))]
    return lead + "\n".join(c) + "\n"
