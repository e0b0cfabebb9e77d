/** What commander says of a line that was mistyped, and the same in Dutch; `$<…>` is what was typed, which may have line ends. */
const SENTENCES: readonly (readonly [english: RegExp, dutch: string])[] = [
  [/^error: /, 'fout: '],
  [/^fout: unknown option '(?<flag>.*)'/s, "fout: de optie '$<flag>' bestaat niet."],
  [/^fout: unknown command '(?<name>.*)'/s, "fout: de opdracht '$<name>' bestaat niet; --help noemt ze alle."],
  [
    /^fout: missing required argument 'sleutel'/,
    'fout: <sleutel> ontbreekt: geef de sleutel van een cijfer, zoals acties.totaal, plannen.goedgekeurd of kaders.2024.msz.verschil; docs/sleutels.md noemt ze alle.',
  ],
  [/^fout: missing required argument '(?<name>.*)'/, 'fout: <$<name>> ontbreekt.'],
  [/^fout: option '(?<flags>.*)' argument missing/, "fout: de waarde van de optie '$<flags>' ontbreekt."],
  [/^fout: required option '(?<flags>.*)' not specified/, "fout: de optie '$<flags>' is verplicht."],
  [/^fout: option '(?<one>.*)' cannot be used with option '(?<other>.*)'/, "fout: de optie '$<one>' gaat niet samen met '$<other>'."],
  [/^fout: too many arguments.*\. Expected (?<most>\d+) .* got (?<given>\d+)\./, 'fout: te veel woorden: $<given> in plaats van $<most>.'],
  [/^fout: option '(?<flags>[^']*)' argument '(?<value>.*)' is invalid\./s, "fout: '$<value>' kan niet bij de optie '$<flags>'."],
  [/^fout: command-argument value '(?<value>.*)' is invalid for argument '(?<name>.*)'\./s, "fout: '$<value>' kan niet als <$<name>>."],
  [/ Allowed choices are (?<all>.*)\.\n$/, ' Kies uit: $<all>.\n'],
  [/\n\(Did you mean (?:one of )?(?<names>.*)\?\)\n$/, '\nBedoelde u $<names>?\n'],
];

/** A fault of commander's, in Dutch. */
export const dutchUsageFault = (text: string): string => SENTENCES.reduce((said, [english, dutch]) => said.replace(english, dutch), text);
