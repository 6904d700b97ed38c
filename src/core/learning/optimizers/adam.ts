// Adam: momentum and a rate per parameter at once (Kingma and Ba, 2015).
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

export const adam = optimizerOf({
  kind: 'adam',
  slots: momentSlots,
  defaultLearningRate: 0.01,
  defaults: { ...momentDefaults, weightDecay: 0 },
  update: [...momentUpdate, `w = w - ${momentStep}`],
  shown: [...momentsShown, `w = w - rate * ${momentDirection}`],
  meanings: momentMeanings,
  directions: momentDirections,
});
