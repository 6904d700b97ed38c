// The parts of a package: icons, fuses read back, what speaks against a release.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { desktopEntry, mimeTypes } from '../../packaging/debian-package.mjs';
import { icnsOf, icoOf, icoSizes, pngSizes } from '../../packaging/icon-files.mjs';
import { fuseDifferences } from '../../packaging/inspect-package.mjs';
import { problemsOfRelease } from '../../packaging/release-problems.mjs';
import { missingForSigning } from '../../packaging/signing.mjs';

const icons = 'packaging/icons';
const read = (path: string): Buffer => readFileSync(path);
const configuration = JSON.parse(readFileSync('packaging/electron-builder.json', 'utf8')) as {
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly fileAssociations: readonly { readonly ext: string; readonly mimeType: string; readonly icon: string }[];
};

/** The sides that a PNG says it has. */
const sidesOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('icons', () => {
  test('are those of the present drawing', () => {
    const drawing = createHash('sha256').update(read('resources/icons/chainrule.svg')).digest('hex');
    expect(readFileSync(join(icons, 'drawn-from.txt'), 'utf8').trim()).toBe(drawing);
  });

  test.each(['app', 'document'])('%s: every size is there and has that size', (name) => {
    for (const size of pngSizes) {
      expect(sidesOf(read(join(icons, name, `${size}x${size}.png`)))).toEqual([size, size]);
    }
    expect(readdirSync(join(icons, name))).toHaveLength(pngSizes.length);
  });

  test('of Windows and macOS hold each size where their directory says', () => {
    const pngOf = (size: number): Buffer => Buffer.from(`png of ${size}`);
    const ico = icoOf(pngOf);
    for (const [index, size] of icoSizes.entries()) {
      const entry = 6 + 16 * index;
      const offset = ico.readUInt32LE(entry + 12);
      const held = ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
      expect([ico.readUInt8(entry) || 256, String(held)]).toEqual([size, `png of ${size}`]);
    }
    const icns = icnsOf(pngOf);
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const sizes: number[] = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      sizes.push(Number(String(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))).replace('png of ', '')));
    }
    expect(new Set(sizes)).toEqual(new Set([16, 32, 64, 128, 256, 512, 1024]));
  });
});

describe('fuses', () => {
  const shown = (name: string, state: string): string => `Fuse Version: v1\n  ${name} is ${state}\n`;

  test('what makes the program run other code is off, what checks its own is on', () => {
    expect(configuration.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
    });
  });

  test.each([
    ['RunAsNode', 'Disabled', []],
    ['RunAsNode', 'Enabled', ['the fuse runAsNode is Enabled']],
    ['Another', 'Disabled', ['the fuse runAsNode is missing']],
  ])('%s %s read back', (name, state, problems) => {
    expect(fuseDifferences(shown(name, state), { runAsNode: false })).toEqual(problems);
  });
});

describe('a release', () => {
  const fine = {
    isTestRuntime: false,
    version: '1.2.3',
    isClean: true,
    changelog: '# Changes\n\n## 1.2.3\n',
    missing: [],
  };

  test.each([
    ['nothing', {}, 0],
    ['the test runtime', { isTestRuntime: true }, 1],
    ['what is not committed', { isClean: false }, 1],
    ['a version that no change is told of', { version: '1.2.4' }, 1],
    ['what would not be signed', { missing: ['CSC_LINK is not set'] }, 1],
  ])('%s speaks against it', (_what, facts, count) => {
    expect(problemsOfRelease({ ...fine, ...facts })).toHaveLength(count);
  });

  test('names every variable that signing lacks, and none that is set', () => {
    expect(missingForSigning('darwin', {})).toHaveLength(5);
    expect(missingForSigning('darwin', { CSC_LINK: 'x' }).join()).not.toContain('CSC_LINK ');
    expect(missingForSigning('win32', {})).toHaveLength(2);
    expect(missingForSigning('linux', {})).toEqual([]);
  });
});

test('networks and lessons are opened by a double-click, each as a type of its own', () => {
  const associations = configuration.fileAssociations;
  expect(associations.map(({ ext }) => ext)).toEqual(['chainrule', 'chainlesson']);
  expect(new Set(associations.map(({ mimeType }) => mimeType)).size).toBe(associations.length);
});

test('the Debian package tells of the same kinds of files, with a name in both languages', () => {
  const opened = /^MimeType=(.*);$/m.exec(desktopEntry)?.[1]?.split(';');
  expect(opened).toEqual(configuration.fileAssociations.map(({ mimeType }) => mimeType));
  const told = mimeTypes.split('</mime-type>').slice(0, -1);
  for (const [at, { ext, mimeType }] of configuration.fileAssociations.entries()) {
    expect(told[at]).toContain(`<mime-type type="${mimeType}">`);
    expect(told[at]).toContain(`<glob pattern="*.${ext}"/>`);
    expect(told[at]).toMatch(/<comment xml:lang="ko">Chainrule [가-힣]+<\/comment>/);
  }
  expect(told).toHaveLength(configuration.fileAssociations.length);
});

test('each kind of file has an icon in every form', () => {
  for (const { icon } of configuration.fileAssociations) {
    expect(readdirSync(icons)).toEqual(expect.arrayContaining([icon, `${icon}.ico`, `${icon}.icns`]));
  }
});
