// The reason why a file could not be read or written: from the operating system's error code to the contract's.
import type { FileFailure } from '#bridge/files.ts';

type FailureCode = FileFailure['code'];

const codesOfSystem: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'notFound',
  ENOTDIR: 'notFound',
  EBADF: 'notFound',
  EACCES: 'noPermission',
  EPERM: 'noPermission',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EISDIR: 'isDirectory',
  EFBIG: 'tooLarge',
  ELOOP: 'linkLoop',
  ENAMETOOLONG: 'nameTooLong',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENXIO: 'notRegular',
  ENODEV: 'notRegular',
  EIO: 'inputOutput',
};

/** A failure that no system call reports. */
export class FileError extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export function systemCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

export function fileFailureOf(error: unknown): FileFailure {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof FileError) return { code: error.code, detail };
  const systemCode = systemCodeOf(error);
  const code = systemCode !== null && Object.hasOwn(codesOfSystem, systemCode) ? codesOfSystem[systemCode] : undefined;
  return { code: code ?? 'inputOutput', detail };
}
