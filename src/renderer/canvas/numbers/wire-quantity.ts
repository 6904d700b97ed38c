// The number that a wire shows, in full precision, unlike what is drawn of it.
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';

export const quantitySymbols: { readonly [Quantity in FocusQuantity]: string } = {
  weight: 'w',
  signal: 'w·a',
  gradient: '∂L/∂w',
  update: 'Δw',
};

/** Null where it is not known. */
export function valueOfWire(
  drawing: WireDrawing,
  quantity: FocusQuantity,
  values: ScopedValues | null,
  wire: number,
): number | null {
  if (quantity === 'weight') return (values?.parameters ?? drawing.weights)[wire] ?? null;
  if (quantity === 'gradient') return values?.gradients?.[wire] ?? null;
  if (quantity === 'update') return values?.updates?.[wire] ?? null;
  if (drawing.isOff(wire)) return values === null ? null : 0;
  const connection = drawing.set.connections[drawing.set.connectionOf[wire] ?? -1];
  const weight = (values?.parametersBefore ?? values?.parameters)?.[wire];
  const activation =
    connection && values?.rowValues?.activations.get(connection.source)?.[drawing.set.sourceUnits[wire] ?? -1];
  return weight === undefined || activation === undefined ? null : weight * activation;
}
