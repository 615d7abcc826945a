BEFORE = (
    "The Mill That Turned Again\n\nBy A. Miller, 6 May 2024\n\n"
    "The old mill by the river stood still for thirty years, until somebody mended its wheel.\n\n"
    "Related stories\n\n"
)
BEHIND = (
    "Nobody had a drawing of it, so the carpenter took it apart and gave every piece a number.\n\n"
    "The new gate is narrower than the old one, and the wheel turns more steadily than before.\n\n"
)
LIST = "Bells Boats Bread Clocks Ferries Gates Hives Inns Lamps Mines Nets Ovens Ponds".split()
ARGUMENTS = ["add", "-q", "mill.txt", "--into", "m"]


def prepare(folder):
    titles = "".join(f"{word} of the valley | 2 May 2024 | 12 comments\n\n" for word in LIST)
    (folder.parent / "mill.txt").write_text(BEFORE + titles + BEHIND * 2)
