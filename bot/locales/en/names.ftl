own-name = { $name ->
        [none] Your name is not on the school's list.
       *[other] Your name on the school's list: { $name }
    }
    The list holds the real names of counselors who want to be shown. Students can look at it before they talk, so that they can leave out somebody they know too well. Aliases are never on it, so the list tells nobody which one you are, and you do not learn who left you out. The school counselors see that your name is on the list. It is your choice, and you can take it back any time. The list is shown only once it has at least five names.
name-ask = Write your name as it is known at school, your full name or what you are called. At most 30 letters.
name-not-read = We cannot show that as a name. Write letters only, at most 30.
name-sure = Students will see this name on the school's list: { $name }
self-below = The newest is below.
self-name = • name on the school's list: { $name }
intake-names = These counselors agreed to show their names. Not every counselor is here. Is there one you know too well, or would rather not have? Tap the name. They will not be offered your story, and nobody is told: not them, and not the school counselors. At most { $most } names. You may wait longer because of it.
names-fade =
    { "" }
    ⏳ A name you let go is kept away for one more week, so that nobody can guess who is behind an alias.
names-most =
    { "" }
    That is { $most } names, no more are possible for now.
intake-names-unread = What you wrote was not kept and not sent to anybody. Tap the name in the list, or press Done; after that you can write your story.
intake-names-none = That was not kept either. Let us go on; here you can write your story.
button-self-name = My name on the school's list
button-name-ask = Show my name on the list
button-name-off = Take my name off the list
button-name-stop = Never mind
button-name-publish = ✅ Yes, show it
button-avoid = { $name }
button-names = { $name ->
        [open] 🙅 Somebody I would rather not
        [back] ‹ Earlier
       *[on] Later ›
    }
button-names-done = ✔️ Done
