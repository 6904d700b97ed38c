// Every neuron and every wire has its lines of code, in both languages, and a line leads back to it.
import { beforeAll, expect, test, vi } from 'vitest';
import { examples } from '#core/examples/examples.ts';
import { weightsIn } from '#core/network/network-queries.ts';
import type { NetworkCode } from '#renderer/code/network-code.ts';

let code: typeof import('#renderer/code/network-code.ts');

beforeAll(async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  code = await import('#renderer/code/network-code.ts');
});

test('lines belong to neurons and wires, forward, backward and where the parameter stands', () => {
  for (const example of examples) {
    const document = example.document();
    if (weightsIn(document.network) > 40) continue;
    for (const language of ['typescript', 'python'] as const) {
      const shown = code.networkCode(document, language);
      if (shown === null) continue;
      const { lines, parts } = shown as NetworkCode;
      expect(parts).toHaveLength(lines.length);
      for (const { id: connection, weights } of document.network.connections) {
        for (const [target, row] of weights.entries()) {
          for (const [source, weight] of row.entries()) {
            if (weight === null) continue;
            const part = { kind: 'wire', wire: { connection, target, source } } as const;
            const own = code.linesOf(shown as NetworkCode, [part]).map((line) => lines[line] ?? '');
            // Its weight, its term, its gradient, and what it hands back.
            expect(own.length, `${example.id} ${language}`).toBeGreaterThanOrEqual(3);
            expect(own.filter((line) => line.includes('w_')).length).toBeGreaterThanOrEqual(3);
          }
        }
      }
    }
  }
});

test('a selection leads to its lines, and a line to a selection', () => {
  const document = examples.find(({ id }) => id === 'xor-2-2-1')?.document();
  const shown = document === undefined ? null : (code.networkCode(document, 'python') as NetworkCode);
  const [first] = document?.network.connections ?? [];
  if (shown === null || first === undefined) throw new Error('There is no code.');
  const wire = { connection: first.id, target: 0, source: 0 };
  const lines = code.linesOf(shown, code.selectedParts({ neurons: [], wires: [wire] }));
  const part = shown.parts[lines[0] ?? -1] ?? null;
  expect(part === null ? null : code.selectionOf(part)).toEqual({ wires: [wire] });
  expect(code.linesOf(shown, [])).toEqual([]);
});
