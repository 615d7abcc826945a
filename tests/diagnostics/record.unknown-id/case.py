from book import cli

PAGE = """<html><head><title>The Mill</title><meta name="author" content="A. Miller">
<meta name="pubdate" content="2024-05-06"></head><body><h1>The Mill</h1><div>
<p>The old mill by the river stood still for thirty years, until somebody mended its wheel.</p>
<p>Nobody had a drawing of it, so the carpenter took it apart and gave every piece a number.</p>
<p>The new gate is narrower than the old one, and the wheel turns more steadily than before.</p>
</div></body></html>"""
ARGUMENTS = ["drop", "-q", "the-mill", "nowhere", "--into", "m"]


def prepare(folder):
    (folder.parent / "mill.html").write_text(PAGE, "utf-8")
    cli.main(["add", "-q", "mill.html", "--into", "m"])
