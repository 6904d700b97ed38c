// The commands in the order in which help shows them.
import type { Command } from './command.ts';
import { censusCommand } from './commands/census.ts';
import { checkCommand } from './commands/check.ts';
import { checkExampleCommand } from './commands/check-example.ts';
import { checkLessonCommand } from './commands/check-lesson.ts';
import { completionCommand } from './commands/completion.ts';
import { crossValidateCommand } from './commands/cross-validate.ts';
import { diffCommand } from './commands/diff.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { examplesCommand } from './commands/examples.ts';
import { explainCommand } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { gradientsCommand } from './commands/gradients.ts';
import { helpCommand } from './commands/help.ts';
import { importCommand } from './commands/import.ts';
import { markCommand } from './commands/mark.ts';
import { newCommand } from './commands/new.ts';
import { predictCommand } from './commands/predict.ts';
import { trainCommand } from './commands/train.ts';
import { worksheetCommand } from './commands/worksheet.ts';

export const commands: readonly Command[] = [
  examplesCommand,
  newCommand,
  checkCommand,
  predictCommand,
  gradientsCommand,
  explainCommand,
  trainCommand,
  evaluateCommand,
  crossValidateCommand,
  checkExampleCommand,
  checkLessonCommand,
  worksheetCommand,
  markCommand,
  diffCommand,
  exportCommand,
  censusCommand,
  importCommand,
  helpCommand,
  completionCommand,
];
