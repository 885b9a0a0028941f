shared-about = Shared phone, for a phone that other people hold, too.

    Our messages come as "A message" and can be read only once you tap Open. If you do not use it for { $minutes } minutes, this screen is wiped and the bot locks, and only your secret word opens it.
shared-cannot =
    { "" }
    What we cannot hide: Telegram still lists the chat with this bot, with its name and picture. Messages that are 48 hours old cannot be taken off the screen by us. Emergency and words of danger are always answered with help at once, whoever writes them, and that answer is seen. For a day after that, new messages can be opened and answered without the word, also by somebody else who holds this phone.
shared-forget =
    { "" }
    If you forget the word: nobody can see it or change it. All that can be done is to erase everything you told us, at the earliest { $days } days after somebody tapped Forgot the word, and nobody reads any of it. Then you start again, with a new school code. Whoever knows the word can stop that.
shared-choose = Choose a secret word: one word without spaces, 4 to 24 letters or digits. Not a name, not a birthday, nothing that is easy to guess.

    Type it here. We take that message off the screen at once.
shared-again = Type the same word once more.
shared-differs = Those two words are not the same. Let us start again: type one word without spaces.
shared-obvious = That word is too easy to guess. Choose another one.
shared-word-rule = Write just one word, without spaces, 4 to 24 letters or digits. What was written just now was not kept and not sent to anybody.
shared-stays-off = All right, shared phone stays off.
shared-now-on = Shared phone is on. Done? Tap Close or write /close. If you do not use it for { $minutes } minutes, the bot closes by itself. To open it, write your secret word.

    To switch it off: Privacy, then Shared phone.
shared-is-on = Shared phone is on. If you do not use it for { $minutes } minutes, the bot closes by itself. The secret word is asked for before your data is shown, before everything is erased, and before shared phone is switched off.
shared-now-off = Shared phone is off. Our messages come as usual again.
shared-staff = Shared phone is only for students who have no duty here. Offers and signs of danger must not be covered.
shared-notice = A message
shared-photo = Done looking at the photo? Tap Close.
shared-below = Opened below.
shared-none = No new messages.
shared-keyboard = Your buttons are back below.
shared-opened = Open. Done? Tap Close or write /close. If you do not use it for { $minutes } minutes, it closes by itself.
shared-opened-kept = Open. Somebody asked for everything to be erased because the word was forgotten. That is called off now.

    Done? Tap Close or write /close. If you do not use it for { $minutes } minutes, it closes by itself.
shared-locked-now = Closed.
shared-locked = Locked. What was sent just now was not kept and not passed on to anybody. To open, write the word.
shared-ask = Write the word to go on. That message is taken off the screen at once.
shared-wrong = Not that one. Try again.
shared-wait = Too many tries. Try again in { $minutes } minutes.
shared-slow = What was written just now was not sent to anybody. Wait a moment, then write it again.
shared-kept = All right.
shared-forgot-ask = In { $days } days at the earliest, everything kept here is erased, and the bot starts afresh. Nothing is shown to anybody. If the word is written before that, nothing is erased.
shared-forgets = All right. Everything kept here is erased, at the earliest { $days } days after it was asked for. If the word is written before that, nothing is erased.
shared-forgets-note =
    { "" }
    Everything kept here is erased, at the earliest { $days } days after it was asked for. If the word is written before that, nothing is erased.
shared-erased = Done. Everything kept here is erased. Backup copies can still be opened for up to { $days } days, and not after that.
privacy-shared =
    { "" }
    Do other people hold your phone, too? Tap Shared phone: our messages come covered, and this screen wipes itself. What we cannot hide: Telegram still lists the chat with this bot, and its name.
keeps-covered = • Messages that wait to be opened on a shared phone: { $days } days.
mine-shared = Shared phone is on: our messages come covered. Your secret word is not kept; only what we make of it is, and the word cannot be read from that.
button-shared = 📱 Shared phone
button-shared-on = Switch on
button-shared-not = Never mind
button-shared-off = Switch off
button-shared-open = Open
button-shared-close = Close
button-shared-forgot = Forgot the word
button-shared-forgot-yes = Yes, erase later
