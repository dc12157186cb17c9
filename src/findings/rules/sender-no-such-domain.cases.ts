import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [{ from: 'Service <news@bargains.zzq>' }, { from: 'Service <news@bargains.com.>' }, { from: 'Service <news@bar%gains.com>' }],
  spares: [
    { from: 'Hanako <hanako@friends.example>' },
    { from: 'Cron <root@nas.local>' },
    // What a list puts in place of an address that may not be shown.
    { from: 'Hanako <hanako@yahoo.com.invalid>' },
    { from: 'Shop <news@gardenclub.co.uk>' },
    // A house that writes from the ending itself.
    { from: 'Registry <info@nic.google>' },
    { from: 'Member <me@github.io>' },
  ],
};
