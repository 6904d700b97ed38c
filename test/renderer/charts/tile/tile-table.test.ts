import { describe, expect, it } from 'vitest';
import { mostTableRows, shownRows, type TileTable, tableCsv } from '#renderer/charts/tile/tile-table.ts';

const table = (count: number, newestFirst: boolean): TileTable => ({
  name: 'Loss of every epoch',
  columns: [
    { header: 'Epoch', key: 'epoch' },
    { header: 'Loss', key: 'loss' },
  ],
  rows: Array.from({ length: count }, (_, epoch) => [epoch, 1 / 3 ** epoch]),
  newestFirst,
});

describe("a tile's numbers", () => {
  it('are shown from the first, or from the newest', () => {
    expect(shownRows(table(3, false)).map(([epoch]) => epoch)).toEqual([0, 1, 2]);
    expect(shownRows(table(3, true)).map(([epoch]) => epoch)).toEqual([2, 1, 0]);
  });

  it('are cut where nobody would read on, at the end that matters less', () => {
    const many = mostTableRows + 5;
    expect(
      shownRows(table(many, false))
        .map(([epoch]) => epoch)
        .at(-1),
    ).toBe(mostTableRows - 1);
    expect(
      shownRows(table(many, true))
        .map(([epoch]) => epoch)
        .at(-1),
    ).toBe(5);
  });

  it('are exported whole, in order, with every digit, under keys that no language changes', () => {
    const lines = tableCsv(table(mostTableRows + 5, true))
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(mostTableRows + 6);
    expect(lines.slice(0, 3)).toEqual(['epoch,loss', '0,1', '1,0.3333333333333333']);
  });

  it('are exported with texts that cannot break the file, and empty cells', () => {
    const rows = [['=cat, "tom"', null]];
    expect(tableCsv({ ...table(0, false), rows })).toBe('epoch,loss\r\n"\'=cat, ""tom""",\r\n');
  });
});
