// Prints pages of HTML: the desktop app shows their PDF first, a browser has a preview of its own.

import { isLarge } from '#core/network/network-queries.ts';
import { withStyle } from '#core/teaching/worksheet/page.ts';
import { reportWords } from '#messages/report-words.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { interchange } from '#renderer/state/document/interchange.ts';
import { presentDocument } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { withProgress } from '#renderer/state/window/progress-store.ts';
import { refusalWords } from './export-actions.ts';
import { documentName } from './file-actions.ts';
import { tell } from './tell.ts';

/** The report of the shown network. */
export async function printReport(): Promise<void> {
  const subject = await trainingSession().between(() => presentDocument());
  if (subject === null) return;
  const name = documentName();
  const job = {
    kind: 'export',
    target: 'report',
    type: 'float32',
    checkpoint: null,
    words: reportWords(translate),
  } as const;
  const say = () => translate('print.preparing', { name });
  const result = await withProgress(
    say,
    (signal, tell) => interchange(subject, job, signal, tell),
    isLarge(subject.network),
  );
  if (result === null) return;
  if (result.kind !== 'files') return tell(translate('print.failed', { name }), refusalWords(result));
  const [report] = result.files;
  if (report !== undefined) await printPages(name, textOf(report.content));
}

/** @param html a page that stands alone */
export async function printPages(name: string, html: string): Promise<void> {
  const words = {
    menu: translate('commands.menu_file'),
    save: translate('print.save'),
    print: translate('print.print'),
    close: translate('app.close'),
    notSaved: translate('print.notSaved', { name }),
  };
  const say = () => translate('print.preparing', { name });
  const page = withFonts(html);
  const result = await withProgress(say, (signal) => {
    signal.addEventListener('abort', () => void platform().window.giveUpPrint());
    return platform().window.print({ name, html: page, words });
  });
  if (result.kind === 'failed') {
    await tell(translate('print.failed', { name }), `${translate('app.details')}: ${result.detail}`);
  }
}

/** So that it prints on machines that have no font for its language. */
export function withFonts(html: string): string {
  return withStyle(html, ownFonts(document.styleSheets));
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** Rules that name fonts, with the whole way to their files. */
function ownFonts(sheets: Iterable<CSSStyleSheet>): string {
  return [...sheets].flatMap(fontRules).join('\n');
}

function fontRules({ cssRules, href }: CSSStyleSheet): readonly string[] {
  const base = href ?? document.baseURI;
  const absolute = (text: string): string =>
    text.replace(/url\("?([^")]+)"?\)/g, (_, place: string) => `url("${new URL(place, base).href}")`);
  return [...cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [absolute(rule.cssText)] : []));
}
