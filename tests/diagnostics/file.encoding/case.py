"""Not kept as a file: tools that read every file of the repository would trip over it."""


def prepare(folder):
    (folder / "a.md").write_bytes(b"---\ntitle: A\n---\n\nA caf\xe9 in Paris.\n")
