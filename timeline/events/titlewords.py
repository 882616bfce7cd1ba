"""Words that titles turn on. Each table says in an example what it is for."""

from __future__ import annotations

# "Does not fully protect": without it more is denied.
NOT_QUITE = frozenset(
    "again fully entirely completely necessarily always immediately directly normally wholly only".split()
)
# "Begun", "driven": forms that no past is made of.
PARTICIPLES = frozenset(
    """begun gone done seen taken given driven written fallen spoken broken chosen eaten flown forgotten frozen hidden
    ridden risen shaken shown stolen sworn thrown torn worn grown known blown drawn withdrawn undergone""".split()
)
# "Counted ten farmers killed": without it ten farmers are counted.
BEFALLEN = frozenset("arrest damage destroy detain expect hurt infect injure kill miss wound".split())
# "Was fined and died", "was founded and lasted a year": no second verb of a passive.
INTRANSITIVE = frozenset(
    """abdicate arrive belong collapse come depart depend die disappear emerge erupt exist fall flee go happen
    last occur recover recur remain result rise sail stay survive vanish""".split()
)
# "The day he left", "the way it fell": when, how or why, and not what it was done to.
CIRCUMSTANCES = frozenset(
    """day time night week month year hour minute moment morning evening afternoon weekend date season decade era point
    way manner reason place speed rate extent degree distance length instant period""".split()
)
# "Accused the bank", and of what? The small words without which such a verb has told half.
COMPLETED_BY = {
    **dict.fromkeys("accuse convict acquit suspect rob deprive cure rid consist dispose".split(), ("of",)),
    **dict.fromkeys("warn remind inform".split(), ("of", "about", "against")),
    **dict.fromkeys("charge confront cope deal present provide supply".split(), ("with",)),
    **dict.fromkeys("characterise characterize describe portray regard hail depict".split(), ("as",)),
    **dict.fromkeys("confirm mark".split(), ("as",)),
    "succeed": ("in",),
    **dict.fromkeys("turn transform convert force".split(), ("into", "to")),
    "refer": ("to", "as"),
    "pull": ("from", "out", "to"),
    **dict.fromkeys("prevent ban bar exempt discourage dissuade protect stem".split(), ("from",)),
    "put": ("at", "in", "into", "on", "under", "through"),
    "lead": ("to", "into"),
    **dict.fromkeys(
        "link belong contribute amount limit restrict confine expose subject attribute sentence".split(), ("to",)
    ),
    **dict.fromkeys("focus concentrate depend rely embark insist".split(), ("on",)),
    **dict.fromkeys("blame apologise apologize account compensate push press lobby".split(), ("for",)),
    **dict.fromkeys("result culminate".split(), ("in",)),
}
# "The agency has treated", "the mayor had asked": with nothing behind it, none of these tells anything.
NEEDING = frozenset(
    """accuse acquire allow answer approve ask bring cause contain declare demand describe do establish find get give
    have hope impose include keep locate make need obtain praise produce provide put reach receive request
    require seek show spend tell treat urge use want warn""".split()
)
# "Especially the farmers of Lund": what a sentence says of its subject, and no title needs.
STRESSING = frozenset("especially particularly notably mainly mostly even also".split())
# "The misapprehension that pigs spread it": what was believed or said is told behind them.
CONTENT = frozenset(
    """misapprehension belief fear claim view idea notion impression hope fact conclusion possibility suspicion
    accusation allegation assertion argument news prospect assurance warning rumour rumor theory charge""".split()
)
# "A rise in prices": what has risen is told behind "in".
OF_CHANGE = frozenset("change cut decline decrease drop fall growth increase reverse rise shift surge".split())
# "Sixteen members": nothing without of what.
MEMBERS = frozenset("member majority rest remainder part portion half quarter third".split())
# "With the introduction", "after the removal": nothing without what they are of.
OF_WHAT = frozenset(
    """introduction creation withdrawal removal destruction construction addition lack absence presence loss
    publication formation adoption replacement appointment""".split()
)
NEEDING_OF_PASSIVE = frozenset("allow ask call deem dub force name give put urge".split())
# "The crew were saved": one word for several.
COLLECTIVE = frozenset(
    """aircraft army band board cabinet cast crew choir club committee company council couple court enemy family fleet
    force gang government half team household jury league military minority navy orchestra panel parliament
    party percent police press public quarter quartet regiment rest squad staff support third trio union unit""".split()
)
# "Took the warning seriously", "treated them well": what else was done is told by how.
IN_A_MANNER = frozenset("take treat behave act".split())
# "Hoped to go on", "refused to leave": with an infinitive no passive.
OF_ONESELF = frozenset(
    """hope try agree refuse decline decide manage seek begin continue plan intend want fail vow promise threaten
    attempt struggle offer start go help""".split()
)
# "Called it a danger": nothing without as what.
CALLING = frozenset("call label brand dub deem term describe".split())
# "Allowed passengers to change": nothing without what for.
ENABLING = frozenset("allow enable permit entitle authorise authorize empower".split())
# "Access to schools", "damage to the wall": nothing without what they are to.
TOWARDS = frozenset(
    """access attention basis damage harm threat right entry resistance opposition pride confidence faith
    interest""".split()
)
# "A man given ten years", "a ship named Tarn": passive with an object.
GIVING = frozenset("give award offer name call make pay deny grant send show teach tell dub elect appoint ask".split())
# "Would cancel his This Is It concerts": what parsers take for a clause behind these is none.
TELLING_NOTHING = frozenset(
    """cancel post put carry perform play take get deteriorate pull leave close open build sell buy launch stage
    destroy kill hit give""".split()
)
# "To make sure it holds", "to prove he left": a clause can stand behind these without its "that".
BEFORE_CLAUSES = frozenset(
    """make mean prove show argue assume bet check conclude decide discover ensure establish find guarantee imagine
    learn notice pray pretend realise realize recall see sense suggest understand verify wish admit boast""".split()
)
# "Some of those hurt": nothing without whom they are of.
QUANTIFIERS = frozenset("all any both each few half many most much none one several some two three".split())
# "The study says it is mild": the fever.
# Endings of what tells, and is nobody: "investigations revealed that they had left".
DEEDS = ("tion", "sion", "ment", "study", "test", "figure", "result", "report", "survey", "inquiry", "record", "image")
TEXTS = frozenset("study report survey paper statement document letter email article".split())
# "The mayor met the farmers. They …": both.
TOGETHER = frozenset("meet join marry fight face accompany".split())
