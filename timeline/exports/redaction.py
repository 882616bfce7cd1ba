"""What an export leaves out on request, as one step before any writer: Timeline → Timeline."""

from __future__ import annotations

from collections.abc import Callable

from timeline.models import Event, Timeline

from .options import ExportOptions, Part

HABIT: frozenset[Part] = frozenset(("notes", "rejected"))  # of every format but the native one


def shown(timeline: Timeline, options: ExportOptions) -> Timeline:
    """What a writer shows: the timeline without what the user, or else the habit of exports, leaves out."""
    return redacted(timeline, HABIT if options.without is None else options.without)


def redacted(timeline: Timeline, without: frozenset[Part]) -> Timeline:
    """The timeline without these parts; the same object when there are none.

    >>> from timeline.models import Generator
    >>> made = Timeline(generator=Generator(version="0", detector="rules"))
    >>> redacted(made, frozenset()) is made
    True
    """
    for part, leave_out in _LEAVE_OUT.items():
        if part in without:
            timeline = leave_out(timeline)
    return timeline


def _events(timeline: Timeline, change: Callable[[Event], Event]) -> Timeline:
    return timeline.model_copy(update={"events": tuple(change(event) for event in timeline.events)})


def _no_rejected(timeline: Timeline) -> Timeline:
    kept = tuple(event for event in timeline.events if event.review != "rejected")
    return timeline.model_copy(update={"events": kept})


def _no_notes(timeline: Timeline) -> Timeline:
    return _events(timeline, lambda event: event.model_copy(update={"notes": ()}) if event.notes else event)


def _no_quotes(timeline: Timeline) -> Timeline:
    """The sentences go; where they stand, and the words of time, stay: without them no date explains itself."""

    def bare(event: Event) -> Event:
        mentions = (
            m.model_copy(update={"quote": m.quote.model_copy(update={"exact": "", "prefix": "", "suffix": ""})})
            for m in event.mentions
        )
        return event.model_copy(update={"mentions": tuple(mentions)})

    return _no_texts(_events(timeline, bare))


def _no_urls(timeline: Timeline) -> Timeline:
    return timeline.model_copy(update={"sources": tuple(s.model_copy(update={"url": None}) for s in timeline.sources)})


def _no_texts(timeline: Timeline) -> Timeline:
    return timeline.model_copy(update={"sources": tuple(s.model_copy(update={"text": None}) for s in timeline.sources)})


_LEAVE_OUT: dict[Part, Callable[[Timeline], Timeline]] = {
    "rejected": _no_rejected,
    "notes": _no_notes,
    "quotes": _no_quotes,
    "urls": _no_urls,
    "texts": _no_texts,
}
