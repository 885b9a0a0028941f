import pytest
from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import BadRequest, InvalidToken

from simulator.server import Simulator
from tests.simulator.town import AYU, Town


async def test_a_token_names_the_bot(town: Town, bot: Bot) -> None:
    assert (bot.id, bot.username, bot.first_name) == (123456, "sebaya_demo_bot", "Sebaya")


@pytest.mark.parametrize(
    ("token", "code", "words"),
    [("nocolon", 404, "Not Found"), ("abc:def", 401, "Unauthorized"), ("1:a b", 401, "Unauthorized")],
)
async def test_bad_tokens(town: Town, token: str, code: int, words: str) -> None:
    body = await town.call("getMe", token=token)
    assert (body["error_code"], body["description"]) == (code, words)


async def test_only_the_tokens_it_was_given() -> None:
    async with Simulator(tokens=["1:right"]) as sim:
        async with Bot("1:right", f"{sim.url}/bot") as bot:
            assert bot.id == 1
        stranger = Bot("2:wrong", f"{sim.url}/bot")
        with pytest.raises(InvalidToken):
            await stranger.initialize()
        await stranger.shutdown()


async def test_methods_nobody_knows_and_capitals_nobody_minds(town: Town) -> None:
    assert await town.refused("sendLove") == "Not Found"
    assert (await town.does("GETME"))["id"] == 123456


async def test_commands_by_scope_and_language(town: Town, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("start", "Mulai")])
    await bot.set_my_commands([BotCommand("start", "Start")], language_code="en")
    await bot.set_my_commands([BotCommand("siaga", "Saya siaga")], scope=BotCommandScopeChat(AYU))
    assert await bot.get_my_commands() == (BotCommand("start", "Mulai"),)
    assert await bot.get_my_commands(language_code="en") == (BotCommand("start", "Start"),)
    assert await bot.get_my_commands(scope=BotCommandScopeChat(AYU)) == (BotCommand("siaga", "Saya siaga"),)
    assert await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Mulai!", "a")])


async def test_descriptions(town: Town, bot: Bot) -> None:
    await bot.set_my_description("Teman bicara")
    await bot.set_my_short_description("Sebaya")
    assert (await bot.get_my_description()).description == "Teman bicara"
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Sebaya"
    with pytest.raises(BadRequest, match="too long"):
        await bot.set_my_short_description("x" * 121)


async def test_a_chat_can_be_looked_up(town: Town, bot: Bot) -> None:
    assert (await bot.get_chat(AYU)).first_name == "Ayu"
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.get_chat(9)


async def test_leaving_the_cloud(town: Town, bot: Bot) -> None:
    assert await bot.log_out()
    assert await bot.close()
