// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orm/engine/Url.h"

#include <QString>

#include <memory>
#include <optional>

class QDialog;
class QWidget;

namespace espalier::ui {
class Prompt;
} // namespace espalier::ui

namespace espalier::app {

class Settings;

/// Dialogs that can be drawn alone, by the name of a view.
namespace dialogs {

QString known(); ///< all names, for a message
/// Null: there is none of this name. `url`: what it is about, where it is about a database.
std::unique_ptr<QDialog> make(const QString& name, const std::optional<orm::Url>& url,
                              Settings& settings, ui::Prompt& prompt, QWidget* parent);

} // namespace dialogs

} // namespace espalier::app
