keeps =
    { "" }
    How long it is kept:
keeps-chats = • What is said in a chat or a letter, your answers afterwards, and why an alert rang: { $days } days after the chat has ended.
keeps-early = • Words of danger that no chat came of: { $days } days.
keeps-cases = • What the school counselors note when there were signs of danger (a case), and your safety plan: { $days } days after the case was closed, and { $left } days at most if nobody touches it. /erase erases it, too.
keeps-steps = • What a school counselor decided about your chats with peers (reminded, paused): { $days } days after its end; what holds until it is lifted, until then. /erase erases it, too.
keeps-drafts = • A story, a letter or a report you have not sent, and a letter you took back: { $days } days.
keeps-letters = • Messages the bot has sent: { $days } days.
keeps-reports = • Reports about adults: { $days } days.
keeps-comments = • What you added after a chat, where a school counselor passed it for a report, without a name: { $days } days, or until /erase while that chat is kept.
keeps-observed = • What school counselors and coordinators observed, without names: { $days } days.
keeps-minutes = • Minutes of the school counselors' team meetings about the counselors' work, sealed: { $days } days.
keeps-aside = • Messages that could not be handled: { $days } days.
keeps-account = • The link to your Telegram account (locked), your language and your agreement: until you use /erase.
keeps-log = • Working records without words or accounts, such as that a school counselor read something: as long as this service runs.
keeps-counts = • For counting, a row for each chat without words (month, hour, topic, feelings as numbers, ratings, whether there was an alert): as long as this service runs. After /erase it can no longer be linked to you.
privacy-rights =
    { "" }
    Your rights: see everything kept about you, erase it, clean this screen, or pause our messages.
erase-ask = Erase everything you have told here?

    What goes from our server, at once and for good:
    • all chats, answers, reports and words of yours that are kept;
    • what the school counselors noted of looking after you (a case), and your safety plan;
    • the link to your Telegram account, and your agreement;
    • your choices not to meet a certain school counselor or peer counselor again, also where you reported one. Should you come back later, you may be brought together again;
    • messages on your screen, and copies of your messages on the screens of those who read them, if less than 48 hours old. Older ones we cannot delete from Telegram.

    A running chat is closed. Your school code is used up, so to talk to a peer again you need a new one. Emergency and School counselor can still be used.
erase-ask-staff = Erase everything you have told here as a student?

    What goes from our server, at once and for good:
    • all chats, answers, reports and words of yours as a student;
    • what the school counselors noted of looking after you (a case), and your safety plan;
    • copies of those messages on the screens of those who read them, if less than 48 hours old. Older ones we cannot delete from Telegram.

    A running chat of yours as a student is closed. Your work as a peer counselor stays, and so do your account, your agreement and this screen. You can clear this screen with /clean.
erase-stays =
    { "" }
    What stays: working records without words or accounts (such as "there was an alert", "a school counselor read"), and for counting a row for each chat (month, hour, topic, feelings as numbers) that can no longer be linked to you. If an alert of yours has not been answered, the school counselors are told that your alias erased everything; if a report of yours has not been read, so are the outside contacts; if a case is still open, so are the school counselors. Backup copies of the server can still be opened for your part for up to { $days } days, and after that no more.
erase-help =
    { "" }
    If you are not safe just now, or need somebody to talk to, help is still there:
erase-danger = Before that: an alert of yours has not been answered. If everything is erased, the school counselors cannot answer you here any more. It is you who decides. Help is still there:
erase-adults = You have told nothing here as a student, so there is nothing to erase. To stop your work here, speak to whoever runs this service.
erase-kept = All right, nothing is erased.
erase-chosen = You chose to erase everything.
erase-begun = All right. Everything is being erased; we tell you in a moment when it is done.
erase-not-now = The erasure was called off, because you are waiting or in a chat again. If you still want to erase, write /erase.
erase-done = Done. Everything you told us is erased from our server. Only backup copies can still be opened, for up to { $days } days; after that nobody can.

    Messages on this screen that are older than 48 hours only you can delete: open this chat's info in Telegram and choose to delete the chat.

    If you write again, we do not know you: everything begins anew. Emergency can be used at any time.
erase-done-staff = Done. What you told as a student is erased from our server. Only backup copies can still be opened, for up to { $days } days; after that nobody can. Your work as a peer counselor stays.
erase-left = { $alias } has ended the chat and asked for their words to be erased. Their messages of the last 48 hours vanish from your screen, too; if there are older ones, please delete them yourself. It is their right, and not because of you. Thank you for being there.
alert-erased = ⚠️ { $alias } has erased all their data while an alert of theirs was unanswered. The words are gone, and they cannot be reached through this bot any more. Take it as a sign: look after the students around you, without guessing who it is.
alert-erased-settled = { $alias } has erased their data. This alert can no longer be answered.
report-erased = ⚠️ { $alias } has erased all their data before their report about an adult was read, and there was a sign of danger in it. The words are gone, and they cannot be reached through this bot any more. They may be afraid, or have been told to. Please do not guess who it is and do not ask at the school; follow the child protection procedure that applies.
report-erased-settled = { $alias } has erased their data, and with it their report about an adult. This report can no longer be read or answered.
report-gone = This report is no longer here: the student has erased their data, or its time is over. It cannot be read any more, and the student cannot be answered through it.
clean-done = This screen is cleaned: messages of the bot and of yours that are less than 48 hours old. Older ones we cannot delete from Telegram; delete them yourself in this chat's info. What is kept on the server has not changed; for that there is /erase.
clean-adults = Your screen is not cleaned by this command, so that alerts and whatever still waits do not vanish with it. Words of a chat that you opened to read leave the screen by themselves.
pause-begun = All right, a pause. We do not ask how you are and send no notices until you write or tap something here. Only if an alert of yours has not been answered, we still ask; and the answer to a letter you sent still comes.
pause-later = Something is going on just now. Finish or cancel it first, then write /pause.
draft-over = What you had begun to write here was not sent, and has been deleted because it was not continued for long.
draft-over-told = What you had begun to write here has been deleted because it was not continued for long. What worried us in it was passed to the school counselor at the time.
button-erase = 🗑 Erase everything
button-erase-now = Yes, erase everything
button-erase-keep = Do not erase
button-clean = 🧹 Clean this screen
button-pause = ⏸ Pause messages
