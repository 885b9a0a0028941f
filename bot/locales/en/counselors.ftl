counselor-card = { $badge ->
        [new] a new counselor (who has not accepted the code of ethics yet)
       *[other] { $badge }
    }
    { $state ->
        [valid] Certified until { $date }.
        [over] The certificate ended { $date }.
       *[learning] Is learning.
    } Modules: { $done } of { $modules }.
    { $suspended ->
        [no] { $duty ->
            [on] On duty.
           *[off] Not on duty.
        } Chats they hold: { $chats }.
       *[other] Resting from duty since { $suspended }.
    }
counselor-done =
    { "" }
    { $what ->
        [suspend] ✅ { -counselor-told } Chats they hold go back to the queue, and offers are taken back.
        [lift] ✅ They may be on duty again, as long as the certificate is valid. They were told.
       *[withdraw] ✅ { -counselor-told } They have to take the quiz of every module again.
    }
-counselor-told = Recorded, and the counselor was told without a reason. Talk with them in person today.
suspend-ask = Ask { $badge ->
        [new] a new counselor (who has not accepted the code of ethics yet)
       *[other] { $badge }
    } to rest from duty? No more offers show{ $chats ->
        [0] { "" }
       *[other] , and the chats they hold ({ $chats }) go back to the queue; the students are told kindly
    }. No reason is asked for or shown here.
lift-ask = Let { $badge ->
        [new] a new counselor (who has not accepted the code of ethics yet)
       *[other] { $badge }
    } be on duty again?
withdraw-ask = Withdraw the certificate of { $badge ->
        [new] a new counselor (who has not accepted the code of ethics yet)
       *[other] { $badge }
    }? Their duty ends{ $chats ->
        [0] { "" }
       *[other] , the chats they hold ({ $chats }) go back to the queue, and the students are told kindly
    }. To be certified again they take the quiz of every module anew. No reason is asked for or shown here.
suspended = The school counselor asks you to rest from your duty as a counselor. Meanwhile no offers show.{ $chats ->
        [0] { "" }
       *[other] { " " }The chat you hold goes back to the queue, and we tell the student kindly.
    } If you want to ask or tell something, see the school counselor in person. You may still talk with somebody here yourself, at any time. Thank you for having been there.
suspension-lifted = You may be on duty again. As long as your certificate is valid, press Start duty when you are ready.
certificate-withdrawn = The school counselor has withdrawn your certificate as a counselor, so your duty ends and no offers show.{ $chats ->
        [0] { "" }
       *[other] { " " }The chat you hold goes back to the queue, and we tell the student kindly.
    } If you want to ask or tell something, see the school counselor in person. If you want to try again later, press Training: you can take the quizzes anew. You may still talk with somebody here yourself, at any time.
duty-suspended = The school counselor asks you to rest from your duty as a counselor. If you want to ask about it, see the school counselor in person. You may still talk with somebody yourself: press Talk or School counselor.
home-suspended = You are resting from your duty as a counselor.
button-counselors = { $name ->
        [on] Next ›
        [back] ‹ Previous
       *[list] ☰ Counselors
    }
button-counselor = { $name ->
        [new] New counselor
        [cancel] Cancel
       *[other] { $name }
    }
button-suspend = Rest from duty
button-suspend-yes = Yes, let them rest
button-lift = Let them be on duty again
button-lift-yes = Yes, let them
button-withdraw = Withdraw the certificate
button-withdraw-yes = Yes, withdraw it
counselor-load = { "  " }Chats: { $week } this week, { $month } in a month. How they were after: { $debriefs } answers, { $low } low{ $talk ->
        [yes] ; a talk is owed
       *[no] { "" }
    }.
