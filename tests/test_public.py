import timeline
import timeline.temporal


def test_all_is_exact_and_sorted_and_every_name_loads():
    for module in (timeline, timeline.temporal):
        assert list(module.__all__) == sorted(module.__all__)
        for name in module.__all__:
            assert getattr(module, name) is not None


def test_homes_are_the_public_names():
    assert sorted(timeline._HOMES) == list(timeline.__all__)
