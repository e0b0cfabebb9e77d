import { Injectable } from '@nestjs/common';

/** Every application of a process has the same routes, whatever its settings: what was made of the first is the document of all. */
let made: string | undefined;

/** The OpenAPI document is made of the whole application, so it comes after it: `configure` sets it. */
@Injectable()
export class DocumentSource {
  private text?: string;

  /** @param document makes it; called for the first application of the process alone */
  set(document: () => object): void {
    made ??= `${JSON.stringify(document(), null, 2)}\n`;
    this.text = made;
  }

  json(): string {
    if (this.text === undefined) throw new TypeError('the OpenAPI document is not made yet');
    return this.text;
  }
}
