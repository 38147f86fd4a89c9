// Nothing but the text is given as a hint, so that the same text has the same language everywhere.

#include "ccld2.h"

#include <climits>

#if __has_include(<cld2/public/compact_lang_det.h>)
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

ccld2_guess ccld2_detect(const char *text, size_t count) {
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3] = {CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE, CLD2::UNKNOWN_LANGUAGE};
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int bytes = 0;
  int valid = 0;
  bool is_reliable = false;
  CLD2::ExtDetectLanguageSummaryCheckUTF8(
      text, count > INT_MAX ? INT_MAX : static_cast<int>(count), true, &hints, 0, languages, percents, scores, nullptr, &bytes,
      &is_reliable, &valid);
  return {CLD2::LanguageCode(languages[0]), is_reliable ? 1 : 0, percents[0]};
}
#else
ccld2_guess ccld2_detect(const char *, size_t) { return {"un", 0, 0}; }
#endif
