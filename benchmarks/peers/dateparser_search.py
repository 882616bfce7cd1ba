"""dateparser.search: it gives the matched text alone, so its place is found in order in the text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from dateparser.date import DateDataParser
from dateparser.search import search_dates
from exchange import serve, timex


def find(text: str, reference: datetime) -> list[tuple[str, datetime]]:
    """What search_dates says, counted from the reference."""
    return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": reference}) or []


def shape(found: list[tuple[str, datetime]], text: str, reference: datetime) -> Iterator[dict[str, Any]]:
    """The grain is what dateparser itself says of the matched text; a clock time is one that the reference lacks."""
    parser = DateDataParser(languages=["en"], settings={"RELATIVE_BASE": reference})
    cursor = 0
    for words, moment in found:
        start = text.find(words, cursor)
        if start < 0:
            continue
        cursor = start + len(words)
        clock = moment.time() not in (reference.time(), datetime.min.time())
        grain = "minute" if clock else parser.get_date_data(words).period
        kind = "TIME" if clock else "DATE"
        yield {"start": start, "end": cursor, "text": words, "type": kind, "value": timex(moment, grain)}


if __name__ == "__main__":
    serve(find, shape)
