/** The same items as a SurveyJS quiz, for comparison; bundled and served by the bench only, never part of the site. */
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';

interface Window {
  items: { id: string; stem: string; options: string[] }[];
}

const place = document.querySelector('#quiz');
if (place) {
  const survey = new Model({
    questionsOnPageMode: 'questionPerPage',
    elements: (window as unknown as Window).items.map((item) => ({
      type: 'radiogroup',
      name: item.id,
      title: item.stem,
      choices: item.options,
    })),
  });
  // The fair counterpart of an answer that is stored before it is shown.
  survey.onValueChanged.add(() => {
    localStorage.setItem('quiz', JSON.stringify(survey.data));
  });
  renderSurvey(survey, place as HTMLElement);
}
