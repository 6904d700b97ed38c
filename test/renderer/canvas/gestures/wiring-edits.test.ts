// Edits of a wiring gesture: each kind of start is judged by its own edit.
import { describe, expect, it, vi } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { connectionId, layerId } from '#core/network/network.ts';
import type { WiringEnd, WiringStart } from '#renderer/state/window/wiring.ts';
import { chain, dense, drawn, inputs } from '../drawn.ts';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
const { refusalOfWiring } = await import('#renderer/canvas/gestures/wiring-edits.ts');

const document: NetworkDocument = drawn(chain(inputs('x', 2), dense('h', 2), dense('y', 1)));
const neuron = (layer: string, unit: number): WiringEnd => ({
  kind: 'neuron',
  neuron: { layer: layerId(layer), unit },
});
const layer = (id: string): WiringEnd => ({ kind: 'layer', layer: layerId(id) });
const endOf = (end: 'source' | 'target'): WiringStart => ({
  kind: 'wireEnd',
  wire: { connection: connectionId('x-h'), target: 0, source: 1 },
  end,
});

describe('wiring', () => {
  it.each<[string, WiringStart, WiringEnd, string | null]>([
    ['a neuron to one behind it', neuron('x', 0), neuron('y', 0), null],
    ['a neuron to one before it', neuron('y', 0), neuron('h', 0), 'wouldLoop'],
    ['a layer to one that it does not feed', layer('x'), layer('y'), null],
    ['a layer to a neuron, which is the neuron’s layer', layer('x'), neuron('h', 1), 'alreadyConnected'],
    ['a layer to one before it', layer('y'), layer('h'), 'wouldLoop'],
    ['a neuron to a whole layer that it feeds', neuron('x', 0), layer('h'), 'alreadyConnected'],
    ['a neuron to a whole layer before it', neuron('y', 0), layer('h'), 'wouldLoop'],
    ['a neuron to a whole layer that it does not feed', neuron('x', 1), layer('y'), null],
    ['the end of a wire to a whole layer', endOf('target'), layer('y'), 'oneNeuronOnly'],
    ['the end of a wire to another neuron', endOf('target'), neuron('y', 0), null],
    ['the start of a wire to a neuron behind its end', endOf('source'), neuron('y', 0), 'wouldLoop'],
    ['the end of a wire to where a wire leads', endOf('target'), neuron('h', 1), 'alreadyConnected'],
  ])('%s', (_, start, target, code) => {
    expect(refusalOfWiring(document, start, target)?.code ?? null).toBe(code);
  });
});
