"""What stands around a danger: it may lower the level or say that it is somebody else's; it never cancels.

negated  "aku gak mau bunuh diri kok"        joke     "wkwk pengen mati"
past     "dulu pernah nyilet"                fiction  "di filmnya dia bunuh diri"
other    "temenku mau bunuh diri"            lesson   "tugas ppkn tentang bunuh diri"
"""

from flows.risk.alarm import Alarm, Category, Level, Source
from flows.risk.concepts import Places
from flows.risk.lexicon import Hit, Lexicon

ASKED = ("soon", "negation", "past", "joke", "fiction", "lesson", "me", "somebody")  # the concepts that are looked at
_BEFORE = 3  # words before a danger in which a "not" belongs to it
_ROUND = 8  # words on either side in which the other tags belong to it
_FAR = 5000  # joke, fiction and lesson colour the whole message: no message has more words


def judged(hit: Hit, lexicon: Lexicon, places: Places) -> Alarm:
    """The alarm that a hit is, once its surroundings are read; `places` of the concepts in ASKED."""
    tags = tuple(_tags(hit, lexicon, places))
    category = Category.FRIEND_IN_DANGER if "other" in tags else hit.entry.category
    urgent = lexicon.near("soon", places, hit.begin - _ROUND, hit.end + _ROUND)
    lowers = [tag for tag in tags if tag != "other" or not urgent]
    level = Level.AMBER if hit.entry.level is Level.RED and lowers else hit.entry.level
    return Alarm(level, category, (f"lex:{hit.entry.id}", *(f"tag:{tag}" for tag in tags)), Source.LEXICON)


def _tags(hit: Hit, lexicon: Lexicon, places: Places) -> list[str]:
    begin, end = hit.begin, hit.end
    around = (begin - _ROUND, end + _ROUND)
    where = {
        "negated": ("negation", begin - _BEFORE, begin),
        "past": ("past", *around),
        "joke": ("joke", 0, _FAR),
        "fiction": ("fiction", 0, _FAR),
        "lesson": ("lesson", 0, _FAR),
    }
    tags = [tag for tag, (name, low, high) in where.items() if lexicon.near(name, places, low, high)]
    return [*tags, "other"] if hit.entry.own and _somebody_else(hit, lexicon, places) else tags


def _somebody_else(hit: Hit, lexicon: Lexicon, places: Places) -> bool:
    """Is the nearest person named before the danger somebody else?"""
    for at in range(hit.begin, max(hit.begin - _ROUND, 0) - 1, -1):
        if lexicon.near("me", places, at, at + 1):
            return False
        if lexicon.near("somebody", places, at, at + 1):
            return True
    return False
