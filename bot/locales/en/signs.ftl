danger-heard = { $about ->
        [friend] Thank you for caring and for writing this. Neither of you has to face it alone.

            If you can, stay with them, and tell an adult you trust right away. Keeping them safe is not your task alone. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).
        [anger] Thank you for writing this. You do not have to carry it alone.

            Right now, step away from that person first and go to an adult you trust. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).
       *[self] Thank you for writing this. You matter, and you do not have to face this alone.

            Right now, go to somebody you trust and do not stay alone. If it is not safe where you are, go where there are people. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).
    }

    Whom you can reach:
danger-care = { $about ->
        [friend] Thank you for caring. It sounds heavy, for them and for you too. You two do not have to carry it alone.
        [anger] You sound very angry. Thank you for writing it; you do not have to carry it alone.
        [unread] We could not check what you wrote, so we are asking the school counselor to look at it.
       *[self] That sounds heavy. Thank you for writing it; you do not have to carry it alone.
    }

    Should it become dangerous, press Emergency at any time, or reach:
care-attended =
    { "" }
    We are telling the school counselor on call, so that they can write to you. Meanwhile just go on writing here.
care-unattended =
    { "" }
    To be honest: no school counselor is on call now. We are telling all of them, but it may be read only later. Meanwhile just go on writing here.
danger-offer = You can also talk with the school counselor about things like this. If you like, press the button below. If not yet, that is fine; we do not tell the school counselor.
danger-safe-now = Are you safe right now?
danger-still = { $answer ->
        [safe] It is good that you are safe right now. Because of what you wrote, the school counselor will still write to you. It was right to say it.
       *[calm] Thank you for telling us. Because of what you wrote, the school counselor will still write to you. It was right to say it.
    }
danger-check-in = Hi, this is Sebaya. We could not be with you then. How are you now?
consent-first-told = Before you tell us more, there are three short screens to read. What you wrote just now is kept safely, and we have passed it to the school counselor because we are worried.
offer-signs = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 Please look
    }: { sign-name }
    { $alias } is waiting ({ waited }).
alert-signs = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 Please look
    }: { sign-name }
    { $alias }, in a chat with a peer counselor.
alert-signs-helper = 🟠 Please look: { sign-name }
    In what the counselor wrote to { $alias }. They may only have asked.
alert-signs-alone = 🟠 Please look: { sign-name }
    { $alias } wrote it to the bot and is with nobody yet.
signs-with-you = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 Please look
    }: { sign-name }
    In what { $alias } wrote to you just now. Please answer soon.
alert-again = { $level ->
        [RED] 🆘 Nobody has taken { $alias } yet ({ $hours ->
            [0] { $minutes } min
           *[other] { $hours } h
        }).
       *[AMBER] 🟠 { $alias } still needs somebody to look ({ $hours ->
            [0] { $minutes } min
           *[other] { $hours } h
        }).
    }
alert-beyond = 🆘 A sign of danger, level RED, at Sebaya { $school } { $minutes ->
        [0] has just come up, and no school counselor can be reached
       *[other] has not been taken by a school counselor for { $minutes } minutes
    }. Please make sure that a school counselor opens Sebaya right now. We pass on no words and no names.
alert-safe = { $alias } answered: safe right now. Please still write to them.
alert-is-safe = { $alias } answered: safe just now.
alert-settled = This one is done.
alert-judged = { $alias }: read, and judged not urgent.
alert-why = { $alias }, level { $level ->
        [RED] red
       *[AMBER] amber
    }: { sign-name }. Their last words are below. This reading is recorded.
alert-line = { $alias }:
    { $text }
alert-vanishes = These messages leave the screen by themselves within { $hours } hours.
alert-no-words = There are no words of { $alias } yet.
verdict-ask = Why does { $alias } not need somebody right away? Your answer helps us to recognise better.
verdict-given = { $alias }: recorded as not urgent. Thank you for reading.
verdict-kept = { $alias }: still to be taken care of.
relief-told = What is going on with { $alias } sounds dangerous, and we have called the school counselors. You do not have to carry this. You may stay with them, or leave now with I feel uneasy. In { $minutes } minutes at the latest the school counselors go on with this chat.
relief-thanks = You were there for { $alias } at a hard moment. Your part is done now; { $alias } is waiting for the school counselor and comes first. Thank you. Take a breath, and if you want to talk, the school counselor is there for you too.
sign-name = { $what ->
        [suicide] thoughts of suicide
        [passive_despair] despair
        [self_harm] self-harm
        [sexual_violence] sexual violence
        [abuse_home] violence at home
        [bullying] bullying
        [dating_violence] dating violence or online threats
        [pregnancy] pregnancy
        [running_away] leaving home
        [substances] drugs, smoking or alcohol
        [harm_others] a threat to others
        [friend_in_danger] a friend in danger
        [darurat] the Emergency button
        [called] called by a counselor
       *[unscreened] could not be checked automatically
    }
button-danger-safe = I am safe
button-read = Read
button-not-danger = No emergency
button-verdict = { $value ->
        [joke] A joke
        [quote] A song, story, game or homework
        [past] It is over
        [misread] Misunderstood
        [cared-for] Taken care of outside the bot
       *[keep] Cancel, it stays an emergency
    }
danger-glad = That is good. Should it change, just write here or press Emergency.
danger-with-you =
    { "" }
    The school counselor who is with you reads it right away.
alert-staff-words = 🆘 { $role ->
        [counselor] A peer counselor
        [supervisor] A fellow school counselor
        [ombud] The outside safeguarding contact
        [custodian] A custodian
        [contact] The emergency contact
       *[coordinator] A programme coordinator
    } wrote words of danger to the bot. Please speak to them directly.
alert-line-helper = The counselor who is with { $alias }:
    { $text }
relief-student = Your fellow student was with you as far as they could. Now the school counselor goes on; you come first, and what you wrote is still there. While you wait, go to somebody you trust, or reach:
relief-over = A school counselor has read about { $alias } and judged it not urgent. You two may go on with your chat as usual.
alert-failed = 🆘 There is a sign of danger from a student, but by a fault of ours no chat could be opened, and we cannot show their alias. We gave the student the numbers for help and asked them to write once more. Please open Sebaya now and look after the students around you, without guessing who it was. Ask whoever runs this bot for: python -m bot doctor
