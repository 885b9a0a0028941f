wrap-did = Wrap-up about { $alias }, for the school counselor only. What did you do? Choose as many as fit, or skip it.
wrap-worry = How worried are you about { $alias } now?
wrap-line = Is there one thing about { $alias } that the school counselor should know? No names, please.
wrap-worried = You are very worried. You need not carry that alone: the school counselor can reach out to { $alias } now.
wrap-line-write = Write it in one message about { $alias }. Only the school counselor can read it, not the student.
wrap-kept = What you wrote about { $alias } is kept.
wrap-later = You are talking or waiting yourself just now. You can fill this in afterwards.
wrap-over = That wrap-up is closed. That is all right. If something still weighs on you, you may tell the school counselor at any time.
wrap-called = The school counselor is being called for { $alias }. Thank you for saying so, it was the right step. The rest is for adults to do.
wrap-called-already = The school counselor has been called for { $alias }, or is with them already.
button-wrap-did = { $name ->
        [yes] ✓{ " " }
       *[no] { "" }
    }{ $value ->
        [listened] Listened
        [feelings] Named their feelings
        [ideas] Looked for ways together
        [info] Told them where help is
       *[adult] Pointed to an adult
    }
button-wrap-worry = { $value ->
        [0] 0 · not worried
        [1] 1 · a little
        [2] 2 · quite worried
       *[3] 3 · very worried
    }
button-wrap-on = { $name ->
        [on] Next ›
       *[skip] Skip ›
    }
button-wrap-back = ‹ Back
button-wrap-line = Write
button-wrap-call = 🆘 Call the school counselor now
alert-after = 🆘 After the chat had ended, a peer counselor is very worried about { $alias } and calls the school counselor. Press the button below to reach out.
alert-after-words = { $level ->
        [RED] 🆘 Danger
       *[AMBER] 🟠 To be looked at
    }: { sign-name }
    It is in a peer counselor's wrap-up about { $alias }. It may be about { $alias }, or about the counselor. Please speak with both.
read-wrap = Wrap-up of counselor { $badge }. Worried: { $worry ->
        [none] not answered
       *[other] { $worry } of 3
    }.
read-did = • { $what ->
        [listened] listened
        [feelings] named their feelings
        [ideas] looked for ways together
        [info] told them where help is
       *[adult] pointed to an adult
    }
read-wrap-line = “{ $text }”
