"""What an operator can put right: one sentence that says what is wrong, and one that says what to do."""


class Mistake(Exception):
    """Something is set up wrongly."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(f"{what} {remedy}")
        self.what, self.remedy = what, remedy
