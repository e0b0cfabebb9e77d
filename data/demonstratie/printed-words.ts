import type { Figure } from './figures.js';
import { published } from './line.js';
import { TAFELS } from './thematafels.js';

/**
 * What the editions print beside their numbers and what can be checked: labels, headings, and the few words on which a definition or a
 * piece of news turns. They are told as published, with what stands printed, faults included.
 */
const report = (figure: string, value: number | string, lines: string): Figure => ({
  figure,
  publishedIn: 'rapport',
  value,
  origin: published(lines),
});
const elsewhere = (publishedIn: 'brief' | 'jaarverslag', figure: string, value: string, lines: string): Figure => ({
  ...report(figure, value, lines),
  publishedIn,
});

const LABEL = 'Uitgaven stand ultimo oktober 2024';
const AMOUNTS = 'woorden.bedragen';

/** The headings of November 2024 as they stand where they differ from the legend of May 2025. */
const NOVEMBER_HEADINGS: Readonly<Record<string, string>> = {
  D: 'Concentratie en spreiding',
  E: 'Versterking eerste lijn',
  G: 'Gezond leven en preventie',
  H: 'Arbeidsmarkt en ontzorgen',
  I: 'Digitalisering en gegevensuitwisseling',
};

export const WORDS_2024_11: readonly Figure[] = [
  report('kaders.2024.label', LABEL, '000 r. 456'),
  report('kaders.2024.kwartalen', 3, '000 r. 453'),
  report('kaders.2024.geneesmiddelen.drempel', 7, '000 r. 470'),
  report('kaders.2023.label', LABEL, '000 r. 489'),
  report('kaders.2023.kwartalen', 7, '000 r. 486'),
  report('kaders.2023.geneesmiddelen.drempel', 7, '000 r. 503'),
  ...TAFELS.map(({ letter, name, novemberLine }) =>
    report(`thematafels.${letter}.kop`, NOVEMBER_HEADINGS[letter] ?? name, `000 r. ${novemberLine}`),
  ),
  report(`${AMOUNTS}.titel`, 'goedgekeurde transformatieplannen', '000 r. 364-366'),
  report(`${AMOUNTS}.toelichting`, 'ingediende transformatieplannen', '000 r. 374'),
  report(`${AMOUNTS}.beschikbaar.begrip`, 'Actueel beschikbaar gesteld', '000 r. 374-381'),
  report(`${AMOUNTS}.beschikbaar.kop`, 'Actueel beschikbaar gesteld', '000 r. 389-391'),
  report(`${AMOUNTS}.raming.definitie`, 'verwacht + betaalbaar en betaald', '000 r. 374-381'),
  report(`${AMOUNTS}.mogelijk-nog-vrij-te-geven.definitie`, 'naar beneden bijstellen van een KPI', '000 r. 381'),
  report('woorden.nieuws.betaaltitel-pgaz', 'sinds 1 mei', '000 r. 84'),
  report('woorden.doelen.halvering-administratie', 'eind 2029', '000 r. 182'),
  elsewhere('jaarverslag', 'woorden.doelen.halvering-administratie', 'in 2030', '002 r. 42'),
];

export const WORDS_2025_05: readonly Figure[] = [
  report('kaders.2024.label', LABEL, '004 r. 10258'),
  report('kaders.2024.kwartalen', 4, '004 r. 10252'),
  report('kaders.2024.geneesmiddelen.drempel', 7, '004 r. 10285'),
  report('kaders.2023.label', LABEL, '004 r. 10332'),
  report('kaders.2023.kwartalen', 8, '004 r. 10326'),
  report('kaders.2023.geneesmiddelen.drempel', 7, '004 r. 10360'),
  report('thematafels.A.kop', 'Passende zorg', '004 r. 9732'),
  report('thematafels.I.kop', 'Digitalisering en gegevens uitwerking', '004 r. 9990'),
  report(`${AMOUNTS}.titel`, 'goedgekeurde transformatieplannen', '004 r. 10182'),
  report(`${AMOUNTS}.toelichting`, 'ingediende transformatieplannen', '004 r. 10182-10188'),
  report(`${AMOUNTS}.beschikbaar.begrip`, 'Actueel beschikbaar gesteld', '004 r. 10187'),
  report(`${AMOUNTS}.beschikbaar.kop`, 'Beschikbaar gesteld', '004 r. 10215-10217'),
  report(`${AMOUNTS}.raming.definitie`, 'verwacht + betaalbaar en betaald', '004 r. 10196'),
  report(
    `${AMOUNTS}.mogelijk-nog-vrij-te-geven.definitie`,
    'verschil tussen het beschikbare bedrag en het verwachte bedrag',
    '004 r. 10206-10208',
  ),
  report('woorden.nieuws.betaaltitel-pgaz', 'sinds 1 mei', '004 r. 9651, 9754'),
  elsewhere('brief', 'woorden.nieuws.betaaltitel-pgaz', 'sinds 1 mei', '004 r. 259-263'),
];
