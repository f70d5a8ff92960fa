// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SeedModel.h"

void mapSeed(const seed::Schema& schema) { schema.mapAll(); }
