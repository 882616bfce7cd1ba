"""Who says so, and when; publication is Friday 8 March 2024."""

import pytest

ROWS = [
    ("The mayor said on Tuesday that the bridge had closed on 1 March.", "closed", "the mayor", "2024-03-05"),
    ("The bridge closed on 1 March, according to two officials.", "closed", "two officials", "2024-03-08"),
    ("The bridge, the mayor said, will reopen in May.", "reopen", "the mayor", "2024-03-08"),
    ('"The bridge will reopen in May," said Anna Berg, who runs the town.', "reopen", "Anna Berg", "2024-03-08"),
    ("The bridge closed on 1 March.", "closed", None, "2024-03-08"),
    # Who "they" are is not clear enough for it; a name keeps its capital.
    ("Two officials saw the bridge. They said that it had closed.", "closed", None, "2024-03-08"),
    ("Two officials say the bridge has closed.", "closed", "two officials", "2024-03-08"),
    ("Anna Berg complained that the bridge had closed.", "closed", "Anna Berg", "2024-03-08"),
    ("Anna Berg says the bridge has closed.", "closed", "Anna Berg", "2024-03-08"),
    ("UN officials say the bridge has closed.", "closed", "UN officials", "2024-03-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "by", "day"), ROWS)
def test_who_tells_of_an_event_and_when(tell, text, trigger, by, day):
    said = tell(text)[trigger].said
    assert (said.by, said.when.earliest) == (by, day)


def test_without_a_publication_date_nobody_knows_when_it_was_said(tell):
    assert tell("The bridge closed on 1 March 2024.", published=None)["closed"].said is None


def test_the_saying_is_attribution_and_no_entry(tell):
    told = tell("The mayor said on Tuesday that the bridge had closed on 1 March.")
    assert told["closed"].listed
    assert not told["said"].listed


def test_who_is_told_of_it_does_not_tell_it(tell):
    said = tell("The Lund school was told on Monday that a boy had tested positive.")["tested"].said
    assert said is None or said.by is None


def test_what_somebody_did_not_mention_is_not_told_by_him(tell):
    said = tell("The paramedic said Anna Berg did not mention she had treated the guest.")["treated"].said
    assert said is not None and said.by == "the paramedic"


def test_a_heading_that_runs_on_says_nothing_of_its_sentence(tell):
    text = "Aid groups have complained of delays getting aid to Lund A Royal ship carrying aid is to be sent to Lund."
    said = tell(text)["sent"].said
    assert said is None or said.by is None


def test_one_word_in_brackets_is_not_the_sentence(tell):
    said = tell('Through his acts (Berg says "violence"), the king managed to alienate his allies.')["alienate"].said
    assert said is None or said.by != "Berg"


def test_a_paper_with_an_article_in_its_name_is_no_heading(tell):
    assert tell("The mayor said The Lund Times had closed.")["closed"].said.by == "the mayor"
