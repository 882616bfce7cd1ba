"""Which words hang together in a parse: the token a time belongs to, and the event whose time another one shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from timeline.temporal import Dated, Unit

from . import lexicon
from .asides import before_clause, in_aside
from .clauses import (
    SUBJECT,
    auxiliaries,
    class_of,
    is_event_noun,
    is_event_verb,
    is_infinitive,
    is_perfect,
    is_pluperfect,
    subject_of,
    tense,
)
from .distances import UNITS, at_a_feast
from .sayings import is_main_saying

CONTESTS = frozenset("win lose draw contest".split())  # "won Sunday's election": on that day


class Host(NamedTuple):
    """The token whose time an event shares, and how we know."""

    token: Any
    why: str


def governor(span: Any) -> Any:
    """The verb or noun that a time hangs on: up from its root through prepositions and other words of the time."""
    if (behind := _opens_next(span)) is not None:
        return behind
    elsewhere = before_clause(span) or in_aside(span)
    if elsewhere is not None:
        return elsewhere
    inside = {t.i for t in span}
    token = span.root
    for _ in range(8):
        head = token.head
        if head.i == token.i:
            break
        acts = head.pos_ in ("VERB", "AUX") and head.dep_ != "prep"  # "given", "following" as prepositions do not
        acts = acts or head.dep_ == "acl"  # "the record set on 3 March", where "set" is taken for a noun
        if head.i not in inside and (acts or is_event_noun(head)):
            return _known_by(head, span) or _judged(head, span) or lifted(head, span)
        token = head
    return lifted(token, span)


def _opens_next(span: Any) -> Any | None:
    """ "The first left on 21 April and on 26 April the second one stayed": read as two days of the first verb."""
    prep = span.root.head
    if prep.dep_ != "conj" or prep.pos_ != "ADP" or prep.head.pos_ != "VERB":
        return None
    verbs = (c for c in prep.head.children if c.dep_ == "conj" and c.i > prep.right_edge.i and c.pos_ == "VERB")
    return next((c for c in verbs if c.left_edge.i == prep.right_edge.i + 1), None)


def _known_by(verb: Any, span: Any) -> Any | None:
    """ "died within weeks of his capture on May 3", "closed since the fire on Monday": the day tells which one."""
    start = min(span.start, span.root.head.i if span.root.head.dep_ == "prep" else span.start)
    noun = span.doc[start - 1] if start else None
    if noun is None or noun.i <= verb.i or not is_event_noun(noun) or noun.dep_ != "pobj":
        return None
    counted = noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in UNITS
    return noun if counted or noun.head.lower_ == "since" else None


def _judged(verb: Any, span: Any) -> Any | None:
    """ "condemned the invasion of Kuwait on Aug. 2": the day is that of what was judged, not of the judging."""
    if verb.lemma_.lower() not in lexicon.JUDGING:
        return None
    return next((c for c in verb.children if c.dep_ == "dobj" and c.i < span.start and is_event_noun(c)), None)


OTHER_PHRASES = ("prep", "dobj", "agent")


def lifted(found: Any, span: Any) -> Any:
    """ "broke through to the men trapped in the mine on Saturday": parsers hang a last phrase on the nearest verb.

    A participle that has had another phrase already gives the time to the main verb, when that one is a past form.
    """
    own = span.root.head.i  # the time's preposition is no other phrase
    between = [c for c in found.children if found.i < c.i < span.start and c.i != own and c.dep_ in OTHER_PHRASES]
    top = found.sent.root
    reduced = found.dep_ == "acl" and found.tag_ == "VBN"
    far = any(t.lemma_.lower() in ("year", "decade", "century") for t in span)  # "figures drawn by him 51 years ago"
    return top if reduced and between and not far and top.tag_ in ("VBD", "VBN") and top.i < found.i else found


def decider(found: Any, time: Dated) -> Any:
    """ "Voted to leave the pact on Tuesday", "refused to testify in 2019": a day that has come is the decision's, and
    any time that has come the refusal's."""
    verb, x, dct = found.head, time.interval, time.context.dct
    refused = verb.lemma_.lower() in lexicon.REFUSING
    if found.dep_ != "xcomp" or not is_infinitive(found) or not (refused or verb.lemma_.lower() in lexicon.DECIDING):
        return found
    if x is None or x.end is None or dct is None or dct.end is None or x.end > dct.end:
        return found
    if x.unit > Unit.DAY and not refused:
        return found
    return verb if tense(verb) == "past" and verb.i < found.i else found


def carrier(token: Any) -> Any | None:
    """The verb whose subject or object a noun is; through one preposition ("culminated in a warning")."""
    head = token.head
    if token.dep_ in (*SUBJECT, "dobj", "attr") and head.pos_ in ("VERB", "AUX"):
        return head
    if token.dep_ == "pobj" and head.head.pos_ == "VERB" and head.dep_ == "prep":
        return head.head
    return None


def lends_time(token: Any, verb: Any) -> bool:
    """ "The blast killed five on Tuesday", "they held talks on Tuesday"; not "announced a merger on Tuesday",
    "the attack was condemned on Tuesday"."""
    if token.dep_ in SUBJECT:
        word = verb.lemma_.lower()
        talk = word in lexicon.REACTIONS or word in lexicon.JUDGING or word in lexicon.SPEECH_ACTS
        return lexicon.event_class(word) in ("OCCURRENCE", "ASPECTUAL") and not talk
    return token.dep_ == "dobj" and verb.lemma_.lower() in lexicon.LIGHT


def light_object(token: Any) -> Any | None:
    """The event noun that a light verb carries: "held a meeting on Tuesday" can hang the day on "meeting"."""
    if token.pos_ != "VERB" or token.lemma_.lower() not in lexicon.LIGHT | CONTESTS:
        return None
    return next((c for c in token.children if c.dep_ in ("dobj", "nsubjpass") and is_event_noun(c)), None)


def best(times: Sequence[Dated], offset: int) -> Dated:
    """The finest time that lies on the axis, else the first; of equals the nearest.

    A stretch with two ends tells more than an open one: "on 12 March, before noon".
    """

    def rank(time: Dated) -> tuple[bool, bool, int, int]:
        x = time.interval
        return x is None, x is None or x.start is None or x.end is None, x.unit if x else 0, abs(time.start - offset)

    return min(times, key=rank)


def hosts(token: Any) -> list[Host]:
    """The events whose time this one shares, the surest first."""
    return [found for found in (host(token), frame(token)) if found]


def names_of(token: Any) -> frozenset[str]:
    """The proper words of an event noun: "the Munich conference" and "the Munich Security Conference" share one."""
    words = token.doc[token.left_edge.i : token.i]
    return frozenset(c.lower_ for c in words if c.pos_ == "PROPN" and c.ent_type_ not in ("DATE", "TIME"))


def frame(token: Any) -> Host | None:
    """The named event that this one was part of: "met on the sidelines of the Munich conference"."""
    for source in (token, light_object(token)):
        for prep in source.children if source is not None else ():
            if prep.dep_ == "prep" and prep.lower_ in ("at", "during", "on", "in"):
                found = _frame_noun(prep)
                if found is not None and found.i != token.i:
                    return Host(found, f"took place at the same “{found.text}”")
    return None


def _frame_noun(prep: Any) -> Any | None:
    for noun in prep.children:
        if noun.dep_ != "pobj":
            continue
        if is_event_noun(noun):
            return noun if names_of(noun) else None
        if noun.lemma_.lower() in lexicon.PARTS:
            return next(
                (f for of in noun.children if of.lower_ == "of" for f in [_frame_noun(of)] if f is not None), None
            )
    return None


def host(token: Any) -> Host | None:
    """The event of the same sentence that happened at the same time, by the grammar of their tie."""
    if token.pos_ == "VERB":
        return _verb_host(token) or _means(token) or _watching(token) or _when_clause(token)
    verb = carrier(token)
    if verb is None or not is_event_verb(verb):
        return None
    if lends_time(token, verb):
        return Host(verb, f"told as part of “{verb.text}”")
    if token.dep_ == "pobj" and token.head.lower_ in ("in", "at", "during") and tense(verb) == "past":
        return Host(verb, f"“{verb.text}” took place {token.head.lower_} it")
    return None


def _verb_host(token: Any) -> Host | None:
    head = token.head
    if token.dep_ == "acl" and token.tag_ == "VBN" and token.lemma_.lower() in lexicon.LIGHT and is_event_noun(head):
        return Host(head, f"the “{head.text}” itself")  # "a speech delivered in Oslo", "talks held"
    if token.dep_ == "acl" and token.tag_ == "VBG" and class_of(token) == "REPORTING" and is_main_saying(head.head):
        return Host(head.head, f"told in the same words as “{head.head.text}”")  # "a report citing the police said"
    if head.pos_ != "VERB" or head.i == token.i:
        return None
    if token.dep_ == "conj" and tense(head) == tense(token) == "past" and not (is_later(token) or _since(token)):
        return Host(head, f"told together with “{head.text}”")
    before = "have" in auxiliaries(token)  # "appears to have been given": earlier than it appears
    if token.dep_ == "xcomp" and head.lemma_.lower() in lexicon.SAME_TIME and is_infinitive(token) and not before:
        return Host(head, f"part of what was told as “{head.text}”")
    if token.dep_ == "xcomp" and token.tag_ == "VBG" and head.lemma_.lower() in lexicon.ASPECTUAL:
        return Host(head, f"part of what was told as “{head.text}”")
    if token.dep_ == "advcl" and _accompanies(token):
        return Host(head, f"told as done with “{head.text}”")
    if token.dep_ == "advcl" and tense(token) == tense(head) == "past" and _at_once(token):
        return Host(head, f"told as at the same time as “{head.text}”")
    if token.dep_ == "ccomp" and tense(head) == "past" and is_main_saying(head) and _view(token):
        return Host(head, f"seen so when it was told as “{head.text}”")
    return None


def _at_once(token: Any) -> bool:
    """ "when two men fired", "as the vote passed", in a simple past: at the time of its main clause."""
    marks = [c for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i]
    if lexicon.event_class(token.head.lemma_.lower()) == "REPORTING" and any(c.i == token.head.i + 1 for c in marks):
        return False  # "did not say when they fled": what is told or not, and not when it was told
    return any(c.lower_ in ("when", "as", "while") for c in marks) and not is_pluperfect(token)


def _when_clause(token: Any) -> Host | None:
    """ "It collapsed when rebels shelled a convoy on May 2": the main clause is of the time of what it tells of.

    So is what will be done when another thing comes: "will sleep when the winter begins".
    """
    ahead = tense(token) == "future"
    for verb in token.children:
        if verb.dep_ != "advcl" or not (verb.tag_ in ("VBZ", "VBP") if ahead else verb.tag_ == "VBD"):
            continue
        when = any(c.dep_ == "advmod" and c.lower_ == "when" for c in verb.children)
        if when and ahead:
            return Host(verb, f"to come when “{verb.text}” does")
        if when and tense(token) == "past" and not is_pluperfect(token):
            return Host(verb, f"told as at the same time as “{verb.text}”")
    return None


def _view(token: Any) -> bool:
    """ "said he believed", "said it did not appear": a state of mind of the moment of speaking."""
    view = lexicon.event_class(token.lemma_.lower()) == "I_STATE" or token.lemma_.lower() in lexicon.SEEMING
    return view and tense(token) == "past" and not is_pluperfect(token)


def _watching(token: Any) -> Host | None:
    """ "A woman who was waiting for a bus was killed": what went on when the main thing happened."""
    noun = token.head
    verb = carrier(noun) if token.dep_ == "relcl" and noun.dep_ in (*SUBJECT, "dobj") else None
    going = token.tag_ == "VBG" and any(a in ("was", "were") for a in auxiliaries(token))
    if verb is None or not going or tense(verb) != "past" or is_pluperfect(verb):
        return None
    return Host(verb, f"going on when “{verb.text}” happened")


def _means(token: Any) -> Host | None:
    """ "sought peace by promising", "in announcing": the means lies in the act; "quoted her as saying": one saying."""
    prep = token.head
    if token.dep_ == "pcomp" and prep.lower_ == "as" and prep.head.lemma_.lower() in lexicon.REPORTING:
        return Host(prep.head, f"the words that “{prep.head.text}” tells of")
    if token.dep_ == "pcomp" and prep.lower_ in ("by", "in") and prep.head.pos_ == "VERB":
        return Host(prep.head, f"the means of “{prep.head.text}”")
    return None


def _since(token: Any) -> bool:
    """ "It began in April and has spread to Lund": up to now, beside what was then."""
    return is_perfect(token) and not is_perfect(token.head)


def is_later(token: Any) -> bool:
    """ "and later died", "and became minister after the election", "a run, made later,": another time."""
    if at_a_feast(token) or any(c.dep_ == "advmod" and c.lower_ in lexicon.SEQUENCE for c in token.children):
        return True
    subject = subject_of(token)
    made = [c for c in subject.children if c.dep_ == "acl"] if subject is not None else []
    return any(is_later(c) for c in made) or any(
        c.dep_ == "prep" and c.lower_ in ("after", "before", "since") and any(is_event_noun(x) for x in c.children)
        for c in token.children
    )


def _accompanies(token: Any) -> bool:
    """ "said, citing officials", "told a crowd, adding that …": a participle of the same moment."""
    plain = not any(c.dep_ == "mark" or (c.dep_ == "advmod" and c.lower_ in ("when", "after")) for c in token.children)
    return token.tag_ == "VBG" and plain and not auxiliaries(token) and subject_of(token) is None
