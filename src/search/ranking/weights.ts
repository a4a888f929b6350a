import type { RankingModel } from './model.ts'

/** Made by `bench/train-ranking.ts` from people's asks; not written by hand (decision 0007). */
export const PROCEDURE_RANKING: RankingModel = {
  points: {
    said: 0.398,
    clause: 0,
    last: 3.17,
    index: 0.301,
    lead: 1.489,
    coverage: 1.271,
    inTitle: 0.788,
    title: 0.592,
    lettersLead: 1.281,
    common: 1.621,
    asked: 2.137,
    behind: -0.864,
    remote: -0.854,
  },
  belief: {
    said: 1.537,
    answered: -2.361,
    clause: 1.112,
    phrase: 0.499,
    coverage: 2.477,
    unmet: 1.028,
    letters: 9.651,
    title: 0.297,
    index: -0.848,
    inTitle: -0.139,
    common: -0.615,
    points: 0.309,
    bias: -5.927,
  },
  sure: {
    belief: 0.346,
    share: 1.117,
    bias: -0.059,
  },
}
