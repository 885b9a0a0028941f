debrief = Now about you: how are you after this chat? From 😞 very heavy to 😊 fine.
debrief-thanks = { $how ->
        [1] Thank you for being honest. It is all right that this feels heavy; it does not mean that you are not good enough.
        [2] Thank you for being honest. It is all right that this feels heavy; it does not mean that you are not good enough.
        [3] Thank you for being there. Take a moment for yourself: drink something, move a little, talk about something light.
        [4] Thank you for being there. It is good that you are all right.
        [5] Thank you for being there. It is good that you are all right.
       *[0] That is all right. Thank you for being there.
    }{ $told ->
        [yes] { " " }The school counselor is told that it is heavy for you, so that they can ask how you are. If you want to talk sooner, press the button below.
       *[no] { "" }
    }
debrief-heavy = You have been there in { $times } heavy chats within a week. That is a lot. The school counselor is told, so that they can ask how you are; not because anything is wrong.
owed-whom = { $badge ->
        [new] a counselor without a badge
       *[other] counselor { $badge }
    }
owed-low = 💛 About { owed-whom }: a chat left them low ({ $count } of 5). Please talk with them.
owed-heavy = 💛 About { owed-whom }: { $count } heavy chats within seven days. Please talk with them.
owed-again = 💛 About { owed-whom }: { $why ->
        [low] a chat left them low
       *[heavy] several heavy chats
    }, and no talk with them is noted yet{ $days ->
        [0] .
        [1] , after 1 day.
       *[other] , after { $days } days.
    } If you have talked, press the button below; this reminder stops.
owed-newer = Newer news of this counselor is below.
owed-done = ✅ Noted: somebody has talked with { owed-whom }.
owed-over = That is noted already, or there is newer news.
button-debrief = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
        [5] 😊
       *[skip] Skip ›
    }
button-talked = We have talked
