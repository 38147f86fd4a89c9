// Words of which names of groups are made, by what they mean: a table of transliterated Arabic, Arabic script, English and French. A name in
// one language and its translation meet here, as candidates only: "Army of Islam" is Jaysh al-Islam, and may be somebody else.

/// What a word of a group's name means.
struct GroupWord: Equatable {
  /// One English word for all that mean the same.
  let meaning: String
  /// Whether it says what sort of body the name is of (front, army), rather than what it is for.
  let isSort: Bool
}

enum GroupWords {
  /// The meaning of a word, by its sounds or, in Arabic script, by its letters. `isArabic` says whether the word is no European one.
  static func find(_ word: String) -> GroupWord? { table[word] }

  /// Words that carry nothing: "of" and its like.
  static let empty: Set<String> = [
    "a", "and", "d", "da", "de", "des", "du", "et", "fi", "for", "in", "l", "la", "le", "les", "lil", "of", "the", "to", "u", "wa",
    "الى", "في", "من",
  ]

  /// Transliterated words that only an Arabic, Persian or Urdu name has.
  static func isArabic(_ sounds: String) -> Bool { arabic.contains(sounds) }

  private static let table: [String: GroupWord] = {
    var table: [String: GroupWord] = [:]
    for (meaning, forms) in sorts { add(forms, GroupWord(meaning: meaning, isSort: true), to: &table) }
    for (meaning, forms) in contents { add(forms, GroupWord(meaning: meaning, isSort: false), to: &table) }
    return table
  }()

  private static let arabic: Set<String> = {
    var sounds: Set<String> = []
    for (_, forms) in sorts + contents {
      for form in forms.split(separator: "|", omittingEmptySubsequences: false).first?.split(separator: " ") ?? [] {
        sounds.formUnion(Self.sounds(of: form))
      }
    }
    return sounds.union(["abu", "umm", "abd", "bin", "ibn"])
  }()

  /// Before the first bar the transliterated forms, then other languages, then Arabic script.
  private static func add(_ forms: String, _ word: GroupWord, to table: inout [String: GroupWord]) {
    for form in forms.split(whereSeparator: { $0 == " " || $0 == "|" }) {
      if ArabicScript.writes(form) {
        // By its letters and not romanised: without short vowels, other words would look alike.
        table[NameFold.fold(String(form))] = word
      } else {
        for sounds in Self.sounds(of: form) where table[sounds] == nil { table[sounds] = word }
      }
    }
  }

  private static func sounds(of form: Substring) -> Set<String> {
    let fold = NameFold.fold(Transliteration.spelledOut(String(form)))
    return [NameSounds.strict(fold, isArabic: false), NameSounds.strict(fold, isArabic: true)]
  }

  private static let sorts: [(String, String)] = [
    ("front", "jabha jabhat jebha jebhat cebhe djabhat gabha|front frente|جبهة"),
    ("army", "jaysh jaish jeish jeysh gaysh geish lashkar ceysh|army armée ejército|جيش لشکر لشكر"),
    ("brigade", "liwa liwaa|brigade|لواء"),
    ("brigades", "kataib kataeb katayib alwiya alwiyat saraya|battalions brigades bataillons companies|كتائب سرايا الوية"),
    ("battalion", "katiba katibat katibah|battalion bataillon|كتيبة"),
    ("movement", "haraka harakat harakah harkat hareket|movement mouvement|حركة"),
    ("legion", "faylaq failaq feilaq faylak|legion légion corps|فيلق"),
    ("division", "firqa firqat firqah|division|فرقة"),
    ("party", "hizb hezb hisb|party parti partido|حزب"),
    ("forces", "quwat quwwat quwa|forces|قوات"),
    ("body", "haya hayat hayet|body|هيئة"),
    ("committee", "lajna lajnat|committee comité|لجنة"),
    ("council", "majlis majles meclis shura|council conseil|مجلس شورى"),
    ("organisation", "tanzim tandhim munazzama munazzamat munadhama|organisation organization|تنظيم منظمة"),
    ("group", "jamaa jamaat gamaa gamaat jemaah majmua majmuat|group groupe|جماعة مجموعة"),
    ("gathering", "tajammu tajamu tecemmu|gathering grouping|تجمع"),
    ("union", "ittihad itihad|union|اتحاد"),
    ("alliance", "tahaluf|alliance coalition|تحالف ائتلاف"),
    ("unit", "wahdat|unit units|وحدات"),
    ("state", "dawla dawlat daula|state état|دولة"),
    ("province", "wilaya wilayat vilayet|province|ولاية"),
    ("emirate", "imara imarat|emirate émirat|امارة"),
    ("guard", "haras|guard guards garde|حرس"),
    ("network", "shabaka shabakat|network réseau|شبكة"),
    ("supporters", "ansar|supporters partisans|انصار"),
    ("revolutionaries", "thuwar thuwwar suwwar|revolutionaries|ثوار"),
    ("freemen", "ahrar|freemen|احرار"),
    ("falcons", "suqur suqour sukur|falcons hawks|صقور"),
    ("eagles", "nusur nusour|eagles|نسور"),
    ("lions", "usud ousoud|lions|اسود"),
    ("knights", "fursan forsan|knights|فرسان"),
    ("soldiers", "jund junud jound|soldiers|جند جنود"),
    ("grandsons", "ahfad|grandsons descendants|احفاد"),
    ("youth", "shabab shabaab|youth|شباب"),
    ("martyrs", "shuhada shohada|martyrs|شهداء"),
    ("shield", "dir dira dere|shield|درع"),
    ("banner", "raya rayat|banner|راية"),
  ]

  private static let contents: [(String, String)] = [
    ("levant", "sham shamiya shamiyya|levant|شام شامية"),
    ("syria", "suriya suria souriya suri suriyya|syria syrian syrie syrien syrienne|سوريا سورية سوري"),
    ("iraq", "|iraq iraqi irak irakien irakienne|عراق عراقي عراقية"),
    ("yemen", "|yemen yemeni yémen|يمن"),
    ("libya", "libiya|libya libyan libye libyen libyenne|ليبيا ليبية"),
    ("islam", "|islam|اسلام"),
    ("islamic", "islami islamiya islamiyya|islamic islamique islamist|اسلامي اسلامية"),
    ("muslims", "muslimin muslimun muslimeen|muslims musulmans|مسلمين مسلمون"),
    ("national", "watani wataniya wataniyya qawmi|national nationale|وطني وطنية"),
    ("popular", "shaabi shaabiya shabi shabiya|popular populaire|شعبي شعبية"),
    ("mobilisation", "hashd|mobilisation mobilization|حشد"),
    ("liberation", "tahrir|liberation libération|تحرير"),
    ("resistance", "muqawama muqawamat|resistance résistance|مقاومة"),
    ("revolution", "thawra thaura|revolution revolutionary révolution|ثورة"),
    ("democratic", "dimuqrati dimuqratiya dimokratiya|democratic démocratique|ديمقراطي ديمقراطية ديموقراطية"),
    ("support", "nusra nusrat nusrah|support|نصرة"),
    ("victory", "nasr|victory|نصر"),
    ("victorious", "mansura mansurah mansour|victorious|منصورة"),
    ("sect", "taifa|sect|طائفة"),
    ("pure", "tayba taiba toiba tayyiba tayiba|pure|طيبة"),
    ("conquest", "fatah fateh fath|conquest|فتح"),
    ("truth", "haqq|truth|حق"),
    ("monotheism", "tawhid tauhid|monotheism|توحيد"),
    ("peace", "salam|peace paix|سلام"),
    ("unity", "wahda|unity unité|وحدة"),
    ("justice", "adl adala|justice|عدل عدالة"),
    ("god", "allah|god|الله"),
    ("jihad", "|jihad|جهاد"),
    ("fighters", "muqatilin muqatilun|fighters|مقاتلين"),
    ("holywarriors", "mujahidin mujahideen mujahidun moudjahidine|mujahedin mujaheddin|مجاهدين مجاهدون"),
    ("free", "hurr|free libre|حر"),
    ("united", "muttahida muttahid|united unified uni unie|متحدة موحد"),
    ("people", "|people peoples people's peuple|شعب"),
    ("kurdish", "kurdi kurdiya|kurdish kurde|كردي كردية"),
    ("arab", "arabi arabiya|arab arabic arabe|عربي عربية"),
    ("eastern", "sharqiya sharqiyya sharqi|eastern|شرقية"),
    ("northern", "shamal shamali|northern north nord|شمال"),
    ("southern", "janub janubi|southern south sud|جنوب"),
    ("jerusalem", "quds|jerusalem|قدس"),
    ("palestine", "filastin filistin|palestine palestinian palestinien palestinienne|فلسطين فلسطينية"),
    ("sunna", "|sunna sunnah|سنة"),
    ("workers", "|workers travailleurs|عمال"),
    ("patriotic", "|patriotic patriotique|"),
    ("congo", "|congo congolese congolais congolaise|"),
  ]
}
