ARGUMENTS = ["record", "-q", "a", "--into", "m"]


def prepare(folder):
    folder.mkdir()
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nText.\n")
