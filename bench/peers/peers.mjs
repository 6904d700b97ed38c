// The peers that the fast engine is measured against, and how each is installed and started.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureDebianPackages, trainingPeerPackages } from '../../scripts/debian-packages.mjs';
import { runCommand } from '../../scripts/support/run-command.mjs';

/** @typedef {import('./peer-process.mjs').PeerProgram} PeerProgram */

const bench = join(import.meta.dirname, '..');
const inNode = (/** @type {string} */ file) => [process.execPath, join(import.meta.dirname, file)];

/** @type {readonly PeerProgram[]} */
export const peerPrograms = [
  { name: 'objects', title: 'objects per neuron', command: inNode('objects.mjs') },
  { name: 'synaptic', title: 'synaptic', command: inNode('synaptic.mjs') },
  { name: 'brain', title: 'brain.js', command: inNode('brain.mjs') },
  { name: 'tfjs', title: 'TensorFlow.js wasm', command: inNode('tfjs.mjs') },
  { name: 'jax', title: 'jax-js wasm', command: inNode('jax.mjs') },
  // Debian's own Python: another may come first on the path.
  {
    name: 'torch',
    title: 'PyTorch eager',
    command: ['sh', '-c', 'exec "$(command -pv python3)" "$0"', join(import.meta.dirname, 'pytorch.py')],
  },
];

/**
 * Puts the peers into bench/node_modules, as its lockfile says, and PyTorch into Debian; what fails is told, and shows as peers that can't start.
 * @param {readonly PeerProgram[]} programs
 * @param {(line: string) => void} say
 */
export async function installPeers(programs, say) {
  if (programs.some(({ name }) => name === 'torch')) await ensureDebianPackages(trainingPeerPackages, say);
  const wanted = await readFile(join(bench, 'package-lock.json'), 'utf8');
  const installed = await readFile(join(bench, 'node_modules/.lockfile'), 'utf8').catch(() => '');
  if (wanted !== installed) await installNow(wanted, say);
}

/**
 * @param {string} wanted
 * @param {(line: string) => void} say
 */
async function installNow(wanted, say) {
  say('Installing the peers into bench/node_modules …');
  const { code, output } = await runCommand('npm', ['ci'], { cwd: bench, output: 'gather' });
  if (code === 0) await writeFile(join(bench, 'node_modules/.lockfile'), wanted);
  else say(`The peers could not be installed:\n${output.trim().split('\n').slice(-3).join('\n')}`);
}
