#!/usr/bin/env python3
"""Writes the trained encoder as the file that Sources/CEncoder embeds, and sentences with their scores for the parity test.

    python3 Training/encoder/export.py --weights FOLDER/average.pt --out Sources/CEncoder/encoder.bin --parity Tests/CasusAnnotateTests/encoder-parity.tsv

README.md describes the file. Matrices are 8 bit per output row, symmetric; everything else stays 32-bit float.
"""
import argparse
import struct

import torch

from model import ARC, LABEL, LAYERS, Encoder
from train import Batcher
import corpora
from wordpiece import CLS, START, WordPiece, shape

FLOAT, INT8, TEXT = 0, 1, 2
LIMIT = 20_000_000


def quantized(matrix):
    """(whole numbers −127…127, scale per row) of a matrix rows × columns."""
    scale = matrix.abs().amax(1).clamp(min=1e-12) / 127
    return torch.round(matrix / scale[:, None]).to(torch.int8), scale


def tensors(model):
    """Name, kind, dimensions and bytes of everything in the file, in order."""
    def plain(name, value):
        return name, FLOAT, list(value.shape), value.detach().float().contiguous().numpy().tobytes()

    def matrix(name, weight, bias):
        whole, scale = quantized(weight.detach().float())
        yield name + ".weight", INT8, list(whole.shape), whole.contiguous().numpy().tobytes()
        yield plain(name + ".scale", scale)
        yield plain(name + ".bias", bias)

    for name, lines in model.labels.items():
        data = "\n".join(lines).encode()
        yield {"vocab": "vocab"}.get(name, name), TEXT, [len(data)], data
    whole, scale = quantized(model.word.weight.detach())
    yield "emb.word", INT8, list(whole.shape), whole.numpy().tobytes()
    yield plain("emb.word.scale", scale)
    yield plain("emb.position", model.position.weight)
    yield plain("emb.shape", model.shape.weight)
    yield plain("emb.ln.weight", model.ln.weight)
    yield plain("emb.ln.bias", model.ln.bias)
    for n, layer in enumerate(model.layers):
        for part in ("qkv", "out", "up", "down"):
            yield from matrix(f"layer.{n}.{part}", getattr(layer, part).weight, getattr(layer, part).bias)
        for part in ("ln1", "ln2"):
            yield plain(f"layer.{n}.{part}.weight", getattr(layer, part).weight)
            yield plain(f"layer.{n}.{part}.bias", getattr(layer, part).bias)
    yield from matrix("head", model.head.weight, model.head.bias)
    yield from matrix("arc", model.arc.t(), torch.zeros(ARC))
    yield plain("arc.headbias", model.arc_bias)
    # label[l, d, h]: row l·(LABEL+1)+h is what the dependent contributes to component h of the vector that meets the head.
    rows = model.label.detach().permute(0, 2, 1).reshape(-1, LABEL + 1)
    yield from matrix("lab", rows[:, :LABEL], rows[:, LABEL])


def write(model, path):
    """The file; its layout is in README.md."""
    items = list(tensors(model))
    header = b"CASUSENC" + struct.pack("<II", 1, len(items))
    size = len(header) + sum(2 + len(n.encode()) + 2 + 4 * len(d) + 16 for n, _, d, _ in items)
    offset, entries, places = size, b"", []
    for name, kind, dims, data in items:
        offset = (offset + 63) // 64 * 64
        places.append(offset)
        entries += struct.pack("<H", len(name.encode())) + name.encode() + struct.pack("<BB", kind, len(dims))
        entries += struct.pack(f"<{len(dims)}I", *dims) + struct.pack("<QQ", offset, len(data))
        offset += len(data)
    out = bytearray(header + entries)
    for place, (_, _, _, data) in zip(places, items):
        out += bytes(place - len(out)) + data
    if len(out) > LIMIT:
        raise SystemExit(f"{len(out)} bytes are more than the {LIMIT} that a weight file may have")
    open(path, "wb").write(out)
    return len(out)


def load(path):
    saved = torch.load(path)
    labels = saved["labels"]
    model = Encoder(labels["vocab"], labels["upos"], labels["xpos"], labels["ner"], labels["deprel"])
    model.load_state_dict(saved["model"])
    return model.eval()


PARITY = """Ahrar al - Sham and four other factions joined Hayat Tahrir al - Sham on Saturday , two officials said .
The Turkish - backed rebels , who had left the town , were attacked by the army .
Gen. Salim Idris did n't deny that his forces would merge with the Levant Front .
" We will never join them , " said Mevlüt Çavuşoğlu , the foreign minister .
SYRIAN ARMY RETAKES PALMYRA FROM ISLAMIC STATE
M23 ( Mouvement du 23 mars ) fighters captured Goma on 20 November 2012
ok
…""".split("\n")


@torch.no_grad()
def parity(model, path):
    """One row a word: sentence, word, pieces, shape, UPOS, XPOS, names label, greedy head, relation — in 32-bit floats."""
    batcher = Batcher(model)
    out = ["sentence\tword\tpieces\tshape\tupos\txpos\tname\thead\trelation\tmargin"]
    for number, line in enumerate(PARITY, 1):
        sentence = corpora.Sentence(line.split(" "))
        item = batcher.item(sentence)
        pieces, kinds, mask, first, last, words, _ = batcher.tensors([item])
        arcs, dep, head, upos, xpos, names = model(pieces, kinds, mask, first, last)
        arcs = arcs[0] - 1e4 * torch.eye(arcs.shape[1])
        for i, word in enumerate(sentence.words, 1):
            chosen = int(arcs[i].argmax())
            scores = model.relation_scores(dep[0, i], head[0, chosen])
            top = arcs[i].topk(2).values if arcs.shape[1] > 2 else torch.tensor([9.0, 0.0])
            found = " ".join(map(str, batcher.pieces.pieces(word)))
            out.append("\t".join(map(str, (number, word, found, shape(word), model.labels["upos"][int(upos[0, i].argmax())],
                                           model.labels["xpos"][int(xpos[0, i].argmax())], model.labels["ner"][int(names[0, i].argmax())],
                                           chosen, model.labels["deprel"][int(scores.argmax())], f"{float(top[0] - top[1]):.2f}"))))
    open(path, "w", encoding="utf8").write("\n".join(out) + "\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--weights", required=True)
    options.add_argument("--out", required=True)
    options.add_argument("--parity", required=True)
    o = options.parse_args()
    model = load(o.weights)
    print(f"{write(model, o.out)} bytes")
    parity(model, o.parity)


if __name__ == "__main__":
    main()
