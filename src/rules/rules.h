#pragma once
// The face of the rule book: what the rules in force on a day at a place say of a meeting, or of a cell's month or
// quarter. A kind of rule is code, a rule is data (book/): numbers, dates and places change there alone. All pure; a
// Book may be shared by threads.
#include <array>
#include <boost/json/fwd.hpp>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/embedded.h"
#include "base/result.h"
#include "json/record.h"

namespace rules {

// --- Facts: what is not given is not known ---

enum class CellKind { attached_cell, grassroots_cell, residential_cell, cell };
enum class MeetingKind { regular, thematic, combined, extraordinary, committee };
enum class ItemKind { party, professional, break_ };  // "break" in JSON
RECORD_ENUM(CellKind, attached_cell, grassroots_cell, residential_cell, cell)
RECORD_ENUM(MeetingKind, regular, thematic, combined, extraordinary, committee)
RECORD_ENUM(ItemKind, party, professional, break_)

inline constexpr std::size_t meeting_kind_count = 5;

// A set of meeting kinds.
class MeetingKinds {
public:
    constexpr MeetingKinds() = default;
    constexpr MeetingKinds(std::initializer_list<MeetingKind> kinds) {
        for (auto kind : kinds) add(kind);
    }

    constexpr void add(MeetingKind kind) { bits_ |= bit(kind); }
    [[nodiscard]] constexpr bool contains(MeetingKind kind) const { return (bits_ & bit(kind)) != 0; }
    [[nodiscard]] constexpr bool has_any_of(MeetingKinds others) const { return (bits_ & others.bits_) != 0; }
    [[nodiscard]] constexpr bool is_empty() const { return bits_ == 0; }
    bool operator==(MeetingKinds const&) const = default;

private:
    static constexpr unsigned bit(MeetingKind kind) { return 1U << static_cast<unsigned>(kind); }

    unsigned bits_ = 0;
};

// Counts of members on the day: official and probationary with exempt ones among them; exempt says how many those are.
struct CellFacts {
    std::optional<CellKind> kind{};
    std::optional<int> official{};
    std::optional<int> probationary{};
    std::optional<int> exempt{};
    std::optional<bool> has_committee_body{};
};

struct ItemFacts {
    ItemKind kind = ItemKind::party;
    int minutes = 0;
};

struct MeetingFacts {
    MeetingKind kind = MeetingKind::regular;
    base::Day date{};
    std::optional<std::vector<ItemFacts>> items{};
    std::optional<int> present{};
    std::optional<int> absent_excused{};
    std::optional<int> absent_unexcused{};
    std::optional<int> spoke{};
    std::optional<base::Day> documents_sent_on{};
    std::optional<base::Day> committee_met_on{};
    std::optional<base::Day> minutes_finished_on{};
    std::optional<bool> concluded{};
};

// `places` from the outside in, see places_of.
struct Facts {
    std::vector<std::string> places{};
    CellFacts cell{};
    MeetingFacts meeting{};
};

// One cell's month or quarter; `held` are the kinds of the meetings known to have been held in it.
struct PeriodFacts {
    std::vector<std::string> places{};
    std::variant<base::Month, base::Quarter> period{};
    bool are_records_known = false;
    MeetingKinds held{};
    bool is_over = false;
};

// "dong-nai/bloc" lies in central, dong-nai and dong-nai/bloc; "" and "central" in central alone.
std::vector<std::string> places_of(std::string_view place);
// Lower-case letters, digits and single hyphens, in parts divided by "/".
bool is_place(std::string_view place);

// --- The book ---

enum class Subject { meeting, cell_month, cell_quarter };
enum class Severity { required, advice };
enum class Status { sourced, secondary, unverified, local };
// What a rule looks at. Days ahead and after count from the meeting's day; ahead is negative for a later day.
enum class Measure {
    party_minutes,
    professional_items,
    attendance_share,
    documents_days_ahead,
    committee_days_ahead,
    minutes_days_after,
    official_members,
    meetings_held
};
// How an entry judges what was measured; see the parameters below.
enum class Kind { minimum_minutes, at_least, at_most, share_over, held_once, nothing_required };
RECORD_ENUM(Subject, meeting, cell_month, cell_quarter)
RECORD_ENUM(Severity, required, advice)
RECORD_ENUM(Status, sourced, secondary, unverified, local)
RECORD_ENUM(Measure, party_minutes, professional_items, attendance_share, documents_days_ahead, committee_days_ahead,
            minutes_days_after, official_members, meetings_held)
RECORD_ENUM(Kind, minimum_minutes, at_least, at_most, share_over, held_once, nothing_required)

// A minimum for each kind of meeting the rule is for. In a cell with fewer than `under` members (official and
// probationary, exempt ones too) `minutes` stand in its place; no minutes: the competent committee sets them, and what
// it has set is not known here.
struct MinimumMinutes {
    struct SmallCell {
        int under = 0;
        std::optional<int> minutes{};
    };

    std::array<int, meeting_kind_count> minutes{};
    std::optional<SmallCell> small_cell{};
};
struct AtLeast {
    int number = 0;
};
struct AtMost {
    int number = 0;
};
// More than `percent`, the bound itself not enough; and, where `nobody_unexcused`, nobody absent without reason.
struct ShareOver {
    int percent = 0;
    bool nobody_unexcused = false;
};
// One meeting of one of these kinds in the period is enough.
struct HeldOnce {
    MeetingKinds meetings{};
};
// The document of these days asks nothing of the kind.
struct NothingRequired {};
// In the order of Kind.
using Parameters = std::variant<MinimumMinutes, AtLeast, AtMost, ShareOver, HeldOnce, NothingRequired>;

// One text in both languages; a committee's own rule may have no English.
struct Text {
    std::string vi{};
    std::optional<std::string> en{};
};

struct Document {
    std::optional<std::string> number{};
    std::optional<base::Day> issued{};
    std::optional<Text> title{};
};

// A rule's dated line: in force at `place` from `from` to `to`, both days included. `says` is the requirement in our
// own words.
struct Entry {
    std::string place{};
    base::Day from{};
    std::optional<base::Day> to{};
    Document document{};
    std::optional<std::string> clause{};
    Status status = Status::unverified;
    Parameters parameters{};
    Text says{};
    std::optional<Text> note{};
};

// Why the verdict is what it is; each has its sentence in book/rules.json.
enum class Reason {
    met,
    not_met,
    met_at_any_size,
    not_met_at_any_size,
    somebody_unexcused,
    not_given,
    size_not_given,
    no_time_set,
    no_entry,
    not_for_this_kind,
    nothing_required,
    no_committee_body,
    nobody_to_attend,
    still_due,
    no_records
};
RECORD_ENUM(Reason, met, not_met, met_at_any_size, not_met_at_any_size, somebody_unexcused, not_given, size_not_given,
            no_time_set, no_entry, not_for_this_kind, nothing_required, no_committee_body, nobody_to_attend, still_due,
            no_records)

struct Rule {
    std::string id{};
    Measure measure = Measure::party_minutes;
    Subject subject = Subject::meeting;
    Severity severity = Severity::advice;
    MeetingKinds meeting_kinds{};  // those it is for; empty for a cell's period
    Text title{};
    std::map<Reason, Text> says{};
    std::vector<Entry> entries{};  // by place, then by day; the days of one place do not overlap
};

// minutes, items, percent, days, members, meetings.
std::string_view unit_of(Measure measure);

// What a loaded book holds, see contents.h.
struct Contents;

// An immutable value, cheap to copy. Its rules and entries stay where they are as long as one copy of it lives.
class Book {
public:
    explicit Book(std::shared_ptr<Contents const> contents) : contents_(std::move(contents)) {}

    // In the order of book/rules.json.
    [[nodiscard]] std::span<Rule const> rules() const;
    // None where the book has no such rule.
    [[nodiscard]] Rule const* find(std::string_view id) const;
    // Which book judged: 16 hexadecimal digits, FNV-1a of 64 bits over all rules and entries as show_document writes
    // them, in the order of rule, place and day. Layout, file names and the sentences of findings do not count.
    [[nodiscard]] std::string const& version() const;
    [[nodiscard]] Contents const& contents() const { return *contents_; }

private:
    std::shared_ptr<Contents const> contents_;
};

// The files of book/ and a site's own: the shape of a document file, status local, any place but central. The texts are
// needed during the call only. Every fault of every file comes at once: pointer "central/x.json#/entries/2/from", code
// "book.<problem>".
base::Result<Book> load_book(std::span<base::EmbeddedFile const> files, std::span<base::EmbeddedFile const> local = {});
// The book inside the program, loaded once; throws std::logic_error where it is broken, which is a bug. Safe from any
// thread.
Book const& embedded_book();

// The entry in force that day; of several places the nearest one, the last in the list, wins. None where there is none.
Entry const* entry_in_force(Rule const& rule, base::Day day, std::span<std::string const> places);

// --- Checking ---

// An exact number with two decimal places.
struct Amount {
    std::int64_t hundredths = 0;

    static constexpr Amount whole(std::int64_t number) { return Amount{number * 100}; }
    auto operator<=>(Amount const&) const = default;
};
// "92.31", "85.5", "90".
std::string to_text(Amount amount);

enum class Verdict { holds, breached, unclear, not_applicable, due };
RECORD_ENUM(Verdict, holds, breached, unclear, not_applicable, due)

// What a rule says of a fact. Points into the Book. `required` is the bound, in the rule's unit as `measured` is.
struct Finding {
    Rule const* rule = nullptr;
    Entry const* entry = nullptr;  // null where none was in force
    base::Day on{};                // the day whose entry was asked for: the meeting's, or the period's last
    Verdict verdict = Verdict::unclear;
    Reason reason = Reason::no_entry;
    std::optional<Amount> measured{};
    std::optional<Amount> required{};
};

// Every rule for meetings, in the book's order.
std::vector<Finding> check(Book const& book, Facts const& facts);
// Every rule for a cell's month or for its quarter. A period not over in which nothing is known to have been held is
// `due`; a period over without records is unclear, with records breached.
std::vector<Finding> check(Book const& book, PeriodFacts const& facts);
// One rule, without allocating. Throws std::logic_error when the rule is not about such facts.
Finding check_one(Rule const& rule, Facts const& facts);
Finding check_one(Rule const& rule, PeriodFacts const& facts);

// The finding in words: what is asked, what was found, what could not be known.
Text says(Book const& book, Finding const& finding);
// What an entry asks, its parameters in their places.
Text says(Rule const& rule, Entry const& entry);

// --- JSON, as docs and scripts know it ---

boost::json::value to_json(Book const& book, Finding const& finding);
// One facts object gives {"findings": [...]}, a list of them a list. Broken facts: "facts.invalid" with every fault as
// a pointer and a code: missing, unknown_key, unknown_kind, not_a_date, not_json, exempt_over_members ...
base::Result<boost::json::value> check_document(Book const& book, boost::json::value const& facts);
// The same from text of at most 16 MiB.
base::Result<boost::json::value> check_text(Book const& book, std::string_view facts);
// {"on", "places", "version", "entries": [...]}: what is in force, one entry for each rule that has one.
boost::json::value show_document(Book const& book, base::Day on, std::span<std::string const> places);

}  // namespace rules
