// The system's zlib: raw deflate and CRC-32 for the zip files that spreadsheets are.
#ifndef PLATFORMHUB_CZLIB_H
#define PLATFORMHUB_CZLIB_H
#include <zlib.h>
#endif
