"""Help first: Darurat, signs in words, the call into a chat, reports about adults, the drill."""
