// The reason why the system refuses a file, in the words that the window uses.
import { maximumFileMebibytes } from '#core/limits/file-size.ts';
import { fileFailureOf } from '#disk/file-failure.ts';
import type { Translate } from '#messages/translator.ts';

export function fileReason(translate: Translate, error: unknown): string {
  const { code } = fileFailureOf(error);
  if (code === 'notFound') return translate('cli.noSuchFile');
  return translate(`files.reason_${code}`, { limit: maximumFileMebibytes });
}
