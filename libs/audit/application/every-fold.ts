import { type CalendarDate, PeildatumError, type RecordedEvent } from '@peildatum/kernel';
import { ReportFold } from '@peildatum/reporting';
import type { Subject } from '@peildatum/subjects';

/** What is declared of a subject, as far as it is held against its read model. */
export type DeclaredSubject = Pick<Subject, 'streams' | 'fold' | 'projection' | 'view'>;

/** The views of one kind of subject, in the order of their codes. */
export type Views = readonly (readonly [code: string, view: unknown])[];

/** Every read model as the raw events make it, one stream at a time: what a report is made of, and every declared subject. */
export class EveryFold {
  readonly report: ReportFold;
  private readonly found = new Map<DeclaredSubject, [code: string, view: unknown][]>();

  constructor(
    governance: readonly RecordedEvent[],
    private readonly validOn: CalendarDate,
    subjects: readonly DeclaredSubject[],
  ) {
    this.report = new ReportFold(governance, validOn);
    for (const subject of subjects) this.found.set(subject, []);
  }

  /**
   * @param told all the events of the stream that count, in their order
   * @throws PeildatumError `AUDIT.UNKNOWN_STREAM` for one of a kind that is not folded: what it tells would be held against nothing
   */
  add(stream: string, told: readonly RecordedEvent[]): void {
    const reported = this.report.add(stream, told);
    const declared = [...this.found].find(([{ streams }]) => streams.has(stream));
    if (!reported && declared === undefined) throw unknownStream(stream);
    if (declared === undefined) return;
    const [{ streams, fold }, views] = declared;
    const view = fold(told, this.validOn);
    if (view !== null) views.push([streams.codeOf(stream), view]);
  }

  /** By the names of their read models. */
  declared(): Readonly<Record<string, Views>> {
    return Object.fromEntries(
      [...this.found].map(([{ projection }, views]) => [projection.name, views.toSorted(([a], [b]) => (a < b ? -1 : 1))]),
    );
  }
}

const unknownStream = (stream: string) =>
  new PeildatumError({
    code: 'AUDIT.UNKNOWN_STREAM',
    kind: 'broken',
    message: `Van stroom ${stream} weet dit programma niet waarover zij gaat; zij is door een nieuwere versie geschreven. Gebruik die versie.`,
    details: { stream },
  });
