WORDS = (
    "Home\nNews\nThe Mill That Turned Again\n\n"
    "It took a village and one spring.\n\nBy A. Miller, 6 May 2024\n\n"
    "The old mill by the river stood still for thirty years, until somebody mended its wheel.\n\n"
    "Nobody had a drawing of it, so the carpenter took it apart and gave every piece a number.\n"
)
ARGUMENTS = ["add", "-q", "mill.txt", "--into", "m"]


def prepare(folder):
    (folder.parent / "mill.txt").write_text(WORDS)
