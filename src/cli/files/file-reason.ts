// Why the system refuses a file, in a sentence's words.
import type { Translate } from '#messages/translator.ts';

export function fileReason(translate: Translate, error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return translate('cli.noSuchFile');
    case 'EACCES':
    case 'EPERM':
      return translate('files.reason_noPermission');
    case 'ENOSPC':
    case 'EDQUOT':
      return translate('files.reason_diskFull');
    case 'EROFS':
      return translate('files.reason_readOnly');
    case 'EISDIR':
      return translate('files.reason_isDirectory');
    case 'EIO':
      return translate('files.reason_inputOutput');
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
