"""`make mutants`: small mistakes put into guards, keys and the release check, one at a time; do their tests notice?

A mistake is a comparison turned, `and` for `or`, a number one more, a `not` that is gone, nothing returned, a call that
is not made. Some are drawn with a seed, in a copy of the code; the figure goes to build/mutants.json. Ends with 1 when
fewer than 85 of 100 are noticed.
"""

import argparse
import ast
import json
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue

ROOT = Path(__file__).parents[1]
WANTED = 0.85
PATIENCE = 600.0  # seconds: who never ends has been noticed
NOTICED = 1  # pytest's word for: a test failed
OF: Mapping[str, tuple[str, ...]] = {
    "flows/guard/sweep.py": ("tests/flows/guard",),
    "flows/guard/found.py": ("tests/flows/guard",),
    "flows/guard/contacts.py": ("tests/flows/guard", "tests/handlers/test_masks.py"),
    "flows/guard/identity.py": ("tests/flows/guard",),
    "flows/guard/reading.py": ("tests/flows/guard",),
    "storage/vault.py": ("tests/storage/test_vault.py", "tests/storage/test_keys.py", "tests/storage/test_cells.py"),
    "storage/keys.py": ("tests/storage/test_keys.py", "tests/storage/test_cells.py"),
    "flows/results/check.py": ("tests/results/test_release.py",),
    "flows/results/release.py": ("tests/results/test_release.py",),
}
TURNED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mutant:
    file: str
    line: int
    what: str
    source: str


class Turning(ast.NodeTransformer):
    """Turns what comes `at` that place, and counts what could be turned. Nothing in annotations or texts."""

    def __init__(self, at: int) -> None:
        self._at, self.seen, self.line, self.what = at, 0, 0, ""

    def _here(self, node: ast.stmt | ast.expr, what: str) -> bool:
        self.seen += 1
        if self.seen - 1 != self._at:
            return False
        self.line, self.what = node.lineno, what
        return True

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "a comparison is turned"):
            node.ops[0] = TURNED[type(node.ops[0])]()
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        if self._here(node, "and for or, or for and"):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        return node.operand if isinstance(node.op, ast.Not) and self._here(node, "a not is gone") else node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        if isinstance(node.value, bool) and self._here(node, "true for false"):
            return ast.copy_location(ast.Constant(value=not node.value), node)
        if type(node.value) is int and self._here(node, "a number is one more"):
            return ast.copy_location(ast.Constant(value=node.value + 1), node)
        return node

    def visit_Return(self, node: ast.Return) -> ast.AST:
        self.generic_visit(node)
        if node.value is not None and not is_none(node.value) and self._here(node, "nothing is returned"):
            node.value = ast.Constant(value=None)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.value, ast.Call) and self._here(node, "a call is not made"):
            return ast.copy_location(ast.Pass(), node)
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        if node.value is not None:
            node.value = self.visit(node.value)
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        """Not its decorator: nobody could see whether it has slots."""
        node.body = [self.visit(one) for one in node.body]
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        return node


def is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def mutants(file: str, source: str) -> Iterator[Mutant]:
    at = 0
    while True:
        turning = Turning(at)
        tree = turning.visit(ast.parse(source))
        if not turning.what:
            return
        yield Mutant(file, turning.line, turning.what, ast.unparse(ast.fix_missing_locations(tree)))
        at += 1


def drawn(number: int, seed: int) -> list[Mutant]:
    """Of each file its share, at least one."""
    dice, found = random.Random(seed), list[Mutant]()
    everything = {file: list(mutants(file, (ROOT / file).read_text(encoding="utf-8"))) for file in OF}
    whole = sum(map(len, everything.values()))
    for ones in everything.values():
        found += dice.sample(ones, min(len(ones), max(1, round(number * len(ones) / whole))))
    dice.shuffle(found)
    return found


def copied(to: Path) -> Path:
    skipped = shutil.ignore_patterns(".*", "build", "state", "__pycache__")
    return Path(shutil.copytree(ROOT, to, ignore=skipped))


def passes(place: Path, tests: Sequence[str]) -> bool:
    """False: a test failed, or it never ended. Anything else (no test was found) is our own mistake."""
    words = [sys.executable, "-m", "pytest", "-x", "-n", "0", "-q", "-p", "no:cacheprovider", *tests]
    try:
        done = subprocess.run(words, cwd=place, capture_output=True, timeout=PATIENCE, check=False)
    except subprocess.TimeoutExpired:
        return False
    broken = b"error" in done.stdout  # it could not even be imported
    if done.returncode not in {0, NOTICED} and not broken:
        raise RuntimeError(done.stdout[-2000:].decode(errors="replace"))
    return done.returncode == 0


def survives(places: "SimpleQueue[Path]", one: Mutant) -> bool:
    place = places.get()
    file = place / one.file
    sound = file.read_text(encoding="utf-8")
    try:
        file.write_text(one.source, encoding="utf-8")
        return passes(place, OF[one.file])
    finally:
        file.write_text(sound, encoding="utf-8")
        places.put(place)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=2)
    given = parser.parse_args()
    say = sys.stdout.write
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(given.at_once) as pool:
        places: SimpleQueue[Path] = SimpleQueue()
        for n in range(given.at_once):
            places.put(copied(Path(name) / str(n)))
        ones = drawn(given.number, given.seed)
        left = []
        for one, lives in zip(ones, pool.map(lambda one: survives(places, one), ones), strict=True):
            say(f"{'SURVIVES' if lives else 'noticed '} {one.file}:{one.line} {one.what}\n")
            sys.stdout.flush()
            left += [one] if lives else []
        if not all(passes(places.get(), tests) for tests in [sorted({t for some in OF.values() for t in some})]):
            sys.exit("The tests fail without any mistake of ours: this figure means nothing.")
    share = 1 - len(left) / len(ones)
    (ROOT / "build").mkdir(exist_ok=True)
    survivors = [f"{one.file}:{one.line} {one.what}" for one in left]
    figures = {"mutants": len(ones), "seed": given.seed, "noticed": round(share, 3), "survivors": survivors}
    (ROOT / "build" / "mutants.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    say(f"{len(ones) - len(left)} of {len(ones)} noticed ({share:.0%})\n")
    sys.exit(share < WANTED)


if __name__ == "__main__":
    main()
