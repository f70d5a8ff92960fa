// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/SeedClasses.h"

void mapSeed(const seed::Schema& schema) { schema.mapAll(); }
