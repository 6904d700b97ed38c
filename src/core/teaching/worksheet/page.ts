// A page of HTML that stands alone and prints on A4 and Letter: no script, nothing loaded from anywhere.
import { escaped } from './markup.ts';

/** Sizes of paper, as CSS names them. */
export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

const style = `
* { box-sizing: border-box; }
body { font: 11pt/1.4 'Pretendard Variable', 'Pretendard', 'Chainrule Signs', system-ui, 'Noto Sans KR', 'Noto Sans CJK KR', sans-serif; color: #111; margin: 0 auto; max-width: 182mm; padding: 6mm 0; }
@media screen { body { padding: 8mm; } section + section { margin-top: 14mm; } }
section { break-after: page; }
section:last-of-type { break-after: auto; }
h1 { font-size: 15pt; margin: 0 0 2mm; }
h2 { font-size: 12pt; margin: 5mm 0 1.5mm; break-after: avoid; }
header { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 1px solid #111; margin-bottom: 3mm; gap: 6mm; }
p { margin: 1mm 0; }
figure { margin: 2mm 0; text-align: center; }
svg { width: 100%; max-height: 78mm; }
svg line { stroke: #888; stroke-width: 1.2; }
svg circle { fill: #fff; stroke: #111; stroke-width: 1.5; }
svg circle.input { fill: #e9eef6; }
svg circle.output { fill: #f6ede0; }
svg text { font-size: 12px; text-anchor: middle; fill: #111; }
svg text.wire { font-size: 10px; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(40mm, 1fr)); gap: 1mm 5mm; }
.grid div { display: flex; align-items: baseline; gap: 1.5mm; break-inside: avoid; min-height: 8mm; }
.given div { min-height: 0; }
.grid span { white-space: nowrap; }
.blank { flex: 1; border-bottom: 1px solid #555; height: 6mm; }
i { font-style: italic; }
sub, sup { font-size: 72%; line-height: 0; }
table { border-collapse: collapse; width: 100%; }
td, th { text-align: left; padding: 0.6mm 2mm 0.6mm 0; vertical-align: baseline; border-bottom: 0.5px solid #ccc; }
tr { break-inside: avoid; }
.whole > * > tr { break-inside: auto; }
.whole > * > tr > td { border: 0; padding: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
`;

interface PageHead {
  /** As HTML tags it. */
  readonly language: string;
  readonly title: string;
  readonly paper: Paper;
}

/** What is printed for one student. */
export interface PageSection {
  /** Stands on top of every page that the section goes on to. */
  readonly head: string;
  readonly body: string;
}

export function pageHtml({ language, title, paper }: PageHead, sections: readonly PageSection[]): string {
  const body = sections.map((section) => `<section>\n${tableOf(section)}\n</section>`).join('\n');
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<style>@page { size: ${paper}; margin: 14mm; }${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** The head of a table is the one thing that every browser prints again on the next page. */
function tableOf({ head, body }: PageSection): string {
  return `<table class="whole" role="presentation">
<thead><tr><td>${head}</td></tr></thead>
<tbody><tr><td>
${body}
</td></tr></tbody>
</table>`;
}

/** Such as the fonts that it is printed with. */
export function withStyle(html: string, rules: string): string {
  return rules === '' ? html : html.replace('</head>', () => `<style>${rules}</style></head>`);
}
