follow-ask =
    { "" }
    May we ask how you are in a few days? Just once. Counselors do not see your answer, neither peers nor the school's.
follow-yes = { $days ->
        [1] All right. We will say hello here tomorrow, outside lessons.
       *[other] All right. We will say hello here in { $days } days, outside lessons.
    }
follow-no = All right, we will not write first. You can come back any time.
follow-how = Hi. As promised, we are saying hello. How was your day?
follow-stopped = All right. We will not ask again. You can write any time.
follow-well = Good to read that. Thank you for answering.
follow-fair = Thank you for answering. An ordinary day is fine, too. If you would like to talk, we are here.
follow-low = Thank you for being honest. You do not have to get through a hard day alone. We pass your answer on to nobody. If you like, choose who keeps you company.
follow-darurat =
    { "" }
    If you are in danger, or afraid of your own thoughts, press Emergency. That is always all right. You can also call:
button-follow-in = { $value ->
        [1] Tomorrow
        [3] In 3 days
        [7] In 7 days
       *[no] No, thank you
    }
button-follow-feeling = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
        [5] 😊
       *[stop] Do not ask again
    }
