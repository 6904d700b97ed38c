// The picture of the house in docs is that of the imports as they are.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { housePicture, readRooms } from '../../scripts/support/house-picture.mjs';

it('docs/house.svg is drawn from the present imports; `npm run picture` draws it anew', async () => {
  const drawn = await readFile(resolve(import.meta.dirname, '../../docs/house.svg'), 'utf8');
  expect(drawn).toBe(housePicture(await readRooms()));
});
