"""What a build needs of this machine: engines, libraries, fonts."""

from __future__ import annotations

import ctypes.util
import platform
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

FONTS = ("Noto Serif CJK SC", "Noto Sans CJK SC", "Noto Serif", "Noto Sans", "Noto Color Emoji")
LIBRARIES = (
    "weasyprint",
    "ebooklib",
    "jinja2",
    "markdown-it-py",
    "PyYAML",
    "pypinyin",
    "pypdfium2",
    "lxml",
    "pillow",
)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing a build needs: its name, its version (or state), and whether it is here."""

    kind: str
    name: str
    state: str
    here: bool


def parts() -> tuple[Part, ...]:
    """Everything, in the order it is told."""
    out = [Part("python", "Python", platform.python_version(), True)]
    for name in LIBRARIES:
        try:
            out.append(Part("library", name, version(name), True))
        except PackageNotFoundError:
            out.append(Part("library", name, "", False))
    out.append(_pango())
    subset = ctypes.util.find_library("harfbuzz-subset")
    out.append(Part("library", "harfbuzz-subset", subset or "", bool(subset)))
    families = installed_families()
    for family in FONTS:
        state = "" if families is not None else "unknown: fc-list is not installed"
        out.append(Part("font", family, state, families is None or family in families))
    return tuple(out)


def _pango() -> Part:
    try:
        from weasyprint.text.ffi import pango

        number = pango.pango_version()  # 15012 is 1.50.12
        version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
        return Part("library", "Pango", version, True)
    except (OSError, AttributeError, ImportError) as error:
        return Part("library", "Pango", str(error).split("\n")[0], False)


def installed_families() -> set[str] | None:
    """The font families fontconfig knows; None where it cannot be asked."""
    try:
        done = subprocess.run(
            ["fc-list", ":", "family"], capture_output=True, text=True, timeout=20
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return {name.strip() for line in done.stdout.splitlines() for name in line.split(",")}
