import { NO_CENTS, parseEuro } from '@peildatum/kernel';
import { Euro, Keuze, Munt, Tekst } from '@peildatum/platform';
import { type KpiCode, kpiName, planOfKpi } from '../../domain/codes.js';
import type { TellableDossierFact } from '../../domain/dossier.decide.js';
import { assertFields, FeitInput, from } from './feit.input.js';

const named = (code: KpiCode) => ({ plan: planOfKpi(code), kpi: kpiName(code) });

/** What is expected of a KPI that is not achieved yet. */
export class KpiVerwachtingInput extends FeitInput {
  @Euro({ omschrijving: 'Wat de KPI naar verwachting verdient, ten hoogste wat ervoor beschikbaar is.' })
  verwacht!: string;

  @Munt()
  munt?: string;

  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export const factOfKpiVerwachting = (input: KpiVerwachtingInput, code: KpiCode): TellableDossierFact => ({
  type: 'KpiExpectationRevised',
  validFrom: from(input),
  data: { ...named(code), expected: parseEuro(input.verwacht, 'verwacht'), reason: input.reden },
});

export const KPI_UITKOMSTEN = ['behaald', 'deels-behaald', 'niet-behaald'] as const;

/** What came of a KPI. */
export class KpiUitkomstInput extends FeitInput {
  @Keuze(KPI_UITKOMSTEN, { omschrijving: 'De uitkomst.' })
  uitkomst!: string;

  @Euro({ omschrijving: 'Wat ermee is verdiend. Verplicht bij behaald en deels-behaald.', verplicht: false })
  verdiend?: string;

  @Munt()
  munt?: string;

  @Tekst(4_000, { omschrijving: 'Waaruit dat blijkt. Verplicht bij behaald en deels-behaald.', verplicht: false })
  bewijs?: string;

  @Tekst(4_000, { omschrijving: 'Waarom niet. Verplicht bij niet-behaald.', verplicht: false })
  reden?: string;
}

/** The fact that an outcome tells. @throws InvalidInput for a field that is due and absent, or given where it has no place. */
export function factOfKpiUitkomst(input: KpiUitkomstInput, code: KpiCode): TellableDossierFact {
  const missed = input.uitkomst === 'niet-behaald';
  assertFields(
    input,
    ['verdiend', 'munt', 'bewijs', 'reden'],
    input.uitkomst,
    missed ? { due: ['reden'] } : { due: ['verdiend', 'bewijs'], optional: ['munt'] },
  );
  const validFrom = from(input);
  if (missed) return { type: 'KpiMissed', validFrom, data: { ...named(code), earned: NO_CENTS, reason: input.reden ?? '' } };
  const data = { ...named(code), earned: parseEuro(input.verdiend ?? '', 'verdiend'), evidence: input.bewijs ?? '' };
  return input.uitkomst === 'behaald' ? { type: 'KpiAchieved', validFrom, data } : { type: 'KpiPartlyAchieved', validFrom, data };
}

/** All that was authorised or paid for a KPI so far. */
export class KpiBetalingInput extends FeitInput {
  @Keuze(['betaalbaar', 'betaald'], { omschrijving: 'Of het betaalbaar is gesteld of betaald.' })
  stand!: string;

  @Euro({ omschrijving: 'Alles wat tot en met die datum voor de KPI betaalbaar is gesteld of betaald, ten hoogste wat is verdiend.' })
  bedrag!: string;

  @Munt()
  munt?: string;
}

export const factOfKpiBetaling = (input: KpiBetalingInput, code: KpiCode): TellableDossierFact => ({
  type: input.stand === 'betaald' ? 'KpiPaymentMade' : 'KpiPaymentAuthorised',
  validFrom: from(input),
  data: { ...named(code), amount: parseEuro(input.bedrag, 'bedrag') },
});

/** That what a KPI did not earn is released for good. */
export class KpiVrijgaveInput extends FeitInput {
  @Tekst(4_000, { omschrijving: 'Waarom.' })
  reden!: string;
}

export const factOfKpiVrijgave = (input: KpiVrijgaveInput, code: KpiCode): TellableDossierFact => ({
  type: 'KpiRemainderReleased',
  validFrom: from(input),
  data: { ...named(code), reason: input.reden },
});
