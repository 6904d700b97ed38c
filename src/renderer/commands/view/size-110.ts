// Letters and controls a little larger than normal.

import { interfaceSizeCommand } from '../interface-size.ts';

export const viewSize110 = interfaceSizeCommand(110);
