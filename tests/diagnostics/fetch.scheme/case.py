ARGUMENTS = ["add", "-q", "file:///etc/passwd", "--into", "m"]
