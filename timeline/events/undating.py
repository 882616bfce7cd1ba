"""Times that date no event: of a thing, of an aim, of what is compared with, of the page. Works on parsed tokens."""

from __future__ import annotations

from typing import Any

from timeline.temporal import Dated, Unit
from timeline.temporal.cells import cell

from . import lexicon
from .clauses import auxiliaries, is_event_noun

_COMPARED = frozenset("compared versus".split())


def names_a_thing(span: Any, time: Dated) -> bool:
    """ "The 11th century temple", "last year's winner": a time that tells which thing, not when something happened."""
    x, owned = time.interval, span.root.dep_ == "poss" and not is_event_noun(span.root.head)
    if owned and x is not None and x.unit > Unit.WEEK:
        return True
    root, thing = span[-1], span[-1].head  # its first word may be the thing's article
    on = span.start > 0 and span.doc[span.start - 1].lower_ == "on"  # "On Saturday Mayor Berg left"
    outside = not on and thing.i >= span.end and thing.pos_ in ("NOUN", "PROPN")
    return outside and (root.dep_ in ("compound", "amod", "nmod") or _numbers(root, span)) and not is_event_noun(thing)


def _numbers(year: Any, span: Any) -> bool:
    """ "The 1918 flu virus": which virus; not "in 1971 Lund left", "the 1918 flu pandemic"."""
    before, thing = span.doc[span.start - 1] if span.start else None, year.head
    event = thing.dep_ == "compound" and is_event_noun(thing.head)
    which = before is not None and before.tag_ in ("DT", "PRP$", "JJ") and thing.pos_ == "NOUN"
    return bool(year.dep_ == "nummod" and which and not event)


def tells_which(span: Any) -> bool:
    """ "The 1918 pandemic", "a 2008 quake": the year is a part of its name, and no title leaves it out."""
    year, noun = span.root, span.root.head
    before = year.dep_ in ("nummod", "compound", "amod", "nmod") and noun.i > year.i and noun.pos_ in ("NOUN", "PROPN")
    behind = span.doc[year.i + 1 : noun.i]  # "1994 - Storm kills ten"
    marked = any(t.is_punct and t.text != '"' and t.nbor(-1).whitespace_ for t in behind)
    return len(span) == 1 and len(year.text) == 4 and year.text.isdigit() and before and not marked


def is_reported_on(noun: Any) -> bool:
    """ "He has covered the flood of 2003 and the vote of 2011": what somebody wrote about."""
    for _ in range(6):
        if noun.dep_ != "conj":
            break
        noun = noun.head
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in ("cover", "chronicle")


def is_thought_of(noun: Any) -> bool:
    """ "A spread in the north would mean more deaths": what has not come."""
    verb = noun.head if noun.dep_ == "nsubj" else None
    return verb is not None and auxiliaries(verb)[:1] in (("would",), ("could",), ("might",))


def is_aim(span: Any) -> bool:
    """ "cut its forecast for the second quarter", "bought tickets for Saturday": what is for then is the thing.

    Of what is set or planned for a day the day is told.
    """
    prep = span.root.head
    if prep.lower_ != "for" or prep.dep_ != "prep" or prep.i == 0:
        return False
    thing, verb = span.doc[prep.i - 1], prep.head
    told = thing.dep_ == "dobj" and thing.pos_ in ("NOUN", "PROPN") and not is_event_noun(thing)
    return told and verb.pos_ == "VERB" and verb.lemma_.lower() not in lexicon.PLANNING | lexicon.SETTING


def is_part(span: Any) -> bool:
    """ "Heading into winter", "guests who had recently left Lund": nothing is told without it."""
    root = span.root
    which = root.dep_ == "advmod" and root.head.dep_ == "relcl" and root.i < root.head.i
    return bool(which or (root.dep_ == "pobj" and root.head.lower_ == "into"))


def is_compared(span: Any) -> bool:
    """ "Up from 4 million in 2019", "from 4 percent in May", "compared with 2 million in May": of the other figure."""
    token = span.root
    if _behind_from(token.head, span):
        return True
    for _ in range(6):
        prep = token.head
        if prep.i == token.i or (prep.pos_ == "VERB" and prep.dep_ != "prep"):
            return False
        if prep.dep_ == "prep" and (prep.lower_ in _COMPARED or _from(prep, span) or _is_record(prep, span)):
            return True
        token = prep
    return False


def _is_record(prep: Any, span: Any) -> bool:
    """ "Rose to its highest level against the krona since May": what it is measured from."""
    before = span.doc[max(span.sent.start, prep.i - 8) : prep.i]
    return prep.lower_ == "since" and span.root.head.i == prep.i and any(t.tag_ in ("JJS", "RBS") for t in before)


def _from(prep: Any, span: Any) -> bool:
    """ "Up from a tenth in May", "from 4 percent in May"."""
    return prep.lower_ == "from" and (prep.head.lower_ in ("up", "down") or _figure(prep, span))


def _behind_from(prep: Any, span: Any) -> bool:
    """ "Dropped to 3 percent from 4 percent in 2019", where a parser hangs the year on the verb."""
    others = [c for c in prep.head.children if c.dep_ == "prep" and c.i < prep.i] if prep.dep_ == "prep" else []
    last = others[-1] if others else None
    to = any(c.lower_ == "to" and _figure(c, span) for c in others[:-1])
    return last is not None and last.lower_ == "from" and to and _figure(last, span) and last.right_edge.i == prep.i - 1


def _figure(prep: Any, span: Any) -> bool:
    """Whether a preposition has a figure behind it that is no part of the time."""
    inside = {t.i for t in span}
    figures = (c for c in prep.children if c.dep_ == "pobj" and c.i not in inside)
    return any(c.pos_ == "NUM" or any(n.dep_ == "nummod" for n in c.children) for c in figures)


def is_imprint(span: Any, time: Dated) -> bool:
    """ "Flood: your stories Sunday 17 January The delivery of aid": the day of publication, stuck between the two."""
    x, dct, doc = time.interval, time.context.dct, span.doc
    if x is None or dct is None or x.start is None or dct.start is None or x.unit is not Unit.DAY:
        return False
    if cell(dct.start, Unit.DAY) != cell(x.start, Unit.DAY) or not any(c.isdigit() for c in span.text):
        return False
    before, behind = doc[span.start - 1] if span.start else None, doc[span.end] if span.end < len(doc) else None
    led = before is not None and (before.pos_ in ("ADP", "PUNCT", "DET", "VERB", "AUX") or before.text in (",", ":"))
    opens = behind is not None and behind.text[:1].isupper() and behind.pos_ != "PROPN"
    return not led and (opens or behind is None or bool(behind.is_sent_start))
