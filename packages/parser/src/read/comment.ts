import { type Folded, fold } from "./fold.ts";
import { isInBook, phraseBook } from "./phrase-book.ts";

const COMMENT = phraseBook(
  [
    "comments | comment | reply | replies | leave a reply | leave a comment | post a comment | post comment | add a comment | add your comment | add comment | write a comment | join the discussion | join the conversation | report abuse | report comment | report this comment | flag | flag as inappropriate | flag comment | cancel reply | click here to cancel reply | load more comments | show more comments | show comments | hide comments | view comments | view all comments | view reader comments | reader comments | readers' comments | no comments | no comments yet | comments off | comments closed | comments are closed | comments are off | be the first to comment | sort by newest | sort by oldest | sort by best | newest first | oldest first | oldest | newest | best | most liked | permalink | log in to reply | log in to comment | log in to leave a comment | login to comment | sign in to comment | reply to this | reply to this comment | quote this | like reply | like · reply | reply · like | reply share | upvote | downvote | up | down | subscribe to comments | post your comment | your comment | submit comment | have your say | thoughts | responses | what do you think | start the discussion | one thought on | trackback | trackbacks | pingback | pingbacks | trackback url | comment rules | comment policy | comments policy | name | email | website | leave this field blank | all comments | recommended comments | reader's picks | nyt picks | discussion | you must be logged in to post a comment | notify me of new posts by email | notify me of follow-up comments by email | save my name, email, and website in this browser for the next time i comment | your email address will not be published | your email address will not be published. required fields are marked | required fields are marked | anonymous said | blocked user | this comment has been removed | this comment was removed | this comment has been removed by the author | this comment has been removed by a blog administrator | comment deleted | comment removed",
    "kommentare | kommentar | kommentar schreiben | kommentar verfassen | kommentar abschicken | kommentieren | antworten | antwort abbrechen | schreibe einen kommentar | hinterlasse einen kommentar | schreiben sie einen kommentar | ihr kommentar | dein kommentar | keine kommentare | kommentare anzeigen | alle kommentare | alle kommentare anzeigen | kommentar melden | melden | beitrag melden | diskutieren sie mit | diskutieren sie über diesen artikel | kommentarfunktion geschlossen | leserkommentare",
    "commentaires | commentaire | laisser un commentaire | ajouter un commentaire | poster un commentaire | votre commentaire | répondre | annuler la réponse | signaler | signaler un abus | voir les commentaires | tous les commentaires | aucun commentaire | réagir | vos réactions | les commentaires sont fermés | soyez le premier à commenter | soyez le premier à réagir",
    "comentarios | comentario | deja un comentario | dejar un comentario | deja una respuesta | cancelar la respuesta | cancelar respuesta | responder | escribe tu comentario | escribir un comentario | añadir comentario | publicar comentario | ver comentarios | sin comentarios | no hay comentarios | comentarios cerrados | comenta esta noticia | denunciar",
    "commenti | commento | lascia un commento | scrivi un commento | aggiungi un commento | invia commento | annulla risposta | rispondi | nessun commento | vedi tutti i commenti | i commenti sono chiusi | segnala abuso | segnala",
    "comentários | comentário | deixe um comentário | deixe uma resposta | deixe seu comentário | cancelar resposta | adicionar comentário | publicar comentário | enviar comentário | nenhum comentário | sem comentários | ver comentários | comentários encerrados",
    "reacties | reactie | plaats een reactie | laat een reactie achter | geef een reactie | geef een antwoord | reactie annuleren | reactie plaatsen | beantwoorden | reageer | reageren | geen reacties | bekijk alle reacties | reacties gesloten",
  ],
  {
    "comments comment":
      "(?:\\(\\d+\\)|\\d+|on .{2,60}|by .{2,40}|feed.{0,20}|rss|are (?:closed|moderated|disabled).{0,40})",
    "leave post add write submit": "(?:a|your) (?:comment|reply|response)\\b.{0,40}",
    reply: "(?:to .{1,40}|↓|→|delete|report|like|share)",
    "log login sign":
      "(?:in )?(?:or register |or sign up |or create an account )?to (?:post|reply|comment|leave|like)\\b.{0,30}",
    report: "(?:abuse|comment|this comment|inappropriate).{0,30}",
    "one two three":
      "(?:comments?|responses?|thoughts?|replies) (?:on|to) .{2,80}|(?:comments?|responses?|replies)",
  },
);
const COUNT =
  /^(?:\d[\d.,]*k?|no) (?:comments?|repl(?:y|ies)|responses?|thoughts? on .{1,80}|gedanken zu .{1,80}|réflexions? sur .{1,80}|pensamientos sobre .{1,80}|pensieri su .{1,80}|pensamentos (?:em|sobre) .{1,80}|gedachten over .{1,80}|reader comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties?|réactions?)(?: (?:on|to|so far|for|sur|en|zu)\b.{0,80})?$/;
/** “John says:”, “Anna, March 4, 2021 at 3:15 pm”, “ada said…”. */
const SAYS =
  /^(?!(?:as|so|when|what|how|and|but|wie|comme|como|come|zoals) )[\p{L}\d][\p{L}\d .'_@-]{0,38} (?:says|said|wrote|writes|commented|replied|sagt|schrieb|schreibt|meint|a dit|dice|dijo|ha scritto|ha detto|disse|zegt|schreef)(?:\W{1,4}(?:on )?.{0,12}\d{1,4}.{0,28})?$/u;
const PUNCTUATED_SAYS = /(?::|…|\.{3}|\d ?(?:[ap]m)?)$/i;

/** Whether `text` belongs to the remarks of readers: their count, their controls, or who wrote one when. */
export function isComment(words: string | Folded): boolean {
  const { text, folded } = fold(words);
  if (folded === "" || text.length > 120) return false;
  const code = folded.charCodeAt(0);
  if (((code >= 0x30 && code <= 0x39) || code === 0x6e) && COUNT.test(folded)) return true;
  if (isInBook(fold(words), COMMENT)) return true;
  return PUNCTUATED_SAYS.test(text) && SAYS.test(folded);
}

const TAGS =
  /^(?:tags?|tagged(?: (?:with|as|in|under))?|filed (?:under|in|to)|posted in|topics?|categor(?:y|ies)|labels?|keywords?|key words|more on|see more on|in this (?:story|article)|related topics?|schlag(?:worte?|wörter)|kategorien?|themen?|stichworte?|veröffentlicht (?:in|unter)|mots?[- ]clés?|catégories?|étiquettes?|thèmes?|classé dans|publié dans|etiquetas?|categorías?|temas?|archivado en|palabras clave|publicado en|categori[ae]|etichette|argomenti|parole chiave|pubblicato in|categorias?|palavras-chave|marcadores|publicado em|categorie(?:ën)?|trefwoorden|onderwerpen|geplaatst in)\s*[:：]?\s/i;
const NEEDS_NO_COLON =
  /^(?:tagged|filed|posted in|archivado en|classé dans|publié dans|geplaatst in|pubblicato in)/;

/** Whether `text` files the text under headings: “Tags: salt, harbour”, “Filed under: News”. */
export function isTagLine(words: string | Folded): boolean {
  const { text, folded, opening } = fold(words);
  if (folded === "" || !TAG_OPENINGS.has(opening.replace(":", ""))) return false;
  const found = TAGS.exec(`${text} `);
  if (found === null) return false;
  if (!/[:：]\s*$/.test(found[0]) && !NEEDS_NO_COLON.test(folded)) return false;
  return !/\p{Ll}{2}[.!?]$/u.test(text);
}

const TAG_OPENINGS: ReadonlySet<string> = new Set(
  "tag tags tagged filed posted topic topics category categories label labels keyword keywords key more see in related schlagworte schlagwort schlagwörter kategorie kategorien thema theme themen stichwort stichworte veröffentlicht mot-clé mots-clés mots catégorie catégories étiquette étiquettes thème thèmes classé publié etiqueta etiquetas categoría categorías tema temas archivado palabras publicado categoria categorie etichette argomenti parole pubblicato categorias palavras marcadores categorieën trefwoorden onderwerpen geplaatst".split(
    " ",
  ),
);
