queue-entered-peer = We are looking for a peer counselor for you. Write on while you wait, nothing is lost.
queue-entered-bk = Your story is waiting for the school counselor. Write on while you wait, nothing is lost.
queue-here = You are still waiting. Write on while you wait, nothing is lost.
queue-below = The newest word of your place is below.
queue-place = { $place ->
        [1] You are next.
       *[other] You are number { $place } in the queue.
    } { $minutes ->
        [0] We cannot tell yet how long it takes.
        [one] Lately it has usually taken about a minute.
       *[other] Lately it has usually taken about { $minutes } minutes.
    }
queue-nobody = No counselor can answer right now. Your place is kept (number { $place }), and whoever becomes ready sees it at once. If you would rather not wait, you can press School counselor.
queue-peer-no-adult = No school counselor is on call right now, so peer counselors may not answer yet. Your place is kept (number { $place }). You can wait, stop, or press Emergency if it is urgent.
queue-peer-exams = Peer counselors have exams until { day-name }, { $date } { month-name }, so they cannot answer yet. Your place is kept (number { $place }). If you would rather not wait, press School counselor; if it is urgent, press Emergency.
queue-bk-no-adult = No school counselor is on call right now, so perhaps nobody is reading yet. They have been told that you are waiting. If it is urgent, press Emergency.
queue-none-left = There is no school counselor in Sebaya who could be with you now, so do not wait alone. What you write is kept. You can press Emergency to see whom to call{ $outside ->
        [yes] , or reach the outside contact from Info.
       *[no] .
    }
queue-urgent = The school counselor on call has been told that you are waiting. You come first.
queue-urgent-no-adult = No school counselor is on call right now. All of them have been told, but perhaps nobody is reading yet. Please do not wait alone; if you can, go to an adult you trust.
queue-long = Sorry, you have waited long. So far no counselor has taken your story. The school counselor on call knows that somebody is waiting, not what you wrote. You may go on waiting, or press School counselor to talk with them.
long-wait = A long wait: { $alias } has waited { $minutes } minutes for a peer counselor, and nobody has taken them.
    Topic: { topic-name }
    Wish: { wish-name }
    Feeling: { feeling-name }
    Counselors who are ready now: { $free }. The student has been told and may choose the school counselor. Whose turn it is stands in the Roster.
queue-kept = Kept. It is passed on as soon as somebody comes.
queue-over = Somebody has come for you.
queue-cancelled = You stopped waiting. You can come back any time.
queue-again = Sorry, your counselor has to stop now. It is not because of you. We are looking for another one, and what you wrote goes along.
queue-again-silence = Sorry, your counselor did not answer. It is not because of you. We are looking for another one, and what you wrote goes along.
queue-again-adult = Sorry, your counselor has to stop now. It is not because of you. Your story now waits for the school counselor, and what you wrote goes along.
queue-again-bk = Sorry, the school counselor you had cannot answer right now. It is not because of you. Your story waits for a school counselor again, and what you wrote goes along.
change-entered-peer = All right, we are looking for another counselor. The next one reads only the topic and your first words, not the chat you just had.
change-entered-bk = All right. Because the school counselor was called before, the next one is a school counselor. They read only the topic and your first words, not the chat you just had.
waited = { $minutes ->
        [0] just now
       *[other] { $minutes } min
    }
offer-peer = Somebody is waiting: { $alias }
    Topic: { topic-name }
    Hope: { wish-name }
    Feeling: { feeling-name }
    Waiting: { waited }
offer-bk = For the school counselor: { $alias }
    Topic: { topic-name }
    Feeling: { feeling-name }
    Waiting: { waited }
offer-urgent = 🆘 Emergency: { $alias } pressed the Emergency button and is waiting for a school counselor.
offer-called = 🆘 { $alias } is waiting for a school counselor. A peer counselor or a school counselor thinks it is urgent.
offer-taken = Somebody else has taken it. Thank you for being ready.
offer-yours = Taken. The chat is below.
offer-gone = No longer waiting.
offer-paused = This offer is withdrawn for now.
button-claim = { $value ->
        [care] I am on it
       *[other] Take
    }
hours-next = { $day ->
        [today] Next attended hours: today at { $time }.
        [mon] Next attended hours: Monday at { $time }.
        [tue] Next attended hours: Tuesday at { $time }.
        [wed] Next attended hours: Wednesday at { $time }.
        [thu] Next attended hours: Thursday at { $time }.
        [fri] Next attended hours: Friday at { $time }.
        [sat] Next attended hours: Saturday at { $time }.
       *[sun] Next attended hours: Sunday at { $time }.
    }
hours-none = The school has not named its attended hours yet.
