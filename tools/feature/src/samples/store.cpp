// SQL of samples.
#include "samples/store.h"

#include "platform/db/query.h"

namespace samples::store {
namespace {

db::Query const sample_by_id{"samples.sample", R"sql(
select id, cell_id, version, title, day from samples where id = $1)sql"};

db::Query const add_sample{"samples.add", R"sql(
insert into samples (id, cell_id, version, title, day) values ($1, $2, $3, $4, $5))sql"};

db::Query const change_sample{"samples.change", R"sql(
update samples set version = $3, title = $4, day = $5 where cell_id = $1 and id = $2)sql"};

db::Query const latest_first{"samples.listed", WITH_ORGANISATIONS_BELOW R"sql(
select t.id, t.cell_id, t.version, t.title, t.day
from below b join samples t on t.cell_id = b.id
where (t.day, t.id) < ($3, $4)
order by t.day desc, t.id desc
limit $5)sql"};

}  // namespace

std::optional<Sample> find(db::Tx& tx, SampleId id) {
    return tx.maybe<Sample>(sample_by_id, id);
}

void add(db::Tx& tx, Sample const& sample) {
    tx.put(add_sample, sample);
}

void change(db::Tx& tx, Sample const& sample) {
    tx.run(change_sample, sample.cell_id, sample.id, sample.version, sample.title, sample.day);
}

std::vector<Sample> listed(db::Tx& tx, Asked const& asked) {
    return tx.all<Sample>(latest_first, asked.top, asked.tree_day, asked.after.day, asked.after.id, asked.limit);
}

}  // namespace samples::store
