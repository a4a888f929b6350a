import type { RankingModel } from './model.ts'

/** Made by `bench/train-ranking.ts` from people's asks; not written by hand (decision 0007). */
export const PROCEDURE_RANKING: RankingModel = {
  points: {
    said: 0.123,
    clause: 0,
    last: 2.264,
    index: 0.338,
    lead: 1.74,
    coverage: 1.42,
    inTitle: 0.694,
    title: 0.359,
    lettersLead: 1.193,
    common: 1.498,
    asked: 2.107,
    behind: -1.005,
    remote: -0.679,
  },
  belief: {
    said: 1.447,
    answered: -2.045,
    clause: 2.188,
    phrase: -0.331,
    coverage: 2.133,
    unmet: 0.929,
    letters: 9.38,
    title: 0.103,
    index: -1.029,
    inTitle: -0.092,
    common: -0.767,
    points: 0.41,
    bias: -6.309,
  },
  sure: {
    belief: 0.372,
    share: 1.035,
    bias: -0.123,
  },
}
