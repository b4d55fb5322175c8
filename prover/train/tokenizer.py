"""The small prover's tokenizer: byte-level pairs, learnt from the texts it will read and write."""

from collections.abc import Iterable
from typing import Any

BEGIN, END, PAD = "<s>", "</s>", "<pad>"


def learn(texts: Iterable[str], vocabulary: int) -> Any:
    """A tokenizer in the form of Hugging Face, so that every engine loads it.

    Args:
        texts: to learn from.
        vocabulary: number of tokens, the 256 bytes and three special ones included.

    Returns:
        a ``transformers.PreTrainedTokenizerFast``.
    """
    from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    bytes_ = Tokenizer(models.BPE())
    # A prompt ends with a line break, so that has to be a piece of its own; so has indentation.
    bytes_.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(
                Regex(r"\n|(?<=\n) +| ?[^\W\d_]+|\d| ?[^\s\w]+|[^\S\n]+|_"),
                "isolated",
                invert=False,
            ),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    bytes_.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=[PAD, BEGIN, END],
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    bytes_.train_from_iterator(texts, trainer)
    bytes_.post_processor = processors.TemplateProcessing(
        single=f"{BEGIN} $A", special_tokens=[(BEGIN, bytes_.token_to_id(BEGIN))]
    )
    return PreTrainedTokenizerFast(
        tokenizer_object=bytes_, bos_token=BEGIN, eos_token=END, pad_token=PAD
    )
