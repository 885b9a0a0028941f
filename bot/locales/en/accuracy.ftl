accuracy = 🎯 How right alarms were, the last { $weeks } weeks. Numbers alone, no students and no words; the Emergency button counts, too.

    Alarms: { $alarms }. Judged by school counselors: { $verdicts }, and { $false } of these were no emergency.
    { $samples ->
        [0] Quiet chats read by lot: none yet. Without them we do not know what was missed.
       *[other] Quiet chats read by lot: { $samples }. Missed: { $missed }.
    }
accuracy-few = The share of false alarms can be told once { $least } were judged. Press No emergency whenever an alarm turns out to be false.
accuracy-share = No emergency: { $percent } % of those that were judged. What nobody judged is not counted.
accuracy-week = • Since { $monday }: RED { $red }{ $redfalse ->
        [0] { "" }
       *[other] { " " }({ $redfalse } false)
    }, groups of AMBER { $amber }{ $amberfalse ->
        [0] { "" }
       *[other] { " " }({ $amberfalse } false)
    }
accuracy-within = The budget: { $red } RED and { $amber } groups of AMBER that are false, a week. In these { $of } weeks it was kept.
accuracy-over = ⚠️ The budget ({ $red } RED and { $amber } groups of AMBER that are false, a week) was exceeded in { $weeks } of { $of } weeks.

    What can be done: talk with your colleagues about which alarms are often false, and why; ask whoever runs the bot to tell those reasons (without students' words) to the makers of Sebaya; have more school counselors on call. Leave no alarm unread: the next one may be real.
button-accuracy = 🎯 How right alarms were
