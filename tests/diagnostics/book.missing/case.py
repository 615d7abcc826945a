BARE = True
