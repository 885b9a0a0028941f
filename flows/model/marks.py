"""Names for messages that will be changed or quoted later. A mark is meant for one reader; it names no person."""

from flows.model.ids import ChatId
from flows.model.stories import Side


def line(chat: ChatId, side: Side, message: int) -> str:
    """The copy of what `side` wrote, on the other one's screen."""
    return f"line:{chat}:{side}:{message}"


def second_half(mark: str) -> str:
    return f"{mark}/2"


def read_line(mark: str) -> tuple[ChatId, Side, int] | None:
    match mark.removesuffix("/2").split(":"):
        case ["line", chat, side, message]:
            return ChatId(chat), Side(side), int(message)
        case _:
            return None


def offer(chat: ChatId) -> str:
    """What somebody may take: an offer, or an alert."""
    return f"offer:{chat}"


def another(chat: ChatId) -> str:
    """Another guru BK?"""
    return f"another:{chat}"


def beyond(chat: ChatId) -> str:
    """Somebody who is no guru BK is told that nobody has come."""
    return f"beyond:{chat}"


def report_alert(which: ChatId) -> str:
    """A wali luar is told of a report."""
    return f"told:{which}"


def read_alert(mark: str) -> ChatId | None:
    """What it is about, when somebody is told that they are needed."""
    match mark.split(":"):
        case ["offer" | "told" | "beyond", which]:
            return ChatId(which)
        case _:
            return None


def question(chat: ChatId) -> str:
    """How urgent is it?"""
    return f"danger:{chat}"


def caution(message: int) -> str:
    """Do you want to say who you are?"""
    return f"caution:{message}"


def photo(message: int) -> str:
    """Do you want to send it?"""
    return f"photo:{message}"


def beside(chat: ChatId) -> str:
    """What a counselor and a guru BK say to each other about a student."""
    return f"beside:{chat}"


def is_beside(mark: str) -> bool:
    return mark.startswith("beside:")


def reading(which: ChatId) -> str:
    """What was shown in one reading: all of these are wiped. It has an id of its own; once it was the chat's."""
    return f"read:{which}"


def giving(chat: ChatId) -> str:
    """Another counselor goes on: what the one asks, and what the student is asked."""
    return f"giving:{chat}"


def still(chat: ChatId) -> str:
    """Do you still want to wait, or talk?"""
    return f"still:{chat}"


def signing(case: ChatId) -> str:
    """A second signature is asked for."""
    return f"sign:{case}"


def opening(which: ChatId) -> str:
    """Who a student is is to be opened: on the screen of whoever may approve it."""
    return f"open:{which}"


def sample(chat: ChatId) -> str:
    """Was something missed in it?"""
    return f"sample:{chat}"


def verdict(chat: ChatId) -> str:
    """Why is it none?"""
    return f"verdict:{chat}"


def step(chat: ChatId) -> str:
    """What is decided about its student, on the screen of who decides."""
    return f"step:{chat}"


def whom(message: int) -> str:
    """For whom is what you wrote there?"""
    return f"whom:{message}"


def waiting(chat: ChatId) -> str:
    return f"wait:{chat}"


def card(chat: ChatId) -> str:
    """What a helper sees of a chat they took: whose it is, and the buttons."""
    return f"card:{chat}"


def after(chat: ChatId) -> str:
    return f"after:{chat}"


def wrap(chat: ChatId) -> str:
    """What a counselor is asked after it."""
    return f"wrap:{chat}"


def guide(chat: ChatId) -> str:
    """What a counselor looks up while they talk."""
    return f"guide:{chat}"


def talk(chat: ChatId) -> str:
    """A guru BK is to talk with the counselor who carried it."""
    return f"talk:{chat}"


def inherited(chat: ChatId) -> str:
    """The same, of one who has left since."""
    return f"inherited:{chat}"


def follow(chat: ChatId) -> str:
    """How are you, some days later?"""
    return f"follow:{chat}"


def report(which: ChatId) -> str:
    """What asks for more of a report; only the newest has buttons."""
    return f"report:{which}"


def letter(which: ChatId) -> str:
    """What asks for more of a letter, and what it became; only the newest has buttons."""
    return f"letter:{which}"


def letter_offer(which: ChatId) -> str:
    """Somebody may answer a letter, or look at an answer."""
    return f"answer:{which}"


def news(which: ChatId) -> str:
    """Something told to many, on the screen of each; and its progress, on that of who tells it."""
    return f"news:{which}"


def breach(which: ChatId) -> str:
    """What got out, told to everybody."""
    return f"breach:{which}"


def is_breach(mark: str) -> bool:
    return mark.startswith("breach:")


def drill(which: ChatId) -> str:
    """A drill; nothing real ever changes it, nor is told together with it."""
    return f"drill:{which}"


COVER = "cover"
"""Ada pesan."""


def waits_for_a_visit(mark: str) -> bool:
    """How was it, and how are you?"""
    return mark.partition(":")[0] in ("after", "follow")


REPORT = "report"
"""Do you want to write one?"""


def intake(draft: ChatId) -> str:
    """The message that asks; it is changed from question to question."""
    return f"intake:{draft}"


def of_chat(which: ChatId) -> tuple[str, ...]:
    """All there may be of one chat; those of its lines are found by the chat."""
    of_student = (question, waiting, after, follow, report, another, still, letter, giving)
    of_helper = (card, wrap, talk, inherited, guide, letter_offer)
    makers = (*of_student, *of_helper, offer, beyond, report_alert, beside, reading, verdict, sample, step)
    return tuple(make(which) for make in makers)


def of_case(which: ChatId) -> tuple[str, ...]:
    return reading(which), signing(which)
