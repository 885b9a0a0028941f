classes = { $count ->
        [0] You have listed no class yet.
       *[other] The classes you listed are below; press one to remove it.
    } Students of your class are not brought to you, when they say which class they are in. The list is for this alone; nobody else sees it. Who waits already is not changed by it.
classes-ask = Write your class, for example 8A or XI IPA 2. It may be several, with commas between them.
classes-not-read = We could not read that as a class. Write for example 8A, or 8A, 9B for several.
classes-below = The newest list of your classes is below.
button-classes = 🏫 My classes
button-class-add = ➕ Add a class
button-class-drop = ✖️ { $name }
button-class-stop = Never mind
year-moved = A new school year. We moved your classes up: { $classes }. If that is not right, change it in the list below; only you see it.
year-asks = A new school year. We do not know your class of now, so we emptied your list. Write it again with the button below, so that no student of your class is brought to you.
