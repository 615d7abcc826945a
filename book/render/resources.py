"""Stylesheets and templates: the editor's own win over ours, by file name. The one resolver."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATES = PACKAGE / "templates"


def styles() -> Path:
    """The folder of our stylesheets: inside the package when installed, beside it in a checkout."""
    installed = PACKAGE / "styles"
    return installed if installed.is_dir() else PACKAGE.parent / "styles"


def stylesheet(manuscript: Path, name: str) -> Path | None:
    """The stylesheet ``name`` (as ``book.css``); None where neither side has it."""
    for folder in (manuscript / "styles", styles()):
        if (folder / name).is_file():
            return folder / name
    return None


def names(folder: Path) -> set[str]:
    """The file names a folder of ours offers for overriding."""
    return {path.name for path in folder.iterdir() if path.is_file()}
