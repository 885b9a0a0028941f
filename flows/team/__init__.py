"""Who helps and who no longer: invitations, suspensions, leaving, what is handed over, the year's turn."""
