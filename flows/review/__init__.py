"""What adults read and judge: why an alert rang, whether it was right, what was missed."""
