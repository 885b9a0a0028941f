self = All of this may be left empty. Only you and the school counselors see it; students see your name only if you show it yourself. It is there so that students who wish for it are offered to you first; no student waits longer because of it.
self-ask = { $part ->
        [topics] Which topics do you feel most at home with? Tap once to choose, once more to remove.
        [gender] Are you male or female? Some students feel better with one of them. You need not answer.
        [languages] In which languages can you listen well? If you leave it empty we take it to be Indonesian.
       *[grade] Which grade are you in now?
    }
self-gender = • { $gender ->
        [female] female
       *[male] male
    }
self-grade = • grade { $grade }
self-language = • can listen in { $language ->
        [id] Indonesian
       *[en] English
    }
self-topic = • topic: { topic-name }
intake-gender = Would you feel better with a female or a male counselor? We try, but it is not always possible, and you do not wait longer for it. If it does not matter, just skip.
button-gender = { $value ->
        [female] Female
       *[male] Male
    }
button-self = ‹ About me
button-self-part = { $value ->
        [topics] Topics
        [gender] Male / female
        [languages] Languages
       *[grade] Grade
    }
button-self-topics = { $name ->
        [on] ✅ { button-topic }
       *[off] { button-topic }
    }
button-self-gender = { $name ->
        [on] ✅ { button-gender }
       *[off] { button-gender }
    }
button-self-languages = { $name ->
        [on] ✅ { button-language }
       *[off] { button-language }
    }
button-self-grade = { $name ->
        [on] ✅ Grade { $value }
       *[off] Grade { $value }
    }
