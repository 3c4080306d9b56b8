/** What people write on notes of a business model: plain words of every length. */
export const words: readonly string[] = (
  'a an and as at by for from in into is of on or our the their to we who with without ' +
  'ad age buy day fee few fit job key law low map new old one own pay per set tax two van win ' +
  'bank bike book card cash city club cost data debt desk diet food free fuel gift goal help hire home idea kids lead ' +
  'local lunch mayor media month music night offer older owner paper parks party phone pilot plant price print quiet ' +
  'bakery branch budget campus clinic coffee cousin design doctor driver editor energy events family farmer friend ' +
  'artists balance banking bargain battery bicycle booking brewery carrier catalog charity company compare cooking ' +
  'advisers audience branding brochure business calendar campaign cashflow commuter contract customer delivery ' +
  'advertise afternoon classroom community companies cooperate creditors dashboard discounts education emergency ' +
  'accounting commission competitor conversion deposits franchise government influencer insurance investment ' +
  'advertisers maintenance neighbours partnership performance procurement recruitment subscribers supermarket ' +
  'subscription manufacturing newsletter relationships sustainability wholesalers'
).split(' ');
