// The exact texts of `Nasty.rows`. Characters that an editor might change or hide are written as escapes.

enum Golden {
  static let csv = #"""
    id,actor,valid_from,alias,weight,evidence\#r
    1,الجبهة الشامية,2014-12-25,"Levant Front; al-Jabhat aš-Šāmiyya",0.1,"Five factions “are one” since Thursday, the Levant \#
    Front's spokesman told reporters in Gaziantep, and named no other date."\#r
    2,👨‍👩‍👧‍👦 家族,,"",-5,"He said ""no"", then left."\#r
    3,"'=HYPERLINK(""http://x.example"",""a"")",2016,,,'-5\#r
    4,'+1,2016-12,'=1+1,-2.5e-07,"first\#r
    second
    third | `code` <b>x</b> [l](u) \ end"\#r
    -5,a\#u{202E}b\#u{1B}[31mred,2016-12-01,,,""\#r
    6,' =1,"","a;b; c",9223372036854775807,"tab\#there, _x_ valid_from * $5 ~ &amp; # e\#u{301}\#u{2028}end"\#r

    """#

  static let tsv = #"""
    id\#tactor\#tvalid_from\#talias\#tweight\#tevidence
    1\#tالجبهة الشامية\#t2014-12-25\#tLevant Front; al-Jabhat aš-Šāmiyya\#t0.1\#tFive factions “are one” since Thursday, the \#
    Levant Front's spokesman told reporters in Gaziantep, and named no other date.
    2\#t👨‍👩‍👧‍👦 家族\#t\#t\#t-5\#tHe said "no", then left.
    3\#t'=HYPERLINK("http://x.example","a")\#t2016\#t\#t\#t'-5
    4\#t'+1\#t2016-12\#t'=1+1\#t-2.5e-07\#tfirst\r\nsecond\nthird | `code` <b>x</b> [l](u) \\ end
    -5\#ta\#u{202E}b\#u{1B}[31mred\#t2016-12-01\#t\#t\#t
    6\#t' =1\#t\#ta;b; c\#t9223372036854775807\#ttab\there, _x_ valid_from * $5 ~ &amp; # e\#u{301}\#u{2028}end

    """#

  static let json = #"""
    [
      {
        "actor": "الجبهة الشامية",
        "alias": ["Levant Front", "al-Jabhat aš-Šāmiyya"],
        "evidence": "Five factions “are one” since Thursday, the Levant Front's spokesman told reporters in Gaziantep, and named \#
    no other date.",
        "id": 1,
        "valid_from": "2014-12-25",
        "weight": 0.1
      },
      {
        "actor": "👨‍👩‍👧‍👦 家族",
        "alias": [],
        "evidence": "He said \"no\", then left.",
        "id": 2,
        "valid_from": null,
        "weight": -5
      },
      {
        "actor": "=HYPERLINK(\"http://x.example\",\"a\")",
        "alias": null,
        "evidence": "-5",
        "id": 3,
        "valid_from": "2016",
        "weight": null
      },
      {
        "actor": "+1",
        "alias": ["=1+1"],
        "evidence": "first\r\nsecond\nthird | `code` <b>x</b> [l](u) \\ end",
        "id": 4,
        "valid_from": "2016-12",
        "weight": -2.5e-07
      },
      {
        "actor": "a\u202eb\u001b[31mred",
        "alias": null,
        "evidence": "",
        "id": -5,
        "valid_from": "2016-12-01",
        "weight": null
      },
      {
        "actor": " =1",
        "alias": ["a;b", "c"],
        "evidence": "tab\there, _x_ valid_from * $5 ~ &amp; # e\#u{301}\u2028end",
        "id": 6,
        "valid_from": "",
        "weight": 9223372036854775807
      }
    ]

    """#

  static let jsonl = #"""
    {"actor":"الجبهة الشامية","alias":["Levant Front","al-Jabhat aš-Šāmiyya"],"evidence":"Five factions “are one” since \#
    Thursday, the Levant Front's spokesman told reporters in Gaziantep, and named no other \#
    date.","id":1,"valid_from":"2014-12-25","weight":0.1}
    {"actor":"👨‍👩‍👧‍👦 家族","alias":[],"evidence":"He said \"no\", then left.","id":2,"valid_from":null,"weight":-5}
    {"actor":"=HYPERLINK(\"http://x.example\",\"a\")","alias":null,"evidence":"-5","id":3,"valid_from":"2016","weight":null}
    {"actor":"+1","alias":["=1+1"],"evidence":"first\r\nsecond\nthird | `code` <b>x</b> [l](u) \\ \#
    end","id":4,"valid_from":"2016-12","weight":-2.5e-07}
    {"actor":"a\u202eb\u001b[31mred","alias":null,"evidence":"","id":-5,"valid_from":"2016-12-01","weight":null}
    {"actor":" =1","alias":["a;b","c"],"evidence":"tab\there, _x_ valid_from * $5 ~ &amp; # \#
    e\#u{301}\u2028end","id":6,"valid_from":"","weight":9223372036854775807}

    """#

  static let markdown = #"""
    |  id | actor                               | valid_from | alias                              |              weight | \#
    evidence                                                     |
    | --: | ----------------------------------- | ---------- | ---------------------------------- | ------------------: | \#
    ------------------------------------------------------------ |
    |   1 | الجبهة الشامية                      | 2014-12-25 | Levant Front; al-Jabhat aš-Šāmiyya |                 0.1 | Five \#
    factions “are one” since Thursday, the Levant Front's spokesman told reporters in Gaziantep, and named no other date. |
    |   2 | 👨‍👩‍👧‍👦 家族                             | –          |                                    |                  -5 | He \#
    said "no", then left.                                     |
    |   3 | \=HYPERLINK("http://x.example","a") | 2016       | –                                  |                   – | \-5    \#
                                                          |
    |   4 | \+1                                 | 2016-12    | \=1+1                              |            -2.5e-07 | \#
    first⏎second⏎third \| \`code\` \<b\>x\</b\> \[l\](u) \\ end  |
    |  -5 | a⟨U+202E⟩b␛\[31mred                 | 2016-12-01 | –                                  |                   – |        \#
                                                          |
    |   6 |  =1                                 |            | a;b; c                             | 9223372036854775807 | \#
    tab␉here, \_x\_ valid_from \* \$5 \~ \&amp; # e\#u{301}⏎end          |

    """#

  static let table120 = #"""
    id  actor                        valid_from  alias                                      weight  evidence
    ──  ───────────────────────────  ──────────  ────────────────────────────  ───────────────────  ────────────────────────
     1  الجبهة الشامية               2014-12-25  Levant Front; al-Jabhat                       0.1  Five factions “are one”
                                                 aš-Šāmiyya                                         since Thursday, the
                                                                                                    Levant Front's spokesman
                                                                                                    told reporters in
                                                                                                    Gaziantep, and named no
                                                                                                    other date.
     2  👨‍👩‍👧‍👦 家族                      –                                                          -5  He said "no", then left.
     3  =HYPERLINK("http://x.exampl  2016        –                                               –  -5
        e","a")
     4  +1                           2016-12     =1+1                                     -2.5e-07  first⏎second⏎third |
                                                                                                    `code` <b>x</b> [l](u) \
                                                                                                    end
    -5  a⟨U+202E⟩b␛[31mred           2016-12-01  –                                               –
     6   =1                                      a;b; c                        9223372036854775807  tab␉here, _x_ valid_from
                                                                                                    * $5 ~ &amp; # e\#u{301}⏎end

    """#

  static let table80 = #"""
    id          1
    actor       الجبهة الشامية
    valid_from  2014-12-25
    alias       Levant Front; al-Jabhat aš-Šāmiyya
    weight      0.1
    evidence    Five factions “are one” since Thursday, the Levant Front's spokesman
                told reporters in Gaziantep, and named no other date.

    id          2
    actor       👨‍👩‍👧‍👦 家族
    valid_from  –
    alias
    weight      -5
    evidence    He said "no", then left.

    id          3
    actor       =HYPERLINK("http://x.example","a")
    valid_from  2016
    alias       –
    weight      –
    evidence    -5

    id          4
    actor       +1
    valid_from  2016-12
    alias       =1+1
    weight      -2.5e-07
    evidence    first⏎second⏎third | `code` <b>x</b> [l](u) \ end

    id          -5
    actor       a⟨U+202E⟩b␛[31mred
    valid_from  2016-12-01
    alias       –
    weight      –
    evidence

    id          6
    actor        =1
    valid_from
    alias       a;b; c
    weight      9223372036854775807
    evidence    tab␉here, _x_ valid_from * $5 ~ &amp; # e\#u{301}⏎end

    """#

  static let table40 = #"""
    id          1
    actor       الجبهة الشامية
    valid_from  2014-12-25
    alias       Levant Front; al-Jabhat
                aš-Šāmiyya
    weight      0.1
    evidence    Five factions “are one”
                since Thursday, the Levant
                Front's spokesman told
                reporters in Gaziantep, and
                named no other date.

    id          2
    actor       👨‍👩‍👧‍👦 家族
    valid_from  –
    alias
    weight      -5
    evidence    He said "no", then left.

    id          3
    actor       =HYPERLINK("http://x.example
                ","a")
    valid_from  2016
    alias       –
    weight      –
    evidence    -5

    id          4
    actor       +1
    valid_from  2016-12
    alias       =1+1
    weight      -2.5e-07
    evidence    first⏎second⏎third | `code`
                <b>x</b> [l](u) \ end

    id          -5
    actor       a⟨U+202E⟩b␛[31mred
    valid_from  2016-12-01
    alias       –
    weight      –
    evidence

    id          6
    actor        =1
    valid_from
    alias       a;b; c
    weight      9223372036854775807
    evidence    tab␉here, _x_ valid_from *
                $5 ~ &amp; # e\#u{301}⏎end

    """#

  static let tableUnlimited = #"""
    id  actor                               valid_from  alias                                            weight  evidence
    ──  ──────────────────────────────────  ──────────  ──────────────────────────────────  ───────────────────  \#
    ────────────────────────────────────────────────────────────
     1  الجبهة الشامية                      2014-12-25  Levant Front; al-Jabhat aš-Šāmiyya                  0.1  Five factions \#
    “are one” since Thursday, the Levant Front's spokesman told reporters in Gaziantep, and named no other date.
     2  👨‍👩‍👧‍👦 家族                             –                                                                -5  He said \#
    "no", then left.
     3  =HYPERLINK("http://x.example","a")  2016        –                                                     –  -5
     4  +1                                  2016-12     =1+1                                           -2.5e-07  \#
    first⏎second⏎third | `code` <b>x</b> [l](u) \ end
    -5  a⟨U+202E⟩b␛[31mred                  2016-12-01  –                                                     –
     6   =1                                             a;b; c                              9223372036854775807  tab␉here, _x_ \#
    valid_from * $5 ~ &amp; # e\#u{301}⏎end

    """#
}
