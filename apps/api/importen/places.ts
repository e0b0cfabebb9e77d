import { PeildatumError, type Uuid } from '@peildatum/kernel';

/** How many files may be on their way at once: each is held in memory, and all but one of them wait. */
const PLACES = 4;

/** Who sends files: one of each person, and so many together. Of those that came, one is worked on at a time. */
export class ImportPlaces {
  private readonly persons = new Set<Uuid>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly places = PLACES) {}

  /** How many files are on their way. */
  get taken(): number {
    return this.persons.size;
  }

  /**
   * Before anything of the file is read. @returns to give the place back
   * @throws PeildatumError `IMPORT.AT_ONCE`, `IMPORT.TOO_MANY`
   */
  take(person: Uuid): () => void {
    if (this.persons.has(person)) throw atOnce();
    if (this.persons.size >= this.places) throw tooMany();
    this.persons.add(person);
    return () => this.persons.delete(person);
  }

  /** First come, first served. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

const atOnce = () =>
  new PeildatumError({
    code: 'IMPORT.AT_ONCE',
    kind: 'too-many',
    message: 'Een ander bestand van u wordt nog ingelezen; wacht tot dat is beantwoord en stuur dit dan opnieuw.',
  });

const tooMany = () =>
  new PeildatumError({
    code: 'IMPORT.TOO_MANY',
    kind: 'unavailable',
    message: 'Er worden nu te veel bestanden tegelijk ingelezen; er is niets van het uwe gelezen. Stuur het over een minuut opnieuw.',
  });
