after-feeling = How do you feel now, after the chat? You can skip this.
after-rating = How much did the chat help? 1 not at all, 5 very much.
after-heard = Did you feel heard?
after-comment = Is there anything you would like to add about this chat? If so, press Write something first. Your counselor will not read it. Later only a school counselor can, without your name.
after-comment-write = Write it in one message. Your counselor will not read it. A school counselor can, without your name, and may show it in a report if it cannot be recognised. If you need somebody now, press Talk or Emergency.
after-comment-kept = We have kept your note.
after-comment-later = You can answer that question once this one is done.
after-expired = The questions about that chat are closed. That is fine. You can come back any time.
after-thanks = Thank you. Your answers help us to get better.
after-skipped = That is fine. You can come back any time.
button-after-feeling = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
        [5] 😊
       *[skip] Skip ›
    }
button-after-rating = { $value ->
        [1] 1
        [2] 2
        [3] 3
        [4] 4
        [5] 5
       *[skip] Skip ›
    }
button-after-heard = { $value ->
        [yes] Yes
        [partly] A little
        [no] No
       *[skip] Skip ›
    }
button-after-comment = { $value ->
        [write] Write something
       *[skip] Skip ›
    }
