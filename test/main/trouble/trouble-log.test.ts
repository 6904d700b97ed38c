// The local log: what it keeps of a trouble, that nothing of the user's is in it, and that it never grows nor fails.
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError } from '#disk/file-failure.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { problemReport } from '../../../src/main/trouble/problem-report.ts';
import { causeOf, TroubleLog } from '../../../src/main/trouble/trouble-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const secret = 'Kim-Minji-diagnosis';

/** As the app's own files give it, packed or not, on any system. */
function errorAt(place: string, message: string): Error {
  const error = new TypeError(message);
  error.stack = `TypeError: ${message}\n    at DocumentFiles.save (${place}:12:34)\n    at async Promise.all (index 0)\n    at node:internal/process:1:2`;
  return error;
}

describe('what is kept of an error', () => {
  test.each([
    `/home/${secret}/Chainrule/resources/app.asar/out/main/index.cjs`,
    `C:\\Users\\${secret}\\Chainrule\\resources\\app.asar\\out\\main\\index.cjs`,
    `app://chainrule/out/main/index.cjs`,
  ])('its kind and its place in the app: %s', (place) => {
    const cause = causeOf(errorAt(place, `Cannot read "${secret}" of /home/${secret}/a.chainrule`));
    expect(cause).toContain('TypeError');
    expect(cause).toContain('DocumentFiles.save out/main/index.cjs:12:34');
    expect(cause).not.toContain(secret);
  });

  test.each([
    new Error(secret),
    new FileError('notText', `/home/${secret}/x`),
    Object.assign(new Error(secret), { code: 'ENOSPC', path: secret }),
    Object.assign(new Error(secret), { code: secret, name: secret }),
    errorAt(`/home/${secret}/other.js`, secret),
    JSON.stringify({ secret }),
    { toString: () => secret },
    null,
  ])('nothing that may be the user’s', (error) => {
    expect(causeOf(error)).not.toContain(secret);
  });

  test('the system’s own code', () => {
    expect(causeOf(Object.assign(new Error(secret), { code: 'ENOSPC' }))).toContain('ENOSPC');
  });
});

describe('the log', () => {
  test('keeps what happened in order, with its time', async () => {
    const folder = await temporaryFolder();
    const log = new TroubleLog(join(folder, 'logs/a.log'));
    expect(log.read()).toBe('');
    log.note('page ended', 'killed, code 9', 0);
    log.noteError('main failed', new RangeError('x'), 1000);
    expect(log.read()).toMatch(
      /^1970-01-01T00:00:00.000Z page ended: killed, code 9\n1970-01-01T00:00:01.000Z main failed: RangeError/,
    );
  });

  test('is two files of a limited size, however much goes wrong', async () => {
    const folder = await temporaryFolder();
    for (let run = 0; run < 3; run += 1) {
      const log = new TroubleLog(join(folder, 'a.log'), 1000);
      for (let index = 0; index < 600; index += 1) log.note('page hangs', `run ${run} number ${index}`, 0);
    }
    const names = await readdir(folder);
    expect(names.sort()).toEqual(['a.log', 'a.log.older']);
    for (const name of names) expect((await stat(join(folder, name))).size).toBeLessThan(1100);
    expect(new TroubleLog(join(folder, 'a.log')).read()).toContain('run 2 number 499');
    expect(new TroubleLog(join(folder, 'a.log')).read()).not.toContain('number 500');
  });

  test('that can’t be written is no trouble of its own', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.log');
    await mkdir(path);
    const log = new TroubleLog(path);
    log.note('page hangs', 'x', 0);
    expect(log.read()).toBe('');
  });
});

test.each(['en', 'ko'] as const)('a report says what it is and that it was not sent: %s', (language) => {
  const translate = createTranslate(language);
  const facts = {
    version: '1.2.3',
    commit: 'abc',
    system: 'linux x64',
    versions: { electron: '45' },
    language: 'ko-KR',
  };
  const report = (log: string): string =>
    problemReport({ ...facts, memoryMegabytes: 1, screens: ['1x1@1'], log }, translate);
  expect(report('')).toContain(translate('window.reportNothingLogged'));
  const full = report('2026 page ended: killed\n');
  expect(full).toContain(translate('window.reportIntroduction'));
  expect(full).toContain('Chainrule 1.2.3 abc');
  expect(full).toContain('page ended: killed');
});
