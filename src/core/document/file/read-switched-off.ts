// The neurons of a layer that the file calls switched off: all of them, or those of a list of units.
import type { Layer, SwitchedOffUnits } from '#core/network/network.ts';
import { type FileObject, optional, wrongType } from './fields.ts';
import { refuse } from './file-problem.ts';
import { fieldPath, itemPath } from './path.ts';

type ReadLayer = Pick<Layer, 'id' | 'name' | 'units'>;

/** @throws RefusedFile for a unit that the layer hasn't */
export function readSwitchedOff(
  object: FileObject,
  path: string,
  layer: ReadLayer,
): { readonly switchedOff?: SwitchedOffUnits } {
  const value = optional(object, 'switchedOff');
  const units = value === undefined ? [] : unitsOf(value, fieldPath(path, 'switchedOff'), layer);
  return units.length === 0 ? {} : { switchedOff: [...new Set(units)].sort((a, b) => a - b) };
}

/** `true` says all of them, `false` and an empty list the same as nothing. */
function unitsOf(value: unknown, path: string, layer: ReadLayer): readonly number[] {
  if (value === false) return [];
  if (value === true) return Array.from({ length: layer.units }, (_, unit) => unit);
  if (!Array.isArray(value)) return wrongType(path, 'booleanOrUnits');
  return value.map((unit, at) => asUnit(unit, itemPath(path, at), layer));
}

function asUnit(value: unknown, path: string, { id, name, units }: ReadLayer): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType(path, 'wholeNumber');
  if (value >= 0 && value < units) return value;
  return refuse('noUnitToSwitchOff', path, { unit: value, layer: name, units }, { layer: id });
}
