<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Age</name>
    <message>
        <source>%1+ mo</source>
        <translation>%1+ Mon.</translation>
    </message>
    <message>
        <source>%1+ days</source>
        <translation>%1+ Tage</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1–%2 mo</source>
        <translation>%1–%2 Mon.</translation>
    </message>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 Tage</translation>
    </message>
</context>
<context>
    <name>BonusPaper</name>
    <message>
        <source>Came back with a refund</source>
        <translation>Kam mit einer Erstattung zurück</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>Gutschein %1</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Geschenkt: %1</translation>
    </message>
    <message>
        <source>Package %1</source>
        <translation>Paket %1</translation>
    </message>
    <message>
        <source>Bonus credits of %1</source>
        <translation>Bonusguthaben von %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>amounts</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>amount, time</comment>
        <translation>%1, bis %2</translation>
    </message>
    <message>
        <source>%1, without an end</source>
        <comment>amount</comment>
        <translation>%1, ohne Ablauf</translation>
    </message>
    <message>
        <source>There are none left.</source>
        <translation>Es ist keines übrig.</translation>
    </message>
    <message>
        <source>They are used in this order, before paid credits.</source>
        <translation>Es wird in dieser Reihenfolge verbraucht, vor gekauftem Guthaben.</translation>
    </message>
</context>
<context>
    <name>CardPayment</name>
    <message>
        <source>The floor does not answer</source>
        <translation>Der Marktplatz antwortet nicht</translation>
    </message>
    <message>
        <source>It is asked again by itself. What you pay is not lost.</source>
        <translation>Er wird von selbst wieder gefragt. Was Sie zahlen, geht nicht verloren.</translation>
    </message>
    <message>
        <source>Preparing the payment page</source>
        <translation>Die Zahlungsseite wird vorbereitet</translation>
    </message>
    <message>
        <source>It opens in your browser in a moment.</source>
        <translation>Sie öffnet sich gleich in Ihrem Browser.</translation>
    </message>
    <message>
        <source>The payment page takes longer than usual</source>
        <translation>Die Zahlungsseite braucht länger als sonst</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway or the card provider does not answer. It goes on by itself; Orders lets you pay from credits instead.</source>
        <translation>Das Gateway des Marktplatzes oder der Kartenanbieter antwortet nicht. Es geht von selbst weiter; unter Bestellungen können Sie stattdessen mit Guthaben zahlen.</translation>
    </message>
    <message>
        <source>Waiting for %1 on the card page</source>
        <translation>Warten auf %1 auf der Kartenseite</translation>
    </message>
    <message>
        <source>Pay in your browser. Paid? It is noticed here by itself. A declined card can be tried again on the page.</source>
        <translation>Zahlen Sie in Ihrem Browser. Bezahlt? Das wird hier von selbst bemerkt. Eine abgelehnte Karte kann auf der Seite noch einmal versucht werden.</translation>
    </message>
    <message>
        <source>The bank has not paid yet</source>
        <translation>Die Bank hat noch nicht gezahlt</translation>
    </message>
    <message>
        <source>Nothing to do: the leads come when it has, or the order stays unpaid.</source>
        <translation>Nichts zu tun: Die Leads kommen, sobald sie zahlt, oder die Bestellung bleibt unbezahlt.</translation>
    </message>
    <message>
        <source>Not paid: the page is closed</source>
        <translation>Nicht bezahlt: Die Seite ist geschlossen</translation>
    </message>
    <message>
        <source>The card was declined, or the page was open for too long. Nothing was charged, and the leads are still kept for you.</source>
        <translation>Die Karte wurde abgelehnt, oder die Seite war zu lange offen. Nichts wurde abgebucht, und die Leads sind weiter für Sie reserviert.</translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Mit Karte bezahlt</translation>
    </message>
    <message>
        <source>The hold had ended and %1 of its leads were gone; %2 for them are in your wallet.</source>
        <translation>Die Reservierung war zu Ende und %1 ihrer Leads waren weg; %2 dafür sind auf Ihrem Konto.</translation>
    </message>
    <message>
        <source>Paid too late: the leads are gone</source>
        <translation>Zu spät bezahlt: Die Leads sind weg</translation>
    </message>
    <message>
        <source>The money is in your wallet.</source>
        <translation>Das Geld ist auf Ihrem Konto.</translation>
    </message>
    <message>
        <source>The money goes back to your card by itself; banks take some days.</source>
        <translation>Das Geld geht von selbst auf Ihre Karte zurück; Banken brauchen einige Tage.</translation>
    </message>
    <message>
        <source>Another amount was paid</source>
        <translation>Ein anderer Betrag wurde gezahlt</translation>
    </message>
    <message>
        <source>Nothing is delivered. The operator of the floor decides whether the money goes back to the card or to your wallet.</source>
        <translation>Nichts wird geliefert. Der Betreiber des Marktplatzes entscheidet, ob das Geld auf die Karte oder auf Ihr Konto geht.</translation>
    </message>
    <message>
        <source>Not paid: the hold has ended</source>
        <translation>Nicht bezahlt: Die Reservierung ist zu Ende</translation>
    </message>
    <message>
        <source>The leads are on offer again. Nothing was charged.</source>
        <translation>Die Leads sind wieder im Angebot. Nichts wurde abgebucht.</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>(set)</source>
        <translation>(gesetzt)</translation>
    </message>
</context>
<context>
    <name>Discount</name>
    <message>
        <source>Coupon %1</source>
        <translation>Gutschein %1</translation>
    </message>
    <message>
        <source>%1 % off from %2 leads on</source>
        <translation>%1 % Rabatt ab %2 Leads</translation>
    </message>
    <message>
        <source>%1 % off</source>
        <translation>%1 % Rabatt</translation>
    </message>
</context>
<context>
    <name>Earnings</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>fresh %1</source>
        <translation>frisch %1</translation>
    </message>
    <message>
        <source>verified %1</source>
        <translation>geprüft %1</translation>
    </message>
    <message>
        <source>volume %1</source>
        <translation>Menge %1</translation>
    </message>
    <message>
        <source>bonus %1</source>
        <translation>Bonus %1</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>held</source>
        <translation>einbehalten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>payable</source>
        <translation>auszahlbar</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>zurückgekommen</translation>
    </message>
    <message>
        <source>Carried from before</source>
        <translation>Von vorher übertragen</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Carried on</source>
        <translation>Weiter übertragen</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>There are not enough leads for this order.</source>
        <translation>Für diese Bestellung gibt es nicht genug Leads.</translation>
    </message>
    <message>
        <source>Choose one of the alternatives, or change the lines.</source>
        <translation>Wählen Sie eine der Alternativen oder ändern Sie die Positionen.</translation>
    </message>
    <message>
        <source>Your wallet does not hold enough credits for this order.</source>
        <translation>Ihr Konto hat nicht genug Guthaben für diese Bestellung.</translation>
    </message>
    <message>
        <source>Top up the wallet or order fewer leads.</source>
        <translation>Laden Sie das Konto auf oder bestellen Sie weniger Leads.</translation>
    </message>
    <message>
        <source>The price has risen above the maximum that you were shown.</source>
        <translation>Der Preis ist über das Maximum gestiegen, das Ihnen gezeigt wurde.</translation>
    </message>
    <message>
        <source>Get a new quote and look at the difference.</source>
        <translation>Holen Sie ein neues Angebot ein und sehen Sie sich den Unterschied an.</translation>
    </message>
    <message>
        <source>The quote has expired, was used already, or is for other lines.</source>
        <translation>Das Angebot ist abgelaufen, wurde schon benutzt oder gilt für andere Positionen.</translation>
    </message>
    <message>
        <source>Get a new quote.</source>
        <translation>Holen Sie ein neues Angebot ein.</translation>
    </message>
    <message>
        <source>The order is smaller or larger than your workspace may buy at once.</source>
        <translation>Die Bestellung ist kleiner oder größer, als Ihr Arbeitsbereich auf einmal kaufen darf.</translation>
    </message>
    <message>
        <source>Change the quantity, or ask the operator to raise the limit.</source>
        <translation>Ändern Sie die Menge oder bitten Sie den Betreiber, die Grenze anzuheben.</translation>
    </message>
    <message>
        <source>The request is not valid.</source>
        <translation>Die Anfrage ist ungültig.</translation>
    </message>
    <message>
        <source>Correct the part that is named and send it again.</source>
        <translation>Berichtigen Sie den genannten Teil und senden Sie sie erneut.</translation>
    </message>
    <message>
        <source>Your role may not do this.</source>
        <translation>Ihre Rolle darf das nicht.</translation>
    </message>
    <message>
        <source>Ask an operator of the floor.</source>
        <translation>Fragen Sie einen Betreiber des Marktplatzes.</translation>
    </message>
    <message>
        <source>This account is closed or suspended.</source>
        <translation>Dieses Konto ist geschlossen oder gesperrt.</translation>
    </message>
    <message>
        <source>Ask the operator of the floor why.</source>
        <translation>Fragen Sie den Betreiber des Marktplatzes nach dem Grund.</translation>
    </message>
    <message>
        <source>This purchase key was used before for another request.</source>
        <translation>Dieser Kaufschlüssel wurde schon für eine andere Anfrage benutzt.</translation>
    </message>
    <message>
        <source>Start a new purchase; it gets a key of its own.</source>
        <translation>Beginnen Sie einen neuen Kauf; er erhält einen eigenen Schlüssel.</translation>
    </message>
    <message>
        <source>The same purchase is being carried out in another session.</source>
        <translation>Derselbe Kauf läuft gerade in einer anderen Sitzung.</translation>
    </message>
    <message>
        <source>Wait a few seconds and ask for its outcome.</source>
        <translation>Warten Sie einige Sekunden und fragen Sie nach dem Ergebnis.</translation>
    </message>
    <message>
        <source>The floor is busy; nothing was bought or charged.</source>
        <translation>Der Marktplatz ist ausgelastet; nichts wurde gekauft oder berechnet.</translation>
    </message>
    <message>
        <source>Try again; the same key is used, so nothing is bought twice.</source>
        <translation>Versuchen Sie es erneut; derselbe Schlüssel wird benutzt, also wird nichts doppelt gekauft.</translation>
    </message>
    <message>
        <source>The call needs a READ COMMITTED transaction that may write.</source>
        <translation>Der Aufruf braucht eine READ-COMMITTED-Transaktion, die schreiben darf.</translation>
    </message>
    <message>
        <source>Call it outside of a transaction block.</source>
        <translation>Rufen Sie ihn außerhalb eines Transaktionsblocks auf.</translation>
    </message>
    <message>
        <source>There is no such thing, or it is not yours.</source>
        <translation>Das gibt es nicht, oder es gehört Ihnen nicht.</translation>
    </message>
    <message>
        <source>Check the number and the workspace that you are signed in to.</source>
        <translation>Prüfen Sie die Nummer und den Arbeitsbereich, in dem Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>The state of the order does not allow this.</source>
        <translation>Der Status der Bestellung lässt das nicht zu.</translation>
    </message>
    <message>
        <source>Look at the order&apos;s timeline.</source>
        <translation>Sehen Sie sich den Verlauf der Bestellung an.</translation>
    </message>
    <message>
        <source>Too many calls in a short time.</source>
        <translation>Zu viele Aufrufe in kurzer Zeit.</translation>
    </message>
    <message>
        <source>Wait until then and try again.</source>
        <translation>Warten Sie bis dahin und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The floor could not carry this out; nothing was changed.</source>
        <translation>Der Marktplatz konnte das nicht ausführen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Tell the operator the incident number.</source>
        <translation>Nennen Sie dem Betreiber die Vorfallnummer.</translation>
    </message>
    <message>
        <source>The floor&apos;s database and this program do not fit together.</source>
        <translation>Die Datenbank des Marktplatzes und dieses Programm passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Update the program, or run &quot;leadfloorctl migrate&quot; on the floor.</source>
        <translation>Aktualisieren Sie das Programm oder führen Sie &quot;leadfloorctl migrate&quot; auf dem Marktplatz aus.</translation>
    </message>
    <message>
        <source>This file has been imported before.</source>
        <translation>Diese Datei wurde schon importiert.</translation>
    </message>
    <message>
        <source>Look at the earlier batch; nothing was added now.</source>
        <translation>Sehen Sie sich den früheren Stapel an; jetzt wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no active price for these leads.</source>
        <translation>Für diese Leads gibt es keinen gültigen Preis.</translation>
    </message>
    <message>
        <source>Ask the operator to set a price for this class and age.</source>
        <translation>Bitten Sie den Betreiber, einen Preis für diese Klasse und dieses Alter festzulegen.</translation>
    </message>
    <message>
        <source>These leads were bought too long ago to be exported from the server.</source>
        <translation>Diese Leads wurden vor zu langer Zeit gekauft, um sie vom Server zu exportieren.</translation>
    </message>
    <message>
        <source>Use the copy that you exported before.</source>
        <translation>Benutzen Sie die Kopie, die Sie früher exportiert haben.</translation>
    </message>
    <message>
        <source>So many leads cannot be held at once.</source>
        <translation>So viele Leads können nicht gleichzeitig reserviert werden.</translation>
    </message>
    <message>
        <source>Pay or cancel an open order, ask for fewer leads, or pay from credits.</source>
        <translation>Bezahlen oder stornieren Sie eine offene Bestellung, bestellen Sie weniger Leads oder zahlen Sie aus Guthaben.</translation>
    </message>
    <message>
        <source>This is more than you may spend on your own.</source>
        <translation>Das ist mehr, als Sie allein ausgeben dürfen.</translation>
    </message>
    <message>
        <source>Ask an approver of your workspace to confirm it.</source>
        <translation>Bitten Sie einen Genehmiger Ihres Arbeitsbereichs um Bestätigung.</translation>
    </message>
    <message>
        <source>The coupon cannot be used for this order.</source>
        <translation>Der Gutschein gilt nicht für diese Bestellung.</translation>
    </message>
    <message>
        <source>Check its code and its terms, or buy without it.</source>
        <translation>Prüfen Sie Code und Bedingungen oder kaufen Sie ohne ihn.</translation>
    </message>
    <message>
        <source>The floor cannot be reached.</source>
        <translation>Der Marktplatz ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network; the program reconnects by itself.</source>
        <translation>Prüfen Sie das Netz; das Programm verbindet sich von selbst wieder.</translation>
    </message>
    <message>
        <source>The line was lost before the answer came.</source>
        <translation>Die Leitung brach ab, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>The outcome is asked for as soon as the line is back; do not buy again.</source>
        <translation>Das Ergebnis wird erfragt, sobald die Leitung wieder steht; kaufen Sie nicht noch einmal.</translation>
    </message>
    <message>
        <source>The e-mail or the password is wrong, or the login is closed.</source>
        <translation>E-Mail oder Passwort ist falsch, oder der Zugang ist geschlossen.</translation>
    </message>
    <message>
        <source>Type the password again, or ask the operator.</source>
        <translation>Geben Sie das Passwort erneut ein oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the floor.</source>
        <translation>Der Server konnte nicht beweisen, dass er der Marktplatz ist.</translation>
    </message>
    <message>
        <source>Check the address and the certificate file; the password was not sent.</source>
        <translation>Prüfen Sie Adresse und Zertifikatsdatei; das Passwort wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was changed; start again when you like.</source>
        <translation>Nichts wurde geändert; beginnen Sie neu, wann Sie wollen.</translation>
    </message>
    <message>
        <source>The floor did not answer in time.</source>
        <translation>Der Marktplatz hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Narrow the filter or try again.</source>
        <translation>Engen Sie den Filter ein oder versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A file or folder cannot be used.</source>
        <translation>Eine Datei oder ein Ordner ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Check the path, and that you may read and write there.</source>
        <translation>Prüfen Sie den Pfad und ob Sie dort lesen und schreiben dürfen.</translation>
    </message>
    <message>
        <source>The file cannot be imported as it is.</source>
        <translation>Die Datei kann so nicht importiert werden.</translation>
    </message>
    <message>
        <source>Correct the place that is named and import the file again.</source>
        <translation>Berichtigen Sie die genannte Stelle und importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>The command line is not understood.</source>
        <translation>Die Befehlszeile ist nicht verständlich.</translation>
    </message>
    <message>
        <source>Run the command with --help.</source>
        <translation>Rufen Sie den Befehl mit --help auf.</translation>
    </message>
    <message>
        <source>The private floor&apos;s PostgreSQL server cannot be started.</source>
        <translation>Der PostgreSQL-Server des privaten Marktplatzes kann nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Install PostgreSQL 15 (Debian: apt-get install postgresql-15) and start again.</source>
        <translation>Installieren Sie PostgreSQL 15 (Debian: apt-get install postgresql-15) und starten Sie erneut.</translation>
    </message>
    <message>
        <source>The private floor cannot be used as it is.</source>
        <translation>Der private Marktplatz ist so nicht benutzbar.</translation>
    </message>
    <message>
        <source>Put right what is named and try again.</source>
        <translation>Beheben Sie das Genannte und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The PostgreSQL server is older than is safe for a floor.</source>
        <translation>Der PostgreSQL-Server ist älter, als für einen Marktplatz sicher ist.</translation>
    </message>
    <message>
        <source>Update PostgreSQL to 15.20 or newer.</source>
        <translation>Aktualisieren Sie PostgreSQL auf 15.20 oder neuer.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation>Im Programm ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <source>Report it with the log of this session.</source>
        <translation>Melden Sie es mit dem Protokoll dieser Sitzung.</translation>
    </message>
    <message>
        <source>the limit for one order is %1, and this one costs %2</source>
        <translation>die Grenze für eine Bestellung ist %1, und diese kostet %2</translation>
    </message>
    <message>
        <source>the limit for one day is %1, %2 are spent, and this order costs %3</source>
        <translation>die Grenze für einen Tag ist %1, ausgegeben sind %2, und diese Bestellung kostet %3</translation>
    </message>
    <message>
        <source>the limit for one month is %1, %2 are spent, and this order costs %3</source>
        <translation>die Grenze für einen Monat ist %1, ausgegeben sind %2, und diese Bestellung kostet %3</translation>
    </message>
    <message>
        <source>there is no coupon of this code</source>
        <translation>es gibt keinen Gutschein mit diesem Code</translation>
    </message>
    <message>
        <source>it has been closed</source>
        <translation>er wurde geschlossen</translation>
    </message>
    <message>
        <source>it is good from %1 on</source>
        <translation>er gilt ab %1</translation>
    </message>
    <message>
        <source>it was good until %1</source>
        <translation>er galt bis %1</translation>
    </message>
    <message>
        <source>it is for other products</source>
        <translation>er gilt für andere Produkte</translation>
    </message>
    <message>
        <source>it wants an order of at least %1, and what it is for costs %2 here</source>
        <translation>er verlangt eine Bestellung von mindestens %1, und wofür er gilt, kostet hier %2</translation>
    </message>
    <message>
        <source>your workspace has used it as often as it may</source>
        <translation>Ihr Arbeitsbereich hat ihn so oft benutzt, wie er darf</translation>
    </message>
    <message>
        <source>it has been used as often as it may be</source>
        <translation>er wurde so oft benutzt, wie er darf</translation>
    </message>
    <message>
        <source>the next one is possible at %1</source>
        <translation>der nächste ist um %1 möglich</translation>
    </message>
    <message>
        <source>An approver of your workspace has been asked and can confirm it until %1.</source>
        <translation>Ein Genehmiger Ihres Arbeitsbereichs wurde gefragt und kann es bis %1 bestätigen.</translation>
    </message>
    <message>
        <source>The offline store is not what it was, or not yours.</source>
        <translation>Der Offline-Speicher ist nicht mehr, was er war, oder er gehört Ihnen nicht.</translation>
    </message>
    <message>
        <source>It is made anew when you are signed in to its floor and bring it up to date; what was not sent from it is lost.</source>
        <translation>Er wird neu angelegt, wenn Sie an seinem Marktplatz angemeldet sind und ihn aktualisieren; was daraus nicht gesendet wurde, ist verloren.</translation>
    </message>
    <message>
        <source>The offline store has locked itself.</source>
        <translation>Der Offline-Speicher hat sich gesperrt.</translation>
    </message>
    <message>
        <source>Sign in to the floor once: the store opens again as it was.</source>
        <translation>Melden Sie sich einmal am Marktplatz an: Der Speicher öffnet sich wieder, wie er war.</translation>
    </message>
    <message>
        <source>There is no place for the key of an offline store on this computer.</source>
        <translation>Auf diesem Rechner ist kein Platz für den Schlüssel eines Offline-Speichers.</translation>
    </message>
    <message>
        <source>Unlock the keychain of this computer, or protect the store with a passphrase of your own.</source>
        <translation>Entsperren Sie den Schlüsselbund dieses Rechners, oder schützen Sie den Speicher mit einer eigenen Passphrase.</translation>
    </message>
    <message>
        <source>Another import is running; nothing of this one was brought in.</source>
        <translation>Ein anderer Import läuft gerade; von diesem wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Try again in a minute.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Split it into smaller files and import them one after the other.</source>
        <translation>Teilen Sie sie in kleinere Dateien und importieren Sie diese nacheinander.</translation>
    </message>
    <message>
        <source>End the other one, or watch another folder; this one goes on by itself when it is free.</source>
        <translation>Beenden Sie das andere oder beobachten Sie einen anderen Ordner; dieser geht von selbst weiter, wenn er frei ist.</translation>
    </message>
    <message>
        <source>Upload this file once by hand and let its columns be remembered; the next ones come in by themselves.</source>
        <translation>Laden Sie diese Datei einmal von Hand hoch und lassen Sie ihre Spalten merken; die nächsten kommen von selbst herein.</translation>
    </message>
    <message>
        <source>order %1 is not in the offline copy</source>
        <translation>Bestellung %1 ist nicht in der Offline-Kopie</translation>
    </message>
    <message>
        <source>Rename the columns; or, where the first row is a lead already, untick &quot;First row names the columns&quot; and map them by hand.</source>
        <translation>Benennen Sie die Spalten um; oder, wenn die erste Zeile schon ein Lead ist, nehmen Sie den Haken bei „Erste Zeile nennt die Spalten“ weg und ordnen Sie sie von Hand zu.</translation>
    </message>
    <message>
        <source>Check the number, or bring the offline copy up to date.</source>
        <translation>Prüfen Sie die Nummer, oder bringen Sie die Offline-Kopie auf den neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>ExportLayout</name>
    <message>
        <source>A file has at most %1 columns.</source>
        <translation>Eine Datei hat höchstens %1 Spalten.</translation>
    </message>
    <message>
        <source>Columns are separated by a comma, semicolon, bar or tab.</source>
        <translation>Spalten trennt ein Komma, Semikolon, Strich oder Tabulator.</translation>
    </message>
    <message>
        <source>A file&apos;s limit is a number of rows, or of bytes from 1,000,000 on.</source>
        <translation>Die Grenze einer Datei ist eine Zahl von Zeilen, oder von Bytes ab 1.000.000.</translation>
    </message>
    <message>
        <source>There is no column &apos;%1&apos; of leads.</source>
        <translation>Leads haben keine Spalte „%1“.</translation>
    </message>
    <message>
        <source>Each column has a name of up to %1 characters, and at most as long a text.</source>
        <translation>Jede Spalte hat einen Namen von bis zu %1 Zeichen, und höchstens so langen Text.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has a control character.</source>
        <translation>Die Spalte „%1“ hat ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; cannot be written in this form.</source>
        <translation>Die Spalte „%1“ kann nicht in dieser Form geschrieben werden.</translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; has no possible length.</source>
        <translation>Die Spalte „%1“ hat keine mögliche Länge.</translation>
    </message>
    <message>
        <source>There are two columns &apos;%1&apos;.</source>
        <translation>Es gibt zwei Spalten „%1“.</translation>
    </message>
    <message>
        <source>This is no layout of a file that this program knows.</source>
        <translation>Diesen Aufbau einer Datei kennt das Programm nicht.</translation>
    </message>
    <message>
        <source>Generic</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>All 33 columns under their own names.</source>
        <translation>Alle 33 Spalten unter ihren eigenen Namen.</translation>
    </message>
    <message>
        <source>Load it as &quot;Standard Format&quot;, tab-delimited, with its duplicate check on. Replace list_id by yours.</source>
        <translation>Als „Standard Format“ laden, durch Tabulatoren getrennt, mit eingeschalteter Dublettenprüfung. list_id durch Ihre ersetzen.</translation>
    </message>
    <message>
        <source>The names are those of Five9&apos;s contact fields; the last five want custom fields there.</source>
        <translation>Die Namen sind die der Kontaktfelder von Five9; die letzten fünf brauchen dort eigene Felder.</translation>
    </message>
    <message>
        <source>For the Data Import Wizard, which takes 50,000 leads a run. Company is required there, so households get a placeholder.</source>
        <translation>Für den Data Import Wizard, der 50.000 Leads je Lauf nimmt. Eine Firma ist dort Pflicht; Haushalte bekommen einen Platzhalter.</translation>
    </message>
    <message>
        <source>The names are those of HubSpot&apos;s contact properties; the last two want properties of your own there.</source>
        <translation>Die Namen sind die der Kontakteigenschaften von HubSpot; die letzten zwei brauchen dort eigene Eigenschaften.</translation>
    </message>
</context>
<context>
    <name>ImportDraft</name>
    <message>
        <source>Full name</source>
        <translation>Ganzer Name</translation>
    </message>
    <message>
        <source>Intent score</source>
        <translation>Interessewert</translation>
    </message>
    <message>
        <source>Price of its own</source>
        <translation>Eigener Preis</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Senkrechter Strich |</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>%1 new, %2 duplicates, %3 rejected</source>
        <translation>%1 neu, %2 doppelt, %3 abgelehnt</translation>
    </message>
    <message>
        <source>Expected: %1 Gold, %2 Silver, worth %3 if all sell; your commission %4, up to %5.</source>
        <translation>Erwartet: %1 Gold, %2 Silber, %3 wert, wenn alle verkauft werden; Ihre Provision %4, bis zu %5.</translation>
    </message>
    <message>
        <source>%1 are too young to be on offer yet.</source>
        <translation>%1 sind noch zu jung, um angeboten zu werden.</translation>
    </message>
    <message>
        <source>%1 is no file; drop a CSV or XLSX file.</source>
        <translation>%1 ist keine Datei; legen Sie eine CSV- oder XLSX-Datei ab.</translation>
    </message>
    <message>
        <source>%1 is an old workbook; save it as XLSX or CSV and drop that.</source>
        <translation>%1 ist eine alte Arbeitsmappe; speichern Sie sie als XLSX oder CSV und legen Sie die ab.</translation>
    </message>
    <message>
        <source>%1 is no table that can be read here; drop a CSV or XLSX file.</source>
        <translation>%1 ist keine Tabelle, die sich hier lesen lässt; legen Sie eine CSV- oder XLSX-Datei ab.</translation>
    </message>
</context>
<context>
    <name>ImportFault</name>
    <message>
        <source>&apos;%1&apos; is not a US state; use two letters, e.g. TX.</source>
        <translation>&apos;%1&apos; ist kein US-Bundesstaat; nehmen Sie zwei Buchstaben, z. B. TX.</translation>
    </message>
    <message>
        <source>The state is missing; use two letters, e.g. TX.</source>
        <translation>Der Bundesstaat fehlt; nehmen Sie zwei Buchstaben, z. B. TX.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole phone number; use ten digits, e.g. (415) 555-2671, or + and the country.</source>
        <translation>&apos;%1&apos; ist keine ganze Telefonnummer; nehmen Sie zehn Ziffern, z. B. (415) 555-2671, oder + und das Land.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an e-mail address; use e.g. ana@example.com.</source>
        <translation>&apos;%1&apos; ist keine E-Mail-Adresse; nehmen Sie z. B. ana@example.com.</translation>
    </message>
    <message>
        <source>There is no phone, no e-mail and no whole address; one of them is needed: a phone, an e-mail, or last name, street and ZIP.</source>
        <translation>Telefon, E-Mail und ganze Anschrift fehlen; eines davon wird gebraucht: Telefon, E-Mail, oder Nachname, Straße und ZIP.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ZIP code; use five digits, e.g. 71101.</source>
        <translation>&apos;%1&apos; ist kein ZIP-Code; nehmen Sie fünf Ziffern, z. B. 71101.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date; use YYYY-MM-DD, e.g. 2026-03-31.</source>
        <translation>&apos;%1&apos; ist kein Datum; nehmen Sie JJJJ-MM-TT, z. B. 2026-03-31.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the time of an inquiry: it lies in the future or before 1990.</source>
        <translation>&apos;%1&apos; ist nicht die Zeit einer Anfrage: sie liegt in der Zukunft oder vor 1990.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an age; use whole years from 18 to 120.</source>
        <translation>&apos;%1&apos; ist kein Alter; nehmen Sie ganze Jahre von 18 bis 120.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an amount; use e.g. 250000 or 250,000.00.</source>
        <translation>&apos;%1&apos; ist kein Betrag; nehmen Sie z. B. 250000 oder 250,000.00.</translation>
    </message>
    <message>
        <source>The row has %1 columns; check delimiters and quotation marks.</source>
        <translation>Die Zeile hat %1 Spalten; prüfen Sie Trennzeichen und Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Did you mean %1 (%2)?</source>
        <translation>Meinten Sie %1 (%2)?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an error of the spreadsheet, or a formula that was never worked out; put the value itself there.</source>
        <translation>&apos;%1&apos; ist ein Fehler der Tabelle oder eine Formel, die nie berechnet wurde; tragen Sie dort den Wert selbst ein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a price of a lead; use e.g. 12.50.</source>
        <translation>&apos;%1&apos; ist kein Preis eines Leads; nehmen Sie z. B. 12.50.</translation>
    </message>
    <message>
        <source>The price is below the lowest of this floor; use at least %1, or none.</source>
        <translation>Der Preis liegt unter dem niedrigsten dieses Marktplatzes; mindestens %1 oder keiner.</translation>
    </message>
    <message>
        <source>This person may not be offered on this floor any more, by what a buyer has found or by the person&apos;s own wish; leave the row out.</source>
        <translation>Diese Person darf hier nicht mehr angeboten werden, nach dem, was ein Käufer festgestellt hat, oder auf eigenen Wunsch; lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of the row&apos;s state; use a name from the list of its counties, or leave it empty.</source>
        <translation>&apos;%1&apos; ist kein County des Bundesstaats dieser Zeile; nehmen Sie einen Namen aus der Liste seiner Countys, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number that fits here; use digits only, without a unit.</source>
        <translation>&apos;%1&apos; ist keine ganze Zahl, die hier passt; nehmen Sie nur Ziffern, ohne Einheit.</translation>
    </message>
    <message>
        <source>The value is too long; shorten it.</source>
        <translation>Der Wert ist zu lang; kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use its code or its name, or leave it empty.</source>
        <translation>&apos;%1&apos; ist kein Projekt dieses Produkts; nehmen Sie seinen Code oder seinen Namen, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Another supplier has brought this person in already; leave the row out.</source>
        <translation>Ein anderer Anbieter hat diese Person schon eingebracht; lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of %2; use a name from the list of its counties, e.g. %3, or leave it empty.</source>
        <translation>&apos;%1&apos; ist kein County von %2; nehmen Sie einen Namen aus der Liste seiner Countys, z. B. %3, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a county of %2; the nearest in the list of its counties is %3. Use a name from that list, or leave it empty.</source>
        <translation>&apos;%1&apos; ist kein County von %2; am nächsten kommt in der Liste seiner Countys %3. Nehmen Sie einen Namen aus dieser Liste, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project: this product has none. Leave it empty, or ask the operator to add the project.</source>
        <translation>&apos;%1&apos; ist kein Projekt: Dieses Produkt hat keine. Lassen Sie das Feld leer, oder bitten Sie den Betreiber, das Projekt anzulegen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use one of %2, or leave it empty.</source>
        <translation>&apos;%1&apos; ist kein Projekt dieses Produkts; nehmen Sie eines von %2, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a project of this product; use the code of one of its %3, e.g. %2, or leave it empty.</source>
        <translation>&apos;%1&apos; ist kein Projekt dieses Produkts; nehmen Sie den Code eines seiner %3 Projekte, z. B. %2, oder lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number from %2 to %3; use digits only, without a unit.</source>
        <translation>&apos;%1&apos; ist keine ganze Zahl von %2 bis %3; nehmen Sie nur Ziffern, ohne Einheit.</translation>
    </message>
    <message>
        <source>The value has %1 characters, and at most %2 fit here; shorten it by %3.</source>
        <translation>Der Wert hat %1 Zeichen, hier passen höchstens %2; kürzen Sie ihn um %3.</translation>
    </message>
    <message>
        <source>Another supplier has brought this person in within the last day; leave the row out, or send it later.</source>
        <translation>Ein anderer Anbieter hat diese Person innerhalb des letzten Tages eingebracht; lassen Sie die Zeile weg, oder senden Sie sie später.</translation>
    </message>
    <message numerus="yes">
        <source>Another supplier has brought this person in within the last %Ln days; leave the row out, or send it later.</source>
        <translation>
            <numerusform>Ein anderer Anbieter hat diese Person innerhalb des letzten %Ln Tages eingebracht; lassen Sie die Zeile weg, oder senden Sie sie später.</numerusform>
            <numerusform>Ein anderer Anbieter hat diese Person innerhalb der letzten %Ln Tage eingebracht; lassen Sie die Zeile weg, oder senden Sie sie später.</numerusform>
        </translation>
    </message>
    <message>
        <source>&apos;%1&apos; makes an age of %2; use a date of birth that makes one from %3 to %4, or leave it empty.</source>
        <translation>&apos;%1&apos; ergibt ein Alter von %2; nehmen Sie ein Geburtsdatum, das eines von %3 bis %4 ergibt, oder lassen Sie es leer.</translation>
    </message>
    <message>
        <source>Rows with a county that is not known, which come in without one: %1.</source>
        <translation>Zeilen mit einem unbekannten County, die ohne eines hereinkommen: %1.</translation>
    </message>
    <message>
        <source>Phones that no numbering plan knows: %1.</source>
        <translation>Telefonnummern, die kein Rufnummernplan kennt: %1.</translation>
    </message>
    <message>
        <source>Rows without the day of the inquiry, whose age is unproven: %1.</source>
        <translation>Zeilen ohne Tag der Anfrage, deren Alter nicht belegt ist: %1.</translation>
    </message>
</context>
<context>
    <name>ImportWatch</name>
    <message>
        <source>%1: there is no such folder.</source>
        <translation>%1: diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: you may not read this folder.</source>
        <translation>%1: Sie dürfen diesen Ordner nicht lesen.</translation>
    </message>
    <message>
        <source>%1: the folder cannot be made.</source>
        <translation>%1: der Ordner kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>%1: you may not write into this folder.</source>
        <translation>%1: Sie dürfen in diesen Ordner nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 is watched by another program already.</source>
        <translation>%1 wird bereits von einem anderen Programm beobachtet.</translation>
    </message>
    <message>
        <source>%1: the file came in, but cannot be moved.</source>
        <translation>%1: die Datei kam herein, kann aber nicht verschoben werden.</translation>
    </message>
</context>
<context>
    <name>Inventory</name>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Parish / county</source>
        <translation>Parish / County</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ausgefüllt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frische</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>Preisregel</translation>
    </message>
    <message>
        <source>Times sold</source>
        <translation>Mal verkauft</translation>
    </message>
    <message>
        <source>Last sold</source>
        <translation>Zuletzt verkauft</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>age in days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>age in months</comment>
        <translation>%1 Mon.</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>nobody holds or owns the lead</comment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meiner</translation>
    </message>
    <message>
        <source>Suppressed</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <comment>price rule</comment>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>The lead&apos;s own price</source>
        <translation>Der eigene Preis des Leads</translation>
    </message>
    <message>
        <source>The project&apos;s price</source>
        <translation>Der Preis des Projekts</translation>
    </message>
    <message>
        <source>%1 of 6</source>
        <comment>qualification fields that are filled</comment>
        <translation>%1 von 6</translation>
    </message>
</context>
<context>
    <name>LeadFile</name>
    <message>
        <source>%1, line 1, columns %2 and %3: &apos;%4&apos; is there twice; rename or remove one of them, or map the columns by hand.</source>
        <translation>%1, Zeile 1, Spalten %2 und %3: &apos;%4&apos; steht zweimal da; benennen Sie eine um, entfernen Sie sie oder ordnen Sie die Spalten von Hand zu.</translation>
    </message>
    <message>
        <source>one of &apos;phone&apos;, &apos;email&apos; or &apos;last_name&apos;</source>
        <translation>eines von &apos;phone&apos;, &apos;email&apos; oder &apos;last_name&apos;</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>This is no mapping profile that this program knows.</source>
        <translation>Das ist kein Zuordnungsprofil, das dieses Programm kennt.</translation>
    </message>
    <message>
        <source>The mapping profile names the field &apos;%1&apos;, which is not known or named twice.</source>
        <translation>Das Zuordnungsprofil nennt das Feld &apos;%1&apos;, das unbekannt oder doppelt genannt ist.</translation>
    </message>
    <message>
        <source>The file has no column &apos;%1&apos;, which the mapping profile names.</source>
        <translation>Die Datei hat keine Spalte &apos;%1&apos;, die das Zuordnungsprofil nennt.</translation>
    </message>
    <message>
        <source>The mapping profile has a constant &apos;%1&apos;, which is no field of an import.</source>
        <translation>Das Zuordnungsprofil hat eine Konstante &apos;%1&apos;, die kein Feld eines Imports ist.</translation>
    </message>
    <message>
        <source>%1, line 1: none of the %2 columns has a known name; add a header like first_name, last_name, phone, email, state, zip, or map the columns by hand.</source>
        <translation>%1, Zeile 1: keine der %2 Spalten hat einen bekannten Namen; fügen Sie eine Kopfzeile wie first_name, last_name, phone, email, state, zip hinzu oder ordnen Sie die Spalten von Hand zu.</translation>
    </message>
    <message>
        <source>%1, line 1: the header has no column for %2; known of its %4 columns are %3; rename a column, or map it by hand.</source>
        <translation>%1, Zeile 1: die Kopfzeile hat keine Spalte für %2; von ihren %4 Spalten sind bekannt: %3. Benennen Sie eine Spalte um, oder ordnen Sie sie von Hand zu.</translation>
    </message>
</context>
<context>
    <name>LeadImport</name>
    <message>
        <source>%1 is empty; choose the file that the supplier sent.</source>
        <translation>%1 ist leer; wählen Sie die Datei, die der Lieferant geschickt hat.</translation>
    </message>
    <message>
        <source>The floor keeps no mapping profile for the columns of %1.</source>
        <translation>Der Marktplatz hat kein Spaltenprofil für die Spalten von %1.</translation>
    </message>
    <message>
        <source>%1 has other columns than the files of profile %2.</source>
        <translation>%1 hat andere Spalten als die Dateien des Profils %2.</translation>
    </message>
    <message>
        <source>Nothing of %1 was imported, as %n row(s) are wrong; %2 lists them with line, column and reason.</source>
        <translation>Von %1 wurde nichts eingelesen, da %n Zeilen falsch sind; %2 nennt sie mit Zeile, Spalte und Grund.</translation>
    </message>
    <message>
        <source>; the supplier was &apos;%1&apos;</source>
        <translation>; der Lieferant war „%1“</translation>
    </message>
    <message>
        <source>; the product was &apos;%1&apos;</source>
        <translation>; das Produkt war „%1“</translation>
    </message>
    <message>
        <source>%1 has %2 bytes; a partner&apos;s file has at most %3 (%4 MB).</source>
        <translation>%1 hat %2 Bytes; die Datei eines Partners hat höchstens %3 (%4 MB).</translation>
    </message>
    <message>
        <source>%1 has about %2 rows; a partner&apos;s file has at most %3.</source>
        <translation>%1 hat etwa %2 Zeilen; die Datei eines Partners hat höchstens %3.</translation>
    </message>
    <message>
        <source>%1 came in as %2 on %3 with %4 leads (batch %5).</source>
        <translation>%1 kam als %2 am %3 mit %4 Leads herein (Lieferung %5).</translation>
    </message>
    <message>
        <source>%1 has a header but no rows; choose the file that the supplier sent.</source>
        <translation>%1 hat eine Kopfzeile, aber keine Zeilen; wählen Sie die Datei, die der Lieferant geschickt hat.</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Die Datei wird gelesen</translation>
    </message>
    <message>
        <source>Looking for duplicates</source>
        <translation>Doppelte werden gesucht</translation>
    </message>
    <message>
        <source>Adding the leads to the stock</source>
        <translation>Die Leads kommen in den Bestand</translation>
    </message>
    <message>
        <source>%1 is not the file any more that was checked; check it again.</source>
        <translation>%1 ist nicht mehr die Datei, die geprüft wurde; prüfen Sie sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>LeadReturn</name>
    <message>
        <source>Phone disconnected</source>
        <translation>Telefon abgemeldet</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>Falsche Person</translation>
    </message>
    <message>
        <source>Not what I asked for</source>
        <translation>Nicht das Bestellte</translation>
    </message>
    <message>
        <source>Already mine</source>
        <translation>Gehörte mir schon</translation>
    </message>
    <message>
        <source>Fake</source>
        <translation>Gefälscht</translation>
    </message>
    <message>
        <source>Gave no consent</source>
        <translation>Keine Einwilligung</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Verstorben</translation>
    </message>
    <message>
        <source>Can be returned</source>
        <translation>Kann zurückgegeben werden</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Refunded already</source>
        <translation>Schon erstattet</translation>
    </message>
    <message>
        <source>Refused before for this reason</source>
        <translation>Aus diesem Grund schon abgelehnt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Its phone or e-mail came with an earlier order.</source>
        <translation>Telefon oder E-Mail kam mit einer früheren Bestellung.</translation>
    </message>
    <message>
        <source>No earlier order brought this phone or e-mail.</source>
        <translation>Keine frühere Bestellung brachte dieses Telefon oder diese E-Mail.</translation>
    </message>
    <message>
        <source>The order allowed repeats.</source>
        <translation>Die Bestellung ließ Wiederholungen zu.</translation>
    </message>
    <message>
        <source>It is not what the order&apos;s line asked for.</source>
        <translation>Es ist nicht, was die Zeile der Bestellung verlangte.</translation>
    </message>
    <message>
        <source>It is what the order&apos;s line asked for.</source>
        <translation>Es ist, was die Zeile der Bestellung verlangte.</translation>
    </message>
    <message>
        <source>It was picked by hand.</source>
        <translation>Er wurde von Hand gewählt.</translation>
    </message>
    <message>
        <source>Taken back without review.</source>
        <translation>Ohne Prüfung zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>NoStock</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No area has leads under these filters</source>
        <translation>Kein Gebiet hat Leads unter diesen Filtern</translation>
    </message>
    <message>
        <source>Drop one of the chips above, or all of them.</source>
        <translation>Entfernen Sie einen der Filter oben oder alle.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message>
        <source>There are no leads on offer yet</source>
        <translation>Noch sind keine Leads im Angebot</translation>
    </message>
    <message>
        <source>They appear here as soon as a supplier&apos;s upload is accepted.</source>
        <translation>Sie erscheinen hier, sobald die Lieferung eines Anbieters angenommen ist.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
</context>
<context>
    <name>OfflineStore</name>
    <message>
        <source>it did not answer</source>
        <translation>er hat nicht geantwortet</translation>
    </message>
    <message>
        <source>The keychain of this computer cannot be used: %1.</source>
        <translation>Der Schlüsselbund dieses Rechners kann nicht benutzt werden: %1.</translation>
    </message>
    <message>
        <source>There is not enough memory to check the passphrase.</source>
        <translation>Der Speicher reicht nicht, um die Passphrase zu prüfen.</translation>
    </message>
    <message>
        <source>The key of the offline store is not in the keychain, or not the right one.</source>
        <translation>Der Schlüssel des Offline-Speichers ist nicht im Schlüsselbund oder nicht der richtige.</translation>
    </message>
    <message>
        <source>The offline store belongs to %1 of %2 at %3.</source>
        <translation>Der Offline-Speicher gehört %1 von %2 bei %3.</translation>
    </message>
    <message>
        <source>The offline store is locked: the clock of this computer was turned back since it was used.</source>
        <translation>Der Offline-Speicher ist gesperrt: Die Uhr dieses Rechners wurde seit der letzten Benutzung zurückgestellt.</translation>
    </message>
    <message>
        <source>The offline store is locked: its floor was last reached on %1.</source>
        <translation>Der Offline-Speicher ist gesperrt: Sein Marktplatz wurde zuletzt am %1 erreicht.</translation>
    </message>
    <message>
        <source>The offline store is open in another window or program.</source>
        <translation>Der Offline-Speicher ist in einem anderen Fenster oder Programm geöffnet.</translation>
    </message>
    <message>
        <source>This is the store of another workspace or floor.</source>
        <translation>Das ist der Speicher eines anderen Arbeitsbereichs oder Marktplatzes.</translation>
    </message>
    <message>
        <source>The offline store was written by another version of Leadfloor.</source>
        <translation>Der Offline-Speicher wurde von einer anderen Version von Leadfloor geschrieben.</translation>
    </message>
    <message>
        <source>The floor does not know this offline store any more: it was forgotten from elsewhere.</source>
        <translation>Der Marktplatz kennt diesen Offline-Speicher nicht mehr: Er wurde von anderswo vergessen.</translation>
    </message>
    <message>
        <source>%1 is not an offline store of Leadfloor.</source>
        <translation>%1 ist kein Offline-Speicher von Leadfloor.</translation>
    </message>
    <message>
        <source>%1 was made by a newer Leadfloor: update this one.</source>
        <translation>%1 wurde von einem neueren Leadfloor angelegt: Aktualisieren Sie dieses.</translation>
    </message>
    <message>
        <source>The offline store has been changed or damaged, or its key is another one.</source>
        <translation>Der Offline-Speicher wurde verändert oder beschädigt, oder sein Schlüssel ist ein anderer.</translation>
    </message>
    <message>
        <source>An older copy of the offline store was put back, or its end is missing.</source>
        <translation>Eine ältere Kopie des Offline-Speichers wurde zurückgelegt, oder sein Ende fehlt.</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>er ist gesperrt</translation>
    </message>
    <message>
        <source>%1 was made by an older Leadfloor: it is made anew at the next contact with the floor.</source>
        <translation>%1 stammt von einem älteren Leadfloor: Es wird beim nächsten Kontakt mit dem Marktplatz neu angelegt.</translation>
    </message>
    <message>
        <source>This computer cannot tell whether the offline store is the newest one: it opens again after a contact with its floor.</source>
        <translation>Dieser Rechner kann nicht feststellen, ob der Offline-Speicher der neueste ist: Er öffnet sich wieder nach einem Kontakt mit seinem Marktplatz.</translation>
    </message>
</context>
<context>
    <name>Picks</name>
    <message>
        <source>%1 was gone; %2 came for it.</source>
        <translation>%1 war weg; %2 kam dafür.</translation>
    </message>
    <message>
        <source>%1 is held by another order.</source>
        <translation>%1 ist von einer anderen Bestellung reserviert.</translation>
    </message>
    <message>
        <source>%1 is yours already.</source>
        <translation>%1 gehört Ihnen schon.</translation>
    </message>
    <message>
        <source>%1 is sold.</source>
        <translation>%1 ist verkauft.</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Locking and paying</source>
        <translation>Sperren und Bezahlen</translation>
    </message>
    <message>
        <source>The floor is busy; asked again with the same key</source>
        <translation>Der Marktplatz ist ausgelastet; es wird mit demselben Schlüssel erneut gefragt</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>The line was lost; the outcome is asked for when it is back</source>
        <translation>Die Leitung brach ab; das Ergebnis wird erfragt, wenn sie wieder steht</translation>
    </message>
    <message>
        <source>Order %1: delivering %2 of %3</source>
        <translation>Bestellung %1: %2 von %3 werden geliefert</translation>
    </message>
    <message>
        <source>Order %1: %2 for %3, delivered</source>
        <translation>Bestellung %1: %2 für %3, geliefert</translation>
    </message>
    <message>
        <source>Order %1: %2 for %3, kept until it is paid</source>
        <translation>Bestellung %1: %2 für %3, reserviert bis zur Zahlung</translation>
    </message>
    <message>
        <source>Order %1 is bought, but its contacts are not here: %2</source>
        <translation>Bestellung %1 ist gekauft, aber ihre Kontakte sind nicht hier: %2</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>Nichts wurde gekauft, nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Purchase of %1</source>
        <translation>Kauf von %1</translation>
    </message>
    <message>
        <source>Signed out before the outcome was known; it is asked for at the next sign-in.</source>
        <translation>Abgemeldet, bevor das Ergebnis bekannt war; es wird bei der nächsten Anmeldung erfragt.</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 Leads</translation>
    </message>
    <message>
        <source>Everything on offer</source>
        <translation>Alles im Angebot</translation>
    </message>
    <message>
        <source>%1, mixed prices</source>
        <translation>%1, gemischte Preise</translation>
    </message>
    <message>
        <source>own price</source>
        <translation>eigener Preis</translation>
    </message>
    <message>
        <source>project price</source>
        <translation>Projektpreis</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Buy the one that is free</source>
        <translation>Den einen freien kaufen</translation>
    </message>
    <message>
        <source>Buy the %1 that are free</source>
        <translation>Die %1 freien kaufen</translation>
    </message>
    <message>
        <source>The other one is left out.</source>
        <translation>Der andere fällt weg.</translation>
    </message>
    <message>
        <source>The other %1 are left out.</source>
        <translation>Die anderen %1 fallen weg.</translation>
    </message>
    <message>
        <source>%1 %2 km</source>
        <comment>county, distance</comment>
        <translation>%1 %2 km</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>counties</comment>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Add the county nearby</source>
        <translation>Das nahe County hinzunehmen</translation>
    </message>
    <message>
        <source>Add %1 counties nearby</source>
        <translation>%1 nahe Countys hinzunehmen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>so many free, counties</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between counties</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Take them from any county</source>
        <translation>Aus jedem County nehmen</translation>
    </message>
    <message>
        <source>Take all of %1</source>
        <translation>Ganz %1 nehmen</translation>
    </message>
    <message>
        <source>%1, county filter dropped</source>
        <translation>%1, County-Filter entfällt</translation>
    </message>
    <message>
        <source>Take them from anywhere</source>
        <translation>Von überall nehmen</translation>
    </message>
    <message>
        <source>%1, state filter dropped</source>
        <translation>%1, Bundesstaat-Filter entfällt</translation>
    </message>
    <message>
        <source>Same county, %1</source>
        <translation>Gleiches County, %1</translation>
    </message>
    <message>
        <source>Same state, %1</source>
        <translation>Gleicher Bundesstaat, %1</translation>
    </message>
    <message>
        <source>Same leads, %1</source>
        <translation>Gleiche Leads, %1</translation>
    </message>
    <message>
        <source>%1, one age bucket older</source>
        <translation>%1, eine Altersgruppe älter</translation>
    </message>
    <message>
        <source>%1, one age bucket younger</source>
        <translation>%1, eine Altersgruppe jünger</translation>
    </message>
    <message>
        <source>Gold instead of Silver</source>
        <translation>Gold statt Silber</translation>
    </message>
    <message>
        <source>Silver instead of Gold</source>
        <translation>Silber statt Gold</translation>
    </message>
    <message>
        <source>%1, the other class</source>
        <translation>%1, die andere Klasse</translation>
    </message>
    <message>
        <source>Line %1 is short: none of %2 is free now.</source>
        <translation>Position %1 reicht nicht: keiner von %2 ist jetzt frei.</translation>
    </message>
    <message>
        <source>Line %1 is short: %2 of %3 are free now.</source>
        <translation>Position %1 reicht nicht: %2 von %3 sind jetzt frei.</translation>
    </message>
    <message>
        <source>Line %1 costs %2, above its maximum of %3.</source>
        <translation>Position %1 kostet %2, mehr als ihr Maximum von %3.</translation>
    </message>
    <message>
        <source>%1, 1 line</source>
        <translation>%1, 1 Position</translation>
    </message>
    <message>
        <source>%1, %2 lines</source>
        <translation>%1, %2 Positionen</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Es fehlen</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Leads picked by hand</source>
        <translation>Von Hand gewählte Leads</translation>
    </message>
    <message>
        <source>Replace those that are gone</source>
        <translation>Die ersetzen, die weg sind</translation>
    </message>
    <message>
        <source>%1 of the same kind, county and age, each for no more than the one it replaces.</source>
        <translation>%1 von gleicher Art, gleichem County und Alter, je für höchstens den Preis des ersetzten.</translation>
    </message>
    <message>
        <source>Order %1: its payment page waits; Orders opens it again</source>
        <translation>Bestellung %1: Ihre Zahlungsseite wartet; unter Bestellungen öffnet sie sich wieder</translation>
    </message>
    <message>
        <source>Order %1 was not paid; Orders shows what became of it</source>
        <translation>Bestellung %1 wurde nicht bezahlt; unter Bestellungen steht, was daraus wurde</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>SearchText</name>
    <message>
        <source>There is no county “%1”.</source>
        <translation>Es gibt kein County „%1“.</translation>
    </message>
    <message>
        <source>There is no county “%1” in %2.</source>
        <translation>In %2 gibt es kein County „%1“.</translation>
    </message>
    <message>
        <source>Every state that has a county “%1” is excluded.</source>
        <translation>Jeder Bundesstaat mit einem County „%1“ ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>“%1” is a county and a city of %2; say which.</source>
        <translation>„%1“ ist ein County und eine Stadt in %2; sagen Sie, welches.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is in %Ln states; say which.</source>
        <translation>
            <numerusform>„%1“ liegt in %Ln Bundesstaat; sagen Sie, in welchem.</numerusform>
            <numerusform>„%1“ liegt in %Ln Bundesstaaten; sagen Sie, in welchem.</numerusform>
        </translation>
    </message>
    <message>
        <source>An age goes from the smaller number to the larger one.</source>
        <translation>Ein Alter geht von der kleineren zur größeren Zahl.</translation>
    </message>
    <message>
        <source>“%1” takes one number.</source>
        <translation>„%1“ nimmt eine einzige Zahl.</translation>
    </message>
    <message>
        <source>No lead is younger than 0 days.</source>
        <translation>Kein Lead ist jünger als 0 Tage.</translation>
    </message>
    <message>
        <source>Say whether “%1” is in days or in months.</source>
        <translation>Sagen Sie, ob „%1“ Tage oder Monate sind.</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>This goes from %1 to %2.</source>
        <translation>Das geht von %1 bis %2.</translation>
    </message>
    <message>
        <source>A range goes from the smaller number to the larger one.</source>
        <translation>Ein Bereich geht von der kleineren zur größeren Zahl.</translation>
    </message>
    <message>
        <source>A single value cannot be excluded; give a range.</source>
        <translation>Ein einzelner Wert kann nicht ausgeschlossen werden; geben Sie einen Bereich an.</translation>
    </message>
    <message>
        <source>No lead can have that.</source>
        <translation>Kein Lead kann das haben.</translation>
    </message>
    <message>
        <source>Every chosen state is excluded as well.</source>
        <translation>Jeder gewählte Bundesstaat ist auch ausgeschlossen.</translation>
    </message>
    <message>
        <source>No chosen county lies in a chosen state.</source>
        <translation>Kein gewähltes County liegt in einem gewählten Bundesstaat.</translation>
    </message>
    <message>
        <source>The ages exclude each other.</source>
        <translation>Die Alter schließen einander aus.</translation>
    </message>
    <message>
        <source>The least value is above the greatest one.</source>
        <translation>Der kleinste Wert liegt über dem größten.</translation>
    </message>
    <message>
        <source>The least part is larger than the order.</source>
        <translation>Der kleinste Teil ist größer als die Bestellung.</translation>
    </message>
    <message>
        <source>Say how many leads, for example 200 or x200.</source>
        <translation>Sagen Sie, wie viele Leads, zum Beispiel 200 oder x200.</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Es gibt kein Feld „%1“.</translation>
    </message>
    <message>
        <source>“%1” needs a value.</source>
        <translation>„%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>“%1” has no order; write “:” for it.</source>
        <translation>„%1“ hat keine Reihenfolge; schreiben Sie „:“.</translation>
    </message>
    <message>
        <source>“%1” cannot be excluded; say what it should be.</source>
        <translation>„%1“ kann nicht ausgeschlossen werden; sagen Sie, was es sein soll.</translation>
    </message>
    <message>
        <source>A class is gold or silver.</source>
        <translation>Eine Klasse ist gold oder silver.</translation>
    </message>
    <message>
        <source>A class cannot be excluded; name the other one.</source>
        <translation>Eine Klasse kann nicht ausgeschlossen werden; nennen Sie die andere.</translation>
    </message>
    <message>
        <source>There is no project “%1”.</source>
        <translation>Es gibt kein Projekt „%1“.</translation>
    </message>
    <message>
        <source>There is no product “%1”.</source>
        <translation>Es gibt kein Produkt „%1“.</translation>
    </message>
    <message>
        <source>Only one product can be searched at a time.</source>
        <translation>Nur ein Produkt auf einmal kann gesucht werden.</translation>
    </message>
    <message>
        <source>“%1” is not an age.</source>
        <translation>„%1“ ist kein Alter.</translation>
    </message>
    <message>
        <source>An age cannot be excluded; name the ages that you want.</source>
        <translation>Ein Alter kann nicht ausgeschlossen werden; nennen Sie die gewünschten.</translation>
    </message>
    <message>
        <source>Only one range of days can be searched at a time.</source>
        <translation>Nur ein Bereich von Tagen auf einmal kann gesucht werden.</translation>
    </message>
    <message>
        <source>Filled fields can only be asked for as a least number.</source>
        <translation>Ausgefüllte Felder können nur als Mindestzahl verlangt werden.</translation>
    </message>
    <message>
        <source>Owned leads can be shown or hidden: show, hide.</source>
        <translation>Eigene Leads können gezeigt oder verborgen werden: show, hide.</translation>
    </message>
    <message>
        <source>Owned leads cannot be shown and hidden at a time.</source>
        <translation>Eigene Leads können nicht zugleich gezeigt und verborgen werden.</translation>
    </message>
    <message>
        <source>Say what “%1” is: months, days, or a field&apos;s value.</source>
        <translation>Sagen Sie, was „%1“ ist: Monate, Tage oder der Wert eines Feldes.</translation>
    </message>
    <message>
        <source>“%1” is not a US state; use two letters, for example TX.</source>
        <translation>„%1“ ist kein US-Bundesstaat; nehmen Sie zwei Buchstaben, zum Beispiel TX.</translation>
    </message>
    <message>
        <source>“%1” is not a state, a county, a class or an age.</source>
        <translation>„%1“ ist weder Bundesstaat noch County, Klasse oder Alter.</translation>
    </message>
    <message>
        <source>“max” needs an amount.</source>
        <translation>„max“ braucht einen Betrag.</translation>
    </message>
    <message>
        <source>“part” needs a number of leads.</source>
        <translation>„part“ braucht eine Zahl von Leads.</translation>
    </message>
    <message>
        <source>The number of leads was given before.</source>
        <translation>Die Zahl der Leads wurde schon angegeben.</translation>
    </message>
    <message>
        <source>A line takes 1 to %L1 leads.</source>
        <translation>Eine Position nimmt 1 bis %L1 Leads.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Parish</source>
        <translation>Parish</translation>
    </message>
    <message>
        <source>County</source>
        <translation>County</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frische</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Ausgefüllt</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Owned</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>verbergen</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>nicht %1</translation>
    </message>
    <message>
        <source>leads of Louisiana or Texas; names work as well</source>
        <translation>Leads aus Louisiana oder Texas; auch Namen gehen</translation>
    </message>
    <message>
        <source>a minus excludes states and counties</source>
        <translation>ein Minus schließt Bundesstaaten und Countys aus</translation>
    </message>
    <message>
        <source>one class; the other is silver</source>
        <translation>eine Klasse; die andere ist silver</translation>
    </message>
    <message>
        <source>months since the inquiry; 24+ for 24 and more</source>
        <translation>Monate seit der Anfrage; 24+ für 24 und mehr</translation>
    </message>
    <message>
        <source>days since the inquiry</source>
        <translation>Tage seit der Anfrage</translation>
    </message>
    <message>
        <source>a county or parish of a state</source>
        <translation>ein County oder Parish eines Bundesstaats</translation>
    </message>
    <message>
        <source>a county whose name is unmistakable, or in a chosen state</source>
        <translation>ein County mit eindeutigem Namen oder in einem gewählten Bundesstaat</translation>
    </message>
    <message>
        <source>several values of one field</source>
        <translation>mehrere Werte eines Feldes</translation>
    </message>
    <message>
        <source>a least value; also intent, fresh and filled</source>
        <translation>ein Mindestwert; auch intent, fresh und filled</translation>
    </message>
    <message>
        <source>a range</source>
        <translation>ein Bereich</translation>
    </message>
    <message>
        <source>a highest price of a lead</source>
        <translation>ein höchster Preis eines Leads</translation>
    </message>
    <message>
        <source>leads of a project; quotes keep words together</source>
        <translation>Leads eines Projekts; Anführungszeichen halten Wörter zusammen</translation>
    </message>
    <message>
        <source>another product than the usual one</source>
        <translation>ein anderes Produkt als das übliche</translation>
    </message>
    <message>
        <source>also people that you own already</source>
        <translation>auch Personen, die Sie schon besitzen</translation>
    </message>
    <message>
        <source>a ticket: how many you want, and for how much at most</source>
        <translation>ein Auftrag: wie viele Sie wollen und für wie viel höchstens</translation>
    </message>
    <message>
        <source>50 will do; the rest by standing order</source>
        <translation>50 genügen; der Rest per Dauerauftrag</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Leads today</source>
        <translation>Leads heute</translation>
    </message>
    <message>
        <source>Leads this week</source>
        <translation>Leads diese Woche</translation>
    </message>
    <message>
        <source>Leads this month</source>
        <translation>Leads diesen Monat</translation>
    </message>
    <message>
        <source>Leads in all</source>
        <translation>Leads insgesamt</translation>
    </message>
    <message>
        <source>Money today</source>
        <translation>Geld heute</translation>
    </message>
    <message>
        <source>Money this week</source>
        <translation>Geld diese Woche</translation>
    </message>
    <message>
        <source>Money this month</source>
        <translation>Geld diesen Monat</translation>
    </message>
    <message>
        <source>Money in all</source>
        <translation>Geld insgesamt</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>das Konto wurde geschlossen</translation>
    </message>
    <message>
        <source>its time is over</source>
        <translation>seine Zeit ist um</translation>
    </message>
    <message>
        <source>it has bought all that it was to buy</source>
        <translation>er hat alles gekauft, was er sollte</translation>
    </message>
    <message>
        <source>the wallet does not hold enough credits</source>
        <translation>das Konto hat nicht genug Guthaben</translation>
    </message>
    <message>
        <source>above the spending limit of its member</source>
        <translation>über der Ausgabengrenze seines Mitglieds</translation>
    </message>
    <message>
        <source>its filter names something that is gone</source>
        <translation>sein Filter nennt etwas, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>the rest of order %1</source>
        <translation>der Rest der Bestellung %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>person</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought nothing.</source>
        <translation>In den letzten %1 Tagen hätte er nichts gekauft.</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought 1 lead for %2.</source>
        <translation>In den letzten %1 Tagen hätte er 1 Lead für %2 gekauft.</translation>
    </message>
    <message>
        <source>In the last %1 days it would have bought %2 leads for %3.</source>
        <translation>In den letzten %1 Tagen hätte er %2 Leads für %3 gekauft.</translation>
    </message>
    <message>
        <source>Now it would find none.</source>
        <translation>Jetzt fände er keinen.</translation>
    </message>
    <message>
        <source>Now it would find %1 for %2.</source>
        <translation>Jetzt fände er %1 für %2.</translation>
    </message>
    <message>
        <source>Most in one week: %1 leads, from %2.</source>
        <translation>Am meisten in einer Woche: %1 Leads, ab %2.</translation>
    </message>
</context>
<context>
    <name>TopupReceipt</name>
    <message>
        <source>Floor</source>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>Bonusguthaben</translation>
    </message>
    <message numerus="yes">
        <source>%1, for %Ln days</source>
        <translation>
            <numerusform>%1, für %Ln Tag</numerusform>
            <numerusform>%1, für %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Mit Karte bezahlt</translation>
    </message>
    <message>
        <source>Gone back to the card</source>
        <translation>Auf die Karte zurückgegangen</translation>
    </message>
    <message>
        <source>Receipt for top-up %1</source>
        <translation>Beleg für Aufladung %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::AboutDialog</name>
    <message>
        <source>About Leadfloor</source>
        <translation>Über Leadfloor</translation>
    </message>
    <message>
        <source>Built with Qt %1</source>
        <translation>Erstellt mit Qt %1</translation>
    </message>
    <message>
        <source>Version %1, built with Qt %2</source>
        <translation>Version %1, erstellt mit Qt %2</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <source>Bundled with it</source>
        <translation>Mitgeliefert</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Leadfloor Sans, made from Inter</source>
        <translation>Leadfloor Sans, aus Inter gemacht</translation>
    </message>
    <message>
        <source>Icons: Lucide</source>
        <translation>Symbole: Lucide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ActionRegistry</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Leads</source>
        <translation>&amp;Leads</translation>
    </message>
    <message>
        <source>Fl&amp;oor</source>
        <translation>&amp;Marktplatz</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Every table</source>
        <translation>Jede Tabelle</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>leadfloor::AddCreditsDialog</name>
    <message>
        <source>No bonus; credits have no end</source>
        <translation>Kein Bonus; Guthaben verfällt nicht</translation>
    </message>
    <message>
        <source>Packages of credits</source>
        <translation>Guthabenpakete</translation>
    </message>
    <message>
        <source>Asking the floor for its packages…</source>
        <translation>Der Marktplatz wird nach seinen Paketen gefragt …</translation>
    </message>
    <message>
        <source>&amp;Coupon</source>
        <translation>&amp;Gutschein</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>Einlösen</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Mit Karte zahlen</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>Guthaben aufladen</translation>
    </message>
    <message>
        <source>You pay in your browser, on the card provider&apos;s page. The terms are those you see here, whenever the money arrives. Bonus credits are used before paid ones, those that end first before all others.</source>
        <translation>Sie zahlen in Ihrem Browser, auf der Seite des Kartenanbieters. Es gelten die Bedingungen, die Sie hier sehen, wann immer das Geld ankommt. Bonusguthaben wird vor bezahltem verbraucht, das zuerst, das am ehesten verfällt.</translation>
    </message>
    <message>
        <source>Code, if you have one</source>
        <translation>Code, falls Sie einen haben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>%1: %2 of credits</source>
        <comment>name, amount</comment>
        <translation>%1: %2 Guthaben</translation>
    </message>
    <message>
        <source>The operator of this floor sells no packages now. Ask for credits, or pay orders by card or invoice.</source>
        <translation>Der Betreiber dieses Marktplatzes verkauft zurzeit keine Pakete. Bitten Sie um Guthaben, oder zahlen Sie Bestellungen mit Karte oder auf Rechnung.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>%1 bonus credits were added</source>
        <translation>%1 Bonusguthaben wurden gutgeschrieben</translation>
    </message>
    <message>
        <source>%1: to be used until %2.</source>
        <comment>coupon, date</comment>
        <translation>%1: bis %2 zu nutzen.</translation>
    </message>
    <message>
        <source>This code gives no credits. A code for a discount is typed where an order is paid.</source>
        <translation>Dieser Code gibt kein Guthaben. Ein Rabattcode wird dort eingegeben, wo eine Bestellung bezahlt wird.</translation>
    </message>
    <message>
        <source>%1 per %2</source>
        <comment>price, credits</comment>
        <translation>%1 je %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of it bonus, to be used within %Ln days</source>
        <translation>
            <numerusform>davon %1 Bonus, binnen %Ln Tag zu nutzen</numerusform>
            <numerusform>davon %1 Bonus, binnen %Ln Tagen zu nutzen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of it bonus without an end</source>
        <translation>davon %1 Bonus ohne Ablauf</translation>
    </message>
</context>
<context>
    <name>leadfloor::Adjustment</name>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>Bonusguthaben</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>Kreditlinie</translation>
    </message>
    <message>
        <source>Waits for consent</source>
        <translation>Wartet auf Zustimmung</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Ausgeführt</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentDetail</name>
    <message>
        <source>Adjustment</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Choose an adjustment to see why it is asked for.</source>
        <translation>Wählen Sie eine Korrektur, um zu sehen, warum sie gewünscht wird.</translation>
    </message>
    <message>
        <source>Adjustment %1, takes back %2</source>
        <translation>Korrektur %1, nimmt %2 zurück</translation>
    </message>
    <message>
        <source>Adjustment %1</source>
        <translation>Korrektur %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>credits, broker</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The wallet may go %1 below 0 now.</source>
        <translation>Das Konto darf jetzt bis %1 unter 0 gehen.</translation>
    </message>
    <message>
        <source>The wallet has %1 now, and would have %2.</source>
        <translation>Das Konto hat jetzt %1 und hätte dann %2.</translation>
    </message>
    <message>
        <source>The wallet has %1 now.</source>
        <translation>Das Konto hat jetzt %1.</translation>
    </message>
    <message numerus="yes">
        <source>The bonus ends after %Ln days.</source>
        <translation>
            <numerusform>Der Bonus endet nach %Ln Tag.</numerusform>
            <numerusform>Der Bonus endet nach %Ln Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You proposed it: another operator must consent. You may withdraw it.</source>
        <translation>Sie haben sie vorgeschlagen: ein anderer Betreiber muss zustimmen. Sie können sie zurückziehen.</translation>
    </message>
    <message>
        <source>Beyond %1 a second person must consent: you, if you agree.</source>
        <translation>Über %1 muss eine zweite Person zustimmen: Sie, wenn Sie einverstanden sind.</translation>
    </message>
    <message>
        <source>It was taken back, or that is proposed.</source>
        <translation>Sie wurde zurückgenommen, oder das ist vorgeschlagen.</translation>
    </message>
    <message>
        <source>you</source>
        <comment>who proposed it</comment>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Genehmigt von %1</translation>
    </message>
    <message>
        <source>Declined by %1</source>
        <translation>Abgelehnt von %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was decided, the note</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proposed by %1</source>
        <translation>Vorgeschlagen von %1</translation>
    </message>
    <message>
        <source>Carried out by %1 alone</source>
        <translation>Von %1 allein ausgeführt</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentDialog</name>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Betrag</translation>
    </message>
    <message>
        <source>The bonus &amp;ends</source>
        <translation>Der Bonus &amp;endet</translation>
    </message>
    <message>
        <source>Adjust credits</source>
        <translation>Guthaben korrigieren</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>after </source>
        <comment>before a number of days</comment>
        <translation>nach </translation>
    </message>
    <message>
        <source> days</source>
        <comment>behind a number</comment>
        <translation> Tagen</translation>
    </message>
    <message>
        <source>&amp;Broker</source>
        <translation>&amp;Makler</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Stands in the broker&apos;s statement and in the audit.</source>
        <translation>Steht im Kontoauszug des Maklers und im Protokoll.</translation>
    </message>
    <message>
        <source>The wallet may go %1 below 0; it was %2.</source>
        <translation>Das Konto darf bis %1 unter 0 gehen; bisher %2.</translation>
    </message>
    <message>
        <source>The wallet has %1.</source>
        <translation>Das Konto hat %1.</translation>
    </message>
    <message>
        <source>The wallet has %1 and will have %2.</source>
        <translation>Das Konto hat %1 und wird %2 haben.</translation>
    </message>
    <message>
        <source>Of that %1 is bonus.</source>
        <translation>Davon sind %1 Bonus.</translation>
    </message>
    <message>
        <source>0: not below 0 at all.</source>
        <translation>0: gar nicht unter 0.</translation>
    </message>
    <message>
        <source>With a minus it is taken, bonus credits first.</source>
        <translation>Mit Minus wird abgezogen, Bonusguthaben zuerst.</translation>
    </message>
    <message>
        <source>The wallet is below this line already.</source>
        <translation>Das Konto liegt schon unter dieser Linie.</translation>
    </message>
    <message>
        <source>It has %1 of bonus.</source>
        <translation>Es hat %1 Bonus.</translation>
    </message>
    <message>
        <source>It has %1, and a credit line of %2.</source>
        <translation>Es hat %1 und eine Kreditlinie von %2.</translation>
    </message>
    <message>
        <source>No broker has a wallet yet.</source>
        <translation>Noch hat kein Makler ein Konto.</translation>
    </message>
    <message>
        <source>It waits for the consent of another operator: beyond %1 within a day nobody acts alone.</source>
        <translation>Sie wartet auf die Zustimmung eines anderen Betreibers: über %1 an einem Tag handelt niemand allein.</translation>
    </message>
    <message>
        <source>It happens at once. Beyond %1 within a day another operator must consent.</source>
        <translation>Es geschieht sofort. Über %1 an einem Tag muss ein anderer Betreiber zustimmen.</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Vorschlagen</translation>
    </message>
    <message>
        <source>Carry it out</source>
        <translation>Ausführen</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentModel</name>
    <message>
        <source>to %1</source>
        <comment>a credit line</comment>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of an adjustment</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Makler</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Vorgeschlagen von</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
    <message>
        <source>nobody else</source>
        <comment>decided it</comment>
        <translation>niemand sonst</translation>
    </message>
</context>
<context>
    <name>leadfloor::AdjustmentsPage</name>
    <message>
        <source>Adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Adjust credits ...</source>
        <translation>Guthaben korrigieren ...</translation>
    </message>
    <message>
        <source>Take back ...</source>
        <translation>Zurücknehmen ...</translation>
    </message>
    <message>
        <source>Which adjustments</source>
        <translation>Welche Korrekturen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>All adjustments</source>
        <translation>Alle Korrekturen</translation>
    </message>
    <message>
        <source>Adjustment beside the table</source>
        <translation>Korrektur neben der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Adjust credits ...</source>
        <translation>Guthaben &amp;korrigieren ...</translation>
    </message>
    <message>
        <source>&amp;Take it back ...</source>
        <translation>&amp;Zurücknehmen ...</translation>
    </message>
    <message>
        <source>Nothing has been adjusted yet</source>
        <translation>Noch wurde nichts korrigiert</translation>
    </message>
    <message>
        <source>Adjust credits changes what a broker has, with a reason.</source>
        <translation>Guthaben korrigieren ändert, was ein Makler hat, mit einem Grund.</translation>
    </message>
    <message>
        <source>No adjustment waits</source>
        <translation>Keine Korrektur wartet</translation>
    </message>
    <message>
        <source>What another operator proposes beyond the limit comes here by itself.</source>
        <translation>Was ein anderer Betreiber über der Grenze vorschlägt, kommt von selbst hierher.</translation>
    </message>
    <message>
        <source>You proposed it: another operator must consent.</source>
        <translation>Sie haben sie vorgeschlagen: ein anderer Betreiber muss zustimmen.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>amount, credits, broker</comment>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>Adjustment %1 waits for another operator.</source>
        <translation>Korrektur %1 wartet auf einen anderen Betreiber.</translation>
    </message>
    <message>
        <source>Adjustment %1 is carried out.</source>
        <translation>Korrektur %1 ist ausgeführt.</translation>
    </message>
    <message>
        <source>Adjustment %1 will not be carried out.</source>
        <translation>Korrektur %1 wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Approve adjustment %1</source>
        <translation>Korrektur %1 genehmigen</translation>
    </message>
    <message>
        <source>Withdraw adjustment %1</source>
        <translation>Korrektur %1 zurückziehen</translation>
    </message>
    <message>
        <source>Decline adjustment %1</source>
        <translation>Korrektur %1 ablehnen</translation>
    </message>
    <message>
        <source>%1. It is carried out at once, in both your names.</source>
        <translation>%1. Sie wird sofort ausgeführt, in beider Namen.</translation>
    </message>
    <message>
        <source>%1. Nothing changes.</source>
        <translation>%1. Nichts ändert sich.</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>&amp;Notiz, falls es eine gibt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Take back adjustment %1</source>
        <translation>Korrektur %1 zurücknehmen</translation>
    </message>
    <message>
        <source>%1 gets one of the opposite amount, linked to it. The same limit holds.</source>
        <translation>%1 bekommt eine über den Gegenbetrag, die auf sie verweist. Es gilt dieselbe Grenze.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>leadfloor::AgeHistogram</name>
    <message numerus="yes">
        <source>%1: %Ln lead(s)</source>
        <translation>
            <numerusform>%1: %Ln Lead</numerusform>
            <numerusform>%1: %Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>age, leads</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::BasketModel</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>It was %1 when it was added</source>
        <translation>Beim Hinzufügen waren es %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::BasketPage</name>
    <message>
        <source>Basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Korb leeren</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>Angebot einholen</translation>
    </message>
    <message>
        <source>Get &amp;quote</source>
        <translation>&amp;Angebot einholen</translation>
    </message>
    <message>
        <source>&amp;Take out of the basket</source>
        <translation>Aus dem Korb &amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Empty the basket</source>
        <translation>Korb &amp;leeren</translation>
    </message>
    <message>
        <source>Your basket is empty</source>
        <translation>Ihr Korb ist leer</translation>
    </message>
    <message>
        <source>Tick leads in the inventory and put them in. They stay here until you buy or take them out; others can buy them meanwhile.</source>
        <translation>Haken Sie Leads im Bestand an und legen Sie sie hinein. Sie bleiben hier, bis Sie sie kaufen oder herausnehmen; andere können sie inzwischen kaufen.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message>
        <source>%1 leads for %2</source>
        <comment>can be bought</comment>
        <translation>%1 Leads für %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be had now</source>
        <translation>
            <numerusform>%Ln ist jetzt nicht zu haben</numerusform>
            <numerusform>%Ln sind jetzt nicht zu haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln have another price than when you added them</source>
        <translation>
            <numerusform>%Ln hat einen anderen Preis als beim Hinzufügen</numerusform>
            <numerusform>%Ln haben einen anderen Preis als beim Hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead is in the basket</source>
        <translation>1 Lead ist im Korb</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are in the basket</source>
        <translation>
            <numerusform>%Ln Lead ist im Korb</numerusform>
            <numerusform>%Ln Leads sind im Korb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; %Ln were gone</source>
        <translation>
            <numerusform>; %Ln war schon weg</numerusform>
            <numerusform>; %Ln waren schon weg</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead taken out of the basket</source>
        <translation>1 Lead aus dem Korb genommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads taken out of the basket</source>
        <translation>
            <numerusform>%Ln Lead aus dem Korb genommen</numerusform>
            <numerusform>%Ln Leads aus dem Korb genommen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::BookSource</name>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln Lead</numerusform>
            <numerusform>%Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>My leads, order %1</source>
        <translation>Meine Leads, Bestellung %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::BuyPage</name>
    <message>
        <source>Buy</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <source>Steps of the purchase</source>
        <translation>Schritte des Kaufs</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Der Marktplatz wird gefragt.</translation>
    </message>
    <message>
        <source>The order has changed; check it again.</source>
        <translation>Die Bestellung hat sich geändert; prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <comment>22 leads, $176.00</comment>
        <translation>%1 für %2 kaufen</translation>
    </message>
    <message>
        <source>This order is above %1, where you want to be slowed down: Buy wakes in %2 s.</source>
        <translation>Diese Bestellung liegt über %1, wo Sie gebremst werden wollen: Kaufen wird in %2 s frei.</translation>
    </message>
    <message>
        <source>When you press Buy</source>
        <translation>Wenn Sie auf Kaufen drücken</translation>
    </message>
    <message>
        <source>The contacts arrive in My leads right after it.</source>
        <translation>Die Kontakte kommen gleich danach in Meine Leads an.</translation>
    </message>
    <message>
        <source>Progress of the purchase</source>
        <translation>Fortschritt des Kaufs</translation>
    </message>
    <message>
        <source>Ready: %1 for %2</source>
        <comment>22 leads, $176.00</comment>
        <translation>Bereit: %1 für %2</translation>
    </message>
    <message>
        <source>The leads are kept for you until the invoice is paid. Only what you get is charged.</source>
        <translation>Die Leads bleiben für Sie reserviert, bis die Rechnung bezahlt ist. Berechnet wird nur, was Sie bekommen.</translation>
    </message>
    <message>
        <source>The leads are kept for you until the invoice is paid: all of them, or none.</source>
        <translation>Die Leads bleiben für Sie reserviert, bis die Rechnung bezahlt ist: alle oder keiner.</translation>
    </message>
    <message>
        <source>The leads are locked and paid in one step. Only what you get is charged.</source>
        <translation>Die Leads werden in einem Schritt gesperrt und bezahlt. Berechnet wird nur, was Sie bekommen.</translation>
    </message>
    <message>
        <source>The leads are locked and paid in one step: all of them, or none.</source>
        <translation>Die Leads werden in einem Schritt gesperrt und bezahlt: alle oder keiner.</translation>
    </message>
    <message>
        <source>The total never rises above %1. If prices have fallen, you pay less.</source>
        <translation>Die Summe steigt nie über %1. Sind die Preise gefallen, zahlen Sie weniger.</translation>
    </message>
    <message>
        <source>Quote accepted</source>
        <translation>Angebot angenommen</translation>
    </message>
    <message>
        <source>Price fixed at %1 or less</source>
        <translation>Preis fest bei %1 oder weniger</translation>
    </message>
    <message>
        <source>%1 kept for you</source>
        <translation>%1 für Sie reserviert</translation>
    </message>
    <message>
        <source>%1 by invoice, order %2</source>
        <translation>%1 auf Rechnung, Bestellung %2</translation>
    </message>
    <message>
        <source>%1 locked and paid</source>
        <translation>%1 gesperrt und bezahlt</translation>
    </message>
    <message>
        <source>%1 from credits, order %2</source>
        <translation>%1 aus Guthaben, Bestellung %2</translation>
    </message>
    <message>
        <source>Cancel came too late: the floor had already sold. You can close this window; delivery goes on.</source>
        <translation>Der Abbruch kam zu spät: der Marktplatz hatte schon verkauft. Sie können dieses Fenster schließen; die Lieferung geht weiter.</translation>
    </message>
    <message>
        <source>You can close this window. Delivery goes on, and you will be told here and in Jobs.</source>
        <translation>Sie können dieses Fenster schließen. Die Lieferung geht weiter; Sie erfahren es hier und unter Vorgänge.</translation>
    </message>
    <message>
        <source>Locking and paying, attempt %1</source>
        <translation>Sperren und Bezahlen, Versuch %1</translation>
    </message>
    <message>
        <source>Locking and paying</source>
        <translation>Sperren und Bezahlen</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>You can close this window. The order goes on and you will be told here and in Jobs.</source>
        <translation>Sie können dieses Fenster schließen. Die Bestellung geht weiter; Sie erfahren es hier und unter Vorgänge.</translation>
    </message>
    <message>
        <source>The floor is busy; nothing has been bought yet</source>
        <translation>Der Marktplatz ist ausgelastet; noch ist nichts gekauft</translation>
    </message>
    <message>
        <source>Attempt %1 of %2 comes by itself, with the same key, so nothing is bought twice.</source>
        <translation>Versuch %1 von %2 kommt von selbst, mit demselben Schlüssel; nichts wird doppelt gekauft.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Again in %1 s</source>
        <translation>Erneut in %1 s</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>The floor is asked whether that was in time.</source>
        <translation>Der Marktplatz wird gefragt, ob das rechtzeitig war.</translation>
    </message>
    <message>
        <source>You can close this window. You will be told what came of it.</source>
        <translation>Sie können dieses Fenster schließen. Sie erfahren, was daraus wurde.</translation>
    </message>
    <message>
        <source>The line was lost before the answer came</source>
        <translation>Die Leitung brach ab, bevor die Antwort kam</translation>
    </message>
    <message>
        <source>The floor is asked what happened as soon as the line is back. Do not buy again: this order either happened once or not at all.</source>
        <translation>Der Marktplatz wird gefragt, was geschah, sobald die Leitung wieder steht. Kaufen Sie nicht noch einmal: diese Bestellung geschah einmal oder gar nicht.</translation>
    </message>
    <message>
        <source>The floor is being asked what happened.</source>
        <translation>Der Marktplatz wird gefragt, was geschah.</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Jetzt fragen</translation>
    </message>
    <message>
        <source>Waiting for the line</source>
        <translation>Warten auf die Leitung</translation>
    </message>
    <message>
        <source>Outcome not known yet</source>
        <translation>Ergebnis noch unbekannt</translation>
    </message>
    <message>
        <source>You can close this window. You will be told as soon as it is known.</source>
        <translation>Sie können dieses Fenster schließen. Sie erfahren es, sobald es bekannt ist.</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Nicht gekauft</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>Nichts wurde gekauft, nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Your lines are kept.</source>
        <translation>Ihre Positionen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Delivering</source>
        <translation>Lieferung läuft</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads, then the receipt</source>
        <translation>Kontakte kommen in Meine Leads an, dann der Beleg</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>delivered, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 geliefert</translation>
    </message>
    <message>
        <source>They are in My leads</source>
        <translation>Sie sind in Meine Leads</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads once the invoice is paid</source>
        <translation>Kontakte kommen in Meine Leads an, sobald die Rechnung bezahlt ist</translation>
    </message>
    <message>
        <source>Delivery was interrupted at %1</source>
        <translation>Die Lieferung brach bei %1 ab</translation>
    </message>
    <message>
        <source>It goes on by itself. The leads are yours.</source>
        <translation>Sie geht von selbst weiter. Die Leads gehören Ihnen.</translation>
    </message>
    <message>
        <source>Delivery stopped at %1</source>
        <translation>Die Lieferung hielt bei %1 an</translation>
    </message>
    <message>
        <source>Delivering %1</source>
        <translation>%1 werden geliefert</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Another broker was faster on line %1.</source>
        <translation>Ein anderer Makler war bei Position %1 schneller.</translation>
    </message>
    <message>
        <source>Another broker was faster.</source>
        <translation>Ein anderer Makler war schneller.</translation>
    </message>
    <message>
        <source>%1 of %2 are still free; see what replaces the rest.</source>
        <translation>%1 von %2 sind noch frei; sehen Sie, was den Rest ersetzt.</translation>
    </message>
    <message>
        <source>See what replaces them.</source>
        <translation>Sehen Sie, was sie ersetzt.</translation>
    </message>
    <message>
        <source>The price has risen to %1, above the %2 that you were shown.</source>
        <translation>Der Preis ist auf %1 gestiegen, über die %2, die Ihnen gezeigt wurden.</translation>
    </message>
    <message>
        <source>Look at the difference before you decide.</source>
        <translation>Sehen Sie sich den Unterschied an, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>The quote ended before the purchase could begin.</source>
        <translation>Das Angebot endete, bevor der Kauf beginnen konnte.</translation>
    </message>
    <message>
        <source>A new quote shows what has changed since.</source>
        <translation>Ein neues Angebot zeigt, was sich geändert hat.</translation>
    </message>
    <message>
        <source>Not enough credits: short by %1.</source>
        <translation>Nicht genug Guthaben: es fehlen %1.</translation>
    </message>
    <message>
        <source>Somebody of your workspace has bought meanwhile.</source>
        <translation>Jemand aus Ihrem Arbeitsbereich hat inzwischen gekauft.</translation>
    </message>
    <message>
        <source>The leads are kept for you while you pay on the card page. Only what you get is charged.</source>
        <translation>Die Leads bleiben für Sie reserviert, während Sie auf der Kartenseite zahlen. Nur was Sie bekommen, wird berechnet.</translation>
    </message>
    <message>
        <source>The leads are kept for you while you pay on the card page: all of them, or none.</source>
        <translation>Die Leads bleiben für Sie reserviert, während Sie auf der Kartenseite zahlen: alle oder keine.</translation>
    </message>
    <message>
        <source>%1 by card, order %2</source>
        <translation>%1 mit Karte, Bestellung %2</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <comment>time of day</comment>
        <translation>Reserviert bis %1</translation>
    </message>
    <message>
        <source>You can close this window. The payment is noticed all the same, and Orders opens the page again.</source>
        <translation>Sie können dieses Fenster schließen. Die Zahlung wird trotzdem bemerkt, und unter Bestellungen öffnet sich die Seite wieder.</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Contacts arrive in My leads as soon as the card has paid</source>
        <translation>Die Kontakte kommen in Meine Leads, sobald die Karte gezahlt hat</translation>
    </message>
    <message>
        <source>No browser opened the page. Press Open page again.</source>
        <translation>Kein Browser hat die Seite geöffnet. Drücken Sie Seite öffnen noch einmal.</translation>
    </message>
    <message>
        <source>Request: %1</source>
        <translation>Anfrage: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::CellDelegate</name>
    <message>
        <source>not supplied</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>leadfloor::CellFilters</name>
    <message>
        <source>Only “%1”</source>
        <comment>a value</comment>
        <translation>Nur „%1“</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <comment>a value</comment>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Exclude “%1”</source>
        <comment>a value</comment>
        <translation>„%1“ ausschließen</translation>
    </message>
</context>
<context>
    <name>leadfloor::Chart</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <comment>a bar</comment>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>%1: least %2, most %3, last %4.</source>
        <translation>%1: kleinster %2, größter %3, letzter %4.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartCard</name>
    <message>
        <source>Show as a table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartStrip</name>
    <message>
        <source>By age</source>
        <translation>Nach Alter</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Nach Klasse</translation>
    </message>
    <message>
        <source>Nothing is on offer under these filters.</source>
        <translation>Unter diesen Filtern wird nichts angeboten.</translation>
    </message>
    <message>
        <source>Charts beside the table</source>
        <translation>Diagramme neben der Tabelle</translation>
    </message>
    <message>
        <source>Hide the charts</source>
        <translation>Diagramme ausblenden</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>Im Angebot</translation>
    </message>
    <message>
        <source>By county</source>
        <translation>Nach County</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Nach Bundesstaat</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChartTable</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CheckPage</name>
    <message>
        <source>Check availability and price</source>
        <translation>Verfügbarkeit und Preis prüfen</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Der Marktplatz wird gefragt.</translation>
    </message>
    <message>
        <source>There is no price yet.</source>
        <translation>Es gibt noch keinen Preis.</translation>
    </message>
    <message>
        <source>Choose how to go on with line %1.</source>
        <translation>Wählen Sie, wie es mit Position %1 weitergeht.</translation>
    </message>
    <message>
        <source>None of these leads is free.</source>
        <translation>Keiner dieser Leads ist frei.</translation>
    </message>
    <message>
        <source>Next step: order fewer leads, or add credits.</source>
        <translation>Nächster Schritt: weniger Leads bestellen oder Guthaben aufladen.</translation>
    </message>
    <message>
        <source>A new quote; nothing has changed.</source>
        <translation>Ein neues Angebot; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>The new quote differs: %1 now, %2 before.</source>
        <translation>Das neue Angebot weicht ab: %1 jetzt, %2 vorher.</translation>
    </message>
    <message>
        <source>What has changed stands at its line. Nothing has been bought.</source>
        <translation>Was sich geändert hat, steht an seiner Position. Nichts wurde gekauft.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose how to go on.</source>
        <translation>Wählen Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>Line %1 is complete.</source>
        <translation>Position %1 ist vollständig.</translation>
    </message>
    <message>
        <source>%1 other lines are complete.</source>
        <translation>%1 weitere Positionen sind vollständig.</translation>
    </message>
    <message>
        <source>%1 lines are short.</source>
        <translation>%1 Positionen reichen nicht.</translation>
    </message>
    <message>
        <source>Next: Pay</source>
        <translation>Weiter: Bezahlen</translation>
    </message>
</context>
<context>
    <name>leadfloor::CheckStep</name>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>&amp;Fix this row</source>
        <translation>&amp;Diese Zeile berichtigen</translation>
    </message>
    <message>
        <source>Check the &amp;fixes</source>
        <translation>&amp;Berichtigte prüfen</translation>
    </message>
    <message>
        <source>&amp;Save reject file ...</source>
        <translation>&amp;Abgelehnte speichern ...</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>&amp;Erneut prüfen</translation>
    </message>
    <message>
        <source>Right value</source>
        <translation>Richtiger Wert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Its twin</source>
        <translation>Ihr Zwilling</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Diese Zeile</translation>
    </message>
    <message>
        <source>Publish %1 leads</source>
        <translation>%1 Leads veröffentlichen</translation>
    </message>
    <message>
        <source>Next: Publish</source>
        <translation>Weiter: Veröffentlichen</translation>
    </message>
    <message>
        <source>Checking the fixes.</source>
        <translation>Das Berichtigte wird geprüft.</translation>
    </message>
    <message>
        <source>Checking; nothing is changed.</source>
        <translation>Es wird geprüft; nichts ändert sich.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 rows: %2</source>
        <translation>%1 Zeilen: %2</translation>
    </message>
    <message>
        <source>mended, not checked yet</source>
        <translation>berichtigt, noch nicht geprüft</translation>
    </message>
    <message>
        <source>Fix &amp;all %1 alike</source>
        <translation>&amp;Alle %1 gleichen berichtigen</translation>
    </message>
    <message>
        <source>No row is rejected.</source>
        <translation>Keine Zeile ist abgelehnt.</translation>
    </message>
    <message>
        <source>This cannot be mended here; correct the file, or leave the row out.</source>
        <translation>Das lässt sich hier nicht berichtigen; ändern Sie die Datei, oder lassen Sie die Zeile weg.</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Writing the rejected rows.</source>
        <translation>Die abgelehnten Zeilen werden geschrieben.</translation>
    </message>
    <message>
        <source>line %1 of this file</source>
        <translation>Zeile %1 dieser Datei</translation>
    </message>
    <message>
        <source>your own lead</source>
        <translation>Ihr eigener Lead</translation>
    </message>
    <message>
        <source>a lead of %1</source>
        <translation>ein Lead von %1</translation>
    </message>
    <message>
        <source>another supplier&apos;s lead</source>
        <translation>Lead eines anderen Lieferanten</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>fills what is empty</source>
        <translation>füllt, was leer ist</translation>
    </message>
    <message>
        <source>Line %1 of this file</source>
        <translation>Zeile %1 dieser Datei</translation>
    </message>
    <message>
        <source>Lead of %1, sold</source>
        <translation>Lead von %1, verkauft</translation>
    </message>
    <message>
        <source>Lead of %1</source>
        <translation>Lead von %1</translation>
    </message>
    <message>
        <source>Another supplier&apos;s; its contact is not shown</source>
        <translation>Von einem anderen Lieferanten; der Kontakt bleibt verborgen</translation>
    </message>
    <message>
        <source>These are the first %1 of %2 rejected rows; the next appear when these are mended and checked.</source>
        <translation>Das sind die ersten %1 von %2 abgelehnten Zeilen; die nächsten erscheinen, wenn diese berichtigt und geprüft sind.</translation>
    </message>
    <message>
        <source>Fix &amp;all alike, %1 or more</source>
        <translation>&amp;Alle gleichen berichtigen, %1 oder mehr</translation>
    </message>
    <message>
        <source>Only the first %1 are shown.</source>
        <translation>Nur die ersten %1 werden gezeigt.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ChipBar</name>
    <message>
        <source>Filter. %1 Delete removes it.</source>
        <translation>Filter. %1 Entf entfernt ihn.</translation>
    </message>
    <message>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <source>Remove filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Einen Filter hinzufügen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more filter(s)</source>
        <translation>
            <numerusform>%Ln weiterer Filter</numerusform>
            <numerusform>%Ln weitere Filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ColumnsDialog</name>
    <message>
        <source>Find a column</source>
        <translation>Spalte suchen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Fit widths</source>
        <translation>Breiten anpassen</translation>
    </message>
    <message>
        <source>Make every column as wide as what it shows</source>
        <translation>Jede Spalte so breit machen wie ihr Inhalt</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Choice, order and widths as at first</source>
        <translation>Auswahl, Reihenfolge und Breiten wie zu Beginn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>This column is always shown, in front.</source>
        <translation>Diese Spalte wird immer gezeigt, vorn.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ColumnsStep</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Remember these columns as</source>
        <translation>Diese Spalten &amp;merken als</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Gilt als</translation>
    </message>
    <message>
        <source>Value for all rows</source>
        <translation>Wert für alle Zeilen</translation>
    </message>
    <message>
        <source>value for all rows; empty: none</source>
        <translation>Wert für alle Zeilen; leer: keiner</translation>
    </message>
    <message>
        <source>Name of the mapping profile</source>
        <translation>Name des Spaltenprofils</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>&amp;Every row:</source>
        <translation>&amp;Jede Zeile:</translation>
    </message>
    <message>
        <source>Field with one value for all rows</source>
        <translation>Feld mit einem Wert für alle Zeilen</translation>
    </message>
    <message>
        <source>%1, %2 columns</source>
        <translation>%1, %2 Spalten</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>Weiter: Prüfen</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>every row</source>
        <translation>jede Zeile</translation>
    </message>
    <message>
        <source>A column is missing.</source>
        <translation>Eine Spalte fehlt.</translation>
    </message>
    <message>
        <source>%1 is</source>
        <translation>%1 ist</translation>
    </message>
</context>
<context>
    <name>leadfloor::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Passende Befehle</translation>
    </message>
</context>
<context>
    <name>leadfloor::CommissionModel</name>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Verkauft für</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Payable from</source>
        <translation>Auszahlbar ab</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 leads were given back, %2 with them.</source>
        <translation>%1 Leads wurden zurückgegeben und mit ihnen %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConnectForm</name>
    <message>
        <source>&amp;Floor address</source>
        <translation>&amp;Adresse des Marktplatzes</translation>
    </message>
    <message>
        <source>A host name, or the whole address that you were given</source>
        <translation>Ein Rechnername oder die ganze Adresse, die Sie erhalten haben</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Connect to a floor</source>
        <translation>Mit einem Marktplatz verbinden</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>Was versucht wird</translation>
    </message>
    <message>
        <source>Find the computer</source>
        <translation>Den Rechner finden</translation>
    </message>
    <message>
        <source>Reach its port</source>
        <translation>Seinen Port erreichen</translation>
    </message>
    <message>
        <source>Encrypt the line</source>
        <translation>Die Leitung verschlüsseln</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Compare versions</source>
        <translation>Versionen vergleichen</translation>
    </message>
    <message>
        <source>Compare clocks</source>
        <translation>Uhren vergleichen</translation>
    </message>
    <message>
        <source>Which floor? Type its address.</source>
        <translation>Welcher Marktplatz? Geben Sie seine Adresse ein.</translation>
    </message>
    <message>
        <source>Type the e-mail that you signed up with.</source>
        <translation>Geben Sie die E-Mail ein, mit der Sie sich registriert haben.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Check the spelling with whoever gave you the address.</source>
        <translation>Prüfen Sie die Schreibweise mit dem, der Ihnen die Adresse gab.</translation>
    </message>
    <message>
        <source>Is the computer on, and does a firewall or a VPN stand between?</source>
        <translation>Ist der Rechner an, und steht eine Firewall oder ein VPN dazwischen?</translation>
    </message>
    <message>
        <source>The floor needs a certificate that this computer trusts; ask its operator.</source>
        <translation>Der Marktplatz braucht ein Zertifikat, dem dieser Rechner vertraut; fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>Check e-mail, password and Caps Lock.</source>
        <translation>Prüfen Sie E-Mail, Passwort und Feststelltaste.</translation>
    </message>
    <message>
        <source>Ask the floor&apos;s operator for an update, or update this program.</source>
        <translation>Bitten Sie den Betreiber um ein Update oder aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>Let this computer set its clock by the network.</source>
        <translation>Lassen Sie diesen Rechner seine Uhr über das Netz stellen.</translation>
    </message>
    <message>
        <source>&amp;Keep it in this computer&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>No keychain here: the password is for this session only.</source>
        <translation>Hier gibt es keinen Schlüsselbund: das Passwort gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The floor does not take the password that the keychain has.</source>
        <translation>Der Marktplatz nimmt das Passwort aus dem Schlüsselbund nicht an.</translation>
    </message>
    <message>
        <source>Type the new one: it takes the old one&apos;s place.</source>
        <translation>Geben Sie das neue ein: es ersetzt das alte.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>leadfloor::Consent</name>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Payout taken back</source>
        <translation>Auszahlung zurück</translation>
    </message>
    <message>
        <source>Package of credits</source>
        <translation>Guthabenpaket</translation>
    </message>
    <message>
        <source>Coupon for credits</source>
        <translation>Guthabengutschein</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Payout %1</source>
        <translation>Auszahlung %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentDetail</name>
    <message>
        <source>Brokers pay %1 and get credits of %2.</source>
        <comment>a package</comment>
        <translation>Makler zahlen %1 und bekommen %2 Guthaben.</translation>
    </message>
    <message>
        <source>Brokers pay %1 and get credits of %2 and a bonus of %3.</source>
        <comment>a package</comment>
        <translation>Makler zahlen %1 und bekommen %2 Guthaben und %3 Bonus.</translation>
    </message>
    <message numerus="yes">
        <source>Each use gives a bonus of %1, %Ln uses in all.</source>
        <comment>a coupon</comment>
        <translation>
            <numerusform>Jede Einlösung gibt %1 Bonus, insgesamt %Ln Einlösung.</numerusform>
            <numerusform>Jede Einlösung gibt %1 Bonus, insgesamt %Ln Einlösungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each use gives a bonus of %1, as often as it is used.</source>
        <comment>a coupon</comment>
        <translation>Jede Einlösung gibt %1 Bonus, beliebig oft.</translation>
    </message>
    <message numerus="yes">
        <source>A broker may use it %Ln times.</source>
        <comment>a coupon</comment>
        <translation>
            <numerusform>Ein Makler darf ihn %Ln Mal einlösen.</numerusform>
            <numerusform>Ein Makler darf ihn %Ln Mal einlösen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bonus ends after %Ln days.</source>
        <translation>
            <numerusform>Der Bonus endet nach %Ln Tag.</numerusform>
            <numerusform>Der Bonus endet nach %Ln Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is offered from %1 to %2.</source>
        <comment>days</comment>
        <translation>Angeboten vom %1 bis %2.</translation>
    </message>
    <message>
        <source>It is offered from %1 on.</source>
        <comment>a day</comment>
        <translation>Angeboten ab %1.</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Choose a line to see what is asked for, and why.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was gewünscht wird und warum.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads of the order are given back.</source>
        <translation>
            <numerusform>%Ln Lead der Bestellung wird zurückgegeben.</numerusform>
            <numerusform>%Ln Leads der Bestellung werden zurückgegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines of the order are given back.</source>
        <translation>
            <numerusform>%Ln Zeile der Bestellung wird zurückgegeben.</numerusform>
            <numerusform>%Ln Zeilen der Bestellung werden zurückgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole order is given back.</source>
        <translation>Die ganze Bestellung wird zurückgegeben.</translation>
    </message>
    <message>
        <source>The money goes to where it came from, the leads go into quarantine.</source>
        <translation>Das Geld geht dorthin, woher es kam, die Leads kommen in Quarantäne.</translation>
    </message>
    <message>
        <source>The money did not arrive: the partner has it again, to be paid out anew.</source>
        <translation>Das Geld kam nicht an: der Partner hat es wieder, zur neuen Auszahlung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>For all brokers</source>
        <translation>Für alle Makler</translation>
    </message>
    <message>
        <source>You asked for it: another operator must consent. You may withdraw it.</source>
        <translation>Sie haben darum gebeten: ein anderer Betreiber muss zustimmen. Sie können es zurückziehen.</translation>
    </message>
    <message>
        <source>Beyond %1 a second person must consent: you, if you agree.</source>
        <translation>Über %1 muss eine zweite Person zustimmen: Sie, wenn Sie einverstanden sind.</translation>
    </message>
    <message>
        <source>Asked for by you</source>
        <translation>Erbeten von Ihnen</translation>
    </message>
    <message>
        <source>Asked for by %1</source>
        <translation>Erbeten von %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Object</source>
        <comment>an order, a payout, a package</comment>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Erbeten von</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Erbeten</translation>
    </message>
    <message>
        <source>all brokers</source>
        <translation>alle Makler</translation>
    </message>
    <message>
        <source>none</source>
        <comment>reason</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Ihnen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ConsentsPage</name>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>What is asked for, beside the table</source>
        <translation>Was gewünscht wird, neben der Tabelle</translation>
    </message>
    <message>
        <source>Nothing waits for a second operator</source>
        <translation>Nichts wartet auf einen zweiten Betreiber</translation>
    </message>
    <message>
        <source>Refunds and payouts taken back above the limit, packages and coupons come here by themselves.</source>
        <translation>Erstattungen und zurückgenommene Auszahlungen über der Grenze, Pakete und Gutscheine kommen von selbst hierher.</translation>
    </message>
    <message>
        <source>You asked for it: another operator must consent.</source>
        <translation>Sie haben darum gebeten: ein anderer Betreiber muss zustimmen.</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>kind, amount</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>%1, %2 of %3.</source>
        <comment>kind, amount, broker</comment>
        <translation>%1, %2 von %3.</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 genehmigen</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>%1 zurückziehen</translation>
    </message>
    <message>
        <source>Decline %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>It is done at once, in both your names.</source>
        <translation>Es geschieht sofort, in beider Namen.</translation>
    </message>
    <message>
        <source>Nothing is done.</source>
        <translation>Es geschieht nichts.</translation>
    </message>
    <message>
        <source>&amp;Note, if there is one</source>
        <translation>&amp;Notiz, falls es eine gibt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind, object</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is approved.</source>
        <translation>%1 ist genehmigt.</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>%1 ist zurückgezogen.</translation>
    </message>
    <message>
        <source>%1 is declined.</source>
        <translation>%1 ist abgelehnt.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>Es ist geschehen.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Es ist nichts geschehen.</translation>
    </message>
    <message>
        <source>By you. Nothing was done now.</source>
        <translation>Von Ihnen. Jetzt ist nichts geschehen.</translation>
    </message>
    <message>
        <source>Nothing was done now.</source>
        <translation>Jetzt ist nichts geschehen.</translation>
    </message>
    <message>
        <source>By %1. Nothing was done now.</source>
        <translation>Von %1. Jetzt ist nichts geschehen.</translation>
    </message>
    <message>
        <source>%1 was approved before.</source>
        <translation>%1 war schon genehmigt.</translation>
    </message>
    <message>
        <source>%1 was declined before.</source>
        <translation>%1 war schon abgelehnt.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ContactCard</name>
    <message>
        <source>Choose a lead to see its contact.</source>
        <translation>Wählen Sie einen Lead, um seinen Kontakt zu sehen.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Copy the phone number</source>
        <translation>Telefonnummer kopieren</translation>
    </message>
    <message>
        <source>Write an e-mail</source>
        <translation>E-Mail schreiben</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Close the preview</source>
        <translation>Vorschau schließen</translation>
    </message>
    <message>
        <source>Write to %1 with your e-mail program?</source>
        <translation>Mit Ihrem E-Mail-Programm an %1 schreiben?</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Name not supplied</source>
        <translation>Name nicht angegeben</translation>
    </message>
    <message>
        <source>No phone supplied</source>
        <translation>Kein Telefon angegeben</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>No e-mail address supplied</source>
        <translation>Keine E-Mail-Adresse angegeben</translation>
    </message>
    <message>
        <source>%1 old when bought</source>
        <comment>age of a lead</comment>
        <translation>%1 alt beim Kauf</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>geliefert %1</translation>
    </message>
    <message>
        <source>Not supplied: %1</source>
        <translation>Nicht angegeben: %1</translation>
    </message>
    <message>
        <source>Call %1 with your telephone program?</source>
        <translation>%1 mit Ihrem Telefonprogramm anrufen?</translation>
    </message>
    <message>
        <source>Call now</source>
        <translation>Jetzt anrufen</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Write a note ...</source>
        <translation>Notiz schreiben ...</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <source>Loading what has been done ...</source>
        <translation>Was getan wurde, wird geladen ...</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>moment, person</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Bought in order %1</source>
        <translation>Gekauft in Bestellung %1</translation>
    </message>
    <message>
        <source>Call again %1</source>
        <comment>moment</comment>
        <translation>Wieder anrufen %1</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zugewiesen an %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagworte: %1</translation>
    </message>
    <message>
        <source>%1 Call %2 all the same?</source>
        <comment>why not, number</comment>
        <translation>%1 %2 trotzdem anrufen?</translation>
    </message>
    <message>
        <source>Return ... (until %1)</source>
        <translation>Zurückgeben ... (bis %1)</translation>
    </message>
    <message>
        <source>Order %1, %2</source>
        <comment>number, price of the lead</comment>
        <translation>Bestellung %1, %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CountLine</name>
    <message>
        <source>%1 wanted</source>
        <comment>leads</comment>
        <translation>%1 gewünscht</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 will do</source>
        <comment>leads</comment>
        <translation>%1 genügen</translation>
    </message>
    <message>
        <source>fewer will do</source>
        <translation>weniger genügen</translation>
    </message>
    <message>
        <source>the rest by standing order</source>
        <translation>der Rest per Dauerauftrag</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a wish</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>in all</source>
        <comment>behind a sum of money</comment>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>At least so many leads came since these rows were shown. Shows them.</source>
        <translation>Mindestens so viele Leads kamen dazu, seit diese Zeilen gezeigt werden. Zeigt sie.</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>leads</comment>
        <translation>von %1</translation>
    </message>
    <message numerus="yes">
        <source>of %1 leads</source>
        <translation>
            <numerusform>von %1 Lead</numerusform>
            <numerusform>von %1 Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>lead</source>
        <comment>behind a 1</comment>
        <translation>Lead</translation>
    </message>
    <message numerus="yes">
        <source>leads</source>
        <comment>behind a number</comment>
        <translation>
            <numerusform>Lead</numerusform>
            <numerusform>Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>1 filter on</source>
        <translation>1 Filter aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters on</source>
        <translation>
            <numerusform>%Ln Filter aktiv</numerusform>
            <numerusform>%Ln Filter aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 off</source>
        <comment>filters</comment>
        <translation>%1, %2 aus</translation>
    </message>
    <message>
        <source>The table shows the first %1: narrow the filter.</source>
        <translation>Die Tabelle zeigt die ersten %1: engen Sie den Filter ein.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>leads</comment>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>1 new lead</source>
        <translation>1 neuer Lead</translation>
    </message>
    <message numerus="yes">
        <source>%1 new leads</source>
        <translation>
            <numerusform>%1 neuer Lead</numerusform>
            <numerusform>%1 neue Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>count, of all, money</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>figures, what is wanted</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::CouponField</name>
    <message>
        <source>Coupon</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Code, if you have one</source>
        <translation>Code, falls Sie einen haben</translation>
    </message>
    <message>
        <source>Asking the floor…</source>
        <translation>Der Marktplatz wird gefragt…</translation>
    </message>
    <message>
        <source>The order goes on without it.</source>
        <translation>Die Bestellung geht ohne ihn weiter.</translation>
    </message>
    <message>
        <source>It takes %1 off this order.</source>
        <translation>Er mindert diese Bestellung um %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::CrashDialog</name>
    <message>
        <source>Crash report</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>Leadfloor ended unexpectedly</source>
        <translation>Leadfloor wurde unerwartet beendet</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Der ganze Bericht</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>On %1. This is all that was written down: where the program was, versions, and the last lines of its log. It has no contacts and no passwords, and it is sent to nobody.</source>
        <translation>Am %1. Das ist alles, was aufgeschrieben wurde: wo das Programm war, Versionen und die letzten Zeilen seines Protokolls. Es enthält keine Kontakte und Passwörter und wird niemandem gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more reports follow.</source>
        <translation>
            <numerusform>%Ln weiterer Bericht folgt.</numerusform>
            <numerusform>%Ln weitere Berichte folgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the crash report as</source>
        <translation>Absturzbericht speichern als</translation>
    </message>
</context>
<context>
    <name>leadfloor::DecisionPage</name>
    <message>
        <source>Approve ...</source>
        <translation>Genehmigen ...</translation>
    </message>
    <message>
        <source>Decline ...</source>
        <translation>Ablehnen ...</translation>
    </message>
    <message>
        <source>A&amp;pprove it ...</source>
        <translation>&amp;Genehmigen ...</translation>
    </message>
    <message>
        <source>&amp;Decline or withdraw it ...</source>
        <translation>&amp;Ablehnen oder zurückziehen ...</translation>
    </message>
    <message>
        <source>1 waits for your consent</source>
        <translation>1 wartet auf Ihre Zustimmung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait for your consent</source>
        <translation>
            <numerusform>%Ln wartet auf Ihre Zustimmung</numerusform>
            <numerusform>%Ln warten auf Ihre Zustimmung</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of yours waits for another operator</source>
        <translation>1 von Ihnen wartet auf einen anderen Betreiber</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of yours wait for another operator</source>
        <translation>
            <numerusform>%Ln von Ihnen wartet auf einen anderen Betreiber</numerusform>
            <numerusform>%Ln von Ihnen warten auf einen anderen Betreiber</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdraw ...</source>
        <translation>Zurückziehen ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryDialog</name>
    <message>
        <source>What is new for</source>
        <translation>Was neu ist für</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Start delivering</source>
        <translation>Lieferung starten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>New scheduled delivery</source>
        <translation>Neue geplante Lieferung</translation>
    </message>
    <message>
        <source>Change delivery %1</source>
        <translation>Lieferung %1 ändern</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway exports what this target has not been given yet, each lead once, whether this program runs or not. What fails is tried again, eight times in all.</source>
        <translation>Das Gateway exportiert, was dieses Ziel noch nicht bekommen hat, jeden Lead einmal, ob dieses Programm läuft oder nicht. Was misslingt, wird erneut versucht, insgesamt achtmal.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>SFTP server</source>
        <translation>SFTP-Server</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>E-mail of a member of your team. Names, phones and addresses never go by mail: it says how many leads are new, and their ids. They stay new until somebody exports them.</source>
        <translation>E-Mail eines Mitglieds Ihres Teams. Namen, Telefonnummern und Adressen gehen nie per Mail: Sie sagt, wie viele Leads neu sind, und nennt ihre Kennungen. Sie bleiben neu, bis jemand sie exportiert.</translation>
    </message>
    <message>
        <source>The name that the operator of the floor has given it in the gateway&apos;s file; passwords and keys stay there.</source>
        <translation>Der Name, den der Betreiber ihm in der Datei des Gateways gegeben hat; Passwörter und Schlüssel bleiben dort.</translation>
    </message>
    <message>
        <source>minutes past the hour</source>
        <translation>Minuten nach der vollen Stunde</translation>
    </message>
    <message>
        <source>Say whose mailbox.</source>
        <translation>Sagen Sie, wessen Postfach.</translation>
    </message>
    <message>
        <source>Say which destination.</source>
        <translation>Sagen Sie, welches Ziel.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The gateway tries it ...</source>
        <translation>Das Gateway probiert es ...</translation>
    </message>
    <message>
        <source>The gateway has not answered.</source>
        <translation>Das Gateway hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Ask the operator whether one runs that has destinations.</source>
        <translation>Fragen Sie den Betreiber, ob eines läuft, das Ziele hat.</translation>
    </message>
    <message>
        <source>A test mail is on its way.</source>
        <translation>Eine Testmail ist unterwegs.</translation>
    </message>
    <message>
        <source>It can be reached; a file can be put there.</source>
        <translation>Es ist erreichbar; eine Datei kann dort abgelegt werden.</translation>
    </message>
    <message>
        <source>It cannot be reached.</source>
        <translation>Es ist nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryModel</name>
    <message>
        <source>None yet</source>
        <translation>Noch keiner</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Nothing was new</source>
        <translation>Nichts war neu</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Is tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Was schiefging</translation>
    </message>
    <message>
        <source>Who reads its mails has left the team.</source>
        <translation>Wer die E-Mails liest, gehört nicht mehr zum Team.</translation>
    </message>
    <message>
        <source>Whose it was has left the team. Whoever resumes it takes it over.</source>
        <translation>Wem sie gehörte, ist nicht mehr im Team. Wer sie fortsetzt, übernimmt sie.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeliveryPanel</name>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Scheduled deliveries</source>
        <translation>Geplante Lieferungen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway can take what is new to a folder or an SFTP server by itself.</source>
        <translation>Das Gateway kann Neues von selbst in einen Ordner oder auf einen SFTP-Server bringen.</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ändern ...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New delivery ...</source>
        <translation>Neue Lieferung ...</translation>
    </message>
    <message>
        <source>Delete delivery %1 for %2, with its log?</source>
        <translation>Lieferung %1 für %2 mit ihrem Protokoll löschen?</translation>
    </message>
    <message>
        <source>Files that have arrived stay where they are.</source>
        <translation>Dateien, die angekommen sind, bleiben, wo sie sind.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskDiagnostics</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>&amp;Diagnose</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Job %1</source>
        <translation>Vorgang %1</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>no floor is open</source>
        <translation>kein Marktplatz ist geöffnet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskNews</name>
    <message>
        <source>An adjustment of credits waits for your consent.</source>
        <translation>Eine Guthabenkorrektur wartet auf Ihre Zustimmung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln adjustments of credits wait for your consent.</source>
        <translation>
            <numerusform>%Ln Guthabenkorrektur wartet auf Ihre Zustimmung.</numerusform>
            <numerusform>%Ln Guthabenkorrekturen warten auf Ihre Zustimmung.</numerusform>
        </translation>
    </message>
    <message>
        <source>A return waits for a decision.</source>
        <translation>Eine Rückgabe wartet auf eine Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns wait for a decision.</source>
        <translation>
            <numerusform>%Ln Rückgabe wartet auf eine Entscheidung.</numerusform>
            <numerusform>%Ln Rückgaben warten auf eine Entscheidung.</numerusform>
        </translation>
    </message>
    <message>
        <source>A card payment wants a look.</source>
        <translation>Eine Kartenzahlung ist zu prüfen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings of card payments want a look.</source>
        <translation>
            <numerusform>%Ln Befund zu Kartenzahlungen ist zu prüfen.</numerusform>
            <numerusform>%Ln Befunde zu Kartenzahlungen sind zu prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A letter could not be sent.</source>
        <translation>Ein Brief konnte nicht gesendet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters could not be sent.</source>
        <translation>
            <numerusform>%Ln Brief konnte nicht gesendet werden.</numerusform>
            <numerusform>%Ln Briefe konnten nicht gesendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>A refund, payout or gift waits for your approval.</source>
        <translation>Eine Erstattung, Auszahlung oder Gabe wartet auf Ihre Genehmigung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refunds, payouts or gifts wait for your approval.</source>
        <translation>
            <numerusform>%Ln Erstattung, Auszahlung oder Gabe wartet auf Ihre Genehmigung.</numerusform>
            <numerusform>%Ln Erstattungen, Auszahlungen oder Gaben warten auf Ihre Genehmigung.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::DeskWork</name>
    <message>
        <source>A payment needs a decision</source>
        <translation>Eine Zahlung braucht eine Entscheidung</translation>
    </message>
    <message>
        <source>Its amount or currency is not the order&apos;s, or it was paid twice. Nothing was delivered for it: give it back, or credit it.</source>
        <translation>Betrag oder Währung sind nicht die der Bestellung, oder sie wurde zweimal bezahlt. Dafür wurde nichts geliefert: geben Sie sie zurück oder schreiben Sie sie gut.</translation>
    </message>
    <message>
        <source>An event was set aside</source>
        <translation>Ein Ereignis wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>A payment was told twice, with other amounts</source>
        <translation>Eine Zahlung wurde zweimal gemeldet, mit anderen Beträgen</translation>
    </message>
    <message>
        <source>The first telling holds. Compare it with the provider&apos;s page of this payment.</source>
        <translation>Die erste Meldung gilt. Vergleichen Sie sie mit der Seite des Anbieters zu dieser Zahlung.</translation>
    </message>
    <message>
        <source>A refund failed</source>
        <translation>Eine Erstattung ist gescheitert</translation>
    </message>
    <message>
        <source>The card did not take the money back. Pay it in another way, or credit the wallet by an adjustment.</source>
        <translation>Die Karte nahm das Geld nicht zurück. Zahlen Sie es anders aus, oder schreiben Sie es durch eine Korrektur dem Konto gut.</translation>
    </message>
    <message>
        <source>A refund that nobody asked for here</source>
        <translation>Eine Erstattung, um die hier niemand bat</translation>
    </message>
    <message>
        <source>It was made on the provider&apos;s pages, and is booked. Take the leads back by a return if they were given.</source>
        <translation>Sie wurde auf den Seiten des Anbieters gemacht und ist gebucht. Nehmen Sie die Leads durch eine Rückgabe zurück, falls sie geliefert sind.</translation>
    </message>
    <message>
        <source>No payment page could be made</source>
        <translation>Es konnte keine Zahlungsseite gemacht werden</translation>
    </message>
    <message>
        <source>The provider refused it. The reason beside it says which setting to look at.</source>
        <translation>Der Anbieter lehnte ab. Der Grund daneben sagt, welche Einstellung anzusehen ist.</translation>
    </message>
    <message>
        <source>Credits of a refunded top-up were spent</source>
        <translation>Guthaben einer erstatteten Aufladung war verbraucht</translation>
    </message>
    <message>
        <source>They are owed. leadfloorctl topup collect takes them once the wallet has them, or forgives them.</source>
        <translation>Es ist geschuldet. leadfloorctl topup collect zieht es ein, sobald das Konto es hat, oder erlässt es.</translation>
    </message>
    <message>
        <source>Credits of a payment that went back were spent</source>
        <translation>Guthaben einer zurückgegangenen Zahlung wurde ausgegeben</translation>
    </message>
    <message>
        <source>A refund made at the provider failed</source>
        <translation>Eine beim Anbieter gemachte Erstattung ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The money is at the provider again. Give it back in another way, or credit the wallet by an adjustment.</source>
        <translation>Das Geld ist wieder beim Anbieter. Geben Sie es auf anderem Weg zurück, oder schreiben Sie es durch eine Anpassung gut.</translation>
    </message>
    <message>
        <source>An event had been missed</source>
        <translation>Ein Ereignis war verpasst worden</translation>
    </message>
    <message>
        <source>It was found by the comparison with the provider&apos;s list, and has had its effect.</source>
        <translation>Es wurde beim Vergleich mit der Liste des Anbieters gefunden und hat gewirkt.</translation>
    </message>
    <message>
        <source>An event that the provider does not know</source>
        <translation>Ein Ereignis, das der Anbieter nicht kennt</translation>
    </message>
    <message>
        <source>Somebody may know the secret of the webhook: look at it, and change the secret.</source>
        <translation>Jemand kennt vielleicht das Geheimnis des Webhooks: sehen Sie es an und ändern Sie das Geheimnis.</translation>
    </message>
    <message>
        <source>An event differs from the provider&apos;s</source>
        <translation>Ein Ereignis weicht von dem des Anbieters ab</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s page; what was booked stands below.</source>
        <translation>Vergleichen Sie es mit der Seite des Anbieters; was gebucht wurde, steht darunter.</translation>
    </message>
    <message>
        <source>A payment is disputed</source>
        <translation>Eine Zahlung wird bestritten</translation>
    </message>
    <message>
        <source>Answer it on the provider&apos;s pages. What is lost is booked by itself.</source>
        <translation>Antworten Sie auf den Seiten des Anbieters. Was verloren geht, wird von selbst gebucht.</translation>
    </message>
    <message>
        <source>Look at it, and close it with a note.</source>
        <translation>Sehen Sie es an und schließen Sie es mit einer Notiz.</translation>
    </message>
    <message>
        <source>Purchase complete</source>
        <translation>Kauf abgeschlossen</translation>
    </message>
    <message>
        <source>Credits arrived</source>
        <translation>Guthaben angekommen</translation>
    </message>
    <message>
        <source>Balance is low</source>
        <translation>Niedriger Stand</translation>
    </message>
    <message>
        <source>Hold about to end</source>
        <translation>Reservierung endet bald</translation>
    </message>
    <message>
        <source>Return decided</source>
        <translation>Rückgabe entschieden</translation>
    </message>
    <message>
        <source>Money goes back to the card</source>
        <translation>Geld geht auf die Karte zurück</translation>
    </message>
    <message>
        <source>Card money in the wallet</source>
        <translation>Kartengeld auf dem Konto</translation>
    </message>
    <message>
        <source>Card payment under review</source>
        <translation>Kartenzahlung in Prüfung</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>A payment that the provider does not know</source>
        <translation>Eine Zahlung, die der Anbieter nicht kennt</translation>
    </message>
    <message>
        <source>Compare it with the provider&apos;s page of its payments. If money never came, take the leads or credits back.</source>
        <translation>Vergleichen Sie sie mit der Seite der Zahlungen beim Anbieter. Kam nie Geld, nehmen Sie Leads oder Guthaben zurück.</translation>
    </message>
    <message>
        <source>A payment differs from the provider&apos;s</source>
        <translation>Eine Zahlung weicht von der des Anbieters ab</translation>
    </message>
    <message>
        <source>Refunds differ from the provider&apos;s</source>
        <translation>Erstattungen weichen von denen des Anbieters ab</translation>
    </message>
    <message>
        <source>Compare them with the provider&apos;s page; what was booked stands below.</source>
        <translation>Vergleichen Sie sie mit der Seite des Anbieters; was gebucht wurde, steht darunter.</translation>
    </message>
    <message>
        <source>A payment is not in the books</source>
        <translation>Eine Zahlung steht nicht in den Büchern</translation>
    </message>
    <message>
        <source>The provider has money that no order of this floor asked for. Find out on its pages whose it is, and give it back there.</source>
        <translation>Der Anbieter hat Geld, um das keine Bestellung dieses Marktplatzes bat. Finden Sie auf seinen Seiten heraus, wessen es ist, und geben Sie es dort zurück.</translation>
    </message>
    <message>
        <source>Delivery given up</source>
        <translation>Lieferung aufgegeben</translation>
    </message>
    <message>
        <source>Delivery paused</source>
        <translation>Lieferung angehalten</translation>
    </message>
    <message>
        <source>It is signed, but not of this floor or mode, or it cannot be read. Nothing happened by it. Look at the provider&apos;s settings of the webhook.</source>
        <translation>Es ist unterschrieben, aber nicht von diesem Marktplatz oder Modus, oder es ist nicht zu lesen. Nichts geschah dadurch. Sehen Sie beim Anbieter die Einstellungen des Webhooks an.</translation>
    </message>
    <message>
        <source>The bank took back money that the wallet had got. What was left of it is taken, the rest is owed. leadfloorctl events collect takes it once the wallet has it, or forgives it.</source>
        <translation>Die Bank hat Geld zurückgeholt, das auf dem Konto war. Was davon übrig war, ist abgezogen; der Rest ist geschuldet. leadfloorctl events collect zieht ihn ein, sobald das Konto ihn hat, oder erlässt ihn.</translation>
    </message>
    <message>
        <source>Credits taken</source>
        <translation>Guthaben abgezogen</translation>
    </message>
</context>
<context>
    <name>leadfloor::Desktop</name>
    <message>
        <source>That is not the password that this floor was opened with.</source>
        <translation>Das ist nicht das Passwort, mit dem dieser Marktplatz geöffnet wurde.</translation>
    </message>
    <message>
        <source>If it was changed meanwhile, sign out and in again.</source>
        <translation>Wurde es inzwischen geändert, melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The keychain has not taken the password: it is for this session only.</source>
        <translation>Der Schlüsselbund hat das Passwort nicht angenommen: es gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>The offline store was closed by the lock.</source>
        <translation>Die Sperre hat den Offline-Speicher geschlossen.</translation>
    </message>
    <message>
        <source>The floor cannot be reached.</source>
        <translation>Der Marktplatz ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The leads that you keep on this computer can be opened without it.</source>
        <translation>Die Leads, die Sie auf diesem Rechner behalten, lassen sich ohne ihn öffnen.</translation>
    </message>
    <message>
        <source>Open offline store</source>
        <translation>Offline-Speicher öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be taken before the floor answers.</source>
        <translation>%1 kann erst angenommen werden, wenn der Marktplatz antwortet.</translation>
    </message>
    <message>
        <source>Drop it again when the window is connected.</source>
        <translation>Legen Sie die Datei noch einmal ab, wenn das Fenster verbunden ist.</translation>
    </message>
    <message>
        <source>%1 cannot be taken offline.</source>
        <translation>%1 kann offline nicht angenommen werden.</translation>
    </message>
    <message>
        <source>Sign in to the floor, then drop it again.</source>
        <translation>Melden Sie sich am Marktplatz an und legen Sie die Datei noch einmal ab.</translation>
    </message>
    <message>
        <source>%1 is for a floor, and none is open.</source>
        <translation>%1 ist für einen Marktplatz, und es ist keiner geöffnet.</translation>
    </message>
    <message>
        <source>Sign in to one, then drop it again.</source>
        <translation>Melden Sie sich an einem an und legen Sie die Datei noch einmal ab.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DetailPane</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>leadfloor::DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Log ...</source>
        <translation>Protokoll ...</translation>
    </message>
    <message>
        <source>Save bundle ...</source>
        <translation>Paket speichern ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Files of the bundle</source>
        <translation>Dateien des Pakets</translation>
    </message>
    <message>
        <source>Contents of the file</source>
        <translation>Inhalt der Datei</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Save as ...</source>
        <translation>Speichern als ...</translation>
    </message>
    <message>
        <source>This is everything that the file will hold. Nothing is sent: you choose where it goes, and whom you give it to.</source>
        <translation>Das ist alles, was die Datei enthalten wird. Nichts wird gesendet: Sie wählen, wohin sie kommt und wem Sie sie geben.</translation>
    </message>
    <message>
        <source>Contents of the bundle</source>
        <translation>Inhalt des Pakets</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, size</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save the bundle as</source>
        <translation>Paket speichern als</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>leadfloor::DoNotCallChoice</name>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Export all, with a stamp</source>
        <translation>Alles exportieren, mit Stempel</translation>
    </message>
    <message>
        <source>Leave unchecked numbers out</source>
        <translation>Ungeprüfte Nummern weglassen</translation>
    </message>
    <message>
        <source>Who is left out stays new for the next time.</source>
        <translation>Wer weggelassen wird, bleibt neu für das nächste Mal.</translation>
    </message>
    <message>
        <source>checked within %1 days</source>
        <translation>innerhalb von %1 Tagen geprüft</translation>
    </message>
    <message>
        <source>checked as lately as this floor wants</source>
        <translation>so kürzlich geprüft, wie es dieser Marktplatz will</translation>
    </message>
    <message>
        <source>The manifest says how many numbers were not %1, and how many are on your lists.</source>
        <translation>Das Manifest sagt, wie viele Nummern nicht %1 sind und wie viele auf Ihren Listen stehen.</translation>
    </message>
    <message>
        <source>Left out is whoever has no number that was %1, or is on one of your lists.</source>
        <translation>Weggelassen wird, wer keine Nummer hat, die %1 ist, oder auf einer Ihrer Listen steht.</translation>
    </message>
</context>
<context>
    <name>leadfloor::DonePage</name>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>The file needs a name.</source>
        <translation>Die Datei braucht einen Namen.</translation>
    </message>
    <message>
        <source>The contacts come when the order is paid.</source>
        <translation>Die Kontakte kommen, wenn die Bestellung bezahlt ist.</translation>
    </message>
    <message>
        <source>The contacts are not all here yet.</source>
        <translation>Es sind noch nicht alle Kontakte da.</translation>
    </message>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV für Tabellenprogramme</translation>
    </message>
    <message>
        <source>CSV for machines, raw values</source>
        <translation>CSV für Maschinen, Rohwerte</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>Receipt of order %1</source>
        <translation>Beleg der Bestellung %1</translation>
    </message>
    <message>
        <source>%1 asked for; %2</source>
        <translation>%1 bestellt; %2</translation>
    </message>
    <message>
        <source>Standing order %1 buys the other %2 as they come.</source>
        <translation>Dauerauftrag %1 kauft die anderen %2, sobald sie kommen.</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>To be paid by invoice until</source>
        <translation>Auf Rechnung zu zahlen bis</translation>
    </message>
    <message>
        <source>Left in the wallet</source>
        <translation>Verbleibt im Konto</translation>
    </message>
    <message>
        <source>Ordered %1 for %2.</source>
        <comment>22 leads, $176.00</comment>
        <translation>%1 für %2 bestellt.</translation>
    </message>
    <message>
        <source>Bought %1 for %2.</source>
        <comment>22 leads, $176.00</comment>
        <translation>%1 für %2 gekauft.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>delivered, all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>All contacts are here; you find them in My leads.</source>
        <translation>Alle Kontakte sind da; Sie finden sie in Meine Leads.</translation>
    </message>
    <message>
        <source>They are kept for you. The contacts come when the operator has booked your payment; Orders shows the time that is left, and lets you pay from credits instead.</source>
        <translation>Sie bleiben für Sie reserviert. Die Kontakte kommen, wenn der Betreiber Ihre Zahlung gebucht hat; Bestellungen zeigt die verbleibende Zeit und lässt Sie stattdessen aus Guthaben zahlen.</translation>
    </message>
    <message>
        <source>Delivery was interrupted at %1 and goes on by itself.</source>
        <translation>Die Lieferung brach bei %1 ab und geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The leads are yours; the floor delivers them later by itself.</source>
        <translation>Die Leads gehören Ihnen; der Marktplatz liefert sie später von selbst.</translation>
    </message>
    <message>
        <source>Delivering %1.</source>
        <translation>%1 werden geliefert.</translation>
    </message>
    <message>
        <source>This file exists; it will be replaced.</source>
        <translation>Diese Datei gibt es; sie wird ersetzt.</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>Leads exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>%1 columns.</source>
        <translation>%1 Spalten.</translation>
    </message>
    <message>
        <source>%1 cells were made safe for spreadsheets; the manifest lists them.</source>
        <translation>%1 Zellen wurden für Tabellenprogramme entschärft; das Manifest führt sie auf.</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Export cancelled; no file was written.</source>
        <translation>Export abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>And %1 more; the receipt names all.</source>
        <translation>Und %1 weitere; der Beleg nennt alle.</translation>
    </message>
</context>
<context>
    <name>leadfloor::EarningsPage</name>
    <message>
        <source>Earnings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Einbehalten</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Auszahlbar</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Carried</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Which sold lines</source>
        <translation>Welche Verkäufe</translation>
    </message>
    <message>
        <source>All sold lines</source>
        <translation>Alle Verkäufe</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Auszahlungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing sold is in this state</source>
        <translation>Kein Verkauf ist in diesem Zustand</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Wählen Sie über der Tabelle einen anderen.</translation>
    </message>
    <message>
        <source>Nothing has been sold yet</source>
        <translation>Noch ist nichts verkauft</translation>
    </message>
    <message>
        <source>What brokers buy of your files appears here at once, with your commission.</source>
        <translation>Was Makler aus Ihren Dateien kaufen, erscheint hier sofort, mit Ihrer Provision.</translation>
    </message>
    <message>
        <source>Go to Upload</source>
        <translation>Zum Hochladen</translation>
    </message>
    <message>
        <source>the next until %1</source>
        <translation>das Nächste bis %1</translation>
    </message>
    <message>
        <source>until returns are over</source>
        <translation>bis die Rückgabefrist um ist</translation>
    </message>
    <message>
        <source>%1 will be taken off: given back</source>
        <translation>%1 wird abgezogen: zurückgegeben</translation>
    </message>
    <message>
        <source>paid out from %1 on</source>
        <translation>ausgezahlt ab %1</translation>
    </message>
    <message>
        <source>goes out with the next payout</source>
        <translation>geht mit der nächsten Auszahlung</translation>
    </message>
    <message>
        <source>%1 on its way</source>
        <translation>%1 unterwegs</translation>
    </message>
    <message>
        <source>all payouts</source>
        <translation>alle Auszahlungen</translation>
    </message>
    <message>
        <source>less than a cent, counts next time</source>
        <translation>weniger als ein Cent, zählt beim nächsten Mal</translation>
    </message>
    <message>
        <source>Today&apos;s rate: base %1, sold within a week %2 more</source>
        <translation>Heutiger Satz: Basis %1, binnen einer Woche verkauft %2 mehr</translation>
    </message>
    <message>
        <source>verified %1 of %2 leads: %3 more</source>
        <translation>%1 von %2 Leads geprüft: %3 mehr</translation>
    </message>
    <message>
        <source>no verified leads yet</source>
        <translation>noch keine geprüften Leads</translation>
    </message>
    <message>
        <source>%1 uploaded last month: %2 more</source>
        <translation>%1 im Vormonat hochgeladen: %2 mehr</translation>
    </message>
    <message>
        <source>your bonus %1</source>
        <translation>Ihr Bonus %1</translation>
    </message>
    <message>
        <source>%1; at most %2.</source>
        <translation>%1; höchstens %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::EmptyState</name>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>leadfloor::ErrorDetails</name>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>Was geschah: %1</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
    <message>
        <source>The program&apos;s own words: %1</source>
        <translation>Wortlaut des Programms: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Wann: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportDesk</name>
    <message>
        <source>Export: %1</source>
        <comment>what</comment>
        <translation>Export: %1</translation>
    </message>
    <message>
        <source>%1 leads written to %2</source>
        <translation>%1 Leads nach %2 geschrieben</translation>
    </message>
    <message>
        <source>The export into %1 failed</source>
        <translation>Der Export nach %1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>No file was written</source>
        <translation>Keine Datei wurde geschrieben</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportDialog</name>
    <message>
        <source>What to export</source>
        <translation>Was exportieren</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Form der Datei</translation>
    </message>
    <message>
        <source>Start with a byte order mark, so that Excel reads accents right</source>
        <translation>Mit einer Byte-Reihenfolge-Marke beginnen, damit Excel Akzente richtig liest</translation>
    </message>
    <message>
        <source>Export leads</source>
        <translation>Leads exportieren</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>all its delivered leads</source>
        <translation>alle ihre gelieferten Leads</translation>
    </message>
    <message>
        <source>This view</source>
        <translation>Diese Ansicht</translation>
    </message>
    <message>
        <source>what the search finds in order %1</source>
        <translation>was die Suche in Bestellung %1 findet</translation>
    </message>
    <message>
        <source>what the search finds</source>
        <translation>was die Suche findet</translation>
    </message>
    <message>
        <source>All delivered leads</source>
        <translation>Alle gelieferten Leads</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Browse ...</source>
        <translation>Durchsuchen ...</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Raw values: do not open this file in a spreadsheet.</source>
        <translation>Rohwerte: öffnen Sie diese Datei nicht in einem Tabellenprogramm.</translation>
    </message>
    <message>
        <source>A name that starts with = could run as a formula there. The file says “.raw.” in its name.</source>
        <translation>Ein Name, der mit = beginnt, könnte dort als Formel laufen. Der Dateiname sagt „.raw.“.</translation>
    </message>
    <message>
        <source>Safe to open: no cell can run as a formula.</source>
        <translation>Sicher zu öffnen: keine Zelle kann als Formel laufen.</translation>
    </message>
    <message>
        <source>What had to be changed is listed beside the file. Excel drops the zeros of ZIP codes when a file is opened by a double click: import it as text.</source>
        <translation>Was geändert werden musste, steht neben der Datei. Excel verliert die Nullen der ZIP-Codes beim Öffnen per Doppelklick: importieren Sie sie als Text.</translation>
    </message>
    <message>
        <source>The file that is there now will be replaced.</source>
        <translation>Die jetzige Datei wird ersetzt.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export 1 lead</source>
        <translation>1 Lead exportieren</translation>
    </message>
    <message>
        <source>Export %1 leads</source>
        <translation>%1 Leads exportieren</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export leads into</source>
        <translation>Leads exportieren in</translation>
    </message>
    <message>
        <source>Another export is writing this file.</source>
        <translation>Ein anderer Export schreibt gerade diese Datei.</translation>
    </message>
    <message>
        <source>Selected leads</source>
        <translation>Ausgewählte Leads</translation>
    </message>
    <message numerus="yes">
        <source>the %Ln that are selected</source>
        <translation>
            <numerusform>der %Ln ausgewählte</numerusform>
            <numerusform>die %Ln ausgewählten</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns ...</source>
        <translation>Spalten ...</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV für Tabellen</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV für Programme</translation>
    </message>
    <message>
        <source>For which program</source>
        <translation>Für welches Programm</translation>
    </message>
    <message>
        <source>Use these columns</source>
        <translation>Diese Spalten verwenden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>New for %1</source>
        <translation>Neu für %1</translation>
    </message>
    <message>
        <source>delivered since %1</source>
        <translation>seit %1 geliefert</translation>
    </message>
    <message>
        <source>all, as it has been given nothing yet</source>
        <translation>alle, denn es hat noch keine bekommen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln columns ...</source>
        <translation>
            <numerusform>%Ln Spalte ...</numerusform>
            <numerusform>%Ln Spalten ...</numerusform>
        </translation>
    </message>
    <message>
        <source>Cells with types: phones and ZIP codes keep their zeros.</source>
        <translation>Zellen mit Typen: Telefonnummern und Postleitzahlen behalten ihre Nullen.</translation>
    </message>
    <message>
        <source>Amounts are numbers, dates are dates, nothing is a formula.</source>
        <translation>Beträge sind Zahlen, Daten sind Daten, nichts ist eine Formel.</translation>
    </message>
    <message>
        <source>Files of leads (*.csv *.xlsx *.txt);;All files (*)</source>
        <translation>Dateien mit Leads (*.csv *.xlsx *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>Generic, columns as shown</source>
        <translation>Allgemein, Spalten wie angezeigt</translation>
    </message>
    <message numerus="yes">
        <source>of the last %Ln days</source>
        <translation>
            <numerusform>des letzten %Ln Tages</numerusform>
            <numerusform>der letzten %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>of the last day</source>
        <translation>des letzten Tages</translation>
    </message>
    <message>
        <source>that the floor still exports</source>
        <translation>die der Marktplatz noch exportiert</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportFieldModel</name>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>All digits</source>
        <translation>Alle Ziffern</translation>
    </message>
    <message>
        <source>Digits without +1</source>
        <translation>Ziffern ohne +1</translation>
    </message>
    <message>
        <source>Digits without country code</source>
        <translation>Ziffern ohne Landesvorwahl</translation>
    </message>
    <message>
        <source>Country code</source>
        <translation>Landesvorwahl</translation>
    </message>
    <message>
        <source>With + and country code</source>
        <translation>Mit + und Landesvorwahl</translation>
    </message>
    <message>
        <source>Year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>Month/day/year</source>
        <translation>Monat/Tag/Jahr</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Spalte in der Datei</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Else this text</source>
        <translation>Sonst dieser Text</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportFieldsEditor</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove the column</source>
        <translation>Spalte entfernen</translation>
    </message>
    <message>
        <source>Save for the team</source>
        <translation>Für das Team speichern</translation>
    </message>
    <message>
        <source>The first 20 leads as the file will have them</source>
        <translation>Die ersten 20 Leads, wie die Datei sie haben wird</translation>
    </message>
    <message>
        <source>Name, e.g. Dialler</source>
        <translation>Name, z. B. Dialler</translation>
    </message>
    <message>
        <source>Name of the target</source>
        <translation>Name des Ziels</translation>
    </message>
    <message>
        <source>The first leads as the file will have them</source>
        <translation>Die ersten Leads, wie die Datei sie haben wird</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>only the text</source>
        <translation>nur der Text</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>&amp;Name in the file</source>
        <translation>&amp;Name in der Datei</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>A&amp;us</translation>
    </message>
    <message>
        <source>&amp;Written</source>
        <translation>&amp;Geschrieben</translation>
    </message>
    <message>
        <source>E&amp;lse this text</source>
        <translation>S&amp;onst dieser Text</translation>
    </message>
    <message>
        <source>Long&amp;est</source>
        <translation>&amp;Längste</translation>
    </message>
    <message>
        <source>Saved as %1. The team finds it in the list of targets.</source>
        <translation>Als %1 gespeichert. Das Team findet es in der Liste der Ziele.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportLogDialog</name>
    <message>
        <source>Older ones</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Log of exports</source>
        <translation>Protokoll der Exporte</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Offline, told %1</source>
        <translation>Offline, gemeldet %1</translation>
    </message>
    <message>
        <source>The floor writes down every export: who made it, when, of what, in which form, and from which computer. One that was made from an offline store is written down when the floor is reached again.</source>
        <translation>Der Marktplatz schreibt jeden Export auf: wer ihn gemacht hat, wann, wovon, in welcher Form und von welchem Rechner. Einer aus einem Offline-Speicher wird aufgeschrieben, sobald der Marktplatz wieder erreicht wird.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the floor ...</source>
        <translation>Der Marktplatz wird gefragt ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing has been exported yet.</source>
        <translation>Es wurde noch nichts exportiert.</translation>
    </message>
    <message>
        <source>Delivered by the floor</source>
        <translation>Vom Marktplatz geliefert</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>The log is on the clipboard.</source>
        <translation>Das Protokoll ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>1 export</source>
        <translation>1 Export</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports</source>
        <translation>
            <numerusform>%Ln Export</numerusform>
            <numerusform>%Ln Exporte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportModel</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Cancelling</source>
        <translation>Wird abgebrochen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Search in order %1</source>
        <translation>Suche in Bestellung %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Search in all delivered leads</source>
        <translation>Suche in allen gelieferten Leads</translation>
    </message>
    <message>
        <source>All delivered leads</source>
        <translation>Alle gelieferten Leads</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Made inert</source>
        <translation>Entschärft</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Running, %1 %</source>
        <translation>Läuft, %1 %</translation>
    </message>
    <message>
        <source>New for %1</source>
        <translation>Neu für %1</translation>
    </message>
    <message>
        <source>Copy on a computer</source>
        <translation>Kopie auf einem Rechner</translation>
    </message>
    <message>
        <source>Offline store</source>
        <translation>Offline-Speicher</translation>
    </message>
    <message>
        <source>Workbook (XLSX)</source>
        <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV für Programme</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV für Tabellenprogramme</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportTarget</name>
    <message>
        <source>Say where the file should go.</source>
        <translation>Sagen Sie, wohin die Datei soll.</translation>
    </message>
    <message>
        <source>Say the whole path, with its folder.</source>
        <translation>Geben Sie den ganzen Pfad mit Ordner an.</translation>
    </message>
    <message>
        <source>This is a folder; add a file name.</source>
        <translation>Das ist ein Ordner; fügen Sie einen Dateinamen hinzu.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>You may not write there.</source>
        <translation>Sie dürfen dort nicht schreiben.</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportView</name>
    <message>
        <source>Cancel export</source>
        <translation>Export abbrechen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Made inert</source>
        <translation>Entschärft</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy SHA-256</source>
        <translation>SHA-256 kopieren</translation>
    </message>
    <message>
        <source>Export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Der Export wurde abgebrochen; keine Datei wurde geschrieben.</translation>
    </message>
    <message>
        <source>The older file at this place is unchanged.</source>
        <translation>Die ältere Datei an dieser Stelle ist unverändert.</translation>
    </message>
    <message>
        <source>%1 of %2 leads</source>
        <translation>%1 von %2 Leads</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 Leads</translation>
    </message>
    <message>
        <source>cancelling ...</source>
        <translation>wird abgebrochen ...</translation>
    </message>
    <message>
        <source>%1 rows, %2 columns</source>
        <translation>%1 Zeilen, %2 Spalten</translation>
    </message>
    <message>
        <source>no cell</source>
        <translation>keine Zelle</translation>
    </message>
    <message>
        <source>1 cell, named in the manifest</source>
        <translation>1 Zelle, im Manifest genannt</translation>
    </message>
    <message>
        <source>%1 cells, listed in the manifest</source>
        <translation>%1 Zellen, im Manifest aufgeführt</translation>
    </message>
    <message>
        <source>nothing: raw values, not for spreadsheets</source>
        <translation>nichts: Rohwerte, nicht für Tabellenprogramme</translation>
    </message>
    <message>
        <source>The file has %1 of %2 leads.</source>
        <translation>Die Datei hat %1 von %2 Leads.</translation>
    </message>
    <message>
        <source>No program on this computer shows the folder.</source>
        <translation>Kein Programm auf diesem Rechner zeigt den Ordner.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>No answer to Cancel yet.</source>
        <translation>Auf Abbrechen kam noch keine Antwort.</translation>
    </message>
    <message>
        <source>Disconnect cuts the line: the export ends without a file, and the line comes back by itself.</source>
        <translation>Trennen kappt die Leitung: Der Export endet ohne Datei, und die Leitung kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>Nicht anrufen</translation>
    </message>
    <message>
        <source>only numbers checked within %1 days</source>
        <translation>nur innerhalb von %1 Tagen geprüfte Nummern</translation>
    </message>
    <message>
        <source>no number was checked</source>
        <translation>keine Nummer wurde geprüft</translation>
    </message>
    <message>
        <source>every number was checked within %1 days</source>
        <translation>jede Nummer wurde innerhalb von %1 Tagen geprüft</translation>
    </message>
    <message>
        <source>%1 not checked within %2 days, %3 on your lists</source>
        <translation>%1 nicht innerhalb von %2 Tagen geprüft, %3 auf Ihren Listen</translation>
    </message>
    <message numerus="yes">
        <source>Left out are leads that are not delivered yet, or were bought more than %Ln days ago.</source>
        <translation>
            <numerusform>Es fehlen Leads, die noch nicht geliefert sind oder vor mehr als %Ln Tag gekauft wurden.</numerusform>
            <numerusform>Es fehlen Leads, die noch nicht geliefert sind oder vor mehr als %Ln Tagen gekauft wurden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out are leads that are not delivered yet, or were bought more than a day ago.</source>
        <translation>Es fehlen Leads, die noch nicht geliefert sind oder vor mehr als einem Tag gekauft wurden.</translation>
    </message>
    <message>
        <source>Left out are leads that are not delivered yet, or were bought so long ago that the floor exports them no more.</source>
        <translation>Es fehlen Leads, die noch nicht geliefert sind oder so lange gekauft sind, dass der Marktplatz sie nicht mehr exportiert.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ExportsPage</name>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>New export</source>
        <translation>Neuer Export</translation>
    </message>
    <message>
        <source>Exports of this run</source>
        <translation>Exporte dieses Laufs</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;Exportieren ...</translation>
    </message>
    <message>
        <source>&amp;Cancel this export</source>
        <translation>Diesen Export &amp;abbrechen</translation>
    </message>
    <message>
        <source>1 export since the program was started</source>
        <translation>1 Export seit Programmstart</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exports since the program was started</source>
        <translation>
            <numerusform>%Ln Export seit Programmstart</numerusform>
            <numerusform>%Ln Exporte seit Programmstart</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1 laufen</translation>
    </message>
    <message>
        <source>Nothing has been exported since the program was started</source>
        <translation>Seit Programmstart wurde nichts exportiert</translation>
    </message>
    <message>
        <source>Files of earlier runs are where you put them; the floor keeps a log of every export.</source>
        <translation>Dateien früherer Läufe liegen, wo Sie sie abgelegt haben; der Marktplatz führt über jeden Export Buch.</translation>
    </message>
    <message>
        <source>Export my leads ...</source>
        <translation>Meine Leads exportieren ...</translation>
    </message>
    <message>
        <source>New scheduled &amp;delivery ...</source>
        <translation>Neue geplante &amp;Lieferung ...</translation>
    </message>
    <message>
        <source>Log of exports ...</source>
        <translation>Protokoll der Exporte ...</translation>
    </message>
    <message>
        <source>&amp;Log of exports ...</source>
        <translation>&amp;Protokoll der Exporte ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::FacetModel</name>
    <message>
        <source>%1, %2</source>
        <comment>county, state</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, 1 lead</source>
        <comment>a value of a facet</comment>
        <translation>%1, 1 Lead</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln leads</source>
        <comment>a value of a facet</comment>
        <translation>
            <numerusform>%1, %Ln Lead</numerusform>
            <numerusform>%1, %Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, excluded</source>
        <translation>%1, ausgeschlossen</translation>
    </message>
</context>
<context>
    <name>leadfloor::FacetPane</name>
    <message>
        <source>Facets</source>
        <translation>Facetten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>chosen values of a facet</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>clear</source>
        <translation>leeren</translation>
    </message>
    <message>
        <source>show fewer</source>
        <translation>weniger zeigen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>Find a state</source>
        <translation>Bundesstaat suchen</translation>
    </message>
    <message>
        <source>Find a parish or county</source>
        <translation>Parish oder County suchen</translation>
    </message>
    <message>
        <source>months since the inquiry</source>
        <translation>Monate seit der Anfrage</translation>
    </message>
    <message>
        <source>days since the inquiry</source>
        <translation>Tage seit der Anfrage</translation>
    </message>
    <message>
        <source>The numbers could not be counted.</source>
        <translation>Die Zahlen konnten nicht gezählt werden.</translation>
    </message>
    <message>
        <source>Numbers of %1</source>
        <translation>Zahlen von %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::FileSaver</name>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FileStep</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>&amp;Lieferant</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>S&amp;heet</source>
        <translation>&amp;Blatt</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>Erste Zeile &amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>&amp;Day before month: 5/6 is the 5th of June</source>
        <translation>Ta&amp;g vor Monat: 5/6 ist der 5. Juni</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file on the window, or choose one</source>
        <translation>Eine CSV- oder XLSX-Datei auf dem Fenster ablegen oder wählen</translation>
    </message>
    <message>
        <source>&amp;Browse ...</source>
        <translation>&amp;Durchsuchen ...</translation>
    </message>
    <message>
        <source>Encoding, delimiter, header and columns are found out, and you can change them.</source>
        <translation>Kodierung, Trennzeichen, Kopfzeile und Spalten werden herausgefunden, und Sie können sie ändern.</translation>
    </message>
    <message>
        <source>The file was not looked at to its end.</source>
        <translation>Die Datei wurde nicht bis zum Ende angesehen.</translation>
    </message>
    <message>
        <source>Next: Columns</source>
        <translation>Weiter: Spalten</translation>
    </message>
    <message>
        <source>Choose a lead file</source>
        <translation>Lead-Datei wählen</translation>
    </message>
    <message>
        <source>Lead files (*.csv *.txt *.tsv *.tab *.xlsx);;All files (*)</source>
        <translation>Lead-Dateien (*.csv *.txt *.tsv *.tab *.xlsx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Looking at the file ...</source>
        <translation>Die Datei wird angesehen ...</translation>
    </message>
    <message>
        <source>%1 lines, %2 columns, %3.</source>
        <translation>%1 Zeilen, %2 Spalten, %3.</translation>
    </message>
    <message>
        <source>Its columns are known: profile %1, used %2 times.</source>
        <translation>Ihre Spalten sind bekannt: Profil %1, %2-mal benutzt.</translation>
    </message>
    <message>
        <source>A header like this is new here: its columns are guessed.</source>
        <translation>Eine solche Kopfzeile ist hier neu: Ihre Spalten sind geraten.</translation>
    </message>
    <message>
        <source>Some rows are broken.</source>
        <translation>Einige Zeilen sind fehlerhaft.</translation>
    </message>
    <message>
        <source>Quotation marks or columns do not fit; those rows will be rejected with their lines.</source>
        <translation>Anführungszeichen oder Spalten passen nicht; diese Zeilen werden mit ihrer Nummer abgelehnt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingDetail</name>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Choose a finding to see what it is about.</source>
        <translation>Wählen Sie einen Befund, um zu sehen, worum es geht.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>What the floor noted</source>
        <translation>Was der Marktplatz notiert hat</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Of no order of this floor</source>
        <translation>Zu keiner Bestellung dieses Marktplatzes</translation>
    </message>
    <message>
        <source>%1, order %2</source>
        <translation>%1, Bestellung %2</translation>
    </message>
    <message>
        <source>%1, a top-up</source>
        <translation>%1, eine Aufladung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingModel</name>
    <message>
        <source>No.</source>
        <comment>number of a finding</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Makler</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a finding</comment>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>leadfloor::FindingsPage</name>
    <message>
        <source>Payments to look at</source>
        <translation>Zahlungen zu prüfen</translation>
    </message>
    <message>
        <source>Back to the card ...</source>
        <translation>Zurück auf die Karte ...</translation>
    </message>
    <message>
        <source>Credit it ...</source>
        <translation>Gutschreiben ...</translation>
    </message>
    <message>
        <source>Close ...</source>
        <translation>Schließen ...</translation>
    </message>
    <message>
        <source>Which findings</source>
        <translation>Welche Befunde</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>findings</comment>
        <translation>Offene</translation>
    </message>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>Finding beside the table</source>
        <translation>Befund neben der Tabelle</translation>
    </message>
    <message>
        <source>Give the payment &amp;back to its card ...</source>
        <translation>Zahlung &amp;zurück auf ihre Karte ...</translation>
    </message>
    <message>
        <source>C&amp;redit the payment to the wallet ...</source>
        <translation>Zahlung dem Konto &amp;gutschreiben ...</translation>
    </message>
    <message>
        <source>&amp;Close the finding ...</source>
        <translation>Befund &amp;schließen ...</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>No payment wants a look</source>
        <translation>Keine Zahlung ist zu prüfen</translation>
    </message>
    <message>
        <source>What the rules cannot decide comes here by itself: odd amounts, strange events, refunds that failed, disputes.</source>
        <translation>Was die Regeln nicht entscheiden können, kommt von selbst hierher: seltsame Beträge, fremde Ereignisse, gescheiterte Erstattungen, bestrittene Zahlungen.</translation>
    </message>
    <message>
        <source>1 is open</source>
        <translation>1 ist offen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are open</source>
        <translation>
            <numerusform>%Ln ist offen</numerusform>
            <numerusform>%Ln sind offen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is closed when the payment is given back or credited.</source>
        <translation>Er schließt sich, wenn die Zahlung zurückgegeben oder gutgeschrieben ist.</translation>
    </message>
    <message>
        <source>Close finding %1</source>
        <translation>Befund %1 schließen</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Give %1 back to the card</source>
        <translation>%1 zurück auf die Karte</translation>
    </message>
    <message>
        <source>The gateway asks the provider for it; the order ends without leads.</source>
        <translation>Das Gateway bittet den Anbieter darum; die Bestellung endet ohne Leads.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Credit %1 to %2</source>
        <translation>%1 gutschreiben für %2</translation>
    </message>
    <message>
        <source>The wallet has it at once; the order ends without leads, and may be placed again.</source>
        <translation>Das Konto hat es sofort; die Bestellung endet ohne Leads und kann neu aufgegeben werden.</translation>
    </message>
    <message>
        <source>Credit it</source>
        <translation>Gutschreiben</translation>
    </message>
    <message>
        <source>The payment goes back to its card.</source>
        <translation>Die Zahlung geht auf ihre Karte zurück.</translation>
    </message>
    <message>
        <source>The payment is credited to %1.</source>
        <translation>Die Zahlung ist %1 gutgeschrieben.</translation>
    </message>
    <message>
        <source>Finding %1 is closed.</source>
        <translation>Befund %1 ist geschlossen.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FirstTour</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorNews</name>
    <message>
        <source>The line to the floor is lost; it is being tried again.</source>
        <translation>Die Leitung zum Marktplatz ist abgebrochen; es wird erneut versucht.</translation>
    </message>
    <message>
        <source>The line to the floor is back.</source>
        <translation>Die Leitung zum Marktplatz steht wieder.</translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads are kept until it is paid.</source>
        <translation>
            <numerusform>Bestellung %1: %Ln Lead bleibt bis zur Zahlung reserviert.</numerusform>
            <numerusform>Bestellung %1: %Ln Leads bleiben bis zur Zahlung reserviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads bought.</source>
        <translation>
            <numerusform>Bestellung %1: %Ln Lead gekauft.</numerusform>
            <numerusform>Bestellung %1: %Ln Leads gekauft.</numerusform>
        </translation>
    </message>
    <message>
        <source>A purchase did not happen. The job says why.</source>
        <translation>Ein Kauf kam nicht zustande. Der Vorgang sagt, warum.</translation>
    </message>
    <message>
        <source>An export of %1 leads is finished.</source>
        <translation>Ein Export von %1 Leads ist fertig.</translation>
    </message>
    <message>
        <source>An export has failed.</source>
        <translation>Ein Export ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Order %1 is known now: it did happen, though its answer was lost.</source>
        <translation>Bestellung %1 ist nun bekannt: sie kam zustande, obwohl ihre Antwort verloren ging.</translation>
    </message>
    <message>
        <source>A payment that was cut off did not happen; nothing was charged.</source>
        <translation>Eine unterbrochene Zahlung kam nicht zustande; nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>A purchase that was cut off did not happen; nothing was charged.</source>
        <translation>Ein unterbrochener Kauf kam nicht zustande; nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>A purchase that was cut off was refused; nothing was charged.</source>
        <translation>Ein unterbrochener Kauf wurde abgelehnt; nichts wurde berechnet.</translation>
    </message>
    <message numerus="yes">
        <source>Order %1: its %Ln leads are kept until %2 only.</source>
        <translation>
            <numerusform>Bestellung %1: ihr %Ln Lead ist nur bis %2 reserviert.</numerusform>
            <numerusform>Bestellung %1: ihre %Ln Leads sind nur bis %2 reserviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Standing order %1 has bought %Ln leads.</source>
        <translation>
            <numerusform>Dauerauftrag %1 hat %Ln Lead gekauft.</numerusform>
            <numerusform>Dauerauftrag %1 hat %Ln Leads gekauft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standing order %1 is paused. It says why.</source>
        <translation>Dauerauftrag %1 ruht. Er sagt, warum.</translation>
    </message>
    <message>
        <source>Watch %1: %2 new leads.</source>
        <translation>Beobachtung %1: %2 neue Leads.</translation>
    </message>
    <message>
        <source>Watch %1: %2 leads are there.</source>
        <translation>Beobachtung %1: %2 Leads sind da.</translation>
    </message>
    <message>
        <source>A returned lead was taken back and credited.</source>
        <translation>Ein zurückgegebener Lead wurde angenommen und gutgeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returned leads were taken back and credited.</source>
        <translation>
            <numerusform>%Ln zurückgegebener Lead wurde angenommen und gutgeschrieben.</numerusform>
            <numerusform>%Ln zurückgegebene Leads wurden angenommen und gutgeschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>A return was refused. It says why.</source>
        <translation>Eine Rückgabe wurde abgelehnt. Sie sagt, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns were refused. They say why.</source>
        <translation>
            <numerusform>%Ln Rückgabe wurde abgelehnt. Sie sagt, warum.</numerusform>
            <numerusform>%Ln Rückgaben wurden abgelehnt. Sie sagen, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>Order %1: card money that bought no leads goes back to the card.</source>
        <translation>Bestellung %1: Kartengeld, für das es keine Leads gab, geht an die Karte zurück.</translation>
    </message>
    <message>
        <source>Card money for credits goes back to the card.</source>
        <translation>Kartengeld für Guthaben geht an die Karte zurück.</translation>
    </message>
    <message>
        <source>Order %1: card money that bought no leads is in the wallet.</source>
        <translation>Bestellung %1: Kartengeld, für das es keine Leads gab, ist auf dem Konto.</translation>
    </message>
    <message>
        <source>Card money is in the wallet, as credits without a bonus.</source>
        <translation>Kartengeld ist auf dem Konto, als Guthaben ohne Bonus.</translation>
    </message>
    <message>
        <source>Order %1: the card paid another amount. A person looks at it.</source>
        <translation>Bestellung %1: Die Karte hat einen anderen Betrag gezahlt. Ein Mensch sieht es sich an.</translation>
    </message>
    <message>
        <source>The card paid another amount for credits. A person looks at it.</source>
        <translation>Die Karte hat für Guthaben einen anderen Betrag gezahlt. Ein Mensch sieht es sich an.</translation>
    </message>
    <message>
        <source>The balance is low.</source>
        <translation>Der Saldo ist niedrig.</translation>
    </message>
    <message numerus="yes">
        <source>Scheduled delivery %1 for %2 was given up after %Ln tries. It says why; its leads stay new.</source>
        <translation>
            <numerusform>Die geplante Lieferung %1 für %2 wurde nach %Ln Versuch aufgegeben. Dort steht, warum; ihre Leads bleiben neu.</numerusform>
            <numerusform>Die geplante Lieferung %1 für %2 wurde nach %Ln Versuchen aufgegeben. Dort steht, warum; ihre Leads bleiben neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled delivery %1 for %2 is paused: somebody has left the team. It says who.</source>
        <translation>Die geplante Lieferung %1 für %2 ist angehalten: Jemand hat das Team verlassen. Dort steht, wer.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorOpening</name>
    <message>
        <source>Create the server</source>
        <translation>Server anlegen</translation>
    </message>
    <message>
        <source>Start the server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Set up the schema</source>
        <translation>Schema einrichten</translation>
    </message>
    <message>
        <source>Prices, people and credits</source>
        <translation>Preise, Personen und Guthaben</translation>
    </message>
    <message>
        <source>Demo leads</source>
        <translation>Demo-Leads</translation>
    </message>
    <message>
        <source>No computer of the name %1 is known.</source>
        <translation>Kein Rechner namens %1 ist bekannt.</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer.</source>
        <translation>Port %1 von %2 antwortet nicht.</translation>
    </message>
    <message>
        <source>not needed on this computer</source>
        <translation>auf diesem Rechner nicht nötig</translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s clock is off by %Ln s; quotes use the floor&apos;s.</source>
        <translation>
            <numerusform>Die Uhr dieses Rechners geht um %Ln s falsch; Angebote nehmen die des Marktplatzes.</numerusform>
            <numerusform>Die Uhr dieses Rechners geht um %Ln s falsch; Angebote nehmen die des Marktplatzes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::FloorPages</name>
    <message numerus="yes">
        <source>Order %1: %Ln leads for %2 are kept until it is paid.</source>
        <translation>
            <numerusform>Bestellung %1: %Ln Lead für %2 bleibt bis zur Zahlung reserviert.</numerusform>
            <numerusform>Bestellung %1: %Ln Leads für %2 bleiben bis zur Zahlung reserviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Order %1: %Ln leads bought for %2.</source>
        <translation>
            <numerusform>Bestellung %1: %Ln Lead für %2 gekauft.</numerusform>
            <numerusform>Bestellung %1: %Ln Leads für %2 gekauft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>Meine Leads</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Daueraufträge</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>Purchase of %Ln leads</source>
        <translation>
            <numerusform>Kauf von %Ln Lead</numerusform>
            <numerusform>Kauf von %Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not happen; nothing was charged.</source>
        <translation>Es kam nicht zustande; nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>The line was cut, or the program ended, before its answer came.</source>
        <translation>Die Leitung brach ab, oder das Programm endete, bevor die Antwort kam.</translation>
    </message>
    <message>
        <source>A payment that was cut off did not happen; nothing was charged.</source>
        <translation>Eine unterbrochene Zahlung kam nicht zustande; nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>A purchase that was cut off did not happen; nothing was charged.</source>
        <translation>Ein unterbrochener Kauf kam nicht zustande; nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Watched from now on. What it finds is told behind the bell.</source>
        <translation>Wird ab jetzt beobachtet. Was gefunden wird, steht bei der Glocke.</translation>
    </message>
    <message>
        <source>Watch %1 is removed.</source>
        <translation>Beobachtung %1 ist entfernt.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Open view: %1</source>
        <translation>Ansicht öffnen: %1</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Suppression lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>List %1 has ended.</source>
        <translation>Liste %1 ist beendet.</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>This page stays in the main window</source>
        <translation>Diese Seite bleibt im Hauptfenster</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDesk</name>
    <message>
        <source>this folder is watched already</source>
        <translation>dieser Ordner wird bereits beobachtet</translation>
    </message>
    <message>
        <source>at most %1 folders can be watched</source>
        <translation>höchstens %1 Ordner können beobachtet werden</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDetail</name>
    <message>
        <source>Watched folder</source>
        <translation>Beobachteter Ordner</translation>
    </message>
    <message>
        <source>Choose a folder to see what it does.</source>
        <translation>Wählen Sie einen Ordner, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <source>Show the batch</source>
        <translation>Lieferung zeigen</translation>
    </message>
    <message>
        <source>Show what was rejected</source>
        <translation>Abgelehntes zeigen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Files that wait</source>
        <translation>Dateien, die warten</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>Letzte Datei</translation>
    </message>
    <message>
        <source>Since it is watched</source>
        <translation>Seit er beobachtet wird</translation>
    </message>
    <message>
        <source>How its files are read</source>
        <translation>Wie seine Dateien gelesen werden</translation>
    </message>
    <message>
        <source>%1 files with %2 new leads came in, %3 files could not.</source>
        <translation>%1 Dateien mit %2 neuen Leads kamen herein, %3 Dateien konnten es nicht.</translation>
    </message>
    <message>
        <source>Supplier: %1</source>
        <translation>Lieferant: %1</translation>
    </message>
    <message>
        <source>Product: %1</source>
        <translation>Produkt: %1</translation>
    </message>
    <message>
        <source>The first row is a lead</source>
        <translation>Die erste Zeile ist ein Lead</translation>
    </message>
    <message>
        <source>Day before month</source>
        <translation>Tag vor Monat</translation>
    </message>
    <message>
        <source>Unchanged for %1 s</source>
        <translation>Seit %1 s unverändert</translation>
    </message>
    <message>
        <source>Nothing has been put into it yet.</source>
        <translation>Noch ist nichts hineingelegt worden.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderDialog</name>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>What came in goes to &quot;done&quot; in it, what cannot come in to &quot;rejected&quot;, with the reason.</source>
        <translation>Was hereinkam, liegt danach darin in „done“, was nicht hereinkann, in „rejected“, mit dem Grund.</translation>
    </message>
    <message>
        <source>&amp;Supplier</source>
        <translation>&amp;Lieferant</translation>
    </message>
    <message>
        <source>First row &amp;names the columns</source>
        <translation>Erste Zeile &amp;nennt die Spalten</translation>
    </message>
    <message>
        <source>&amp;Day before month: 5/6 is the 5th of June</source>
        <translation>Ta&amp;g vor Monat: 5/6 ist der 5. Juni</translation>
    </message>
    <message>
        <source>Watch this folder</source>
        <translation>Diesen Ordner beobachten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Change a watched folder</source>
        <translation>Beobachteten Ordner ändern</translation>
    </message>
    <message>
        <source>&amp;Browse ...</source>
        <translation>&amp;Durchsuchen ...</translation>
    </message>
    <message>
        <source>Lead files that are put into it come in by themselves while this program is signed in to the floor.</source>
        <translation>Lead-Dateien, die hineingelegt werden, kommen von selbst herein, solange dieses Programm am Marktplatz angemeldet ist.</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>A file with columns that are not known stays, and you are told: upload it once by hand.</source>
        <translation>Eine Datei mit unbekannten Spalten bleibt liegen, und Sie erfahren es: laden Sie sie einmal von Hand hoch.</translation>
    </message>
    <message>
        <source>What comes in if &amp;rows are wrong</source>
        <translation>Was hereinkommt, wenn &amp;Zeilen falsch sind</translation>
    </message>
    <message>
        <source>&amp;Product code</source>
        <translation>&amp;Produktcode</translation>
    </message>
    <message>
        <source>Unchanged &amp;for</source>
        <translation>&amp;Unverändert seit</translation>
    </message>
    <message>
        <source>All that the floor has a mapping profile for</source>
        <translation>Alle, für die der Marktplatz ein Spaltenprofil hat</translation>
    </message>
    <message>
        <source>Only as profile %1</source>
        <translation>Nur wie Profil %1</translation>
    </message>
    <message>
        <source>New ones as well, by the names in their header</source>
        <translation>Auch neue, nach den Namen in ihrer Kopfzeile</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Choose a folder of this computer, or type its whole path.</source>
        <translation>Wählen Sie einen Ordner dieses Rechners oder geben Sie seinen ganzen Pfad ein.</translation>
    </message>
    <message>
        <source>Whose files are they?</source>
        <translation>Wessen Dateien sind es?</translation>
    </message>
    <message>
        <source>Choose a supplier.</source>
        <translation>Wählen Sie einen Lieferanten.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FolderNews</name>
    <message>
        <source>%1 came in: %2 new leads; %3 rows were rejected.</source>
        <translation>%1 kam herein: %2 neue Leads; %3 Zeilen wurden abgelehnt.</translation>
    </message>
    <message>
        <source>%1 came in: %2 new leads.</source>
        <translation>%1 kam herein: %2 neue Leads.</translation>
    </message>
    <message>
        <source>%1 cannot come in; it lies in &quot;rejected&quot; with the reason.</source>
        <translation>%1 kann nicht hereinkommen; sie liegt mit dem Grund in „rejected“.</translation>
    </message>
    <message>
        <source>Nothing comes in from the folder %1 any more.</source>
        <translation>Aus dem Ordner %1 kommt nichts mehr herein.</translation>
    </message>
    <message>
        <source>%1 has columns that are not known; upload it once by hand.</source>
        <translation>%1 hat unbekannte Spalten; laden Sie sie einmal von Hand hoch.</translation>
    </message>
    <message>
        <source>%1 cannot be brought in yet; it is tried again.</source>
        <translation>%1 kann noch nicht hereinkommen; es wird wieder versucht.</translation>
    </message>
</context>
<context>
    <name>leadfloor::FoldersPage</name>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Jetzt nachsehen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ändern ...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>Ordner beobachten</translation>
    </message>
    <message>
        <source>Folder beside the table</source>
        <translation>Ordner neben der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Watch a folder ...</source>
        <translation>Ordner &amp;beobachten ...</translation>
    </message>
    <message>
        <source>&amp;Look now</source>
        <translation>&amp;Jetzt nachsehen</translation>
    </message>
    <message>
        <source>&amp;Pause it or go on</source>
        <translation>An&amp;halten oder weitermachen</translation>
    </message>
    <message>
        <source>&amp;Change this folder ...</source>
        <translation>Diesen Ordner ä&amp;ndern ...</translation>
    </message>
    <message>
        <source>&amp;Remove this folder</source>
        <translation>Diesen Ordner &amp;entfernen</translation>
    </message>
    <message>
        <source>No folder is watched yet</source>
        <translation>Noch wird kein Ordner beobachtet</translation>
    </message>
    <message>
        <source>Lead files that are put into a watched folder come in by themselves, while this program is signed in; what became of each is told behind the bell.</source>
        <translation>Lead-Dateien, die in einen beobachteten Ordner gelegt werden, kommen von selbst herein, solange dieses Programm angemeldet ist; was aus jeder wurde, steht hinter der Glocke.</translation>
    </message>
    <message>
        <source>1 is watched</source>
        <translation>1 wird beobachtet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are watched</source>
        <translation>
            <numerusform>%Ln wird beobachtet</numerusform>
            <numerusform>%Ln werden beobachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file, what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Upload it by hand ...</source>
        <translation>Von Hand hochladen ...</translation>
    </message>
    <message>
        <source>Choose another folder ...</source>
        <translation>Anderen Ordner wählen ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Is it still there?</source>
        <translation>Ist er noch da?</translation>
    </message>
</context>
<context>
    <name>leadfloor::GrowingModel</name>
    <message>
        <source>%1, %2</source>
        <comment>column, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>leadfloor::GuideDialog</name>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leadfloor guide</source>
        <translation>Leadfloor-Handbuch</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>What can be typed</source>
        <translation>Was man eingeben kann</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Korb</translation>
    </message>
    <message>
        <source>Buying</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>My leads</source>
        <translation>Meine Leads</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Suppression lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Daueraufträge</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Auszahlungen</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Returns to decide</source>
        <translation>Rückgaben entscheiden</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>Kein Kapitel hat diese Wörter.</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Payments to look at</source>
        <translation>Zahlungen zu prüfen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
</context>
<context>
    <name>leadfloor::HeaderBar</name>
    <message>
        <source>Floor %1, live</source>
        <translation>Marktplatz %1, echt</translation>
    </message>
    <message>
        <source>Floor %1, demo</source>
        <translation>Marktplatz %1, Demo</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Balance %1</source>
        <translation>Guthaben %1</translation>
    </message>
    <message>
        <source>Available credits</source>
        <translation>Verfügbares Guthaben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln notification(s)</source>
        <translation>
            <numerusform>%Ln Mitteilung</numerusform>
            <numerusform>%Ln Mitteilungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications, none</source>
        <translation>Mitteilungen, keine</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Floor %1, offline</source>
        <translation>Marktplatz %1, offline</translation>
    </message>
    <message>
        <source>OFFLINE</source>
        <translation>OFFLINE</translation>
    </message>
    <message>
        <source>Balance %1, low</source>
        <translation>Saldo %1, niedrig</translation>
    </message>
    <message>
        <source>Available credits: the balance is low</source>
        <translation>Verfügbares Guthaben: Der Saldo ist niedrig</translation>
    </message>
</context>
<context>
    <name>leadfloor::HoldCard</name>
    <message>
        <source>Renew</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Keeps the leads five minutes longer, once</source>
        <translation>Reserviert die Leads fünf Minuten länger, einmal</translation>
    </message>
    <message>
        <source>Its leads are kept for %1 more</source>
        <comment>time left</comment>
        <translation>Ihre Leads sind noch %1 reserviert</translation>
    </message>
    <message>
        <source>Until %1. The operator of the floor completes it when the invoice is paid; you may pay from credits instead.</source>
        <comment>moment</comment>
        <translation>Bis %1. Der Betreiber schließt sie ab, wenn die Rechnung bezahlt ist; Sie können stattdessen aus Guthaben zahlen.</translation>
    </message>
    <message>
        <source>Until %1; then they go back on offer, unless the order is paid.</source>
        <comment>moment</comment>
        <translation>Bis %1; dann gehen sie zurück ins Angebot, sofern die Bestellung nicht bezahlt ist.</translation>
    </message>
    <message>
        <source>Pay %1 from credits</source>
        <translation>%1 aus Guthaben zahlen</translation>
    </message>
    <message>
        <source>Cancel order %1?</source>
        <translation>Bestellung %1 stornieren?</translation>
    </message>
    <message>
        <source>Its lead goes back on offer, and others may buy it.</source>
        <translation>Ihr Lead geht zurück ins Angebot, und andere können ihn kaufen.</translation>
    </message>
    <message numerus="yes">
        <source>Its %Ln leads go back on offer, and others may buy them.</source>
        <translation>
            <numerusform>Ihr %Ln Lead geht zurück ins Angebot, und andere können ihn kaufen.</numerusform>
            <numerusform>Ihre %Ln Leads gehen zurück ins Angebot, und andere können sie kaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Stornieren</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Mit Karte zahlen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Opens the card provider&apos;s page in your browser</source>
        <translation>Öffnet die Seite des Kartenanbieters in Ihrem Browser</translation>
    </message>
    <message>
        <source>Asks the card provider whether it is paid</source>
        <translation>Fragt den Kartenanbieter, ob bezahlt ist</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>Neue Seite</translation>
    </message>
</context>
<context>
    <name>leadfloor::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Numbers of the last</source>
        <translation>Zahlen der letzten</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Leads bought</source>
        <translation>Gekaufte Leads</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Stock by age</source>
        <translation>Bestand nach Alter</translation>
    </message>
    <message>
        <source>Leads by source</source>
        <translation>Leads nach Quelle</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Browse the inventory</source>
        <translation>Im Bestand stöbern</translation>
    </message>
    <message>
        <source>months since the inquiry, everything on offer</source>
        <translation>Monate seit der Anfrage, alles im Angebot</translation>
    </message>
    <message>
        <source>after each movement</source>
        <translation>nach jeder Bewegung</translation>
    </message>
    <message>
        <source>Numbers and what waits</source>
        <translation>Zahlen und was wartet</translation>
    </message>
    <message numerus="yes">
        <source>Spent in %Ln days</source>
        <translation>
            <numerusform>Ausgegeben in %Ln Tag</numerusform>
            <numerusform>Ausgegeben in %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more is kept for orders</source>
        <translation>%1 weitere sind für Bestellungen zurückgelegt</translation>
    </message>
    <message>
        <source>to buy leads with</source>
        <translation>zum Kauf von Leads</translation>
    </message>
    <message>
        <source>nothing in the time before</source>
        <translation>nichts in der Zeit davor</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>%1 each on average</source>
        <translation>%1 je Lead im Schnitt</translation>
    </message>
    <message>
        <source>none in this time</source>
        <translation>keine in dieser Zeit</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 Leads</translation>
    </message>
    <message>
        <source>each day</source>
        <translation>jeden Tag</translation>
    </message>
    <message numerus="yes">
        <source>each %Ln days</source>
        <translation>
            <numerusform>jeden %Ln Tag</numerusform>
            <numerusform>alle %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>nicht angegeben</translation>
    </message>
    <message numerus="yes">
        <source>none came in the last %Ln days</source>
        <translation>
            <numerusform>am letzten Tag (%Ln) kam keiner</numerusform>
            <numerusform>in den letzten %Ln Tagen kam keiner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought in the last %Ln days</source>
        <translation>
            <numerusform>am letzten Tag (%Ln) gekauft</numerusform>
            <numerusform>in den letzten %Ln Tagen gekauft</numerusform>
        </translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportBatchModel</name>
    <message>
        <source>Came in</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Neue Leads</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppelte</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportDesk</name>
    <message>
        <source>Upload of %1</source>
        <translation>Hochladen von %1</translation>
    </message>
    <message>
        <source>Rejected rows of %1</source>
        <translation>Abgelehnte Zeilen von %1</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>%1 came in: %2</source>
        <translation>%1 ist eingegangen: %2</translation>
    </message>
    <message>
        <source>The rejected rows of %1 are written</source>
        <translation>Die abgelehnten Zeilen von %1 sind geschrieben</translation>
    </message>
    <message>
        <source>%1 is checked: %2</source>
        <translation>%1 ist geprüft: %2</translation>
    </message>
    <message>
        <source>%1; nothing is published yet</source>
        <translation>%1; noch ist nichts veröffentlicht</translation>
    </message>
    <message>
        <source>Nothing came in</source>
        <translation>Nichts ist eingegangen</translation>
    </message>
    <message>
        <source>%1 did not come in</source>
        <translation>%1 ist nicht eingegangen</translation>
    </message>
    <message>
        <source>%1 could not be checked</source>
        <translation>%1 konnte nicht geprüft werden</translation>
    </message>
    <message>
        <source>Whether %1 came in is not known; try it again, it comes in once only</source>
        <translation>Ob %1 eingegangen ist, ist nicht bekannt; versuchen Sie es noch einmal, sie kommt nur einmal herein</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportDrop</name>
    <message>
        <source>Drop one file at a time; the first of several is not taken for all of them.</source>
        <translation>Legen Sie eine Datei nach der anderen ab; die erste von mehreren steht nicht für alle.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportPages</name>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Inventory &amp; batches</source>
        <translation>Bestand und Lieferungen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Returns to decide</source>
        <translation>Rückgaben entscheiden</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Payouts</source>
        <translation>Auszahlungen</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Card payments</source>
        <comment>a page</comment>
        <translation>Kartenzahlungen</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>%1 is not watched any more; its files stay where they are.</source>
        <translation>%1 wird nicht mehr beobachtet; seine Dateien bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>Show jobs</source>
        <translation>Vorgänge zeigen</translation>
    </message>
    <message>
        <source>%1 is checked and corrected, and not published.</source>
        <translation>%1 ist geprüft und berichtigt, aber nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportRun</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 s left to read</source>
        <translation>noch %1 s zu lesen</translation>
    </message>
    <message>
        <source>%1 min left to read</source>
        <translation>noch %1 min zu lesen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts of a progress</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportWizard</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Upload leads</source>
        <translation>Leads hochladen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>%1 waits until this file is done.</source>
        <translation>%1 wartet, bis diese Datei fertig ist.</translation>
    </message>
    <message>
        <source>Run this one in the background, and drop the other on the window.</source>
        <translation>Lassen Sie diese im Hintergrund laufen, und legen Sie die andere auf dem Fenster ab.</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
</context>
<context>
    <name>leadfloor::ImportsPage</name>
    <message>
        <source>Withdraw ...</source>
        <translation>Zurückziehen ...</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <comment>the widest state</comment>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Upload a file</source>
        <translation>Datei hochladen</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>Spaltenprofile</translation>
    </message>
    <message>
        <source>&amp;Upload a file ...</source>
        <translation>Datei &amp;hochladen ...</translation>
    </message>
    <message>
        <source>&amp;Mapping profiles ...</source>
        <translation>&amp;Spaltenprofile ...</translation>
    </message>
    <message>
        <source>&amp;Withdraw this batch ...</source>
        <translation>Diese Lieferung &amp;zurückziehen ...</translation>
    </message>
    <message>
        <source>Nothing has been uploaded yet</source>
        <translation>Noch nichts wurde hochgeladen</translation>
    </message>
    <message>
        <source>Drop a CSV or XLSX file on the window. It is checked first: what is new, what is there already, what is wrong, and what it is worth.</source>
        <translation>Legen Sie eine CSV- oder XLSX-Datei auf dem Fenster ab. Sie wird zuerst geprüft: was neu ist, was schon da ist, was falsch ist und was es wert ist.</translation>
    </message>
    <message>
        <source>%1 ...</source>
        <translation>%1 ...</translation>
    </message>
    <message>
        <source>%1 is withdrawn; %2 of its leads were sold or held and stay.</source>
        <translation>%1 ist zurückgezogen; %2 der Leads waren verkauft oder reserviert und bleiben.</translation>
    </message>
    <message>
        <source>%1: %2 in stock, %3 held, %4 sold.</source>
        <translation>%1: %2 im Bestand, %3 reserviert, %4 verkauft.</translation>
    </message>
    <message>
        <source>Withdraw %1?</source>
        <translation>%1 zurückziehen?</translation>
    </message>
    <message>
        <source>Its leads leave the stock; those that are sold or held stay and are listed. The file may be uploaded again afterwards.</source>
        <translation>Die Leads verlassen den Bestand; verkaufte oder reservierte bleiben und werden genannt. Danach kann die Datei wieder hochgeladen werden.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Withdrawn on the page of batches</source>
        <translation>Auf der Seite der Lieferungen zurückgezogen</translation>
    </message>
    <message>
        <source>%1 of its leads left the stock.</source>
        <translation>%1 der Leads haben den Bestand verlassen.</translation>
    </message>
    <message>
        <source>%1 are sold or held and stay: %2</source>
        <translation>%1 sind verkauft oder reserviert und bleiben: %2</translation>
    </message>
    <message>
        <source>%1 is withdrawn.</source>
        <translation>%1 ist zurückgezogen.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>Watched &amp;folders</source>
        <translation>Beobachtete &amp;Ordner</translation>
    </message>
    <message>
        <source>%1 is checked, and not published yet.</source>
        <translation>%1 ist geprüft und noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One more file waits behind it.</source>
        <translation>Dahinter wartet noch eine Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files wait behind it.</source>
        <translation>
            <numerusform>Dahinter wartet noch %Ln Datei.</numerusform>
            <numerusform>Dahinter warten noch %Ln Dateien.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryModel</name>
    <message>
        <source>Sold just now</source>
        <translation>Gerade verkauft</translation>
    </message>
    <message>
        <source>Ticked</source>
        <translation>Angekreuzt</translation>
    </message>
    <message>
        <source>%1, loading</source>
        <comment>column</comment>
        <translation>%1, lädt</translation>
    </message>
    <message>
        <source>Not ticked</source>
        <translation>Nicht angekreuzt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>column, value</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryPage</name>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export the leads that you have bought</source>
        <translation>Die gekauften Leads exportieren</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>Angebot einholen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Höhe der Zeilen</translation>
    </message>
    <message>
        <source>View of the leads</source>
        <translation>Ansicht der Leads</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>1 row was not loaded yet and is not ticked.</source>
        <translation>1 Zeile war noch nicht geladen und ist nicht angekreuzt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows were not loaded yet and are not ticked.</source>
        <translation>
            <numerusform>%Ln Zeile war noch nicht geladen und ist nicht angekreuzt.</numerusform>
            <numerusform>%Ln Zeilen waren noch nicht geladen und sind nicht angekreuzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Scroll through them first, or tick all that match with Ctrl+A.</source>
        <translation>Blättern Sie erst durch, oder kreuzen Sie mit Strg+A alle passenden an.</translation>
    </message>
    <message>
        <source>Get quote for %1</source>
        <comment>leads</comment>
        <translation>Angebot für %1</translation>
    </message>
    <message>
        <source>Filters %1</source>
        <comment>how many are on</comment>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Get &amp;quote</source>
        <translation>&amp;Angebot einholen</translation>
    </message>
    <message>
        <source>&amp;Buy these by standing order ...</source>
        <translation>Diese per &amp;Dauerauftrag kaufen ...</translation>
    </message>
    <message>
        <source>&amp;Export bought leads ...</source>
        <translation>Gekaufte Leads &amp;exportieren ...</translation>
    </message>
    <message>
        <source>&amp;Search the inventory</source>
        <translation>Im Bestand &amp;suchen</translation>
    </message>
    <message>
        <source>Filter &amp;before</source>
        <translation>&amp;Voriger Filter</translation>
    </message>
    <message>
        <source>Filter &amp;after</source>
        <translation>&amp;Nächster Filter</translation>
    </message>
    <message>
        <source>&amp;Clear all filters</source>
        <translation>Alle Filter &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Tick &amp;all that match</source>
        <translation>Alle &amp;passenden ankreuzen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit &amp;Kopfzeile kopieren</translation>
    </message>
    <message>
        <source>&amp;Only this value</source>
        <translation>&amp;Nur dieser Wert</translation>
    </message>
    <message>
        <source>A&amp;dd this value</source>
        <translation>Diesen Wert &amp;hinzufügen</translation>
    </message>
    <message>
        <source>E&amp;xclude this value</source>
        <translation>Diesen Wert &amp;ausschließen</translation>
    </message>
    <message>
        <source>More like this &amp;lead</source>
        <translation>Mehr wie dieser &amp;Lead</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>C&amp;olumns ...</source>
        <translation>&amp;Spalten ...</translation>
    </message>
    <message>
        <source>Cancel, then untick</source>
        <translation>Abbrechen, dann Kreuze entfernen</translation>
    </message>
    <message>
        <source>The lead that you took out would be bought all the same.</source>
        <translation>Der Lead, den Sie herausgenommen haben, würde trotzdem gekauft.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads that you took out would be bought all the same.</source>
        <translation>
            <numerusform>%Ln Lead, den Sie herausgenommen haben, würde trotzdem gekauft.</numerusform>
            <numerusform>%Ln Leads, die Sie herausgenommen haben, würden trotzdem gekauft.</numerusform>
        </translation>
    </message>
    <message>
        <source>An order by filter takes the oldest first. Narrow the filter to keep them out.</source>
        <translation>Eine Bestellung per Filter nimmt die ältesten zuerst. Engen Sie den Filter ein, um sie auszunehmen.</translation>
    </message>
    <message>
        <source>Quote all that match</source>
        <translation>Angebot für alle passenden</translation>
    </message>
    <message>
        <source>All that match are ticked: that is too much to copy.</source>
        <translation>Alle passenden sind angekreuzt: das ist zu viel zum Kopieren.</translation>
    </message>
    <message>
        <source>Tick single leads, or buy them and export the file.</source>
        <translation>Kreuzen Sie einzelne Leads an, oder kaufen Sie sie und exportieren Sie die Datei.</translation>
    </message>
    <message>
        <source>Take out of the quote</source>
        <translation>Aus dem Angebot nehmen</translation>
    </message>
    <message>
        <source>Add to quote</source>
        <translation>Zum Angebot hinzufügen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Be told when leads of this view arrive</source>
        <translation>Erfahren, wenn Leads dieser Ansicht kommen</translation>
    </message>
    <message>
        <source>Watch this view</source>
        <translation>Diese Ansicht beobachten</translation>
    </message>
    <message>
        <source>&amp;Watch this view ...</source>
        <translation>Diese Ansicht &amp;beobachten ...</translation>
    </message>
    <message>
        <source>Say what you look for</source>
        <translation>Sagen Sie, was Sie suchen</translation>
    </message>
    <message>
        <source>Type it in a line: la gold 6-8m. What fits is counted and priced as you type.</source>
        <translation>Geben Sie es in einer Zeile ein: la gold 6-8m. Was passt, wird beim Tippen gezählt und bepreist.</translation>
    </message>
    <message>
        <source>Or click it together</source>
        <translation>Oder klicken Sie es zusammen</translation>
    </message>
    <message>
        <source>Each value shows how many leads it leaves. Click for only this, Ctrl and click to add, Alt and click to leave out.</source>
        <translation>Jeder Wert zeigt, wie viele Leads er lässt. Klick: nur dieser; Strg und Klick: dazu; Alt und Klick: weglassen.</translation>
    </message>
    <message>
        <source>Ask for a quote</source>
        <translation>Holen Sie ein Angebot ein</translation>
    </message>
    <message>
        <source>It reserves nothing and costs nothing: you see what there is, the price and every step before you buy.</source>
        <translation>Es reserviert nichts und kostet nichts: Sie sehen, was da ist, den Preis und jeden Schritt vor dem Kauf.</translation>
    </message>
    <message>
        <source>Put into the &amp;basket</source>
        <translation>In den &amp;Korb legen</translation>
    </message>
    <message>
        <source>Buy of a pro&amp;ject ...</source>
        <translation>Von einem Pro&amp;jekt kaufen ...</translation>
    </message>
    <message>
        <source>All that match are ticked: that is too much for a basket.</source>
        <translation>Alle passenden sind angehakt: das ist zu viel für einen Korb.</translation>
    </message>
    <message>
        <source>Tick single leads, or get a quote of all of them.</source>
        <translation>Haken Sie einzelne Leads an, oder holen Sie ein Angebot für alle.</translation>
    </message>
    <message>
        <source>Charts beside the table</source>
        <translation>Diagramme neben der Tabelle</translation>
    </message>
    <message>
        <source>Charts &amp;beside the table</source>
        <translation>Diagramme ne&amp;ben der Tabelle</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A view keeps the filter, the order, the columns and the height of rows.</source>
        <translation>Eine Ansicht behält Filter, Reihenfolge, Spalten und Zeilenhöhe.</translation>
    </message>
</context>
<context>
    <name>leadfloor::InventoryTable</name>
    <message>
        <source>Leads on offer</source>
        <translation>Leads im Angebot</translation>
    </message>
    <message>
        <source>score %1 or more</source>
        <translation>Punkte %1 oder mehr</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <comment>a price</comment>
        <translation>%1 oder weniger</translation>
    </message>
    <message>
        <source>freshness %1 or more</source>
        <translation>Frische %1 oder mehr</translation>
    </message>
    <message>
        <source>intent %1 or more</source>
        <translation>Absicht %1 oder mehr</translation>
    </message>
</context>
<context>
    <name>leadfloor::JobsPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Open the folder of %1</source>
        <translation>Ordner von %1 öffnen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Cut the line of %1</source>
        <translation>Leitung kappen: %1</translation>
    </message>
    <message>
        <source>No answer to Cancel yet. Disconnect cuts the line; everything else goes on when it is back.</source>
        <translation>Auf Abbrechen kam noch keine Antwort. Trennen kappt die Leitung; alles andere geht weiter, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 erneut versuchen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Exports, uploads and deliveries appear here and go on while you work.</source>
        <translation>Hier erscheinen Exporte, Uploads und Lieferungen; sie laufen weiter, während Sie arbeiten.</translation>
    </message>
</context>
<context>
    <name>leadfloor::KeyRecorder</name>
    <message>
        <source>Press the keys</source>
        <translation>Drücken Sie die Tasten</translation>
    </message>
</context>
<context>
    <name>leadfloor::LatestCard</name>
    <message>
        <source>Latest movements</source>
        <translation>Letzte Bewegungen</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Neuestes</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle Bestellungen</translation>
    </message>
    <message>
        <source>Nothing has moved yet.</source>
        <translation>Noch hat sich nichts bewegt.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadBoard</name>
    <message>
        <source>Load more leads</source>
        <translation>Mehr Leads laden</translation>
    </message>
    <message>
        <source>Board of stages</source>
        <translation>Tafel der Stufen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>stage, leads</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1, %2 leads</source>
        <comment>stage, number</comment>
        <translation>%1, %2 Leads</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadFields</name>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Price paid</source>
        <translation>Bezahlter Preis</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>Age when bought</source>
        <translation>Alter beim Kauf</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Second phone</source>
        <translation>Zweites Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Borrower age</source>
        <translation>Alter des Kreditnehmers</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>County</source>
        <translation>County</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>ZIP</source>
        <translation>ZIP</translation>
    </message>
    <message>
        <source>Mortgage</source>
        <translation>Hypothek</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>Darlehen</translation>
    </message>
    <message>
        <source>Lender</source>
        <translation>Kreditgeber</translation>
    </message>
    <message>
        <source>Mortgage since</source>
        <translation>Hypothek seit</translation>
    </message>
    <message>
        <source>Term, months</source>
        <translation>Laufzeit, Monate</translation>
    </message>
    <message>
        <source>Property value</source>
        <translation>Immobilienwert</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tabak</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Co-borrower</source>
        <translation>Mitkreditnehmer</translation>
    </message>
    <message>
        <source>Co-borrower age</source>
        <translation>Alter des Mitkreditnehmers</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Inquiry</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Einwilligung</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadLook</name>
    <message>
        <source>New lead</source>
        <translation>Neuer Lead</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Kontaktiert</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiziert</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>late %1 d</source>
        <translation>%1 T überfällig</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>No tags any more</source>
        <translation>Keine Schlagworte mehr</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagworte: %1</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Zugewiesen an %1</translation>
    </message>
    <message>
        <source>Follow-up on %1</source>
        <translation>Wiedervorlage am %1</translation>
    </message>
    <message>
        <source>No follow-up any more</source>
        <translation>Keine Wiedervorlage mehr</translation>
    </message>
    <message>
        <source>Return %1: %2</source>
        <translation>Rückgabe %1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::LeadsPage</name>
    <message>
        <source>My leads</source>
        <translation>Meine Leads</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Search my leads</source>
        <translation>Meine Leads durchsuchen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Leads of which order</source>
        <translation>Leads welcher Bestellung</translation>
    </message>
    <message>
        <source>Height of rows</source>
        <translation>Höhe der Zeilen</translation>
    </message>
    <message>
        <source>Contact beside the table</source>
        <translation>Kontakt neben der Tabelle</translation>
    </message>
    <message>
        <source>Phone number copied</source>
        <translation>Telefonnummer kopiert</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;Exportieren ...</translation>
    </message>
    <message>
        <source>&amp;Search my leads</source>
        <translation>Meine Leads &amp;durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Anrufen</translation>
    </message>
    <message>
        <source>Contact &amp;beside the table</source>
        <translation>Kontakt &amp;neben der Tabelle</translation>
    </message>
    <message>
        <source>Take back, then clear the selection</source>
        <translation>Zurücknehmen, dann Auswahl aufheben</translation>
    </message>
    <message>
        <source>1 lead copied</source>
        <translation>1 Lead kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads copied</source>
        <translation>
            <numerusform>%Ln Lead kopiert</numerusform>
            <numerusform>%Ln Leads kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are too many for the clipboard.</source>
        <translation>
            <numerusform>%Ln Lead ist zu viel für die Zwischenablage.</numerusform>
            <numerusform>%Ln Leads sind zu viele für die Zwischenablage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied. Export them into a file instead.</source>
        <translation>Nichts wurde kopiert. Exportieren Sie sie stattdessen in eine Datei.</translation>
    </message>
    <message>
        <source>No program on this computer takes such a link.</source>
        <translation>Kein Programm auf diesem Rechner nimmt einen solchen Link.</translation>
    </message>
    <message>
        <source>Copy the number or address instead.</source>
        <translation>Kopieren Sie stattdessen Nummer oder Adresse.</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Alle Bestellungen</translation>
    </message>
    <message>
        <source>Order %1 (%2)</source>
        <comment>number, leads</comment>
        <translation>Bestellung %1 (%2)</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>No lead of yours matches</source>
        <translation>Keiner Ihrer Leads passt</translation>
    </message>
    <message>
        <source>Show all my leads</source>
        <translation>Alle meine Leads zeigen</translation>
    </message>
    <message>
        <source>You have no leads yet</source>
        <translation>Sie haben noch keine Leads</translation>
    </message>
    <message>
        <source>Leads appear here with their contacts as soon as an order is delivered.</source>
        <translation>Leads erscheinen hier mit ihren Kontakten, sobald eine Bestellung geliefert ist.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message>
        <source>counting ...</source>
        <translation>wird gezählt ...</translation>
    </message>
    <message>
        <source>of %1 leads</source>
        <translation>von %1 Leads</translation>
    </message>
    <message>
        <source>lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>1 filter on</source>
        <translation>1 Filter aktiv</translation>
    </message>
    <message>
        <source>asking ...</source>
        <translation>wird gefragt ...</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>Table or board</source>
        <translation>Tabelle oder Tafel</translation>
    </message>
    <message>
        <source>Start calling</source>
        <translation>Mit Anrufen beginnen</translation>
    </message>
    <message>
        <source>Name, phone, tag, note or order</source>
        <translation>Name, Telefon, Schlagwort, Notiz oder Bestellung</translation>
    </message>
    <message>
        <source>Which leads</source>
        <translation>Welche Leads</translation>
    </message>
    <message>
        <source>All leads</source>
        <translation>Alle Leads</translation>
    </message>
    <message>
        <source>Today&apos;s calls</source>
        <translation>Heutige Anrufe</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meiner</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Clear search, order, view and stage</source>
        <translation>Suche, Bestellung, Ansicht und Stufe leeren</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Nothing has this in any column, tag or note.</source>
        <translation>Nichts davon steht in einer Spalte, einem Schlagwort oder einer Notiz.</translation>
    </message>
    <message>
        <source>Without search, order, view and stage there are %1.</source>
        <translation>Ohne Suche, Bestellung, Ansicht und Stufe sind es %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln filters on</source>
        <translation>
            <numerusform>%Ln Filter aktiv</numerusform>
            <numerusform>%Ln Filter aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>1 call due today</source>
        <translation>1 Anruf heute fällig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calls due today</source>
        <translation>
            <numerusform>%Ln Anruf heute fällig</numerusform>
            <numerusform>%Ln Anrufe heute fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to &amp;stage ...</source>
        <translation>In &amp;Stufe verschieben ...</translation>
    </message>
    <message>
        <source>&amp;Tag ...</source>
        <translation>&amp;Schlagwort ...</translation>
    </message>
    <message>
        <source>&amp;Assign ...</source>
        <translation>&amp;Zuweisen ...</translation>
    </message>
    <message>
        <source>&amp;Follow-up ...</source>
        <translation>&amp;Wiedervorlage ...</translation>
    </message>
    <message>
        <source>Write a &amp;note</source>
        <translation>&amp;Notiz schreiben</translation>
    </message>
    <message>
        <source>&amp;Next call</source>
        <translation>&amp;Nächster Anruf</translation>
    </message>
    <message>
        <source>As a &amp;board</source>
        <translation>Als &amp;Tafel</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Notiz gespeichert</translation>
    </message>
    <message>
        <source>%1 leads are too many at once.</source>
        <translation>%1 Leads sind zu viele auf einmal.</translation>
    </message>
    <message>
        <source>Change at most %1 of them.</source>
        <translation>Ändern Sie höchstens %1 davon.</translation>
    </message>
    <message>
        <source>Choose a lead first</source>
        <translation>Wählen Sie zuerst einen Lead</translation>
    </message>
    <message>
        <source>Somebody has changed one of these leads since.</source>
        <translation>Jemand hat einen dieser Leads seither geändert.</translation>
    </message>
    <message>
        <source>Nothing was taken back.</source>
        <translation>Nichts wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>None of these leads may be called now</source>
        <translation>Keiner dieser Leads darf jetzt angerufen werden</translation>
    </message>
    <message>
        <source>That was the last one that may be called now</source>
        <translation>Das war der letzte, der jetzt angerufen werden darf</translation>
    </message>
    <message>
        <source>&amp;Edit stages ...</source>
        <translation>Stufen &amp;bearbeiten ...</translation>
    </message>
    <message>
        <source>Return at most %1 of them.</source>
        <translation>Geben Sie höchstens %1 davon zurück.</translation>
    </message>
    <message>
        <source>&amp;Return ...</source>
        <translation>&amp;Zurückgeben ...</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Select &amp;all that match</source>
        <translation>&amp;Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Leads with which tags</source>
        <translation>Leads mit welchen Schlagwörtern</translation>
    </message>
    <message>
        <source>Leads with the tags %1</source>
        <translation>Leads mit den Schlagwörtern %1</translation>
    </message>
    <message>
        <source>No lead has a tag yet</source>
        <translation>Noch hat kein Lead ein Schlagwort</translation>
    </message>
    <message>
        <source>Without regard to tags</source>
        <translation>Schlagwörter nicht beachten</translation>
    </message>
    <message>
        <source>Looking which of them can be returned ...</source>
        <translation>Es wird nachgesehen, welche zurückgegeben werden können ...</translation>
    </message>
    <message>
        <source>None of these leads can be returned any more.</source>
        <translation>Keiner dieser Leads kann noch zurückgegeben werden.</translation>
    </message>
    <message>
        <source>A view keeps search, order, view, stage, tags, and whether they are a table or a board.</source>
        <translation>Eine Ansicht behält Suche, Bestellung, Auswahl, Stufe, Schlagworte und ob es eine Tabelle oder eine Tafel ist.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LetterModel</name>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>What the mail server said</source>
        <translation>Was der Mailserver sagte</translation>
    </message>
</context>
<context>
    <name>leadfloor::LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>Briefe</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Send all again</source>
        <translation>Alle noch einmal senden</translation>
    </message>
    <message>
        <source>Which letters</source>
        <translation>Welche Briefe</translation>
    </message>
    <message>
        <source>All letters</source>
        <translation>Alle Briefe</translation>
    </message>
    <message>
        <source>&amp;Send this letter again</source>
        <translation>Diesen Brief noch einmal &amp;senden</translation>
    </message>
    <message>
        <source>Send &amp;all again that were put aside</source>
        <translation>&amp;Alle beiseitegelegten noch einmal senden</translation>
    </message>
    <message>
        <source>No letter was put aside</source>
        <translation>Kein Brief wurde beiseitegelegt</translation>
    </message>
    <message>
        <source>What the mail server did not take after some tries comes here by itself.</source>
        <translation>Was der Mailserver nach einigen Versuchen nicht annahm, kommt von selbst hierher.</translation>
    </message>
    <message>
        <source>There is no such letter</source>
        <translation>Es gibt keinen solchen Brief</translation>
    </message>
    <message>
        <source>Choose others above the table.</source>
        <translation>Wählen Sie über der Tabelle andere.</translation>
    </message>
    <message>
        <source>1 letter was put aside</source>
        <translation>1 Brief wurde beiseitegelegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters were put aside</source>
        <translation>
            <numerusform>%Ln Brief wurde beiseitegelegt</numerusform>
            <numerusform>%Ln Briefe wurden beiseitegelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 letter goes out again.</source>
        <translation>1 Brief geht noch einmal hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln letters go out again.</source>
        <translation>
            <numerusform>%Ln Brief geht noch einmal hinaus.</numerusform>
            <numerusform>%Ln Briefe gehen noch einmal hinaus.</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateway sends it as soon as a mail server takes it.</source>
        <translation>Das Gateway sendet, sobald ein Mailserver annimmt.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LineCheck</name>
    <message>
        <source>Ways on for line %1</source>
        <translation>Möglichkeiten für Position %1</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>Position ändern</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>pricing…</source>
        <translation>Preis wird ermittelt…</translation>
    </message>
    <message>
        <source>you take what is there: %1</source>
        <translation>Sie nehmen, was da ist: %1</translation>
    </message>
    <message>
        <source>%1 = %2, less %3: %4</source>
        <comment>sum, list price, discount, net</comment>
        <translation>%1 = %2, abzüglich %3: %4</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>sum, total</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Before: %1 free, from %2 each, %3. Now: %4 free, from %5 each, %6.</source>
        <translation>Vorher: %1 frei, ab %2 je Lead, %3. Jetzt: %4 frei, ab %5 je Lead, %6.</translation>
    </message>
    <message>
        <source>Take %1</source>
        <comment>leads</comment>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>There is nothing like it that is free.</source>
        <translation>Nichts Ähnliches ist frei.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LineEditor</name>
    <message>
        <source>Which leads</source>
        <translation>Welche Leads</translation>
    </message>
    <message>
        <source>How many leads</source>
        <translation>Wie viele Leads</translation>
    </message>
    <message>
        <source>Take what is there, if fewer are free</source>
        <translation>Nehmen, was da ist, wenn weniger frei sind</translation>
    </message>
    <message>
        <source>but at least</source>
        <translation>aber mindestens</translation>
    </message>
    <message>
        <source>Least number of leads</source>
        <translation>Mindestzahl von Leads</translation>
    </message>
    <message>
        <source>Pay at most</source>
        <translation>Höchstens zahlen</translation>
    </message>
    <message>
        <source>Duplicate this line</source>
        <translation>Diese Position verdoppeln</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Diese Position entfernen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Position %1</translation>
    </message>
    <message>
        <source>Line %1: which leads</source>
        <translation>Position %1: welche Leads</translation>
    </message>
    <message>
        <source>Line %1: how many leads</source>
        <translation>Position %1: wie viele Leads</translation>
    </message>
    <message>
        <source>Line %1: take what is there, if fewer are free</source>
        <translation>Position %1: nehmen, was da ist, wenn weniger frei sind</translation>
    </message>
    <message>
        <source>Line %1: least number of leads</source>
        <translation>Position %1: Mindestzahl von Leads</translation>
    </message>
    <message>
        <source>Line %1: leave the rest to a standing order</source>
        <translation>Position %1: den Rest einem Dauerauftrag überlassen</translation>
    </message>
    <message>
        <source>Line %1: pay at most</source>
        <translation>Position %1: höchstens zahlen</translation>
    </message>
    <message>
        <source>Line %1: the most to pay</source>
        <translation>Position %1: höchster Betrag</translation>
    </message>
    <message>
        <source>Duplicate line %1</source>
        <translation>Position %1 verdoppeln</translation>
    </message>
    <message>
        <source>Remove line %1</source>
        <translation>Position %1 entfernen</translation>
    </message>
    <message>
        <source>An order has at least one line</source>
        <translation>Eine Bestellung hat mindestens eine Position</translation>
    </message>
    <message>
        <source>pricing…</source>
        <translation>Preis wird ermittelt…</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <comment>sum, total</comment>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 of %2 free</source>
        <translation>%1 von %2 frei</translation>
    </message>
    <message>
        <source>Replace what is gone by equal leads, each for no more</source>
        <translation>Was weg ist, durch gleiche Leads ersetzen, je für höchstens so viel</translation>
    </message>
    <message>
        <source>Line %1: replace leads that are gone</source>
        <translation>Position %1: Leads ersetzen, die weg sind</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between lead numbers</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 picked by hand: %2 and %3 more</source>
        <translation>%1 von Hand gewählt: %2 und %3 weitere</translation>
    </message>
    <message>
        <source>%1 picked by hand: %2</source>
        <translation>%1 von Hand gewählt: %2</translation>
    </message>
    <message>
        <source>All that is in your basket and can be had</source>
        <translation>Alles in Ihrem Korb, was zu haben ist</translation>
    </message>
    <message>
        <source>and leave the rest to a standing order</source>
        <translation>und den Rest einem Dauerauftrag überlassen</translation>
    </message>
    <message>
        <source>It buys leads like these as they come, for no more than these cost.</source>
        <translation>Er kauft solche Leads, sobald sie kommen, für höchstens so viel, wie diese kosten.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ListPage</name>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
</context>
<context>
    <name>leadfloor::LockScreen</name>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Signed in as %1. Running jobs go on.</source>
        <translation>Angemeldet als %1. Laufende Vorgänge gehen weiter.</translation>
    </message>
    <message>
        <source>This floor is on your own computer and asks for no password: whoever uses your account of this computer can open it. The lock only covers it. Running jobs go on.</source>
        <translation>Dieser Marktplatz liegt auf Ihrem eigenen Rechner und verlangt kein Passwort: wer Ihr Benutzerkonto benutzt, kann ihn öffnen. Die Sperre verdeckt ihn nur. Laufende Vorgänge gehen weiter.</translation>
    </message>
</context>
<context>
    <name>leadfloor::LogDialog</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Information and above</source>
        <translation>Information und mehr</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>All areas</source>
        <translation>Alle Bereiche</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The selected lines, or all that are shown</source>
        <translation>Die ausgewählten Zeilen oder alle gezeigten</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What the program did</source>
        <translation>Was das Programm tat</translation>
    </message>
    <message>
        <source>Counts, times, codes and ids; no contacts, addresses or passwords. It stays on this computer.</source>
        <translation>Zahlen, Zeiten, Codes und Kennungen; keine Kontakte, Adressen oder Passwörter. Es bleibt auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 of %2 lines</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Save the log as</source>
        <translation>Protokoll speichern als</translation>
    </message>
</context>
<context>
    <name>leadfloor::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>leadfloor::LowLineDialog</name>
    <message>
        <source>&amp;Tell us when the balance falls below an amount</source>
        <translation>&amp;Melden, wenn der Saldo unter einen Betrag fällt</translation>
    </message>
    <message>
        <source>&amp;Amount in %1</source>
        <comment>a currency</comment>
        <translation>&amp;Betrag in %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Low balance</source>
        <translation>Niedriger Saldo</translation>
    </message>
    <message>
        <source>The approvers of your workspace get a letter and a notification, all members if it has no approver. At most one a day.</source>
        <translation>Die Genehmiger Ihres Arbeitsbereichs bekommen einen Brief und eine Mitteilung, alle Mitglieder, wenn es keinen Genehmiger gibt. Höchstens einmal am Tag.</translation>
    </message>
    <message>
        <source>An approver of your workspace sets this.</source>
        <translation>Das legt ein Genehmiger Ihres Arbeitsbereichs fest.</translation>
    </message>
    <message>
        <source>The balance cannot fall below this. Take a higher amount, or switch it off.</source>
        <translation>Darunter kann der Saldo nicht fallen. Nehmen Sie einen höheren Betrag, oder schalten Sie es ab.</translation>
    </message>
    <message>
        <source>Nobody is told, however low the balance is. It is %1 now.</source>
        <translation>Niemand wird benachrichtigt, wie niedrig der Saldo auch ist. Er ist jetzt %1.</translation>
    </message>
    <message>
        <source>The balance is %1, below this already: it is shown as low at once.</source>
        <translation>Der Saldo ist %1, also schon darunter: Er wird sofort als niedrig gezeigt.</translation>
    </message>
    <message>
        <source>The balance is %1 now.</source>
        <translation>Der Saldo ist jetzt %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::MailText</name>
    <message>
        <source>Order %1 is complete</source>
        <translation>Bestellung %1 ist abgeschlossen</translation>
    </message>
    <message>
        <source>Your purchase is complete. The leads are in My leads; their contacts are never sent by mail.</source>
        <translation>Ihr Kauf ist abgeschlossen. Die Leads stehen in Meine Leads; ihre Kontakte werden nie per E-Mail verschickt.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>%1 of credits have arrived</source>
        <translation>%1 Guthaben sind eingegangen</translation>
    </message>
    <message>
        <source>The wallet of your workspace has been topped up.</source>
        <translation>Das Konto Ihres Arbeitsbereichs wurde aufgeladen.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Jetzt verfügbar</translation>
    </message>
    <message>
        <source>Your balance is low: %1</source>
        <translation>Ihr Guthaben ist niedrig: %1</translation>
    </message>
    <message>
        <source>The wallet of your workspace has less than the amount at which you want to be told. Top it up, so that standing orders go on.</source>
        <translation>Das Konto Ihres Arbeitsbereichs liegt unter dem Betrag, ab dem Sie benachrichtigt werden möchten. Laden Sie es auf, damit Daueraufträge weiterlaufen.</translation>
    </message>
    <message>
        <source>Told below</source>
        <translation>Hinweis unter</translation>
    </message>
    <message>
        <source>The hold of order %1 ends soon</source>
        <translation>Die Reservierung von Bestellung %1 endet bald</translation>
    </message>
    <message>
        <source>Pay this order before its hold ends, or its leads are on offer again.</source>
        <translation>Bezahlen Sie diese Bestellung, bevor ihre Reservierung endet, sonst werden ihre Leads wieder angeboten.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Reserviert bis</translation>
    </message>
    <message>
        <source>Your returns have been decided</source>
        <translation>Über Ihre Rückgaben wurde entschieden</translation>
    </message>
    <message>
        <source>The leads that you gave back have been looked at. Returns shows why, lead by lead.</source>
        <translation>Die Leads, die Sie zurückgegeben haben, wurden geprüft. Rückgaben zeigt die Gründe, Lead für Lead.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Gutgeschrieben</translation>
    </message>
    <message>
        <source>%1 goes back to your card</source>
        <translation>%1 geht auf Ihre Karte zurück</translation>
    </message>
    <message>
        <source>This part of a card payment did not become leads or credits, so it goes back to the card that paid. Banks take some days to show it.</source>
        <translation>Dieser Teil einer Kartenzahlung wurde weder zu Leads noch zu Guthaben und geht deshalb auf die Karte zurück, die bezahlt hat. Banken zeigen das erst nach einigen Tagen.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>%1 of a card payment is in your wallet</source>
        <translation>%1 einer Kartenzahlung sind auf Ihrem Konto</translation>
    </message>
    <message>
        <source>This part of a card payment did not become leads, or the card could not take it back. It is in the wallet of your workspace; the order says why.</source>
        <translation>Dieser Teil einer Kartenzahlung wurde nicht zu Leads, oder die Karte konnte ihn nicht zurücknehmen. Er ist auf dem Konto Ihres Arbeitsbereichs; die Bestellung nennt den Grund.</translation>
    </message>
    <message>
        <source>Your card payment of %1 is being looked at</source>
        <translation>Ihre Kartenzahlung von %1 wird geprüft</translation>
    </message>
    <message>
        <source>The card paid something else than was asked for, so nothing was delivered. A person decides whether it goes back to the card or into your wallet; you are told then.</source>
        <translation>Die Karte hat etwas anderes bezahlt als verlangt, deshalb wurde nichts geliefert. Ein Mensch entscheidet, ob das Geld auf die Karte oder auf Ihr Konto geht; Sie werden dann benachrichtigt.</translation>
    </message>
    <message>
        <source>from credits</source>
        <translation>aus Guthaben</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>per Karte</translation>
    </message>
    <message>
        <source>by invoice</source>
        <translation>auf Rechnung</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Guten Tag %1,</translation>
    </message>
    <message>
        <source>%1 wrote this letter by itself; nobody reads answers to it.</source>
        <translation>%1 hat diese Nachricht selbst geschrieben; Antworten darauf liest niemand.</translation>
    </message>
    <message>
        <source>%1 new leads are waiting</source>
        <translation>%1 neue Leads warten</translation>
    </message>
    <message>
        <source>Their ids are in the attached file; names, phones and addresses never go by mail. To get them, export what is new for this target in Leadfloor. Exports is also where this mail can be paused.</source>
        <translation>Ihre Kennungen stehen in der angehängten Datei; Namen, Telefonnummern und Adressen gehen nie per Mail. Um sie zu bekommen, exportieren Sie in Leadfloor, was für dieses Ziel neu ist. Unter Exporte lässt sich diese Mail auch anhalten.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Scheduled delivery</source>
        <translation>Geplante Lieferung</translation>
    </message>
    <message>
        <source>Test of a scheduled delivery</source>
        <translation>Test einer geplanten Lieferung</translation>
    </message>
    <message>
        <source>Somebody of your team tries whether mails of scheduled deliveries arrive here. They do.</source>
        <translation>Jemand aus Ihrem Team probiert, ob Mails geplanter Lieferungen hier ankommen. Sie kommen an.</translation>
    </message>
    <message>
        <source>Scheduled delivery %1 was given up</source>
        <translation>Die geplante Lieferung %1 wurde aufgegeben</translation>
    </message>
    <message>
        <source>It did not get through however often it was tried, and will be tried again at its next time. Its leads stay new for the target. Exports shows what went wrong.</source>
        <translation>Sie kam trotz aller Versuche nicht an und wird zur nächsten Zeit wieder versucht. Ihre Leads bleiben für das Ziel neu. Unter Exporte steht, was schiefging.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Scheduled delivery %1 is paused</source>
        <translation>Die geplante Lieferung %1 ist angehalten</translation>
    </message>
    <message>
        <source>Who reads it, or with whose right it went, has left the team, so nothing is sent any more. Its leads stay new for the target. Change or resume it in Exports.</source>
        <translation>Wer sie liest oder in wessen Recht sie ging, hat das Team verlassen; deshalb wird nichts mehr gesendet. Ihre Leads bleiben für das Ziel neu. Unter Exporte lässt sie sich ändern oder fortsetzen.</translation>
    </message>
    <message>
        <source>%1 of credits were taken</source>
        <translation>%1 Guthaben wurden abgezogen</translation>
    </message>
    <message>
        <source>The floor has taken credits from the wallet of your workspace, for the reason below.</source>
        <translation>Der Marktplatz hat vom Konto Ihres Arbeitsbereichs Guthaben abgezogen, aus dem Grund, der unten steht.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>leadfloor::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Ab&amp;melden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Theme: s&amp;ystem</source>
        <translation>Thema: S&amp;ystem</translation>
    </message>
    <message>
        <source>Theme: &amp;light</source>
        <translation>Thema: &amp;hell</translation>
    </message>
    <message>
        <source>Theme: &amp;dark</source>
        <translation>Thema: &amp;dunkel</translation>
    </message>
    <message>
        <source>Theme: high &amp;contrast</source>
        <translation>Thema: hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>&amp;Hide money and contacts</source>
        <translation>Geld und Kontakte &amp;verbergen</translation>
    </message>
    <message>
        <source>&amp;Reconnect now</source>
        <translation>Jetzt neu &amp;verbinden</translation>
    </message>
    <message>
        <source>&amp;Search or run a command</source>
        <translation>&amp;Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Leadfloor</source>
        <translation>&amp;Über Leadfloor</translation>
    </message>
    <message>
        <source>No floor is open</source>
        <translation>Kein Marktplatz ist geöffnet</translation>
    </message>
    <message>
        <source>Already connected</source>
        <translation>Schon verbunden</translation>
    </message>
    <message>
        <source>%1 - Leadfloor</source>
        <translation>%1 - Leadfloor</translation>
    </message>
    <message>
        <source>Reconnecting.</source>
        <translation>Wird neu verbunden.</translation>
    </message>
    <message>
        <source>Not connected.</source>
        <translation>Nicht verbunden.</translation>
    </message>
    <message>
        <source>Data from %1, reconnecting.</source>
        <translation>Daten von %1, wird neu verbunden.</translation>
    </message>
    <message>
        <source>Data from %1, not connected.</source>
        <translation>Daten von %1, nicht verbunden.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>bought for %1</source>
        <translation>gekauft für %1</translation>
    </message>
    <message>
        <source>%1 left after purchase</source>
        <translation>%1 bleiben nach dem Kauf</translation>
    </message>
    <message>
        <source>short by %1</source>
        <translation>es fehlen %1</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What&apos;s This</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo &amp;history ...</source>
        <translation>&amp;Verlauf der Änderungen ...</translation>
    </message>
    <message>
        <source>Nothing was done that can be taken back</source>
        <translation>Nichts getan, was sich zurücknehmen lässt</translation>
    </message>
    <message>
        <source>Nothing was taken back</source>
        <translation>Nichts wurde zurückgenommen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Again: %1</source>
        <translation>Erneut: %1</translation>
    </message>
    <message>
        <source>Back before: %1</source>
        <translation>Zurück vor: %1</translation>
    </message>
    <message>
        <source>%1, offline - Leadfloor</source>
        <translation>%1, offline - Leadfloor</translation>
    </message>
    <message>
        <source>Without a network: your leads as of %1.</source>
        <translation>Ohne Netz: Ihre Leads vom %1.</translation>
    </message>
    <message>
        <source>Without a network: your leads, as far as they have come.</source>
        <translation>Ohne Netz: Ihre Leads, soweit sie angekommen sind.</translation>
    </message>
    <message>
        <source>The store opens until %1.</source>
        <translation>Der Speicher öffnet sich bis %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) go to the floor when you sign in.</source>
        <translation>
            <numerusform>%Ln Änderung geht bei der Anmeldung an den Marktplatz.</numerusform>
            <numerusform>%Ln Änderungen gehen bei der Anmeldung an den Marktplatz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) came too late: a colleague did the same later. Both stand in the timeline.</source>
        <translation>
            <numerusform>%Ln Änderung kam zu spät: Ein Kollege hat später dasselbe getan. Beides steht im Verlauf.</numerusform>
            <numerusform>%Ln Änderungen kamen zu spät: Ein Kollege hat später dasselbe getan. Beides steht im Verlauf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>This page in a &amp;window of its own</source>
        <translation>Diese Seite in einem eigenen &amp;Fenster</translation>
    </message>
    <message>
        <source>Leadfloor closes when the jobs are done.</source>
        <translation>Leadfloor schließt sich, wenn die Vorgänge fertig sind.</translation>
    </message>
</context>
<context>
    <name>leadfloor::MapPane</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Colours begin at %1 leads; hatched: none.</source>
        <translation>Farben beginnen bei %1 Leads; schraffiert: keine.</translation>
    </message>
    <message>
        <source>leads under the other filters</source>
        <translation>Leads unter den übrigen Filtern</translation>
    </message>
    <message>
        <source>click to filter</source>
        <translation>Klick filtert</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Bundesstaaten</translation>
    </message>
    <message>
        <source>Show all of the map</source>
        <translation>Die ganze Karte zeigen</translation>
    </message>
    <message>
        <source>Show the numbers as a table, too</source>
        <translation>Die Zahlen auch als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Stock by county, %1</source>
        <translation>Bestand nach County, %1</translation>
    </message>
    <message>
        <source>Stock by state</source>
        <translation>Bestand nach Bundesstaat</translation>
    </message>
    <message>
        <source>Counties of %1</source>
        <translation>Countys von %1</translation>
    </message>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Parish / county</source>
        <translation>Parish / County</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Filter</source>
        <comment>column: what the filter says of an area</comment>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>leadfloor::MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
</context>
<context>
    <name>leadfloor::NoticeModel</name>
    <message>
        <source>Purchases in the background</source>
        <translation>Käufe im Hintergrund</translation>
    </message>
    <message>
        <source>Outcomes after a lost line</source>
        <translation>Ergebnisse nach Leitungsabbruch</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Holds about to end</source>
        <translation>Reservierungen kurz vor Ablauf</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Daueraufträge</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Line lost and back</source>
        <translation>Leitung weg und wieder da</translation>
    </message>
    <message>
        <source>Not read: %1, %2</source>
        <translation>Ungelesen: %1, %2</translation>
    </message>
    <message>
        <source>Returns decided</source>
        <translation>Entschiedene Rückgaben</translation>
    </message>
    <message>
        <source>What waits for operators</source>
        <translation>Was auf Betreiber wartet</translation>
    </message>
    <message>
        <source>Card money, low balance</source>
        <translation>Kartengeld, niedriger Saldo</translation>
    </message>
    <message>
        <source>Scheduled deliveries that fail</source>
        <translation>Geplante Lieferungen, die scheitern</translation>
    </message>
    <message>
        <source>Lead files that come in</source>
        <translation>Eingehende Leaddateien</translation>
    </message>
</context>
<context>
    <name>leadfloor::NoticePanel</name>
    <message>
        <source>Mark all read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Which notifications ...</source>
        <translation>Welche Mitteilungen ...</translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>Exports, purchases in the background, holds, standing orders and watches are told here.</source>
        <translation>Hier erfahren Sie von Exporten, Käufen im Hintergrund, Reservierungen, Daueraufträgen und Beobachtungen.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Notifier</name>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Mitteilungen</translation>
    </message>
    <message>
        <source>No floor is open</source>
        <translation>Kein Marktplatz ist geöffnet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new notification(s). Unlock the window to read.</source>
        <translation>
            <numerusform>%Ln neue Mitteilung. Entsperren Sie das Fenster, um sie zu lesen.</numerusform>
            <numerusform>%Ln neue Mitteilungen. Entsperren Sie das Fenster, um sie zu lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 And %Ln more.</source>
        <translation>
            <numerusform>%1 Und %Ln weitere.</numerusform>
            <numerusform>%1 Und %Ln weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::OfflineDesk</name>
    <message>
        <source>%1 at %2, %3</source>
        <comment>workspace, floor, member</comment>
        <translation>%1 bei %2, %3</translation>
    </message>
    <message>
        <source>There is no store on this computer yet: sign in to a floor and choose &quot;Keep my leads on this computer&quot;.</source>
        <translation>Auf diesem Rechner gibt es noch keinen Speicher: Melden Sie sich an einem Marktplatz an und wählen Sie „Meine Leads auf diesem Rechner behalten“.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this store.</source>
        <translation>Das ist nicht die Passphrase dieses Speichers.</translation>
    </message>
    <message>
        <source>Forget it</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Bring the offline store &amp;up to date</source>
        <translation>Offline-Speicher akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>&amp;Keep my leads on this computer</source>
        <translation>Meine Leads auf diesem Rechner be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Forget the offline store</source>
        <translation>Offline-Speicher &amp;vergessen</translation>
    </message>
    <message>
        <source>Offline store</source>
        <translation>Offline-Speicher</translation>
    </message>
    <message>
        <source>Your leads are on this computer, encrypted; they open without a network until %1.</source>
        <translation>Ihre Leads sind verschlüsselt auf diesem Rechner; sie öffnen sich ohne Netz bis %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that you made without a network came too late.</source>
        <translation>
            <numerusform>%Ln Änderung, die Sie ohne Netz gemacht haben, kam zu spät.</numerusform>
            <numerusform>%Ln Änderungen, die Sie ohne Netz gemacht haben, kamen zu spät.</numerusform>
        </translation>
    </message>
    <message>
        <source>A colleague did the same later; both stand in the timeline of the lead.</source>
        <translation>Ein Kollege hat später dasselbe getan; beides steht im Verlauf des Leads.</translation>
    </message>
    <message numerus="yes">
        <source>The floor did not take %Ln change(s) that you made without a network.</source>
        <translation>
            <numerusform>Der Marktplatz hat %Ln Änderung nicht angenommen, die Sie ohne Netz gemacht haben.</numerusform>
            <numerusform>Der Marktplatz hat %Ln Änderungen nicht angenommen, die Sie ohne Netz gemacht haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their stage is not there any more, or their lead is not yours any more.</source>
        <translation>Ihre Phase gibt es nicht mehr, oder ihr Lead gehört Ihnen nicht mehr.</translation>
    </message>
    <message>
        <source>The offline store and its key are gone from this computer.</source>
        <translation>Der Offline-Speicher und sein Schlüssel sind von diesem Rechner entfernt.</translation>
    </message>
    <message>
        <source>Leads that came: %1; that are gone: %2</source>
        <translation>Angekommene Leads: %1; verschwundene: %2</translation>
    </message>
    <message>
        <source>Switched off in the settings: it is brought up to date only when you say so.</source>
        <translation>In den Einstellungen ausgeschaltet: Sie wird nur aktualisiert, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>This line is metered: the copy waits for another one.</source>
        <translation>Diese Verbindung wird nach Verbrauch abgerechnet: Die Kopie wartet auf eine andere.</translation>
    </message>
    <message>
        <source>It has a passphrase, which has not been typed since you signed in.</source>
        <translation>Sie hat eine Passphrase, die seit Ihrer Anmeldung nicht eingegeben wurde.</translation>
    </message>
    <message>
        <source>The floor cannot be reached; the copy waits for it.</source>
        <translation>Der Marktplatz ist nicht erreichbar; die Kopie wartet auf ihn.</translation>
    </message>
    <message numerus="yes">
        <source>The floor can be reached again: %n change(s) went there.</source>
        <translation>
            <numerusform>Der Marktplatz ist wieder erreichbar: %n Änderung ging dorthin.</numerusform>
            <numerusform>Der Marktplatz ist wieder erreichbar: %n Änderungen gingen dorthin.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy of your leads on this computer was refused, and has been made anew.</source>
        <translation>Die Kopie Ihrer Leads auf diesem Rechner wurde abgelehnt und neu angelegt.</translation>
    </message>
    <message>
        <source>What you had done in it without a network since the last contact is not in it.</source>
        <translation>Was Sie seit dem letzten Kontakt ohne Netz darin getan haben, ist nicht darin.</translation>
    </message>
</context>
<context>
    <name>leadfloor::OfflinePages</name>
    <message>
        <source>My leads</source>
        <translation>Meine Leads</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>This wants the floor: sign in first.</source>
        <translation>Das braucht den Marktplatz: Melden Sie sich zuerst an.</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderDetail</name>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Choose an order to see its lines.</source>
        <translation>Wählen Sie eine Bestellung, um ihre Positionen zu sehen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>Leads zeigen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Contacts delivered</source>
        <translation>Gelieferte Kontakte</translation>
    </message>
    <message>
        <source>Loading lines and timeline ...</source>
        <translation>Positionen und Verlauf werden geladen ...</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Positionen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>bought %1</source>
        <comment>time</comment>
        <translation>gekauft %1</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <comment>time</comment>
        <translation>bestellt %1</translation>
    </message>
    <message>
        <source>bought %1 by %2</source>
        <comment>time, person</comment>
        <translation>gekauft %1 von %2</translation>
    </message>
    <message>
        <source>ordered %1 by %2</source>
        <comment>time, person</comment>
        <translation>bestellt %1 von %2</translation>
    </message>
    <message>
        <source>for 1 lead</source>
        <translation>für 1 Lead</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln leads</source>
        <translation>
            <numerusform>für %Ln Lead</numerusform>
            <numerusform>für %Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to deliver</source>
        <translation>Nichts zu liefern</translation>
    </message>
    <message>
        <source>Its contact is delivered</source>
        <translation>Ihr Kontakt ist geliefert</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contacts delivered</source>
        <translation>
            <numerusform>%Ln Kontakt geliefert</numerusform>
            <numerusform>Alle %Ln Kontakte geliefert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 contacts delivered ...</source>
        <translation>%1 von %2 Kontakten geliefert ...</translation>
    </message>
    <message>
        <source>%1 of %2 contacts delivered, %3 outstanding</source>
        <translation>%1 von %2 Kontakten geliefert, %3 ausstehend</translation>
    </message>
    <message>
        <source>Deliver 1 contact</source>
        <translation>1 Kontakt liefern</translation>
    </message>
    <message numerus="yes">
        <source>Deliver %Ln contacts</source>
        <translation>
            <numerusform>%Ln Kontakt liefern</numerusform>
            <numerusform>%Ln Kontakte liefern</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliver its contacts first</source>
        <translation>Liefern Sie erst ihre Kontakte</translation>
    </message>
    <message>
        <source>Refunded leads are not exported</source>
        <translation>Erstattete Leads werden nicht exportiert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 asked for, %2 were there</source>
        <translation>%1 bestellt, %2 waren da</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderModel</name>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Awaiting payment</source>
        <translation>Wartet auf Zahlung</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Teilweise erstattet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Needs review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Käufer</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>state, time left</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Return asked for</source>
        <translation>Rückgabe erbeten</translation>
    </message>
    <message>
        <source>Return refused</source>
        <translation>Rückgabe abgelehnt</translation>
    </message>
    <message>
        <source>Payment pending</source>
        <translation>Zahlung ausstehend</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Zahlung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Payment page closed</source>
        <translation>Zahlungsseite geschlossen</translation>
    </message>
    <message>
        <source>Payment goes back</source>
        <translation>Zahlung geht zurück</translation>
    </message>
    <message>
        <source>Payment under review</source>
        <translation>Zahlung in Prüfung</translation>
    </message>
    <message>
        <source>Credited to the wallet</source>
        <translation>Dem Konto gutgeschrieben</translation>
    </message>
    <message>
        <source>Back on the card</source>
        <translation>Zurück auf der Karte</translation>
    </message>
    <message>
        <source>Payment disputed</source>
        <translation>Zahlung bestritten</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderRail</name>
    <message>
        <source>Order summary</source>
        <translation>Bestellübersicht</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Bezahlt aus</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrderWords</name>
    <message>
        <source>price rule %1</source>
        <translation>Preisregel %1</translation>
    </message>
    <message>
        <source>leads&apos; own prices</source>
        <translation>eigene Preise der Leads</translation>
    </message>
    <message>
        <source>the project&apos;s price</source>
        <translation>der Preis des Projekts</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln Lead</numerusform>
            <numerusform>%Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>paid from credits</source>
        <translation>aus Guthaben bezahlt</translation>
    </message>
    <message>
        <source>to be paid by card</source>
        <translation>per Karte zu zahlen</translation>
    </message>
    <message>
        <source>to be paid by invoice</source>
        <translation>auf Rechnung zu zahlen</translation>
    </message>
    <message>
        <source>kept longer</source>
        <translation>länger reserviert</translation>
    </message>
    <message>
        <source>by its buyer</source>
        <translation>durch den Käufer</translation>
    </message>
    <message>
        <source>it was not paid in time</source>
        <translation>nicht rechtzeitig bezahlt</translation>
    </message>
    <message>
        <source>given up for another order of its buyer</source>
        <translation>für eine andere Bestellung des Käufers aufgegeben</translation>
    </message>
    <message>
        <source>Leads picked by hand</source>
        <translation>Von Hand gewählte Leads</translation>
    </message>
    <message>
        <source>nothing to pay</source>
        <translation>nichts zu zahlen</translation>
    </message>
    <message>
        <source>its buyer&apos;s account was banned</source>
        <translation>das Konto des Käufers wurde gesperrt</translation>
    </message>
    <message>
        <source>payment page asked for</source>
        <translation>Zahlungsseite angefordert</translation>
    </message>
    <message>
        <source>card payment</source>
        <translation>Kartenzahlung</translation>
    </message>
    <message>
        <source>paid by card</source>
        <translation>mit Karte bezahlt</translation>
    </message>
    <message>
        <source>paid by card after the hold had ended</source>
        <translation>nach Ende der Reservierung mit Karte bezahlt</translation>
    </message>
    <message>
        <source>paid after the hold had ended; its leads are sold</source>
        <translation>nach Ende der Reservierung bezahlt; die Leads sind verkauft</translation>
    </message>
    <message>
        <source>paid again while the order needs review</source>
        <translation>noch einmal bezahlt, während die Bestellung geprüft wird</translation>
    </message>
    <message>
        <source>the bank has not paid yet</source>
        <translation>die Bank hat noch nicht gezahlt</translation>
    </message>
    <message>
        <source>the payment was declined</source>
        <translation>die Zahlung wurde abgelehnt</translation>
    </message>
    <message>
        <source>the payment page has closed</source>
        <translation>die Zahlungsseite ist geschlossen</translation>
    </message>
    <message>
        <source>the card took no refund</source>
        <translation>die Karte nahm keine Erstattung an</translation>
    </message>
    <message>
        <source>refunded at the card provider</source>
        <translation>beim Kartenanbieter erstattet</translation>
    </message>
    <message>
        <source>dispute lost</source>
        <translation>Zahlungsstreit verloren</translation>
    </message>
    <message>
        <source>the card&apos;s owner disputes the payment</source>
        <translation>der Karteninhaber bestreitet die Zahlung</translation>
    </message>
    <message>
        <source>the dispute was won</source>
        <translation>der Zahlungsstreit wurde gewonnen</translation>
    </message>
    <message>
        <source>the dispute was lost; the money went back to the card</source>
        <translation>der Zahlungsstreit wurde verloren; das Geld ging an die Karte zurück</translation>
    </message>
    <message>
        <source>the provider says that it failed</source>
        <translation>der Anbieter meldet, dass es fehlschlug</translation>
    </message>
    <message>
        <source>the provider says that it was cancelled</source>
        <translation>der Anbieter meldet, dass es abgebrochen wurde</translation>
    </message>
    <message>
        <source>extended: %1</source>
        <translation>verlängert: %1</translation>
    </message>
    <message>
        <source>invoice paid: %1</source>
        <translation>Rechnung bezahlt: %1</translation>
    </message>
    <message>
        <source>no payment page: %1</source>
        <translation>keine Zahlungsseite: %1</translation>
    </message>
    <message>
        <source>card payment: %1</source>
        <translation>Kartenzahlung: %1</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>genehmigt von %1</translation>
    </message>
    <message>
        <source>Coupon %1</source>
        <translation>Gutschein %1</translation>
    </message>
    <message>
        <source>went back to the card: %1</source>
        <translation>ging an die Karte zurück: %1</translation>
    </message>
    <message>
        <source>the card gave it back: %1</source>
        <translation>die Karte gab es zurück: %1</translation>
    </message>
    <message>
        <source>the card took no refund, the wallet got it: %1</source>
        <translation>die Karte nahm keine Erstattung an, das Guthaben bekam sie: %1</translation>
    </message>
    <message>
        <source>1 lead for %1: %2</source>
        <translation>1 Lead für %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads for %1: %2</source>
        <translation>
            <numerusform>%Ln Lead für %1: %2</numerusform>
            <numerusform>%Ln Leads für %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 back to the card: %2</source>
        <translation>%1 zurück auf die Karte: %2</translation>
    </message>
    <message>
        <source>the card paid %1 instead of %2</source>
        <translation>die Karte zahlte %1 statt %2</translation>
    </message>
    <message numerus="yes">
        <source>paid by card after the hold had ended: %1 of %Ln leads were left</source>
        <translation>
            <numerusform>nach Ende der Reservierung mit Karte bezahlt: %1 von %Ln Lead war noch da</numerusform>
            <numerusform>nach Ende der Reservierung mit Karte bezahlt: %1 von %Ln Leads waren noch da</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead was gone when the card paid</source>
        <translation>1 Lead war weg, als die Karte zahlte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads were gone when the card paid</source>
        <translation>
            <numerusform>%Ln Lead war weg, als die Karte zahlte</numerusform>
            <numerusform>%Ln Leads waren weg, als die Karte zahlte</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead returned: %1</source>
        <translation>1 Lead zurückgegeben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads returned: %1</source>
        <translation>
            <numerusform>%Ln Lead zurückgegeben: %1</numerusform>
            <numerusform>%Ln Leads zurückgegeben: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead not taken back: %1</source>
        <translation>1 Lead nicht zurückgenommen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads not taken back: %1</source>
        <translation>
            <numerusform>%Ln Lead nicht zurückgenommen: %1</numerusform>
            <numerusform>%Ln Leads nicht zurückgenommen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead waits for a decision: %1</source>
        <translation>1 Lead wartet auf eine Entscheidung: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads wait for a decision: %1</source>
        <translation>
            <numerusform>%Ln Lead wartet auf eine Entscheidung: %1</numerusform>
            <numerusform>%Ln Leads warten auf eine Entscheidung: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead: %1</source>
        <translation>1 Lead: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads: %1</source>
        <translation>
            <numerusform>%Ln Lead: %1</numerusform>
            <numerusform>%Ln Leads: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>returned: %1</source>
        <translation>zurückgegeben: %1</translation>
    </message>
    <message>
        <source>the card paid when the order was already over (%1)</source>
        <translation>die Karte zahlte, als die Bestellung schon beendet war (%1)</translation>
    </message>
    <message>
        <source>by a colleague</source>
        <translation>durch einen Kollegen</translation>
    </message>
</context>
<context>
    <name>leadfloor::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Order beside the table</source>
        <translation>Bestellung neben der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Export this order ...</source>
        <translation>Diese Bestellung &amp;exportieren ...</translation>
    </message>
    <message>
        <source>&amp;Deliver its contacts</source>
        <translation>Ihre &amp;Kontakte liefern</translation>
    </message>
    <message>
        <source>Show its &amp;leads</source>
        <translation>Ihre &amp;Leads zeigen</translation>
    </message>
    <message>
        <source>&amp;Receipt</source>
        <translation>&amp;Beleg</translation>
    </message>
    <message>
        <source>Nothing has been ordered yet</source>
        <translation>Noch wurde nichts bestellt</translation>
    </message>
    <message>
        <source>Every purchase becomes an order with its receipt.</source>
        <translation>Jeder Kauf wird zu einer Bestellung mit Beleg.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message numerus="yes">
        <source>the newest %Ln orders</source>
        <translation>
            <numerusform>die neueste Bestellung (%Ln)</numerusform>
            <numerusform>die neuesten %Ln Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln orders</source>
        <translation>
            <numerusform>%Ln Bestellung</numerusform>
            <numerusform>%Ln Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 contacts of one order are not delivered yet</source>
        <translation>%1 Kontakte einer Bestellung sind noch nicht geliefert</translation>
    </message>
    <message numerus="yes">
        <source>%1 contacts of %Ln orders are not delivered yet</source>
        <translation>
            <numerusform>%1 Kontakte von %Ln Bestellung sind noch nicht geliefert</numerusform>
            <numerusform>%1 Kontakte von %Ln Bestellungen sind noch nicht geliefert</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery of order %1</source>
        <translation>Lieferung der Bestellung %1</translation>
    </message>
    <message>
        <source>1 contact delivered</source>
        <translation>1 Kontakt geliefert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contacts delivered</source>
        <translation>
            <numerusform>%Ln Kontakt geliefert</numerusform>
            <numerusform>%Ln Kontakte geliefert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::OwnedLeadModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Stadt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Bundesstaat</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Geliefert</translation>
    </message>
    <message>
        <source>There now</source>
        <comment>local time of a lead</comment>
        <translation>Jetzt da</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagworte</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two times</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>What time it is there is not known; calls are allowed from %1 to %2.</source>
        <translation>Wie spät es dort ist, ist nicht bekannt; Anrufe sind von %1 bis %2 erlaubt.</translation>
    </message>
    <message>
        <source>%1 there; calls are allowed from %2 to %3.</source>
        <translation>Dort ist es %1; Anrufe sind von %2 bis %3 erlaubt.</translation>
    </message>
    <message>
        <source>%1 there: no calls before %2 and after %3.</source>
        <translation>Dort ist es %1: keine Anrufe vor %2 und nach %3.</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Rückgabe bis</translation>
    </message>
    <message>
        <source>Can be returned until %1</source>
        <translation>Kann bis %1 zurückgegeben werden</translation>
    </message>
    <message>
        <source>over</source>
        <comment>time to return a lead</comment>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>DNC</source>
        <comment>do not call</comment>
        <translation>Anrufsperre</translation>
    </message>
    <message>
        <source>On one of your suppression lists: do not call.</source>
        <translation>Auf einer Ihrer Sperrlisten: nicht anrufen.</translation>
    </message>
    <message>
        <source>Never checked against do-not-call registers.</source>
        <translation>Nie gegen Anrufsperrlisten geprüft.</translation>
    </message>
    <message>
        <source>Checked against do-not-call registers on %1.</source>
        <translation>Gegen Anrufsperrlisten geprüft am %1.</translation>
    </message>
    <message>
        <source>listed</source>
        <comment>on an own suppression list</comment>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>never</source>
        <comment>checked against do-not-call registers</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>ok %1 d</source>
        <comment>checked so many days ago</comment>
        <translation>ok %1 T</translation>
    </message>
    <message>
        <source>old %1 d</source>
        <comment>checked so many days ago</comment>
        <translation>alt %1 T</translation>
    </message>
</context>
<context>
    <name>leadfloor::PaperDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as PDF ...</source>
        <translation>Als PDF speichern ...</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>Drucken ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
</context>
<context>
    <name>leadfloor::PartnerModel</name>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Konditionen</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Einbehalten</translation>
    </message>
    <message>
        <source>Payable</source>
        <translation>Auszahlbar</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Last payout</source>
        <translation>Letzte Auszahlung</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1 + bonus %2</source>
        <translation>%1 + Bonus %2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>can be paid</source>
        <translation>auszahlbar</translation>
    </message>
</context>
<context>
    <name>leadfloor::PartnersPage</name>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Terms ...</source>
        <translation>Konditionen ...</translation>
    </message>
    <message>
        <source>Pay out ...</source>
        <translation>Auszahlen ...</translation>
    </message>
    <message>
        <source>%1 + bonus %2</source>
        <translation>%1 + Bonus %2</translation>
    </message>
    <message>
        <source>&amp;Pay out ...</source>
        <translation>Aus&amp;zahlen ...</translation>
    </message>
    <message>
        <source>&amp;Terms of this partner ...</source>
        <translation>&amp;Konditionen dieses Partners ...</translation>
    </message>
    <message>
        <source>There is no partner yet</source>
        <translation>Noch gibt es keinen Partner</translation>
    </message>
    <message>
        <source>Suppliers are made with leadfloorctl workspace create and member create.</source>
        <translation>Lieferanten entstehen mit leadfloorctl workspace create und member create.</translation>
    </message>
    <message>
        <source>Nobody has enough to be paid</source>
        <translation>Niemand hat genug für eine Auszahlung</translation>
    </message>
    <message>
        <source>1 partner can be paid %1</source>
        <translation>1 Partner kann %1 erhalten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln partners can be paid %1</source>
        <translation>
            <numerusform>%Ln Partner kann %1 erhalten</numerusform>
            <numerusform>%Ln Partner können %1 erhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Pay out %1</source>
        <translation>%1 auszahlen</translation>
    </message>
    <message>
        <source>To %1: all that is payable by now. Each payout has a statement.</source>
        <translation>An %1: alles, was bis jetzt auszahlbar ist. Jede Auszahlung hat einen Auszug.</translation>
    </message>
    <message numerus="yes">
        <source>To %Ln partners: all that is payable to them by now. Each payout has a statement.</source>
        <translation>
            <numerusform>An %Ln Partner: alles, was ihm bis jetzt auszahlbar ist. Jede Auszahlung hat einen Auszug.</numerusform>
            <numerusform>An %Ln Partner: alles, was ihnen bis jetzt auszahlbar ist. Jede Auszahlung hat einen Auszug.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Pay out</source>
        <translation>Auszahlen</translation>
    </message>
    <message>
        <source>%1 is on its way to %2.</source>
        <translation>%1 sind unterwegs zu %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is on its way to %Ln partners.</source>
        <translation>
            <numerusform>%1 sind unterwegs zu %Ln Partner.</numerusform>
            <numerusform>%1 sind unterwegs zu %Ln Partnern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page Payouts lists them, to be marked as the bank pays them.</source>
        <translation>Die Seite Auszahlungen zeigt sie, um sie abzuhaken, wenn die Bank zahlt.</translation>
    </message>
    <message>
        <source>The terms of %1 hold from now on.</source>
        <translation>Die Konditionen von %1 gelten ab jetzt.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PassphraseDialog</name>
    <message>
        <source>&amp;Protect the store</source>
        <translation>Speicher &amp;schützen</translation>
    </message>
    <message>
        <source>&amp;Open the store</source>
        <translation>Speicher ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Passphrase of the offline store</source>
        <translation>Passphrase des Offline-Speichers</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>The passphrase again</source>
        <translation>Die Passphrase noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>It takes at least %Ln character(s). Nobody can tell it to you again: without it the store cannot be opened.</source>
        <translation>
            <numerusform>Sie braucht mindestens %Ln Zeichen. Niemand kann sie Ihnen noch einmal sagen: Ohne sie lässt sich der Speicher nicht öffnen.</numerusform>
            <numerusform>Sie braucht mindestens %Ln Zeichen. Niemand kann sie Ihnen noch einmal sagen: Ohne sie lässt sich der Speicher nicht öffnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was chosen when the store was made.</source>
        <translation>Sie wurde gewählt, als der Speicher angelegt wurde.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayPage</name>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>How to pay</source>
        <translation>Wie bezahlen</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>Slow me down above</source>
        <translation>Mich bremsen über</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Der Marktplatz wird gefragt.</translation>
    </message>
    <message>
        <source>The lines have changed; check them again.</source>
        <translation>Die Positionen haben sich geändert; prüfen Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Apply the coupon, or clear its field.</source>
        <translation>Wenden Sie den Gutschein an oder leeren Sie sein Feld.</translation>
    </message>
    <message>
        <source>The wallet is short by %1.</source>
        <translation>Dem Konto fehlen %1.</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Guthaben</translation>
    </message>
    <message>
        <source>Paid at once from your workspace&apos;s wallet; the contacts come right away.</source>
        <translation>Sofort aus dem Konto Ihres Arbeitsbereichs bezahlt; die Kontakte kommen gleich.</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Kept for you, usually three days; the contacts come when your payment is booked.</source>
        <translation>Für Sie reserviert, meist drei Tage; die Kontakte kommen, wenn Ihre Zahlung gebucht ist.</translation>
    </message>
    <message>
        <source>Paid from your workspace&apos;s credits</source>
        <translation>Aus dem Guthaben Ihres Arbeitsbereichs bezahlt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>Diese Bestellung</translation>
    </message>
    <message>
        <source>Amount above which buying is slowed down</source>
        <translation>Betrag, über dem der Kauf gebremst wird</translation>
    </message>
    <message>
        <source>For such orders the Buy button wakes after %1 seconds, so that a reflex buys nothing large.</source>
        <translation>Bei solchen Bestellungen wird Kaufen nach %1 Sekunden frei, damit ein Reflex nichts Großes kauft.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>Es fehlen</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>Verbleibt danach</translation>
    </message>
    <message>
        <source>An order that fits: about %1</source>
        <translation>Eine Bestellung, die passt: etwa %1</translation>
    </message>
    <message>
        <source>Line %1 with %2 instead of %3: %4</source>
        <translation>Position %1 mit %2 statt %3: %4</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Not enough credits: short by %1.</source>
        <translation>Nicht genug Guthaben: es fehlen %1.</translation>
    </message>
    <message>
        <source>Change the lines</source>
        <translation>Positionen ändern</translation>
    </message>
    <message>
        <source>Read wallet again</source>
        <translation>Konto erneut lesen</translation>
    </message>
    <message>
        <source>Next: Buy</source>
        <translation>Weiter: Kaufen</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Paid on the card provider&apos;s page in your browser; the contacts come as soon as it is paid.</source>
        <translation>Bezahlt auf der Seite des Kartenanbieters in Ihrem Browser; die Kontakte kommen, sobald bezahlt ist.</translation>
    </message>
    <message>
        <source>Take fewer leads, pay by card or invoice, or ask the operator of the floor for credits.</source>
        <translation>Nehmen Sie weniger Leads, zahlen Sie mit Karte oder auf Rechnung, oder bitten Sie den Betreiber des Marktplatzes um Guthaben.</translation>
    </message>
    <message>
        <source>Change the lines, pay by card or invoice, or ask the operator of the floor for credits.</source>
        <translation>Ändern Sie die Zeilen, zahlen Sie mit Karte oder auf Rechnung, oder bitten Sie den Betreiber des Marktplatzes um Guthaben.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayoutModel</name>
    <message>
        <source>No.</source>
        <comment>number of a payout</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Veranlasst</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referenz</translation>
    </message>
</context>
<context>
    <name>leadfloor::PayoutsPage</name>
    <message>
        <source>Payouts</source>
        <translation>Auszahlungen</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Mark as paid ...</source>
        <translation>Als bezahlt markieren ...</translation>
    </message>
    <message>
        <source>Came back ...</source>
        <translation>Zurückgekommen ...</translation>
    </message>
    <message>
        <source>Which payouts</source>
        <translation>Welche Auszahlungen</translation>
    </message>
    <message>
        <source>All payouts</source>
        <translation>Alle Auszahlungen</translation>
    </message>
    <message>
        <source>&amp;Statement of this payout ...</source>
        <translation>&amp;Auszug dieser Auszahlung ...</translation>
    </message>
    <message>
        <source>&amp;Mark it as paid ...</source>
        <translation>Als &amp;bezahlt markieren ...</translation>
    </message>
    <message>
        <source>It &amp;came back ...</source>
        <translation>Sie kam &amp;zurück ...</translation>
    </message>
    <message>
        <source>No payout is in this state</source>
        <translation>Keine Auszahlung ist in diesem Zustand</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Wählen Sie über der Tabelle einen anderen.</translation>
    </message>
    <message>
        <source>Nothing has been paid out yet</source>
        <translation>Noch ist nichts ausgezahlt</translation>
    </message>
    <message>
        <source>The page Partners shows who can be paid.</source>
        <translation>Die Seite Partner zeigt, wer ausgezahlt werden kann.</translation>
    </message>
    <message>
        <source>What is payable goes out with the floor&apos;s next payout.</source>
        <translation>Was auszahlbar ist, geht mit der nächsten Auszahlung des Marktplatzes.</translation>
    </message>
    <message>
        <source>%1 on its way, %2 paid</source>
        <translation>%1 unterwegs, %2 bezahlt</translation>
    </message>
    <message>
        <source>Payout %1 of %2 is paid</source>
        <translation>Auszahlung %1 von %2 ist bezahlt</translation>
    </message>
    <message>
        <source>The partner sees that %1 was sent, with the bank&apos;s reference.</source>
        <translation>Der Partner sieht, dass %1 gesendet wurden, mit der Referenz der Bank.</translation>
    </message>
    <message>
        <source>The bank&apos;s &amp;reference</source>
        <translation>&amp;Referenz der Bank</translation>
    </message>
    <message>
        <source>Mark as paid</source>
        <translation>Als bezahlt markieren</translation>
    </message>
    <message>
        <source>Payout %1 of %2 came back</source>
        <translation>Auszahlung %1 von %2 kam zurück</translation>
    </message>
    <message>
        <source>%1 is payable to the partner again, and goes out with the next payout.</source>
        <translation>%1 sind dem Partner wieder auszahlbar und gehen mit der nächsten Auszahlung.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Payout %1 of %2, %3, is paid.</source>
        <translation>Auszahlung %1 von %2, %3, ist bezahlt.</translation>
    </message>
    <message>
        <source>%1 is payable to %2 again.</source>
        <translation>%1 sind %2 wieder auszahlbar.</translation>
    </message>
</context>
<context>
    <name>leadfloor::PreviewPane</name>
    <message>
        <source>Choose a lead to see what is known about it.</source>
        <translation>Wählen Sie einen Lead, um zu sehen, was über ihn bekannt ist.</translation>
    </message>
    <message>
        <source>Copy this lead&apos;s row</source>
        <translation>Zeile dieses Leads kopieren</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Hide the preview (Space)</source>
        <translation>Vorschau verbergen (Leertaste)</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price rule</source>
        <translation>Preisregel</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Freshness and intent, each up to 100, halved and added.</source>
        <translation>Frische und Absicht, je bis 100, halbiert und addiert.</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>Frische</translation>
    </message>
    <message>
        <source>Intent</source>
        <translation>Absicht</translation>
    </message>
    <message>
        <source>Qualification fields</source>
        <translation>Qualifikationsfelder</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Borrower age</source>
        <translation>Alter des Kreditnehmers</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>Tobacco</source>
        <translation>Tabak</translation>
    </message>
    <message>
        <source>Co-borrower</source>
        <translation>Mitkreditnehmer</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Opens the moment the purchase is delivered to you.</source>
        <translation>Öffnet sich, sobald der Kauf an Sie geliefert ist.</translation>
    </message>
    <message>
        <source>Sold before</source>
        <translation>Früher verkauft</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>Zuletzt geprüft</translation>
    </message>
    <message>
        <source>Add to quote</source>
        <translation>Zum Angebot hinzufügen</translation>
    </message>
    <message>
        <source>%1, filled</source>
        <translation>%1, ausgefüllt</translation>
    </message>
    <message>
        <source>%1, not supplied</source>
        <translation>%1, nicht angegeben</translation>
    </message>
    <message>
        <source>not supplied</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>once, on %1</source>
        <translation>einmal, am %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln times, last on %1</source>
        <translation>
            <numerusform>%Ln Mal, zuletzt am %1</numerusform>
            <numerusform>%Ln Mal, zuletzt am %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times</source>
        <translation>
            <numerusform>%Ln Mal</numerusform>
            <numerusform>%Ln Mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Take out of the quote</source>
        <translation>Aus dem Angebot nehmen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProfilesDialog</name>
    <message>
        <source>%1 is larger than a mapping profile can be.</source>
        <translation>%1 ist größer, als ein Spaltenprofil sein kann.</translation>
    </message>
    <message>
        <source>%1 is no mapping profile. Line %2, column %3: %4.</source>
        <translation>%1 ist kein Spaltenprofil. Zeile %2, Spalte %3: %4.</translation>
    </message>
    <message>
        <source>&amp;Export ...</source>
        <translation>&amp;Exportieren ...</translation>
    </message>
    <message>
        <source>&amp;Import ...</source>
        <translation>&amp;Importieren ...</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Mapping profiles</source>
        <translation>Spaltenprofile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>A file whose header is known is read as the last one was, whatever its name and the order of its columns.</source>
        <translation>Eine Datei mit bekannter Kopfzeile wird wie die letzte gelesen, gleich wie sie heißt und wie ihre Spalten stehen.</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Export a mapping profile</source>
        <translation>Spaltenprofil exportieren</translation>
    </message>
    <message>
        <source>Mapping profiles (*.json)</source>
        <translation>Spaltenprofile (*.json)</translation>
    </message>
    <message>
        <source>Import a mapping profile</source>
        <translation>Spaltenprofil importieren</translation>
    </message>
    <message>
        <source>Correct it there, or choose a file that Export in this window has saved.</source>
        <translation>Berichtigen Sie es dort, oder wählen Sie eine Datei, die mit Exportieren in diesem Fenster gespeichert wurde.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProjectsDialog</name>
    <message>
        <source>Show its leads</source>
        <translation>Seine Leads zeigen</translation>
    </message>
    <message>
        <source>Get quote</source>
        <translation>Angebot einholen</translation>
    </message>
    <message>
        <source>Buy leads of a project</source>
        <translation>Leads eines Projekts kaufen</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>How &amp;many leads</source>
        <translation>Wie &amp;viele Leads</translation>
    </message>
    <message>
        <source>by age and class</source>
        <translation>nach Alter und Klasse</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Price of a lead</source>
        <translation>Preis eines Leads</translation>
    </message>
    <message>
        <source>On offer</source>
        <translation>Im Angebot</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No project has leads on offer</source>
        <translation>Kein Projekt hat Leads im Angebot</translation>
    </message>
    <message>
        <source>All leads are in the inventory, by place, class and age.</source>
        <translation>Alle Leads stehen im Bestand, nach Ort, Klasse und Alter.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message>
        <source>At least %1 at once, or all that is left. A quote reserves nothing.</source>
        <translation>Mindestens %1 auf einmal, oder alle übrigen. Ein Angebot reserviert nichts.</translation>
    </message>
    <message>
        <source>The oldest inquiries come first. A quote reserves nothing.</source>
        <translation>Die ältesten Anfragen kommen zuerst. Ein Angebot reserviert nichts.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ProposalDetail</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>leadfloor::PublishStep</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publishing; until it is done, Cancel leaves nothing behind.</source>
        <translation>Es wird veröffentlicht; bis es fertig ist, hinterlässt Abbrechen nichts.</translation>
    </message>
    <message>
        <source>Upload another file</source>
        <translation>Weitere Datei hochladen</translation>
    </message>
    <message>
        <source>%1 leads are published</source>
        <translation>%1 Leads sind veröffentlicht</translation>
    </message>
    <message>
        <source>%1 rows: %2.</source>
        <translation>%1 Zeilen: %2.</translation>
    </message>
    <message>
        <source>%1 of your leads gained what was empty.</source>
        <translation>%1 Ihrer Leads bekamen, was leer war.</translation>
    </message>
    <message>
        <source>The rejected rows, with line, column and reason, are in %1; correct and upload that file.</source>
        <translation>Die abgelehnten Zeilen stehen mit Nummer, Spalte und Grund in %1; berichtigen Sie die Datei und laden Sie sie hoch.</translation>
    </message>
    <message>
        <source>The batch can be withdrawn on the page of batches; what is sold or held by then stays.</source>
        <translation>Die Lieferung kann auf der Seite der Lieferungen zurückgezogen werden; was bis dahin verkauft oder reserviert ist, bleibt.</translation>
    </message>
    <message>
        <source>Publish &amp;again</source>
        <translation>Noch einmal &amp;veröffentlichen</translation>
    </message>
</context>
<context>
    <name>leadfloor::PurchaseWizard</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Kaufen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Buy leads</source>
        <translation>Leads kaufen</translation>
    </message>
    <message>
        <source>Another broker was faster; nothing was bought or charged.</source>
        <translation>Ein anderer Makler war schneller; nichts wurde gekauft oder berechnet.</translation>
    </message>
    <message>
        <source>Below is what is free now and what can replace the rest.</source>
        <translation>Unten steht, was jetzt frei ist und was den Rest ersetzen kann.</translation>
    </message>
    <message>
        <source>Cancelled in time.</source>
        <translation>Rechtzeitig abgebrochen.</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged.</source>
        <translation>Nichts wurde gekauft, nichts wurde berechnet.</translation>
    </message>
    <message>
        <source>It did not happen: the line was lost before the floor could sell.</source>
        <translation>Es kam nicht zustande: die Leitung brach ab, bevor der Marktplatz verkaufen konnte.</translation>
    </message>
    <message>
        <source>Nothing was bought, nothing was charged. You can buy now.</source>
        <translation>Nichts wurde gekauft, nichts berechnet. Sie können jetzt kaufen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Buy more</source>
        <translation>Mehr kaufen</translation>
    </message>
    <message>
        <source>Go to my leads</source>
        <translation>Zu meinen Leads</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message>
        <source>Get a new quote</source>
        <translation>Neues Angebot einholen</translation>
    </message>
    <message>
        <source>The floor is being asked.</source>
        <translation>Der Marktplatz wird gefragt.</translation>
    </message>
    <message>
        <source>See alternatives</source>
        <translation>Alternativen ansehen</translation>
    </message>
    <message>
        <source>See the difference</source>
        <translation>Unterschied ansehen</translation>
    </message>
    <message>
        <source>Back to Pay</source>
        <translation>Zurück zu Bezahlen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Change the lines</source>
        <translation>Positionen ändern</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>Bought; this cannot be undone any more.</source>
        <translation>Gekauft; das lässt sich nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Do not buy again: the outcome will be known.</source>
        <translation>Kaufen Sie nicht noch einmal: das Ergebnis wird bekannt.</translation>
    </message>
    <message>
        <source>Run in background</source>
        <translation>Im Hintergrund weiter</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Beleg zeigen</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Quote has ended</source>
        <translation>Angebot abgelaufen</translation>
    </message>
    <message>
        <source>Quote ends in %1</source>
        <translation>Angebot endet in %1</translation>
    </message>
    <message>
        <source>The leads are kept for you. No other broker can get them until then.</source>
        <translation>Die Leads sind für Sie reserviert. Bis dahin kann kein anderer Makler sie bekommen.</translation>
    </message>
    <message>
        <source>The leads are yours. No other broker can get them from this order.</source>
        <translation>Die Leads gehören Ihnen. Kein anderer Makler kann sie aus dieser Bestellung bekommen.</translation>
    </message>
    <message>
        <source>The receipt stays in Orders.</source>
        <translation>Der Beleg bleibt unter Bestellungen.</translation>
    </message>
    <message>
        <source>Left in the wallet: %1</source>
        <translation>Verbleibt im Konto: %1</translation>
    </message>
    <message>
        <source>If it cannot be done as a whole, nothing is bought and your credits stay.</source>
        <translation>Geht es nicht als Ganzes, wird nichts gekauft und Ihr Guthaben bleibt.</translation>
    </message>
    <message>
        <source>One press, one order: it cannot happen twice.</source>
        <translation>Ein Druck, eine Bestellung: doppelt geht nicht.</translation>
    </message>
    <message>
        <source>The price never rises above this total.</source>
        <translation>Der Preis steigt nie über diese Summe.</translation>
    </message>
    <message>
        <source>Nothing is locked yet. Leads are locked when you press Buy.</source>
        <translation>Noch ist nichts gesperrt. Leads werden gesperrt, wenn Sie Kaufen drücken.</translation>
    </message>
    <message>
        <source>Pay on the page in your browser; this window notices it by itself.</source>
        <translation>Zahlen Sie auf der Seite in Ihrem Browser; dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>No answer to Cancel yet. Disconnect cuts the line; what became of the order is asked for when it is back.</source>
        <translation>Auf Abbrechen kam noch keine Antwort. Trennen kappt die Leitung; was aus der Bestellung wurde, wird erfragt, wenn sie wieder da ist.</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryBar</name>
    <message>
        <source>State, county, class, age, score, price ...</source>
        <translation>Bundesstaat, County, Klasse, Alter, Punkte, Preis ...</translation>
    </message>
    <message>
        <source>Search the inventory</source>
        <translation>Im Bestand suchen</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>Was hier eingegeben werden kann</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <comment>a search term</comment>
        <translation>„%1“ nehmen</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryCompleter</name>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
</context>
<context>
    <name>leadfloor::QueryEdit</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
</context>
<context>
    <name>leadfloor::QuitDialog</name>
    <message>
        <source>Quit Leadfloor</source>
        <translation>Leadfloor beenden</translation>
    </message>
    <message>
        <source>&amp;End them and quit</source>
        <translation>Alle &amp;abbrechen und beenden</translation>
    </message>
    <message>
        <source>&amp;Quit when they are done</source>
        <translation>&amp;Beenden, wenn sie fertig sind</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
    <message>
        <source>A job is still running</source>
        <translation>Ein Vorgang läuft noch</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are still running</source>
        <translation>
            <numerusform>%Ln Vorgang läuft noch</numerusform>
            <numerusform>%Ln Vorgänge laufen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports and uploads that are ended leave nothing half done. What became of a purchase is asked at the next sign-in.</source>
        <translation>Exporte und Uploads, die beendet werden, lassen nichts Halbes zurück. Was aus einem Kauf wurde, wird bei der nächsten Anmeldung gefragt.</translation>
    </message>
    <message>
        <source>Corrections are not published yet</source>
        <translation>Berichtigungen sind noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>What you corrected in a file is kept as long as Leadfloor runs. Publish it, or save the rejected rows.</source>
        <translation>Was Sie in einer Datei berichtigt haben, bleibt, solange Leadfloor läuft. Veröffentlichen Sie sie oder sichern Sie die abgelehnten Zeilen.</translation>
    </message>
    <message>
        <source>&amp;Quit all the same</source>
        <translation>&amp;Trotzdem beenden</translation>
    </message>
</context>
<context>
    <name>leadfloor::RateDialog</name>
    <message>
        <source> %</source>
        <comment>behind a number</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>The &amp;standard base, as for everybody</source>
        <translation>Die &amp;Standardbasis, wie für alle</translation>
    </message>
    <message>
        <source>Terms of %1</source>
        <translation>Konditionen von %1</translation>
    </message>
    <message>
        <source>They hold for what is sold from now on; what is sold keeps its rate. All components together come to 50 % at most.</source>
        <translation>Sie gelten für das, was ab jetzt verkauft wird; Verkauftes behält seinen Satz. Alle Teile zusammen sind höchstens 50 %.</translation>
    </message>
    <message>
        <source>Set the terms</source>
        <translation>Konditionen setzen</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>&amp;Basis</translation>
    </message>
    <message>
        <source>B&amp;onus</source>
        <translation>B&amp;onus</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>For the audit.</source>
        <translation>Für die Prüfung.</translation>
    </message>
</context>
<context>
    <name>leadfloor::RawQuestion</name>
    <message>
        <source>Write raw values?</source>
        <translation>Rohwerte schreiben?</translation>
    </message>
    <message>
        <source>Keep a target that writes raw values?</source>
        <translation>Ein Ziel behalten, das Rohwerte schreibt?</translation>
    </message>
    <message>
        <source>Deliver raw values?</source>
        <translation>Rohwerte liefern?</translation>
    </message>
    <message>
        <source>A program reads it: write raw values</source>
        <translation>Ein Programm liest sie: Rohwerte schreiben</translation>
    </message>
    <message>
        <source>A program reads it: keep the target</source>
        <translation>Ein Programm liest sie: Ziel behalten</translation>
    </message>
    <message>
        <source>A program reads them: deliver</source>
        <translation>Ein Programm liest sie: liefern</translation>
    </message>
    <message>
        <source>Text that came with a lead is written as it is. If somebody opens the file in a spreadsheet, a name or note that starts with =, +, - or @ runs there as a formula: it can send your leads to a stranger or start a program.</source>
        <translation>Text, der mit einem Lead kam, wird geschrieben, wie er ist. Öffnet jemand die Datei in einem Tabellenprogramm, so läuft ein Name oder eine Notiz, die mit =, +, - oder @ beginnt, dort als Formel: sie kann Ihre Leads an Fremde schicken oder ein Programm starten.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Write CSV for spreadsheets</source>
        <translation>CSV für Tabellen schreiben</translation>
    </message>
    <message>
        <source>Safe are CSV for spreadsheets and the workbook: the same leads, and nothing runs. This is asked for each such export; of a target that is saved for the team, only when it is saved.</source>
        <translation>Sicher sind CSV für Tabellen und die Arbeitsmappe: dieselben Leads, und nichts läuft. Das wird bei jedem solchen Export gefragt; bei einem Ziel, das für das Team gespeichert ist, nur beim Speichern.</translation>
    </message>
    <message>
        <source>Go on only if the program that you have chosen loads the file, and nobody opens it in a spreadsheet before that. This is asked for each such export; of a target that is saved for the team, only when it is saved.</source>
        <translation>Fahren Sie nur fort, wenn das gewählte Programm die Datei lädt und niemand sie vorher in einem Tabellenprogramm öffnet. Das wird bei jedem solchen Export gefragt; bei einem Ziel, das für das Team gespeichert ist, nur beim Speichern.</translation>
    </message>
    <message>
        <source>If people open its files, go back and choose CSV for spreadsheets or the workbook. Whoever of the team exports for this target is not asked again.</source>
        <translation>Wenn Menschen seine Dateien öffnen, gehen Sie zurück und wählen Sie CSV für Tabellen oder die Arbeitsmappe. Wer im Team für dieses Ziel exportiert, wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>If people open the files that arrive, go back and choose a target that writes CSV for spreadsheets or the workbook. This is asked when a delivery begins to write raw values, and not for each file.</source>
        <translation>Wenn Menschen die Dateien öffnen, die ankommen, gehen Sie zurück und wählen Sie ein Ziel, das CSV für Tabellen oder die Arbeitsmappe schreibt. Das wird gefragt, wenn eine Lieferung beginnt, Rohwerte zu schreiben, und nicht bei jeder Datei.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Receipt</name>
    <message>
        <source>Receipt for order %1</source>
        <translation>Beleg zur Bestellung %1</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Marktplatz</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Bought by</source>
        <translation>Gekauft von</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>Listenpreis</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Paid from the workspace&apos;s credits.</source>
        <translation>Aus dem Guthaben des Arbeitsbereichs bezahlt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Not paid yet.</source>
        <translation>Noch nicht bezahlt.</translation>
    </message>
    <message>
        <source>Paid by card.</source>
        <translation>Mit Karte bezahlt.</translation>
    </message>
    <message>
        <source>Paid by invoice.</source>
        <translation>Auf Rechnung bezahlt.</translation>
    </message>
    <message>
        <source>Paid with bonus credits</source>
        <translation>Bezahlt mit Bonusguthaben</translation>
    </message>
    <message>
        <source>Paid with paid credits</source>
        <translation>Bezahlt mit gekauftem Guthaben</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
</context>
<context>
    <name>leadfloor::RecentModel</name>
    <message>
        <source>demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>live</source>
        <translation>echt</translation>
    </message>
</context>
<context>
    <name>leadfloor::RecentView</name>
    <message>
        <source>today %1</source>
        <translation>heute %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>DEMO</translation>
    </message>
    <message>
        <source>LIVE</source>
        <translation>ECHT</translation>
    </message>
    <message>
        <source>Recent floors</source>
        <translation>Zuletzt benutzte Marktplätze</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Told apart by</source>
        <translation>Aufgeschlüsselt nach</translation>
    </message>
    <message>
        <source>Purchases of which time</source>
        <translation>Käufe welcher Zeit</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Print ...</source>
        <translation>Drucken ...</translation>
    </message>
    <message>
        <source>Save as CSV ...</source>
        <translation>Als CSV speichern ...</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Käufe</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Konversion</translation>
    </message>
    <message>
        <source>Best value</source>
        <translation>Bester Wert</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Since ever</source>
        <translation>Seit jeher</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last twelve months</source>
        <translation>Letzte zwölf Monate</translation>
    </message>
    <message>
        <source>Numbers of the report</source>
        <translation>Zahlen des Berichts</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;Print the report ...</source>
        <translation>Bericht &amp;drucken ...</translation>
    </message>
    <message>
        <source>&amp;Save the report as CSV ...</source>
        <translation>Bericht als CSV &amp;speichern ...</translation>
    </message>
    <message>
        <source>By %1</source>
        <comment>source, state, ...</comment>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>Diagramm: %1</translation>
    </message>
    <message>
        <source>All leads on offer</source>
        <translation>Alle Leads im Angebot</translation>
    </message>
    <message>
        <source>Leads on offer: %1</source>
        <comment>a filter</comment>
        <translation>Leads im Angebot: %1</translation>
    </message>
    <message>
        <source>As of %1 UTC</source>
        <translation>Stand %1 UTC</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, its sum</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No lead on offer matches the inventory&apos;s filter</source>
        <translation>Kein angebotener Lead passt zum Filter des Bestands</translation>
    </message>
    <message>
        <source>The report is about: %1</source>
        <comment>a filter</comment>
        <translation>Der Bericht handelt von: %1</translation>
    </message>
    <message>
        <source>Report all leads</source>
        <translation>Über alle Leads berichten</translation>
    </message>
    <message>
        <source>Nothing was bought in this time</source>
        <translation>In dieser Zeit wurde nichts gekauft</translation>
    </message>
    <message>
        <source>Purchases of other times are not shown.</source>
        <translation>Käufe anderer Zeiten werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>Show all times</source>
        <translation>Alle Zeiten zeigen</translation>
    </message>
    <message>
        <source>There is nothing to report yet</source>
        <translation>Noch gibt es nichts zu berichten</translation>
    </message>
    <message>
        <source>Reports sum up what your workspace has bought.</source>
        <translation>Berichte fassen zusammen, was Ihr Arbeitsbereich gekauft hat.</translation>
    </message>
    <message>
        <source>Look at what is on offer</source>
        <translation>Das Angebot ansehen</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Show on offer</source>
        <translation>Im Angebot zeigen</translation>
    </message>
    <message>
        <source>The inventory with leads like those of the current row</source>
        <translation>Der Bestand mit Leads wie in der aktuellen Zeile</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>From ... to ...</source>
        <translation>Von ... bis ...</translation>
    </message>
    <message>
        <source>Days are those of UTC</source>
        <translation>Es sind Tage nach UTC</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::ResultState</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Loading the leads on offer ...</source>
        <translation>Die angebotenen Leads werden geladen ...</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There are no leads on offer yet</source>
        <translation>Noch sind keine Leads im Angebot</translation>
    </message>
    <message>
        <source>They appear here as soon as a supplier&apos;s upload is accepted.</source>
        <translation>Sie erscheinen hier, sobald die Lieferung eines Anbieters angenommen ist.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>None of them alone is to blame.</source>
        <translation>Keiner von ihnen ist allein schuld.</translation>
    </message>
    <message>
        <source>Counting which of them is to blame ...</source>
        <translation>Es wird gezählt, welcher schuld ist ...</translation>
    </message>
    <message>
        <source>Without “%1: %2” there are %3.</source>
        <comment>filter, its value, number of leads</comment>
        <translation>Ohne „%1: %2“ sind es %3.</translation>
    </message>
    <message>
        <source>No lead matches this filter</source>
        <translation>Kein Lead passt zu diesem Filter</translation>
    </message>
    <message numerus="yes">
        <source>No lead matches these %Ln filters</source>
        <translation>
            <numerusform>Kein Lead passt zu diesem %Ln Filter</numerusform>
            <numerusform>Kein Lead passt zu diesen %Ln Filtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop that filter</source>
        <translation>Diesen Filter weglassen</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDeskPage</name>
    <message>
        <source>Returns to decide</source>
        <translation>Rückgaben entscheiden</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Refuse ...</source>
        <translation>Ablehnen ...</translation>
    </message>
    <message>
        <source>Which returns</source>
        <translation>Welche Rückgaben</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Return beside the table</source>
        <translation>Rückgabe neben der Tabelle</translation>
    </message>
    <message>
        <source>&amp;Accept what is selected</source>
        <translation>Gewähltes &amp;annehmen</translation>
    </message>
    <message>
        <source>&amp;Refuse what is selected ...</source>
        <translation>Gewähltes ab&amp;lehnen ...</translation>
    </message>
    <message>
        <source>No return waits</source>
        <translation>Keine Rückgabe wartet</translation>
    </message>
    <message>
        <source>What brokers give back beyond their share comes here by itself.</source>
        <translation>Was Makler über ihren Anteil hinaus zurückgeben, kommt von selbst hierher.</translation>
    </message>
    <message>
        <source>No return is in this state</source>
        <translation>Keine Rückgabe ist in diesem Zustand</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Wählen Sie über der Tabelle einen anderen.</translation>
    </message>
    <message>
        <source>1 return waits</source>
        <translation>1 Rückgabe wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns wait</source>
        <translation>
            <numerusform>%Ln Rückgabe wartet</numerusform>
            <numerusform>%Ln Rückgaben warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected, %1</source>
        <translation>
            <numerusform>%Ln gewählt, %1</numerusform>
            <numerusform>%Ln gewählt, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept return %1 of %2</source>
        <translation>Rückgabe %1 von %2 annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %Ln returns</source>
        <translation>
            <numerusform>%Ln Rückgabe annehmen</numerusform>
            <numerusform>%Ln Rückgaben annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 goes back to where it was paid from; the leads go into quarantine, and their commission is taken back.</source>
        <translation>%1 gehen dorthin zurück, woher sie bezahlt wurden; die Leads kommen in Quarantäne, ihre Provision wird zurückgenommen.</translation>
    </message>
    <message>
        <source>Refuse return %1 of %2</source>
        <translation>Rückgabe %1 von %2 ablehnen</translation>
    </message>
    <message numerus="yes">
        <source>Refuse %Ln returns</source>
        <translation>
            <numerusform>%Ln Rückgabe ablehnen</numerusform>
            <numerusform>%Ln Rückgaben ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>The broker reads the reason, and may return the lead for another.</source>
        <translation>Der Makler liest den Grund und darf den Lead aus einem anderen zurückgeben.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>&amp;Reason, if there is one to tell</source>
        <translation>&amp;Grund, falls einer zu nennen ist</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>1 return is refused.</source>
        <translation>1 Rückgabe ist abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns are refused.</source>
        <translation>
            <numerusform>%Ln Rückgabe ist abgelehnt.</numerusform>
            <numerusform>%Ln Rückgaben sind abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 return is accepted, %1 credited.</source>
        <translation>1 Rückgabe ist angenommen, %1 gutgeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln returns are accepted, %1 credited.</source>
        <translation>
            <numerusform>%Ln Rückgabe ist angenommen, %1 gutgeschrieben.</numerusform>
            <numerusform>%Ln Rückgaben sind angenommen, %1 gutgeschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDetail</name>
    <message>
        <source>Return</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Choose a return to see what became of it.</source>
        <translation>Wählen Sie eine Rückgabe, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Return %1</source>
        <translation>Rückgabe %1</translation>
    </message>
    <message>
        <source>The floor looks at it; the bell tells you what it says.</source>
        <translation>Der Marktplatz sieht es sich an; die Glocke sagt das Ergebnis.</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <translation>Erbeten von %1</translation>
    </message>
    <message>
        <source>%1, lead %2</source>
        <translation>%1, Lead %2</translation>
    </message>
    <message>
        <source>Beyond what the floor credits by itself.</source>
        <translation>Mehr, als der Marktplatz von selbst gutschreibt.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnDialog</name>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>Show my returns</source>
        <translation>Meine Rückgaben zeigen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Return 1 lead</source>
        <translation>1 Lead zurückgeben</translation>
    </message>
    <message numerus="yes">
        <source>Return %Ln leads</source>
        <translation>
            <numerusform>%Ln Lead zurückgeben</numerusform>
            <numerusform>%Ln Leads zurückgeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Leads to return</source>
        <translation>Zurückzugebende Leads</translation>
    </message>
    <message>
        <source>When you called, what you heard, what you found</source>
        <translation>Wann Sie anriefen, was Sie hörten, was Sie fanden</translation>
    </message>
    <message>
        <source>W&amp;hat speaks for it</source>
        <translation>W&amp;as dafür spricht</translation>
    </message>
    <message>
        <source>For whoever reviews it. Kept with the return.</source>
        <translation>Für den, der es prüft. Bleibt bei der Rückgabe.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Asking which of them can be returned ...</source>
        <translation>Es wird gefragt, welche zurückgegeben werden können ...</translation>
    </message>
    <message>
        <source>It can be returned and gives back %1.</source>
        <translation>Er kann zurückgegeben werden und bringt %1 zurück.</translation>
    </message>
    <message>
        <source>It cannot be returned.</source>
        <translation>Er kann nicht zurückgegeben werden.</translation>
    </message>
    <message>
        <source>%1 of %2 can be returned and give back %3.</source>
        <translation>%1 von %2 können zurückgegeben werden und bringen %3 zurück.</translation>
    </message>
    <message>
        <source>The floor looks this up by itself and answers at once.</source>
        <translation>Der Marktplatz sieht selbst nach und antwortet sofort.</translation>
    </message>
    <message>
        <source>Credited at once.</source>
        <translation>Wird sofort gutgeschrieben.</translation>
    </message>
    <message>
        <source>An operator reviews them: your share of returns without review is used up.</source>
        <translation>Ein Betreiber prüft sie: Ihr Anteil an Rückgaben ohne Prüfung ist verbraucht.</translation>
    </message>
    <message>
        <source>%1 of them are credited at once, %2 are reviewed by the floor.</source>
        <translation>%1 davon werden sofort gutgeschrieben, %2 prüft der Marktplatz.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>1 lead is taken back and %1 credited.</source>
        <translation>1 Lead ist zurückgenommen und %1 gutgeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads are taken back and %1 credited.</source>
        <translation>
            <numerusform>%Ln Lead ist zurückgenommen und %1 gutgeschrieben.</numerusform>
            <numerusform>%Ln Leads sind zurückgenommen und %1 gutgeschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is under review; the bell tells you.</source>
        <translation>1 ist in Prüfung; die Glocke sagt es Ihnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are under review; the bell tells you.</source>
        <translation>
            <numerusform>%Ln ist in Prüfung; die Glocke sagt es Ihnen.</numerusform>
            <numerusform>%Ln sind in Prüfung; die Glocke sagt es Ihnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 was refused.</source>
        <translation>1 wurde abgelehnt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln wurde abgelehnt.</numerusform>
            <numerusform>%Ln wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cannot be returned any more.</source>
        <translation>1 kann nicht mehr zurückgegeben werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be returned any more.</source>
        <translation>
            <numerusform>%Ln kann nicht mehr zurückgegeben werden.</numerusform>
            <numerusform>%Ln können nicht mehr zurückgegeben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Zurückgegeben</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Not taken back</source>
        <translation>Nicht zurückgenommen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnModel</name>
    <message>
        <source>No.</source>
        <comment>number of a return</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Bringt zurück</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Erbeten</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnPlan</name>
    <message>
        <source>Lead</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Return by</source>
        <translation>Rückgabe bis</translation>
    </message>
    <message>
        <source>Gives back</source>
        <translation>Bringt zurück</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Of %1 leads that match, %2 can still be returned.</source>
        <translation>Von %1 passenden Leads können %2 noch zurückgegeben werden.</translation>
    </message>
    <message>
        <source>Past their last day: %1.</source>
        <translation>Über ihren letzten Tag hinaus: %1.</translation>
    </message>
    <message>
        <source>Taken back or refunded before: %1.</source>
        <translation>Schon zurückgenommen oder erstattet: %1.</translation>
    </message>
    <message>
        <source>Waiting for a decision: %1.</source>
        <translation>Warten auf eine Entscheidung: %1.</translation>
    </message>
    <message>
        <source>These are the newest %1; the others can be returned afterwards.</source>
        <translation>Das sind die neuesten %1; die anderen können danach zurückgegeben werden.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ReturnsPage</name>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Which returns</source>
        <translation>Welche Rückgaben</translation>
    </message>
    <message>
        <source>All returns</source>
        <translation>Alle Rückgaben</translation>
    </message>
    <message>
        <source>Return beside the table</source>
        <translation>Rückgabe neben der Tabelle</translation>
    </message>
    <message>
        <source>No return is in this state</source>
        <translation>Keine Rückgabe ist in diesem Zustand</translation>
    </message>
    <message>
        <source>Choose another above the table.</source>
        <translation>Wählen Sie über der Tabelle einen anderen.</translation>
    </message>
    <message>
        <source>Nothing has been returned</source>
        <translation>Nichts wurde zurückgegeben</translation>
    </message>
    <message>
        <source>A lead that is wrong can be given back for some days after its purchase: choose it in My leads.</source>
        <translation>Ein falscher Lead kann einige Tage nach dem Kauf zurückgegeben werden: Wählen Sie ihn in Meine Leads.</translation>
    </message>
    <message>
        <source>Go to My leads</source>
        <translation>Zu Meine Leads</translation>
    </message>
    <message>
        <source>%1 credited</source>
        <translation>%1 gutgeschrieben</translation>
    </message>
    <message>
        <source>1 under review</source>
        <translation>1 in Prüfung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln under review</source>
        <translation>
            <numerusform>%Ln in Prüfung</numerusform>
            <numerusform>%Ln in Prüfung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::Settings</name>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a time of day like 21:00</source>
        <translation>eine Uhrzeit wie 21:00</translation>
    </message>
    <message>
        <source>keys like Ctrl+L</source>
        <translation>Tasten wie Ctrl+L</translation>
    </message>
    <message>
        <source>The file is larger than settings can be.</source>
        <translation>Die Datei ist größer, als Einstellungen sein können.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>This is no file of Leadfloor&apos;s settings.</source>
        <translation>Das ist keine Datei mit Einstellungen von Leadfloor.</translation>
    </message>
    <message>
        <source>The file is of a newer version of Leadfloor.</source>
        <translation>Die Datei stammt von einer neueren Version von Leadfloor.</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 ist %2.</translation>
    </message>
</context>
<context>
    <name>leadfloor::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Lock when idle</source>
        <translation>Bei Untätigkeit sperren</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message numerus="yes">
        <source>After %Ln min</source>
        <translation>
            <numerusform>Nach %Ln min</numerusform>
            <numerusform>Nach %Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>keys, keyboard, actions</source>
        <translation>Tasten, Tastatur, Aktionen</translation>
    </message>
    <message>
        <source>Part of your administrator&apos;s settings cannot be used.</source>
        <translation>Ein Teil der Einstellungen Ihres Administrators ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Set by your administrator</source>
        <translation>Von Ihrem Administrator festgelegt</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Mir melden</translation>
    </message>
    <message>
        <source>Also on the desktop while this window is not in front</source>
        <translation>Auch auf dem Desktop, wenn dieses Fenster nicht vorn ist</translation>
    </message>
    <message>
        <source>Also on the desktop (it has no place for messages now)</source>
        <translation>Auch auf dem Desktop (er hat jetzt keinen Platz für Meldungen)</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Desktop</translation>
    </message>
    <message>
        <source>No messages between</source>
        <translation>Keine Meldungen zwischen</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Lock and session</source>
        <translation>Sperre und Sitzung</translation>
    </message>
    <message>
        <source>Open with the page, the filter and the drafts that were left</source>
        <translation>Mit der Seite, dem Filter und den Entwürfen öffnen, die zuletzt da waren</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Write to a file ...</source>
        <translation>In eine Datei schreiben ...</translation>
    </message>
    <message>
        <source>Read from a file ...</source>
        <translation>Aus einer Datei lesen ...</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>As everything was at first; shortcuts stay</source>
        <translation>Alles wie zu Beginn; Tastenkürzel bleiben</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Einstellungen (*.json)</translation>
    </message>
    <message>
        <source>Write the settings to a file</source>
        <translation>Einstellungen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Read settings from a file</source>
        <translation>Einstellungen aus einer Datei lesen</translation>
    </message>
    <message>
        <source>For another computer</source>
        <translation>Für einen anderen Rechner</translation>
    </message>
    <message>
        <source>export import reset file</source>
        <translation>exportieren importieren zurücksetzen Datei</translation>
    </message>
    <message>
        <source>A file has no floors, no names and no passwords.</source>
        <translation>Eine Datei enthält keine Marktplätze, keine Namen und keine Passwörter.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing was changed: the file cannot be used.</source>
        <translation>Nichts wurde geändert: die Datei ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>The settings of the file are in force.</source>
        <translation>Die Einstellungen der Datei gelten.</translation>
    </message>
    <message>
        <source>The settings of the file are in force, but for some.</source>
        <translation>Die Einstellungen der Datei gelten, bis auf einige.</translation>
    </message>
    <message>
        <source>Not known here: %1</source>
        <translation>Hier unbekannt: %1</translation>
    </message>
    <message>
        <source>Everything is as it was at first; shortcuts are kept.</source>
        <translation>Alles ist wie zu Beginn; Tastenkürzel bleiben.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Keine Einstellung hat diese Worte.</translation>
    </message>
    <message>
        <source>Also when the computer is locked or goes to sleep</source>
        <translation>Auch wenn der Rechner gesperrt wird oder schlafen geht</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Settings, %1</source>
        <translation>Einstellungen, %1</translation>
    </message>
    <message>
        <source>Spoken as soon as nothing is under way</source>
        <translation>Wird gesprochen, sobald nichts mehr läuft</translation>
    </message>
    <message>
        <source>Bring it up to date by itself, except on a metered line</source>
        <translation>Von selbst aktualisieren, außer auf Verbindungen nach Verbrauch</translation>
    </message>
    <message>
        <source>Offline copy</source>
        <translation>Offline-Kopie</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutDialog</name>
    <message>
        <source>Use these keys</source>
        <translation>Diese Tasten nehmen</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New keys for %1</source>
        <translation>Neue Tasten für %1</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It has no keys now.</source>
        <translation>Sie hat jetzt keine Tasten.</translation>
    </message>
    <message>
        <source>Its keys now: %1</source>
        <translation>Ihre Tasten jetzt: %1</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt as well, or press a function key: tables and fields need the others.</source>
        <translation>Halten Sie auch Strg oder Alt, oder drücken Sie eine Funktionstaste: Tabellen und Felder brauchen die anderen.</translation>
    </message>
    <message>
        <source>These keys open the menu %1.</source>
        <translation>Diese Tasten öffnen das Menü %1.</translation>
    </message>
    <message>
        <source>%1 belongs to %2.</source>
        <translation>%1 gehört zu %2.</translation>
    </message>
    <message>
        <source>If it is moved here, it no longer works there.</source>
        <translation>Wird es hierher verschoben, wirkt es dort nicht mehr.</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Hierher verschieben</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutModel</name>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutSettings</name>
    <message>
        <source>Change keys ...</source>
        <translation>Tasten ändern ...</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Find an action or its keys</source>
        <translation>Aktion oder ihre Tasten suchen</translation>
    </message>
    <message>
        <source>Find a shortcut</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The keys that it had at first</source>
        <translation>Die Tasten, die sie zu Beginn hatte</translation>
    </message>
    <message>
        <source>Search or run a command, and a little more</source>
        <translation>Suchen oder Befehl ausführen, und etwas mehr</translation>
    </message>
    <message>
        <source>Standing orders</source>
        <translation>Daueraufträge</translation>
    </message>
    <message>
        <source>Choose an action first</source>
        <translation>Wählen Sie zuerst eine Aktion</translation>
    </message>
</context>
<context>
    <name>leadfloor::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>leadfloor::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>leadfloor::SidebarModel</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln waiting</source>
        <translation>
            <numerusform>%1, %Ln wartet</numerusform>
            <numerusform>%1, %Ln warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StageStrip</name>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>All</source>
        <comment>stages</comment>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>leadfloor::StagesDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>&amp;Save stages</source>
        <translation>Stufen &amp;speichern</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Stages in their order</source>
        <translation>Stufen in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>F2 renames a stage. Leads begin in the stage that cannot be removed; one that has leads stays.</source>
        <translation>F2 benennt eine Stufe um. Leads beginnen in der Stufe, die nicht entfernt werden kann; eine mit Leads bleibt.</translation>
    </message>
    <message>
        <source>New stage</source>
        <translation>Neue Stufe</translation>
    </message>
    <message>
        <source>A stage that you removed still has leads.</source>
        <translation>Eine entfernte Stufe hat noch Leads.</translation>
    </message>
    <message>
        <source>Move them to another stage first.</source>
        <translation>Verschieben Sie sie zuerst in eine andere Stufe.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingDetail</name>
    <message>
        <source>Standing order</source>
        <translation>Dauerauftrag</translation>
    </message>
    <message>
        <source>Choose a standing order to see what it has bought.</source>
        <translation>Wählen Sie einen Dauerauftrag, um zu sehen, was er gekauft hat.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ändern ...</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Loading its purchases ...</source>
        <translation>Seine Käufe werden geladen ...</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Gekauft</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>%1, at most %2 a lead</source>
        <comment>which leads, price</comment>
        <translation>%1, höchstens %2 je Lead</translation>
    </message>
    <message>
        <source>Starts %1.</source>
        <comment>moment</comment>
        <translation>Beginnt %1.</translation>
    </message>
    <message>
        <source>Ends %1.</source>
        <comment>moment</comment>
        <translation>Endet %1.</translation>
    </message>
    <message>
        <source>Its days begin at midnight in %1.</source>
        <translation>Seine Tage beginnen um Mitternacht in %1.</translation>
    </message>
    <message>
        <source>No. %1, by %2, %3: the rest of order %4</source>
        <translation>Nr. %1, von %2, %3: der Rest der Bestellung %4</translation>
    </message>
    <message>
        <source>No. %1, by %2, %3</source>
        <comment>number, person, moment</comment>
        <translation>Nr. %1, von %2, %3</translation>
    </message>
    <message>
        <source>Bought so far: %1 leads for %2</source>
        <translation>Bisher gekauft: %1 Leads für %2</translation>
    </message>
    <message>
        <source>Only %1, who made it, can do this</source>
        <translation>Nur %1, von dem er stammt, kann das</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>%1 · %2: %3</source>
        <comment>moment, state, reason</comment>
        <translation>%1 · %2: %3</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads</source>
        <translation>
            <numerusform>%Ln Lead</numerusform>
            <numerusform>%Ln Leads</numerusform>
        </translation>
    </message>
    <message>
        <source>End %1 for good?</source>
        <comment>a standing order</comment>
        <translation>%1 endgültig beenden?</translation>
    </message>
    <message>
        <source>It cannot be resumed. What it has bought stays yours.</source>
        <translation>Er kann nicht fortgesetzt werden. Was er gekauft hat, bleibt Ihres.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingDialog</name>
    <message>
        <source>&amp;Try it out</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>Start buying</source>
        <translation>Mit Kaufen beginnen</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>New standing order</source>
        <translation>Neuer Dauerauftrag</translation>
    </message>
    <message>
        <source>Change standing order %1</source>
        <translation>Dauerauftrag %1 ändern</translation>
    </message>
    <message>
        <source>It buys what fits every five minutes, 50 leads at a time, until a limit is reached.</source>
        <translation>Er kauft alle fünf Minuten, was passt, je 50 Leads, bis eine Grenze erreicht ist.</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht ausprobiert</translation>
    </message>
    <message>
        <source>Looks at what others bought in the last 90 days, and at what is on offer now. Buys nothing.</source>
        <translation>Sieht nach, was andere in den letzten 90 Tagen kauften und was jetzt im Angebot ist. Kauft nichts.</translation>
    </message>
    <message>
        <source>Looking at the last 90 days ...</source>
        <translation>Die letzten 90 Tage werden angesehen ...</translation>
    </message>
    <message>
        <source>The workspace has as many standing orders as it may have.</source>
        <translation>Der Arbeitsbereich hat so viele Daueraufträge, wie er haben darf.</translation>
    </message>
    <message>
        <source>End one that is not needed.</source>
        <translation>Beenden Sie einen, der nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Look at the list before you try again: it may have been done.</source>
        <translation>Sehen Sie in die Liste, bevor Sie es erneut versuchen: vielleicht ist es schon geschehen.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingForm</name>
    <message>
        <source>Which leads</source>
        <translation>Welche Leads</translation>
    </message>
    <message>
        <source>&amp;Which leads</source>
        <translation>&amp;Welche Leads</translation>
    </message>
    <message>
        <source>&amp;Starts on</source>
        <translation>&amp;Beginnt am</translation>
    </message>
    <message>
        <source>&amp;Ends after</source>
        <translation>&amp;Endet nach</translation>
    </message>
    <message>
        <source>People whom the workspace has bought before may come again</source>
        <translation>Personen, die der Arbeitsbereich schon gekauft hat, dürfen wiederkommen</translation>
    </message>
    <message>
        <source>the words of its filter</source>
        <translation>die Worte seines Filters</translation>
    </message>
    <message>
        <source>&amp;Most for one lead, in %1</source>
        <translation>&amp;Höchstpreis eines Leads, in %1</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>am Tag</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>in der Woche</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>im Monat</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>insgesamt</translation>
    </message>
    <message>
        <source>Most leads a day</source>
        <translation>Höchstens Leads am Tag</translation>
    </message>
    <message>
        <source>Most leads a week</source>
        <translation>Höchstens Leads in der Woche</translation>
    </message>
    <message>
        <source>Most leads a month</source>
        <translation>Höchstens Leads im Monat</translation>
    </message>
    <message>
        <source>Most leads in all</source>
        <translation>Höchstens Leads insgesamt</translation>
    </message>
    <message>
        <source>Most money a day</source>
        <translation>Höchstens Geld am Tag</translation>
    </message>
    <message>
        <source>Most money a week</source>
        <translation>Höchstens Geld in der Woche</translation>
    </message>
    <message>
        <source>Most money a month</source>
        <translation>Höchstens Geld im Monat</translation>
    </message>
    <message>
        <source>Most money in all</source>
        <translation>Höchstens Geld insgesamt</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Money, %1</source>
        <translation>Geld, %1</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Days &amp;begin at midnight in</source>
        <translation>Tage &amp;beginnen um Mitternacht in</translation>
    </message>
    <message>
        <source>Say what one lead may cost.</source>
        <translation>Sagen Sie, was ein Lead kosten darf.</translation>
    </message>
    <message>
        <source>Give at least one limit, so that it does not buy without end.</source>
        <translation>Geben Sie mindestens eine Grenze an, damit er nicht endlos kauft.</translation>
    </message>
    <message>
        <source>Its last day is over, or before the first one.</source>
        <translation>Sein letzter Tag ist vorbei oder liegt vor dem ersten.</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingModel</name>
    <message>
        <source>Limit reached</source>
        <translation>Grenze erreicht</translation>
    </message>
    <message>
        <source>Waits for leads</source>
        <translation>Wartet auf Leads</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>bought, limit</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a standing order</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Per lead</source>
        <translation>Je Lead</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
</context>
<context>
    <name>leadfloor::StandingPage</name>
    <message>
        <source>Standing orders</source>
        <translation>Daueraufträge</translation>
    </message>
    <message>
        <source>New standing order</source>
        <translation>Neuer Dauerauftrag</translation>
    </message>
    <message>
        <source>Standing order beside the table</source>
        <translation>Dauerauftrag neben der Tabelle</translation>
    </message>
    <message>
        <source>Waits for leads</source>
        <translation>Wartet auf Leads</translation>
    </message>
    <message>
        <source>&amp;New standing order ...</source>
        <translation>&amp;Neuer Dauerauftrag ...</translation>
    </message>
    <message>
        <source>&amp;Change this standing order ...</source>
        <translation>Diesen Dauerauftrag &amp;ändern ...</translation>
    </message>
    <message>
        <source>&amp;Pause or resume it</source>
        <translation>An&amp;halten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Nothing buys by itself yet</source>
        <translation>Noch kauft nichts von selbst</translation>
    </message>
    <message>
        <source>A standing order buys leads of your filter as they come, within limits of leads and money that you set.</source>
        <translation>Ein Dauerauftrag kauft Leads Ihres Filters, sobald sie kommen, in den Grenzen von Leads und Geld, die Sie setzen.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message>
        <source>1 is active</source>
        <translation>1 ist aktiv</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are active</source>
        <translation>
            <numerusform>%Ln ist aktiv</numerusform>
            <numerusform>%Ln sind aktiv</numerusform>
        </translation>
    </message>
    <message>
        <source>1 is paused</source>
        <translation>1 ruht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are paused</source>
        <translation>
            <numerusform>%Ln ruht</numerusform>
            <numerusform>%Ln ruhen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StartPage</name>
    <message>
        <source>Theme: system</source>
        <translation>Thema: System</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Thema: hell</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Thema: dunkel</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Thema: hoher Kontrast</translation>
    </message>
    <message>
        <source>Create my demo floor</source>
        <translation>Meinen Demo-Marktplatz anlegen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Open offline store</source>
        <translation>Offline-Speicher öffnen</translation>
    </message>
    <message>
        <source>Try it here</source>
        <translation>Hier ausprobieren</translation>
    </message>
    <message>
        <source>A private floor on this computer with demo leads and demo credits.</source>
        <translation>Ein privater Marktplatz auf diesem Rechner mit Demo-Leads und Demo-Guthaben.</translation>
    </message>
    <message>
        <source>Ready in under a minute</source>
        <translation>In unter einer Minute bereit</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Rechner</translation>
    </message>
    <message>
        <source>Delete it at any time</source>
        <translation>Jederzeit löschbar</translation>
    </message>
    <message>
        <source>Connect to a floor</source>
        <translation>Mit einem Marktplatz verbinden</translation>
    </message>
    <message>
        <source>Sign in to the floor of your lead supplier or your own company.</source>
        <translation>Melden Sie sich beim Marktplatz Ihres Anbieters oder Ihrer eigenen Firma an.</translation>
    </message>
    <message>
        <source>The floor&apos;s address</source>
        <translation>Die Adresse des Marktplatzes</translation>
    </message>
    <message>
        <source>E-mail and password</source>
        <translation>E-Mail und Passwort</translation>
    </message>
    <message>
        <source>Each step of the connection is tested</source>
        <translation>Jeder Schritt der Verbindung wird geprüft</translation>
    </message>
    <message>
        <source>Open my offline store</source>
        <translation>Meinen Offline-Speicher öffnen</translation>
    </message>
    <message>
        <source>Work with the leads that you already bought, without a network.</source>
        <translation>Arbeiten Sie mit schon gekauften Leads, ohne Netz.</translation>
    </message>
    <message>
        <source>Kept encrypted on this computer</source>
        <translation>Verschlüsselt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Welcome to Leadfloor</source>
        <translation>Willkommen bei Leadfloor</translation>
    </message>
    <message>
        <source>Buy, call and keep your leads in one place. How do you want to start?</source>
        <translation>Kaufen, anrufen und Leads verwalten an einem Ort. Wie möchten Sie beginnen?</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Making your demo floor</source>
        <translation>Ihr Demo-Marktplatz wird angelegt</translation>
    </message>
    <message>
        <source>Steps of making the floor</source>
        <translation>Schritte beim Anlegen des Marktplatzes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There is no store on this computer yet: sign in to a floor and choose &quot;Keep my leads on this computer&quot;.</source>
        <translation>Auf diesem Rechner gibt es noch keinen Speicher: Melden Sie sich an einem Marktplatz an und wählen Sie „Meine Leads auf diesem Rechner behalten“.</translation>
    </message>
    <message>
        <source>Opens with your keychain or a passphrase</source>
        <translation>Öffnet sich mit Ihrem Schlüsselbund oder einer Passphrase</translation>
    </message>
    <message>
        <source>Locks itself after a week without its floor</source>
        <translation>Sperrt sich nach einer Woche ohne seinen Marktplatz</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatementDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as CSV ...</source>
        <translation>Als CSV speichern ...</translation>
    </message>
    <message>
        <source>Payout %1 of %2</source>
        <translation>Auszahlung %1 von %2</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Sold for</source>
        <translation>Verkauft für</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Provision</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The statement is on the clipboard.</source>
        <translation>Der Auszug ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Statement ...</source>
        <translation>Auszug ...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Together %1</source>
        <translation>Zusammen %1</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatementModel</name>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>Credits granted</source>
        <translation>Gewährtes Guthaben</translation>
    </message>
    <message>
        <source>Top-up</source>
        <translation>Aufladung</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Card payment</source>
        <translation>Kartenzahlung</translation>
    </message>
    <message>
        <source>Top-up taken back</source>
        <translation>Aufladung zurückgenommen</translation>
    </message>
    <message>
        <source>Bonus credits</source>
        <translation>Bonusguthaben</translation>
    </message>
    <message>
        <source>Bonus has ended</source>
        <translation>Bonus abgelaufen</translation>
    </message>
</context>
<context>
    <name>leadfloor::StatusStrip</name>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufenden Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Connection to the floor</source>
        <translation>Verbindung zum Marktplatz</translation>
    </message>
    <message>
        <source>What is selected</source>
        <translation>Was ausgewählt ist</translation>
    </message>
    <message>
        <source>All that match the filter, loaded or not</source>
        <translation>Alles, was zum Filter passt, geladen oder nicht</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>The figures on screen are from this time</source>
        <translation>Die Zahlen auf dem Bildschirm sind von dieser Zeit</translation>
    </message>
    <message>
        <source>Money and contacts are hidden; press to show them</source>
        <translation>Geld und Kontakte sind verborgen; drücken Sie, um sie zu zeigen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connected, %1 ms</source>
        <translation>Verbunden, %1 ms</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Wird verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>%1 match</source>
        <translation>%1 passen</translation>
    </message>
    <message>
        <source>Data %1</source>
        <translation>Daten %1</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiterer</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>opens until %1</source>
        <comment>an offline store</comment>
        <translation>öffnet sich bis %1</translation>
    </message>
    <message>
        <source>Offline copy: updating</source>
        <translation>Offline-Kopie: wird aktualisiert</translation>
    </message>
    <message>
        <source>Offline copy: not whole yet</source>
        <translation>Offline-Kopie: noch unvollständig</translation>
    </message>
    <message>
        <source>Offline copy: just now</source>
        <translation>Offline-Kopie: gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n min ago</source>
        <translation>
            <numerusform>Offline-Kopie: vor %n Min.</numerusform>
            <numerusform>Offline-Kopie: vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n h ago</source>
        <translation>
            <numerusform>Offline-Kopie: vor %n Std.</numerusform>
            <numerusform>Offline-Kopie: vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline copy: %n days ago</source>
        <translation>
            <numerusform>Offline-Kopie: vor %n Tag</numerusform>
            <numerusform>Offline-Kopie: vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Your leads on this computer; press to bring them up to date now</source>
        <translation>Ihre Leads auf diesem Rechner; drücken, um sie jetzt zu aktualisieren</translation>
    </message>
</context>
<context>
    <name>leadfloor::StepList</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>state, step</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>leadfloor::Stepper</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln step(s) done</source>
        <translation>
            <numerusform>%Ln Schritt fertig</numerusform>
            <numerusform>Alle %Ln Schritte fertig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>leadfloor::StockCharts</name>
    <message>
        <source>Charts of the stock</source>
        <translation>Diagramme des Bestands</translation>
    </message>
    <message>
        <source>Stock by age</source>
        <translation>Bestand nach Alter</translation>
    </message>
    <message>
        <source>Stock by place</source>
        <translation>Bestand nach Ort</translation>
    </message>
    <message>
        <source>Stock by class</source>
        <translation>Bestand nach Klasse</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Average price by place</source>
        <translation>Durchschnittspreis nach Ort</translation>
    </message>
    <message>
        <source>Stock by score</source>
        <translation>Bestand nach Punkten</translation>
    </message>
    <message>
        <source>counties with most leads</source>
        <translation>Countys mit den meisten Leads</translation>
    </message>
    <message>
        <source>states with most leads</source>
        <translation>Bundesstaaten mit den meisten Leads</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Durchschnittspreis</translation>
    </message>
    <message>
        <source>in tens, from so many points on</source>
        <translation>in Zehnern, ab so vielen Punkten</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punkte</translation>
    </message>
</context>
<context>
    <name>leadfloor::StockMap</name>
    <message>
        <source>Stock by state</source>
        <translation>Bestand nach Bundesstaat</translation>
    </message>
    <message>
        <source>Arrows go to neighbours, Return takes only this area, Space adds it, minus leaves it out, C shows its counties, Backspace all states.</source>
        <translation>Pfeile gehen zu Nachbarn, Eingabe nimmt nur dieses Gebiet, Leertaste fügt es hinzu, Minus lässt es weg, C zeigt seine Countys, Rücktaste alle Bundesstaaten.</translation>
    </message>
    <message>
        <source>Stock by county, %1</source>
        <translation>Bestand nach County, %1</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 Leads</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>noch nicht gezählt</translation>
    </message>
    <message>
        <source>%1, %2, chosen</source>
        <comment>area, its leads</comment>
        <translation>%1, %2, gewählt</translation>
    </message>
    <message>
        <source>%1, %2, left out</source>
        <comment>area, its leads</comment>
        <translation>%1, %2, ausgelassen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>area, its leads</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 % of all under the other filters</source>
        <translation>%1 % von allen unter den übrigen Filtern</translation>
    </message>
    <message>
        <source>Chosen. Click: no longer.</source>
        <translation>Gewählt. Klick: nicht mehr.</translation>
    </message>
    <message>
        <source>Left out. Alt+click: no longer.</source>
        <translation>Ausgelassen. Alt+Klick: nicht mehr.</translation>
    </message>
    <message>
        <source>Click: only this. Ctrl: add. Alt: leave out.</source>
        <translation>Klick: nur dieses. Strg: dazu. Alt: weglassen.</translation>
    </message>
    <message>
        <source>Double click or C: its counties.</source>
        <translation>Doppelklick oder C: seine Countys.</translation>
    </message>
    <message>
        <source>%1: %2 at %3</source>
        <comment>class, leads, price</comment>
        <translation>%1: %2 zu %3</translation>
    </message>
    <message>
        <source>%1: %2 from %3, on average %4</source>
        <comment>class, leads, prices</comment>
        <translation>%1: %2 ab %3, im Schnitt %4</translation>
    </message>
</context>
<context>
    <name>leadfloor::StockPicture</name>
    <message>
        <source>Where the %1 are</source>
        <translation>Wo die %1 sind</translation>
    </message>
    <message>
        <source>free now</source>
        <translation>jetzt frei</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>held by others, until %1</source>
        <translation>von anderen reserviert, bis %1</translation>
    </message>
    <message>
        <source>held by others</source>
        <translation>von anderen reserviert</translation>
    </message>
    <message>
        <source>already yours</source>
        <translation>schon Ihre</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>in another line</source>
        <translation>in einer anderen Position</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionDialog</name>
    <message>
        <source>What the file holds</source>
        <translation>Was die Datei enthält</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>CSV or text: columns called phone or e-mail, or one number a line.</source>
        <translation>CSV oder Text: Spalten namens Telefon oder E-Mail, oder eine Nummer je Zeile.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>A list of the same name is replaced.</source>
        <translation>Eine Liste gleichen Namens wird ersetzt.</translation>
    </message>
    <message>
        <source>It &amp;ends by itself</source>
        <translation>Sie &amp;endet von selbst</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Hochladen</translation>
    </message>
    <message>
        <source>Upload numbers</source>
        <translation>Nummern hochladen</translation>
    </message>
    <message>
        <source>Never buy these</source>
        <translation>Nie kaufen</translation>
    </message>
    <message>
        <source>Checked for do not call</source>
        <translation>Auf Anrufsperre geprüft</translation>
    </message>
    <message>
        <source>Read and hashed</source>
        <translation>Gelesen und gehasht</translation>
    </message>
    <message>
        <source>Choose ...</source>
        <translation>Wählen ...</translation>
    </message>
    <message>
        <source>Nobody of the list is browsed, counted or bought any more. Numbers are hashed here; none leaves this computer.</source>
        <translation>Niemand von der Liste wird mehr gezeigt, gezählt oder gekauft. Nummern werden hier gehasht; keine verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Numbers that were checked against do-not-call registers: My leads and exports say how long ago. They are hashed here.</source>
        <translation>Nummern, die gegen Anrufsperrlisten geprüft wurden: Meine Leads und Exporte sagen, wie lange es her ist. Sie werden hier gehasht.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Day of the check</source>
        <translation>Tag der Prüfung</translation>
    </message>
    <message>
        <source>The last day on which it holds.</source>
        <translation>Der letzte Tag, an dem sie gilt.</translation>
    </message>
    <message>
        <source>The day of the check.</source>
        <translation>Der Tag der Prüfung.</translation>
    </message>
    <message>
        <source>Choose a file of numbers</source>
        <translation>Datei mit Nummern wählen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file cannot be used.</source>
        <translation>Die Datei kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The list holds, with %1 entries; %2 rows had neither phone nor e-mail.</source>
        <translation>Die Liste gilt, mit %1 Einträgen; %2 Zeilen hatten weder Telefon noch E-Mail.</translation>
    </message>
    <message>
        <source>The list holds, with %1 entries.</source>
        <translation>Die Liste gilt, mit %1 Einträgen.</translation>
    </message>
    <message>
        <source>%1 numbers were checked; %2 of them are of your leads.</source>
        <translation>%1 Nummern wurden geprüft; %2 davon gehören zu Ihren Leads.</translation>
    </message>
    <message>
        <source>Another file is being uploaded.</source>
        <translation>Eine andere Datei wird gerade hochgeladen.</translation>
    </message>
    <message>
        <source>Drop this one when that is done.</source>
        <translation>Legen Sie diese ab, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt *.tsv *.tab *.xlsx)</source>
        <translation>Listen (*.csv *.txt *.tsv *.tab *.xlsx)</translation>
    </message>
    <message>
        <source>&amp;Columns with the numbers</source>
        <translation>&amp;Spalten mit den Nummern</translation>
    </message>
    <message>
        <source>Read from: %1.</source>
        <translation>Gelesen aus: %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionModel</name>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>von Hand entfernt</translation>
    </message>
    <message>
        <source>being applied</source>
        <translation>wird angewendet</translation>
    </message>
</context>
<context>
    <name>leadfloor::SuppressionPage</name>
    <message>
        <source>Suppression lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>removed by hand</source>
        <translation>von Hand entfernt</translation>
    </message>
    <message>
        <source>Checked numbers ...</source>
        <translation>Geprüfte Nummern ...</translation>
    </message>
    <message>
        <source>Upload a list</source>
        <translation>Liste hochladen</translation>
    </message>
    <message>
        <source>&amp;Upload a list ...</source>
        <translation>Liste &amp;hochladen ...</translation>
    </message>
    <message>
        <source>&amp;Checked numbers ...</source>
        <translation>&amp;Geprüfte Nummern ...</translation>
    </message>
    <message>
        <source>&amp;Remove this list</source>
        <translation>Diese Liste &amp;entfernen</translation>
    </message>
    <message>
        <source>Nobody is suppressed</source>
        <translation>Niemand ist gesperrt</translation>
    </message>
    <message>
        <source>Upload phones and e-mails of people that you never want to buy: they are not shown, counted or bought any more.</source>
        <translation>Laden Sie Telefone und E-Mails von Personen hoch, die Sie nie kaufen wollen: Sie werden nicht mehr gezeigt, gezählt oder gekauft.</translation>
    </message>
    <message>
        <source>1 list with %1 entries</source>
        <translation>1 Liste mit %1 Einträgen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists with %1 entries</source>
        <translation>
            <numerusform>%Ln Liste mit %1 Einträgen</numerusform>
            <numerusform>%Ln Listen mit %1 Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>The list cannot be brought back any more.</source>
        <translation>Die Liste kann nicht mehr zurückgeholt werden.</translation>
    </message>
    <message>
        <source>Upload its file again.</source>
        <translation>Laden Sie ihre Datei erneut hoch.</translation>
    </message>
    <message>
        <source>The list holds again.</source>
        <translation>Die Liste gilt wieder.</translation>
    </message>
</context>
<context>
    <name>leadfloor::T</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableCopy</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit &amp;Kopfzeile kopieren</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableLook</name>
    <message>
        <source>Hide “%1”</source>
        <comment>a column</comment>
        <translation>„%1“ verbergen</translation>
    </message>
    <message>
        <source>Fit “%1”</source>
        <comment>a column</comment>
        <translation>„%1“ anpassen</translation>
    </message>
    <message>
        <source>Fit all columns</source>
        <translation>Alle Spalten anpassen</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>height of rows</comment>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <translation>Locker</translation>
    </message>
    <message>
        <source>Freeze up to “%1”</source>
        <comment>a column</comment>
        <translation>Bis „%1“ fixieren</translation>
    </message>
</context>
<context>
    <name>leadfloor::TableStack</name>
    <message>
        <source>Loading ...</source>
        <translation>Wird geladen ...</translation>
    </message>
</context>
<context>
    <name>leadfloor::TaskCard</name>
    <message>
        <source>1 lead</source>
        <translation>1 Lead</translation>
    </message>
    <message>
        <source>%1 leads</source>
        <translation>%1 Leads</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between facts</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>Hold on order %1 ends</source>
        <translation>Reservierung der Bestellung %1 endet</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Order %1 waits for its invoice</source>
        <translation>Bestellung %1 wartet auf ihre Rechnung</translation>
    </message>
    <message>
        <source>kept until %1</source>
        <translation>reserviert bis %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>1 call due</source>
        <translation>1 Anruf fällig</translation>
    </message>
    <message>
        <source>%1 calls due</source>
        <translation>%1 Anrufe fällig</translation>
    </message>
    <message>
        <source>follow-ups until tonight</source>
        <translation>Wiedervorlagen bis heute Abend</translation>
    </message>
    <message>
        <source>1 contact has not come yet</source>
        <translation>1 Kontakt ist noch nicht da</translation>
    </message>
    <message>
        <source>%1 contacts have not come yet</source>
        <translation>%1 Kontakte sind noch nicht da</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>%1: %2 new</source>
        <comment>a watch, leads</comment>
        <translation>%1: %2 neue</translation>
    </message>
    <message>
        <source>watch, %1</source>
        <translation>Beobachtung, %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>1 thing</source>
        <translation>1 Sache</translation>
    </message>
    <message>
        <source>%1 things</source>
        <translation>%1 Sachen</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
</context>
<context>
    <name>leadfloor::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>leadfloor::TopupPayment</name>
    <message>
        <source>The package was not bought</source>
        <translation>Das Paket wurde nicht gekauft</translation>
    </message>
    <message>
        <source>The floor does not answer</source>
        <translation>Der Marktplatz antwortet nicht</translation>
    </message>
    <message>
        <source>It is asked again by itself. What you pay is not lost.</source>
        <translation>Er wird von selbst wieder gefragt. Was Sie zahlen, geht nicht verloren.</translation>
    </message>
    <message>
        <source>Preparing the payment page</source>
        <translation>Die Zahlungsseite wird vorbereitet</translation>
    </message>
    <message>
        <source>It opens in your browser in a moment.</source>
        <translation>Sie öffnet sich gleich in Ihrem Browser.</translation>
    </message>
    <message>
        <source>The payment page takes longer than usual</source>
        <translation>Die Zahlungsseite braucht länger als sonst</translation>
    </message>
    <message>
        <source>The floor&apos;s gateway or the card provider does not answer. It goes on by itself.</source>
        <translation>Das Gateway des Marktplatzes oder der Kartenanbieter antwortet nicht. Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Waiting for %1 on the card page</source>
        <translation>Warten auf %1 auf der Kartenseite</translation>
    </message>
    <message>
        <source>Pay in your browser. Paid? It is noticed here by itself, also when this window is closed.</source>
        <translation>Zahlen Sie im Browser. Bezahlt? Das wird hier von selbst bemerkt, auch wenn dieses Fenster geschlossen ist.</translation>
    </message>
    <message>
        <source>The bank has not paid yet</source>
        <translation>Die Bank hat noch nicht gezahlt</translation>
    </message>
    <message>
        <source>Nothing to do: the credits come when it has.</source>
        <translation>Nichts zu tun: Das Guthaben kommt, sobald sie gezahlt hat.</translation>
    </message>
    <message>
        <source>Not paid: the page is closed</source>
        <translation>Nicht bezahlt: Die Seite ist geschlossen</translation>
    </message>
    <message>
        <source>The card was declined, or the page was open for too long. Nothing was charged; money that comes late is credited all the same.</source>
        <translation>Die Karte wurde abgelehnt, oder die Seite war zu lange offen. Nichts wurde abgebucht; Geld, das spät kommt, wird trotzdem gutgeschrieben.</translation>
    </message>
    <message>
        <source>%1 of credits were added</source>
        <translation>%1 Guthaben wurden gutgeschrieben</translation>
    </message>
    <message>
        <source>%1, of it %2 bonus, which is used first.</source>
        <translation>%1, davon %2 Bonus, der zuerst verbraucht wird.</translation>
    </message>
    <message>
        <source>Paid after it was given up</source>
        <translation>Bezahlt, nachdem es aufgegeben war</translation>
    </message>
    <message>
        <source>The money is in your wallet.</source>
        <translation>Das Geld ist auf Ihrem Konto.</translation>
    </message>
    <message>
        <source>The money goes back to your card by itself; banks take some days.</source>
        <translation>Das Geld geht von selbst auf Ihre Karte zurück; Banken brauchen einige Tage.</translation>
    </message>
    <message>
        <source>Another amount was paid</source>
        <translation>Ein anderer Betrag wurde gezahlt</translation>
    </message>
    <message>
        <source>Nothing is credited yet. The operator of the floor decides whether the money goes back to the card or to your wallet.</source>
        <translation>Noch ist nichts gutgeschrieben. Der Betreiber des Marktplatzes entscheidet, ob das Geld auf die Karte zurück oder auf Ihr Konto geht.</translation>
    </message>
    <message>
        <source>Given up: nothing was charged</source>
        <translation>Aufgegeben: Nichts wurde abgebucht</translation>
    </message>
    <message>
        <source>What is paid on the page all the same goes back to the card.</source>
        <translation>Was auf der Seite trotzdem gezahlt wird, geht auf die Karte zurück.</translation>
    </message>
</context>
<context>
    <name>leadfloor::TornWindow</name>
    <message>
        <source>%1 - Leadfloor</source>
        <translation>%1 - Leadfloor</translation>
    </message>
    <message>
        <source>%1 - %2 - Leadfloor</source>
        <comment>page, floor</comment>
        <translation>%1 - %2 - Leadfloor</translation>
    </message>
    <message>
        <source>%1, in a window of its own</source>
        <translation>%1, in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Not connected: what is shown here may be old.</source>
        <translation>Nicht verbunden: Was hier steht, kann veraltet sein.</translation>
    </message>
    <message>
        <source>The main window connects again.</source>
        <translation>Das Hauptfenster verbindet wieder.</translation>
    </message>
</context>
<context>
    <name>leadfloor::TrayChannel</name>
    <message>
        <source>Show &amp;Leadfloor</source>
        <translation>&amp;Leadfloor zeigen</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>&amp;Mitteilungen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>leadfloor::UiSettings</name>
    <message>
        <source>Not known: %1.</source>
        <translation>Unbekannt: %1.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewBar</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>&amp;Save view</source>
        <translation>Ansicht &amp;speichern</translation>
    </message>
    <message>
        <source>Save &amp;as a view ...</source>
        <translation>&amp;Als Ansicht speichern ...</translation>
    </message>
    <message>
        <source>Re&amp;vert to the saved view</source>
        <translation>Zur gespeicherten Ansicht &amp;zurück</translation>
    </message>
    <message>
        <source>Re&amp;name view ...</source>
        <translation>Ansicht &amp;umbenennen ...</translation>
    </message>
    <message>
        <source>Share view with the &amp;team</source>
        <translation>Ansicht mit dem &amp;Team teilen</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>Ansicht &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Close view, keep what it shows</source>
        <translation>Ansicht s&amp;chließen, Inhalt behalten</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no view is open</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>View %1, changed, not saved</source>
        <translation>Ansicht %1, geändert, nicht gespeichert</translation>
    </message>
    <message>
        <source>View %1</source>
        <translation>Ansicht %1</translation>
    </message>
    <message>
        <source>Take view from the &amp;team</source>
        <translation>Ansicht dem &amp;Team entziehen</translation>
    </message>
    <message>
        <source>Of the team</source>
        <translation>Vom Team</translation>
    </message>
    <message>
        <source>Made by %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>No views are saved yet</source>
        <translation>Noch sind keine Ansichten gespeichert</translation>
    </message>
    <message>
        <source>The views are not loaded yet</source>
        <translation>Die Ansichten sind noch nicht geladen</translation>
    </message>
    <message>
        <source>Load them</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Your team sees “%1” now.</source>
        <translation>Ihr Team sieht jetzt „%1“.</translation>
    </message>
    <message>
        <source>Only you see “%1” now.</source>
        <translation>Jetzt sehen nur Sie „%1“.</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>Die Ansicht „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Somebody has changed this view since you opened it.</source>
        <translation>Jemand hat diese Ansicht geändert, seit Sie sie geöffnet haben.</translation>
    </message>
    <message>
        <source>Revert to see it as it is now, or save yours under another name.</source>
        <translation>Kehren Sie zurück, um sie zu sehen, wie sie ist, oder speichern Sie Ihre unter anderem Namen.</translation>
    </message>
    <message>
        <source>This view is not there any more.</source>
        <translation>Diese Ansicht gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Save what you see under a new name if you want to keep it.</source>
        <translation>Speichern Sie, was Sie sehen, unter neuem Namen, wenn Sie es behalten wollen.</translation>
    </message>
    <message>
        <source>This view asks for something that this program does not know.</source>
        <translation>Diese Ansicht verlangt etwas, das dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The saved views could not be loaded. %1</source>
        <translation>Die gespeicherten Ansichten konnten nicht geladen werden. %1</translation>
    </message>
    <message>
        <source>The view cannot be saved like this: %1.</source>
        <translation>So kann die Ansicht nicht gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>&amp;Begin with this view</source>
        <translation>Mit dieser Ansicht &amp;beginnen</translation>
    </message>
    <message>
        <source>&amp;Begin without this view</source>
        <translation>Ohne diese Ansicht &amp;beginnen</translation>
    </message>
    <message>
        <source>This page begins with “%1” from the next start on.</source>
        <translation>Diese Seite beginnt vom nächsten Start an mit „%1“.</translation>
    </message>
    <message>
        <source>This page begins without a view from the next start on.</source>
        <translation>Diese Seite beginnt vom nächsten Start an ohne Ansicht.</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Wer sie sieht</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <translation>Als Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Only I</source>
        <translation>Nur ich</translation>
    </message>
    <message>
        <source>My team</source>
        <translation>Mein Team</translation>
    </message>
</context>
<context>
    <name>leadfloor::ViewRows</name>
    <message>
        <source>Open view: %1</source>
        <translation>Ansicht öffnen: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WalletPage</name>
    <message>
        <source>Wallet</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Movements of which time</source>
        <translation>Bewegungen welcher Zeit</translation>
    </message>
    <message>
        <source>All movements</source>
        <translation>Alle Bewegungen</translation>
    </message>
    <message numerus="yes">
        <source>Last %Ln days</source>
        <translation>
            <numerusform>Letzter Tag (%Ln)</numerusform>
            <numerusform>Letzte %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>Auszug kopieren</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Auszug</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Endsaldo</translation>
    </message>
    <message>
        <source>&amp;Open its order</source>
        <translation>Ihre Bestellung ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Balance as a chart</source>
        <translation>&amp;Saldo als Diagramm</translation>
    </message>
    <message>
        <source>Copy the &amp;statement</source>
        <translation>&amp;Auszug kopieren</translation>
    </message>
    <message>
        <source>Nothing moved in this time</source>
        <translation>In dieser Zeit bewegte sich nichts</translation>
    </message>
    <message>
        <source>There are %1 movements before it.</source>
        <translation>Davor gibt es %1 Bewegungen.</translation>
    </message>
    <message>
        <source>Show all movements</source>
        <translation>Alle Bewegungen zeigen</translation>
    </message>
    <message>
        <source>No money has moved yet</source>
        <translation>Noch hat sich kein Geld bewegt</translation>
    </message>
    <message>
        <source>Credits and purchases appear here, each with the balance after it.</source>
        <translation>Guthaben und Käufe erscheinen hier, je mit dem Saldo danach.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message>
        <source>%1, one movement</source>
        <comment>day</comment>
        <translation>%1, eine Bewegung</translation>
    </message>
    <message>
        <source>%1, %2 movements</source>
        <comment>day, number</comment>
        <translation>%1, %2 Bewegungen</translation>
    </message>
    <message>
        <source>%1 to %2, %3 movements</source>
        <comment>day, day, number</comment>
        <translation>%1 bis %2, %3 Bewegungen</translation>
    </message>
    <message>
        <source>opening %1 on %2</source>
        <translation>Anfang %1 am %2</translation>
    </message>
    <message>
        <source>every balance adds up</source>
        <translation>jeder Saldo stimmt</translation>
    </message>
    <message>
        <source>balances do not add up: tell the operator</source>
        <translation>Salden stimmen nicht: sagen Sie es dem Betreiber</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>gebucht</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>nach Tagen</translation>
    </message>
    <message>
        <source>Add credits</source>
        <translation>Guthaben aufladen</translation>
    </message>
    <message>
        <source>&amp;Add credits</source>
        <translation>Guthaben &amp;aufladen</translation>
    </message>
    <message>
        <source>Open page</source>
        <translation>Seite öffnen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Bonus ...</source>
        <translation>Bonus ...</translation>
    </message>
    <message>
        <source>What bonus credits are left, and until when</source>
        <translation>Welches Bonusguthaben übrig ist, und bis wann</translation>
    </message>
    <message>
        <source>&amp;Bonus credits ...</source>
        <translation>&amp;Bonusguthaben ...</translation>
    </message>
    <message>
        <source>&amp;Low balance ...</source>
        <translation>&amp;Niedriger Saldo ...</translation>
    </message>
    <message>
        <source>low-balance line</source>
        <translation>Grenze für niedrigen Saldo</translation>
    </message>
    <message>
        <source>The balance is low: below %1.</source>
        <translation>Der Saldo ist niedrig: unter %1.</translation>
    </message>
    <message>
        <source>Purchases and standing orders stop when it is used up.</source>
        <translation>Käufe und Daueraufträge stehen still, wenn er aufgebraucht ist.</translation>
    </message>
    <message>
        <source>Change the line</source>
        <translation>Grenze ändern</translation>
    </message>
    <message>
        <source>Save ...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>All movements of the chosen time, as a CSV file</source>
        <translation>Alle Buchungen der gewählten Zeit als CSV-Datei</translation>
    </message>
    <message>
        <source>Sa&amp;ve the statement ...</source>
        <translation>Auszug s&amp;peichern ...</translation>
    </message>
    <message>
        <source>the newest %1 movements</source>
        <comment>number</comment>
        <translation>die neuesten %1 Buchungen</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>Auszug speichern</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
</context>
<context>
    <name>leadfloor::WalletTiles</name>
    <message>
        <source>available and pending together</source>
        <translation>verfügbar und vorgemerkt zusammen</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Jetzt verfügbar</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>to buy leads with</source>
        <translation>zum Kauf von Leads</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>available %1</source>
        <translation>verfügbar %1</translation>
    </message>
    <message>
        <source>pending %1</source>
        <translation>vorgemerkt %1</translation>
    </message>
    <message>
        <source>%1 bonus, %2 of it until %3</source>
        <comment>amount, amount, date</comment>
        <translation>%1 Bonus, davon %2 bis %3</translation>
    </message>
    <message>
        <source>%1 of it bonus, used first</source>
        <translation>davon %1 Bonus, zuerst verbraucht</translation>
    </message>
    <message>
        <source>credit line %1</source>
        <translation>Kreditlinie %1</translation>
    </message>
    <message>
        <source>Below what balance your workspace is told</source>
        <translation>Unter welchem Saldo Ihr Arbeitsbereich benachrichtigt wird</translation>
    </message>
    <message>
        <source>Low balance is not told</source>
        <translation>Niedriger Saldo wird nicht gemeldet</translation>
    </message>
    <message>
        <source>Low: below %1</source>
        <translation>Niedrig: unter %1</translation>
    </message>
    <message>
        <source>Told below %1</source>
        <translation>Meldung unter %1</translation>
    </message>
    <message>
        <source>Expected balance</source>
        <translation>Erwarteter Saldo</translation>
    </message>
    <message>
        <source>top-ups and returns on their way</source>
        <translation>Aufladungen und Rückgaben unterwegs</translation>
    </message>
    <message>
        <source>nothing is on its way</source>
        <translation>nichts ist unterwegs</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchDialog</name>
    <message>
        <source>Which leads</source>
        <translation>Welche Leads</translation>
    </message>
    <message>
        <source>&amp;Which leads</source>
        <translation>&amp;Welche Leads</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Was gezählt wird</translation>
    </message>
    <message>
        <source>&amp;Not between</source>
        <translation>&amp;Nicht zwischen</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Watch for leads</source>
        <translation>Leads beobachten</translation>
    </message>
    <message>
        <source>Change watch %1</source>
        <translation>Beobachtung %1 ändern</translation>
    </message>
    <message>
        <source>the words of its filter</source>
        <translation>die Worte seines Filters</translation>
    </message>
    <message>
        <source>It is looked at every five minutes, also while this program is closed, and counts what the inventory shows.</source>
        <translation>Sie sieht alle fünf Minuten nach, auch wenn dieses Programm geschlossen ist, und zählt, was der Bestand zeigt.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;ame</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Neue Leads</translation>
    </message>
    <message>
        <source>All that fit</source>
        <translation>Alle, die passen</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>&amp;Tell of</source>
        <translation>&amp;Melden von</translation>
    </message>
    <message>
        <source>&amp;From so many on</source>
        <translation>&amp;Ab so vielen</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>by the clock of %1</source>
        <translation>nach der Uhr von %1</translation>
    </message>
    <message>
        <source>Quiet hours begin and end at the same time.</source>
        <translation>Die Ruhezeit beginnt und endet zur selben Zeit.</translation>
    </message>
    <message>
        <source>Choose another end, or switch the watch off instead.</source>
        <translation>Wählen Sie ein anderes Ende oder schalten Sie die Beobachtung aus.</translation>
    </message>
    <message>
        <source>The floor does not take it like this.</source>
        <translation>So nimmt es der Marktplatz nicht.</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchModel</name>
    <message>
        <source>Cannot look</source>
        <translation>Kann nicht nachsehen</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Stündlich</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Täglich</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Wöchentlich</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln hours</source>
        <translation>
            <numerusform>Jede %Ln Stunde</numerusform>
            <numerusform>Alle %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Jede %Ln Minute</numerusform>
            <numerusform>Alle %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in all</source>
        <comment>leads</comment>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>Any new lead</source>
        <translation>Jeder neue Lead</translation>
    </message>
    <message>
        <source>%1 new</source>
        <comment>leads</comment>
        <translation>%1 neue</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>number of a watch</comment>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Leads</translation>
    </message>
    <message>
        <source>Tells of</source>
        <translation>Meldet</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Jetzt da</translation>
    </message>
    <message>
        <source>Last told</source>
        <translation>Zuletzt gemeldet</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchedFolderModel</name>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Kommt herein</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Steht</translation>
    </message>
    <message>
        <source>1 file waits</source>
        <translation>1 Datei wartet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files wait</source>
        <translation>
            <numerusform>%Ln Datei wartet</numerusform>
            <numerusform>%Ln Dateien warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>%1: %2 new leads, %3 duplicates, %4 rejected rows</source>
        <translation>%1: %2 neue Leads, %3 Doppelte, %4 abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>%1 was brought in before</source>
        <translation>%1 war schon hereingekommen</translation>
    </message>
    <message>
        <source>%1 cannot come in</source>
        <translation>%1 kann nicht hereinkommen</translation>
    </message>
    <message>
        <source>Also new columns, by their names</source>
        <translation>Auch neue Spalten, nach ihren Namen</translation>
    </message>
    <message>
        <source>Columns that are known</source>
        <translation>Bekannte Spalten</translation>
    </message>
    <message>
        <source>As profile %1</source>
        <translation>Wie Profil %1</translation>
    </message>
    <message>
        <source>All rows that are right</source>
        <translation>Alle richtigen Zeilen</translation>
    </message>
    <message>
        <source>No row, if quotes or columns are broken</source>
        <translation>Keine Zeile, wenn Anführungszeichen oder Spalten nicht stimmen</translation>
    </message>
    <message>
        <source>No row, if one is wrong</source>
        <translation>Keine Zeile, wenn eine falsch ist</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>Letzte Datei</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>New leads</source>
        <translation>Neue Leads</translation>
    </message>
    <message>
        <source>Rejected files</source>
        <translation>Abgelehnte Dateien</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>a file</comment>
        <translation>noch keine</translation>
    </message>
</context>
<context>
    <name>leadfloor::WatchesPage</name>
    <message>
        <source>Watches</source>
        <translation>Beobachtungen</translation>
    </message>
    <message>
        <source>Show leads</source>
        <translation>Leads zeigen</translation>
    </message>
    <message>
        <source>Change ...</source>
        <translation>Ändern ...</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Cannot look</source>
        <translation>Kann nicht nachsehen</translation>
    </message>
    <message numerus="yes">
        <source>Every %Ln minutes</source>
        <translation>
            <numerusform>Jede %Ln Minute</numerusform>
            <numerusform>Alle %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>New watch</source>
        <translation>Neue Beobachtung</translation>
    </message>
    <message>
        <source>&amp;New watch ...</source>
        <translation>&amp;Neue Beobachtung ...</translation>
    </message>
    <message>
        <source>&amp;Change this watch ...</source>
        <translation>Diese Beobachtung &amp;ändern ...</translation>
    </message>
    <message>
        <source>&amp;Switch it on or off</source>
        <translation>An- oder aus&amp;schalten</translation>
    </message>
    <message>
        <source>&amp;Remove this watch</source>
        <translation>Diese Beobachtung &amp;entfernen</translation>
    </message>
    <message>
        <source>Nothing is watched yet</source>
        <translation>Noch wird nichts beobachtet</translation>
    </message>
    <message>
        <source>A watch tells you behind the bell, and on the desktop, when leads of a filter arrive, also those that came while you were away.</source>
        <translation>Eine Beobachtung meldet bei der Glocke und auf dem Desktop, wenn Leads eines Filters kommen, auch solche, die in Ihrer Abwesenheit kamen.</translation>
    </message>
    <message>
        <source>Go to the inventory</source>
        <translation>Zum Bestand</translation>
    </message>
    <message>
        <source>1 is on</source>
        <translation>1 ist an</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are on</source>
        <translation>
            <numerusform>%Ln ist an</numerusform>
            <numerusform>%Ln sind an</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>leadfloor::WhatPage</name>
    <message>
        <source>What to buy</source>
        <translation>Was kaufen</translation>
    </message>
    <message>
        <source>&amp;Add a line</source>
        <translation>Position hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>What do you want to buy?</source>
        <translation>Was möchten Sie kaufen?</translation>
    </message>
    <message>
        <source>What can I &amp;type?</source>
        <translation>Was kann ich ein&amp;geben?</translation>
    </message>
    <message>
        <source>A line is not understood yet.</source>
        <translation>Eine Position ist noch nicht verständlich.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Next: Check</source>
        <translation>Weiter: Prüfen</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkBar</name>
    <message>
        <source>Selected leads</source>
        <translation>Ausgewählte Leads</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Ret&amp;urn ...</source>
        <translation>Z&amp;urückgeben ...</translation>
    </message>
    <message>
        <source>All %1 that match</source>
        <translation>Alle %1 passenden</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkHistory</name>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
</context>
<context>
    <name>leadfloor::WorkMenus</name>
    <message>
        <source>&amp;Stage</source>
        <translation>&amp;Stufe</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Schlagwort</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Zuweisen</translation>
    </message>
    <message>
        <source>&amp;Follow-up</source>
        <translation>&amp;Wiedervorlage</translation>
    </message>
    <message>
        <source>1 lead moved to %1</source>
        <translation>1 Lead nach %1 verschoben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads moved to %1</source>
        <translation>
            <numerusform>%Ln Lead nach %1 verschoben</numerusform>
            <numerusform>%Ln Leads nach %1 verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead tagged %1</source>
        <translation>1 Lead mit %1 versehen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads tagged %1</source>
        <translation>
            <numerusform>%Ln Lead mit %1 versehen</numerusform>
            <numerusform>%Ln Leads mit %1 versehen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead without follow-up</source>
        <translation>1 Lead ohne Wiedervorlage</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads without follow-up</source>
        <translation>
            <numerusform>%Ln Lead ohne Wiedervorlage</numerusform>
            <numerusform>%Ln Leads ohne Wiedervorlage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead to be called %1</source>
        <translation>1 Lead anzurufen %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads to be called %1</source>
        <translation>
            <numerusform>%Ln Lead anzurufen %1</numerusform>
            <numerusform>%Ln Leads anzurufen %1</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead assigned to nobody</source>
        <translation>1 Lead niemandem zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads assigned to nobody</source>
        <translation>
            <numerusform>%Ln Lead niemandem zugewiesen</numerusform>
            <numerusform>%Ln Leads niemandem zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 lead assigned to %1</source>
        <translation>1 Lead an %1 zugewiesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads assigned to %1</source>
        <translation>
            <numerusform>%Ln Lead an %1 zugewiesen</numerusform>
            <numerusform>%Ln Leads an %1 zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Me (%1)</source>
        <translation>Ich (%1)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>1 lead without %1</source>
        <comment>tag</comment>
        <translation>1 Lead ohne %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln leads without %1</source>
        <comment>tag</comment>
        <translation>
            <numerusform>%Ln Lead ohne %1</numerusform>
            <numerusform>%Ln Leads ohne %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, exact time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Heute Nachmittag</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>In drei Tagen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Wiedervorlage</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Keine Wiedervorlage</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>The desktop of a lead broker.</source>
        <translation>Der Arbeitsplatz eines Lead-Maklers.</translation>
    </message>
    <message>
        <source>Open this private floor at once.</source>
        <translation>Diesen privaten Marktplatz sofort öffnen.</translation>
    </message>
    <message>
        <source>Open this floor: postgresql://host/database?floor=UUID.</source>
        <translation>Diesen Marktplatz öffnen: postgresql://host/database?floor=UUID.</translation>
    </message>
    <message>
        <source>E-mail to sign in with.</source>
        <translation>E-Mail zum Anmelden.</translation>
    </message>
    <message>
        <source>Folder of all private floors.</source>
        <translation>Ordner aller privaten Marktplätze.</translation>
    </message>
    <message>
        <source>Settings file.</source>
        <translation>Einstellungsdatei.</translation>
    </message>
    <message>
        <source>Browse, buy and export by itself, write pictures to this folder, and end.</source>
        <translation>Von selbst stöbern, kaufen und exportieren, Bilder in diesen Ordner schreiben und enden.</translation>
    </message>
</context>
</TS>
