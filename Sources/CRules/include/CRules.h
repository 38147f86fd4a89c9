// The shipped rules, as the bytes of their files. The pointers live as long as the program and are never written to.
#ifndef CRULES_H
#define CRULES_H

#include <stddef.h>

// One file: its path below "en" (terminated by zero) and its bytes (not terminated).
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} CRuleFile;

// How many files there are.
size_t crules_count(void);

// The file with the given number; a number beyond the last gives the last.
CRuleFile crules_file(size_t index);

#endif
