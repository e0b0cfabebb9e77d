import type { Block, Inline, Prose } from './prose.js';
import { proseOf } from './prose-of.js';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPED[sign] as string);

/** A text of the report as HTML, everything in it escaped. @param level of its highest heading */
export const proseHtml = (markdown: string, level: number): string =>
  proseOf(markdown)
    .map((block) => blockHtml(block, level))
    .join('\n');

function blockHtml(block: Block, level: number): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.inside)}</p>`;
    case 'heading': {
      const tag = `h${Math.min(level + block.depth - 1, 6)}`;
      return `<${tag}>${inlineHtml(block.inside)}</${tag}>`;
    }
    case 'list': {
      const tag = block.start === null ? 'ul' : 'ol';
      const start = block.start === null || block.start === 1 ? '' : ` start="${block.start}"`;
      return `<${tag}${start}>${block.items.map((item) => `<li>${itemHtml(item, level)}</li>`).join('')}</${tag}>`;
    }
  }
}

/** Of an item that is one line no paragraph is made. */
function itemHtml(item: Prose, level: number): string {
  const [first, ...rest] = item;
  if (first?.kind !== 'paragraph') return item.map((block) => blockHtml(block, level)).join('');
  return inlineHtml(first.inside) + rest.map((block) => blockHtml(block, level)).join('');
}

const inlineHtml = (inside: readonly Inline[]): string => inside.map(inlineOne).join('');

function inlineOne(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'break':
      return '<br>';
    case 'emphasis':
      return `<em>${inlineHtml(inline.inside)}</em>`;
    case 'strong':
      return `<strong>${inlineHtml(inline.inside)}</strong>`;
    case 'link':
      return `<a href="${escaped(inline.href)}" rel="noopener noreferrer">${inlineHtml(inline.inside)}</a>`;
  }
}
