// Debian's libxml2 headers pull in ICU, whose types clash with Foundation's in one module graph: leave ICU out first.
#ifndef PLATFORMHUB_CLIBXML2_H
#define PLATFORMHUB_CLIBXML2_H
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#endif
