#include "news_extract/record.h"

#include "write/json_spread.h"
#include "write/record_writer.h"
#include "write/utf8_repair.h"
#include "write/value_names.h"

namespace news_extract {
namespace {

// One writer a thread: its buffers are used again from record to record.
RecordWriter& thread_writer() {
  thread_local RecordWriter writer;
  return writer;
}

}  // namespace

void RecordWriter::start(const Document& document, const RuleBase& rules, const RecordOptions& options) {
  document_ = &document;
  rules_ = &rules;
  options_ = options;
  json_.reset();
  map_.build(document.text, options.offsets);
  ids_.build(document);
}

void RecordWriter::write_record() {
  json_.begin_object();
  json_.key("schema");
  json_.word("newsextract/1");
  json_.key("id");
  json_.string(well_formed(document_->id, scratch_));
  extractor();
  source();
  article();
  counts();
  json_.key("organizations");
  entities(EntityType::organization);
  json_.key("people");
  entities(EntityType::person);
  json_.key("places");
  entities(EntityType::place);
  json_.key("quotes");
  statements(ids_.quotes(), &RecordWriter::quote);
  json_.key("positions");
  statements(ids_.positions(), &RecordWriter::position);
  warnings();
  if (options_.with_text) {
    json_.key("text");
    json_.string(document_->text);
  }
  if (options_.with_sentences) sentences();
  if (options_.with_tokens) tokens();
  json_.end_object();
  json_.newline();
}

void RecordWriter::append_to(std::string& out) const {
  if (options_.pretty) {
    spread_json(json_.view(), out);
  } else {
    out += json_.view();
  }
}

void RecordWriter::extractor() {
  json_.key("extractor");
  json_.begin_object();
  json_.key("version");
  json_.string(program_version());
  json_.key("rules");
  json_.string(rules_->fingerprint());
  json_.end_object();
}

void RecordWriter::source() {
  const Source& source = document_->source;
  json_.key("source");
  json_.begin_object();
  json_.key("path");
  json_.string_or_null(well_formed(source.path, scratch_));
  json_.key("line");
  if (source.line != 0) {
    json_.number(source.line);
  } else {
    json_.null();
  }
  json_.key("format");
  json_.string(source.format.empty() ? "text" : std::string_view(source.format));
  json_.key("encoding");
  json_.string_or_null(source.encoding);
  json_.key("bytes");
  json_.number(source.bytes);
  json_.key("fields");
  std::string scratch;
  json_.raw(source.fields.empty() ? "{}" : well_formed(source.fields, scratch));
  json_.end_object();
}

void RecordWriter::article() {
  const Article& article = document_->article;
  json_.key("article");
  json_.begin_object();
  json_.key("headline");
  span_or_null(article.headline);
  json_.key("byline");
  span_or_null(article.byline);
  json_.key("dateline");
  span_or_null(article.dateline);
  json_.key("published");
  span_or_null(article.published);
  json_.key("publisher");
  span_or_null(article.publisher);
  json_.key("language");
  json_.string_or_null(article.language);
  json_.end_object();
}

void RecordWriter::counts() {
  json_.key("counts");
  json_.begin_object();
  json_.key("characters");
  json_.number(map_.characters());
  json_.key("sentences");
  json_.number(document_->sentences.size());
  json_.key("tokens");
  json_.number(document_->tokens.size());
  json_.end_object();
}

void RecordWriter::warnings() {
  json_.key("warnings");
  json_.begin_array();
  for (const Warning& warning : document_->warnings) {
    json_.begin_object();
    json_.key("code");
    json_.word(name_of(warning.code));
    offsets(warning.span);
    json_.key("message");
    json_.string(warning.message);
    json_.end_object();
  }
  json_.end_array();
}

void RecordWriter::sentences() {
  json_.key("sentences");
  json_.begin_array();
  for (const Sentence& sentence : document_->sentences) {
    json_.begin_object();
    offsets(sentence.span);
    json_.end_object();
  }
  json_.end_array();
}

void RecordWriter::tokens() {
  json_.key("tokens");
  json_.begin_array();
  for (const Token& token : document_->tokens) {
    json_.begin_object();
    offsets(token.span());
    json_.key("lemma");
    if (token.lemma != 0) {
      json_.string(rules_->text(token.lemma));
    } else {
      json_.slice(document_->text, token.begin, token.end);
    }
    json_.key("upos");
    json_.word(name_of(token.upos));
    json_.end_object();
  }
  json_.end_array();
}

void write_record(const Document& document, const RuleBase& rules, const RecordOptions& options, std::string& out) {
  RecordWriter& writer = thread_writer();
  writer.start(document, rules, options);
  writer.write_record();
  writer.append_to(out);
}

void write_flat(const Document& document, const RuleBase& rules, FlatList list, const RecordOptions& options,
                std::string& out) {
  RecordWriter& writer = thread_writer();
  writer.start(document, rules, options);
  writer.write_flat(list);
  writer.append_to(out);
}

}  // namespace news_extract
