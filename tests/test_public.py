import timeline
import timeline.temporal


def test_all_is_exact_and_sorted_and_every_name_loads():
    for module in (timeline, timeline.temporal):
        assert list(module.__all__) == sorted(module.__all__)
        for name in module.__all__:
            assert getattr(module, name) is not None


def test_homes_are_the_public_names():
    assert sorted(timeline._HOMES) == list(timeline.__all__)


def test_read_reads_also_when_its_package_was_imported_before(tmp_path):
    import timeline.read

    path = tmp_path / "a.txt"
    path.write_text("It rained.", encoding="utf-8")
    assert timeline.read(path, published="2024-03-08") == timeline.read.read(path, published="2024-03-08")
