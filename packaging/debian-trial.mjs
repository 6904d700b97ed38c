// Installs the Debian package on this machine as its instructions say, tries what its desktop entry starts, removes it, and
// looks whether anything is left.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isDebian, isRoot } from '../scripts/support/platform-checks.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { debianName } from './debian-package.mjs';
import { tryPackage } from './trial.mjs';

const desktopEntry = `/usr/share/applications/${debianName}.desktop`;
/** Where a package may put something. */
const placesOfPackages = ['/opt', '/usr', '/etc', '/var'];
/** What dpkg writes down of its work, and what Debian's triggers make anew of all packages. */
const writtenByOthers =
  /^\/var\/(lib\/(dpkg|apt)|log|cache)\/|^\/usr\/share\/mime\/(?!packages\/)|\/(icon-theme|mimeinfo)\.cache$/;

/** Null when it can be tried; else why not. */
export async function reasonNotToInstall() {
  if (!isDebian) return 'this is no Debian';
  if (!isRoot) return 'only root may install it';
  const { code } = await runCommand('dpkg-query', ['-W', debianName], { output: 'gather' });
  return code === 0 ? `${debianName} is installed here already, and stays untouched` : null;
}

/**
 * @param {string} debianPackage
 * @returns {Promise<readonly string[]>} what went wrong
 */
export async function tryDebianPackage(debianPackage) {
  const before = await filesThere();
  const problems = [...(await dpkg('--install', debianPackage))];
  if (problems.length === 0) problems.push(...(await tryInstalled()));
  problems.push(...(await dpkg('--purge', debianName)));
  const appeared = [...(await filesThere())].filter((path) => !before.has(path));
  const left = appeared.filter((path) => /chainrule/i.test(path) || !writtenByOthers.test(path));
  return [...problems, ...left.map((path) => `left behind: ${path}`)];
}

async function tryInstalled() {
  const command = /^Exec=(.*)$/m.exec(await readFile(desktopEntry, 'utf8'))?.[1]?.split(' ') ?? [];
  const problems = await tryPackage(command);
  return existsSync('/usr/bin/chainrule') ? problems : [...problems, 'there is no command `chainrule`'];
}

/** @param {readonly string[]} words */
async function dpkg(...words) {
  const { code, output } = await runCommand('dpkg', words, { output: 'gather' });
  return code === 0 ? [] : [`dpkg ${words[0]} failed: ${output.trim()}`];
}

async function filesThere() {
  const { output } = await runCommand('find', [...placesOfPackages, '-xdev'], { output: 'gather' });
  return new Set(output.split('\n'));
}
