// Message dialogs: the outcome of a command, and the reason why a file could not be read or written.
import type { FileFailure } from '#bridge/files.ts';
import { maximumFileMebibytes } from '#core/limits/file-size.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';

export async function tell(message: string, detail: string): Promise<void> {
  await platform().window.confirm({ message, detail, buttons: [translate('app.ok')], cancelIndex: 0 });
}

/** As the end of a sentence. */
export function reasonOf(failure: FileFailure): string {
  return translate(`files.reason_${failure.code}`, { limit: maximumFileMebibytes });
}

export function asSentence(end: string): string {
  return end.slice(0, 1).toUpperCase() + end.slice(1);
}
