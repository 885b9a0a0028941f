"""The front door, from the first word to the last, over a real client, a real file and a local Telegram."""

from pathlib import Path

from tests.stories.town import town


async def test_a_student_finds_somebody_to_talk_to_and_says_whether_it_helped(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        kawan.says("halo, aku di sini")
        await ayu.sees("halo, aku di sini")
        ayu.says("terima kasih")
        await kawan.sees("terima kasih")
        await ayu.taps("Selesai")
        await kawan.sees("mengakhiri obrolan")
        await ayu.taps("🙂")
        await ayu.taps("4")
        await ayu.taps("Ya")
        await ayu.sees("Ada yang ingin kamu tambahkan")
        await ayu.taps("Lewati")
        await ayu.sees("Jawabanmu membantu")
        assert "Ngobrol" in " ".join(ayu.keys)


async def test_neither_learns_who_the_other_is(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, guru = await place.meets()
        kawan.says("halo")
        await ayu.sees("halo")
        for phone, others in ((ayu, (kawan, guru)), (kawan, (ayu, guru)), (guru, (ayu, kawan))):
            seen = str(phone.screen)
            for other in others:
                person = place.sim.world.person(other.id)
                assert str(other.id) not in seen
                assert person.user["first_name"] not in " ".join(phone.texts)


async def test_edits_and_replies_reach_the_other_side(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        message = kawan.says("halo ayuu")
        await ayu.sees("halo ayuu")
        kawan.edits(message, "halo kamu")
        await ayu.sees("(disunting)", "halo kamu")
        ayu.says("ini jawabku", reply_to=ayu.message("halo kamu")["message_id"])
        answer = await kawan.shown(lambda m: "ini jawabku" in m["text"], "the answer")
        assert answer["reply_to"] == message


async def test_everything_to_staff_is_protected_and_nothing_has_a_preview(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, guru = await place.meets()
        ayu.says("lihat https://example.com/aku")
        await kawan.sees("lihat")
        for phone in (kawan, guru):
            assert all(m["protected"] for m in phone.screen if m["from"] == "bot")
        sent = [c for c in place.sim.world.calls.since(0) if c.method == "sendMessage"]
        assert all("is_disabled" in str(call.params.get("link_preview_options")) for call in sent)


async def test_a_restart_in_the_middle_loses_nothing(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        await place.closes()
        ayu.says("masih di sana?")
        kawan.says("sebentar ya")
        await place.opens()
        await kawan.sees("masih di sana?")
        await ayu.sees("sebentar ya")
        await ayu.taps("Selesai")
        await kawan.sees("mengakhiri")


async def test_exactly_one_counselor_takes_the_student(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        await place.supervisor()
        kawan, lain = await place.counselor("Kawan"), await place.counselor("Lain")
        ayu = await place.student()
        await place.waits(ayu)
        offers = [phone.message for phone in (kawan, lain)]
        for phone in (kawan, lain):
            await phone.sees("Ada yang menunggu")
        assert offers
        await kawan.taps("Ambil")
        await lain.sees("Sudah diambil")
        await kawan.sees("Kamu menemani")
        assert not any("Kamu menemani" in text for text in lain.texts)


async def test_darurat_before_consent_reaches_an_adult_who_can_answer(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        guru = await place.supervisor()
        baru = place.person("Baru")
        baru.says("/darurat")
        await baru.sees("Kamu penting")
        await guru.sees("menekan tombol Darurat")
        await guru.taps("Saya tangani")
        await baru.sees("Guru BK sekarang bersamamu")
        baru.says("tolong")
        await guru.sees("tolong")
        guru.says("saya di sini")
        await baru.sees("Guru BK:", "saya di sini")


async def test_without_an_adult_on_call_no_peer_is_asked_and_the_student_is_told(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        kawan = await place.counselor()
        ayu = await place.student()
        await place.waits(ayu)
        await ayu.sees("tidak ada guru BK yang siaga")
        assert not any("Ada yang menunggu" in text for text in kawan.texts)
        await place.supervisor()
        await kawan.sees("Ada yang menunggu")


async def test_a_student_who_blocks_the_bot_cannot_be_reached_and_the_chat_closes(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        ayu.blocks()
        await kawan.sees("tidak bisa dihubungi lagi")
        await kawan.taps("Obrolanku")
        await kawan.sees("Tidak ada obrolan yang sedang kamu pegang")


async def test_a_silent_counselor_hands_the_student_back(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        await place.later(minutes=6)
        await ayu.sees("konselormu tidak menjawab")
        await kawan.sees("jagamu kami akhiri")


async def test_the_same_in_english(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        await place.supervisor()
        friend = await place.counselor("Friend", "en")
        budi = await place.student("Budi", "en")
        for label in ("Talk", "Family", "To be heard", "🙂"):
            await budi.taps(label)
        await budi.sees("Would you like to begin?")
        budi.says("my dad left")
        await friend.taps("Take")
        await friend.sees("my dad left")
        friend.says("I am here")
        await budi.sees("I am here")
        await budi.taps("End chat")
        await budi.sees("Thank you for talking with us")


async def test_media_are_refused_kindly_and_stickers_pass_as_their_emoji(tmp_path: Path) -> None:
    async with town(tmp_path) as place:
        ayu, kawan, _ = await place.meets()
        for kind in ("photo", "voice", "contact", "location"):
            place.sim.deeds.sends_sample(ayu.id, kind)
        await ayu.sees("hanya tulisan dan stiker")
        place.sim.deeds.sends_sample(ayu.id, "sticker")
        await place.until(lambda: len(kawan.texts) > 3, lambda: str(kawan.texts))
        methods = {call.method for call in place.sim.world.calls.since(0)}
        assert methods <= {
            "getUpdates",
            "sendMessage",
            "editMessageText",
            "answerCallbackQuery",
            "getMe",
            "deleteWebhook",
        }
