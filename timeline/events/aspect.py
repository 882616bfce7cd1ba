"""How long it takes what a word tells of: what goes on, what holds, what begins or ends.

The classes are those of Z. Vendler, "Verbs and Times" (1957).
"""

from __future__ import annotations

from timeline.evidence import EventClass

# Verbs of an activity that goes on. In the simple past of a story many of them tell a habit: "he worked there".
GOING_ON = frozenset(
    """help build protect discuss back offset defend search work pump pray fight struggle campaign negotiate talk live
    stay run operate produce support maintain patrol train develop study investigate examine rise fall grow increase
    expand improve spend move serve seek pursue encourage promote isolate enforce guard monitor rebuild play travel
    cooperate compete coordinate fund finance provide strengthen boost press allow deploy withdraw suffer
    prepare wait continue remain keep hold lead manage use control""".split()
)
# Activities besides these: "will inspect the sites", "to remove the mines".
ACTIVITIES = frozenset(
    """administer advertise aid analyse analyze argue assist attend audit battle besiege blockade bomb bombard boycott
    broadcast burn care carry celebrate chair chase circulate clean clear climb collaborate collect combat
    command compile consult consume counsel dance debate decline decrease deepen deliver demonstrate detain deteriorate
    dig diminish distribute dominate drain drill drive educate employ endure enjoy entertain escort evolve explore
    export extract farm feed flow fly govern handle harvest heal hide host house hunt impede import imprison inspect
    interrogate judge jail learn lobby march market mediate mine modernise modernize mourn
    nurse observe occupy oversee perform process protest rain read recruit reform relocate remove renovate
    repair research resist restore restrict restructure review rule sail sanction shell shelter ship shrink sing sleep
    slow smuggle staff starve stem struggle supervise supply survey sustain swim teach test trade
    transport treat tour undermine verify visit walk watch weaken widen worsen write""".split()
)
# Events that fill a stretch and are mostly going on when they are written of.
LASTING_NOUNS = frozenset(
    """agreement blockade boycott campaign ceasefire cease-fire conflict construction crackdown crisis development
    dispute drought embargo epidemic famine inquiry investigation manhunt mission occupation offensive operation
    pandemic peace probe project program programme quarantine negotiation effort fighting downturn build-up buildup
    competition cooperation hostility oppression recession recovery sanction search shortage siege
    standoff showdown strike struggle support talks threat tension trial turmoil unrest violence war""".split()
)
# Events that fill a stretch, but are no more on their way than over when they are written of.
LONG_NOUNS = frozenset(
    """conference confrontation cutback layoff battle championship convention tournament festival journey voyage tour
    expedition visit race rise expansion increase decline demonstration protest""".split()
)
# Wishes and fears last; "thinks", "expects" are of the moment at which somebody is asked.
ENDURING = frozenset("want wish hope need fear like love hate prefer understand know worry doubt".split())
# What begins, goes on or ends as it is reported: "the talks have begun", "the search continues".
PHASES = frozenset(
    """begin start commence resume restart reopen stop end finish halt cease conclude complete continue""".split()
)


def lasts_long(lemma: str, event_class: EventClass) -> bool:
    """Whether a verb tells of an activity or a state, not of a moment.

    >>> [lasts_long(*verb) for verb in (("inspect", "OCCURRENCE"), ("own", "STATE"), ("explode", "OCCURRENCE"))]
    [True, True, False]
    """
    return lemma in GOING_ON or lemma in ACTIVITIES or event_class in ("STATE", "I_STATE")
