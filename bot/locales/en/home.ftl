home-student = Hi, this is Sebaya of { $school }. You can talk to a trained fellow student, or to the school counselor. Press Talk any time, or just start writing here.
home-guest = Hi, this is Sebaya of { $school }. Without a school code you can still use Emergency, talk to the school counselor, and read Info. To talk with a fellow student, enter the code from your school.
home-counselor = Hi, peer counselor of { $school }. Press Start duty when you are ready to be there for somebody. If you need to talk yourself, press Talk or School counselor. You may need help too.
home-supervisor = Hello, school counselor of { $school }. Press I am on call when you can act now. Without an adult on call, peer counselors get no offers.
home-coordinator = Hello, programme coordinator of { $school }. Results are behind the Results button, or write /results. Students' chats are never shown here.
home-ombud = Hello, outside contact of Sebaya { $school }. When a sign of danger is not taken by the school counselors in time, word of it reaches you here, without words and without names. Students' reports about adults of the school also arrive here, and only here.
home-not-sent = That was not sent to anybody, because no chat is going on right now.
sample-school = (Sample: this is a trial school. There are no real students here.)
