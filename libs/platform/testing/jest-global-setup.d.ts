/** Jest's own way in; whoever runs specs without Jest calls it first. */
export default function setUp(): Promise<void>;
