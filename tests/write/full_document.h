#pragma once

// A Document with something in every array and field that a record shows. The
// stages have no part in it.

#include "news_extract/document.h"

namespace news_extract {

/// “Mara Lindqvist 🙂” speaks for a union; a league is compared with it.
Document full_document();

}  // namespace news_extract
