import { codeClass, keyParts, knownKey } from '@peildatum/figures';
import { eachOnce, type Fact, publicationOf } from '@peildatum/kernel';
import type { About, Owner } from './finding.events.js';

type Data = Readonly<Record<string, unknown>>;
const dataOf = ({ data }: Fact): Data => (typeof data === 'object' && data !== null ? (data as Data) : {});

/** The one stream that must be there for a finding to be about it; null: it is about a figure. */
export const streamOf = ({ kind, of }: About): string | null => (kind === 'figure' ? null : kind === 'edition' ? `editie-${of}` : of);

/** Every stream that says whose it is, and under which embargo: of a figure those of the subjects that its key names. */
export function streamsAbout(about: About): readonly string[] {
  const stream = streamOf(about);
  if (stream !== null) return [stream];
  const codes = [...(knownKey(about.of)?.codes ?? [])].flatMap(([name, code]) => {
    const kind = codeClass(name)?.stream;
    return kind === undefined ? [] : [`${kind}-${code}`];
  });
  const [part, year, sector] = keyParts(about.of);
  return part === 'kaders' && year !== undefined && sector !== undefined ? [...codes, `kader-${sector}-${year}`] : codes;
}

/** The fields by which facts name whose they are. */
const ORGANISATIONS = ['insurer', 'insurers', 'owner'] as const;
const LETTER = /^[A-J]$/;

/** Who answers for what a finding is about, by what stands of it: its thematafel, its insurers, its owner. */
export function ownerOf(about: About, standing: readonly Fact[]): Owner {
  const said = standing.map(dataOf);
  const inName = about.kind === 'figure' ? keyParts(about.of)[1] : /^thematafel-(.)$/.exec(about.of)?.[1];
  const thematafel = said.map((data) => data.thematafel).findLast(isLetter) ?? (isLetter(inName) ? inName : null);
  const organisations = said.flatMap((data) => ORGANISATIONS.flatMap((name) => data[name])).filter((one) => typeof one === 'string');
  return { thematafel, organisations: eachOnce(organisations) };
}

const isLetter = (text: unknown): text is string => typeof text === 'string' && LETTER.test(text);

/** The publication that was named last of it: an embargo on that is on what is found about it. */
export const publicationIn = (standing: readonly Fact[]): string | null =>
  standing.map(publicationOf).findLast((named) => named !== null) ?? null;
