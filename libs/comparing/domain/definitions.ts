import { definedBy, type FigureKey, keyParts, keysIn, knownKey } from '@peildatum/figures';
import { figuresIn, type KeyedFigure, type Report } from '@peildatum/reporting';

/** By what a figure is counted: two values under other words cannot be compared. */
export interface Definition {
  readonly of: 'definitie' | 'norm' | 'doel';
  readonly words: string;
}

/** The definition of every figure that has one of its own: amounts, indicators, what is held against a target, and who meets a volumenorm. */
export const definitionsIn = (report: Report): ReadonlyMap<FigureKey, Definition> =>
  new Map([...ofTexts(report), ...ofIndicators(report), ...ofWaves(report), ...ofNorms(report)]);

type Defined = readonly [FigureKey, Definition];

const each = (part: unknown, definition: Definition): Defined[] => figuresIn(part).map(({ key }): Defined => [key, definition]);

/** What a fixed text of the report defines, by the words that hold on its date. */
function ofTexts({ teksten, transformatiemiddelen }: Report): Defined[] {
  const texts = new Map<string, string>(teksten.map(({ code, tekst }) => [code, tekst]));
  return figuresIn(transformatiemiddelen).flatMap(({ key }): Defined[] => {
    const known = knownKey(key);
    const words = known && texts.get(definedBy(known) ?? '');
    return words ? [[key, { of: 'definitie', words }]] : [];
  });
}

const ofIndicators = ({ arbeidsmarkt, toegankelijkheid }: Report): Defined[] =>
  [arbeidsmarkt, toegankelijkheid]
    .flatMap((section) => section?.delen ?? [])
    .flatMap(({ indicatoren }) => indicatoren)
    .flatMap(({ definitie, eenheid, richting, meting, reeks }) =>
      each([meting, reeks], { of: 'definitie', words: joined([definitie, eenheid, richting]) }),
    );

/** A distance to a target and the pace towards it rest on the number of the target as well. */
function ofWaves({ eenMeting }: Report): Defined[] {
  const targets = new Map(figuresIn(eenMeting?.doelen.rijen).map(({ key, value }): [string, KeyedFigure['value']] => [key, value]));
  const comparisons = (eenMeting?.monitors ?? []).flatMap(({ delen }) => delen).flatMap(({ indicatoren }) => indicatoren);
  return comparisons.flatMap(({ eenheid, richting, cellen }) =>
    figuresIn(cellen).map(({ key }): Defined => {
      const [, monitor = '', indicator = '', part, target = ''] = keyParts(key);
      if (part !== 'afstand' && part !== 'tempo') return [key, { of: 'definitie', words: joined([eenheid, richting]) }];
      const value = targets.get(keysIn('indicatoren', monitor, indicator)('norm', target)) ?? null;
      return [key, { of: 'doel', words: joined([value === null ? 'geen getal' : String(value), eenheid, richting]) }];
    }),
  );
}

/** Volumes are what they are, whatever the norm; who meets it is not. */
const ofNorms = ({ volumenormen }: Report): Defined[] =>
  (volumenormen?.interventies ?? []).flatMap(({ norm, naleving: { eenheden, ...counted } }) => {
    const words = norm === null ? 'geen norm' : `${norm.minimum ?? 'minimum niet gepubliceerd'} per ${norm.per}`;
    const differences = eenheden.map(({ verschil, sleutels }) => ({ verschil, sleutels: { verschil: sleutels.verschil } }));
    return each([counted, differences], { of: 'norm', words });
  });

const joined = (parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('; ');
