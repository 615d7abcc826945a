ARGUMENTS = ["build", "m", "-q", "--to", "pdf"]
CHAPTER = "---\ntitle: {0}\n---\n\n{1}\n"


def prepare(folder):
    words = "Nothing is said of her here, at some length. " * 20
    text = "Ada wrote.\n\n" + f"{words}\n\n" * 8 + "Ada wrote again.\n"
    (folder / "a.md").write_text(CHAPTER.format("A", text))
