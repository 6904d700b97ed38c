// Problems of a document as lines for people and as objects for programs.
import { type Diagnostic, isError, type Place } from '#core/diagnostics/diagnostic.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import type { Translate } from '#messages/translator.ts';
import { Failure } from './failure.ts';

/** One line per problem: the file, the sentence, and the place unless the sentence has its path. */
export function problemLines(translate: Translate, file: string, problems: readonly Diagnostic[]): readonly string[] {
  return problems.map((problem) => {
    const sentence = sentenceOf(translate, problem);
    const spoken = problem.severity === 'warning' ? translate('cli.warning', { sentence }) : sentence;
    const place = placeText(problem.place);
    return place === '' || sentence.includes(place) ? `${file}: ${spoken}` : `${file}: ${spoken} (${place})`;
  });
}

/** The file is refused because of its errors; its warnings are not in the way. */
export function refusedBecause(translate: Translate, file: string, problems: readonly Diagnostic[]): Failure {
  return new Failure(2, problemLines(translate, file, problems.filter(isError)));
}

/** The shape that `check --json` promises. */
export function problemObjects(translate: Translate, problems: readonly Diagnostic[]): readonly object[] {
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    place: problem.place,
    message: sentenceOf(translate, problem),
  }));
}

/** In the words of the file, since ids and paths are looked up there. */
function placeText({ path, ...parts }: Place): string {
  if (path !== undefined) return path;
  return Object.entries(parts)
    .map(([part, value]) => `${part} ${typeof value === 'object' ? value.join(',') : value}`)
    .join(', ');
}
