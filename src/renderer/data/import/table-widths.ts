// Numbers that a table's columns will be for the network: a category is a neuron each, a target of two classes one.
import type { ColumnRole } from '#core/data/dataset-choice.ts';
import type { ImportedTable } from '#renderer/state/document/data-import.ts';

export function tableWidths({ columns }: ImportedTable, roles: readonly ColumnRole[]) {
  const widthOf = (role: ColumnRole): number =>
    columns.reduce((sum, { type, distinct }, place) => {
      if (roles[place] !== role) return sum;
      const isOneHot = type === 'category' && (role === 'feature' || distinct > 2);
      return sum + (isOneHot ? distinct : 1);
    }, 0);
  return { inputs: widthOf('feature'), outputs: widthOf('target') };
}
