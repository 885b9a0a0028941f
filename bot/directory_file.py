"""[[directory]] of school.toml: where a guru BK may refer a student to."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, Field

from bot.school_parts import STRICT, InBoth
from flows.model.school import Service

Label = Annotated[str, Field(min_length=1, max_length=32)]  # it stands on a button


class NameInBoth(BaseModel):
    model_config = STRICT

    id: Label
    en: Label


class ServiceWritten(BaseModel):
    model_config = STRICT

    kind: Literal["psychologist", "social-worker", "puskesmas", "teacher", "other"]
    name: NameInBoth
    reach: InBoth
    asked_at: date | None = None

    def service(self, today: date) -> Service | None:
        """None, and so not shown, until somebody of the school has asked whether they take students."""
        if self.asked_at is None or self.asked_at > today:
            return None
        return Service(self.kind, self.name.model_dump(), self.reach.model_dump())
