consent-hello = Hi, this is Sebaya of { $school }. Before we begin, there are three short screens. The Emergency button below works any time, also right now.
consent-renewed = Hi again, this is Sebaya of { $school }. What you agreed to before has been updated, so please take a moment for these three screens. The Emergency button below still works.
consent-what = Welcome to Sebaya of { $school }.

    Here you can talk to a peer counselor: a fellow student who was trained to listen. You do not know who they are, and they do not know who you are. The school counselor (guru BK) stands behind you both and can help when needed.

    (1 of 3)
consent-who-reads = { consent-readers }

    { consent-secrecy }
consent-who-reads-lone = { consent-readers } At your school there is one exception: where a life is in danger and for 10 minutes no second person answers, one school counselor may open it alone.

    { consent-secrecy }
consent-readers = Who reads this?

    • Your peer counselor reads your chat, without knowing your name or account.
    • The school counselor may read chats to keep people safe, also a few drawn by lot, and each reading is recorded.
    • Parents, class teachers and the headmaster do not read.
    • The school counselor learns who you are only if you tell them yourself, or if there is danger and two adults agree to open it. It is recorded, and you are told, within 3 days at the latest.
consent-secrecy = Secrecy ends where there is danger: to somebody's life, violence, or abuse. Then the school counselor is told, and whenever possible you are asked first.

    To be honest: this bot has to know your Telegram account to answer you, and Telegram keeps the chat on its servers. With us, what you write is kept locked.

    (2 of 3)
consent-not-emergency = This is not an emergency service.

    Sometimes nobody is reading. If you or somebody else is in danger now, press Emergency here, go to an adult near you, or contact:
consent-question =
    { "" }
    Do you agree to use Sebaya in this way? You may stop any time.

    (3 of 3)
consent-thanks = Thank you. You have agreed.
consent-then = Now we can begin. Emergency and the other buttons are below whenever you need them.
consent-later = That is fine, it does not have to be now. You can use Emergency and Info any time. If you change your mind, just write here.
consent-first = Before you tell us more, there are three short screens to read. We have not kept what you just wrote, so please write it again afterwards. If it is urgent, press Emergency.
button-consent-next = Next ›
button-consent-back = ‹ Back
button-consent-agree = I agree
button-consent-later = Not now
