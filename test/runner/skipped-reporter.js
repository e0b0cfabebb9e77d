/** Says at the end of a run what was skipped, so that a green run hides nothing. The reason of each stands where it was skipped. */
export default class SkippedReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testResults }) =>
      testResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
    );
    if (!process.env.PEILDATUM_TEST_KURRENTDB) {
      console.log('\nNiet gedraaid: de contractsuite op een echte KurrentDB; PEILDATUM_TEST_KURRENTDB noemt geen server.');
    }
    if (skipped.length > 0)
      console.log(
        `\nOvergeslagen (${skipped.length}), de reden staat erbij waar het gebeurde:\n${skipped.map((name) => `  - ${name}`).join('\n')}`,
      );
  }
}
