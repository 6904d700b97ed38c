// The Python that can train in PyTorch: looked for when somebody asks, again, or chosen by the user.

import type { DialogWords } from '#bridge/contract.ts';
import type { PythonSearch } from '#bridge/python.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useTorch } from '../stores/torch-store.ts';

const nothing: PythonSearch = { found: null, tried: [] };

export async function lookForPython(): Promise<void> {
  useTorch.setState({ search: null });
  useTorch.setState({
    search:
      (await platform()
        .torch?.find()
        .catch(() => nothing)) ?? nothing,
  });
}

/** One that will not do leaves the one that was found. */
export async function choosePython(words: DialogWords): Promise<void> {
  const chosen = (await platform().torch?.choose(words)) ?? null;
  if (chosen === null) return;
  const { search } = useTorch.getState();
  useTorch.setState({ search: { ...chosen, found: chosen.found ?? search?.found ?? null } });
}

export function openProjectFolder(): void {
  void platform().torch?.openFolder();
}
