adult-what = If an adult at school (a teacher, a coach, staff, anybody) hurts you or makes you feel unsafe, you can report it here. What they do is on them, not on you.

    Only the outside contact reads it, a person outside the school whose task is to protect students. Teachers, school counselors and the headmaster do not read it. You need not give your name.

    This is not an emergency service. If you are in danger now, press Emergency.
adult-begin = Write what happened, in one message or several, in your own words. When you are done, press Send. Until then nobody reads it.
adult-noted = Kept, { $count ->
        [1] one message
       *[other] { $count } messages
    }. Write on if there is more. When you are done, press Send.
adult-asked = A report about an adult.
adult-full = That is quite a lot for one report. Send it first; you can still add to it afterwards. The last message was not kept.
adult-sent = Your report has gone to the outside contact. That took courage. We cannot say when they will read it; if they answer, the answer comes here. Teachers and school counselors are not told.
adult-sent-now = Because what you wrote sounds dangerous, your report has gone to the outside contact at once. If they answer, the answer comes here.
adult-add = If you remember something else, you can add it any time.
adult-heard = Thank you for writing it down. What they do is on them, not on you, and you do not have to face this alone.

    If you are not safe where you are, go where there are people, or to somebody you trust. If anybody is hurt, go to the nearest emergency room or clinic.

    You can call:
adult-heard-told =
    { "" }
    The outside contact is told right now. The school counselors are not. If you want a school counselor to come as well, press Emergency.
adult-dropped = All right. Nothing was sent and nothing is kept.
adult-later = You can write a report once this is finished or cancelled. If you are in danger, press Emergency now.
adult-nobody = This school has no outside contact in Sebaya yet, so a report about an adult cannot be taken here. We do not want it to fall into the wrong hands. You can go to an adult outside the school whom you trust, or call:
adult-students = These reports are for students.
adult-alert = { $level ->
        [danger] 🆘 A report about an adult, with signs of danger, from { $alias }. Only the outside contact receives it.
        [more] { $alias } has added something to their report about an adult.
        [waits] Nobody has read { $alias }'s report about an adult yet.
       *[new] ⚠️ A report about an adult from { $alias }. Only the outside contact receives it.
    } Please read it as soon as you can.
adult-read-done = That is all of { $alias }'s report. This reading is recorded, and the messages leave the screen within 12 hours. The student has not been asked who must not know; please contact nobody at the school before that is clear.
adult-answer-write = Write your answer to { $alias } in one message. Only that student reads it.
adult-answer = An answer from the outside contact:
    { $text }
adult-answered = Your answer is sent.
adult-apart = That chat is closed. You will not be brought together with that school counselor again; they get no news of you and are not told why.
adult-apart-next = What do you need now?
button-adult = Report an adult
button-adult-write = Write a report
button-adult-send = Send
button-adult-drop = Cancel
button-adult-more = Add something
button-adult-read = Read the report
button-adult-answer = Answer
