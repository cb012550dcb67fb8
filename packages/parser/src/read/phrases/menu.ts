/** Words that label a part of a site, and may as well head a part of a text. */
export const menuWords = `
contact | cookies | privacy | terms | about | faq | faqs | getting started | first | last |
pages | page top following | connect with us | connect | stay connected | stay in touch |
keep in touch | get in touch | social media | social | text | normal | larger | smaller |
registration | profile | settings | preferences alerts | notifications | about the site |
who we are | what we do | our team | our people | our story | our work | our mission | team |
staff | contacts | contact details | careers | career | jobs | vacancies | internships | help |
frequently asked questions | support | support us | customer service | customer support | press |
media | investors | investor relations | partners | sponsors | sponsorship | volunteer |
volunteering | giving | membership | members only legal | disclaimer | disclosure |
copyright accessibility | corrections | code of ethics | complaints | code of conduct |
freedom of information | open data | feedback | quick links | useful links | useful resources |
external links | links | link list | important links | sections | section | topics | explore |
browse | discover | categories | tags | labels | archives | archive | best | results |
departments | services | products | solutions | resources | library | tools | language |
languages | english | deutsch | français | español | português | country | region | location |
locations | pricing | offers | deals | games | obituaries | classifieds | real estate | cars |
weather | sport | sports | news | world | uk | u.s | us | politics | business | money | markets |
finance | economy | tech | technology | science | health | wellness | education | environment |
climate | entertainment | culture | arts | books | music | film | movies | tv | television |
radio | theatre | lifestyle | life | style | fashion | beauty | food | recipes | travel | autos |
motoring | property | opinion | opinions | editorial | editorials | columns | columnists |
letters | cartoons | blogs | events | calendar | podcasts | podcast | video | videos | live |
audio | photos | gallery | galleries | pictures | multimedia | infographics | graphics | forum |
forums | community | groups | magazine | special reports | programs | programmes | projects |
publications | reports | popular | featured | features | hot | history | discussion |
current events | namespaces | variants | views | contributions | article | read | quote |
respond | rating | vote | votes | get help | get started | get involved | mobile apps | apps |
app store | download | downloads | pdf | html | xml | epub | web | caption | transcript |
details | required | optional | your name | first name | last name | phone number | zip |
postcode | message | subject | anonymous | guest | visitor | moderator | administrator | author |
date | related | button | image | form | null | undefined | translate | text only | beta | new |
part of | member of | meta | worldwide | consultations | statistics | policies | announcements |
research and statistics | transparency | benefits | business and self-employed | disabled people |
money and tax | start | inhalt | übersicht | kommentar | antworten | diskussion | leserbriefe |
kontakt | datenschutz | barrierefreiheit | hilfe | karriere | presse | fotos | bilder | themen |
ressorts | rubriken | kategorien | schlagwörter | archiv | politik | wirtschaft | kultur |
wissen | wissenschaft | gesundheit | gesellschaft | panorama | reise | auto | technik | digital |
meinung | feuilleton | lokales | regional | wetter | nachrichten | aktuelles | aktuell | sprache |
commentaire | confidentialité | accessibilité | aide | à propos | recrutement | emploi |
publicité | vidéo | vidéos | thèmes | catégories | mots-clés | étiquettes | politique | économie |
société | monde | international | france | sciences | santé | planète | environnement |
éducation | médias | débats | météo | actualités | actualité | dons | langue | registro |
contacto | privacidad | accesibilidad | ayuda | empleo | prensa | galería | secciones |
categorías | temas | etiquetas | archivo | política | economía | sociedad | cultura | deportes |
internacional | mundo | españa | ciencia | tecnología | salud | educación | opinión | noticias |
actualidad | idioma | castellano | commento | contatti | redazione | pubblicità | aiuto | foto |
galleria | gallerie | sezioni | categorie | argomenti | archivio | cronaca | politica | economia |
spettacoli | esteri | mondo | scienza | scienze | tecnologia | salute | scuola | opinioni |
meteo | notizie | lingua | modifica | cronologia | comentário | contato | contactos | sobre |
publicidade | acessibilidade | ajuda | galeria | seções | secções | categorias | arquivo |
sociedade | esportes | esporte | desporto | brasil | ciência | saúde | educação | opinião |
notícias | reactie | vacatures | voorwaarden | toegankelijkheid | hulp | foto's | rubrieken |
categorieën | onderwerpen | thema's | archief | politiek | economie | maatschappij | cultuur |
binnenland | buitenland | wetenschap | technologie | gezondheid | opinie | weer | nieuws | taal`;
