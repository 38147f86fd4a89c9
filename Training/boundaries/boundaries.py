#!/usr/bin/env python3
"""Trains the sentence splitter and writes the weight file that Sources/CBoundaries embeds.

    python3 Training/boundaries/boundaries.py --data FOLDER --lab LAB --out Sources/CBoundaries/boundaries.bin
    python3 Training/boundaries/boundaries.py --data FOLDER --lab LAB --folds 5

FOLDER holds UD English EWT and GUM as en_{ewt,gum}-{train,dev}.conllu. LAB is the built `casus-lab`: it cuts the raw text into tokens
and prints the features of every border, so that the program and the training cannot disagree about them. The model is a logistic
regression over hashed features, learnt from *train* alone; --folds cross-validates over documents of *train*, which is how everything
here was chosen. --prepare FOLDER only writes the texts that the evaluation reads. Needs numpy, nothing else; the same data give
the same bytes.
"""
import argparse
import os
import struct
import subprocess
import tempfile

import numpy as np

from boundary_news import paragraphs

BITS = 18  # 262,144 slots of one byte
EPOCHS = 6
RATE = 0.08  # AdaGrad's step
BATCH = 512
SEED = 20161201
SCALE = 24.0  # a weight of one is stored as this
LIMIT = 127
THRESHOLD = 0.25  # log odds above which a border ends a sentence
NEWS = 1000  # paragraphs made from patterns
TREEBANKS = ("ewt", "gum")

# --- Treebanks -------------------------------------------------------------------------------------------------------------------


def documents(path):
    """Yields documents: lists of paragraphs, of sentences, of (form, whether a space follows)."""
    document, sentence, new_paragraph, fused = None, [], True, None
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if document:
                    yield document
                document, new_paragraph = [], True
            elif line.startswith("# newpar"):
                new_paragraph = True
            elif not line and sentence:
                if new_paragraph or not document:
                    document.append([])
                    new_paragraph = False
                document[-1].append(sentence)
                sentence, fused = [], None
            elif line and line[0] != "#":
                cells = line.split("\t")
                spaced = "SpaceAfter=No" not in cells[9]
                if "-" in cells[0]:
                    fused = (int(cells[0].split("-")[1]), cells[1], spaced, [])
                elif "." not in cells[0]:
                    if fused:
                        fused[3].append(cells[1])
                        if int(cells[0]) == fused[0]:
                            sentence += parts(*fused[1:])
                            fused = None
                    else:
                        sentence.append((cells[1], spaced))
    if document:
        yield document


def parts(surface, spaced, forms):
    """The words of a multiword token as its letters give them: "can|not", "do|n't"; the last takes what is left."""
    out, start = [], 0
    for index, form in enumerate(forms):
        end = len(surface) if index == len(forms) - 1 else min(start + len(form), len(surface))
        out.append(surface[start:end])
        start = end
    out = [part for part in out if part]
    return [(part, spaced and index == len(out) - 1) for index, part in enumerate(out)]


def write(path, documents):
    """A paragraph a line, an empty line behind each document; see `casus-lab`."""
    with open(path, "w", encoding="utf-8") as file:
        for document in documents:
            for paragraph in document:
                for sentence in paragraph:
                    for index, (form, spaced) in enumerate(sentence):
                        file.write(form + ("\x1e" if index == len(sentence) - 1 else "") + (" " if spaced else "\x1f"))
                file.write("\n")
            file.write("\n")


def write_news(path):
    """Made paragraphs in the same form, each a document; tokens are not marked, training needs sentences only."""
    write(path, [[[[(sentence, True)] for sentence in paragraph]] for paragraph in paragraphs(NEWS, SEED)])


# --- Features --------------------------------------------------------------------------------------------------------------------


def borders(lab, path, whole):
    """Labels (0 inside, 1 a sentence begins, 2 a text begins) and slots of every token's border, as `lab` prints them."""
    command = [lab, "borders", path] + (["--whole"] if whole else [])
    rows = np.frombuffer(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout, dtype="<u4")
    count = int(rows[0])
    rows = rows[1:].reshape(-1, count + 1)
    return rows[:, 0].astype(np.int8), (rows[:, 1:] >> np.uint32(32 - BITS)).astype(np.int32)


# --- Model -----------------------------------------------------------------------------------------------------------------------


def train(labels, slots):
    """AdaGrad on the logistic loss; borders that are already right by far are passed over."""
    inner = labels < 2
    labels, slots = (labels[inner] == 1).astype(np.float32), slots[inner]
    rng = np.random.default_rng(SEED)
    weights = np.zeros(1 << BITS, np.float32)
    squares = np.full(1 << BITS, 0.01, np.float32)
    for _ in range(EPOCHS):
        order = rng.permutation(len(labels))
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            picked = slots[chosen]
            errors = 1 / (1 + np.exp(-weights[picked].sum(1))) - labels[chosen]
            wrong = np.abs(errors) > 0.01
            if wrong.any():
                used, places = np.unique(picked[wrong].ravel(), return_inverse=True)
                steps = np.bincount(places.ravel(), np.repeat(errors[wrong], slots.shape[1])).astype(np.float32)
                squares[used] += steps * steps
                weights[used] -= RATE * steps / np.sqrt(squares[used])
    return np.clip(np.rint(weights * SCALE), -LIMIT, LIMIT).astype(np.int8)


def right(labels, slots, weights, threshold):
    """Numbers of sentences found rightly, found, and true."""
    starts = (weights[slots].sum(1, dtype=np.int32) > round(threshold * SCALE)) | (labels == 2)
    spans = [set(zip(s, np.append(s[1:], len(labels)))) for s in (np.flatnonzero(starts), np.flatnonzero(labels > 0))]
    return np.array([len(spans[0] & spans[1]), len(spans[0]), len(spans[1])])


def stacked(pairs):
    return np.concatenate([pair[0] for pair in pairs]), np.concatenate([pair[1] for pair in pairs])


def cross_validate(texts, lab, folder, folds):
    """F1 over documents of *train* that the model did not see, for thresholds around the one in use."""
    made = {}
    for bank in TREEBANKS:
        for fold in range(folds):
            path = os.path.join(folder, f"{bank}-{fold}.txt")
            write(path, texts[bank][fold::folds])
            for whole in (False, True):
                made[bank, fold, whole] = borders(lab, path, whole)
    news = os.path.join(folder, "news.txt")
    write_news(news)
    news = borders(lab, news, False)
    totals = {}
    for fold in range(folds):
        weights = train(*stacked([made[key] for key in sorted(made) if key[1] != fold] + [news]))
        for (bank, at, whole), pair in made.items():
            if at == fold:
                for threshold in (-0.5, -0.25, 0.0, 0.25, 0.5):
                    key = (bank, whole, threshold)
                    totals[key] = totals.get(key, 0) + right(*pair, weights, threshold)
    for (bank, whole, threshold), (hits, found, true) in sorted(totals.items()):
        print(f"{bank} {'one text' if whole else 'paragraphs'} threshold {threshold:+.2f}: F1 {200 * hits / (found + true):.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--lab")
    parser.add_argument("--out")
    parser.add_argument("--folds", type=int)
    parser.add_argument("--prepare")
    options = parser.parse_args()
    if options.prepare:
        for bank in TREEBANKS:
            for part in ("train", "dev"):
                write(
                    os.path.join(options.prepare, f"{bank}-{part}.txt"), documents(os.path.join(options.data, f"en_{bank}-{part}.conllu"))
                )
        return
    if not options.lab or not (options.out or options.folds):
        parser.error("--lab and one of --out and --folds are needed")
    texts = {bank: list(documents(os.path.join(options.data, f"en_{bank}-train.conllu"))) for bank in TREEBANKS}
    with tempfile.TemporaryDirectory() as folder:
        if options.folds:
            return cross_validate(texts, options.lab, folder, options.folds)
        made = []
        for bank in TREEBANKS:
            path = os.path.join(folder, f"{bank}.txt")
            write(path, texts[bank])
            # Each document a second time as one text without paragraphs: not every page tells them.
            made += [borders(options.lab, path, whole) for whole in (False, True)]
        write_news(os.path.join(folder, "news.txt"))
        made.append(borders(options.lab, os.path.join(folder, "news.txt"), False))
        weights = train(*stacked(made))
    length = 64 + len(weights)
    count = made[0][1].shape[1]
    header = b"CASUSBND" + struct.pack("<IIIIi", 1, length, BITS, count, round(THRESHOLD * SCALE))
    with open(options.out, "wb") as file:
        file.write(header.ljust(64, b"\0") + weights.tobytes())
    print(f"{options.out}: {length} bytes, {np.count_nonzero(weights)} of {len(weights)} slots used")


if __name__ == "__main__":
    main()
