/** Stops and removes what `setUp` prepared. */
export default function tearDown(): Promise<void>;
