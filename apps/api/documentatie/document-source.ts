import { Injectable } from '@nestjs/common';

/** Every application of a process has the same routes, whatever its settings: what was made of the first is the document of all. */
let made: string | undefined;

/** The OpenAPI document is made of the whole application, so it comes after it: `configure` says how. Half a second of a start is worth more than that of who asks for it first. */
@Injectable()
export class DocumentSource {
  private make?: () => object;

  /** @param document makes it; called when somebody asks for it, once in a process */
  set(document: () => object): void {
    this.make = document;
  }

  json(): string {
    if (this.make === undefined) throw new TypeError('nobody said yet how the OpenAPI document is made');
    made ??= `${JSON.stringify(this.make(), null, 2)}\n`;
    return made;
  }
}
