// Runs a program and waits for its end, with its output shown or gathered.
import { spawn } from 'node:child_process';
import { projectRoot } from './project.mjs';

/**
 * @typedef {object} CommandOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {'show' | 'gather'} [output]
 * @property {number} [timeoutMs]
 */

/**
 * A program that can't be started counts as one that failed, with code 127.
 * @param {string} program
 * @param {readonly string[]} programArguments
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(program, programArguments, options = {}) {
  const { cwd = projectRoot, env = process.env, output = 'show', timeoutMs } = options;
  return new Promise((settle) => {
    const child = spawn(program, programArguments, {
      cwd,
      env,
      stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs }),
    });
    let gathered = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      gathered += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text) => {
      gathered += text;
    });
    child.on('error', (error) => settle({ code: 127, output: gathered + error.message }));
    child.on('close', (code) => settle({ code: code ?? 1, output: gathered }));
  });
}

/**
 * Runs a package's own command-line program with this Node.
 * @param {string} pathInNodeModules
 * @param {readonly string[]} programArguments
 * @param {CommandOptions} [options]
 */
export function runTool(pathInNodeModules, programArguments, options) {
  return runCommand(
    process.execPath,
    [`${projectRoot}/node_modules/${pathInNodeModules}`, ...programArguments],
    options,
  );
}
