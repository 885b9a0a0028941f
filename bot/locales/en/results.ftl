menu-results = 📊 Results
results-which = The results of which period? Each period is counted once, ten days after it ends, and its figures never point at anybody.
button-results = { $name ->
        [month] This month
        [month-last] Last month
        [semester] Last semester
        [year] Last school year
       *[earlier] The one before
    } ({ PERIOD($value) })
results-not-yours = Results are for programme coordinators and school counselors only. To report an adult of the school, write /report.
results-not-yet = The figures of { results-period } cannot be shown yet: they are counted from { $date } on, once its last surveys are answered. Figures that change daily could show who came today.
results-making = The results of { results-period } are being prepared. Text, picture and tables follow in a moment.
results-twice = The results of { results-period } were asked for just now and are on their way. If you do not see them, wait a moment.
results-picture = Picture: { results-period }
results-sheets = All tables: { results-period }. The last sheet explains how to read them.
results-month = The results of { results-period } are ready.
results-changed = The results of this period are no longer as they were first counted, so they are not shown. Please tell the operator: a backup must be restored.
results-failed = The results could not be prepared. Please try again in a moment; if it still fails, tell the operator.
results-no-picture = The picture could not be made this time. Please try again later.
results-title = Results of Sebaya, { $school }: { $period }
results-period = { $kind ->
        [month] { PERIOD($name) }
        [semester] semester { $number } of school year { $name }
       *[year] school year { $name }
    }
period-name = { $kind ->
        [month] { month-name } { $year }
        [semester] semester { $month }, { $name }
       *[year] { $name }
    }
results-few = Fewer than ten students came in this period. The figures are not shown, so that nobody can be recognised.
results-total = { $name ->
        [students] Students who came
        [chats] Conversations (at most five a student)
        [surveyed] Students asked after a conversation
        [rated] Students who gave a rating
        [judged] Students who said whether they felt heard
        [felt] Students who said how they felt before and after
        [followed] Students asked how they are some days later
        [worried] Students with a sign of danger
        [writers] Students who wrote a letter
        [letters] Letters (at most five a student)
        [cared] Students with a case that was worked on
        [opened] Students of whom a case was opened
        [closed] Students of whom a case was closed
        [referred] Students referred, with their consent
        [reviewed] Students whose case was due to be looked at again
       *[counselors] Peer counselors who helped
    }
results-table = { $name ->
        [waits] Longest wait of each student
        [topics] Students by topic (may be several)
        [hours] Students by hour of beginning (may be several)
        [road] Students by who helped (may be both)
        [survey] Answers to the survey
        [rating] Rating of the conversation, 1 to 5
        [heard] Felt heard
        [follow] How they are some days later
        [level] Worst sign of danger of each student
        [promise] Letters answered within one school day (of each student the worst)
        [answers] Time until a letter was answered (of each student the longest)
        [closed] Students whose case was closed, by outcome (may be several)
        [referred] Students referred, by whom to (may be several)
        [reviewed] Cases looked at again in time
       *[acknowledged] Time until an adult was on it
    }
results-tab = { $name ->
        [overview] Summary
        [waits] Waiting
        [topics] Topics
        [hours] Hours
        [road] Who was there
        [survey] Survey
        [rating] Rating
        [heard] Felt heard
        [follow] Days later
        [level] Signs of danger
        [acknowledged] Taken by an adult
        [promise] Letters on time
        [answers] Letters answered
        [closed] Cases closed
        [referred] Referrals
        [reviewed] Cases reviewed
        [comments] What students added
        [absence] Absence
        [conflicts] Conflicts
        [observations] Observations
        [months] Month by month
       *[other] { $name }
    }
results-value = { $name ->
        [waits-m1] up to 1 minute
        [waits-m5] 1–5 minutes
        [waits-m15] 5–15 minutes
        [waits-m60] 15–60 minutes
        [waits-more] more than 1 hour
        [waits-nobody] at least once nobody answered
        [topics-unsaid] not said
        [hours-00] 0–6 o'clock
        [hours-06] 6–9 o'clock
        [hours-09] 9–12 o'clock
        [hours-12] 12–15 o'clock
        [hours-15] 15–18 o'clock
        [hours-18] 18–21 o'clock
        [hours-21] 21–24 o'clock
        [road-peer] peer counselor
        [road-bk] school counselor (guru BK)
        [survey-answered] answered
        [survey-skipped] skipped
        [survey-asked] not touched
        [rating-1] 1
        [rating-2] 2
        [rating-3] 3
        [rating-4] 4
        [rating-5] 5
        [heard-yes] yes
        [heard-partly] partly
        [heard-no] no
        [follow-well] well (4–5)
        [follow-fair] fair (3)
        [follow-low] low (1–2)
        [follow-stopped] do not want to be asked again
        [follow-silent] no answer
        [level-red] red
        [promise-kept] answered in time
        [promise-late] at least once late
        [promise-open] at least once not answered yet
        [answers-h4] up to 4 hours
        [answers-h24] 4–24 hours
        [answers-h72] 1–3 days
        [answers-longer] more than 3 days
        [answers-nobody] not answered yet
        [closed-safe] safe now
        [closed-referred] referred
        [closed-moved] left school
        [closed-lost] cannot be reached
        [closed-other] other
        [referred-psychologist] psychologist
        [referred-social-worker] social worker
        [referred-puskesmas] health centre
        [referred-teacher] another teacher
        [referred-other] other
        [reviewed-kept] opened again within a week
        [reviewed-missed] missed by more than a week
        [level-amber] amber
        [acknowledged-m1] up to 1 minute
        [acknowledged-m5] 1–5 minutes
        [acknowledged-m15] 5–15 minutes
        [acknowledged-m60] 15–60 minutes
        [acknowledged-more] more than 1 hour
       *[acknowledged-nobody] nobody was on it
    }
results-withheld = withheld
results-column-what = What
results-column-students = Students
results-column-share = Per cent
results-overview = Overview
results-feelings = Feeling 1–5, means: before { $before }, after { $after }; change { $change } (Student's t 95 % confidence interval: { $low } to { $high }).
results-feelings-few = Feeling before and after: fewer than 20 students told both, so it is not shown.
results-middle = { $kind ->
        [most] More than half of the students: { $half }.
        [some] For half of the students no longer than: { $half }. For more than one student in ten: { $nine }.
       *[all] For half of the students no longer than: { $half }. For nine in ten: { $nine }.
    }
results-load = About { $load } students for each peer counselor.
results-rate = Answered the survey: { $percent } %.
results-how = How to read this
results-how-lines =
    What is counted is students, not messages. A student who came several times counts once.
    Every number is rounded to the nearest multiple of five. Totals are rounded by themselves, so a table does not always add up to its total.
    "<5" means none to four. We do not tell these apart, so that no student can be recognised.
    "Withheld" means that this number would give away a small one elsewhere.
    Percentages are shown from 20 students on, in steps of five.
    Months, semesters and school years are counted once, ten days after they end, and then stay. Erasing data later does not change them.
    A student with several ratings counts with their mean; for waiting and danger, with the worst.
    The numbers of one school are no proof of cause and effect.
results-picture-feelings = Mean feeling
results-picture-below = Figures are rounded to the nearest five; <5 means zero to four, "withheld" protects a small figure. One school's figures prove no cause.
results-before = before
results-after = after
results-column-number = Number
results-grade = Grade { $grade }
results-observed = { $name ->
        [absence] Days of absence by grade (from the school's books)
        [conflicts] Incidents of conflict by grade (from the school's books)
        [observations] Direct observations by adults, 1 to 5
       *[months] Month by month: use of the service beside the school's counts
    }
results-month-line = { $month }: { $what }
results-of-months = { $kind ->
        [use] students who came
        [absence] days of absence
       *[conflicts] incidents of conflict
    }
results-band = { $band ->
        [low] 1–2
        [fair] 3
       *[well] 4–5
    }
results-not-released = not shown
results-not-written = not written down
results-comments = What students added after chats
results-comments-note = Only those that a school counselor passed one by one, in alphabetical order. They are not what all students think.
results-no-proof = One school's counts prove no cause: of two things that rise or fall together, neither need be the reason for the other. The school's counts are those on record when this report was made.
results-corrected = Corrected after it was shown: { $list }. That month stays as in its first report; semesters and school years whose report is made later count the new number.
results-section-few = { $name ->
        [letters] Letters
       *[cases] Cases
    }: fewer than ten students in this period, so they are not shown. They count in the next longer period.
results-how-section = { $name ->
        [letters] Letters count in the month they were sent; those a student took back do not count. In time means before the promised time: the end of the next school day.
       *[cases] Cases count by student, in the month in which something happened. A referral counts if the student agreed. A review date is kept if the case was opened within a week of the reminder.
    }
results-more = The rest is in the sheets that follow.
