ARGUMENTS = ["add", "-q", "pictures", "--into", "m"]


def prepare(folder):
    pictures = folder.parent / "pictures"
    pictures.mkdir()
    (pictures / "mill.png").write_bytes(b"\x89PNG\r\n")
