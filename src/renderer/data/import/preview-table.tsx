// The first rows of the text as they are read, under the role and the type of each column.
import { memo } from 'react';
import type { Cell, ColumnRole, ColumnType } from '#core/data/dataset-choice.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import {
  chooseRole,
  chooseType,
  type ImportedTable,
  rolesIn,
  useDataImport,
} from '#renderer/state/document/data-import.ts';
import fieldStyles from '#renderer/ui/field.module.css';
import { briefText, fullText } from '#renderer/ui/field-text.ts';
import styles from './import.module.css';

const columnRoles: readonly ColumnRole[] = ['feature', 'target', 'none', 'split'];
const columnTypes: readonly ColumnType[] = ['number', 'category', 'truth'];
/** Counted up to here. */
const mostDistinct = 101;

/** Drawn anew for another table or another choice, not for each piece of a text that is read again meanwhile. */
export const PreviewTable = memo(function PreviewTable({ table }: { readonly table: ImportedTable }) {
  const t = useTranslate();
  const chosen = useDataImport((state) => state.present?.roles ?? null);
  const isUnreadMissing = useDataImport((state) => state.present?.choices.unreadable === 'missing');
  if (chosen === null) return null;
  const roles = rolesIn({ roles: chosen }, table);
  const unread = new Map(table.unread.map(({ row, column, text }) => [`${row} ${column}`, text]));
  return (
    <>
      <p className={styles.note}>{t('dataImport.previewNote', { count: table.preview.length })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.frame} tabIndex={0}>
        <table className={styles.table} aria-label={t('dataImport.preview')}>
          <thead>
            <tr>
              <th scope="col" className={styles.line}>
                {t('dataImport.line')}
              </th>
              {numbered(table.columns).map(({ item: column, place }) => (
                <th key={place} scope="col" data-role={roles[place]}>
                  <span className={styles.name} title={column.name}>
                    {column.name}
                  </span>
                  <ColumnChoice
                    label={t('dataImport.roleOf', { name: column.name })}
                    value={roles[place] ?? 'none'}
                    choices={columnRoles.map((role) => ({ value: role, label: t(`dataImport.role_${role}`) }))}
                    onChoose={(role) => chooseRole(place, role)}
                  />
                  <ColumnChoice
                    label={t('dataImport.typeOf', { name: column.name })}
                    value={column.type}
                    choices={columnTypes.map((type) => ({ value: type, label: t(`dataImport.type_${type}`) }))}
                    onChoose={(type) => chooseType(column.name, type)}
                  />
                  <span className={styles.facts}>{factsOf(t, column, isUnreadMissing)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(table.preview).map(({ item: row, place: index }) => (
              <tr key={index}>
                <th scope="row" className={styles.line}>
                  {table.previewLines[index]}
                </th>
                {numbered(row).map(({ item: cell, place }) => (
                  <PreviewCell
                    key={place}
                    cell={cell}
                    unread={unread.get(`${index} ${place}`)}
                    role={roles[place] ?? 'none'}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
});

/** With the place of each, which is all that tells equal rows and cells apart. */
function numbered<Item>(items: readonly Item[]): readonly { readonly item: Item; readonly place: number }[] {
  return items.map((item, place) => ({ item, place }));
}

interface PreviewCellProps {
  readonly cell: Cell;
  /** The text of a cell that can't be read. */
  readonly unread: string | undefined;
  readonly role: ColumnRole;
}

function PreviewCell({ cell, unread, role }: PreviewCellProps) {
  const t = useTranslate();
  const isNumber = typeof cell === 'number';
  if (unread !== undefined) {
    return (
      <td data-role={role} title={t('dataImport.unreadCell', { text: unread })}>
        <span className={styles.unread}>{unread}</span>
      </td>
    );
  }
  return (
    <td data-role={role} data-number={isNumber} title={isNumber ? fullText(cell) : String(cell ?? '')}>
      {cell === null ? (
        <span className={styles.missing}>{t('dataImport.missingCell')}</span>
      ) : isNumber ? (
        briefText(cell)
      ) : (
        String(cell)
      )}
    </td>
  );
}

/** Cells that can't be read are missing only once they are to count as that. */
function factsOf(
  t: ReturnType<typeof useTranslate>,
  { distinct, missing, unreadable }: ImportedTable['columns'][number],
  isUnreadMissing: boolean,
): string {
  const unread = isUnreadMissing ? 0 : unreadable;
  const shown = distinct >= mostDistinct ? t('dataImport.manyDifferent') : String(distinct);
  return [
    t('dataImport.facts', { distinct: shown }),
    ...(missing > unread ? [t('dataImport.factsMissing', { missing: missing - unread })] : []),
    ...(unread > 0 ? [t('dataImport.factsUnread', { unread })] : []),
  ].join(', ');
}

interface ColumnChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

function ColumnChoice<Value extends string>({ label, value, choices, onChoose }: ColumnChoiceProps<Value>) {
  return (
    <select
      className={`${fieldStyles.input} field-select ${styles.choice}`}
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        const choice = choices.find((each) => each.value === currentTarget.value);
        if (choice !== undefined) onChoose(choice.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
