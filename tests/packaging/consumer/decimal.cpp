// SPDX-License-Identifier: MIT
#include <orm/base/Decimal.h>

using espalier::orm::Decimal;

int main() { return Decimal("0.10") + Decimal("0.20") == Decimal("0.3") ? 0 : 1; }
