import { isUuid, type Uuid } from '@peildatum/kernel';
import type { EncodedEvent } from '../port.js';
import { damaged } from './faults.js';
import { parseJson } from './parse-json.js';

/** An event as a back-up keeps it. Its revision is its place among those of its stream, its volgnummer its place in the file. */
export interface BackedUpEvent extends EncodedEvent {
  readonly stream: string;
}

/** A line of its own: stream, id, type, data and metadata, the last two as the text that the store has. */
export const lineOf = ({ stream, id, type, data, metadata }: BackedUpEvent): string =>
  `${JSON.stringify([stream, id, type, data, metadata])}\n`;

/** @throws PeildatumError `BACKUP.DAMAGED`. */
export function eventsOf(block: Buffer): BackedUpEvent[] {
  const lines = block.toString('utf8').split('\n');
  if (lines.pop() !== '') throw damaged('de laatste regel van een blok is niet af');
  return lines.map((line) => {
    const value = parseJson(line, 'een regel');
    if (!Array.isArray(value) || value.length !== 5 || !value.every((part) => typeof part === 'string') || !isUuid(value[1] as string))
      throw damaged('een regel is geen gebeurtenis');
    const [stream, id, type, data, metadata] = value as [string, Uuid, string, string, string];
    return { stream, id, type, data, metadata };
  });
}
