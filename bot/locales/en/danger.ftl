danger-help = You matter, and you do not have to face this alone.

    If you are in danger now, go where there are people, or to an adult you trust. If somebody is hurt, go to the nearest hospital emergency room or health centre (puskesmas).

    Who you can contact:
danger-attended =
    { "" }
    The school counselor on call has been told.
danger-unattended =
    { "" }
    To be honest: no school counselor is on call right now. All of them have been told, but perhaps nobody is reading yet. Please do not wait alone: which adult is near you?
danger-nobody =
    { "" }
    To be honest: no other school counselor is registered here yet, so nobody is reading this now. Please do not wait alone: go to an adult near you.
danger-unreached = To be honest: we have not been able to reach a single school counselor yet. We keep trying, and the outside contact who protects students is told as well, if there is one.

    Do not wait alone. Which adult is near you right now? Go to them, or call:
danger-question = How is it?
danger-answered = { $answer ->
        [now] Your answer: I need help now.
        [safe] Your answer: safe right now.
       *[calm] Your answer: it is not urgent.
    }
danger-waiting = We have opened a chat with the school counselor. Write anything here. We keep all of it, and the school counselor reads it as soon as they come.
danger-now = We are telling all school counselors again, right now. Stay close to somebody if you can. Who is near you? Just write it here.
danger-well = Thank you for telling us. We let the school counselors know that it is not urgent. It is never wrong to press Emergency.
danger-well-words = What you wrote just now is not passed on to anybody.
danger-well-chat = Thank you for telling us. We let the school counselor know. Your chat goes on as before.
danger-well-peer = Thank you for telling us. We let the school counselors know. You still have your place in the counselors' queue.
danger-well-bk = Thank you for telling us. We let the school counselors know that it is not urgent. Your story still waits for the school counselor.
danger-for-whom = Who is this emergency for?
alert-chat-peer = 🆘 Emergency: { $alias } pressed the Emergency button in a chat with a peer counselor.
alert-chat-bk = 🆘 Emergency: { $alias } pressed the Emergency button in a chat with a school counselor.
alert-counselor = 🆘 A peer counselor is calling a school counselor for { $alias }.
alert-asks = { $alias } would like a school counselor to come to the chat.
alert-now = 🆘 { $alias } answered: needs help now.
alert-mistake = { $alias } answered: pressed by mistake, or just trying.
alert-taken = { $alias } is being taken care of by a school counselor.
alert-newer = There is newer word of { $alias } below.
alert-ended = The chat with { $alias } ended before a school counselor had answered. Press the button below to write to them.
alert-staff = 🆘 Emergency: { $role ->
        [counselor] a peer counselor
        [supervisor] a fellow school counselor
        [ombud] the outside safeguarding contact
        [custodian] a custodian
        [contact] the emergency contact
       *[coordinator] a programme coordinator
    } pressed the Emergency button.
call-bk-done = The school counselor has been called for { $alias }. Please stay until they come. If it is too heavy, you may step out any time.
bk-asked = We told the school counselors that you would like to talk with one of them. If one comes, they go on with this chat. Until then it stays as it is.
bk-is-here = The school counselor is with you in this chat already.
nobody-left =
    { "" }
    There is no school counselor in Sebaya who could come just now. Do not carry this alone; turn to an adult near you.
nobody-on-call =
    { "" }
    No school counselor is on call right now, so perhaps nobody is reading yet.
hotline-copy = Copy { $number }
hotline = • { $name }: { $number } ({ $hours }{ $needs ->
        [credit] , needs credit
        [data] , needs mobile data
        [whatsapp] , on WhatsApp
       *[none] , free
    })
hotline-overdue = • { $name }: { $number } ({ $hours }{ $needs ->
        [credit] , needs credit
        [data] , needs mobile data
        [whatsapp] , on WhatsApp
       *[none] , free
    }; last checked { $date })
hotline-speaks = { hotline } { $language ->
        [id] (in Indonesian)
        [en] (in English)
       *[other] (perhaps not in your language)
    }
hotline-overdue-speaks = { hotline-overdue } { $language ->
        [id] (in Indonesian)
        [en] (in English)
       *[other] (perhaps not in your language)
    }
hotline-few = • If you cannot get through, you can still go to the nearest adult, health centre, emergency room or police station.
hotline-none = • This school has not noted a checked number yet. Go to the nearest adult, health centre, emergency room or police station.
button-danger-now = I need help now
button-danger-mistake = Pressed by mistake
button-danger-try = Just trying
button-danger-me = For myself
button-danger-chat = For { $name }
alert-button = { $label } · { $alias }
