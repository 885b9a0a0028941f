"""Signs of danger in what a student writes. Pure: the lexicon and the weights are data, given in."""
