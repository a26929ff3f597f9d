#include "rules/image.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <unordered_map>

#include "rules/dictionary_builder.h"
#include "rules/phrase_split.h"

namespace news_extract {
namespace {

constexpr std::size_t kMaxPhraseWords = 16;  // two bits each in ImageRow::case_mask

class ImageCompiler {
 public:
  ImageCompiler(const std::vector<PackFile>& files, std::vector<PackProblem>& problems)
      : files_(files), problems_(problems) {
    strings_.push_back('\0');
  }

  std::string compile() {
    parse();
    if (!problems_.empty()) return {};
    std::vector<const ParsedPack*> parsed;
    for (const auto& pack : parsed_) parsed.push_back(&pack);
    dictionary_.add(parsed);
    for (const PackSchema& schema : pack_schemas()) add_pack(schema);
    if (!problems_.empty()) return {};
    set_word_facts();
    return lay_out();
  }

 private:
  void parse() {
    for (const PackFile& file : files_) {
      const PackSchema* schema = find_pack_schema(pack_stem(file.name));
      if (schema == nullptr) {
        problems_.push_back({file.name, 0, 0, "there is no pack of this name"});
        parsed_.emplace_back();
        continue;
      }
      parsed_.push_back(parse_pack(file, *schema, problems_));
    }
  }

  std::uint32_t string(std::string_view text) {
    const auto [at, fresh] = string_ids_.try_emplace(std::string(text), static_cast<std::uint32_t>(strings_.size()));
    if (fresh) {
      strings_.append(text);
      strings_.push_back('\0');
    }
    return at->second;
  }

  void add_pack(const PackSchema& schema) {
    ImagePack pack;
    pack.name = string(std::string(schema.name) + ".tsv");
    pack.first_row = static_cast<std::uint32_t>(rows_.size());
    std::string text;
    for (std::size_t i = 0; i < files_.size(); ++i) {
      const ParsedPack& parsed = parsed_[i];
      if (parsed.schema != &schema) continue;
      if (text.empty()) {
        pack.title = string(parsed.title);
        pack.source = string(parsed.source);
        pack.licence = string(parsed.licence);
      }
      text += files_[i].text;
      pack.listed_rows += static_cast<std::uint32_t>(parsed.rows.size());
      if (schema.use == PackUse::dictionary) continue;
      const auto file = static_cast<std::uint32_t>(file_names_.size());
      file_names_.push_back(string(files_[i].name));
      for (const PackRow& row : parsed.rows) add_row(schema, files_[i], file, row);
    }
    pack.row_count = static_cast<std::uint32_t>(rows_.size()) - pack.first_row;
    pack.text = static_cast<std::uint32_t>(strings_.size());
    pack.text_size = static_cast<std::uint32_t>(text.size());
    strings_ += text;
    strings_.push_back('\0');
    packs_.push_back(pack);
  }

  void add_row(const PackSchema& schema, const PackFile& file, std::uint32_t file_index, const PackRow& row) {
    ImageRow out;
    out.place = file_index << 24 | row.line;
    out.pack = static_cast<std::uint32_t>(schema.id);
    out.first_cell = static_cast<std::uint32_t>(cells_.size());
    for (std::size_t i = 0; i < schema.columns.size(); ++i) cells_.push_back(cell(schema.columns[i], row.cells[i]));
    if (schema.columns[0].type == ColumnType::phrase) {
      const auto words = split_phrase(row.cells[0]);
      if (words.size() > kMaxPhraseWords) {
        problems_.push_back({file.name, row.line, 1, "the phrase has more than 16 words"});
        return;
      }
      for (std::size_t i = 0; i < words.size(); ++i) out.case_mask |= required_case(words[i]) << (2 * i);
      add_phrase(words, schema.id, static_cast<RowId>(rows_.size()));
    }
    rows_.push_back(out);
  }

  std::uint32_t cell(const Column& column, std::string_view value) {
    switch (column.type) {
      case ColumnType::phrase:
      case ColumnType::text:
        return value == "-" ? 0 : string(value);
      case ColumnType::number:
        return value == "-" ? kNoNumber : static_cast<std::uint32_t>(std::stoi(std::string(value)));
      case ColumnType::choice:
        return static_cast<std::uint32_t>(choice_index(column.choices, value));
      case ColumnType::choices:
        break;
    }
    std::uint32_t bits = 0;
    while (value != "-" && !value.empty()) {
      const std::size_t bar = value.find('|');
      bits |= 1U << choice_index(column.choices, value.substr(0, bar));
      if (bar == std::string_view::npos) break;
      value.remove_prefix(bar + 1);
    }
    return bits;
  }

  void add_phrase(const std::vector<std::string_view>& words, PackId pack, RowId row) {
    const WordId first = dictionary_.intern(fold_word(words[0]));
    if (words.size() == 1) {
      dictionary_.words()[first].packs |= pack_bit(pack);
      word_rows_[first].push_back(row);
      return;
    }
    dictionary_.words()[first].opens |= pack_bit(pack);
    std::uint32_t node = 0;
    for (const std::string_view word : words) {
      const auto key = std::make_pair(node, dictionary_.intern(fold_word(word)));
      const auto [at, fresh] = edges_.try_emplace(key, static_cast<std::uint32_t>(node_rows_.size()));
      if (fresh) {
        node_rows_.emplace_back();
        node_packs_.push_back(0);
      }
      node = at->second;
    }
    node_packs_[node] |= pack_bit(pack);
    node_rows_[node].push_back(row);
  }

  void set_word_facts() {
    auto& words = dictionary_.words();
    for (const auto& [word, rows] : word_rows_) {
      words[word].first_fact = static_cast<std::uint32_t>(facts_.size());
      words[word].fact_count = static_cast<std::uint16_t>(rows.size());
      facts_.insert(facts_.end(), rows.begin(), rows.end());
    }
    for (std::size_t i = 0; i < node_rows_.size(); ++i) {
      nodes_.push_back({node_packs_[i], static_cast<std::uint32_t>(facts_.size()),
                        static_cast<std::uint32_t>(node_rows_[i].size())});
      facts_.insert(facts_.end(), node_rows_[i].begin(), node_rows_[i].end());
    }
    for (WordId id = 1; id < words.size(); ++id) {
      const std::string& form = dictionary_.forms()[id];
      words[id].text_begin = static_cast<std::uint32_t>(strings_.size());
      words[id].text_size = static_cast<std::uint8_t>(std::min<std::size_t>(form.size(), 255));
      strings_ += form;
      strings_.push_back('\0');
    }
  }

  std::vector<WordSlot> slot_table() const {
    const auto& forms = dictionary_.forms();
    std::vector<WordSlot> slots(std::bit_ceil(forms.size() * 2));
    const std::size_t mask = slots.size() - 1;
    for (WordId id = 1; id < forms.size(); ++id) {
      const std::uint32_t hash = RuleBase::hash_word(forms[id]);
      std::size_t at = hash & mask;
      while (slots[at].word != 0) at = (at + 1) & mask;
      slots[at] = {hash, id};
    }
    return slots;
  }

  std::vector<TrieEdge> edge_table() const {
    std::vector<TrieEdge> table(std::bit_ceil(edges_.size() * 2 + 2));
    const std::size_t mask = table.size() - 1;
    for (const auto& [key, next] : edges_) {
      std::size_t at = hash_edge(key.first, key.second) & mask;
      while (table[at].next != 0) at = (at + 1) & mask;
      table[at] = {key.first, key.second, next};
    }
    return table;
  }

  std::string fingerprint() const {
    std::uint64_t hash = 14695981039346656037ULL;
    const auto mix = [&hash](std::string_view text) {
      for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    };
    for (const PackFile& file : files_) {
      mix(file.name);
      mix(file.text);
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4) digits += kDigits[(hash >> shift) & 15];
    return digits;
  }

  template <typename T>
  static ImageSection append(std::string& image, const T* data, std::size_t count) {
    image.resize((image.size() + 15) / 16 * 16);
    const ImageSection section{static_cast<std::uint32_t>(image.size()), static_cast<std::uint32_t>(count)};
    image.append(reinterpret_cast<const char*>(data), count * sizeof(T));
    return section;
  }

  template <typename T>
  static ImageSection append(std::string& image, const std::vector<T>& items) {
    return append(image, items.data(), items.size());
  }

  std::string lay_out() {
    ImageHeader header;
    header.fingerprint = string(fingerprint());
    const auto slots = slot_table();
    const auto edges = edge_table();
    header.slot_mask = static_cast<std::uint32_t>(slots.size() - 1);
    header.edge_mask = static_cast<std::uint32_t>(edges.size() - 1);
    std::string image(sizeof(ImageHeader), '\0');
    header.words = append(image, dictionary_.words());
    header.slots = append(image, slots);
    header.facts = append(image, facts_);
    header.nodes = append(image, nodes_);
    header.edges = append(image, edges);
    header.rows = append(image, rows_);
    header.cells = append(image, cells_);
    header.packs = append(image, packs_);
    header.files = append(image, file_names_);
    header.strings = append(image, strings_.data(), strings_.size());
    header.size = static_cast<std::uint32_t>(image.size());
    std::memcpy(image.data(), &header, sizeof header);
    return image;
  }

  const std::vector<PackFile>& files_;
  std::vector<PackProblem>& problems_;
  std::vector<ParsedPack> parsed_;
  DictionaryBuilder dictionary_;

  std::string strings_;
  std::unordered_map<std::string, std::uint32_t> string_ids_;
  std::map<WordId, std::vector<RowId>> word_rows_;
  std::map<std::pair<std::uint32_t, WordId>, std::uint32_t> edges_;
  std::vector<std::vector<RowId>> node_rows_{1};
  std::vector<std::uint64_t> node_packs_{0};
  std::vector<RowId> facts_;
  std::vector<TrieNode> nodes_;
  std::vector<ImageRow> rows_;
  std::vector<std::uint32_t> cells_;
  std::vector<ImagePack> packs_;
  std::vector<std::uint32_t> file_names_;
};

}  // namespace

std::string compile_image(const std::vector<PackFile>& files, std::vector<PackProblem>& problems) {
  return ImageCompiler(files, problems).compile();
}

}  // namespace news_extract
