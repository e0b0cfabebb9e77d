import { canonicalJson } from '@peildatum/kernel';
import type { EditionCode } from './edition.events.js';
import type { FrozenReport } from './edition.view.js';

/** Everything that a frozen report says of itself, but for the digest of that. */
export type ManifestContents = Omit<FrozenReport, 'manifest'>;

/**
 * The manifest of a frozen edition, in the words of its readers. Its bytes are those of RFC 8785: `canonicalJson` gives them for values like
 * these, of which no key is a number, every number is a whole one and every text is well formed.
 */
export const manifestOf = (
  edition: { readonly code: EditionCode; readonly peildatum: string; readonly revisionOf: EditionCode | null },
  { clocks, audience, embargoes, countedObject, templateVersion, checks, files }: ManifestContents,
): Buffer =>
  Buffer.from(
    canonicalJson({
      editie: edition.code,
      peildatum: edition.peildatum,
      herzieningVan: edition.revisionOf,
      klokken: { geldigOp: clocks.validOn, volgnummer: clocks.volgnummer },
      doelgroep: audience,
      embargos: embargoes && { geldigOp: embargoes.judgedOn, volgnummer: embargoes.judgedAt },
      tel: countedObject,
      sjabloonVersie: templateVersion,
      // What was frozen before checks could be acknowledged has the manifest that it had.
      ...(checks && { erkendeControles: checks.map(({ check, event }) => ({ controle: check, gebeurtenis: event })) }),
      bestanden: files.map(({ mediaType, bytes, sha256, renderer }) => ({
        mediaType,
        bytes,
        sha256,
        ...(renderer !== null && { gemaaktMet: renderer }),
      })),
      logControlepunt: null,
    }),
    'utf8',
  );
