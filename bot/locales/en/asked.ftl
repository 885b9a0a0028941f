asked-over = { $how ->
        [late] The time to write that is over, so this message did not go there. Press the button again if you still want to.
       *[off] What you were going to write is not sent. Press the button again if you still want to.
    }
