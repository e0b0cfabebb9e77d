import type { WorkbookSheet } from '@peildatum/workbooks';
import type { WorksheetMark } from './version.js';
import { CLEARED, FROM, REASON, VERSION_COLUMN, type Worksheet } from './worksheet.js';

/** The name of the sheet that says what the others are for. */
export const EXPLANATION = 'Uitleg';

type Line = readonly [what: string, how: string];

const HOW: readonly Line[] = [
  ['Wat is dit?', 'In dit werkblad staat wat het register nu weet. U wijzigt wat anders is, en stuurt het bestand terug.'],
  ['Wijzigen', 'Typ over wat er staat. De notitie bij een kop zegt wat eronder hoort. Cellen die op slot zijn, wijzigt u hier niet.'],
  ['Niets te melden', 'Laat de cel zoals zij is, of maak haar leeg: een lege cel betekent dat er niets wijzigt.'],
  ['Leegmaken', `Schrijf ${CLEARED} als er echt niets meer moet staan.`],
  [
    'Vanaf wanneer',
    `Zet in ${FROM} de dag vanaf wanneer de wijziging geldt. Laat u die leeg, dan is het de dag waarop u het bestand terugstuurt. Een status kan niet in de toekomst liggen.`,
  ],
  ['Waarom', `Vraagt een wijziging om een reden, schrijf die dan in ${REASON}.`],
  ['Nieuw', 'Onder de laatste rij van een blad is plaats voor nieuwe rijen, als dat blad ze kan hebben.'],
  [
    'Sorteren en weglaten',
    `U mag sorteren (alle kolommen samen), filteren, rijen weghalen en kolommen toevoegen. Haal de verborgen kolom ${VERSION_COLUMN} niet weg.`,
  ],
  [
    'Terugsturen',
    'Bewaar als XLSX of ODS. Kijk eerst: peildatum werkblad --terug BESTAND --proef zegt per cel wat er wijzigt. Zonder --proef wordt het vastgelegd. Wie met een toegangsbewijs werkt, stuurt het naar /v1/werkbladen.',
  ],
  [
    'Iemand anders was u voor',
    'Wijzigde een ander intussen een andere cel, dan blijft allebei staan. Wijzigde een ander dezelfde cel anders, dan wordt er niets vastgelegd en ziet u wat er nu staat.',
  ],
  ['Nog een keer sturen', 'Hetzelfde bestand nog eens sturen legt niets dubbel vast.'],
];

const LEFT_OVER: readonly Line[] = [
  [
    'Wat over is',
    'Deze rijen zijn niet vastgelegd; in de kolom fout staat waarom. Verbeter ze en stuur dit bestand terug. Bij een botsing staat uw waarde in de cel: stuurt u haar zo terug, dan komt zij in de plaats van wat er nu staat; maakt u de cel leeg, dan blijft dat staan.',
  ],
];

/** The sheet that says what the others are for; whoever reads the file leaves it out. */
export const explanationOf = (
  worksheet: Worksheet,
  { code, version, volgnummer, knownAt }: WorksheetMark,
  leftOver: boolean,
): WorkbookSheet => ({
  name: EXPLANATION,
  columns: [
    { head: 'Wat', width: 26 },
    { head: 'Uitleg', width: 120 },
  ],
  rows: [
    ...(leftOver ? LEFT_OVER : []),
    ...HOW,
    ['Van', worksheet.title(code)] as const,
    ['Gemaakt', `bij volgnummer ${volgnummer}${knownAt === null ? '' : `, bekend op ${knownAt}`}; sjabloonversie ${version}`] as const,
  ].map(([what, how]) => [{ value: what }, { value: how }]),
});
