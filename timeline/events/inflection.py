"""Forms of verbs that a title needs and its sentence does not have: "killing ten" of a sentence is "killed ten"."""

from __future__ import annotations

# Past forms that no rule makes; "hit" and its like stay as they are.
_PAST = dict(
    pair.split("/")
    for pair in """
    be/was become/became begin/began bind/bound bite/bit blow/blew break/broke bring/brought build/built buy/bought
    catch/caught choose/chose come/came cut/cut deal/dealt draw/drew drink/drank drive/drove eat/ate fall/fell
    feed/fed feel/felt fight/fought find/found flee/fled fly/flew forbid/forbade forget/forgot freeze/froze get/got
    give/gave go/went grow/grew hear/heard hide/hid hit/hit hold/held keep/kept know/knew lay/laid lead/led leave/left
    lend/lent let/let lie/lay light/lit lose/lost make/made mean/meant meet/met outbid/outbid overtake/overtook
    overthrow/overthrew pay/paid put/put quit/quit read/read ride/rode ring/rang rise/rose run/ran say/said see/saw
    seek/sought sell/sold send/sent set/set shake/shook shed/shed shoot/shot show/showed shut/shut sing/sang
    sink/sank sit/sat sleep/slept slide/slid speak/spoke spend/spent split/split spread/spread spring/sprang
    stand/stood steal/stole stick/stuck strike/struck swear/swore sweep/swept swim/swam take/took teach/taught
    tear/tore tell/told think/thought throw/threw undergo/underwent understand/understood wear/wore win/won
    withdraw/withdrew write/wrote""".split()
)


_PASTS = frozenset(form for base, form in _PAST.items() if form != base)
_BEFORE = ("re", "over", "out", "under", "fore", "un", "mis")


def is_past_with_prefix(form: str) -> bool:
    """Whether a form is a past that small models do not know: of a known one with a syllable before it.

    >>> is_past_with_prefix("rewrote"), is_past_with_prefix("outgrew"), is_past_with_prefix("reread")
    (True, True, False)
    """
    rest = (form.removeprefix(syllable) for syllable in _BEFORE if form.startswith(syllable))
    return any(word in _PASTS for word in rest)


def past(lemma: str, ing: str) -> str:
    """The past form of a verb, from its lemma and its form in "-ing", which tells whether the last letter doubles.

    >>> past("capture", "capturing"), past("stop", "stopping"), past("carry", "carrying"), past("win", "winning")
    ('captured', 'stopped', 'carried', 'won')
    """
    lemma = lemma.lower()
    if lemma in _PAST:
        return _PAST[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2:-1] not in tuple("aeiou"):
        return f"{lemma[:-1]}ied"
    return f"{ing[:-3].lower()}ed"
