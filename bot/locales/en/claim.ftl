claim-found-peer = { $alias }, a peer counselor, is with you now. Just write. With the buttons below you can end, ask for another counselor, or report.
claim-found-bk = The school counselor is with you now. Just write.
claim-too-late = Somebody else has taken it.
claim-closed = This one is no longer waiting.
claim-elsewhere = This student is with somebody else here, so you cannot reach them with this button yet. You can try it again later.
claim-own = This is your own story, so you cannot take it.
claim-you-first = You are telling or waiting yourself. Finish that first, then be there for others.
claim-not-now = You cannot take this one.
claim-off-duty = Press Start duty first, then you can take it.
claim-no-adult = No school counselor is on call now, so you may not take it yet.
claim-full = You already have as many chats as your school allows. Please finish one first.
card-peer = You are with { $alias }.
    Topic: { topic-name }
    Hope: { wish-name }
    Feeling: { feeling-name }
    Listen first. If it is heavy, call the school counselor; that is no failure.
card-bk = With { $alias }.
    Topic: { topic-name }
    Hope: { wish-name }
    Feeling: { feeling-name }
card-over = The chat with { $alias } has ended.
card-newer = The buttons for the chat with { $alias } are below.
card-taken-over = { $alias } is with a school counselor now.
take-over-student = The school counselor is with you now and goes on with this chat. They have the last part of it, so you need not start again.
take-over-peer = The school counselor is with { $alias } now. Thank you for staying until somebody came. Take a breath; you can talk with the school counselor about this chat.
take-over-bk = A fellow school counselor is with { $alias } now, because Emergency was pressed and not answered yet.
reach-out-student = The school counselor is writing to you to find out how you are. Just write, they are with you now.
button-end = End chat
button-hand-back = I may know them
button-uneasy = I feel uneasy
button-call-bk = 🆘 Call the school counselor
