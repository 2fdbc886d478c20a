// Sealed papers: put in once, read with proof, never touched again.
#include "documents/store.h"
#include "json/codec.h"
#include "platform/crypto/base64.h"
#include "platform/crypto/hash.h"

namespace documents {
namespace {

base::Error not_found() {
    return {base::Fault::not_found, "paper.not_found"};
}

// A correction takes the place of one paper on the same matter, and nothing else takes that place.
base::Result<> check_correction(db::Tx& tx, ToSeal const& paper) {
    if (!paper.corrects) return {};
    auto const was = store::sealed(tx, *paper.corrects);
    if (!was) return not_found();
    auto const is_same = was->kind == paper.kind && was->organisation_id == paper.organisation &&
                         was->belongs_to == paper.belongs_to && was->belongs_to_id == paper.belongs_to_id;
    if (!is_same) return base::Error{base::Fault::invalid, "paper.corrects_another"};
    if (was->corrected_by_id) return base::Error{base::Fault::conflict, "paper.is_corrected"};
    return {};
}

}  // namespace

base::Result<Sealed> seal(events::Context& context, ToSeal const& paper) {
    context.tx.lock("sealed_papers");
    TRY(check_correction(context.tx, paper));
    store::SealedRow const row{context.ids.next<SealedPaper>(),
                               paper.organisation,
                               paper.kind,
                               paper.day,
                               paper.number ? std::optional(paper.number->text) : std::nullopt,
                               paper.subject,
                               paper.belongs_to,
                               paper.belongs_to_id,
                               paper.corrects,
                               context.now(),
                               context.actor,
                               crypto::sha256_hex(paper.bytes),
                               static_cast<std::int64_t>(paper.bytes.size()),
                               crypto::base64(paper.bytes)};
    store::add_sealed(context.tx, row);
    auto const changes = json::print(boost::json::object{{"kind", json::name_of(row.kind)},
                                                         {"number", json::encode(row.number)},
                                                         {"corrects_id", json::encode(row.corrects_id)},
                                                         {"sha256", row.sha256}});
    return Sealed{row.id, {"sealed_paper", row.id.value, 1, changes}};
}

std::vector<SealedPaper> sealed_papers_of(db::Tx& tx, std::string_view belongs_to, std::int64_t belongs_to_id) {
    return store::sealed_of(tx, belongs_to, belongs_to_id);
}

std::vector<SealedPaper> sealed_papers_at(db::Tx& tx, OrganisationId organisation) {
    return store::sealed_at(tx, organisation);
}

std::optional<SealedPaper> sealed_paper(db::Tx& tx, SealedPaperId id) {
    return store::sealed(tx, id);
}

base::Result<std::string> bytes_of(db::Tx& tx, SealedPaperId id) {
    auto const paper = store::sealed(tx, id);
    auto const base64 = store::sealed_base64(tx, id);
    if (!paper || !base64) return not_found();
    auto bytes = crypto::from_base64(*base64);
    if (crypto::sha256_hex(bytes) != paper->sha256) return base::Error{base::Fault::unavailable, "paper.was_changed"};
    return bytes;
}

}  // namespace documents
