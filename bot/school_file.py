"""school.toml as it is written: which names there are, and what each may be."""

import re
from dataclasses import replace
from datetime import date, time, timedelta, tzinfo
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from bot.calendar import CalendarWritten, DaysWritten
from bot.directory_file import NameInBoth, ServiceWritten
from bot.duty_file import DutyWritten
from bot.school_mistakes import odd
from bot.school_parts import STRICT, InBoth, Words
from bot.school_times import DAYS, Day, Hours, each_once, from_to
from bot.zone import zone
from flows.model.school import TOPICS, ChatTime, Climbing, Hotline, Limits, School

LANGUAGE = re.compile("[a-z]{2,3}")


def known_zone(name: object) -> tzinfo:
    try:
        return zone(str(name))
    except LookupError:
        wrong = odd(f'there is no time zone "{name}".', 'Write zone = "WIB", "WITA", "WIT" or "Asia/Jakarta".')
        raise wrong from None


def known_language(name: object) -> object:
    if isinstance(name, str) and LANGUAGE.fullmatch(name):
        return name
    wrong = odd(f'"{name}" is no code of a language.', 'Write it in two or three small letters: languages = ["id"].')
    raise wrong


class Checked(BaseModel):
    model_config = STRICT


Language = Annotated[str, BeforeValidator(known_language)]
Topic = Literal["study", "family", "friends", "bullying", "feelings", "dating", "career", "other"]


class LimitsWritten(Checked):
    chats_at_once: int = Field(default=1, ge=1, le=3)
    first_reply_minutes: int = Field(default=5, ge=1, le=60)
    long_wait_minutes: int = Field(default=15, ge=5, le=120)
    code_tries: int = Field(default=5, ge=3, le=20)
    code_pause_minutes: int = Field(default=10, ge=1, le=1440)
    verify_hotlines_every_days: int = Field(default=90, ge=1, le=365)

    def limits(self) -> Limits:
        return Limits(
            chats_at_once=self.chats_at_once,
            first_reply=timedelta(minutes=self.first_reply_minutes),
            long_wait=timedelta(minutes=self.long_wait_minutes),
            code_tries=self.code_tries,
            code_pause=timedelta(minutes=self.code_pause_minutes),
            verify_hotlines_every=timedelta(days=self.verify_hotlines_every_days),
        )


class TrainingWritten(Checked):
    hours_face_to_face: int = Field(default=16, ge=16, le=200)


class EscalationWritten(Checked):
    red_again_minutes: int = Field(default=2, ge=1, le=10)
    red_higher_minutes: int = Field(default=5, ge=2, le=30)
    amber_again_minutes: int = Field(default=15, ge=5, le=120)
    amber_every_minutes: int = Field(default=60, ge=15, le=480)
    relief_minutes: int = Field(default=10, ge=5, le=30)
    beyond: list[Literal["ombud", "coordinator"]] = ["ombud"]
    sample_a_week: int = Field(default=3, ge=0, le=10)
    false_red_a_week: int = Field(default=1, ge=0, le=20)
    false_amber_a_week: int = Field(default=5, ge=0, le=50)

    def climbing(self) -> Climbing:
        return Climbing(
            red_again=timedelta(minutes=self.red_again_minutes),
            red_higher=timedelta(minutes=self.red_higher_minutes),
            amber_again=timedelta(minutes=self.amber_again_minutes),
            amber_every=timedelta(minutes=self.amber_every_minutes),
            relief=timedelta(minutes=self.relief_minutes),
            beyond=tuple(dict.fromkeys(self.beyond)),
        )


class ChatWritten(Checked):
    minutes: int = Field(default=50, ge=15, le=180)
    warn_minutes: int = Field(default=10, ge=2, le=14)
    more_minutes: int = Field(default=15, ge=5, le=60)
    more_times: int = Field(default=1, ge=0, le=3)
    quiet_ask_minutes: int = Field(default=10, ge=3, le=60)
    quiet_close_minutes: int = Field(default=20, ge=5, le=120)
    still_ask_days: int = Field(default=3, ge=1, le=30)
    still_close_days: int = Field(default=2, ge=1, le=30)

    @model_validator(mode="after")
    def asks_first(self) -> Self:
        if self.quiet_close_minutes <= self.quiet_ask_minutes:
            told = f"a quiet chat is closed after {self.quiet_close_minutes} minutes, before anybody was asked."
            remedy = f"Write more than quiet_ask_minutes, which is {self.quiet_ask_minutes}."
            wrong = odd(told, remedy, "quiet_close_minutes")
            raise wrong
        return self

    def time(self) -> ChatTime:
        return ChatTime(
            limit=timedelta(minutes=self.minutes),
            warning=timedelta(minutes=self.warn_minutes),
            more=timedelta(minutes=self.more_minutes),
            more_times=self.more_times,
            quiet_ask=timedelta(minutes=self.quiet_ask_minutes),
            quiet_close=timedelta(minutes=self.quiet_close_minutes),
            still_ask=timedelta(days=self.still_ask_days),
            still_close=timedelta(days=self.still_close_days),
        )


class HotlineWritten(Checked):
    name: InBoth
    number: Words
    needs: Literal["none", "credit", "data", "whatsapp"]
    hours: InBoth
    source: Words
    region: InBoth | None = None
    languages: list[Language] = []
    verified_at: date | None = None
    verified_by: Words | None = None
    recheck_after: date | None = None
    failed_at: date | None = None

    @property
    def failed(self) -> bool:
        """The last check found nobody there. On the same day the failure counts: `verify` takes it away."""
        return self.failed_at is not None and (self.verified_at is None or self.failed_at >= self.verified_at)

    def hotline(self, today: date) -> Hotline | None:
        """None, and so not shown, while nobody has called it, the day somebody did has not come, or a check failed."""
        if self.verified_at is None or self.verified_at > today or self.failed:
            return None
        return Hotline(
            name=self.name.model_dump(),
            number=self.number,
            needs=self.needs,
            hours=self.hours.model_dump(),
            source=self.source,
            verified_at=self.verified_at,
            region=self.region.model_dump() if self.region else None,
            languages=tuple(self.languages),
            recheck_after=self.recheck_after,
        )


class FollowUpWritten(Checked):
    hours: Annotated[tuple[time, time], BeforeValidator(from_to)] = School().waking


class ResultsWritten(Checked):
    monthly: bool = False


class LettersWritten(Checked):
    on: bool | None = None
    a_day: int = Field(default=School().letters_a_day, ge=1, le=20)


class PhotosWritten(Checked):
    on: bool = False


class SupervisionWritten(Checked):
    meeting_every_days: int = Field(default=14, ge=0, le=90)


class IdentityWritten(Checked):
    lone_opening: bool = False


class SharedPhoneWritten(Checked):
    lock_after_minutes: int = Field(default=10, ge=2, le=60)


class TextsWritten(Checked):
    id: dict[str, str] = {}
    en: dict[str, str] = {}

    @field_validator("id", "en")
    @classmethod
    def like_the_originals(cls, given: dict[str, str], info: ValidationInfo) -> dict[str, str]:
        if given:
            from bot.wording import checked  # noqa: PLC0415  reads the originals

            checked(str(info.field_name), given)
        return given

    def wording(self) -> dict[str, dict[str, str]]:
        return {language: own for language, own in (("id", self.id), ("en", self.en)) if own}


class SchoolWritten(Checked):
    name: Annotated[str, Field(min_length=1, max_length=80)] = School().name
    zone: Annotated[tzinfo | None, BeforeValidator(known_zone)] = None
    consent_version: int = Field(default=School().consent_version, ge=1, le=9999)
    topics: Annotated[list[Topic], Field(min_length=1)] | None = None
    hours: Annotated[dict[Day, Hours] | None, BeforeValidator(each_once)] = None
    limits: LimitsWritten = LimitsWritten()
    escalation: EscalationWritten = EscalationWritten()
    follow_up: FollowUpWritten = FollowUpWritten()
    training: TrainingWritten = TrainingWritten()
    chat: ChatWritten = ChatWritten()
    duty: DutyWritten = DutyWritten()
    calendar: CalendarWritten = CalendarWritten()
    results: ResultsWritten = ResultsWritten()
    letters: LettersWritten = LettersWritten()
    photos: PhotosWritten = PhotosWritten()
    supervision: SupervisionWritten = SupervisionWritten()
    identity: IdentityWritten = IdentityWritten()
    shared_phone: SharedPhoneWritten = SharedPhoneWritten()
    texts: TextsWritten = TextsWritten()
    hotline: list[HotlineWritten] = []
    directory: list[ServiceWritten] = []

    def school(self, otherwise: tzinfo, today: date) -> School:
        """A day that is not named is closed; without any hours at all the usual ones hold."""
        usual = School()
        named = None if self.hours is None else {day: hours for day, hours in self.hours.items() if hours}
        return School(
            name=self.name,
            zone=self.zone or otherwise,
            hours=usual.hours if named is None else named,
            waking=self.follow_up.hours,
            closed=self.calendar.closed_days(today),
            exams=self.calendar.exam_days(),
            topics=tuple(dict.fromkeys(self.topics or TOPICS)),
            hotlines=tuple(one for written in self.hotline if (one := written.hotline(today))),
            directory=tuple(it for written in self.directory if (it := written.service(today))),
            limits=replace(self.limits.limits(), hours_trained=self.training.hours_face_to_face),
            climbing=self.escalation.climbing(),
            chat=self.chat.time(),
            duty=self.duty.duty(),
            sample_a_week=self.escalation.sample_a_week,
            false_red=self.escalation.false_red_a_week,
            false_amber=self.escalation.false_amber_a_week,
            consent_version=max(self.consent_version, School().consent_version),
            monthly_results=self.results.monthly,
            letters=self.letters.on,
            photos=self.photos.on,
            letters_a_day=self.letters.a_day,
            meeting_every=timedelta(days=self.supervision.meeting_every_days),
            lone_opening=self.identity.lone_opening,
            shared_pause=timedelta(minutes=self.shared_phone.lock_after_minutes),
            wording=self.texts.wording(),
        )


NAMES = {
    "": tuple(SchoolWritten.model_fields),
    "limits": tuple(LimitsWritten.model_fields),
    "escalation": tuple(EscalationWritten.model_fields),
    "follow_up": tuple(FollowUpWritten.model_fields),
    "training": tuple(TrainingWritten.model_fields),
    "calendar": tuple(CalendarWritten.model_fields),
    "calendar.closed": tuple(DaysWritten.model_fields),
    "calendar.exams": tuple(DaysWritten.model_fields),
    "chat": tuple(ChatWritten.model_fields),
    "results": tuple(ResultsWritten.model_fields),
    "letters": tuple(LettersWritten.model_fields),
    "photos": tuple(PhotosWritten.model_fields),
    "supervision": tuple(SupervisionWritten.model_fields),
    "identity": tuple(IdentityWritten.model_fields),
    "shared_phone": tuple(SharedPhoneWritten.model_fields),
    "duty": tuple(DutyWritten.model_fields),
    "duty.lessons": tuple(day for days in DAYS for day in days),
    "texts": tuple(TextsWritten.model_fields),
    "directory": tuple(ServiceWritten.model_fields),
    "directory.name": tuple(NameInBoth.model_fields),
    "directory.reach": tuple(InBoth.model_fields),
    "hotline": tuple(HotlineWritten.model_fields),
    "hotline.name": tuple(InBoth.model_fields),
    "hotline.hours": tuple(InBoth.model_fields),
    "hotline.region": tuple(InBoth.model_fields),
}
"""For each table, what may stand in it."""
