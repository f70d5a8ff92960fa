// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Export.h"

#include <QDialog>

class QDialogButtonBox;
class QVBoxLayout;

namespace espalier::ui {

/// A question with a heading, some facts and named choices. Cancel, Esc and closing are the same.
class ESPALIER_UI_EXPORT ChoiceDialog : public QDialog {
    Q_OBJECT
public:
    enum class Weight { Usual, Destructive };
    static constexpr int cancelled = -1;

    ChoiceDialog(const QString& title, const QString& heading, QWidget* parent);

    void addText(const QString& text);
    void addFacts(const QStringList& facts); ///< a list with bullets
    /// Choices get the numbers 0, 1, ... and the object names "choice0", ...; the first one that is
    /// not destructive is the default, else Cancel.
    void addChoice(const QString& text, Weight weight = Weight::Usual, const QString& hint = {});
    int ask(); ///< the number of the choice, or cancelled

private:
    QVBoxLayout* m_facts;
    QDialogButtonBox* m_buttons;
    int m_choices = 0;
    int m_answer = cancelled;
    bool m_hasDefault = false;
};

} // namespace espalier::ui
