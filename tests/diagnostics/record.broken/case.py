ARGUMENTS = ["record", "-q", "a", "--into", "m"]


def prepare(folder):
    (folder / "captures").mkdir(parents=True)
    (folder / "book.yaml").write_text("identifier: x\ntitle: X\nlang: en\ncontents: [a]\n")
    (folder / "a.md").write_text("---\ntitle: A\n---\n\nText.\n")
    (folder / "captures" / "a.record.yaml").write_text("format: 1\ntext_sha256: x\nspans: []\n")
