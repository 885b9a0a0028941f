privacy-identity =
    { "" }
    A school counselor learns who you are only if you tell them yourself, or if there is danger and two different adults agree to open it, with a reason. It is recorded, and you are told: at that moment or, where that adds danger, within 3 days. It opens your emergency card; if that is empty, only the name Telegram shows of you.
privacy-lone =
    { "" }
    One exception at your school: where a life is in danger and for 10 minutes no second person answers, one school counselor may open it alone. All the others and the holders of a key know at once, and so do you.
home-custodian = Hello, holder of the second key of Sebaya at { $school }. If a student is in danger and a school counselor must know who it is, the request comes here. Without the yes of a second person nobody's identity opens. The words of a chat never come here.
join-custodian = Thank you. You are registered as a holder of the second key for { $school }.

    This role is only for somebody who is not the headmaster, and no superior or subordinate of a school counselor. If that is not so, tell whoever runs this bot and approve nothing.
open-why-name = { $why ->
        [life] a life is in danger
        [violence] violence
        [sexual] a sexual crime
       *[others] somebody else is in danger
    }
who = 👤 Who is { $alias }? { $answer ->
        [never] The student was never asked.
        [waits] The student was asked and has not answered.
        [card] The student gave their emergency card.
        [typed] The student wrote who they are.
       *[no] The student chose not to tell. That is their right; do not press them.
    }

    Ask the student first. Without their yes their identity opens only in danger, and only if two different people agree.
who-not-now =
    { "" }
    This can only be asked while you are in a chat with them.
who-just-asked =
    { "" }
    The student was asked within the last 24 hours. Do not press them; ask again tomorrow if you need to.
who-asked = The school counselor who is with you asks: may they know who you are?

    You are free to choose. If you say no, nothing follows from it: the school counselor stays with you as now, and it is nothing wrong. Before you say yes, nothing is passed on.

    If you do, only school counselors can read it, after entering a PIN, and each reading is recorded.
who-no-card = You have not filled in an emergency card. You can write it now, or say no.
who-preview = This is what the school counselor will read, and no more:
who-write = Write what you want to tell about yourself, in one message ({ $most } characters at most). For example your name and class. The next message you write is passed on at once. If it sounds like danger, the school counselor reads it in the chat, too.
who-too-long = That is too long, so it was not passed on. Write it again, { $most } characters at most.
who-not-here = You can write it while you are in a chat with the school counselor who asked. That chat is over. You need not answer at all.
who-thanks = { $answer ->
        [no] All right. Nothing is passed on, and nothing follows from it. The school counselor stays with you.
        [over] All right. Nothing is passed on, and nothing follows from it.
        [danger] It was passed on to the school counselor. As it sounds like danger, they read it in this chat at once, too.
       *[other] It was passed on. Only school counselors can read it, after entering a PIN, and each reading is recorded.
    }
who-over = This question was answered already or does not hold any more.
who-answer = 👤 { $alias } { $answer ->
        [no] chose not to tell who they are. That is their right. Be with them as before, and do not press them.
       *[other] told who they are. Reading it needs your PIN and is recorded.
    }
who-given = 👤 { $alias } told this on { $date }. Use it only to help them. It leaves the screen within 12 hours.
who-text =
    { "" }
    { $text }
open-state =
    { "" }
    Opening their identity, asked { $time }: { $answer ->
        [yes] approved by a second person.
        [no] not approved.
        [alone] opened by one person alone.
        [lapsed] nobody answered within 30 minutes.
       *[waits] waits for a second person.
    }
open = 🔓 Open the identity of { $alias }? Only if the danger cannot be met without knowing who it is, and only with the yes of a second person who is no school counselor.

    It opens the student's emergency card. If they filled in none, there is only the name Telegram shows, which may not be theirs. The student is told.

    What is the danger?
open-no-danger = The identity of { $alias } can be opened only while there is an open RED alert or an open case of danger. Ask the student.
open-already = A request for { $alias } still waits for a second person's answer.
open-harm = Reason: { open-why-name }. Would it add danger to tell the student that their identity was opened?

    If not, the student is told at that moment. If so, and the second person thinks so too, the student is told within 72 hours.
open-reason = Write the reason for { $alias }: what the danger is, and what was tried so that the student tells it themselves. At least { $least } characters. The second person reads it; do not quote the chat. What you write leaves the screen and is kept locked.
open-too-short =
    { "" }
    That was too short: { $least } characters at least.
open-too-long =
    { "" }
    That was too long: { $most } characters at most.
open-nobody = There is no wali luar or custodian yet who may approve it, so the identity cannot be opened. If a life is in danger, call the emergency services; ask whoever runs this bot to invite a second person.
open-waits-for = 🔓 The request for { $alias } was sent to { $count ->
        [1] one person
       *[other] { $count } people
    }. It holds until { $time }.

    The code of this request: { $code }. Call them and tell them the code, so that they know who asks. Meanwhile go on talking with the student.
open-waits-for-nobody = 🔓 The request for { $alias } is on record, but there is nobody with a second key to ask, so it has reached no one. It holds until { $time }.

    Call the emergency services, and keep talking with the student. If their life is in danger and there is no other way, a button to open it alone comes here in { $minutes } minutes.
open-still-waits = 🔓 { $alias }: { $minutes } minutes have passed and no second person has answered. All were reminded. Call them, or the emergency services.
open-still-nobody = 🔓 { $alias }: { $minutes } minutes have passed, and there is no second person to ask. Call the emergency services.
open-asked = 🔓 A school counselor asks for a yes to open the identity of { $alias }: { open-why-name }. Please answer before { $time }.
open-why-asked = 🔓 A request to open the identity of { $alias }: { open-why-name }. It holds until { $time }.

    Asked by: { $asker }. Code: { $code }. Talk to them first. They see the same code; if it differs, refuse.

    The reason:
    { $text }
open-harms =
    { "" }
    Whoever asks says that telling the student now adds danger.
open-stands =
    { "" }
    By approving you state: I am not the headmaster, and no superior or subordinate of whoever asks. They see the student's card once, for 15 minutes; you do not. Both of you are recorded.
open-decided = { $alias }: { $answer ->
        [yes] you approved. Whoever asked was told.
       *[no] you did not approve. Whoever asked was told. The identity stays closed.
    }
open-over = 🔓 { $alias }: this request { $answer ->
        [yes] was approved.
        [no] was refused.
        [alone] was not answered, and a school counselor opened it alone.
        [aside] is for others to answer; you stood aside.
       *[lapsed] is over.
    }
open-answer = 🔓 { $alias }: { $answer ->
        [yes] a second person approved. Open it within { $minutes } minutes, when you are by yourself. It can be seen once only, for 15 minutes.
        [no] a second person did not approve. The identity stays closed. Talk with them before you ask again.
       *[lapsed] nobody approved in time. The identity stays closed. You may ask again.
    }
open-nobody-left = 🔓 { $alias }: everybody who was asked stood aside as your superior or subordinate. This request will not be answered; ask whoever runs this bot to invite somebody else.
open-gone = This request was answered, is over, was looked at already, or is not for you.
open-shown = 🔓 { $alias }. It can be seen until { $time }, then it leaves the screen and cannot be opened again. Note only what is needed to help. Before you contact anybody, look who must not know.
open-card =
    { "" }
    The student's emergency card:
open-name =
    { "" }
    This student filled in no emergency card. There is only the name Telegram shows, which may not be their real name:
    { $name }
open-no-name =
    { "" }
    This student filled in no emergency card, and Telegram gives no name. We do not know who it is.
open-vanished = 🔓 { $alias }: the time to look at it is over.
open-alone-ask = 🔓 Open the identity of { $alias } ALONE? Only if their life is in danger now and no second person can be reached. All holders of a key and all school counselors are told at once, and so is the student.
open-alone-told = ⚠️ A school counselor opened the identity of { $alias } alone at { $time }, because a life is in danger and no second person answered. Please look into it together as soon as you can.
open-alone-told-nobody = ⚠️ A school counselor opened the identity of { $alias } alone at { $time }, because a life is in danger and there is no second person to ask. Please look into it together as soon as you can.
open-ready = There is something for you from the school counselor. Open it when you are by yourself.
open-told = This is about who you are.

    Because there was danger, adults opened your emergency card or, if it is empty, the name you use on Telegram. We are sorry that this happened without your yes; it was meant to keep you safe. What you wrote in chats is not used for punishment. You may ask the school counselor.
open-told-line =
    { "" }
    • { $time }, because of: { open-why-name }. { $how ->
        [alone] One school counselor opened it alone, as no second person answered. All the others were told.
       *[yes] A school counselor asked for it, a second person approved it.
    }
mine-named = A school counselor asked who you are. Your answer: { $answer ->
        [card] your emergency card
        [typed] you wrote it
        [no] no
       *[none] none yet
    }
mine-opened = Your identity was opened on { $date }, because of: { open-why-name }
button-who = { $name ->
        [back] ‹ Back
       *[other] 👤 Who is this student?
    }
button-who-ask = Ask the student
button-who-read = 👁 Read what they gave
button-who-card = 🪪 Give my emergency card
button-who-card-yes = Yes, pass this on
button-who-write = ✏️ Write it now
button-who-stop = Cancel
button-who-no = No
button-open = { $name ->
        [back] ‹ Back
       *[other] 🔓 Open it for danger
    }
button-open-why = { $value ->
        [life] A life is in danger
        [violence] Violence
        [sexual] A sexual crime
       *[others] Somebody else in danger
    }
button-open-harm = { $value ->
        [life-yes] Yes, it adds danger
        [violence-yes] Yes, it adds danger
        [sexual-yes] Yes, it adds danger
        [others-yes] Yes, it adds danger
       *[other] No, tell the student
    }
button-open-read = Read the reason
button-open-yes = { $value ->
        [later] ✅ Yes; student later, ≤ 72 h
       *[now] ✅ Yes; student told at once
    }
button-open-no = ❌ No
button-open-not-me = I am their superior/subordinate
button-open-see = 👁 Look now
button-open-alone = ⚠️ Open it alone
button-open-alone-yes = ⚠️ Yes, their life is in danger
button-open-told = Open
