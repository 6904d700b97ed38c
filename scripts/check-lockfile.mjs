// Fails when a package-lock.json would be refused by `npm ci` on some system, or names where a package was downloaded.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './support/project.mjs';

/**
 * @typedef {object} LockedPackage
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {boolean} [inBundle]
 * @property {Record<string, string>} [optionalDependencies]
 */

for (const file of ['package-lock.json', 'bench/package-lock.json', 'packaging/package-lock.json']) {
  /** @type {{ packages: Record<string, LockedPackage> }} */
  const { packages } = JSON.parse(await readFile(join(projectRoot, file), 'utf8'));
  const problems = Object.keys(packages).flatMap((path) => [...problemsOf(packages, path)]);
  for (const problem of problems) console.error(`${file}: ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}

/**
 * @param {Record<string, LockedPackage>} packages
 * @param {string} path
 */
function* problemsOf(packages, path) {
  const locked = packages[path] ?? {};
  if (locked.resolved !== undefined) yield `${path} names a download address`;
  if (path !== '' && !locked.link && !locked.inBundle && !locked.integrity) yield `${path} has no integrity`;
  for (const name of Object.keys(locked.optionalDependencies ?? {})) {
    // Platform packages of the newest tools can be missing, and `npm install` then writes a file that `npm ci` rejects.
    if (!packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`]) {
      yield `${path} lists ${name}, which is not in the file`;
    }
  }
}
