"""Students and their chats by chance, and the same counts made the plain way."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import floor
from random import Random
from statistics import fmean

from flows.results.release import Change, Tally
from flows.results.tables import BANDS, HOURS, MOST_CHATS, SCALE, UNSAID, WAITS

TOPICS = ("study", "family", "friends", "bullying", "feelings", "dating", "career", "other")
CODES = ("asked", "skipped", "answered")
FOLLOWS = ("asked", "stopped", "answered")


@dataclass(frozen=True, slots=True)
class Row:
    student: str
    month: str
    hour: int = 10
    road: str = "peer"
    topic: str = "family"
    apart: bool = False
    waited: int | None = 60
    feeling: int | None = None
    feeling_after: int | None = None
    rating: int | None = None
    heard: str | None = None
    survey: str | None = None
    follow: str | None = None
    follow_feeling: int | None = None
    level: int = 0
    acknowledged: int | None = None
    helper: str | None = "kawan"


def rows(dice: Random, months: Sequence[str], students: int) -> list[Row]:
    """A school of that many who come at all; some come often."""
    here = [f"s{n}" for n in range(students)]
    return [row(dice, who, month) for who in here for month in months if dice.random() < 1 / len(months) + 0.05
            for _ in range(1 + int(dice.expovariate(1)))]  # fmt: skip


def row(dice: Random, who: str, month: str) -> Row:
    answered, apart = dice.random() < 0.5, dice.random() < 0.03
    survey = None if apart else dice.choices([None, *CODES], [3, 2, 1, 6])[0]
    follow = None if apart else dice.choices([None, "promised", "declined", *FOLLOWS], [6, 1, 1, 1, 1, 3])[0]
    level = 3 if apart else dice.choices([0, 1, 2, 3], [20, 1, 2, 1])[0]
    said = survey == "answered"
    return Row(
        who,
        month,
        dice.choices(range(24), [1] * 6 + [4] * 18)[0],
        dice.choices(["peer", "bk"], [5, 1])[0],
        dice.choices([*TOPICS, "", "gone"], [9, 7, 6, 4, 3, 2, 1, 1, 1, 1])[0],
        apart,
        None if apart or dice.random() < 0.1 else int(dice.expovariate(1 / 400)),
        dice.choice([None, 1, 2, 3, 4]),
        dice.choice([None, 2, 3, 4, 5]) if said else None,
        dice.choices([None, 1, 2, 3, 4, 5], [2, 1, 1, 2, 6, 8])[0] if said else None,
        dice.choices([None, "yes", "partly", "no"], [2, 8, 3, 1])[0] if said else None,
        survey,
        follow,
        dice.randint(1, 5) if follow == "answered" else None,
        level,
        int(dice.expovariate(1 / 300)) if level >= 2 and answered else None,
        dice.choice([None, "k1", "k2", "k3", "k4", "k5", "k6", "k7"]),
    )


@dataclass(frozen=True, slots=True)
class Happened:
    student: str
    month: str
    kind: str
    value: str = ""


def happened(dice: Random, months: Sequence[str], students: int) -> list[Happened]:
    """As many have a letter or a case, and some have several."""
    found = []
    for n in range(students):
        for month in months:
            if dice.random() < 1 / len(months) + 0.05:
                found += [thing(dice, f"h{n}", month) for _ in range(1 + int(dice.expovariate(0.5)))]
    return found


def thing(dice: Random, who: str, month: str) -> Happened:
    kind = dice.choices(["letter", "opened", "closed", "referred", "reviewed"], [6, 3, 2, 1, 2])[0]
    answered = [f"{one} {band}" for one in ("kept", "late") for band in ("h4", "h24", "h72", "longer")]
    values = {
        "letter": ["open", "cancelled", *answered],
        "opened": [""],
        "closed": ["safe", "referred", "moved", "lost", "other"],
        "referred": ["psychologist", "social-worker", "puskesmas", "teacher", "other"],
        "reviewed": ["kept", "missed"],
    }
    return Happened(who, month, kind, dice.choice(values[kind]))


def happened_keys(mine: Sequence[Happened]) -> Counter[str]:
    """What one student counts for; letters may be several."""
    found = Counter({one.kind: 1 for one in mine if one.kind != "letter"})
    for one in mine:
        if one.kind in ("closed", "referred", "reviewed"):
            found[f"{one.kind}.{one.value}"] = 1
    if found:
        found["cared"] = 1
    fates = [one.value for one in mine if one.kind == "letter" and one.value != "cancelled"]
    if fates:
        late = any(one.startswith("late") for one in fates)
        found[f"promise.{'open' if 'open' in fates else 'late' if late else 'kept'}"] = 1
        bands = [band for band in ("longer", "h72", "h24", "h4") if any(one.endswith(band) for one in fates)]
        found[f"answers.{'nobody' if 'open' in fates else bands[0]}"] = 1
        found["writers"], found["letters"] = 1, min(MOST_CHATS, len(fates))
    return found


def tally(them: Iterable[Row], months: Iterable[str], things: Iterable[Happened] = ()) -> Tally:
    """Student by student."""
    wanted, theirs = set(months), defaultdict(list)
    helpers = set()
    for one in them:
        if one.month in wanted:
            theirs[one.student].append(one)
            helpers |= {one.helper} if one.helper else set()
    counts: Counter[str] = Counter()
    changes = []
    for mine in theirs.values():
        counts.update(keys(mine))
        counts["chats"] += min(MOST_CHATS, sum(not one.apart for one in mine))
        felt = [(one.feeling, one.feeling_after) for one in mine if one.feeling and one.feeling_after]
        if felt:
            changes.append((fmean(b for b, _ in felt if b), fmean(a for _, a in felt if a)))
    counts["counselors"] = len(helpers)
    happened_to = defaultdict(list)
    for thing in things:
        if thing.month in wanted:
            happened_to[thing.student].append(thing)
    for some in happened_to.values():
        counts.update(happened_keys(some))
    change = Change(
        len(changes), sum(b for b, _ in changes), sum(a for _, a in changes), sum((a - b) ** 2 for b, a in changes)
    )
    return Tally({key: number for key, number in counts.items() if number}, change)


def keys(mine: Sequence[Row]) -> set[str]:
    chats = [one for one in mine if not one.apart]
    found = set()
    if chats:
        waits = [one.waited for one in chats]
        found |= {"students", f"waits.{band(None if None in waits else max(w for w in waits if w is not None))}"}
    for one in chats:
        begins = max(int(hour) for hour in HOURS if int(hour) <= one.hour)
        topic = one.topic if one.topic in TOPICS else UNSAID
        found |= {f"topics.{topic}", f"hours.{begins:02}", f"road.{one.road}"}
    surveys = [CODES.index(one.survey) for one in mine if one.survey]
    if surveys:
        found |= {"surveyed", f"survey.{CODES[max(surveys)]}"}
    if ratings := [one.rating for one in mine if one.rating]:
        found |= {"rated", f"rating.{SCALE[floor(fmean(ratings) + 0.5) - 1]}"}
    if heards := [("no", "partly", "yes").index(one.heard) for one in mine if one.heard]:
        found |= {"judged", f"heard.{('no', 'partly', 'yes')[floor(fmean(heards) + 0.5)]}"}
    if any(one.feeling and one.feeling_after for one in mine):
        found |= {"felt"}
    if follows := [FOLLOWS.index(one.follow) for one in mine if one.follow in FOLLOWS]:
        lowest = min((one.follow_feeling for one in mine if one.follow_feeling), default=5)
        answer = ("low", "low", "fair", "well", "well")[lowest - 1]
        found |= {"followed", f"follow.{('silent', 'stopped', answer)[max(follows)]}"}
    if (worst := max(one.level for one in mine)) >= 2:
        times = [one.acknowledged for one in mine if one.level >= 2 and one.acknowledged is not None]
        found |= {
            "worried",
            f"level.{'red' if worst == 3 else 'amber'}",
            f"acknowledged.{band(max(times, default=None))}",
        }
    return found


def band(seconds: int | None) -> str:
    if seconds is None:
        return BANDS[-1]
    return next((BANDS[n] for n, most in enumerate(WAITS) if seconds <= most), BANDS[-2])
