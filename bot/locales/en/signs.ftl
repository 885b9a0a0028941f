danger-heard = { $about ->
        [friend] Thank you for caring and for writing this. Neither of you has to face it alone.

            If they are in danger now, do not leave them alone: bring them to where there are people, or call an adult you trust. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).
        [anger] Thank you for writing this. What you feel must be very heavy.

            Right now, step away from that person first and go to an adult you trust. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).
       *[self] Thank you for writing this. You matter, and you do not have to face this alone.

            If you are in danger now, go where there are people, or to an adult you trust. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).
    }

    Whom you can reach:
danger-care = { $about ->
        [friend] Thank you for caring. It sounds heavy, for them and for you too. You two do not have to carry it alone.
        [anger] You sound very angry, and there must be a reason. You do not have to carry it alone.
       *[self] That sounds heavy. Thank you for writing it; you do not have to carry it alone.
    }

    Should it become dangerous, press Emergency at any time, or reach:
care-attended =
    { "" }
    We are telling the school counselor on call, so that they can write to you. Meanwhile just go on writing here.
care-unattended =
    { "" }
    To be honest: no school counselor is on call now. We are telling them, and they may read it only later. Meanwhile just go on writing here.
danger-offer = You can talk with the school counselor about things like this. If you like, press the button below. If not yet, that is fine: we are not telling anybody.
danger-safe-now = Are you safe right now?
danger-still = It is good that you are safe right now. Because of what you wrote, the school counselor will still write to you. It was right to say it.
danger-check-in = Hi, this is Sebaya. When you wrote, no school counselor was reading yet. The attended hours have begun now. How are you?
consent-first-told = Before you tell us more, there are three short screens to read. What you wrote just now is kept locked, and we have told the school counselor of it because we are worried.
offer-signs = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 Please look
    }: { sign-name }
    { $alias } is waiting ({ $minutes } min).
alert-signs = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 Please look
    }: { sign-name }
    { $alias }, in a chat with a peer counselor.
alert-signs-helper = 🟠 Please look: { sign-name }
    Heard in what the counselor wrote to { $alias }.
alert-signs-alone = 🟠 Please look: { sign-name }
    { $alias } wrote it to the bot and is with nobody yet.
signs-with-you = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 Please look
    }: { sign-name }
    In what { $alias } wrote to you just now. Please answer soon.
alert-again = { $level ->
        [RED] 🆘 Nobody has taken { $alias } yet ({ $minutes } min).
       *[AMBER] 🟠 { $alias } still needs somebody to look ({ $minutes } min).
    }
alert-beyond = 🆘 A sign of danger, level RED, at Sebaya { $school } has not been taken by a school counselor for { $minutes } minutes. Please reach the school counselors right now. We pass on no words and no names.
alert-safe = { $alias } answered: safe right now. Please still write to them.
alert-settled = This one has been taken care of.
alert-judged = { $alias }: read, and judged to be no emergency.
alert-why = { $alias }, level { $level ->
        [RED] red
       *[AMBER] amber
    }: { sign-name }. Their last words are below. This reading is recorded.
alert-line = { $alias }:
    { $text }
alert-no-words = { $alias } has not written anything; they pressed the button.
verdict-ask = Why is { $alias } no emergency? Your answer helps to improve the recognition.
verdict-given = { $alias }: recorded as no emergency. Thank you for reading.
verdict-kept = { $alias }: still to be taken care of.
relief-told = What is going on with { $alias } sounds dangerous, so all school counselors are being called. You do not have to carry this. You may stay with them, or leave now with I feel uneasy. In ten minutes at the latest we let you go from this chat.
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
