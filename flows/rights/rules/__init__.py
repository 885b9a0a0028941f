"""The rows of the table of permissions, by what they are about; flows/rights/permissions.py looks them up."""
