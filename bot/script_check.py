"""Whether a script of a practice chat holds: it can be followed, failed and passed, and forgets nothing vital."""

from collections.abc import Iterator
from pathlib import Path

from bot.training_file import TrainingMistake
from flows.model.scripts import Point, Reply, Script, Step

FEWEST, MOST = 3, 4  # replies of a step
LONGEST_SAYS, LONGEST_REPLY, LONGEST_WHY = 400, 200, 240  # letters


def check(file: Path, script: Script) -> None:
    """Raises TrainingMistake; it names the step, whose line is easily found."""
    for what, remedy in mistakes(script):
        raise TrainingMistake(file, 1, what, remedy)


def mistakes(script: Script) -> Iterator[tuple[str, str]]:
    if not script.steps:
        yield "there is no step.", "Write ## begin, and what is said first."
        return
    names = [step.name for step in script.steps]
    for step in script.steps:
        if names.count(step.name) > 1:
            yield f"the step {step.name} comes twice.", "Give each a name of its own."
        yield from in_step(script, step, names)
    yield from led(script, names)


def in_step(script: Script, step: Step, names: list[str]) -> Iterator[tuple[str, str]]:
    if not step.says:
        yield f"in {step.name} nothing is said.", "Write it below the heading."
    if len(step.says) > LONGEST_SAYS:
        yield f"in {step.name} too much is said.", f"At most {LONGEST_SAYS} letters."
    if step.replies and not FEWEST <= len(step.replies) <= MOST:
        yield f"{step.name} has {len(step.replies)} replies.", f"Write {FEWEST} or {MOST}, or none where it ends."
    if step.replies and not any(one.misses for one in step.replies):
        yield f"in {step.name} no reply is poor.", "A tempting one teaches most: write misses: and why."
    for reply in step.replies:
        yield from in_reply(script, step.name, reply, names)


def in_reply(script: Script, step: str, reply: Reply, names: list[str]) -> Iterator[tuple[str, str]]:
    where = f"in {step}, the reply {reply.text[:40]}"
    if reply.leads not in names:
        yield f"{where} leads nowhere.", "Write to: and the name of a step."
    if bool(reply.shows) == bool(reply.misses):
        yield f"{where} shows nothing, or both shows and misses.", "Write shows: or misses:, one of the two."
    if set(reply.shows + reply.misses) - set(script.points):
        yield f"{where} has a point that is not in points:.", "Write it there, too."
    if bool(reply.misses) != bool(reply.why):
        yield f"{where} is poor without a why, or good with one.", "Write a kind line with > below each poor one."
    if len(reply.text) > LONGEST_REPLY or len(reply.why) > LONGEST_WHY:
        yield f"{where} is too long.", f"At most {LONGEST_REPLY} letters, and {LONGEST_WHY} for the why."


def led(script: Script, names: list[str]) -> Iterator[tuple[str, str]]:
    """Where the replies lead, all of which go on in the file: so nobody goes in circles."""
    for step in script.steps:
        for reply in step.replies:
            if reply.leads in names and names.index(reply.leads) <= names.index(step.name):
                yield f"in {step.name} a reply leads back to {reply.leads}.", "Lead on, to a step further down."
                return
    reached = {names[0], *(reply.leads for step in script.steps for reply in step.replies)}
    for name in names:
        if name not in reached:
            yield f"nothing leads to {name}.", "Lead a reply there, or take it out."
    if set(script.points) - clean(script):
        yield "the good replies do not show every point.", "Show each, or take it out of points:."
    for point in script.points:
        if point.vital and point not in surely(script):
            yield f"it can end without {point} shown or missed.", "Ask for it, in whatever way it goes."


def clean(script: Script) -> frozenset[Point]:
    """What is shown by whoever always takes the first good reply."""
    shown: frozenset[Point] = frozenset()
    at = script.steps[0]
    while at.replies:
        good = next((one for one in at.replies if one.shows), None)
        if good is None:
            return frozenset()
        shown, at = shown | set(good.shows), script.step(good.leads)
    return shown


def surely(script: Script) -> frozenset[Point]:
    """What is shown or missed whatever is answered; from the last step back to the first."""
    known: dict[str, frozenset[Point]] = {}
    for step in reversed(script.steps):
        ways = [known[one.leads] | set(one.shows + one.misses) for one in step.replies]
        known[step.name] = frozenset.intersection(*ways) if ways else frozenset()
    return known[script.steps[0].name]
