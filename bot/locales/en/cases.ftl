case-what = { $what ->
        [by-hand] opened by hand
        [darurat] the Emergency button
        [called] a counselor's call
       *[other] { sign-name }
    }
cases = { $state ->
        [closed] 🗂 Closed cases: { $count }.
       *[open] 🗂 Open cases: { $count }.
    } Page { $page } of { $pages }.

    Opening one needs your PIN and is recorded.
case-line = • { $alias }: { case-what }.{ $action ->
        [late] { " " }⚠️ What was done is not recorded, after more than 24 hours.
        [due] { " " }⏳ What was done is not recorded yet.
       *[no] { "" }
    }{ $date ->
        [no] { "" }
       *[other] { " " }Review: { $date }.
    }
case-face = 🗂 Case { $alias }: { case-what }.
    Opened { $opened }. Responsible: { $mine ->
        [yes] you.
       *[no] another school counselor.
    }{ $date ->
        [no] { "" }
       *[other] { " " }Next review { $date }.
    }
    { $action ->
        [late] ⚠️ What was done is not recorded, after more than 24 hours.
        [due] ⏳ What was done is not recorded yet (within 24 hours).
       *[no] Duty-of-care record: { $record ->
            [done] recorded.
            [begun] begun.
           *[no] not filled in yet.
        }
    }
    Safety plan: { $plan ->
        [sent] sent to the student.
        [begun] begun.
       *[no] not made yet.
    }{ $outcome ->
        [open] { "" }
        [safe] { " " }Closed: the student is safe.
        [referred] { " " }Closed: referred.
        [moved] { " " }Closed: the student left school.
        [lost] { " " }Closed: the student cannot be reached any more.
       *[other] { " " }Closed: another reason.
    }
case-goal =
    { "" }
    Plan: { $text }
case-note =
    { "" }
    📝 { $date }: { $text }
case-referral =
    { "" }
    Referral to { $to }: { $answer ->
        [yes] the student agreed.
        [no] the student does not want it.
       *[none] the student has not answered.
    }
case-notes-all = 📝 Notes on { $alias }: { $count }, newest first.
case-gone = This case is no more, or is not for you to open.
case-write = { $what ->
        [goal] Write the plan for { $alias }: what is to be done, by whom, when.
        [note] Write a note on { $alias }.
        [conference] Write what was agreed about { $alias }: who does what, until when. No names.
        [words] Write a sentence or two for the duty-of-care record of { $alias }.
        [refer] Write in one sentence why { $alias } is referred. The student reads this sentence, and it is all that is handed on. Write no name.
       *[plan] Write in { $alias }'s own words: { plan-step-name }
    }

    What you write leaves the screen at once and is kept sealed in the case. No student reads it{ $what ->
        [plan] { " " }before you send the plan
        [refer] { " " }except { $alias }
       *[other] { "" }
    }. If you would rather not, press Back to the case.
case-too-long =
    { "" }
    That was too long: { $most } characters at most. Please shorten it and send it again.
case-when = When is the case of { $alias } to be reviewed? You will be reminded.
case-how = How did the case of { $alias } end? Once closed it can be read for { $days } days, and is then destroyed.
case-action-due = { $late ->
        [yes] ⚠️ Case { $alias } ({ case-what }): what was done is not recorded, { $hours } hours after the limit of 24 hours.
       *[no] ⏳ Case { $alias } ({ case-what }): what was done is not recorded. Violence asks for it within 24 hours; { $hours } hours are left.
    }
case-review-due = 🗓 Case { $alias } ({ case-what }): today it is to be reviewed. Open it, look at the plan, and choose the next date or close it.
case-erased = { $alias } erased all their data. Their case is gone with it, and they cannot be reached through the bot any more. If you know who it is, go and see them.
verdict-action =
    { "" }
    As this is about violence: record within 24 hours what was done, or why nothing need be.
record = Duty-of-care record of { $alias }, step { $number } of { $of }.
    { $step ->
        [unsafe] Ask the student first: who is NOT safe to tell? Until this is answered, no parent, class teacher or headmaster may be contacted.
        [suspect] Is somebody at home suspected of hurting the student?
        [state] How is the student, as you assess it?
        [done] What was done?
        [told] Who was told?
       *[words] Anything to add?
    }
record-answer = { $what ->
        [unsafe-home] • Not safe: somebody at home
        [unsafe-teacher] • Not safe: a class teacher or teacher
        [unsafe-head] • Not safe: the headmaster
        [unsafe-other] • Not safe: somebody else
        [unsafe-nobody] • The student was asked: nobody is unsafe
        [suspect-yes] • At home: somebody is suspected
        [suspect-unsure] • At home: not clear yet
        [suspect-no] • At home: nobody is suspected
        [state-safe] • Assessed: safe at present
        [state-watch] • Assessed: to be watched
        [state-danger] • Assessed: still in danger
        [state-hurt] • Assessed: injured
        [state-unclear] • Assessed: not clear yet
        [done-talked] • Done: talked with the student
        [done-stayed] • Done: stayed until they were safe
        [done-medical] • Done: brought to a health service
        [done-emergency] • Done: called the emergency services
        [done-reported] • Done: reported to the authorities
        [done-apart] • Done: kept away from whoever hurts them
        [done-none] • Done: nothing needed
        [told-colleague] • Told: another school counselor
        [told-ombud] • Told: the outside contact
        [told-professional] • Told: a psychologist or health worker
        [told-authority] • Told: the authorities
        [told-teacher] • Told: the class teacher
        [told-head] • Told: the headmaster
        [told-home] • Told: somebody at home
       *[told-nobody] • Told: nobody yet
    }
record-words = • { $text }
record-ask-first =
    { "" }
    Parents, class teacher and headmaster can be chosen once the student was asked who is not safe (step 1).
record-signing = { $answer ->
        [yes] • Second signature: given
        [no] • Second signature: refused
       *[none] • Second signature: awaited
    }
record-needs-done =
    { "" }
    It cannot be finished yet: choose what was done first.
record-needs-unsafe =
    { "" }
    It cannot be finished yet: ask first who is not safe to tell.
record-first =
    { "" }
    A case of violence can be closed once what was done is recorded.
sign-needed = Somebody at { $alias }'s home may be hurting them. To tell anybody there needs a second signature: another school counselor or the outside contact.{ $answer ->
        [waits] { " " }It was asked for; you hear as soon as it is answered. Until then, do not contact the home.
        [no] { " " }The first was refused. Talk about it before you ask again.
       *[none] { " " }Until then, do not contact the home.
    }
sign-asked = ✍️ Second signature for { $alias } ({ case-what }).

    A school counselor would like to tell somebody at the student's home, although somebody there may be hurting them. Talk with that school counselor first. Agree only if you are sure that the student stays safe.
sign-answer = ✍️ { $alias }: the second signature was { $answer ->
        [yes] given. Somebody at home may be told, and that is recorded.
       *[no] refused. Do not contact the home.
    }
sign-over = ✍️ { $alias }: answered, { $answer ->
        [yes] agreed.
       *[no] refused.
    }
sign-nobody = There is no other school counselor or outside contact yet who could sign. Do not contact the home; ask the operator to invite an outside contact.
sign-gone = This was answered already, or is not for you.
plan-step-name = { $step ->
        [warning] signs that it is getting hard
        [coping] what helps to calm down alone
        [distract] places or people that take the mind off it
        [people] people to ask for help
        [professionals] professionals to contact
       *[surroundings] making the surroundings safer
    }
plan = Safety plan of { $alias }, step { $number } of { $of }: { plan-step-name }.

    Fill it in together with the student in the chat. Every step may be skipped. The school's numbers are added by themselves.
plan-line =
    { "" }
    { $step ->
        [warning] 1. Signs that it is getting hard:
        [coping] 2. What I can do by myself:
        [distract] 3. Places or people that take my mind off it:
        [people] 4. People I can ask for help:
        [professionals] 5. Professionals:
       *[surroundings] 6. To make my surroundings safer:
    }
    { $text }
plan-numbers =
    { "" }
    Numbers to contact:
plan-preview = This is how { $alias } will read it. Once sent it cannot be taken back; if you change it, send it again.
plan-sent = Sent to { $alias }. Their screen only shows that there is a message; it opens with a tap, and can be seen again through Info.
plan-ready = There is something for you from the school counselor. Open it when you are by yourself.
plan-mine = My safety plan. It was made with the school counselor, in your words. You can open it again through Info.
plan-none = You have no safety plan yet. If you like, the school counselor can make one with you.

    You can contact at any time:
refer = Where is { $alias } to be referred? The student is asked first; without their yes nothing is handed on.
refer-service =
    { "" }
    • { $name }: { $reach }
refer-empty = The school's directory is still empty, or nobody in it is safe for { $alias }. The operator can fill it in school.toml, part directory.
refer-by-hand = { $alias } has no account here. Ask them face to face, and press the button below if they agree.
refer-waits = { $alias } is asked whether they want to be referred to { $to }. You hear as soon as they answer.
refer-asked = The school counselor would like to ask { $to } for help for you. Only this sentence would be handed on, without your name:

    "{ $text }"

    Is that all right? If not, that is fine; the school counselor stays with you.
refer-thanks = { $answer ->
        [yes] Thank you. The school counselor will contact { $to } and let you know.
       *[no] All right, nothing is handed on. The school counselor stays with you.
    }
refer-over = This question was answered already, or no longer holds.
refer-answer = { $alias }, referral to { $to }: { $answer ->
        [yes] the student agreed. What may be handed on is below, and no more.
       *[no] the student does not want it. Nothing may be handed on.
    }
refer-packet =
    { "" }
    To { $to }, from the school counselor of { $school }:
    { $text }
    The student has agreed. Please contact us to arrange a meeting.
button-case = { $name ->
        [face] ‹ Back to the case
       *[other] 🗂 { $name }
    }
button-cases = { $name ->
        [on] Next ›
        [back] ‹ Previous
        [closed] 📁 Closed ones
       *[open] 🗂 Open ones
    }
button-case-new = ➕ Open a new case
button-case-of = 🗂 Record & case
button-case-write = { $value ->
        [goal] ✏️ Plan
        [note] 📝 Add a note
       *[other] ✏️ Write
    }
button-case-notes = { $name ->
        [on] Next ›
        [back] ‹ Previous
       *[other] 📝 All notes
    }
button-case-seen = { $name ->
        [on] Next ›
        [back] ‹ Previous
       *[other] 👀 Observations
    }
case-seen-all = 👀 Observations of { $alias }: { $count }, newest first. To write down another: Results, then Write an observation.
button-case-review = { $value ->
        [1] Tomorrow
        [3] 3 days
        [7] 7 days
        [14] 14 days
        [30] 30 days
       *[other] 🗓 Review date
    }
button-case-mine = 🙋 I am responsible
button-case-close = { $value ->
        [safe] The student is safe
        [referred] Referred
        [moved] Left school
        [lost] Cannot be reached
        [other] Another reason
       *[ask] ✅ Close the case
    }
button-record = 📋 Duty-of-care record
button-record-step = { $name ->
        [back] ‹ Previous
        [skip] Skip ›
       *[on] Next ›
    }
button-record-pick = { $name ->
        [on] ✅{ " " }
       *[off] { "" }
    }{ $value ->
        [unsafe-home] Somebody at home
        [unsafe-teacher] Class teacher or teacher
        [unsafe-head] Headmaster
        [unsafe-other] Somebody else
        [unsafe-nobody] Asked: nobody
        [suspect-yes] Yes, suspected
        [suspect-unsure] Not clear yet
        [suspect-no] Nobody suspected
        [state-safe] Safe at present
        [state-watch] To be watched
        [state-danger] Still in danger
        [state-hurt] Injured
        [state-unclear] Not clear yet
        [done-talked] Talked with the student
        [done-stayed] Stayed until safe
        [done-medical] To a health service
        [done-emergency] Called emergency
        [done-reported] Reported it
        [done-apart] Kept away from them
        [done-none] Nothing needed
        [told-colleague] Another school counselor
        [told-ombud] Outside contact
        [told-professional] Psychologist or health worker
        [told-authority] Authorities
        [told-teacher] Class teacher
        [told-head] Headmaster
        [told-home] Somebody at home
       *[told-nobody] Nobody yet
    }
button-record-done = ✅ Finish
button-sign-ask = ✍️ Ask for a signature
button-sign = { $value ->
        [yes] ✅ Agree
       *[no] ✖️ Refuse
    }
button-plan = 🧭 Safety plan
button-plan-step = { $name ->
        [back] ‹ Previous
        [skip] Skip ›
       *[on] Next ›
    }
button-plan-send = 📨 Send to the student
button-plan-send-yes = ✅ Yes, send
button-plan-see = 🧭 My safety plan
button-refer = 🤝 Refer
button-refer-to = { $name }
button-refer-yes = ✅ That is fine
button-refer-no = ✖️ Not yet
button-refer-noted = ✅ The student agreed
conference = 👥 Case conference, { $alias }. Who took part? Tap to choose; no name is written. { $count ->
        [0] Nobody is chosen yet.
       *[other] Chosen: { $count }.
    }
conference-hidden =
    { "" }
    The class teacher, the headmaster or somebody at home only show once the student was asked who is not safe, and they are not among them; for somebody at home a second signature may be needed (Duty-of-care record).
case-conference =
    { "" }
    👥 { $date }, case conference: { $text }
    Who took part:
conference-who = • { who-took-part }
who-took-part = { $who ->
        [bk] the school counselor
        [psychologist] a psychologist
        [social] a social worker
        [health] the health centre
        [teacher] the class teacher
        [head] the headmaster
        [ombud] the outside contact
        [student] the student
       *[home] somebody at home
    }
button-conference = { $name ->
        [on-bk] ✅ School counselor
        [off-bk] School counselor
        [on-psychologist] ✅ Psychologist
        [off-psychologist] Psychologist
        [on-social] ✅ Social worker
        [off-social] Social worker
        [on-health] ✅ Health centre
        [off-health] Health centre
        [on-teacher] ✅ Class teacher
        [off-teacher] Class teacher
        [on-head] ✅ Headmaster
        [off-head] Headmaster
        [on-ombud] ✅ Outside contact
        [off-ombud] Outside contact
        [on-student] ✅ The student
        [off-student] The student
        [on-home] ✅ Somebody at home
        [off-home] Somebody at home
       *[other] 👥 Case conference
    }
