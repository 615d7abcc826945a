PAGE = """<html><head><title>The Mill</title><meta name="author" content="A. Miller">
<meta name="pubdate" content="2024-05-06"></head><body><h1>The Mill</h1><div>
<p>The old mill by the river stood still for thirty years, until somebody mended its wheel.</p>
<p>Nobody had a drawing of it, so the carpenter took it apart and gave every piece a number.</p>
<p>The new gate is narrower than the old one, and the wheel turns more steadily than before.</p>
</div></body></html>"""
ARGUMENTS = ["add", "-q", "mill.mht", "--into", "m"]


def prepare(folder):
    head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    (folder.parent / "mill.mht").write_text(head + "--b\nContent-Type: text/html\n\n" + PAGE)
