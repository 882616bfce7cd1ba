"""Turns articles into timelines in which every date can explain itself.

>>> from timeline import Article, extract
>>> made = extract([Article.of("The mayor resigned last Tuesday.", published="2024-03-08")])
>>> [(event.title, event.when.display) for event in made.events]
[('The mayor resigned', '5 March 2024')]
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline.errors import TimelineError
    from timeline.models import Article, Event, Options, Settings, Timeline, When
    from timeline.pipeline import extract
    from timeline.read import read, read_text
    from timeline.temporal import Interval, Policy, display, explain, read_times, tag

# Public name → where it lives; loaded when first asked for, so that `import timeline` is quick.
_HOMES = {
    "Article": "timeline.models",
    "Event": "timeline.models",
    "Interval": "timeline.temporal",
    "Options": "timeline.models",
    "Policy": "timeline.temporal",
    "Settings": "timeline.models",
    "Timeline": "timeline.models",
    "TimelineError": "timeline.errors",
    "When": "timeline.models",
    "display": "timeline.temporal",
    "explain": "timeline.temporal",
    "extract": "timeline.pipeline",
    "read": "timeline.read",
    "read_text": "timeline.read",
    "read_times": "timeline.temporal",
    "tag": "timeline.temporal",
}

__all__ = [
    "Article", "Event", "Interval", "Options", "Policy", "Settings", "Timeline", "TimelineError", "When", "display",
    "explain", "extract", "read", "read_text", "read_times", "tag",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
