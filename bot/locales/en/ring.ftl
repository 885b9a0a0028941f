sorry = Sorry, something went wrong on our side. What you wrote last may not have arrived. Please send it once more. If there is danger now, press Emergency, go to an adult near you, or to the nearest hospital emergency room or police station.
button-old = That button no longer works. Please use the newest message, or the buttons below the text field.
media-refused = Only text and stickers can pass here, so that no face, voice or place gives away who you are. We did not pass that on and did not keep it. Please tell it in your own words. If it is urgent, press Emergency.
media-refused-words = Only text and stickers can pass here. We did not pass that picture or file on and did not keep it; we did take the words below it.
perhaps-again = (perhaps a repeat) { $text }
edit-too-late = That change was not sent to anybody, because the message is not part of a chat that is going on. If it matters, please write it as a new message.
