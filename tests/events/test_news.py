"""What a reader wants on a timeline; publication is Friday 8 March 2024."""

import pytest

WANTED = [
    ("The council closed the bridge on Tuesday.", "closed"),
    ("Born on 4 April 1917 in Lund, she left school at 14.", "Born"),
    ("The council denied reports that the bridge had closed.", "closed"),
    ("The council announced a dam on Tuesday.", "announced"),
    ("Fire destroyed the mill, which closed in May 2023.", "closed"),
    # done by words
    ("A court declared the permits void.", "declared"),
    ("The square is to be declared a cemetery.", "declared"),
    ("Smith added a second before half-time.", "added"),
    ("The county opened a shelter on Monday and told the farmers to leave their homes.", "told"),
    # sayings that are themselves what happens
    ("The observers will report to their governments this week.", "report"),
    ("The engineer said that she wrote to the ministry in October about the cracks.", "wrote"),
    ("The wall had moved by a metre, researchers reported on Thursday in the Annals of Stone.", "reported"),
    ("More rain is forecast for Sunday.", "forecast"),
    # outcomes
    ("Two shells struck the market on Thursday, killing eleven people.", "killing"),
    # what parsers take for a part of another clause
    ("The count himself abdicated in March 1848; he died in exile.", "abdicated"),
    ("Relatives of the dead gathered outside the courthouse on Wednesday and lit candles.", "gathered"),
    ("The project was shelved in 1971, revived in 1978 and given up in 1982.", "revived"),
    ("The bolts were not kept.", "kept"),
    ("Ida Lund, the surveyor who drew the first map of the coast, died on Sunday.", "drew"),
]
LEFT_OUT = [
    ("The council denied reports that the bridge had closed.", "denied"),
    ("It comes on the eve of the anniversary of the war in Ukraine, which falls on Friday.", "falls"),
    ("We will hang an empty frame.", "hang"),
    ("The river flows past the mill.", "flows"),
    ("Nobody knows who will pay.", "pay"),
    ("The plan belongs to the council.", "belongs"),
    ("The mayor said on Thursday that he told the council.", "told"),
    ("The guards did not fire, killing the rumour.", "killing"),
    ("The crowd left, carrying flags.", "carrying"),
]


@pytest.mark.parametrize(("text", "trigger"), WANTED)
def test_changes_are_listed(tell, text, trigger):
    assert tell(text)[trigger].listed


@pytest.mark.parametrize(("text", "trigger"), LEFT_OUT)
def test_habits_states_and_talk_are_not(tell, text, trigger):
    assert not tell(text)[trigger].listed


CLAIMS = [
    ("The mayor denied reports that the bridge had closed.", "closed", "denied"),
    ("The mayor dismissed rumours that the council had met.", "met", "denied"),
    ("There were rumours that the bridge had closed.", "closed", "possible"),
    ("The mayor confirmed reports that the bridge had closed.", "closed", "happened"),
]


@pytest.mark.parametrize(("text", "trigger", "factuality"), CLAIMS)
def test_a_claim_is_no_fact(tell, text, trigger, factuality):
    assert tell(text)[trigger].factuality == factuality


def test_an_outcome_is_as_real_as_its_cause_and_titled_as_a_sentence(tell):
    told = tell("Two shells struck the market on Thursday, killing eleven people.")["killing"]
    assert (told.factuality, told.when.edtf, told.title) == (
        "happened",
        "2024-03-07",
        "Two shells killed eleven people",
    )
    assert tell("Shells could have struck it, killing eleven people.")["killing"].factuality != "happened"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The mill was sold in 1990; the plan was rejected on 2 May 1991.", "rejected"),
        ("Omar Haddad was jailed in January; a request to free him was refused on 2 March.", "refused"),
    ],
)
def test_a_clause_behind_a_semicolon_is_told_by_itself(tell, text, trigger):
    assert tell(text)[trigger].listed


def test_what_only_tells_when_is_told_with_its_main_clause(tell):
    assert not tell("Crowds gathered as the trial began.")["began"].listed
    assert tell("The trial began.")["began"].listed


def test_what_is_going_to_be_done_is_told_once(tell):
    told = tell("Nils Berg is going to ride ten miles.")
    assert [word for word, found in told.items() if found.listed] == ["ride"]
    assert tell("Nils Berg is going to Lund.")["going"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The authorities are not testing guests in Lund.", "testing"),
        ("Consumers begin hoarding food in the wake of the flood.", "hoarding"),
        (
            "Berg estimated that the trial, up to the point that the jury starts its talks, will last for weeks.",
            "starts",
        ),
    ],
)
def test_how_things_stand_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_what_goes_on_is(tell):
    assert tell("The authorities are testing guests in Lund.")["testing"].listed
    assert tell("Aid is starting to flow into the port of Lund.")["flow"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("This strain appears to cause more pain than the old one.", "cause"),
        ("The fever is virtually impossible to wipe out.", "wipe"),
        ("Health officials were not ready to declare an epidemic.", "declare"),
        ("Guests are told that a pill can prevent the fever.", "prevent"),
        ("Fever strains often disappear over the summer months.", "disappear"),
        ("Storms often hit the bay in autumn.", "hit"),
        ("The drug is made by farmers and marketed under the old name in Lund.", "marketed"),
        ("The devices will need refitting in Lund.", "refitting"),
    ],
)
def test_how_things_are_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_a_following_strike_follows_nothing(tell):
    told = tell("Figures showed that Lund is in recession after a fall in output following a contraction in June.")
    assert "following" not in told or not told["following"].listed


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The study found that dead birds do not pose a threat to guests.", "pose"),
        ("Doctors said the town could get many farmers infected in the next weeks.", "infected"),
        ("The process takes months.", "takes"),
    ],
)
def test_how_long_it_takes_and_what_does_no_harm_is_not_listed(tell, text, trigger):
    assert not tell(text)[trigger].listed


def test_a_rate_is_no_entry(tell):
    assert not tell("Seasonal flu kills 500,000 people a year.")["kills"].listed
    assert tell("Ninety flights a day are landing in Lund.")["landing"].listed


@pytest.mark.parametrize(
    ("text", "refusal", "refused", "title"),
    [
        ("The guests refused to join the navy.", "refused", "join", "The guests refused to join the navy"),
        ("The council failed to agree on a budget.", "failed", "agree", "The council failed to agree on a budget"),
    ],
)
def test_a_refusal_is_what_happened(tell, text, refusal, refused, title):
    told = tell(text)
    assert (told[refusal].title, told[refusal].factuality, told[refusal].listed) == (title, "happened", True)
    assert (told[refused].factuality, told[refused].listed) == ("denied", False)


def test_no_comment_is_no_news(tell):
    told = tell("The mayor declined to comment. The guards refused to give details.")
    assert not any(told[word].listed for word in ("declined", "comment", "refused", "give"))


def test_care_that_was_not_given_is(tell):
    told = tell("The doctor failed to provide proper care.")
    assert (told["failed"].title, told["failed"].listed) == ("The doctor failed to provide proper care", True)


def test_a_refusal_has_the_time_that_is_told(tell):
    told = tell("The council, which had refused to close the bridge in 2019, met last week.")
    assert told["refused"].when.edtf == "2019"
