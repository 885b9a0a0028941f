mine-file = This is everything kept about you at Sebaya { $school }. Open the file to read it. Whoever holds this phone can open it, too; delete this message when you are done, or write /clean.
mine-title = What is kept about you
mine-intro = This file was made when you asked for it and is not kept on the server. It holds your own words only. Not in it: the words and names of others, and why school counselors were ever told.
mine-account = About your account
mine-address = The link to your Telegram account, locked. Your name, photo and phone number are not kept.
mine-language = Language: { $language ->
        [en] English
       *[id] Bahasa Indonesia
    }
mine-consent = { $version ->
        [0] Agreement: not yet
       *[other] Agreement: version { $version }
    }
mine-admitted = School code: { $admitted ->
        [yes] entered (the code itself is not linked to you)
       *[no] not yet
    }
mine-letters = Messages of the bot to you that are still kept: { $count }
mine-unsent = What you are writing just now, read by nobody yet
mine-chats = Your chats and reports
mine-chat = { $kind ->
        [report] Report about an adult, { $date }, as { $alias }
       *[chat] { $topic }, { $date }, as { $alias }
    }
mine-until = Erased by itself on: { $date }
mine-open = Still going on
mine-read = Opened by a school counselor or the outside contact, other than in their own chat: { $times } times
mine-feelings = Feelings you chose (1–5): { $feelings }
mine-rating = Your rating (1–5): { $rating }
mine-comment = What you added:
mine-keeps = How long it is kept
button-mine = 📄 See my data
mine-classes = Classes you listed as a counselor: { $classes }
mine-chats-taken = As a counselor: the times of the last { $count } chats you took, so that you get enough rest
