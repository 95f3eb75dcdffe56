/**
 * After a change of page the reader must land on the new heading, but the heading may come later than the
 * address (a chunk, data). So the router leaves a wish here and the heading that appears first fulfils it.
 */
let wished = false;

export const wishHeadingFocus = () => {
  wished = true;
};

export const dropHeadingFocus = () => {
  wished = false;
};

export function focusHeadingIfWished(heading: HTMLElement | null): void {
  if (!wished || !heading) return;
  wished = false;
  heading.focus({ preventScroll: true });
}
