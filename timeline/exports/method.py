"""The note on method: what made the timeline, which readings it chose, and what people changed."""

from __future__ import annotations

from collections import Counter

from timeline.models import Timeline


def method(timeline: Timeline) -> list[str]:
    """A sentence or two a line, as plain text.

    >>> from timeline.models import Generator
    >>> method(Timeline(generator=Generator(version="0.1", detector="rules")))[0]
    'Made with timeline-extractor 0.1, detector rules.'
    """
    made = timeline.generator
    model = f", model {made.model}" if made.model else ""
    policy = ", ".join(f"{k.replace('_', ' ')} {v}" for k, v in timeline.settings.policy.model_dump().items())
    margins = ", ".join(f"{unit} {width}" for unit, width in timeline.settings.margins.items())
    reviews = Counter(event.review for event in timeline.events)
    return [
        f"Made with {made.name} {made.version}, detector {made.detector}{model}.",
        f"Readings: {policy}. Margins of “around”: {margins}.",
        "Relative phrases are counted from each article's publication date, never from today.",
        f"Of {len(timeline.events)} events {reviews['corrected']} were corrected by hand and {reviews['rejected']} "
        f"rejected; {len(timeline.undated_phrases)} phrases of time have no place on the axis.",
        *([f"Only the most important are shown: {timeline.left_out} were left out."] if timeline.left_out else []),
    ]
