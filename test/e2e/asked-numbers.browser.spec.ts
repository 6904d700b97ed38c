// The number that a lesson asks for is nowhere in the window until it is answered: no text, no tooltip, nothing that is read out, no chart, no table.
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { isRefused } from '#core/document/edit.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { withDrawnNumbers } from '#core/teaching/exercise/draw-numbers.ts';
import { editOf, isEdit } from '#core/teaching/lesson/edit-rules.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { solutionOf } from '#core/teaching/lesson/solution-of.ts';
import { serialiseLesson } from '#core/teaching/lesson/write-lesson.ts';
import { handCalculation } from '#core/teaching/quantities/hand-calculation.ts';
import { isGiven, type Quantity, valuesOf } from '#core/teaching/quantities/quantity.ts';
import { runSeed } from '../support/run-seed.ts';
import { expect, test } from './fixtures.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { everythingShown } from './support/everything-shown.ts';
import { isShort, sample } from './support/short-check.ts';

interface Asked {
  readonly quantity: Quantity;
  readonly value: number;
}

interface AskingLesson {
  readonly lesson: Lesson;
  /** With numbers of its own, by which what is asked for is like nothing else that may be seen. */
  readonly document: NetworkDocument;
  readonly asked: readonly Asked[];
}

const folder = resolve(import.meta.dirname, '../../resources/lessons');

function builtInLessons(): readonly Lesson[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const parsed = parseLesson(readFileSync(resolve(folder, name), 'utf8'));
      return 'lesson' in parsed ? [parsed.lesson] : [];
    });
}

/** What is drawn by the end. */
function drawnBy({ document, steps }: Lesson): NetworkDocument {
  return steps.flatMap(solutionOf).reduce((now, action) => {
    const result = isEdit(action) ? editOf(action)(now) : null;
    return result === null || isRefused(result) ? now : result.document;
  }, document);
}

/** Names of numbers of the network that are asked for and may not be read. */
function namesAsked({ steps }: Lesson): ReadonlySet<string> {
  const names = steps.flatMap(({ task }) =>
    task?.kind === 'askNumber' && typeof task.answer === 'string' && task.isShown !== true ? [task.answer] : [],
  );
  return new Set(names);
}

const threeDigits = (value: number): string => Math.abs(value).toPrecision(3);

const onTheWayToTheLoss: readonly Quantity['kind'][] = ['preActivation', 'activation', 'loss'];

/** While a gradient is asked for, what leads to the loss may be read; else only what is given. */
const mayBeSeen = (quantity: Quantity, asked: Quantity): boolean =>
  isGiven(quantity) || (!onTheWayToTheLoss.includes(asked.kind) && onTheWayToTheLoss.includes(quantity.kind));

/** By three digits, the last of them none that a scale would have. */
function isToldFrom(seen: readonly number[], { value }: Asked): boolean {
  const digits = threeDigits(value);
  return !/e|0$/.test(digits) && Math.abs(value) >= 0.001 && seen.every((other) => threeDigits(other) !== digits);
}

function asking(lesson: Lesson): readonly AskingLesson[] {
  const names = namesAsked(lesson);
  if (names.size === 0) return [];
  for (let index = 0; index < 200; index += 1) {
    const document = withDrawnNumbers(drawnBy(lesson), { seed: runSeed, index, roundness: 'hundredths' });
    const calculation = handCalculation(document, [0]);
    if ('refusal' in calculation) break;
    const values = valuesOf(calculation.quantities);
    const asked = calculation.quantities
      .filter((quantity) => names.has(quantity.id) && !isGiven(quantity))
      .map((quantity) => ({ quantity, value: values.get(quantity.id) ?? Number.NaN }));
    const isTold = asked.every((each) => {
      const seen = calculation.quantities.filter((quantity) => mayBeSeen(quantity, each.quantity));
      return isToldFrom(
        seen.map(({ id }) => values.get(id) ?? 0),
        each,
      );
    });
    if (isTold) return [{ lesson, document, asked }];
  }
  throw new Error(`No numbers tell what ${lesson.id} asks for from the rest.`);
}

/** The short check asks for one of each kind. */
function toTry(asked: readonly Asked[]): readonly Asked[] {
  if (!isShort) return asked;
  const kinds = [...new Set(asked.map(({ quantity }) => quantity.kind))];
  return kinds.flatMap((kind) =>
    sample(
      `asked ${kind}`,
      asked.filter(({ quantity }) => quantity.kind === kind),
    ),
  );
}

/** As it would stand there with as many digits as anything has. */
function shownAs(text: string, value: number): readonly string[] {
  const numbers = text.replaceAll('−', '-').match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? [];
  return numbers.filter((number) => {
    const digits = number.replace(/^-?0?\.?0*|e.*$/g, '').replace('.', '').length;
    const unit = 10 ** -(/\.(\d+)/.exec(number)?.[1]?.length ?? 0);
    return digits >= 3 && Math.abs(Number(number) - value) <= unit * 0.51;
  });
}

async function expectNowhere(page: Page, { quantity, value }: Asked): Promise<void> {
  // What screen readers are told follows calmly, a moment later.
  await expect.poll(async () => shownAs(await everythingShown(page), value), quantity.id).toEqual([]);
  await expect(page.locator('[data-tile]'), quantity.id).toHaveCount(0);
  await expect(page.locator('body'), quantity.id).not.toContainText('NaN');
}

for (const { lesson, document, asked } of sample('a lesson that asks', builtInLessons().flatMap(asking))) {
  const title = lesson.title.en ?? '';
  test(`what “${title}” asks for is nowhere in the window`, async ({ running, folder: own }) => {
    const { page } = running;
    const { weightHash: _, ...about } = lesson;
    const path = resolve(own, 'asking.chainlesson');
    const cases = toTry(asked);
    const text = { en: 'How much?' };
    // A stage that tells its numbers stays while they are asked for.
    const stage = { text, task: { kind: 'step' as const, stage: 'backward-1' } };
    const questions = cases.map(({ quantity }) => ({
      text,
      task: { kind: 'askNumber' as const, answer: quantity.id },
    }));
    const steps = [stage, ...questions];
    await writeFile(path, serialiseLesson({ ...about, document, steps }));
    await chooseFileToOpen(running, path);
    await page.keyboard.press('Control+o');
    const panel = page.getByRole('region', { name: title, exact: true });
    const next = panel.getByRole('button', { name: /^(?:Next|Finish)$/ });
    await panel.getByRole('button', { name: 'Show me', exact: true }).click();
    await expect(panel.locator('.lesson-praise')).toBeVisible();
    await next.click();
    for (const each of cases) {
      await expect(panel.getByRole('textbox')).toBeVisible();
      await expectNowhere(page, each);
      if (!isShort) {
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          await expectNowhere(page, each);
        }
      }
      await panel.getByRole('textbox').fill(each.value.toFixed(3));
      await page.keyboard.press('Enter');
      await expect(panel.locator('.lesson-praise')).toBeVisible();
      await expect(page.locator('[data-tile]').first()).toBeVisible();
      await next.click();
    }
  });
}
