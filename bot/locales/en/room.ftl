menu-room = 🪟 Room
room = { $chats ->
        [0] There is no chat with a peer counselor just now.
       *[other] Chats with a peer counselor: { $chats }.
    }
    Waiting: { $waiting }. With a school counselor: { $bk }.
    Peer counselors on duty: { $peers }, free to help: { $free }. School counselors on call: { $adults }.{ $pages ->
        [1] { "" }
       *[other] { " " }Page { $page } of { $pages }.
    }
room-worry = { $worry ->
        [RED] { " " }🆘
        [AMBER] { " " }⚠️
       *[none] { "" }
    }
room-new = { $new ->
        [yes] { " " }🌱
       *[no] { "" }
    }
room-talks = • { $alias } with { $badge }, { $minutes } min{ room-worry }{ room-new }
room-waits = ⏳ { $alias } waits for a { $road ->
        [bk] school counselor
       *[peer] peer
    }, { waited }{ room-worry }
room-chat = { $alias } with counselor { $badge }, since { $minutes } min.{ $worry ->
        [RED] { " " }There is a RED sign 🆘
        [AMBER] { " " }There is an AMBER sign ⚠️
       *[none] { "" }
    }
    Reading is noted and needs the PIN. A whisper reaches the counselor only.
watch-begins = 🌱 New counselor { $badge } begins a chat with { $alias } (number { $number } of their first { $of }). You can read along or whisper. If you have no time just now, the chat goes on all the same.
room-gone = That chat is over, or no peer counselor holds it any more, so nothing was sent or shown.
room-read = { $alias } with counselor { $badge }: the last part, both sides. This reading is noted.
room-read-end = That is all so far. What { $alias } and the counselor write after this is not shown yet.
whisper-write = Write a whisper to counselor { $badge } about { $alias }, in one message. Only the counselor reads it, not the student.
whisper-sent = The whisper was sent to the counselor, not to the student.
whispered = 🤫 Whisper from the school counselor about { $alias }. Only for you, the student does not see this:
    { $text }
take-over-ask = Take over the chat of { $alias } from counselor { $badge }? The student is told that the school counselor has come, and the counselor is thanked.
take-over-done = The chat of { $alias } is with you now. Its card is above.
button-room = { $name ->
        [on] Next ›
        [back] ‹ Back
        [again] 🔄 Refresh
        [no] No
       *[list] ‹ Room
    }
button-room-chat = { $name ->
        [back] ‹ Back
       *[other] { $name }
    }
button-read-along = 👁 Read
button-whisper = { $value ->
        [again] Whisper again
       *[first] 🤫 Whisper
    }
button-take-over = Take over
button-take-over-yes = Yes, take over
