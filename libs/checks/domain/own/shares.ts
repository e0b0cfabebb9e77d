import type { Check, Checked, Result } from '../check.js';
import { judged, side } from '../results.js';

/** Each share is rounded to one decimal by itself. */
const HALF_A_TENTH = 0.05;

/** What the report prints as a share. */
export const SHARES: readonly Check[] = [
  {
    code: 'aandelen.verdeling',
    name: 'Verdeling over sectoren en domeinen: aandelen',
    rule: 'Elk aandeel is zijn bedrag gedeeld door het totaal, op één decimaal, en samen zijn zij 100% op de afronding na.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen bedrag goedgekeurd.',
    results: division,
  },
  {
    code: 'aandelen.kaders',
    name: 'Financiële kaders: benut',
    rule: 'Het benutte deel van een kader is de uitgaven gedeeld door het kader.',
    since: 7,
    severity: 'waarschuwing',
    nothing: 'Er is geen kader met uitgaven.',
    results: used,
  },
];

function division({ report }: Checked): Result[] {
  const { verdeling } = report.transformatiemiddelen;
  if (verdeling === null) return [];
  const { delen, totaal, somAandelen, sleutels } = verdeling;
  const within = (share: number, exact: number, room: number) => Math.abs(share - exact) <= room + 1e-9;
  return [
    ...delen.map(({ sector, bedrag, aandeel, sleutels: keys }) => {
      const exact = (Number(bedrag) / Number(totaal)) * 100;
      return judged(
        within(Number(aandeel), exact, HALF_A_TENTH),
        { onderwerp: sector, sleutels: [keys.aandeel, keys.bedrag, sleutels.totaal] },
        side('aandeel', aandeel),
        side('bedrag / totaal, in procent', exact.toFixed(3)),
      );
    }),
    judged(
      within(Number(somAandelen), 100, delen.length * HALF_A_TENTH),
      { onderwerp: 'som van de aandelen', sleutels: [sleutels.somAandelen] },
      side('som', somAandelen),
      side('geheel', '100.0'),
    ),
  ];
}

/** Of whole millions, as both are printed: one of them rounded another way moves the share by less than a tenth per thousand of the kader. */
function used({ report }: Checked): Result[] {
  return (report.financieleKaders?.jaren ?? []).flatMap(({ jaar, uitputting }) =>
    uitputting.flatMap(({ sector, kader, uitgaven, aandeel, sleutels }) => {
      if (kader === null || uitgaven === null || aandeel === null) return [];
      const exact = (Number(uitgaven) / Number(kader)) * 100;
      const room = HALF_A_TENTH + 100 / Number(kader);
      return [
        judged(
          Math.abs(Number(aandeel) - exact) <= room,
          { onderwerp: `${jaar}, ${sector}`, sleutels: [sleutels.aandeel, sleutels.uitgaven, sleutels.kader] },
          side('benut', aandeel),
          side('uitgaven / kader, in procent', exact.toFixed(3)),
        ),
      ];
    }),
  );
}
