WORDS = (
    "地名怎么读\n\n作者：王一\n2023-05-01\n\n"
    "播音员要记住这些读音：重(chóng)庆、六(lù)安、蚌(bèng)埠、番(pān)禺、单(shàn)县，念错了会有人打电话来。\n\n"
    "台里从前有一本册子，专记这样的名字，谁在外面听来一个就添上一行，如今已经写满了三本。\n"
)
ARGUMENTS = ["add", "-q", "names.txt", "--into", "m"]


def prepare(folder):
    (folder.parent / "names.txt").write_text(WORDS)
