"""What counselors are given to say (Panduan) rings no bell and is covered nowhere, said word for word."""

import re
from collections.abc import Iterator

import pytest

from flows.counselor.guides import GUIDES
from flows.talking.caution import ways_in
from tests import shipped
from tests.shipped import load_texts

SCREEN = shipped.screen()
TEXTS = load_texts()


def phrases(language: str) -> Iterator[str]:
    for _, key in GUIDES.values():
        found = re.findall(r'"([^"]+)"', TEXTS[language](key))
        assert len(found) > 2, key
        yield from found


@pytest.mark.parametrize("language", ["id", "en"])
def test_no_phrase_of_ours_calls_an_adult_or_is_taken_for_a_contact(language: str) -> None:
    assert {phrase: sign for phrase in phrases(language) if (sign := SCREEN(phrase))} == {}
    assert [phrase for phrase in phrases(language) if list(ways_in(phrase))] == []
