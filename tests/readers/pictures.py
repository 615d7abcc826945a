"""Make the README's pictures anew from the sample: pages of the PDF, and the EPUB in a reader."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[2]
PAGES = (r"目录\n", r"第一章\n", r"大事记\n", r"人名索引\n")
SHOTS = ("chapter-light.png", "overview-light.png", "index-light.png")
HEIGHT = 720


def run(*command: object, **environment: str) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=ROOT,
        env={**os.environ, **environment},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout


def row(paths: list[Path], target: Path) -> None:
    """The pictures side by side, each with a thin frame, in few greys."""
    pictures = []
    for path in paths:
        picture = Image.open(path).convert("L")
        picture = picture.resize((round(picture.width * HEIGHT / picture.height), HEIGHT))
        pictures.append(ImageOps.expand(picture, 1, 170))
    width = sum(picture.width + 12 for picture in pictures) - 12
    whole = Image.new("L", (width, HEIGHT + 2), 255)
    left = 0
    for picture in pictures:
        whole.paste(picture, (left, 0))
        left += picture.width + 12
    whole.quantize(16).save(target, "PNG", optimize=True)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "build.py", "-q", "--to", "pdf", "-o", folder)
        pdf = next(folder.glob("*.pdf"))
        texts = run("pdftotext", pdf, "-").split("\f")
        paths = []
        for opening in PAGES:
            number = next(n for n, text in enumerate(texts, 1) if re.match(opening, text))
            picture = folder / f"page-{number}"
            run(
                "pdftoppm",
                "-r",
                110,
                "-f",
                number,
                "-l",
                number,
                "-png",
                "-singlefile",
                pdf,
                picture,
            )
            paths.append(picture.with_suffix(".png"))
        row(paths, ROOT / ".github" / "pages.png")
        run(sys.executable, "-m", "pytest", "-q", "tests/readers", CLIPBOOK_SHOTS=str(folder))
        row([folder / shot for shot in SHOTS], ROOT / ".github" / "reader.png")


if __name__ == "__main__":
    main()
