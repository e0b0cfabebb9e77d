import { CODE_CLASSES, type CodeClass, FIGURE_PATTERNS } from '@peildatum/figures';

export const PAGE = new URL('../../docs/sleutels.md', import.meta.url);

const INTRODUCTION = `<!-- Gemaakt met \`npm run sleutels\`, uit libs/figures. -->

# Sleutels van cijfers

Elk cijfer van de rapportage heeft een sleutel, zoals \`acties.D.afgerond\` of \`kaders.2024.msz.verschil\`. Het is overal dezelfde: in de JSON, in
de HTML, in Controles, en in een regel \`gepubliceerd\` van een bestand. Een sleutel gaat nooit over op een ander cijfer.

## Waar u hem vindt

* In de JSON naast het cijfer: \`sleutel\` waar een onderdeel een cijfer heeft, en \`sleutels\` waar het er meer heeft, met de namen van de velden.
* In de HTML als \`data-sleutel\` op het element dat het cijfer toont.
* In Controles bij elk cijfer dat ook elders in de rapportage staat. Wat alleen voor de controle is opgeteld, heeft er geen (\`null\`).

## Hoe u hem schrijft

* Een sleutel heeft twee of meer delen met een punt ertussen, van breed naar smal, en geen spaties. Samen zijn het ten hoogste 500 tekens.
* Een code staat er zoals zij is. Een punt of een \`\\\` in een code krijgt een \`\\\` ervoor: \`ST-R-001.1\` is \`ST-R-001\\.1\`.
* Een naam staat er in kleine letters, met een streepje voor elke spatie, en zonder haakjes, aanhalingstekens, komma’s, puntkomma’s, dubbele punten,
  uitroep- en vraagtekens: „Overige (niet binnen Zvw)” is \`overige-niet-binnen-zvw\`. Van wie geen bron een naam noemt, staat er \`onbekend\`.

## Wat er gepubliceerd is

Een regel \`gepubliceerd\` noemt een sleutel en wat er staat: een getal in de eenheid van de lijst hieronder, of de gedrukte woorden bij een tekst. Het
rapport zet het naast zijn eigen cijfer. Een sleutel die niet bestaat, wordt geweigerd; de melding noemt wat erop lijkt. \`acties.totaal\` en
\`acties.{actiestatus}\` kunnen twee dingen betekenen: met en zonder de acties waarvan de thematafel onbekend is. Het rapport houdt ze naast allebei.`;

const row = (...cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), `|${'---|'.repeat(head.length)}`, ...rows.map((cells) => row(...cells))].join('\n');

/** What stands between braces: the codes that there are, or that it is open. */
const codes = Object.entries(CODE_CLASSES as Readonly<Record<string, CodeClass>>)
  .filter(([, { words }]) => words !== undefined)
  .map(([name, { words = {} }]) => [
    `\`{${name}}\``,
    Object.keys(words)
      .map((code) => `\`${code}\``)
      .join(', '),
  ]);

/** `docs/sleutels.md` as the register has it. */
export const keysPage = (): string =>
  `${[
    INTRODUCTION,
    `## Alle sleutels\n\nTussen accolades staat een code. \`{woord}*\` is er geen, een of meer. Waar een cijfer in een rapportage vandaan komt, zegt \`peildatum verklaar SLEUTEL\`, of in\neen browser het cijfer zelf: het is een koppeling.\n\n${table(
      ['Sleutel', 'Wat', 'Definitie', 'Eenheid', 'Sinds sjabloon'],
      FIGURE_PATTERNS.map(({ key, name, definition, kind, since, retired }) => [
        `\`${key}\``,
        name,
        definition,
        kind,
        retired === undefined ? String(since) : `${since}, tot ${retired}`,
      ]),
    )}`,
    `## Codes\n\nEen jaar is \`2024\`, een kwartaal \`2024-Q4\`. Wat hier niet staat, volgt uit de lijsten en codes van het register.\n\n${table(['Tussen accolades', 'Codes'], codes)}`,
  ].join('\n\n')}\n`;
