"""What is counted over a stretch and fills it: "added 92,000 jobs in January", "sales rose in the third quarter".

Works on parsed tokens.
"""

from __future__ import annotations

from typing import Any

from .clauses import SUBJECT

# With an amount as their object: "lost $3 million last year".
_COUNTED = frozenset(
    """add average build create cut earn export generate hire import lose make mine net pay post process produce raise
    record register report see sell shed ship show spend suffer total""".split()
)
# Of what is measured: "output fell", "the rate remained at 4.7 percent", "gains came in construction".
_MOVING = frozenset(
    """average climb come contract cut decline decrease dip double drop edge ease fall gain grow halve hit hover
    increase jump lag lead leave lower narrow plunge raise reach rebound recover remain rise shrink slide slip slow soar
    stand surge swell total triple tumble weaken widen""".split()
)
_MEASURES = frozenset(
    """arrival attendance consumption cost deficit demand earning earnings economy employment export growth import
    income inflation investment job loss margin order output payroll price production productivity profit rainfall
    rate revenue sale shipment spending surplus temperature trade traffic turnover unemployment volume wage
    yield""".split()
)
_PART = frozenset("some most much part all level pace number rest total".split())  # of what is measured


def is_counted(verb: Any) -> bool:
    """Whether a verb sums up the stretch that it is dated by, so that it fills it."""
    lemma = verb.lemma_.lower()
    if lemma in _MOVING and any(_is_measure(c) for c in verb.children if c.dep_ in SUBJECT):
        return True
    return lemma in _COUNTED and any(_is_amount(c) for c in verb.children if c.dep_ == "dobj")


def _is_measure(noun: Any) -> bool:
    """ "The rate", "job gains", "hourly earnings of workers", "some of the biggest gains"."""
    words = [noun, *(c for c in noun.children if c.dep_ == "compound")]
    of = [c for prep in noun.children if prep.lower_ == "of" for c in prep.children if noun.lemma_.lower() in _PART]
    return any(word.lemma_.lower() in _MEASURES for word in words) or any(_is_measure(c) for c in of)


def _is_amount(noun: Any) -> bool:
    """ "358,000 jobs", "$3 million", "a profit"."""
    numbered = noun.pos_ == "NUM" or any(c.dep_ in ("nummod", "quantmod") for c in noun.children)
    return numbered or _is_measure(noun)
