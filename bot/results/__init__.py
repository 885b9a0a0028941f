"""A period's results as a school reads them: in words, as sheets, as a picture."""
