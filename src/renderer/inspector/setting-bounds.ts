// The range of a setting, as the bounds of its field.
import type { SettingRange } from '#core/learning/setting-range.ts';
import type { NumberBounds } from '#renderer/ui/field-steps.ts';

export function boundsOf({ minimum, maximum, isWhole }: SettingRange): NumberBounds {
  return { minimum, maximum: maximum === Number.MAX_VALUE ? undefined : maximum, integer: isWhole ?? false };
}
