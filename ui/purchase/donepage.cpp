// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/purchase/donepage.h"

#include "models/domain/answer.h"
#include "models/domain/island.h"
#include "ui/exports/exporttarget.h"
#include "ui/exports/rawquestion.h"
#include "ui/purchase/cardpayment.h"
#include "ui/purchase/cardtext.h"
#include "ui/purchase/purchasejob.h"
#include "ui/widgets/askdisk.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filechooser.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/themedlabel.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qsizetype pickNotesShown = 6;

/// A name that no file has yet, in the first of the usual folders that exists.
QString freeExportPath(qint64 orderNumber)
{
    QString place = QDir::homePath();
    for (const auto location : {QStandardPaths::DownloadLocation, QStandardPaths::DocumentsLocation}) {
        if (const QString path = QStandardPaths::writableLocation(location); QFileInfo(path).isDir()) {
            place = path;
            break;
        }
    }
    const QDir folder(place);
    const QString name = u"leads-order-%1"_s.arg(orderNumber);
    QString path = folder.filePath(name % u".csv"_s);
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder.filePath(name % u'-' % QString::number(i) % u".csv"_s);
    return QDir::toNativeSeparators(path);
}

} // namespace

DonePage::DonePage(PurchaseContext& context, QWidget* parent)
    : PurchasePage(context, tr("Receipt"), parent)
    , m_bought(new MessageStrip)
    , m_state(new MessageStrip)
    , m_receiptPlace(new QVBoxLayout)
    , m_path(new QLineEdit)
    , m_pathWord(new ThemedLabel({}, Role::Amber, 12))
    , m_dialect(new QComboBox)
    , m_progress(new QProgressBar)
{
    m_bought->setObjectName(u"boughtStrip"_s);
    m_state->setObjectName(u"doneStrip"_s);
    column().addWidget(m_bought);
    column().addWidget(m_state);
    column().addLayout(m_receiptPlace);
    m_exportCard = makeExportCard();
    column().addWidget(m_exportCard);
    column().addStretch(1);
    connect(&m_export, &QFutureWatcherBase::finished, this, &DonePage::exportEnded);
    connect(&m_export, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_export, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
}

void DonePage::enter()
{
    m_written.clear();
    m_state->hide();
    m_progress->hide();
    makeReceipt();
    m_path->setText(freeExportPath(draft().receipt ? draft().receipt->orderNumber : 0));
    nameByDialect();
    checkPath();
    showDelivery();
}

bool DonePage::isComplete() const
{
    return m_job && m_job->state() == PurchaseJob::State::Done && !m_path->text().trimmed().isEmpty();
}

QString DonePage::whyNot() const
{
    if (isComplete())
        return {};
    if (m_job && m_job->state() == PurchaseJob::State::Done)
        return tr("The file needs a name.");
    if (isHeld())
        return tr("The contacts come when the order is paid.");
    return tr("The contacts are not all here yet.");
}

bool DonePage::isHeld() const
{
    return m_job && (m_job->state() == PurchaseJob::State::Held || m_job->state() == PurchaseJob::State::NotPaid);
}

QString DonePage::nextText() const
{
    return isExporting() ? tr("Cancel export") : tr("Export");
}

void DonePage::setJob(PurchaseJob* job)
{
    if (m_job)
        m_job->disconnect(this);
    m_job = job;
    if (!job)
        return;
    draft().receipt = job->receipt();
    connect(job, &PurchaseJob::changed, this, &DonePage::showDelivery);
    connect(job, &QObject::destroyed, this, [this] { m_job = nullptr; });
}

void DonePage::exportOrCancel()
{
    if (isExporting()) {
        m_export.cancel();
        return;
    }
    nameByDialect(); // a typed name gets its mark
    if (!wantedExport().isRaw()) { // of no target, so nothing keeps an answer: wantsRawWord()
        startExport();
        return;
    }
    auto* question = new RawQuestion(RawQuestion::Of::Export, true, window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(question, &RawQuestion::agreed, this, &DonePage::startExport);
    connect(question, &RawQuestion::guardedWanted, this, [this] {
        m_dialect->setCurrentIndex(m_dialect->findData(int(ExportRequest::Dialect::Spreadsheet)));
        startExport();
    });
    question->open();
}

ExportRequest DonePage::wantedExport() const
{
    ExportRequest request;
    request.orderNumber = draft().receipt->orderNumber;
    request.dialect = ExportRequest::Dialect(m_dialect->currentData().toInt());
    request.byteOrderMark = request.dialect == ExportRequest::Dialect::Spreadsheet;
    request.path = QDir::fromNativeSeparators(m_path->text().trimmed());
    return request;
}

void DonePage::startExport()
{
    const ExportRequest request = wantedExport();
    m_state->hide();
    m_progress->setRange(0, draft().receipt->leads);
    m_progress->setValue(0);
    m_progress->show();
    m_export.setFuture(context().floor.exports().startExport(request));
    Q_EMIT exportStarted(request, m_export.future());
    Q_EMIT completeChanged();
}

QWidget* DonePage::makeExportCard()
{
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(px(16), px(12), px(16), px(12));
    inside->setSpacing(px(8));
    auto* row = new QHBoxLayout;
    row->setSpacing(px(8));
    m_path->setObjectName(u"pathEdit"_s);
    m_path->setFixedHeight(px(32));
    m_pathField = new FormField(tr("Export to"), *m_path);
    row->addWidget(m_pathField, 1, Qt::AlignTop);
    auto* pathButton = new QVBoxLayout;
    pathButton->addSpacing(px(21));
    auto* change = makeButton(tr("Change…"), u"folder-open"_s);
    change->setObjectName(u"changePathButton"_s);
    pathButton->addWidget(change);
    pathButton->addStretch(1);
    row->addLayout(pathButton);
    m_dialect->setObjectName(u"dialectCombo"_s);
    m_dialect->setFixedHeight(px(32));
    m_dialect->addItem(tr("CSV for spreadsheets"), int(ExportRequest::Dialect::Spreadsheet));
    m_dialect->addItem(tr("CSV for machines, raw values"), int(ExportRequest::Dialect::Machine));
    row->addWidget(new FormField(tr("As"), *m_dialect), 0, Qt::AlignTop);
    inside->addLayout(row);
    m_pathWord->setWordWrap(true);
    inside->addWidget(m_pathWord);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(px(8));
    m_progress->setAccessibleName(tr("Progress of the export"));
    inside->addWidget(m_progress);
    m_progress->hide();
    connect(change, &QPushButton::clicked, this, &DonePage::askForPath);
    connect(m_path, &QLineEdit::textChanged, this, &DonePage::checkPath);
    connect(m_dialect, &QComboBox::currentIndexChanged, this, &DonePage::nameByDialect);
    return card;
}

void DonePage::makeReceipt()
{
    delete m_receipt;
    m_receipt = nullptr;
    if (!draft().receipt)
        return;
    const Receipt& receipt = *draft().receipt;
    auto* card = new Card(nullptr, Role::Page, Role::Line);
    card->setObjectName(u"receiptCard"_s);
    m_receipt = card;
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(px(16), px(14), px(16), px(14));
    grid->setHorizontalSpacing(px(10));
    grid->setVerticalSpacing(px(4));
    grid->setColumnStretch(1, 1);
    const auto amount = [&](const QString& text, qreal size, QFont::Weight weight, Role role = Role::Text) {
        auto* label = new ThemedLabel(text, role, size, weight);
        label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        return label;
    };
    int row = 0;
    auto* number = new ThemedLabel(tr("Receipt of order %1").arg(QString::number(receipt.orderNumber)), Role::Text, 14,
                                   QFont::DemiBold);
    number->setObjectName(u"orderNumberLabel"_s);
    number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(number, row, 0, 1, 2);
    grid->addWidget(amount(words().locale.toString(receipt.boughtAt.toLocalTime(), QLocale::ShortFormat), 12,
                           QFont::Normal, Role::Muted),
                    row++, 2);
    grid->setRowMinimumHeight(row++, px(6));
    for (const ReceiptLine& line : receipt.lines) {
        if (const std::optional<LeadClass> one = onlyClass(line.filter)) {
            auto* badge = new Badge(leadClassName(*one));
            badge->setLeadClass(*one);
            grid->addWidget(badge, row, 0);
        }
        auto* place = new ThemedLabel(words().leads(line.leads) % u" · "_s % words().place(line), Role::Text, 13,
                                      QFont::Medium);
        place->setWordWrap(true);
        grid->addWidget(place, row, 1);
        grid->addWidget(amount(words().money(line.list()), 13, QFont::DemiBold), row++, 2);
        const QString rules = words().priceRules(line.priceRules);
        grid->addWidget(new ThemedLabel(line.leads < line.requested
                                            ? tr("%1 asked for; %2").arg(words().count(line.requested), rules)
                                            : rules,
                                        Role::Muted, 12),
                        row++, 1);
        const QStringList notes = pickNotes(line);
        for (const QString& note : notes.first(std::min(notes.size(), pickNotesShown)))
            grid->addWidget(new ThemedLabel(note, Role::Text2, 12), row++, 1);
        if (notes.size() > pickNotesShown)
            grid->addWidget(new ThemedLabel(tr("And %1 more; the receipt names all.").arg(words().count(notes.size() - pickNotesShown)), Role::Text2, 12),
                            row++, 1);
        if (line.standing > 0) {
            auto* rest = new ThemedLabel(tr("Standing order %1 buys the other %2 as they come.")
                                             .arg(QString::number(line.standing), words().count(line.requested - line.leads)),
                                         Role::Text2, 12);
            rest->setObjectName(u"restLabel"_s);
            rest->setWordWrap(true);
            grid->addWidget(rest, row++, 1);
        }
        grid->setRowMinimumHeight(row++, px(4));
    }
    grid->addWidget(new HairLine, row++, 0, 1, 3);
    if (const QList<Discount> discounts = receipt.discounts(); !discounts.isEmpty()) {
        grid->addWidget(new ThemedLabel(tr("List price"), Role::Text2), row, 0, 1, 2);
        grid->addWidget(amount(words().money(receipt.list()), 13, QFont::Medium), row++, 2);
        for (const Discount& discount : discounts) {
            grid->addWidget(new ThemedLabel(discountText(discount, words().locale), Role::Green), row, 0, 1, 2);
            grid->addWidget(amount(words().money(Money::fromMinor(-discount.amount.minor())), 13, QFont::Medium, Role::Green), row++, 2);
        }
    }
    grid->addWidget(new ThemedLabel(tr("Total"), Role::Text, 14, QFont::DemiBold), row, 0, 1, 2);
    grid->addWidget(amount(words().money(receipt.total), 20, QFont::DemiBold), row++, 2);
    if (isHeld() && receipt.payment == PaymentKind::Invoice) {
        grid->addWidget(new ThemedLabel(tr("To be paid by invoice until"), Role::Text2), row, 0, 1, 2);
        grid->addWidget(amount(words().locale.toString(receipt.heldUntil.toLocalTime(), QLocale::ShortFormat), 13, QFont::Medium), row++, 2);
    } else if (!isHeld()) {
        grid->addWidget(new ThemedLabel(tr("Left in the wallet"), Role::Text2), row, 0, 1, 2);
        grid->addWidget(amount(words().money(receipt.walletAvailable), 13, QFont::Medium), row++, 2);
    }
    m_receiptPlace->addWidget(card);
}

void DonePage::showDelivery()
{
    if (!m_job || !draft().receipt)
        return;
    const Receipt& receipt = *draft().receipt;
    m_exportCard->setVisible(!isHeld());
    const QString sentence = (isHeld() ? tr("Ordered %1 for %2.", "22 leads, $176.00") : tr("Bought %1 for %2.", "22 leads, $176.00"))
                                 .arg(words().leads(receipt.leads), words().money(receipt.total));
    const DeliveryProgress delivery = m_job->delivery();
    const QString count
        = tr("%1 of %2", "delivered, all").arg(words().count(delivery.delivered), words().count(delivery.total));
    const auto say = [&](Tone tone, const QString& reason) {
        if (m_bought->isHidden() || m_bought->sentence() != sentence || m_bought->reason() != reason)
            m_bought->say(tone, sentence, reason, false);
    };
    switch (m_job->state()) {
    case PurchaseJob::State::Done:
        say(Tone::Good, tr("All contacts are here; you find them in My leads."));
        break;
    case PurchaseJob::State::Held:
        say(Tone::Waiting, tr("They are kept for you. The contacts come when the operator has booked your payment; Orders shows the "
                              "time that is left, and lets you pay from credits instead."));
        break;
    case PurchaseJob::State::NotPaid: {
        const CardTexts said = cardTexts(*m_job->card(), words());
        m_bought->say(Tone::Waiting, said.title, said.detail, false);
        break;
    }
    case PurchaseJob::State::DeliveryWaits:
        say(Tone::Waiting, tr("Delivery was interrupted at %1 and goes on by itself.").arg(count));
        break;
    case PurchaseJob::State::DeliveryFailed:
        say(Tone::Waiting, (m_job->error() ? toUserText(*m_job->error()) % u' ' : QString())
                % tr("The leads are yours; the floor delivers them later by itself."));
        break;
    default:
        say(Tone::Accent, tr("Delivering %1.").arg(count));
    }
    Q_EMIT completeChanged();
}

void DonePage::nameByDialect()
{
    const QFileInfo file(QDir::fromNativeSeparators(m_path->text().trimmed()));
    const QString name = fileNameFor(ExportRequest::Dialect(m_dialect->currentData().toInt()), file.fileName());
    if (!file.fileName().isEmpty() && name != file.fileName())
        m_path->setText(QDir::toNativeSeparators(QDir(file.path()).filePath(name)));
}

void DonePage::checkPath()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    const auto showWhether = [this](bool exists) {
        m_pathWord->setText(exists ? tr("This file exists; it will be replaced.") : QString());
        m_pathWord->setVisible(exists);
    };
    showWhether(false); // until the disk says otherwise
    m_askingPath.cancel();
    if (!path.isEmpty() && path != m_written)
        m_askingPath.ask(askDisk([path]() -> Result<bool> { return QFileInfo::exists(path); }),
                         [showWhether](const Result<bool>& exists) { showWhether(exists.value_or(false)); });
    Q_EMIT completeChanged();
}

void DonePage::askForPath()
{
    const QFileInfo wanted(m_path->text());
    chooseFile(*this, {FileQuestion::For::Save, tr("Export leads"), tr("CSV files (*.csv)"), wanted.path(), wanted.fileName()},
               [this](const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); });
}

void DonePage::exportEnded()
{
    m_progress->hide();
    const Result<ExportSummary> answer = answerOf(m_export.future());
    if (answer) {
        m_written = answer->path;
        QString reason = tr("%1 columns.").arg(words().count(answer->columns));
        if (answer->guarded > 0)
            reason += u' ' % tr("%1 cells were made safe for spreadsheets; the manifest lists them.")
                                 .arg(words().count(answer->guarded));
        m_state->say(Tone::Good,
                     tr("%1 written to %2.").arg(words().leads(answer->rows), island(QFileInfo(answer->path).fileName())), reason,
                     false);
        QPushButton* open = m_state->addButton(tr("Open folder"));
        open->setObjectName(u"openFolderButton"_s);
        connect(open, &QPushButton::clicked, this, &DonePage::openFolder);
    } else if (answer.error().code == ErrorCode::Cancelled) {
        m_state->say(Tone::Accent, tr("Export cancelled; no file was written."));
    } else {
        m_state->say(answer.error());
    }
    checkPath();
}

void DonePage::openFolder()
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_written).path()));
}

} // namespace leadfloor
