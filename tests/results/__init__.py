"""What a school may see of a period."""
