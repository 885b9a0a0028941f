"""Results: which figures a school may see of a period, decided on counts alone."""
