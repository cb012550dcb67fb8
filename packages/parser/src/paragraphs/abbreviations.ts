const ENGLISH =
  "mr mrs ms messrs dr prof st sr rev hon gen col capt lt maj sgt cpl adm gov sen rep pres supt insp esq mt ft no nos vol vols ed eds trans pp p fig figs ch chap sec art op cit vs v cf viz e.g i.e eg al approx est dept univ inc ltd co corp bros jan feb mar apr jun jul aug sept sep oct nov dec ave blvd rd u.s u.k d.c a.m";

/** Words that end in a full stop within a sentence, per language, in small letters and without that stop. */
const SHORT: Readonly<Record<string, string>> = {
  en: ENGLISH,
  de: "dr prof hr hrn fr st nr bd bde hg hrsg vgl ca bzw z z.b b u u.a a d d.h h s s.o abb abs art kap str usw ggf evtl inkl exkl jh jhd mio mrd tel gest geb ing dipl jan feb mär apr jun jul aug sept sep okt nov dez sog v n chr o i",
  fr: "m mm mme mmes mlle dr pr st ste p pp vol chap fig éd cf no art env av apr ap boul hab janv févr avr juil sept oct nov déc c.-à-d p.ex ex",
  es: "sr sra sres srta d dña dr dra prof lic ing gral ud uds vd vds pág págs p pp núm núms vol cap fig ed art av avda c cía ej p.ej a.c d.c ee uu ee.uu aprox",
  it: "sig sigg dott prof avv ing on sen gen col cap s p pp vol fig cap art ed n nn nr cfr cit es ecc a.c d.c sec tel",
  pt: "sr sra srs dr dra prof eng gen cel exmo exma v p pp pág págs vol cap fig ed art n núm av r cf ex p.ex a.c d.c tel aprox",
  nl: "dhr mevr mw dr drs prof ir ing mr st nr blz p pp dl ca bijv b.v bv d.w.z dwz d.m.v e.d e.a enz i.v.m m.b.t n.a.v o.a t.a.v t.o.v zgn jan feb mrt apr jun jul aug sept okt nov dec",
};

const made = new Map<string, ReadonlySet<string>>();

/** The words that `lang` cuts short, and those that every language borrows. */
export function abbreviations(lang: string): ReadonlySet<string> {
  const key = lang.slice(0, 2);
  const known = made.get(key);
  if (known !== undefined) return known;
  const words = new Set(`${SHORT[key] ?? ENGLISH} vs cf pp st dr`.split(" "));
  made.set(key, words);
  return words;
}
