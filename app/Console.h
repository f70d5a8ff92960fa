// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace espalier::app {

/// What this program prints is UTF-8: said to a console that expects another encoding, for as long
/// as this lives. Pipes, files and other systems need no word.
class Console {
public:
    Console();
    ~Console();
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

private:
    [[maybe_unused]] unsigned m_before = 0; ///< the encoding that the console gets back
};

} // namespace espalier::app
