// A folder of its own for each test that touches the disk.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-unit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
