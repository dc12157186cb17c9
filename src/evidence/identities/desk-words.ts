/**
 * Words by which a desk, a notice or a demand is called before the `@`, in Japanese written with Latin letters and in
 * English. A company's own desks are called so too; what counts is that such a word names nobody.
 */
const ROMANISED = /^(?:kaigin|gink(?:o|ou|oo)|kouza|koza|kaiin|kaiintouroku|okyaku(?:sama)?|kokyaku|oshirase|osirase|tsuu?chi|tuuti|renraku|kakunin|honnin|ninsho(?:u)?|touroku|toroku|koushin|kousin|koshin|henko(?:u)?|tetsu[dz]uki|tetuzuki|shiharai|siharai|oshiharai|seikyu(?:u|sho)?|meisai|riyo(?:u)?|goriyou?|kinkyu(?:u)?|juuyou|juyo(?:u)?|hogo|anzen|madoguchi|madoguti|uketsuke|jimukyoku|unei|kanri(?:sha)?|haisou|haiso|haitatsu|otodoke|todoke|nimotsu|fuzai|kippu|yoyaku|tousen|tosen|kyufu(?:kin)?|kanpu|zeikin|zeimu|houjin|kojin|nenkin|hoken|denki|suidou?|gasu)$/;
const ENGLISH = /^(?:support|service|services|update|updates|confirm|confirmation|verify|verification|security|secure|account|accounts|billing|payment|payments|notice|notices|notification|alert|alerts|admin|administrator|contact|customer|customers|member|members|info|information|login|signin|help|helpdesk|desk|team|center|centre|noreply|reply|donotreply|statement|card)$/;

export interface DeskWord {
  readonly word: string;
  readonly script: 'romanised-japanese' | 'english';
}

/** The desk's words in what stands before the `@`, in reading order. */
export function deskWords(localPart: string): readonly DeskWord[] {
  return localPart.toLowerCase().split(/[^a-z]+/).flatMap((word): readonly DeskWord[] =>
    (ROMANISED.test(word) ? [{ word, script: 'romanised-japanese' }] : ENGLISH.test(word) ? [{ word, script: 'english' }] : []));
}
