"""English: words near a bare name of time that tell its side. Regular past forms are known by ending in `-ed`."""

from __future__ import annotations

from ..lean import LeanTable

FUTURE = frozenset(
    """
    will shall 'll won't gonna going scheduled due planning expects expected expect intends intend effective
    upcoming deadline begins starts opens falls takes meet meets arrives leaves expires begin start resume resumes convene slated tentatively would may
    might could hopes hope tomorrow must should forthcoming planned
    """.split()
)
FUTURE |= {f"{who}{mark}ll" for who in "i you he she it we they who that there".split() for mark in "'’"}
PAST = frozenset(
    """
    said was were had did been told came went made took began became got gave found saw held left met won lost
    fell rose died killed sent rejected announced reported released struck hit ended met broke brought built
    bought caught chose cut dealt drew drove fought fled flew grew heard kept knew led let meant paid put ran
    read sat set sold shot showed shut sank spent spoke stood swore threw wrote has have ended closed opened started
    arrived signed approved declined posted
    """.split()
)
# "promised to", "plans to": what follows lies ahead.
PROMISES = """
    promised pledged vowed agreed agreement hoped intended expected wanted offered threatened decided plan plans planned
    invited urged ordered set is are due about proposed prepared preparing ready
""".split()
# "extended until", "postponed to": verbs of putting off name the day to come.
PUTTING_OFF = "extended postponed delayed adjourned deferred suspended pushed rescheduled given deadline".split()
# "Is leaving on Friday": an arrangement, which lies ahead.
ARRANGED = """
    arriving beginning chartering closing coming flying holding hosting joining launching leaving meeting moving opening
    performing playing releasing retiring returning sending starting travelling traveling visiting
""".split()
PAIRS = {f"{verb} to" for verb in PROMISES} | {f"{verb} {to}" for verb in PUTTING_OFF for to in ("until", "till", "to")}
PAIRS |= {f"{be} {verb}" for be in ("is", "are", "am") for verb in ARRANGED}
PAIRS |= {"will have", "have to", "has to", "need to", "want to", "wants to", "was to", "were to", "due on", "due for", "set for", "planned for", "soon as", "early as", "late as", "to be", "provided that", "providing that"}
PAST_PAIRS = frozenset(("waited until", "lasted until", "stayed until", "remained until", "been due", "been scheduled", "been expected", "been set", "could not", "had to", "was due"))
NO_PAST = frozenset("united hundred indeed exceed proceed succeed naked sacred wicked".split())
TABLE = LeanTable(
    PAST | PAST_PAIRS,
    FUTURE | PAIRS,
    heads=frozenset(pair.split()[0] for pair in PAIRS | PAST_PAIRS if " " in pair),
    past_ending="ed",
    deadline=frozenset(("until", "till", "by")),
    once=frozenset(("soon as",)),
    saying=frozenset("said says told tells added stated confirmed announced reported warned explained wrote".split()),
    beside=frozenset(
        """
        on in at by through during late early earlier later yesterday me us him them her reporters journalists newspapers
        parliament lawmakers viewers listeners investors analysts staff
        """.split()
    ),
    earlier=frozenset(("had",)),
    bounding=frozenset(("by", "before", "until", "till")),
    superlative=frozenset("first most least worst best only lowest highest".split()),
    superlative_ending="est",
    no_past=NO_PAST,
    possessive=("'s", "’s"),
    neither=frozenset("be a an the still its their his her more most is are being stay stays remain remains keep keeps".split()),
    of_verb=frozenset(("to",)),
    attributive=frozenset(("the", "its", "their", "his", "her")),
    until=frozenset(("until", "till")),
    holding=frozenset("is are remain remains stay stays been keeps keep".split()),
    at_least=("at", "least"),
    beginning=frozenset(
        """
        born birth founded built opened established launched created formed since from joined began started bought
        married signed introduced
        """.split()
    ),
    printed=frozenset("published declassified released written printed issued compiled".split()),
    auxiliary=frozenset("was were been is are be being had has have".split()),
    planned=frozenset(("planned", "planned for", "scheduled", "due", "due on", "due for", "set for", "slated", "intended")),
    leading_up=frozenset(("ahead of",)),
    announced=frozenset(
        """
        election elections vote votes ballot primary primaries referendum deadline summit meeting meetings talks hearing
        trial launch debate conference session release opening game games match race concert ceremony wedding inauguration
        handover festival tour visit trip rally final parade march runoff contest convention cutoff payment dividend
        accession season campaign
        service funeral memorial burial gala
        """.split()
    ),
)
