// Debian packages that the window and the tests need: installed as root, else named in one command to type.
import { isDebian, isRoot } from './support/platform-checks.mjs';
import { runCommand } from './support/run-command.mjs';

/** Each line is one need: the package, or what it is called in another release. */
export const windowPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
];
export const testPackages = [
  ...windowPackages,
  ['xvfb'],
  ['strace'],
  ['chromium'],
  ['python3-torch'],
  ['python3-safetensors'],
  ['python3-sklearn'],
  ['python3-onnx'],
  ['python3-onnxruntime'],
];
/** PyTorch multiplies matrices with the system's BLAS: the plain one would make it a straw man. */
export const trainingPeerPackages = [['python3-torch'], ['libopenblas0-pthread', 'libopenblas0']];

/**
 * False when something is still missing; then the command that would install it was said.
 * @param {readonly (readonly string[])[]} needs
 * @param {(line: string) => void} say
 */
export async function ensureDebianPackages(needs, say) {
  if (!isDebian) return true;
  const missing = await missingNeeds(needs);
  if (missing.length === 0) return true;
  if (!isRoot) {
    const names = await Promise.all(missing.map(nameToInstall));
    say(`These Debian packages are missing: sudo apt-get install -y ${names.join(' ')}`);
    return false;
  }
  return install(missing, say);
}

/** @param {readonly (readonly string[])[]} needs */
async function missingNeeds(needs) {
  const states = await Promise.all(
    needs.map(async (names) => (await Promise.all(names.map(isInstalled))).some(Boolean)),
  );
  return needs.filter((_names, index) => !states[index]);
}

/** @param {string} name */
async function isInstalled(name) {
  const { code, output } = await runCommand('dpkg-query', ['-W', '-f', `\${Status}`, name], { output: 'gather' });
  return code === 0 && output.includes('install ok installed');
}

/** @param {string} name */
async function isKnown(name) {
  const { output } = await runCommand('apt-cache', ['policy', name], { output: 'gather' });
  return /Candidate: (?!\(none\))/.test(output);
}

/** @param {readonly string[]} names */
async function nameToInstall(names) {
  for (const name of names) if (await isKnown(name)) return name;
  return names[0];
}

/**
 * @param {readonly (readonly string[])[]} needs
 * @param {(line: string) => void} say
 */
async function install(needs, say) {
  say(`Going to install these Debian packages: ${needs.map(([name]) => name).join(' ')} …`);
  const areKnown = await Promise.all(needs.map(async (names) => isKnown((await nameToInstall(names)) ?? '')));
  if (areKnown.includes(false)) await apt(['update']);
  const names = await Promise.all(needs.map(nameToInstall));
  const installation = ['install', '-y', '--no-install-recommends', ...names.map(String)];
  if ((await apt(installation)).code === 0) return true;
  // The list of packages may be older than what is offered.
  await apt(['update']);
  const { code, output } = await apt(installation);
  if (code !== 0) say(output.trim().split('\n').slice(-5).join('\n'));
  return code === 0;
}

/** @param {readonly string[]} aptArguments */
function apt(aptArguments) {
  return runCommand('apt-get', [...aptArguments], {
    output: 'gather',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
