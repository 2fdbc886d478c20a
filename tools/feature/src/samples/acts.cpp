// What is done to samples: adding and changing them.
#include "json/codec.h"
#include "platform/http/call.h"
#include "samples/store.h"

namespace samples {
namespace {

// `done` as the event's name says it: "added".
void record(events::Context& context, Sample const& sample, std::string act, std::string const& done) {
    auto const payload =
        json::print(boost::json::object{{"sample", base::to_text(sample.id)}, {"cell", base::to_text(sample.cell_id)}});
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"sample", sample.id.value, sample.version, json::print(json::encode(sample))}},
                             "sample." + done,
                             payload});
}

// One of that id is there: the answer where this very request added it before, whatever has become of it since.
base::Result<Sample> added_before(Sample const& there, Sample const& wanted) {
    if (there.cell_id == wanted.cell_id && (there.version > 1 || is_same(there, wanted))) return there;
    return base::Error{base::Fault::conflict, "sample.id_is_taken"};
}

}  // namespace

base::Result<Sample> add(events::Context& context, NewSample const& sample) {
    auto const id = sample.id ? *sample.id : context.ids.next<Sample>();
    auto const is = TRY(added(id, sample, context.today()));
    context.tx.lock("samples");
    if (auto const there = store::find(context.tx, id)) return added_before(*there, is);
    store::add(context.tx, is);
    record(context, is, "add sample", "added");
    return is;
}

base::Result<Sample> change(events::Context& context, SampleId id, std::int64_t version, Wanted const& wanted) {
    context.tx.lock("samples");
    auto const was = store::find(context.tx, id);
    if (!was) return http::Call::not_found();
    auto const is = TRY(changed(*was, wanted, context.today()));
    if (is_same(is, *was)) return *was;
    if (was->version != version)
        return base::Error{base::Fault::stale, "sample.stale", {{"sample", base::to_text(id)}}};
    store::change(context.tx, is);
    record(context, is, "change sample", "changed");
    return is;
}

std::optional<Sample> find(db::Tx& tx, SampleId id) {
    return store::find(tx, id);
}

}  // namespace samples
