// A neuron or a wire is switched off for a trial: what becomes of the loss and the predictions.
import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { outcomeOf } from '#core/explain/what-if/outcome.ts';
import type { Trial } from '#core/explain/what-if/trial.ts';
import { OutcomeTable } from './outcome-table.tsx';
import { TrialNote } from './trial-note.tsx';
import type { TrialRows } from './use-trial-rows.ts';

interface SwitchOffViewProps {
  readonly label: string;
  readonly subject: TrialRows;
  /** The network with the part off. */
  readonly off: Trial;
}

export function SwitchOffView({ label, subject, off }: SwitchOffViewProps) {
  const [isOff, setIsOff] = useState(false);
  const { network } = subject.document;
  const outcome = useMemo(() => outcomeOf(network, subject, off), [network, subject, off]);
  return (
    <>
      <Switch label={label} checked={isOff} onChange={(event) => setIsOff(event.currentTarget.checked)} />
      <div aria-live="polite">{isOff && <OutcomeTable network={network} outcome={outcome} isTried />}</div>
      {isOff && <TrialNote onReset={() => setIsOff(false)} />}
    </>
  );
}
