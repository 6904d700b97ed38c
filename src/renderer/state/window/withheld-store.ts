// Store of the numbers that an exercise asks for and hides: whoever shows, says or makes computed numbers asks it.
import { createStore } from '#renderer/signals/store.ts';

/** `backward`: gradients, what follows from them, and every other moment. `computed`: all but what is drawn and given. */
export type Withheld = 'nothing' | 'backward' | 'computed';

/** Who asks; several may ask at once. */
type Asker = 'hand' | 'prediction' | 'lesson';

interface WithheldState {
  readonly by: ReadonlyMap<Asker, Withheld>;
  /** The most that any of them wants. */
  readonly level: Withheld;
}

const levels: readonly Withheld[] = ['nothing', 'backward', 'computed'];

export const useWithheld = createStore<WithheldState>(() => ({ by: new Map(), level: 'nothing' }));

export function withhold(asker: Asker, level: Withheld): void {
  const by = new Map(useWithheld.getState().by).set(asker, level);
  useWithheld.setState({ by, level: levels.findLast((each) => [...by.values()].includes(each)) ?? 'nothing' });
}

export function isWithheld({ level }: Pick<WithheldState, 'level'> = useWithheld.getState()): boolean {
  return level !== 'nothing';
}
