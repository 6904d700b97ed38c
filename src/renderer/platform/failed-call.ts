// Error of a failed call to the platform: it says which part failed, so that the user can be told.
import type { FileFailure } from '#bridge/files.ts';
import type { Platform, PlatformFiles } from './platform.ts';

export type PlatformArea = 'files' | 'recovery' | 'settings' | 'window' | 'torch';

export class FailedCall extends Error {
  readonly area: PlatformArea;

  constructor(area: PlatformArea, reason: unknown) {
    super(reason instanceof Error ? reason.message : String(reason));
    this.area = area;
  }
}

/** The same platform, of which every rejection is a FailedCall; opening and saving fail as they do on a bad disk. */
export function withNamedFailures(platform: Platform): Platform {
  return {
    ...platform,
    files: thatAnswer(named('files', platform.files)),
    recovery: named('recovery', platform.recovery),
    settings: named('settings', platform.settings),
    window: named('window', platform.window),
    torch: platform.torch === null ? null : named('torch', platform.torch),
  };
}

function named<Methods extends object>(area: PlatformArea, methods: Methods): Methods {
  const entries = Object.entries(methods) as [string, (...given: unknown[]) => unknown][];
  const heard = entries.map(([name, method]) => [
    name,
    async (...given: unknown[]): Promise<unknown> => {
      try {
        return await method(...given);
      } catch (error) {
        throw new FailedCall(area, error);
      }
    },
  ]);
  return Object.fromEntries(heard) as Methods;
}

function thatAnswer(files: PlatformFiles): PlatformFiles {
  const failed = (name: string, path?: string) => (error: unknown) => ({
    kind: 'failed' as const,
    name,
    ...(path === undefined ? {} : { path }),
    failure: faultOf(error),
  });
  return {
    ...files,
    open: (words) => files.open(words).catch(failed('')),
    openPath: (path) => files.openPath(path).catch(failed(path)),
    save: (request) => {
      const { path, suggestedName } = request;
      return files.save(request).catch(failed(path ?? suggestedName, path ?? undefined));
    },
    exportFiles: (request) => files.exportFiles(request).catch(failed(request.suggestedName)),
    importFiles: (request) => files.importFiles(request).catch(failed('')),
    readVersion: (version) => files.readVersion(version).catch(failed(version.path)),
    startFile: () => files.startFile().catch(failed('')),
  };
}

function faultOf(error: unknown): FileFailure {
  return { code: 'fault', detail: error instanceof Error ? error.message : String(error) };
}
