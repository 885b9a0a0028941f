meeting = 🗓 Team meeting: the counselors' work. { $held ->
        [yes] Flagged since the last one ({ $date }):
       *[no] No minutes yet. Flagged since { $date }:
    } { $count ->
        [0] nothing. It is worth meeting all the same: ask how the counselors are.
       *[other] { $count }.{ $pages ->
            [1] { "" }
           *[other] { " " }Page { $page } of { $pages }.
        } Without words of a chat; what needs reading is opened from Cases or its alert.
    }
meeting-badge = { $badge ->
        [new] a counselor without a badge
       *[other] { $badge }
    }
meeting-worried = • { $date }, chat { $alias }: { meeting-badge } was worried ({ $worry } of 3)
meeting-complaint = • { $date }, chat { $alias }: { meeting-badge } felt uneasy ({ $why ->
        [sexual] something sexual
        [threat] a threat
       *[rude] rude words
    })
meeting-missed = • { $date }, chat { $alias }: read by lot, something was missed
meeting-low = • { meeting-badge }: felt low after { $count ->
        [1] 1 chat
       *[other] { $count } chats
    }{ $talk ->
        [yes] , nobody has talked with them yet
       *[no] { "" }
    }
meeting-back = • { meeting-badge }: handed { $count } chats back, as they might know the student
meeting-write = Write the minutes in one message, { $most } letters at most: what was talked about, what was agreed, who does what. No student's name; use the alias. Your message is taken off the screen and kept sealed.
meeting-too-long = That is empty, or longer than { $most } letters, so it is not kept yet. What you wrote is still above: copy it, shorten it, and send it again in one message. Then both are taken off the screen.
meeting-held = ✅ The minutes are kept, sealed. The next agenda begins now.{ $days ->
        [0] { "" }
       *[other] { " " }You are reminded again in { $days } days.
    }
meeting-due = 🗓 { $days ->
        [0] No team meeting about the counselors' work has been noted here yet.
       *[other] The last team meeting was { $days } days ago.
    } The agenda is ready. This reminder stops once the minutes are written.
meeting-none = There are no minutes yet.
meeting-last = The last minutes: { $count }.
meeting-one = 🗓 { $date }
    { $text }
button-meeting = 🗓 Team meeting{ $name ->
        [on] : next ›
        [back] : ‹ previous
       *[other] { "" }
    }
button-meeting-write = Write the minutes
button-meeting-read = Read the minutes
button-meeting-stop = Not now
