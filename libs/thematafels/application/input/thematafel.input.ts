import type { CalendarDate } from '@peildatum/kernel';
import { Datum, Id, Keuze, Tekst } from '@peildatum/platform';
import { readDueDate } from '../../domain/due-date.js';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';
import type { ThematafelLetter } from '../../domain/thematafel-letter.js';

export class ThematafelInput {
  @Tekst(200, { omschrijving: 'De naam van de thematafel.', voorbeeld: 'Passende zorg' })
  naam!: string;

  @Datum({ omschrijving: 'Vanaf welke datum de tafel bestaat.' })
  geldigVanaf!: string;
}

/** A milestone that is planned (then `gereed` is given), or that was achieved. */
export class MijlpaalInput {
  @Id({ omschrijving: 'De mijlpaal, als zij al gepland was. Zonder id is het een nieuwe.', verplicht: false })
  mijlpaal?: string;

  @Tekst(500, { omschrijving: 'Wat er bereikt wordt of is.' })
  titel!: string;

  @Tekst(200, {
    omschrijving: 'Wanneer gepland, zoals het er staat. Weggelaten: de mijlpaal is behaald op `geldigVanaf`.',
    verplicht: false,
    voorbeeld: 'Q3 2026',
  })
  gereed?: string;

  @Datum({ omschrijving: 'Vanaf welke datum dit geldt: van een behaalde mijlpaal de dag waarop.' })
  geldigVanaf!: string;

  @Tekst(4_000, { omschrijving: 'Waaruit blijkt dat zij behaald is.', verplicht: false })
  bewijs?: string;
}

export class AandachtspuntInput {
  @Tekst(1_000, { omschrijving: 'Waar de tafel aandacht voor vraagt.' })
  tekst!: string;

  @Datum({ omschrijving: 'Vanaf welke datum.' })
  geldigVanaf!: string;
}

/** The same where it may be one that is known already. */
export class AandachtspuntMetId extends AandachtspuntInput {
  @Id({ omschrijving: 'Het aandachtspunt, als het er al staat. Zonder id is het een nieuw.', verplicht: false })
  aandachtspunt?: string;
}

export class AfsluitingInput {
  @Tekst(4_000, { omschrijving: 'Waarom het aandachtspunt vervalt.' })
  reden!: string;

  @Datum({ omschrijving: 'Vanaf welke datum.' })
  geldigVanaf!: string;
}

/** The same where nothing else says which point. */
export class AfsluitingMetId extends AfsluitingInput {
  @Id({ omschrijving: 'Het aandachtspunt dat vervalt.', verplicht: false })
  aandachtspunt?: string;
}

export class AfstemmingInput {
  @Datum({ omschrijving: 'De peildatum van de editie waarvoor de tafel haar cijfers afstemt.' })
  peildatum!: string;

  @Datum({ omschrijving: 'Vanaf welke datum; meestal de peildatum.' })
  geldigVanaf!: string;
}

/** In the words of whoever writes it: whether what coordinators change waits for another's approval. */
export const AAN_UIT = { on: 'aan', off: 'uit' } as const;

export class GoedkeuringInput {
  @Keuze(Object.values(AAN_UIT), {
    omschrijving: 'aan: wat een coördinator wijzigt, geldt pas als een ander het goedkeurt. uit: het geldt meteen.',
  })
  goedkeuring!: string;

  @Datum({ omschrijving: 'Vanaf welke datum.' })
  geldigVanaf!: string;
}

export const factOfThematafel = (input: ThematafelInput, letter: ThematafelLetter): ThematafelEvent => ({
  type: 'ThematafelOpened',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { letter, name: input.naam },
});

/** With `gereed` it is planned; without it, achieved on `geldigVanaf`. `newId` is for a milestone that was not planned before. */
export const factOfMijlpaal = (input: MijlpaalInput, newId: string): ThematafelEvent => {
  const milestone = input.mijlpaal ?? newId;
  const validFrom = input.geldigVanaf as CalendarDate;
  if (input.gereed !== undefined)
    return { type: 'MilestonePlanned', validFrom, data: { milestone, title: input.titel, due: readDueDate(input.gereed) } };
  return {
    type: 'MilestoneAchieved',
    validFrom,
    data: { milestone, title: input.titel, ...(input.bewijs === undefined ? {} : { evidence: input.bewijs }) },
  };
};

export const factOfAandachtspunt = (input: AandachtspuntMetId, newId: string): ThematafelEvent => ({
  type: 'AttentionPointNoted',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { point: input.aandachtspunt ?? newId, text: input.tekst },
});

export const factOfAfsluiting = (input: AfsluitingMetId, point: string): ThematafelEvent => ({
  type: 'AttentionPointClosed',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { point: input.aandachtspunt ?? point, reason: input.reden },
});

export const factOfAfstemming = (input: AfstemmingInput): ThematafelEvent => ({
  type: 'SelfReportConfirmed',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { peildatum: input.peildatum },
});

export const factOfGoedkeuring = (input: GoedkeuringInput): ThematafelEvent => ({
  type: 'ApprovalSwitched',
  validFrom: input.geldigVanaf as CalendarDate,
  data: { approval: input.goedkeuring === AAN_UIT.on ? 'on' : 'off' },
});
