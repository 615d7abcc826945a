"""Who is told what a command does while it does it."""

from __future__ import annotations


class Watcher:
    """Is told how many steps there will be, then each as it begins (its stage: read, pages, pdf,
    epub, add; and what it is at). This one tells nobody."""

    def __enter__(self) -> Watcher:
        return self

    def __exit__(self, *exc: object) -> None: ...

    def plan(self, steps: int) -> None: ...

    def step(self, stage: str, label: str = "") -> None: ...
