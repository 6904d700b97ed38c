// A lesson is one click away, is learned by mouse and by keyboard, takes note by itself of what is done, and is remembered as learned.
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { isLong } from '../support/run-seed.ts';
import { expect, test } from './fixtures.ts';
import { canvasOf } from './support/canvas.ts';
import { seriousFindings } from './support/findings.ts';

interface LessonFile {
  readonly title: { readonly en: string; readonly ko: string };
  readonly steps: readonly { readonly task?: { readonly view?: string } }[];
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
  ko: { begin: (title: string) => `${title} 레슨 시작`, show: '보여 주세요', next: '다음', finish: '마치기' },
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
      if (task.view === 'folds') await closeDialog(page);
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
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Lessons…');
  await page.keyboard.press('Enter');
  const shelf = page.getByRole('dialog', { name: 'Lessons' });
  await shelf.getByRole('button', { name: `Go on with the lesson ${first.title.en}`, exact: true }).press('Enter');
  // In front of a class the clicker goes from step to step, and L is the laser pointer.
  const present = own.locator('[aria-current="step"]');
  await page.keyboard.press('F11');
  await page.keyboard.press('PageDown');
  await expect(present).toHaveAccessibleName(/2/);
  await page.keyboard.press('PageUp');
  await expect(present).toHaveAccessibleName(/1/);
  await page.keyboard.press('l');
  await page.mouse.move(300, 200);
  await expect(page.locator('.laser-dot')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.laser-dot')).toHaveCount(0);
  await learn(page, first, 'en', press);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Lessons…');
  await page.keyboard.press('Enter');
  await expect(shelf.getByRole('listitem').first()).toContainText('Done');
});

test('every lesson is learned from its first step to its last', async ({ page }) => {
  test.skip(!isLong);
  test.setTimeout(lessons.length * 120_000);
  for (const lesson of lessons) {
    await page.goto('./');
    await page.getByRole('button', { name: words.en.begin(lesson.title.en), exact: true }).click();
    const own = panel(page, lesson.title.en);
    await learn(page, lesson, 'en', (name) => own.getByRole('button', { name, exact: true }).click());
    await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', lesson.weightHash);
  }
});
