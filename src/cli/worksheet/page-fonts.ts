// The app's own fonts for a page that is printed from a shell, within the page: a machine may have none for its language.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Seen from the built command line, and from this file when a test runs the source. */
const places = ['../renderer/assets', '../../../out/renderer/assets'].map((place) => join(import.meta.dirname, place));

/** @returns rules of style with all glyphs that the page needs; null: none of the folders has fonts */
export async function pageFonts(html: string, folders: readonly string[] = places): Promise<string | null> {
  for (const folder of folders) {
    const rules = await fontRulesIn(folder);
    if (rules.length === 0) continue;
    const needed = rules.filter((rule) => isNeededFor(html, rule));
    return (await Promise.all(needed.map((rule) => withFile(rule, folder)))).join('\n');
  }
  return null;
}

async function fontRulesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => []);
  const sheets = names.filter((name) => name.endsWith('.css')).sort();
  const texts = await Promise.all(sheets.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => text.match(/@font-face\s*\{[^}]*\}/g) ?? []);
}

function isNeededFor(html: string, rule: string): boolean {
  const family = /font-family:\s*["']?([^"';}]+)/.exec(rule)?.[1]?.trim() ?? '';
  if (!html.includes(family)) return false;
  const ranges = /unicode-range:([^;}]+)/.exec(rule)?.[1];
  return ranges === undefined || new RegExp(`[${ranges.split(',').map(characterClass).join('')}]`, 'u').test(html);
}

/** `U+AC00-AC0F`, or `U+4??`, as part of a class of characters. */
function characterClass(range: string): string {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  return `\\u{${first.replaceAll('?', '0')}}-\\u{${last.replaceAll('?', 'F')}}`;
}

async function withFile(rule: string, folder: string): Promise<string> {
  const address = /url\(["']?([^"')]+)["']?\)/;
  const file = address.exec(rule)?.[1] ?? '';
  const content = await readFile(join(folder, file));
  return rule.replace(address, `url("data:font/woff2;base64,${content.toString('base64')}")`);
}
