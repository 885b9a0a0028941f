shifts = { $state ->
        [some] Your weekly shifts are below. Choose a day to add or remove one.
        [none] You have not chosen any shifts yet. Choose a day, then the hours that suit you.
       *[learns] You can choose shifts once your certificate is valid. Your exam days can be marked already.
    } Before each shift we ask you first: you are on duty only if you press I am ready that day. The school counselors see the shifts you choose.
shift-each = • { day-name }, { $from }-{ $to }
shift-next = Next shift: { day-name }, { $date } { month-name }, at { $time }.
shift-hours = { day-name }: tap the hours you want. Tap once more to remove one. Lessons and the night are not in the list.
shift-reminder = Your shift is from { $from } to { $to }. Can you today? If you do not answer you are not on duty, and that is all right.
shift-ready = Thank you. Your duty begins by itself at { $from } and lasts until { $to }.
shift-adult = No school counselor is on call right now. Offers appear once there is one.
shift-cannot = That is all right, you are not on duty today. Your shift of next week stays.
shift-begun = Shift from { $from } to { $to }.
shift-gone = That shift is over, or you have changed it. Your shifts are under My shifts.
shift-skipped = Your shift from { $from } to { $to } today is left out.
shift-closed = School is closed today.
own-exams = { $count ->
        [0] You have not marked any exam days.
       *[other] Your exam days are below; press one to remove it.
    } On exam days you are not asked to be with anybody, and need not explain.
exam-first = The first day of your exams?
exam-last = Your exams begin on { $first }. And the last day?
rests-own-exams = You have exams, so you are not with anybody for now. You can again { rests-until }. Good luck.
roster-week = The shifts of these seven days. ✓ has said they are ready, ✗ cannot that day. This is the plan; who is on duty now is in the Roster.
roster-week-below = The newest shifts are below.
roster-day = { "" }
    { day-name }, { $date } { month-name }: { $who ->
        [none] nobody has chosen a shift yet
       *[other] { $who }
    }
    { $empty ->
        [none] No empty hours.
       *[other] Empty: { $empty }
    }
roster-day-free = { "" }
    { day-name }, { $date } { month-name }: { $why ->
        [closed] school is closed
       *[exams] exams
    }
button-shifts = ‹ My shifts
button-shift-day = { $value ->
        [mon] Mon
        [tue] Tue
        [wed] Wed
        [thu] Thu
        [fri] Fri
        [sat] Sat
       *[sun] Sun
    }
button-shift = { $name }
button-shift-ready = ✅ I am ready
button-shift-cannot = I cannot today
button-exams = 📝 My exam days
button-exam-days = { $name ->
        [add] ➕ Add
        [before] ‹ Earlier
       *[later] Later ›
    }
button-exam-from = { $name }
button-exam-to = { $name }
button-exam-drop = ✖️ { $name }
button-roster-week = 🗓 Shifts of this week
