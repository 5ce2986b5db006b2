// What is found in running text, in the languages that we ship words for.

import { beforeAll, expect, test } from "vitest";
import { segmentText } from "../../src/dataset/texts-segments.ts";
import { findPassages, splitText } from "../../src/drafting/candidates.ts";
import { createNameCollector } from "../../src/drafting/sounding-names.ts";
import { loadEdtf } from "../../src/model/values/date.ts";

beforeAll(loadEdtf);

const split = (text: string, language: string) => splitText(text, segmentText(text, language));

/** `stated = value @attribute ?hedge` of each candidate. */
function candidates(language: string, text: string, others: readonly string[] = []): readonly string[] {
  const names = createNameCollector();
  for (const other of others) names.add(split(other, "en"), "en");
  return findPassages(split(text, language), language, null, names.sounds).flatMap((passage) =>
    passage.candidates.map(
      ({ stated, value, attribute, hedge }) =>
        `${stated} = ${value} @${attribute ?? ""}${hedge === null ? "" : ` ?${hedge}`}`,
    ),
  );
}

test("where every noun has a capital, a word that the text uses as a noun is not a name", () => {
  const text =
    "Die Fähre Morning Tern lief mit 220 Passagieren aus. Die Fähre sank. Ein Sprecher der Reederei Lindqvist Lines schwieg. " +
    "Der Reederei und den Familien der Opfer half die Operation Leuchtfeuer. 31 Mann Besatzung verließen den Hafen von Port Anselm.";
  const names = candidates("de", text).filter((found) => !/\d/.test(found));
  expect(names).toEqual([
    "Morning Tern = Morning Tern @ships",
    "Lindqvist Lines = Lindqvist Lines @agent",
    "Operation Leuchtfeuer = Operation Leuchtfeuer @name",
    "Port Anselm = Port Anselm @agent",
  ]);
});

test("approximate numbers and ages of people, in French", () => {
  const text = "Une cinquantaine ont été blessés et une centaine de personnes sauvées. Une femme de 34 ans a disparu.";
  expect(candidates("fr", text)).toEqual([
    "Une cinquantaine = ~50 @injured",
    "une centaine de personnes = ~100 @rescued",
    "femme de 34 ans = 34 @age",
  ]);
});

test.each([
  ["en", "It left at 6.40 pm and was 6.40 m long.", ["6.40 pm = 18:40 @time", "6.40 m = 6.4 m @distance"]],
  ["de", "Gegen 20.15 Uhr kam sie, um 22 Uhr sank sie.", ["20.15 Uhr = ~20:15 @time", "22 Uhr = 22:00 @time"]],
  [
    "fr",
    "Vers 22 heures il est parti ; tout a duré 22 heures.",
    ["22 heures = ~22:00 @time", "22 heures = PT22H @duration"],
  ],
  [
    "en",
    "She left shortly before midnight, at about 2.00 am the door broke, and before 3 am she was gone.",
    ["midnight = ~<00:00 @time", "2.00 am = ~02:00 @time", "3 am = <03:00 @time"],
  ],
])("times of day with a full stop or none, and what hedges them: %s", (language, text, expected) => {
  expect(candidates(language, text)).toEqual(expected);
});

test.each([
  [
    "en",
    "On Friday, 6 March 1987 at 6:28 p.m. the ferry left with 459 passengers and about 130 cars.",
    [
      "6 March 1987 = 1987-03-06 @date",
      "6:28 p.m = 18:28 @time",
      "459 passengers = 459 @participants-count",
      "130 cars = ~130 @vehicles",
    ],
  ],
  [
    "en",
    "At least 193 people died and more than 200 were injured. A seaman was hurt. Allegedly a soldier was killed.",
    ["193 people = >=193 @deaths", "200 = >200 @injured", "a soldier was killed = 1 @deaths ?allegedly"],
  ],
  [
    "en",
    "By 4 November 1979 it was over. In February of that year, two months earlier, 12,000 men had left. The siege lasted 444 days, since early 1978.",
    [
      "4 November 1979 = 1979-11-04 @date",
      "February of that year = 1979-02 @date",
      "two months earlier = P2M before @date",
      "12,000 men = 12000 @strength",
      "444 days = P444D @duration",
      "early 1978 = [1978-01..1978-04] @start",
    ],
  ],
  [
    "en",
    "She cost £5 million and was 132 m long. In the 1980s three ferries sank between 8 and 10 km off the coast; 8–10 men swam.",
    [
      "£5 million = 5000000 GBP @cost",
      "132 m = 132 m @distance",
      "1980s = [1980..1989] @date",
      "three ferries = 3 @number",
      "8 = 8 @number",
      "10 km = 10 km @distance",
      "8–10 men = 8..10 @strength",
    ],
  ],
  [
    "fr",
    "Le 10 mars 1906, à 6 h 30, une explosion fait 1 099 morts. Le lendemain, quatre-vingt-douze mineurs descendent. Il avait 45 ans.",
    [
      "10 mars 1906 = 1906-03-10 @date",
      "6 h 30 = 06:30 @time",
      "1 099 morts = 1099 @deaths",
      "Le lendemain = P1D after @date",
      "quatre-vingt-douze mineurs = 92 @participants-count",
      "45 ans = P45Y @duration",
    ],
  ],
  [
    "de",
    "Am 15. April 1912 starben etwa 1500 Menschen, dreiundzwanzig Frauen wurden gerettet. Zwei Tage später begann es.",
    [
      "15. April 1912 = 1912-04-15 @date",
      "1500 Menschen = ~1500 @deaths",
      "dreiundzwanzig Frauen = 23 @rescued",
      "Zwei Tage später = P2D after @date",
    ],
  ],
  [
    "es",
    "El 3 de mayo de 1808 murieron unos 200 soldados y 60 resultaron heridos.",
    ["3 de mayo de 1808 = 1808-05-03 @date", "200 soldados = ~200 @deaths", "60 resultaron = 60 @injured"],
  ],
  [
    "id",
    "Pada tanggal 26 Desember 2004 sedikitnya 170.000 orang tewas dan lima puluh dua orang hilang selama tiga hari.",
    [
      "26 Desember 2004 = 2004-12-26 @date",
      "170.000 orang = >=170000 @deaths",
      "lima puluh dua orang = 52 @missing",
      "tiga hari = P3D @duration",
    ],
  ],
  [
    "ar",
    "قتل نحو 2500 جندي في 20 كانون الثاني (يناير) 1973، وبعد يومين توفي في سن الستين. استمرت 19 يوماً.",
    [
      "2500 جندي = ~2500 @deaths",
      "20 كانون الثاني (يناير) 1973 = 1973-01-20 @date",
      "وبعد يومين = P2D after @date",
      "سن الستين = 60 @age",
      "19 يوماً = P19D @duration",
    ],
  ],
])("%s: %s", (language, text, expected) => {
  const found = candidates(language, text);
  expect(found.filter((each) => expected.includes(each))).toEqual(expected);
});

test("names are what has a capital inside a sentence, with the small words that join them", () => {
  const text =
    "The ferry Herald of Free Enterprise left Zeebrugge. Captain David Lewry of the Royal Navy was in Dover. However, Dover’s harbour was shut.";
  expect(candidates("en", text)).toEqual([
    "Herald of Free Enterprise = Herald of Free Enterprise @ships",
    "Zeebrugge = Zeebrugge @agent",
    "Captain David Lewry = Captain David Lewry @agent",
    "Royal Navy = Royal Navy @agent",
    "Dover = Dover @place",
    "Dover = Dover @agent",
  ]);
});

test("in a script without capitals, names are found by countries, titles, and sounds of names in another text", () => {
  const text = "وصل ديفيد لوري إلى مصر. التقى وزير الخارجية هنري كيسنجر.";
  const english = ["In 1973 the envoy David Lowry met nobody."];
  expect(candidates("ar", text, english)).toEqual([
    "ديفيد لوري = ديفيد لوري @agent",
    "مصر = مصر @destination",
    "هنري كيسنجر = هنري كيسنجر @agent",
  ]);
});

test("text that is not a figure, a date or a name is ignored", () => {
  expect(candidates("en", "One of the men may march. No one knew, one by one they left; see C-130.")).toEqual([
    "C-130 = C-130 @agent",
  ]);
});
