// The text of a problem report: what the user reads, completes and sends by himself. Nothing in it is of his documents.
import type { Translate } from '#messages/translator.ts';

export interface ReportFacts {
  readonly version: string;
  readonly commit: string;
  readonly system: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  readonly language: string;
  readonly memoryMegabytes: number;
  readonly screens: readonly string[];
  readonly log: string;
}

const shownVersions = ['electron', 'chrome', 'node', 'v8'];

export function problemReport(facts: ReportFacts, translate: Translate): string {
  const { version, commit, system, versions, language, memoryMegabytes, screens, log } = facts;
  const rows = [
    `Chainrule ${version} ${commit}`.trim(),
    system,
    shownVersions.map((name) => `${name} ${versions[name] ?? '?'}`).join(', '),
    `language ${language}, memory ${memoryMegabytes} MB, screens ${screens.join(', ')}`,
  ];
  return [
    translate('window.reportIntroduction'),
    '',
    translate('window.reportQuestion'),
    '',
    '',
    '────────',
    ...rows,
    '────────',
    log === '' ? translate('window.reportNothingLogged') : log.trimEnd(),
    '',
  ].join('\n');
}
