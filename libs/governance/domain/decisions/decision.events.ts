import { correctionEvent, eventsOfKinds, type FactsIn, factKind, field, schema, streams, told } from '@peildatum/kernel';
import { bodyField } from '../bodies/body.events.js';

const { code, date, from, orNone, orNull, text, texts } = field;

/** What a decision is called: `bo-2025-06-16-aanvraagstop`. */
export type DecisionCode = string;
export const CODE = /^[a-z0-9][a-z0-9-]{0,59}$/;
export const DECISION_CODE_FORM = 'de code van een besluit (kleine letters, cijfers en koppeltekens)';
export const decisionCode = () => schema.matching<DecisionCode>(CODE, DECISION_CODE_FORM);

const validFrom = from('Op welke dag.');

/** What is decided, and by which body. */
const subject = {
  title: text('titel', 300, 'Waarover het besluit gaat, in een zin.'),
  body: bodyField('Welk orgaan besluit.'),
  /** Subjects by their streams, as the logboek calls them: `intake`, `norm-multitrauma`. */
  changes: orNone(texts('verandert', { max: 50, length: 200 }, 'Wat het verandert: onderwerpen, zoals het logboek ze noemt.', ['intake'])),
  validFrom,
};

/** What a body decides, by the code of the body; the stream is `besluit-<code>`. */
export const decisionKinds = {
  'besluit-voorstel': factKind('DecisionProposed', {
    name: 'voorstel voor een besluit',
    description: 'Een besluit is voorgesteld aan het orgaan dat erover gaat.',
    input: 'BesluitvoorstelInput',
    tells: told('decision'),
    fields: subject,
    example: [
      { titel: 'Geen nieuwe snelle toetsen', orgaan: 'bo', verandert: 'intake', geldigVanaf: '2025-05-01' },
      { besluit: 'bo-uitgesteld', titel: 'Lat voor doorbraakmiddelen', orgaan: 'bo', geldigVanaf: '2025-05-01' },
    ],
  }),
  'besluit-genomen': factKind('DecisionTaken', {
    name: 'besluit',
    description: 'Een orgaan heeft besloten, in welke vergadering en op grond van welke editie.',
    input: 'BesluitInput',
    tells: told('decision'),
    fields: {
      ...subject,
      meeting: orNull(
        code(
          'vergadering',
          CODE,
          'de code van een vergadering (kleine letters, cijfers en koppeltekens)',
          'In welke vergadering. Weggelaten: niet gepubliceerd.',
          'bo-2025-06-16',
        ),
      ),
      edition: orNull(
        code(
          'editie',
          /^\d{4}-\d{2}-\d{2}(-h[1-9]\d?)?$/,
          'de code van een editie: haar peildatum',
          'De bevroren editie van de rapportage die voorlag. Weggelaten: geen genoemd.',
          '2025-05-20',
        ),
      ),
      note: orNull(text('toelichting', 4_000, 'Wat er precies is besloten.')),
    },
    example: [
      { titel: 'Geen nieuwe snelle toetsen', orgaan: 'bo', verandert: 'intake', geldigVanaf: '2025-06-16' },
      { besluit: 'bo-overschrijding', titel: 'Goedkeuren boven het budget', orgaan: 'bo', geldigVanaf: '2025-02-01' },
      { besluit: 'bo-doorbraak', titel: 'Plafond van de doorbraakmiddelen', orgaan: 'bo', geldigVanaf: '2025-07-01' },
      { besluit: 'bo-werkafspraak', titel: 'Werkafspraak monitoring', orgaan: 'bo', geldigVanaf: '2025-09-01' },
      { besluit: 'vws-mbi', titel: 'Macrobeheersinstrument 2024', orgaan: 'vws', geldigVanaf: '2025-10-01' },
      { besluit: 'normen-2024', titel: 'Volumenormen', orgaan: 'ronde-tafels', geldigVanaf: '2024-03-01' },
    ],
  }),
  'besluit-uitstel': factKind('DecisionDeferred', {
    name: 'uitstel van een besluit',
    description: 'Een besluit is uitgesteld.',
    tells: told('decision'),
    fields: {
      reason: text('reden', 4_000, 'Waarom het is uitgesteld.'),
      until: orNull(date('tot', 'Tot welke dag. Weggelaten: niet bepaald.')),
      validFrom,
    },
    example: { besluit: 'bo-uitgesteld', reden: 'De stukken zijn niet klaar.', geldigVanaf: '2025-06-16' },
  }),
  'besluit-herroeping': factKind('DecisionRevoked', {
    name: 'herroeping van een besluit',
    description: 'Een genomen besluit geldt niet langer.',
    tells: told('decision'),
    fields: { reason: text('reden', 4_000, 'Waarom het niet langer geldt.'), validFrom },
    example: { reden: 'De middelen zijn aangevuld.', geldigVanaf: '2025-11-01' },
  }),
};
export const decisionEvents = { ...eventsOfKinds(decisionKinds), DecisionFactCorrected: correctionEvent() };
export type DecisionEvent = FactsIn<typeof decisionKinds>;

export const decisionStreams = streams<DecisionCode>('besluit', CODE);
