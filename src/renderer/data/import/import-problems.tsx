// Problems and guesses of a text that is imported: each with its sentence and the ways out.
import { Button } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { mostRowsOf } from '#core/data/data-limits.ts';
import { problemsOf } from '#core/data/delimited/read-delimited.ts';
import { delimiterNames, delimiters } from '#core/data/delimited/reading-choices.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { spokenNumber } from '#messages/spoken-number.ts';
import type { MessageValues } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import {
  chooseRole,
  chooseType,
  maximumTextMebibytes,
  readDifferently,
  rolesIn,
  tableIn,
  useDataImport,
} from '#renderer/state/document/data-import.ts';
import styles from './import.module.css';

export function ImportProblems() {
  const t = useTranslate();
  const present = useDataImport((state) => state.present);
  if (present === null) return null;
  const { failure } = present;
  const problems = presentProblems(present);
  if (failure === null && problems.length === 0) return null;
  return (
    <ul className={styles.problems}>
      {failure !== null && (
        <li className={styles.problem}>
          <IconAlertCircle className={styles.severity} data-severity="error" size={16} aria-hidden="true" />
          <span role="alert">{t(`dataImport.${failure}`, { limit: maximumTextMebibytes })}</span>
        </li>
      )}
      {problems.map((problem) => (
        <Problem key={`${problem.code} ${problem.place.column ?? ''}`} problem={problem} />
      ))}
    </ul>
  );
}

type DataImport = NonNullable<ReturnType<typeof useDataImport.getState>['present']>;

/** Errors first; of columns that are left out, none. */
export function presentProblems(present: DataImport): readonly Diagnostic[] {
  const table = tableIn(present);
  if (table === null) {
    // What is read again is no longer refused for what has been chosen otherwise.
    const isRefused = present.share === null && present.summary !== null && 'problems' in present.summary;
    return isRefused ? present.summary.problems : [];
  }
  const roles = rolesIn(present, table);
  const problems = problemsOf(table, (column) => roles[column] !== 'none');
  return [...problems].sort((one, other) => Number(one.severity !== 'error') - Number(other.severity !== 'error'));
}

function Problem({ problem }: { readonly problem: Diagnostic }) {
  const t = useTranslate();
  const isError = problem.severity === 'error';
  const Icon = isError ? IconAlertCircle : IconAlertTriangle;
  return (
    <li className={styles.problem}>
      <Icon
        className={styles.severity}
        data-severity={problem.severity}
        size={16}
        aria-label={t(isError ? 'app.severityError' : 'app.severityWarning')}
      />
      <span role={isError ? 'alert' : undefined}>{sentenceOf(t, problem as Parameters<typeof sentenceOf>[1])}</span>
      <span className={styles.ways}>
        {waysOut(problem).map(({ label, values, run }) => (
          <Button key={label} size="xs" onClick={run}>
            {t(label, values ?? {})}
          </Button>
        ))}
      </span>
    </li>
  );
}

interface WayOut {
  readonly label: MessageKey;
  readonly values?: MessageValues;
  readonly run: () => void;
}

function waysOut({ code, place, values }: Diagnostic): readonly WayOut[] {
  const { column } = place;
  if (code === 'raggedLine') {
    const count = Number(values.count);
    return [
      { label: 'dataImport.leaveLinesOut', values: { count }, run: () => readDifferently({ raggedLines: 'leftOut' }) },
    ];
  }
  if (code === 'repeatedColumnName') {
    return [{ label: 'dataImport.numberNames', run: () => readDifferently({ repeatedNames: 'numbered' }) }];
  }
  if (code === 'delimiterCutsNothing') {
    const better = delimiters.find((delimiter) => delimiterNames[delimiter] === values.better);
    if (better === undefined) return [];
    return [{ label: 'dataImport.otherDelimiter', run: () => readDifferently({ delimiter: better }) }];
  }
  if (code === 'tooManyRows') return sampleOf(Number(values.columns));
  if (column === undefined || !code.startsWith('text')) return [];
  const name = String(values.name);
  return [
    ...(code === 'textGrouped' ? otherDecimal() : []),
    ...(code === 'textIsDate' ? [] : [missingWay]),
    { label: 'dataImport.leaveColumnOut', run: () => chooseRole(column, 'none') } as const,
    ...(code === 'textNotNumber' || code === 'textNotTruth'
      ? [{ label: 'dataImport.asCategory', run: () => chooseType(name, 'category') } as const]
      : []),
  ];
}

const missingWay: WayOut = {
  label: 'dataImport.countMissing',
  run: () => readDifferently({ unreadable: 'missing' }),
};

function otherDecimal(): readonly WayOut[] {
  const decimal = tableIn(useDataImport.getState().present)?.settings.decimal.value;
  return [{ label: 'dataImport.otherDecimal', run: () => readDifferently({ decimal: decimal === ',' ? '.' : ',' }) }];
}

/** Of as many rows as train quickly; another seed draws others. */
const sampleRows = 10_000;

function sampleOf(columns: number): readonly WayOut[] {
  const rows = Math.min(sampleRows, mostRowsOf(columns));
  return [
    {
      label: 'dataImport.useSample',
      values: { rows: spokenNumber(rows) },
      run: () => readDifferently({ sample: { rows, seed: 1 } }),
    },
  ];
}
