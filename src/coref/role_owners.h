#pragma once

// The bodies of roles whose owner is only pointed at: "the company's president
// Brad Smith", "its former chairman". It names them once the pointers are resolved.

#include "news_extract/document.h"

namespace news_extract {

/// Sets the organization of roles that have none. Needs resolved mentions.
void settle_role_owners(Document& document);

}  // namespace news_extract
