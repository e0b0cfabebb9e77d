export { AskQuestionHandler, AskQuestionQuery, QUESTION_HOUSE } from './ask-question.query.js';
export { fieldsOf, mayAsk, type Question, type QuestionColumn, type QuestionHouse, type QuestionRow } from './question.js';
export { QUESTIONS } from './questions.js';
export { RequestTrail } from './request-trail.js';
export { Verifier } from './verifier.js';
