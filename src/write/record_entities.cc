#include "write/record_writer.h"
#include "write/value_names.h"

namespace news_extract {

void RecordWriter::entities(EntityType type) {
  json_.begin_array();
  for (const std::uint32_t index : ids_.entities(type)) {
    json_.begin_object();
    entity(index);
    json_.end_object();
  }
  json_.end_array();
}

void RecordWriter::entity(std::uint32_t index) {
  const Entity& entity = document_->entities[index];
  json_.key("id");
  entity_id(index);
  json_.key("name");
  json_.string(entity.name);
  json_.key("aliases");
  json_.begin_array();
  for (const std::string& alias : entity.aliases) json_.string(alias);
  json_.end_array();
  json_.key("external_id");
  json_.string_or_null(entity.external_id);
  mentions(entity);
  if (entity.type == EntityType::person) roles(entity);
}

void RecordWriter::mentions(const Entity& entity) {
  json_.key("mentions");
  json_.begin_array();
  for (const std::uint32_t index : entity.mentions) {
    const Mention& mention = document_->mentions[index];
    json_.begin_object();
    span_keys(mention.span);
    json_.key("kind");
    json_.word(name_of(mention.kind));
    rule(mention.rule);
    json_.end_object();
  }
  json_.end_array();
}

void RecordWriter::roles(const Entity& entity) {
  json_.key("roles");
  json_.begin_array();
  for (const Role& role : entity.roles) {
    json_.begin_object();
    json_.key("title");
    json_.string(role.title);
    json_.key("organization");
    if (role.organization_name.empty()) {
      json_.null();
    } else {
      json_.begin_object();
      json_.key("id");
      entity_id(role.organization);
      json_.key("name");
      json_.string(role.organization_name);
      json_.end_object();
    }
    offsets(role.span);
    rule(role.rule);
    json_.end_object();
  }
  json_.end_array();
}

}  // namespace news_extract
