"""Titles: a short clause of who did what to whom and where, in the sentence's own words. Works on parsed tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from . import lexicon, titlewords
from .clauses import AUX, clause_of, is_infinitive, is_reduced, subject_of
from .complements import CORE, EXTRA, begs, complements
from .phrases import (
    LONGEST,
    STRETCHED,
    empty,
    fitted,
    half,
    is_bare,
    joined,
    named,
    names_on,
    next_in_series,
    phrase,
    says_which,
    series_of_names,
)
from .subjects import (
    SUBJECT,
    antecedent,
    disagrees,
    is_intransitive,
    names_for,
    ordered_by,
    relative_object,
    shared_subject,
    some_of,
)
from .verbgroups import group, raised
from .wording import finished

_NEEDED = 3  # how much is lost where an object is not there at all, or has lost what it is of
_SECOND_ROOM = 30
_MODIFIERS = ("amod", "det", "poss", "compound", "nummod", "case", "quantmod")
_HOPELESS = 9
_OBJECTS = frozenset("him her them it".split())
_NEEDED_ROOM = 40
_SINGULAR = {"have": "has", "are": "is", "were": "was"}
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
    subject = verb.head if participle else shared_subject(ordered_by(verb) or verb)
    if subject is None or disagrees(verb, subject) or _participle_alone(verb) or _asks_what(verb):
        return ""
    place = verb.head if verb.dep_ == "xcomp" else verb
    if is_infinitive(place) and any(c.dep_ in SUBJECT for c in place.children) and place.dep_ in ("csubj", "ROOT"):
        return ""  # "for guests to leave now is wise"
    if verb.dep_ == "conj" and any(c.lower_ == "nor" and c.i == verb.i - 1 for c in verb.head.children):
        return ""  # "neither treated nor advised them": told with the first
    alone = verb.dep_ == "conj" and not (is_infinitive(verb.head) or _under_governor(verb.head))
    if is_infinitive(verb) and (alone or verb.dep_ not in ("ROOT", "acl", "conj")) and not _under_governor(verb):
        return ""  # "tickets to avoid the queue": no clause
    if verb.lemma_.lower() in lexicon.TAKING_TIME and all(c.i in skip for c in verb.children if c.dep_ == "dobj"):
        skip = set()  # "may take until Christmas": the time is what it tells
    names = filter(None, names_for(subject, skip, stand_in, bare=participle))
    names = sorted(names, key=len)[:1] if brief else list(names)
    lost, title = _best(verb, names, skip, room)
    if lost and room == LONGEST:
        lost, title = min((lost, title), _best(verb, names, skip, STRETCHED), key=lambda told: told[0])
    return "" if whole and (lost >= _NEEDED or _points_outside(verb, title)) else title


def _points_outside(verb: Any, title: str) -> bool:
    """ "The storm killed him", "guests met with her": neither the subject nor anybody else of the title, and no more told."""
    behind = [c for c in verb.children if c.i > verb.i]
    objects = [c for c in behind if c.dep_ in ("dobj", "dative")]
    objects += [p for c in behind if c.dep_ == "prep" for p in c.children if p.dep_ == "pobj"]
    first = min(objects, key=lambda t: t.i, default=None)
    if first is None or first.lower_ not in _OBJECTS or ordered_by(verb) is not None:
        return False
    return title.endswith(f" {first.text}")


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
        if not _under_governor(under):
            break
        rest |= {t.i for t in raised(under.head, skip)}
        under = under.head
    for given in (c for c in ordered.children if c.dep_ == "dobj") if ordered is not None else ():
        rest |= named(given, skip, 30)
    theirs = relative_object(verb)
    if theirs is not None:  # "the town, which they took": "they took the town"
        return 0, finished(f"{who} {joined(verb.doc, rest)} {_inside(verb.doc, named(theirs, skip, 45))}")
    lost, subject = 0, shared_subject(verb) or verb
    if " and " not in who and any(c.dep_ == "preconj" for c in subject.children):
        who = who.removeprefix("Both ").removeprefix("both ")  # "both the mayor and her guests"
    rest |= _second(verb, skip)
    needed = _completing(verb, skip)
    wanted = [c for c in complements(verb, skip) if needed is None or c.i < needed.i]
    wanted += [needed] if needed is not None else []
    for child in (*wanted, *(c for c in complements(verb, skip) if c not in wanted)):
        if verb.i not in range(subject.left_edge.i, subject.right_edge.i + 1) and subject.is_ancestor(child):
            continue
        kept_free = 0 if needed is None or child.i >= needed.i else _least(needed, skip)
        rest = fitted(rest, child, skip, room - len(who) - 1 - kept_free)
        if child.lower_ == "to" and child.i not in rest:
            rest -= _way_from(verb, child)
        enabled = child.dep_ == "advcl" and verb.lemma_.lower() in titlewords.ENABLING
        around = child.dep_ in (*EXTRA, "advcl") and not enabled and child.i != verb.i + 1 and child is not needed
        lost += 0 if around else _lost(child, rest, skip)
    rest |= {i + 1 for i in rest if i + 1 < len(verb.doc) and _goes_on(verb.doc[i])}
    lost += _of_what(verb, who) + _NEEDED * (_tells_nothing(verb, rest) or _cut_short(verb, max(rest), skip))
    begged = begs(verb) and [t.i for t in verb.subtree if t.i > verb.i and is_infinitive(t)]
    lost += _NEEDED if begged and not rest & set(begged) else 0  # "appealed for guests to call": what for
    while (last := verb.doc[max(rest)]).i > verb.i and last.dep_ in _MODIFIERS and last.head.i not in rest:
        rest -= {last.i}  # "with his former" of "with his former colleagues"
    if any(verb.doc[i].tag_ in ("WDT", "WP") and i < verb.i for i in rest):
        return _HOPELESS, ""  # "which they would try to stop"
    predicate = _spelled(_predicate(verb, rest), verb.doc[min(rest)])
    lost += some_of(subject, who) + _NEEDED * _open_series(subject, who)
    if subject.tag_ in ("NN", "NNP") and not re.search(",| and ", who) and any(c.dep_ == "conj" for c in subject.subtree):
        predicate = _of_one(predicate, subject)
    lost += 2 * (len(who) + len(predicate) + 1 > room)
    return lost, finished(f"{who} {predicate}", whole=_ends_whole(verb.doc[max(rest)]), room=max(room, LONGEST))


def _spelled(predicate: str, first: Any) -> str:
    """ "The agency 's sending", where the sentence said "it's": written out behind a name."""
    verb, had = first.head, predicate.startswith(("'d ", "’d "))
    if had and first.text in ("'d", "’d"):
        return f"{'would' if verb.tag_ == 'VB' else 'had'}{predicate[2:]}"
    if first.text not in ("'s", "’s") or not predicate.startswith(first.text):
        return predicate
    passive = any(c.dep_ == "auxpass" and c.i != first.i for c in verb.children)
    given = any(c.dep_ == "dobj" for c in verb.children)
    done = verb.tag_ in ("VBN", "VBD") and (given or is_intransitive(verb))
    has = first.lemma_ == "have" or done or passive or any(c.lower_ == "been" for c in verb.children)
    return f"{'has' if has else 'is'}{predicate.removeprefix(first.text)}"


def _of_one(predicate: str, subject: Any) -> str:
    """ "The mayor and her friends have left": where there is no room for them, the mayor has."""
    if subject.lemma_.lower() in titlewords.COLLECTIVE | lexicon.AMOUNTS or subject.text.endswith("s"):
        return predicate
    first, _, rest = predicate.partition(" ")
    return f"{_SINGULAR.get(first, first)} {rest}".rstrip()


def _ends_whole(last: Any) -> bool:
    """ "The guards went in", "the ship was fired upon": a small word that nothing was cut from."""
    ends = last.i + 1 == len(last.doc) or last.nbor().is_punct
    bare = last.dep_ in ("prep", "advmod") and not (last.n_lefts + last.n_rights)
    return last.dep_ == "prt" or (last.dep_ == "prep" and is_bare(last)) or (bare and ends and last.i > 0)


def _of_what(verb: Any, who: str) -> int:
    """How much a name has lost that says what it is of: "the failure" of "the failure of the siege", "names such as Berg"."""
    subject = shared_subject(verb)
    noun = None if subject is None else antecedent(subject) or subject
    if subject is None or noun is None:
        return 0
    if (last := _last_of(noun)) is not None and last.text in who:  # "fear and the legacy of the war"
        words = ("of", "to") if last.lemma_.lower() in titlewords.TOWARDS else ("of",)
        return any(c.i == last.i + 1 and c.lower_ in words and c.right_edge.text not in who for c in last.children)
    if noun.pos_ == "PROPN":  # "the Lund Trust for Wells"
        return any(c.i == noun.i + 1 and names_on(c) and c.right_edge.text not in who for c in noun.children)
    if any(c.dep_ == "acl" and any(m.lower_ == "that" and m.dep_ == "mark" for m in c.children) for c in noun.children):
        lost = True  # "the conclusion that it was murder": which it is
    else:
        behind = [c for c in noun.children if c.i > noun.i and c.dep_ == "prep" and c.left_edge.i == noun.i + 1]
        words = "of" if any(c.lower_ == "of" for c in behind) else "such as"
        lost = any(c.lower_ == "of" or c.left_edge.lower_ == "such" for c in behind) and f" {words} " not in who
        lost = lost or any(says_which(c, noun) and c.right_edge.text not in who for c in noun.children)
    return (2 + 2 * (subject.lower_ in titlewords.QUANTIFIERS)) * lost


def _last_of(noun: Any) -> Any | None:
    """The last of several; None where there is one."""
    last = None
    for _ in range(6):
        following = next_in_series(last or noun)
        if following is None:
            break
        last = following
    return last


def _completing(verb: Any, skip: set[int]) -> Any | None:
    """The "of fraud" of "accused the bank of fraud": without it half is told."""
    words = titlewords.COMPLETED_BY.get(verb.lemma_.lower(), ())
    own = [c for c in verb.children if c.dep_ == "prep"]
    given = [t for c in verb.children if c.dep_ == "dobj" for t in (c, *(x for x in c.children if x.dep_ == "conj"))]
    hung = (c for t in given for c in t.children if any(x.dep_ == "pcomp" for x in c.children))  # "groups of lying"
    return next((c for c in (*own, *hung) if c.lower_ in words and c.i > verb.i and not empty(c, skip)), None)


def _least(prep: Any, skip: set[int]) -> int:
    """The room that a phrase needs at least; none for one that is too long to be kept anyhow."""
    widths = (len(joined(prep.doc, phrase(prep, skip, bare=bare))) + 1 for bare in (False, True))
    return next((width for width in widths if width <= _NEEDED_ROOM), 0)


def _tells_nothing(verb: Any, kept: set[int]) -> bool:
    """ "The agency has treated": an active verb of those that need an object, with nothing behind it."""
    passive = any(t.dep_ == "auxpass" for t in group(verb, set()))
    asked_for = verb.dep_ == "xcomp" and clause_of(verb).dep_ == "relcl"  # "the question they need to answer"
    under = (verb.dep_ == "xcomp" and not asked_for) or (verb.tag_ == "VBN" and verb.dep_ == "acl")
    needing = titlewords.NEEDING_OF_PASSIVE if passive else titlewords.NEEDING  # "was given"
    return verb.lemma_.lower() in needing and not (under or max(kept, default=0) > verb.i)


def _open_series(subject: Any, who: str) -> bool:
    """ "Lund, Ystad" of "Lund, Ystad, and Tarn", "the virulent" of "the virulent, quick fever": cut in the middle."""
    several = any(t.dep_ == "cc" and t.i > subject.i for t in subject.subtree) and ", " in who and not re.search(r" (?:and|or|nor|as well as) ", who)
    behind = (c for c in subject.children if c.dep_ == "appos" and c.pos_ == "NOUN" and subject.nbor().text == ",")
    bare = (c for c in behind if not any(x.dep_ in ("det", "poss", "nummod") for x in c.children))
    of_another = any(x.dep_ == "amod" for c in bare for x in c.children) and subject.pos_ != "PROPN"
    return several or (of_another and who.split()[-1] == subject.text)


def _cut_short(verb: Any, last: int, skip: set[int]) -> bool:
    """ "Had treated | Berg", "reached | 28", "called the dam | "unsafe"": parsers hang what comes next elsewhere."""
    if last + 1 >= len(verb.doc):
        return False
    following = verb.doc[last + 1]
    opening = following.text in ('"', "“", "‘", "'") and not following.whitespace_ and following.nbor(-1).whitespace_
    if verb.lemma_.lower() in titlewords.CALLING and opening:
        return True
    thing = following.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "DET") and following.dep_ not in SUBJECT
    return last == verb.i and thing and following.i not in skip and following.head.dep_ not in SUBJECT


def _goes_on(number: Any) -> bool:
    """ "#346m", of which tokenizers make two words."""
    unit = number.nbor()
    return bool(number.like_num and not number.whitespace_ and unit.is_alpha and len(unit) < 4)


def _inside(doc: Any, kept: set[int]) -> str:
    """Words from the begin of a sentence without its capital, unless it is a name's."""
    words, first = joined(doc, kept), doc[min(kept)] if kept else None
    lower = first is not None and first.is_sent_start and first.pos_ != "PROPN"
    return words[:1].lower() + words[1:] if lower else words


def _asks_what(verb: Any) -> bool:
    """ "What people are doing to help": what they do is not said."""
    asked = [c for c in verb.children if c.dep_ in ("dobj", "attr") and c.i < verb.i]
    return any(w.lower_ in ("what", "how") for c in asked for w in (c, *c.children))


def _way_from(verb: Any, to: Any) -> set[int]:
    """The "from one person" of "from one person to another", where there is no room for both."""
    from_ = (c for c in verb.children if c.lower_ == "from" and c.right_edge.i + 1 == to.left_edge.i)
    return {t.i for c in from_ for t in c.subtree}


def _second(verb: Any, skip: set[int]) -> set[int]:
    """The second verb of "had treated or advised the singer", whose object is the first one's too."""
    pair = verb.doc[verb.i + 1 : verb.i + 3]
    if len(pair) < 2 or pair[0].dep_ != "cc" or pair[1].head.i != verb.i or not _alike(verb, pair[1]):
        return set()
    given = next((c for c in pair[1].children if c.dep_ == "dobj"), None)
    own = [c for c in verb.children if c.i > verb.i and c.dep_ in (*CORE, *EXTRA, "prt")]
    with_it = next((c for c in pair[1].children if c.dep_ == "prep" and c.i == pair[1].i + 1), None)
    if given is None and with_it is not None and not own and not empty(with_it, skip):
        both = {t.i for t in pair} | phrase(with_it, skip, bare=True)  # "rose and fell in activity"
        return both if len(joined(verb.doc, both)) <= _SECOND_ROOM else set()
    if given is None or any(c.dep_ in CORE or (c.dep_ == "prep" and verb.i < c.i < pair[0].i) for c in verb.children):
        return set()
    neither = {c.i for c in verb.children if c.lower_ == "neither"}
    return neither | {t.i for t in pair} | named(given, skip, 40)


def _alike(first: Any, second: Any) -> bool:
    """Two forms of a kind; "confused and angered the guards" are two past forms, though a tagger may find one."""
    bare = not any(c.dep_ in AUX for v in (first, second) for c in v.children)
    return first.tag_ == second.tag_ or (bare and {first.tag_, second.tag_} == {"VBD", "VBN"})


def _participle_alone(verb: Any) -> bool:
    """ "ten of the people infected", "being alive and stuck": with no auxiliary to lend a clause of its own."""
    behind = verb.tag_ == "VBD" and verb.dep_ == "advcl" and verb.i > verb.head.i
    if behind and not any(c.dep_ in ("mark", "advmod", "aux", "auxpass", *SUBJECT) for c in verb.children):
        lent = any(c.dep_ == "auxpass" for c in verb.head.children)  # "was shelved, revived in 1978 and sold"
        if not lent and verb.doc[verb.i - 1].text == "," and verb.i + 1 < len(verb.doc) and verb.nbor().dep_ == "prep":
            return True  # "many spend the night outside, scared of a flood"
    if verb.tag_ == "VBG" and verb.dep_ == "advcl" and verb.lemma_ in ("begin", "start", "end") and not _has_object(verb):
        return True  # "gave ten concerts, beginning on Monday": who gave them did not begin
    if verb.tag_ == "VBD" and verb.dep_ == "conj" and verb.head.tag_ == "VBG" and verb.head.dep_ == "advcl":
        return True  # "organising a cup of eight teams and played in Lund": it was played, and nobody played
    if verb.tag_ != "VBN" or verb.dep_ not in ("conj", "advcl", "relcl") or verb.i < verb.head.i:
        return False
    if verb.dep_ == "conj" and verb.head.tag_ == "VBD" and verb.nbor(-1).dep_ == "cc" and verb.lower_.endswith("ed"):
        return False  # "won in 1991 and retired in 2008": a past form that a tagger takes for a participle
    under = {c.dep_ for c in verb.children}
    return not under & {"aux", "auxpass", "dobj", *SUBJECT} and not any(t.dep_ in AUX for t in group(verb, set()))


def _has_object(verb: Any) -> bool:
    return any(c.dep_ in ("dobj", "xcomp") for c in verb.children)


def _closed(verb: Any, who: str) -> str:
    """ "The school, in the old town, will close": the comma behind an aside stays with the one before it."""
    subject = shared_subject(verb)
    if "," not in who or subject is None or next_in_series(subject) is not None:
        return who
    span = subject.doc[subject.left_edge.i : min(subject.right_edge.i + 2, len(subject.doc))]
    last = who.split()[-1]
    open_end = any(t.text == last and after.text == "," for t, after in pairwise(span))
    return f"{who}," if open_end and series_of_names(subject) is None else who


def _predicate(verb: Any, kept: set[int]) -> str:
    """ "Born in Lund, she left": a participle that opens its sentence is a clause of its own, "was born in Lund"."""
    words = joined(verb.doc, kept)
    participle = (verb.dep_ == "acl" and verb.tag_ == "VBN" and shared_subject(verb) is None) or _reduced_aside(verb)
    if participle and verb.head.dep_ != "ROOT":  # "Tugs pulled at it": a noun alone is a clause misread
        were = verb.head.tag_ in ("NNS", "NNPS") or any(c.dep_ == "conj" for c in verb.head.children)
        return f"{'were' if were else 'was'} {words}"  # "a guard killed in the fire" is not the one who killed
    if (own := _passive_beside(verb)) is not None:
        were = own.tag_ in ("NNS", "NNPS", "CD") or any(c.dep_ == "conj" for c in own.children)
        return f"{'were' if were else 'was'} {words}"
    opens = verb.is_sent_start and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "amod") and min(kept) == verb.i
    if not opens:
        return words
    subject = shared_subject(verb.head)
    be = "were" if subject is not None and subject.tag_ in ("NNS", "NNPS") else "was"
    return f"{be} {words[:1].lower()}{words[1:]}"


def _passive_beside(verb: Any) -> Any | None:
    """The guests of "It was closed and its guests sent home", who were sent: the auxiliary is said once."""
    bare = verb.dep_ == "conj" and verb.tag_ == "VBN" and not any(c.dep_ in AUX for c in verb.children)
    passive = bare and any(c.dep_ == "auxpass" for c in verb.head.children)
    passive = passive and (verb.lemma_ == "give" or not any(c.dep_ == "dobj" for c in verb.children))
    return subject_of(verb) if passive else None


def _reduced_aside(verb: Any) -> bool:
    """ "A second run, completed in May, failed": it was completed, though parsers take it for a past form."""
    return is_reduced(verb) and verb.doc[verb.left_edge.i - 1].text == ","


def _lost(child: Any, kept: set[int], skip: set[int]) -> int:
    """0 when it is all there, 1 when it is cut, more when nothing that can stand is there."""
    if child.i not in kept or half(child, kept | skip):
        return _NEEDED
    return 0 if phrase(child, skip) <= kept else 1


def _under_governor(verb: Any) -> bool:
    """ "expected to begin", "began firing": the governor belongs to the title."""
    if verb.dep_ == "xcomp" and verb.tag_ == "VBG":
        return bool(verb.head.pos_ == "VERB")
    return verb.dep_ in ("xcomp", "ccomp") and is_infinitive(verb) and verb.head.pos_ in ("VERB", "ADJ", "AUX")


def noun_title(noun: Any, skip: set[int]) -> str:
    """The noun phrase of an event noun, without relative clauses; its participle stays ("warning delivered to")."""
    kept = fitted(set(), noun, skip, LONGEST)  # with "attempt to cross the lake"
    behind = (c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN")
    participle = next((c for c in behind if not noun.doc[c.left_edge.i - 1].is_punct), None)
    if participle is not None:
        kept |= {participle.i}
        for child in complements(participle, skip):
            kept = fitted(kept, child, skip, LONGEST)
    return finished(joined(noun.doc, kept))
