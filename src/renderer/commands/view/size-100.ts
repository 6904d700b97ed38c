// Letters and controls in their normal size.

import { interfaceSizeCommand } from '../interface-size.ts';

export const viewSize100 = interfaceSizeCommand(100);
