"""Whether a clause is told so plainly that an entry without a day can be made of it. Works on parsed tokens.

Of 2,037 titles that readers marked, those of a clause far into its sentence, or behind a colon, told their event right
two times of three, the others nine times of ten. What the text dates is listed even so.
"""

from __future__ import annotations

from typing import Any

from .clauses import auxiliaries, clause_of
from .subjects import shared_subject

_FAR = 180  # characters from the begin of the sentence
_OPEN = frozenset("could may might".split())
_SUPPOSED = frozenset("can would".split())


def is_plain(token: Any, *, by: str | None) -> bool:
    """Whether a verb without a day of its own is told plainly; `by` says in whose words.

    Not: what would be, in nobody's words, or what "a strike" could do; what stands far into a sentence, or behind a
    colon, where lists and headings run on.
    """
    return not (by is None and _is_supposed(token)) and not _is_deep(token)


def _is_supposed(token: Any) -> bool:
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


def _is_deep(token: Any) -> bool:
    sent = token.sent
    return token.idx - sent.start_char > _FAR or any(t.text == ":" for t in token.doc[sent.start : token.i])
