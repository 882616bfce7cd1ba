"""Bounds from an event that another one lies after or before; told on Friday 8 March 2024."""

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "first", "last"),
    [
        ("Sylvania was invaded on 2 May 2023. It closed after the invasion.", "closed", "2023-05-02", "2024-03-08"),
        ("Sylvania was invaded on 2 May 2023. Many have fled since the invasion.", "fled", "2023-05-02", "2024-03-08"),
        ("The dam collapsed on 2 February. A flood followed the collapse.", "flood", "2024-02-02", "2024-03-08"),
        ("After the mill burned down on 2 February, the owner left.", "left", "2024-02-02", "2024-03-08"),
        ("They will vote on 2 April. A name will be chosen after the vote.", "chosen", "2024-04-02", None),
        ("The election was on 2 February. The minister left before the election.", "left", None, "2024-02-02"),
        ("They will vote on 2 April. A name will be chosen before the vote.", "chosen", "2024-03-08", "2024-04-02"),
    ],
)  # fmt: skip
def test_another_event_bounds_it(tell, text, trigger, first, last):
    when = tell(text)[trigger].when
    assert (when.earliest, when.latest, when.basis) == (first, last, "inferred")
    assert "which is dated" in when.reason


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Troops invaded Sylvania. The bank closed after the invasion.", "closed"),  # the invasion has no date
        ("The talks ended on Monday. After the talks, the minister said nothing more.", "said"),  # of the report's day
        ("Sylvania was invaded on 2 May 2023. The bank closed on Monday after the invasion.", "closed"),
        ("The mill burned down on 2 February. It had not closed before the fire.", "fire"),
    ],
)
def test_nothing_is_bounded_without_need(tell, text, trigger):
    assert "which is dated" not in (tell(text)[trigger].when.reason or "")


def test_without_a_publication_date_nothing_is_bounded(tell):
    assert (
        tell("Sylvania was invaded on 2 May 2023. It closed after the invasion.", None)["closed"].when.basis == "none"
    )


def test_the_words_keep_how_coarse_the_other_date_is(tell):
    when = tell("She entered parliament in 2006 and became minister after the election of May 2014.")["became"].when
    assert (when.earliest, when.latest) == ("2014-05-01", "2024-03-08")
    assert when.display == "between May 2014 and 8 March 2024"


def test_a_stretch_of_days_gives_its_edge(tell):
    when = tell("The shop shut after the attack of 3 to 9 February.")["shut"].when
    assert when.display == "between 3 February 2024 and 8 March 2024"
