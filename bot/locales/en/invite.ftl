invite-made = ✅ An invitation for one peer counselor is made. Pass the message below on to that person. Its link is shown only once, can be used only once, and is valid until { $until }. The wrong person? Press Open invitations to take it back.
invite-link = Hello! You are invited to be a peer counselor at { $school }. Open this link on your own phone and press START:

    { $link }

    The link can be used only once, until { $until }. Do not pass it on to anybody else.
invite-just-made = An invitation was made a moment ago; its link is in the message before. If you need one more, wait a little and press again.
invite-enough = { $count } invitations are not used yet. Take back those that are not needed, then make a new one.
invitations = { $count ->
        [0] There is no open invitation for a counselor.
       *[other] Invitations for counselors that nobody has used: { $count }. Each is valid until the time written on it; press it to take it back.
    } { $pages ->
        [1] { "" }
       *[other] Page { $page } of { $pages }.
    }
uninvite-ask = Take back the invitation that is valid until { $until }? Its link will open nothing any more.
button-invite = ➕ Invite a counselor
button-invitations = { $name ->
        [on] Next ›
        [back] ‹ Previous
        [no] Cancel
       *[other] Open invitations
    }
button-uninvite = { $name }
button-uninvite-yes = Yes, take it back
