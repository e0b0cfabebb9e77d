import { BODIES, DECISION_CODE, DECISION_CODE_FORM, decidedBy } from '@peildatum/governance';
import { type CalendarDate, parseExactEuro, saidBy } from '@peildatum/kernel';
import { Datum, EuroPrecies, Keuze, Patroon, rightsByRole, Schakelaar, Tekst, Teksten } from '@peildatum/platform';
import { fact, subject } from '@peildatum/subjects';
import { type FrameworkCode, frameworkStreams } from '../domain/framework/framework.events.js';
import {
  type MacroEvent,
  type MacroView,
  macroDecisions,
  macroEvents,
  macroNotFound,
  macroStreams,
  macroView,
} from '../domain/macro/macro-control.js';

export const ELDERS_WORDS = { plausible: 'aannemelijk', 'not-plausible': 'niet-aannemelijk', unknown: 'onbekend' } as const;
export const DOORWIE_WORDS = { parties: 'partijen', vws: 'vws' } as const;

const Dag = (): PropertyDecorator => Datum({ omschrijving: 'Op welke dag.', voorbeeld: '2025-09-01' });

export class OverschrijdingOverlegInput {
  @Teksten(30, { omschrijving: 'Wie eraan deelnamen.', lengte: 100, verplicht: false, voorbeeld: ['VWS', 'ZN', 'NVZ'] })
  partijen?: string[];

  @Tekst(4_000, { omschrijving: 'Wat er is besproken.' })
  besproken!: string;

  @Dag()
  geldigVanaf!: string;
}

export class OverschrijdingOorzaakInput {
  @Tekst(4_000, { omschrijving: 'De aard en de oorzaak van de overschrijding.' })
  oorzaak!: string;

  @Keuze(Object.values(ELDERS_WORDS), {
    omschrijving: 'Of zij samenhangt met een onderschrijding in andere sectoren; dan kan VWS maatregelen achterwege laten.',
  })
  elders!: string;

  @Dag()
  geldigVanaf!: string;
}

export class OverschrijdingMaatregelInput {
  @Keuze(Object.values(DOORWIE_WORDS), { omschrijving: 'Van de partijen samen, of van VWS alleen.' })
  door!: string;

  @Tekst(4_000, { omschrijving: 'De maatregel, en hoe zij voorkomt dat de overschrijding doorwerkt in latere jaren.' })
  maatregel!: string;

  @Dag()
  geldigVanaf!: string;
}

export class MbiBesluitInput {
  @Schakelaar({ omschrijving: 'Of VWS het macrobeheersinstrument inzet.', voorbeeld: false })
  ingezet!: boolean;

  @EuroPrecies({ omschrijving: 'Het bedrag. Weggelaten: niet genoemd.', verplicht: false })
  bedrag?: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;

  @Patroon(DECISION_CODE, DECISION_CODE_FORM, {
    omschrijving: 'Het besluit van VWS waar het op rust; het moet genomen zijn.',
    verplicht: false,
    voorbeeld: 'vws-mbi',
  })
  besluit?: string;

  @Dag()
  geldigVanaf!: string;
}

export class BegrotingskaderVerlagingInput {
  @EuroPrecies({ omschrijving: 'Met hoeveel; ten hoogste wat er onder het afgesproken kader overblijft.' })
  bedrag!: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;

  @Dag()
  geldigVanaf!: string;
}

const from = ({ geldigVanaf }: { readonly geldigVanaf: string }) => geldigVanaf as CalendarDate;
/** The decision looks it up. */
const UNKNOWN = { rests: null, publication: null } as const;

/** What was done about the spending of a sector in a year, beside the kader that was agreed for it. */
export const macroControl = subject<MacroEvent, MacroView, FrameworkCode>({
  name: 'macrobeheersing',
  example: 'msz-2024',
  streams: macroStreams,
  events: macroEvents,
  decisions: macroDecisions,
  notFound: macroNotFound,
  // Its rules judge what stands there; in a file the kader may stand beside it, and is told before it.
  looksAt: (told, code) => (told?.type === 'MacroControlDecided' || told?.type === 'BudgetLowered' ? [frameworkStreams.of(code)] : []),
  requires: (told) =>
    told.type === 'MacroControlDecided' ? [decidedBy('besluit', told.data.decision, BODIES.ministry, told.validFrom)] : [],
  view: macroView,
  facts: {
    'overschrijding-overleg': fact(
      OverschrijdingOverlegInput,
      (input) => ({
        type: 'OverrunDiscussed' as const,
        validFrom: from(input),
        data: { parties: input.partijen ?? [], said: input.besproken },
      }),
      {
        description: 'Partijen overlegden over de uitgaven van een sector boven haar kader.',
        example: { besproken: 'De raming ligt boven het kader.', geldigVanaf: '2025-09-01' },
      },
    ),
    'overschrijding-oorzaak': fact(
      OverschrijdingOorzaakInput,
      (input) => ({
        type: 'OverrunCauseAssessed' as const,
        validFrom: from(input),
        data: { cause: input.oorzaak, elsewhere: saidBy(ELDERS_WORDS, input.elders) },
      }),
      {
        description: 'Waar een overschrijding vandaan komt; dat gaat aan een maatregel vooraf.',
        example: { oorzaak: 'Meer vraag dan geraamd.', elders: 'onbekend', geldigVanaf: '2025-09-15' },
      },
    ),
    'overschrijding-maatregel': fact(
      OverschrijdingMaatregelInput,
      (input) => ({
        type: 'OverrunMeasureTaken' as const,
        validFrom: from(input),
        data: { by: saidBy(DOORWIE_WORDS, input.door), measure: input.maatregel },
      }),
      {
        description: 'Wat er tegen een overschrijding wordt gedaan.',
        example: { door: 'partijen', maatregel: 'De tarieven dalen met 1%.', geldigVanaf: '2025-10-01' },
      },
    ),
    'mbi-besluit': fact(
      MbiBesluitInput,
      (input) => ({
        type: 'MacroControlDecided' as const,
        validFrom: from(input),
        data: {
          applied: input.ingezet ? ('applied' as const) : ('waived' as const),
          amount: input.bedrag === undefined ? null : parseExactEuro(input.bedrag, 'bedrag'),
          reason: input.reden,
          decision: input.besluit ?? null,
          ...UNKNOWN,
        },
      }),
      {
        description: 'VWS besluit of het macrobeheersinstrument wordt ingezet, naast het kader en de uitgave die dan bekend zijn.',
        example: { ingezet: 'false', reden: 'De uitgaven blijven binnen het kader.', besluit: 'vws-mbi', geldigVanaf: '2025-10-15' },
      },
    ),
    'begrotingskader-verlaging': fact(
      BegrotingskaderVerlagingInput,
      (input) => ({
        type: 'BudgetLowered' as const,
        validFrom: from(input),
        data: { amount: parseExactEuro(input.bedrag, 'bedrag'), reason: input.reden, ...UNKNOWN },
      }),
      {
        description: 'Bij uitgaven onder het kader gaat het begrotingskader omlaag; het afgesproken kader blijft.',
        example: { bedrag: '10 mln', reden: 'De cijfers van het vierde kwartaal.', geldigVanaf: '2025-10-15' },
      },
    ),
  },
  rights: rightsByRole<MacroEvent>(
    {
      OverrunDiscussed: 'record-kader',
      OverrunCauseAssessed: 'record-kader',
      OverrunMeasureTaken: 'record-kader',
      MacroControlDecided: 'record-kader',
      BudgetLowered: 'record-kader',
    },
    'correct-kader',
  ),
  readModel: 'macrobeheersing',
  table: 'macro_control_fact',
});
