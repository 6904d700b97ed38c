// An input: its activations are columns of the row that is looked at.
import type { LayerDefinition } from './layer-definition.ts';

export const input: LayerDefinition<'input'> = {
  takes: 'features',
  canBeOutput: false,
  fields: {},
  lower: (_layer, lowering) => ({ preActivation: null, activation: lowering.features() }),
};
