give-over = Would you like another counselor to go on with { $alias }? You may. Choose why; any reason is fine. Nothing is sent to { $alias } until you press Ask the student.
give-over-preview = Handing over { $alias }. Why: { $why ->
        [time] your time is up.
        [strength] this topic is not your strength.
       *[none] not said.
    }

    What happens: { $alias } is asked gently first, yes or no. If yes, { $alias } goes back into the queue in the old place, what was said in this chat goes along, and it is not offered to you again. If no, this chat goes on with you.{ $free ->
        [no] { " " }No other counselor is ready now, so { $alias } may wait for some time.
       *[yes] { "" }
    }

    If you like, leave one short note for whoever comes next. The student does not read the note, but is told that there is one.
give-over-line =
    { "" }
    Your note: “{ $text }”
give-over-covered =
    { "" }
    What may tell who somebody is, or how to reach them, has been covered.
give-over-below = Your note is below.
give-over-write = Write your note about { $alias } in one message, { $most } letters at most. Whoever comes next reads it; the student does not. Please write no names. If it is about danger, do not leave it in a note: press Call the school counselor.
give-over-long = That is a bit long. Try again with less, { $most } letters at most.
give-over-asked = { $alias } has been asked. While you wait for the answer, be there as before. Without an answer within { $minutes } minutes this chat stays with you.
give-over-closed = { $what ->
        [drop] Not handed over after all. The chat with { $alias } stays with you.
        [yes] { $alias } said yes.
        [bk] { $alias } chose the school counselor.
        [end] { $alias } chose to end the chat.
        [stay] { $alias } chose to stay with you.
        [late] { $alias } has not answered.
       *[over] The question to { $alias } is off.
    }
give-over-not = { $why ->
        [danger] What { $alias } needs now is the school counselor, not another peer. Press Call the school counselor; it is the right step. If it is too hard for you, press I feel uneasy.
        [adult] { $alias } would like to talk with the school counselor, so it goes to no other peer. If you have to stop, press I feel uneasy; { $alias } then waits for the school counselor.
        [first] Say hello to { $alias } first, then you can hand over. If you may know them, press I may know them.
        [no] { $alias } chose to stay with you, so we do not ask again. If you still have to stop, that is all right: with this button you leave at once, and { $alias } goes back into the queue.
        [often] { $alias } has been asked twice, so we do not ask again. If you have to stop, that is all right: with this button you leave at once, and { $alias } goes back into the queue.
        [asked] { $alias } has been asked and has not answered yet.
       *[alone] No school counselor is on call now, so no other peer may take it. { $alias } was not asked anything.
    }
give-over-yes = { $alias } said yes, and now waits for another counselor. Thank you for being there until now and for asking kindly.
give-over-bk = { $alias } chose the school counselor, and now waits for them. Thank you for being there until now and for asking kindly.
give-over-stays = { $alias } chose to stay with you, so this chat goes on. If you still have to stop, that is all right and no failure: with this button you leave at once, and { $alias } goes back into the queue.
give-over-late = { $alias } has not answered, so this chat stays with you. If you have to stop now, that is all right: with this button you leave at once, and { $alias } goes back into the queue.
give-over-alone = { $alias } has answered, but there is nobody who could go on just now, so this chat stays with you for the moment. If you have to stop, with this button you leave at once, and { $alias } goes back into the queue.
give-over-left = All right, you are out, and { $alias } goes back into the queue. Thank you for being there until now and for asking kindly.
give-over-note = A note about { $alias } from the counselor before you. Only for you, the student does not see this:
    { $text }
give-leave = { $alias } would like another peer counselor to go on with you. { $why ->
        [time] Their time for today is up. { "" }
        [strength] They think another counselor can help more with this. { "" }
       *[none] { "" }
    }It is not because of you, and your story still matters. Is that all right?

    If it is, you wait for another counselor in your old place. That counselor reads this chat, so you need not start again.{ $note ->
        [yes] { " " }{ $alias } also leaves one short note for them.
       *[no] { "" }
    }{ $free ->
        [no] { " " }No other counselor is ready now, so it may take some time.
       *[yes] { "" }
    } If you would rather not, you can stay with { $alias }. You need not say why.
give-leave-answered = { $what ->
        [yes] You said yes. Thank you.
        [stay] All right, you stay with { $alias }. Just write.
        [bk] You chose the school counselor.
        [end] You chose to end the chat.
        [late] You have not answered, and that is fine. You stay with { $alias }.
        [alone] It turns out that nobody can go on just now. You stay with { $alias } for the moment.
       *[over] That question needs no answer any more.
    }
give-leave-entered = We are looking for another counselor for you. What was said goes along. Write on while you wait, nothing is lost.
give-leave-over = That question needs no answer any more.
button-give-over = { $value ->
        [time] My time is up
        [strength] This topic is not my strength
        [none] No reason
        [note] { $name ->
            [again] Change the note
           *[first] Leave a note
        }
        [ask] Ask the student
        [leave] Leave now
        [drop] { $name ->
            [asked] Take the question back
           *[first] Not after all
        }
       *[open] Hand over to another counselor
    }
button-give-leave = { $value ->
        [yes] Yes, that is all right
        [stay] Stay with { $name }
        [bk] The school counselor instead
       *[end] End chat
    }
