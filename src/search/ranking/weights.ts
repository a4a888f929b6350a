import type { RankingModel } from './model.ts'

/** Made by `bench/train-ranking.ts` from people's asks; not written by hand (decision 0007). */
export const PROCEDURE_RANKING: RankingModel = {
  points: {
    said: 1.82,
    clause: 0.267,
    last: 0.262,
    index: 0.325,
    lead: 1.846,
    coverage: 1.364,
    inTitle: 0.618,
    title: 0.416,
    lettersLead: 1.18,
    common: 1.472,
    asked: 2.117,
    behind: -1.038,
    remote: -0.735,
  },
  belief: {
    said: 0.085,
    answered: -2.963,
    clause: 1.541,
    phrase: 0.2,
    coverage: 1.67,
    unmet: 0.89,
    letters: 10.774,
    title: 0.829,
    index: -1.39,
    inTitle: -0.297,
    common: -0.946,
    points: 0.711,
    bias: -7.262,
  },
  sure: {
    belief: 0.37,
    share: 1.026,
    bias: -0.234,
  },
}
