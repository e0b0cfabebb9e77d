import type { ComponentChildren } from 'preact';
import { ProseText } from '../../components/prose-text.js';

type Preview = (text: string) => ComponentChildren;

/** What is shown as it will be read, by its kind of row and its column: a text of the report in Markdown. */
const PREVIEWS: Readonly<Record<string, Preview>> = { 'redactietekst tekst': (text) => <ProseText markdown={text} /> };

/** How a cell is shown before it is recorded; undefined: as it was typed. */
export const previewOf = (word: string, column: string): Preview | undefined => PREVIEWS[`${word} ${column}`];
