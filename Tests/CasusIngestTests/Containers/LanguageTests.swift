import CasusModel
import Testing

@testable import CasusIngest

@Suite struct LanguageTests {
  @Test(
    "The language of a text is found",
    arguments: [
      ("ar", "أعلنت حركة أحرار الشام انضمامها إلى الجبهة الشامية يوم الخميس، وقال المتحدث باسم الحركة إن القرار اتخذ بعد مشاورات طويلة."),
      ("ru", "Повстанческая группировка объявила в четверг о присоединении к Левантийскому фронту, сообщил её представитель."),
      ("uk", "Угруповання оголосило в четвер про приєднання до Левантійського фронту, повідомив його речник. Бійці залишили місто."),
      ("fa", "این جنبش روز پنجشنبه اعلام کرد که به جبهه شام پیوسته است. سخنگوی این گروه گفت که این تصمیم پس از گفتگو گرفته شد."),
      ("my", "အဆိုပါအဖွဲ့သည် ကြာသပတေးနေ့တွင် တပ်ဦးသို့ ပူးပေါင်းကြောင်း ကြေညာခဲ့ပြီး တိုက်ခိုက်ရေးသမားများသည် မြို့မှ ထွက်ခွာခဲ့ကြသည်။"),
      ("zh", "该组织周四宣布加入黎凡特阵线，其发言人在一份声明中说，这一决定是在长时间磋商后作出的。"),
      (
        "fr",
        "Le mouvement a annoncé jeudi qu'il rejoignait le Front du Levant, selon un communiqué publié par son porte-parole jeudi soir."
      ),
      ("es", "El movimiento anunció el jueves que se unía al Frente del Levante, según un comunicado difundido por su portavoz esa noche."),
      (
        "tr",
        "Hareket perşembe günü yaptığı açıklamada Levant Cephesi'ne katıldığını duyurdu. Sözcü, savaşçıların kenti terk ettiğini söyledi."
      ),
      ("ku", "Tevgerê roja pêncşemê ragihand ku ew tevlî Eniya Levantê bûye. Berdevkê komê got ku şervan ji bajêr derketin û vegeriyan."),
      ("en", "The movement said on Thursday that it had joined the Levant Front, according to a statement by its spokesman that evening."),
      // Sorani has a script of its own but no model: surely not English.
      ("und", "بزووتنەوەکە ڕۆژی پێنجشەممە ڕایگەیاند کە پەیوەندی بە بەرەی شامەوە کردووە، وتەبێژی گرووپەکە وتی."),
    ])
  func languages(code: String, text: String) {
    #expect(LanguageFinder.language(of: text) == code)
  }

  @Test(
    "What is short, mixed or made of names has none",
    arguments: [
      "", "Hizb ut-Tahrir", "Le mouvement a rejoint le front.", "الجبهة الشامية", "1 2 3",
      "The movement said that it had joined the Levant Front: أعلنت الحركة انضمامها إلى الجبهة يوم الخميس. Fighters left the city that night.",
      "Jabhat al-Nusra, Harakat Ahrar al-Sham al-Islamiyya, Jaysh al-Islam, Liwa al-Tawhid, Faylaq al-Rahman, Suqour al-Sham, Ansar al-Din",
    ])
  func unknown(text: String) {
    #expect(LanguageFinder.language(of: text) == nil)
  }

  @Test func `The text wins over what the document states; without an answer the statement stays`() {
    func marked(_ text: String, _ stated: String?) -> String? {
      LanguageFinder.marked(Document(text: text, origin: Origin(path: "a", sha256: ""), language: stated)).language
    }
    let french =
      "Le mouvement a annoncé jeudi qu'il rejoignait le Front du Levant, selon un communiqué publié hier par le porte-parole du mouvement."
    #expect(marked(french, "en") == "fr" && marked("Short.", "fr-CA") == "fr-CA" && marked("Short.", nil) == nil)
    #expect(Document(text: "", origin: Origin(path: "a", sha256: ""), language: "EN-gb").isRead)
    #expect(!Document(text: "", origin: Origin(path: "a", sha256: ""), language: "und").isRead)
  }
}
