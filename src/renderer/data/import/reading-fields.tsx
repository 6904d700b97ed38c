// Fields for reading the text: encoding, delimiter, quotes, decimal mark, first line, as guessed or chosen.
import { useId } from 'react';
import { mostRowsOf } from '#core/data/data-limits.ts';
import {
  type Certainty,
  type DecimalMark,
  type Delimiter,
  delimiterNames,
  delimiters,
  type Guess,
  type Quote,
  type ReadingChoices,
  type RowSample,
  type TextEncoding,
  textEncodings,
} from '#core/data/delimited/reading-choices.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { type ImportedTable, readDifferently, useDataImport } from '#renderer/state/document/data-import.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './import.module.css';

const decimalWords = { '.': 'point', ',': 'comma' } as const;
const quoteWords = { '"': 'double', "'": 'single' } as const;

export function ReadingFields({ table }: { readonly table: ImportedTable | null }) {
  const t = useTranslate();
  const choices = useDataImport((state) => state.present?.choices ?? null);
  const isText = useDataImport((state) => typeof state.present?.source.content === 'string');
  if (choices === null) return null;
  // What can't be read has no guesses: only what was chosen is known.
  const guessOf = <Key extends 'encoding' | 'delimiter' | 'quote' | 'decimal' | 'hasHeader'>(key: Key) =>
    (table?.settings[key] ?? chosen(choices[key])) as Guess<NonNullable<ReadingChoices[Key]>> | null;
  const [encoding, delimiter, quote] = [guessOf('encoding'), guessOf('delimiter'), guessOf('quote')];
  const [decimal, header] = [guessOf('decimal'), guessOf('hasHeader')];
  return (
    <fieldset className={styles.fields}>
      <legend className="unseen">{t('dataImport.howRead')}</legend>
      {!isText && (
        <Choice<TextEncoding>
          label={t('dataImport.encoding')}
          guess={encoding}
          choices={textEncodings.map((value) => ({ value, label: t(`diagnosticWords.${value}`) }))}
          onChoose={(value) => readDifferently({ encoding: value })}
        />
      )}
      <Choice<Delimiter>
        label={t('dataImport.delimiter')}
        guess={delimiter}
        choices={delimiters.map((value) => ({ value, label: t(`dataImport.${delimiterNames[value]}`) }))}
        onChoose={(value) => readDifferently({ delimiter: value })}
      />
      <Choice<DecimalMark>
        label={t('dataImport.decimal')}
        guess={decimal}
        choices={(['.', ','] as const).map((value) => ({ value, label: t(`dataImport.${decimalWords[value]}`) }))}
        onChoose={(value) => readDifferently({ decimal: value })}
      />
      <Choice<Quote>
        label={t('dataImport.quote')}
        guess={quote}
        choices={(['"', "'"] as const).map((value) => ({ value, label: t(`dataImport.${quoteWords[value]}`) }))}
        onChoose={(value) => readDifferently({ quote: value })}
      />
      <Choice<'names' | 'row'>
        label={t('dataImport.header')}
        guess={header === null ? null : { ...header, value: header.value ? 'names' : 'row' }}
        choices={[
          { value: 'names', label: t('dataImport.headerNames') },
          { value: 'row', label: t('dataImport.headerRow') },
        ]}
        onChoose={(value) => readDifferently({ hasHeader: value === 'names' })}
      />
      <MissingMarks marks={table?.settings.missingMarks ?? chosen(choices.missingMarks)} />
      {choices.sample !== undefined && <SampleFields sample={choices.sample} table={table} />}
    </fieldset>
  );
}

/** Nothing is refused at once: what is wrong with the text is said below. */
function readAnew(changes: ReadingChoices): null {
  readDifferently(changes);
  return null;
}

/** Texts that mean that a value is missing, as they stand in the file. */
function MissingMarks({ marks }: { readonly marks: Guess<readonly string[]> | null }) {
  const t = useTranslate();
  const isDoubtful = marks?.certainty === 'likely';
  return (
    <div className={styles.field} data-doubtful={isDoubtful}>
      <TextField
        label={t('dataImport.missing')}
        value={marks?.value.join(', ') ?? ''}
        placeholder={t('dataImport.missingHint')}
        hint={isDoubtful ? t('dataImport.guessed') : undefined}
        onCommit={(text) => readAnew({ missingMarks: marksIn(text) })}
      />
    </div>
  );
}

function marksIn(text: string): readonly string[] {
  const marks = text.split(',').map((mark) => mark.trim());
  return marks.filter((mark, place) => mark !== '' && marks.indexOf(mark) === place);
}

interface SampleFieldsProps {
  readonly sample: RowSample;
  readonly table: ImportedTable | null;
}

/** How many rows are drawn, and by which seed. */
function SampleFields({ sample, table }: SampleFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <div className={styles.field}>
        <NumberField
          label={t('dataImport.sampleRows')}
          value={sample.rows}
          step={1000}
          minimum={1}
          maximum={mostRowsOf(table?.columns.length ?? 1)}
          integer
          exact
          onCommit={(rows) => readAnew({ sample: { ...sample, rows } })}
        />
      </div>
      <div className={styles.field}>
        <NumberField
          label={t('dataImport.sampleSeed')}
          value={sample.seed}
          step={1}
          minimum={0}
          integer
          exact
          onCommit={(seed) => readAnew({ sample: { ...sample, seed } })}
        />
      </div>
    </>
  );
}

function chosen<Value>(value: Value | undefined): Guess<Value> | null {
  return value === undefined ? null : { value, certainty: 'chosen' satisfies Certainty };
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly guess: Guess<Value> | null;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, guess, choices, onChoose }: ChoiceProps<Value>) {
  const t = useTranslate();
  const id = useId();
  const isDoubtful = guess?.certainty === 'likely';
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={`${fieldStyles.input} field-select`}
        value={guess?.value ?? ''}
        data-doubtful={isDoubtful}
        aria-describedby={isDoubtful ? `${id}-doubt` : undefined}
        onChange={({ currentTarget: { value } }) => {
          const choice = choices.find((each) => each.value === value);
          if (choice !== undefined) onChoose(choice.value);
        }}
      >
        {guess === null && <option value="">–</option>}
        {choices.map(({ value, label: name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      {isDoubtful && (
        <span className={styles.doubt} id={`${id}-doubt`}>
          {t('dataImport.guessed')}
        </span>
      )}
    </div>
  );
}
