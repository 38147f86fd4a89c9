#!/usr/bin/env python3
"""Trains the encoder.

    python3 Training/encoder/train.py --data FOLDER --pretrained FOLDER --out FOLDER

FOLDER of the data holds treebanks/, redocred/ and crossner-politics/; our own labels are beside this file in labels/. Never learns from a
dev or test part; dev is only printed. The weights of every epoch's end are kept in the out folder, so that a stopped run goes on.
"""
import argparse
import collections
import json
import os
import random
import time

import torch
from torch.nn import functional as F

import corpora
import surgery
from model import Encoder, load_pretrained
from wordpiece import CLS, START, UNKNOWN, WordPiece, parts, shape

SEED = 20161201
PIECES = 1200  # of one batch
KEPT = 21_000  # pieces of the vocabulary
WARM_UP = 0.04  # share of the steps
Settings = collections.namedtuple("Settings", "rate head_rate head_dropout word_dropout")
FIRST = Settings(1.8e-4, 1.5e-3, 0.25, 0.0)
SECOND = Settings(1.1e-4, 0.8e-3, 0.33, 0.06)  # goes on from the first, harder; both are averaged
AVERAGE = 0.999  # decay of the running average of the weights, which is what ships
NAME_SHARE = {"redocred": 0.4, "crossner": 1.0, "conflict.txt": 1.0, "web.txt": 1.0}  # share of a corpus that an epoch sees
EWT_AGAIN = 0.15  # share of EWT's trees that an epoch with field trees sees twice: its genres are far from those
LOWER, TITLE, UPPER, QUOTES, NO_STOP = 0.05, 0.03, 0.02, 0.15, 0.04  # shares of sentences that are changed
IGNORED = -100


def vocabulary(folder, sentences):
    """Kept pieces and their numbers: specials, Latin characters, what the training text uses, then the most frequent others."""
    entries = json.load(open(os.path.join(folder, "tokenizer.json"), encoding="utf8"))["model"]["vocab"]
    by_number = sorted(entries, key=entries.get)
    everything = WordPiece(by_number)
    special = [entries[p] for p in ("[PAD]", "[UNK]", "[CLS]")]
    everything.number = {p: n for p, n in entries.items()}
    kept = set()
    unknown = entries["[UNK]"]
    for sentence in sentences:
        for word in set(sentence.words):
            for part in parts(word):
                kept.update(n for n in (everything.cut(part) or []) if n != 1)
    kept.discard(unknown)
    kept.update(n for p, n in entries.items() if len(p.replace("##", "")) == 1 and ord(p.replace("##", "")[0]) < 0x530)
    kept -= set(special)
    for piece in by_number:
        if len(kept) + 3 >= KEPT:
            break
        if not piece.startswith("[") or piece == "[":
            if not any(ord(c) >= 0x530 for c in piece):
                kept.add(entries[piece])
    numbers = special + sorted(kept - set(special))
    return [by_number[n] for n in numbers], numbers


CAPITALS = {0: 2, 1: 2, 2: 2, 3: 3, 4: 2, 5: 5, 6: 6, 7: 7}


def varied(sentence, chance):
    """A copy of the sentence as headlines, hurried writers and typesetters would have it; words (as seen), shapes and kept positions."""
    words = sentence.words
    shapes = [shape(w) for w in words]
    r = chance.random()
    if r < LOWER:
        shapes = [0 if s in (1, 2, 3, 4) else s for s in shapes]
    elif r < LOWER + TITLE:
        shapes = [1 if s == 0 and (len(w) > 3 or n == 0) else s for n, (w, s) in enumerate(zip(words, shapes))]
    elif r < LOWER + TITLE + UPPER:
        shapes = [CAPITALS[s] if len(w) > 1 or s == 3 else s for w, s in zip(words, shapes)]
    if chance.random() < QUOTES and any("'" in w or w in ('"', "``", "''") for w in words):
        opened = False
        out = []
        for w in words:
            if w in ('"', "``", "''"):
                opened = not opened
                out.append("“" if opened else "”")
            else:
                out.append(w.replace("'", "’"))
        words = out
    return words, shapes


class Batcher:
    """Batches of sentences of similar length, with all gold."""

    def __init__(self, model, word_dropout=0.0):
        self.word_dropout = word_dropout
        self.pieces = WordPiece(model.labels["vocab"])
        self.index = {k: {l: n for n, l in enumerate(v)} for k, v in model.labels.items() if k != "vocab"}

    def item(self, sentence, chance=None):
        words, shapes = varied(sentence, chance) if chance else (sentence.words, [shape(w) for w in sentence.words])
        n = len(words)
        heads, relations = sentence.heads, sentence.relations
        if chance and heads and n > 3 and relations[-1] == "punct" and n not in heads and chance.random() < NO_STOP:
            n -= 1
        pieces, kinds, first, last = [CLS], [2 * START], [0], [0]
        for word, kind in zip(words[:n], shapes):
            found = self.pieces.pieces(word) if not chance or chance.random() >= self.word_dropout else [UNKNOWN]
            first.append(len(pieces))
            pieces += found
            last.append(len(pieces) - 1)
            kinds += [2 * kind] + [2 * kind + 1] * (len(found) - 1)
        gold = lambda values, key: [self.index[key].get(v, IGNORED) for v in values[:n]] if values else [IGNORED] * n
        return pieces, kinds, first, last, heads[:n] if heads else [IGNORED] * n, gold(relations, "deprel"), gold(sentence.upos, "upos"), gold(
            sentence.xpos, "xpos"), gold(sentence.names, "ner")

    def batches(self, sentences, chance=None, limit=PIECES):
        items = [i for i in (self.item(s, chance) for s in sentences) if len(i[0]) <= 256]
        order = sorted(range(len(items)), key=lambda i: (len(items[i][0]) + (chance.random() * 3 if chance else 0), i))
        groups, current = [], []
        for i in order:
            longest = max(len(items[i][0]), max((len(items[j][0]) for j in current), default=0))
            if current and longest * (len(current) + 1) > limit:
                groups.append(current)
                current = []
            current.append(i)
        if current:
            groups.append(current)
        if chance:
            chance.shuffle(groups)
        for group in groups:
            yield group, self.tensors([items[i] for i in group])

    @staticmethod
    def tensors(items):
        long, wide = max(len(i[0]) for i in items), max(len(i[2]) for i in items)
        pad = lambda values, size, fill: values + [fill] * (size - len(values))
        pieces = torch.tensor([pad(i[0], long, 0) for i in items])
        kinds = torch.tensor([pad(i[1], long, 0) for i in items])
        mask = torch.tensor([[True] * len(i[0]) + [False] * (long - len(i[0])) for i in items])
        first, last = (torch.tensor([pad(i[k], wide, 0) for i in items]) for k in (2, 3))
        words = torch.tensor([[True] * len(i[2]) + [False] * (wide - len(i[2])) for i in items])
        gold = [torch.tensor([pad([IGNORED] + i[k], wide, IGNORED) for i in items]) for k in (4, 5, 6, 7, 8)]
        return pieces, kinds, mask, first, last, words, gold


def losses(model, batch):
    pieces, kinds, mask, first, last, words, (heads, relations, upos, xpos, names) = batch
    arcs, dep, head, upos_scores, xpos_scores, name_scores = model(pieces, kinds, mask, first, last)
    arcs = arcs.float().masked_fill(~words[:, None, :], -1e4)
    arcs = arcs - 1e4 * torch.eye(arcs.shape[1])
    known = heads >= 0
    total = 0.0
    if known.any():
        total = total + F.cross_entropy(arcs[known], heads[known])
        row = known.nonzero()[:, 0]
        scores = model.relation_scores(dep[known], head[row, heads[known]])
        total = total + F.cross_entropy(scores.float(), relations[known])
    for scores, gold, weight in ((upos_scores, upos, 0.5), (xpos_scores, xpos, 0.5), (name_scores, names, 1.0)):
        if (gold >= 0).any():
            total = total + weight * F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED)
    return total


@torch.no_grad()
def evaluate(model, batcher, sentences):
    """UPOS, XPOS, UAS, LAS (greedy heads, punctuation excluded) in per cent."""
    model.eval()
    right, all_words, scored = [0, 0, 0, 0], 0, 0
    for _, batch in batcher.batches(sentences):
        pieces, kinds, mask, first, last, words, (heads, relations, upos, xpos, names) = batch
        with torch.autocast("cpu", dtype=torch.bfloat16):
            arcs, dep, head, u, x, _ = model(pieces, kinds, mask, first, last)
            arcs = arcs.float().masked_fill(~words[:, None, :], -1e4) - 1e4 * torch.eye(arcs.shape[1])
            chosen = arcs.argmax(-1)
            scores = model.relation_scores(dep, torch.gather(head, 1, chosen[..., None].expand(-1, -1, head.shape[-1])))
        known = heads >= 0
        counted = known & (upos != batcher.index["upos"]["PUNCT"])
        all_words += known.sum().item()
        scored += counted.sum().item()
        right[0] += (u.argmax(-1) == upos)[known].sum().item()
        right[1] += (x.argmax(-1) == xpos)[known].sum().item()
        hit = (chosen == heads) & counted
        right[2] += hit.sum().item()
        right[3] += (hit & (scores.argmax(-1) == relations)).sum().item()
    model.train()
    return [100 * right[0] / all_words, 100 * right[1] / all_words, 100 * right[2] / scored, 100 * right[3] / scored]


def name_score(model, batcher, sentences):
    """F1 of exact names, greedy labels."""
    model.eval()
    labels = model.labels["ner"]
    right = found = gold_count = 0
    sentences = list(sentences)
    with torch.no_grad():
        for _, batch in batcher.batches(sentences):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                scores = model(*batch[:5])[5]
            for row, gold in zip(scores.argmax(-1).tolist(), batch[6][4].tolist()):
                a = spans([labels[l] for l, g in zip(row, gold) if g >= 0])
                b = spans([labels[g] for g in gold if g >= 0])
                right, found, gold_count = right + len(a & b), found + len(a), gold_count + len(b)
    model.train()
    return 200 * right / max(1, found + gold_count)


def spans(labels):
    out, start, kind = set(), None, None
    for i, l in enumerate(labels + ["O"]):
        if start is not None and not (l[0] == "I" and l[2:] == kind):
            out.add((start, i, kind))
            start = None
        if l[0] == "B" or (l[0] == "I" and start is None):
            start, kind = i, l[2:]
    return out


def uner(path):
    words, labels = [], []
    for line in open(path, encoding="utf8"):
        c = line.rstrip("\n").split("\t")
        if len(c) > 2 and c[0].isdigit():
            words.append(c[1])
            labels.append(c[2])
        elif not line.strip() and words:
            yield corpora.Sentence(words, names=labels)
            words, labels = [], []


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--data", required=True)
    options.add_argument("--pretrained", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--own", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels"))
    options.add_argument("--epochs", type=int, default=10)
    options.add_argument("--threads", type=int, default=1)
    options.add_argument("--from", dest="start", help="weights to go on from, with the second round's settings")
    options.add_argument("--field", action="store_true", help="add trees in the manner of reports from wars, made from those of the treebanks")
    options.add_argument("--seed", type=int, default=SEED)
    options.add_argument("--stop-after", type=int, default=0, help="steps; for trying out")
    o = options.parse_args()
    torch.manual_seed(o.seed)
    torch.set_num_threads(o.threads)
    os.makedirs(o.out, exist_ok=True)
    trees, names = corpora.training(o.data, o.own)
    label_set = lambda values: sorted({v for values in values for v in values})
    upos, xpos, relations = (label_set(getattr(s, k) for s in trees) for k in ("upos", "xpos", "relations"))
    pieces, kept = vocabulary(o.pretrained, trees + [s for v in names.values() for s in v])
    settings = SECOND if o.start else FIRST
    if o.start:
        saved = torch.load(o.start)
        model = Encoder(*(saved["labels"][k] for k in ("vocab", "upos", "xpos", "ner", "deprel")), head_dropout=settings.head_dropout)
        model.load_state_dict(saved["model"])
    else:
        model = Encoder(pieces, upos, xpos, corpora.NAMES, relations, head_dropout=settings.head_dropout)
        load_pretrained(model, os.path.join(o.pretrained, "model.safetensors"), kept)
    batcher = Batcher(model, settings.word_dropout)
    dev = {k: list(corpora.treebank(f"{o.data}/treebanks/en_{k}-dev.conllu")) for k in ("ewt", "gum")}
    dev_names = {"uner": list(uner(f"{o.data}/uner/en_ewt-dev.iob2")), "crossner": list(corpora.crossner(f"{o.data}/crossner-politics/dev.txt"))}
    print(f"{len(trees)} trees, names {({k: len(v) for k, v in names.items()})}, {len(pieces)} pieces, {len(relations)} relations, {len(xpos)} xpos", flush=True)
    pretrained = [p for part in (model.word, model.position, model.ln, model.layers) for p in part.parameters()]
    ours = {id(p) for p in pretrained}
    heads = [p for p in model.parameters() if id(p) not in ours]
    optimizer = torch.optim.AdamW([{"params": pretrained, "lr": 0.0, "top": settings.rate}, {"params": heads, "lr": 0.0, "top": settings.head_rate}], weight_decay=0.01, fused=True)
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    start_epoch, step, state = 0, 0, os.path.join(o.out, "state.pt")
    if os.path.exists(state):
        saved = torch.load(state)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        average, start_epoch, step = saved["average"], saved["epoch"], saved["step"]
    clock = time.time()
    for epoch in range(start_epoch, o.epochs):
        chance = random.Random(o.seed + epoch)
        trees, names = corpora.training(o.data, o.own)  # read again: labels may have been corrected
        added = []
        if o.field:
            ewt = [s for s in trees if not s.key.startswith("GUM_")]
            added = surgery.field_trees(trees, names, chance) + chance.sample(ewt, int(EWT_AGAIN * len(ewt)))
        sentences = trees + added + [s for k in sorted(names) for s in chance.sample(names[k], int(NAME_SHARE[k] * len(names[k])))]
        batches = list(batcher.batches(sentences, chance))
        seen = 0
        for number, (_, batch) in enumerate(batches):
            progress = (epoch + number / len(batches)) / o.epochs
            factor = min(1.0, progress / WARM_UP) * (1 - progress) if progress < 1 else 0
            for group in optimizer.param_groups:
                group["lr"] = group["top"] * factor
            with torch.autocast("cpu", dtype=torch.bfloat16):
                loss = losses(model, batch)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimizer.step()
            step += 1
            decay = min(AVERAGE, (1 + step) / (10 + step))
            with torch.no_grad():
                now = model.state_dict()
                torch._foreach_lerp_([average[k] for k in now], [now[k] for k in now], 1 - decay)
            seen += batch[5].sum().item() - len(batch[5])
            if number % 50 == 0:
                print(f"epoch {epoch} batch {number}/{len(batches)} loss {loss.item():.3f} {seen / (time.time() - clock + 1e-9):.0f} words/s", flush=True)
            if o.stop_after and step >= o.stop_after:
                break
        now = {k: v.detach().clone() for k, v in model.state_dict().items()}
        model.load_state_dict(average)
        figures = {k: " ".join(f"{f:.2f}" for f in evaluate(model, batcher, v)) for k, v in dev.items()}
        figures.update({k: f"{name_score(model, batcher, v):.2f}" for k, v in dev_names.items()})
        print(f"epoch {epoch} end, {time.time() - clock:.0f} s; UPOS XPOS UAS LAS: {figures}", flush=True)
        torch.save({"model": model.state_dict(), "labels": model.labels}, os.path.join(o.out, "average.pt"))
        model.load_state_dict(now)
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "average": average, "epoch": epoch + 1, "step": step}, state)
        clock = time.time()
        if o.stop_after and step >= o.stop_after:
            break


if __name__ == "__main__":
    main()
