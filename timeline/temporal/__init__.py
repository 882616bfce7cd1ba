"""Times in text: find phrases, give them a meaning, resolve them against a publication date, explain how.

>>> [dated.value for dated in read_times("The talks begin next Friday.", Interval.of(2023, 2, 20))]
['2023-03-03']
"""

from .algebra import Context, Policy
from .cells import Unit
from .context import Anchor, Dated, each_time, read_times, resolve_all
from .interval import Interval
from .mentions import Mention, tag
from .readings import Reading
from .resolution import resolve
from .steps import Step, display, explain

__all__ = [
    "Anchor",
    "Context",
    "Dated",
    "Interval",
    "Mention",
    "Policy",
    "Reading",
    "Step",
    "Unit",
    "display",
    "each_time",
    "explain",
    "read_times",
    "resolve",
    "resolve_all",
    "tag",
]
