// The language of a text, by the system's CLD2, which is C++.
#ifndef CCLD2_H
#define CCLD2_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  // BCP 47, static; "un" is unknown.
  const char *language;
  // Whether CLD2 calls it reliable.
  int is_reliable;
  // Of the letters that were looked at, in bytes, how many per cent are in it.
  int percent;
} ccld2_guess;

// Detects the language of UTF-8 text. Without CLD2 at hand when this was compiled: "un".
ccld2_guess ccld2_detect(const char *text, size_t count);

#ifdef __cplusplus
}
#endif

#endif
