// Runs in the page itself: where its charts have their texts and bars, and what runs out of the page.

/** @param {DOMRect} rect */
const boxOf = ({ left, top, right, bottom }) => ({ left, top, right, bottom });

/** The line of a text as high as its letters: the box of a type may be higher than the lines stand apart. */
const lettersOf = (line, size) => {
  const { left, right, top, bottom } = line;
  const half = Math.min(bottom - top, 1.15 * size) / 2;
  return { left, right, top: (top + bottom) / 2 - half, bottom: (top + bottom) / 2 + half };
};

/** Each line of each text that is seen. */
function textsIn(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const words = node.textContent.trim();
    if (words === '') continue;
    const drawn = node.parentElement.closest('text');
    const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize);
    const range = document.createRange();
    range.selectNodeContents(node);
    const lines = drawn ? [drawn.getBoundingClientRect()] : [...range.getClientRects()];
    for (const line of lines) if (line.width > 0) found.push({ words, ...lettersOf(line, size), part: partOf(drawn) });
  }
  return found;
}

/** The part of a bar that a count stands on. */
const partOf = (drawn) => {
  const part = drawn?.closest('.deel');
  return part ? boxOf(part.getBoundingClientRect()) : null;
};

globalThis.chartsOfPage = () =>
  [...document.querySelectorAll('figure')].map((figure) => ({
    id: figure.querySelector('[role=img]').id,
    ...boxOf(figure.getBoundingClientRect()),
    texts: textsIn(figure),
    bars: [...figure.querySelectorAll('.deel')].map((bar) => boxOf(bar.getBoundingClientRect())),
  }));

/** What is wider than the page, and not in a part of it that scrolls and can be reached by keyboard. */
globalThis.outsideOfPage = () => {
  const width = document.documentElement.clientWidth;
  const scrolls = (element) => {
    const frame = element.closest('.tabelvak');
    return (
      frame !== null && getComputedStyle(frame).overflowX === 'auto' && frame.tabIndex === 0 && frame.getAttribute('role') === 'region'
    );
  };
  const outside = [...document.querySelectorAll('body *')]
    .filter((element) => element.closest('.voor-lezers, .sla-over') === null)
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element));
  return outside
    .filter((element) => !outside.includes(element.parentElement))
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 60)}`);
};
