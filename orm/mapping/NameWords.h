// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace espalier::orm {

/// "parentCategory_ID" -> parent, category, id: words of an identifier in lower case, whether it is
/// written in camel case or with underscores, spaces or hyphens.
QStringList wordsOf(const QString& name);
/// "categories" -> "category"; words that are no plural stay.
QString singular(const QString& word);
/// Words of `name` in the singular without the leading words of `table` ("ProductName" of Products
/// -> name) and without a closing id; empty when nothing else is in it.
QStringList ownWords(const QString& name, const QString& table);
/// "level_id", "LevelID", "levelFk" -> "level", "Level", "level"; empty when there is no such
/// ending.
QString withoutKeyEnding(const QString& column);

/// How well a name fits a role; rank 0 is the best, -1 no fit.
int labelRank(const QString& column, const QString& table);
int orderRank(const QString& column, const QString& table);
/// A text that must not stand for a row: passwords, hashes, tokens.
bool isSecretName(const QString& column);

/// What a column's name says about a reference from a table to itself.
struct SelfReferenceName {
    bool isTree = true;
    double confidence = 0; ///< 0 to 1; 0 when it is no tree
    QString reason;        ///< "named parent"
};
SelfReferenceName classifySelfReference(const QString& column, const QString& table);

} // namespace espalier::orm
