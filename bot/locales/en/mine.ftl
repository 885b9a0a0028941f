mine-file = This is what is kept about you at Sebaya { $school }; it also says what it does not show. Open the file to read it. Whoever holds this phone can open it, too; delete this message when you are done, or write /clean.
mine-title = What is kept about you
mine-intro = This file was made when you asked for it and is not kept on the server. It holds your own words only. Kept but not in it: the words and names of others, whom you help, and when and why school counselors were ever told.
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
mine-code = The school code you came with is kept until you agree or choose Not now.
mine-news = { $on ->
        [yes] News from school counselors: on
       *[no] News from school counselors: off
    }
mine-step = What a school counselor decided about your chats with peers: { $rung ->
        [reminded] reminded
       *[other] paused
    } because of { step-why }, on { $date }{ $until ->
        [none] .
       *[other] , until { $until }.
    }
mine-letters = Messages of the bot to you that are still kept: { $count }
mine-unsent = What you are writing just now, read by nobody yet
mine-chats = Your chats and reports
mine-chat = { $kind ->
        [report] Report about an adult, { $date }, as { $alias }
        [letter] Letter, { $date }, as { $alias }
       *[chat] { $topic }, { $date }, as { $alias }
    }
mine-until = Erased by itself on: { $date }
mine-open = Still going on
mine-read = Opened by a school counselor or the outside contact, other than in their own chat: { $times } times
mine-feelings = Feelings you chose (1–5): { $feelings }
mine-rating = Your rating (1–5): { $rating }
mine-comment = What you added:
mine-asking = We will ask you how you are on: { $date }
mine-wish = What you hoped for: { wish-name }
mine-heard = Did you feel heard: { $heard ->
        [yes] yes
        [partly] partly
       *[no] no
    }
mine-days = How you were some days later (1–5): { $feelings }
mine-work = Your work at Sebaya
mine-role = Role: { $role ->
        [counselor] peer counselor
        [supervisor] school counselor
        [coordinator] programme coordinator
        [contact] emergency contact
        [custodian] custodian (second key)
       *[ombud] outside contact
    }
mine-duty = On duty or on call: { $on ->
        [yes] yes
       *[no] no
    }
mine-duty-until = On call until: { $time }
mine-away = Since { $time } our messages have not reached you
mine-pin = Your PIN is kept in a form that cannot be read back
mine-apart = Students you will not be brought together with again: { $count }
mine-ethics = Code of ethics you accepted: version { $version }
mine-classes = The classes you listed under About me, My classes: { $classes }
mine-shift = Your weekly shift: { day-name }, { $from }-{ $to }
mine-exams = Your exam days: { $first } to { $last }
mine-shift-said = Your answer about the shift we asked about last: { $said ->
        [ready] ready
       *[cannot] cannot
    }
mine-topics = Topics you chose under About me: { $topics }
mine-gender = What you said under About me: { $gender ->
        [female] female
       *[male] male
    }
mine-languages = Languages you chose: { $languages }
mine-grade = Your grade: { $grade }
mine-wished = The counselor you wished for: { $gender ->
        [female] female
       *[male] male
    }
mine-name = Your name on the school's list: { $name }
mine-avoided = Counselors you want to be kept away from: { $count }. Who they are is not written here, so that nobody else reads it.
mine-took = Chats you took in the last week, kept so that you rest enough: { $count }
mine-badge = Your badge name: { $badge }
mine-module = Module { $module }: { $state ->
        [passed] quiz passed on { $date }
        [failed] quiz not passed on { $date }
       *[begun] read up to card { $step }
    }
mine-quiz = Quiz { $module } going on, { $answers } answered
mine-rehearsed = Practice chat { $title }: { $state ->
        [passed] passed on { $date }
       *[failed] not passed on { $date }
    }, tried { $tries } times, listening { $right } of { $count }, points still weak: { $missed }
mine-rehearsal = Practice chat { $title } going on, { $answers } answered
mine-hours = Recorded by the school counselor on { $date }: { $hours } hours of face-to-face training and your guardian's consent
mine-certified = Your certificate is valid until { $date }
mine-cases = Cases at the school counselors
mine-case = The school counselors keep a case: { $alias }, since { $date }
mine-case-open = It is still open. What adults noted in it is not shown here.
mine-referral = Referral to { $to }, your answer: { $answer ->
        [yes] yes.
        [no] not yet.
       *[none] none yet.
    }
mine-plan = Your safety plan:
mine-keeps = How long it is kept
button-mine = 📄 See my data
mine-helped = Chats in which you were there as a counselor: { $count }.
mine-heavy = Heavy chats of the last week that we counted: { $count }.
mine-month = Of the last month we counted: { $chats } chats, { $debriefs } times you said how you were afterwards ({ $low } of them low), { $back } chats handed back. The school counselor sees these numbers.
mine-owed = The school counselor is asked to see how you are, and has not noted yet that it happened.
mine-wraps = Afterwards the counselor wrote a short note for the school counselor: what they did and how worried they were.
