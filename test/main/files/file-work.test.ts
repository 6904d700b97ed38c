// Files that are read and written are told of from beginning to end, and a reading can be given up, however long the disk takes.
import { expect, test } from 'vitest';
import type { FileWorkNews } from '#bridge/contract.ts';
import { FileWork } from '../../../src/main/files/file-work.ts';

const later = () => new Promise((resolve) => setImmediate(resolve));

function listened() {
  const heard: FileWorkNews[] = [];
  return { heard, work: new FileWork((news) => heard.push(news)) };
}

test('each has a beginning and an end with its name, also when it fails', async () => {
  const { heard, work } = listened();
  expect(await work.reading('opening', '/home/me/xor.chainrule', async () => 'text')).toBe('text');
  await later();
  await expect(work.writing('saving', '/b', () => Promise.reject(new Error('full')))).rejects.toThrow('full');
  await later();
  expect(heard).toEqual([
    { id: 1, what: 'opening', name: 'xor.chainrule', isOver: false },
    { id: 1, what: 'opening', name: 'xor.chainrule', isOver: true },
    { id: 2, what: 'saving', name: 'b', isOver: false },
    { id: 2, what: 'saving', name: 'b', isOver: true },
  ]);
});

test('a disk that never answers holds nobody up who gives up; what is written goes on', async () => {
  const { heard, work } = listened();
  const readings = [
    work.reading('opening', '/a', () => new Promise<string>(() => undefined)),
    work.reading('importing', '/b', () => new Promise<string>(() => undefined)),
  ];
  let write = (_done: string): void => undefined;
  const writing = work.writing('exporting', '/c', () => new Promise<string>((resolve) => (write = resolve)));
  work.giveUp();
  expect(await Promise.all(readings)).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
  await later();
  expect(heard.filter(({ isOver }) => isOver).map(({ name }) => name)).toEqual(['a', 'b']);
  write('done');
  expect(await writing).toBe('done');
});
