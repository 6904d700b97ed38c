// Problems: each with its severity, a plain sentence, the way to its place, and a button that mends it.
import { Button, Group } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import {
  type Diagnostic,
  type DiagnosticCode,
  dataProblemCodes,
  type Fix,
  isHealthProblem,
  type Severity,
} from '#core/diagnostics/diagnostic.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import type { TrialEnd } from '#core/training/health/cure-trial.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import type { Translate } from '#messages/translator.ts';
import { applyFix, fixLabel } from '#renderer/commands/fixes.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFindings } from '#renderer/state/stores/findings-store.ts';
import { useProblems } from '#renderer/state/stores/problems.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { type LensRequest, openLens } from '#renderer/state/window/lens-store.ts';
import { changePanels } from '#renderer/state/window/settings-store.ts';
import { select, useUi } from '#renderer/state/window/ui-store.ts';
import { DetailsText } from '#renderer/ui/details-text.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { briefText } from '#renderer/ui/field-text.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { percentText } from '#renderer/ui/percent-text.ts';
import { useFocusKept } from '#renderer/ui/use-focus-kept.ts';
import styles from './app.module.css';
import { problemsAtOnce, shownProblems } from './shown-problems.ts';

export function ProblemsPanel() {
  const t = useTranslate();
  const problems = useProblems();
  const isEmpty = useDocument(({ document }) => document?.network.layers.length === 0);
  const focusKept = useFocusKept(problems);
  const [most, setMost] = useState(problemsAtOnce);
  const { shown, others } = shownProblems(problems, most);
  return (
    <div className="problems-area" tabIndex={-1} {...focusKept}>
      {problems.length === 0 ? (
        <EmptyState text={t(isEmpty ? 'app.nothingDrawn' : 'app.noProblems')} />
      ) : (
        <Panel>
          <ul className={styles.problems}>
            {shown.map((problem) => (
              <ProblemRow key={problemKey(problem)} problem={problem} />
            ))}
          </ul>
          {others > 0 && (
            <div className={styles.otherProblems}>
              <span>{t('app.otherProblems', { count: others })}</span>
              <Button size="xs" onClick={() => setMost(most + problemsAtOnce)}>
                {t('app.showMoreProblems')}
              </Button>
            </div>
          )}
        </Panel>
      )}
    </div>
  );
}

/** A place has a problem once, so its numbers may change under the same row while a run goes on. */
function problemKey({ code, place, values }: Diagnostic): string {
  return JSON.stringify(place.layer === undefined ? [code, place, values] : [code, place]);
}

const severities = {
  error: { Icon: IconAlertCircle, label: 'app.severityError' },
  warning: { Icon: IconAlertTriangle, label: 'app.severityWarning' },
  information: { Icon: IconInfoCircle, label: 'app.severityInformation' },
} as const satisfies Record<Severity, object>;

function ProblemRow({ problem }: { readonly problem: Diagnostic }) {
  const t = useTranslate();
  const { severity, fix } = problem;
  const { Icon, label } = severities[severity];
  return (
    <li className={styles.problem}>
      <span className={styles.problemSeverity} data-severity={severity}>
        <Icon size={16} aria-hidden />
        {t(label)}
      </span>
      <p>{sentenceOf(t, problem)}</p>
      {typeof problem.values.detail === 'string' && problem.values.detail !== '' && (
        <DetailsText text={problem.values.detail} />
      )}
      <Group gap="sm">
        {hasPlace(problem) && (
          <Button size="xs" onClick={() => selectPlace(problem)}>
            {t('app.showPlace')}
          </Button>
        )}
        {isAboutData(problem) && (
          <Button size="xs" onClick={openData}>
            {t('canvas.chooseData')}
          </Button>
        )}
        {problem.code === 'diverged' && (
          <Button size="xs" onClick={() => openDialog('autopsy')}>
            {t('autopsy.show')}
          </Button>
        )}
        {(problem.code === 'vanishingGradient' || problem.code === 'explodingGradient') && (
          <Button size="xs" onClick={() => openLens(lensRequestOf(problem))}>
            {t('lens.why')}
          </Button>
        )}
        {fix !== undefined && !isHealthProblem(problem) && <FixButton fix={fix} />}
      </Group>
      {fix !== undefined && isHealthProblem(problem) && <TriedCure problem={problem} fix={fix} />}
    </li>
  );
}

const dataProblems: ReadonlySet<DiagnosticCode> = new Set(dataProblemCodes);

function isAboutData({ code }: Diagnostic): boolean {
  return dataProblems.has(code);
}

function openData(): void {
  useUi.setState({ leftTab: 'data' });
  changePanels({ leftOpen: true });
}

function lensRequestOf({ place }: Diagnostic): LensRequest {
  return place.layer === undefined ? null : { layer: layerId(place.layer) };
}

function hasPlace({ place }: Diagnostic): boolean {
  return place.layer !== undefined || place.connection !== undefined;
}

function selectPlace({ place, units }: Diagnostic): void {
  if (place.connection !== undefined && place.wire !== undefined) {
    const [target, source] = place.wire;
    select({ wires: [{ connection: connectionId(place.connection), target, source }] });
  } else if (place.layer !== undefined) {
    const layer = layerId(place.layer);
    const neurons = units ?? (place.unit === undefined ? [] : [place.unit]);
    if (neurons.length === 0) select({ layers: [layer] });
    else select({ neurons: neurons.map((unit) => ({ layer, unit })) });
  }
}

/** The button that mends a problem. What an examination advises is tried first, and offered only where it made the network better. */
function FixButton({ fix }: { readonly fix: Fix }) {
  const t = useTranslate();
  return (
    <Button size="xs" onClick={() => void applyFix(fix)}>
      {fixLabel(t, fix)}
    </Button>
  );
}

/** Whether it helps depends on the weights, so it isn't offered unseen. */
function TriedCure({ problem, fix }: { readonly problem: Diagnostic; readonly fix: Fix }) {
  const t = useTranslate();
  const isRunning = useRun((state) => state.status === 'running');
  const verdict = useFindings(({ verdicts }) => verdicts.get(problem));
  const cure = fixLabel(t, fix);
  if (isRunning) return <p className={styles.cureTrial}>{t('app.cureWaits', { cure })}</p>;
  if (verdict === undefined) return <p className={styles.cureTrial}>{t('app.cureTrying', { cure })}</p>;
  if (verdict === null) return <p className={styles.cureTrial}>{t('app.cureUntried', { cure })}</p>;
  const { epochs, helps } = verdict;
  const words = { cure, epochs, cured: endText(t, verdict.cured), without: endText(t, verdict.without) };
  return (
    <>
      <p className={styles.cureTrial}>{t(helps ? 'app.cureHelps' : 'app.cureHelpsNot', words)}</p>
      {helps && (
        <Group gap="sm">
          <FixButton fix={fix} />
        </Group>
      )}
    </>
  );
}

function endText(t: Translate, { loss, accuracy }: TrialEnd): string {
  if (!Number.isFinite(loss)) return t('app.cureDiverged');
  const values = { loss: briefText(loss) };
  return accuracy === null
    ? t('app.cureLoss', values)
    : t('app.cureLossAndAccuracy', { ...values, accuracy: percentText(accuracy) });
}
