// The commands in the order in which help shows them; one that the messages name and that has no row does not compile.
import type { Command, CommandName } from './command.ts';
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

const table: Readonly<Record<CommandName, Command>> = {
  examples: examplesCommand,
  new: newCommand,
  check: checkCommand,
  predict: predictCommand,
  gradients: gradientsCommand,
  explain: explainCommand,
  train: trainCommand,
  evaluate: evaluateCommand,
  'cross-validate': crossValidateCommand,
  'check-example': checkExampleCommand,
  'check-lesson': checkLessonCommand,
  worksheet: worksheetCommand,
  mark: markCommand,
  diff: diffCommand,
  export: exportCommand,
  census: censusCommand,
  import: importCommand,
  help: helpCommand,
  completion: completionCommand,
};

export const commands: readonly Command[] = Object.values(table);
