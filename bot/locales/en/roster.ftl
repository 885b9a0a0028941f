roster = { $adults ->
        [0] School counselors on call: none yet.
       *[other] School counselors on call: { $adults }, until { $time }.
    }
    { $on ->
        [0] Peer counselors on duty: none yet.
       *[other] Peer counselors on duty: { $on }.
    }
roster-why = { $why ->
        [free] ready
        [chats] in a chat
        [away] cannot right now
        [heavy] resting after a heavy chat
        [exams] exams
        [own-exams] own exams
        [week] as many as a week allows
        [today] as many as a day allows
        [night] outside the hours of duty
        [lessons] lessons
       *[short] resting after a chat
    }
roster-again = { $why ->
        [free] { "" }
        [chats] { "" }
        [away] { "" }
       *[other] , again { rests-until }
    }
roster-on = • { $badge }, { $ends ->
        [none] on duty
       *[other] until { $ends }
    }: { roster-why }{ roster-again }
roster-off = • { $badge }, off duty: { roster-why }{ roster-again }
roster-more = … and { $count } more.
roster-exams = There are exams today, so peer counselors have a rest.
roster-gaps = { "" }
    { $count ->
        [0] Gaps today: none.
       *[other] Gaps today:
    }
roster-gap = • { $from }-{ $to }: { $lacks ->
        [adult] no school counselor on call yet
       *[peer] no peer counselor yet
    }
