info = Sebaya of { $school }

    Talk: tell a peer counselor, a student who was trained to listen.
    School counselor: tell the school counselor (guru BK) directly.
    Emergency: help right now, at any time.
info-attended =
    { "" }
    A school counselor is on call now.
info-unattended =
    { "" }
    No school counselor is on call now.
info-numbers =
    { "" }
    Who you can contact:
privacy = What you write here is confidential, under an alias.

    • Peer counselors cannot see your name, account, photo or number.
    • School counselors may read chats to keep people safe, also a few drawn by lot; each reading is recorded.
    • Parents, class teachers and the headmaster do not read. Nothing is used for punishment.
    • Secrecy ends where there is danger: to somebody's life, violence, or abuse.
    • What you write is kept locked on this service's server. It is not sold, not used for advertising, not used to train AI.

    What we cannot promise: Telegram knows your account and keeps the chat; messages stay on your phone until you delete them; somebody may recognise your story by what it says; this is not a 24-hour emergency service.

    (Agreement version { $version })
privacy-who = Who can come to know who you are?
privacy-keeps = This is what we keep, and when it goes by itself.
language-ask = Pilih bahasa. Choose a language.
language-now = All right, from now on in English.
button-privacy = { $value ->
        [who] Who can know who I am?
        [keeps] How long is it kept?
       *[first] ‹ Privacy
    }
button-language = { $value ->
        [en] English
       *[id] Bahasa Indonesia
    }
audit-head = Today's audit is whole: no row was changed or is missing.

    Today's mark: { $head }
    Leave this message here. Later the mark proves that the audit was not replaced.
audit-broken = Today's audit is NOT whole: a row was changed or is missing.

    Ask whoever runs this bot for what this says: python -m bot audit verify
