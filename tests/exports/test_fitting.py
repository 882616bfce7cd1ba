from timeline.exports.fitting import fit


def test_every_event_is_named_where_there_is_room(crowd):
    fitted = fit(crowd(30), 508, 80)
    assert (fitted.named, len(fitted.layout.rows), fitted.unshown) == (30, 30, 0)


def test_with_less_room_the_most_important_are_named_and_all_are_shown(crowd):
    story = crowd(400)
    fitted = fit(story, 508, 60)
    assert len(fitted.layout.rows) == 400
    assert 0 < fitted.named < 400
    assert fitted.layout.lanes <= 60
    salience = {event.id: event.salience for event in story.events}
    named = [salience[row.id] for row in fitted.layout.rows if row.label]
    nameless = [salience[row.id] for row in fitted.layout.rows if not row.label]
    assert min(named) >= max(nameless)


def test_a_fixed_height_shows_fewer_rather_than_nameless_ones(crowd):
    fitted = fit(crowd(200), 508, 8, fixed=True)
    assert fitted.named == len(fitted.layout.rows) == 200 - fitted.unshown
    assert 5 < fitted.named < 60
    assert all(row.label for row in fitted.layout.rows)


def test_starred_events_come_first(crowd):
    story = crowd(200)
    dull = min(story.events, key=lambda event: event.salience)
    starred = tuple(e.model_copy(update={"starred": e is dull}) for e in story.events)
    fitted = fit(story.model_copy(update={"events": starred}), 508, 4, fixed=True)
    assert dull.id in {row.id for row in fitted.layout.rows}


def test_what_lies_beside_the_bulk_is_told(told):
    rows = [(f"Day {n}", f"{n} March 2024", f"2024-03-{n:02}", f"2024-03-{n:02}", {}, {}) for n in range(1, 20)]
    old = ("The bridge is built", "1931", "1931-01-01", "1931-12-31", {"precision": "year"}, {})
    fitted = fit(told([*rows, old]), 508, 80)
    assert [event.title for event in fitted.earlier] == ["The bridge is built"]
    assert len(fitted.layout.rows) == 19


def test_too_many_are_counted(crowd):
    fitted = fit(crowd(1400), 508, 10)
    assert fitted.layout.counts
    assert not fitted.layout.rows
