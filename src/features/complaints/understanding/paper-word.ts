/** Words of the ways in which somebody asks for papers, and of what only sounds so. */
export type PaperWord = 'things' | 'acts' | 'which' | 'never' | 'mediation' | 'whole'
