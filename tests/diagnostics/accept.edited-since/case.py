from book import proposals

ARGUMENTS = ["accept", "m", "--undo"]


def prepare(folder):
    proposals.accept(str(folder))
    names = folder / "names.yaml"
    names.write_text(names.read_text("utf-8").replace("Charles Babbage", "C. Babbage"), "utf-8")
