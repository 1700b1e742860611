import type { Language } from './language';

/** Portuguese has plain names, and the words around them that Spanish does not share. */
export const pt: Language = {
  code: 'pt',
  common:
    'o a os as um uma de do da dos das no na nos nas com por que nao e mas como mais tambem depois contra entre ao sobre segundo apos antes sem quando enquanto porem entao assim ontem hoje amanha quem onde ja ainda apenas so nem embora porque logo agora ate conforme nunca sempre para se ou aos pelo pela isso este esta ele seu sua desde',
  plurals: 'os uma irmaos filhos casal familia cla dinastia',
  titles: 'presidente ministro chanceler lider ditador misseis sistema sistemas baterias',
  neutral: 'russo turco sirio iraniano americano senhor ator atriz cantor atacante jogador',
  others: 'senhora dona senador ator atriz cantor atacante jogador',
  after: 'familia',
  before: 'lago torre rua avenida edificio ponte praca escola estadio barragem aeroporto fundacao universidade',
  owners: 'russo russos americano americanos sirio sirios curdo curdos iraniano iranianos israelense israelenses',
  turkey: 'turquia turc[oa]s? ankara',
  syria: 'siria* sirio* idlib alepo damasco',
  elsewhere: 'iraque* libano libanes* libia* ucran* chipre grecia israel* coreia*',
};
