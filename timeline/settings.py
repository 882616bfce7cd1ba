"""What the result depends on besides the texts: the readings chosen, how many events are shown, how they are found."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from timeline.strict import Model

Nearness = Literal["nearest", "calendar"]


class PolicySettings(Model):
    """Which reading is chosen where several are defensible."""

    last_weekday: Nearness = "nearest"
    next_weekday: Nearness = "calendar"
    named: Nearness = "nearest"
    day_order: Literal["auto", "dmy", "mdy"] = "auto"
    hemisphere: Literal["north", "south"] = "north"


class Settings(Model):
    """What the result depends on besides the texts."""

    locale: str = "en"
    policy: PolicySettings = PolicySettings()
    margins: dict[str, str] = Field(default={"day": "P3D", "week": "P1W", "month": "P15D", "year": "P1Y"})
    most: int | None = Field(default=None, ge=1, description="the most important events, so many; null is all")
    importance: float = Field(default=0.0, ge=0, le=1, description="no event of less salience")


class Options(Model):
    """How to extract. The defaults give the same answer on every machine with the same packages."""

    detector: Literal["auto", "spacy", "rules"] = "auto"
    model: str | None = Field(default=None, description="a spaCy model by name; null is the packaged small English one")
    settings: Settings = Settings()
    title: str | None = None
    created: str | None = None
    texts: bool = Field(default=True, description="keep the article texts in the timeline")
