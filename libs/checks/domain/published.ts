import type { PublishedFigure } from '@peildatum/governance';
import type { ReportWithInput } from './check.js';

/** Where a figure was published; of what more than one says, the report comes first. */
const ORDER = ['rapport', 'brief', 'jaarverslag'] as const;

/** What was published of one peildatum. */
export class Published {
  private readonly figures: readonly PublishedFigure[];

  constructor({ input }: Pick<ReportWithInput, 'input'>) {
    this.figures = [...input.governance.figures].sort((a, b) => ORDER.indexOf(a.publishedIn) - ORDER.indexOf(b.publishedIn));
  }

  /** Every publication of a figure, those that say that it was not published included. */
  all(): readonly PublishedFigure[] {
    return this.figures;
  }

  of(key: string): readonly PublishedFigure[] {
    return this.figures.filter(({ figure }) => figure === key);
  }

  /** As the report says it, or else the letter or the year report; null: nobody does. */
  value(key: string): string | null {
    return this.of(key).find(({ value }) => value !== null)?.value ?? null;
  }

  number(key: string): number | null {
    const value = this.value(key);
    return value === null || !Number.isFinite(Number(value)) ? null : Number(value);
  }

  /** The figures of which the key is of a form, each once, with what the first publication says. */
  like(form: RegExp): readonly { readonly key: string; readonly parts: readonly string[]; readonly value: string }[] {
    const keys = [...new Set(this.figures.map(({ figure }) => figure))];
    return keys.flatMap((key) => {
      const found = form.exec(key);
      const value = this.value(key);
      return found && value !== null ? [{ key, parts: found.slice(1), value }] : [];
    });
  }
}

/** Who says it, for a reader: `brief (004 r. 253)`. */
export const saidIn = ({ publishedIn, source }: PublishedFigure): string => (source === null ? publishedIn : `${publishedIn} (${source})`);
