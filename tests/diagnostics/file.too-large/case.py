def prepare(folder):
    folder.mkdir()
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n")
    (folder / "a.md").write_text("Text.\n" * 4_000_000)
