"""The embedded core library: how it is compiled and kept, and that it is sound."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from prover.lean import core
from prover.lean.bindings import escape
from prover.lean.errors import CoreError
from prover.lean.objects import show
from prover.lean.olean import Olean
from prover.lean.rebuild import AXIOM
from prover.lean.toolchain import embedded, wheel_command, wheel_version
from tests.prover.lean.compiling import messages

CONSTANTS, DECLARATIONS = 1, 2
"""Fields of a module's root: the names of its constants, and the constants themselves."""

STANDARD_AXIOMS = {"propext", "Classical.choice", "Quot.sound"}

TINY = {
    "Init": "prelude\nimport Core.Tiny\n",
    "Core.Tiny": "prelude\ninductive Tiny where | one\n",
}


@pytest.fixture
def tiny_core(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A core of two lines, so that compiling it takes no time; returns the empty cache folder."""
    source = tmp_path / "source"
    (source / "Core").mkdir(parents=True)
    for name, text in TINY.items():
        (source / "Core" / f"{name.removeprefix('Core.')}.lean").write_text(text)
    monkeypatch.setattr(core, "source_folder", lambda: source)
    monkeypatch.setenv("RMAX_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def compile_core() -> Path:
    return core.ensure_compiled(wheel_command(), wheel_version())


def test_a_second_call_compiles_nothing(tiny_core: Path) -> None:
    folder = compile_core()
    before = (folder / "Init.olean").stat().st_mtime_ns
    assert compile_core() == folder
    assert (folder / "Init.olean").stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", ["truncate", "delete", "manifest"])
def test_a_damaged_cache_heals(tiny_core: Path, damage: str) -> None:
    folder = compile_core()
    olean = folder / "Core" / "Tiny.olean"
    whole = olean.read_bytes()
    if damage == "truncate":
        olean.write_bytes(whole[:100])
    elif damage == "delete":
        olean.unlink()
    else:
        (folder / "manifest.json").write_text("[1, 2")
    assert compile_core() == folder
    assert olean.read_bytes() == whole


def test_changed_sources_get_a_folder_of_their_own(tiny_core: Path) -> None:
    before = compile_core()
    (core.source_folder() / "Core" / "Tiny.lean").write_text(
        "prelude\ninductive Tiny where | two\n"
    )
    assert compile_core() != before


def test_a_module_that_does_not_compile_is_reported_with_leans_words(tiny_core: Path) -> None:
    (core.source_folder() / "Core" / "Tiny.lean").write_text("prelude\ndef x : Nope := 1\n")
    with pytest.raises(CoreError, match=r"Core\.Tiny does not compile(.|\n)*Nope"):
        compile_core()
    assert not list((tiny_core / "core").glob("*/manifest.json"))


def test_a_cache_that_cannot_be_written_says_what_to_set(
    tiny_core: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RMAX_CACHE_DIR", "/dev/null/cache")
    with pytest.raises(CoreError, match="RMAX_CACHE_DIR"):
        compile_core()


def test_processes_that_start_at_once_share_one_compilation(tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "Core").mkdir(parents=True)
    for name, text in TINY.items():
        (source / "Core" / f"{name.removeprefix('Core.')}.lean").write_text(text)
    script = (
        "import pathlib, sys\n"
        "from prover.lean import core\n"
        "from prover.lean.toolchain import wheel_command\n"
        "core.source_folder = lambda: pathlib.Path(sys.argv[1])\n"
        "print(core.ensure_compiled(wheel_command(), '0'))\n"
    )
    environment = {**os.environ, "RMAX_CACHE_DIR": str(tmp_path / "cache")}
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(source)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    results = [process.communicate() for process in processes]
    assert [process.returncode for process in processes] == [0] * 4, results
    assert len({out for out, _ in results}) == 1
    folder = Path(results[0][0].strip())
    assert sorted(path.name for path in folder.parent.iterdir()) == sorted(
        [folder.name, f"{folder.name}.lock"]
    )


def declared_names(compiled: Path) -> list[str]:
    """Every public constant of the compiled core, but the bindings, as Lean source."""
    names: set[str] = set()
    for path in compiled.rglob("*.olean"):
        if "Bindings" not in path.parts:
            module = Olean(path.read_bytes())
            constants = module.items(module.field(module.root, CONSTANTS))
            names.update(escape(module.name(constant)) for constant in constants)
    return sorted(name for name in names if "_private" not in name and "._" not in name)


def test_every_declaration_rests_on_the_standard_axioms_only(tmp_path: Path) -> None:
    """Nothing is assumed; what the compiler erases to is unsafe, so no proof can use it."""
    toolchain = embedded()
    names = declared_names(Path(toolchain.environment["LEAN_PATH"]))
    erased = {"lcProof", "lcAny", "lcUnreachable", "lcErased", "lcVoid", "Quot.lcInv"}
    unusable = erased | {"unsafeCast", "sorryAx"}
    checked = [name for name in names if name not in unusable]
    imports = [f"import {module}" for module in core.sources()]
    text = "\n".join([*imports, *(f"#print axioms {name}" for name in checked)])
    found = messages(text, tmp_path)
    assert len(found) == len(checked)
    for message in found:
        text = message["data"]
        assert message["severity"] == "information", text
        if "does not depend on any axioms" not in text:
            used = set(
                text.partition("depends on axioms: [")[2].rstrip("]").replace("\n", " ").split(", ")
            )
            assert {name.strip() for name in used} <= STANDARD_AXIOMS, text


def test_the_compiled_modules_hold_no_other_axiom_and_no_use_of_sorry() -> None:
    """Private and generated declarations too, and the modules that Lean's index leaves out."""
    compiled = Path(embedded().environment["LEAN_PATH"])
    safe, names = set(), 0
    for path in compiled.rglob("*.olean"):
        module = Olean(path.read_bytes())
        for constant in module.items(module.field(module.root, DECLARATIONS)):
            names += 1
            if module.shape(constant)[0] == AXIOM:
                axiom = module.field(constant, 0)
                name = show(module.name(module.field(module.field(axiom, 0), 0)))
                if module.scalars(axiom, 1) == b"\0":
                    safe.add(name)
        assert path.name == "Prelude.olean" or b"sorryAx" not in module.data, path
    assert safe == {*STANDARD_AXIOMS, "sorryAx"}
    assert names > len(declared_names(compiled))
    assert len(list(compiled.rglob("*.olean"))) == len(core.sources())


def test_the_core_has_at_least_four_hundred_lemmas() -> None:
    lemma = re.compile(r"^(?:@\[[^\]]*\] )?(?:protected )?theorem ", re.MULTILINE)
    assert sum(len(lemma.findall(path.read_text())) for path in core.sources().values()) >= 400
