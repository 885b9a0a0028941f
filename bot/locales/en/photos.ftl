photo-ask = Send this photo? A face, a uniform, words or a place in it can tell who you are, and whoever sees it can photograph the screen. We remove its hidden data (place, time, file name), but not what the picture shows.
photo-answered = { $answer ->
        [photo-send] We passed the photo on.
       *[other] The photo was not sent.
    }
photo-line = 🖼 A photo from { $alias }. Tap to see it.
photo-failed = Your photo could not be shown, so it did not arrive. Try another one, or tell it in your own words.
button-photo-send = Send the photo
button-photo-drop = Cancel
