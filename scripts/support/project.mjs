// Folder of the project, for every script, whatever folder it is called from.
import { resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');
