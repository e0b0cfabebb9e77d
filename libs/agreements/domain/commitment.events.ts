import { correctionEvent, eventsOfKinds, type FactsIn, factKind, field, streams, told, toldEach } from '@peildatum/kernel';
import { lead, milestone, milestoneKinds, validFrom } from './milestone.events.js';

const { choice, orNull, text } = field;

/** The agreement and the code that a commitment has in it: `AZWA-C3a`. */
export type CommitmentCode = string;
/** To what a commitment can be tied. None says that the one came of the other. */
export const VERBAND_WORDS = {
  commitment: 'afspraak',
  action: 'actie',
  target: 'doel',
  indicator: 'indicator',
  budget: 'budget',
  theme: 'thema',
} as const;

/** What was agreed, and its milestones; the stream is `afspraak-<akkoord>-<code>`. */
export const commitmentKinds = {
  afspraak: factKind('CommitmentRegistered', {
    name: 'afspraak',
    description: 'Een afspraak van een akkoord, met haar code en trekkers.',
    tells: told('registered', 'lead'),
    fields: {
      validFrom,
      lead: lead(),
      version: text('versie', 40, 'De versie van het akkoord waarin zij deze code heeft.', '3 juli 2025'),
      title: text('titel', 500, 'Hoe de afspraak heet.'),
      part: text('onderdeel', 300, 'Het blok of onderdeel waar zij staat.'),
    },
    example: {
      geldigVanaf: '2025-07-03',
      versie: '3 juli 2025',
      titel: 'We realiseren impactvolle passende zorg door opschaling en contractering',
      onderdeel: 'E - Passende zorg',
      trekkers: 'ZN',
      trekkertekst: 'zorgverzekeraars en gemeenten',
    },
  }),
  afspraaktekst: factKind('CommitmentTextRevised', {
    name: 'tekst van een afspraak',
    description: 'De tekst van een afspraak, zoals de bron haar heeft.',
    tells: told('text'),
    fields: {
      validFrom,
      text: text('tekst', 4_000, 'De tekst zoals de bron haar heeft.'),
      document: text('document', 200, 'Het document waar zij staat.'),
      line: text('regel', 60, 'De regel of bladzijde daarin.'),
    },
    example: { geldigVanaf: '2025-07-03', tekst: 'Wat er is afgesproken.', document: '004', regel: '1740-1812' },
  }),
  trekker: factKind('LeadPartyAssigned', {
    name: 'trekker van een afspraak',
    description: 'Een afspraak of een mijlpaal krijgt andere trekkers.',
    tells: ({ milestone: of }) => [of === null ? { name: 'lead' } : { name: 'lead', which: of }],
    fields: { validFrom, lead: lead(), milestone: orNull(milestone('mijlpaal', 'Van welke mijlpaal. Weggelaten: van de afspraak.')) },
    example: { geldigVanaf: '2025-09-01', trekkers: 'ZN', trekkertekst: 'zorgverzekeraars' },
  }),
  verband: factKind('CommitmentsLinked', {
    name: 'verband van een afspraak',
    description: 'Een afspraak hangt samen met iets anders; dat zegt niet dat het een door het ander komt.',
    tells: toldEach('link'),
    fields: {
      validFrom,
      kind: choice('met', VERBAND_WORDS, 'Waarmee er verband is. Het zegt niet dat het een door het ander komt.'),
      to: text(
        'naar',
        200,
        'De code daarvan: AZWA-B1, IZA-L-053, transformatiemiddelen; van een indicator monitor.indicator, van een doel monitor.indicator.doel.',
        'AZWA-B1',
      ),
      note: orNull(text('noot', 500, 'Waar het verband in zit.')),
    },
    example: { geldigVanaf: '2025-07-03', met: 'thema', naar: 'Passende zorg' },
  }),
  ...milestoneKinds,
  /** From then on the report lists it beside the actions. */
  'afspraak-in-rapportage': factKind('CommitmentAddedToReport', {
    name: 'opname van een afspraak in de rapportage',
    description: 'Een afspraak wordt in de rapportage opgenomen.',
    tells: told('report'),
    fields: { validFrom, note: orNull(text('noot', 500, 'Waarom, of waar dat staat.')) },
    example: { geldigVanaf: '2025-10-01', noot: 'Aanvullende afspraak.' },
  }),
  'afspraak-vervallen': factKind('CommitmentWithdrawn', {
    name: 'vervallen van een afspraak',
    description: 'Een afspraak geldt niet meer.',
    tells: told('withdrawn'),
    fields: { validFrom, reason: text('reden', 4_000, 'Waarom.') },
    example: { geldigVanaf: '2025-11-15', reden: 'Zij gaat op in een andere afspraak.' },
  }),
};
export const commitmentEvents = { ...eventsOfKinds(commitmentKinds), CommitmentFactCorrected: correctionEvent() };
export type CommitmentEvent = FactsIn<typeof commitmentKinds>;
export type Told<T extends CommitmentEvent['type']> = Extract<CommitmentEvent, { type: T }>['data'];
export type Lead = Told<'CommitmentRegistered'>['lead'];

export const commitmentStreams = streams<CommitmentCode>(
  'afspraak',
  /^[A-Z]{2,10}-[A-Z][A-Za-z0-9]{0,5}$/,
  'het akkoord en de code: AZWA-C3a',
);

/** Its agreement and its code there. */
export const partsOf = (code: CommitmentCode): { readonly agreement: string; readonly local: string } => {
  const [agreement = '', local = ''] = code.split('-');
  return { agreement, local };
};
