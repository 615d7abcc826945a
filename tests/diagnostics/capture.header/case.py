ARGUMENTS = ["add", "-q", "mill.md", "--into", "m"]


def prepare(folder):
    header = (
        "---\ntitle: The mill: a report\nauthor: Ann Lee\nlang: english\ndate: last May\n---\n\n"
    )
    text = "The mill by the river had stood still for thirty years when the wheel turned again.\n"
    (folder.parent / "mill.md").write_text(header + text, "utf-8")
