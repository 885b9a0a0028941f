"""What the school's settings come to: hours, shifts, numbers to call, lifetimes."""
