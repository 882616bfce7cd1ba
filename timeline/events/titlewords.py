"""Words that titles turn on. Each table says in an example what it is for."""

from __future__ import annotations

# "Was fined and died", "was founded and lasted a year": no second verb of a passive.
INTRANSITIVE = frozenset(
    """arrive come depart die disappear emerge erupt exist fall flee go happen last occur remain rise sail stay
    survive vanish""".split()
)
# "The lawyer said he was innocent": those who speak for others or judge them.
ON_BEHALF = frozenset("spokesman spokeswoman spokesperson judge lawyer attorney prosecutor coroner".split())
# "The day he left", "the way it fell": when, how or why, and not what it was done to.
CIRCUMSTANCES = frozenset(
    """day time night week month year hour minute moment morning evening afternoon weekend date season decade era point
    way manner reason place speed rate extent degree distance length instant""".split()
)
# "The lawyer said he would appeal": what those who speak for others do themselves.
PLEADING = frozenset("appeal argue ask call challenge consider file object request rule seek speak".split())
