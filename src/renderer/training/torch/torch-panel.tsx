// Train with PyTorch: which Python, how many processes and epochs; then how it stands, with the run's own buttons.
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { maximumEpochs } from '#core/document/file/limits.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { mostTorchProcesses } from '#core/limits/torch.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useTorch } from '#renderer/state/stores/torch-store.ts';
import { lookForPython, openProjectFolder } from '#renderer/state/training/python-search.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { PythonChoice } from './python-choice.tsx';
import styles from './torch.module.css';
import { TorchRefused } from './torch-refused.tsx';

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
    <div className={styles.root}>
      <p className={styles.note}>{t('torch.note')}</p>
      <PythonChoice isResting={isResting} />
      <div className={styles.start}>
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
            <Button variant="default" onClick={() => void trainingSession().stopTorch()}>
              {t('torch.stop')}
            </Button>
          </>
        )}
      </div>
      <p role="status" className={styles.note}>
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
      <Button size="xs" variant="default" onClick={openProjectFolder}>
        {t('torch.openFolder')}
      </Button>
    </div>
  );
}
