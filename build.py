"""``python build.py`` is ``clipbook build``."""

import sys

from book.cli import main

if __name__ == "__main__":
    sys.exit(main(["build", *sys.argv[1:]]))
