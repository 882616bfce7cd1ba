from itertools import pairwise

import pytest

from timeline.temporal import Interval, Policy, read_times

THURSDAY = Interval.of(2023, 2, 23)


def values(text, dct=THURSDAY, **options):
    return [(d.mention.text, d.value) for d in read_times(text, dct, **options)]


def test_narrative_time_is_counted_from_the_time_told_last():
    text = "The bridge fell on May 3, 1998. The following day, divers went down. Two weeks later it was cleared."
    assert values(text) == [
        ("May 3, 1998", "1998-05-03"),
        ("The following day", "1998-05-04"),
        ("Two weeks later", "1998-05-18"),
    ]
    assert [d.basis for d in read_times(text, THURSDAY)] == ["stated", "narrative", "narrative"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("She said on Friday that it was over.", "2023-02-17"),
        ("The court will rule on Friday.", "2023-02-24"),
        ("The meeting is to begin on Friday.", "2023-02-24"),
        ("The anniversary, which falls on Friday, matters.", "2023-02-24"),
        ("He warned on Friday that it might take weeks.", "2023-02-17"),
        ("The talks are scheduled for Friday.", "2023-02-24"),
        ("A vote is expected on Friday.", "2023-02-24"),
        ("On Friday, the court will rule.", "2023-02-24"),
        ("They would appeal Friday's ruling.", "2023-02-17"),
        ("The road is closed until Friday.", "2023-02-24"),
        ("Schools have been closed until at least Friday.", "2023-02-24"),
        ("Schools had been closed until at least Friday.", "2023-02-17"),
        ("The road was closed until Friday.", "2023-02-17"),
        ("Friday's memorial service will be held in Lund.", "2023-02-24"),
        ("Friday's tribute concert will raise money.", "2023-02-24"),
        ("Many will attend Friday's rally.", "2023-02-24"),
        ("Friday's summit in Lund is expected to back it.", "2023-02-24"),
        ("Friday's talks failed.", "2023-02-17"),
        ("Friday's attack will be avenged.", "2023-02-17"),
        ("He will fly to the United States Friday.", "2023-02-24"),
        ("It could come as early as Friday.", "2023-02-24"),
        ("A fund is to be launched on Friday.", "2023-02-24"),
        ("The report will be released Friday.", "2023-02-24"),
        ("The report was released Friday.", "2023-02-17"),
        ("The office opened in May.", "2022-05"),
        ("The office will open in May.", "2023-05"),
        ("Schools will stay closed on Friday.", "2023-02-24"),
        ("It will sail, provided that the mayor approves the money in December.", "2023-12"),
    ],
)
def test_the_verb_leans_a_bare_name(text, value):
    assert read_times(text, THURSDAY)[0].value == value


def test_a_hint_of_the_caller_goes_before_the_words():
    assert values("Friday", hints=lambda start, end: "future") == [("Friday", "2023-02-24")]


def test_an_amount_before_a_clause_is_not_counted_from_anything():
    assert values("It ended on May 3, 1998, ten days after the bridge fell.") == [
        ("May 3, 1998", "1998-05-03"),
        ("ten days", "P10D"),
    ]


def test_a_clock_time_alone_is_on_the_day_told_just_before():
    assert values("They met on Monday. Shortly after 3 p.m. it was over.")[1] == ("3 p.m.", "2023-02-20T15:00")
    assert values("It closes at 3 p.m.") == [("3 p.m.", "2023-02-23T15:00")]


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("It rained over the weekend. The next day it was dry.", "2023-02-20/2023-02-21 DAY"),
        ("It rained over the weekend and the river rose the following day.", "2023-02-20/2023-02-21 DAY"),
        ("The fair ran from 3 to 5 February. The previous day the tents came.", "2023-02-02/2023-02-03 DAY"),
        ("The fair ran from 3 to 5 February. Two days later the field was bare.", "2023-02-05/2023-02-08 DAY"),
        ("It rained on Sunday. The next day it was dry.", "2023-02-20/2023-02-21 DAY"),
        (
            "They fell ill between November 2021 and January 2022. Two months later she left.",
            "2022-01-01/2022-04-01 MONTH",
        ),
        ("It burned from 1914 to 1918. Two years later it was rebuilt.", "1916-01-01/1921-01-01 YEAR"),
    ],
)
def test_the_next_day_after_several_days_follows_the_last_of_them(text, interval):
    assert str(read_times(text, THURSDAY)[-1].interval) == interval


@pytest.mark.parametrize(
    ("text", "values_told"),
    [
        # the night after a day told just before; else the one to the publication's day
        ("A mill burnt late on Monday and glowed overnight.", ["2023-02-20", "2023-02-20TNI"]),
        ("Snow fell overnight.", ["2023-02-22TNI"]),
        # the small hours after an evening are of the next day, what had happened is not
        ("They met on Monday at 10 p.m. By 3 a.m. it was over.", ["2023-02-20T22:00", "2023-02-21T03:00"]),
        ("It shut on Monday at 10 p.m. It had opened at 5 a.m.", ["2023-02-20T22:00", "2023-02-20T05:00"]),
        ("It shut on Monday at 10 p.m. It reopened at 11 a.m.", ["2023-02-20T22:00", "2023-02-20T11:00"]),
        # what follows several years follows the last of them
        ("She studied from 1951 to 1956 and wed the following year.", ["1951", "1956", "1957"]),
        ("It ran until 1974. Three years earlier he had left.", ["1974", "1971"]),
        # the first days of whatever was told, the last years of whatever follows
        ("Some 300 came in the first three days.", ["P3D"]),
        ("He wrote songs in the last decade of his life.", ["P10Y"]),
        ("Sales rose in the first nine months.", ["P9M"]),
        ("They meet in the second half of June 2023.", ["2023-06"]),
        ("It was sold in the second half of 2022.", ["2022-H2"]),
        # a week beside a day is a stretch
        ("It rained in the week before Easter 2022.", ["2022-04-10/2022-04-16"]),
        ("It rained on the day before Easter 2022.", ["2022-04-16"]),
        # how long something takes is no day that the story has come to
        ("A quake hit on Monday. In the next ten hours it shook on. The same day tents came.",
         ["2023-02-20", "PT10H", "2023-02-20"]),
        # the year is none of several
        ("She led it between 2018 and 2021. It grew since the start of the year.", ["2018", "2021", "2023"]),
        # nine months before a summer is no summer
        ("It was sold in the summer of 2021. Nine months earlier it had closed.", ["2021-SU", "2020-09/2020-11"]),
        # a year that owns what is told
        ("Next year's race starts on 10 May.", ["2024", "2024-05-10"]),
        ("Last year's festival opened on 3 June.", ["2022", "2022-06-03"]),
        ("On Monday a car rolled. Last year's winner was hurt. She died that night.",
         ["2023-02-20", "2022", "2023-02-20TNI"]),
    ],
)  # fmt: skip
def test_what_the_words_before_tell_of_a_time(text, values_told):
    assert [p.value for d in read_times(text, THURSDAY) for p in (d.parts or (d,))] == values_told


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("Sales fell in the three months to January.", "2022-11-01/2023-02-01 MONTH"),
        ("Rents rose in the year to June.", "2021-07-01/2022-07-01 MONTH"),
        ("Output grew in the six months to the end of September.", "2022-04-01/2022-10-01 MONTH"),
        ("Profit fell in the quarter ended June 30, 2022.", "2022-04-01/2022-07-01 QUARTER"),
        ("Two million came over the ten weeks to 5 January.", "2022-10-28/2023-01-06 DAY"),
        ("Traffic doubled in the five years to 2019.", "2015-01-01/2020-01-01 YEAR"),
        ("Deaths halved in the decade to 2020.", "2011-01-01/2021-01-01 YEAR"),
        ("It lost money in the half-year to December.", "2022-07-01/2023-01-01 MONTH"),
        ("Rents rose in the year to March.", "2021-04-01/2022-04-01 MONTH"),
        ("Rents will rise in the year to March.", "2022-04-01/2023-04-01 MONTH"),
        ("Profit fell in the quarter ended July 31, 2022.", "2022-05-01/2022-08-01 DAY"),
        ("The shop was busy in the week to Sunday.", "2023-02-13/2023-02-20 DAY"),
    ],
)
def test_an_amount_up_to_a_name_is_a_stretch(text, interval):
    (dated,) = read_times(text, THURSDAY)
    assert str(dated.interval) == interval


@pytest.mark.parametrize("text", ["It was put off for two months to March.", "He waited the two years to come."])
def test_an_amount_of_waiting_is_no_stretch_up_to_a_name(text):
    assert all(not dated.parts for dated in read_times(text, THURSDAY))


def test_without_a_publication_date_relative_phrases_stay_unresolved():
    found = read_times("He left last Tuesday, three weeks ago, in May; she came on May 3, 1998.", None)
    assert [(d.mention.text, d.interval is None, d.reason) for d in found] == [
        ("last Tuesday", True, "no publication date"),
        ("three weeks ago", True, "no publication date"),
        ("May", True, "no publication date"),
        ("May 3, 1998", False, ""),
    ]


def test_an_absolute_date_anchors_what_follows_even_without_a_publication_date():
    assert values("It fell on May 3, 1998. The next day it rained.", None)[1] == ("The next day", "1998-05-04")


def test_ranges_keep_their_two_halves():
    (range_,) = read_times("It ran from June to August 2012.", THURSDAY)
    assert [(p.mention.text, p.value) for p in range_.parts] == [("June", "2012-06"), ("August 2012", "2012-08")]
    assert str(range_.interval) == "2012-06-01/2012-09-01 MONTH"


def test_both_readings_are_kept_with_their_reason():
    (dated,) = read_times("He came last Tuesday.", THURSDAY)
    assert [(str(r.interval)[:10], r.reason) for r in dated.readings] == [
        ("2023-02-14", "the Tuesday of the week before")
    ]
    (other,) = read_times("He came last Tuesday.", THURSDAY, policy=Policy(last_weekday="calendar"))
    assert other.value == "2023-02-14"
    assert [str(r.interval)[:10] for r in other.readings] == ["2023-02-21"]


def test_day_order_is_a_policy_and_both_are_kept():
    (us,) = read_times("It happened on 03/04/2023.", THURSDAY)
    (eu,) = read_times("It happened on 03/04/2023.", THURSDAY, policy=Policy(day_order="dmy"))
    assert (us.value, eu.value) == ("2023-03-04", "2023-04-03")
    assert [str(r.interval)[:10] for r in us.readings] == ["2023-04-03"]


@pytest.mark.parametrize("text", ["İstanbul'da Tuesday", "يوم Tuesday", "会议 Tuesday", "a\u00a0b Tuesday"])
def test_offsets_are_code_points_of_the_original(text):
    (dated,) = read_times(text, THURSDAY)
    assert text[dated.start : dated.end] == "Tuesday"


def test_mentions_never_overlap_and_come_in_order():
    text = "From Monday to Friday, between 3 and 5 May 2012, at 5 p.m. on Tuesday, last week's Monday, early next year."
    spans = [(p.start, p.end) for d in read_times(text, THURSDAY) for p in (d.parts or (d,))]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@pytest.mark.parametrize("text", ["Monday " * 5_000, "the day before " * 2_000, "x" * 200_000, "May 5, " * 3_000])
def test_adversarial_input_ends(text):
    assert all(text[d.start : d.end] == d.mention.text for d in read_times(text, THURSDAY))


def test_in_a_history_bare_names_follow_the_story():
    years = " ".join(f"In {1900 + n} there was war." for n in range(12))
    text = f"{years} The truce came on May 5, 1916. In August fighting began again. By February it was over."
    assert values(text, Interval.of(2009, 12, 19))[-3:] == [
        ("May 5, 1916", "1916-05-05"),
        ("August", "1916-08"),
        ("February", "1917-02"),
    ]


def test_one_old_date_does_not_make_a_history():
    assert values("He was born on May 5, 1950. He resigned in January.")[-1] == ("January", "2023-01")


def test_a_year_ago_said_of_a_quarter_is_that_quarter():
    assert values("Profit rose in the third quarter of 2022, after a loss a year ago.")[-1] == ("a year ago", "2021-Q3")


@pytest.mark.parametrize("dct", [THURSDAY, None])
@pytest.mark.parametrize(
    ("text", "reason"),
    [("on 31 June", "no such day"), ("on February 30", "no such day"), ("since 31 April", "no such day")],
)
def test_a_day_that_no_year_has_is_told_as_such(text, reason, dct):
    (found,) = read_times(f"It closed {text}.", dct)
    assert (found.interval, found.reason) == (None, reason)


def test_a_leap_day_is_a_day():
    (found,) = read_times("It closed on 29 February.", Interval.of(2024, 3, 8))
    assert found.value == "2024-02-29"


def test_this_before_a_full_date_belongs_to_it():
    assert values("He left this May 8, 2008.") == [("this May 8, 2008", "2008-05-08")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The talks failed following Friday talks in Lund.", ("Friday", "2023-02-17")),
        ("He left following Monday's vote.", ("Monday", "2023-02-20")),
        ("He left the following Monday.", ("the following Monday", "2023-02-27")),
    ],
)
def test_what_follows_something_is_not_the_next_one(text, told):
    assert values(text) == [told]
