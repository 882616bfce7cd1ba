"""Two logs of edits become one: what both hold is told once, what each adds follows in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from timeline.edits import Edit, Log, active
from timeline.edits.log import Op

# Operation → the fields of an event that it decides; an event that is added has them all.
DECIDES: Mapping[Op, frozenset[str]] = {
    "set_date": frozenset(("when", "review")),
    "set_reading": frozenset(("when", "mentions", "review")),
    "set_title": frozenset(("title",)),
    "set_factuality": frozenset(("factuality",)),
    "set_review": frozenset(("review",)),
    "star": frozenset(("starred",)),
    "dispute": frozenset(("disputed",)),
    "tag": frozenset(("tags",)),
    "note": frozenset(("notes",)),
    "merge": frozenset(("mentions", "entities", "tags", "notes", "starred", "disputed", "salience")),
    "split": frozenset(("mentions", "entities", "when")),
}

Decided = Mapping[str, frozenset[str]]  # the id of an event → the fields that somebody decided


class Joint(NamedTuple):
    """The joined log, and what each side decided beyond what both hold."""

    log: Log
    first: Decided
    second: Decided
    taken_back: bool
    """Whether the second takes back what both hold: its history is then told by what holds at its end."""


def joint(first: Sequence[Edit], second: Sequence[Edit]) -> Joint:
    """The first log, then the second's own entries with the numbers that follow.

    >>> from timeline.edits import added
    >>> shared = added((), "star")
    >>> made = joint(added(shared, "tag"), added(shared, "note"))
    >>> [(edit.seq, edit.op) for edit in made.log]
    [(1, 'star'), (2, 'tag'), (3, 'note')]
    """
    shared = _shared(first, second)
    holds, other = active(first), active(second)
    both = _shared(holds, other)
    kept = active(second[:shared])
    taken_back = other[: len(kept)] != kept
    own = list(other[both:] if taken_back else second[shared:])
    shift = len(first) - shared
    log = [*first, *(_numbered(edit, len(first) + n, shift) for n, edit in enumerate(own, 1))]
    return Joint(tuple(log), _decided(holds[both:]), _decided(other[both:]), taken_back)


def _shared(first: Sequence[Edit], second: Sequence[Edit]) -> int:
    """How many entries both begin with."""
    n = 0
    for a, b in zip(first, second, strict=False):
        if a != b:
            break
        n += 1
    return n


def _numbered(edit: Edit, seq: int, shift: int) -> Edit:
    """An entry in its new place; an undo names the entry it takes back by its new number."""
    of = edit.payload.get("of")
    moved: dict[str, Any] = {"of": of + shift} if edit.op in ("undo", "redo") and isinstance(of, int) else {}
    return edit.model_copy(update={"seq": seq, "payload": edit.payload | moved})


def _decided(edits: Sequence[Edit]) -> Decided:
    decided: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for edit in edits:
        for target in edit.targets:
            decided[target.event] |= DECIDES.get(edit.op, frozenset())
    return dict(decided)
