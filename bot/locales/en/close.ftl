close-student-left = { $alias } has ended the chat. Thank you for being there.
close-helper-left-peer = { $alias } has ended this chat. If you would like to go on talking, just write here any time.
close-helper-left-bk = The school counselor has ended this chat. If you would like to go on talking, just write here any time.
close-done = The chat with { $alias } has ended. Thank you.
close-bye = The chat has ended. Thank you for talking with us. You can come back any time.
close-already = That chat has ended, or somebody else has gone on with it.
close-unreachable-peer = { $alias } cannot be reached any more, so this chat is closed. It is not because of you.
close-unreachable-bk = { $alias } cannot be reached any more, so this chat is closed.
report-thanks = Thank you for telling us. That chat is closed and the school counselor has been told. You will not be matched with that counselor again, and they are not told that you reported.
report-next = What do you need now?
report-alert = ⚠️ { $alias } reported the counselor { $counselor }. The chat is closed{ $hours ->
        [0] .
       *[other] , and this counselor is offered no other student for { $hours } hours.
    } Please look into it today; if need be, the button with the name lets you suspend them.
report-read = The end of the chat that { $alias } reported is below, from both sides. This reading is recorded.
hand-back-thanks = All right, we are looking for somebody else for { $alias }. Thank you for being honest.
uneasy-thanks = All right, you are out of the chat with { $alias }. You need not explain, and it is no failure. Rest first; if you want to talk, the school counselor is there for you too. If it was what they wrote, one tap below tells the school counselors; you need not.
hand-back-often = The counselor { $badge } has handed back { $times } chats in seven days because they might know the student. That need not mean anything is wrong; please have a quiet word with them.
silence-peer = You have not answered { $alias }, so they are back in the queue and we ended your duty. That is all right. Press Start duty when you are back.
silence-bk = { $alias } has not been answered, so they are waiting again and the school counselors have been told once more.
button-menu-bk = Talk to the school counselor
button-menu-talk = { $value ->
        [talk] Talk to a counselor
       *[other] Another counselor
    }
