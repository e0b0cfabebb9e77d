import { visibleLines } from '@peildatum/kernel';
import type { LineSink } from './destination.js';
import type { ErrorRecord } from './error-record.js';

interface Line {
  readonly level: string;
  readonly msg?: string;
  readonly correlationId?: string;
  readonly err?: ErrorRecord;
}

/** The same lines for who looks on: the words, the request that they belong to, and of an error its stack. */
export const textLines = (write: (text: string) => void): LineSink => ({
  write: (json) => {
    const { level, msg = '', correlationId, err } = JSON.parse(json) as Line;
    const error = err === undefined ? '' : level === 'warn' ? `  ${err.type}: ${err.message}\n` : errorText(err);
    write(visibleLines(`${msg}${correlationId === undefined ? '' : ` [${correlationId}]`}\n${error}`));
  },
  flush: async () => true,
});

const errorText = ({ type, message, stack, cause }: ErrorRecord): string =>
  `${type}: ${message}\n${stack ? `${stack.replace(/^/gm, '    ')}\n` : ''}${cause ? `  oorzaak: ${errorText(cause)}` : ''}`;

/** Standard error; that nobody reads it any more is no reason to stop. */
export function toStandardError(): (text: string) => void {
  process.stderr.on('error', () => undefined);
  return (text) => void process.stderr.write(text);
}
