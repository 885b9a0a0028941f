button-uneasy-why = { $value ->
        [rude] The words were insulting
        [sexual] It was sexual
       *[threat] I was threatened
    }
uneasy-told = Thank you for saying so. The school counselors are told which chat it was and your reason. If you want to talk about it, press School counselor.
complaint-alert = ⚠️ { $counselor ->
        [new] A counselor
       *[other] Counselor { $counselor }
    } left the chat with { $alias } because of { step-why }. Please read first and then decide; and please speak with the counselor today.
complaint-read = Below is the end of the chat with { $alias } that its counselor reported, from both sides. This reading is recorded.
step-why = { $why ->
        [rude] insulting words
        [sexual] sexual messages
       *[threat] threats
    }
pause-until = { $when ->
        [today] until { $time }
        [day] until { day-name }, { $date } { month-name }, { $time }
       *[later] until a school counselor lifts it
    }
button-step = { $value ->
        [back] Cancel
       *[other] Step for the student
    }
step-card = { $alias }: { $step ->
        [none] no step so far.
        [reminded] reminded already because of { step-why }.
        [over] the pause because of { step-why } is over.
       *[other] peers are paused because of { step-why }, { pause-until }.
    }
    Emergency, help numbers, the school counselor and reports about adults are always open to this student, and words of danger are still heard.
button-step-ask = { $value ->
        [reminded] Remind kindly
        [day] Pause peers for 1 day
        [week] Pause peers for 1 week
        [open] Pause until lifted
       *[lift] Lift
    }
step-ask = { $step ->
        [reminded] Remind { $alias } with kind words of how we write to each other? They may still chat with counselors.
        [day] Pause peer counselors for { $alias } for one day?
        [week] Pause peer counselors for { $alias } for one week?
        [open] Pause peer counselors for { $alias } until somebody lifts it with the button?
       *[lift] Lift it for { $alias }, so that all is as before?
    } { $step ->
        [reminded] { "" }
        [lift] { "" }
       *[other] The student reads the reason, until when, and that a school counselor may be asked to look at it again. If they wait for a counselor or are with one, their story moves to the school counselor.
    }
button-step-yes = Yes
step-done = ✅ Recorded.
step-reminded = The school counselor has a message for you. In your chat there were { step-why }. Whoever reads them is a student, too, and words can hurt. You may be angry or disappointed; write what you feel, without attacking the person. You may still chat as before.
step-paused = In your chat there were { step-why }, so the school counselor decided: you cannot chat with peer counselors for now, { pause-until }. This is not used for grades or punishment at school.
    What stays open to you: Emergency, help numbers, Info, School counselor, and reports about adults (/report).
    If you think this is a mistake, press School counselor and ask for it to be looked at again.
step-lifted = You may chat with peer counselors again. Press Chat if you like.
pause-no-peer = Because of { step-why } in your chat you cannot chat with peer counselors for now, { pause-until }. The school counselor and Emergency are still there for you, also if you want this to be looked at again.
pause-note = You cannot chat with peer counselors for now because of { step-why } in your chat, { pause-until }. The school counselor and Emergency are still there for you, also if you want this to be looked at again.
pause-known = Peers are paused for { $alias }. If the student asks for it to be looked at again, the button below shows the step and can lift it.
pause-helper = The school counselor goes on with { $alias }. Thank you for being there.
flood-alert = { $alias } is writing very much: { $count } messages or more in five minutes. Please have a look; something may weigh on them. Nothing is held back: each message is heard and passed on, only more slowly.
flood-read = Below is the end of the chat of { $alias }, who is writing very much, from both sides. This reading is recorded.
