import { defineOddityRule } from '../define-oddity-rule.ts';

/** A name without 様. */
export const wordingNameWithoutTitle = defineOddityRule({
  id: 'wording-name-without-title',
  oddity: 'name-without-title',
  severity: 'note',
  isUsualAmongPeople: true,
  title: { ja: '敬称のない宛名', en: 'A name without 様' },
  why: {
    ja: '日本の企業は、客の名に「様」を付けずに書き出すことはありません。宛名の欄から名前だけを差し込んだ跡です。',
    en: 'No Japanese firm begins with its customer’s bare name: it was filled in from the address line.',
  },
  tells: (words) => ({ ja: `書き出しが${words.ja}と、敬称のない名前だけになっています。`, en: `It begins with a bare name, without 様: ${words.en}.` }),
});
