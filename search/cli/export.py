"""Folders that let anyone check a found proof with Lean alone, without rmax."""

import json
from pathlib import Path

from prover.theorem import Theorem
from search.cli.report import ProofReport

CHECK = r"""#!/bin/sh
# Checks Proof.lean with Lean alone:   sh check.sh
# In a Lake project:                   lake env sh check.sh
# With another Lean:                   LEAN=/path/to/lean sh check.sh
set -eu
cd "$(dirname "$0")"
lean() { ${LEAN:-lean} "$@"; }
fail() { echo "NOT PROVED: $1" >&2; exit 1; }

lean --version
size=$(wc -c < Statement.lean)
head -c "$size" Proof.lean | cmp -s - Statement.lean ||
  fail "Proof.lean does not begin with Statement.lean"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp Proof.lean "$work/RmaxProof.lean"
cp Axioms.lean Name "$work"
cd "$work"
lean -o RmaxProof.olean RmaxProof.lean || fail "Lean does not compile Proof.lean"
[ -f RmaxProof.olean ] || fail "Lean compiled nothing"

LEAN_PATH="$work${LEAN_PATH:+:$LEAN_PATH}"
export LEAN_PATH
axioms=$(lean Axioms.lean) || fail "the theorem is not there: $axioms"
echo "$axioms"
listed=$(printf '%s' "$axioms" | tr '\n' ' ')
name=$(cat Name)
case $listed in
  "'$name' does not depend on any axioms") ;;
  "'$name' depends on axioms: ["*)
    for axiom in $(printf '%s' "${listed#*\[}" | tr -d '],'); do
      case $axiom in
        propext | Classical.choice | Quot.sound) ;;
        *) fail "it rests on $axiom" ;;
      esac
    done ;;
  *) fail "Lean did not list the axioms" ;;
esac

if command -v leanchecker > /dev/null; then
  leanchecker RmaxProof || fail "leanchecker does not accept it"
  echo "leanchecker replayed it"
fi
echo "PROVED"
"""

README = """# {name}

`Statement.lean` is what was to be proved, `Proof.lean` is that text with a proof behind it. Found
and accepted by rmax {version} with Lean {lean} on the level `{assurance}`.

To check it without rmax, with Lean {lean} (and the same library, where it imports one):

    sh check.sh                  # in a Lake project: lake env sh check.sh

It compiles `Proof.lean` with the kernel on, has a second Lean, which reads only what was compiled,
list the axioms, and replays it with `leanchecker` if there is one. Read the statement yourself:
that it says what you mean is the one thing no program can check.
"""


def export(folder: Path, theorem: Theorem, proof: str, report: ProofReport) -> Path:
    """Write a folder for one accepted proof.

    Args:
        folder: where; a folder named after the theorem is made in it.
        theorem: what was proved, with the text before it.
        proof: what goes into its hole.
        report: what is said of it.

    Returns:
        The new folder.

    Raises:
        OSError: it can't be written.
    """
    from importlib.metadata import version

    target = folder / _file_name(theorem.name)
    target.mkdir(parents=True, exist_ok=True)
    files = {
        "Statement.lean": theorem.header + theorem.statement,
        "Proof.lean": theorem.document(proof),
        "Name": theorem.name + "\n",
        "Axioms.lean": f"import RmaxProof\n#print axioms {theorem.name}\n",
        "check.sh": CHECK,
        "report.json": json.dumps(vars(report), ensure_ascii=False, indent=2) + "\n",
        "README.md": README.format(
            name=theorem.name,
            version=version("rmax-prover"),
            lean=report.lean,
            assurance=report.assurance,
        ),
    }
    for name, text in files.items():
        (target / name).write_text(text, encoding="utf-8")
    (target / "check.sh").chmod(0o755)
    return target


def _file_name(name: str) -> str:
    """A theorem's name as the name of a folder on any system."""
    plain = "".join(one if one.isalnum() or one in "._-'" else "_" for one in name)
    return plain.lstrip(".")[:120] or "theorem"
