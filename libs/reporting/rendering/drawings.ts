import type { Fault } from '@peildatum/kernel';
import { composeReport, type ReportOptions } from '../domain/compose.js';
import type { ReportInput } from '../domain/report-input.js';
import type { ReportPart } from '../domain/report-part.js';
import { drawn } from './drawn.js';
import type { ReportFormatWord } from './report-formats.js';

/** What decides the bytes of a report: what was read, and how it is asked for. */
export interface ToDraw {
  readonly input: ReportInput;
  readonly options: ReportOptions;
  readonly format: ReportFormatWord;
  /** Default: all of it. */
  readonly part?: ReportPart;
}

/** The bytes, or why they cannot be made. */
export type Answered = Uint8Array | Fault;

/** Composed and drawn in this thread. */
export const composedAndDrawn = ({ input, options, format, part }: ToDraw): Promise<Uint8Array<ArrayBuffer>> =>
  drawn(composeReport(input, options), format, part);

/** Makes a report of what was read, in the bytes of a format. */
export abstract class Drawings {
  abstract of(asked: ToDraw): Promise<Buffer>;
}

/** In this thread, which does nothing else meanwhile. */
export class DrawingsHere extends Drawings {
  override async of(asked: ToDraw): Promise<Buffer> {
    return Buffer.from(await composedAndDrawn(asked));
  }
}
