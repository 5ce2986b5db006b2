// Letters of other scripts → Latin letters, by their sound. It knows scripts, not the words of languages: good enough for a name
// in two scripts to sound alike, but not a transliteration standard.

import { once } from "../model/once.ts";

const ALPHABETS: readonly string[] = [
  // Arabic and Persian (folded: hamza carriers, ta marbuta and alef maqsura are gone)
  "ا:a ب:b ت:t ث:th ج:G ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:D ط:t ظ:Z ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n ه:h و:W ي:y ء: پ:p چ:ch ژ:zh گ:g ڤ:v ڨ:g",
  // Hebrew
  "א:a ב:v ג:g ד:d ה:h ו:W ז:z ח:kh ט:t י:y כ:k ך:k ל:l מ:m ם:m נ:n ן:n ס:s ע:a פ:f ף:f צ:ts ץ:ts ק:k ר:r ש:sh ת:t",
  // Greek (folded: no accents, no final sigma)
  "α:a β:v γ:g δ:d ε:e ζ:z η:i θ:th ι:i κ:k λ:l μ:m ν:n ξ:x ο:o π:p ρ:r σ:s τ:t υ:y φ:f χ:kh ψ:ps ω:o",
  // Cyrillic (folded: й is и, ё is е)
  "а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:sh ъ: ы:y ь: э:e ю:yu я:ya і:i є:ye ґ:g ў:u ђ:dj ј:y љ:l њ:n ћ:ch џ:j",
  // Devanagari
  "अ:a आ:a इ:i ई:i उ:u ऊ:u ऋ:ri ए:e ऐ:ai ओ:o औ:au क:k ख:kh ग:g घ:gh ङ:n च:ch छ:ch ज:j झ:j ञ:n ट:t ठ:th ड:d ढ:d ण:n त:t थ:th द:d ध:d न:n प:p फ:f ब:b भ:b म:m य:y र:r ल:l व:v श:sh ष:sh स:s ह:h ा:a ि:i ी:i ु:u ू:u ृ:ri े:e ै:ai ो:o ौ:au ं:n ँ:n ः:h ्: ़:",
  // Georgian and Armenian
  "ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts ძ:dz წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h",
  "ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:e թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f",
  // Katakana
  "ア:a イ:i ウ:u エ:e オ:o カ:ka キ:ki ク:ku ケ:ke コ:ko ガ:ga ギ:gi グ:gu ゲ:ge ゴ:go サ:sa シ:shi ス:su セ:se ソ:so ザ:za ジ:ji ズ:zu ゼ:ze ゾ:zo タ:ta チ:chi ツ:tsu テ:te ト:to ダ:da ヂ:ji ヅ:zu デ:de ド:do ナ:na ニ:ni ヌ:nu ネ:ne ノ:no ハ:ha ヒ:hi フ:fu ヘ:he ホ:ho バ:ba ビ:bi ブ:bu ベ:be ボ:bo パ:pa ピ:pi プ:pu ペ:pe ポ:po マ:ma ミ:mi ム:mu メ:me モ:mo ヤ:ya ユ:yu ヨ:yo ラ:Ra リ:Ri ル:Ru レ:Re ロ:Ro ワ:wa ヲ:o ン:n ヴ:vu ァ:a ィ:i ゥ:u ェ:e ォ:o ャ:a ュ:u ョ:o ッ: ー:",
];

const PAIRS: Readonly<Record<string, string>> = {
  ου: "u",
  μπ: "b",
  ντ: "d",
  γκ: "g",
  γγ: "ng",
  αυ: "av",
  ευ: "ev",
  αι: "e",
  ει: "i",
  οι: "i",
};
const PAIR = new RegExp(Object.keys(PAIRS).join("|"), "g");

const soundsByLetter = once(
  () =>
    new Map(ALPHABETS.flatMap((alphabet) => alphabet.split(" ").map((entry) => entry.split(":") as [string, string]))),
);

/**
 * A folded word in Latin letters; a word that is Latin already stays. Capitals mark letters that languages pronounce
 * differently: `W` a vowel or v, `G` j or g, `R` r or l, `D` and `Z` emphatics. Null if a letter is of an unknown script.
 */
export function romanize(word: string): string | null {
  if (/^[a-z]+$/.test(word)) return word;
  const table = soundsByLetter();
  let roman = "";
  for (const letter of word.replace(PAIR, (pair) => PAIRS[pair] ?? pair)) {
    const sound = letter >= "a" && letter <= "z" ? letter : table.get(letter);
    if (sound === undefined) return null;
    roman += sound === "h" && /[sckgptdz]$/.test(roman) ? `'${sound}` : sound;
  }
  return roman;
}
