// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwizard.h"

#include "models/domain/island.h"
#include "ui/importing/checkstep.h"
#include "ui/importing/columnsstep.h"
#include "ui/importing/filestep.h"
#include "ui/importing/importdrop.h"
#include "ui/importing/publishstep.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/dimoverlay.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/themedlabel.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace leadfloor {

namespace {

constexpr qreal importWidth = 960, importHeight = 680, importLeastWidth = 720, importLeastHeight = 440, importHeader = 58;

} // namespace

ImportWizard::ImportWizard(ImportService& service, bool isOperator, const QString& path, QWidget* parent, const QString& supplier)
    : QDialog(parent)
    , m_context{service, m_draft, isOperator}
    , m_stepper(new Stepper({tr("File"), tr("Columns"), tr("Check"), tr("Publish")}))
    , m_pages(new QStackedWidget)
    , m_stripArea(new QWidget)
    , m_strip(new MessageStrip)
    , m_file(new FileStep(m_context))
    , m_check(new CheckStep(m_context))
    , m_cancel(makeButton(tr("Cancel"), {}, ButtonKind::Ghost))
    , m_background(makeButton(tr("Run in background"), {}, ButtonKind::Ghost))
    , m_back(makeButton(tr("Back"), u"arrow-left"_s))
    , m_next(makeButton({}, {}, ButtonKind::Primary))
{
    m_draft.look.path = path;
    m_draft.look.supplier = supplier;
    build();
    goTo(Step::File);
}

ImportWizard::ImportWizard(ImportService& service, bool isOperator, const ImportDraft& left, QWidget* parent)
    : ImportWizard(service, isOperator, QString(), parent, left.look.supplier)
{
    m_draft = left;
    goTo(Step::Check);
}

void ImportWizard::build()
{
    setObjectName(u"importWizard"_s);
    setWindowTitle(tr("Upload leads"));
    setWindowIcon(programIcon());
    setWindowModality(Qt::WindowModal);
    setMinimumSize(px(importLeastWidth), px(importLeastHeight));
    resize(px(importWidth), px(importHeight));

    auto* publish = new PublishStep(m_context);
    for (ImportStep* step : std::initializer_list<ImportStep*>{m_file, new ColumnsStep(m_context), m_check, publish}) {
        m_pages->addWidget(step);
        connect(step, &ImportStep::changed, this, [this, step] {
            if (step == &page())
                showFooter();
        });
        if (ImportRun* run = step->run()) {
            connect(run, &ImportRun::started, this, &ImportWizard::runStarted);
            connect(run, &ImportRun::progressed, this, &ImportWizard::runProgressed);
            connect(run, &ImportRun::ended, this, &ImportWizard::runEnded);
        }
    }
    connect(publish, &PublishStep::published, this, &ImportWizard::published);
    auto* header = new QWidget;
    header->setFixedHeight(px(importHeader));
    auto* steps = new QHBoxLayout(header);
    steps->setContentsMargins(px(24), 0, px(24), 0);
    m_stepper->setObjectName(u"stepper"_s);
    steps->addWidget(m_stepper, 1);
    auto* footer = new QWidget;
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(px(20), px(14), px(24), px(14));
    row->setSpacing(px(10));
    row->addWidget(m_cancel);
    row->addWidget(m_background);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_background->setObjectName(u"backgroundButton"_s);
    m_back->setObjectName(u"backButton"_s);
    m_next->setObjectName(u"nextButton"_s);
    for (QPushButton* button : {m_cancel, m_background, m_back, m_next}) {
        setButtonKind(*button, buttonKind(button), ButtonSize::Dialog);
        button->setAutoDefault(false);
    }
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(header);
    whole->addWidget(new HairLine);
    auto* strips = new QVBoxLayout(m_stripArea);
    strips->setContentsMargins(px(24), px(12), px(24), 0);
    strips->addWidget(m_strip);
    m_strip->setObjectName(u"importWizardStrip"_s);
    m_stripArea->hide();
    connect(m_strip, &MessageStrip::closed, m_stripArea, &QWidget::hide);
    whole->addWidget(m_stripArea);
    whole->addWidget(m_pages, 1);
    whole->addWidget(new HairLine);
    whole->addWidget(footer);
    dimBehind(*this);

    connect(m_cancel, &QPushButton::clicked, this, [this] { page().isRunning() ? page().stop() : reject(); });
    connect(m_background, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::goOn);
    auto* drop = new ImportDrop(*this);
    connect(drop, &ImportDrop::dropped, this, &ImportWizard::setPath);
    connect(drop, &ImportDrop::refused, this, [this](const QString& sentence) { say(sentence); });
}

ImportWizard::~ImportWizard() = default;

ImportStep& ImportWizard::page() const
{
    return *static_cast<ImportStep*>(m_pages->widget(int(m_step)));
}

void ImportWizard::setPath(const QString& path)
{
    if (running()) {
        say(tr("%1 waits until this file is done.").arg(island(QFileInfo(path).fileName())),
            tr("Run this one in the background, and drop the other on the window."));
        return;
    }
    m_stripArea->hide();
    if (m_draft.done)
        m_draft.done.reset();
    if (m_step != Step::File)
        goTo(Step::File);
    m_file->setPath(path);
}

void ImportWizard::say(const QString& sentence, const QString& reason)
{
    m_stripArea->show();
    m_strip->say(Tone::Waiting, sentence, reason);
}

ImportRun* ImportWizard::running() const
{
    ImportRun* run = page().run();
    return run && run->isRunning() ? run : nullptr;
}

const Result<ImportSummary>& ImportWizard::lastAnswer() const
{
    Q_ASSERT(page().run());
    return page().run()->answer();
}

bool ImportWizard::isSavingRejects() const
{
    return m_step == Step::Check && m_check->isSaving();
}

void ImportWizard::runAgain()
{
    page().runAgain();
}

void ImportWizard::reject()
{
    if (running() || m_draft.isWaiting()) {
        hide();
        Q_EMIT leftOpen();
        return;
    }
    page().stop();
    QDialog::reject();
}

void ImportWizard::goTo(Step step)
{
    m_step = step;
    m_stripArea->hide();
    m_stepper->setCurrent(int(step));
    m_pages->setCurrentIndex(int(step));
    page().enter();
    showFooter();
    if (QWidget* first = page().firstFocus())
        first->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::goOn()
{
    if (!page().isComplete() || page().isRunning())
        return;
    if (m_step == Step::Publish) {
        m_draft = ImportDraft();
        goTo(Step::File);
    } else {
        goTo(Step(int(m_step) + 1));
    }
}

void ImportWizard::goBack()
{
    if (m_step != Step::File && !page().isRunning())
        goTo(Step(int(m_step) - 1));
}

void ImportWizard::showFooter()
{
    const bool isRunning = page().isRunning();
    const bool isDone = m_draft.done.has_value();
    if (isDone)
        m_stepper->setFinished();
    // What was checked is kept, and the page of batches leads back to it.
    m_cancel->setText(isDone ? tr("Close") : isWaiting() ? tr("Decide later") : tr("Cancel"));
    m_background->setVisible(running() != nullptr);
    m_back->setVisible(m_step != Step::File && !isDone);
    m_back->setEnabled(!isRunning);
    m_next->setText(page().nextText());
    m_next->setVisible(!page().nextText().isEmpty());
    m_next->setEnabled(page().isComplete() && !isRunning);
}

} // namespace leadfloor
