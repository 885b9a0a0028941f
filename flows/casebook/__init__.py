"""Cases: record, notes, plan, referral, conference, two signatures."""
