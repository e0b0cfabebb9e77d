/** The first fact of a kind of subject, and the same otherwise. */
interface Example {
  /** The public word of the fact. */
  readonly kind: string;
  /** Without the date from which it holds. */
  readonly fields: object;
  /** What a correction would say instead. */
  readonly otherwise: object;
  /** Five codes, where not every text is one. */
  readonly codes?: readonly string[];
}

/** By the name of the subject. */
export const EXAMPLES: Readonly<Record<string, Example>> = {
  budget: { kind: 'budget', fields: { titel: 'Middelen', bedrag: '€ 2,8 miljard' }, otherwise: { bedrag: '€ 2,7 miljard' } },
  kader: {
    kind: 'kader',
    fields: { prijspeil: 'rapportage', akkoord: 'IZA', bedrag: '100 mln' },
    otherwise: { bedrag: '101 mln' },
    codes: ['msz-2023', 'msz-2024', 'msz-2025', 'ggz-2023', 'ggz-2024'],
  },
  kadertabel: {
    kind: 'kadertabel',
    fields: {
      titel: 'Besparingen',
      akkoord: 'IZA',
      kolommen: ['2023', 'struc.'],
      rijen: [{ sleutel: 'een', regel: 'Een', bedragen: ['-1 mln', null] }],
    },
    otherwise: { titel: 'Meegenomen besparingen' },
  },
  publicatie: {
    kind: 'embargo',
    // Over by the day of the tests, and not by the dates that are asked for: its view depends on the date.
    fields: { besluitDoor: 'VWS', reden: 'Eerst het Bestuurlijk Overleg.', tot: '2026-05-01' },
    otherwise: { reden: 'Eerst de Kamer.' },
  },
  monitor: { kind: 'monitor', fields: { titel: 'Monitor', laag: 'uitkomst', eigenaar: 'VWS' }, otherwise: { titel: 'Beweging' } },
  interventie: { kind: 'interventie', fields: { titel: 'Multitrauma' }, otherwise: { titel: 'Slokdarm' } },
  instelling: { kind: 'instelling', fields: { naam: 'MST' }, otherwise: { naam: 'Medisch Spectrum Twente' } },
  tranche: {
    kind: 'normtranche',
    fields: { titel: 'Derde tranche', uiterlijk: '2030-01-01' },
    otherwise: { titel: 'Tranche 3' },
    codes: ['1', '2', '3', '4', '5'],
  },
};
