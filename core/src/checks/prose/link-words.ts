/** Whether a text is the name of a file and nothing else: `488273.PDF`, `bilde1.png`. */
export function fileNameOnly(text: string): boolean {
  return /^[\p{L}\p{N}_().%+-]{1,120}\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|png|jpe?g|gif|svg|webp|bmp|tiff?|html?|md)$/iu.test(
    text.trim(),
  );
}

/** Words of links that tell nothing without the sentence around them, in bokmål, nynorsk and English. */
const EMPTY = new RegExp(
  `^(?:${[
    '(?:(?:du )?(?:finner|finn) (?:den|det|dei|de|han|ho|mer|meir|dem) )?her',
    '(?:klikk|trykk|se|sjå|les|gå hit|last ned|hent|følg|åpne|opne|finn|skriv|meld)(?: (?:mer|meir|deg på|inn|den|det))? her',
    '(?:les|se|sjå|vis|finn ut|lær)(?: (?:mer|meir|videre|vidare|alt|hele saken|heile saka))',
    '(?:(?:denne|her er|følg denne|bruk denne) )?(?:lenke|lenken|lenka|lenkje|lenkja|link|linken)(?: (?:her|til (?:siden|sida|saken|saka)))?',
    '(?:denne|samme|same) (?:siden|sida|artikkelen|adressen|adressa)',
    'mer|meir|mer (?:informasjon|info)|meir (?:informasjon|info)|informasjon|nettside|nettsiden|nettsida|last ned|side|siden|dokumentet?|pdf',
    '(?:click |press |see |read (?:more )?|download |go |found )?here',
    '(?:read|see|learn|find out) more|more(?: (?:info|information))?|this|this (?:link|page|site|article)|(?:the )?link|website|download',
  ].join('|')})$`,
  'iu',
);

/** Whether a link's text says nothing of where it leads: «her», «les mer», «klikk her». */
export function tellsNothing(text: string): boolean {
  const words = text
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s(«"“[]+|[\s.:!?…)»"”\]→>]+$/gu, '');
  return words.length <= 40 && EMPTY.test(words);
}

/** Whether a text is an address and nothing else. */
export function addressOnly(text: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(text.trim());
}
