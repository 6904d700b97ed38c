// Guess of the roles of a new table's columns: the target by its name, else the last; what tells nothing about other rows is left out.
import type { ColumnRole, ColumnType } from '../dataset-choice.ts';

/** Distinct values are counted up to here. */
export const mostCounted = 101;

export interface ColumnFacts {
  readonly name: string;
  readonly type: ColumnType;
  /** Rows with a value. */
  readonly present: number;
  /** Different values, `mostCounted` at most. */
  readonly distinct: number;
  /** Whole numbers, each one more than the one before. */
  readonly isCounting: boolean;
  readonly hasDates: boolean;
}

const targetNames = /^(?:y|target|label|class|species|outcome|output|정답|레이블|라벨|타깃|목표)$/i;
const countingNames = /^(?:|id|index|idx|no\.?|nr\.?|number|row|unnamed: 0|column 1|번호|순번)$/i;
const splitNames = /^(?:split|subset|분할)$/i;
/** Names of things rather than classes. */
const mostCategories = 100;

export function guessRoles(columns: readonly ColumnFacts[]): readonly ColumnRole[] {
  const roles = columns.map((column): ColumnRole => {
    if (splitNames.test(column.name) && column.type === 'category' && column.distinct <= 3) return 'split';
    return tellsNothing(column) ? 'none' : 'feature';
  });
  const named = columns.findLastIndex(({ name }, index) => roles[index] === 'feature' && targetNames.test(name));
  const target = named === -1 ? roles.lastIndexOf('feature') : named;
  return roles.map((role, index) =>
    index === target && roles.filter((each) => each === 'feature').length > 1 ? 'target' : role,
  );
}

function tellsNothing({ name, type, present, distinct, isCounting, hasDates }: ColumnFacts): boolean {
  if (present === 0 || hasDates) return true;
  if (isCounting && present > 2 && countingNames.test(name)) return true;
  return type === 'category' && (distinct > mostCategories || (distinct === present && present > 10));
}

const mostClasses = 20;
const rowsPerClass = 4;

/** A target of a few whole numbers from 0 or 1 on is read as classes; two of them, 0 and 1, are a number already. */
export function areClasses(values: readonly number[]): boolean {
  const found = [...new Set(values)].sort((one, other) => one - other);
  if (found.length < 3 || found.length > mostClasses || values.length < found.length * rowsPerClass) return false;
  const [least = -1] = found;
  return (least === 0 || least === 1) && found.every((value, index) => value === least + index);
}
