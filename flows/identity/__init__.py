"""Who a student is: told by them, or opened by two different people."""
