import { capacityOf, claimsOf, TRANSFORMATION_MEANS } from '@peildatum/budgets';
import { compareCents, euroOf, minus, sumOf } from '@peildatum/kernel';
import type { Check, Checked, Result } from '../check.js';
import { held, judged, side, untested } from '../results.js';

/** The means, the parties: what the report counts against what was decided. */
export const DECIDED: readonly Check[] = [
  {
    code: 'goedgekeurd.binnen-budget',
    name: 'Goedkeuringen binnen het budget',
    rule: 'Wat is goedgekeurd en niet vrijgegeven, is niet meer dan er voor plannen is, met wat bestuurlijk aan overschrijding is toegestaan.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen budget van transformatiemiddelen vastgelegd.',
    results: approvals,
  },
  {
    code: 'partijen.op-peildatum',
    name: 'Aantal partijen op de peildatum',
    rule: 'Het genoemde aantal partijen is het aantal dat op de peildatum deelneemt.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Van deze peildatum is geen aantal partijen gepubliceerd.',
    results: parties,
  },
];

function approvals({ input }: Checked): Result[] {
  const budget = input.budgets.find(({ code }) => code === TRANSFORMATION_MEANS);
  if (budget === undefined) return [];
  const sleutels = [`uitputting.${TRANSFORMATION_MEANS}.goedgekeurd`, `uitputting.${TRANSFORMATION_MEANS}.vrijgegeven`];
  const room = capacityOf(budget);
  if (room === null) return [untested({ sleutels }, 'Hoeveel er voor plannen is, is niet gepubliceerd.')];
  const { sectors } = claimsOf(input);
  const taken = minus(sumOf(sectors.map(({ approved }) => approved)), sumOf(sectors.map(({ released }) => released)));
  const fits = compareCents(taken, room) <= 0;
  const left = side('goedgekeurd en niet vrijgegeven', euroOf(taken));
  return [judged(fits, { sleutels, toelichting: 'Er is meer goedgekeurd dan er is.' }, left, side('er is voor plannen', euroOf(room)))];
}

function parties({ input }: Checked): Result[] {
  const { figures, partyCount, edition } = input.governance;
  const on =
    edition === null
      ? null
      : `Het Bestuurlijk overleg is op ${edition.boardMeetsOn ?? 'een onbekende dag'}; het aantal kan daarna anders zijn.`;
  return figures.flatMap(({ figure, value, publishedIn }) =>
    figure === 'partijen.aantal' && value !== null
      ? [
          held(side(publishedIn, Number(value)), side('op de peildatum', partyCount), {
            onderwerp: publishedIn,
            sleutels: [figure],
            toelichting: on,
          }),
        ]
      : [],
  );
}
