"""The slow road: letters, their drafts, a yes for each, and the promised day."""
