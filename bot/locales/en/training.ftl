menu-training = 🎓 Training
menu-counselors = 🎓 Counselors
home-learns = Before you can be with students you need a certificate: press Training.
ethics-card = Peer counselors' code of ethics (version { $version }), { $number } of { $count }
    { $title }

    { $text }
ethics-accepted = You accepted the code of ethics, version { $version }. Thank you. You can read it again under Training.
ethics-put-off = All right. Until you accept the code of ethics you cannot be on duty or be with students. Press Training or Start duty to read it again.
ethics-then-duty = Now you can press Start duty.
ethics-again = Read and accept the code of ethics, too: press Training. There are no offers before that.
ethics-newer = There is a new version of the code of ethics. Until you have read and accepted it there are no offers, so your duty ends for now. You may finish the chat you hold. The code is below; once you have accepted it, press Start duty again.
ethics-older = That button was of an older version, and the code of ethics has changed. The new one is below.
claim-ethics-first = Before you are with students, read and accept the code of ethics: press Training.
claim-not-certified = To be with students you need a valid certificate. Press Training.
duty-not-certified = To be on duty you need a valid certificate. Press Training to see what is missing.
training = Training for peer counselors. The modules take about { $minutes } minutes, the practice chats and the code of ethics about half an hour more; take it in parts, your place is always kept. If you are with a student, the student comes first.
training-uncertified =
    { "" }
    When you have passed every module and one practice chat, the school counselor certifies you. Before that you cannot be with students.
training-certified =
    { "" }
    Your certificate is valid until { $date }.
training-refresh =
    { "" }
    Your certificate is valid until { $date }. To renew it, take the quiz of every module and one practice chat again.
training-done =
    { "" }
    You passed everything. Show your badge name to the school counselor in person: { $badge }.
training-card = { $module } · { $number } of { $count }
    { $title }

    { $text }
training-exercise = { $module } · { $number } of { $count }
    Exercise: { $title }

    { $text }

    { $choices }
training-feedback = Exercise: { $title }
    Your choice: { $choice }

    { $right ->
        [true] ✅ { $says }
       *[false] { $says }
    }
training-finished = You passed everything. Show your badge name to the school counselor in person: { $badge }. They record your hours of face-to-face training and your guardian's consent, and then certify you.
quiz-begin = Quiz: { $module }. { $count } questions; at least { $needed } must be right. If not, you can try again tomorrow with other questions.
quiz-tomorrow = You can try the quiz { $module } again from { $date }, { $time }. Until then you can read the cards again.
quiz-question = Quiz { $module } · { $number } of { $count }

    { $text }

    { $choices }
quiz-why = { $text }

    { $right ->
        [true] ✅ Right: { $answer }
       *[false] Not quite. The right one: { $answer }
    }
    { $why }
quiz-passed =
    { "" }
    ✅ Passed: { $right } of { $count } right.
quiz-failed =
    { "" }
    { $right } of { $count } right; that is not enough to pass yet. That is all right. Read the cards again, and try again tomorrow with other questions.
certificate-soon = Your certificate as a peer counselor is valid until { $date }, { $days } more days. To renew it, press Training, take the quiz of every module and one practice chat, and see the school counselor.
certificate-over = Your certificate has ended, so your duty ends here and no new offers show. You may finish the chat you hold. Press Training to renew it.
certified = The school counselor has certified you. You can be on duty until { $date }. Thank you for learning with care.
certify-ready = The counselor with the badge name { $badge } passed the whole training and waits for a certificate. Ask them to show their badge name in person, then press the button below to begin: it asks for the hours and the guardian's consent.
counselors = { $count ->
        [0] There is no peer counselor yet. Press Invite a counselor to make an invitation.
       *[other] Peer counselors: { $count }.
    } { $ready ->
        [0] Nobody waits for a certificate.
       *[other] Waiting for a certificate: { $ready }. Ask the counselor to show you the badge name in person, then press the name.
    } { $pages ->
        [1] { "" }
       *[other] Page { $page } of { $pages }.
    }
counselor = • { $badge ->
        [new] a new counselor (who has not accepted the code of ethics yet)
       *[other] { $badge }
    }: { $state ->
        [valid] certified until { $date }
        [over] certificate ended { $date }
       *[learning] is learning
    }, modules { $done } of { $modules }{ $suspended ->
        [no] { "" }
       *[other] ; resting from duty since { $suspended }
    }
certify-not = That counselor does not wait for a certificate just now.
certify-hours = A certificate for { $badge }. How many hours of face-to-face training did they take part in? Type the number; at least { $least }.
certify-number = Type only the number of hours, such as { $least }, for { $badge }.
certify-not-sent =
    { "" }
    What you just wrote did not go to the student. If it was meant for them, press Cancel and send it again.
certify-too-few = Not yet: { $badge } needs at least { $least } hours face to face. When they have them, press Counselors again.
certify-ask-consent = { $badge }: { $hours } hours face to face. Does the school have the written consent of a parent or guardian?
certify-done = ✅ { $badge } is certified until { $date }.
certify-cancelled = Cancelled. Nothing was recorded.
rehearsals = 🎭 Practice chats. The bot pretends to be a student, and you choose what to answer. Passing one is enough for the certificate; trying all is better.

    The student is not real, and nobody is told of anything. You only press buttons, there is no need to type. Whatever you type is taken as your own words, and Emergency is always real.

    The school counselor sees the result and how often you tried, when they certify you. Your single answers are not kept.
rehearsal-begin = 🎭 PRACTICE, not a real student: { $title }

    Read slowly, and choose what you would do. Nobody is told, and there is no need to type. The story may be heavy: you may stop at any time, and your place is kept. If you feel this way yourself, press Emergency or School counselor; you come first.
rehearsal-tomorrow = 🎭 PRACTICE: { $title } can be tried again from { $date }, { $time }. The other practice chats can be tried now.
rehearsal-step = 🎭 PRACTICE, not a real student: { $title }

    "Student": { $says }

    What do you do?
    { $choices }
rehearsal-before =
    { "" }
    Before. "Student": { $says }
    You: { $reply }
rehearsal-over = 🎭 PRACTICE is over, not a real student: { $title }

    "Student": { $says }

    { $result ->
        [passed] ✅ Passed. You listened, and you looked after their safety.
        [again] Not passed yet, and that is all right: this is the place to try. What safety needs, you did. Try again tomorrow, or another practice chat now.
       *[unsafe] Not passed yet, and that is all right: this is the place to try. The most important part is missing: to ask whether they are safe, and to call an adult in time. Try again tomorrow, or another practice chat now.
    }
rehearsal-point =
    { "" }
    { $full ->
        [true] ✅
       *[false] ▫️
    } { rehearsal-points }: { $shown } of { $count }
rehearsal-points = { $point ->
        [open] open questions
        [reflect] named what they feel
        [advice] no advice too early
        [safety] asked whether they are safe
       *[call] called an adult in time
    }
rehearsal-missed =
    { "" }

    You chose: { $reply }
    { $why }
rehearsal-none =
    { "" }
    Practice chat: none yet.
rehearsal-result =
    { "" }
    Practice chat: { $title }, { $date ->
        [no] not passed yet
       *[other] passed { $date }
    } (tried { $tries } times). Listening: { $right } of { $count }.
rehearsal-weak =
    { "" }
    ▫️ To talk about together: { rehearsal-points }
button-ethics-turn = { $name ->
        [on] Next
        [back] Back
       *[other] 📜 Code of ethics
    }
button-ethics-accept = I accept
button-ethics-later = Not now
button-training = ☰ Modules
button-learn = { $name ->
        [on] Next
        [back] Back
        [again] Choose another
       *[other] { $name }
    }
button-choose = { $name }
button-answer = { $name }
button-quiz = { $name ->
        [on] Next
       *[other] To the quiz
    }
button-quiz-start = Start the quiz
button-certify = { $name }
button-certify-consent = Yes, certify
button-certify-cancel = Cancel
button-rehearsals = { $value ->
        [done] ✅ Practice chat
       *[other] 🎭 Practice chat
    }
button-rehearsal = { $name }
button-rehearse = Begin the practice
button-rehearse-say = { $name }
