// 2,880 wires that change in each frame: on our drawing layer beside React Flow's own edges, in turns, in one window.

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { median } from '../median.mjs';
import { inWindow } from '../window/in-window.mjs';

const motions = /** @type {const} */ (['standing', 'panning', 'zooming', 'dragging']);
const ways = /** @type {const} */ (['edges', 'layer']);
const milliseconds = 2500;
/** Times as many pictures a second as React Flow's edges, or as many as the display shows. */
const goals = { standing: 7, panning: 4, zooming: 4, dragging: 4 };
const displayRate = 58;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** @param {{ executable: string, electronArguments: readonly string[], rounds: number }} options */
export async function measureWiresBesideEdges({ rounds, ...runtime }) {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-bench-'));
  const project = resolve(import.meta.dirname, '../..');
  await build({
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    configFile: false,
    plugins: [react()],
    worker: { format: 'es' },
    server: { fs: { allow: [project] } },
    build: { target: 'chrome114', outDir: folder, emptyOutDir: true, minify: true },
  });
  const server = createServer(async (request, response) => {
    const path = resolve(folder, `.${new URL(request.url ?? '/', 'http://localhost').pathname}`);
    const file = path === folder ? join(folder, 'index.html') : path;
    if (!file.startsWith(folder + sep)) return void response.writeHead(404).end();
    const content = await readFile(file).catch(() => null);
    const type = /** @type {Record<string, string>} */ (types)[extname(file)] ?? 'application/octet-stream';
    if (content === null) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': type }).end(content);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(null)));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    // Chainrule's own window lets no page in.
    const program = resolve(import.meta.dirname, '../empty-window');
    return await inWindow({ ...runtime, program }, null, async (page) => {
      await page.goto(`http://127.0.0.1:${port}/`);
      return measureInTurns(page, rounds);
    });
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The first round warms up and is not counted.
 * @param {import('@playwright/test').Page} page
 * @param {number} rounds
 */
async function measureInTurns(page, rounds) {
  /** @type {Record<string, { edges: number[], layer: number[] }>} */
  const rates = Object.fromEntries(motions.map((motion) => [motion, { edges: [], layer: [] }]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const motion of motions) {
      for (const way of ways) {
        const wanted = JSON.stringify([way, motion, milliseconds]);
        const rate = Number(await page.evaluate(`measureWires(...${wanted})`));
        if (!(rate > 0)) throw new Error(`Nothing was drawn: ${way}, ${motion}.`);
        if (round > 0) rates[motion][way].push(rate);
      }
    }
  }
  return motions.map((motion) => {
    const edges = median(rates[motion].edges);
    const layer = median(rates[motion].layer);
    const [ratio, goal] = [layer / edges, goals[motion]];
    return { name: `2,880 wires, ${motion}`, edges, layer, ratio, goal, met: ratio >= goal || layer >= displayRate };
  });
}
