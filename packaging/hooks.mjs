// The calls of electron-builder while it packs.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { missingForSigning } from './signing.mjs';

/**
 * The test runtime's own default app would come before ours.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export async function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'linux') await rm(join(appOutDir, 'resources/app'), { recursive: true, force: true });
  for (const line of missingForSigning(electronPlatformName, process.env)) console.log(`Not signed. ${line}`);
}
