"""Writes an encoder with random weights, and what it must answer, computed with numpy by the definition of the int8 scheme.

    python3 Tools/reference.py tiny Tests/EncoderTests/Fixtures/tiny     tiny.encoder and tiny.expected
    python3 Tools/reference.py full /tmp/full                            the real sizes, for measuring

The expected file has lines "name numbers…": per sentence pieces, shapes, words (first and end piece), then upos, xpos, names, arcs
(row by row), heads (an invented tree) and relations.
"""
import struct
import sys

import numpy as np

F = np.float32
SIZES = {
    "tiny": dict(V=50, positions=64, width=64, layers=2, ff=96, arc=32, lab=16, U=5, X=7, L=6),
    "full": dict(V=20000, positions=512, width=384, layers=3, ff=1536, arc=192, lab=96, U=17, X=50, L=45),
}
NER = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]


def make(size, rng):
    t, w = {}, size["width"]

    def matrix(name, rows, columns, gain=1.0, bias=True):
        value = rng.normal(0, gain / np.sqrt(columns), (rows, columns))
        scale = (np.abs(value).max(1) / 127).astype(F)
        t[name + ".weight"] = np.clip(np.round(value / scale[:, None]), -127, 127).astype(np.int8)
        t[name + ".scale"] = scale
        t[name + ".bias"] = (rng.normal(0, 0.1, rows) * bias).astype(F)

    def norm(name):
        t[name + ".weight"] = rng.normal(1, 0.1, w).astype(F)
        t[name + ".bias"] = rng.normal(0, 0.1, w).astype(F)

    t["vocab"] = "\n".join(["[PAD]", "[UNK]", "[CLS]"] + [f"p{i}" for i in range(3, size["V"])])
    t["upos"] = "\n".join(f"U{i}" for i in range(size["U"]))
    t["xpos"] = "\n".join(f"X{i}" for i in range(size["X"]))
    t["ner"] = "\n".join(NER)
    t["deprel"] = "\n".join(["acl", "root"] + [f"r{i}" for i in range(2, size["L"])])
    matrix("emb.word", size["V"], w, gain=np.sqrt(w))
    del t["emb.word.bias"]
    t["emb.word"] = t.pop("emb.word.weight")
    t["emb.position"] = rng.normal(0, 0.3, (size["positions"], w)).astype(F)
    t["emb.shape"] = rng.normal(0, 0.3, (18, w)).astype(F)
    norm("emb.ln")
    for l in range(size["layers"]):
        p = f"layer.{l}."
        matrix(p + "qkv", 3 * w, w, 1.5)
        matrix(p + "out", w, w)
        norm(p + "ln1")
        matrix(p + "up", size["ff"], w)
        matrix(p + "down", w, size["ff"])
        norm(p + "ln2")
    matrix("head", 2 * size["arc"] + 2 * size["lab"] + size["U"] + size["X"] + len(NER), w, 2)
    matrix("arc", size["arc"], size["arc"], 1, bias=False)
    t["arc.headbias"] = rng.normal(0, 0.1, size["arc"]).astype(F)
    matrix("lab", size["L"] * (size["lab"] + 1), size["lab"], 1)
    return t


def write(path, tensors):
    kinds = {np.dtype(F): 0, np.dtype(np.int8): 1}
    entries = []
    for name, value in tensors.items():
        if isinstance(value, str):
            data = value.encode()
            entries.append((name, 2, (len(data),), data))
        else:
            entries.append((name, kinds[value.dtype], value.shape, value.tobytes()))
    length = 16 + sum(2 + len(n.encode()) + 2 + 4 * len(d) + 16 for n, _, d, _ in entries)
    head, body = [b"CASUSENC", struct.pack("<II", 1, len(entries))], []
    at = length
    for name, kind, dims, data in entries:
        pad = -at % 64
        body.append(b"\0" * pad + data)
        at += pad
        n = name.encode()
        head.append(struct.pack("<H", len(n)) + n + struct.pack("<BB", kind, len(dims)))
        head.append(struct.pack(f"<{len(dims)}I", *dims) + struct.pack("<QQ", at, len(data)))
        at += len(data)
    with open(path, "wb") as f:
        f.write(b"".join(head) + b"".join(body))


def linear(t, name, x):
    """x·Wᵀ + b with rows of x in 7 bits."""
    x = x.astype(F)
    lo = x.min(1, keepdims=True)
    step = ((x.max(1, keepdims=True) - lo) / F(127)).astype(F)
    step[step == 0] = 1
    q = np.rint((x - lo) / step).astype(np.int64)
    w = t[name + ".weight"].astype(np.int64)
    exact = q @ w.T
    s = t[name + ".scale"].astype(np.float64)
    return exact * step.astype(np.float64) * s + lo.astype(np.float64) * (s * w.sum(1)) + t[name + ".bias"]


def norm(t, name, x):
    d = x - x.mean(1, keepdims=True)
    return d / np.sqrt((d * d).mean(1, keepdims=True) + 1e-12) * t[name + ".weight"] + t[name + ".bias"]


def act(z):
    return z / (1 + np.exp(-1.702 * z))


def forward(t, size, pieces, shapes, words):
    n, w = len(pieces), size["width"]
    x = t["emb.word"][pieces].astype(np.float64) * t["emb.word.scale"][pieces][:, None]
    x = norm(t, "emb.ln", x + t["emb.position"][:n] + t["emb.shape"][shapes])
    for l in range(size["layers"]):
        p = f"layer.{l}."
        q, k, v = np.split(linear(t, p + "qkv", x), 3, 1)
        context = np.zeros_like(x)
        for h in range(0, w, 32):
            s = q[:, h:h + 32] @ k[:, h:h + 32].T / np.sqrt(32)
            s = np.exp(s - s.max(1, keepdims=True))
            context[:, h:h + 32] = s / s.sum(1, keepdims=True) @ v[:, h:h + 32]
        x = norm(t, p + "ln1", x + linear(t, p + "out", context))
        x = norm(t, p + "ln2", x + linear(t, p + "down", act(linear(t, p + "up", x))))
    r = np.stack([x[0]] + [(x[a] + x[b - 1]) / 2 for a, b in words])
    y = linear(t, "head", r)
    A, B = size["arc"], size["lab"]
    y[:, :2 * A + 2 * B] = act(y[:, :2 * A + 2 * B])
    arcdep, archead, labdep, labhead, upos, xpos, ner = np.split(y, np.cumsum([A, A, B, B, size["U"], size["X"]]), 1)
    arcs = (linear(t, "arc", arcdep)[1:] + t["arc.headbias"]) @ archead.T
    vectors = linear(t, "lab", labdep[1:]).reshape(len(words), size["L"], B + 1)
    scores = np.einsum("ilk,jk->ijl", vectors, np.hstack([labhead, np.ones((len(labhead), 1))]))
    return upos[1:], xpos[1:], ner[1:], arcs * 1024, scores


def sentence(size, rng, length):
    words, at = [], 1
    for _ in range(length):
        end = at + int(rng.choice([1, 1, 1, 1, 2, 3]))
        words.append((at, end))
        at = end
    pieces = np.concatenate([[2], rng.integers(3, size["V"], at - 1)])
    return pieces, rng.integers(0, 18, at), words


def main():
    kind, path = sys.argv[1:3]
    size, rng = SIZES[kind], np.random.default_rng(20)
    t = make(size, rng)
    write(path + ".encoder", t)
    if kind == "full":
        return
    with open(path + ".expected", "w") as out:
        def line(name, values, digits=None):
            values = np.asarray(values).reshape(-1)
            out.write(name + "".join(f" {v:.5g}" if digits else f" {int(v)}" for v in values) + "\n")

        for length in (1, 2, 7, 18, 0):
            pieces, shapes, words = sentence(size, rng, length)
            line("pieces", pieces)
            line("shapes", shapes)
            line("words", np.array(words, int))
            if not words:
                upos, xpos, ner, arcs = [], [], [], []
                heads = relations = []
            else:
                upos, xpos, ner, arcs, scores = forward(t, size, pieces, shapes, words)
                upos, xpos = upos.argmax(1), xpos.argmax(1)
                heads = [0] + [int(rng.integers(1, i + 1)) for i in range(1, length)]
                scores[:, :, 1] = -np.inf
                relations = [1 if h == 0 else int(scores[i, h].argmax()) for i, h in enumerate(heads)]
            line("upos", upos)
            line("xpos", xpos)
            line("names", ner, digits=True)
            line("arcs", np.rint(arcs))
            line("heads", heads)
            line("relations", relations)


main()
