"""English words that tell what kind of event a verb or a noun stands for, and how sure the text is of it.

Classes follow TimeML (R. Saurí et al., "TimeML Annotation Guidelines", 2006).
"""

from __future__ import annotations

from timeline.evidence import EventClass

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
CONDITIONS_HELD = STATE - frozenset("appear seem remain stand cost".split())  # "may contain": how things are
CLASSES: tuple[tuple[EventClass, frozenset[str]], ...] = (
    ("REPORTING", REPORTING),
    ("PERCEPTION", PERCEPTION),
    ("ASPECTUAL", ASPECTUAL),
    ("I_STATE", I_STATE),
    ("I_ACTION", I_ACTION),
    ("STATE", STATE),
)
# Verbs of saying that are acts where a thing follows, and no words: "announced a dam", "declared independence".
WORD_ACTS = frozenset("announce declare warn recall reveal disclose confirm add propose write unveil".split())
# Before a noun these say that a saying is not of the report's day.
AT_ANOTHER_TIME = frozenset("throughout during within since until after before".split())
# States that are news on a day: "will appear before a judge on Friday".
SHOWING = frozenset("appear stand".split())
# "It appears to be a joke": judged when it is written.
SEEMING = frozenset("appear seem look".split())
EXPECTING = frozenset("expect forecast hope anticipate plan".split())
# Acts done by speaking: like sayings, a report tells those of its day.
SPEECH_ACTS = frozenset(
    """call deny promise urge decline hail pledge vow threaten accuse offer refuse demand ask request praise criticize
    criticise condemn denounce welcome reject insist appeal assure thank apologize apologise dismiss comment""".split()
)
# "Gave no details", "issued a statement", "made no comment": sayings, of a light verb and a noun.
SAID_THINGS = frozenset("detail comment statement reason explanation information remark".split())
# In the passive these are done to somebody: "the clerk was tried".
ACTS_UPON = frozenset(("try",))
# What a noun names, as a verb tells it.
NOMINAL = {
    "abduction": "abduct", "kidnapping": "kidnap", "capture": "capture", "invasion": "invade", "explosion": "explode",
    "arrest": "arrest", "attack": "attack", "killing": "kill", "death": "die", "murder": "murder", "bombing": "bomb",
    "election": "elect", "resignation": "resign", "departure": "depart", "arrival": "arrive", "crash": "crash",
    "collapse": "collapse", "shooting": "shoot", "assassination": "assassinate", "execution": "execute",
    "conquest": "conquer", "defeat": "defeat", "surrender": "surrender", "retreat": "retreat", "escape": "escape",
    "discovery": "discover", "announcement": "announce", "decision": "decide", "acquisition": "acquire",
    "appointment": "appoint", "dismissal": "dismiss", "conviction": "convict", "acquittal": "acquit", "vote": "vote",
    "launch": "launch", "landing": "land", "merger": "merge", "strike": "strike", "closure": "close", "fire": "burn",
    "eruption": "erupt", "rescue": "rescue", "release": "release", "visit": "visit", "meeting": "meet", "birth": "bear",
    "trial": "try",
}  # fmt: skip
# After these the world is another: what a reader looks for first when there is room for few events.
CHANGES = frozenset(
    """abandon abdicate abduct abolish acquire acquit adopt annex appoint arrest assassinate attack ban bear beat begin
    bomb break burn bury buy cancel capture charge close collapse conquer convict crash cross crown cut damage declare
    defeat defect demolish deploy deport derail destroy die discover dismiss dissolve double drop drown elect end
    enter erupt escape evacuate execute exchange expel explode fall fire flee flood form found free halt hang hijack
    hit impose indict injure invade jail join kidnap kill land launch leave lift lose marry merge murder name
    nationalise nationalize nominate occupy open oust overthrow pardon pass postpone present publish quit raid ratify
    reach rebel recapture recover release reopen repeal replace rescue resign restore retake retire retreat rise sack
    sail save seize sell sentence settle shell ship shoot shut sign sink split stab start stop storm strike sue
    surrender suspend sweep topple transfer unveil veto vote win withdraw wound wreck""".split()
)
BIDDING = frozenset("tell warn ask".split())  # "told them to leave"
# "appealed for guests to call": nothing without what for.
BEGGING = frozenset("appeal call wait ask beg plead push press arrange advise urge order tell".split())
# "The aim is to mend it": what is to be done, in general.
PURPOSES = frozenset(
    """aim goal purpose method way job task duty priority idea key question challenge point trick role function
    attitude part problem objective mission thing step approach answer advice recommendation""".split()
)
FEARS = frozenset("concern fear worry risk danger hope threat possibility likelihood chance prospect".split())
CERTAIN = frozenset("certain sure clear convinced positive known".split())  # "not certain that ten had died"
ENSURING = frozenset("sure ensure certain hope pray wish".split())  # "hope that it comes", "make sure that it does"
WISHING = frozenset("wish like need love prefer".split())  # "wells need to be cleaned"
RULING = frozenset("rule order decree demand recommend propose request insist".split())  # "ruled that it should close"
FORECASTING = frozenset("forecast predict".split())  # "rain is forecast for Friday"
PRINTING = frozenset("write report describe publish".split())  # "reported in the Annals", "wrote to the ministry"
# "…, killing eleven", "…, beating City 3-2": as a participle still the news.
RESULTS = frozenset(
    """kill injure wound beat defeat destroy sink topple derail drown bury rescue capture seize free oust
    overthrow""".split()
)
# Verbs that lend their subject and tense to an event noun: "held a meeting", "launched an attack".
LIGHT = frozenset(
    """hold make take give have do launch stage conduct carry deliver mount undergo suffer stage host open pay
    issue lead convene begin start end stop continue complete resume sign reach attend finish wrap""".split()
)
# Forms of these never stand for an event on their own.
NO_EVENT = frozenset("be let base include compare relate ally exist age".split())
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
    """allege threaten forecast predict suspect fear suggest consider accuse warn believe think speculate estimate argue
    contend maintain insist appear seem claim worry doubt assume imagine discuss debate weigh mull contemplate
    risk hope want wish ask order urge offer propose seek call demand request invite instruct encourage try
    attempt concerned afraid worried fearful anxious hopeful suspicious""".split()
)
OVERLOOKING = frozenset("forget neglect ignore overlook".split())  # "forgot that it had burst", "forgot to close it"
DENYING = frozenset("deny refuse decline reject fail avoid prevent avert block forget neglect".split())
CANCELLING = frozenset("cancel scrap abandon postpone shelve suspend delay".split()) | {"call off", "put off"}
# Of an event noun as their object: "denied the attack", "feared an attack". "Rejected the offer" leaves the offer told.
NOUN_DENYING = frozenset("deny prevent avoid avert thwart foil".split())
NOUN_DOUBTING = frozenset(
    """allege threaten forecast predict suspect fear consider accuse warn speculate mull contemplate weigh risk
    propose seek demand request urge want discuss""".split()
)
# Nouns of a claim: "rumours that it had closed" do not say that it closed; nor do they when denied.
CLAIMS = frozenset(
    """report claim allegation rumour rumor accusation assertion suggestion speculation suspicion charge
    belief fear theory impression misapprehension misconception notion""".split()
)
REJECTING = frozenset("deny reject dismiss refute dispute rebut".split())
# "It does not mean that the dam is leaking", "no sign that it leaks": said to be unknown, and not to be false.
SHOWING_THAT = frozenset("mean prove show suggest indicate imply guarantee establish".split())
PROOFS = frozenset("evidence proof sign indication suggestion guarantee certainty".split())
CONFIRMING = frozenset("confirm prove verify corroborate".split())
# What was begun, managed or forced did happen: "managed to escape", "began firing", "forced them to land".
IMPLYING = frozenset(
    "manage begin start commence continue help proceed go come dare force make get see hear watch resume keep".split()
)
# "Set a date for May", "schedule a match for Saturday": the day is told of what is set.
SETTING = frozenset("set schedule book slate fix reserve postpone delay call have leave keep hold".split())
# "Voted to leave on Tuesday": the day is that of the decision, unless it is still to come.
DECIDING = frozenset(
    "vote decide agree refuse decline promise pledge vow threaten undertake offer opt choose resolve".split()
)
REFUSING = frozenset("refuse decline fail neglect".split())  # "refused to pay": told as the refusal
# The infinitive lies in the same time as its governor: "tried to free", "declined to answer".
SAME_TIME = IMPLYING | frozenset(
    "try attempt seek fail decline refuse rush hasten move use serve work appear seem".split()
)
TRIES = frozenset("attempt effort bid struggle fight".split())  # "his efforts to free them"
# Governors that are no entry of their own when the event stands under them: the plan to visit is told by the visit.
HELPERS = (
    PLANNING | DENYING | (ASPECTUAL - {"initiate", "launch"}) | I_STATE | frozenset("appear seem threaten".split())
)

# The words before "for", "of", "on", "about" that look ahead to what stands behind: "called for talks", "fears of war".
LOOKING_AHEAD = {
    "for": frozenset(
        """call press push ask appeal hope wait plead campaign lobby prepare plan apply petition beg wish opt argue
        need demand request plea proposal preparation bid deadline date ready""".split()
    ),
    "of": frozenset("warn threat fear risk danger possibility prospect chance likelihood hope idea warning".split()),
    "on": frozenset("decide decision agree vote insist".split()),
    "about": frozenset("talk optimistic pessimistic hopeful worry warn confident think fear".split()),
}

# "The next election": which one, and not what of.
COUNTING = frozenset("first second third next last previous final new latest other same such".split())

# "Little help", "few boats": without it another number is told.
SCANT = frozenset("little few fewer less least no only half double most many some several all".split())
# What stands behind one of these is said besides.
ASIDES = frozenset("given including regarding concerning unlike compared".split())
# "A total", "different parts", "a series": nothing without what they are of.
AMOUNTS = frozenset("total number series part pair lot majority handful group range variety set dozen".split())
# "Those who were hurt", "the degree seen in Lund": nothing without the clause behind them.
HOLLOW = frozenset(
    """those degree extent form kind sort way thing stage order
    little need fact ones anyone everyone someone something anything everything point nowhere""".split()
)
# "The raid on Lund, which led to fighting": what does so is an event, no place and nobody.
RESULTING = frozenset("lead result cause mean boil prompt trigger spark culminate".split())
# Without these a clause tells the contrary: "nearly drowned", "was no longer confined to the south".
NEARLY = frozenset("nearly almost virtually practically hardly barely scarcely longer rarely seldom".split())
# Where to, and where: "put the quarrel aside", "spent the night outside". Behind an object they are needed too.
PLACES = frozenset(
    """aside outside inside away back home abroad overseas ashore indoors outdoors apart together afloat downtown
    underground online upstairs alive free forward forwards far""".split()
)

# ---- small words --------------------------------------------------------------------------------------------------

MODAL_POSSIBLE = frozenset("may might could would can ca should ought must".split())
MODAL_AHEAD = frozenset(
    "may might should ought".split()
)  # with a bare verb they look ahead; "could", "would" look back too
MODAL_ABLE = frozenset(("can", "ca"))  # "can't find buyers"
MODAL_PLANNED = frozenset("will shall 'll ’ll wo".split())
DUE = frozenset("due going about set ready scheduled slated".split())
AWAITING = frozenset("until till if unless once".split())  # what follows in the present is still to come
CONDITIONS = frozenset("if unless whether lest".split())
HEDGES = frozenset(
    "allegedly reportedly possibly perhaps probably supposedly apparently maybe purportedly likely hopefully".split()
)
NOUN_POSSIBLE = frozenset("alleged possible potential likely suspected apparent hypothetical would-be".split())
NOUN_PLANNED = frozenset("planned scheduled upcoming proposed forthcoming expected coming future impending".split())
# "on the sidelines of the summit" lies in it; "on the eve of" and "ahead of" do not.
PARTS = frozenset("sideline margin opening start course close fringe session".split())
SUBORDINATORS = frozenset("before after as while when during once since until".split())
SEQUENCE = frozenset("later then eventually subsequently afterwards afterward earlier previously since finally".split())
# "Later died", "once worked there", "always wore red", "recently sold": not on the day that the story is at.
ELSEWHEN = (SEQUENCE - {"then", "finally"}) | frozenset("once always often usually formerly recently long".split())
# "Has repeatedly denied": on more days than one.
OVER_TIME = ELSEWHEN | frozenset("repeatedly consistently frequently regularly already never ever twice before".split())
# How a story ended: what led to it is often told behind it. "Was convicted on Thursday. He stole the paintings."
OUTCOMES = frozenset(
    """die convict acquit sentence jail imprison charge indict arrest sue appoint elect name nominate resign retire
    dismiss sack honour honor bury mourn close liquidate""".split()
)
# What a thing does to people's minds (B. Levin, "English Verb Classes", 31.1): of no one day, and not of the thing's.
REACTIONS = frozenset(
    """shock stun surprise astonish anger outrage alarm worry please dismay shake disturb upset delight sadden horrify
    frighten puzzle impress embarrass infuriate unsettle trouble amuse annoy disappoint""".split()
)
# Of a life or a firm more than of a day: "She married twice." "The airline bought the jet." "He joined from United."
BACKGROUND = frozenset(
    """marry divorce study graduate found join become employ inherit emigrate earn buy acquire sell teach write publish
    compose paint bear own finish belong steal learn grow raise win lose elect
    retire hire invent introduce build""".split()
)
AFTER_THE_FACT = frozenset("after following since during despite".split())
NOBODY = frozenset("nobody nothing none no-one neither".split())
NEGATIONS = frozenset("not n't n’t never no neither nor without".split())
# Nouns that stand for something that happens. Nominalisations are listed, not guessed from endings.
EVENT_NOUNS = frozenset(
    """abduction accession accident acquisition acquittal action advance aftershock aggression agreement airlift
    airstrike ambush anniversary annexation announcement apology appeal appointment approval arrest arrival arson
    assassination assault assertion atrocity attack attempt auction audit avalanche award backlash bailout ballot
    bankruptcy battle beheading betrayal birth blackout blast blaze blizzard blockade bombardment bombing boom
    boycott brawl breach briefing broadcast build-up buildup bust campaign cancellation capture cease-fire
    ceasefire celebration ceremony championship change clash collapse collision commitment competition completion
    concert condemnation conference confession confirmation conflict confrontation conquest construction
    controversy convention conversation conviction cooperation coronation coup crackdown crash crisis criticism
    crossing cruise cut cutback cyclone deal death debate debut decision declaration decline defeat defection delay
    demand demise demonstration departure deployment deportation derailment desertion destruction detention
    diagnosis dig dinner disaster discovery discussion dismissal disposal dispute docking downturn drop drought
    drowning earthquake effort election embargo encounter entry epidemic eruption escape evacuation eviction
    excavation execution exercise exodus expansion expedition experiment explosion expulsion extension extradition
    failure fair famine festival fight fighting filing fire flight flood flooding foreclosure founding fraud
    funeral gain game gathering genocide growth hack handover hanging hearing heat-wave heatwave heist hijacking
    holocaust homecoming hostility hunt hurricane impeachment inaugural inauguration incident increase indictment
    initiative inquiry inspection insurrection interrogation interview introduction invasion investigation journey
    kidnapping killing landing landslide launch lawsuit layoff leak lecture liftoff litigation lockdown looting
    loss manhunt march marriage massacre match meeting merger mission mobilisation mobilization move mudslide
    murder mutiny nationalisation nationalization negotiation objection occupation offensive offer opening
    operation oppression orbit outage outbreak outcry overdose overthrow pandemic parade payment performance plea
    premiere probe procession proposal protest punishment purchase pursuit quake race raid rally rampage rebellion
    recall recession reconciliation recount recovery referendum rejection relapse release relocation remark removal
    reopening report request rescue resignation resolution restoration retreat return reunion revelation reversal
    revision revolt revolution riot rise robbery roundup ruling run-off sabotage sale salvage sanction scandal
    screening search seizure sentencing session setback settlement shake-out shake-up shelling shift shipment
    shipwreck shooting showdown shutdown siege signing sinking slaughter slaying spacewalk speech spill split spread
    stabbing standoff start storm strike stroke struggle suicide summit suppression surge surgery surrender survey
    suspension swearing-in sweep takeover talk talks test testimony theft threat tornado torture touchdown tour
    tournament tragedy transaction transfer transfusion transition transplant tremor trial trial-run trip triumph
    truce tsunami turmoil typhoon unification unrest upgrade upheaval uprising vaccination verdict victory
    violation violence visit vote voyage walkout war warning wedding wildfire win withdrawal workshop world-record
    wreck""".split()
)

MONTHS = frozenset(("March",))  # what is a noun of the table only in small letters


def event_class(lemma: str) -> EventClass:
    """The TimeML class of a verb's lemma.

    >>> event_class("say"), event_class("attack")
    ('REPORTING', 'OCCURRENCE')
    """
    return next((name for name, words in CLASSES if lemma in words), "OCCURRENCE")
