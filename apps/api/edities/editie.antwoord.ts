import type { CheckedReport, EditionView } from '@peildatum/editions';
import { AUDIENCES } from '@peildatum/publications';
import { COUNTED_OBJECTS } from '@peildatum/reporting';
import { answer, count, date, listOf, nullable, of, oneOf, text, texts } from '../answers/answer.js';

export const EDITIE_STATUSSEN = {
  opened: 'geopend',
  checked: 'getoetst',
  frozen: 'bevroren',
  published: 'gepubliceerd',
  withdrawn: 'ingetrokken',
} as const;

export class Editiebestand extends answer({
  mediaType: text('Het soort bestand.', { example: 'text/html' }),
  bytes: count('Hoe groot het is.'),
  sha256: text('De SHA-256; onder /bestanden van de editie staat het bij dit getal.'),
}) {}

export class Controleerkenning extends answer({
  controle: text('De code van de controle.', { example: 'kaders.label' }),
  reden: text('Waarom het zo mag blijven.'),
  op: date('Op welke datum.'),
  gebeurtenis: text('De gebeurtenis waarmee het is vastgelegd.'),
}) {}

export class Editietoetsing extends answer({
  op: date('Op welke dag.'),
  doelgroep: oneOf(AUDIENCES, 'Voor wie het rapport is waarnaar is gekeken.'),
  geldigOp: date('De peildatum van dat rapport.'),
  volgnummer: count('Tot en met welke gebeurtenis het telt.'),
  tel: oneOf(COUNTED_OBJECTS, 'Wat per sector, thema en regio is geteld.'),
  sjabloonVersie: count('Met welke versie van het sjabloon.'),
  klopt: count('Hoeveel er klopte.'),
  nietTeToetsen: count('Waarvan iets ontbreekt: dat is geen nul.'),
  fouten: count('Fouten die niet kloppen.'),
  foutenErkend: count('Daarvan toen erkend.'),
  waarschuwingen: count('Waarschuwingen die niet kloppen.'),
  waarschuwingenErkend: count('Daarvan toen erkend.'),
  kloptNiet: texts('De controles die niet kloppen, op volgorde van code.'),
  uitkomsten: text('De SHA-256 van alles wat de controles vonden: is hij gelijk, dan vonden zij hetzelfde.'),
}) {}

export class Rapportbevriezing extends answer({
  op: date('Op welke dag.'),
  doelgroep: oneOf(AUDIENCES, 'Voor wie het rapport is; een bestand voor het BO is er alleen voor wie binnen het BO is.'),
  geldigOp: date('De peildatum van het rapport.'),
  volgnummer: count('Tot en met welke gebeurtenis het telt.'),
  tel: oneOf(COUNTED_OBJECTS, 'Wat per sector, thema en regio is geteld.'),
  sjabloonVersie: count('Met welke versie van het sjabloon het is gemaakt.'),
  manifest: text('De SHA-256 van het manifest, dat elk bestand noemt.'),
  bestanden: listOf(Editiebestand, 'Het rapport in elke weergave.'),
}) {}

/** An edition of the report. */
export class Rapporteditie extends answer({
  code: text('De peildatum, van een herziening met -h1, -h2 … erachter.', { example: '2025-09-05' }),
  peildatum: date('De peildatum.'),
  herzieningVan: nullable(text('De gepubliceerde editie die deze herziet; null: geen.')),
  reden: nullable(text('Waarom zij is gemaakt.')),
  status: oneOf(Object.values(EDITIE_STATUSSEN), 'Hoe ver zij op de gevraagde datum is.'),
  geopendOp: date('Wanneer zij is geopend.'),
  toetsingen: listOf(Editietoetsing, 'Wat de controles het laatst vonden, per doelgroep; leeg: er is nog niet getoetst.'),
  erkendeControles: listOf(Controleerkenning, 'Welke controles in deze editie niet hoeven te kloppen, op volgorde van code.'),
  bevriezing: nullable(of(Rapportbevriezing, 'Het bevroren rapport; null: nog niet bevroren.')),
  gepubliceerdOp: nullable(date('Wanneer zij is gepubliceerd; null: niet.')),
  publicatie: nullable(text('De publicatie met haar embargo; null: geen.')),
  ingetrokkenOp: nullable(date('Wanneer zij is ingetrokken; null: niet.')),
  redenIntrekking: nullable(text('Waarom zij is ingetrokken.')),
}) {}

export const editieOf = (view: EditionView): Rapporteditie => ({
  code: view.code,
  peildatum: view.peildatum,
  herzieningVan: view.revisionOf,
  reden: view.reason,
  status: EDITIE_STATUSSEN[view.status],
  geopendOp: view.openedOn,
  toetsingen: view.checked.map(toetsingOf),
  erkendeControles: view.acknowledged.map(({ check, reason, on, event }) => ({
    controle: check,
    reden: reason,
    op: on,
    gebeurtenis: event,
  })),
  bevriezing: view.frozen && bevriezingOf(view.frozen),
  gepubliceerdOp: view.published?.on ?? null,
  publicatie: view.published?.publication ?? null,
  ingetrokkenOp: view.withdrawn?.on ?? null,
  redenIntrekking: view.withdrawn?.reason ?? null,
});

export const toetsingOf = ({
  on,
  audience,
  clocks,
  countedObject,
  templateVersion,
  found,
  wrong,
  outcomes,
}: CheckedReport): Editietoetsing => ({
  op: on,
  doelgroep: audience,
  geldigOp: clocks.validOn,
  volgnummer: clocks.volgnummer,
  tel: countedObject,
  sjabloonVersie: templateVersion,
  klopt: found.agrees,
  nietTeToetsen: found.untestable,
  fouten: found.errors,
  foutenErkend: found.errorsAcknowledged,
  waarschuwingen: found.warnings,
  waarschuwingenErkend: found.warningsAcknowledged,
  kloptNiet: [...wrong],
  uitkomsten: outcomes,
});

const bevriezingOf = (frozen: NonNullable<EditionView['frozen']>): Rapportbevriezing => ({
  op: frozen.on,
  doelgroep: frozen.audience,
  geldigOp: frozen.clocks.validOn,
  volgnummer: frozen.clocks.volgnummer,
  tel: frozen.countedObject,
  sjabloonVersie: frozen.templateVersion,
  manifest: frozen.manifest,
  bestanden: frozen.files.map(({ mediaType, bytes, sha256 }) => ({ mediaType, bytes, sha256 })),
});
