// Letters and controls half as large again as normal.

import { interfaceSizeCommand } from '../interface-size.ts';

export const viewSize150 = interfaceSizeCommand(150);
