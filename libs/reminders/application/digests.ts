import type { QueryBus } from '@nestjs/cqrs';
import { DELIVERY_DAYS } from '@peildatum/editorial';
import { type CalendarDate, daysBetween, type Uuid } from '@peildatum/kernel';
import { WERKSTAND_WORDS, type WorkItem, type WorklistName } from '@peildatum/worklists';
import { ListWorksheetsQuery, type WorksheetsOfKind } from '@peildatum/worksheets';
import { ALL_TAFELS, type Claim, claimsOn, lateTafelOf, type Reminded } from '../domain/claims.js';
import { deadlinesOf } from '../domain/deadlines.js';
import { type Letter, type LetterPart, letterOf } from '../mail/letter.js';
import { actorsOf, deadlineOf, OpenWork, type OwnList, ownLists, type WithheldFor } from './own-work.js';
import { CHAIR, type People, type Person } from './people.js';
import { type ReminderFacts, ReminderFactsQuery } from './reminder-facts.query.js';

/** The addresses of pages, in full. */
export interface Links {
  worklist(of: WorklistName): string;
  /** Where a piece of work is done. */
  work(item: WorkItem, of: WorklistName): string;
  stop(token: string): string;
  /** `thematafel D` */
  listName(of: WorklistName): string;
}

export interface DigestParts {
  readonly queries: Pick<QueryBus, 'execute'>;
  readonly people: People;
  readonly withheldFor: WithheldFor;
  readonly links: Links;
}

/** What has been reached on a day, and what is known of it. */
export interface Reached {
  readonly on: CalendarDate;
  readonly facts: ReminderFacts;
  readonly kinds: readonly WorksheetsOfKind[];
  readonly people: ReadonlyMap<Uuid, Person>;
  readonly claims: readonly Claim[];
}

/** What one person is told; null: there is nothing to tell. */
export interface Digest {
  readonly person: Person;
  readonly claims: readonly Claim[];
  readonly letter: Letter | null;
}

/** Of a worklist a letter names so many pieces; the rest stands on its page. */
const NAMED = 10;

/** What people are told of the edition that is being made. */
export class Digests {
  constructor(private readonly parts: DigestParts) {}

  /** Whatever is reached on a day, of who did not ask to be left alone. */
  async reachedOn(on: CalendarDate): Promise<Reached> {
    const { queries, people } = this.parts;
    const mailed = new Map((await people.all()).filter(({ hasStopped }) => !hasStopped).map((one) => [one.person, one]));
    const { value: facts } = await queries.execute(new ReminderFactsQuery({ validOn: on }));
    const { value: kinds } = await queries.execute(new ListWorksheetsQuery({ validOn: on }));
    const reminded = [...mailed.values()].map(
      (person): Reminded => ({
        person: person.person,
        chairs: person.roles.flatMap(({ role, thematafel }) => (role === CHAIR ? [thematafel ?? ALL_TAFELS] : [])),
        hasWork: ownLists(actorsOf(person, facts), kinds).length > 0,
      }),
    );
    const deadlines = facts.edition === null ? [] : deadlinesOf(facts.edition, DELIVERY_DAYS);
    return { on, facts, kinds, people: mailed, claims: claimsOn(on, deadlines, reminded, facts.tafels) };
  }

  /** Of each person with a claim what there is to tell of it. */
  async digestsOf({ on, facts, kinds, people }: Reached, claims: readonly Claim[]): Promise<readonly Digest[]> {
    const work = new OpenWork(this.parts.queries, this.parts.withheldFor, on);
    const digests: Digest[] = [];
    for (const [id, own] of groupedBy(claims, ({ person }) => person)) {
      const person = people.get(id);
      if (person === undefined || facts.edition === null) continue;
      const lists = ownLists(actorsOf(person, facts), kinds);
      const parts: LetterPart[] = [];
      for (const claim of own) parts.push(...(await this.partsOf(claim, lists, work, on)));
      digests.push({ person, claims: own, letter: await this.letterOf(person, parts, facts.edition, on) });
    }
    return digests;
  }

  private async partsOf(claim: Claim, lists: readonly OwnList[], work: OpenWork, on: CalendarDate): Promise<readonly LetterPart[]> {
    const { links } = this.parts;
    const tafel = lateTafelOf(claim);
    const asked = tafel === null ? lists : [{ of: { word: 'thematafel', code: tafel }, actor: null }];
    const parts: LetterPart[] = [];
    for (const { of, actor } of asked) {
      const open = (await work.in(of, actor)).filter((item) => deadlineOf(item) === claim.deadline);
      if (open.length === 0) continue;
      parts.push({
        deadline: claim.deadline,
        on: claim.on,
        isOver: daysBetween(on, claim.on) < 0,
        list: links.listName({ word: of.word, code: of.code ?? claim.edition }),
        href: links.worklist(of),
        lines: open.slice(0, NAMED).map((item) => ({
          what: nameOf(item),
          standing: WERKSTAND_WORDS[item.state].replaceAll('-', ' '),
          isLate: item.isLate,
          href: links.work(item, of),
        })),
        open: open.length,
        ofOthers: tafel !== null,
      });
    }
    return parts;
  }

  private async letterOf(
    { person, name }: Person,
    parts: readonly LetterPart[],
    { peildatum, boardMeetsOn }: NonNullable<ReminderFacts['edition']>,
    asOf: CalendarDate,
  ): Promise<Letter | null> {
    const token = parts.length === 0 || boardMeetsOn === null ? null : await this.parts.people.token(person, 'stop');
    // Who was taken away meanwhile is told nothing.
    if (token === null || boardMeetsOn === null) return null;
    return letterOf(parts, { name, peildatum, boardMeetsOn, asOf, stopHref: this.parts.links.stop(token) });
  }
}

/** What has a name of its own is called by it; all else by its code and its title. */
const nameOf = ({ code, title, kind }: WorkItem): string =>
  title === null ? code : NAMED_BY_TITLE.includes(kind) ? title : `${code}: ${title}`;
const NAMED_BY_TITLE: readonly WorkItem['kind'][] = ['milestone', 'agreement', 'section', 'text', 'delivery', 'check', 'freeze'];

function groupedBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
