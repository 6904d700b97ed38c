// The program `chainrule`: runs a command and ends with its exit code.
import { processIo } from './io.ts';
import { run } from './run.ts';

// `chainrule train … | head` closes the pipe early: nobody reads on, but the work and its file go on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
});

process.exitCode = await run(process.argv.slice(2), processIo());
