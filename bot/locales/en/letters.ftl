menu-letter = ✉️ Letter
letter-reader = { "" }
    { $who ->
        [peers] Who reads it: one peer counselor, who does not know who you are, and the school counselor, who checks the answer before it goes out. We cover names and contacts for the peer. If it is about danger, only the school counselor reads it.
       *[adults] Only the school counselor reads it.
    }
letter-by = { $when ->
        [today] today at { $time }
        [day] { day-name }, { $date } { month-name }, { $time }
       *[later] later
    }
letter-what = A letter is the slow road: press Begin to write whenever you like, and the answer comes here by { letter-by } at the latest.

    A letter is not for emergencies. If you are in danger, press Emergency; that is at once.
letter-instead = There is no peer counselor at your school at present. You can write a letter to the school counselor, or talk with them.
letter-off = Letters are not used at this school. You can press School counselor, and Emergency at any time.
letter-later = You can write a letter once this is finished or cancelled. If you are in danger, press Emergency now.
letter-students = Letters are written by students.
letter-begin = Write your letter, in one message or several. Then a Send button shows; before you press it, nobody reads it.
letter-noted = Kept, { $count ->
        [1] one message
       *[other] { $count } messages
    }. Write more if there is more. When it is done, press Send.
letter-asked = Letter.
letter-full = That is enough for one letter. Send it first. Your last message was not kept.
letter-dropped = All right. Nothing was sent and nothing is kept.
letter-dropped-told = All right, the letter was not sent. What worried us was passed to the school counselor; nothing else you wrote is kept.
letter-none = You are not writing a letter just now. What you sent stays sent.
letter-sent = We have your letter. The answer comes here by { letter-by } at the latest.{ $late ->
        [yes] { "" } That time has passed; we are sorry.
       *[no] { "" }
    }
letter-one = Your last letter still waits for its answer, so a new one can be written after that. The answer comes by { letter-by } at the latest.{ $late ->
        [yes] { "" } That time has passed; we are sorry. We have reminded the school counselor. If you cannot wait, press School counselor.
       *[no] { "" } If you cannot wait, press School counselor.
    }
letter-home = If things change and you cannot wait, press School counselor, or Emergency if there is danger.
letter-cancelled = You took your letter back. Nobody has read it, and nobody will.
letter-read-already = That letter has been read, so it cannot be taken back. With /erase you can still erase everything.
letter-gone-on = That letter cannot be continued now.
letter-kept = The letter you were writing was not sent. We keep it for { $days } days, and nobody has read it. When this is over, you can go on with it.
letter-kept-told = The letter you were writing was not sent. We keep it for { $days } days. What worried us was passed to the school counselor; nobody has read the rest. When this is over, you can go on with it.
letter-went-along = We passed everything you wrote in this letter on to the school counselor, so that you do not wait until tomorrow.
letter-late = We are sorry. Your letter was not answered by the time we promised. { $adults ->
        [yes] We have reminded the school counselor, and go on reminding them until you have an answer.
       *[no] There is no school counselor at your school just now whom we could remind.
    } If you do not want to wait, press School counselor; if there is danger, press Emergency.
letter-answer = ✉️ The answer to your letter, from { $by ->
        [peer] { $alias }, a peer counselor
       *[adult] the school counselor
    }:
    { $text }
letter-answered = You may write back. Did this letter help? 1 not at all, 5 very much. It is all right not to say.
letter-rated = Thank you. You may still write back, if you like.
letters = ✉️ { $count ->
        [0] No letter waits just now.
       *[other] Letters that wait, the nearest promise first:
    } { $pages ->
        [1] { "" }
       *[other] Page { $page } of { $pages }.
    }
letter-new = ✉️ A new letter from { $alias }. An answer is promised by { letter-by }.
letter-again = ✉️ { $alias } wrote back to you. An answer is promised by { letter-by }. If you cannot, just hand it back.
letter-due = { $late ->
        [yes] ⚠️ The letter of { $alias } is not answered, and its time has passed. The student has been told.
       *[no] ⏳ The letter of { $alias } is promised an answer by { $time }.
    } { $stage ->
        [waits] Nobody is answering it yet.
        [drafted] The answer is being written.
       *[check] The answer waits for a school counselor's yes.
    }
letter-taken = Somebody else has that letter, or it waits for no answer any more.
letter-given-back = You have given that letter back, so somebody else answers it now. That is all right.
letter-yours = Taken. The letter is below.
letter-gone = The letter of { $alias } was taken back by whoever wrote it.
letter-erased = { $alias } erased their data, so their letter cannot be answered any more.
letter-taken-over = The school counselor has the letter of { $alias } now. Thank you for beginning; you did nothing wrong.
letter-one-at-a-time = Finish the letter you are answering first, or hand it back. One at a time, so that it does not get heavy.
letter-line = { $alias }:
    { $text }
letter-line-before = Answered before:
    { $text }
letter-card = The letter of { $alias }. Its words leave this screen within 12 hours.
    { $word ->
        [none] { "" }
       *[other] The school counselor says: { $word }
    }
letter-draft-write = Write the answer to { $alias } in one message. Nobody reads it yet; you can still write it anew.
letter-drafted = The answer to { $alias }:

    { $text }
    { $word ->
        [none] { "" }
       *[other] The school counselor says: { $word }
    }
letter-not-in = You have an answer to { $alias }'s letter already, and what you wrote just now is not in it, nor has it gone to anybody. To replace it, press Write it anew.
letter-submitted = The answer to { $alias } went to the school counselor to be checked. You hear about it here. Thank you.
letter-handed-back = You handed the letter of { $alias } back, and no reason is needed. Thank you for being honest.
letter-back-again = ✉️ The letter of { $alias } was handed back, and waits again.
letter-check = ✉️ A peer counselor drafted the answer to the letter of { $alias }; it waits for a yes.
letter-review = { $own ->
        [yes] The new answer, as the school counselor:
       *[no] The answer by { $badge }, which the student has not read:
    }

    { $text }
letter-contact =
    { "" }
    ⚠️ There was a contact in this answer, which we covered.
letter-settled = The answer to that letter is settled, or waits for no yes any more.
letter-amend-write = Write the answer to { $alias } in one message. It takes the place of the peer's, and goes out as the school counselor's once you say yes.
letter-return-write = Write a word to the peer counselor who drafted the answer to { $alias }. The student does not read it.
letter-returned = The answer to { $alias } went back to the peer counselor.
letter-sent-back = The answer to { $alias } was not sent yet. The school counselor writes:
    { $text }
letter-out = ✅ The answer to { $alias } is on its way.
letter-released = { $own ->
        [yes] ✅ Your answer to { $alias } has arrived. Thank you for taking the time.
       *[no] ✅ The letter of { $alias } was answered, this time in the school counselor's words. Ask them if you would like to know why. Thank you.
    }
button-letter = ✉️ Write a letter
button-letter-write = Begin to write
button-letter-send = Send
button-letter-drop = Cancel
button-letter-cancel = Take it back
button-letter-back = { $value ->
        [on] Go on with the letter
       *[back] Write back
    }
button-letter-rate = { $value ->
        [1] 1
        [2] 2
        [3] 3
        [4] 4
       *[5] 5
    }
button-letters = { $name ->
        [on] Next
        [back] Back
       *[list] ☰ Letters
    }
button-letter-claim = Take: { $name }
button-letter-mine = ✏️ Answer: { $name }
button-letter-draft = { $value ->
        [again] Write it anew
       *[write] Write the answer
    }
button-letter-submit = Send to the school counselor
button-letter-hand-back = Hand it back
button-letter-review = Check: { $name }
button-letter-release = Send to the student
button-letter-amend = Write it myself
button-letter-return = Send back with a word
letter-enough = You have sent { $count } letters today; tomorrow you can write again. What is not sent yet stays kept. You are not too much: if you want to go on now, press School counselor, and if it is dangerous, Emergency.
letter-adults = ✉️ The letter from { $alias } is for school counselors alone now, and waits for an answer.
