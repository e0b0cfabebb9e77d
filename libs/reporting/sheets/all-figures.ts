import { type FigureKey, figureDefinition, figureName, isFigureKey, kindOf, knownKey } from '@peildatum/figures';
import { cellOf, type Table, type TableColumn, type TableRow } from '@peildatum/tables';
import { namesIn } from '../domain/keys/figures-in.js';
import type { Report } from '../domain/report.js';
import { AT_THE_END, atTheEnd } from './columns-at-the-end.js';
import { figureCell } from './figure-cell.js';
import { herkomst, saysGrounds } from './grounds.js';
import { isPart, keyAt } from './keys-at.js';
import type { Part } from './lists-in.js';
import { sectionName } from './names.js';

const COLUMNS: readonly TableColumn[] = [
  {
    name: 'sleutel',
    type: 'tekst',
    meaning: 'De sleutel van het cijfer, in elk formaat dezelfde; de grammatica staat in docs/sleutels.md.',
  },
  { name: 'naam', type: 'tekst', meaning: 'Het cijfer in woorden.' },
  { name: 'sectie', type: 'tekst', meaning: 'De sectie van het rapport waarin het als eerste staat.' },
  { name: 'waarde', type: 'wisselend', meaning: 'De waarde; leeg: onbekend, en nooit nul.' },
  { name: 'eenheid', type: 'tekst', meaning: 'Hoe het is geteld.' },
  { name: 'onbekendOmdat', type: 'tekst', meaning: 'Waarom het onbekend is, waar het rapport dat zegt.' },
  {
    name: 'herkomst',
    type: 'tekst',
    meaning: 'Waar het vandaan komt: bron, afgeleid of gereconstrueerd; leeg: het rapport zegt het niet bij dit cijfer.',
  },
  { name: 'betekenis', type: 'tekst', meaning: 'Wat het cijfer telt.' },
  { name: 'uitleg', type: 'tekst', meaning: 'De lijst achter het cijfer, als adres van de API.' },
];

/** Every figure of the report by its key, each once: where somebody looks a figure up. */
export function allFigures(report: Report): Table {
  const found = new Map<FigureKey, TableRow>();
  const names = namesIn(report);
  for (const [field, section] of Object.entries(report)) {
    if (field === 'controles') continue;
    gather([section], [field], null, (key, value, about, dated) => {
      if (!found.has(key)) found.set(key, [...rowOf(key, value, about, field, names), ...atTheEnd(report, dated)]);
    });
  }
  return {
    name: 'Cijfers',
    meaning: 'Alle cijfers van het rapport, elk een keer, met hun sleutel en herkomst.',
    columns: [...COLUMNS, ...AT_THE_END],
    rows: [...found.values()],
  };
}

type Take = (key: FigureKey, value: unknown, about: Part, dated: unknown) => void;

/** @param parts the objects around the last of them; of a list within an object only what stands around it */
function gather(parts: readonly unknown[], path: readonly string[], dated: unknown, take: Take): void {
  const part = parts.at(-1);
  if (Array.isArray(part)) for (const each of part) gather([...parts.slice(0, -1), each], path, dated, take);
  if (!isPart(part)) return;
  const date = isPart(part.gegevens) ? part.gegevens.datum : dated;
  for (const [field, value] of Object.entries(part)) {
    if (field === 'sleutels') continue;
    const key = keyAt(parts, [...path, field]);
    if (typeof key === 'string' && isFigureKey(key)) take(key, valueIn(value), part, date);
    gather([...parts, value], [...path, field], date, take);
  }
}

/** An amount as sources state it is the figure, with how exact it is beside it. */
const valueIn = (value: unknown): unknown => (isPart(value) ? value.bedrag : value);

function rowOf(key: FigureKey, value: unknown, about: Part, section: string, names: ReadonlyMap<string, string>): TableRow {
  const known = knownKey(key);
  return [
    cellOf(key, 'tekst'),
    cellOf(known ? figureName(known, names) : null, 'tekst'),
    cellOf(sectionName(section), 'tekst'),
    figureCell(value, key, 'wisselend'),
    cellOf(kindOf(key), 'tekst'),
    cellOf(about.onbekendOmdat, 'tekst'),
    cellOf(saysGrounds(about) ? herkomst(about) : null, 'tekst'),
    cellOf(known ? figureDefinition(known) : null, 'tekst'),
    cellOf(about.uitleg, 'tekst'),
  ];
}
