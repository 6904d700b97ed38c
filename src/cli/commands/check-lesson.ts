// chainrule check-lesson: whether a lesson's file is in order and its solutions lead to its end.
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { replayLesson } from '#core/teaching/lesson/replay-lesson.ts';
import { lessonSentence, type SpokenLessonProblem } from '#messages/lesson-sentence.ts';
import type { Command, CommandCall } from '../command.ts';
import type { ExitCode } from '../failure.ts';
import { readText } from '../files/read-document.ts';
import { printable } from '../printable.ts';
import { engineNamed } from '../training/engine-named.ts';
import { weightHash } from '../training/weight-hash.ts';

export const checkLessonCommand: Command = {
  name: 'check-lesson',
  synopsis: 'check-lesson FILE',
  argument: 'FILE',
  options: {},
  async run(call): Promise<ExitCode> {
    const parsed = parseLesson(await readText(call, call.argument));
    if ('problem' in parsed) return refuse(call, parsed.problem);
    const { lesson } = parsed;
    const replayed = replayLesson(lesson, await engineNamed('fast', call.translate));
    if ('problem' in replayed) return refuse(call, replayed.problem);
    const hash = weightHash(replayed.document.network);
    const declared = lesson.weightHash ?? hash;
    if (declared !== hash) {
      const message = call.translate('lessons.otherHash', { found: hash, declared });
      return report(call, { step: null, message, weightHash: hash });
    }
    if (call.json) call.sayJson(JSON.stringify({ ok: true, steps: lesson.steps.length, weightHash: hash }));
    else {
      call.say('lessons.canBeLearned', { file: call.argument, count: lesson.steps.length });
      call.say('lessons.reachedHash', { hash });
    }
    return 0;
  },
};

function refuse(call: CommandCall, problem: SpokenLessonProblem): ExitCode {
  return report(call, { step: problem.step, message: lessonSentence(call.translate, problem) });
}

interface Refused {
  readonly step: number | null;
  readonly message: string;
  /** To which its solutions lead, where it is another one than declared. */
  readonly weightHash?: string;
}

function report(call: CommandCall, problem: Refused): ExitCode {
  if (call.json) call.sayJson(JSON.stringify({ ok: false, ...problem }));
  call.io.error(`${printable(`${call.argument}: ${problem.message}`)}\n`);
  return 2;
}
