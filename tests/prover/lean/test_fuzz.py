"""Whatever text or bytes come in, the functions that read them answer, and as they promise.

``RMAX_SOAK=SECONDS`` runs about that long, on random examples; without it they are always the same.
"""

import asyncio
import json
import os
from bisect import bisect_left
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from prover.attempt import Outcome
from prover.lean import steps
from prover.lean.batch import Batch, fits
from prover.lean.errors import WorkerError
from prover.lean.known import KnownStates
from prover.lean.protocol import Diagnostic, Lines, Report, decode, encode
from prover.lean.reading import Attempt
from prover.lean.screening import COMMANDS, HOLES, NATIVE, screen
from prover.lean.source import Source, read
from prover.lean.statement import block, proved, restated, statement
from prover.lean.tokens import Kind, SourceError, tokens
from prover.state import TacticState
from prover.theorem import Theorem

SOAK = float(os.environ.get("RMAX_SOAK", "0"))
SECONDS = 20.0
"""About what the whole file takes without a soak."""

CORE = Path(__file__).parents[3] / "benchmarks" / "core"


def fuzz(examples: int) -> settings:
    return settings(
        max_examples=int(examples * max(1, SOAK / SECONDS)),
        derandomize=not SOAK,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (CORE / name).read_text().splitlines()]


PROOFS = {row["name"]: "\n" + row["proof"] for row in rows("references.jsonl")}
PROBLEMS = [row for row in rows("corebench.jsonl") if row["name"] in PROOFS]
DOCUMENTS = [
    f"{row['header']}\n{row['formal_statement'].rstrip()}{PROOFS[row['name']]}\n"
    for row in PROBLEMS
]

WORDS = [
    *("theorem", "lemma", "example", "def", "instance", "structure", "inductive", "class", "axiom"),
    *("namespace", "section", "end", "open", "mutual", "universe", "variable", "import", "private"),
    *(
        "by",
        "sorry",
        "exact",
        "intro",
        "cases",
        "induction",
        "with",
        "match",
        "case",
        "next",
        "fun",
    ),
    *("have", "let", "show", "from", "calc", "first", "all_goals", "conv", "if", "then", "else"),
    *("where", "in", "do", "termination_by", "decreasing_by", "set_option", "x", "h.1", "a.b.c"),
    *("«a b»", "«»", "foo.sorry", "`sorry", "``Nat", "x'", "ℕ", "λ", "h₁", "trace_state", "simp?"),
    *(
        "0",
        "1.5",
        "0x1F",
        "1e9",
        "rfl",
        "simp",
        "Nat.add_comm",
        "s",
        "r",
        "_root_.t",
        "t",
        "native",
    ),
]
SYMBOLS = [
    *(":=", "=>", "<;>", "<|>", "<|", "|>", "|", ":", ",", ";", ".", "·", "@[", "@", "#", "#eval"),
    *("(", ")", "[", "]", "{", "}", "⟨", "⟩", "`(", "`[", "{{", "⦃", "⦄", "''", "⁻¹'", "?_", "_"),
    *(
        "→",
        "∧",
        "∀",
        "∃",
        "¬",
        "¬¬",
        "=",
        "≤",
        "+",
        "-",
        "*",
        "/",
        "^",
        "!",
        "?",
        "$",
        "%",
        "&",
        "~",
    ),
    *("/-", "-/", "/--", "/-!", "--", '"', "'", "\\", '\\"', 's!"', 'r#"', '"#', "{x}", "«", "»"),
]
SPACES = [" ", " ", " ", "\n", "\n  ", "\n    ", "\n  · ", "\r\n", "\r", "\t", "\u00a0", "\u2028"]
CHARACTERS = ["\0", "\x0b", "\x1f", "\u200b", "\ufeff", "\u0301", "é", "𝔸", "𝒜", "😀", "\U0010ffff"]

atoms = st.sampled_from(WORDS + SYMBOLS + SPACES + CHARACTERS)
words = st.sampled_from(WORDS)


def wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Comments, strings, brackets and blocks around texts."""
    shapes = st.sampled_from(
        [
            *("/-{}-/", "/--{}-/", "/- /-{}-/ -/", "--{}\n", '"{}"', 's!"a{{{}}}b"', 'r#"{}"#'),
            *("({})", "⟨{}⟩", "[{}]", "{{{}}}", "by{}", "\n  · {}", "\n  case x => {}", "@[{}]"),
            *("theorem t : {} := by sorry", "example ({}) : p := by\n  sorry\n", "«{}»", "'{}'"),
            *("namespace A\n{}\nend A\n", "mutual\n{}\nend\n", "have : p := by {}\n  ", "{};{}"),
        ]
    )
    return st.builds(lambda shape, text: shape.replace("{}", text), shapes, inner)


pieces = st.recursive(
    atoms | words,
    lambda inner: wrapped(inner) | st.lists(inner, max_size=4).map(" ".join),
    max_leaves=6,
)
unicode = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@st.composite
def mutants(draw: st.DrawFn, texts: list[str]) -> str:
    """A real text, damaged: something deleted, doubled, moved, put in from elsewhere, cut off."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 4))):
        start, end = sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2)))
        end = min(end, start + draw(st.sampled_from([1, 3, 10, 60])))
        part = text[start:end]
        how = draw(st.integers(0, 6))
        if how == 0:
            text = text[:start] + text[end:]
        elif how == 1:
            text = text[:end] + part + text[end:]
        elif how == 2:
            text = text[:start]
        elif how == 3:
            other = draw(st.sampled_from(texts))
            at = draw(st.integers(0, len(other)))
            text = text[:start] + other[at : at + 40] + text[end:]
        elif how == 4:
            text = text[:start] + draw(pieces) + text[end:]
        elif how == 5:
            text = text.replace("\n", "\r\n")
        else:
            text = text[:start] + part[::-1] + text[end:]
    return text


soup = st.lists(pieces | atoms | unicode, max_size=14).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "\n  "]).map(lambda glue: glue.join(parts))
)
documents = soup | mutants(DOCUMENTS)
proofs = soup.map(lambda text: f"\n  {text}") | soup | mutants(list(PROOFS.values()))
statements = documents | mutants([row["formal_statement"] for row in PROBLEMS])


def in_text(text: str, line: int, column: int) -> bool:
    lines = text.split("\n")
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1


@fuzz(200)
@given(documents | proofs)
def test_tokens_join_to_any_text_or_it_is_refused_with_a_place_in_it(text: str) -> None:
    try:
        cut = list(tokens(text))
    except SourceError as error:
        assert in_text(text, error.line, error.column)
        assert 0 <= error.offset <= len(text)
        return
    assert "".join(token.text for token in cut) == text
    position = 0
    for token in cut:
        assert token.start == position
        assert token.text
        before = text[: token.start].rsplit("\n", 1)[-1]
        assert (token.column, token.first) == (len(before), not before.strip())
        position = token.end


@fuzz(160)
@given(
    documents, st.lists(st.sampled_from(["\n  rfl", " x", "", "\n    simp\n    rfl"]), max_size=3)
)
def test_any_text_read_has_holes_that_are_sorries_in_it_or_is_refused(
    text: str, fillings: list[str]
) -> None:
    try:
        source = read(text)
    except SourceError as error:
        assert in_text(text, error.line, error.column)
        return
    check_source(source)
    found = dict(zip(source.holes, fillings, strict=False))
    assert "sorry" in text or not source.holes
    for hole in source.holes:
        theorem = source.theorem(hole, {one: found[one] for one in found if one != hole})
        assert 0 <= theorem.pending < len(source.holes)
        for offset in (0, hole.start, len(theorem.document("")), len(theorem.header)):
            assert 0 <= source.locate(hole, offset, found) <= hole.start


def check_source(source: Source) -> None:
    """Its holes are in order and apart; filling one gives the text that its theorem has."""
    end = 0
    for hole in source.holes:
        assert end <= hole.start <= hole.end <= len(source.text)
        assert source.text[hole.start : hole.end].strip().endswith("sorry")
        end = hole.end
        if hole.declaration.keyword != "example":
            document = source.theorem(hole).document("\n  rfl")
            assert source.filled({hole: "\n  rfl"}).startswith(document)


@fuzz(160)
@given(statements)
def test_any_typed_text_is_one_theorem_with_holes_or_is_refused(text: str) -> None:
    try:
        source = statement(text)
    except SourceError as error:
        assert str(error)
        return
    check_source(source)
    assert source.holes
    assert len({hole.declaration.start for hole in source.holes}) == 1


@fuzz(160)
@given(documents, st.none() | st.sampled_from([row["name"] for row in PROBLEMS]))
def test_a_proof_taken_from_any_text_is_the_one_that_stands_there(
    text: str, name: str | None
) -> None:
    try:
        theorem, proof = proved(text, name)
    except SourceError as error:
        assert in_text(text, error.line, error.column)
        return
    assert name in (None, theorem.name)
    if not theorem.name.rsplit(".", 1)[-1].startswith("rmax_example_"):
        assert text.startswith(theorem.document(proof))


@fuzz(80)
@given(documents, statements)
def test_a_given_statement_and_any_text_agree_on_the_name_or_are_refused(
    text: str, given_text: str
) -> None:
    try:
        asked, theorem, _ = restated(text, given_text)
    except SourceError:
        return
    assert asked.name == theorem.name
    assert not asked.header.strip()


@fuzz(80)
@given(proofs)
def test_a_block_has_every_line_of_the_text_at_its_own_distance(text: str) -> None:
    (hole,) = statement("theorem t : p").holes
    made = block(text, hole)
    assert not made or made.startswith("\n")
    assert made.split() == text.split()
    if "--" not in text and '"' not in text:
        assert block(made, hole) == made


@fuzz(200)
@given(proofs, st.integers(0, 30))
def test_the_pieces_of_any_proof_cover_it_in_order(proof: str, column: int) -> None:
    try:
        layout = steps.cut(proof, column)
    except SourceError:
        return
    code = [token for token in tokens(" " * column + proof) if token.significant]
    if not code:
        assert (layout.pieces, layout.columns, layout.start) == ((), (), -1)
        return
    starts = {token.start - column for token in code}
    ends = {token.end - column for token in code}
    assert layout.start == code[0].start - column
    assert len(layout.columns) == len(layout.asks) > 0
    position = layout.start
    for piece in layout.pieces[:-1]:
        assert position < piece.end <= piece.next
        assert piece.end in ends
        assert piece.next in starts
        assert piece.ask in (piece.end, piece.next)
        position = piece.next
    last = layout.pieces[-1]
    assert position < last.end
    assert last.end in ends
    assert (last.next, last.ask) == (-1, -1)
    assert not layout.whole or last.end == max(ends)
    assert all(0 <= first < after <= last.end for first, after in layout.alternatives)


@fuzz(160)
@given(proofs)
@example("\n  /-")
@example('\n  r#"r#"theorem"#"#')
def test_screening_any_text_denies_nothing_or_a_place_in_it(proof: str) -> None:
    denial = screen(proof)
    if denial is None:
        return
    assert denial.rule
    assert denial.reason
    assert 0 <= denial.offset <= len(proof)
    before = proof[: denial.offset]
    assert denial.line == before.count("\n") + 1
    assert denial.column == denial.offset - (before.rfind("\n") + 1) + 1


HONEST = [proof for proof in PROOFS.values() if '"' not in proof and "'" not in proof]
DENIED = sorted(HOLES | NATIVE | COMMANDS)


def test_the_references_are_honest() -> None:
    assert [name for name, proof in PROOFS.items() if screen(proof)] == []


@fuzz(160)
@given(st.sampled_from(HONEST), st.sampled_from(DENIED), st.data())
def test_a_denied_word_in_the_code_of_an_honest_proof_is_denied(
    proof: str, word: str, data: st.DataObject
) -> None:
    offset = data.draw(st.sampled_from([token.end for token in tokens(proof)]))
    spelled = data.draw(st.sampled_from([word, f"«{word}»"]))
    assert screen(f"{proof[:offset]}\n{spelled} {proof[offset:]}") is not None


@fuzz(120)
@given(st.sampled_from(HONEST), st.sampled_from(DENIED), st.data())
def test_a_denied_word_in_a_comment_of_an_honest_proof_is_not(
    proof: str, word: str, data: st.DataObject
) -> None:
    spaces = [token for token in tokens(proof) if token.kind is Kind.SPACE]
    space = data.draw(st.sampled_from(spaces))
    comment = data.draw(st.sampled_from(["/- {} -/", "/- a /- {} -/ b -/", "-- {}\n"]))
    comment = comment.format(word)
    before, after = proof[: space.start] + space.text, proof[space.start :]
    assert screen(f"{before}{comment}{after}") is None


header_texts = st.sampled_from(["", "def f := 1\n", "namespace A\n", "import B\n\n"])
diagnostics = st.builds(
    lambda start, length, severity, message, unsolved: Diagnostic(
        start, start + length, severity, message, unsolved
    ),
    st.integers(0, 300),
    st.integers(0, 60),
    st.integers(1, 4),
    st.sampled_from(["unsolved goals", "x has not been provided", "(deterministic) timeout", "no"]),
    st.booleans(),
)
states = st.none() | st.lists(st.sampled_from(["⊢ p", "⊢ q"]), max_size=2).map(
    lambda goals: TacticState(tuple(goals))
)


@fuzz(160)
@given(proofs, header_texts, st.sampled_from(["", "\n  rfl"]), st.integers(0, 200), st.data())
def test_whatever_lean_says_of_an_attempt_its_steps_are_pieces_of_it_in_order(
    proof: str, header: str, rest: str, cut: int, data: st.DataObject
) -> None:
    theorem = Theorem("t", "theorem t : p := by", header, rest)
    attempt = Attempt(theorem, proof[:cut], proof[cut:])
    try:
        count = len(attempt.questions)
    except SourceError:
        return
    told = data.draw(st.tuples(*[states] * count))
    found = tuple(data.draw(st.lists(diagnostics, max_size=3)))
    reading = attempt.read(Report(found, told, data.draw(st.booleans())))
    assert isinstance(reading.outcome, Outcome)
    texts = "".join(step.text for step in reading.outcome.steps)
    assert attempt.completion.startswith(texts)
    assert all(step.text for step in reading.outcome.steps)
    if reading.again is not None:
        assert attempt.completion.startswith(reading.again.completion)
        assert len(reading.again.completion) < len(attempt.completion)


def code_of(text: str) -> list[str]:
    return [token.text for token in tokens(text) if token.significant]


@fuzz(120)
@given(st.lists(proofs, min_size=1, max_size=3), header_texts, st.data())
def test_a_shared_document_has_every_token_of_every_attempt_and_its_line(
    texts: list[str], header: str, data: st.DataObject
) -> None:
    attempts = []
    for number, proof in enumerate(texts):
        theorem = Theorem(f"t{number}", f"theorem t{number} : p := by", header)
        attempt = Attempt(theorem, "", f"\n  {proof}")
        try:
            if fits(attempt):
                attempts.append(attempt)
        except SourceError:
            continue
    assume(attempts)
    batch = Batch(attempts, KnownStates())
    made = iter(code_of(batch.text))
    for attempt in attempts:
        assert all(word in made for word in code_of(attempt.proof)), "in order, none missing"
    lines = batch.text.split("\n")
    starts = [entry.before for entry in batch.entries]
    assert starts == sorted(set(starts))
    places = st.tuples(st.integers(starts[0] + 1, len(lines)), st.integers(0, 40))
    line, column = data.draw(places)
    message = {
        "pos": {"line": line, "column": column},
        "endPos": None,
        "severity": "error",
        "data": "no",
    }
    reports = batch.reports([message])
    index = bisect_left(starts, line) - 1
    assert [report is not None for report in reports] == [i == index for i in range(len(reports))]
    (diagnostic,) = reports[index].diagnostics  # type: ignore[union-attr]
    assert 0 <= diagnostic.start <= len(header + attempts[index].body)


frames = st.dictionaries(unicode, unicode | st.integers() | st.none(), max_size=3).map(encode)
wrong = st.sampled_from(
    [
        *(
            b"Content-Length: 5\r\n\r\n",
            b"Content-Length: 2\r\n\r\n{}",
            b"\r\n",
            b"\r\n\r\n",
            b"{}",
        ),
        *(b"Content-Length: -3\r\n\r\n", b"Content-Length: \xff\r\n", b"Content-Length:", b"\n"),
        *(b"content-length: 2\r\nX: y\r\n\r\n{}", b"Content-Length: 4\r\n\r\n\xff\xfe{}", b"\0"),
        *(b"Content-Length: 1_0\r\n\r\n", b"Content-Length: +2\r\n\r\n[]", b"INTERNAL PANIC\n"),
        *(b'Content-Length: 8\r\n\r\n"\\ud800"', b"Content-Length: 3\r\n\r\nNaN", b"\r\n" * 70_000),
        *(b"x" * 70_000, b"Content-Length: 99\r\n" + b"9" * 5_000, b"Content-Length: 0\r\n\r\n"),
        b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\n",
    ]
)


async def decoded(stream: bytes, size: int) -> list[dict[str, object] | None]:
    """All messages of a stream that comes in pieces; ``None`` at the end if it ends in trouble."""
    reader = asyncio.StreamReader()
    found: list[dict[str, object] | None] = []

    async def feed() -> None:
        for start in range(0, len(stream), size):
            reader.feed_data(stream[start : start + size])
            await asyncio.sleep(0)
        reader.feed_eof()

    feeding = asyncio.create_task(feed())
    try:
        async with asyncio.timeout(60):
            while (message := await decode(reader)) is not None:
                assert isinstance(message, dict)
                found.append(message)
    except WorkerError:
        found.append(None)
    await feeding
    return found


@fuzz(80)
@given(st.lists(frames | wrong | st.binary(max_size=30), max_size=5), st.integers(1, 40))
def test_any_stream_is_messages_and_then_its_end_or_trouble_however_it_is_cut(
    parts: list[bytes], size: int
) -> None:
    stream = b"".join(parts)
    with asyncio.Runner() as runner:
        whole = runner.run(decoded(stream, max(1, len(stream))))
        assert runner.run(decoded(stream, max(size, len(stream) // 500))) == whole
    assert len(whole) <= len(stream)


@fuzz(50)
@given(st.lists(frames, max_size=4), st.integers(1, 5), st.data())
def test_every_message_before_a_fault_in_a_stream_is_read(
    good: list[bytes], size: int, data: st.DataObject
) -> None:
    fault = data.draw(st.sampled_from([b"Content-Length: x\r\n\r\n", b"panic\r\n\r\n", b"\0"]))
    with asyncio.Runner() as runner:
        found = runner.run(decoded(b"".join(good) + fault, size))
    assert len(found) == len(good) + 1
    assert found[-1] is None


@fuzz(120)
@given(st.lists(atoms | unicode, max_size=12).map("".join), st.data())
def test_offsets_and_positions_are_inverse_with_characters_of_any_width(
    text: str, data: st.DataObject
) -> None:
    lines = Lines(text)
    offset = data.draw(st.integers(0, len(text)))
    position = lines.position(offset)
    assert lines.offset(position) == offset
    before = text[:offset].rsplit("\n", 1)[-1]
    assert position["line"] == text[:offset].count("\n")
    assert position["character"] == len(before.encode("utf-16-le")) // 2


@fuzz(80)
@given(st.lists(atoms | unicode, max_size=12).map("".join), st.integers(0, 40), st.integers(0, 200))
def test_any_position_is_an_offset_in_its_line(text: str, line: int, character: int) -> None:
    offset = Lines(text).offset({"line": line, "character": character})
    assert 0 <= offset <= len(text)
    assert text[:offset].count("\n") == min(line, text.count("\n"))


@pytest.mark.parametrize("read_text", [read, statement, proved])
def test_what_no_file_can_hold_is_refused(read_text: object) -> None:
    with pytest.raises(SourceError):
        read_text("theorem t : \udcff = 1 := by sorry")  # type: ignore[operator]
