topic-name = { $topic ->
        [study] school work
        [family] family
        [friends] friends
        [bullying] bullying
        [feelings] feelings
        [dating] dating
        [career] future plans
       *[other] something else
    }
wish-name = { $wish ->
        [listen] wants to be heard
        [advice] would like advice
        [adult] would like to talk to an adult
       *[none] not said
    }
feeling-name = { $feeling ->
        [1] 😞 very hard
        [2] 🙁 hard
        [3] 😐 so-so
        [4] 🙂 all right
        [5] 😊 good
       *[other] not said
    }
intake-topic = What would you like to talk about?
intake-topic-bk = This is for the school counselor. What would you like to talk about?
intake-wish = What do you hope for from this chat?
intake-feeling = How do you feel right now?
intake-class = Which class are you in? Write for example 8A or XI IPA 2. It is only so that you do not meet somebody of your own class; your class is not kept, and shown to nobody. You can skip this.
intake-class-unread = We could not read that as a class, and have not kept it. Write for example 8A, or press Skip.
intake-class-none = That is all right, we go on without it. What you wrote was not kept.
intake-words = Would you like to begin? Write a few words. They are what your counselor reads first. You can also skip this.
intake-words-bk = Would you like to begin? Write a few words. They are what the school counselor reads first. You can also skip this.
intake-kept = We keep what you wrote. If you go on, it is passed on with the rest.
intake-done = Topic: { topic-name }
intake-dropped = Never mind, that is fine.
intake-not-kept = What you wrote just now is not kept and was not sent to anybody.
button-topic = { $value ->
        [study] 📚 School work
        [family] 🏠 Family
        [friends] 🤝 Friends
        [bullying] 🛡 Bullying
        [feelings] 💭 Feelings
        [dating] 💗 Dating
        [career] 🧭 Future plans
       *[other] ✨ Something else
    }
button-wish = { $value ->
        [listen] 👂 To be heard
        [advice] 💡 Advice
       *[adult] 🧑‍🏫 An adult
    }
button-feeling = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
       *[5] 😊
    }
button-skip = Skip ›
button-back = ‹ Back
button-drop = Never mind
intake-told =
    { "" }
    What worried us was passed to the school counselor; nothing else you wrote is kept.
