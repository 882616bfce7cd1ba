"""What is done with whole timelines: several joined into one, two compared, one checked for soundness.

All of it looks at timelines as they stand; nothing is extracted again.
"""

from .differences import Change, differences
from .merging import Joined, joined
from .soundness import faults, problems

__all__ = ["Change", "Joined", "differences", "faults", "joined", "problems"]
