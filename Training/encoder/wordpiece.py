"""WordPiece as BERT (uncased) cuts words, and the spelling shapes that tell the encoder what lower-casing hides.

Sources/CasusAnnotate/Encoder holds the same in Swift; the parity test compares both on stored sentences.
"""
import unicodedata

MAX_PIECES = 16  # of one word
UNKNOWN, CLS = 1, 2


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c)[0] == "P"


def is_ideograph(c):
    o = ord(c)
    return 0x3400 <= o <= 0x4DBF or 0x4E00 <= o <= 0x9FFF or 0xF900 <= o <= 0xFAFF or 0x20000 <= o <= 0x2FA1F


def parts(word):
    """The word lower-cased, without marks, cut at punctuation and ideographs."""
    clean = "".join(c for c in word if c != "\ufffd" and unicodedata.category(c) not in ("Cc", "Cf"))
    plain = "".join(c for c in unicodedata.normalize("NFD", clean.lower()) if unicodedata.category(c) != "Mn")
    found, current = [], ""
    for c in plain:
        if is_punctuation(c) or is_ideograph(c):
            if current:
                found.append(current)
            found.append(c)
            current = ""
        elif c.isspace():
            if current:
                found.append(current)
            current = ""
        else:
            current += c
    if current:
        found.append(current)
    return found


class WordPiece:
    """Piece numbers of words; `vocabulary` lists the pieces in the order of their numbers."""

    def __init__(self, vocabulary):
        self.number = {piece: n for n, piece in enumerate(vocabulary)}
        self.cache = {}

    def pieces(self, word):
        """The piece numbers of one word: 1 to 16 of them."""
        if word not in self.cache:
            found = [n for part in parts(word) for n in self.cut(part)][:MAX_PIECES]
            self.cache[word] = found or [UNKNOWN]
        return self.cache[word]

    def cut(self, part):
        if len(part) > 100:
            return [UNKNOWN]
        found, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start:
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in self.number:
                    break
                end -= 1
            if end == start:
                return [UNKNOWN]
            found.append(self.number[piece])
            start = end
        return found


LOWER, TITLE, UPPER, CAPITAL, MIXED, DIGITS, ALPHANUMERIC, MARKS, START = range(9)


def shape(word):
    """The spelling shape of a word, one of nine."""
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isnumeric() for c in word)
    if not letters:
        return DIGITS if digits else MARKS
    if digits:
        return ALPHANUMERIC
    upper = [unicodedata.category(c) in ("Lu", "Lt") for c in letters]
    if len(letters) == 1 and upper[0]:
        return CAPITAL
    if all(upper):
        return UPPER
    if not any(upper):
        return LOWER
    if upper[0] and not any(upper[1:]):
        return TITLE
    return MIXED
