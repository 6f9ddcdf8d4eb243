/** Prints this and nothing else of the page; `name` is what a PDF of it would be called. */
export function printAlone(content: HTMLElement, name: string): void {
  takeOffPaper();
  content.classList.add('on-paper');
  document.body.append(content);
  document.body.dataset.paper = '';
  const title = document.title;
  document.title = name;
  print();
  document.title = title;
}

/** The page prints as itself again. */
export function takeOffPaper(): void {
  document.querySelector('body > .on-paper')?.remove();
  delete document.body.dataset.paper;
}
