import type { RankingModel } from './model.ts'

/** Made by `bench/train-ranking.ts` from people's asks; not written by hand (decision 0015). */
export const PROCEDURE_RANKING: RankingModel = {
  points: {
    said: 0.098,
    clause: 0,
    last: 2.343,
    index: 0.158,
    lead: 1.867,
    coverage: 1.359,
    inTitle: 0.693,
    title: 0.31,
    lettersLead: 1.208,
    common: 1.559,
    asked: 2.134,
    unsaid: 0,
    behind: -0.991,
    remote: -0.695,
  },
  belief: {
    said: 1.362,
    answered: -2.093,
    clause: 2.146,
    phrase: -0.226,
    coverage: 1.974,
    unmet: 0.884,
    letters: 9.387,
    title: 0.148,
    index: -0.729,
    inTitle: -0.153,
    unsaid: 0.078,
    common: -0.747,
    points: 0.386,
    bias: -6.192,
  },
  sure: {
    belief: 0.384,
    share: 1.03,
    bias: -0.121,
  },
}
