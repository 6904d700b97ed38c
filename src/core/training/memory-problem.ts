// A network that would not fit, as a problem with the numbers.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { MemoryNeeded } from '#core/graph/memory-needed.ts';

const megabyte = 1024 * 1024;

export function memoryProblem({ bytes, limit, batchSize }: MemoryNeeded): Diagnostic {
  return {
    code: 'memoryNeeded',
    severity: 'error',
    place: {},
    values: {
      needed: Math.ceil(bytes / megabyte),
      ...(limit === null ? {} : { limit: Math.floor(limit / megabyte) }),
      ...(batchSize === undefined ? {} : { batchSize }),
    },
  };
}
