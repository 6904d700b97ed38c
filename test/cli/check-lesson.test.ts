// check-lesson: a lesson that can be learned, and one whose step is named.
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { beforeEach, expect, it } from 'vitest';
import { languages } from '#messages/message.ts';
import { openShell, type Shell } from './shell.ts';

const good = readFileSync(new URL('../../resources/lessons/01-one-neuron.chainlesson', import.meta.url), 'utf8');

let shell: Shell;
beforeEach(async () => {
  shell = await openShell();
});

async function check(text: string, ...more: readonly string[]) {
  const file = shell.path('trial.chainlesson');
  await writeFile(file, text);
  return shell.run('check-lesson', file, ...more);
}

it('says that a lesson leads to its end, and to which weights', async () => {
  const { exitCode, json } = await check(good, '--json');
  const { weightHash, steps } = JSON.parse(good);
  expect(exitCode).toBe(0);
  expect(json()).toEqual({ ok: true, steps: steps.length, weightHash });
  expect((await check(good)).out).toContain(weightHash);
});

it('names the step that is wrong, once, in the chosen language', async () => {
  const file = JSON.parse(good);
  file.steps[1].task = { kind: 'select' };
  file.weightHash = null;
  for (const language of languages) {
    const { exitCode, out, error } = await check(JSON.stringify(file), '--language', language);
    expect(exitCode).toBe(2);
    expect(out).toBe('');
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(error).toMatch(/2/);
  }
  file.steps[1].task = { kind: 'setBias', neuron: 'nobody', value: 1 };
  const { exitCode, json } = await check(JSON.stringify(file), '--json');
  expect(exitCode).toBe(2);
  expect(json()).toMatchObject({ ok: false, step: 2, message: expect.stringContaining('nobody') });
});

it('says when the weights at the end are others than declared', async () => {
  const { json } = await check(JSON.stringify({ ...JSON.parse(good), weightHash: 'ff' }), '--json');
  expect(json()).toMatchObject({ ok: false, step: null, weightHash: JSON.parse(good).weightHash });
});
