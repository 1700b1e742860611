import type { Language } from './language';

/** Italian has plain names, and the words around them that Spanish and French do not share. */
export const it: Language = {
  code: 'it',
  common: 'il lo gli i un uno una di da del della dei delle nel nella con per che non e ma come piu anche dopo contro tra fra sul sulla',
  plurals: 'gli una',
  titles: 'presidente ministro leader dittatore',
  neutral: 'russo turco siriano iraniano americano signor attore attrice cantante attaccante calciatore',
  others: 'signora senatore attore attrice cantante attaccante calciatore',
  after: 'famiglia',
  before: 'famiglia lago torre',
  owners: 'russo russi americano americani siriano siriani curdo curdi iraniano iraniani israeliano israeliani',
  turkey: 'turchia turc[oa] turch[ei] ankara',
  syria: 'siria* idlib aleppo damasco',
  elsewhere: 'iraq* libano libanes* libi* ucrain* cipro grecia israel* coree? corean*',
};
