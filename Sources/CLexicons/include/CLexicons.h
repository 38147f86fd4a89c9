// The shipped word lists, as the bytes of their files. The pointers live as long as the program and are never written to.
#ifndef CLEXICONS_H
#define CLEXICONS_H

#include <stddef.h>

// One file: its name without ".tsv" (terminated by zero) and its bytes (not terminated).
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} CLexiconFile;

// How many files there are.
size_t clexicons_count(void);

// The file with the given number; a number beyond the last gives the last.
CLexiconFile clexicons_file(size_t index);

#endif
