"""The encoder: three transformer layers with heads for tags, names and trees. README.md states it exactly; Sources/CEncoder runs it."""
import json
import struct

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, LAYERS, INNER, ARC, LABEL = 384, 12, 3, 1536, 192, 96


def activation(z):
    """z·sigmoid(1.702 z): an approximation of GELU that needs one exponential."""
    return z * torch.sigmoid(1.702 * z)


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.ln1, self.ln2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = (t.view(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for t in self.qkv(x).split(WIDTH, -1))
        context = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, WIDTH)
        x = self.ln1(x + self.dropout(self.out(context)))
        return self.ln2(x + self.dropout(self.down(activation(self.up(x)))))


class Encoder(nn.Module):
    """From piece numbers and shapes to the vectors of words, and from these to scores."""

    def __init__(self, vocabulary, upos, xpos, names, relations, dropout=0.1, head_dropout=0.25):
        super().__init__()
        self.labels = {"vocab": vocabulary, "upos": upos, "xpos": xpos, "ner": names, "deprel": relations}
        self.word = nn.Embedding(len(vocabulary), WIDTH)
        self.position = nn.Embedding(512, WIDTH)
        self.shape = nn.Embedding(18, WIDTH)
        self.ln = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        self.head_dropout = nn.Dropout(head_dropout)
        self.sizes = [ARC, ARC, LABEL, LABEL, len(upos), len(xpos), len(names)]
        self.head = nn.Linear(WIDTH, sum(self.sizes))
        self.arc = nn.Parameter(torch.zeros(ARC, ARC))
        self.arc_bias = nn.Parameter(torch.zeros(ARC))
        self.label = nn.Parameter(torch.zeros(len(relations), LABEL + 1, LABEL + 1))
        nn.init.zeros_(self.shape.weight)
        nn.init.orthogonal_(self.arc)

    def encode(self, pieces, shapes, mask):
        """Vectors of pieces; all inputs are batch × length, `mask` is true where a piece stands."""
        x = self.word(pieces) + self.position.weight[: pieces.shape[1]] + self.shape(shapes)
        x = self.dropout(self.ln(x))
        attend = mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, attend)
        return x

    def forward(self, pieces, shapes, mask, first, last):
        """`first`, `last`: batch × words, the pieces of each word; word 0 is the root ([CLS])."""
        x = self.encode(pieces, shapes, mask)
        take = lambda index: torch.gather(x, 1, index[..., None].expand(-1, -1, WIDTH))
        r = self.head_dropout((take(first) + take(last)) / 2)
        arc_dep, arc_head, label_dep, label_head, upos, xpos, names = self.head(r).split(self.sizes, -1)
        arc_dep, arc_head, label_dep, label_head = (self.head_dropout(activation(t)) for t in (arc_dep, arc_head, label_dep, label_head))
        arcs = (arc_dep @ self.arc) @ arc_head.transpose(1, 2) + (arc_head @ self.arc_bias)[:, None, :]
        return arcs, label_dep, label_head, upos, xpos, names

    def relation_scores(self, label_dep, label_head):
        """Scores of the relations between pairs of vectors of equal shape … × LABEL."""
        one = torch.ones_like(label_dep[..., :1])
        dep, head = torch.cat([label_dep, one], -1), torch.cat([label_head, one], -1)
        weights = self.label.permute(1, 0, 2).reshape(LABEL + 1, -1).to(dep.dtype)
        return ((dep @ weights).view(*dep.shape[:-1], -1, LABEL + 1) * head[..., None, :]).sum(-1)


def read_safetensors(path):
    """Tensors of a safetensors file of 32-bit floats, by name."""
    data = open(path, "rb").read()
    size = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8:8 + size])
    tensors = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = entry["data_offsets"]
            tensors[name] = torch.frombuffer(bytearray(data[8 + size + start:8 + size + end]), dtype=torch.float32).view(entry["shape"])
    return tensors


def load_pretrained(model, path, kept):
    """Fills the encoder with the first layers of a BERT; `kept` are the numbers of the kept pieces in its vocabulary."""
    t = read_safetensors(path)
    with torch.no_grad():
        model.word.weight.copy_(t["embeddings.word_embeddings.weight"][kept])
        model.position.weight.copy_(t["embeddings.position_embeddings.weight"] + t["embeddings.token_type_embeddings.weight"][0])
        model.ln.weight.copy_(t["embeddings.LayerNorm.weight"])
        model.ln.bias.copy_(t["embeddings.LayerNorm.bias"])
        for n, layer in enumerate(model.layers):
            base = f"encoder.layer.{n}."
            parts = [base + "attention.self." + p for p in ("query", "key", "value")]
            layer.qkv.weight.copy_(torch.cat([t[p + ".weight"] for p in parts]))
            layer.qkv.bias.copy_(torch.cat([t[p + ".bias"] for p in parts]))
            for mine, theirs in (("out", "attention.output.dense"), ("ln1", "attention.output.LayerNorm"), ("up", "intermediate.dense"),
                                 ("down", "output.dense"), ("ln2", "output.LayerNorm")):
                getattr(layer, mine).weight.copy_(t[base + theirs + ".weight"])
                getattr(layer, mine).bias.copy_(t[base + theirs + ".bias"])
