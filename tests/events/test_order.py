"""Events are listed by their days, also those that are reached through another event."""

from timeline import Article, Options, extract

TEXT = (
    "The ferry ran aground on Thursday, three days after its owners had replaced the captain. "
    "Hearings are to begin next Tuesday. The mayor had been warned."
)


def test_a_day_reached_through_another_event_stands_among_the_days_and_a_mere_bound_after_them():
    made = extract([Article.of(TEXT, published="2025-06-07")], Options())
    listed = [(event.when.display, event.title) for event in made.events]
    assert [when for when, _ in listed[:3]] == ["2 June 2025", "5 June 2025", "10 June 2025"]
    assert listed[3] == ("on or before 7 June 2025", "The mayor had been warned")
