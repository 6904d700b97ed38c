// Looks for a Python that has PyTorch: the one that the user chose, those on the path, then the system's own.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { longestDetail, mostPythons } from '#bridge/limits.ts';
import { FoundPython, type PythonSearch } from '#bridge/python.ts';

export interface PythonPlaces {
  /** The one that the user chose; null: none. */
  readonly chosen: string | null;
  /** The variable PATH; null: only the chosen one is asked. */
  readonly path: string | null;
  readonly isWindows: boolean;
}

/** Where a system keeps its own programs: another Python may stand before it on the path. */
const systemFolders = ['/usr/local/bin', '/usr/bin', '/bin', '/opt/homebrew/bin'];
/** PyTorch takes its time, the first time after a start above all. */
const longestProbe = 60_000;
const probe = `import json, sys
import torch
import torch.distributed
import safetensors.torch
print(json.dumps({
    "version": sys.version.split()[0],
    "torch": str(torch.__version__),
    "canShare": torch.distributed.is_available(),
}))`;

/** The first that has PyTorch and safetensors. @param folder an empty one: modules that stand in the present one would be taken */
export async function findPython(places: PythonPlaces, folder: string): Promise<PythonSearch> {
  const tried: { path: string; reason: string }[] = [];
  for (const path of candidates(places)) {
    const answer = await ask(path, folder);
    if ('found' in answer) return { found: answer.found, tried };
    tried.push({ path, reason: answer.reason });
  }
  return { found: null, tried };
}

export function candidates({ chosen, path, isWindows }: PythonPlaces): readonly string[] {
  const onPath = path === null ? [] : [...path.split(delimiter), ...(isWindows ? [] : systemFolders)];
  const folders = onPath.filter((folder) => folder !== '');
  const names = isWindows ? ['python.exe', 'python3.exe'] : ['python3'];
  const there = folders.flatMap((folder) => names.map((name) => join(folder, name))).filter((each) => existsSync(each));
  return [...new Set([...(chosen === null ? [] : [chosen]), ...there])].slice(0, mostPythons);
}

type Answered = { readonly found: FoundPython } | { readonly reason: string };

function ask(path: string, folder: string): Promise<Answered> {
  return new Promise((resolve) => {
    const options = {
      cwd: folder,
      timeout: longestProbe,
      maxBuffer: 100_000,
      windowsHide: true,
      killSignal: 'SIGKILL',
    } as const;
    execFile(path, ['-c', probe], options, (error, output, said) => {
      const answer = error === null ? FoundPython.safeParse({ ...lastJson(output), path }) : null;
      if (answer?.success) resolve({ found: answer.data });
      else resolve({ reason: (lastLine(said) || error?.message || lastLine(output)).slice(0, longestDetail) });
    });
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

function lastJson(output: string): object {
  try {
    const said: unknown = JSON.parse(lastLine(output));
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
