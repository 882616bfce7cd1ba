"""Ties each event to its time: its own clause, the event it shares a time with, its sentence, tense, the story's day.

Never a day without evidence: what the grammar does not tie to a day gets honest bounds. The result says its basis:
stated, relative, narrative, inferred or none; and why, where it is inferred or none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.models import When
from timeline.temporal import Dated, Interval, Unit
from timeline.temporal.algebra import REF
from timeline.temporal.contents import anchors

from .bounded import ONLY_TIME, bounded
from .bounds import FUTURE, by_tense, vague_time
from .carried import carried
from .detector import Candidate, times_in
from .hindsight import from_story
from .placing import Placed, agrees, spread
from .reach import reached
from .sharing import Story
from .tallied import tallied
from .when import dated_when, undated

TO_COME = "told as still to come in a history, which may have been written after it"
_BEFORE_EVENT = re.compile(r"\b(?:since|before|after|until) (?:the |its |their )?$")


def anchored(candidates: Sequence[Candidate], times: Sequence[Dated], dct: Interval | None) -> Iterator[Placed]:
    """Each candidate of one text with its When, in the order given."""
    story = Story(candidates, times, dct)
    placed = {candidate.start: _placed(candidate, story, times, dct) for candidate in candidates}
    found = bounded(reached(tallied(carried(placed, times, dct), times), dct), dct)
    return (spread(found[candidate.start]) for candidate in candidates)


def _placed(candidate: Candidate, story: Story, times: Sequence[Dated], dct: Interval | None) -> Placed:
    return (
        story.own.get(candidate.start)
        or story.shared(candidate)
        or story.said(candidate)
        or _in_sentence(candidate, story, times, dct)
        or Placed(candidate, _by_tense(candidate, story, times, dct), vague_time(candidate))
    )


def _by_tense(candidate: Candidate, story: Story, times: Sequence[Dated], dct: Interval | None) -> When:
    """What a history tells as to come may have come long before it was written."""
    ahead = _ahead(candidate, story, times, dct)
    if ahead is not None:
        return ahead
    when = by_tense(candidate, dct)
    return undated(TO_COME) if story.of_old and when.reason == FUTURE else when


def _ahead(candidate: Candidate, story: Story, times: Sequence[Dated], dct: Interval | None) -> When | None:
    """What was to come in a story of long ago; "the mayor said it would close" looks ahead from the report's day."""
    return None if story.told_now(candidate) else from_story(candidate, times, dct)


def _is_of_another(candidate: Candidate, time: Dated, story: Story) -> bool:
    """Whether a time of the sentence belongs to another clause of it, or to a thing."""
    holders = story.holders(time)
    if any(holder.start == beside.start for holder in holders for beside in candidate.beside):
        return True  # "taught there after leaving the army in 1998"
    if any(beside.start == candidate.start for holder in holders for beside in holder.beside):
        return True  # "found in May, weeks after a flood hit Lund"
    if any(holder.noun for holder in holders) and _BEFORE_EVENT.search(time.text, 0, time.start):
        return True  # "has the highest level since the 1918 flood"
    if not candidate.summed and any(_aside(holder) for holder in holders):
        return True  # "the singer, who died in June, had scars"
    if time.start > candidate.end and REF in anchors(time.mention.expr):
        return True  # "was damaged in the storm and reopened six months later"
    if any(holder.main and not holder.noun and candidate.start < time.start < holder.start for holder in holders):
        return True  # "The next season he joined the staff, and in 2018 he left": the year of a later main verb
    owned = time.text[time.end : time.end + 2] in ("'s", "’s")
    return owned and not holders  # "last year's winner": which one, not when; "last year's flood" was then


def _aside(candidate: Candidate) -> bool:
    """A verb of a clause that is not the main one, nor the aim of it."""
    return candidate.tense == "past" and not (candidate.main or candidate.noun)


def _in_sentence(candidate: Candidate, story: Story, times: Sequence[Dated], dct: Interval | None) -> Placed | None:
    """The sentence's only time, for the event that opens it; if coarse: a later clause may tell another day."""
    if (
        candidate.tense != "past"
        or candidate.perfect
        or candidate.pluperfect
        or candidate.compared
        or candidate.time
        or candidate.elsewhen
        or story.counted(candidate)
        or candidate.event_class in ("REPORTING", "STATE", "I_STATE")
    ):
        return None
    sentence = candidate.sentence
    here = [t for t in times_in(times, sentence.start, sentence.end) if t.text_type in ("DATE", "TIME")]
    if len(here) != 1 or here[0].interval is None or here[0].start > candidate.end + 60:
        return None
    if _is_of_another(candidate, here[0], story):
        return None
    if not Unit.WEEK < here[0].interval.unit < Unit.CENTURY or not agrees(candidate, here[0], dct):
        return None
    return Placed(candidate, dated_when(here[0], "inferred", reason=ONLY_TIME), here[0])
