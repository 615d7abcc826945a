"""Putting finished files in their place: all of them or none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory


def place(folder: Path, stem: str, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write ``files`` (suffix → bytes) as ``folder/stem.suffix``; gives their paths.

    All are written under temporary names first and moved at the end, so nothing half-written is
    ever seen and what stood there before survives a failure. Raises ``OSError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=f".{stem}-", dir=folder) as name:
        waiting = Path(name)
        finals = [folder / f"{stem}.{suffix}" for suffix in files]
        for final, data in zip(finals, files.values(), strict=True):
            (waiting / final.name).write_bytes(data)
            os.chmod(waiting / final.name, 0o644)
        replaced: list[Path] = []
        try:
            for final in finals:
                if final.exists():
                    _keep(final, waiting / f"{final.name}.before")
                replaced.append(final)
                os.replace(waiting / final.name, final)
        except BaseException:
            for final in replaced:
                _restore(final, waiting)
            raise
    return tuple(finals)


def _keep(final: Path, copy: Path) -> None:
    """What stands there now, to be put back should a later step fail."""
    try:
        os.link(final, copy)
    except OSError:  # a file system without hard links
        shutil.copy2(final, copy)


def _restore(final: Path, waiting: Path) -> None:
    before = waiting / f"{final.name}.before"
    if before.exists():
        os.replace(before, final)
    elif not (waiting / final.name).exists():  # ours had been moved there, and nothing was before
        final.unlink(missing_ok=True)
