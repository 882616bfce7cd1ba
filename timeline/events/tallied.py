"""The stretch that a report's figures are of: "Sales rose 4 percent in the third quarter. Profit fell to $3 million."

What is counted without a time of its own is of the stretch that the figures just before it are of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from timeline.temporal import Dated

from .detector import Candidate, times_in
from .placing import SUMMED, Placed, as_day

SENTENCES, PARAGRAPHS = 3, 1  # how far behind the last figure with a time the next one may stand


def tallied(placed: Mapping[int, Placed], times: Sequence[Dated]) -> dict[int, Placed]:
    """The placed events by their triggers' starts; figures without a time of their own get that of those before."""
    found = dict(placed)
    thread: Placed | None = None
    sentence, passed = 0, 0
    for start, here in placed.items():
        passed += here.candidate.sentence.start != sentence
        sentence = here.candidate.sentence.start
        if not here.candidate.summed:
            continue
        if here.when.precision in SUMMED and not here.when.open:
            thread, passed = here, 0
        elif thread is not None and passed <= SENTENCES and _goes_on(here, thread.candidate, times):
            why = f"a figure beside that of “{thread.candidate.text}”, which is dated {thread.when.display}"
            found[start] = Placed(here.candidate, as_day(thread, why), thread.time)
            passed = 0
    return found


def _goes_on(placed: Placed, before: Candidate, times: Sequence[Dated]) -> bool:
    """A simple past that has only bounds from its tense, in a sentence without a time."""
    c = placed.candidate
    bare = placed.when.basis == "inferred" and placed.time is None and placed.when.open == "start"
    timed = any(t.text_type == "DATE" for t in times_in(times, c.sentence.start, c.sentence.end))
    return bare and c.simple and not timed and c.sentence.paragraph <= before.sentence.paragraph + PARAGRAPHS
