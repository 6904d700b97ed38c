// A screen in memory, for windows on a machine without one.
import { spawn } from 'node:child_process';

const screen = '1600x1000x24';

/**
 * Xvfb chooses a free display number itself, and ends with `stop`.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((started, failed) => {
    server.once('error', () => failed(new Error('Xvfb is not installed.')));
    server.once('exit', (code) => failed(new Error(`Xvfb ended with code ${code}.`)));
    server.stdio[3]?.once('data', (number) =>
      started({ display: `:${String(number).trim()}`, stop: () => server.kill() }),
    );
  });
}
