import { ApiProperty } from '@nestjs/swagger';
import { type CalendarDate, parseEuro } from '@peildatum/kernel';
import { Datum, Euro, Munt, Patroon, Tekst } from '@peildatum/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateNested } from 'class-validator';
import { KPI_NAME } from '../../domain/codes.js';
import type { Terms } from '../../domain/dossier.events.js';
import { FeitInput } from './feit.input.js';

/** What a plan is approved for in one sector or domain. */
export class SectorbedragInput {
  @Tekst(100, { omschrijving: 'De sector of het domein, uit de waardelijst. Weggelaten: onbekend.', verplicht: false, voorbeeld: 'MSZ' })
  sector?: string;

  @Euro({ omschrijving: 'Het bedrag.' })
  bedrag!: string;
}

/** A KPI that earns a part of it. */
export class KpiInput {
  @Patroon(KPI_NAME, 'letters, cijfers en streepjes, ten hoogste 20', {
    omschrijving: 'De naam van de KPI binnen het plan.',
    voorbeeld: 'K07',
  })
  kpi!: string;

  @Tekst(500, { omschrijving: 'Wat de KPI meet.', verplicht: false })
  titel?: string;

  @Tekst(100, { omschrijving: 'De sector of het domein, uit de waardelijst. Weggelaten: onbekend.', verplicht: false, voorbeeld: 'MSZ' })
  sector?: string;

  @Euro({ omschrijving: 'Wat de KPI verdient als zij is behaald.' })
  bedrag!: string;

  @Datum({ omschrijving: 'Wanneer het resultaat er is, binnen vijf jaar na de indiening.', verplicht: false })
  gereed?: string;
}

/** On what terms a plan is approved: a plan that asks no money has neither amounts nor KPIs. */
export abstract class VoorwaardenInput extends FeitInput {
  @Lijst(() => SectorbedragInput, 50, 'Het bedrag per sector of domein.')
  bedragen!: SectorbedragInput[];

  @Lijst(() => KpiInput, 500, "De KPI's die het verdienen; samen precies het bedrag, ook per sector.")
  kpis!: KpiInput[];

  @Munt()
  munt?: string;
}

export const termsOf = ({ bedragen, kpis }: Pick<VoorwaardenInput, 'bedragen' | 'kpis'>): Terms => ({
  amounts: bedragen.map(({ sector, bedrag }) => ({ sector: sector ?? null, amount: parseEuro(bedrag, 'bedragen') })),
  kpis: kpis.map(({ kpi, titel, sector, bedrag, gereed }) => ({
    kpi,
    title: titel ?? null,
    sector: sector ?? null,
    amount: parseEuro(bedrag, 'kpis'),
    due: (gereed ?? null) as CalendarDate | null,
  })),
});

/** A list of objects, each checked as an input of its own. */
function Lijst(type: () => new () => object, max: number, omschrijving: string): PropertyDecorator {
  return (target, key) => {
    ApiProperty({ description: omschrijving, type: type(), isArray: true, maxItems: max })(target, key);
    IsArray({ message: 'moet een lijst zijn' })(target, key);
    ArrayMaxSize(max, { message: `mag ten hoogste ${max} regels hebben` })(target, key);
    ValidateNested({ each: true, message: 'elke regel moet een object zijn' })(target, key);
    Type(type)(target, key);
  };
}
