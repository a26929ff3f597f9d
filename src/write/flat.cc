#include "write/record_writer.h"
#include "write/utf8_repair.h"

namespace news_extract {

// A flat line carries the id of its record, so that it can be joined to it.
void RecordWriter::flat_article() {
  json_.key("article");
  json_.string(well_formed(document_->id, scratch_));
}

void RecordWriter::write_flat(FlatList list) {
  const auto write_lines = [this](const std::vector<std::uint32_t>& order, auto item) {
    for (const std::uint32_t index : order) {
      json_.begin_object();
      flat_article();
      (this->*item)(index);
      json_.end_object();
      json_.newline();
    }
  };
  switch (list) {
    case FlatList::organizations:
      return write_lines(ids_.entities(EntityType::organization), &RecordWriter::entity);
    case FlatList::people:
      return write_lines(ids_.entities(EntityType::person), &RecordWriter::entity);
    case FlatList::quotes:
      return write_lines(ids_.quotes(), &RecordWriter::quote);
    case FlatList::positions:
      return write_lines(ids_.positions(), &RecordWriter::position);
  }
}

}  // namespace news_extract
