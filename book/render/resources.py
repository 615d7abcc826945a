"""Stylesheets and templates: the editor's own win over ours, by file name. The one resolver."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATES = PACKAGE / "templates"


def styles() -> Path:
    """The folder of our stylesheets: inside the package when installed, beside it in a checkout."""
    installed = PACKAGE / "styles"
    return installed if installed.is_dir() else PACKAGE.parent / "styles"


def own(manuscript: Path, name: str) -> Path | None:
    """The manuscript's own file ``name`` (as ``styles/book.css``); None where there is none, or where
    a link leads outside the manuscript."""
    path = manuscript / name
    try:
        inside = path.resolve().is_relative_to(manuscript.resolve())
        return path if inside and path.is_file() else None
    except (OSError, RuntimeError, ValueError):  # a link to itself, a NUL in the name
        return None


def stylesheet(manuscript: Path, name: str) -> Path | None:
    """The stylesheet ``name`` (as ``book.css``); None where neither side has it."""
    ours = styles() / name
    return own(manuscript, f"styles/{name}") or (ours if ours.is_file() else None)


def names(folder: Path) -> set[str]:
    """The file names a folder of ours offers for overriding."""
    return {path.name for path in folder.iterdir() if path.is_file()}
