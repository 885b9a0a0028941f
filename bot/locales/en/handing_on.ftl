hand-on = To whom should the chat of { $alias } with counselor { $badge } go? The student and the counselor are told kindly.{ $peers ->
        [danger] { " " }Because of signs of danger it goes to no other counselor: take it over, or let it wait for a school counselor.
        [none] { " " }No other counselor can take it now.
       *[some] { "" }
    }
hand-on-not =
    { "" }
    That one cannot take it now.
handed-on = { $badge ->
        [queue] { $alias } waits again, in the old place.
       *[other] { $alias } is with counselor { $badge } now.
    } The student and the counselor have been told.
handed-on-helper = The school counselor has handed on the chat with { $alias }. This is no punishment. Thank you for being there. If you want to know why, ask the school counselor.
handed-on-student = From now on another peer counselor is with you. It is not because of you. What you wrote comes along, so you need not start again.
handed-on-to-you = The school counselor asks you to go on with { $alias }. If you cannot, hand it back with a button below; that is all right.
button-hand-on = Hand on
button-hand-on-to = { $name ->
        [queue] Back into the queue
       *[other] { $name }
    }
