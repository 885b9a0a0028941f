another-ask = Would you like another school counselor? You need not say why, and the one who is here is not told why.

    Another one: this chat is closed and your story waits for another school counselor.
    Never again: this school counselor is not brought together with you again and gets no news of you, not in danger either. You can undo this later.
another-none = There is no other school counselor of your school in Sebaya yet. You can stay here, or close this chat and not meet this school counselor again. Outside the school you can call:
another-answered = { $what ->
        [change] You chose another school counselor.
        [never] You chose not to meet again.
       *[stay] All right, this chat goes on.
    }
another-entered = All right. Your story now waits for another school counselor. They read only the topic and your first words, not the chat before. Write on while you wait, nothing is lost.
another-undone = All right, that school counselor may be with you again.
button-another-change = Another one
button-another-never = Never again
button-another-stay = Not after all
button-another-undo = Undo, they may again
