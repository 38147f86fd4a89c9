#!/usr/bin/env python3
"""Writes Sources/CasusAnnotate/Encoder/BaseLetters+Table.swift: what letters are without their marks.

    python3 Training/base_letters.py > Sources/CasusAnnotate/Encoder/BaseLetters+Table.swift

The table comes from the Unicode Character Database as Python's `unicodedata` holds it: the canonical decomposition (NFD) of every
scalar without the nonspacing marks (Mn). Left out: scalars that lower-casing changes (they are lower-cased before), Hangul syllables
(taken apart by arithmetic) and CJK compatibility ideographs.
"""
import unicodedata

LEFT_OUT = [(0xD800, 0xDFFF), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)]


def bases():
    """Base scalars, as a tuple, with the scalars that are them plus marks."""
    out = {}
    for code in range(0x80, 0x110000):
        if any(low <= code <= high for low, high in LEFT_OUT):
            continue
        char = chr(code)
        if unicodedata.category(char) == "Mn" or char.lower() != char:
            continue
        base = tuple(ord(c) for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn")
        if base and base != (code,):
            out.setdefault(base, []).append(code)
    return out


def runs(codes):
    """`[1, 2, 3, 7]` as `1-3 7`, in hexadecimal."""
    out = []
    for code in codes:
        if out and out[-1][1] == code - 1:
            out[-1][1] = code
        else:
            out.append([code, code])
    return " ".join(f"{low:X}" if low == high else f"{low:X}-{high:X}" for low, high in out)


def wrapped(text):
    """Lines of at most 132 characters; all but the last end in a backslash."""
    lines = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) > 130:
            lines[-1] += "\\"
            lines.append("")
        lines[-1] += word + " "
    lines[-1] = lines[-1].rstrip()
    return lines


print(f"// Made by Training/base_letters.py from Unicode {unicodedata.unidata_version}; do not edit.")
print()
print("extension BaseLetters {")
print("  /// One line for each base: its scalars joined by +, then the scalars and runs of scalars that are it with marks, hexadecimal.")
print('  static let table = """')
for base, codes in sorted(bases().items()):
    for line in wrapped("+".join(f"{c:X}" for c in base) + " " + runs(codes)):
        print("    " + line)
print('    """')
print("}")
