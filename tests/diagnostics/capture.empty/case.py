ARGUMENTS = ["add", "-q", "empty.txt", "--into", "m"]


def prepare(folder):
    (folder.parent / "empty.txt").write_text(" \n")
