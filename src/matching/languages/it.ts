import type { Language } from './language';

/** Italian has plain names, and the words around them that Spanish and French do not share. */
export const it: Language = {
  code: 'it',
  common:
    'il lo gli i un uno una di da del della dei delle nel nella con per che non e ma come piu anche dopo contro tra fra sul sulla secondo prima senza sopra sotto quando mentre poi infine cosi ieri oggi domani perche chi dove intanto inoltre tuttavia invece solo neanche neppure anzi ora adesso ecco se al dal allo alla ai agli quindi pero ed o a su lunedi martedi mercoledi giovedi venerdi sabato domenica',
  plurals: 'gli una fratelli figli coniugi sorelle famiglia clan dinastia',
  titles: 'presidente ministro leader dittatore missili sistema sistemi batterie',
  neutral: 'russo turco siriano iraniano americano signor attore attrice cantante attaccante calciatore',
  others: 'signora senatore attore attrice cantante attaccante calciatore',
  after: 'famiglia',
  before: 'lago torre albergo viale piazza ponte scuola ospedale stadio diga aeroporto grattacielo fondazione universita sapone',
  owners: 'russo russi americano americani siriano siriani curdo curdi iraniano iraniani israeliano israeliani',
  turkey: 'turchia turc[oa] turch[ei] ankara',
  syria: 'siria* idlib aleppo damasco',
  elsewhere: 'iraq* libano libanes* libi* ucrain* cipro grecia israel* coree? corean*',
  always: 'sapone',
};
