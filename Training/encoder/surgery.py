"""More training trees in the manner of conflict news.

Operations on gold trees that keep every label right (another name, words of attribution, a relative clause behind the subject …), and sentences put
together as trees. The conventions are those of most such places in the train parts of EWT and GUM.
"""
from attribution import final, wrapped
from clauses import Builder
from pieces import Phrase, Word, below, build, capital, freeze, insert, lower, mark, name, name_lists, one, place, subject_of, thaw, whole

OPERATED, COMPOSED = 1800, 3200
LONGEST = 60  # words


def field_trees(trees, names, chance):
    """About 5,000 sentences, others for every state of `chance`; `trees` and `names` as corpora.training gives them."""
    maker = Builder(name_lists(names["conflict.txt"]), chance)
    sources = [s for s in trees if suitable(s)]
    out = []
    while len(out) < OPERATED:
        made = operated(chance.choice(sources), maker)
        if made and len(made.words) <= LONGEST:
            out.append(made)
    while len(out) < OPERATED + COMPOSED:
        made = composed(maker)
        if len(made.words) <= LONGEST:
            out.append(made)
    chance.shuffle(out)
    return out


# Gold sentences.

NOT_NEWS = set("i we you my our your me us ? : ; lol please".split())

FAR = ("reviews", "answers", "email", "GUM_conversation", "GUM_vlog", "GUM_fiction", "GUM_reddit", "GUM_whow", "GUM_podcast")  # genres


def suitable(s):
    """A statement of 6 to 30 words with one finite verb as root, a subject before it and a full stop."""
    n = len(s.words)
    if s.key.startswith(FAR) or not s.heads or not 6 <= n <= 30 or s.words[-1] != "." or s.relations[-1] != "punct" or 0 not in s.heads:
        return False
    root = s.heads.index(0)
    if s.upos[root] != "VERB" or s.heads[-1] != root + 1 or any(w.lower() in NOT_NEWS or w in "\"“”''``()[]*…" for w in s.words):
        return False
    subjects = [i for i in range(n) if s.heads[i] == root + 1 and s.relations[i] in ("nsubj", "nsubj:pass")]
    helpers = [s.xpos[i] for i in range(n) if s.heads[i] == root + 1 and s.relations[i].startswith("aux")]
    finite = s.xpos[root] in ("VBD", "VBZ", "VBP") or any(x in ("VBD", "VBZ", "VBP", "MD") for x in helpers)
    if len(subjects) != 1 or subjects[0] > root or not finite or s.upos[subjects[0]] not in ("NOUN", "PROPN", "PRON"):
        return False
    if s.xpos[subjects[0]] in ("WP", "WDT", "EX") or s.words[0][0].islower() or not s.words[0][0].isalpha():
        return False
    return not any(r in ("parataxis", "discourse", "vocative", "dep", "list", "goeswith", "reparandum", "orphan", "dislocated") for r in s.relations)


def renamed(words, maker):
    """Other names of the same kind for the names of the sentence."""
    i, changed = 0, False
    while i < len(words):
        if not words[i].name or words[i].name[0] != "B":
            i += 1
            continue
        j, kind = i + 1, words[i].name[2:]
        while j < len(words) and words[j].name == "I-" + kind:
            j += 1
        span = words[i:j]
        tops = [w for w in span if not any(w.head is x for x in span)]
        others = [w for w in words if w not in span and any(w.head is x for x in span)]
        if len(tops) != 1 or tops[0].upos != "PROPN" or tops[0].relation in ("flat", "compound", "amod", "root") or not maker.odds(0.8):
            i = j
            continue
        top, new = tops[0], name(maker.pick(maker.names[kind]), kind)
        new.head.head, new.head.relation = top.head, top.relation
        if top.xpos != "NNPS" and new.plural and "nsubj" in top.relation:
            i = j
            continue
        for w in others:
            w.head = new.head
        words[i:j] = new.words
        before = [w for w in others if w.relation in ("det", "nmod:poss", "amod", "nummod", "compound", "nmod:desc")]
        article = [w for w in before if w.text.lower() == "the"]
        if new.the and not before:
            det = Word("the", "DET", "DT", "O", "det", new.head)
            words.insert(i, det)
        elif not new.the and len(article) == 1 and before == article and words[i - 1] is article[0]:
            words.remove(article[0])
        capital(words)
        changed, i = True, place(words, new.words[-1]) + 1
    return changed


def replaced_subject(words, maker):
    """A name, a list or a decorated name in the place of a short subject."""
    root, subject = subject_of(words)
    part = below(words, subject)
    if not whole(words, part) or len(part) > 6 or any(w.relation in ("acl:relcl", "acl", "conj", "appos") for w in part):
        return False
    if subject.upos == "PRON" and subject.text.lower() not in ("he", "she", "it", "they"):
        return False
    helpers = [w for w in words if w.head is root and w.relation.startswith("aux")]
    finite = next((w for w in helpers if w.xpos in ("VBD", "VBP", "VBZ", "MD")), root)
    free = finite.xpos == "MD" or finite.xpos == "VBD" and finite.text.lower() not in ("was", "were")
    plural = finite.text.lower() == "were" or finite.xpos == "VBP"
    r = maker.chance.random()
    for _ in range(8):
        new = maker.listed(maker.pick(["ORG", "ORG", "PER"])) if r < 0.2 else maker.person() if r < 0.4 else maker.named("LOC") if r < 0.5 else maker.group(0)
        if free or new.plural == plural:
            break
    else:
        return False
    at = place(words, part[0])
    new.head.head, new.head.relation = subject.head, subject.relation
    if maker.odds(0.3) and words[at + len(part)].upos != "PUNCT":
        new = aside(new, maker)
    words[at:at + len(part)] = new.words
    return True


def aside(phrase, maker):
    head, relation = phrase.head.head, phrase.head.relation
    out = maker.aside(phrase)
    out.head.head, out.head.relation = head, relation
    return out


def parted_subject(words, maker):
    """A clause or an apposition between commas behind the subject."""
    root, subject = subject_of(words)
    part = below(words, subject)
    if subject.upos not in ("NOUN", "PROPN") or not whole(words, part) or any(w.text == "," for w in part) or any(w.relation in ("acl:relcl", "acl", "conj", "appos") for w in part):
        return False
    at = place(words, part[-1]) + 1
    if words[at].upos == "PUNCT":
        return False
    noun = Phrase([subject], subject, subject.xpos in ("NNS", "NNPS"), kind=subject.name[2:] if subject.name else None)
    made = aside(noun, maker)
    words[at:at] = made.words[1:]
    return True


def tied(words, maker):
    """"Turkish - backed" before a common noun."""
    nouns = [w for w in words if w.upos == "NOUN" and w.relation.startswith(("nsubj", "obj", "obl")) and w.relation != "obl:unmarked" and w.xpos == "NNS"]
    if not nouns:
        return False
    noun = next((w for w in nouns if w.relation.startswith("nsubj")), nouns[0])
    left = [w for w in words[:place(words, noun)] if w.head is noun]
    if any(w.relation not in ("det", "amod", "case", "nummod", "compound", "nmod:poss") for w in left):
        return False
    start = [w for w in left if w.relation in ("amod", "compound")]
    at = place(words, start[0]) if start else place(words, noun)
    if start and below(words, start[0])[0] is not start[0]:
        return False
    if at == 0:
        lower(words)
    tie = maker.tie()
    tie.head.head, tie.head.relation = noun, "amod"
    words[at:at] = tie.words
    return True


def extended(words, maker):
    """A list in the place of one name."""
    root, _ = subject_of(words)
    for w in words:
        if w.upos == "PROPN" and w.name and w.name[0] == "B" and w.relation in ("obj", "obl", "nsubj", "nmod") and w.name[2:] != "LOC":
            part = below(words, w)
            if not whole(words, part) or any(x.relation in ("conj", "appos", "acl", "acl:relcl", "nmod") for x in part):
                continue
            if w.relation == "nsubj" and not (w.head.xpos == "VBD" and not any(x.head is w.head and x.relation.startswith("aux") for x in words)):
                continue
            at, head, relation = place(words, part[-1]) + 1, w.head, w.relation
            made = maker.listed(w.name[2:], Phrase(part, w))
            words[at:at] = made.words[len(part):]
            w.head, w.relation = head, relation
            return True
    return False


def joined(words, maker):
    """Another verb phrase before the full stop."""
    root, _ = subject_of(words)
    if root.xpos != "VBD" or len(words) > 15 or any(w.relation in ("conj", "advcl", "ccomp", "xcomp", "acl:relcl") for w in words):
        return False
    more = maker.verb_phrase("VBD", 1, maker.pick(maker.transitive))
    insert(words, len(words) - 1, build(more, [("cc", one("and", "CCONJ", "CC"))]), root, "conj")
    return True


def operated(sentence, maker):
    """The sentence after one to three operations, or None."""
    words, done = thaw(sentence), 0
    inner = [(renamed, 0.75), (replaced_subject, 0.5), (parted_subject, 0.25), (tied, 0.2), (extended, 0.25), (joined, 0.2)]
    for operation, share in inner:
        if done < 3 and maker.odds(share):
            done += bool(operation(words, maker))
    capital(words)
    words, changed = wrapped(words, maker, 0.55)
    return freeze(words, sentence.key) if done + changed else None


def composed(maker):
    """A sentence built as a tree; more than half are of the kinds in which parsers go wrong."""
    how = "wrapped"
    clause, how = maker.special() if maker.odds(0.72) else (maker.clause(), how)
    clause.head.head, clause.head.relation = None, "root"
    if how == "headline":
        return freeze(capital(clause.words), "composed")
    words = capital(build(clause, after=[("punct", mark("."))]).words)
    clause.head.head, clause.head.relation = None, "root"
    if how in ("final", "quoted"):
        words = final(words, maker, how == "quoted")
    elif how == "wrapped":
        words = wrapped(words, maker, 0.45)[0]
    return freeze(words, "composed")
