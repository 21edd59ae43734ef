/**
 * What is written in capitals and is no abbreviation that a plan must explain (docs/rules/undefined-abbreviation.md): the
 * names that organisations, systems and countries go by, the forms of companies and clubs, units and currencies, and what
 * any reader of a newspaper knows. To be added to with care: every entry silences a real fault in some plan.
 */
const KNOWN = new Set(
  [
    // The names that these go by
    'NAV NATO UNESCO UNICEF FIFA UEFA NASA NRK NTB NSB NHO LO KS NTNU UIO UIB UIT SINTEF FAFO NOVA NORCE NIBR NIVA IKEA KIWI REMA COOP ESSO KFUM KFUK MOT SWITCH',
    // Countries and unions
    'USA EU EØS EFTA EEA FN UN OECD UK',
    // Forms of companies, public bodies and clubs
    'AS ASA ANS BA DA SA KF FKF IKS HF RHF IL FK IF BK',
    // Units and currencies
    'KM KG MW GW TW KV KW MB GB TB DB HK NOK EUR USD SEK DKK GBP',
    // Words of everyday language
    'TV PC IT ID SMS MMS GPS PDF DVD CD USB QR OK NB PS OBS ABC COVID',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word in capitals needs no explanation. */
export function isKnownInCapitals(word: string): boolean {
  return KNOWN.has(word) || isRomanNumeral(word);
}

/** I to XXXIX. */
function isRomanNumeral(word: string): boolean {
  return /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/.test(word);
}
