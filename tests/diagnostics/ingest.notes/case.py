ARGUMENTS = ["add", "-q", "mill.txt", "--into", "m"]
TEXT = """The mill that turned again

By Ann Lee
2024-05-06

The mill by the river had stood still for thirty years when the wheel turned again in March.[1]

Nobody had a drawing of it, so the carpenter took it apart and gave every piece a number.[2]

Notes
[1] The miller's diary.
[2] A letter to the council.

References
[1] A history of the valley.
[2] Wheels and water.
"""


def prepare(folder):
    (folder.parent / "mill.txt").write_text(TEXT, "utf-8")
