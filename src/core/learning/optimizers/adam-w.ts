// AdamW: Adam whose weight decay acts on the weight itself, not through the moments (Loshchilov and Hutter, 2019).
import {
  momentDefaults,
  momentDirection,
  momentDirections,
  momentMeanings,
  momentSlots,
  momentStep,
  momentsShown,
  momentUpdate,
} from './moments.ts';
import { optimizerOf } from './optimizer.ts';

export const adamW = optimizerOf({
  kind: 'adamW',
  slots: momentSlots,
  defaultLearningRate: 0.01,
  defaults: { ...momentDefaults, weightDecay: 0.01 },
  decaysParameters: true,
  update: [...momentUpdate, `w = (1 - rate * weightDecay) * w - ${momentStep}`],
  shown: [...momentsShown, `w = w - (rate * ${momentDirection} + rate * weightDecay * w)`],
  meanings: momentMeanings,
  directions: momentDirections,
});
