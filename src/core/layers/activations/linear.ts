// Linear (identity): the pre-activation itself; layers of it alone stay one linear map.
import { activationOf } from '../activation-function.ts';

export const linear = activationOf({ kind: 'linear', name: '', value: 'z' });
