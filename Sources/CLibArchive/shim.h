// The system's libarchive, and only what Swift cannot call itself: macros that hold casts.
#ifndef CLIBARCHIVE_SHIM_H
#define CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#ifdef __APPLE__
#include <xlocale.h>
#endif

// libarchive brings names into the encoding of the locale and loses those that do not fit; so this thread has UTF-8 meanwhile, whatever the
// user has. Where the system does not know this locale, nothing changes.
static inline int clibarchive_next_header(struct archive *archive, struct archive_entry **entry, const char **name) {
  locale_t wide = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t own = wide ? uselocale(wide) : (locale_t)0;
  int status = archive_read_next_header(archive, entry);
  *name = status < ARCHIVE_WARN || status == ARCHIVE_EOF ? 0 : archive_entry_pathname(*entry);
  if (wide) {
    uselocale(own);
    freelocale(wide);
  }
  return status;
}

static inline int clibarchive_is_file(struct archive_entry *entry) { return archive_entry_filetype(entry) == AE_IFREG; }

#endif
