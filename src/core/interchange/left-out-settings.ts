// Settings that an export does not carry: one that it knows nothing of is named, never dropped without a word.
import type { TrainingSettings } from '#core/document/network-document.ts';
import { declarationOf, type SingleName, settingIn, singleNames } from '#core/document/training-settings.ts';

/**
 * @param carried the settings of one value that the export has an answer to
 * @returns those that it has none to, where the document says something else than their absence means
 */
export function unknownSettings(
  training: TrainingSettings,
  carried: { readonly [Name in SingleName]?: unknown },
): readonly SingleName[] {
  return singleNames.filter(
    (name) => !Object.hasOwn(carried, name) && settingIn(training, name) !== declarationOf(name).absent,
  );
}
