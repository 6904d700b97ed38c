// The field that opens over a weight, a bias, a name or the size of a layer of the drawing.

import { useViewport } from '@xyflow/react';
import { neuronDisc } from '#core/document/layer-size.ts';
import { hasBiases } from '#core/network/layer-definitions.ts';
import type { NeuronReference, WireReference } from '#core/network/network.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { copyableNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { nameIn } from '../geometry/network-nodes.ts';
import { pointOnCurve } from '../geometry/wire-geometry.ts';
import { neuronNumbers } from '../numbers/neuron-numbers.ts';
import { endsOfWire, indexOfWire } from '../scene/wire-set.ts';
import { type EditedField, focusItem, useCanvasView } from '../view/canvas-view.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { canvasActions, type Refused } from './canvas-actions.ts';
import { InlineField } from './inline-field.tsx';
import styles from './value-editor.module.css';

export function ValueEditor({ model }: { readonly model: CanvasModel }) {
  const field = useCanvasView((state) => state.editing);
  if (field === null) return null;
  const plan = planFor(model, field);
  return plan === null ? null : <Editor key={JSON.stringify(field)} field={field} plan={plan} />;
}

interface EditorPlan {
  /** Where the field stands in the drawing. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly label: (t: Translate) => string;
  /** What is asked in words beside the field. */
  readonly question?: (t: Translate) => string;
}

const laneTitleMiddle = 22;

function planFor(model: CanvasModel, field: EditedField): EditorPlan | null {
  if (field.kind === 'weight') return planForWeight(model, field.wire);
  if (field.kind === 'bias') return planForBias(model, field.neuron);
  const layer = model.facts.layers.get(field.layer);
  const ends = model.geometry.ends.get(field.layer);
  if (layer === undefined || ends === undefined) return null;
  const label = (t: Translate): string =>
    t(field.kind === 'units' ? 'canvas.askUnits' : 'canvas.editName', { name: layer.name });
  const text = field.kind === 'units' ? String(layer.units) : layer.name;
  const lane = model.geometry.lanes.find((each) => each.layer.id === field.layer);
  // Over a neuron's disc, or over the title of a lane.
  const y = lane === undefined ? ends.middle : lane.rectangle.y + laneTitleMiddle;
  return { x: (ends.left + ends.right) / 2, y, text, label, ...(field.kind === 'units' && { question: label }) };
}

function planForWeight({ drawing, facts }: CanvasModel, wire: WireReference): EditorPlan | null {
  const index = indexOfWire(drawing.set, wire);
  const ends = endsOfWire(drawing.set, index);
  if (ends === null) return null;
  const [sx = 0, sy = 0, tx = 0, ty = 0] = drawing.coordinates.subarray(4 * index, 4 * index + 4);
  const names = { source: nameIn(facts, ends.source), target: nameIn(facts, ends.target) };
  const weight = (scopedValues()?.parameters ?? drawing.weights)[index] ?? 0;
  const label = (t: Translate): string => t('canvas.editWeight', names);
  return { ...pointOnCurve(sx, sy, tx, ty, 0.5), text: copyableNumber(weight), label };
}

function planForBias({ document, geometry }: CanvasModel, neuron: NeuronReference): EditorPlan | null {
  const placed = geometry.neurons.find((each) => each.layer === neuron.layer && each.unit === neuron.unit);
  const layer = document.network.layers.find((each) => each.id === neuron.layer);
  if (placed === undefined || !hasBiases(layer)) return null;
  const bias = neuronNumbers(scopedValues(), neuron).bias ?? layer.biases[neuron.unit] ?? 0;
  const label = (t: Translate): string => t('canvas.editBias', { name: nameOfNeuron(document.network, neuron) });
  return { x: placed.x + neuronDisc / 2, y: placed.y + neuronDisc + 12, text: copyableNumber(bias), label };
}

function Editor({ field, plan }: { readonly field: EditedField; readonly plan: EditorPlan }) {
  const t = useTranslate();
  const { x, y, zoom } = useViewport();
  return (
    <div
      className={`${styles.root} nowheel nopan nodrag`}
      data-asks={plan.question !== undefined}
      style={{ left: x + plan.x * zoom, top: y + plan.y * zoom }}
    >
      {plan.question !== undefined && <span aria-hidden="true">{plan.question(t)}</span>}
      <InlineField
        text={plan.text}
        label={plan.label(t)}
        apply={(text) => applyText(field, text)}
        onClose={(by) => close(field, by)}
      />
    </div>
  );
}

function close(field: EditedField, by: 'keyboard' | 'leaving'): void {
  // Another field may have been opened by what took the focus.
  if (useCanvasView.getState().editing !== field) return;
  useCanvasView.setState({ editing: null });
  if (by === 'leaving') return;
  if (field.kind === 'weight') focusItem({ kind: 'wire', wire: field.wire });
  if (field.kind === 'bias') focusItem({ kind: 'neuron', neuron: field.neuron });
  if (field.kind === 'name' || field.kind === 'units')
    focusItem({ kind: 'neuron', neuron: { layer: field.layer, unit: 0 } });
}

function applyText(field: EditedField, text: string): Promise<Refused> {
  if (field.kind === 'weight') return canvasActions.editWeight(field.wire, text);
  if (field.kind === 'units') return canvasActions.setUnits(field.layer, text);
  return field.kind === 'bias' ? canvasActions.editBias(field.neuron, text) : canvasActions.rename(field.layer, text);
}
