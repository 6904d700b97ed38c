// Reasons against publishing what would be packed now; the release checklist (docs/release.md) begins with them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { missingForSigning } from './signing.mjs';

/**
 * @param {{ isTestRuntime: boolean, version: string }} what
 * @returns {Promise<readonly string[]>}
 */
export async function releaseProblems({ isTestRuntime, version }) {
  const { output: changes } = await runCommand('git', ['status', '--porcelain'], { output: 'gather' });
  const changelog = await readFile(join(projectRoot, 'CHANGELOG.md'), 'utf8');
  return problemsOfRelease({
    isTestRuntime,
    version,
    isClean: changes.trim() === '',
    changelog,
    missing: missingForSigning(process.platform, process.env),
  });
}

/**
 * @param {{ isTestRuntime: boolean, version: string, isClean: boolean, changelog: string, missing: readonly string[] }} facts
 * @returns {readonly string[]}
 */
export function problemsOfRelease({ isTestRuntime, version, isClean, changelog, missing }) {
  return [
    ...(isTestRuntime ? ['the test runtime is never released: its Chromium gets no more fixes'] : []),
    ...(isClean ? [] : ['there are changes that are not committed']),
    ...(changelog.includes(`\n## ${version}`) ? [] : [`CHANGELOG.md has no entry for ${version}`]),
    ...missing.map((line) => `the package would not be signed: ${line}`),
  ];
}
