import type { CalendarDate, Instant, ResolvedClocks, Uuid } from '@peildatum/kernel';

/** The clocks of an answer that is no JSON. */
export const CLOCK_HEADERS = {
  'Peildatum-Geldig-Op': 'De peildatum.',
  'Peildatum-Bekend-Op': 'Vanaf wanneer de laatst meegetelde gebeurtenis bekend is.',
  'Peildatum-Volgnummer': 'Het nummer van die gebeurtenis.',
  'Peildatum-Voorlopig': 'true als er tot het gevraagde moment nog meer bekend kan worden.',
  'Peildatum-Positie': 'Die gebeurtenis, als voor wachtOp.',
};

export const clockHeaders = ({
  validOn,
  knownAt,
  volgnummer,
  provisional,
  lastEventId,
}: Omit<ResolvedClocks, 'provisional'> & { readonly provisional?: boolean | undefined }): Record<string, string> => ({
  'Peildatum-Geldig-Op': validOn,
  'Peildatum-Volgnummer': String(volgnummer),
  ...(provisional === undefined ? {} : { 'Peildatum-Voorlopig': String(provisional) }),
  ...(knownAt === null ? {} : { 'Peildatum-Bekend-Op': knownAt }),
  ...(lastEventId === null ? {} : { 'Peildatum-Positie': lastEventId }),
});

/** Clocks as an answer says them. */
interface SaidClocks {
  readonly geldigOp: CalendarDate;
  readonly bekendOp: Instant | null;
  readonly volgnummer: number;
  readonly laatsteGebeurtenis: Uuid | null;
}

/** The same of clocks in an answer. */
export const saidClockHeaders = (
  { geldigOp, bekendOp, volgnummer, laatsteGebeurtenis }: SaidClocks,
  provisional?: boolean,
): Record<string, string> =>
  clockHeaders({ validOn: geldigOp, knownAt: bekendOp, volgnummer, lastEventId: laatsteGebeurtenis, provisional });

/** The clocks of the first of two sides; those of the second are the answer's own. */
const FROM = 'Peildatum-Van-';
const asFrom = (name: string): string => name.replace('Peildatum-', FROM);

export const FROM_CLOCK_HEADERS = Object.fromEntries(
  Object.entries(CLOCK_HEADERS).map(([name, said]) => [asFrom(name), `Van de eerste kant. ${said}`]),
);

export const fromClockHeaders = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [asFrom(name), value]));
