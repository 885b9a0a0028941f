caution-ask = This message seems to tell who you are (name, class, school or address). Your counselor does not need that to listen to you. What would you like?
caution-answered = { $answer ->
        [caution-send] Sent as it is.
        [caution-cover] Sent, with that part covered.
        [late] You had not chosen yet, so this was sent with that part covered.
        [kept] You had not chosen yet. This is kept for whoever comes to you next; if it is a counselor, that part is covered.
        [over] The chat is over, so this was not sent.
       *[caution-drop] Not sent.
    }
caution-contact = ⚠️ In the chat with { $alias }, the counselor { $counselor } mentioned a contact or proposed to go somewhere else. That part was not passed on. Please talk about it with the counselor.
caution-before = Something you wrote earlier could tell who you are or how to reach you. We covered that part, so that you both stay anonymous.
button-caution-send = Send as it is
button-caution-cover = Cover it, then send
button-caution-drop = Cancel
