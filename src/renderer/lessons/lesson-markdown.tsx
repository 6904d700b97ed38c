// Words of a lesson: Markdown becomes elements of its own, formulas are set. There is no HTML, and links and pictures are their words.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { Formula } from '#renderer/ui/formula.tsx';
import styles from './lesson.module.css';

type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];
type Parents = Extract<Nodes, { children: unknown }>;

interface FormulaText {
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** Formulas stand for themselves while the rest is read: in them * and _ mean nothing. */
const formulaForm = /\$\$([^$]+)\$\$|\$([^$\n]+)\$/g;
const firstMark = 0xe000;
const mark = /[\ue000-\uf8ff]/;
/** A formula with what follows it without a space, such as a particle or a full stop: a line must not end between them. */
const glued = /([\ue000-\uf8ff][^\s\ue000-\uf8ff]{0,8})/;

/** Korean goes on without a space: after a sign and before a letter, Markdown would not take a star for the end of an emphasis. */
const closingStars = /((?!\*)\p{P})(\*{1,2})(?=\p{Script=Hangul})/gu;
const seam = '\u200b';

export function LessonMarkdown({ text }: { readonly text: string }) {
  const content = useMemo(() => contentOf(text), [text]);
  return <div className={styles.words}>{content}</div>;
}

function contentOf(text: string): ReactNode {
  const formulas: FormulaText[] = [];
  const marked = text.replaceAll(new RegExp(mark, 'g'), '').replace(formulaForm, (_, display, inline) => {
    formulas.push({ tex: String(display ?? inline).trim(), isDisplay: display !== undefined });
    return String.fromCharCode(firstMark + formulas.length - 1);
  });
  return elementOf(fromMarkdown(marked.replaceAll(closingStars, `$1${seam}$2`)), formulas, 0);
}

const tags = {
  paragraph: 'p',
  emphasis: 'em',
  strong: 'strong',
  listItem: 'li',
  blockquote: 'blockquote',
} as const satisfies { readonly [Type in Nodes['type']]?: string };

function elementOf(node: Nodes, formulas: readonly FormulaText[], key: number): ReactNode {
  switch (node.type) {
    case 'text':
      return withFormulas(node.value, formulas, key);
    case 'inlineCode':
    case 'code':
      return <code key={key}>{withFormulas(node.value, formulas, 0)}</code>;
    case 'break':
      return <br key={key} />;
    case 'list':
      return createElement(node.ordered ? 'ol' : 'ul', { key }, childrenOf(node, formulas));
    case 'heading':
      return <h3 key={key}>{childrenOf(node, formulas)}</h3>;
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'listItem':
    case 'blockquote':
      return createElement(tags[node.type], { key }, childrenOf(node, formulas));
    case 'image':
      return node.alt;
    case 'html':
      return node.value;
    default:
      return 'children' in node ? <Fragment key={key}>{childrenOf(node, formulas)}</Fragment> : null;
  }
}

function childrenOf(node: Parents, formulas: readonly FormulaText[]): ReactNode {
  return node.children.map((child, index) => elementOf(child, formulas, index));
}

function withFormulas(text: string, formulas: readonly FormulaText[], key: number): ReactNode {
  const parts = text
    .replaceAll(seam, '')
    .split(glued)
    .map((part, index) => {
      const formula = mark.test(part) ? formulas[part.charCodeAt(0) - firstMark] : undefined;
      if (formula === undefined) return part;
      const own = <FormulaOf {...formula} />;
      // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its parts
      if (formula.isDisplay || part.length === 1) return <Fragment key={index}>{own}</Fragment>;
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text never changes its parts
        <span key={index} className={styles.glued}>
          {own}
          {part.slice(1)}
        </span>
      );
    });
  return <Fragment key={key}>{parts}</Fragment>;
}

function FormulaOf({ tex, isDisplay }: FormulaText) {
  return <Formula tex={tex} layout={isDisplay ? 'line' : 'inline'} />;
}
