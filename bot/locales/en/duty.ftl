duty-on = You are on duty until { $time }. When somebody is waiting, the offer appears here.
duty-on-no-adult = You are on duty until { $time }, but no school counselor is on call yet. Offers appear as soon as an adult is on call.
duty-already = You are on duty already.
duty-off = { $chats ->
        [0] Your duty is over. Thank you. Have a rest.
        [one] Your duty is over; no new offers appear. You still have one chat, finish it in peace.
       *[other] Your duty is over; no new offers appear. You still have { $chats } chats, finish them in peace.
    }
duty-over = { $chats ->
        [0] Duty is over for today. Thank you, and rest well.
       *[other] Duty is over for today; no new offers appear. You may still finish the chat you hold.
    }
duty-not-today = You cannot be on duty for the rest of today.
rests-until = { $when ->
        [today] from { $time } on
        [day] from { day-name }, { $date } { month-name }, { $time } on
       *[later] later
    }
rests-heavy = That chat was a heavy one, and you did not look away. Now it is your turn to rest; you can be with somebody again { rests-until }. If you would like to talk about it, press School counselor.
rests-exams = It is exam time, so peer counselors take nobody now. You can again { rests-until }. Good luck with your exams.
rests-week = You have been with many students within seven days, and that is enough for now. You can take somebody again { rests-until }. Thank you.
rests-today = You have been with as many students today as your school allows. You can take somebody again { rests-until }. Thank you.
rests-night = Peer counselors do not take anybody this late or this early, so that you can rest too. You can again { rests-until }.
rests-lessons = It is lesson time, so no offers appear for you. You can take somebody { rests-until }.
rests-short = You have just been with somebody. Take a breath first; you can take the next one { rests-until }.
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
        [0] There is no offer for you.
       *[other] Offers for you: { $waiting }.
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
