breach-new = There is something important to read.
button-breach-open = Read
breach-text = { $text }
breach-body =
    There is something important about the data in Sebaya, and everybody here has a right to know it.

    What happened: { $happened }

    Which data: { $data }

    What we have done: { $done }

    What you can do: { $can }

    If you want to ask: { $ask }
