// Fields of the split: shares for validation and test, in proportion of a column's classes, or as a column says.
import { chosenFor } from '#core/data/dataset-choice.ts';
import type { Split } from '#core/data/split.ts';
import { setTraining, type TrainingChanges } from '#core/document/edits/set-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import styles from './data.module.css';

interface SplitFieldsProps {
  readonly document: NetworkDocument;
  readonly split: Split;
}

export function SplitFields({ document, split }: SplitFieldsProps) {
  const t = useTranslate();
  const { validation, test = 0, stratify } = document.training;
  const columns = document.dataset?.kind === 'table' ? document.dataset.columns : [];
  const byColumn = columns.find(({ role }) => role === 'split');
  const withClasses = columns.filter((column) => column.role !== 'none' && chosenFor(column, 'type') !== 'number');
  const change = (changes: TrainingChanges) => commit((present) => setTraining(present, changes));
  return (
    <>
      {byColumn === undefined ? (
        <>
          <ShareField
            label={t('data.validation')}
            share={validation}
            most={90 - test * 100}
            onCommit={(share) => change({ validation: share })}
          />
          <ShareField
            label={t('data.test')}
            share={test}
            most={90 - validation * 100}
            onCommit={(share) => change({ test: share })}
          />
          {withClasses.length > 0 && (
            <SelectField
              label={t('data.stratify')}
              value={withClasses.some(({ name }) => name === stratify) ? `=${stratify}` : ''}
              choices={[
                { value: '', label: t('data.stratifyNone') },
                ...withClasses.map(({ name }) => ({ value: `=${name}`, label: name })),
              ]}
              onCommit={(value) => change({ stratify: value === '' ? undefined : value.slice(1) })}
              help={t('data.stratifyHelp')}
            />
          )}
        </>
      ) : (
        <p className={styles.splitWords}>{t('data.splitBy', { name: byColumn.name })}</p>
      )}
      <div className={styles.splitBar} aria-hidden="true">
        <span className={styles.splitTraining} style={{ flexGrow: split.training.length }} />
        <span className={styles.splitValidation} style={{ flexGrow: split.validation.length }} />
        <span className={styles.splitTest} style={{ flexGrow: split.test.length }} />
      </div>
      <p className={styles.splitWords}>
        <span>{t('data.trainingPart', { count: split.training.length })}</span>
        <span>{t('data.validationPart', { count: split.validation.length })}</span>
        {split.test.length > 0 && <span>{t('data.testPart', { count: split.test.length })}</span>}
      </p>
    </>
  );
}

interface ShareFieldProps {
  readonly label: string;
  readonly share: number;
  /** In percent. */
  readonly most: number;
  readonly onCommit: (share: number) => ReturnType<typeof commit>;
}

function ShareField({ label, share, most, onCommit }: ShareFieldProps) {
  const t = useTranslate();
  return (
    <NumberField
      label={label}
      value={Number((share * 100).toPrecision(12))}
      step={5}
      minimum={0}
      maximum={Number(most.toPrecision(12))}
      unit={t('data.percent')}
      exact
      onCommit={(percent) => onCommit(percent / 100)}
    />
  );
}
