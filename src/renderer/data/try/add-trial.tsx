// Takes a tried row into the data, with the answer that it should have.
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { tableOf } from '#core/data/builtin-datasets.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { type Cell, chosenFor, type Row } from '#core/data/dataset-choice.ts';
import { addRows } from '#core/document/edits/edit-table.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { pickRow } from '#renderer/state/window/ui-store.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import type { TrialOutcome } from './trial.ts';
import styles from './try.module.css';

interface AddTrialProps {
  readonly document: NetworkDocument;
  readonly dataset: Dataset;
  readonly row: Row;
  readonly outcome: TrialOutcome | null;
}

/** For one target that is a class: which one; other targets are filled in in the table. */
export function AddTrial({ document, dataset, row, outcome }: AddTrialProps) {
  const t = useTranslate();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  if (document.dataset === null) return null;
  const table = tableOf(document.dataset);
  const targets = table.columns.flatMap(({ role }, place) => (role === 'target' ? [place] : []));
  const classes = outcome?.answers.length === 1 ? (outcome.answers[0]?.classes.map(({ name }) => name) ?? []) : [];
  const answer = chosen ?? String(outcome?.answers[0]?.value ?? '');
  const add = async (): Promise<void> => {
    const own = row.map((cell, place): Cell => (targets.includes(place) ? targetCell(place) : cell));
    const refusal = await commit((present) => addRows(present, table.rows.length, [own]));
    if (refusal === null) pickRow(table.rows.length);
  };
  const targetCell = (place: number): Cell => {
    if (classes.length === 0) return null;
    // One column a class, as built-in sets have them.
    if (dataset.encoding === null) return targets.indexOf(place) === classes.indexOf(answer) ? 1 : 0;
    const column = table.columns[place];
    return column !== undefined && chosenFor(column, 'type') === 'truth' ? answer === classes[1] : answer;
  };
  return (
    <>
      {classes.length > 0 && (
        <>
          <label className="unseen" htmlFor={id}>
            {t('data.tryAnswer')}
          </label>
          <select
            id={id}
            className={`${fieldStyles.input} field-select ${styles.answerChoice}`}
            value={answer}
            onChange={(event) => setChosen(event.currentTarget.value)}
          >
            {classes.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </>
      )}
      <Button size="xs" onClick={() => void add()}>
        {t('data.tryAdd')}
      </Button>
    </>
  );
}
