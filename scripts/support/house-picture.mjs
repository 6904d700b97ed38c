// Draws the rooms of src and who imports whom, as an SVG: the picture in docs/how-it-works.md.
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { Graph, layout } from '@dagrejs/dagre';
import { projectRoot } from './project.mjs';

/** @typedef {ReadonlyMap<string, ReadonlySet<string>>} Imports the rooms that each room imports */

const importForm = /(?:\bfrom\s*|\bimport\(?\s*|new URL\(\s*)['"]([#.][^'"?]+)['"]/g;
/** AssemblyScript, which nobody imports. */
const kernels = 'core/engine/kernels/';
const colors = { core: '#cfe3ff', renderer: '#ffe2bd', shell: '#e4e7ec' };
const boxHeight = 30;

/** @returns {Promise<Imports>} */
export async function readRooms() {
  const folder = join(projectRoot, 'src');
  const names = await readdir(folder, { recursive: true });
  const files = names.map((name) => name.split(sep).join('/')).filter((name) => /\.tsx?$/.test(name));
  /** @type {Map<string, Set<string>>} */
  const imports = new Map();
  for (const file of files.filter((name) => !name.startsWith(kernels)).sort()) {
    const from = roomOf(file);
    const imported = imports.get(from) ?? new Set();
    imports.set(from, imported);
    for (const [, specifier = ''] of (await readFile(join(folder, file), 'utf8')).matchAll(importForm)) {
      const target = specifier.startsWith('#') ? specifier.slice(1) : posix.join(posix.dirname(file), specifier);
      if (target.startsWith('..') || roomOf(target) === from) continue;
      imported.add(roomOf(target));
    }
  }
  return imports;
}

/** @param {string} file from src */
function roomOf(file) {
  const [first = '', second = ''] = file.split('/');
  return first === 'core' || first === 'renderer' ? `${first}/${second}` : first;
}

/**
 * What a room imports by way of another it imports too is left out, or nothing could be seen.
 * @param {Imports} imports
 */
export function housePicture(imports) {
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'BT', nodesep: 14, ranksep: 46, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const room of imports.keys()) graph.setNode(room, { width: 18 + 7.4 * room.length, height: boxHeight });
  // Sorted: the picture hangs on who imports whom alone, not on which import is read first.
  for (const [room, imported] of imports) {
    const targets = [...imported].sort();
    const others = targets.flatMap((target) => [...reachedFrom(target, imports)]);
    for (const target of targets) if (!others.includes(target)) graph.setEdge(target, room);
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const arrows = graph.edges().map((edge) => arrow(graph.edge(edge).points));
  const boxes = graph.nodes().map((room) => box(room, graph.node(room)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" font-family="sans-serif" font-size="13">
<title>The rooms of src: an arrow leads from a room to one that it imports</title>
<defs><marker id="head" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path d="M0 0 8 4 0 8z" fill="#667085"/></marker></defs>
<rect width="100%" height="100%" fill="#ffffff"/>
${[...arrows, ...boxes].join('\n')}
</svg>
`;
}

/**
 * @param {string} room
 * @param {Imports} imports
 * @returns {Set<string>} what it imports, directly or not
 */
function reachedFrom(room, imports) {
  const reached = new Set();
  const waiting = [...(imports.get(room) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(imports.get(next) ?? []));
  }
  return reached;
}

/** @param {readonly { x: number, y: number }[]} points from the imported room up to the one that imports it */
function arrow(points) {
  const way = [...points].reverse().map(({ x, y }) => `${Math.round(x)},${Math.round(y)}`);
  return `<polyline points="${way.join(' ')}" fill="none" stroke="#98a2b3" marker-end="url(#head)"/>`;
}

/**
 * @param {string} room
 * @param {{ x: number, y: number, width: number, height: number }} place
 */
function box(room, { x, y, width, height }) {
  const part = room.startsWith('core/') ? 'core' : room.startsWith('renderer/') ? 'renderer' : 'shell';
  const [left, top] = [Math.round(x - width / 2), Math.round(y - height / 2)];
  return `<g><rect x="${left}" y="${top}" width="${Math.round(width)}" height="${height}" rx="7" fill="${colors[part]}" stroke="#667085"/><text x="${Math.round(x)}" y="${Math.round(y) + 4}" text-anchor="middle">${room}</text></g>`;
}
