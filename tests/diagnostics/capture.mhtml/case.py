ARGUMENTS = ["add", "-q", "mill.mht", "--into", "m"]


def prepare(folder):
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    (folder.parent / "mill.mht").write_text(head + "--b\nContent-Type: text/css\n\np {}\n--b--\n")
