// Reading a quarter.
#include "reports/facts.h"

namespace reports {

QuarterFacts facts_of(db::Tx& tx, Asked const& asked, rules::Book const& book) {
    auto const last = asked.quarter.last();
    return {findings::judge(tx, {asked.tree, asked.top, asked.quarter, asked.quarter, last, asked.today}, book),
            asked.quarter};
}

}  // namespace reports
