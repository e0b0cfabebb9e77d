import { type CalendarDate, type Fact, fieldFault, InvalidInput, refusedField, saidBy, type Uuid } from '@peildatum/kernel';
import { Datum, Id, Keuze, Patroon, Tekst } from '@peildatum/platform';
import { type EditorialCode, type EditorialEvent, LONGEST_TEXT, type Told } from '../domain/editorial.events.js';
import { PART_CODES, type PartCode, SECTION_CODES, sectionOf } from '../domain/sections.js';
import { ProseRefused, readProse, ticksFault } from '../markdown/read-prose.js';
import { OORDEEL_WORDS, UITKOMST_WORDS } from './words.js';

class LeveringInput {
  @Keuze(Object.values(UITKOMST_WORDS), {
    omschrijving: 'Of zij er is, of dat er voor deze peildatum niets te leveren valt. Weggelaten: geleverd.',
    verplicht: false,
  })
  uitkomst?: string;

  @Tekst(4_000, { omschrijving: 'Een toelichting; bij niet-van-toepassing verplicht: waarom.', verplicht: false })
  toelichting?: string;

  @Datum({ omschrijving: 'Op welke dag zij is geleverd.', voorbeeld: '2025-05-27' })
  geldigVanaf!: string;
}

export class SectieleveringInput extends LeveringInput {
  @Keuze(SECTION_CODES, { omschrijving: 'Welke sectie van de rapportage.' })
  sectie!: string;
}

export class VerzekeraarsleveringInput extends LeveringInput {
  @Tekst(200, { omschrijving: 'Van welke verzekeraar alle aanvragen zijn bijgewerkt, zoals een snelle toets haar noemt.' })
  verzekeraar!: string;
}

export class EigenaarsleveringInput extends LeveringInput {
  @Tekst(200, { omschrijving: 'Van welke eigenaar alle metingen zijn bijgewerkt, zoals een monitor hem noemt.' })
  eigenaar!: string;
}

class PlaatsInput {
  @Keuze(SECTION_CODES, { omschrijving: 'Welke sectie van de rapportage.' })
  sectie!: string;

  @Keuze(PART_CODES, { omschrijving: 'Welk onderdeel daarvan.' })
  onderdeel!: string;
}

export class RedactietekstInput extends PlaatsInput {
  @Tekst(LONGEST_TEXT, {
    omschrijving:
      'De tekst in Markdown: koppen (# en ##), lijsten, links naar https, *nadruk* en **sterk**. Noemenswaardig is een lijst van drie tot vijf zinnen.',
  })
  tekst!: string;

  @Patroon(/^[a-z0-9][a-z0-9-]{0,59}$/, 'de code van een publicatie: kleine letters, cijfers en streepjes, ten hoogste 60', {
    omschrijving: 'De publicatie met haar embargo: tot dat eindigt, is de tekst alleen daarbinnen te zien. Weggelaten: geen.',
    verplicht: false,
    voorbeeld: 'rapportage-2025-09',
  })
  publicatie?: string;
}

export class TekstbeoordelingInput extends PlaatsInput {
  @Id({ omschrijving: 'De gebeurtenis van de tekst die is beoordeeld, zoals /v1/redactie haar bij de tekst noemt.' })
  gebeurtenis!: string;

  @Keuze(Object.values(OORDEEL_WORDS), { omschrijving: 'Het oordeel.' })
  oordeel!: string;

  @Tekst(4_000, { omschrijving: 'Een toelichting; bij teruggestuurd verplicht: wat er anders moet.', verplicht: false })
  toelichting?: string;
}

type DeliveredType = 'SectionDelivered' | 'InsurerDelivered' | 'OwnerDelivered';

const delivered =
  <T extends DeliveredType, I extends LeveringInput>(type: T, of: (input: I) => Omit<Told<T>, 'outcome' | 'note'>) =>
  (input: I): EditorialEvent => {
    const outcome = saidBy(UITKOMST_WORDS, input.uitkomst ?? UITKOMST_WORDS.delivered);
    if (outcome === 'not-applicable' && input.toelichting === undefined)
      throw refusedField('toelichting', 'leg uit waarom er niets te leveren valt');
    const data = { ...of(input), outcome, note: input.toelichting ?? null };
    return { type, validFrom: input.geldigVanaf as CalendarDate, data } as Fact as EditorialEvent;
  };

export const factOfSectielevering = delivered('SectionDelivered', ({ sectie }: SectieleveringInput) => ({ section: sectie }));
export const factOfVerzekeraarslevering = delivered('InsurerDelivered', ({ verzekeraar }: VerzekeraarsleveringInput) => ({
  insurer: verzekeraar,
}));
export const factOfEigenaarslevering = delivered('OwnerDelivered', ({ eigenaar }: EigenaarsleveringInput) => ({ owner: eigenaar }));

/** It holds from the peildatum, whenever it is told: it is about what holds then. @throws InvalidInput */
export const factOfTekst = ({ sectie, onderdeel, tekst, publicatie }: RedactietekstInput, code: EditorialCode): EditorialEvent => {
  assertPart(sectie, onderdeel);
  assertProse(onderdeel, tekst);
  return {
    type: 'EditorialTextWritten',
    validFrom: code as CalendarDate,
    data: { section: sectie, part: onderdeel, markdown: tekst, publication: publicatie ?? null },
  };
};

/** Of the publication of its text, which the decision looks up. @throws InvalidInput */
export const factOfBeoordeling = (input: TekstbeoordelingInput, code: EditorialCode): EditorialEvent => {
  assertPart(input.sectie, input.onderdeel);
  const verdict = saidBy(OORDEEL_WORDS, input.oordeel);
  if (verdict === 'sent-back' && input.toelichting === undefined) throw refusedField('toelichting', 'schrijf wat er anders moet');
  return {
    type: 'EditorialTextReviewed',
    validFrom: code as CalendarDate,
    data: {
      section: input.sectie,
      part: input.onderdeel,
      text: input.gebeurtenis as Uuid,
      verdict,
      note: input.toelichting ?? null,
      publication: null,
    },
  };
};

function assertPart(section: string, part: string): void {
  const parts = sectionOf(section)?.parts ?? [];
  if (!parts.includes(part as PartCode)) throw refusedField('onderdeel', `sectie ${section} heeft deze onderdelen: ${parts.join(', ')}`);
}

function assertProse(part: string, markdown: string): void {
  try {
    const prose = readProse(markdown);
    const fault = part === 'zinnen' ? ticksFault(prose) : null;
    if (fault !== null) throw refusedField('tekst', fault);
  } catch (error) {
    if (!(error instanceof ProseRefused)) throw error;
    throw new InvalidInput(error.faults.map((fault) => fieldFault('tekst', fault)));
  }
}
