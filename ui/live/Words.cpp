// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/Words.h"

#include "orm/changes/ChangeSet.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace espalier::ui {

using orm::IntegrityError;

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    Words(const LiveDatabase* database, const orm::ObjectPtr& object)
        : m_database(database), m_object(object) {}

    Failure of(const orm::Error& error) const {
        return {message(error), error.fullText(), isRetryable(error), m_object,
                error.context().attribute};
    }

private:
    static bool isRetryable(const orm::Error& error) {
        return dynamic_cast<const orm::LockedError*>(&error) ||
               dynamic_cast<const orm::CancelledError*>(&error);
    }

    QString message(const orm::Error& error) const {
        if (const auto* integrity = dynamic_cast<const IntegrityError*>(&error)) {
            return integrityMessage(*integrity);
        }
        if (dynamic_cast<const orm::LockedError*>(&error)) {
            return tr("Another program holds %1. Nothing was written; try again when it has "
                      "finished.")
                .arg(file());
        }
        if (dynamic_cast<const orm::StaleDataError*>(&error)) {
            return tr("%1 was changed or deleted by another program since it was read. Nothing "
                      "was saved; your edits are kept.")
                .arg(row(error));
        }
        if (dynamic_cast<const orm::CancelledError*>(&error)) {
            return m_database && m_database->isSaving()
                       ? tr("Cancelled. Nothing was saved; your edits are kept.")
                       : tr("Reading was stopped; Refresh reads again.");
        }
        if (dynamic_cast<const orm::ReadOnlyError*>(&error)) {
            return tr("%1 cannot be written: it is open for reading only, or you lack the "
                      "permission.")
                .arg(file());
        }
        if (dynamic_cast<const orm::ConnectionError*>(&error) && m_database &&
            m_database->isOpen()) {
            return tr("%1 Your edits are kept.").arg(error.message());
        }
        return error.message();
    }

    QString integrityMessage(const IntegrityError& error) const {
        const QString fields = fieldNames(error);
        switch (error.constraint()) {
        case IntegrityError::Constraint::Unique:
            return uniqueMessage(error, fields);
        case IntegrityError::Constraint::ForeignKey:
            return foreignKeyMessage(error);
        case IntegrityError::Constraint::NotNull:
            return fields.isEmpty() ? tr("%1 lacks a value that is required.").arg(row(error))
                                    : tr("%1 needs a value in %2.").arg(row(error), fields);
        case IntegrityError::Constraint::Check:
            return tr("%1 does not keep a rule of its table: %2")
                .arg(row(error), error.context().driverText.isEmpty() ? error.message()
                                                                      : error.context().driverText);
        case IntegrityError::Constraint::Other:
            break;
        }
        return error.message();
    }

    QString uniqueMessage(const IntegrityError& error, const QString& fields) const {
        const QString entity = entityName(error);
        if (fields.isEmpty()) {
            return tr("A %1 with these values exists already.").arg(entity);
        }
        QStringList values;
        for (const QString& column : columns(error)) {
            if (const std::optional<orm::Value> value = staged(column)) {
                values << value->toText();
            }
        }
        return values.isEmpty() ? tr("A %1 with this %2 exists already.").arg(entity, fields)
                                : tr("A %1 with the %2 “%3” exists already.")
                                      .arg(entity, fields, values.join(QStringLiteral(", ")));
    }

    QString foreignKeyMessage(const IntegrityError& error) const {
        const bool isRemoved = m_object && m_database && m_database->isMarkedForDeletion(*m_object);
        const bool isDelete =
            error.context().statement.startsWith(QLatin1StringView("DELETE"), Qt::CaseInsensitive);
        if (!isRemoved && !isDelete) {
            return tr("%1 refers to a row that does not exist.").arg(row(error));
        }
        const QStringList others = referringTables();
        return others.isEmpty()
                   ? tr("%1 cannot be deleted: other rows still refer to it.").arg(row(error))
                   : tr("%1 cannot be deleted: rows of %2 still refer to it.")
                         .arg(row(error), others.join(QStringLiteral(", ")));
    }

    /// Tables that could hold a reference to the row: the database does not say which does.
    QStringList referringTables() const {
        QStringList names;
        if (!m_object || !m_database) {
            return names;
        }
        const orm::Table table = m_object->mapper().table();
        for (const TableEntry& entry : m_database->tables()) {
            for (const orm::ForeignKeyConstraint& key : entry.table.foreignKeys()) {
                const std::optional<orm::Table> referred = entry.table.referred(key);
                if (referred && *referred == table && !names.contains(entry.table.name())) {
                    names << entry.table.name();
                }
            }
        }
        return names;
    }

    QString file() const { return m_database ? m_database->displayName() : tr("the database"); }

    QString entityName(const orm::Error& error) const {
        if (m_object) {
            return m_object->mapper().name();
        }
        if (!error.context().entity.isEmpty()) {
            return error.context().entity;
        }
        return error.context().table.isEmpty() ? tr("row") : error.context().table;
    }

    /// "category Headphones"
    QString row(const orm::Error& error) const {
        if (m_object) {
            const QString label = orm::labelOf(*m_object);
            return label.isEmpty() ? tr("The new %1").arg(m_object->mapper().name())
                                   : QStringLiteral("%1 %2").arg(m_object->mapper().name(), label);
        }
        const orm::ErrorContext& context = error.context();
        if (!context.entity.isEmpty() && !context.key.isEmpty()) {
            return context.key.startsWith(context.entity)
                       ? context.key
                       : QStringLiteral("%1 %2").arg(context.entity, context.key);
        }
        return context.table.isEmpty() ? tr("A row") : tr("A row of %1").arg(context.table);
    }

    static QStringList columns(const orm::Error& error) {
        QStringList names;
        for (const QString& name : error.context().column.split(u',', Qt::SkipEmptyParts)) {
            names << name.trimmed().section(u'.', -1);
        }
        return names;
    }

    static QString fieldNames(const orm::Error& error) {
        const QStringList names = columns(error);
        return names.isEmpty() ? error.context().attribute : names.join(QStringLiteral(", "));
    }

    std::optional<orm::Value> staged(const QString& column) const {
        const orm::Column* found = m_object ? m_object->mapper().table().find(column) : nullptr;
        const int slot = found ? m_object->mapper().slotOf(*found) : -1;
        return slot < 0 || !m_object->isLoaded(slot)
                   ? std::nullopt
                   : std::optional<orm::Value>(m_object->peek(slot));
    }

    const LiveDatabase* m_database;
    orm::ObjectPtr m_object;
};

/// English, as names of tables are: "category" to "categories". A name that ends in s stays.
QString plural(const QString& word) {
    const auto ends = [&word](QLatin1StringView tail) {
        return word.endsWith(tail, Qt::CaseInsensitive);
    };
    using namespace Qt::StringLiterals;
    if (word.size() > 1 && ends("y"_L1) && !u"aeiou"_s.contains(word[word.size() - 2].toLower())) {
        return word.chopped(1) + u"ies"_s;
    }
    if (ends("s"_L1)) {
        return word;
    }
    return word + (ends("x"_L1) || ends("ch"_L1) || ends("sh"_L1) ? u"es"_s : u"s"_s);
}

} // namespace

Failure wordsFor(const orm::Error& error, const LiveDatabase* database,
                 const orm::ObjectPtr& object) {
    return Words(database, object).of(error);
}

Failure wordsFor(const std::exception_ptr& exception, const LiveDatabase* database,
                 const orm::ObjectPtr& object) {
    try {
        std::rethrow_exception(exception);
    } catch (const orm::Error& error) {
        return wordsFor(error, database, object);
    } catch (const std::exception& error) {
        return {Words::tr("Something went wrong inside the program: %1")
                    .arg(QString::fromUtf8(error.what())),
                {},
                false,
                object,
                {}};
    } catch (...) {
        return {Words::tr("Something went wrong inside the program."), {}, false, object, {}};
    }
}

QLocale readersLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English) : locale;
}

// Names of tables have a plural in English only.
QString countOf(qint64 count, const orm::Mapper& mapper) {
    if (Words::tr("en", "the code of this language") != QLatin1StringView("en")) {
        return Words::tr("%n row(s) of %1", nullptr, int(count)).arg(mapper.name());
    }
    return QStringLiteral("%1 %2").arg(readersLocale().toString(count),
                                       count == 1 ? mapper.name() : plural(mapper.name()));
}

QString nameOf(const orm::ObjectList& objects) {
    if (objects.empty()) {
        return {};
    }
    const orm::Object& first = *objects.front();
    if (objects.size() == 1) {
        const QString label = orm::labelOf(first);
        return label.isEmpty() ? Words::tr("a new %1").arg(first.mapper().name()) : label;
    }
    const bool alike = std::all_of(objects.begin(), objects.end(), [&](const auto& object) {
        return &object->mapper() == &first.mapper();
    });
    return alike ? countOf(qint64(objects.size()), first.mapper())
                 : Words::tr("%1 rows").arg(objects.size());
}

} // namespace espalier::ui
