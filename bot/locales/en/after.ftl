after-feeling = How do you feel now, after the chat? You can skip this.
after-rating = How much did the chat help? 1 not at all, 5 very much.
after-heard = Did you feel heard?
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
