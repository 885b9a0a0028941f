profile-about = Sebaya { $school }: talk to a fellow student who is trained to listen, under a made-up name. The school counselor stands behind you.

    This is not an emergency service. In danger, press Emergency inside, go to an adult near you, or call:
profile-short = Talk to a trained fellow student. Not an emergency service.
profile-numbers = Emergency: { $numbers }
