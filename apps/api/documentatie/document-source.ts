import { Injectable } from '@nestjs/common';

/** The OpenAPI document is made of the whole application, so it comes after it: `configure` sets it. */
@Injectable()
export class DocumentSource {
  private text?: string;

  set(document: object): void {
    this.text = `${JSON.stringify(document, null, 2)}\n`;
  }

  json(): string {
    if (this.text === undefined) throw new TypeError('the OpenAPI document is not made yet');
    return this.text;
  }
}
