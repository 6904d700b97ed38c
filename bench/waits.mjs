// What a user sees of operations at the limits of a file: when a sign, when a dialog, when the end, and how soon Cancel is obeyed.
import { join } from 'node:path';
import { choose } from './window/choose-files.mjs';
import { inWindow } from './window/in-window.mjs';
import { chainDocument, layersDocument, singleNeuronsDocument } from './window/scale-documents.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */

/**
 * @typedef {object} Case
 * @property {() => string} document
 * @property {'opening' | 'window'} [of] whether the document is opened by it, or is there before
 * @property {(page: Page, app: ElectronApplication) => Promise<void>} [before] not measured
 * @property {(page: Page, app: ElectronApplication) => Promise<void>} [begin]
 * @property {RegExp} said what the status bar says at the end
 */

/** @typedef {Readonly<Record<'sign' | 'dialog' | 'share' | 'end', number | null>>} Waits from its beginning, in milliseconds */

/** Milliseconds after which it is to be seen that it works, how far it is, and the way out. */
export const goals = { sign: 100, share: 1000, cancel: 3000 };
const patience = 120_000;
/** A second try may be done before there is a dialog. */
const longestToDialog = 15_000;

const largest = () => layersDocument([1000, 1000, 1000]);
const chain = () => chainDocument(10_000);
const press = (/** @type {string} */ key) => (/** @type {Page} */ page) => page.keyboard.press(key);

/** @type {Readonly<Record<string, Case>>} */
const cases = {
  'opening 2,000,000 weights': { document: largest, of: 'opening', said: /./ },
  'opening 10,000 layers': { document: chain, of: 'opening', said: /./ },
  'saving 2,000,000 weights': { document: largest, begin: press('Control+Shift+s'), said: /Saved/ },
  'exporting 2,000,000 weights': { document: largest, begin: command('file.exportWeightsJson'), said: /Exported/ },
  'tidying 10,000 layers': { document: chain, begin: press('Alt+Shift+t'), said: /./ },
  'folding 5,000 neurons': {
    document: () => singleNeuronsDocument(5000, 50_000),
    before: press('Control+a'),
    begin: command('build.fold'),
    said: /./,
  },
  'searching 10,000 layers': {
    document: chain,
    before: press('Control+f'),
    begin: (page) => page.keyboard.type('n'),
    said: /of 10/,
  },
  'planning 2,000,000 weights': { document: largest, begin: press('Space'), said: /Training|Pause/ },
};

/** @param {{ executable: string, electronArguments: readonly string[] }} options */
export async function measureWaits(options) {
  const results = [];
  for (const [name, each] of Object.entries(cases)) {
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
    const first = of === 'opening' ? page.getByRole('button', { name: 'Open AND', exact: true }) : canvasOf(page);
    await first.waitFor({ timeout: patience });
    await app.evaluate(
      ({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
      },
      join(folder, 'saved'),
    );
    if (of !== 'opening') await canvasOf(page).focus();
    await before?.(page, app);
    await page.waitForTimeout(3000);
    await page.evaluate(watching(each));
    if (of === 'opening') await choose(page, app, folder, document(), 'opened.chainrule');
    await begin?.(page, app);
    return measure(page);
  });
}

/**
 * For the page: notes when what is looked for was there first, in milliseconds from the key or the command.
 * @param {Case} what
 */
function watching({ said, of = 'window' }) {
  return `
    globalThis.waits = { sign: null, dialog: null, share: null, end: null };
    const text = () => [...document.querySelectorAll('.status-items, .find-position')].map((each) => each.textContent).join(' ');
    const isThere = () => ${of === 'window'} || document.querySelector('[data-area="canvas"] canvas') !== null;
    const before = text();
    const begun = performance.now();
    const look = () => {
      const now = performance.now() - begun;
      const dialog = document.querySelector('[role="dialog"] .question-buttons');
      if (document.querySelector('.working') !== null) waits.sign ??= now;
      if (dialog !== null) waits.dialog ??= now;
      if (dialog?.querySelector('[role="progressbar"]')) waits.share ??= now;
      if (isThere() && text() !== before && ${said}.test(text())) waits.end ??= now;
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

function canvasOf(/** @type {Page} */ page) {
  return page.getByRole('application', { name: 'Network canvas' });
}
