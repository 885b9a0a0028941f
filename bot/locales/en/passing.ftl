alert-passed = { $alias } is passed on by another school counselor. Please take care of them, whoever can first.
pass-asked = The other school counselors are asked to take { $alias }. Until one of them comes, { $alias } stays with you.
pass-thanks = The other school counselors are told about { $alias } again.
pass-done = { $alias } is passed on to the other school counselors.
pass-nobody = There is no other school counselor who can take care of { $alias }. If you cannot, reach somebody outside Sebaya now.
take-over-passed = Another school counselor is with { $alias } now. Thank you for being there until now.
button-pass-on = Pass on
pass-waits = No colleague has taken { $alias } yet. You are still with them. If you cannot be, call somebody outside Sebaya now.
