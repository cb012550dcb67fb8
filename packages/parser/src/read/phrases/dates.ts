/** Per month, its names and their short forms in English, German, French, Spanish, Italian, Portuguese and Dutch; those of Scandinavia and Poland where they are others. */
export const monthNames: readonly string[] = [
  "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia",
  "feb february februar feber février févr fév febrero febbraio fevereiro fev februari lutego",
  "mar march märz mär mrz mars marzo março maart mrt marts marca",
  "apr april avril avr abril abr aprile kwietnia",
  "may mai mayo maggio mag maio mei maj maja",
  "jun june juni juin junio giugno giu junho czerwca",
  "jul july juli juillet juil julio luglio lug julho lipca",
  "aug august août aout agosto ago ag augustus augusti sierpnia",
  "sep sept september septembre septiembre setiembre settembre set setembro września",
  "oct october oktober okt octobre octubre ottobre ott outubro out października",
  "nov november novembre noviembre novembro listopada",
  "dec december dezember dez décembre déc diciembre dic dicembre dezembro desember grudnia",
];

/** Words that stand on date lines, by what they say there; months and numbers apart. */
export const dateWords: Readonly<Record<string, string>> = {
  event: `published posted updated update last modified revised created issued released release filed added first date dated
    publication online reviewed written broadcast aired uploaded submitted edited
    veröffentlicht aktualisiert erstellt erschienen stand zuletzt geändert bearbeitet publiziert datum letzte änderung aktualisierung
    publié publiée paru parue modifié mis mise jour actualisé posté créé dernière à màj
    publicado publicada actualizado actualizada creado modificado fecha última actualización
    pubblicato pubblicata aggiornato aggiornata creato modificato data ultimo aggiornamento
    atualizado atualizada criado última atualização postado
    gepubliceerd geplaatst bijgewerkt laatst gewijzigd aangepast laatste geüpdatet
    publicerad publicerat uppdaterad senast publisert oppdatert sist endret offentliggjort opdateret opublikowano aktualizacja zaktualizowano dodano`,
  weekday: `mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
    lunes martes miércoles jueves viernes sábado domingo lun mié jue vie sáb dom
    lunedì martedì mercoledì giovedì venerdì sabato domenica gio
    segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo feira`,
  joint: `on at the of and a as to le la à a las los el al de del do da das dos di il lo alle ore um am den der vom von ab seit op om van de het het às em en y e u h et am`,
  clock: `am pm a.m p.m noon midnight hrs hr hs uhr heures uur hora horas o'clock`,
  zone: `et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest mez mesz aest aedt ist jst hkt sgt wib eastern central pacific time standard daylight local`,
  ago: `ago vor hace fa há geleden`,
  unit: `second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years
    sekunden minuten minute stunde stunden tag tagen tage woche wochen monat monaten jahr jahren
    heure heures jour jours semaine semaines mois an ans année années
    minuto minutos hora horas día días semana semanas mes meses año años
    minuti ora ore giorno giorni settimana settimane mese mesi anno anni
    dia dias mês ano anos
    minuten uur uren dag dagen week weken maand maanden jaar an one two three read about over almost ein einem einer eine un una uno um uma een`,
  relative: `today yesterday now heute gestern aujourd'hui aujourd’hui hier hoy ayer oggi ieri hoje ontem vandaag gisteren morning afternoon evening tonight`,
};
