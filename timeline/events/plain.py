"""Whether a clause is told so plainly that an entry can be made of it. Works on parsed tokens.

Of 2,300 titles that readers marked, those whose words stand in one piece in their sentence told the event right 94
times of a hundred, pieced together ones 86 times, and pieced together ones with one more doubt of `_doubts` 66 times.
"""

from __future__ import annotations

import re
from typing import Any

from . import lexicon
from .clauses import AUX, auxiliaries, clause_of
from .subjects import shared_subject

_FAR = 180  # characters from the begin of the sentence
_LONG = 50  # tokens of a sentence in which a small parser loses its way
_WIDE = 9  # tokens between a subject and its verb
_ASIDE = re.compile(r",[^,]{1,80},")
_DASHES = ("-", "--", "–", "—")
_MANY = 3
_OPEN = frozenset("could may might".split())
_SUPPOSED = frozenset("can would".split())


def is_plain(token: Any, *, by: str | None) -> bool:
    """Whether a verb without a day of its own is told plainly; `by` says in whose words.

    Not: what would be, in nobody's words, or what "a strike" could do; what stands far into a sentence, or behind a
    colon, where lists and headings run on.
    """
    return not (by is None and _would_be(token)) and not _is_far_in(token)


def is_sure(token: Any, title: str, status: str, *, dated: bool, by: str | None) -> bool:
    """Whether the title of a verb is to be trusted: its words in one piece, or at least nothing else against it."""
    if _is_lost_in_its_sentence(token):
        return False
    return _in_one_piece(title, token.sent.text) or not _doubts(token, status, dated, by)


def _in_one_piece(title: str, sentence: str) -> bool:
    """Whether the words stand together in the sentence, or would without what stands between two commas.

    >>> _in_one_piece("The dam burst", "The dam, an old one, burst.")
    True
    >>> _in_one_piece("The dam burst", "The dam of the old mill burst.")
    False
    """
    words = " ".join(sentence.split()).lower()
    return title.lower() in words or title.lower() in _ASIDE.sub("", words)


def _doubts(token: Any, status: str, dated: bool, by: str | None) -> bool:
    """What makes a title doubtful whose words had to be pieced together."""
    finite = token.dep_ not in ("xcomp", "advcl") and token.lemma_.lower() not in lexicon.DENYING  # not "who denies it"
    untold = (status == "unknown" and finite) or _is_going_on(token)  # neither done nor to come
    place = clause_of(token)
    described = place.dep_ == "acl" and not any(c.dep_ == "mark" for c in place.children)  # "a mill burned in the war"
    maybe = status == "possible" and by is None and place.dep_ != "acl" and _may_be(token)
    doubted = not dated and (described or maybe)
    return untold or doubted or _has_many_dashes(token.sent) or len(token.sent) >= _LONG


def _is_lost_in_its_sentence(token: Any) -> bool:
    """A subject far from its verb in a long sentence, or in one about what is; dashes in a long one."""
    subject = shared_subject(token)
    wide = subject is not None and token.i - subject.i >= _WIDE
    long_ = len(token.sent) >= _LONG
    return (wide and (long_ or _is_going_on(token))) or (long_ and _has_many_dashes(token.sent))


def _is_going_on(token: Any) -> bool:
    return token.dep_ != "relcl" and any(c.dep_ in AUX and c.lower_ == "is" for c in token.children)


def _may_be(token: Any) -> bool:
    aux = {c.lower_ for c in token.children if c.dep_ in AUX}
    return bool(aux & (_OPEN | _SUPPOSED)) and "have" not in aux


def _has_many_dashes(sent: Any) -> bool:
    return sum(t.text in _DASHES for t in sent) >= _MANY


def _would_be(token: Any) -> bool:
    """ "Would close it", "a strike could close it"; not "may have closed", "the strike could close it".

    A case that is told with its "if", or as somebody's hope, is told.
    """
    told_with = any(c.dep_ == "advcl" and any(m.lower_ == "if" for m in c.children) for c in token.children)
    if told_with or clause_of(token).dep_ == "acl":
        return False
    verb = token.head if token.dep_ == "xcomp" else token
    aux = set(auxiliaries(token) + auxiliaries(verb))
    subject = shared_subject(token)
    any_of_a_kind = subject is not None and any(c.lower_ in ("a", "an") for c in subject.children)
    return "have" not in aux and (bool(aux & _SUPPOSED) or (bool(aux & _OPEN) and any_of_a_kind))


def _is_far_in(token: Any) -> bool:
    sent = token.sent
    return token.idx - sent.start_char > _FAR or any(t.text == ":" for t in token.doc[sent.start : token.i])
