// A turn of the wheel pans, whatever turns it.

import { wheelCommand } from '../wheel-command.ts';

export const viewWheelPan = wheelCommand('pan');
