"""Which titles stand as entries where they are told: what their clause hangs on, and whether they have a day."""

from __future__ import annotations

import re
from typing import Any

from timeline.temporal import Dated

from . import lexicon
from .antecedents import in_main_clause
from .clauses import clause_of, is_main
from .quotations import is_quoted
from .readable import is_talk, stands

_WHEN = lexicon.SUBORDINATORS | {"where", "if", "unless"}


def stands_alone(token: Any, title: str, time: Dated | None, *, dated: bool) -> bool:
    """Whether the title of a verb can be an entry, as its clause tells it."""
    told = stands(title, dated=_has_day(title, time, dated), told=_is_plain(token))
    return told and not _hangs_on(token, title, dated)


def _has_day(title: str, time: Dated | None, dated: bool) -> bool:
    """Whether it is dated so that a reader wants it, whatever its words; "he waited for two hours" tells no day."""
    if time is None or time.interval is not None:
        return dated
    takes = re.match(r"It (?:\w+ )?(?:take|takes|took) ", title)
    before = time.text[max(0, time.start - 5) : time.start]
    lasting = before.endswith(("for ", "like ")) and re.match(r"(?:He|She|It|They) ", title)
    return dated and not takes and not lasting


def _is_plain(token: Any) -> bool:
    """Whether the main clause of the story itself tells it, or denies it, and nobody speaks of himself."""
    place = clause_of(token)
    denied = place.dep_ == "ccomp" and place.head.lemma_.lower() in lexicon.REJECTING and is_main(place.head)
    return (denied or in_main_clause(token)) and not is_quoted(token) and not is_talk(token.sent.text)


def _hangs_on(token: Any, title: str, dated: bool) -> bool:
    """ "Fans gathered as the trial began", "… as they go into autumn": it tells when, not what."""
    place = clause_of(token)
    opened = any(c.dep_ in ("mark", "advmod") and c.lower_ in _WHEN and c.i < place.i for c in place.children)
    if place.dep_ not in ("advcl", "relcl") or not opened:
        return False
    return not stands(title, dated=False) or (not dated and title.startswith("The ") and len(title.split()) < 5)
