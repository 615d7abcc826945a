"""Putting finished files in their place: all of them or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path


def place(folder: Path, stem: str, files: Mapping[str, bytes]) -> tuple[Path, ...]:
    """Write ``files`` (suffix → bytes) as ``folder/stem.suffix``; gives their paths.

    All are written under temporary names first and moved at the end, so nothing half-written is
    ever seen and what stood there before survives a failure. Raises ``OSError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    waiting: list[tuple[Path, Path]] = []
    try:
        for suffix, data in files.items():
            handle, name = tempfile.mkstemp(dir=folder, prefix=f".{stem}-", suffix=f".{suffix}")
            waiting.append((Path(name), folder / f"{stem}.{suffix}"))
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            os.chmod(name, 0o644)
        for temporary, final in waiting:
            os.replace(temporary, final)
    except BaseException:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
        raise
    return tuple(final for _, final in waiting)
