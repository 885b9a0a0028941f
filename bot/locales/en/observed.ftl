button-observe = 👀 Write an observation
button-observe-read = 👀 Last observations
button-tally = 🔢 Monthly counts
observe = Observation: which behaviour did you see yourself? Observations judge the programme, never a student.
observe-behaviour = { $kind ->
        [joins] Taking part in class
        [friends] Getting on with friends
        [feelings] Handling feelings
        [conflict] Settling conflicts
       *[mood] Spirits and mood
    }
button-observe-kind = { $value ->
        [joins] Taking part in class
        [friends] Getting on with friends
        [feelings] Handling feelings
        [conflict] Settling conflicts
       *[mood] Spirits and mood
    }
observe-scale = { observe-behaviour }: how is it? 1 worrying, 5 very good.
button-observe-scale = { $name }
observe-of = { observe-behaviour }: { $scale } of 5. Did you observe a class or a case?
button-observe-of = { $name ->
        [class] A class
       *[case] A case
    }
observe-whom = { $of ->
        [class] Which class? For example 8B.
       *[case] Which case? Write its alias or number, not the student's name.
    }
observe-which-case = Which case? Only school counselors see this list; no report shows it.
observe-no-case = There is no open case yet. You can write down an observation of a class.
observe-of-case = { PERIOD($month) } · { observe-behaviour }: { $scale } of 5. { $text }
button-observe-case = { $name }
button-observe-cases = { $name ->
        [on] Next ›
       *[back] ‹ Previous
    }
observe-note = A note? Write what was to be seen, without names. Notes are kept encrypted, only school counselors can read them, and no report shows them.
button-observe-skip = No note
button-observe-stop = Cancel
observe-too-long = That is too long. At most { $most } characters.
observe-kept = Observation kept: { observe-behaviour }, { $scale } of 5. Reports only show how many there are.
observe-stopped = Cancelled. Nothing was kept.
observe-none = No observation yet.
observe-last = The last observations, the newest first:
observe-one = { PERIOD($month) } · { $of ->
        [class] class
       *[case] case
    } { $whom }
    { observe-behaviour }: { $scale } of 5
    { $text }
tally = Monthly counts from the school's own books. What is filled in within ten days after a month's end is in that month's report. Which month?
button-tally-month = Month: { PERIOD($value) }
tally-name = { $kind ->
        [absence] days of absence
       *[conflicts] incidents of conflict
    }
tally-kind = { PERIOD($month) }. What would you like to fill in?
button-tally-kind = { $name ->
        [absence] Days of absence
       *[conflicts] Incidents of conflict
    }
tally-grade = { PERIOD($month) }, { tally-name }. Which grade?
button-tally-grade = { $name }
tally-number = { PERIOD($month) }, grade { $grade }: how many { tally-name } in all? Type one number, 0 if there were none.
tally-not-read = That is no number we can use. Type one number from 0 to { $most }, without points. { PERIOD($month) }, grade { $grade }, { tally-name }:
tally-kept = Kept: { PERIOD($month) }, grade { $grade }: { $number } { tally-name }. If it is wrong, choose that grade again. The next grade?
tally-late = The report of that month may have been made already. What was made does not change; this number is in the next ones.
button-tally-stop = Done
tally-stopped = Done. What was answered is kept.
