"""English: words near a bare name of time that tell its side. Regular past forms are known by ending in `-ed`."""

from __future__ import annotations

from ..lean import LeanTable

FUTURE = frozenset(
    """
    will shall 'll won't gonna going scheduled due plans planned planning expects expected expect intends intend
    upcoming deadline begins starts opens falls takes meet meets arrives leaves expires slated set tentatively would may
    might     could hopes hope tomorrow soon must should forthcoming
    """.split()
)
PAST = frozenset(
    """
    said was were had did been told came went made took began became got gave found saw held left met won lost
    fell rose died killed sent rejected announced reported released struck hit ended met broke brought built
    bought caught chose cut dealt drew drove fought fled flew grew heard kept knew led let meant paid put ran
    read sat sold shot showed shut sank spent spoke stood swore threw wrote has have ended closed opened started
    arrived signed approved declined posted
    """.split()
)
PROMISES = "promised pledged vowed agreed hoped intended expected wanted offered threatened".split()
PAIRS = frozenset(("is to", "are to", "due to", "due on", "set to", "about to", "soon as", "early as", "late as"))
PAIRS |= {f"{verb} to" for verb in PROMISES}
NO_PAST = frozenset("united hundred indeed exceed proceed succeed naked sacred wicked limited".split())
TABLE = LeanTable(
    PAST, FUTURE | PAIRS, 90, past_ending="ed", no_past=NO_PAST, possessive=("'s", "’s"), passive=frozenset(("be",))
)
