// The words of a network's report in one language.
import type { interchangeMessages } from './areas/interchange.ts';
import type { Translate } from './translator.ts';

type ReportKey = keyof typeof interchangeMessages & `report_${string}`;
type WordName<Key> = Key extends `report_${infer Name}` ? Name : never;

const names = [
  'language',
  'settings',
  'history',
  'measures',
  'parameters',
  'rows',
  'trainingLoss',
  'weightsLoss',
  'validationLoss',
  'testLoss',
  'worstRows',
  'row',
  'loss',
  'outputs',
  'noData',
] as const satisfies readonly WordName<ReportKey>[];

export function reportWords(translate: Translate): Readonly<Record<(typeof names)[number], string>> {
  const words = names.map((name) => [name, translate(`interchange.report_${name}`)] as const);
  return Object.fromEntries(words) as Record<(typeof names)[number], string>;
}
