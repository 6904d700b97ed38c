// `npm run package`: builds what this machine can of the app's packages, reads back what was set in them, and tries the result.
// `-- --release` refuses what must not be published. `-- --untried` leaves the trial out.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { findElectronRuntime, sandboxArguments } from '../scripts/electron-runtime.mjs';
import { isRoot } from '../scripts/support/platform-checks.mjs';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { debianArchitecture, makeDebianPackage } from './debian-package.mjs';
import { reasonNotToInstall, tryDebianPackage } from './debian-trial.mjs';
import { archiveProblems, companionProblems, fuseProblems } from './inspect-package.mjs';
import { releaseProblems } from './release-problems.mjs';
import { tryPackage } from './trial.mjs';

const { values: options } = parseArgs({
  options: { release: { type: 'boolean', default: false }, untried: { type: 'boolean', default: false } },
});
const say = console.log;
const packages = join(projectRoot, 'out/packages');
const tools = join(projectRoot, 'packaging/node_modules');
const configurationFile = join(packages, 'configuration.json');
const platformFlag =
  new Map([
    ['win32', '--win'],
    ['darwin', '--mac'],
  ]).get(process.platform) ?? '--linux';

const problems = await makePackages();
for (const problem of problems) say(`✗ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else say(`The packages are in ${packages}`);

/** @returns {Promise<readonly string[]>} what went wrong */
async function makePackages() {
  if (!(await ensureTools())) return ['electron-builder could not be installed'];
  const runtime = await findElectronRuntime({
    testRuntimeAllowed: process.env.CHAINRULE_TEST_RUNTIME === '1',
    say,
  });
  if (runtime === null) return ['there is no Electron to pack (CHAINRULE_TEST_RUNTIME=1 packs an old one, for trials)'];
  const electronVersion = await versionOf(runtime.executable);
  const { version, devDependencies } = await readJson('package.json');
  const isTestRuntime = electronVersion !== devDependencies.electron;
  if (isTestRuntime)
    say(`This packs Electron ${electronVersion}, for trials alone: its name says so, and no release takes it.`);
  const refused = options.release ? await releaseProblems({ isTestRuntime, version }) : [];
  if (refused.length > 0) return refused;

  say('Building …');
  if (!(await build())) return ['the app did not build'];
  await rm(packages, { recursive: true, force: true });
  await mkdir(packages, { recursive: true });
  const configuration = await configure({ isTestRuntime, electronVersion, electronDist: dirname(runtime.executable) });
  if (process.platform !== 'linux') return electronBuilder([platformFlag]);
  return [...(await packForLinux({ isTestRuntime, version, electronVersion, fuses: configuration.electronFuses }))];
}

/** @param {{ isTestRuntime: boolean, version: string, electronVersion: string, fuses: Record<string, boolean> }} what */
async function packForLinux({ isTestRuntime, version, electronVersion, fuses }) {
  say('Packing …');
  const packed = await electronBuilder([platformFlag, 'dir']);
  if (packed.length > 0) return packed;
  const suffix = isTestRuntime ? '-test-runtime' : '';
  const unpacked = join(packages, `Chainrule-${version}${suffix}`);
  await rename(join(packages, 'linux-unpacked'), unpacked);
  await nameElectron(join(unpacked, 'sbom.json'), electronVersion);
  const program = join(unpacked, 'chainrule');
  const found = [
    ...(await fuseProblems(program, fuses)),
    ...(await archiveProblems(join(unpacked, 'resources/app.asar'))),
    ...(await companionProblems(unpacked)),
  ];
  if (found.length > 0) return found;
  const archive = `Chainrule-${version}-linux-${process.arch}${suffix}.tar.gz`;
  const tar = await runCommand('tar', ['-czf', archive, unpacked.slice(packages.length + 1)], { cwd: packages });
  if (tar.code !== 0) return ['tar failed'];
  const debian = join(packages, `chainrule_${version}_${debianArchitecture}${suffix}.deb`);
  if (!(await makeDebianPackage({ unpacked, target: debian, version, isForTrial: isTestRuntime }))) {
    return ['dpkg-deb failed'];
  }
  if (!isTestRuntime) await makeAppImage(unpacked);
  return options.untried ? [] : tryResults(program, debian);
}

/** Its tool comes from a release page that not every machine reaches. @param {string} unpacked */
async function makeAppImage(unpacked) {
  const failed = await electronBuilder([platformFlag, 'AppImage', '--prepackaged', unpacked]);
  if (failed.length > 0) say('No AppImage was made: its tool could not be had.');
}

/**
 * @param {string} program
 * @param {string} debian
 */
async function tryResults(program, debian) {
  const reason = await reasonNotToInstall();
  if (reason === null) {
    say('Installing, trying and removing the Debian package …');
    return tryDebianPackage(debian);
  }
  say(`The Debian package is not installed, because ${reason}. Trying the unpacked app …`);
  // Without an installation nobody owns the helper of Chromium's sandbox that root must own.
  return tryPackage([program, ...(isRoot ? ['--no-sandbox'] : sandboxArguments()), '%F']);
}

async function ensureTools() {
  const wanted = await readFile(join(projectRoot, 'packaging/package-lock.json'), 'utf8');
  const stamp = join(tools, '.installed-from.json');
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === wanted) return true;
  say('Installing electron-builder into packaging/, once …');
  // It warns of a Node that is newer than ours, for the rebuilding of native modules: there is none.
  const { code, output } = await runCommand('npm', ['ci'], { cwd: join(projectRoot, 'packaging'), output: 'gather' });
  if (code !== 0) say(output.trim());
  else await writeFile(stamp, wanted);
  return code === 0;
}

/** @param {string} executable */
async function versionOf(executable) {
  const file = join(dirname(executable), 'version');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim().replace(/^v/, '');
  return (await readJson('package.json')).devDependencies.electron;
}

/** @param {{ isTestRuntime: boolean, electronVersion: string, electronDist: string }} runtime */
async function configure({ isTestRuntime, electronVersion, electronDist }) {
  const configuration = await readJson('packaging/electron-builder.json');
  // For every architecture electron-builder fetches its own where more than one is packed.
  if (process.platform === 'linux') Object.assign(configuration, { electronVersion, electronDist });
  // Electron 25 is older than this fuse.
  if (isTestRuntime) delete configuration.electronFuses.grantFileProtocolExtraPrivileges;
  await writeFile(configurationFile, JSON.stringify(configuration, null, 2));
  return configuration;
}

/**
 * @param {readonly string[]} words
 * @returns {Promise<readonly string[]>}
 */
async function electronBuilder(words) {
  const { code, output } = await runCommand(
    process.execPath,
    [join(tools, 'electron-builder/cli.js'), ...words, '--config', configurationFile, '--publish', 'never'],
    { output: 'gather' },
  );
  const lines = output.split('\n');
  for (const line of lines.filter((each) => each.startsWith('Not signed.'))) say(line);
  return code === 0
    ? []
    : [`electron-builder failed: ${lines.filter((line) => line.includes('⨯')).join(' ') || output.trim()}`];
}

/**
 * The build doesn't know with which runtime it will be packed.
 * @param {string} path of the bill of materials
 * @param {string} version
 */
async function nameElectron(path, version) {
  const bill = JSON.parse(await readFile(path, 'utf8'));
  bill.components.push({
    type: 'framework',
    name: 'electron',
    version,
    purl: `pkg:npm/electron@${version}`,
    licenses: [{ expression: 'MIT' }],
  });
  await writeFile(path, `${JSON.stringify(bill, null, 2)}\n`);
}

/**
 * @param {string} path in the project
 * @returns {Promise<any>}
 */
async function readJson(path) {
  return JSON.parse(await readFile(join(projectRoot, path), 'utf8'));
}
