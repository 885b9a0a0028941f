consult-write = Write your question about { $alias } in one message. The school counselors read it; the student does not see it. Please write no names. If this is an emergency, press Call the school counselor.
consult-question = A peer counselor asks about { $alias } (the student does not see this):
    { $text }
consult-sent = Your question about { $alias } went to the school counselors, not to the student. Your next message goes to the student again.
consult-write-answer = Write your answer to the counselor who is with { $alias }, in one message. The student does not see it.
consult-answered = The school counselor answers about { $alias } (only for you, the student does not see this):
    { $text }
consult-answer-sent = Your answer went to the counselor, not to the student.
consult-waits = The peer counselor who is with { $alias } has asked something, and nobody has answered. Please answer.
consult-climbs = No school counselor has answered your question about { $alias } yet. All of them are told again. If it is urgent, press Call the school counselor.
consult-nobody = There is no school counselor to ask about { $alias } yet. If this chat is too hard, you may leave at any time.
consult-over = That chat is over or somebody else holds it now, so nothing was sent.
button-consult = { $value ->
        [answer] Answer
        [again] Ask again
        [reply] Answer them
       *[ask] Ask a supervisor
    }
