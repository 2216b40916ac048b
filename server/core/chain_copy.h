#ifndef KETENTAFEL_SERVER_CORE_CHAIN_COPY_H_
#define KETENTAFEL_SERVER_CORE_CHAIN_COPY_H_

#include <functional>
#include <string>

#include "ketentafel/v1/chain_file.pb.h"

namespace ketentafel::core {

// Gives a chain ids of its own, the ledger's too: every id of this chain, wherever it stands, alone
// or in a joined one, becomes another, the same one each time. Ids of elsewhere, such as the library's,
// stay. The elements stand in their new order.
void GiveNewIds(const std::function<std::string()>& new_id, v1::ChainFile* file);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CHAIN_COPY_H_
