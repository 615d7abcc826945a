WORDS = (
    "<html><head><title>The Mill That Turned Again</title></head><body><article>"
    "<h1>The Mill That Turned Again</h1><p>By A. Miller, 6 May 2024</p>"
    "<p>The old mill by the river stood still for thirty years, until somebody mended it.</p>"
    '<figure><img src="mill_files/1.jpg"><figcaption>The wheel in May</figcaption></figure>'
    "<p>Nobody had a drawing of it, so the carpenter gave every piece of it a number.</p>"
    "</article></body></html>"
)
ARGUMENTS = ["add", "-q", "mill.html", "--into", "m"]


def prepare(folder):
    (folder.parent / "mill.html").write_text(WORDS)
