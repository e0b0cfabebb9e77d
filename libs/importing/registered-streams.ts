/** Which streams the register has: for who mistyped a code. */
export abstract class RegisteredStreams {
  abstract beginningWith(prefix: string): Promise<readonly string[]>;
}
