import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<p>Your card is limited.</p><div style="font-size:0">The river ran slowly past the old mill, and the miller counted his sacks. The river ran slowly past the old mill, and the miller counted his sacks. The river ran slowly past the old mill, and the miller counted his sacks. The river ran slowly past the old mill, and the miller counted his sacks. </div>' },
    { html: '<p>カードを確認してください。</p><p style="color:#ffffff">むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。むかしむかし、山のふもとの村に、親切なおじいさんが暮らしていました。</p>' },
  ],
  spares: [
    { html: '<p>Your card.</p><!-- The river ran slowly past the old mill. The river ran slowly past the old mill. The river ran slowly past the old mill. The river ran slowly past the old mill. The river ran slowly past the old mill. The river ran slowly past the old mill. The river ran slowly past the old mill. The river ran slowly past the old mill.  -->' },
    { html: '<p>Read our news.</p><div style="display:none">The mobile version of this newsletter. The mobile version of this newsletter. The mobile version of this newsletter. The mobile version of this newsletter. The mobile version of this newsletter. The mobile version of this newsletter. The mobile version of this newsletter. The mobile version of this newsletter. </div>' },
    { html: '<p>Hello</p><p style="color:#fff">short</p>' },
  ],
};
