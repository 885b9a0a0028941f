day-name = { $day ->
        [mon] Monday
        [tue] Tuesday
        [wed] Wednesday
        [thu] Thursday
        [fri] Friday
        [sat] Saturday
       *[sun] Sunday
    }
month-name = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
hours-today = Today's attended hours last until { $until }. If nobody is on call again today: { day-name } at { $time }.
hours-next-date = Next attended hours: { day-name }, { $date } { month-name }, at { $time }.
exams-peers = Peer counselors have exams until { day-name }, { $date } { month-name }, so they cannot be with you yet. The school counselor is still there for you, and Emergency can be pressed any time.
