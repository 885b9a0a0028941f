adult-what = If an adult at school (a teacher, a coach, staff, anybody) hurts you or makes you feel unsafe, you can report it here. What they do is on them, not on you.

    Only the outside contact reads it, a person outside the school whose task is to protect students. Teachers, school counselors and the headmaster do not read it. You need not give your name.

    This is not an emergency service. If you are in danger now, press Emergency.
adult-begin = Write what happened, in one message or several, in your own words. Then a Send button appears; until you press it nobody reads it.
adult-begin-more = If there is more, write it here; then a Send button appears. Only the outside contact reads it. If there is not, press Done.
adult-noted = Kept, { $count ->
        [1] one message
       *[other] { $count } messages
    }. Write on if there is more. When you are done, press Send.
adult-asked = A report about an adult.
adult-full = That is quite a lot for one report. Send it first; you can still add to it afterwards. The last message was not kept.
adult-sent = Your report is on its way to the outside contact. That took courage. We cannot say when they will read it; if they answer, the answer comes here. Teachers and school counselors are not told.
adult-sent-away = Your report is kept, but we cannot reach the outside contact just now, so perhaps nobody reads it yet. We keep trying. Teachers and school counselors are not told. Do not wait alone; if it is urgent, press Emergency or call:
adult-sent-now = Because what you wrote sounds dangerous, we send your report to the outside contact at once. If they answer, the answer comes here.
adult-sent-now-away = What you wrote is kept for the outside contact, but we cannot reach them just now. We keep trying.
adult-reply-sent = Your reply goes to the outside contact, to nobody else.
adult-unreached = Sorry, your report has not arrived: we cannot reach the outside contact just now. It is kept, and we keep trying. Teachers and school counselors are not told. Do not wait alone; if it is urgent, press Emergency or call:
adult-kept = The report you were writing has not been sent. It is kept for { $days } days, and nobody has read it. When this is over, you can go on with it.
adult-gone = That report is no longer kept here, because its time is over. If you want to write again, type /report.
adult-none = You are not writing a report now. What you have sent stays sent.
adult-add = If you remember something else, you can add it any time.
adult-heard = Thank you for writing it down. What they do is on them, not on you, and you do not have to face this alone.

    If you are not safe where you are, go where there are people, or to somebody you trust. If anybody is hurt, go to the nearest emergency room or clinic.

    You can call:
adult-heard-told =
    { "" }
    The outside contact is told right now. The school counselors are not. If you want a school counselor to come as well, press Emergency.
adult-heard-away =
    { "" }
    We cannot reach the outside contact just now, so perhaps nobody reads it yet. The school counselors are not told. If you want a school counselor to come, press Emergency.
adult-dropped = { $what ->
        [more] All right. The addition is not sent and not kept. What you sent before stays sent.
        [sent] All right. What you have sent stays sent.
       *[new] All right. Nothing was sent and nothing is kept.
    }
adult-later = You can write a report once this is finished or cancelled. If you are in danger, press Emergency now.
adult-nobody = This school has no outside contact in Sebaya yet, so a report about an adult cannot be taken here. We do not want it to fall into the wrong hands. You can go to an adult outside the school whom you trust, or call:
adult-students = These reports are for students.
adult-alert = { $level ->
        [danger] 🆘 A report about an adult, with signs of danger, from { $alias }. Only the outside contact receives it.
        [more] { $alias } has added something to their report about an adult.
        [waits] There is something unread in { $alias }'s report about an adult.
       *[new] ⚠️ A report about an adult from { $alias }. Only the outside contact receives it.
    } Please read it as soon as you can.
adult-read-done = That is all of { $alias }'s report. This reading is recorded, and the messages leave the screen within 12 hours. The student has not been asked who must not know; please contact nobody at the school before that is clear.
adult-answer-write = Write your answer to { $alias } in one message. Only that student reads it.
adult-answer = An answer from the outside contact:
    { $text }
adult-answered = Your answer is sent.
adult-apart = That chat is closed. You will not be brought together with that school counselor again; they get no news of you and are not told why.
adult-apart-next = { $alone ->
        [yes] There is no other school counselor of your school in Sebaya yet. If you need an adult, you can reach the outside contact below, or press Emergency to see whom to call. If you change your mind, you can undo this.
        [all] There is no other school counselor of your school in Sebaya yet, and no outside contact. If you need an adult, press Emergency to see whom to call. If you change your mind, you can undo this.
       *[no] What do you need now? If you change your mind, you can undo this.
    }
button-adult = Report an adult
button-adult-write = Write a report
button-adult-send = Send
button-adult-drop = { $value ->
        [done] Done
       *[drop] Cancel
    }
button-adult-more = { $value ->
        [on] Go on with the report
       *[more] Add something
    }
button-adult-read = Read the report
button-adult-answer = Answer
