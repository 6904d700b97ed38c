// A window that has no room for every panel at once: there the right one starts closed, and the dock is low.

const narrow = 1180;

export function isNarrowWindow(width: number = window.innerWidth): boolean {
  return width < narrow;
}
