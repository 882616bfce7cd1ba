"""`timeline explain`: the why-card of each time in a phrase, as text or JSON."""

from __future__ import annotations

import json

from timeline.errors import ReadError
from timeline.lines import timex_of
from timeline.models import Options
from timeline.pipeline import policy_of
from timeline.temporal import Dated, explain, read_times
from timeline.temporal.datestring import parse_date


def explained(phrase: str, published: str | None, options: Options, *, as_json: bool) -> str:
    """The explanations of the times in a phrase; `ReadError` when it holds none.

    >>> print(explained("mid-May 1998", None, Options(), as_json=False).splitlines()[0])
    phrase   "mid-May 1998"
    """
    dct = parse_date(published, day_order=options.settings.policy.day_order) if published else None
    times = read_times(phrase, dct, policy=policy_of(options))
    if not times:
        raise ReadError(f'no phrase of time in {phrase!r}; give one, as in: timeline explain "last Tuesday"')
    if as_json:
        return json.dumps([_told(time) for time in times], ensure_ascii=False, indent=2) + "\n"
    return "\n\n".join(_card(time, dct is None) for time in times) + "\n"


def _told(time: Dated) -> dict[str, object]:
    steps = [f"{step.name}: {step.words}" for step in explain(time)]
    return timex_of(time) | {"expr": repr(time.mention.expr), "reason": time.reason or None, "steps": steps}


def _card(time: Dated, dateless: bool) -> str:
    rows = [(step.name, step.words) for step in explain(time)]
    if dateless and time.reason == "no publication date":
        rows.append(("mend", "it stays unresolved without a publication date; give one with --published"))
    rows.append(("value", time.value + (f" ({time.mod})" if time.mod else "")))
    if time.edtf:
        rows.append(("EDTF", time.edtf))
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {words}" for name, words in rows)
