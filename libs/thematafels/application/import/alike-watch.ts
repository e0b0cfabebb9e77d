import { type FactsOfFile, ImportWatch, type MadeByRow, type RecordFile } from '@peildatum/importing';
import { nearestWords } from '@peildatum/kernel';
import type { ActionEvent } from '../../domain/action.events.js';
import type { ThematafelEvent } from '../../domain/thematafel.events.js';
import type { ActionThematafel } from '../../domain/thematafel-letter.js';

/** The actions that stand at a thematafel. */
export abstract class StandingActions {
  abstract at(thematafel: ActionThematafel): Promise<readonly Named[]>;
}

/** Something that stands: what it says, and by what it is known. */
export interface Named {
  readonly id: string;
  readonly text: string;
}

/** A row that makes something under no key, where something like it stands: that is a new thing, or the same by another name. */
export class AlikeWatch extends ImportWatch {
  constructor(private readonly actions: StandingActions) {
    super();
  }

  over<T>(_told: readonly FactsOfFile[], record: RecordFile<T>): Promise<T> {
    return record([]);
  }

  override async notes(told: readonly FactsOfFile[], made: readonly MadeByRow[]): Promise<readonly string[]> {
    const notes = made.map(async ({ where, stream, fact }) => {
      const kind = kindOf(fact as ActionEvent | ThematafelEvent);
      if (kind === undefined) return [];
      const before = told.find((file) => file.stream === stream)?.before.facts ?? [];
      const standing =
        kind.thematafel === undefined
          ? before.flatMap((one) => kind.namedIn(one as ThematafelEvent))
          : await this.actions.at(kind.thematafel);
      const like = nearest(kind.text, standing);
      return like === undefined
        ? []
        : [`${where}: nieuw of hernoemd? Er staat al ${kind.word} "${like.text}" (${like.id}). ${kind.same(like.id)}`];
    });
    return (await Promise.all(notes)).flat();
  }
}

/** What is like a thing that a row makes. */
interface Kind {
  readonly word: string;
  readonly text: string;
  readonly namedIn: (fact: ThematafelEvent) => readonly Named[];
  /** Of an action: the others have streams of their own. */
  readonly thematafel?: ActionThematafel;
  /** How to say that it is the same. */
  readonly same: (id: string) => string;
}

function kindOf(fact: ActionEvent | ThematafelEvent): Kind | undefined {
  switch (fact.type) {
    case 'MilestonePlanned':
    case 'MilestoneAchieved':
      return {
        word: 'een mijlpaal',
        text: fact.data.title,
        namedIn: ({ type, data }) =>
          type === 'MilestonePlanned' || type === 'MilestoneAchieved' ? [{ id: data.milestone, text: data.title }] : [],
        same: (id) => `Is het dezelfde, zet dan ${id} in de kolom mijlpaal.`,
      };
    case 'AttentionPointNoted':
      return {
        word: 'een aandachtspunt',
        text: fact.data.text,
        namedIn: ({ type, data }) => (type === 'AttentionPointNoted' ? [{ id: data.point, text: data.text }] : []),
        same: () => 'Is het hetzelfde, laat de regel dan weg, of geef haar de sleutel waaronder het gemaakt is.',
      };
    case 'ActionRegistered':
      return {
        word: 'een actie',
        text: fact.data.description ?? '',
        namedIn: () => [],
        thematafel: fact.data.thematafel,
        same: (id) => `Is het dezelfde, laat de regel dan weg, en vertel wat er anders is met actie ${id}.`,
      };
    default:
      return undefined;
  }
}

/** So much of a text is compared, without its capitals and its punctuation. */
const COMPARED = 100;
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, COMPARED);

function nearest(text: string, standing: readonly Named[]): Named | undefined {
  const given = plain(text);
  if (given === '') return undefined;
  const [like] = nearestWords(
    given,
    standing.map((one) => plain(one.text)).filter((other) => other !== ''),
  );
  return standing.findLast((one) => plain(one.text) === like);
}
