// A small table in a chart's tooltip: a heading, then rows of a name and its numbers.
import styles from './chart.module.css';

/** Every row has as many cells as the first. */
export function tooltipTable(heading: string, rows: readonly (readonly string[])[]): HTMLElement {
  const box = element('div', styles.tooltip ?? '', '');
  box.style.gridTemplateColumns = `repeat(${rows[0]?.length ?? 1}, auto)`;
  box.append(element('strong', '', heading));
  for (const row of rows) {
    for (const [column, text] of row.entries()) box.append(element('span', column === 0 ? '' : 'numbers', text));
  }
  return box;
}

function element(tag: string, className: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
