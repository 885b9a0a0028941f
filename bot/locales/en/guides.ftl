guide-list = Guides for the chat with { $alias }. Only you see this. Choose a topic.
guide-listen = Listening (1/2)

    • Let them tell first. One question at a time.
    • Say it again in your own words: what happened, and what they feel.
    • Ask "what" and "how". "Why" often sounds like blame.
    • You need not solve it. Being heard helps by itself.
guide-listen-say = Listening: phrases (2/2)

    "Thank you for telling me. I am here."
    "Would you tell me more?"
    "You sound tired and disappointed. Did I get that right?"
    "Of all that, what is hardest for you?"
    "Would you like me just to listen, or shall we think together?"
guide-quiet = When they are silent (1/2)

    • Silence is all right. Typing may take long, or they may be crying.
    • Wait a little before you write again. Do not send many questions.
    • Offer small choices that are easy to answer.
guide-quiet-say = When they are silent: phrases (2/2)

    "Take your time, there is no hurry. I will wait."
    "If it is hard to begin, one word is enough."
    "Would you rather begin with what happened, or with how you feel?"
    "If you are not ready, that is all right. We can go slowly."
guide-limits = Your limits (1/2)

    • Do not promise to keep everything secret. In danger an adult must know.
    • Exchange no names, numbers or accounts. Do not agree to meet.
    • You do not know the answer? Say so, then press Ask a supervisor.
    • You may leave at any time. Taking care of yourself is no failure.
guide-limits-say = Your limits: phrases (2/2)

    "I keep your story to myself. But if you are in danger I need to bring in the school counselor."
    "I do not know the answer, but I can ask the school counselor without naming you."
    "Let us talk here only, so that both of us are safe."
    "This matters. I think it is better if an adult helps, too."
guide-danger = When there is danger (1/2)

    Words about dying, hurting oneself, violence, sexual harm, threats, or being afraid to go home: press Call the school counselor. Right away, even if you are not sure. A call too many is all right.

    You need not judge, persuade, or ask for details. Stay calmly with them until the school counselor comes. If it is too much, you may leave.
guide-danger-say = When there is danger: phrases (2/2)

    "Thank you for trusting me and saying this. You are not alone."
    "This matters, so I am calling the school counselor to help you now."
    "I will stay here until the school counselor comes."
guide-study = School work (1/2)

    • Bad marks often feel like "I am a failure". Listen to the feeling first.
    • Ask what is piling up, and where the pressure comes from.
    • Do not compare them with others, and do not do their homework.
    • For ways to learn, or trouble with a teacher, the school counselor can help.
guide-study-say = School work: phrases (2/2)

    "It sounds as if you worked hard, and it did not turn out as you hoped."
    "Which part weighs most?"
    "What is one small thing you would like to try first?"
    "Was there ever a way that worked fairly well for you?"
guide-family = Family (1/2)

    • Do not speak badly of their parents; they may love them all the same.
    • Do not tell them to fight back, leave home, or talk to their parents. You do not know yet whether that is safe.
    • Beating, threats, sexual harm, or being afraid to go home: Call the school counselor.
guide-family-say = Family: phrases (2/2)

    "Things are hard at home. What do you feel most?"
    "You are not to blame."
    "When there is a row at home, what do you usually do?"
    "Which adult makes you feel safe?"
guide-friends = Friends (1/2)

    • Being left out or gossiped about really hurts. Do not say "it is nothing".
    • Do not take sides; you have heard only one.
    • Do not guess who it is, and ask for no names.
guide-friends-say = Friends: phrases (2/2)

    "So you felt left out?"
    "What did you hope for from that friend?"
    "If you could choose, how would you like it to be?"
    "Is there another friend you still feel at ease with?"
guide-bullying = Bullying (1/2)

    • Believe them first. Being bullied never happens because of them.
    • Do not tell them to hit back, or just to ignore it.
    • Do not promise that somebody will be punished. The school counselor knows how to stop it without making it worse.
    • Threats, violence, blackmail, or pictures being passed around: Call the school counselor.
guide-bullying-say = Bullying: phrases (2/2)

    "Thank you for telling me, that takes courage. You are not to blame."
    "Since when, and who knows about it? No names needed."
    "What worries you about somebody reporting it?"
    "Would you like the school counselor to help? We can ask first how they would go about it."
guide-feelings = Feelings (1/2)

    • Every feeling may be there. Do not hurry to cheer them up.
    • Help them find a name for it: sad, angry, afraid, ashamed, empty.
    • Do not name an illness. That is for professionals.
    • If they want to die, hurt themselves, or cannot go on: Call the school counselor.
guide-feelings-say = Feelings: phrases (2/2)

    "It is understandable to feel like that after what happened."
    "What would you call that feeling?"
    "What usually makes it a little lighter?"
    "How long have you felt like that?"
guide-dating = Dating (1/2)

    • Do not judge, and do not tell them to break up or to stay.
    • Ask whether they feel safe, and free to say no.
    • Pressure, threats, violence, or private pictures: Call the school counselor.
    • For questions about the body or pregnancy, suggest the school counselor. You need not know the answer.
guide-dating-say = Dating: phrases (2/2)

    "That must feel very mixed."
    "When you say no, what do they do?"
    "What matters to you in this relationship?"
    "You have a right to feel safe. If you do not, the school counselor can be with you."
guide-career = Career (1/2)

    • Not knowing what comes later is normal. It need not be decided now.
    • Ask what they like, can do and worry about; and what the family hopes for.
    • The school counselor has information about subjects, universities, scholarships and work.
guide-career-say = Career: phrases (2/2)

    "What makes you forget the time while you do it?"
    "What is your own wish, and what do others hope for?"
    "What small step could you try this week?"
    "The school counselor has information on that. Shall I ask?"
guide-other = Something else (1/2)

    • You need not know at once what it is about. Follow their story.
    • If you are unsure, say what you understood and ask whether it is right.
    • If it is more than you can do, say so openly and press Ask a supervisor.
guide-other-say = Something else: phrases (2/2)

    "Let me say it again. Is this what you mean?"
    "What would you most like to tell today?"
    "After this talk, what do you hope will be different?"
button-guide = { $name ->
        [open] 📖 Guides
        [list] ☰ Other topics
        [say] Phrases ›
        [back] ‹ Guide
        [listen] Listening
        [quiet] When they are silent
        [limits] Your limits
        [danger] 🆘 When in danger
        [study] School work
        [family] Family
        [friends] Friends
        [bullying] Bullying
        [feelings] Feelings
        [dating] Dating
        [career] Career
       *[other] Something else
    }
