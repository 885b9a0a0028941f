code-ask = Write the code from your school, for example the one printed on a card. Capital or small letters do not matter. No code yet? Ask the school counselor. Without a code you can still use Emergency, School counselor and Info.
code-kept = We have your code. It counts once you have read these three short screens and agreed.
code-first = Just write your code here. It counts once you have read these three short screens and agreed.
code-wrong = We do not know that code. Please check the letters and try once more. If what you wrote was not a code but something on your mind, press School counselor. If it is urgent, press Emergency.
code-used = That code was used before. Each code is for one person. Please ask the school counselor for another one.
code-wait = The code did not fit several times. Please try again in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }. Meanwhile Emergency, School counselor and Info still work.
code-right = The code fits. Now you can also talk with a peer counselor.
join-counselor = Thank you for accepting. You are now a peer counselor of { $school }.
join-supervisor = Thank you. You are now a school counselor (guru BK) of { $school }.
join-coordinator = Thank you. You are now a programme coordinator of { $school }.
join-ombud = Thank you. You are now the outside safeguarding contact (wali luar) for { $school }.
join-contact = Thank you. You are now the emergency contact of Sebaya { $school }.
join-over = That invitation was used already, was taken back, or is too old. Please ask for a new one.
join-already = This account already has a role here, so we did not use that invitation.
join-later = This invitation is for an adult who stands behind the students, and there is still a chat as a student here. Please finish that chat first, then open the invitation once more. It is still valid.
code-card = Scan it, or find @{ $bot } in Telegram, press START and type this code. It works once.
