// The import table: who may import whom. docs/adr tells why a row differs from the first plan.

export interface Room {
  /** Rooms whose files may be imported, besides the room's own. A name ending in `/` means every room under it. */
  readonly rooms: readonly string[];
  readonly packages: readonly string[];
}

const kit = ['react', '@mantine/core', '@mantine/hooks', '@tabler/icons-react'] as const;
const feature: Room = {
  rooms: [
    'core/',
    'messages',
    'renderer/state',
    'renderer/commands',
    'renderer/ui',
    'renderer/charts',
    'renderer/i18n',
    'renderer/signals',
  ],
  packages: kit,
};

export const rooms: Readonly<Record<string, Room>> = {
  'core/diagnostics': { rooms: [], packages: [] },
  'core/numeric': { rooms: [], packages: [] },
  'core/limits': { rooms: [], packages: [] },
  'core/expression': { rooms: ['core/numeric'], packages: [] },
  'core/layers': { rooms: ['core/expression', 'core/numeric'], packages: [] },
  'core/learning': { rooms: ['core/expression', 'core/numeric'], packages: [] },
  'core/network': {
    rooms: ['core/graph', 'core/layers', 'core/diagnostics', 'core/learning', 'core/numeric'],
    packages: [],
  },
  'core/data': { rooms: ['core/numeric', 'core/diagnostics'], packages: ['papaparse'] },
  'core/document': {
    rooms: [
      'core/expression',
      'core/network',
      'core/layers',
      'core/learning',
      'core/data',
      'core/diagnostics',
      'core/numeric',
      'core/limits',
    ],
    packages: ['zod', '@dagrejs/dagre'],
  },
  'core/graph': { rooms: ['core/numeric', 'core/layers', 'core/learning'], packages: [] },
  'core/compile': {
    rooms: [
      'core/expression',
      'core/network',
      'core/graph',
      'core/layers',
      'core/learning',
      'core/numeric',
      'core/diagnostics',
    ],
    packages: [],
  },
  'core/engine': { rooms: ['core/compile', 'core/graph', 'core/learning', 'core/numeric'], packages: [] },
  'core/metrics': { rooms: ['core/data', 'core/numeric'], packages: [] },
  'core/training': {
    rooms: [
      'core/metrics',
      'core/compile',
      'core/graph',
      'core/data',
      'core/network',
      'core/learning',
      'core/numeric',
      'core/diagnostics',
    ],
    packages: [],
  },
  'core/checkpoints': {
    rooms: ['core/document', 'core/training', 'core/network', 'core/learning', 'core/data', 'core/numeric'],
    packages: [],
  },
  'core/explain': {
    rooms: [
      'core/metrics',
      'core/expression',
      'core/compile',
      'core/graph',
      'core/network',
      'core/layers',
      'core/learning',
      'core/numeric',
    ],
    packages: [],
  },
  'core/examples': {
    rooms: [
      'core/document',
      'core/network',
      'core/layers',
      'core/learning',
      'core/data',
      'core/diagnostics',
      'core/numeric',
    ],
    packages: [],
  },
  'core/interchange': {
    rooms: [
      'core/diagnostics',
      'core/expression',
      'core/numeric',
      'core/limits',
      'core/layers',
      'core/learning',
      'core/network',
      'core/data',
      'core/document',
      'core/graph',
      'core/compile',
      'core/training',
      'core/checkpoints',
      'core/explain',
      'core/examples',
    ],
    packages: ['pbf'],
  },
  'core/teaching': {
    rooms: [
      'core/checkpoints',
      'core/document',
      'core/compile',
      'core/graph',
      'core/training',
      'core/explain',
      'core/examples',
      'core/expression',
      'core/network',
      'core/layers',
      'core/learning',
      'core/data',
      'core/numeric',
      'core/diagnostics',
    ],
    packages: [],
  },
  messages: { rooms: ['core/limits'], packages: [] },
  worker: { rooms: ['core/'], packages: [] },
  bridge: { rooms: ['core/limits'], packages: ['zod'] },
  disk: { rooms: ['bridge'], packages: ['node'] },
  preload: { rooms: ['bridge'], packages: ['electron'] },
  main: { rooms: ['bridge', 'disk', 'messages', 'core/limits'], packages: ['electron', 'node'] },
  cli: { rooms: ['core/', 'disk', 'messages'], packages: ['node'] },
  'renderer/signals': { rooms: [], packages: ['react', 'zustand'] },
  'renderer/i18n': { rooms: ['messages', 'renderer/signals'], packages: ['react'] },
  'renderer/ui': { rooms: ['core/numeric', 'messages', 'renderer/i18n'], packages: [...kit, 'katex'] },
  'renderer/charts': {
    rooms: ['core/numeric', 'renderer/ui', 'renderer/i18n', 'renderer/signals'],
    packages: [...kit, 'react-dom', 'echarts'],
  },
  'renderer/platform': { rooms: ['bridge', 'core/limits', 'renderer/signals'], packages: ['fflate'] },
  'renderer/state': {
    rooms: ['core/', 'bridge', 'renderer/platform', 'renderer/signals', 'worker'],
    packages: ['react'],
  },
  'renderer/commands': {
    rooms: [
      'core/',
      'messages',
      'bridge',
      'renderer/signals',
      'renderer/state',
      'renderer/platform',
      'renderer/i18n',
      'renderer/ui',
    ],
    packages: ['react', '@tabler/icons-react'],
  },
  'renderer/canvas': { ...feature, packages: [...feature.packages, '@xyflow/react'] },
  'renderer/find': { ...feature, rooms: [...feature.rooms, 'renderer/canvas'] },
  'renderer/matrix': { ...feature, rooms: [...feature.rooms, 'renderer/canvas'] },
  'renderer/picture': { ...feature, rooms: [...feature.rooms, 'bridge', 'renderer/canvas'] },
  'renderer/outline': { ...feature, rooms: [...feature.rooms, 'renderer/canvas'] },
  'renderer/library': feature,
  'renderer/inspector': feature,
  'renderer/data': { ...feature, packages: [...feature.packages, '@tanstack/react-virtual'] },
  'renderer/timeline': feature,
  'renderer/palette': {
    rooms: [...feature.rooms, 'bridge', 'renderer/timeline'],
    packages: [...feature.packages, 'react-dom'],
  },
  'renderer/training': feature,
  'renderer/explain': feature,
  'renderer/lessons': {
    ...feature,
    rooms: [...feature.rooms, 'renderer/canvas'],
    packages: [...feature.packages, 'mdast-util-from-markdown', 'react-dom'],
  },
  'renderer/teaching': feature,
  'renderer/exchange': feature,
  'renderer/code': feature,
  'renderer/compare': feature,
  'renderer/app': {
    rooms: ['core/', 'messages', 'bridge', 'renderer/'],
    packages: [...kit, 'react-dom', 'pretendard', '@fontsource-variable/jetbrains-mono'],
  },
};

/** Rooms with folders that stand on each other, from the ground up; files beside the folders stand above all of them. */
export const floors: Readonly<Record<string, readonly string[]>> = {
  'renderer/canvas': [
    'geometry',
    'scene',
    'numbers',
    'painting',
    'view',
    'layer',
    'gestures',
    'neurons',
    'map',
    'notes',
    'wires',
  ],
  'renderer/charts': ['kit', 'factors', 'maps', 'tile', 'lines', 'bars'],
  'renderer/state': ['window', 'stores', 'training', 'document'],
};

/** The floor of a file in a room that has floors; a folder without a row stands with the files beside the folders. */
export function floorOf(path: string): number {
  const room = roomOf(path) ?? '';
  const folders = floors[room] ?? [];
  const [folder = ''] = path.replace(`src/${room}/`, '').split('/');
  const floor = folders.indexOf(folder);
  return floor === -1 ? folders.length : floor;
}

/** The room a file stands in; null when no row has it. */
export function roomOf(path: string): string | null {
  const parts = path.replace(/^src\//, '').split('/');
  const [first = '', second = ''] = parts;
  const name = first === 'core' || first === 'renderer' ? `${first}/${second}` : first;
  return Object.hasOwn(rooms, name) ? name : null;
}

export function mayImport(from: string, to: string): boolean {
  const allowed = rooms[from]?.rooms ?? [];
  return from === to || allowed.some((name) => name === to || (name.endsWith('/') && to.startsWith(name)));
}
