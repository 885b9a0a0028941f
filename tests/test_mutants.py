"""The mistakes that `make mutants` makes are mistakes, one each, and none is in what nobody runs."""

import ast

import pytest

from tests.mutants import OF, ROOT, drawn, mutants

SOURCE = '''
"""Not 1 of a text."""
def f(a: int = 3) -> bool:
    g(a)
    if not a < 2 and a != 5:
        return True
    return None
'''


def test_each_kind_of_mistake_is_made_once() -> None:
    found = {one.source.strip().removeprefix('"""Not 1 of a text."""\n') for one in mutants("f.py", SOURCE)}
    changes = [
        ("    g(a)", "    pass"),
        ("not a < 2", "not a <= 2"),
        ("not a < 2", "a < 2"),
        ("a < 2", "a < 3"),
        ("a != 5", "a == 5"),
        ("a != 5", "a != 6"),
        (" and ", " or "),
        ("return True", "return False"),
        ("return True", "return None"),
    ]
    sound = ast.unparse(ast.parse(SOURCE)).removeprefix('"""Not 1 of a text."""\n')
    assert found == {sound.replace(old, new, 1) for old, new in changes}


def test_the_same_seed_draws_the_same_and_from_every_file() -> None:
    ones = drawn(60, 1)
    assert ones == drawn(60, 1)
    assert ones != drawn(60, 2)
    assert {one.file for one in ones} == set(OF)
    assert 55 <= len(ones) <= 65


@pytest.mark.parametrize("tests", sorted({test for some in OF.values() for test in some}))
def test_what_is_to_notice_it_is_there(tests: str) -> None:
    assert (ROOT / tests).exists()
