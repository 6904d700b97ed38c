// Layer normalization: the units of one layer are brought to mean 0 and variance 1 together, then scaled and shifted one by one.
import type { LayerDefinition } from './layer-definition.ts';

export const layerNormalization: LayerDefinition<'layerNormalization'> = {
  takes: 'whole',
  canBeOutput: false,
  fields: {
    epsilon: { type: 'number', range: { minimum: 1e-30, maximum: Number.MAX_VALUE }, begin: 1e-5 },
    gain: { type: 'parameter', begin: 1, symbol: 'γ' },
    shift: { type: 'parameter', begin: 0, symbol: 'β' },
    isFrozen: { type: 'frozen' },
  },

  lower({ epsilon }, lowering) {
    const { switchedOff: _, ...units } = lowering.units;
    const input = lowering.append({ kind: 'normalize', ...units, input: lowering.whole(), epsilon });
    const [gainOffset, shiftOffset] = [lowering.offsetOf('gain'), lowering.offsetOf('shift')];
    const activation = lowering.append({ kind: 'scale', ...lowering.units, input, gainOffset, shiftOffset });
    return { preActivation: null, activation };
  },
};
