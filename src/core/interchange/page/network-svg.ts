// The network as a still picture: neurons where they stand, wires by sign and size, names beside. What the window shows beside it, it draws itself.
import { layerSize, neuronDisc } from '#core/document/layer-size.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import type { Layer, LayerId } from '#core/network/network.ts';
import { neuronName } from '#core/network/network-queries.ts';

const radius = 18;
const margin = 40;
/** Wires beyond these would be a grey area; the largest are drawn. */
const mostWires = 4000;
const mostUnits = 12;

interface Point {
  readonly x: number;
  readonly y: number;
}

export function networkSvg({ name, network, layout }: NetworkDocument): string {
  const byDepth = placeByDepth(network);
  const positionOf = ({ id }: Layer): Position => layout.get(id) ?? byDepth.get(id) ?? { x: 0, y: 0 };
  const points = new Map(network.layers.map((layer) => [layer.id, unitPoints(layer, positionOf(layer))]));
  const all = [...points.values()].flat();
  const [left, top] = [Math.min(0, ...all.map(({ x }) => x)) - margin, Math.min(0, ...all.map(({ y }) => y)) - margin];
  const [right, bottom] = [
    Math.max(0, ...all.map(({ x }) => x)) + margin,
    Math.max(0, ...all.map(({ y }) => y)) + margin,
  ];
  const width = Math.round(right - left);
  const height = Math.round(bottom - top);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${Math.round(left)} ${Math.round(top)} ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="11">
<title>${escaped(name)}</title>
<rect x="${Math.round(left)}" y="${Math.round(top)}" width="${width}" height="${height}" fill="#ffffff"/>
${[...wireLines(network.connections, points), ...network.layers.flatMap((layer) => discs(layer, points.get(layer.id) ?? []))].join('\n')}
</svg>
`;
}

function unitPoints(layer: Layer, { x, y }: Position): readonly Point[] {
  const { width, height } = layerSize(layer);
  if (layer.units === 1) return [{ x: x + width / 2, y: y + neuronDisc / 2 }];
  const centre = x + width / 2;
  return Array.from({ length: layer.units }, (_, unit) => ({
    x: centre,
    y: y + (height * (unit + 0.5)) / layer.units,
  }));
}

function wireLines(
  connections: NetworkDocument['network']['connections'],
  points: ReadonlyMap<LayerId, readonly Point[]>,
): readonly string[] {
  const wires = connections.flatMap(({ source, target, weights }) => {
    const [from, to] = [points.get(source) ?? [], points.get(target) ?? []];
    if (weights.length === 0) return to.map((point, unit) => ({ weight: 1, from: from[unit], to: point }));
    return weights.flatMap((row, unit) =>
      row.flatMap((weight, at) => (weight === null ? [] : [{ weight, from: from[at], to: to[unit] }])),
    );
  });
  const shown = wires.sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, mostWires);
  const largest = Math.max(1e-12, ...shown.slice(0, 1).map(({ weight }) => Math.abs(weight)));
  return shown.reverse().flatMap(({ weight, from, to }) => {
    if (from === undefined || to === undefined) return [];
    const share = Math.abs(weight) / largest;
    const color = weight < 0 ? '#d9541e' : '#1f6fd6';
    return [
      `<line x1="${rounded(from.x)}" y1="${rounded(from.y)}" x2="${rounded(to.x)}" y2="${rounded(to.y)}" stroke="${color}" stroke-width="${rounded(0.6 + 3.4 * share)}" stroke-opacity="${rounded(0.35 + 0.6 * share)}"/>`,
    ];
  });
}

function discs(layer: Layer, points: readonly Point[]): readonly string[] {
  const isMany = layer.units > mostUnits;
  const size = isMany ? 3 : radius;
  const texts = isMany ? points.slice(0, 1) : points;
  return [
    ...points.map(
      ({ x, y }) => `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="${size}" fill="#ffffff" stroke="#333333"/>`,
    ),
    ...texts.map(({ x, y }, unit) => {
      const text = isMany ? `${layer.name} (${layer.units})` : neuronName(layer, unit);
      return `<text x="${rounded(x)}" y="${rounded(isMany ? y - 10 : y + 4)}" text-anchor="middle">${escaped(text.slice(0, 12))}</text>`;
    }),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text between tags, without what XML can't hold. */
export function escaped(text: string): string {
  const clean = text.replace(/\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '\ufffd');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
