// A small table: each row has a name and its values, one below the other.
import { formatNumber, fullPrecision } from '#core/numeric/digits.ts';
import styles from './value-table.module.css';

export interface ValueRow {
  readonly name: string;
  readonly title?: string;
  readonly values: readonly (number | string)[];
}

interface ValueTableProps {
  /** For screen readers, where no heading before it says it. */
  readonly label?: string;
  /** Over the names, and over each column of values. */
  readonly heads: readonly string[];
  readonly rows: readonly ValueRow[];
}

export function ValueTable({ label, heads, rows }: ValueTableProps) {
  return (
    <table className={styles.root} aria-label={label}>
      <TableHead heads={heads} />
      <tbody>
        {rows.map(({ name, title, values }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity beyond their place
          <tr key={row}>
            <th scope="row" title={title}>
              {name}
            </th>
            {values.map((value, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row stand still
              <td key={place} title={typeof value === 'number' ? fullPrecision(value) : undefined}>
                {typeof value === 'number' ? formatNumber(value) : value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The heads of a table's columns. Some may be called alike, or not at all. */
export function TableHead({ heads }: { readonly heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head, place) => {
          const Cell = head === '' ? 'td' : 'th';
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            <Cell key={place} scope={head === '' ? undefined : 'col'}>
              {head}
            </Cell>
          );
        })}
      </tr>
    </thead>
  );
}
