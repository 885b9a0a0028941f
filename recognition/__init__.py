"""Training and measuring the recognition of danger. scikit-learn is imported by fit.py only, never at run time."""
