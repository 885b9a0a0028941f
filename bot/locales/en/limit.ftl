time-limit =
    { "" }
    This chat can last { $minutes } minutes. If that is not enough, there is another time.
time-warning = This chat ends in about { $minutes } minutes. Is there something you still want to say? If it is not enough, both of you can ask for more time, or go on tomorrow.
time-warning-last = This chat ends in about { $minutes } minutes. Is there something you still want to say? If it is not enough, you can go on tomorrow.
time-warning-helper = The chat with { $alias } ends in about { $minutes } minutes. Begin to close it gently: what mattered most, and what the next small step is.
time-more-asked = All right, we ask. If both of you want it, there is more time.
time-more-wished = Your counselor has { $minutes } more minutes for you. If you want them, too, press the button. If not, that is fine.
time-more-wished-helper = { $alias } would like { $minutes } more minutes. If you can, press the button. If not, that is fine.
time-more = There is more time now: about { $minutes } minutes are left.
time-more-helper = There is more time with { $alias } now: about { $minutes } minutes are left.
time-more-not-now = That button is over, so the time has not changed. Write on as long as the chat is open.
time-open = There is no time limit for this chat now. Write on.
time-open-helper = There is no time limit for the chat with { $alias } now.
time-over = The time for this chat is over. Thank you for telling. Shall we go on tomorrow? You can come back any time, and if it cannot wait, press Emergency.
time-over-helper = The time with { $alias } is over, and we have closed the chat. Thank you for being there. Take a short rest.
time-waits = Your counselor has not answered yet, and we have reminded them. If you have said what you wanted, press Finish.
time-waits-helper = { $alias } is waiting for your answer. If the chat is over, press End the chat.
time-still-there = Still there? { $alias } is waiting, without any hurry. If it is enough, press Finish.
time-idle = We close this chat for now because it has been quiet for long. That is fine, perhaps you are busy. You can come back any time.
time-idle-helper = The chat with { $alias } has been quiet for long, so we close it. It is not because of you. Thank you for being there.
time-handed-on = { $alias } wrote and has no answer yet, so we look for somebody else. That is fine. Thank you for being there.
button-more-time = { $value } more minutes
time-unattended = The school counselor is no longer on call. To keep it safe, chats with a peer counselor end in about { $minutes } minutes. It is not because of you, and you can go on another time. If it is urgent, press Emergency.
time-unattended-helper = The school counselor is no longer on call, so the chat with { $alias } ends in about { $minutes } minutes. Bring it to a gentle close. If there is a sign of danger, press Call the school counselor: that still reaches them.
time-attended = The school counselor is on call again, so this chat can go on. Just write.
time-attended-helper = The school counselor is on call again, so the chat with { $alias } can go on.
