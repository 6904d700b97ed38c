// The numbers on the wires: none lies over what is drawn at a neuron, and of few wires all are seen.
import { describe, expect, it } from 'vitest';
import { examples } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { type Stage, stagesOf } from '#core/training/stages.ts';
import { activationLabel } from '#messages/activation-label.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { languages } from '#messages/message.ts';
import { layOutCanvas } from '#renderer/canvas/geometry/canvas-geometry.ts';
import { overlaps, type Rectangle } from '#renderer/canvas/geometry/lane-geometry.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { alongTable, type Point } from '#renderer/canvas/geometry/wire-geometry.ts';
import { zoomLevel } from '#renderer/canvas/geometry/zoom-level.ts';
import { type NeuronLook, neuronSurroundings } from '#renderer/canvas/numbers/neuron-surroundings.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import { updateTickShare, updateTickSize } from '#renderer/canvas/scene/wire-encoding.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import { inverseAt } from '#renderer/canvas/view/screen-scale.ts';
import { placeButtons } from '#renderer/canvas/wires/button-placement.ts';
import { chipSizeAt, chipsOfWires, type LedChip } from '#renderer/canvas/wires/chips-of-wires.ts';
import { obstaclesOf } from '#renderer/canvas/wires/wire-obstacles.ts';
import { stageQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { trials } from '../../../support/run-seed.ts';

const noMarks = { selected: new Set<number>(), hovered: -1, focused: -1, highlighted: new Set<number>() };
const fewWires = 12;
const zooms = [0.7, 0.85, 1, 1.2, 1.85, 2.5];
/** Of 0.200 → 0.205, and of some that need more digits to be told apart. */
const lengthOf = (wire: number): number => (wire % 5 === 2 ? 17 : 13);
/** Larger ones only take longer. */
const mostWires = 60;

/** At rest, at the loss and at the update the wires of all layers show their numbers; those of the update are twice as long. */
const isAboutAll = (stage: Stage | null) => stage === null || stage.kind === 'loss' || stage.kind === 'update';

function holds({ x, y, width, height }: Rectangle, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height;
}

const documents = examples
  .map(({ id, document }) => ({ id, document: document() }))
  .map((each) => ({ ...each, wires: readParameters(each.document.network).length }))
  .filter(({ wires }) => wires > 0 && wires <= mostWires);

describe.each(documents)('the numbers on the wires of $id', ({ document }) => {
  const { network } = document;
  const facts = networkFacts(network);
  const geometry = layOutCanvas(document, new Map(), new Map());
  const drawing = new WireDrawing(network, geometry, collectWires(network, geometry.anchors));
  const wires = Array.from({ length: drawing.set.count }, (_, wire) => wire);
  const areFew = drawing.set.count <= fewWires;

  function chipsAt(
    zoom: number,
    stage: Stage | null,
    look: NeuronLook,
  ): (Rectangle & Pick<LedChip, 'wire' | 'leader'>)[] {
    const buttons = placeButtons(wires, drawing.tables, obstaclesOf(geometry, facts, { ...look, stage: null }));
    const quantity = stageQuantity(stage, 'weight');
    const sizes = Float32Array.from(drawing.weights);
    const moment = { look, zoom, quantity, sizes, lengthOf: stage?.kind === 'update' ? lengthOf : null };
    return chipsOfWires(drawing, facts, noMarks, buttons, moment).map(({ wire, x, y, leader }) => {
      const { width, height } = chipSizeAt(moment, wire);
      return { wire, leader, x: x - width / 2, y: y - height / 2, width, height };
    });
  }

  /** From the edge of a chip to its wire. */
  function gapBetween({ x, y, width, height }: Rectangle, wire: number): number {
    const gaps = Array.from({ length: 101 }, (_, index) => {
      const point = alongTable(drawing.tables.of(wire), index / 100);
      const across = Math.max(x - point.x, 0, point.x - x - width);
      return Math.hypot(across, Math.max(y - point.y, 0, point.y - y - height));
    });
    return Math.min(...gaps);
  }

  it.each(languages)('are clear of names, values, chips and δ of the neurons, in %s', (language) => {
    const t = createTranslate(language);
    for (const zoom of trials(3, zooms.length).map((at) => zooms[at] as number)) {
      for (const stage of [null, ...stagesOf(network)]) {
        const detail = zoomLevel(zoom);
        const look: NeuronLook = {
          detail,
          inverseZoom: inverseAt(detail, 1 / zoom),
          stage,
          mapped: new Set(),
          activationLabel: (activation) => activationLabel(t, activation),
        };
        const chips = chipsAt(zoom, stage, look);
        const drawn = neuronSurroundings(geometry, facts, look);
        expect(chips.filter((chip) => drawn.some((part) => overlaps(part, chip)))).toEqual([]);
        for (const chip of chips) {
          const gap = gapBetween(chip, chip.wire);
          if (chip.leader === null) expect(gap).toBeLessThan(3);
          else expect(gap).toBeGreaterThan(0);
        }
        if (areFew && zoom >= 0.85 && isAboutAll(stage)) {
          for (const chip of chips) expect(gapBetween(chip, chip.wire)).toBeLessThan(stage === null ? 24 : 48);
          expect([zoom, stage, chips.length]).toEqual([zoom, stage, drawing.set.count]);
        }
        if (stage?.kind === 'update' && zoom >= 1 && network.layers.every(({ units }) => units <= 2)) {
          const ticks = wires.map((wire) => alongTable(drawing.tables.of(wire), updateTickShare));
          expect(ticks.filter((tick) => chips.some((chip) => holds(chip, tick)))).toEqual([]);
          const lieOnEachOther = ticks.filter(({ x, y }, at) =>
            ticks.some((other, index) => index !== at && Math.hypot(other.x - x, other.y - y) < 2 * updateTickSize),
          );
          expect(lieOnEachOther).toEqual([]);
        }
      }
    }
  });
});
