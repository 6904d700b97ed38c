// `npm run test:offline`: end-to-end tests in a network of their own that has this machine and nothing else. Words after it go to
// Playwright; without any, everything is run.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './support/project.mjs';
import { runCommand } from './support/run-command.mjs';

const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js');
const isInside = process.env.CHAINRULE_OFFLINE === '1';

/** Within: this machine is reached, and no way leads out. */
async function runInside() {
  const up = await runCommand('ip', ['link', 'set', 'lo', 'up']);
  if (up.code !== 0) throw new Error('The network of this machine alone could not be set up.');
  const { output } = await runCommand('ip', ['-o', 'link', 'show', 'up'], { output: 'gather' });
  const others = output.split('\n').filter((line) => line !== '' && !/^\d+: lo:/.test(line));
  if (others.length > 0) throw new Error(`There is a way out: ${others.join('; ')}`);
  const { code } = await runCommand(process.execPath, [playwright, 'test', ...process.argv.slice(2)]);
  return code;
}

/** Root needs no user of its own there, and Electron's sandbox would mistake it for another. */
function enter() {
  const own = process.getuid?.() === 0 ? ['--net'] : ['--map-root-user', '--net'];
  const env = { ...process.env, CHAINRULE_OFFLINE: '1' };
  return runCommand('unshare', [...own, process.execPath, import.meta.filename, ...process.argv.slice(2)], { env });
}

if (process.platform !== 'linux' || !existsSync('/proc/self/ns/net')) {
  console.error('Networks of their own are known to Linux alone.');
  process.exitCode = 2;
} else {
  process.exitCode = isInside ? await runInside() : (await enter()).code;
}
