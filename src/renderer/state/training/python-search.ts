// The Python that can train in PyTorch: looked for when somebody asks, again, or chosen by the user.

import type { DialogWords, PythonSearch } from '#bridge/contract.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { createStore } from '#renderer/signals/store.ts';

interface Python {
  /** Null: it is being looked for. */
  readonly search: PythonSearch | null;
}

export const usePython = createStore<Python>(() => ({ search: null }));

const nothing: PythonSearch = { found: null, tried: [] };

export async function lookForPython(): Promise<void> {
  usePython.setState({ search: null });
  usePython.setState({
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
  const { search } = usePython.getState();
  usePython.setState({ search: { ...chosen, found: chosen.found ?? search?.found ?? null } });
}

export function openProjectFolder(): void {
  void platform().torch?.openFolder();
}
