/**
 * The only inline script, the same on every page and allowed by its hash: it sets theme and text size before
 * the first paint, so that nothing flashes. At most 400 bytes.
 */
export const inlineScript =
  "try{const r=document.documentElement.dataset,s=localStorage;s.theme&&(r.theme=s.theme);s.texte&&(r.texte=s.texte);r.script=''}catch{document.documentElement.dataset.script=''}";
