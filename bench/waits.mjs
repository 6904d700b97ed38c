// Waits of a user at operations at the limits of a file: until a sign, a dialog, the end, and until Cancel is obeyed.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inWindow } from './window/in-window.mjs';
import { chainDocument, layersDocument } from './window/scale-documents.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */

/**
 * @typedef {object} Case
 * @property {() => string} document
 * @property {'opening' | 'importing' | 'window'} [of] whether the document is opened by it, or is there before, its weights in a file of their own
 * @property {(page: Page, app: ElectronApplication) => Promise<void>} [before] not measured
 * @property {(page: Page, app: ElectronApplication) => Promise<void>} begin
 * @property {RegExp} [said] what the status bar says at the end; else it is the end when it says anything new
 * @property {string} [there] what is there at the end, as a selector
 */

/**
 * @typedef {Readonly<Record<'sign' | 'dialog' | 'share' | 'end' | 'bare', number | null>>} Waits from its beginning, in milliseconds;
 *   `bare` is the longest time without a sign
 */

/** Milliseconds after which it is to be seen that it works, how far it is, and the way out. */
export const goals = { sign: 100, share: 1000, cancel: 3000 };
const patience = 120_000;
/** A second try may be done before there is a dialog. */
const longestToDialog = 15_000;

const largest = () => layersDocument([1000, 1000, 1000]);
const chain = () => chainDocument(10_000);
const lane = () => layersDocument([10, 2000, 1]);
const press = (/** @type {string} */ key) => (/** @type {Page} */ page) => page.keyboard.press(key);

/** @type {Readonly<Record<string, Case>>} */
const cases = {
  'opening 2,000,000 weights': { document: largest, of: 'opening', begin: press('Control+o') },
  'opening 10,000 layers': { document: chain, of: 'opening', begin: press('Control+o') },
  'importing 2,000,000 weights': { document: largest, of: 'importing', begin: command('file.import') },
  'saving 2,000,000 weights': { document: largest, begin: press('Control+Shift+s'), said: /Saved/ },
  'exporting 2,000,000 weights': { document: largest, begin: command('file.exportWeightsJson'), said: /Exported/ },
  'tidying 10,000 layers': { document: chain, begin: press('Alt+Shift+t') },
  'folding a lane of 5,000 neurons': {
    document: () => layersDocument([10, 5000, 1]),
    async before(page, app) {
      await selectLane(page);
      // So wide a lane is folded when it is opened.
      await command('view.collapse')(page, app);
    },
    begin: command('view.collapse'),
    there: `#button-lane-l1`,
  },
  'exploding a layer of 2,000 neurons': { document: lane, before: selectLane, begin: command('build.explode') },
  'folding 2,000 neurons into a layer': {
    document: lane,
    async before(page, app) {
      await selectLane(page);
      await command('build.explode')(page, app);
      // The window tells nothing of when thousands of neurons are drawn and looked at.
      await page.waitForTimeout(15_000);
    },
    begin: command('build.fold'),
  },
  'searching 10,000 layers': {
    document: chain,
    before: press('Control+f'),
    begin: (page) => page.keyboard.type('n'),
    said: /of 10/,
  },
  'planning 2,000,000 weights': { document: largest, begin: press('Control+Enter'), said: /Training|Pause/ },
};

/** @param {{ executable: string, electronArguments: readonly string[], only?: string | undefined }} options `only`: cases with it in their names */
export async function measureWaits(options) {
  const { only = '' } = options;
  const results = [];
  for (const [name, each] of Object.entries(cases).filter(([called]) => called.includes(only))) {
    const whole = await inCase(options, each, async (page) => {
      const isDone = async () => (await page.evaluate('waits.end')) !== null;
      for (const end = Date.now() + patience; !(await isDone()); await page.waitForTimeout(100)) {
        if (Date.now() > end) throw new Error(`Nothing was seen of the end: ${name}`);
      }
      return /** @type {Waits} */ (await page.evaluate('waits'));
    });
    const cancelled = whole.dialog === null ? null : await inCase(options, each, cancel);
    const result = { name, ...whole, cancelled };
    // It takes minutes: what there is already is told.
    console.error(JSON.stringify(result));
    results.push(result);
  }
  return results;
}

/**
 * Begins the operation in a window of its own.
 * @template Result
 * @param {{ executable: string, electronArguments: readonly string[] }} options
 * @param {Case} each
 * @param {(page: Page) => Promise<Result>} measure
 */
function inCase(options, each, measure) {
  const { document, of = 'window', before, begin } = each;
  return inWindow(options, of === 'opening' ? null : document(), async (page, app, folder) => {
    const [opened, weights, saved] = ['opened.chainrule', 'weights.safetensors', 'saved.json'].map((name) =>
      join(folder, name),
    );
    const chosen = of === 'importing' ? weights : opened;
    if (of === 'opening') await writeFile(opened, document());
    if (of === 'importing') writeWeights(document(), folder, chosen);
    const first = of === 'opening' ? page.getByRole('button', { name: 'Open AND', exact: true }) : canvasOf(page);
    await first.waitFor({ timeout: patience });
    await app.evaluate(
      ({ dialog }, [chosen, path]) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      },
      [chosen, saved],
    );
    if (of !== 'opening') await canvasOf(page).focus();
    await before?.(page, app);
    await page.waitForTimeout(3000);
    await page.evaluate(watching(each));
    await begin(page, app);
    return measure(page);
  });
}

/**
 * For the page: notes when what is looked for was there first, in milliseconds from the key or the command.
 * @param {Case} what
 */
function watching({ said = /./, there, of = 'window' }) {
  return `
    globalThis.waits = { sign: null, dialog: null, share: null, end: null, bare: 0 };
    const text = () => [...document.querySelectorAll('.app-status-items, .find-position')].map((each) => each.textContent).join(' ');
    const isThere = () => ${of === 'window'} || document.querySelector('[data-area="canvas"] canvas') !== null;
    const isDone = () => ${there === undefined ? `text() !== before && ${said}.test(text())` : `document.querySelector('${there}') !== null`};
    const sign = () => document.querySelector('[role="status"] .mantine-Loader-root');
    const before = text();
    const begun = performance.now();
    let seen = 0;
    let wasSigned = false;
    const look = () => {
      const now = performance.now() - begun;
      const dialog = document.querySelector('[role="dialog"]:has([role="progressbar"], .mantine-Loader-root)');
      const isSigned = sign() !== null || dialog !== null;
      if (sign() !== null) waits.sign ??= now;
      if (dialog !== null) waits.dialog ??= now;
      if (dialog?.querySelector('[role="progressbar"]')) waits.share ??= now;
      // Until this picture that one stood, however long the window was held up.
      if (wasSigned) seen = now;
      wasSigned = isSigned;
      if (waits.end === null) waits.bare = Math.max(waits.bare, now - seen);
      if (isSigned) seen = now;
      if (isThere() && isDone()) waits.end ??= now;
      requestAnimationFrame(look);
    };
    look();
  `;
}

/**
 * @param {Page} page
 * @returns {Promise<number | null>} milliseconds from the press to the end of the dialog; the window is as it was, or this
 *   throws; null: it was done before it could be pressed
 */
async function cancel(page) {
  const button = page.getByRole('dialog').getByRole('button', { name: 'Cancel' });
  const title = await page.title();
  const pressing = button.dispatchEvent('click', undefined, { timeout: longestToDialog });
  const isPressed = await pressing.then(
    () => true,
    () => false,
  );
  if (!isPressed) return null;
  const pressed = performance.now();
  await button.waitFor({ state: 'hidden' });
  const took = performance.now() - pressed;
  await page.waitForTimeout(1000);
  if ((await page.title()) !== title) throw new Error('What was cancelled has changed the window.');
  return took;
}

/** @param {string} id */
function command(id) {
  return (/** @type {Page} */ _page, /** @type {ElectronApplication} */ app) =>
    app.evaluate(({ webContents }, name) => {
      for (const contents of webContents.getAllWebContents()) contents.send('menu:command', { id: name });
    }, id);
}

/**
 * @param {string} document
 * @param {string} folder
 * @param {string} weights the file that they are written to
 */
function writeWeights(document, folder, weights) {
  const file = join(folder, 'weights-of.chainrule');
  writeFileSync(file, document);
  const command = ['out/cli/chainrule.js', 'export', file, '--to', 'safetensors', '--out', weights];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

async function selectLane(/** @type {Page} */ page) {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('h1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

function canvasOf(/** @type {Page} */ page) {
  return page.getByRole('application', { name: 'Network canvas' });
}
