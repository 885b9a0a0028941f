sample-offer = 🎲 { $count ->
        [one] { $count } chat
       *[other] { $count } chats
    } of last week that raised no alert, drawn by lot. Please read when there is time: was a sign of danger missed? Each reading is recorded.
sample-handed = 🎲 { $count ->
        [one] { $count } chat
       *[other] { $count } chats
    } drawn by lot that a school counselor who has left had not judged. None of them raised an alert. Please read when there is time: was a sign of danger missed? Each reading is recorded.
button-sample-read = Read { $name }
sample-read = The end of the chat of { $alias } is below, from both sides. It was drawn by lot, and nobody complained. This reading is recorded.
sample-judge = How was the chat of { $alias }: was there a sign of danger that should have raised an alert?
button-sample-verdict = { $value ->
        [missed] Missed
       *[quiet] Rightly quiet
    }
sample-judged = { $alias }: noted as { $verdict ->
        [missed] missed. Thank you, this helps us to recognise better.
       *[quiet] rightly quiet. Thank you for reading.
    }
sample-reach = If { $alias } may still be in danger, please write to them now with the button below.
sample-too-late = The chat is more than a week old, so they cannot be written to from here any more. Please talk about it with your colleagues.
sample-over = This was judged already, or the chat is no more.
