import { CHECKS, type Checked, type Found, runChecks } from '@peildatum/checks';
import { demonstrationChecks, EDITIONS, type EditionOfDemonstration } from './demonstration-checks.js';
import { KNOWN_FAULTS, type KnownFault } from './known-faults.js';

export const PAGE = new URL('../../docs/controles.md', import.meta.url);

const INTRODUCTION = `<!-- Gemaakt met \`npm run controles\`, uit libs/checks en de demonstratie. -->

# Controles

Een controle zegt wat er in een rapportage moet gelden, en toetst het op een peildatum: *klopt*, *klopt niet* of *niet te toetsen*, met beide
zijden, het verschil en de sleutels van de cijfers. Wat onbekend is, is geen nul: dan is er niets te toetsen, en staat erbij waarom.

* Een **fout** die niet klopt, houdt het bevriezen van een editie tegen totdat zij voor die editie met een reden is erkend
  (\`peildatum editie erken\`, \`POST /v1/edities/{code}/erkenningen\`, of een regel \`editie-erkenning\` van een bestand). Het manifest noemt wat er
  is erkend.
* Een **waarschuwing** houdt niets tegen. Een nieuwe controle begint als waarschuwing.

Wat de controles nu zeggen: \`peildatum controles\`, \`GET /v1/controles/{peildatum}\` en \`GET /v1/edities/{code}/controles\`. (\`peildatum controleer\`
is iets anders: of het logboek en de leesmodellen kloppen.) Van alles wat hier staat, is de linkerkant wat er gedrukt of gepubliceerd is.`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), `|${'---|'.repeat(head.length)}`, ...rows.map((cells) => row(...cells))].join('\n');

const register = () =>
  table(
    ['Controle', 'Wat er moet gelden', 'Ernst', 'Sinds sjabloon'],
    CHECKS.map(({ code, rule, severity, since }) => [`\`${code}\``, rule, severity, String(since)]),
  );

const sides = ({ links, rechts, verschil }: Found): string =>
  [links, rechts].flatMap((side) => (side === null ? [] : [`${side.omschrijving}: ${side.waarde ?? 'onbekend'}`])).join('; ') +
  (verschil === null ? '' : ` (verschil ${verschil})`);

/** What does not agree, or cannot be looked at, with the words that say so. */
const rows = (found: readonly Found[]) =>
  found.map((each) => [`\`${each.check.code}\``, each.onderwerp ?? '', sides(each), each.toelichting ?? '']);

function editionPart(peildatum: EditionOfDemonstration, checked: Checked): string {
  const found = runChecks(checked);
  const of = (uitkomst: Found['uitkomst']) => found.filter((each) => each.uitkomst === uitkomst);
  return [
    `## De editie van ${peildatum}`,
    `${of('klopt niet').length} kloppen niet, ${of('niet te toetsen').length} niet te toetsen, ${of('klopt').length} kloppen.`,
    '### Wat niet klopt',
    table(['Controle', 'Waarover', 'Wat er staat', 'Toelichting'], rows(of('klopt niet'))),
    '### Wat niet te toetsen is',
    table(['Controle', 'Waarover', 'Wat er staat', 'Waarom'], rows(of('niet te toetsen'))),
  ].join('\n\n');
}

/** The result by which a fault that is known is found. */
export function foundBy({ found }: KnownFault, checked: Checked): Found | undefined {
  if (found === undefined) return undefined;
  const [code, about, values] = found;
  const wrong = runChecks(checked).filter(({ check, uitkomst }) => check.code === code && uitkomst === 'klopt niet');
  return wrong.find(
    ({ onderwerp, links, rechts }) =>
      (about ?? onderwerp) === onderwerp && (values === undefined || values === `${links?.waarde} | ${rechts?.waarde}`),
  );
}

function known(checked: Readonly<Record<EditionOfDemonstration, Checked>>): string {
  const lines = KNOWN_FAULTS.map((fault) => {
    const by = foundBy(fault, checked[fault.edition]);
    return { found: by !== undefined, cells: [fault.edition, fault.what, by ? `\`${by.check.code}\`` : (fault.why ?? 'niet gevonden')] };
  });
  const [found, not] = [lines.filter((line) => line.found), lines.filter((line) => !line.found)];
  return [
    '## Wat met de hand was gevonden',
    `Van ${lines.length} onregelmatigheden die met de hand in de twee edities zijn gevonden, vinden de controles er ${found.length}.`,
    table(
      ['Editie', 'Wat', 'Gevonden door'],
      found.map(({ cells }) => cells),
    ),
    '### Niet gevonden, en waarom',
    table(
      ['Editie', 'Wat', 'Waarom niet'],
      not.map(({ cells }) => cells),
    ),
  ].join('\n\n');
}

/** `docs/controles.md` as the register and the demonstration have it. */
export async function controlesPage(): Promise<string> {
  const checked = await demonstrationChecks();
  const parts = [
    INTRODUCTION,
    `## Alle controles\n\n${register()}`,
    ...EDITIONS.map((peildatum) => editionPart(peildatum, checked[peildatum])),
    known(checked),
  ];
  return `${parts.join('\n\n')}\n`;
}
