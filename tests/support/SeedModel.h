// SPDX-License-Identifier: MIT
#pragma once

#include "orm/session/SessionMaker.h"
#include "tests/support/SeedClasses.h"
#include "tests/support/Servers.h"

namespace seed {

/// Levels Dept > Class > Subclass; categories root > (a > (a1, a2), b > b1); three products.
inline void insertRows(const Engine& engine) {
    const auto connection = engine.connect();
    for (const char* sql :
         {"INSERT INTO level VALUES (1, NULL, 'Dept'), (2, 1, 'Class'), (3, 2, 'Subclass')",
          "INSERT INTO category VALUES (1, 1, NULL, 'root'), (2, 2, 1, 'a'), (3, 2, 1, 'b'), (4, "
          "3, 2, 'a1'), "
          "(5, 3, 2, 'a2'), (6, 3, 3, 'b1')",
          "INSERT INTO product VALUES ('A1', 10), ('B2', 20.5), ('C3', 30)",
          "INSERT INTO product_category VALUES ('A1', 4), ('A1', 5), ('B2', 4), ('C3', 6)",
          "INSERT INTO account VALUES (1, 100), (2, 200)"})
        connection->execute(QString::fromLatin1(sql));
    Servers::followKeys(engine, {"level", "category", "account"});
}

} // namespace seed
