export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what stands in it, which is XML already. An attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const given = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${inAttribute(String(value))}"`));
  const inside = content.join('');
  return inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text between tags. What XML cannot hold becomes the sign for it; the register has no such texts. */
export const inText = (text: string): string => holdable(text).replace(/[&<>]/g, (mark) => ENTITIES[mark] as string);

/** A reader makes a space of every blank in an attribute that is not written as a number. */
const inAttribute = (text: string): string =>
  holdable(text)
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] as string)
    .replace(/[\t\n\r]/g, (blank) => `&#${blank.charCodeAt(0)};`);

const holdable = (text: string): string => text.toWellFormed().replace(UNHOLDABLE, '\ufffd');

const UNHOLDABLE = /(?![\t\n\r\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu;
