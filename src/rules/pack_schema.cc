#include "rules/pack_schema.h"

#include "rules/word_features.h"

namespace news_extract {
namespace {

using enum ColumnType;

constexpr std::string_view kNounClasses =
    "-|act|animal|artifact|attribute|body|cognition|communication|event|feeling|food|group|"
    "location|motive|object|person|phenomenon|plant|possession|process|quantity|relation|"
    "shape|state|substance|time|top";
constexpr std::string_view kVerbClasses =
    "-|body|change|cognition|communication|competition|consumption|contact|creation|emotion|"
    "motion|perception|possession|social|stative|weather";

constexpr std::string_view kUposNames =
    "ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X";

// The orders of these choices are those of the enums in text/lexicon.h.
constexpr Column kAbbreviations[] = {
    {"phrase", phrase},
    {"class", choice, "brand|company|day|latin|month|other|place|reference|state|time|title|unit"},
    {"ends", choice, "maybe|never|rarely"},
    {"next", choice, "any|capital|number"}};
constexpr Column kCalendar[] = {{"phrase", phrase}, {"class", choice, "clock|month|weekday|zone"}};
constexpr Column kLineOpeners[] = {{"phrase", phrase},
                                   {"class", choice, "caption|credit|note|published|read_more"},
                                   {"follows", choice, "any|colon|date|name|whole"}};
constexpr Column kWordParts[] = {
    {"word", phrase}, {"kind", choice, "contraction|domain|elision|prefix|slash|unit"}, {"cut", number}};

constexpr Column kFunctionWords[] = {
    {"form", phrase}, {"upos", sequence, kUposNames}, {"lemma", text}, {"features", choices, kWordFeatureNames}};
constexpr Column kClauseOpeners[] = {{"phrase", phrase},
                                     {"class", choice, "adverb|coordinator|noun|preposition|pronoun|subordinator"}};
constexpr Column kIrregularForms[] = {{"form", phrase},
                                      {"lemma", text},
                                      {"class", choice, "noun|verb|adjective|adverb"},
                                      {"feature", choice,
                                       "plural|past|participle|past_participle|third|ing|base|present|"
                                       "comparative|superlative"}};
constexpr Column kLexicon[] = {{"lemma", phrase},
                               {"noun", number},
                               {"noun_class", choice, kNounClasses},
                               {"verb", number},
                               {"verb_class", choice, kVerbClasses},
                               {"adjective", number},
                               {"adverb", number}};

constexpr Column kFrames[] = {
    {"phrase", phrase},
    {"word", choice, "verb|noun|adjective|preposition|adverb|other"},
    {"complement", choices, "np|ing|to|that|s|np_to|np_from|np_ed|np_that|quote|wh|as|if"},
    {"class", choice,
     "-|attitude|demand|wish|need|commitment|refusal|plan|attempt|aspect|undoing|deed|proposed|"
     "adherent|verdict|hedge|speech|thought|evidence|document|labelling|neglect"},
    {"polarity", choice, "-|support|oppose"},
    {"act", choice, "-|declare|commit|demand|decide"},
    {"issue", choices, "complement|subject"},
    {"addressee", choice, "-|object"},
    {"policy", number}};
constexpr Column kComparisons[] = {{"phrase", phrase},
                                   {"relation", choice, "similar|weaker|stronger|follows|reverses"},
                                   {"who", choice, "object|self"}};
constexpr Column kConditions[] = {{"phrase", phrase},
                                  {"kind", choice, "until|unless|if|only_if|as_long_as|pending|without|except"},
                                  {"takes", choice, "clause|any"}};
constexpr Column kStanceVoids[] = {{"phrase", phrase}, {"effect", choice, "void"}};
constexpr Column kPolicyWords[] = {{"phrase", phrase},
                                   {"class", choice, "instrument|field|actor|deed|vague|contest|sport|commerce"},
                                   {"weight", number}};

// The orders of these choices are those of the enums in quotes/cue_table.h.
constexpr std::string_view kComplements =
    "that|bare|to|wh|ing|subjunctive|quotation|np|np_np|np_as|obj_to|obj_that|on_to|for_to|"
    "about_np|against_np|as_np|at_np|by_np|for_np|from_np|in_np|into_np|of_np|on_np|over_np|"
    "to_np|toward_np|with_np|around";
constexpr Column kQuoteCues[] = {{"phrase", phrase},
                                 {"word", choice, "verb|noun|adjective|preposition"},
                                 {"complement", choices, kComplements},
                                 {"class", choice,
                                  "accuse|announce|ask|attitude|decide|demand|deny|evidence|know|oppose|plan|refer|"
                                  "say|show|support|tell|think|want"},
                                 {"strength", choice, "0|1|2|3"}};
constexpr Column kMediaNouns[] = {
    {"phrase", phrase}, {"medium", choice, "-|statement|post|interview|letter|filing|speech|report|broadcast"}};
constexpr Column kQuoteContexts[] = {
    {"phrase", phrase}, {"side", choice, "before|after"}, {"kind", choice, "title|term"}};
constexpr Column kSpeakerNouns[] = {{"phrase", phrase}, {"kind", choice, "spokesperson|group"}};

// The tagger's word classes, in the order of its State (src/rules/states.h).
constexpr std::string_view kTagStates =
    "noun|nouns|proper|subject|object|pronoun|possessive|determiner|adjective|comparative|adverb|"
    "base|ed|ing|third|be|have|do|modal|to|preposition|subordinator|coordinator|number|wh|"
    "comma|stop|mark|symbol|interjection|other";
constexpr Column kTagPairs[] = {{"left", choice, kTagStates}, {"right", choice, kTagStates}, {"weight", number}};

constexpr std::string_view kGenders = "x|f|m";
constexpr Column kGivenNames[] = {{"name", phrase}, {"gender", choice, kGenders}, {"weight", number}};
constexpr Column kSurnames[] = {{"name", phrase}, {"weight", number}};
constexpr Column kSurnameParticles[] = {{"particle", phrase}, {"joins", choice, "surname|inner"}};
constexpr Column kTitles[] = {{"phrase", phrase},
                              {"class", choice,
                               "honorific|political|military|police|religious|academic|legal|royal|business|"
                               "media|sport|family|other"},
                              {"gender", choice, kGenders},
                              {"in_name", choice, "no|yes"}};
constexpr Column kRoleNouns[] = {{"noun", phrase},
                                 {"kind", choice, "office|job|relation|membership"},
                                 {"gender", choice, kGenders},
                                 {"plural", text}};
constexpr std::string_view kOrganizationKinds =
    "company|party|body|agency|military|armed|media|ngo|union|court|university|league|team|group|"
    "education|medical|religious|sport";
constexpr Column kOrganizationSuffixes[] = {{"suffix", phrase}, {"strength", number}};
constexpr Column kOrganizationHeads[] = {{"noun", phrase},
                                         {"position", choice, "final|initial_of|both"},
                                         {"kind", choice, kOrganizationKinds},
                                         {"strength", number}};
constexpr Column kOrganizations[] = {{"name", phrase},
                                     {"kind", choice, kOrganizationKinds},
                                     {"canonical", name},
                                     {"flags", choices, "ambiguous|article"}};
constexpr Column kPlaces[] = {{"name", phrase},
                              {"kind", choice, "country|state|region|city|water"},
                              {"canonical", name},
                              {"flags", choices, "ambiguous"}};
constexpr Column kWordnetPlaces[] = {{"name", phrase}, {"flags", choices, "ambiguous"}};
constexpr Column kDemonyms[] = {{"word", phrase}, {"place", text}, {"use", choice, "adjective|person|people"}};
constexpr Column kPartyPeople[] = {
    {"word", phrase}, {"party", name}, {"use", choice, "body|person|people|adjective|people_or_body"}};
constexpr Column kMetonyms[] = {{"phrase", phrase}, {"canonical", name}, {"type", choice, "organization|place"}};
constexpr Column kNotNames[] = {{"phrase", phrase},
                                {"what", choice,
                                 "word|month|weekday|holiday|language|religion|people_of|event_head|law_head|"
                                 "award|work_head|product|era|facility_head|place_head"}};

constexpr Column kBodyNouns[] = {{"noun", phrase}, {"kind", choice, kOrganizationKinds}, {"plural", text}};
constexpr Column kNameEvidence[] = {
    {"rule", phrase}, {"person", number}, {"organization", number}, {"place", number}, {"other", number}};

constexpr Column kRoleVerbs[] = {{"verb", phrase}, {"title", text}};

constexpr Column kCompanyNouns[] = {{"noun", phrase}};

constexpr PackSchema kPackSchemas[] = {
    {PackId::abbreviations, "abbreviations", PackUse::phrases, kAbbreviations, PackKind::text, true},
    {PackId::body_nouns, "body_nouns", PackUse::words, kBodyNouns, PackKind::names, true},
    {PackId::calendar, "calendar", PackUse::phrases, kCalendar, PackKind::text, true},
    {PackId::clause_openers, "clause_openers", PackUse::phrases, kClauseOpeners, PackKind::words},
    {PackId::company_nouns, "company_nouns", PackUse::words, kCompanyNouns, PackKind::names, true},
    {PackId::comparisons, "comparisons", PackUse::phrases, kComparisons, PackKind::positions, true},
    {PackId::conditions, "conditions", PackUse::phrases, kConditions, PackKind::positions, true},
    {PackId::demonyms, "demonyms", PackUse::phrases, kDemonyms, PackKind::names, true},
    {PackId::frames, "frames", PackUse::phrases, kFrames, PackKind::positions},
    {PackId::function_words, "function_words", PackUse::dictionary, kFunctionWords, PackKind::words, true},
    {PackId::given_names, "given_names", PackUse::words, kGivenNames, PackKind::names, true},
    {PackId::irregular_forms, "irregular_forms", PackUse::dictionary, kIrregularForms, PackKind::words},
    {PackId::lexicon, "lexicon", PackUse::dictionary, kLexicon, PackKind::words, true},
    {PackId::lexicon_news, "lexicon_news", PackUse::dictionary, kLexicon, PackKind::words, true},
    {PackId::line_openers, "line_openers", PackUse::phrases, kLineOpeners, PackKind::text, true},
    {PackId::media_nouns, "media_nouns", PackUse::phrases, kMediaNouns, PackKind::quotes, true},
    {PackId::metonyms, "metonyms", PackUse::phrases, kMetonyms, PackKind::names, true},
    {PackId::name_evidence, "name_evidence", PackUse::phrases, kNameEvidence, PackKind::names, true},
    {PackId::not_names, "not_names", PackUse::phrases, kNotNames, PackKind::names, true},
    {PackId::organization_heads, "organization_heads", PackUse::words, kOrganizationHeads, PackKind::names, true},
    {PackId::organization_suffixes, "organization_suffixes", PackUse::phrases, kOrganizationSuffixes, PackKind::names,
     true},
    {PackId::organizations, "organizations", PackUse::phrases, kOrganizations, PackKind::names, true},
    {PackId::party_people, "party_people", PackUse::phrases, kPartyPeople, PackKind::names, true},
    {PackId::places, "places", PackUse::phrases, kPlaces, PackKind::names, true},
    {PackId::policy_words, "policy_words", PackUse::phrases, kPolicyWords, PackKind::positions, true},
    {PackId::quote_contexts, "quote_contexts", PackUse::phrases, kQuoteContexts, PackKind::quotes},
    {PackId::quote_cues, "quote_cues", PackUse::phrases, kQuoteCues, PackKind::quotes},
    {PackId::role_nouns, "role_nouns", PackUse::phrases, kRoleNouns, PackKind::names, true},
    {PackId::role_verbs, "role_verbs", PackUse::words, kRoleVerbs, PackKind::names, true},
    {PackId::speaker_nouns, "speaker_nouns", PackUse::words, kSpeakerNouns, PackKind::quotes, true},
    {PackId::stance_voids, "stance_voids", PackUse::words, kStanceVoids, PackKind::positions, true},
    {PackId::surname_particles, "surname_particles", PackUse::words, kSurnameParticles, PackKind::names, true},
    {PackId::surnames, "surnames", PackUse::words, kSurnames, PackKind::names, true},
    {PackId::tag_pairs, "tag_pairs", PackUse::phrases, kTagPairs, PackKind::words},
    {PackId::titles, "titles", PackUse::phrases, kTitles, PackKind::names, true},
    {PackId::word_parts, "word_parts", PackUse::phrases, kWordParts, PackKind::text},
    {PackId::wordnet_places, "wordnet_places", PackUse::phrases, kWordnetPlaces, PackKind::names, true},
    {PackId::wordnet_surnames, "wordnet_surnames", PackUse::words, kSurnames, PackKind::names, true},
};

constexpr bool in_order_of_id() {
  unsigned expected = 0;
  for (const PackSchema& schema : kPackSchemas) {
    if (static_cast<unsigned>(schema.id) != expected++) return false;
  }
  return expected == static_cast<unsigned>(PackId::count) && expected <= 64;
}
static_assert(in_order_of_id());

}  // namespace

std::span<const PackSchema> pack_schemas() { return kPackSchemas; }

const PackSchema* find_pack_schema(std::string_view name) {
  for (const PackSchema& schema : kPackSchemas) {
    if (schema.name == name) return &schema;
  }
  return nullptr;
}

int choice_index(std::string_view choices, std::string_view value) {
  for (int index = 0;; ++index) {
    const std::size_t bar = choices.find('|');
    if (choices.substr(0, bar) == value) return index;
    if (bar == std::string_view::npos) return -1;
    choices.remove_prefix(bar + 1);
  }
}

}  // namespace news_extract
