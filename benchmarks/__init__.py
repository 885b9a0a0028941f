"""How fast, as ratios against a plain echo bot on the same local Bot API, on the same machine, in one run."""
