"""Checks what field_trees makes: trees, labels, names; prints examples. Usage: check.py ENCODER_FOLDER TREEBANKS NAMES [SEED]"""
import random
import sys
from collections import Counter

sys.path.append(sys.argv[1])
import corpora
from surgery import field_trees

trees = [s for c in ("ewt", "gum") for s in corpora.treebank(f"{sys.argv[2]}/en_{c}-train.conllu", corpora.gum_names if c == "gum" else None)]
if len(sys.argv) > 5:
    trees = corpora.training(sys.argv[5], sys.argv[6])[0]
names = {"conflict.txt": list(corpora.bracketed(sys.argv[3]))}
seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
made = field_trees(trees, names, random.Random(seed))
again = field_trees(trees, names, random.Random(seed))
assert [s.__dict__ for s in made] == [s.__dict__ for s in again], "not deterministic"
known = {k: {v for s in trees for v in getattr(s, k)} for k in ("upos", "xpos", "relations")}
pairs = {p for s in trees for p in zip(s.upos, s.xpos)}
triples = Counter(t for s in trees for t in zip(s.upos, s.xpos, s.relations))
bad, odd, crossing = Counter(), Counter(), 0
for s in made:
    n = len(s.words)
    if not all(len(x) == n for x in (s.upos, s.xpos, s.heads, s.relations)) or s.names and len(s.names) != n:
        bad["lengths"] += 1
    bad["roots"] += s.heads.count(0) != 1
    bad["root label"] += any((h == 0) != (r == "root") for h, r in zip(s.heads, s.relations))
    bad["range"] += any(not 0 <= h <= n or h == i for i, h in enumerate(s.heads, 1))
    for i in range(n):
        seen, j = set(), i + 1
        while j and j not in seen:
            seen.add(j)
            j = s.heads[j - 1]
        bad["cycle"] += j != 0
    for k in known:
        for v in getattr(s, k):
            bad[f"{k} {v}"] += v not in known[k]
    for p in zip(s.upos, s.xpos):
        bad[f"pair {p}"] += p not in pairs
    for t in zip(s.upos, s.xpos, s.relations):
        odd[t] += triples[t] == 0
    last = "O"
    for label in s.names or []:
        bad["names"] += label not in corpora.NAMES or label[0] == "I" and last[2:] != label[2:]
        last = label
    arcs = [(min(i, h), max(i, h)) for i, h in enumerate(s.heads, 1) if h]
    crossing += any(a < c < b < d for a, b in arcs for c, d in arcs)
print(len(made), "sentences;", sum(bool(s.names) for s in made), "with names;", sum(map(len, (s.words for s in made))), "words;", len({w.lower() for s in made for w in s.words}), "different;", crossing, "not projective")
print("bad:", {k: v for k, v in bad.items() if v}, "\nodd:", [(k, v) for k, v in odd.most_common(15) if v])
print(Counter(r for s in made for r in s.relations).most_common(50))
for s in made[:int(sys.argv[7]) if len(sys.argv) > 7 else 30]:
    print(s.key[:12], " ".join(f"{w}/{h}/{r}" + (f"[{t}]" if t and t != "O" else "") for w, h, r, t in zip(s.words, s.heads, s.relations, s.names or [""] * len(s.words))))
