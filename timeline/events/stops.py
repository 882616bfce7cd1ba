"""How far the words behind a title's last one run on to the next stop of their clause. Works on parsed tokens.

Where there is room for them, a title tells them too: parsers lose "effectively over" of "declared it effectively over",
and a clause that is told to its end has lost nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from . import lexicon, titlewords
from .clauses import AUX, SUBJECT, is_infinitive
from .ends import turns
from .joining import marks
from .phrases import empty, nonfinite
from .quotations import QUOTES
from .readable import is_talk
from .series import next_in_series

_STOPS = frozenset(", ; : . ! ? … – — -- ( ) [ ] |".split())
_DASHES = ("-", "–", "—", "--")
_NOW = frozenset("today tonight yesterday tomorrow now ago".split())
_LOOSE = frozenset("DT PDT IN CC TO PRP$ WDT WRB WP$ JJS".split())
_AHEAD = 8  # tokens
# "Even" of "even though it fell": what leads to the next clause.
_LEADING = frozenset(
    "even just ever back only especially mainly partly largely mostly so as soon long shortly right".split()
)
_WAYS = frozenset("back away out off down up over".split())
_RELATIVE = ("WDT", "WP", "WP$")
_THINGS = ("NN", "NNS", "NNP", "NNPS", "PRP")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SMALL = frozenset("such too also either well".split())
_CLAUSES = ("advcl", "relcl", "ROOT", "conj", "parataxis")


def run_on(verb: Any, last: int, skip: set[int]) -> Iterator[set[int]]:
    """The words from behind the last kept one to the next stop, without dates and brackets, then fewer of them.

    `last` is a token index, as those of `skip`. Nothing comes where the clause ends, or is not clearly ended.
    """
    doc, kept, i = verb.doc, [], last + 1
    bracketed = marks(doc)[1]
    if i >= len(doc) or (i not in bracketed and doc[i].text in _STOPS) or doc[i].is_sent_start:
        return
    close = verb.sent.end
    end = min(close, _end_within(verb, last))
    while i < end and (i in bracketed or not _stops(doc[i], verb)):
        if i not in bracketed:
            kept.append(i)
        i += 1
    if i < end and _begins_anew(doc[i], verb):
        i = next((at for at in reversed(kept) if doc[at].dep_ == "cc"), last + 1)
        kept = [at for at in kept if at < i]
    if not kept or _in_the_middle(doc, last, i, verb) or is_talk(doc[last + 1 : i].text):
        return
    told = _without_dates(doc, kept, i, skip, close)
    if told:
        yield set(told)
    if told and (last == verb.i or not is_loose(doc[told[0]])):
        yield {at for at in told if not _is_manner(doc[at])} or set(told)
        ends = (n for n in range(len(told) - 1, 0, -1) if _may_end_before(doc[told[n]]))
        yield from (set(told[:n]) for n in ends if _may_end_with(doc, told, n) and not _is_open(doc, told, n))


def _may_end_with(doc: Any, told: list[int], n: int) -> bool:
    """A thing, or the "killed" of "counted ten farmers killed in the flood"."""
    alone = n == 1 and doc[told[0]].dep_ == "acl" and doc[told[0]].lemma_.lower() in titlewords.BEFALLEN
    return alone or doc[told[n - 1]].tag_ in _THINGS


def _is_open(doc: Any, told: list[int], n: int) -> bool:
    """ "To ensure that men | in need are helped": the clause of a subject goes on behind the cut."""
    return any(doc[at].dep_ in SUBJECT and doc[at].head.i >= told[n] for at in told[:n])


def _is_manner(word: Any) -> bool:
    """The "slowly" of "slowly taking it down"."""
    after = word.nbor() if word.i + 1 < len(word.doc) else word
    return word.tag_ == "RB" and word.lower_.endswith("ly") and after.tag_ in ("VB", "VBG")


def _may_end_before(word: Any) -> bool:
    """Whether the words before this one can stand alone: "to help it | in the north", "to help it | more quickly"."""
    finite = word.i + 1 < len(word.doc) and word.nbor().tag_ in _FINITE  # "the shrine which Berg often visits"
    way = _is_way(word) or (word.i and _is_way(word.nbor(-1)))  # "which pushed the crew back | into Lund"
    return not way and ((word.pos_ == "ADP" and word.lower_ != "of") or (word.pos_ == "ADV" and not finite))


def _is_way(word: Any) -> bool:
    return word.lower_ in _WAYS and (word.pos_ == "ADV" or word.dep_ == "prt")


def is_loose(word: Any) -> bool:
    """Whether what begins with a word is an adverb or a phrase that its clause can do without."""
    return word.pos_ in ("ADP", "ADV", "SCONJ", "CCONJ") or word.is_punct


def _without_dates(doc: Any, kept: list[int], stop: int, skip: set[int], close: int) -> list[int]:
    """Without the dates, and what is loose where they or the next clause began; nothing where "today" would stay."""
    emptied = (doc[at] for at in kept if empty(doc[at], skip) and any(t.i in skip for t in doc[at].subtree))
    dated = skip.union(t.i for top in emptied for t in top.subtree)
    if not dated.isdisjoint(kept) and any(doc[at].tag_ in _RELATIVE for at in kept):
        return []  # "a man who died" of "a man who died in June"
    told = [at for at in kept if at not in dated]
    if sum(doc[at].text in QUOTES for at in told) % 2 and doc[told[-1]].text in QUOTES:
        told.pop()  # "they "did an act that hurt them""
    if sum(doc[at].text in QUOTES for at in told) % 2:  # what somebody's words end behind the stop
        told = told[: max(n for n, at in enumerate(told) if doc[at].text in QUOTES)]
    stranded = bool(told) and doc[told[-1]].dep_ == "prep" and not doc[told[-1]].n_rights
    ended = stop >= close - 1 or (doc[stop].dep_ == "cc" and doc[told[-1]].head.dep_ == "relcl") if told else False
    if stranded and ended and told[-1] == kept[-1]:
        return told  # "the ship she had travelled on."
    cut = not (stop >= close or doc[stop].is_punct)
    while told and (
        doc[told[-1]].tag_ in _LOOSE or doc[told[-1]].lower_ in _SMALL or _hangs(doc[told[-1]], dated, cut)
    ):
        told.pop()
    quotes = sum(doc[at].text in QUOTES for at in told)
    return [] if quotes % 2 or any(doc[at].lower_ in _NOW for at in told) else told


def _hangs(word: Any, dated: set[int], cut: bool) -> bool:
    """ "Even" of "even though it fell", "starting" of "starting on Monday"."""
    before_date = word.i + 1 in dated
    return (word.lower_ in _LEADING and cut) or (before_date and (word.pos_ in ("ADV", "ADP") or word.tag_ == "VBG"))


def _end_within(verb: Any, last: int) -> int:
    """ "The countries it reached before are ready": where the clause of a verb ends inside another's."""
    inner = verb
    for above in verb.ancestors:
        if above.i > last:
            return int(inner.right_edge.i + 1)
        inner = above
    return len(verb.doc)


def _in_the_middle(doc: Any, last: int, stop: int, verb: Any) -> bool:
    """Whether the words end within a phrase or a series, of things or of the verbs of a clause that hangs on them."""
    inside = doc[last + 1 : stop]
    if any(t.dep_ in SUBJECT and t.head.i == verb.i for t in inside):
        return True  # "as did her brother"
    if any(t.head.i >= stop and t.dep_ not in ("punct", "cc") and verb.is_ancestor(t.head) for t in inside):
        return True  # "that the milder virus | , he fears, may spread"
    if stop >= len(doc) or doc[stop].text not in (",", "and", "or"):
        return _is_aside(doc, stop)
    further = [next_in_series(t) for t in doc[last:stop] if t.pos_ in ("NOUN", "PROPN", "NUM", "ADJ")]
    hung = [c for t in inside if t.pos_ in ("VERB", "AUX") for c in t.children if c.dep_ == "conj"]
    return any(t is not None and t.i > stop for t in (*further, *hung))


def _is_aside(doc: Any, stop: int) -> bool:
    """ "As Berg - pale and thin - left": a verb goes on behind a second dash."""
    if stop >= len(doc) or doc[stop].text not in _DASHES:
        return False
    second = next((t for t in doc[stop + 1 : doc[stop].sent.end] if t.text in _DASHES), None)
    return second is not None and second.i + 1 < len(doc) and second.nbor().tag_ in _FINITE


def _stops(token: Any, verb: Any) -> bool:
    """Whether a clause that is told ends before this word."""
    if token.text in _STOPS or token.lower_ == "according" or _opens_sentence(token):
        return True
    if token.text == "-" and (token.whitespace_ or token.nbor(-1).whitespace_):
        return True
    tells = verb.lemma_.lower() not in titlewords.TELLING_NOTHING
    if tells and any(c.dep_ == "ccomp" and c.left_edge.i == token.i and not nonfinite(c) for c in verb.children):
        return True  # what somebody said is told by itself
    if token.tag_ == "VBG" and token.dep_ == "advcl" and lexicon.event_class(token.lemma_.lower()) == "REPORTING":
        return True  # ", saying that"
    if token.tag_ == "TO" and verb.dep_ == "relcl" and any(a.lemma_.lower() in lexicon.BEGGING for a in verb.ancestors):
        return True  # "told people who fell ill to stay at home"
    if token.lower_ == "as" and _is_clause_of_as(token):
        return True
    if token.dep_ == "mark" or (token.tag_ == "WRB" and token.dep_ == "advmod"):
        goes_on = token.lower_ == "for" and is_infinitive(token.head)  # "has left for Lund to pick up the crew"
        return token.lower_ != "that" and token.head.dep_ in _CLAUSES and not goes_on
    return _joins_clauses(token, verb) if token.dep_ == "cc" else _begins_anew(token, verb)


def _is_clause_of_as(word: Any) -> bool:
    """ "As fans of the band marked it", and not "as a precaution": a finite verb comes before the next mark."""
    end = word.sent.end
    comma = next((t.i for t in word.doc[word.i + 1 : min(word.i + _AHEAD, end)] if t.text == ","), None)
    aside = word.doc[comma + 1 : min(comma + 1 + _AHEAD, end - 1)] if comma else ()
    closing = next((t for t in aside if t.text == ","), None)
    if closing is not None and closing.nbor().tag_ in _FINITE and not any(t.tag_ in _FINITE for t in aside[:1]):
        return True  # "as the guard, who was ill, left"
    for token in word.doc[word.i + 1 : min(word.i + _AHEAD, end)]:
        if token.is_punct or token.dep_ == "cc" or token.tag_ in (*_RELATIVE, "WRB"):
            return False
        if token.tag_ in _FINITE:
            return True
    return False


def _opens_sentence(word: Any) -> bool:
    """ "Aid arrived The council met": a heading ends without a full stop."""
    if not word.text[0].isupper() or word.ent_iob_ == "I" or word.i + 1 >= len(word.doc) or word.nbor().text == "-":
        return False
    if word.tag_ == "VBG" and not word.ent_type_:
        return True
    return word.pos_ in ("DET", "ADP", "PRON", "SCONJ") or (word.pos_ == "ADV" and word.nbor().pos_ == "DET")


def _begins_anew(token: Any, verb: Any) -> bool:
    """A finite verb of another clause, whose subject parsers may have taken for one more thing of a series."""
    clause = token.head if token.dep_ in AUX else token
    return token.tag_ in _FINITE and (clause.dep_ == "conj" or not verb.is_ancestor(token))


def _joins_clauses(cc: Any, verb: Any) -> bool:
    """The "and" of two clauses or two verbs, and not of two things."""
    if cc.head.pos_ in ("VERB", "AUX") or not verb.is_ancestor(cc.head) or turns(cc.head):
        return True
    following = next((c for c in cc.head.children if c.dep_ == "conj" and c.i > cc.i), None)
    return following is None or any(c.dep_ in (*AUX, *SUBJECT) for c in following.children)
