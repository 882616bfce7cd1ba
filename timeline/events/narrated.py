"""How a verb is told: as a next step of the story, as seen at the moment, as ahead of its verb or within it."""

from __future__ import annotations

from typing import Any

from . import lexicon
from .aspect import PHASES
from .clauses import (
    PERFECT_AUX,
    auxiliaries,
    clause_of,
    is_definite,
    is_event_noun,
    is_infinitive,
    is_main,
    is_perfect,
    negated,
    tense,
)
from .detector import Tense
from .sayings import is_over_time

_SIMPLE_AUX = frozenset(("did", "was", "were", "got"))


def is_simple_past(token: Any) -> bool:
    """A simple past that the story or, before "he said", its speaker tells: "fled", "was hit".

    Not "had fled", "who fled", "said that they fled", "was hit in the blast", "later fled": these are of other times.
    """
    place = clause_of(token)
    above = place.head
    spoken = place.dep_ == "ccomp" and above.i > place.i and lexicon.event_class(above.lemma_.lower()) == "REPORTING"
    aux = auxiliaries(token)
    form = token.tag_ == "VBD" or (token.tag_ in ("VBN", "VBG", "VB") and any(a in _SIMPLE_AUX for a in aux))
    simple = form and not any(a in PERFECT_AUX or a == "had" for a in aux)
    return (
        simple
        and (is_main(token) or spoken)
        and not any(_of_another_time(c) for v in (token, place) for c in v.children)
    )


# "In a speech she seemed to": what is said in it is of its time.
SPOKEN = frozenset("address briefing broadcast conference interview letter sermon speech statement testimony".split())


def _of_another_time(child: Any) -> bool:
    """ "later", "always"; "in the blast", "during the war"."""
    if child.dep_ == "advmod":
        return child.lower_ in lexicon.ELSEWHEN
    event = child.dep_ == "prep" and child.lower_ in ("in", "during", "after", "before", "since", "following")
    return event and any(
        c.dep_ == "pobj" and is_event_noun(c) and c.lemma_.lower() not in SPOKEN for c in child.children
    )


def is_result(token: Any) -> bool:
    """ "Two shells struck the market, killing eleven": an outcome that stands as a participle beside its cause."""
    if token.tag_ != "VBG" or token.dep_ != "advcl" or token.lemma_.lower() not in lexicon.RESULTS:
        return False
    bare = not any(c.dep_ in ("aux", "auxpass", "mark", "advmod", "nsubj") for c in token.children)
    what = any(c.dep_ == "dobj" for c in token.children)
    return bare and what and token.i > token.head.i and is_simple_past(token.head) and not negated(token.head)


def is_seeming(token: Any) -> bool:
    """ "It appears to be a joke", "it looks as though they fled"; not "she appears in court", "he looks after them"."""
    judged = any(c.dep_ in ("xcomp", "ccomp", "acomp", "oprd") for c in token.children)
    as_though = any(
        c.dep_ == "mark" and c.lower_ in ("though", "if", "like") for a in token.children for c in a.children
    )
    return token.lemma_.lower() in lexicon.SEEMING and (judged or as_though)


def is_ahead(token: Any) -> bool:
    """An infinitive, or a verb under would, could, might: it lies after what it hangs on, unless implied."""
    modal = any(a in lexicon.MODAL_POSSIBLE for a in auxiliaries(token)) and "have" not in auxiliaries(token)
    if token.dep_ == "conj" and token.tag_ == "VB" and not is_infinitive(token) and is_infinitive(token.head):
        return is_ahead(token.head)  # "to halt and search ships"
    return modal or (is_infinitive(token) and not is_within(token))


def is_within(token: Any) -> bool:
    """ "tried to free them", "his attempts to free them": of the time of the trying."""
    head = token.head.lemma_.lower()
    if head == "go" and token.head.tag_ == "VBG":
        return False  # "is going to leave"
    tried = token.dep_ == "xcomp" and head in lexicon.SAME_TIME
    return is_infinitive(token) and (tried or (token.dep_ == "acl" and head in lexicon.TRIES))


def is_looked_back_on(token: Any) -> bool:
    """ "She would later use it in Lund": told by one who knows what came of it; not "said that she would"."""
    later = any(c.lower_ in ("later", "eventually", "subsequently") for c in token.children if c.dep_ == "advmod")
    return later and auxiliaries(token)[:1] == ("would",) and is_main(token)


def is_under_way(token: Any) -> bool:
    """ "Is moving", "are fleeing": it has begun; "is leaving on Friday" is told by its date."""
    return token.tag_ == "VBG" and any(a in ("is", "are", "'s", "’s", "'re", "’re") for a in auxiliaries(token))


def is_starting(token: Any) -> bool:
    """ "Is starting to arrive", "are continuing to find": some have; not "is going to arrive"."""
    word = token.head.lemma_.lower()
    implied = token.dep_ == "xcomp" and word in lexicon.IMPLYING and word not in ("go", "come")
    return implied and is_under_way(token.head)


def told_in(token: Any) -> Tense:
    """The tense of a verb, also of "does not work", "do they work"."""
    found = tense(token)
    helped = found == "none" and token.tag_ == "VB" and any(a in ("do", "does") for a in auxiliaries(token))
    if is_looked_back_on(token):
        return "past"
    if is_starting(token):
        return "present"
    unable = any(a == "could" for a in auxiliaries(token)) and negated(token)
    return "present" if helped else "past" if unable and found == "future" else found  # "couldn't sleep"


def is_awaited(token: Any) -> bool:
    """ "Until it retreats", "if they agree", "will open when it is mended": English waits in the present tense."""
    place = clause_of(token)
    if place.dep_ != "advcl" or told_in(token) != "present":
        return False
    words = {c.lower_ for v in {place, token} for c in v.children if c.dep_ in ("mark", "advmod") and c.i < v.i}
    return bool(words & lexicon.AWAITING) or ("when" in words and tense(place.head) == "future")


def is_phase(token: Any) -> bool:
    """A beginning, going on or ending up to the report's day, which it tells or somebody tells it: "has begun",
    "continues", "is ending"; not "school begins at nine"."""
    place = clause_of(token)
    told = place.dep_ == "ccomp" and lexicon.event_class(place.head.lemma_.lower()) == "REPORTING"
    word, aux = token.lemma_.lower(), auxiliaries(token)
    now = tense(token) == "present" and (word == "continue" or token.tag_ == "VBG")
    sure = not negated(token) and not any(a in lexicon.MODAL_POSSIBLE for a in aux) and not is_over_time(token)
    return word in PHASES and (is_main(token) or told) and (now or is_perfect(token)) and sure


def is_called_for(token: Any) -> bool:
    """ "Called for a meeting", "fears of a strike", "talks about layoffs": a noun for what is still to come."""
    prep = token.head
    if token.dep_ != "pobj" or (is_definite(token) and prep.lower_ != "for"):
        return False  # "the threat of the strike"; but "called for the release", "wait for the verdict"
    return prep.head.lemma_.lower() in lexicon.LOOKING_AHEAD.get(prep.lower_, ())
