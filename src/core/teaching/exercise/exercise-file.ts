// The file of an exercise: the document, the seed, what is asked for, and the numbers that every student got.
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { handCalculation } from '../quantities/hand-calculation.ts';
import type { QuantityId, StepQuantities } from '../quantities/quantity.ts';
import { type AskedPart, askedOf } from './asked.ts';
import { type Roundness, withDrawnNumbers } from './draw-numbers.ts';

export interface StudentExercise {
  readonly student: string;
  readonly document: NetworkDocument;
  readonly quantities: StepQuantities;
}

export interface Exercise {
  readonly document: NetworkDocument;
  readonly seed: number;
  /** Places behind the point that answers are to have. */
  readonly places: number;
  /** What is asked for, in the order of the calculation. */
  readonly asked: readonly QuantityId[];
  readonly students: readonly StudentExercise[];
}

const formatVersion = 1;
export const mostStudents = 500;
export const mostPlaces = 12;

export interface ExerciseOrder {
  readonly students: number;
  readonly seed: number;
  readonly places: number;
  readonly roundness: Roundness;
  /** Absent: everything. */
  readonly parts?: readonly AskedPart[];
}

/** @param document one that can be calculated by hand */
export function exerciseFor(document: NetworkDocument, order: ExerciseOrder): Exercise {
  const { students, seed, places, roundness, parts } = order;
  const drawn = Array.from({ length: students }, (_, index): StudentExercise => {
    const own = withDrawnNumbers(document, { seed, index, roundness });
    return { student: String(index + 1), document: own, quantities: quantitiesOf(own) };
  });
  const asked = askedOf(drawn[0]?.quantities ?? [], parts).map(({ id }) => id);
  return { document, seed, places, asked, students: drawn };
}

function quantitiesOf(document: NetworkDocument): StepQuantities {
  const calculation = handCalculation(document, [0]);
  return 'quantities' in calculation ? calculation.quantities : [];
}

export function exerciseText({ document, seed, places, asked, students }: Exercise): string {
  const plain = (each: NetworkDocument): unknown => JSON.parse(serialiseDocument(each));
  const file = {
    format: 'chainrule-exercise',
    formatVersion,
    seed,
    places,
    quantities: asked,
    document: plain(document),
    students: students.map((each) => ({ student: each.student, document: plain(each.document) })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

export type ExerciseProblem = 'notJson' | 'notExercise' | 'newer' | 'damaged';

/** The problem instead of an exercise where the text is none. Never throws, never runs what it reads. */
export function parseExercise(text: string): Exercise | ExerciseProblem {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'notJson';
  }
  if (!isObject(file) || file.format !== 'chainrule-exercise') return 'notExercise';
  if (typeof file.formatVersion === 'number' && file.formatVersion > formatVersion) return 'newer';
  const document = documentIn(file.document);
  const { seed, places, quantities, students } = file;
  if (document === null || !isWhole(seed) || !isWhole(places) || places < 0 || places > mostPlaces) return 'damaged';
  if (!Array.isArray(quantities) || !Array.isArray(students) || students.length > mostStudents) return 'damaged';
  const read = students.flatMap((each) => studentIn(each) ?? []);
  const asked = quantities.filter((id) => read.every((each) => each.quantities.some((quantity) => quantity.id === id)));
  if (read.length < students.length || asked.length < quantities.length) return 'damaged';
  return { document, seed, places, asked, students: read };
}

interface ReadObject {
  readonly format?: unknown;
  readonly formatVersion?: unknown;
  readonly seed?: unknown;
  readonly places?: unknown;
  readonly quantities?: unknown;
  readonly document?: unknown;
  readonly students?: unknown;
  readonly student?: unknown;
}

function isObject(value: unknown): value is ReadObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function documentIn(value: unknown): NetworkDocument | null {
  const parsed = parseDocument(JSON.stringify(value ?? null));
  return 'document' in parsed ? parsed.document : null;
}

function studentIn(value: unknown): StudentExercise | null {
  if (!isObject(value) || typeof value.student !== 'string') return null;
  const document = documentIn(value.document);
  const quantities = document === null ? [] : quantitiesOf(document);
  return document === null || quantities.length === 0 ? null : { student: value.student, document, quantities };
}
