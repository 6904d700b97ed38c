// The program `chainrule`: runs a command and ends with its exit code.
import '#core/data/builtin-tables.ts';
import { processIo } from './io.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), processIo());
