"""The practice chats as they are released, and each mistake somebody may make in one."""

import re
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.training import DATA, PRACTICE, TrainingMistake, load
from flows.model.say import Button
from flows.model.scripts import Point, Script, Walk, onward, score
from flows.model.study import Rehearsal
from flows.training import rehearsal
from tests.shipped import load_texts

COURSES, TEXTS = load(), load_texts()
SCRIPTS = [(language, script) for language, course in COURSES.items() for script in course.scripts]
NAMED = pytest.mark.parametrize(("language", "script"), SCRIPTS, ids=lambda it: getattr(it, "name", it))
FILES = sorted(DATA.glob(f"*/{PRACTICE}/*.md"))
TELEGRAM = 4096


def ways(script: Script, so_far: Walk | None = None) -> Iterator[Walk]:
    """Every way through it."""
    so_far = so_far or Walk((), script.steps[0])
    if so_far.over:
        yield so_far
    for which in range(len(so_far.at.replies)):
        yield from ways(script, onward(script, so_far, which))


def test_there_are_three_in_both_languages() -> None:
    for course in COURSES.values():
        assert [script.name for script in course.scripts] == ["exam", "shame", "burden"]


@NAMED
def test_only_who_asks_and_calls_in_time_passes(language: str, script: Script) -> None:
    """Whatever way is taken; and no way ends without the question whether they are safe."""
    passed = 0
    for way in ways(script):
        result = score(script, way)
        late = {point for _, reply in way.said for point in reply.misses if point.vital}
        asked = {point for _, reply in way.said for point in reply.shows + reply.misses}
        assert {point for point in script.points if point.vital} <= asked, language
        assert len(way.said) >= 4
        if result.passed:
            passed += 1
            assert not late
            assert result.right >= 0.8 * result.count
    assert passed, "it can be passed"


@pytest.mark.parametrize("language", COURSES)
def test_hints_at_not_wanting_to_live_need_an_adult_at_once(language: str) -> None:
    burden = COURSES[language].script("burden")
    assert burden
    call = TEXTS[language]("button-call-bk").removeprefix("🆘 ")
    for way in ways(burden):
        hinted = next(n for n, (step, _) in enumerate(way.said) if step.name == "burden")
        called = [n for n, (_, reply) in enumerate(way.said) if call in reply.text]
        in_time = bool(called) and called[0] <= hinted + 1 and Point.CALL in way.said[called[0]][1].shows
        assert score(burden, way).safe <= in_time


@NAMED
def test_nobody_passes_without_reading(language: str, script: Script) -> None:
    """Not by always taking the longest, nor by one letter, as often as not: they are shuffled."""
    assert not score(script, always(script, longest)).passed, language
    shuffles = [(Rehearsal(script.name, dice), letter) for dice in range(20) for letter in range(3)]
    found = [always(script, partial(lettered, one, letter)) for one, letter in shuffles]
    assert sum(score(script, walk).passed for walk in found) <= 3


def lettered(one: Rehearsal, letter: int, walk: Walk) -> int:
    return rehearsal.order(one, walk)[letter]


def always(script: Script, chosen: Callable[[Walk], int]) -> Walk:
    walk = Walk((), script.steps[0])
    while not walk.over:
        walk = onward(script, walk, chosen(walk))
    return walk


def longest(walk: Walk) -> int:
    return max(range(len(walk.at.replies)), key=lambda n: len(walk.at.replies[n].text))


@NAMED
def test_every_message_fits(language: str, script: Script) -> None:
    words, going = TEXTS[language], Rehearsal(script.name, 3)
    for way in ways(script):
        over = rehearsal.explained(score(script, way))
        assert sum(len(words(note.key, note.args)) for note in over) < TELEGRAM - 1000
    for way in list(ways(script))[::7]:
        for upto in range(len(way.said)):
            say = rehearsal.stands(script, going, Walk(way.said[:upto], way.said[upto][0]))
            assert len(words.say(say)) < 1900
    assert len(words.button(Button("rehearsal", value=script.name, name=f"1 {script.title}"))) <= 40


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parts[-3]}/{file.stem}")
def test_it_speaks_safely(file: Path) -> None:
    text = file.read_text(encoding="utf-8").lower()
    assert not re.search(r"gantung|racun|sayat|silet|overdosis|lompat|hang(ed|ing)\b|poison|overdose|razor|jump", text)
    assert not re.search(r"\d{3,}", text), "no number to call, and none invented"
    assert "commit suicide" not in text


BROKEN = {
    "no front matter": ("exam", "---\norder: 1", "order: 1", "front matter"),
    "a point that is none": ("exam", "points: open", "points: brave open", "no point"),
    "a point not named above": ("exam", "reflect advice safety\n---", "reflect advice\n---", "not in points"),
    "a heading that is no step": ("exam", "## night", "# night", "no step"),
    "a star": ("exam", "kak, aku", "*kak*, aku", "show as such"),
    "words above the first step": ("exam", "\n## begin", "\nhai\n## begin", "no heading"),
    "a line among the replies": ("exam", "  shows: open reflect advice", "  benar", "among the replies"),
    "it leads nowhere": ("exam", "  to: night", "  to: nacht", "leads nowhere"),
    "it leads back": ("exam", "  to: safe", "  to: begin", "leads back"),
    "nothing leads there": ("exam", "## end", "## rest\nhmm\n\n## end", "nothing leads to rest"),
    "twice": ("exam", "## tips", "## begin", "comes twice"),
    "nothing is said": ("exam", "iya kali ya. nggak tau juga, kak.\n", "", "nothing is said"),
    "too much is said": ("exam", "iya kali ya.", "iya kali ya." * 40, "too much"),
    "no why": ("exam", "  > Tebakanmu mungkin betul, tetapi", "", "among the replies"),
    "a poor one unexplained": ("burden", "  > Ia sudah memikul rasa bersalah; ini menambahnya.", "", "among"),
    "a good one called poor": ("burden", "  shows: open advice", "  misses: open advice", "without a why"),
    "neither": ("burden", "  shows: open advice\n", "", "shows nothing"),
    "it is not asked for": ("shame", "  misses: call\n", "  misses: advice\n", "without call shown or missed"),
    "a long reply": ("shame", '- "Keluar saja dari grupnya', f'- "{"a" * 200}', "too long"),
    "two replies": (
        "shame",
        '- "Pasti soal pacaran, ya?"\n  misses: open\n',
        "  > lagi\n",
        "2 replies",
    ),
    "no order": ("shame", "order: 2\n", "", "order is missing"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_mistake_is_named_with_a_remedy(name: str, tmp_path: Path) -> None:
    file, good, bad, says = BROKEN[name]
    folder = tmp_path / "training"
    shutil.copytree(DATA, folder)
    broken = folder / "id" / PRACTICE / f"{file}.md"
    text = broken.read_text(encoding="utf-8")
    assert good in text
    broken.write_text(text.replace(good, bad), encoding="utf-8")
    with pytest.raises(TrainingMistake) as wrong:
        load(folder)
    assert says in wrong.value.what
    assert file in wrong.value.what
    assert wrong.value.remedy


def test_both_languages_are_built_alike(tmp_path: Path) -> None:
    folder = tmp_path / "training"
    shutil.copytree(DATA, folder)
    file = folder / "en" / PRACTICE / "exam.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  shows: reflect safety", "  shows: safety", 1), encoding="utf-8")
    with pytest.raises(TrainingMistake, match="not built as those in id"):
        load(folder)
    shutil.rmtree(folder / "en" / PRACTICE)
    with pytest.raises(TrainingMistake, match="no practice chat"):
        load(folder)
