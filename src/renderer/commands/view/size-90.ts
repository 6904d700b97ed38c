// Letters and controls a little smaller than normal.

import { interfaceSizeCommand } from '../interface-size.ts';

export const viewSize90 = interfaceSizeCommand(90);
