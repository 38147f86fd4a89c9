#!/usr/bin/env python3
"""Trains the part-of-speech tagger and writes the weight file that Sources/CTagger embeds.

    python3 Training/tagger.py --data FOLDER --out Sources/CTagger/tagger.bin

FOLDER holds UD English EWT and GUM as en_{ewt,gum}-{train,dev}.conllu (CC BY-SA 4.0). The model is a greedy averaged perceptron
whose labels are pairs "XPOS|UPOS". It never learns from dev. Needs numpy, nothing else; the same data and seed give the same bytes.

Every feature is a 32-bit hash of (template, value, value); Sources/CasusAnnotate/Tags/TagFeatures.swift computes the same ones, and
Tests hold sentences with the tags that `--expect` printed here. All text is seen through `normal` and hashed as UTF-8 bytes.
"""
import argparse
import collections
import random
import struct

import numpy as np

MASK = 0xFFFFFFFF
SEED = 20161201
EPOCHS = 8
REFINE = 5  # epochs after pruning, with the kept features alone
KEPT = 135_000
MIN_COUNT = 2  # a feature seen once in training cannot pay for its bytes
CLASS_COUNT = 5  # a word needs this many occurrences before the lexicon states its possible labels
SHOUT_SHARE = 0.08  # share of sentences repeated as headlines
ACRONYM_SHARE = 0.3  # share of the sentences with a long name that are repeated with an acronym
DROPPED = ("GW", "AFX")  # parts of misspelt words: not worth their mistakes
MARGIN = 30.0  # right labels must win by this much, or the weights move
LIMIT = 3_000_000  # bytes of the weight file
LOAD = 0.8  # share of the tables' slots in use

# --- Treebanks -------------------------------------------------------------------------------------------------------------------


def sentences(path):
    """Yields sentences as lists of (form, xpos, upos, head offset, space after)."""
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                rows.append([cells[1], cells[4], cells[3], int(cells[6]), "SpaceAfter=No" not in cells[9]])
            elif not line.strip() and rows:
                yield rows
                rows = []
    if rows:
        yield rows


def merged(rows):
    """Joins "rebel - held" into one word wherever the hyphenated run begins with a letter, as the tokenizer does."""
    out, i = [], 0
    while i < len(rows):
        last = i
        while (
            last + 2 < len(rows) and rows[last + 1][0] == "-" and not rows[last][4] and not rows[last + 1][4]
            and rows[i][0][0].isalpha() and (rows[last][0][-1].isalnum() or rows[last][0][-1] == '.') and rows[last + 2][0][0].isalnum()
        ):
            last += 2
        parts = rows[i : last + 1 : 2]
        if len(parts) == 1:
            out.append((rows[i][0], rows[i][1], rows[i][2]))
        else:
            form = "-".join(part[0] for part in parts)
            tags = [part[1] for part in parts]
            nouns = [t for t in reversed(tags) if t in ("NN", "NNS", "NNP", "NNPS")]
            if tags[-1] in ("VBN", "VBG", "VBD", "JJ", "JJR", "JJS"):
                out.append((form, "JJ", "ADJ"))
            elif nouns and tags[-1] not in ("RB", "UH"):
                out.append((form, nouns[0], "PROPN" if nouns[0].startswith("NNP") else "NOUN"))
            else:
                outside = [p for p in parts if not i < p[3] <= last + 1] or parts[-1:]
                out.append((form, outside[0][1], outside[0][2]))
        i = last + 1
    return out


def shouted(rows, rng):
    """A headline version: all capitals, or title case."""
    upper = rng.random() < 0.4
    small = {"of", "the", "a", "an", "in", "on", "for", "to", "and", "at", "by", "with", "from", "as", "or"}
    out = []
    for index, (form, xpos, upos) in enumerate(rows):
        if upper:
            out.append((form.upper(), xpos, upos))
        elif index and form in small:
            out.append((form, xpos, upos))
        else:
            out.append((form[:1].upper() + form[1:], xpos, upos))
    return out


def abbreviated(rows, rng):
    """Puts an invented acronym in place of the first name of two words or more behind "the"; None where there is none.

    Common acronyms of the treebanks are nouns (PC, CEO); those of the news are armed groups.
    """
    for start in range(1, len(rows) - 1):
        end = start
        while end < len(rows) and rows[end][1] in ("NNP", "NNPS"):
            end += 1
        if end - start >= 2 and rows[start - 1][0].lower() == "the":
            letters = "".join(rng.choice("ABCDEFGHIJKLMNOPRSTUY") for _ in range(rng.choice((3, 3, 3, 4, 4, 5))))
            keep = start - 1 if rng.random() < 0.3 and start > 1 else start
            return rows[:keep] + [(letters, "NNP", "PROPN")] + rows[end:]
    return None


# --- Word forms ------------------------------------------------------------------------------------------------------------------

QUOTES = [("’", "'"), ("‘", "'"), ("ʼ", "'"), ("ʿ", "'"), ("ʾ", "'"), ("“", '"'), ("”", '"'), ("—", "-"), ("–", "-"), ("…", "...")]


FOREIGN, PICTURE = b"<foreign>", b"<picture>"  # other scripts and emoji: English text says too little about them to learn


def normal(form):
    """The bytes under which a word is known: one kind of quote and dash, ASCII letters small, every digit 0."""
    first = ord(form[0]) if form else 0
    if 0x370 <= first < 0x1E00 or 0x2C00 <= first < 0x1F000:
        return FOREIGN
    if 0x2600 <= first < 0x27C0 or first >= 0x1F000:
        return PICTURE
    if form == "“":
        return b"``"
    if form == "”":
        return b"''"
    for curly, plain in QUOTES:
        form = form.replace(curly, plain)
    return bytes(
        b + 32 if 65 <= b <= 90 else 48 if 48 <= b <= 57 else b for b in form.encode("utf-8")
    )


def fnv(data, h=0x811C9DC5):
    for b in data:
        h = ((h ^ b) * 0x01000193) & MASK
    return h


def kind(c):
    """X capital, x other letter, d digit, or the ASCII mark itself; quote-like letters of transliteration are marks."""
    if 65 <= c <= 90:
        return "X"
    if 97 <= c <= 122:
        return "x"
    if 48 <= c <= 57:
        return "d"
    if c < 128:
        return chr(c)
    if 0x02B0 <= c <= 0x02FF or 0x2010 <= c <= 0x203F:
        return "'"
    if 0xC0 <= c <= 0xDE or 0x391 <= c <= 0x3AB or 0x400 <= c <= 0x42F:
        return "X"
    if 0x100 <= c <= 0x137 or 0x14A <= c <= 0x177 or 0x1E00 <= c <= 0x1EFF:
        return "x" if c & 1 else "X"
    if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17E:
        return "X" if c & 1 else "x"
    return "x"


def shape(form):
    """Runs of kinds, each written once, twice when longer than one: "USA" XX, "Al-Sham" Xxx-Xxx; at most 8 kinds."""
    out, previous, run = [], "", 0
    for ch in form:
        k = kind(ord(ch))
        run = run + 1 if k == previous else 1
        previous = k
        if run <= 2 and len(out) < 8:
            out.append(k)
    return "".join(out)


def casing(forms):
    """0 ordinary, 1 capitals only, 2 title case: what a capital tells depends on it."""
    long = [f for f in forms if len(f) >= 4 and all(kind(ord(c)) in "Xx" for c in f)]
    capital = sum(kind(ord(f[0])) == "X" for f in long)
    second = sum(kind(ord(f[1])) == "X" for f in long)
    if len(long) >= 3 and second * 10 >= len(long) * 8:
        return 1
    if len(long) >= 3 and capital * 10 >= len(long) * 8:
        return 2
    return 0


def mix(template, a, b=0):
    h = (a ^ (template * 0x9E3779B1)) & MASK
    h = (h * 0x85EBCA6B) & MASK
    h ^= h >> 15
    h = ((h + b) * 0xC2B2AE35) & MASK
    return h ^ (h >> 13)


# --- Features --------------------------------------------------------------------------------------------------------------------

STATIC, DYNAMIC = 100, 200
EDGE = ["<2", "<1", ">1", ">2"]


class Word:
    """What features see of one word."""

    __slots__ = ("low", "pre", "suf", "shape", "cls", "known")

    def __init__(self, form, lexicon):
        data = normal(form)
        self.low = fnv(data)
        self.pre = [fnv(data[:n]) for n in range(1, 5)]
        self.suf = [fnv(data[: -n - 1 : -1]) for n in range(1, 6)]
        self.shape = fnv(shape(form).encode())
        known = lexicon.get(self.low)
        # A word without entry shows its ending and shape instead of its possible labels.
        self.known = 1 if known else 0
        self.cls = known[0] if known else mix(1, self.suf[1], self.shape)

    @staticmethod
    def edge(name):
        word = Word.__new__(Word)
        h = fnv(name.encode())
        word.low = word.shape = word.cls = h
        word.known = 0
        word.pre, word.suf = [h] * 4, [h] * 5
        return word


def static_features(words, context):
    """Feature hashes of each word that need no tag. `words` has two edges on either side."""
    out = []
    for i in range(2, len(words) - 2):
        b2, b1, w, n1, n2 = words[i - 2 : i + 3]
        place = context * 2 + (1 if i == 2 else 0)
        p1, q1 = b1.low, n1.low
        values = [
            (0, 0), (w.low, 0), (w.shape, place), (w.suf[0], 0), (w.suf[1], 0), (w.suf[2], 0), (w.suf[3], 0), (w.suf[4], 0),
            (w.pre[0], 0), (w.pre[1], 0), (w.pre[2], 0), (w.pre[3], 0), (p1, 0), (b2.low, 0), (q1, 0), (n2.low, 0),
            (p1, w.low), (w.low, q1), (p1, q1), (q1, n2.low), (b2.low, p1), (b1.suf[2], 0), (n1.suf[2], 0), (n2.suf[2], 0),
            (b1.shape, 0), (n1.shape, 0), (w.shape, b1.shape), (w.shape, n1.shape), (w.cls, 0), (n1.cls, 0), (n2.cls, 0),
            (w.cls, n1.cls), (n1.cls, n2.cls), (w.shape, w.suf[2]), (b1.cls, w.cls), (w.low, n1.cls), (b1.cls, n1.cls),
            (w.shape, place * 2 + w.known + 100),
        ]
        out.append([mix(STATIC + t, a, b) for t, (a, b) in enumerate(values)])
    return out


def dynamic_features(words, i, tags, state):
    """(template, labels, value) of the word at `i`, from the labels before it; both lists have two edges in front."""
    w, n1 = words[i], words[i + 1]
    t1, t2 = tags[i - 1], tags[i - 2]
    pair = t1 << 8 | t2
    back, verb = state
    return (
        (0, t1, 0), (1, t2, 0), (2, pair, 0), (3, t1, w.low), (4, t1, n1.low), (5, t1, w.cls), (6, t1, n1.cls), (7, pair, w.cls),
        (8, t1, w.suf[2]), (9, t1, w.shape), (10, tags[back], w.suf[1]), (11, tags[back], words[back].low ^ w.suf[1]),
        (12, verb, w.suf[1]), (13, verb << 8 | t1, w.cls), (14, pair << 8 | tags[i - 3], 0), (15, t1, w.cls ^ n1.low),
        (16, verb, w.cls ^ n1.cls), (17, pair, w.low),
    )


class Names:
    """Which labels the history looks at."""

    def __init__(self, labels):
        self.adverb = {i for i, (x, _) in enumerate(labels) if x in ("RB", "RBR", "RBS")}
        self.verb = {i for i, (x, _) in enumerate(labels) if x in ("VBD", "VBZ", "VBP", "VB", "VBN", "VBG", "MD")}
        self.stop = {i for i, (x, _) in enumerate(labels) if x in (",", ":", "CC", "WDT", "WP", "WRB", "``", "''", "-LRB-", "-RRB-")}


def advance(state, i, label, names):
    """The history after word `i`: nearest word before that is no adverb, and the last verb with a bit for a boundary since."""
    back, verb = state
    if label not in names.adverb:
        back = i
    if label in names.verb:
        verb = label
    elif label in names.stop:
        verb |= 128
    return back, verb


def label_sets(train, labels):
    """Lexicon: word hash → (hash of its usual labels, the only label or -1), for words seen often enough."""
    seen = collections.defaultdict(collections.Counter)
    for rows in train:
        for form, xpos, upos in rows:
            seen[fnv(normal(form))][labels[xpos, upos]] += 1
    lexicon = {}
    for word, counts in seen.items():
        total = sum(counts.values())
        if total >= CLASS_COUNT:
            usual = [l for l, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n * 20 >= total]
            first = counts.most_common(1)[0]
            only = usual[0] if total >= 60 and first[1] * 1000 >= total * 998 else -1
            lexicon[word] = (fnv(bytes(usual)), only)
    for word, label in ((FOREIGN, ("FW", "X")), (PICTURE, ("NFP", "SYM"))):
        lexicon[fnv(word)] = (fnv(bytes([labels[label]])), labels[label])
    return lexicon


# --- Training --------------------------------------------------------------------------------------------------------------------


class Model:
    """Averaged perceptron over feature rows; rows of features that were never updated do not exist."""

    def __init__(self, labels, lexicon):
        self.labels, self.lexicon = labels, lexicon
        self.index = {label: i for i, label in enumerate(labels)}
        self.names = Names(labels)
        self.ids = {}
        self.w = np.zeros((1 << 16, len(labels)), np.float32)
        self.u = np.zeros((1 << 16, len(labels)), np.float32)
        self.frozen = False

    def row(self, key):
        if self.frozen:
            return 0
        found = self.ids.setdefault(key, len(self.ids) + 1)  # row 0 stays zero: unknown features
        if found >= len(self.w):
            self.w = np.concatenate([self.w, np.zeros_like(self.w)])
            self.u = np.concatenate([self.u, np.zeros_like(self.u)])
        return found

    def keep(self, average, count):
        """Forgets all but the strongest features; returns the new row of each old one."""
        strength = np.abs(average).max(1)
        strength[0] = np.inf
        kept = np.sort(np.argsort(-strength, kind="stable")[: count + 1])
        moved = np.zeros(len(self.w), np.int32)
        moved[kept] = np.arange(len(kept))
        self.ids = {key: int(moved[row]) for key, row in self.ids.items() if moved[row]}
        self.w, self.u = self.w[kept], np.zeros_like(self.w[kept])
        self.frozen = True
        return moved


def padded(forms, lexicon, cache, edges):
    """The words of a sentence between three edges before and two behind."""
    words = edges[:3]
    for form in forms:
        word = cache.get(form)
        if word is None:
            word = cache[form] = Word(form, lexicon)
        words.append(word)
    return words + edges[3:]


def prepare(data, model, cache, count):
    """Sentences as (words, static rows, gold labels). With `count`, features below MIN_COUNT are dropped first."""
    edges = [Word.edge("<3")] + [Word.edge(name) for name in EDGE]
    out, seen = [], collections.Counter()
    for rows in data:
        forms = [r[0] for r in rows]
        words = padded(forms, model.lexicon, cache, edges)
        features = static_features(words[1:], casing(forms))
        out.append((words, features, [model.index.get((r[1], r[2]), -1) for r in rows]))
        if count:
            for f in features:
                seen.update(f)
    if count:
        for key, n in seen.items():
            if n >= MIN_COUNT:
                model.row(key)
    get = model.ids.get
    return [(w, [np.array([get(k, 0) for k in f], np.int32) for f in features], g) for w, features, g in out]


def decode(item, model, weights, learn=None):
    """The labels of one sentence. With `learn`, the time so far in passes over the data, every close call moves the weights."""
    words, static, gold = item
    ids, names, lexicon = model.ids, model.names, model.lexicon
    tags, state = [len(model.labels)] * 3, (2, 0)
    for n, rows in enumerate(static):
        i = n + 3
        only = lexicon.get(words[i].low, (0, -1))[1]
        if only < 0:
            keys = dynamic_features(words, i, tags, state)
            more = [ids.get(k, 0) for k in keys]
            every = np.concatenate([rows, more])
            scores = weights[every].sum(0)
            only = int(scores.argmax())
            if learn is not None and gold[n] >= 0:
                g = gold[n]
                right = scores[g]
                scores[g] = -1e9
                rival = int(scores.argmax())
                if right < scores[rival] + MARGIN:
                    more = [ids.get(k) or model.row(k) for k in keys]
                    weights = model.w
                    every = np.concatenate([rows, more])
                    every = every[every > 0]
                    model.w[every, g] += 1
                    model.w[every, rival] -= 1
                    model.u[every, g] += learn
                    model.u[every, rival] -= learn
        tags.append(only)
        state = advance(state, i, only, names)
    return tags[3:]


def fit(items, model, epochs, rng):
    """Learns for some epochs; returns the average of the weights over all sentences seen."""
    order = list(range(len(items)))
    step = 0
    for epoch in range(epochs):
        rng.shuffle(order)
        for k in order:
            step += 1
            decode(items[k], model, model.w, step / len(items))
        print(f"epoch {epoch + 1}: {len(model.ids)} features", flush=True)
    return model.w - model.u / (step / len(items))


def accuracy(name, data, items, model, weights):
    right = collections.Counter()
    total = 0
    confusion = collections.Counter()
    for rows, item in zip(data, items):
        for (form, xpos, upos), tag in zip(rows, decode(item, model, weights)):
            x, u = model.labels[tag]
            total += 1
            right["x"] += x == xpos
            right["u"] += u == upos
            if x != xpos:
                confusion[xpos, x] += 1
    worst = ", ".join(f"{a} as {b} {n}" for (a, b), n in confusion.most_common(6))
    print(f"{name}: XPOS {right['x'] / total:.4f} UPOS {right['u'] / total:.4f} of {total} words; {worst}", flush=True)


# --- Weight file -----------------------------------------------------------------------------------------------------------------


def hash_of(key):
    """Static features are hashes already; dynamic ones are hashed when they are written."""
    if isinstance(key, tuple):
        template, tags, value = key
        return mix(DYNAMIC + template, tags, value)
    return key


def quantized(model, average):
    """Weights as the file holds them: q * |q| for a whole q from -127 to 127, the smallest left out until the file fits.

    Large weights are rare and must not be clipped, small ones are many and must not vanish: squares hold both in one byte.
    """
    roots = np.sqrt(np.abs(average) * (127 * 127 / np.abs(average).max()))
    codes = np.rint(roots) * np.sign(average)
    codes[0] = 0
    for step in range(1, 400):
        codes[roots < step / 8] = 0
        features = int((codes != 0).any(1).sum())
        weights = int((codes != 0).sum())
        if features * 8 / LOAD + 2 * weights + len(model.lexicon) * 12 / LOAD + 4000 <= LIMIT:
            print(f"{features} features, {weights} weights", flush=True)
            return (codes * np.abs(codes)).astype(np.float32)
    raise SystemExit("no pruning makes the weights fit")


TAIL = 64  # slots behind the last home, so that no chain wraps around


def table(entries, load, width):
    """Hashes in ascending order, each at its home (hash * homes >> 32) or close behind; `entries` maps hash to the bytes after it."""
    homes = int(len(entries) / load) + 1
    slots = [None] * (homes + TAIL)
    free = 0
    for key in sorted(entries):
        free = max(free, key * homes >> 32)
        slots[free] = struct.pack("<I", key) + entries[key]
        free += 1
    return len(slots), b"".join(slot or bytes(width) for slot in slots)


def written(model, whole):
    """The file's bytes; WeightTable.swift describes the layout."""
    pairs, features = bytearray(), {}
    for hashed, row in sorted((hash_of(key), row) for key, row in model.ids.items()):
        used = np.flatnonzero(whole[row])
        if len(used) and hashed not in features:
            features[hashed] = struct.pack("<I", len(pairs) // 2 << 7 | len(used))
            for label in used:
                pairs += struct.pack("<Bb", label, int(np.sign(whole[row][label]) * round(abs(whole[row][label]) ** 0.5)))
    lexicon = {word: struct.pack("<II", cls, only + 1) for word, (cls, only) in model.lexicon.items()}
    words, lexicon_bytes = table(lexicon, LOAD, 12)
    slots, feature_bytes = table(features, LOAD, 8)
    labels = b"".join(f"{x}|{u}".encode().ljust(16, b"\0") for x, u in model.labels)
    body = labels + lexicon_bytes + feature_bytes + bytes(pairs)
    head = b"CASUSTAG" + struct.pack("<6I", 1, 64 + len(body), len(model.labels), words, slots, len(pairs) // 2)
    return head.ljust(64, b"\0") + body


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--out")
    arguments.add_argument("--expect", help="file of sentences, words parted by spaces: print their tags for the tests")
    arguments.add_argument("--epochs", type=int, default=EPOCHS)
    options = arguments.parse_args()
    rng = random.Random(SEED)
    read = lambda part: [merged(rows) for rows in sentences(f"{options.data}/en_{part}.conllu")]
    train = read("ewt-train") + read("gum-train")
    plain = train
    headlines = [shouted(rows, rng) for rows in train if rng.random() < SHOUT_SHARE]
    acronyms = [new for rows in train if rng.random() < ACRONYM_SHARE and (new := abbreviated(rows, rng))]
    train = train + headlines + acronyms
    pairs = collections.Counter((r[1], r[2]) for rows in plain for r in rows)
    labels = sorted(p for p, n in pairs.items() if n >= 10 and p[0] not in DROPPED)
    index = {label: i for i, label in enumerate(labels)}
    usual = [[r for r in rows if (r[1], r[2]) in index] for rows in plain]
    model = Model(labels, label_sets(usual, index))
    print(len(labels), "labels", len(model.lexicon), "lexicon", flush=True)
    cache = {}
    items = prepare(train, model, cache, True)
    dev = {name: read(name) for name in ("ewt-dev", "gum-dev")}
    dev_items = {name: prepare(data, model, cache, False) for name, data in dev.items()}
    average = fit(items, model, options.epochs, rng)
    for name in dev:
        accuracy(name + " before pruning", dev[name], dev_items[name], model, average)
    moved = model.keep(average, KEPT)
    items = [(words, [moved[r] for r in rows], gold) for words, rows, gold in items]
    dev_items = {name: [(w, [moved[r] for r in rows], g) for w, rows, g in part] for name, part in dev_items.items()}
    average = fit(items, model, REFINE, rng)
    for name in dev:
        accuracy(name + " refined", dev[name], dev_items[name], model, average)
    whole = quantized(model, average)
    for name in dev:
        accuracy(name, dev[name], dev_items[name], model, whole)
        raw = [[(r[0], r[1], r[2]) for r in rows] for rows in sentences(f"{options.data}/en_{name}.conllu")]
        accuracy(name + " unmerged", raw, prepare(raw, model, cache, False), model, whole)
    if options.out:
        with open(options.out, "wb") as out:
            out.write(written(model, whole))
    if options.expect:
        with open(options.expect, encoding="utf-8") as lines:
            for line in lines:
                words = line.split()
                item = prepare([[(word, "", "") for word in words]], model, cache, False)[0]
                print(" ".join(f"{w}/{'|'.join(labels[t])}" for w, t in zip(words, decode(item, model, whole))))


if __name__ == "__main__":
    main()
