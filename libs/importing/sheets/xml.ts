import { PeildatumError } from '@peildatum/kernel';
import { SaxesParser } from 'saxes';
import { badZip, unreadable } from './unreadable.js';

export type Attributes = Readonly<Record<string, string>>;

/** What a part tells as it is read. Names of elements are without their prefix, those of attributes with it. */
export interface XmlHandlers {
  open(name: string, attributes: Attributes): void;
  /** May come in pieces. */
  text?(text: string): void;
  close?(name: string): void;
}

/** In bytes: how much is decoded and read at once. */
const PIECE = 65_536;

/**
 * Reads a part of a spreadsheet from begin to end; nothing of it is kept.
 * @param part its name, for the message
 * @throws PeildatumError `IMPORT.UNREADABLE` where it is no well-formed XML in UTF-8, or declares entities
 */
export function readXml(part: string, bytes: Buffer, handlers: XmlHandlers): void {
  // Before anything is read: a declaration of entities is itself as large as it likes.
  if (bytes.includes('<!DOCTYPE')) throw declaring(part);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', ({ name, attributes }) => handlers.open(localName(name), attributes as Attributes));
  parser.on('closetag', ({ name }) => handlers.close?.(localName(name)));
  const text = handlers.text?.bind(handlers);
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += PIECE) parser.write(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    if (error instanceof PeildatumError) throw error;
    throw badZip(`onderdeel ${part.slice(0, 100)} is geen geldige XML`, { cause: error });
  }
}

const declaring = (part: string) =>
  unreadable(`onderdeel ${part.slice(0, 100)} heeft een DOCTYPE, en die schrijft geen spreadsheetprogramma. Vertrouw dit bestand niet.`);

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** An attribute by its name without prefix, whichever prefix the program chose. */
export const attribute = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => localName(key) === name)?.[1];

export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
