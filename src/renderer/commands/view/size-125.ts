// Letters and controls a quarter larger than normal.

import { interfaceSizeCommand } from '../interface-size.ts';

export const viewSize125 = interfaceSizeCommand(125);
