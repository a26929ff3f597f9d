#pragma once

// What an article's entities look like in a line of text, for tables of cases.

#include <string>

#include "news_extract/document.h"

namespace news_extract {

inline bool is_of(const Document& document, const Mention& mention, EntityType type, MentionKind kind) {
  return mention.kind == kind && mention.entity != kNone && document.entities[mention.entity].type == type;
}

/// The name mentions of a type in text order: "Zoe Hill | Reed".
inline std::string names_of(const Document& document, EntityType type) {
  std::string line;
  for (const Mention& mention : document.mentions) {
    if (!is_of(document, mention, type, MentionKind::name)) continue;
    if (!line.empty()) line += " | ";
    line += document.slice(mention.span);
  }
  return line;
}

/// Each mention of a kind with the name it resolves to: "he = Tom Reed | the firm = Acme".
inline std::string references_of(const Document& document, MentionKind kind) {
  std::string line;
  for (const Mention& mention : document.mentions) {
    if (mention.kind != kind) continue;
    if (!line.empty()) line += " | ";
    line += std::string(document.slice(mention.span)) + " = " + document.entities[mention.entity].name;
  }
  return line;
}

/// The roles of all people: "Zoe Hill: senator (Ohio)".
inline std::string roles_of(const Document& document) {
  std::string line;
  for (const Entity& entity : document.entities) {
    for (const Role& role : entity.roles) {
      if (!line.empty()) line += " | ";
      line += entity.name + ": " + role.title;
      if (!role.organization_name.empty()) line += " (" + role.organization_name + ")";
    }
  }
  return line;
}

}  // namespace news_extract
