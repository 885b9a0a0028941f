duty-on = You are on duty. When somebody is waiting, the offer appears here.
duty-on-no-adult = You are on duty, but no school counselor is on call yet. Offers appear as soon as an adult is on call.
duty-already = You are on duty already.
duty-off = { $chats ->
        [0] Your duty is over. Thank you. Have a rest.
        [one] Your duty is over; no new offers appear. You still have one chat, finish it in peace.
       *[other] Your duty is over; no new offers appear. You still have { $chats } chats, finish them in peace.
    }
duty-exams = Your school has exams until { day-name }, { $date } { month-name }, so peer counselors have a rest. Good luck with your exams.
duty-you-first = You are telling or waiting yourself. Finish that first; you may be helped too.
call-hours = For how many hours are you on call from now?
call-chosen = On call until { $time }.
call-on = You are on call until { $time }. Students are told that an adult is on call.
call-off = You are no longer on call. Thank you. Emergencies are still sent here.
call-over = Your time on call is over. Press I am on call if you can still act. Emergencies are still sent here.
desk-counselor = { $chats ->
        [0] You hold no chat right now.
       *[other] Chats you hold: { $chats }.
    } { $waiting ->
        [0] Nobody is waiting.
       *[other] Waiting: { $waiting }.
    }
desk-supervisor = { $chats ->
        [0] You hold no chat right now.
       *[other] Chats you hold: { $chats }.
    } { $waiting ->
        [0] Nobody is waiting.
       *[other] Waiting: { $waiting }.
    }
seek-chats-first = You are with a student. Finish or hand back that chat first, then you can talk yourself. If it is urgent, press Emergency.
seek-needs-code = To talk with a peer counselor you need a code from your school: press Enter code. Without one, the school counselor and Emergency are still there for you.
seek-adults = That button is for students.
button-call = { $value ->
        [1] 1 hour
       *[other] { $value } hours
    }
