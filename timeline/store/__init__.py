"""The workspace: one SQLite file with several stories, their articles, their edits and what was extracted from them.

Nothing here asks the clock or the network; instants are handed in. Decisions 0012 and 0011 say why it is made so.
"""

from .places import default_path
from .search import Hit
from .workspace import Store, StoryInfo

__all__ = ["Hit", "Store", "StoryInfo", "default_path"]
