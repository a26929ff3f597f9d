#pragma once

// The two forms of an explanation; write_explanation chooses between them.

#include <string>

#include "news_extract/explanation.h"

namespace news_extract {

void print_explanation_text(const Document& document, const ExplanationOptions& options, std::string& out);
void print_explanation_json(const Document& document, const ExplanationOptions& options, std::string& out);

}  // namespace news_extract
