"""Titles: a short clause of who did what to whom and where, in the sentence's own words. Works on parsed tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from . import lexicon, titlewords
from .clauses import AUX, is_infinitive
from .complements import CORE, EXTRA, begs, complements
from .gaps import (
    NEEDED,
    aimless,
    asks_what,
    breaks_off,
    completing,
    cut_short,
    least,
    left_out,
    of_what,
    open_series,
    points_outside,
    tells_nothing,
)
from .halves import half
from .joining import beside, filled
from .naming import names_for, owned, some_of, widens
from .owners import owner_told
from .phrases import LONGEST, STRETCHED, empty, fitted, is_bare, joined, named, phrase
from .places import in_place
from .predicates import as_predicate, has_no_clause, of_one, participle_alone, spelled, under_governor, whom
from .series import next_in_series, series_of_names
from .stops import is_loose, run_on
from .subjects import (
    SUBJECT,
    disagrees,
    ordered_by,
    owner_of,
    relative_object,
    shared_subject,
)
from .verbgroups import group, raised
from .wording import finished

_SECOND_ROOM = 30
_MODIFIERS = ("amod", "det", "poss", "compound", "nummod", "case", "quantmod")
_NEAR = 4  # tokens
_HOPELESS = 9
_OF_PERSONS = frozenset("charge accuse convict suspect".split())  # "is on trial charged with fraud": no trial is
_ADVERBS = frozenset("along in out up down over through off on around by".split())  # "drove along"; not "asked for"
_OPEN_SERIES = re.compile(r"[ ,]+(?:and|or|nor|but)$")  # "a movement named after it but claiming more"


def verb_title(
    verb: Any,
    skip: set[int],
    stand_in: str | None = None,
    *,
    whole: bool = False,
    room: int = LONGEST,
    brief: bool = False,
) -> str:
    """The clause of a verb: subject, verb, objects, then other phrases while there is room; "" without a subject.

    `skip` holds the token indexes of dates, which are left out; `stand_in` is named in place of a pronoun subject.
    `whole` is for "" rather than a clause that has lost what its verb needs; `room` is in characters;
    `brief` takes the shortest name of the subject.
    """
    participle = verb.dep_ == "acl" and verb.head.pos_ in ("NOUN", "PROPN") and shared_subject(verb) is None
    subject = whom(verb) if participle else shared_subject(ordered_by(verb) or verb)
    if subject is None or disagrees(verb, subject) or participle_alone(verb) or asks_what(verb) or has_no_clause(verb):
        return ""
    if participle and subject.dep_ == "pobj" and subject.tag_ == "NN" and not subject.n_lefts:
        return ""  # "is on trial charged with fraud": no trial is
    taken = [c for c in verb.children if c.dep_ in ("dobj", "prt")]  # "took over in January" takes no time
    if verb.lemma_.lower() in lexicon.TAKING_TIME and all(c.i in skip for c in taken):
        skip = set()  # "may take until Christmas": the time is what it tells
    most = (c for c in verb.children if c.dep_ == "dobj" and c.lower_ in titlewords.QUANTIFIERS)
    if any(t.i in skip for c in most for t in c.subtree):
        skip = set()  # "spent most of last year in Lund"
    names = (who for who in names_for(subject, skip, stand_in, bare=participle) if who and " but " not in who)
    one = subject.tag_ == "NN"  # "the head" of "the head of the agency"; "officials" of an agency are named
    names = sorted(names, key=lambda who: (one and of_what(verb, who) > 0, len(who)))[:1] if brief else list(names)
    lost, title = _best(verb, names, skip, room)
    if lost and room == LONGEST:
        lost, title = min((lost, title), _best(verb, names, skip, STRETCHED), key=lambda told: told[0])
    if lost <= 0 and not brief and room == LONGEST and stand_in is None and title:
        title = _with_all_of_its_subject(verb, subject, skip, title)
    if any(c.lower_ == "neither" and c.dep_ == "preconj" for c in verb.children) and " nor " not in title:
        return ""  # "neither sold the mill nor closed it"
    return "" if whole and (lost >= NEEDED or points_outside(verb, title)) else in_place(verb, skip, title)


def _with_all_of_its_subject(verb: Any, subject: Any, skip: set[int], title: str) -> str:
    """ "A memoir by Anna Berg about her brother will come out": a short title has room for all of its subject."""
    if subject.right_edge.i == subject.i or subject.right_edge.text in title:
        return title
    another = next_in_series(subject) is not None or any(c.dep_ == "appos" for c in subject.children)
    if subject.pos_ not in ("NOUN", "PROPN") or subject.i > verb.i or another or subject.is_ancestor(verb):
        return title
    whole = next(iter(names_for(subject, skip, None, bare=False, room=LONGEST)), "")
    if not whole or "," in whole or title.startswith(finished(whole)):
        return title
    lost, told = _told(verb, whole, skip)
    return told if lost <= 0 and len(title) < len(told) <= LONGEST else title


def _best(verb: Any, names: Iterable[str], skip: set[int], room: int) -> tuple[int, str]:
    """The title under the first name that leaves out least; composing one is costly, so none is made without need."""
    best: tuple[int, str] | None = None
    tried = set()
    for who in names:
        if who in tried:
            continue
        tried.add(who)
        told = _told(verb, who, skip, room)
        if best is None or told[0] < best[0]:
            best = told
        if best[0] <= 0:
            break
    return best or (0, "")


def _told(verb: Any, who: str, skip: set[int], room: int = LONGEST) -> tuple[int, str]:
    """A title under one name of the subject, and how much of what the verb needs is left out of it."""
    ordered = ordered_by(verb)
    who = _OPEN_SERIES.sub("", _closed(verb, who))
    rest = {t.i for t in group(verb, skip)}
    under = verb
    for _ in range(3):  # "are being urged | to avoid | shaking hands"
        if not under_governor(under) or any(c.dep_ in SUBJECT for c in under.children):
            break  # "which allowed | the crew to leave": no crew allowed it
        rest |= {t.i for t in raised(under.head, skip)}
        under = under.head
    for given in (c for c in ordered.children if c.dep_ == "dobj") if ordered is not None else ():
        rest |= named(given, skip, 30)
    theirs = relative_object(verb)
    if theirs is not None:  # "the town, which they took": "they took the town"
        return 0, finished(f"{who} {joined(verb.doc, rest)} {_inside(verb.doc, named(theirs, skip, 45))}")
    subject = shared_subject(verb) or verb
    if " and " not in who and any(t.dep_ in ("preconj", "cc") for t in subject.subtree):
        who = who.removeprefix("Both ").removeprefix("both ")  # "both the mayor and her guests"
    rest |= _second(verb, skip)
    rest, lost = _completed(verb, subject, rest, skip, room - len(who) - 1)
    rest |= beside(verb, rest, skip)
    rest, lost, room = _told_to_a_stop(verb, rest, lost, skip, room, len(who) + 1)
    rest = filled(verb, subject, rest, skip, room - len(who) - 1)
    lost += of_what(verb, who) + NEEDED * (
        tells_nothing(verb, rest)
        or aimless(verb, rest)
        or cut_short(verb, max(rest), skip)
        or breaks_off(verb, rest, skip)
    )
    begged = begs(verb) and [t.i for t in verb.subtree if t.i > verb.i and is_infinitive(t)]
    lost += NEEDED if begged and not rest & set(begged) else 0  # "appealed for guests to call": what for
    while (last := verb.doc[max(rest)]).i > verb.i and last.dep_ in _MODIFIERS and last.head.i not in rest:
        rest -= {last.i}  # "with his former" of "with his former colleagues"
    if any(verb.doc[i].tag_ in ("WDT", "WP", "WRB") and i < verb.i for i in rest):
        return _HOPELESS, ""  # "which they would try to stop"
    if verb.doc[min(rest)].lower_ == "to" and verb.doc[min(rest)].dep_ == "aux":
        return _HOPELESS, ""  # "anybody ill | to stay at home": who tells them is not in it
    predicate = spelled(as_predicate(verb, rest), verb.doc[min(rest)])
    lost += some_of(subject, who) + widens(subject, who) + NEEDED * open_series(subject, who)
    if (
        subject.tag_ in ("NN", "NNP")
        and not re.search(",| and ", who)
        and any(c.dep_ == "conj" for c in subject.subtree)
    ):
        predicate = of_one(predicate, subject)
    lost += 2 * (len(who) + len(predicate) + 1 > room)
    return lost, finished(f"{who} {predicate}", whole=_ends_whole(verb.doc[max(rest)]), room=max(room, LONGEST))


def _told_to_a_stop(
    verb: Any, rest: set[int], lost: int, skip: set[int], room: int, begun: int
) -> tuple[set[int], int, int]:
    """What is kept with the words up to the next stop, where they have room; what is lost then, and the room taken."""
    last = max(rest)
    if last < verb.i:
        return rest, lost, room
    bare = all(t.pos_ == "ADV" for t in verb.doc[verb.i + 1 : last + 1])  # "were working closely"
    gap = next((i for i in range(verb.i, last) if not {i + 1, i + 2} & (rest | skip)), last)  # two words are lost
    further = False  # whether there are words that it would need
    for start in dict.fromkeys((gap, last)):
        for n, more in enumerate(run_on(verb, start, skip)):
            needed = start == verb.i or (start == last and bare) or not is_loose(verb.doc[min(more)])
            wide = STRETCHED if room == LONGEST and needed else room
            fits = all(i <= start or i in more for i in rest) and len(joined(verb.doc, rest | more)) + begun <= wide
            if fits and not breaks_off(verb, rest | more, skip):
                return rest | more, min(lost, n), wide
            further |= start == last and verb.doc[min(more)].tag_ in ("WP", "WDT")
    return rest, max(lost, int(further)), room


def _completed(verb: Any, subject: Any, rest: set[int], skip: set[int], room: int) -> tuple[set[int], int]:
    """What is kept with what completes the verb, and how much of that has no room."""
    lost = 0
    needed = completing(verb, skip)
    wanted = [c for c in complements(verb, skip) if needed is None or c.i < needed.i]
    wanted += [needed] if needed is not None else []
    for child in (*wanted, *(c for c in complements(verb, skip) if c not in wanted)):
        if verb.i not in range(subject.left_edge.i, subject.right_edge.i + 1) and subject.is_ancestor(child):
            continue
        kept_free = 0 if needed is None or child.i >= needed.i else least(needed, skip)
        rest = fitted(rest, child, skip, room - kept_free)
        if child.lower_ == "to" and child.i not in rest:
            rest -= _way_from(verb, child)
        enabled = child.dep_ == "advcl" and verb.lemma_.lower() in titlewords.ENABLING
        around = child.dep_ in (*EXTRA, "advcl") and not enabled and child.i != verb.i + 1 and child is not needed
        near = child.dep_ == "prep" and child.i <= verb.i + 2  # "woke up to the news that it was closed"
        partly = half(child, rest | skip) if child.i in rest else near
        lost += partly if around else left_out(child, rest, skip)
    return rest, lost


def _ends_whole(last: Any) -> bool:
    """ "The guards went in", "the ship was fired upon": a small word that nothing was cut from."""
    ends = last.i + 1 == len(last.doc) or last.nbor().is_punct
    bare = last.dep_ in ("prep", "advmod") and last.lower_ in _ADVERBS and not (last.n_lefts + last.n_rights)
    ended = ends or last.nbor().dep_ == "cc"
    if ended and last.dep_ == "prep" and last.head.dep_ == "relcl" and not last.n_rights:
        return True  # "the ship she had travelled on"
    if not ends and last.nbor().dep_ == "cc":
        return False  # "a stomping on and burning of"
    return (
        last.dep_ == "prt"
        or (last.dep_ == "prep" and is_bare(last) and last.nbor().lower_ != "as")
        or (bare and ends and last.i > 0)
    )


def _inside(doc: Any, kept: set[int]) -> str:
    """Words from the begin of a sentence without its capital, unless it is a name's."""
    words, first = joined(doc, kept), doc[min(kept)] if kept else None
    lower = first is not None and first.is_sent_start and first.pos_ != "PROPN"
    return words[:1].lower() + words[1:] if lower else words


def _way_from(verb: Any, to: Any) -> set[int]:
    """The "from one person" of "from one person to another", where there is no room for both."""
    from_ = (c for c in verb.children if c.lower_ == "from" and c.right_edge.i + 1 == to.left_edge.i)
    return {t.i for c in from_ for t in c.subtree}


def _second(verb: Any, skip: set[int]) -> set[int]:
    """The second verb of "had treated or advised the singer", whose object is the first one's too."""
    for_ = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    loose = for_.dep_ == "prep" and not for_.n_rights and for_.head.i == verb.i  # "fought for and won the town"
    pair = verb.doc[verb.i + 1 + loose : verb.i + 3 + loose]
    if len(pair) < 2 or pair[0].dep_ != "cc" or pair[1].head.i != verb.i or not _alike(verb, pair[1]):
        return set()
    given = next((c for c in pair[1].children if c.dep_ == "dobj"), None)
    own = [c for c in verb.children if c.i > verb.i and c.dep_ in (*CORE, *EXTRA, "prt")]
    with_it = next((c for c in pair[1].children if c.dep_ in ("prep", "agent") and c.i == pair[1].i + 1), None)
    if given is None and with_it is not None and not own and not empty(with_it, skip):
        both = {t.i for t in pair} | phrase(with_it, skip, bare=True)  # "rose and fell in activity"
        return both if len(joined(verb.doc, both)) <= _SECOND_ROOM else set()
    between = (c for c in verb.children if c.dep_ == "prep" and verb.i + loose < c.i < pair[0].i)
    if given is None or any(c.dep_ in CORE for c in verb.children) or any(between):
        return set()
    told = {c.i for c in verb.children if c.lower_ == "neither"} | ({for_.i} if loose else set())
    return told | {t.i for t in pair} | named(given, skip, 60)


def _alike(first: Any, second: Any) -> bool:
    """Two forms of a kind; "confused and angered the guards" are two past forms, though a tagger may find one."""
    bare = not any(c.dep_ in AUX for v in (first, second) for c in v.children)
    return first.tag_ == second.tag_ or (bare and {first.tag_, second.tag_} == {"VBD", "VBN"})


def _closed(verb: Any, who: str) -> str:
    """ "The school, in the old town, will close": the comma behind an aside stays with the one before it."""
    subject = shared_subject(verb)
    if "," not in who or subject is None or next_in_series(subject) is not None:
        return who
    span = subject.doc[subject.left_edge.i : min(subject.right_edge.i + 2, len(subject.doc))]
    last = who.split()[-1]
    open_end = any(t.text == last and after.text == "," for t, after in pairwise(span))
    return f"{who}," if open_end and series_of_names(subject) is None else who


def noun_title(noun: Any, skip: set[int]) -> str:
    """The noun phrase of an event noun, without relative clauses; its participle stays ("warning delivered to")."""
    kept = fitted(set(), noun, skip, LONGEST)  # with "attempt to cross the lake"
    kept -= {i for i in kept if i == noun.left_edge.i < noun.i and noun.doc[i].lower_ in titlewords.STRESSING}
    whose = owner_told(noun) if owner_of(noun) is not None else None
    behind = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_ not in _OF_PERSONS)
    near = (c for c in behind if c.i <= noun.i + _NEAR)
    participle = next((c for c in near if not noun.doc[c.left_edge.i - 1].is_punct), None)
    if participle is not None:
        kept |= {participle.i}
        for child in complements(participle, skip):
            kept = fitted(kept, child, skip, LONGEST)
    return finished(owned(noun, kept, whose))
