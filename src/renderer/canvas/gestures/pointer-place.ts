// Tells the styles where the pointer is, for what stands beside it.
export function placePointer(root: HTMLElement | null, clientX: number, clientY: number): void {
  const frame = root?.parentElement;
  if (root === null || !frame) return;
  const area = root.getBoundingClientRect();
  frame.style.setProperty('--pointer-x', `${clientX - area.left}px`);
  frame.style.setProperty('--pointer-y', `${clientY - area.top}px`);
}
