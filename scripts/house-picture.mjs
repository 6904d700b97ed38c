// `npm run picture`: draws docs/house.svg anew from the imports of src.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { housePicture, readRooms } from './support/house-picture.mjs';
import { projectRoot } from './support/project.mjs';

await writeFile(join(projectRoot, 'docs/house.svg'), housePicture(await readRooms()));
