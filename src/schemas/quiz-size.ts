/** Most items of one quiz, as selected in the item browser and as assigned. In a file of its own: the browser needs no more of a quiz. */
export const mostItems = 300;
