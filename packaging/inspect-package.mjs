// Reads back from a packed app what was set in it: the fuses of its program, and what its archive holds.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';

const tools = join(projectRoot, 'packaging/node_modules');

/**
 * @param {string} program
 * @param {Readonly<Record<string, boolean>>} wanted by electron-builder's names
 * @returns {Promise<readonly string[]>} what differs
 */
export async function fuseProblems(program, wanted) {
  const { output } = await runCommand(
    process.execPath,
    [join(tools, '@electron/fuses/dist/bin.js'), 'read', '--app', program],
    { output: 'gather' },
  );
  return fuseDifferences(output, wanted);
}

/**
 * @param {string} shown what `electron-fuses read` says
 * @param {Readonly<Record<string, boolean>>} wanted
 */
export function fuseDifferences(shown, wanted) {
  const found = new Map(
    [...shown.matchAll(/^\s+(\w+) is (Enabled|Disabled)/gm)].map(([, name = '', state]) => [name.toLowerCase(), state]),
  );
  return Object.entries(wanted).flatMap(([name, isOn]) => {
    const state = found.get(name.toLowerCase()) ?? 'missing';
    return state === (isOn ? 'Enabled' : 'Disabled') ? [] : `the fuse ${name} is ${state}`;
  });
}

const allowedInArchive =
  /^\/(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|resources(\/icons(\/chainrule\.png)?)?)$/;

/**
 * @param {string} archive the app.asar
 * @returns {Promise<readonly string[]>}
 */
export async function archiveProblems(archive) {
  const { code, output } = await runCommand(
    process.execPath,
    [join(tools, '@electron/asar/bin/asar.js'), 'list', archive],
    { output: 'gather' },
  );
  const entries = output.split('\n').filter((line) => line.startsWith('/'));
  if (code !== 0 || entries.length === 0) return [`the archive can't be read: ${output.trim()}`];
  const strange = entries.filter((entry) => !allowedInArchive.test(entry) || entry.endsWith('.map'));
  const missing = ['/out/main/index.cjs', '/out/preload/index.cjs', '/out/renderer/index.html'];
  return [
    ...strange.map((entry) => `the archive holds ${entry}`),
    ...missing.filter((entry) => !entries.includes(entry)).map((entry) => `the archive lacks ${entry}`),
  ];
}

/**
 * What a package may not lack beside its program.
 * @param {string} folder
 */
export async function companionProblems(folder) {
  const companions = ['LICENSE.chainrule.txt', 'LICENSE.electron.txt', 'LICENSES.chromium.html', 'sbom.json'];
  const sizes = await Promise.all(
    [...companions, 'third-party-notices.txt'].map(async (name) => {
      const content = await readFile(join(folder, name)).catch(() => Buffer.alloc(0));
      return content.length > 0 ? [] : `${name} is missing`;
    }),
  );
  return sizes.flat();
}
