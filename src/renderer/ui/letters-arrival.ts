// Event for letters that arrive: a canvas keeps what it wrote in another font until it is drawn again.

/** Fonts come in parts, each when its letters are first written. Returns how to stop. */
export function onLettersArrival(listener: () => void): () => void {
  document.fonts.addEventListener('loadingdone', listener);
  return () => document.fonts.removeEventListener('loadingdone', listener);
}

/** Tells the letters that are there from those that were, as far as a page can know. */
export function lettersArrived(): number {
  return [...document.fonts].filter(({ status }) => status === 'loaded').length;
}
