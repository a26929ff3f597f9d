#include "rules/image.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "rules/dictionary_builder.h"
#include "rules/pack_check.h"
#include "rules/phrase_split.h"
#include "rules/phrase_table.h"
#include "rules/string_pool.h"
#include "rules/word_tables.h"

namespace news_extract {
namespace {

constexpr std::size_t kLine = 64;  // of the processor's cache; a Word fills one

bool is_addition(const PackFile& file) { return file.name.ends_with(".add.tsv"); }

/// What a list of choices holds, as bits.
std::uint32_t choice_bits(const Column& column, std::string_view value) {
  std::uint32_t bits = 0;
  if (value == "-") return bits;
  for (;;) {
    const std::size_t bar = value.find('|');
    bits |= 1U << choice_index(column.choices, value.substr(0, bar));
    if (bar == std::string_view::npos) return bits;
    value.remove_prefix(bar + 1);
  }
}

/// 16 digits over the files by name, so that the order they came in does not show.
std::string fingerprint_of(const std::vector<PackFile>& files) {
  std::vector<const PackFile*> sorted;
  for (const PackFile& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(), [](const PackFile* a, const PackFile* b) { return a->name < b->name; });
  std::uint64_t hash = 14695981039346656037ULL;
  const auto mix = [&hash](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  };
  for (const PackFile* file : sorted) {
    mix(file->name);
    mix(file->text);
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string digits;
  for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[(hash >> shift) & 15];
  return digits;
}

template <typename T>
ImageSection append(std::string& image, const T* data, std::size_t count) {
  image.resize((image.size() + kLine - 1) / kLine * kLine);
  const ImageSection section{static_cast<std::uint32_t>(image.size()), static_cast<std::uint32_t>(count)};
  image.append(reinterpret_cast<const char*>(data), count * sizeof(T));
  return section;
}

template <typename T>
ImageSection append(std::string& image, const std::vector<T>& items) {
  return append(image, items.data(), items.size());
}

class ImageCompiler {
 public:
  ImageCompiler(const std::vector<PackFile>& files, const std::vector<ParsedPack>& parsed)
      : files_(files), parsed_(parsed) {
    for (const ParsedPack& pack : parsed_) {
      if (pack.schema == nullptr || pack.schema->id != PackId::word_parts) continue;
      for (const PackRow& row : pack.rows) {
        if (row.cells[1] == "prefix") prefixes_.insert(fold_word(row.cells[0]));
      }
    }
  }

  std::string compile() {
    std::vector<const ParsedPack*> parsed;
    for (const auto& pack : parsed_) parsed.push_back(&pack);
    dictionary_.add(parsed);
    for (const PackSchema& schema : pack_schemas()) add_pack(schema);
    phrases_.finish(dictionary_.words());
    const std::vector<Readings> readings = share_readings(dictionary_.words());
    return lay_out(readings);
  }

 private:
  void add_pack(const PackSchema& schema) {
    ImagePack pack;
    pack.name = strings_.intern(std::string(schema.name) + ".tsv");
    pack.first_row = static_cast<std::uint32_t>(rows_.size());
    const auto columns = static_cast<std::uint32_t>(schema.columns.size());
    pack_cells_.push_back({static_cast<std::uint32_t>(cells_.size()) - pack.first_row * columns, columns});
    std::string text;
    // Additions first: of two rows with one phrase the first is taken, and the user's shall win.
    for (const bool additions : {true, false}) {
      for (std::size_t i = 0; i < files_.size(); ++i) {
        if (parsed_[i].schema != &schema || is_addition(files_[i]) != additions) continue;
        add_file(schema, i, pack);
      }
    }
    for (std::size_t i = 0; i < files_.size(); ++i) {
      if (parsed_[i].schema == &schema) append_text(i, text);
    }
    pack.row_count = static_cast<std::uint32_t>(rows_.size()) - pack.first_row;
    pack.text_size = static_cast<std::uint32_t>(text.size());
    pack.text = strings_.append(text);
    packs_.push_back(pack);
  }

  void add_file(const PackSchema& schema, std::size_t index, ImagePack& pack) {
    const ParsedPack& parsed = parsed_[index];
    if (!is_addition(files_[index])) {
      pack.title = strings_.intern(parsed.title);
      pack.source = strings_.intern(parsed.source);
      pack.licence = strings_.intern(parsed.licence);
    }
    pack.listed_rows += static_cast<std::uint32_t>(parsed.rows.size());
    if (schema.use == PackUse::dictionary) return;
    const auto file = static_cast<std::uint32_t>(file_names_.size());
    file_names_.push_back(strings_.intern(files_[index].name));
    for (const PackRow& row : parsed.rows) add_row(schema, file, row);
  }

  /// A pack with additions is one file again: its own text, then the rows that were added.
  void append_text(std::size_t index, std::string& text) {
    if (text.empty()) {
      text = files_[index].text;
      return;
    }
    if (text.back() != '\n') text += '\n';
    text += "# from " + files_[index].name + "\n";
    for (const PackRow& row : parsed_[index].rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) (text += i == 0 ? "" : "\t").append(row.cells[i]);
      text += '\n';
    }
  }

  void add_row(const PackSchema& schema, std::uint32_t file_index, const PackRow& row) {
    RowEntry out;
    out.place = file_index << 24 | row.line;
    for (std::size_t i = 0; i < schema.columns.size(); ++i) {
      cells_.push_back(cell(schema.columns[i], row.cells[i]));
      if (schema.columns[i].type == ColumnType::name) out.name_key = phrase_key(row.cells[i]);
    }
    if (schema.columns[0].type == ColumnType::phrase) {
      std::vector<WordId> phrase;
      std::uint32_t case_mask = 0;
      for (const std::string_view word : split_phrase(row.cells[0], prefixes_)) {
        case_mask |= required_case(word) << (2 * phrase.size());
        phrase.push_back(dictionary_.intern(fold_word(word)));
      }
      phrases_.add(phrase, schema.id, {make_row_id(schema.id, rows_.size()), case_mask});
    }
    rows_.push_back(out);
  }

  std::uint32_t cell(const Column& column, std::string_view value) {
    switch (column.type) {
      case ColumnType::phrase:
      case ColumnType::text:
      case ColumnType::name:
      case ColumnType::sequence:
        return value == "-" ? 0 : strings_.intern(value);
      case ColumnType::number: {
        int number = static_cast<int>(kNoNumber);
        if (value != "-") std::from_chars(value.data(), value.data() + value.size(), number);
        return static_cast<std::uint32_t>(number);
      }
      case ColumnType::choice:
        return static_cast<std::uint32_t>(choice_index(column.choices, value));
      case ColumnType::choices:
        return choice_bits(column, value);
    }
    return 0;
  }

  std::vector<WordText> word_texts() {
    std::vector<WordText> texts;
    for (const std::string& form : dictionary_.forms()) {
      texts.push_back({strings_.append(form), static_cast<std::uint32_t>(form.size())});
    }
    return texts;
  }

  std::string lay_out(const std::vector<Readings>& readings) {
    ImageHeader header;
    header.fingerprint = strings_.intern(fingerprint_of(files_));
    const auto& forms = dictionary_.forms();
    const auto slots = slot_table(forms);
    const auto edges = phrases_.edge_table();
    header.slot_mask = static_cast<std::uint32_t>(slots.size() - 1);
    header.function_words = dictionary_.function_words();
    header.edge_mask = static_cast<std::uint32_t>(edges.size() - 1);
    std::string image(sizeof(ImageHeader), '\0');
    header.words = append(image, dictionary_.words());
    header.texts = append(image, word_texts());
    header.readings = append(image, readings);
    append_names(image, header);
    header.openers_of_word = append(image, list_openers(dictionary_.words()));
    header.slots = append(image, slots);
    header.facts = append(image, phrases_.facts());
    header.nodes = append(image, phrases_.nodes());
    header.first_steps = append(image, phrases_.first_steps(forms.size()));
    header.edges = append(image, edges);
    header.edge_marks = append(image, phrases_.edge_marks());
    header.rows = append(image, rows_);
    header.pack_cells = append(image, pack_cells_);
    header.cells = append(image, cells_);
    header.packs = append(image, packs_);
    header.files = append(image, file_names_);
    header.strings = append(image, strings_.bytes().data(), strings_.bytes().size());
    header.size = static_cast<std::uint32_t>(image.size());
    std::memcpy(image.data(), &header, sizeof header);
    return image;
  }

  void append_names(std::string& image, ImageHeader& header) {
    std::vector<std::uint16_t> of_word;
    const CellTable cells(pack_cells_.data(), cells_.data());
    header.names = append(image, share_names(dictionary_.words(), phrases_.facts(), cells, of_word));
    header.names_of_word = append(image, of_word);
  }

  const std::vector<PackFile>& files_;
  const std::vector<ParsedPack>& parsed_;
  PrefixSet prefixes_;
  DictionaryBuilder dictionary_;
  PhraseTable phrases_;
  StringPool strings_;
  std::vector<RowEntry> rows_;
  std::vector<CellTable::Pack> pack_cells_;
  std::vector<std::uint32_t> cells_;
  std::vector<ImagePack> packs_;
  std::vector<std::uint32_t> file_names_;
};

}  // namespace

std::string compile_image(const std::vector<PackFile>& files, std::vector<PackProblem>& problems) {
  const std::vector<ParsedPack> parsed = parse_packs(files, problems);
  if (!problems.empty()) return {};
  return ImageCompiler(files, parsed).compile();
}

}  // namespace news_extract
