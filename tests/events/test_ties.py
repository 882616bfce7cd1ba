"""Which time an event shares with another one, and what tense alone says of it; told on Friday 8 March 2024."""

import pytest

from timeline.events import find_events, load_detector
from timeline.models import Article, Options

DETECTOR = load_detector(Options(detector="spacy"))


def dated(text, trigger):
    article = Article.of(text, published="2024-03-08")
    return {f.event.mentions[0].trigger.exact: f.event.when for f in find_events(article, DETECTOR)}[trigger]


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "latest"),
    [
        ("The owner can't find a tenant.", "find", None, None),  # told of the present, not as still to come
        ("The plates may have come from a yard in Hull.", "come", None, "2024-03-08"),
        ("The letter appears to be a joke.", "appears", "2024-03-08", "2024-03-08"),
        ("She appears in three of his films.", "appears", None, None),
        ("Hale, who lost in May, appeared confident that he would win.", "appeared", "2024-03-08", "2024-03-08"),
    ],
)
def test_what_tense_alone_tells(text, trigger, earliest, latest):
    when = dated(text, trigger)
    assert (when.basis, when.earliest, when.latest) == ("inferred", earliest, latest)


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("A woman was killed on Tuesday when two men fired at a shop.", "fired", "2024-03-05"),
        ("The crowd cheered on Tuesday as the vote passed.", "passed", "2024-03-05"),
        ("A man who was waiting for a bus was killed on Tuesday.", "waiting", "2024-03-05"),
        ("The mayor said on Tuesday that she believed the plan.", "believed", "2024-03-05"),
        ("The shop was robbed on Tuesday. The guards started shouting.", "shouting", "2024-03-05"),
        ("The bank was robbed, the police said. They gave no details.", "gave", "2024-03-08"),
        ("The guests fled, and the police said two men were held.", "said", "2024-03-08"),
        ("After a meeting with the mayor, Hale said the plan was dead.", "said", "2024-03-08"),
    ],
)
def test_what_happened_at_once_shares_a_day(text, trigger, day):
    when = dated(text, trigger)
    assert (when.earliest, when.latest, when.basis) == (day, day, "inferred")
    assert when.reason


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The crowd cheered on Tuesday as the team had won.", "won"),
        ("A man who sold boats was killed on Tuesday.", "sold"),
        ("The mayor said on Tuesday that the bridge fell.", "fell"),
    ],
)
def test_what_happened_before_does_not(text, trigger):
    assert dated(text, trigger).earliest is None


def test_is_expected_is_of_the_present():
    assert dated("He's expected to resign.", "expected").reason.endswith("at the time of the report")


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "latest"),
    [
        ("They wanted to discuss the crisis.", "crisis", None, None),  # it goes on, whatever may come of it
        ("The search was ended on Monday. The mayor praised the search.", "search", "2024-03-04", "2024-03-04"),
        ("The mayor was killed on Monday. Hull has seen a rash of killings.", "killings", None, "2024-03-08"),
        ("A visit took place on Monday. The king asked for a visit.", "visit", "2024-03-08", None),
    ],
)
def test_a_noun_of_what_is_known_and_one_of_what_is_new(text, trigger, earliest, latest):
    when = dated(text, trigger)
    assert (when.earliest, when.latest) == (earliest, latest)


def test_a_day_right_behind_what_is_counted_from_is_that_event_s():
    text = "The doctors said that Hale died within weeks of his capture on March 26, 1996."
    assert dated(text, "capture").earliest == "1996-03-26"
    assert dated(text, "died").earliest is None


def test_a_present_perfect_takes_no_stray_time_of_its_sentence():
    text = "Five million rifles have been built since the factory, which opened in 1947, was burned."
    assert dated(text, "built").earliest is None


@pytest.mark.parametrize(
    ("text", "trigger", "earliest", "latest"),
    [
        ("The guards tried to free the men.", "free", None, "2024-03-08"),  # within the trying, not still to come
        ("The box may contain letters.", "contain", None, None),  # how things are
        ("The team was digging near the 11th century temple.", "digging", None, "2024-03-08"),
        ("The company cut its forecast for the second quarter.", "cut", None, "2024-03-08"),
        ("He put the plan to a referendum next year after the house voted for it.", "voted", None, "2024-03-08"),
        ("A referendum will be held in May. Some fear the referendum.", "referendum", "2024-05-01", "2024-05-31"),
    ],
)
def test_times_stay_with_what_they_belong_to(text, trigger, earliest, latest):
    when = dated(text, trigger)
    assert (when.earliest, when.latest) == (earliest, latest)


def test_according_to_is_a_saying():
    when = dated("The bridge fell, according to a report. The mayor said on Tuesday that it was old.", "according")
    assert (when.earliest, when.latest) == ("2024-03-05", "2024-03-05")


def test_a_saying_before_its_words_is_of_the_report():
    assert dated("A police source tells CNN, there is a lot of evidence.", "tells").earliest == "2024-03-08"


@pytest.mark.parametrize(
    ("text", "trigger", "earliest"),
    [
        ("Three ministers voted to leave the pact on Tuesday.", "voted", "2024-03-05"),
        ("The clerk refused to testify on Tuesday.", "refused", "2024-03-05"),
        ("They agreed to meet on 20 March.", "meet", "2024-03-20"),  # still to come: that of the meeting
    ],
)
def test_a_day_that_has_come_is_that_of_the_decision(text, trigger, earliest):
    assert dated(text, trigger).earliest == earliest


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        ("Stocks fell, leaving the index below its record high set on 3 May 2023.", "set", "2023-05-03"),
        ("Oil climbed past the peak reached on Tuesday.", "reached", "2024-03-05"),
    ],
)
def test_a_record_has_its_own_day(text, trigger, day):
    assert dated(text, trigger).earliest == day


def test_what_passes_a_record_is_not_of_its_day():
    assert dated("Oil climbed past the peak reached on Tuesday.", "climbed").earliest is None
    assert dated("Stocks fell, leaving the index below its record high set on 3 May 2023.", "fell").earliest is None


@pytest.mark.parametrize("trigger", ["speech", "delivered", "seemed", "suggest"])
def test_what_is_said_in_a_speech_is_of_its_day(trigger):
    text = "The mayor spoke today of a new bridge. In a speech delivered in Lund, she seemed to suggest a toll."
    assert dated(text, trigger).earliest == dated(text, trigger).latest == "2024-03-08"


@pytest.mark.parametrize(
    "text",
    [
        "The attack was condemned on Tuesday.",
        "The merger was hailed on Tuesday.",
        "The strike was criticised on Tuesday.",
    ],
)
def test_what_is_judged_is_not_of_the_day_of_the_judging(text):
    noun = text.split()[1]
    assert dated(text, noun).earliest is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Sylvania has reported 1,626 cases, up from 1,364 on Tuesday.", "reported"),
        ("Sales fell to 3 million, down from 4 million in 2019.", "fell"),
        ("The rate dropped to 3 percent from 4 percent in 2019.", "dropped"),
        ("Profit rose to 3 million, compared with 2 million in May 2023.", "rose"),
    ],
)
def test_the_time_of_what_is_compared_with_dates_nothing(text, trigger):
    assert dated(text, trigger).earliest in (None, "2024-03-08")


def test_where_one_came_from_is_no_comparison():
    assert dated("The troops withdrew from Sylvania in May 2023.", "withdrew").earliest == "2023-05-01"
    assert dated("They moved 300 people from 4 camps in May 2023.", "moved").earliest == "2023-05-01"


def test_what_has_happened_since_is_not_of_that_day():
    when = dated("The town was calm. The flu began in Sylvania in May 2023 and has spread to 74 countries.", "spread")
    assert (when.earliest, when.latest) == ("2023-05-01", "2024-03-08")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The singer, who died in June 2023, had tattoos and suffered from arthritis.", "suffered"),
        ("Officers, who had met in January 2024, said that he had been killed in the war.", "killed"),
    ],
)
def test_the_time_of_an_aside_is_not_the_sentence_s(text, trigger):
    assert dated(text, trigger).earliest is None


def test_a_meeting_of_today_leaves_one_day():
    when = dated("The decision was made after a meeting of experts in Lund today.", "made")
    assert (when.earliest, when.latest, when.display) == ("2024-03-08", "2024-03-08", "8 March 2024")


def test_whose_day_it_is_stays_the_event_s_own_behind_a_before():
    assert dated("Many had left before last Tuesday's flood.", "flood").earliest == "2024-03-05"


def test_what_came_before_an_event_is_not_of_its_time():
    text = "In December 2005 a woman was found in Lund, weeks after a flood hit the town."
    assert dated(text, "found").earliest == "2005-12-01"
    assert dated(text, "hit").earliest is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Shares dropped, leaving them well below the record set on 3 March 2023.", "leaving"),
        ("Sales have fallen by a third, up from a fall of a tenth in May 2023.", "fallen"),
    ],
)
def test_a_record_and_another_figure_keep_their_times(text, trigger):
    assert dated(text, trigger).earliest in (None, "2024-03-08")


def test_six_months_later_is_of_its_own_verb():
    text = "In May 2022 a storm hit the town. The hospital was damaged in that storm and reopened six months later."
    assert dated(text, "damaged").earliest is None
    assert dated(text, "reopened").earliest == "2022-11-01"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The council has decided to close the mill, given its losses in 2003.", "decided"),
        ("The town has had many floods, including one in 2003.", "floods"),
        ("The mayor has been sued for many frauds, including one in 2003.", "sued"),
        ("Lund Motors has sold ten boats, including three in 2003.", "sold"),
        ("Experts are expected to warn of a storm, given the flood in 2003.", "expected"),
    ],
)
def test_a_time_said_besides_is_not_that_of_the_verb(text, trigger):
    assert dated(text, trigger).earliest in (None, "2024-03-08")


def test_what_was_given_to_somebody_is_not_said_besides():
    assert dated("The medal was given to Lund in 2003.", "given").earliest == "2003-01-01"


def test_two_days_of_two_verbs_are_one_each():
    text = "On January 21 the raiders of the 43rd Battalion disbanded and on January 26 General Joe Berg surrendered."
    assert dated(text, "disbanded").earliest == "2024-01-21"
    assert dated(text, "surrendered").earliest == "2024-01-26"


def test_what_came_later_is_not_of_the_only_year_told():
    text = "Nils Berg was driven out of Lund in 1915, but later gained the support of the farmers."
    assert dated(text, "driven").earliest == "1915-01-01"
    assert dated(text, "gained").earliest is None


def test_a_record_is_not_of_the_year_it_is_measured_from():
    text = "The guild found the count has risen to 7.6, its highest level since the 1918 flood."
    assert dated(text, "found").earliest is None


def test_a_flood_known_by_its_year_did_its_work_then():
    text = "In 1968 a northern fever killed a million people, and a 1957 epidemic struck two million."
    assert (dated(text, "killed").earliest, dated(text, "struck").earliest) == ("1968-01-01", "1957-01-01")


def test_what_was_promised_when_plans_were_unveiled_was_promised_then():
    text = "When Berg unveiled his plans for Lund in January, he promised to involve other towns."
    assert dated(text, "promised").earliest == "2024-01-01"


def test_the_day_in_brackets_is_the_one_meant(tell):
    told = tell("The council closed the gate last Friday (23 February) and left.", "2024-03-08")
    assert told["closed"].when.edtf == "2024-02-23"
