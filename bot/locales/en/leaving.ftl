left-graduate = Congratulations on finishing school. Your work as a peer counselor is complete here, and your certificate ends.{ $chats ->
        [0] { "" }
       *[other] { " " }The chat you hold goes back to the queue, and we tell the student kindly.
    } Thank you for having been there for your friends; it mattered. If this is a mistake, see the school counselor. Emergency, the numbers to call and the school counselor stay here for you.
left-school = Your role here as { role-name } has ended.{ $chats ->
        [0] { "" }
       *[other] { " " }The chat you hold goes back to the queue, and the student is told kindly.
    } What was not finished went on to the school counselors. Thank you for having helped to look after them. If this is a mistake, ask the school.
left-last = Your role here as { role-name } has ended. There is no school counselor here now, so what was not finished went on to nobody; students who wait read how it stands, and the numbers to call stay under Emergency. Thank you for having helped to look after them. If this is a mistake, ask the school.
left-role = Your work here as { role-name } ends now.{ $chats ->
        [0] { "" }
       *[other] { " " }The chat you hold goes back to the queue, and we tell the student kindly.
    } Thank you for having been there. If you want to ask about it, see the school counselor in person.
left-role-adult = Your role here as { role-name } ends now. Thank you for your help. If you want to ask about it, please speak with the school counselor in person.
role-name = { $role ->
        [counselor] a peer counselor
        [supervisor] a school counselor
        [coordinator] the programme's coordinator
        [ombud] the outside safeguarding contact
        [custodian] custodian (second key)
       *[contact] the emergency contact
    }
leaving-stays = This role cannot end yet: { $count } open matters (cases, or counselors to be talked with) would be left to nobody. Finish them, or invite another school counselor first; then do it again.
leaving-alone = This role cannot end yet: there is no other school counselor. Without one, no student can be talked with and nobody answers an alert. The operator has to invite another one first; then do it again.
handover = 📦 Somebody of the team has finished, and what was open is yours now.
    { $cases ->
        [0] Open cases: none.
       *[other] Open cases: { $cases } (see Cases; their review dates stay).
    }
    { $letters ->
        [0] Letters being answered: none.
       *[other] Letters being answered: { $letters } (see Letters).
    }
    { $talks ->
        [0] Counselors to talk with: none.
       *[other] Counselors to talk with: { $talks }.
    }
inherited = 💛 About { owed-whom }: { $why ->
        [low] they felt low after a chat
       *[heavy] they carried several heavy chats
    } and have finished by now, but nobody noted a talk with them. Please still ask how they are.
inherited-again = 💛 About { owed-whom }, who has finished: nobody has noted a talk with them yet. If you did, tap below; this reminder stops.
button-talked-left = We have talked
letter-not-back = This answer cannot be sent back: its writer has finished, or the letter is for school counselors alone by now. You can write the answer yourself (Write it myself).
team = The team of adults: { $count }.{ $pages ->
        [1] { "" }
       *[other] { " " }Page { $page } of { $pages }.
    } Team names are made at random; each sees their own on the first screen. A coordinator's role can be ended here. The other roles can be ended by the operator alone.
team-line = • { $name } – { role-name }{ $me ->
        [yes] { " " }(you)
       *[no] { "" }
    }{ $on ->
        [on] , on call
       *[off] { "" }
    }
dismiss-why = Ending the role of { $name }, { role-name }. Why? The reason goes into the audit alone and is not sent to them. Talk with them in person.
dismiss-ask = End the role of { $name }, { role-name }, right now?{ $chats ->
        [0] { "" }
       *[other] { " " }The chats they hold ({ $chats }) go back to the queue, and the students are told kindly.
    } What is not finished goes on to you. To come back they need another invitation.
dismiss-done = Done for { $name }, { role-name }.
button-team = 👥 The team{ $name ->
        [on] : next ›
        [back] : ‹ previous
        [cancel] : back
       *[other] { "" }
    }
button-dismiss = End the role: { $name ->
        [new] new counselor
       *[other] { $name }
    }
button-dismiss-why = { $name ->
        [wish] Their own wish
        [school] No longer at this school
        [rules] Broke the code of ethics
       *[other] Something else
    }
button-dismiss-yes = Yes, end the role
