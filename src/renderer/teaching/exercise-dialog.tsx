// Makes a network to calculate by hand: how large, which activation function, how round its numbers.

import { Button, Group } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { elementwiseActivationKinds } from '#core/layers/activation-functions.ts';
import { type ExerciseRequest, newExercise } from '#core/teaching/exercise/new-exercise.ts';
import { calculateByHand } from '#renderer/commands/calculate-by-hand.ts';
import { openNew } from '#renderer/commands/file-actions.ts';
import { PageDialog } from '#renderer/commands/page-dialog.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { closeDialog } from '#renderer/state/window/dialog-store.ts';
import { CountField } from '#renderer/ui/count-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { DrawnNumbersFields } from './drawn-numbers-fields.tsx';
import styles from './hand.module.css';

export function ExerciseDialog() {
  const t = useTranslate();
  return (
    <PageDialog name="newExercise" title={t('teaching.exerciseTitle')}>
      <ExerciseForm />
    </PageDialog>
  );
}

const first: ExerciseRequest = {
  inputs: 2,
  depth: 1,
  size: 2,
  outputs: 1,
  activation: 'sigmoid',
  hasBiases: false,
  roundness: 'tenths',
  seed: 1,
};

/** More than this nobody computes by hand. */
const counts = { inputs: 4, depth: 3, size: 4, outputs: 3 } as const;

async function start(request: ExerciseRequest): Promise<void> {
  closeDialog();
  if (await openNew(newExercise(request))) await calculateByHand();
}

function ExerciseForm() {
  const t = useTranslate();
  const [request, setRequest] = useState(first);
  const change = (changed: Partial<ExerciseRequest>): null => {
    setRequest((present) => ({ ...present, ...changed }));
    return null;
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void start(request);
  };
  const activations = elementwiseActivationKinds.map((value) => ({ value, label: t(`inspector.activation_${value}`) }));
  return (
    <form className={styles.exerciseForm} onSubmit={submit}>
      {(Object.keys(counts) as (keyof typeof counts)[]).map((name) => (
        <CountField
          key={name}
          label={t(`teaching.${name}`)}
          value={request[name]}
          maximum={counts[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
      <SelectField
        label={t('inspector.activation')}
        value={request.activation}
        choices={activations}
        onCommit={(activation) => change({ activation })}
      />
      <SwitchField
        label={t('teaching.biases')}
        checked={request.hasBiases}
        onCommit={(hasBiases) => change({ hasBiases })}
      />
      <DrawnNumbersFields drawn={request} onChange={change} />
      <Group justify="flex-end" gap="sm">
        <Button onClick={closeDialog}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled" data-autofocus>
          {t('teaching.start')}
        </Button>
      </Group>
    </form>
  );
}
