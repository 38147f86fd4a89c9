"""Coordinated names."""
from pieces import build, mark, one


class Lists:
    def listed(self, kind, first=None):
        """A , B , C and D."""
        items = [first or self.named(kind)]
        for _ in range(self.chance.randint(1, 5) if not first else self.chance.randint(2, 5)):
            items.append(self.named(kind))
        oxford, after = self.odds(0.25), []
        for i, item in enumerate(items[1:], 1):
            if i == len(items) - 1:
                commas = [("punct", mark(","))] if oxford and len(items) > 2 else []
                after.append(("conj", build(item, commas + [("cc", one("and", "CCONJ", "CC"))])))
            else:
                after.append(("conj", build(item, [("punct", mark(","))])))
        out = build(items[0], after=after)
        out.plural, out.kind = True, kind
        return out

    def lineup(self):
        """A list of three to six names."""
        kind = self.pick(["ORG", "ORG", "ORG", "PER", "LOC"])
        return self.listed(kind, self.named(kind))
