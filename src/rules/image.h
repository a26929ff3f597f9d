#pragma once

// The compiled form of a set of packs: one block of bytes with offsets inside,
// the same whether it was made at build time (and lies in the program) or at
// run time. It is read in place and only on the machine type that made it.

#include <cstdint>
#include <string>
#include <vector>

#include "rules/pack_parser.h"

namespace news_extract {

inline constexpr std::uint64_t kImageMagic = 0x38454C5552'54584EULL;

struct ImageSection {
  std::uint32_t offset = 0;  // bytes from the image's begin, a multiple of 16
  std::uint32_t count = 0;   // elements
};

struct ImageHeader {
  std::uint64_t magic = kImageMagic;
  std::uint32_t size = 0;  // of the whole image
  std::uint32_t slot_mask = 0;
  std::uint32_t edge_mask = 0;
  std::uint32_t function_words = 0;  // words 1 .. function_words are those of function_words.tsv
  std::uint32_t fingerprint = 0;     // offset of its 16 digits in the strings
  ImageSection strings, files;
  ImageSection words, texts, names_of_word, openers_of_word;  // by WordId
  ImageSection readings, names;                               // shared by words: Word::readings, names_of_word
  ImageSection slots;                                         // by the form of a word
  ImageSection first_steps;                                   // by WordId
  ImageSection nodes, edges, edge_marks;                      // the phrase trie
  ImageSection facts;                                         // the rows of words and nodes
  ImageSection rows, cells, packs, pack_cells;
};

/// A state of the phrase trie: the rows whose phrase ends here.
struct TrieNode {
  std::uint64_t packs = 0;
  std::uint32_t first_fact = 0;
  std::uint32_t fact_count = 0;
};

/// Of the open-addressed table of transitions. Node 0 is the root, whose transitions are
/// in a list by word (ImageHeader::first_steps); an empty edge leads to 0.
struct TrieEdge {
  std::uint32_t node = 0;
  WordId word = 0;
  TrieStep to;
};

inline RowId make_row_id(PackId pack, std::size_t index) {
  return static_cast<RowId>(static_cast<std::uint32_t>(pack) << kRowBits | static_cast<std::uint32_t>(index));
}

struct ImagePack {
  std::uint32_t name = 0, title = 0, source = 0, licence = 0;  // in the strings, NUL-terminated
  std::uint32_t text = 0, text_size = 0;                       // all its files, in order
  std::uint32_t first_row = 0, row_count = 0;
  std::uint32_t listed_rows = 0;  // rows as `extract rules list` counts them
};

inline std::uint32_t hash_edge(std::uint32_t node, WordId word) {
  std::uint32_t h = node * 0x9E3779B1U ^ word * 0x85EBCA77U;
  return h ^ (h >> 15);
}

/// A bit for each hash of an edge, by its upper bits, small enough to stay near the processor: nearly all
/// transitions that a text asks for are none, and so are turned away without a look at the table.
inline constexpr unsigned kEdgeMarkBits = 17;
inline std::uint32_t edge_mark(std::uint32_t hash) { return hash >> (32 - kEdgeMarkBits); }

/// Compiles the packs. Files of one pack ("titles.tsv", "titles.add.tsv") follow
/// one another. Problems are added to `problems`; the image is empty if there are any.
std::string compile_image(const std::vector<PackFile>& files, std::vector<PackProblem>& problems);

}  // namespace news_extract
