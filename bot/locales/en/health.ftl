health-well = The Sebaya service is working well.
health-ill = Something is wrong with the Sebaya service. Please tell whoever runs it now.
health-sick =
    ⚠️ Something is wrong with the Sebaya service. Please tell whoever runs it now.
    If you are worried about a student, reach them in another way as well.
health-more = How it is now: type /health.
health-not-yet = The service has only just started. Type /health again in a moment.
health-wrong-danger = ✗ A message about danger has been stuck for { $seconds } seconds.
health-wrong-inbox = ✗ What people write is read { $seconds } seconds late.
health-wrong-backup =
    { $hours ->
        [-1] ✗ There is not one backup yet.
       *[other] ✗ The last backup is { $hours } hours old.
    }
health-wrong-disk = ✗ The disk is nearly full: { $free } MB are left.
health-wrong-clock = ✗ The computer's clock cannot be trusted. Times in messages may be wrong.
health-wrong-database = ✗ What keeps the messages cannot be used.
health-waiting = Messages waiting to be sent: danger { $danger }, chats { $chat }, others { $rest }.
health-alerts = Alerts nobody has taken yet: { $count }.
health-backup =
    { $hours ->
        [-1] Last backup: none yet.
        [0] Last backup: less than an hour ago.
       *[other] Last backup: { $hours } hours ago.
    }
health-no-backups = No backups are made on this computer.
health-disk = Room on the disk: { $free } MB.
