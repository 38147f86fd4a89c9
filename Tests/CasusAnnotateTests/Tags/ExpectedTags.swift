// What `python3 Training/tagger.py --expect FILE` printed for these sentences with the embedded weights: word/XPOS|UPOS. Right or wrong,
// the program must say the same. Recorded again whenever the weights are.

enum ExpectedTags {
  static let lines = """
    Ahrar/NNP|PROPN al-Sham/NNP|PROPN joined/VBD|VERB the/DT|DET Islamic/JJ|ADJ Front/NNP|PROPN on/IN|ADP Tuesday/NNP|PROPN ./.|PUNCT
    The/DT|DET group/NN|NOUN was/VBD|AUX led/VBN|VERB by/IN|ADP Abu/NNP|PROPN Omar/NNP|PROPN ,/,|PUNCT a/DT|DET former/JJ|ADJ army/NN|NOUN officer/NN|NOUN ./.|PUNCT
    The/DT|DET rebels/NNS|NOUN said/VBD|VERB they/PRP|PRON would/MD|AUX not/RB|PART withdraw/VB|VERB from/IN|ADP the/DT|DET city/NN|NOUN ./.|PUNCT
    Zenki/NNP|PROPN refused/VBD|VERB to/TO|PART join/VB|VERB the/DT|DET Levant/NNP|PROPN Front/NNP|PROPN ./.|PUNCT
    Turkey-backed/JJ|ADJ fighters/NNS|NOUN attacked/VBD|VERB positions/NNS|NOUN held/VBN|VERB by/IN|ADP the/DT|DET Syrian/JJ|ADJ Democratic/JJ|ADJ Forces/NNS|NOUN near/IN|ADP Manbij/NNP|PROPN ./.|PUNCT
    Iran/NNP|PROPN supports/VBZ|VERB the/DT|DET militia/NN|NOUN and/CC|CCONJ claims/VBZ|VERB that/IN|SCONJ Saudi/NNP|ADJ Arabia/NNP|PROPN plans/NNS|NOUN attacks/NNS|NOUN ./.|PUNCT
    Jabhat/NNP|PROPN Fateh/NNP|PROPN al-Sham/NNP|PROPN denied/VBD|VERB the/DT|DET claims/NNS|NOUN ./.|PUNCT
    The/DT|DET attack/NN|NOUN killed/VBD|VERB 14/CD|NUM civilians/NNS|NOUN and/CC|CCONJ wounded/VBD|VERB dozens/NNS|NOUN more/JJR|ADJ ./.|PUNCT
    Harakat/NNP|PROPN Nour/NNP|PROPN al-Din/NNP|PROPN al-Zenki/NNP|PROPN ,/,|PUNCT which/WDT|PRON joined/VBD|VERB the/DT|DET alliance/NN|NOUN in/IN|ADP 2017/CD|NUM ,/,|PUNCT has/VBZ|AUX left/VBN|VERB it/PRP|PRON ./.|PUNCT
    Rebel-held/NN|NOUN Aleppo/NNP|PROPN fell/VBD|VERB after/IN|ADP months/NNS|NOUN of/IN|ADP siege/NN|NOUN ./.|PUNCT
    Gen./NNP|PROPN Salim/NNP|PROPN Idris/NNP|PROPN met/VBD|VERB Lt./NNP|PROPN Col./NNP|PROPN Ahmad/NNP|PROPN Saud/NNP|PROPN in/IN|ADP Ankara/NNP|PROPN on/IN|ADP Dec./NNP|PROPN 1/CD|NUM ./.|PUNCT
    “/``|PUNCT We/PRP|PRON do/VBP|AUX n't/RB|PART recognise/VB|VERB the/DT|DET agreement/NN|NOUN ,/,|PUNCT ”/''|PUNCT he/PRP|PRON said/VBD|VERB ./.|PUNCT
    Fighters/NNS|NOUN loyal/JJ|ADJ to/IN|ADP Khalifa/NNP|PROPN Haftar/NNP|PROPN have/VBP|AUX taken/VBN|VERB the/DT|DET town/NN|NOUN ./.|PUNCT
    The/DT|DET SDF/NNP|PROPN was/VBD|AUX formed/VBN|VERB in/IN|ADP October/NNP|PROPN 2015/CD|NUM and/CC|CCONJ is/VBZ|AUX dominated/VBN|VERB by/IN|ADP the/DT|DET YPG/NNP|PROPN ./.|PUNCT
    Several/JJ|ADJ brigades/NNS|NOUN merged/VBD|VERB to/TO|PART form/VB|VERB a/DT|DET new/JJ|ADJ coalition/NN|NOUN called/VBD|VERB the/DT|DET National/NNP|ADJ Liberation/NNP|PROPN Front/NNP|PROPN ./.|PUNCT
    Jaysh/NNP|PROPN al-Islam/NNP|PROPN split/VBD|VERB from/IN|ADP the/DT|DET alliance/NN|NOUN after/IN|ADP its/PRP$|PRON leader/NN|NOUN was/VBD|AUX killed/VBN|VERB in/IN|ADP an/DT|DET air/NN|NOUN strike/NN|NOUN ./.|PUNCT
    Five/CD|NUM factions/NNS|NOUN pledged/VBD|VERB allegiance/NN|NOUN to/IN|ADP Abu/NNP|PROPN Bakr/NNP|PROPN al-Baghdadi/NNP|PROPN ./.|PUNCT
    The/DT|DET movement/NN|NOUN broke/VBD|VERB away/RB|ADV from/IN|ADP al-Qaeda/NNP|PROPN and/CC|CCONJ renamed/VBD|VERB itself/PRP|PRON ./.|PUNCT
    Hay'at/NNP|PROPN Tahrir/NNP|PROPN al-Sham/NNP|PROPN controls/NNS|NOUN most/JJS|ADJ of/IN|ADP Idlib/NNP|PROPN province/NNP|PROPN ./.|PUNCT
    A/DT|DET spokesman/NN|NOUN for/IN|ADP the/DT|DET Houthis/NNPS|PROPN claimed/VBD|VERB responsibility/NN|NOUN for/IN|ADP the/DT|DET strike/NN|NOUN ./.|PUNCT
    The/DT|DET government/NN|NOUN 's/POS|PART forces/NNS|NOUN have/VBP|AUX besieged/VBN|VERB Ta'izz/NNP|PROPN since/IN|ADP 2015/CD|NUM ./.|PUNCT
    REBELS/NNS|NOUN JOIN/VBP|VERB ALLIANCE/NN|NOUN AGAINST/IN|ADP ASSAD/NN|NOUN
    Syrian/JJ|ADJ Rebels/NNS|NOUN Form/IN|ADP New/JJ|ADJ Alliance/NN|NOUN Ahead/RB|ADV of/IN|ADP Talks/NNS|NOUN
    Officials/NNS|NOUN can/MD|AUX not/RB|PART confirm/VB|VERB who/WP|PRON backs/VBZ|VERB the/DT|DET fighters/NNS|NOUN ./.|PUNCT
    The/DT|DET M23/NNP|PROPN rebels/NNS|NOUN ,/,|PUNCT supported/VBN|VERB by/IN|ADP Rwanda/NNP|PROPN ,/,|PUNCT captured/VBN|VERB Goma/NNP|PROPN last/JJ|ADJ week/NN|NOUN ./.|PUNCT
    Boko/NNP|PROPN Haram/NNP|PROPN swore/VBD|VERB allegiance/NN|NOUN to/IN|ADP Islamic/NNP|ADJ State/NNP|PROPN in/IN|ADP March/NNP|PROPN 2015/CD|NUM ./.|PUNCT
    The/DT|DET two/CD|NUM groups/NNS|NOUN fought/VBD|VERB each/DT|DET other/JJ|ADJ before/IN|SCONJ they/PRP|PRON united/VBD|VERB under/IN|ADP one/CD|NUM command/NN|NOUN ./.|PUNCT
    Talks/NNS|NOUN on/IN|ADP a/DT|DET merger/NN|NOUN between/IN|ADP the/DT|DET Kachin/NNP|PROPN Independence/NNP|PROPN Army/NNP|PROPN and/CC|CCONJ its/PRP$|PRON allies/NNS|NOUN failed/VBD|VERB ./.|PUNCT
    It/PRP|PRON is/VBZ|AUX led/VBN|VERB by/IN|ADP Hassan/NNP|PROPN Aboud/NNP|PROPN and/CC|CCONJ includes/VBZ|VERB about/RB|ADV 20/CD|NUM brigades/NNS|NOUN ./.|PUNCT
    Moscow/NNP|PROPN plans/VBZ|VERB to/TO|PART leave/VB|VERB the/DT|DET base/NN|NOUN ,/,|PUNCT Interfax/NNP|PROPN reported/VBD|VERB ./.|PUNCT
    كتائب/FW|X الفاروق/FW|X joined/VBD|VERB Liwa/NNP|PROPN al-Tawhid/NNP|PROPN 🙂/NFP|SYM ./.|PUNCT
    The/DT|DET SDF/NNP|PROPN captured/VBD|VERB Raqqa/NNP|PROPN ./.|PUNCT
    A/DT|DET YPG/NNP|PROPN commander/NN|NOUN said/VBD|VERB the/DT|DET PKK/NNP|PROPN had/VBD|AUX agreed/VBN|VERB ./.|PUNCT
    Nour/NNP|PROPN al-Din/NNP|PROPN al-Zenki/NNP|PROPN left/VBD|VERB HTS/NNP|PROPN and/CC|CCONJ joined/VBD|VERB the/DT|DET NLF/NNP|PROPN ./.|PUNCT
    Liwa/NNP|PROPN Fursan/NNP|PROPN al-Haqq/NNP|PROPN ,/,|PUNCT Suqour/NNP|PROPN al-Ghab/NNP|PROPN and/CC|CCONJ Jaysh/NNP|PROPN al-Nasr/NNP|PROPN merged/VBD|VERB into/IN|ADP Free/NNP|ADJ Idlib/NNP|PROPN Army/NNP|PROPN ./.|PUNCT
    Jund/NNP|PROPN al-Aqsa/NNP|PROPN split/VBD|VERB from/IN|ADP Jabhat/NNP|PROPN al-Nusra/NNP|PROPN and/CC|CCONJ later/RBR|ADV joined/VBD|VERB Ahrar/NNP|PROPN al-Sham/NNP|PROPN ./.|PUNCT
    The/DT|DET FSA-affiliated/JJ|ADJ Sultan/NNP|PROPN Murad/NNP|PROPN Division/NN|NOUN supports/VBZ|VERB the/DT|DET operation/NN|NOUN ./.|PUNCT
    Ansar/UH|INTJ al-Din/NNP|PROPN Front/NNP|PROPN ,/,|PUNCT Jaysh/NNP|PROPN al-Sunna/NNP|PROPN and/CC|CCONJ Liwa/NNP|PROPN al-Haqq/NNP|PROPN dissolved/VBD|VERB themselves/PRP|PRON ./.|PUNCT
    Faylaq/NNP|PROPN al-Sham/NNP|PROPN has/VBZ|AUX announced/VBN|VERB its/PRP$|PRON withdrawal/NN|NOUN from/IN|ADP Jaysh/NNP|PROPN al-Fatah/NNP|PROPN ./.|PUNCT
    Fighters/NNS|NOUN of/IN|ADP the/DT|DET Lord/NNP|PROPN 's/POS|PART Resistance/NNP|PROPN Army/NNP|PROPN crossed/VBN|VERB into/IN|ADP Garamba/NNP|PROPN ./.|PUNCT
    ELN/NNP|PROPN guerrillas/NNS|NOUN freed/VBD|VERB two/CD|NUM soldiers/NNS|NOUN in/IN|ADP Arauca/NNP|PROPN ./.|PUNCT
    The/DT|DET New/NNP|ADJ People/NNP|PROPN 's/POS|PART Army/NNP|PROPN ambushed/VBD|VERB an/DT|DET army/NN|NOUN patrol/NN|NOUN in/IN|ADP Samar/NNP|PROPN ./.|PUNCT
    ISIL/NNP|PROPN claims/VBZ|VERB it/PRP|PRON shot/VBN|VERB down/IN|ADP a/DT|DET jet/NN|NOUN ./.|PUNCT
    Five/CD|NUM groups/NNS|NOUN ,/,|PUNCT including/VBG|VERB Ahrar/NNP|PROPN al-Sham/NNP|PROPN ,/,|PUNCT formed/VBD|VERB an/DT|DET alliance/NN|NOUN ./.|PUNCT
    Leaders/NNS|NOUN of/IN|ADP Ahrar/NNP|PROPN al-Sham/NNP|PROPN have/VBP|AUX denied/VBN|VERB joining/VBG|VERB Hay'at/NNP|PROPN Tahrir/NNP|PROPN al-Sham/NNP|PROPN ./.|PUNCT
    The/DT|DET faction/NN|NOUN is/VBZ|AUX allied/VBN|VERB with/IN|ADP Turkey/NNP|PROPN and/CC|CCONJ backed/VBN|VERB by/IN|ADP Qatar/NNP|PROPN ./.|PUNCT
    A/DT|DET merger/NN|NOUN of/IN|ADP the/DT|DET two/CD|NUM groups/NNS|NOUN was/VBD|AUX announced/VBN|VERB on/IN|ADP Saturday/NNP|PROPN ./.|PUNCT
    He/PRP|PRON leads/VBZ|VERB the/DT|DET group/NN|NOUN ,/,|PUNCT formerly/RB|ADV known/VBN|VERB as/IN|ADP the/DT|DET Nusra/NNP|PROPN Front/NNP|PROPN ./.|PUNCT
    Commander/NN|NOUN Abu/NNP|PROPN Issa/NNP|PROPN defected/VBD|VERB to/IN|ADP the/DT|DET SDF/NNP|PROPN ./.|PUNCT
    The/DT|DET militia/NN|NOUN pledged/VBD|VERB loyalty/NN|NOUN to/IN|ADP Prime/NNP|ADJ Minister/NNP|PROPN Haider/NNP|PROPN al-Abadi/NNP|PROPN ./.|PUNCT
    AQIM/NNP|PROPN and/CC|CCONJ Ansar/NNP|PROPN Dine/NNP|PROPN fight/NN|NOUN alongside/IN|ADP the/DT|DET MNLA/NNP|PROPN ./.|PUNCT
    """.split(separator: "\n").map(String.init)
}
