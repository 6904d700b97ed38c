// The wheel of a mouse zooms, and a trackpad pans.

import { wheelCommand } from '../wheel-command.ts';

export const viewWheelAuto = wheelCommand('auto');
