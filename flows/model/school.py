"""What a school decides for itself, checked at start; the flows only read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta, timezone, tzinfo

from flows.model.courses import Course, Courses

TOPICS = ("study", "family", "friends", "bullying", "feelings", "dating", "career", "other")
WIB = timezone(timedelta(hours=7), "WIB")


@dataclass(frozen=True, slots=True)
class Hotline:
    """A number somebody of the school has called. One never verified is never shown."""

    name: Mapping[str, str]  # by language
    number: str
    needs: str  # credit, data, whatsapp or nothing: what the phone must have
    hours: Mapping[str, str]
    source: str
    verified_at: date
    region: Mapping[str, str] | None = None  # where it helps, by language; None: everywhere
    languages: tuple[str, ...] = ()  # spoken there, such as "id"; none named: not noted
    recheck_after: date | None = None  # sooner or later than the school checks the others
    in_words: Mapping[str, str] | None = None  # by language, where the number is none: the demo's


@dataclass(frozen=True, slots=True)
class Service:
    """Of the school's directory: where a student may be referred to. Shown once somebody of the school has asked it."""

    kind: str  # psychologist, social-worker, puskesmas, teacher, other
    name: Mapping[str, str]  # by language
    reach: Mapping[str, str]  # how one comes there, for the guru BK


@dataclass(frozen=True, slots=True)
class Limits:
    """Ours are the school's settings: no body publishes numeric standards for ratio or concurrency."""

    chats_at_once: int = 1  # PRODUCT: default 1, at most 3
    first_reply: timedelta = timedelta(minutes=5)
    long_wait: timedelta = timedelta(minutes=15)  # for a peer; then the adults on call hear of it
    code_tries: int = 5
    code_pause: timedelta = timedelta(minutes=10)
    verify_hotlines_every: timedelta = timedelta(days=90)
    hours_trained: int = 16  # face to face, before somebody is certified; PRODUCT: at least 16


@dataclass(frozen=True, slots=True)
class Climbing:
    """How long danger waits for somebody before it is told again, and to whom. PRODUCT's minutes."""

    red_again: timedelta = timedelta(minutes=2)  # to every supervisor once more
    red_higher: timedelta = timedelta(minutes=5)  # from the beginning: to the next tier, and then every so often
    amber_again: timedelta = timedelta(minutes=15)  # within attended hours, like the next
    amber_every: timedelta = timedelta(minutes=60)
    relief: timedelta = timedelta(minutes=10)  # a peer is out of the line of fire, whether an adult came or not
    beyond: tuple[str, ...] = ("ombud",)  # roles that hear of level and time after the supervisors, one tier each


@dataclass(frozen=True, slots=True)
class ChatTime:
    """Of a chat with a peer. PRODUCT: 50 minutes, a word 10 minutes before; the others are ours."""

    limit: timedelta = timedelta(minutes=50)
    warning: timedelta = timedelta(minutes=10)
    more: timedelta = timedelta(minutes=15)  # when both want it
    more_times: int = 1
    quiet_ask: timedelta = timedelta(minutes=10)  # without a word: is somebody still there?
    quiet_close: timedelta = timedelta(minutes=20)
    still_ask: timedelta = timedelta(days=3)  # in a queue, and with a guru BK: a weekend may lie in between
    still_close: timedelta = timedelta(days=2)  # after that question


Spans = tuple[tuple[time, time], ...]
MORNING: Spans = ((time(7), time(9, 30)), (time(10), time(12)))
FRIDAY: Spans = ((time(7), time(9, 30)), (time(10), time(11, 30)))


def usual_lessons() -> Mapping[int, Spans]:
    """With the breaks left free. Ours: each school writes down its own."""
    return {**dict.fromkeys(range(4), (*MORNING, (time(12, 45), time(15)))), 4: FRIDAY}


@dataclass(frozen=True, slots=True)
class Duty:
    """When a counselor may be asked to take a chat, and how many. PRODUCT: a counselor is a child too."""

    hours: tuple[time, time] = (time(6), time(20, 30))
    lessons: Mapping[int, Spans] = field(default_factory=usual_lessons)  # by weekday; none where the school allows it
    a_day: int = 2
    a_week: int = 6  # in any seven days
    rest: timedelta = timedelta(minutes=20)  # after any chat
    rest_heavy: timedelta = timedelta(hours=24)  # after one with RED
    watched: int = 5  # the first chats of each counselor: a guru BK is told when one begins
    asked_first: int = 3  # how many are asked at once; then more, step by step (flows/offers/matching.py)


@dataclass(frozen=True, slots=True)
class School:
    name: str = "Sekolah"
    zone: tzinfo = WIB
    hours: Mapping[int, tuple[time, time]] = field(  # weekday (Monday 0) to when an adult is usually there
        default_factory=lambda: dict.fromkeys(range(5), (time(7), time(15)))
    )
    closed: frozenset[date] = frozenset()  # nobody is there, whatever the weekday: holidays and what the school names
    exams: frozenset[date] = frozenset()  # counselors have exams, and so are asked for nothing
    waking: tuple[time, time] = (
        time(15, 30),
        time(20),
    )  # when a check-in may ring on a student's phone: not in lessons
    topics: tuple[str, ...] = TOPICS
    hotlines: tuple[Hotline, ...] = ()
    directory: tuple[Service, ...] = ()
    limits: Limits = field(default_factory=Limits)
    climbing: Climbing = field(default_factory=Climbing)
    chat: ChatTime = field(default_factory=ChatTime)
    duty: Duty = field(default_factory=Duty)
    sample_a_week: int = 3  # chats that rang nobody and are read by a guru BK; 0 is none
    consent_version: int = 3  # at least that of our own screens: 2 said who reads some by lot, 3 who opens a name
    monthly_results: bool = False  # to coordinators, unasked
    wording: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # texts of its own, by language and key
    letters: bool | None = None  # the slow road is offered; None: while nobody is certified to answer as a peer
    photos: bool = False  # may pass between a student and the peer they talk with
    letters_a_day: int = 3  # that one student may send
    meeting_every: timedelta = timedelta(days=14)  # a team meeting is due; zero: nobody is reminded
    false_red: int = 1  # false alarms that a guru BK is to bear in a week; PRODUCT
    false_amber: int = 5  # groups of AMBER ones, likewise
    lone_opening: bool = False  # one guru BK may open who a student is where a life is in danger and nobody answers
    shared_pause: timedelta = timedelta(minutes=10)  # a shared phone is locked after so long without a sign of them
    sample: bool = False  # the demo's: every text that shows it says so
    courses: Courses = field(default_factory=dict)

    def service_name(self, to: str, language: str) -> str:
        """What a student was told in their language, in another reader's; one no longer listed stays as it was."""
        return next((one.name[language] for one in self.directory if to in one.name.values()), to)

    def course(self, language: str) -> Course:
        return self.courses.get(language) or Course()
