import { answerOnce } from '../../ground/machine/answer-once.ts';
import { answer } from './questions.ts';

// The process that `look-into.ts` starts.
answerOnce(answer);
