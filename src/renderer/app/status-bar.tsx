// The status bar: is it saved, how large, how good, how fast, what is wrong; and the last announcement.
import { scheduledRate } from '#core/learning/schedules/schedules.ts';
import { accuracyText, lossText, runStatusKey } from '#renderer/commands/run-status.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useProblemCount } from '#renderer/state/stores/problems.ts';
import { useRunFigures } from '#renderer/state/stores/run-figures.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { isWithheld, useWithheld } from '#renderer/state/window/withheld-store.ts';
import { usePastText } from '#renderer/timeline/past-badge.tsx';
import { lossMeaning } from '#renderer/training/loss-meaning.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import styles from './app.module.css';

export function StatusBar() {
  const t = useTranslate();
  const announcement = useUi(({ announcement: { say, isSpokenOnly } }) => (isSpokenOnly ? '' : say()));
  return (
    <footer className={styles.statusBar} data-area="status">
      {/* What is to be spoken goes through the window's live region: numbers that change many times a second do not. */}
      <div role="status" aria-live="off" aria-label={t('app.areaStatus')} className={styles.statusItems}>
        <SavedItem />
        <RunItems />
        <ProblemsItem />
        <span className={styles.statusMessage}>{announcement}</span>
      </div>
    </footer>
  );
}

function SavedItem() {
  const t = useTranslate();
  const language = useLanguage();
  const dirty = useDocument((state) => state.dirty);
  const savedAt = useDocument((state) => state.savedAt);
  // What is being learned comes into the document with the next pause.
  const isLearning = useRun(({ status }) => status === 'running');
  if (dirty || isLearning) return <span>{t('app.statusUnsaved')}</span>;
  if (savedAt === null) return <span>{t('app.statusUnchanged')}</span>;
  const time = new Date(savedAt).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  return <span>{t('app.statusSaved', { time })}</span>;
}

function RunItems() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  const { status, finishedBy, epoch, accuracy, losses, last } = useRunFigures();
  const past = usePastText();
  const isHidden = useWithheld(isWithheld);
  if (document === null) return null;
  const parameters = compiledDocument(document).compiled?.layout.count;
  const { optimizer, schedule } = document.training;
  const first = scheduledRate(schedule, optimizer.learningRate, 0);
  const rate = schedule === undefined ? first : (last?.learningRate ?? first);
  return (
    <>
      <span>{past ?? t(runStatusKey(status, finishedBy))}</span>
      {parameters !== undefined && <span>{t('app.statusParameters', { count: parameters })}</span>}
      <span data-testid="epoch">{t('timeline.epochName', { epoch })}</span>
      {losses !== null && !isHidden && <span title={t(lossMeaning(losses))}>{lossText(t, losses)}</span>}
      <span>{t('app.statusRate', { value: briefText(rate) })}</span>
      {accuracy?.epoch === epoch && status !== 'running' && <span>{accuracyText(t, accuracy)}</span>}
    </>
  );
}

function ProblemsItem() {
  const t = useTranslate();
  const count = useProblemCount();
  return (
    <button type="button" className={styles.statusButton} onClick={() => useUi.setState(rightShown('problems'))}>
      {t('app.statusProblems', { count })}
    </button>
  );
}
