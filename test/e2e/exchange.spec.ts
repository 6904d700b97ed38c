// Networks leave for other programs and come back: by menu, by keyboard and by dropping, in both languages.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writeSafetensors } from '#core/interchange/tensors/safetensors.ts';
import { expect, test } from './fixtures.ts';
import { canvasOf, neuron, status } from './support/canvas.ts';
import { answerQuestions, chooseFileToOpen, chooseFileToSave } from './support/dialogs.ts';
import { seriousFindings } from './support/findings.ts';
import type { RunningApp } from './support/launch.ts';

const weightHash = (page: Page) => canvasOf(page).getAttribute('data-weight-hash');

async function openExample(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await canvasOf(page).waitFor();
}

/** What an export leaves, by name: of a folder in the desktop app, of the downloaded archive in the browser edition. */
async function projectFrom(
  running: RunningApp,
  folder: string,
  act: () => Promise<void>,
): Promise<ReadonlyMap<string, Buffer>> {
  const { page, electronApp } = running;
  if (electronApp === null) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()]);
    const files = unzipSync(await readFile(await download.path()));
    return new Map(Object.entries(files).map(([path, bytes]) => [path.split('/')[1] ?? '', Buffer.from(bytes)]));
  }
  await chooseFileToOpen(running, folder);
  await act();
  await expect(status(page)).toContainText('Exported as');
  return new Map(
    await Promise.all((await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

test('a PyTorch project leaves by keyboard alone, and comes back with its weights', async ({
  running,
  folder,
  clickMenu,
}) => {
  const { page } = running;
  await openExample(page, 'Worked example 2-2-2-1');
  const weights = await weightHash(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('export pytorch');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export PyTorch project' });
  await expect(dialog.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  expect(await seriousFindings(page)).toEqual([]);
  const place = join(folder, 'project');
  await mkdir(place);
  const files = await projectFrom(running, place, () => page.keyboard.press('Enter'));
  expect([...files.keys()].sort()).toEqual(
    ['README.md', 'data.csv', 'model.py', 'network.chainrule', 'train.py', 'weights.safetensors'].sort(),
  );
  for (const [name, content] of files) await writeFile(join(place, name), content);
  await clickMenu('file.close');
  await chooseFileToOpen(running, place);
  await clickMenu('file.importProject');
  await expect(neuron(page, 'h11')).toBeVisible();
  expect(files.get('model.py')?.toString()).toContain('class Network');
  await expect(status(page)).toContainText('Imported project');
  // Numbers of 32 bits were asked for, so the weights are the nearest of those.
  expect(await weightHash(page)).not.toBe(weights);
});

test('in Korean: weights come back as one undo entry, and those of another network are refused by name', async ({
  running,
  folder,
  clickMenu,
  edition,
}) => {
  const { page } = running;
  const canvas = page.getByRole('application');
  const hash = () => canvas.getAttribute('data-weight-hash');
  await openExample(page, 'XOR 2-2-1');
  const before = (await hash()) ?? '';
  await clickMenu('view.language.ko');
  const place = join(folder, 'xor.safetensors');
  await chooseFileToSave(running, place);
  await clickMenu('file.exportSafetensors');
  const dialog = page.getByRole('dialog', { name: 'safetensors 가중치 내보내기' });
  await dialog.getByRole('combobox', { name: '숫자 형식' }).selectOption('float64');
  await dialog.getByRole('button', { name: '내보내기', exact: true }).click();
  await expect(page.getByRole('status', { name: '상태' })).toContainText('내보냈어요');
  await clickMenu('train.epoch');
  await expect(canvas).toHaveAttribute('data-epoch', '1');
  await expect(canvas).toHaveAttribute('data-weight-hash', /^[0-9a-f]{64}$/);
  const trained = (await hash()) ?? '';

  await chooseFileToOpen(running, place);
  await clickMenu('file.import');
  await expect(canvas).toHaveAttribute('data-weight-hash', before);
  await page.getByRole('button', { name: /^실행 취소/ }).click();
  await expect(canvas).toHaveAttribute('data-weight-hash', trained);

  const tensor = { name: 'layers.0.weight', shape: [1, 2], values: Float64Array.of(1, 2) };
  await writeFile(place, writeSafetensors([tensor], 'float64'));
  await answerQuestions(running, 0);
  await chooseFileToOpen(running, place);
  await clickMenu('file.import');
  if (edition === 'chromium') {
    const refusal = page.getByRole('dialog', { name: '‘xor.safetensors’ 파일을 가져올 수 없어요.' });
    await expect(refusal).toContainText('‘layers.0.weight’ 텐서의 크기는 1 × 2인데');
    await refusal.getByRole('button').click();
  }
  await expect(canvas).toHaveAttribute('data-weight-hash', trained);
});

test('the training history is kept with its size told, is there again in the file, and leaves as CSV', async ({
  running,
  folder,
  clickMenu,
}) => {
  const { page } = running;
  await openExample(page, 'XOR 2-2-1');
  const keep = page.getByRole('switch', { name: 'Keep history' });
  await keep.click({ force: true });
  await clickMenu('train.epoch');
  await expect(page.getByText('2 losses, 1 kB in the file')).toBeVisible();
  const place = join(folder, 'kept.chainrule');
  await chooseFileToSave(running, place);
  await clickMenu('file.save');
  await expect.poll(() => readFile(place, 'utf8').catch(() => '')).toContain('"history"');
  const log = join(folder, 'log.csv');
  await expect(status(page)).toContainText('Saved');
  await chooseFileToSave(running, log);
  await clickMenu('file.exportLogCsv');
  await expect
    .poll(() => readFile(log, 'utf8').catch(() => ''))
    .toMatch(/^epoch,step,loss.*\n0,0,0\.\d+.*\n1,1,0\.\d+/);
  await keep.click({ force: true });
  await expect(keep).not.toBeChecked();
});
