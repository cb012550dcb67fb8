/** What others may do with a work, for a reader to see. */
export interface Licence {
  readonly name: string;
  /** Where its terms are, if that is known. */
  readonly url?: string;
}

/**
 * What `license` of the metadata is called in `lang`: an SPDX id (https://spdx.org/licenses/) of those that texts are under by the name that people
 * know it by, with the id; an address, and what is not known, as it is.
 */
export function licenceOf(license: string, lang: string): Licence {
  const id = license.trim().replaceAll(" ", "-").toUpperCase();
  const commons = COMMONS.exec(id)?.groups;
  if (commons !== undefined) return commonsLicence(commons, lang);
  const known = others.get(id);
  if (known !== undefined) return known;
  const isAddress = /^https?:/i.test(license) && URL.canParse(license);
  return isAddress ? { name: license, url: new URL(license).href } : { name: license };
}

/** The six licences of Creative Commons, of any version. */
const COMMONS = /^CC-(?<terms>BY(?:-NC)?(?:-ND|-SA)?)-(?<version>\d\.\d)$/;

function commonsLicence(
  { terms = "", version = "" }: Record<string, string>,
  lang: string,
): Licence {
  const words = commonsWords.get(lang.toLowerCase().split("-")[0] ?? "") ?? english;
  const parts = terms.split("-").map((term) => words[term as CommonsTerm]);
  const joint = parts.some((part) => part.includes(" ")) ? " – " : "-";
  // Others than the fourth are of no one country either, but each says so in its own words.
  const scope = version === "4.0" ? ` ${words.international}` : "";
  return {
    name: `Creative Commons ${parts.join(joint)} ${version}${scope} (${unbroken(`CC ${terms} ${version}`)})`,
    url: `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`,
  };
}

/** `id` on one line. */
function unbroken(id: string): string {
  return id.replaceAll(" ", "\u00a0");
}

type CommonsTerm = "BY" | "NC" | "ND" | "SA";
type CommonsWords = Readonly<Record<CommonsTerm | "international", string>>;

const english: CommonsWords = {
  ...{ BY: "Attribution", NC: "NonCommercial", ND: "NoDerivatives", SA: "ShareAlike" },
  international: "International",
};

/** As Creative Commons calls them (https://creativecommons.org/licenses/by-nc-sa/4.0/deed.de and so on), by language. */
const commonsWords: ReadonlyMap<string, CommonsWords> = new Map(
  Object.entries({
    de: {
      ...{ BY: "Namensnennung", NC: "Nicht kommerziell", ND: "Keine Bearbeitungen" },
      ...{ SA: "Weitergabe unter gleichen Bedingungen", international: "International" },
    },
    fr: {
      ...{ BY: "Attribution", NC: "Pas d’Utilisation Commerciale", ND: "Pas de Modification" },
      ...{ SA: "Partage dans les Mêmes Conditions", international: "International" },
    },
    es: {
      ...{ BY: "Atribución", NC: "NoComercial", ND: "SinDerivadas", SA: "CompartirIgual" },
      international: "Internacional",
    },
    it: {
      ...{ BY: "Attribuzione", NC: "Non commerciale", ND: "Non opere derivate" },
      ...{ SA: "Condividi allo stesso modo", international: "Internazionale" },
    },
    pt: {
      ...{ BY: "Atribuição", NC: "NãoComercial", ND: "SemDerivações", SA: "CompartilhaIgual" },
      international: "Internacional",
    },
    nl: {
      ...{ BY: "Naamsvermelding", NC: "NietCommercieel", ND: "GeenAfgeleideWerken" },
      ...{ SA: "GelijkDelen", international: "Internationaal" },
    },
  }),
);

/** Of the Open Government Licence, before the number of its version. */
const ARCHIVES = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/";

/** By SPDX id, in capitals; each is called so in every language. */
const others: ReadonlyMap<string, Licence> = new Map(
  (
    [
      [
        "CC0-1.0",
        "Creative Commons Zero 1.0 Universal",
        "https://creativecommons.org/publicdomain/zero/1.0/",
      ],
      [
        "CC-PDM-1.0",
        "Public Domain Mark 1.0 Universal",
        "https://creativecommons.org/publicdomain/mark/1.0/",
      ],
      ["OGL-UK-1.0", "Open Government Licence v1.0", `${ARCHIVES}1/`],
      ["OGL-UK-2.0", "Open Government Licence v2.0", `${ARCHIVES}2/`],
      ["OGL-UK-3.0", "Open Government Licence v3.0", `${ARCHIVES}3/`],
    ] as const
  ).map(([id, name, url]) => [id, { name: `${name} (${unbroken(id.replaceAll("-", " "))})`, url }]),
);
