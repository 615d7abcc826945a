def prepare(folder):
    (folder.parent / "elsewhere.yaml").write_text("- {id: ada, heading: Ada}\n")
    (folder / "names.yaml").symlink_to(folder.parent / "elsewhere.yaml")
