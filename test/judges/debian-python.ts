// Asks an outside judge: writes the cases to a file, runs its script once with Debian's Python, reads its answers.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLong } from '../support/run-seed.ts';

export interface Judge {
  /** The script beside this file; it prints JSON. */
  readonly script: string;
  readonly library: string;
  /** The Debian package that has the library. */
  readonly package: string;
}

/** Exit statuses: the script's for a missing library, the shell's for a missing command. */
const missingLibrary = 3;
const missingPython = 127;

/** Fails, and says what to install, where the judge's library is missing. */
export function askJudge<Answers>(judge: Judge, cases: object): Answers {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-judge-'));
  try {
    const file = join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify(cases));
    return JSON.parse(runDebianPython(judge, file)) as Answers;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `command -p` finds the system's python3, which has Debian's libraries, before any other on the path. -B: no bytecode beside the scripts. */
function runDebianPython(judge: Judge, file: string): string {
  const script = fileURLToPath(new URL(judge.script, import.meta.url));
  const run = spawnSync('sh', ['-c', 'command -p python3 -B "$@"', 'sh', script, file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (run.status === 0) return run.stdout;
  const reason = run.error?.message ?? run.stderr.trim();
  if (run.status === missingLibrary || run.status === missingPython) {
    throw new Error(
      `The judge needs ${judge.library} for the system's Python. Install it: apt-get install ${judge.package} (${reason})`,
    );
  }
  throw new Error(`The judge's script failed: ${reason}`);
}

/** The first test of a file waits for all that Python has to say. */
export const judging = { timeout: isLong ? 1_200_000 : 300_000 };
