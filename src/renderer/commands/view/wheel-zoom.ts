// A turn of the wheel zooms, whatever turns it.

import { wheelCommand } from '../wheel-command.ts';

export const viewWheelZoom = wheelCommand('zoom');
