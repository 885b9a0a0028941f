"""What the screening may hear, for telling conversations."""

from flows.risk.alarm import Alarm, Category, Level, Source

SUICIDE = Alarm(Level.RED, Category.SUICIDE, ("lex:sui-01",), Source.LEXICON)
DESPAIR = Alarm(Level.AMBER, Category.PASSIVE_DESPAIR, ("ngram:ga kuat",), Source.MODEL)
BEATEN = Alarm(Level.AMBER, Category.ABUSE_HOME, ("lex:abu-01", "tag:past"), Source.LEXICON)
FRIEND = Alarm(Level.RED, Category.FRIEND_IN_DANGER, ("lex:sui-01", "tag:third"), Source.LEXICON)
REVENGE = Alarm(Level.RED, Category.HARM_OTHERS, ("lex:harm-01",), Source.LEXICON)
LATE = Alarm(Level.OFFER, Category.PREGNANCY, ("lex:pre-01",), Source.LEXICON)
UNSCREENED = Alarm(Level.AMBER, Category.UNSCREENED, ("error:ValueError",), Source.ERROR)
SIGNS = (SUICIDE, DESPAIR, BEATEN, FRIEND, REVENGE, LATE, UNSCREENED)
