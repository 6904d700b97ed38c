// A project survives its archive; archives that are none, damaged or too large are refused.
import { describe, expect, test } from 'vitest';
import { filesInZip, zipOf } from '#renderer/platform/zip.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const names = ['network.chainrule', 'weights.safetensors'];
const archive = (content: Uint8Array<ArrayBuffer>) => ({ path: 'project.zip', content });

describe('an archive', () => {
  test('gives back the wanted files, from the highest folder that has them', () => {
    const content = zipOf('a/b', [
      { path: 'network.chainrule', content: bytes('mine') },
      { path: 'older/network.chainrule', content: bytes('older') },
      { path: 'train.py', content: bytes('pass') },
    ]);
    expect(filesInZip(archive(content), names)).toEqual({
      kind: 'chosen',
      name: 'project.zip',
      files: [{ path: 'network.chainrule', content: bytes('mine') }],
    });
  });

  test('that is damaged or no archive at all is refused by its reason', () => {
    const content = zipOf('a', [{ path: 'network.chainrule', content: bytes('mine '.repeat(100)) }]);
    const broken = [bytes(''), bytes('once upon a time'), content.slice(0, content.length - 30)];
    for (const each of broken) {
      expect(filesInZip(archive(each), names)).toMatchObject({ kind: 'failed', failure: { code: 'damagedArchive' } });
    }
  });

  test('whose files say that they are huge is refused before they are unpacked', () => {
    const content = zipOf('a', [{ path: 'network.chainrule', content: bytes('mine') }]);
    const view = new DataView(content.buffer);
    const directory = content.findLastIndex(
      (_, at) => at + 4 <= content.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(directory + 24, 0xfffffff0, true);
    expect(filesInZip(archive(content), names)).toMatchObject({ kind: 'failed', failure: { code: 'tooLarge' } });
  });
});
