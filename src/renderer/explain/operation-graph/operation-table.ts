// The operations as a table: what each reads, its value, its gradient.
import type { Translate } from '#messages/translator.ts';
import type { TileTable } from '#renderer/charts/tile/tile-table.ts';
import { mostListed, type ShownGraph } from './graph-shown.ts';
import { nameOf } from './operation-words.ts';

/** From the loss back, as gradients are computed: a table cut short still has the loss. */
export function operationTable(t: Translate, { picture, network, numbers }: ShownGraph): TileTable {
  const names = picture.operations.map((_, position) => nameOf(t, network, picture, position));
  return {
    name: t('operationGraph.title'),
    columns: [
      { header: t('operationGraph.columnOperation'), key: 'operation' },
      { header: t('operationGraph.columnInputs'), key: 'inputs' },
      { header: t('operationGraph.columnValue'), key: 'value' },
      { header: t('operationGraph.columnGradient'), key: 'gradient' },
    ],
    rows: [...picture.operations.entries()].toReversed().flatMap(([position, { width, inputs }]) => {
      const name = names[position] ?? '';
      const read = inputs.map((input) => names[input]).join(', ');
      const { values, gradients } = numbers[position] as (typeof numbers)[number];
      if (width > mostListed) {
        return [[name, read, t('operationGraph.values', { count: width }), null]];
      }
      return Array.from({ length: width }, (_, element) => [
        width === 1 ? name : t('operationGraph.numberOf', { name, number: element + 1 }),
        read,
        values[element] ?? null,
        gradients?.[element] ?? null,
      ]);
    }),
  };
}
