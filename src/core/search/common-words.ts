const list = (words: string) => new Set(words.split(/\s+/));

/** Words that hold a sentence together, folded. They are not indexed. */
const tools = list(`
a au aux avec ce ceci cela celle celles celui ces cet cette ceux ca car comme d dans de des donc dont du elle elles
en encore entre es est et etaient etait etant ete etes etre eu eux fut il ils j je jusqu juste l la le les leur leurs
lorsqu lorsque lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont or ou par parce parfois pas peu
plus plutot pour pourtant puis puisqu puisque qu quand que quel quelle quelles quels quelqu qui quoi s sa se sera
ses si sien soi soit son sont sous sur surtout t ta te tes toi ton tous tout toute toutes tres trop tu un
une vers voici voila vos votre vous y ai as avait avez avoir avons aura ait ayant c deja lors ainsi alors aussi apres
avant chez chaque aucun aucune autre autres bien tel telle rien
`);

/** Words of asking, folded: what people type around what they look for, SMS included. */
const askings = list(`
comment pourquoi combien est ce que qu quoi koi kel kelle c ki quelqu faut falloir fallait dois doit doivent devoir peux
peut peuvent pouvoir puis veux veut vouloir aimerais voudrais besoin aide aider aidez savoir sais sait svp stp merci
bonjour salut slt pk pq pkoi pr ds ya faire fait fais font faites utilise utiliser utilisation utilisant
trouver trouve chercher cherche existe vraiment truc trucs chose choses info infos exactement
cest quest jai quil quelle kon lon estce ia estce lia dia peuton of the what how is to my can are do does and in for it
`);

/** Words that stand everywhere in this guide, folded: they say little of what is looked for. */
const everywhere = list('ia ai ias intelligence artificielle generative');

/** Whether a word is never indexed: it is a tool of grammar, or a lone letter left by an elision. */
export function isTool(folded: string): boolean {
  return (folded.length === 1 && !/\d/.test(folded)) || tools.has(folded);
}

/** Words that go with many questions and settle few, folded. */
const weak = list(`
dire dit dis disent donner donne donnez mettre met mets prendre prend aller va vais vont bon bonne bons bonnes meilleur
meilleure meilleurs mieux beaucoup toujours jamais gens quelqu sert servir utile possible facile simple petit petite
petits grand grande nouveau nouvelle premier premiere fois reponse reponses question questions marche marcher demander
parler comprendre comprend
`);

/** Names that people give to any assistant, folded. */
const brands = list('chatgpt gpt assistant chatbot');

/** Weight of a word of a query: 1, or far less for a question word or one that stands everywhere. */
export function weightOf(folded: string): number {
  if (askings.has(folded) || everywhere.has(folded)) return 0.12;
  if (brands.has(folded)) return 0.7;
  return weak.has(folded) ? 0.6 : 1;
}
