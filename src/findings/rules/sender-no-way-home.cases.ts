import type { RuleCases } from '../rule-cases.ts';

const button = (host: string): string => `<p>Your voucher is waiting.</p><a href="https://${host}/go"><img src="https://${host}/a.png" alt="Get it"></a>`;

export const cases: RuleCases = {
  fires: [
    { from: 'Voucher team <service@gardenclub.co.uk>', html: button('prodwear-lux.com') },
    { from: 'Voucher team <service@gardenclub.co.uk>', fields: ['Return-Path: <office@sailors-union.org>'], html: button('prodwear-lux.com') },
  ],
  spares: [
    // A shop whose newsletter also links to its own site.
    { from: 'Shop <news@gardenclub.co.uk>', html: `${button('partner-offers.com')}<a href="https://www.gardenclub.co.uk/">Garden Club</a>` },
    // A second domain of the same name.
    { from: 'Shop <news@gardenclub.co.uk>', html: button('gardenclub-mail.com') },
    // The sending service counts the clicks.
    { from: 'Shop <news@gardenclub.co.uk>', fields: ['Return-Path: <b-77@clickpost.net>'], html: button('clickpost.net') },
    // A friend passes a page on.
    { from: 'Hanako <hanako@gmail.com>', html: button('recipes.com') },
    { from: 'Taro <taro@gardenclub.co.uk>', text: 'Worth reading: https://recipes.com/bread' },
  ],
};
