#pragma once

// Which parts of an article are read for names.

#include "news_extract/annotations.h"

namespace news_extract {

inline bool is_read(Part part) {
  return part == Part::body || part == Part::headline || part == Part::heading || part == Part::caption ||
         part == Part::list_item || part == Part::credit;
}

}  // namespace news_extract
