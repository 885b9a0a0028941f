from typing import Any

import pytest

from tests.simulator.town import AYU, Town


async def formatted(town: Town, text: str, mode: str) -> tuple[str, list[tuple[str, int, int]]]:
    sent = await town.does("sendMessage", chat_id=AYU, text=text, parse_mode=mode)
    return sent["text"], [(one["type"], one["offset"], one["length"]) for one in sent.get("entities", [])]


@pytest.mark.parametrize(
    ("mode", "text", "plain", "entities"),
    [
        ("HTML", "<b>a</b> &lt;b&gt; &#65;", "a <b> A", [("bold", 0, 1)]),
        ("html", "😔 <b><i>x</i></b>", "😔 x", [("bold", 3, 1), ("italic", 3, 1)]),
        ("HTML", '<a href="https://a.id">di sini</a>', "di sini", [("text_link", 0, 7)]),
        ("HTML", "<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ("HTML", '<span class="tg-spoiler">s</span>', "s", [("spoiler", 0, 1)]),
        ("Markdown", r"*a* _b_ \*c", "a b *c", [("bold", 0, 1), ("italic", 2, 1)]),
        ("Markdown", "[x](https://a.id) ```p```", "x p", [("text_link", 0, 1), ("pre", 2, 1)]),
        ("MarkdownV2", r"*a _b_* halo\.", "a b halo.", [("bold", 0, 3), ("italic", 2, 1)]),
        ("MarkdownV2", "||r|| `c_d` ```p```", "r c_d p", [("spoiler", 0, 1), ("code", 2, 3), ("pre", 6, 1)]),
        ("MarkdownV2", r"[a\.b](https://a.id)", "a.b", [("text_link", 0, 3)]),
        ("HTML", "  <b> a</b> ", "a", [("bold", 0, 1)]),
    ],
)
async def test_formatting_is_read(
    town: Town, mode: str, text: str, plain: str, entities: list[tuple[str, int, int]]
) -> None:
    assert await formatted(town, text, mode) == (plain, entities)


@pytest.mark.parametrize(
    ("mode", "text", "reason"),
    [
        ("HTML", "<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
        ("HTML", "<script>x</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("HTML", "é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("HTML", "<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("HTML", "a</b>", "Unexpected end tag at byte offset 1"),
        ("HTML", "a <b", "Unclosed start tag at byte offset 2"),
        ("Markdown", "*unclosed", "Can't find end of the entity starting at byte offset 0"),
        ("MarkdownV2", "*unclosed", "Can't find end of Bold entity at byte offset 0"),
        ("MarkdownV2", r"*bold _italic\_*", "Can't find end of Bold entity at byte offset 15"),
        ("MarkdownV2", "halo.", "Character '.' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "a|b", "Character '|' is reserved and must be escaped with the preceding '\\'"),
        ("MarkdownV2", "```x", "Can't find end of PreCode entity at byte offset 0"),
    ],
)
async def test_broken_formatting_is_refused(town: Town, mode: str, text: str, reason: str) -> None:
    refused = await town.refused("sendMessage", chat_id=AYU, text=text, parse_mode=mode)
    assert refused == f"Bad Request: can't parse entities: {reason}"


async def test_an_unknown_parse_mode_is_refused(town: Town) -> None:
    assert await town.refused("sendMessage", chat_id=AYU, text="a", parse_mode="BBCode") == (
        "Bad Request: unsupported parse_mode"
    )


async def test_plain_text_is_never_read_as_markup(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="<b>*a*</b>")
    assert sent["text"] == "<b>*a*</b>"
    assert "entities" not in sent


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ({"type": "bold", "offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
        (
            {"type": "bold", "offset": 0, "length": 100},
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "loud", "offset": 0, "length": 1}, "can't parse MessageEntity: Unsupported type specified"),
        ({"type": "text_link", "offset": 0, "length": 1}, "can't parse MessageEntity: Can't find field \"url\""),
        ({"type": "bold", "offset": 0}, "can't parse MessageEntity: Can't find field \"length\""),
    ],
)
async def test_entities_are_held_to_the_text(town: Town, entity: dict[str, Any], reason: str) -> None:
    refused = await town.refused("sendMessage", chat_id=AYU, text="halo", entities=[entity])
    assert refused == f"Bad Request: {reason}"


async def test_entities_move_when_the_text_is_trimmed(town: Town) -> None:
    entities = [{"type": "bold", "offset": 0, "length": 6}]
    sent = await town.does("sendMessage", chat_id=AYU, text="  halo  ", entities=entities)
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 4}]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start abc", [("bot_command", 0, 6)]),
        ("😔 @ayu_kelas7", [("mention", 3, 11)]),
        ("lihat https://a.id/x.", [("url", 6, 14)]),
        ("ke ayu@sekolah.id ya", [("email", 3, 14)]),
        ("#curhat", [("hashtag", 0, 7)]),
        ("halo apa kabar", []),
    ],
)
async def test_telegram_marks_what_a_person_wrote(town: Town, text: str, found: list[tuple[str, int, int]]) -> None:
    message = await town.says(AYU, text)
    assert [(one["type"], one["offset"], one["length"]) for one in message.get("entities", [])] == found
