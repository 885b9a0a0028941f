button-drill = 🧪 Alert drill
drill-ask = LATIHAN (DRILL). This sends a practice alarm, without any student, to see how soon a school counselor takes it. { $others ->
        [0] There is no other school counselor in Sebaya yet, so only those after them (such as the outside contact) will be told, in their time.
        [one] It goes to { $others } other school counselor, and climbs like a real one when nobody taps.
       *[other] It goes to { $others } other school counselors, and climbs like a real one when nobody taps.
    } The outcome is in no report.
button-drill-begin = Begin the drill
drill-alert = LATIHAN (DRILL), nothing real.
    { $minutes ->
        [0] 🧪 Danger (drill): a made-up student, level RED.
        [one] 🧪 Nobody has taken this drill yet ({ $minutes } minute).
       *[other] 🧪 Nobody has taken this drill yet ({ $minutes } minutes).
    }
    Please tap the button below, as you would for a real one. No student is waiting.
button-drill-take = I take it (drill)
drill-beyond = LATIHAN (DRILL), nothing real. 🧪 A practice alarm has not been taken by a school counselor for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. With a real one, please make sure that a school counselor opens Sebaya. Now there is nothing to do.
drill-begun = LATIHAN (DRILL) begun. { $others ->
        [0] There is no other school counselor yet who could tap.
        [one] It went to { $others } other school counselor.
       *[other] It went to { $others } other school counselors.
    } As soon as somebody taps, we tell you here how long it took.
button-drill-end = ⏹ End the drill
drill-runs-yours = LATIHAN (DRILL): yours is running.
drill-runs = LATIHAN (DRILL): another one is running. There is only one at a time.
drill-not-now = LATIHAN (DRILL) not begun: there is a real RED alarm that is not over. That comes first.
drill-newer = LATIHAN (DRILL): see the newest message below.
drill-taken = LATIHAN (DRILL) over. A school counselor took it after { $minutes ->
        [0] { $seconds } s
       *[other] { $minutes } min { $seconds } s
    }. Thank you. This is in no report.
drill-ended = LATIHAN (DRILL) ended by whoever began it. There is nothing to do.
drill-nobody = LATIHAN (DRILL) over: no school counselor tapped within an hour. A real alert would go on climbing. Good to talk about together.
drill-real = LATIHAN (DRILL) stopped: there is a REAL alarm now. Please open its alert; whatever does not say LATIHAN is real.
drill-gone = LATIHAN (DRILL): this one is over.
