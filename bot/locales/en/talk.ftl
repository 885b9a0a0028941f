talk-line = { $alias }:
    { $text }
talk-line-edited = { $alias } (edited):
    { $text }
talk-line-bk = School counselor:
    { $text }
talk-line-bk-edited = School counselor (edited):
    { $text }
talk-line-before = Previous counselor:
    { $text }
talk-line-removed = (this part was removed)
talk-masked = We hid a username, link, e-mail address, number or invitation elsewhere in your message before passing it on, so that you both stay anonymous.
talk-closed = That chat has ended, so this message was not sent to anybody.
talk-over = That chat has ended, so what you wrote did not reach the person you were talking to.
talk-whom = Who is this message for? You can also reply directly to somebody's message.
talk-sent = Sent to { $alias }.
talk-unsent = Not sent.
talk-here-peer = You are in a chat with { $alias }, a peer counselor. It is still open, just write.
talk-here-bk = You are with the school counselor. The chat is still open, just write.
button-to = { $name }
button-unsend = Do not send
