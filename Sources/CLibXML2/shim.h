// The system's libxml2: its HTML parser, and its reader of XML in pieces.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's headers pull in ICU's, whose types clash with those that Foundation brings. Only a structure that is not used here has them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlreader.h>

#endif
