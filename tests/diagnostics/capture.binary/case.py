ARGUMENTS = ["add", "-q", "paper.pdf", "--into", "m"]


def prepare(folder):
    (folder.parent / "paper.pdf").write_bytes(b"%PDF-1.7")
