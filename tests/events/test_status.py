import pytest

from timeline.events.status import Evidence, factuality


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence(past=True), ("happened", False)),
        (Evidence(auxiliaries=("will",)), ("planned", True)),
        (Evidence(governors=("plan",)), ("planned", True)),
        (Evidence(future=True), ("planned", True)),
        (Evidence(auxiliaries=("may",), past=True), ("possible", True)),
        (Evidence(adverbs=("allegedly",), past=True), ("possible", True)),
        (Evidence(conditional=True), ("possible", True)),
        (Evidence(governors=("threaten",)), ("possible", True)),
        (Evidence(adjectives=("alleged",)), ("possible", True)),
        (Evidence(negated=True, past=True), ("denied", True)),
        (Evidence(governors=("deny",), past=True), ("denied", True)),
        (Evidence(cancelled=True, past=True), ("cancelled", True)),
        (Evidence(), ("unknown", False)),
    ],
)
def test_table(evidence, expected):
    assert factuality(evidence) == expected
