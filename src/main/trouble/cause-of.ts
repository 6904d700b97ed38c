// The trace of an error that may be written down: its kind and where in the app it arose. Its message stays out, as it may quote a
// path, a name or a number of the user's.
import { systemCodeOf } from '#disk/file-failure.ts';

const mostFrames = 12;
/** A place in the app's own files or in Node's: `name (…/out/main/index.cjs:12:3)`. */
const frame =
  /^\s+at (?:(?:async )?([\w$.<>#]+) )?(?:\[as \w+\] )?\(?(?:.*[\\/]((?:out|assets)[\\/][\w./\\-]+)|(node:[\w/]+)):(\d+):(\d+)\)?$/;
const systemCode = /^[A-Z][A-Z0-9_]{1,39}$/;
const kinds = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'FileError', 'AbortError'];

export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const kind = kinds.find((each) => each === error.name || each === error.constructor.name) ?? 'Error';
  const code = systemCodeOf(error) ?? '';
  return [systemCode.test(code) ? `${kind} ${code}` : kind, ...framesOf(error.stack ?? '')].join('\n');
}

function framesOf(stack: string): readonly string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, name = 'at', own, node, row, column] = frame.exec(line) ?? [];
      const file = own ?? node;
      return file === undefined ? [] : `  ${name} ${file.replaceAll('\\', '/')}:${row}:${column}`;
    })
    .slice(0, mostFrames);
}
