// The drawn network as SVG: neurons in columns by depth, wires between them with the numbers of their weights.
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { connectionOf, depths, outputLayers } from '#core/network/network-queries.ts';
import { numberedWires, stepNames } from '#core/teaching/quantities/names.ts';
import { escaped } from './markup.ts';

const columnWidth = 150;
const rowHeight = 74;
const radius = 20;
const margin = 30;
/** Beyond so many wires their numbers would lie on each other. */
export const mostLabels = 30;

interface Disc {
  readonly x: number;
  readonly y: number;
}

export function networkSvg(network: Network, label: string): string {
  const columns = columnsOf(network);
  const tallest = Math.max(1, ...columns.map((neurons) => neurons.length));
  const width = 2 * margin + Math.max(0, columns.length - 1) * columnWidth + 2 * radius;
  const height = 2 * margin + (tallest - 1) * rowHeight + 2 * radius;
  const discs = new Map<string, Disc>();
  for (const [column, neurons] of columns.entries()) {
    const top = margin + radius + ((tallest - neurons.length) * rowHeight) / 2;
    for (const [row, neuron] of neurons.entries()) {
      discs.set(keyOf(neuron), { x: margin + radius + column * columnWidth, y: top + row * rowHeight });
    }
  }
  const parts = [...wires(network, discs), ...neuronDiscs(network, discs)];
  return `<svg viewBox="0 0 ${width} ${height}" style="max-width:${Math.round(width * 0.9)}px" role="img" aria-label="${escaped(label)}">${parts.join('')}</svg>`;
}

function keyOf({ layer, unit }: NeuronReference): string {
  return `${layer} ${unit}`;
}

function columnsOf(network: Network): readonly (readonly NeuronReference[])[] {
  const depthOf = depths(network);
  const columns: NeuronReference[][] = [];
  for (const { id, units } of network.layers) {
    const depth = depthOf.get(id) ?? 1;
    while (columns.length <= depth) columns.push([]);
    for (let unit = 0; unit < units; unit += 1) columns[depth]?.push({ layer: id, unit });
  }
  return columns.filter((neurons) => neurons.length > 0);
}

function wires(network: Network, discs: ReadonlyMap<string, Disc>): readonly string[] {
  const numbered = numberedWires(network);
  const names = stepNames(network);
  const lines: string[] = [];
  const labels: string[] = [];
  for (const [index, wire] of numbered.entries()) {
    const connection = connectionOf(network, wire.connection);
    const from = discs.get(`${connection?.source} ${wire.source}`);
    const to = discs.get(`${connection?.target} ${wire.target}`);
    if (from === undefined || to === undefined) continue;
    lines.push(`<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`);
    if (numbered.length > mostLabels) continue;
    // Near the source, where the wires into one neuron have not met yet; every other one a little further on.
    const share = 0.3 + 0.13 * (index % 2);
    const x = from.x + share * (to.x - from.x);
    const y = from.y + share * (to.y - from.y) + 4;
    const name = names.weight(wire).symbol;
    labels.push(`<text class="wire" x="${x.toFixed(1)}" y="${y.toFixed(1)}">${escaped(name)}</text>`);
  }
  return [...lines, ...labels];
}

function neuronDiscs(network: Network, discs: ReadonlyMap<string, Disc>): readonly string[] {
  const names = stepNames(network);
  const outputs: ReadonlySet<LayerId> = new Set(outputLayers(network));
  const kindOf = ({ kind, id }: Layer): string => (kind === 'input' ? 'input' : outputs.has(id) ? 'output' : 'hidden');
  return network.layers.flatMap((layer) =>
    Array.from({ length: layer.units }, (_, unit) => {
      const neuron = { layer: layer.id, unit };
      const disc = discs.get(keyOf(neuron));
      if (disc === undefined) return '';
      const name = names.activation(neuron).symbol;
      const circle = `<circle class="${kindOf(layer)}" cx="${disc.x}" cy="${disc.y}" r="${radius}"/>`;
      const size = name.length > 4 ? ' style="font-size:9px"' : '';
      return `${circle}<text x="${disc.x}" y="${disc.y + 4}"${size}>${escaped(name)}</text>`;
    }),
  );
}
