import {
  type EditorialText,
  editorialStreams,
  OORDEEL_WORDS,
  PARTS,
  type PartCode,
  RedactietekstInput,
  SECTION_CODES,
  SECTIONS,
  TekstbeoordelingInput,
} from '@peildatum/editorial';
import { keptIn, type RowCells, type StandingRow, saidIn, shown, type WorksheetSheet } from '@peildatum/worksheets';
import { peildatumOf } from './peildatum-of.js';

/** The texts of an edition, a row a part of a section. */
export const textSheet: WorksheetSheet = {
  name: 'teksten',
  thing: 'een nieuw onderdeel',
  columns: [
    shown('sectie', 'De sectie van de rapportage.', { width: 22 }),
    shown('onderdeel', 'Het onderdeel daarvan.', { width: 20 }),
    shown('kop', 'Wat erboven staat.', { width: 30 }),
    keptIn(RedactietekstInput, 'tekst', { width: 90 }),
    keptIn(RedactietekstInput, 'publicatie'),
    keptIn(TekstbeoordelingInput, 'oordeel', {
      description: 'Het oordeel over de tekst die er staat, van een ander dan wie haar schreef. Verandert u de tekst, laat dit dan staan.',
    }),
    saidIn(TekstbeoordelingInput, 'toelichting', { width: 30 }),
    shown('gebeurtenis', 'Aan welke tekst het oordeel hangt.'),
  ],
  about: (code) => ({ redactie: peildatumOf(code) }),
  streamOf: (code) => editorialStreams.of(peildatumOf(code)),
  tells: [
    {
      kind: 'redactietekst',
      when: ['tekst', 'publicatie'],
      fields: { sectie: 'sectie', onderdeel: 'onderdeel', tekst: 'tekst', publicatie: 'publicatie' },
    },
    {
      kind: 'tekstbeoordeling',
      when: ['oordeel'],
      fields: { sectie: 'sectie', onderdeel: 'onderdeel', oordeel: 'oordeel', toelichting: 'toelichting', gebeurtenis: 'gebeurtenis' },
      // Whoever judges has read what stood in the werkblad, and nothing that came since.
      also: ({ was: { gebeurtenis = '' } }) => (gebeurtenis === '' ? {} : { gebeurtenis }),
      faults: ({ was, changed }) => {
        if (!was.gebeurtenis) return [{ column: 'oordeel', message: 'er stond nog geen tekst om te beoordelen; laat het oordeel leeg' }];
        return changed.has('tekst')
          ? [{ column: 'oordeel', message: 'wie de tekst verandert, beoordeelt haar niet; laat het oordeel staan' }]
          : [];
      },
    },
  ],
};

/** Every part of every section, with its text where there is one. */
export const textRows = (texts: readonly EditorialText[]): StandingRow[] => {
  const byPart = new Map(texts.map((text) => [idOf(text.section, text.part), text]));
  return SECTION_CODES.flatMap((section) =>
    SECTIONS[section].parts.map((part): StandingRow => {
      const id = idOf(section, part);
      return { id, cells: { sectie: section, onderdeel: part, kop: PARTS[part as PartCode], ...textCells(byPart.get(id)) } };
    }),
  );
};

const idOf = (section: string, part: string): string => `${section}.${part}`;

const textCells = (text: EditorialText | undefined): RowCells =>
  text === undefined
    ? {}
    : {
        tekst: text.markdown,
        publicatie: text.publication ?? '',
        oordeel: text.review === null ? '' : OORDEEL_WORDS[text.review.verdict],
        gebeurtenis: text.event,
      };
