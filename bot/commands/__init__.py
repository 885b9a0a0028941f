"""What the operator types, `python -m bot ...`: one file for each command of cli.py, and what only those need."""
