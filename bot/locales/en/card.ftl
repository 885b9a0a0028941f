card-part-name = { $part ->
        [name] Name
        [group] Class
        [adult] An adult who is safe, and how to reach them
       *[unsafe] Who must not know
    }
card-none = 🪪 Emergency card

    If your life is in danger or somebody hurts you, an adult must know who you are to be able to come. Here you may write it down: your name, your class, an adult who is safe, and who must not know. You may skip any of it.

    The card is locked. A peer counselor can never read it. A school counselor reads it only if you give it to them yourself, or if there is danger and two different adults agree to open it. If it is opened you are told, and it is recorded. Only where telling you is thought to add danger does the news come later, after 3 days at most.

    You do not have to fill it in. If you want to, press Fill it in first; what you write without it does not go into this card.
card = 🪪 Your emergency card, last filled in { $date }.

    It is opened only if you give it, or if there is danger and two adults agree.
card-line =
    { "" }
    { card-part-name }:
    { $text }
card-offer = If things become dangerous one day, an adult can only come if they know who you are. You may fill in a locked emergency card. You do not have to, and not now; you find it under Privacy.
card-ask = { $number } of { $of }. { $part ->
        [name] What is your name?
        [group] Which class are you in?
        [adult] Which adult is safe for you, and how can they be reached? For example an aunt, a grandmother or a teacher; their phone number or address.
       *[unsafe] Who must NOT know? For example somebody at home or at school.
    }

    Write it below, or skip it. What you write is kept locked at once.
card-now =
    { "" }
    It says now: { $text }
card-too-long =
    { "" }
    That was not kept: { $most } characters at most. Try something shorter.
card-kept =
    { "" }
    Kept. What you wrote can still be seen on this screen; /clean takes it off.
card-changed = Your change is kept on the card.
card-later = You can fill in the emergency card once this is finished. You find it under Privacy. If you are in danger, press Emergency now.
card-delete-ask = Delete your emergency card? All of it is gone then. You can fill it in again at any time.
card-deleted = Your emergency card is deleted. In locked backups the old copy is gone after { $days } days at most.
keeps-card = • Emergency card: until you delete it or use /erase.
mine-card = Your emergency card
mine-card-at = Last filled in: { $date }
button-card = 🪪 Emergency card
button-card-fill = Fill it in
button-card-part = ✏️ { $value ->
        [name] Name
        [group] Class
        [adult] A safe adult
       *[unsafe] Who must not know
    }
button-card-skip = { $name ->
        [keep] Leave it ›
       *[skip] Skip ›
    }
button-card-back = ‹ Back
button-card-clear = Empty it
button-card-stop = That is enough
button-card-delete = 🗑 Delete the card
button-card-delete-yes = Yes, delete it
