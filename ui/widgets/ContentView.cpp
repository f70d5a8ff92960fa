// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ContentView.h"

#include "ui/models/TableCells.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImageReader>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStringDecoder>

namespace espalier::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype bytesInRow = 16;

/// The text of the bytes when all of them are one, without control characters.
QString textOf(const QByteArray& bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError()) {
        return {};
    }
    for (const QChar c : text) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\r' && c != u'\t' &&
            c != u'\f') {
            return {};
        }
    }
    return text;
}

} // namespace

ContentView::ContentView(QWidget* parent) : QTabWidget(parent) {
    setObjectName(u"contentView"_s);
    setDocumentMode(true);
}

void ContentView::setContent(const QByteArray& bytes) {
    clear();
    m_summary = tr("%1 of binary data").arg(cells::sizeText(bytes.size()));
    if (bytes.isEmpty()) {
        m_summary = tr("empty");
    } else if (!addPicture(bytes)) {
        addWords(bytes);
    }
    addHex(bytes);
    setCurrentIndex(0);
}

bool ContentView::addPicture(const QByteArray& bytes) {
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!reader.canRead()) {
        return false;
    }
    const QString format = QString::fromLatin1(reader.format()).toUpper();
    if (qint64(size.width()) * size.height() > MostPixels) {
        m_summary = tr("%1 picture, %2 × %3, %4; too large to be shown, save it to a file")
                        .arg(format)
                        .arg(size.width())
                        .arg(size.height())
                        .arg(cells::sizeText(bytes.size()));
        return true;
    }
    const QImage image = reader.read();
    if (image.isNull()) {
        return false;
    }
    auto* picture = new QLabel;
    picture->setObjectName(u"contentPicture"_s);
    picture->setAlignment(Qt::AlignCenter);
    picture->setPixmap(QPixmap::fromImage(image));
    picture->setAccessibleName(tr("Picture"));
    auto* area = new QScrollArea;
    area->setWidget(picture);
    area->setWidgetResizable(true);
    addTab(area, tr("Picture"));
    m_summary = tr("%1 picture, %2 × %3, %4")
                    .arg(format)
                    .arg(image.width())
                    .arg(image.height())
                    .arg(cells::sizeText(bytes.size()));
    return true;
}

bool ContentView::addWords(const QByteArray& bytes) {
    const QString text = textOf(bytes.size() > MostText ? bytes.first(MostText) : bytes);
    if (text.isEmpty()) {
        return false;
    }
    const QJsonDocument document =
        bytes.size() > MostText ? QJsonDocument() : QJsonDocument::fromJson(bytes);
    if (!document.isNull()) {
        addText(u"contentJson"_s, tr("JSON"),
                QString::fromUtf8(document.toJson(QJsonDocument::Indented)), false);
    }
    addText(u"contentText"_s, tr("Text"), text, true);
    const qsizetype lines = text.count(u'\n') + 1;
    m_summary =
        document.isNull()
            ? (lines == 1 ? tr("text, 1 line, %1").arg(cells::sizeText(bytes.size()))
                          : tr("text, %1 lines, %2").arg(lines).arg(cells::sizeText(bytes.size())))
            : tr("JSON, %1").arg(cells::sizeText(bytes.size()));
    if (bytes.size() > MostText) {
        m_summary += tr("; the first %1 are shown").arg(cells::sizeText(MostText));
    }
    return true;
}

void ContentView::addText(const QString& name, const QString& title, const QString& text,
                          bool isWrapped) {
    auto* edit = new QPlainTextEdit(text);
    edit->setObjectName(name);
    edit->setAccessibleName(title);
    edit->setReadOnly(true);
    edit->setLineWrapMode(isWrapped ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    if (!isWrapped) {
        edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }
    addTab(edit, title);
}

void ContentView::addHex(const QByteArray& bytes) {
    QString rows = hexRows(QByteArrayView(bytes).first(std::min(bytes.size(), MostHex)));
    if (bytes.size() > MostHex) {
        rows += tr("The first %1 of %2 are shown; save them to a file to see all.")
                    .arg(cells::sizeText(MostHex), cells::sizeText(bytes.size()));
    }
    addText(u"contentHex"_s, tr("Bytes"), rows, false);
}

QString ContentView::hexRows(QByteArrayView bytes, qsizetype first) {
    QString text;
    for (qsizetype start = 0; start < bytes.size(); start += bytesInRow) {
        const QByteArrayView row = bytes.sliced(start, std::min(bytesInRow, bytes.size() - start));
        QString numbers = QString::fromLatin1(row.toByteArray().toHex(' '));
        QString letters;
        for (const char c : row) {
            letters += c >= ' ' && c < 0x7f ? QChar::fromLatin1(c) : u'.';
        }
        text += u"%1  %2  %3\n"_s.arg(first + start, 8, 16, QChar(u'0'))
                    .arg(numbers, -int(bytesInRow * 3 - 1))
                    .arg(letters);
    }
    return text;
}

} // namespace espalier::ui
