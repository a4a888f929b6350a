import { judgeDuplicates } from '../test/features/complaints/judged-duplicates.ts'
import { figure } from './figure.ts'

/** How well duplicates of a complaint are suggested, over written pairs and hard negatives (test/evaluation/duplicates.yaml). */
const { precision, recall, ...work } = judgeDuplicates()
figure('duplicates.precision-at-5', precision, 'share', work)
figure('duplicates.recall', recall, 'share', work)
