// Makes the icons of the app and of its documents, in every size and form that a system asks for, from the app's one SVG.
// `npm run icons`, after resources/icons/chainrule.svg has changed; what it makes is kept, since a package may be built
// where there is no browser to draw with.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { icnsOf, icnsSizes, icoOf, icoSizes, pngSizes } from './icon-files.mjs';

const source = join(projectRoot, 'resources/icons/chainrule.svg');
const folder = join(projectRoot, 'packaging/icons');

/** A sheet with a folded corner and the app's own sign on it. */
function documentSvg(/** @type {string} */ sign) {
  const placed = sign.replace('<svg ', '<svg x="136" y="190" width="240" height="240" ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">
  <path d="M112 16H320L432 128V472A24 24 0 0 1 408 496H112A24 24 0 0 1 88 472V40A24 24 0 0 1 112 16Z" fill="#fff" stroke="#8a8f98" stroke-width="12"/>
  <path d="M320 16V104A24 24 0 0 0 344 128H432Z" fill="#d9dce2" stroke="#8a8f98" stroke-width="12" stroke-linejoin="round"/>
  ${placed}
</svg>
`;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} svg
 * @param {number} size in pixels
 */
async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<body style="margin:0"><img src="${address}" width="${size}" height="${size}" style="display:block">`,
  );
  return page.screenshot({ omitBackground: true, type: 'png' });
}

const { output } = await runCommand('which', ['chromium'], { output: 'gather' });
const browser = await chromium.launch({
  ...(output.trim() === '' ? {} : { executablePath: output.trim() }),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const sign = await readFile(source, 'utf8');
await rm(folder, { recursive: true, force: true });
for (const [name, svg] of /** @type {const} */ ([
  ['app', sign],
  ['document', documentSvg(sign)],
])) {
  await mkdir(join(folder, name), { recursive: true });
  /** @type {Map<number, Buffer>} */
  const drawn = new Map();
  for (const size of new Set([...pngSizes, ...icoSizes, ...icnsSizes])) drawn.set(size, await draw(page, svg, size));
  const ofSize = (/** @type {number} */ size) => drawn.get(size) ?? Buffer.alloc(0);
  for (const size of pngSizes) await writeFile(join(folder, name, `${size}x${size}.png`), ofSize(size));
  await writeFile(join(folder, `${name}.ico`), icoOf(ofSize));
  await writeFile(join(folder, `${name}.icns`), icnsOf(ofSize));
}
// A test compares it, so that no icon is left behind by its drawing.
await writeFile(join(folder, 'drawn-from.txt'), `${createHash('sha256').update(sign).digest('hex')}\n`);
await browser.close();
