"""The book's version: as ``book.yaml`` says, or from the tag of the commit the manuscript is at."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from book.diagnostics import Outcome, Span, finding

# Nothing the repository's own configuration names is run: no monitor; no filters, which looking for
# changes (--dirty) would run; no transport, which objects left at a remote would be fetched by.
_DESCRIBE = ("git", "-c", "core.fsmonitor=false", "describe", "--tags", "--always")
_QUIETLY = {"GIT_NO_LAZY_FETCH": "1"}


def resolve(version: str, folder: Path, span: Span) -> Outcome[str]:
    """The version as it may stand in a file name. ``git`` asks the repository ``folder`` lies in
    (``v1.2`` gives ``1.2``); ``span`` is where a failure is shown."""
    if version != "git":
        return Outcome(version.replace("/", "-"))
    try:
        done = subprocess.run(
            _DESCRIBE,
            cwd=folder,
            env=os.environ | _QUIETLY,
            capture_output=True,
            text=True,
            timeout=20,
        )
    except (OSError, subprocess.SubprocessError) as error:
        return Outcome("", (finding("book.version", span, problem=str(error)),))
    if done.returncode:
        return Outcome("", (finding("book.version", span, problem=done.stderr.strip()),))
    return Outcome(re.sub(r"^v(?=\d)", "", done.stdout.strip()).replace("/", "-"))
