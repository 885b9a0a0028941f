button-comments = 💬 Students' comments
comment-one =
    “{ $text }”
comment-look = May a report show it, without a name? Choose No if anybody might know the writer: by what happened, by how it is said, or by whom it mentions. When in doubt, choose No.
comment-named = This cannot be shown: it has a name, a class or a place that can be recognised.
comment-too-long = This cannot be shown: it is too long, and a long story is easily recognised.
button-comment-pass = ✓ May be shown
button-comment-refuse = ✗ No
comment-passed = Good, it may be shown. Reports show it only where at least ten students answered in that period.
comment-refused = Good, it will not be shown.
comment-settled = This comment is settled already, or was erased.
comments-none = No student's comment is waiting.
