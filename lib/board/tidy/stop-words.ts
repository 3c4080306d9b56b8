/** Words that say nothing of what a note is about, in English and German, folded as `foldWord` does it. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about after all also am an and any are as at be because been before being but by can could did do does ' +
    'each even every for from get gets had has have he her here hers him his how i if in into is it its just ' +
    'let lets like made make makes many may me more most much must my need needs no nor not of off on once one ' +
    'only or other our ours out over own per same she should so some such than that the their them then there ' +
    'these they this those through to too under until up us use used uses using very via want wants was we were ' +
    'what when where which while who whom whose why will with within without would you your yours ' +
    'aber alle allem allen aller alles als am an auch auf aus bei beim bin bis bist da dadurch damit dann das ' +
    'dass dein deine dem den denn der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch ' +
    'ein eine einem einen einer eines er es euch euer eure fur gegen haben hat hatte hier hin ich ihm ihn ihnen ' +
    'ihr ihre ihrem ihren ihrer im in ins ist ja jede jedem jeden jeder jedes kann kein keine keinen konnen ' +
    'man mehr mein meine mit muss mussen nach nicht noch nun nur ob oder ohne sehr sein seine seit sich sie sind ' +
    'so soll sollen sollte uber um und uns unser unsere unseren unter viel viele vom von vor wann war waren warum ' +
    'was weil wenn wer werden wie wir wird wo wollen zu zum zur zwischen'
  ).split(' '),
);
