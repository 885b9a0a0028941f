menu-news = 📣 News
news-ask = Write news for the students who want it, such as when a group session is. At most { $most } letters. You will see a preview first; nothing has been sent yet.
news-too-long = Too long: { $length } letters, at most { $most }. Make it shorter; nothing has been sent yet.
news-preview =
    This is how it will read:

    { $text }
news-covered =
    { "" }
    Contacts, links and invitations to go elsewhere are covered. Invite students through Sebaya, or at school.
news-readers =
    { "" }
    Students who want news: { $count } (rounded). { $when ->
        [now] It goes out as soon as you agree.
       *[other] It is outside students' hours for news now; it goes out when it is next { $when }.
    }
button-news-send = ✅ Send
button-news-again = ✏️ Write it anew
button-news-drop = Cancel
news-dropped = That news is not sent.
news-nobody = No student wants news yet, so nothing was sent. Students switch it on themselves, under Privacy.
news-going = { $when ->
        [now] News is going out: { $told } of { $of } students (rounded). Those who are in a chat are not disturbed; they are told an hour later.
       *[other] The news waits for students' hours and goes out from { $when } on. So far { $told } of { $of } students (rounded).
    }
button-news-halt = ⏹ Stop the rest
news-halted = Stopped. It went, or is on its way, to { $told } students (rounded); the others do not get it.
news-done = Done: it went to { $told } students (rounded).
button-news = 📣 News
news-about = { $on ->
        [yes] News is on: now and then there is a short piece of news from the school counselor, such as a group session.
       *[no] Would you like short news from the school counselor, such as a group session? The lock screen only says "There is something new". School counselors do not learn who gets it, and one tap stops it.
    }
news-agree-first = News can be switched on once you have agreed to how this service works. Write /start to read it.
button-news-on = Yes, tell me
button-news-off = 🔕 No more news
news-is-on = All right, you will hear now and then. You can stop at any time.
news-is-off = All right, no more news. If you change your mind, press Privacy, then News.
news-new = There is something new.
button-news-open = Read
news-text =
    From the school counselor:

    { $text }
