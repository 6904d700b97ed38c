// A lesson is one click away, is learned by mouse and by keyboard, takes note by itself of what is done, and is remembered as learned.
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { exampleById } from '#core/examples/examples.ts';
import type { Fields } from '#core/teaching/lesson/declared-fields.ts';
import { type Target, targetKinds } from '#core/teaching/lesson/targets.ts';
import type { Action } from '#core/teaching/lesson/tasks.ts';
import { serialiseLesson } from '#core/teaching/lesson/write-lesson.ts';
import { expect, test } from './fixtures.ts';
import { canvasOf } from './support/canvas.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { downloadOf } from './support/downloads.ts';
import { seriousFindings } from './support/findings.ts';
import { Learner } from './support/learner/learner.ts';
import { runByName } from './support/palette.ts';
import { isDrawn, isShort, sample } from './support/short-check.ts';

interface LessonFile {
  readonly title: { readonly en: string; readonly ko: string };
  readonly steps: readonly { readonly task?: { readonly kind: string; readonly name?: string } }[];
  readonly weightHash: string;
}

const folder = resolve(import.meta.dirname, '../../resources/lessons');
const lessons = readdirSync(folder)
  .sort()
  .map((name): LessonFile => JSON.parse(readFileSync(resolve(folder, name), 'utf8')));
const [first] = lessons as [LessonFile, ...LessonFile[]];

const panel = (page: Page, title: string) => page.getByRole('region', { name: title, exact: true });
type Press = (name: string) => Promise<void>;

const words = {
  en: { begin: (title: string) => `Start the lesson ${title}`, show: 'Show me', next: 'Next', finish: 'Finish' },
  ko: { begin: (title: string) => `${title} 레슨 시작`, show: '풀이 보기', next: '다음', finish: '마치기' },
} as const;

/** One that lies over the lesson. */
async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Goes through a lesson that has been begun: what a step waits for is shown, and has then been done. */
async function learn(page: Page, lesson: LessonFile, language: 'en' | 'ko', press: Press): Promise<void> {
  const own = panel(page, lesson.title[language]);
  for (const [index, { task }] of lesson.steps.entries()) {
    await expect(own.locator('[aria-current="step"]')).toHaveAccessibleName(new RegExp(`${index + 1}`));
    if (task !== undefined && !(await own.locator('.lesson-praise').isVisible())) {
      await press(words[language].show);
      await expect(own.locator('.lesson-praise')).toBeVisible();
      if (task.kind === 'experiment' && task.name === 'folds') await closeDialog(page);
    }
    await press(index === lesson.steps.length - 1 ? words[language].finish : words[language].next);
  }
  await expect(own).toHaveCount(0);
}

test('the first lesson is one click away, and learned by mouse', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: words.en.begin(first.title.en), exact: true }).click();
  const own = panel(page, first.title.en);
  await expect(own).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  // Nothing is locked, and one can go back.
  await own.getByRole('button', { name: 'Next', exact: true }).click();
  await own.getByRole('button', { name: 'Back', exact: true }).click();
  await learn(page, first, 'en', (name) => own.getByRole('button', { name, exact: true }).click());
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', first.weightHash);
});

test('a lesson is left and gone on with, by keyboard, and is learned then', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: words.en.begin(first.title.en), exact: true }).press('Enter');
  const own = panel(page, first.title.en);
  const press: Press = (name) => own.getByRole('button', { name, exact: true }).press('Enter');
  await press('Next');
  await press('Leave the lesson');
  await runByName(page, 'Lessons…');
  const shelf = page.getByRole('dialog', { name: 'Lessons' });
  await shelf.getByRole('button', { name: `Go on with the lesson ${first.title.en}`, exact: true }).press('Enter');
  await expect(shelf).toBeHidden();
  // In front of a class the clicker goes from step to step, and L is the laser pointer.
  const present = own.locator('[aria-current="step"]');
  await page.keyboard.press('F11');
  await expect(page.locator('[data-presenting="true"]')).toBeAttached();
  await page.keyboard.press('PageDown');
  await expect(present).toHaveAccessibleName(/2/);
  await page.keyboard.press('PageUp');
  await expect(present).toHaveAccessibleName(/1/);
  await page.keyboard.press('l');
  await page.mouse.move(300, 200);
  await expect(page.locator('.app-laser-dot')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.app-laser-dot')).toHaveCount(0);
  await learn(page, first, 'en', press);
  await runByName(page, 'Lessons…');
  await expect(shelf.getByRole('listitem').first()).toContainText('Done');
  // A dialog that is closed keeps no key that comes next.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
});

test('a lesson is recorded by doing it, worded, saved, and learned from its file', async ({ running, folder }) => {
  test.skip(!isDrawn('a lesson is recorded', 0.35));
  const { page } = running;
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await runByName(page, 'Record a Lesson');
  const recorder = panel(page, 'Recording a lesson');
  await expect(recorder).toBeVisible();
  await runByName(page, 'One Epoch');
  await expect(recorder.getByRole('listitem')).toHaveCount(1);
  await recorder.getByRole('button', { name: /^1\. Training/ }).click();
  const words = recorder.getByRole('textbox', { name: 'Text (English)', exact: true });
  await words.fill('Train it **once**.');
  await words.press('Control+Enter');
  expect(await seriousFindings(page)).toEqual([]);
  const hash = await canvasOf(page).getAttribute('data-weight-hash');
  const file = await downloadOf(running, folder, () => page.keyboard.press('Control+s'));
  await recorder.getByRole('button', { name: 'Stop recording', exact: true }).click();
  await expect(recorder).toHaveCount(0);
  const path = resolve(folder, 'own.chainlesson');
  await writeFile(path, file);
  await chooseFileToOpen(running, path);
  await page.keyboard.press('Control+o');
  const own = panel(page, 'My lesson');
  await expect(own.getByText('Train it once.')).toBeVisible();
  const lesson: LessonFile = JSON.parse(file.toString());
  await learn(page, lesson, 'en', (name) => own.getByRole('button', { name, exact: true }).click());
  expect(lesson.weightHash).toBe(hash);
});

/** What brings the place that is pointed at to the screen. */
function taskFor(target: Target): Action {
  const { kind } = target;
  const name = 'name' in target ? target.name : '';
  if (target.kind === 'chart') return { kind: 'open', view: target.name };
  if (kind === 'button' && name === 'row') return { kind: 'open', view: 'data' };
  if (kind === 'button' && name === 'start') return { kind: 'open', view: 'race' };
  if (kind !== 'field') return { kind: 'step', stage: 'input' };
  if (name === 'dataset') return { kind: 'open', view: 'data' };
  if (name === 'weight') return { kind: 'select', part: 'x1→h1' };
  return ['activation', 'units', 'bias'].includes(name)
    ? { kind: 'select', part: name === 'bias' ? 'h1' : 'h' }
    : { kind: 'open', view: 'inspect' };
}

/** On XOR 2-2-1, of every kind and with every word; what needs a selection comes last, since nothing takes it away. */
function everyTarget(): readonly Target[] {
  const words = { neuron: 'h1', layer: 'h', source: 'x1', target: 'h1' };
  const targets = Object.entries(targetKinds).flatMap(([kind, fields]): readonly Target[] => {
    const name = (fields as Fields).name ?? null;
    const names = name?.words ?? [words[kind as 'neuron' | 'layer']];
    if (kind === 'wire') return [{ kind, source: words.source, target: words.target }];
    return names.map((each) => ({ kind, ...(name === null ? {} : { name: each }) }) as Target);
  });
  return targets.toSorted(
    (one, other) => Number(taskFor(one).kind === 'select') - Number(taskFor(other).kind === 'select'),
  );
}

test('every place that a step can point at is ringed in the window', async ({ running, folder }) => {
  test.skip(!isDrawn('every place that a step can point at', 0.3));
  const { page } = running;
  const path = resolve(folder, 'targets.chainlesson');
  const steps = everyTarget().map((pointAt) => ({ text: { en: 'Look.' }, pointAt, task: taskFor(pointAt) }));
  const document = exampleById('xor-2-2-1').document();
  const about = { id: 'targets', title: { en: 'Targets' }, summary: { en: 'Targets' }, minutes: 1, document };
  await writeFile(path, serialiseLesson({ ...about, steps }));
  await chooseFileToOpen(running, path);
  await page.keyboard.press('Control+o');
  const own = panel(page, 'Targets');
  for (const [index, { pointAt }] of steps.entries()) {
    await own.locator('.lesson-dot').nth(index).click();
    const show = own.getByRole('button', { name: 'Show me', exact: true });
    if (await show.isVisible()) await show.click();
    await expect(page.locator('.lesson-pointer'), JSON.stringify(pointAt)).toBeVisible();
  }
});

const languages = ['en', 'ko'] as const;
const ways = lessons.flatMap((lesson) =>
  languages.flatMap((language) => (['mouse', 'keyboard'] as const).map((hands) => ({ lesson, language, hands }))),
);

/** Of a lesson of some thirteen steps, in the short check; that each sentence is understood is shown without a window. */
const stepsInShort = 5;

for (const { lesson, language, hands } of sample('a lesson by its own words', ways)) {
  const title = lesson.title[language];
  test(`who knows only what is on the screen learns “${title}” by ${hands}`, async ({ page, clickMenu }) => {
    test.setTimeout(300_000);
    if (language === 'ko') await clickMenu('view.language.ko');
    await page.getByRole('button', { name: words[language].begin(title), exact: true }).click();
    await new Learner(page, language, hands, title).learn(isShort ? stepsInShort : lesson.steps.length);
  });
}
