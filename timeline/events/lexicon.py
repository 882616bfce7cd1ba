"""English words that tell what kind of event a verb or a noun stands for, and how sure the text is of it.

Classes follow TimeML (R. Saurí et al., "TimeML Annotation Guidelines", 2006).
"""

from __future__ import annotations

from timeline.models import EventClass

REPORTING = frozenset(
    """say tell report announce explain state add claim declare note recall reveal stress warn confirm insist argue
    assert comment mention describe cite quote write testify acknowledge admit concede remark reply respond
    emphasize emphasise suggest indicate contend maintain allege disclose propose predict forecast estimate""".split()
)
PERCEPTION = frozenset("see hear watch look listen feel observe notice glimpse witness".split())
ASPECTUAL = frozenset(
    """begin start commence initiate launch stop end finish halt cease complete conclude terminate continue keep
    remain resume restart reopen persist last culminate""".split()
)
I_ACTION = frozenset(
    """try attempt seek avoid prevent delay postpone order ask request demand urge force persuade promise offer
    agree decide plan prepare vow pledge threaten refuse decline deny accuse investigate examine approve
    authorize authorise allow permit ban call convince encourage commission cancel scrap
    help manage fail appeal""".split()
)
I_STATE = frozenset(
    """believe think suspect know want wish hope expect fear worry love like hate prefer need intend consider doubt
    understand assume imagine plan aim wonder anticipate""".split()
)
STATE = frozenset(
    """own belong exist live contain consist include involve have lack deserve cost weigh seem appear remain stand
    lie represent mean depend concern resemble possess equal deserve matter""".split()
)
CLASSES: tuple[tuple[EventClass, frozenset[str]], ...] = (
    ("REPORTING", REPORTING),
    ("PERCEPTION", PERCEPTION),
    ("ASPECTUAL", ASPECTUAL),
    ("I_STATE", I_STATE),
    ("I_ACTION", I_ACTION),
    ("STATE", STATE),
)
# Verbs that lend their subject and tense to an event noun: "held a meeting", "launched an attack".
LIGHT = frozenset(
    """hold make take give have do launch stage conduct carry deliver mount undergo suffer stage host open pay
    issue lead convene begin start end stop continue complete resume sign reach""".split()
)
# Forms of these never stand for an event on their own.
NO_EVENT = frozenset("be let".split())
# Verbs about an event that is past already: a date behind them is the event's.
JUDGING = frozenset(
    """condemn criticize criticise denounce blame regret mourn commemorate recall remember investigate probe
    survive describe celebrate mark""".split()
)
# "took three weeks", "may last until May": the time is what the clause tells.
TAKING_TIME = frozenset("take last stay remain".split())
# Conditions that hold on: a clause of one of these is seldom news.
LASTING = frozenset("continue keep remain persist last stay culminate coincide come contain".split())

# ---- governors, and what they make of the event under them -------------------------------------------------------

PLANNING = frozenset(
    """plan intend schedule expect agree promise vow pledge prepare decide aim set commit undertake arrange slate
    approve authorize authorise mean""".split()
)
# Wished, asked for, feared, said without proof: none of these makes it a fact.
DOUBTING = frozenset(
    """allege threaten forecast predict suspect fear suggest consider accuse warn believe think speculate estimate
    appear seem claim worry doubt assume imagine discuss debate weigh mull contemplate risk hope want wish ask
    order urge offer propose seek call demand request invite instruct encourage try attempt""".split()
)
DENYING = frozenset("deny refuse decline reject fail avoid prevent avert block forget neglect".split())
CANCELLING = frozenset("cancel scrap abandon postpone shelve suspend delay".split()) | {"call off", "put off"}
# Of an event noun as their object: "denied the attack", "feared an attack". "Rejected the offer" leaves the offer told.
NOUN_DENYING = frozenset("deny prevent avoid avert thwart foil".split())
NOUN_DOUBTING = frozenset(
    """allege threaten forecast predict suspect fear consider accuse warn speculate mull contemplate weigh risk
    propose seek demand request urge want discuss""".split()
)
# What was begun, managed or forced did happen: "managed to escape", "began firing", "forced them to land".
IMPLYING = frozenset(
    "manage begin start commence continue help proceed go come dare force make get see hear watch resume keep".split()
)
# The infinitive lies in the same time as its governor: "tried to free", "declined to answer".
SAME_TIME = IMPLYING | frozenset(
    "try attempt seek fail decline refuse rush hasten move use serve work appear seem".split()
)
# Governors that are no entry of their own when the event stands under them: the plan to visit is told by the visit.
HELPERS = (
    PLANNING | DENYING | (ASPECTUAL - {"initiate", "launch"}) | I_STATE | frozenset("appear seem threaten".split())
)

# ---- small words --------------------------------------------------------------------------------------------------

MODAL_POSSIBLE = frozenset("may might could would can ca should ought must".split())
MODAL_AHEAD = frozenset(
    "may might can ca should ought".split()
)  # with a bare verb they look ahead; "could", "would" look back too
MODAL_PLANNED = frozenset("will shall 'll ’ll wo".split())
DUE = frozenset("due going about set ready scheduled slated".split())
CONDITIONS = frozenset("if unless whether lest".split())
HEDGES = frozenset(
    "allegedly reportedly possibly perhaps probably supposedly apparently maybe purportedly likely".split()
)
NOUN_POSSIBLE = frozenset("alleged possible potential likely suspected apparent hypothetical would-be".split())
NOUN_PLANNED = frozenset("planned scheduled upcoming proposed forthcoming expected coming future impending".split())
# "on the sidelines of the summit" lies in it; "on the eve of" and "ahead of" do not.
PARTS = frozenset("sideline margin opening start course close fringe session".split())
SUBORDINATORS = frozenset("before after as while when during once since until".split())
SEQUENCE = frozenset("later then eventually subsequently afterwards afterward earlier previously since finally".split())
AFTER_THE_FACT = frozenset("after following since during despite".split())
NOBODY = frozenset("nobody nothing none no-one neither".split())
NEGATIONS = frozenset("not n't n’t never no neither nor without".split())
# Nouns that name one person: what "he" or "she" may stand for, besides names.
PERSONS = frozenset(
    """president minister chancellor king queen prince princess pope senator governor mayor ambassador general
    colonel captain officer spokesman spokeswoman chairman chairwoman director judge lawyer prosecutor suspect
    gunman pilot driver doctor professor teacher man woman boy girl father mother son daughter brother sister
    wife husband widow author actor actress singer player coach leader founder foreman bishop priest secretary
    commissioner candidate defendant""".split()
)

# Nouns that stand for something that happens. Nominalisations are listed, not guessed from endings.
EVENT_NOUNS = frozenset(
    """abduction accident accord acquisition address agreement aggression airstrike ambush announcement anniversary
    apology appeal appointment arrest arrival assassination assault attack attempt auction award ballot battle
    birth blackout blast blaze blockade bombardment bombing boycott briefing bust campaign capture cease-fire
    ceasefire celebration ceremony championship clash collapse collision competition concert conference conflict
    confrontation conquest construction convention conviction coronation coup crackdown crash crisis cruise cut
    cyclone death debate debut decision declaration decline defeat departure deployment derailment destruction
    detention dinner disaster discovery discussion dismissal dispute drought earthquake election embargo
    epidemic eruption escape evacuation execution exercise exodus expansion expedition explosion export fair
    famine festival fight fighting fire flight flood flooding funeral game gathering genocide hearing heist
    hijacking holocaust hostility hurricane impeachment inauguration incident increase independence inquiry
    inspection insurrection interview introduction invasion investigation journey kidnapping killing landing
    landslide launch lawsuit layoff lockdown looting loss march marriage massacre match meeting merger mission
    murder mutiny negotiation offensive offer operation outage outbreak pandemic parade peace performance
    premiere probe procession protest purchase pursuit quake race raid rally rebellion recession recovery
    referendum release removal reopening report rescue resignation resolution retreat retirement return
    revelation revolt revolution riot robbery ruling sabotage sale salvage sentencing session settlement
    shelling shipment shooting shutdown siege signing slaughter speech spill standoff storm strike struggle
    suicide summit surge surgery surrender survey takeover talk talks tender testimony theft threat tour
    tournament tragedy transfer transition treaty trial trip truce tsunami turmoil typhoon unrest uprising
    victory violence visit vote voyage walkout war warning wedding win withdrawal workshop world-record wreck""".split()
)


def event_class(lemma: str) -> EventClass:
    """The TimeML class of a verb's lemma.

    >>> event_class("say"), event_class("attack")
    ('REPORTING', 'OCCURRENCE')
    """
    return next((name for name, words in CLASSES if lemma in words), "OCCURRENCE")
