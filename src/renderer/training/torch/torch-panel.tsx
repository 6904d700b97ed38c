// Train with PyTorch: which Python, how many processes and epochs; then how it stands, with the run's own buttons.
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { maximumEpochs } from '#core/learning/setting-range.ts';
import { mostTorchProcesses } from '#core/limits/torch.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { refusalWords } from '#renderer/commands/export-actions.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { asSentence, reasonOf } from '#renderer/commands/tell.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { type TorchRefusal, useTorch } from '#renderer/state/stores/torch-store.ts';
import { choosePython, lookForPython, openProjectFolder } from '#renderer/state/training/python-search.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { DetailsText } from '#renderer/ui/details-text.tsx';
import experimentStyles from '../experiment.module.css';
import styles from './torch.module.css';

export function TorchPanel() {
  const document = useDocument((state) => state.document);
  useEffect(() => void lookForPython(), []);
  return document === null ? null : <TorchContent document={document} />;
}

function TorchContent({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const found = useTorch(({ search }) => search?.found ?? null);
  const phase = useTorch((state) => state.phase);
  const [epochs, setEpochs] = useState(Math.max(1, document.training.epochs));
  const [processes, setProcesses] = useState(1);
  const isResting = phase === 'resting';
  return (
    <div className={experimentStyles.root}>
      <p className={experimentStyles.note}>{t('torch.note')}</p>
      <PythonChoice isResting={isResting} />
      <div className={experimentStyles.start}>
        <CountField
          label={t('training.epochs')}
          value={epochs}
          step={10}
          maximum={maximumEpochs}
          disabled={!isResting}
          onChange={setEpochs}
        />
        <CountField
          label={t('torch.processes')}
          help={t('torch.processesNote')}
          value={processes}
          maximum={found?.canShare === false ? 1 : mostTorchProcesses}
          disabled={!isResting}
          onChange={setProcesses}
        />
        {isResting ? (
          <Button
            variant="filled"
            disabled={found === null}
            onClick={() => void trainingSession().trainWithTorch(epochs, processes)}
          >
            {t('torch.start')}
          </Button>
        ) : (
          <>
            <Button variant="filled" onClick={() => void runCommand('train.toggle')}>
              {t(phase === 'paused' ? 'torch.goOn' : 'torch.pause')}
            </Button>
            <Button onClick={() => void trainingSession().stopTorch()}>{t('torch.stop')}</Button>
          </>
        )}
      </div>
      <p role="status" className={experimentStyles.note}>
        <Standing />
      </p>
      <TorchRefused />
      <ProjectFolder />
    </div>
  );
}

function Standing() {
  const t = useTranslate();
  const phase = useTorch((state) => state.phase);
  const epoch = useRun((state) => state.epoch);
  return t(`torch.phase_${phase}`, { epoch });
}

function ProjectFolder() {
  const t = useTranslate();
  const folder = useTorch((state) => state.folder);
  if (folder === null) return null;
  return (
    <div className={styles.folder}>
      <span>{t('torch.folder', { folder })}</span>
      <Button size="xs" onClick={openProjectFolder}>
        {t('torch.openFolder')}
      </Button>
    </div>
  );
}

interface PythonChoiceProps {
  /** It can be changed now. */
  readonly isResting: boolean;
}

/** The Python that trains: where it was found and with what, or why the others will not do. */
function PythonChoice({ isResting }: PythonChoiceProps) {
  const t = useTranslate();
  const search = useTorch((state) => state.search);
  const tried = search?.tried ?? [];
  const { found = null } = search ?? {};
  return (
    <section className="torch-python" aria-label={t('torch.python')}>
      <div className={styles.found}>
        <p role="status">
          {search === null
            ? t('torch.looking')
            : found === null
              ? t('torch.none')
              : t('torch.found', { version: found.version, torch: found.torch })}
          {found !== null && <code>{found.path}</code>}
        </p>
        {search !== null && found === null && (
          <Button size="xs" onClick={() => void lookForPython()}>
            {t('torch.lookAgain')}
          </Button>
        )}
        <Button
          size="xs"
          disabled={!isResting || search === null}
          onClick={() => void choosePython({ title: t('torch.chooseTitle'), filterName: '' })}
        >
          {t('torch.choose')}
        </Button>
      </div>
      {tried.length > 0 && <DetailsText text={tried.map(({ path, reason }) => `${path}\n    ${reason}`).join('\n')} />}
    </section>
  );
}

const endings: ReadonlySet<string> = new Set(['pytorchEnded', 'pytorchSilent', 'pytorchFlooded', 'pytorchDiverged']);

/** The reason for which a training in PyTorch did not begin or ended before its time; Python's own words are behind Details. */
function TorchRefused() {
  const t = useTranslate();
  const refusal = useTorch((state) => state.refusal);
  const problem = useRun((state) => state.problem);
  if (refusal !== null) return <p role="alert">{`${t('torch.notStarted')} ${wordsOf(t, refusal)}`}</p>;
  if (problem === null || !endings.has(problem.code)) return null;
  const { detail } = problem.values;
  return (
    <div role="alert">
      <p>{sentenceOf(t, problem)}</p>
      {typeof detail === 'string' && detail !== '' && <DetailsText text={detail} />}
    </div>
  );
}

function wordsOf(t: ReturnType<typeof useTranslate>, refusal: TorchRefusal): string {
  switch (refusal.kind) {
    case 'noPython':
      return t('torch.none');
    case 'notTrainable':
      return t('commands.whyNotTrainable');
    case 'notWritten':
      return asSentence(reasonOf(refusal.failure));
    default:
      return refusalWords(refusal);
  }
}
