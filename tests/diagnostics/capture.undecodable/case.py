WORDS = (
    "The old mill by the river stood still for thirty years, until somebody mended its wheel.\n\n"
    "Nobody had a drawing of it, so the carpenter took it apart and gave every piece a number.\n\n"
    "The new gate is narrower than the old one, and the wheel turns more steadily than before.\n"
)
ARGUMENTS = ["add", "-q", "mill.txt", "--into", "m"]


def prepare(folder):
    data = ("河边的磨坊又转起来了。\n\n" + WORDS).encode() + b"\xff\xff here\n"
    (folder.parent / "mill.txt").write_bytes(data)
