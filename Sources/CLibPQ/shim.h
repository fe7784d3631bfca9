#ifndef PLATFORMHUB_CLIBPQ_H
#define PLATFORMHUB_CLIBPQ_H
#include <libpq-fe.h>
#endif
