import type { ResolvedClocks } from '@peildatum/kernel';

/** The clocks of an answer that is no JSON. */
export const CLOCK_HEADERS = {
  'Peildatum-Geldig-Op': 'De peildatum.',
  'Peildatum-Bekend-Op': 'Vanaf wanneer de laatst meegetelde gebeurtenis bekend is.',
  'Peildatum-Volgnummer': 'Het nummer van die gebeurtenis.',
  'Peildatum-Voorlopig': 'true als er tot het gevraagde moment nog meer bekend kan worden.',
  'Peildatum-Positie': 'Die gebeurtenis, als voor wachtOp.',
};

export const clockHeaders = ({ validOn, knownAt, volgnummer, provisional, lastEventId }: ResolvedClocks): Record<string, string> => ({
  'Peildatum-Geldig-Op': validOn,
  'Peildatum-Volgnummer': String(volgnummer),
  'Peildatum-Voorlopig': String(provisional),
  ...(knownAt === null ? {} : { 'Peildatum-Bekend-Op': knownAt }),
  ...(lastEventId === null ? {} : { 'Peildatum-Positie': lastEventId }),
});
