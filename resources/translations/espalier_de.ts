<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Apply</name>
        <message>
            <source>1 edit</source>
            <translation>1 Änderung</translation>
        </message>
        <message>
            <source>%1 edits</source>
            <translation>%1 Änderungen</translation>
        </message>
        <message>
            <source>Everything is in the database already: nothing was written.</source>
            <translation>Alles steht schon in der Datenbank: Nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>%1 can be applied; nothing was written.</source>
            <translation>%1 anwendbar; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>%1 applied. Rows: %2 inserted, %3 updated, %4 deleted. Links: %5 added, %6 removed.</source>
            <translation>%1 angewendet. Zeilen: %2 eingefügt, %3 geändert, %4 gelöscht. Verknüpfungen: %5 hinzugefügt, %6 entfernt.</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>neu: %1</translation>
        </message>
        <message>
            <source>deleted: %1</source>
            <translation>gelöscht: %1</translation>
        </message>
        <message>
            <source>changed: %1</source>
            <translation>geändert: %1</translation>
        </message>
        <message>
            <source>%1, line %2: %3. Nothing was written; ask for the file again.</source>
            <translation>%1, Zeile %2: %3. Nichts wurde geschrieben; fordern Sie die Datei neu an.</translation>
        </message>
        <message>
            <source>1 conflict was found, nothing was written. Open %1 in the window and apply the file there to decide.</source>
            <translation>1 Konflikt wurde gefunden, nichts wurde geschrieben. Öffnen Sie %1 im Fenster und wenden Sie die Datei dort an, um zu entscheiden.</translation>
        </message>
        <message>
            <source>%1 conflicts were found, nothing was written. Open %2 in the window and apply the file there to decide on each.</source>
            <translation>%1 Konflikte wurden gefunden, nichts wurde geschrieben. Öffnen Sie %2 im Fenster und wenden Sie die Datei dort an, um über jeden zu entscheiden.</translation>
        </message>
    </context>
    <context>
        <name>ChangeTally</name>
        <message numerus="yes">
            <source>%1 added</source>
            <translation>
                <numerusform>%1 hinzugefügt</numerusform>
                <numerusform>%1 hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 moved</source>
            <translation>
                <numerusform>%1 verschoben</numerusform>
                <numerusform>%1 verschoben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 renamed</source>
            <translation>
                <numerusform>%1 umbenannt</numerusform>
                <numerusform>%1 umbenannt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 edited</source>
            <translation>
                <numerusform>%1 geändert</numerusform>
                <numerusform>%1 geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deleted</source>
            <translation>
                <numerusform>%1 gelöscht</numerusform>
                <numerusform>%1 gelöscht</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 linked</source>
            <translation>
                <numerusform>%1 verknüpft</numerusform>
                <numerusform>%1 verknüpft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 unlinked</source>
            <translation>
                <numerusform>%1 getrennt</numerusform>
                <numerusform>%1 getrennt</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConnectionColor</name>
        <message>
            <source>No colour</source>
            <translation>Keine Farbe</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Gelb</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Türkis</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Violett</translation>
        </message>
    </context>
    <context>
        <name>ConnectionProfile</name>
        <message>
            <source>in memory</source>
            <translation>im Arbeitsspeicher</translation>
        </message>
    </context>
    <context>
        <name>DialogPrompt</name>
        <message>
            <source>1 change is not saved.</source>
            <translation>1 Änderung ist nicht gespeichert.</translation>
        </message>
        <message>
            <source>%1 changes are not saved.</source>
            <translation>%1 Änderungen sind nicht gespeichert.</translation>
        </message>
        <message>
            <source>%1 stands directly below.</source>
            <translation>%1 direkt darunter.</translation>
        </message>
        <message>
            <source>%1 stand directly below.</source>
            <translation>%1 direkt darunter.</translation>
        </message>
        <message>
            <source>%1 directly below, %2 in all below.</source>
            <translation>%1 direkt darunter, insgesamt %2 darunter.</translation>
        </message>
        <message>
            <source>1 link to another row is removed.</source>
            <translation>1 Verknüpfung mit einer anderen Zeile wird entfernt.</translation>
        </message>
        <message>
            <source>%1 links to other rows are removed.</source>
            <translation>%1 Verknüpfungen mit anderen Zeilen werden entfernt.</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>und %1 weitere</translation>
        </message>
        <message>
            <source>Change sets (*.changes);;All files (*)</source>
            <translation>Änderungssätze (*.changes);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>%1 löschen?</translation>
        </message>
        <message>
            <source>Nothing is written before you save; deleting can be undone.</source>
            <translation>Geschrieben wird erst beim Speichern; dies lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>&amp;Move %1 up</source>
            <translation>%1 &amp;höher schieben</translation>
        </message>
        <message>
            <source>What stands below moves to the parent of what is deleted.</source>
            <translation>Was darunter steht, rückt eine Ebene auf.</translation>
        </message>
        <message>
            <source>&amp;Delete it, too</source>
            <translation>Auch dies &amp;löschen</translation>
        </message>
        <message>
            <source>&amp;Delete all %1 below</source>
            <translation>Alle %1 darunter &amp;löschen</translation>
        </message>
        <message>
            <source>Everything below is deleted, too.</source>
            <translation>Auch alles darunter wird gelöscht.</translation>
        </message>
        <message>
            <source>&amp;Delete %1</source>
            <translation>%1 &amp;löschen</translation>
        </message>
        <message>
            <source>Move all t&amp;o another…</source>
            <translation>Alles &amp;anderswohin verschieben…</translation>
        </message>
        <message>
            <source>What stands below, links and all that refers go to a row that you choose next.</source>
            <translation>Was darunter steht, Verknüpfungen und Verweise gehen an eine Zeile, die Sie als Nächstes wählen.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenführen</translation>
        </message>
        <message>
            <source>Merge %1 into %2?</source>
            <translation>%1 mit %2 zusammenführen?</translation>
        </message>
        <message>
            <source>%1 directly below move along.</source>
            <translation>%1 direkt darunter ziehen mit um.</translation>
        </message>
        <message>
            <source>%1 links move along.</source>
            <translation>%1 Verknüpfungen ziehen mit um.</translation>
        </message>
        <message>
            <source>%1 links are there already and become one.</source>
            <translation>%1 Verknüpfungen gibt es dort schon; sie werden eins.</translation>
        </message>
        <message>
            <source>%1 of %2 refer to %3 then.</source>
            <translation>%1 von %2 verweisen dann auf %3.</translation>
        </message>
        <message>
            <source>%1 is deleted.</source>
            <translation>%1 wird gelöscht.</translation>
        </message>
        <message>
            <source>Nothing is written before you save; merging can be undone.</source>
            <translation>Geschrieben wird erst beim Speichern; dies lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Zusammenführen</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Save the changes to %1?</source>
            <translation>Änderungen an %1 speichern?</translation>
        </message>
        <message>
            <source>&amp;Save 1 change</source>
            <translation>1 Änderung &amp;speichern</translation>
        </message>
        <message>
            <source>&amp;Save %1 changes</source>
            <translation>%1 Änderungen &amp;speichern</translation>
        </message>
        <message>
            <source>&amp;Discard and close</source>
            <translation>&amp;Verwerfen und schließen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Discard everything that is not saved?</source>
            <translation>Alles Ungespeicherte verwerfen?</translation>
        </message>
        <message>
            <source>Discarding cannot be undone.</source>
            <translation>Das Verwerfen ist endgültig.</translation>
        </message>
        <message>
            <source>&amp;Discard 1 change</source>
            <translation>1 Änderung &amp;verwerfen</translation>
        </message>
        <message>
            <source>&amp;Discard %1 changes</source>
            <translation>%1 Änderungen &amp;verwerfen</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Recover %1 before opening it?</source>
            <translation>%1 vor dem Öffnen wiederherstellen?</translation>
        </message>
        <message>
            <source>A program was interrupted while it wrote to this file. Recovering takes back what that program had not finished; without it the file cannot be read.</source>
            <translation>Ein Programm wurde unterbrochen, während es in diese Datei schrieb. Das Wiederherstellen nimmt zurück, was dieses Programm nicht beendet hat; ohne dies ist die Datei nicht lesbar.</translation>
        </message>
        <message>
            <source>&amp;Recover and open</source>
            <translation>&amp;Wiederherstellen und öffnen</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Datenbank öffnen</translation>
        </message>
        <message>
            <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
            <translation>SQLite-Datenbanken (*.sqlite *.sqlite3 *.db *.db3);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Save content</source>
            <translation>Inhalt speichern</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Gespeicherte Ansicht</translation>
        </message>
        <message>
            <source>&amp;Name of the view, with its filters, order and columns:</source>
            <translation>&amp;Name der Ansicht, mit ihren Filtern, der Sortierung und den Spalten:</translation>
        </message>
        <message>
            <source>&amp;Save view</source>
            <translation>Ansicht &amp;speichern</translation>
        </message>
        <message>
            <source>There is a view “%1” already; it is replaced by this one.</source>
            <translation>Eine Ansicht „%1“ gibt es schon; sie wird durch diese ersetzt.</translation>
        </message>
        <message>
            <source>1 edit</source>
            <translation>1 Änderung</translation>
        </message>
        <message>
            <source>%1 edits</source>
            <translation>%1 Änderungen</translation>
        </message>
        <message>
            <source>Unsaved edits</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <source>Recover %1 of %2?</source>
            <translation>%1 an %2 wiederherstellen?</translation>
        </message>
        <message>
            <source>Espalier ended before these edits were saved. They were begun on %1.</source>
            <translation>Espalier wurde beendet, bevor diese Änderungen gespeichert waren. Begonnen wurden sie am %1.</translation>
        </message>
        <message>
            <source>A part of the file is damaged. What stood there is lost:</source>
            <translation>Ein Teil der Datei ist beschädigt. Was dort stand, ist verloren:</translation>
        </message>
        <message>
            <source>Recovered edits are pending again: nothing is written before you save. Cancel keeps them for the next time.</source>
            <translation>Wiederhergestellte Änderungen stehen wieder aus: Geschrieben wird erst beim Speichern. Abbrechen bewahrt sie bis zum nächsten Mal.</translation>
        </message>
        <message>
            <source>&amp;Recover 1 edit</source>
            <translation>1 Änderung &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Recover %1</source>
            <translation>%1 &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>&amp;Discard for good</source>
            <translation>Endgültig &amp;verwerfen</translation>
        </message>
        <message>
            <source>The edits are gone then; the database stays as it is.</source>
            <translation>Die Änderungen sind dann weg; die Datenbank bleibt, wie sie ist.</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Konflikte</translation>
        </message>
        <message>
            <source>%1: the rows have changed meanwhile</source>
            <translation>%1: Die Zeilen haben sich inzwischen geändert</translation>
        </message>
        <message>
            <source>Nothing is written before you save; this can be undone.</source>
            <translation>Geschrieben wird erst beim Speichern; dies lässt sich rückgängig machen.</translation>
        </message>
        <message>
            <source>Keep &amp;theirs</source>
            <translation>&amp;Fremde behalten</translation>
        </message>
        <message>
            <source>Everything else is staged; what is listed here is left out.</source>
            <translation>Alles andere wird vorgemerkt; was hier aufgeführt ist, bleibt weg.</translation>
        </message>
        <message>
            <source>Take &amp;mine</source>
            <translation>&amp;Eigene übernehmen</translation>
        </message>
        <message>
            <source>What others have written since is staged over.</source>
            <translation>Neueres von anderen wird beim Speichern überschrieben.</translation>
        </message>
        <message>
            <source>Apply edits from a file</source>
            <translation>Änderungen aus einer Datei anwenden</translation>
        </message>
        <message>
            <source>Change sets, to be applied elsewhere (*.changes);;SQL scripts, to be run by any client (*.sql);;All files (*)</source>
            <translation>Änderungssätze, zum Anwenden andernorts (*.changes);;SQL-Skripte, für jedes Datenbankprogramm (*.sql);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Write pending edits to a file</source>
            <translation>Ausstehende Änderungen in eine Datei schreiben</translation>
        </message>
        <message>
            <source>Content of the cell</source>
            <translation>Inhalt der Zelle</translation>
        </message>
        <message>
            <source>The database does not know of this reference: it leads nowhere then.</source>
            <translation>Die Datenbank kennt diesen Verweis nicht: Er führt dann ins Leere.</translation>
        </message>
        <message>
            <source>The database deletes it along.</source>
            <translation>Die Datenbank löscht sie mit.</translation>
        </message>
        <message>
            <source>The database deletes them along.</source>
            <translation>Die Datenbank löscht sie mit.</translation>
        </message>
        <message>
            <source>The database sets its reference to NULL.</source>
            <translation>Die Datenbank setzt ihren Verweis auf NULL.</translation>
        </message>
        <message>
            <source>The database sets their references to NULL.</source>
            <translation>Die Datenbank setzt ihre Verweise auf NULL.</translation>
        </message>
        <message>
            <source>The database sets its reference to the default.</source>
            <translation>Die Datenbank setzt ihren Verweis auf den Standardwert.</translation>
        </message>
        <message>
            <source>The database sets their references to the default.</source>
            <translation>Die Datenbank setzt ihre Verweise auf den Standardwert.</translation>
        </message>
        <message>
            <source>The database refuses to save that, unless it is changed or deleted before or in the same save.</source>
            <translation>Die Datenbank lehnt das beim Speichern ab, wenn sie nicht vorher oder zugleich geändert oder gelöscht wird.</translation>
        </message>
        <message>
            <source>The database refuses to save that, unless they are changed or deleted before or in the same save.</source>
            <translation>Die Datenbank lehnt das beim Speichern ab, wenn sie nicht vorher oder zugleich geändert oder gelöscht werden.</translation>
        </message>
        <message>
            <source>It may go on to more rows behind these.</source>
            <translation>Dahinter können weitere Zeilen betroffen sein.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save to %1?</source>
            <translation>In %1 speichern?</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>und %n weitere</numerusform>
                <numerusform>und %n weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in one transaction:</source>
            <translation>
                <numerusform>%n Änderung in einer Transaktion:</numerusform>
                <numerusform>%n Änderungen in einer Transaktion:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) will be deleted.</source>
            <translation>
                <numerusform>%n Zeile wird gelöscht.</numerusform>
                <numerusform>%n Zeilen werden gelöscht.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Take settings from a file</source>
            <translation>Einstellungen aus einer Datei übernehmen</translation>
        </message>
        <message>
            <source>Settings of Espalier (*.json);;All files (*)</source>
            <translation>Espalier-Einstellungen (*.json);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Write the settings to a file</source>
            <translation>Einstellungen in eine Datei schreiben</translation>
        </message>
        <message numerus="yes">
            <source>With these, the database deletes %n row(s) of %1.</source>
            <translation>
                <numerusform>Mit diesen löscht die Datenbank %n Zeile von %1.</numerusform>
                <numerusform>Mit diesen löscht die Datenbank %n Zeilen von %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to NULL in %n row(s) of %1.</source>
            <translation>
                <numerusform>Die Datenbank setzt den Verweis auf diese in %n Zeile von %1 auf NULL.</numerusform>
                <numerusform>Die Datenbank setzt den Verweis auf diese in %n Zeilen von %1 auf NULL.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to the default in %n row(s) of %1.</source>
            <translation>
                <numerusform>Die Datenbank setzt den Verweis auf diese in %n Zeile von %1 auf den Standardwert.</numerusform>
                <numerusform>Die Datenbank setzt den Verweis auf diese in %n Zeilen von %1 auf den Standardwert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database refuses to save that, because %n row(s) of %1 refer to these.</source>
            <translation>
                <numerusform>Die Datenbank lehnt das beim Speichern ab, weil %n Zeile von %1 auf diese verweist.</numerusform>
                <numerusform>Die Datenbank lehnt das beim Speichern ab, weil %n Zeilen von %1 auf diese verweisen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1 refer to what is deleted (%2).</source>
            <translation>
                <numerusform>%n Zeile von %1 verweist auf Gelöschtes (%2).</numerusform>
                <numerusform>%n Zeilen von %1 verweisen auf Gelöschtes (%2).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filter</name>
        <message>
            <source>Expected a number, such as 54.90, &gt;5 or 5..9.</source>
            <translation>Zahl erwartet, etwa 54.90, &gt;5 oder 5..9.</translation>
        </message>
        <message>
            <source>Expected true or false.</source>
            <translation>true oder false erwartet.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31, a month, such as 2024-05, or a year.</source>
            <translation>Datum erwartet, etwa 2024-05-31, ein Monat, etwa 2024-05, oder ein Jahr.</translation>
        </message>
        <message>
            <source>Expected a time, such as 14:30.</source>
            <translation>Uhrzeit erwartet, etwa 14:30.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31, with or without a time, such as 14:30.</source>
            <translation>Datum erwartet, etwa 2024-05-31, mit oder ohne Uhrzeit, etwa 14:30.</translation>
        </message>
        <message>
            <source>Expected a UUID.</source>
            <translation>UUID erwartet.</translation>
        </message>
        <message>
            <source>The closing quote is missing.</source>
            <translation>Das schließende Anführungszeichen fehlt.</translation>
        </message>
        <message>
            <source>Write behind %1 what to compare with.</source>
            <translation>Hinter %1 fehlt, womit verglichen wird.</translation>
        </message>
        <message>
            <source>Both ends of a range must be of one kind.</source>
            <translation>Beide Enden eines Bereichs müssen von gleicher Art sein.</translation>
        </message>
        <message>
            <source>The expression between the strokes is not complete: %1.</source>
            <translation>Der Ausdruck zwischen den Schrägstrichen ist nicht vollständig: %1.</translation>
        </message>
        <message>
            <source>Write behind ! what the rows must not have.</source>
            <translation>Hinter ! fehlt, was die Zeilen nicht haben sollen.</translation>
        </message>
        <message>
            <source>Of binary data only null and !null can be asked.</source>
            <translation>Nach Binärdaten kann nur mit null und !null gefragt werden.</translation>
        </message>
        <message>
            <source>null: without a value · ! before anything: the opposite</source>
            <translation>null: ohne Wert · ! vor allem anderen: das Gegenteil</translation>
        </message>
        <message>
            <source>null, !null: without or with a value</source>
            <translation>null, !null: ohne oder mit Wert</translation>
        </message>
        <message>
            <source>text: the name contains it · =text: is exactly it · /expression/: matches it</source>
            <translation>Text: der Name enthält ihn · =Text: genau gleich · /Ausdruck/: passt darauf</translation>
        </message>
        <message>
            <source>true, false</source>
            <translation>true, false</translation>
        </message>
        <message>
            <source>2024, 2024-05, 2024-05-31: in that year, month, day · &gt;2024-05, &lt;=2024 · 2023..2024: from, to</source>
            <translation>2024, 2024-05, 2024-05-31: in diesem Jahr, Monat, an diesem Tag · &gt;2024-05, &lt;=2024 · 2023..2024: von, bis</translation>
        </message>
        <message>
            <source>14:30 · &gt;14:30, &lt;=8 · 8..12: from, to</source>
            <translation>14:30 · &gt;14:30, &lt;=8 · 8..12: von, bis</translation>
        </message>
        <message>
            <source>5: is 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9: from, to</source>
            <translation>5: gleich 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9: von, bis</translation>
        </message>
        <message>
            <source>text: contains it · =text: is exactly it · &gt;m, m..p: in the order of the alphabet · /expression/: matches it</source>
            <translation>Text: enthält ihn · =Text: genau gleich · &gt;m, m..p: in alphabetischer Ordnung · /Ausdruck/: passt darauf</translation>
        </message>
        <message>
            <source>"…": as it stands, such as "null" or "=5"</source>
            <translation>"…": wie es dasteht, etwa "null" oder "=5"</translation>
        </message>
    </context>
    <context>
        <name>JournalFile</name>
        <message>
            <source>%1: the folder cannot be made</source>
            <translation>%1: Der Ordner kann nicht angelegt werden</translation>
        </message>
        <message>
            <source>%1: the file cannot be locked</source>
            <translation>%1: Die Datei kann nicht gesperrt werden</translation>
        </message>
    </context>
    <context>
        <name>KeyCatalogue</name>
        <message>
            <source>Filter the tree</source>
            <translation>Baum filtern</translation>
        </message>
        <message>
            <source>Copy with headers</source>
            <translation>Mit Kopfzeile kopieren</translation>
        </message>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>Als SQL INSERT kopieren</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Als JSON kopieren</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <source>Copy as IN list</source>
            <translation>Als IN-Liste kopieren</translation>
        </message>
        <message>
            <source>Filter the rows</source>
            <translation>Zeilen filtern</translation>
        </message>
        <message>
            <source>Revert the change</source>
            <translation>Änderung zurücksetzen</translation>
        </message>
        <message>
            <source>Show the row</source>
            <translation>Zeile zeigen</translation>
        </message>
        <message>
            <source>Mend it</source>
            <translation>Beheben</translation>
        </message>
        <message>
            <source>Mend all of its kind</source>
            <translation>Alle dieser Art beheben</translation>
        </message>
        <message>
            <source>Make it top level</source>
            <translation>Auf oberste Ebene stellen</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Verschieben nach…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Merge into one…</source>
            <translation>Zu einer zusammenführen…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Dem Namen eine Nummer anfügen</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Einen Namen geben</translation>
        </message>
        <message>
            <source>Set the level</source>
            <translation>Die Ebene setzen</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Die Verknüpfung entfernen</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Trees</source>
            <translation>Bäume</translation>
        </message>
        <message>
            <source>Grids</source>
            <translation>Tabellen</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfung</translation>
        </message>
        <message>
            <source>A shortcut is one key, with Ctrl, Alt or Shift.</source>
            <translation>Ein Tastenkürzel ist eine Taste, mit Strg, Alt oder Umschalt.</translation>
        </message>
        <message>
            <source>This key is not known.</source>
            <translation>Diese Taste ist unbekannt.</translation>
        </message>
        <message>
            <source>%1 is typed into cells and fields.</source>
            <translation>%1 dient zum Tippen in Zellen und Feldern.</translation>
        </message>
        <message>
            <source>%1 moves in tables and trees.</source>
            <translation>%1 dient zum Navigieren in Tabellen und Bäumen.</translation>
        </message>
        <message>
            <source>%1 is needed in fields.</source>
            <translation>%1 wird in Feldern gebraucht.</translation>
        </message>
        <message>
            <source>%1 opens a menu.</source>
            <translation>%1 öffnet ein Menü.</translation>
        </message>
        <message>
            <source>%1 selects everything.</source>
            <translation>%1 wählt alles aus.</translation>
        </message>
        <message>
            <source>There is no action “%1”.</source>
            <translation>Es gibt keine Aktion „%1“.</translation>
        </message>
        <message>
            <source>%1 is the key of “%2”.</source>
            <translation>%1 ist das Kürzel für „%2“.</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>„%1“: %2</translation>
        </message>
    </context>
    <context>
        <name>Keyring</name>
        <message>
            <source>No keyring service runs on this system.</source>
            <translation>Auf diesem System läuft kein Schlüsselbunddienst.</translation>
        </message>
        <message>
            <source>The system keyring is locked.</source>
            <translation>Der Schlüsselbund des Systems ist gesperrt.</translation>
        </message>
        <message>
            <source>The system keyring does not answer (%1).</source>
            <translation>Der Schlüsselbund des Systems antwortet nicht (%1).</translation>
        </message>
    </context>
    <context>
        <name>PastedUrl</name>
        <message>
            <source>This is neither a URL, as postgresql://anna@db.example/shop, nor the path of a file, as /data/shop.sqlite.</source>
            <translation>Dies ist weder eine URL wie postgresql://anna@db.example/shop noch der Pfad einer Datei wie /data/shop.sqlite.</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Line %1 is not JSON: %2.</source>
            <translation>Zeile %1 ist kein JSON: %2.</translation>
        </message>
        <message>
            <source>It has no settings of Espalier that this version knows: “%1” should be %2.</source>
            <translation>Sie enthält keine Espalier-Einstellungen, die diese Version kennt: „%1“ sollte %2 sein.</translation>
        </message>
        <message>
            <source>“%1” cannot be “%2”.</source>
            <translation>„%1“ kann nicht „%2“ sein.</translation>
        </message>
        <message>
            <source>“%1” cannot have the keys “%2”.</source>
            <translation>„%1“ kann nicht die Kürzel „%2“ haben.</translation>
        </message>
    </context>
    <context>
        <name>RefusalWords</name>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>No %1 server listens at the socket %2: check the path, and whether the server runs.</source>
            <translation>Am Socket %2 ist kein %1-Server erreichbar: Prüfen Sie den Pfad und ob der Server läuft.</translation>
        </message>
        <message>
            <source>No %1 server listens at %2: check host and port, and whether the server runs and takes connections from this machine.</source>
            <translation>Unter %2 ist kein %1-Server erreichbar: Prüfen Sie Host und Port, ob der Server läuft und ob er Verbindungen von diesem Rechner annimmt.</translation>
        </message>
        <message>
            <source>Qt's driver for %1 is not installed. On Debian it is in the package %2: install it and start Espalier again.</source>
            <translation>Der Qt-Treiber für %1 ist nicht installiert. Unter Debian ist er im Paket %2: Installieren Sie es und starten Sie Espalier neu.</translation>
        </message>
        <message>
            <source>The server at %1 wants a password of %2.</source>
            <translation>Der Server %1 verlangt ein Passwort (Benutzer: %2).</translation>
        </message>
        <message>
            <source>The server at %1 does not let %2 in: the password is wrong, or the user is not known there.</source>
            <translation>Der Server %1 verweigert den Zugang (Benutzer: %2): Das Passwort ist falsch oder der Benutzer dort nicht bekannt.</translation>
        </message>
        <message>
            <source>The server at %1 does not let %2 in: %3. Check user and database, or ask who runs the server for access.</source>
            <translation>Der Server %1 verweigert den Zugang (Benutzer: %2): %3. Prüfen Sie Benutzer und Datenbank, oder bitten Sie den Betreiber des Servers um Zugang.</translation>
        </message>
        <message>
            <source>There is no host %1: check its name, and whether the network is up.</source>
            <translation>Es gibt keinen Host %1: Prüfen Sie den Namen und ob das Netzwerk verbunden ist.</translation>
        </message>
        <message>
            <source>%1 does not answer: check the address, the network, and any firewall in between.</source>
            <translation>%1 antwortet nicht: Prüfen Sie die Adresse, das Netzwerk und eventuelle Firewalls dazwischen.</translation>
        </message>
        <message>
            <source>The server at %1 has no database %2: check the name.</source>
            <translation>Auf dem Server %1 gibt es keine Datenbank %2: Prüfen Sie den Namen.</translation>
        </message>
        <message>
            <source>The server at %1 takes no more connections now: try again a little later.</source>
            <translation>Der Server %1 nimmt gerade keine weiteren Verbindungen an: Versuchen Sie es etwas später noch einmal.</translation>
        </message>
        <message>
            <source>The connection to %1 cannot be encrypted as asked: %2</source>
            <translation>Die Verbindung zu %1 kann nicht wie gewünscht verschlüsselt werden: %2</translation>
        </message>
    </context>
    <context>
        <name>SavePreview</name>
        <message numerus="yes">
            <source>and %1 more</source>
            <translation>
                <numerusform>und %1 weitere</numerusform>
                <numerusform>und %1 weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot be saved as it is: %1</source>
            <translation>So kann es nicht gespeichert werden: %1</translation>
        </message>
        <message>
            <source>What is deleted is read once more. Where someone else has changed it, nothing is written.</source>
            <translation>Was gelöscht wird, wird noch einmal gelesen. Hat es jemand anders geändert, wird nichts geschrieben.</translation>
        </message>
        <message>
            <source>Rows with the same columns that follow each other go together where the database can take them so; there they are protected by a savepoint.</source>
            <translation>Aufeinanderfolgende Zeilen mit denselben Spalten gehen gemeinsam, wo die Datenbank sie so annimmt; dort schützt sie ein Savepoint.</translation>
        </message>
        <message>
            <source>Rows that have moved are looked at: where one stands below itself, everything is taken back.</source>
            <translation>Verschobene Zeilen werden geprüft: Steht eine unter sich selbst, wird alles zurückgenommen.</translation>
        </message>
        <message>
            <source>After an error, or where a statement meets another number of rows than it should: ROLLBACK.</source>
            <translation>Nach einem Fehler, oder wenn eine Anweisung eine andere Zahl von Zeilen trifft als sie soll: ROLLBACK.</translation>
        </message>
        <message>
            <source>What the database deletes or empties along is read before and after, so that the save can be undone.</source>
            <translation>Was die Datenbank mitlöscht oder leert, wird davor und danach gelesen, damit sich das Speichern rückgängig machen lässt.</translation>
        </message>
        <message>
            <source>What moved rows now stand below is locked, row by row up to the top, until the end.</source>
            <translation>Worunter verschobene Zeilen nun stehen, wird Zeile für Zeile bis ganz oben gesperrt, bis zum Ende.</translation>
        </message>
    </context>
    <context>
        <name>TableCells</name>
        <message>
            <source>, key</source>
            <translation>, Schlüssel</translation>
        </message>
        <message>
            <source>, required</source>
            <translation>, Pflichtfeld</translation>
        </message>
        <message>
            <source>refers to %1.%2</source>
            <translation>verweist auf %1.%2</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>modified</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>added</source>
            <translation>hinzugefügt</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>Konflikt</translation>
        </message>
    </context>
    <context>
        <name>UndoRedo</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Undone: %1</source>
            <translation>Rückgängig gemacht: %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Wiederholt: %1</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Wiederholen: %1</translation>
        </message>
    </context>
    <context>
        <name>WhatsNew</name>
        <message>
            <source>Trees, tables and links of a SQLite, PostgreSQL or MariaDB database, found from its keys.</source>
            <translation>Bäume, Tabellen und Verknüpfungen einer Datenbank von SQLite, PostgreSQL oder MariaDB, gefunden über ihre Schlüssel.</translation>
        </message>
        <message>
            <source>Edits wait in a list, are undone step by step, even after saving, and survive a crash.</source>
            <translation>Änderungen warten in einer Liste, lassen sich Schritt für Schritt rückgängig machen, auch nach dem Speichern, und überstehen einen Absturz.</translation>
        </message>
        <message>
            <source>Trees of a hundred thousand rows: move, merge, split and check them, by mouse or keys.</source>
            <translation>Bäume mit hunderttausend Zeilen: verschieben, verschmelzen, teilen und prüfen, mit Maus oder Tasten.</translation>
        </message>
        <message>
            <source>A manual behind F1, four languages, light and dark.</source>
            <translation>Ein Handbuch hinter F1, vier Sprachen, hell und dunkel.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Another program holds %1. Nothing was written; try again when it has finished.</source>
            <translation>Ein anderes Programm sperrt %1. Nichts wurde geschrieben; versuchen Sie es erneut, wenn es fertig ist.</translation>
        </message>
        <message>
            <source>%1 was changed or deleted by another program since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 wurde seit dem Lesen von einem anderen Programm geändert oder gelöscht. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was saved; your edits are kept.</source>
            <translation>Abgebrochen. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>%1 cannot be written: it is open for reading only, or you lack the permission.</source>
            <translation>%1 kann nicht geschrieben werden: nur zum Lesen geöffnet, oder Ihnen fehlt die Berechtigung.</translation>
        </message>
        <message>
            <source>%1 Your edits are kept.</source>
            <translation>%1 Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>%1 lacks a value that is required.</source>
            <translation>%1: Ein Pflichtwert fehlt.</translation>
        </message>
        <message>
            <source>%1 needs a value in %2.</source>
            <translation>%1 braucht einen Wert in %2.</translation>
        </message>
        <message>
            <source>%1 does not keep a rule of its table: %2</source>
            <translation>%1 verletzt eine Regel der Tabelle: %2</translation>
        </message>
        <message>
            <source>A %1 with these values exists already.</source>
            <translation>Eine Zeile von %1 mit diesen Werten gibt es schon.</translation>
        </message>
        <message>
            <source>A %1 with this %2 exists already.</source>
            <translation>Eine Zeile von %1 mit diesem Wert in %2 gibt es schon.</translation>
        </message>
        <message>
            <source>A %1 with the %2 “%3” exists already.</source>
            <translation>Eine Zeile von %1 mit „%3“ in %2 gibt es schon.</translation>
        </message>
        <message>
            <source>%1 refers to a row that does not exist.</source>
            <translation>%1 verweist auf eine Zeile, die es nicht gibt.</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: other rows still refer to it.</source>
            <translation>%1 kann nicht gelöscht werden: Andere Zeilen verweisen noch darauf.</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: rows of %2 still refer to it.</source>
            <translation>%1 kann nicht gelöscht werden: Zeilen von %2 verweisen noch darauf.</translation>
        </message>
        <message>
            <source>the database</source>
            <translation>die Datenbank</translation>
        </message>
        <message>
            <source>row</source>
            <translation>dieser Tabelle</translation>
        </message>
        <message>
            <source>The new %1</source>
            <translation>Die neue Zeile von %1</translation>
        </message>
        <message>
            <source>A row</source>
            <translation>Eine Zeile</translation>
        </message>
        <message>
            <source>A row of %1</source>
            <translation>Eine Zeile von %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Im Programm ist etwas schiefgegangen: %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>Im Programm ist etwas schiefgegangen.</translation>
        </message>
        <message>
            <source>a new %1</source>
            <translation>neue Zeile von %1</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 Zeilen</translation>
        </message>
        <message>
            <source>Reading was stopped; Refresh reads again.</source>
            <translation>Das Lesen wurde abgebrochen; „Aktualisieren“ liest erneut.</translation>
        </message>
        <message>
            <source>en</source>
            <comment>the code of this language</comment>
            <translation>de</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1</source>
            <translation>
                <numerusform>%n Zeile von %1</numerusform>
                <numerusform>%n Zeilen von %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::AboutDialog</name>
        <message>
            <source>About Espalier</source>
            <translation>Über Espalier</translation>
        </message>
        <message>
            <source>&lt;b&gt;Espalier %1&lt;/b&gt;, with Qt %2</source>
            <translation>&lt;b&gt;Espalier %1&lt;/b&gt;, mit Qt %2</translation>
        </message>
        <message>
            <source>Opens a database and shows what is in it as trees, tables and links; edits are staged, reviewed, and saved together.</source>
            <translation>Öffnet eine Datenbank und zeigt ihren Inhalt als Bäume, Tabellen und Verknüpfungen; Änderungen werden vorgemerkt, geprüft und zusammen gespeichert.</translation>
        </message>
        <message>
            <source>The program is under the &lt;b&gt;GNU General Public License&lt;/b&gt;, version 3 or later, its object-relational mapper under the &lt;b&gt;MIT&lt;/b&gt; licence. There is no warranty.</source>
            <translation>Das Programm steht unter der &lt;b&gt;GNU General Public License&lt;/b&gt;, Version 3 oder später, sein objektrelationaler Mapper unter der &lt;b&gt;MIT&lt;/b&gt;-Lizenz. Es besteht keine Gewährleistung.</translation>
        </message>
        <message>
            <source>Icons: &lt;b&gt;Breeze&lt;/b&gt; by the KDE community, GNU Lesser General Public License, version 3 or later.</source>
            <translation>Symbole: &lt;b&gt;Breeze&lt;/b&gt; von der KDE-Gemeinschaft, GNU Lesser General Public License, Version 3 oder später.</translation>
        </message>
        <message>
            <source>Sample catalogue: categories of &lt;b&gt;Shopify's product taxonomy&lt;/b&gt; (MIT); products from the sample data of &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; and &lt;b&gt;django-oscar&lt;/b&gt; (each BSD-3-Clause).</source>
            <translation>Beispielkatalog: Kategorien aus der &lt;b&gt;Produkttaxonomie von Shopify&lt;/b&gt; (MIT); Produkte aus den Beispieldaten von &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; und &lt;b&gt;django-oscar&lt;/b&gt; (jeweils BSD-3-Clause).</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Actions</name>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Open a database file</source>
            <translation>Eine Datenbankdatei öffnen</translation>
        </message>
        <message>
            <source>Connec&amp;t to a Server…</source>
            <translation>Mit Server &amp;verbinden…</translation>
        </message>
        <message>
            <source>Describe a connection and open it</source>
            <translation>Eine Verbindung beschreiben und öffnen</translation>
        </message>
        <message>
            <source>Open Sa&amp;mple Catalogue</source>
            <translation>Beispiel&amp;katalog öffnen</translation>
        </message>
        <message>
            <source>Open your copy of the sample catalogue</source>
            <translation>Ihre Kopie des Beispielkatalogs öffnen</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save the pending changes that are ticked, in one transaction</source>
            <translation>Die angehakten ausstehenden Änderungen in einer Transaktion speichern</translation>
        </message>
        <message>
            <source>&amp;Discard Changes…</source>
            <translation>Änderungen ver&amp;werfen…</translation>
        </message>
        <message>
            <source>Discard all pending changes</source>
            <translation>Alle ausstehenden Änderungen verwerfen</translation>
        </message>
        <message>
            <source>&amp;Apply Edits from a File…</source>
            <translation>Änderungen aus Datei &amp;anwenden…</translation>
        </message>
        <message>
            <source>Stage the edits of a change-set file</source>
            <translation>Die Änderungen aus einem Änderungssatz vormerken</translation>
        </message>
        <message>
            <source>&amp;Write Edits to a File…</source>
            <translation>Änderungen in Datei s&amp;chreiben…</translation>
        </message>
        <message>
            <source>Write the pending changes to a change-set file or an SQL script, for another copy</source>
            <translation>Die ausstehenden Änderungen als Änderungssatz oder SQL-Skript schreiben, für eine andere Kopie</translation>
        </message>
        <message>
            <source>&amp;Close Tab</source>
            <translation>&amp;Tab schließen</translation>
        </message>
        <message>
            <source>Close this tab; its pending changes stay</source>
            <translation>Diesen Tab schließen; ausstehende Änderungen bleiben</translation>
        </message>
        <message>
            <source>Close Data&amp;base</source>
            <translation>&amp;Datenbank schließen</translation>
        </message>
        <message>
            <source>Close the database and go back to the start page</source>
            <translation>Die Datenbank schließen und zur Startseite zurückkehren</translation>
        </message>
        <message>
            <source>&amp;New Window</source>
            <translation>&amp;Neues Fenster</translation>
        </message>
        <message>
            <source>Another window, for another database</source>
            <translation>Ein weiteres Fenster, für eine andere Datenbank</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Close all windows</source>
            <translation>Alle Fenster schließen</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>Undo the last edit</source>
            <translation>Die letzte Änderung rückgängig machen</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Do again what was undone</source>
            <translation>Rückgängig Gemachtes wiederholen</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <source>Cut the selection</source>
            <translation>Die Auswahl ausschneiden</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>Copy the selection</source>
            <translation>Die Auswahl kopieren</translation>
        </message>
        <message>
            <source>Table with &amp;Headers</source>
            <translation>Tabelle mit &amp;Kopfzeile</translation>
        </message>
        <message>
            <source>Copy the cells as a spreadsheet takes them, the names of the columns above</source>
            <translation>Die Zellen für Tabellenkalkulationen kopieren, mit den Spaltennamen darüber</translation>
        </message>
        <message>
            <source>&amp;SQL INSERT</source>
            <translation>&amp;SQL INSERT</translation>
        </message>
        <message>
            <source>Copy the cells as a statement for each row</source>
            <translation>Die Zellen als eine Anweisung je Zeile kopieren</translation>
        </message>
        <message>
            <source>&amp;JSON</source>
            <translation>&amp;JSON</translation>
        </message>
        <message>
            <source>Copy the cells as an array of objects</source>
            <translation>Die Zellen als Array von Objekten kopieren</translation>
        </message>
        <message>
            <source>&amp;Markdown</source>
            <translation>&amp;Markdown</translation>
        </message>
        <message>
            <source>Copy the cells as a table in a text</source>
            <translation>Die Zellen als Tabelle in einem Text kopieren</translation>
        </message>
        <message>
            <source>&amp;IN List</source>
            <translation>&amp;IN-Liste</translation>
        </message>
        <message>
            <source>Copy the values of a column for a condition: (1, 2, 3)</source>
            <translation>Die Werte einer Spalte für eine Bedingung kopieren: (1, 2, 3)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Einfügen</translation>
        </message>
        <message>
            <source>Paste cells into the grid, or what was cut or copied below the selected row</source>
            <translation>Zellen in die Tabelle oder Ausgeschnittenes bzw. Kopiertes unter der gewählten Zeile einfügen</translation>
        </message>
        <message>
            <source>Paste with Lin&amp;ks</source>
            <translation>Mit &amp;Verknüpfungen einfügen</translation>
        </message>
        <message>
            <source>Paste a copy of rows of a tree, linked as they are</source>
            <translation>Kopien von Zeilen eines Baums samt Verknüpfungen einfügen</translation>
        </message>
        <message>
            <source>Revert to &amp;Original</source>
            <translation>Auf &amp;Original zurücksetzen</translation>
        </message>
        <message>
            <source>Take back the pending changes of the selection</source>
            <translation>Die ausstehenden Änderungen der Auswahl zurücknehmen</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>&amp;Filtern</translation>
        </message>
        <message>
            <source>Filter the tree or the rows</source>
            <translation>Den Baum oder die Zeilen filtern</translation>
        </message>
        <message>
            <source>Filter by Co&amp;lumn</source>
            <translation>Nach Spa&amp;lte filtern</translation>
        </message>
        <message>
            <source>Filter the rows by the column at hand</source>
            <translation>Die Zeilen nach der aktuellen Spalte filtern</translation>
        </message>
        <message>
            <source>Fin&amp;d in Rows…</source>
            <translation>In Zeilen su&amp;chen…</translation>
        </message>
        <message>
            <source>Go to the rows with a text, one after the other</source>
            <translation>Nacheinander zu den Zeilen mit einem Text gehen</translation>
        </message>
        <message>
            <source>Find &amp;Next</source>
            <translation>&amp;Nächste Fundstelle</translation>
        </message>
        <message>
            <source>Go to the next row with the text</source>
            <translation>Zur nächsten Zeile mit dem Text gehen</translation>
        </message>
        <message>
            <source>Find Pre&amp;vious</source>
            <translation>Vor&amp;herige Fundstelle</translation>
        </message>
        <message>
            <source>Go to the previous row with the text</source>
            <translation>Zur vorherigen Zeile mit dem Text gehen</translation>
        </message>
        <message>
            <source>Repl&amp;ace…</source>
            <translation>Erse&amp;tzen…</translation>
        </message>
        <message>
            <source>Replace a text by another in the rows, after a preview</source>
            <translation>Einen Text in den Zeilen durch einen anderen ersetzen, nach einer Vorschau</translation>
        </message>
        <message>
            <source>&amp;Go to Row…</source>
            <translation>&amp;Gehe zu Zeile…</translation>
        </message>
        <message>
            <source>Go to a row by its number</source>
            <translation>Anhand ihrer Nummer zu einer Zeile gehen</translation>
        </message>
        <message>
            <source>&amp;Hide Column</source>
            <translation>Spalte &amp;ausblenden</translation>
        </message>
        <message>
            <source>Hide the column at hand</source>
            <translation>Die aktuelle Spalte ausblenden</translation>
        </message>
        <message>
            <source>&amp;Freeze up to Column</source>
            <translation>Bis Spalte &amp;fixieren</translation>
        </message>
        <message>
            <source>Keep the columns up to the one at hand in sight, or no longer</source>
            <translation>Die Spalten bis zur aktuellen immer sichtbar halten, oder nicht mehr</translation>
        </message>
        <message>
            <source>&amp;Columns…</source>
            <translation>&amp;Spalten…</translation>
        </message>
        <message>
            <source>Find, show, hide and move columns</source>
            <translation>Spalten suchen, ein-/ausblenden, verschieben</translation>
        </message>
        <message>
            <source>&amp;Reset Columns</source>
            <translation>Spalten &amp;zurücksetzen</translation>
        </message>
        <message>
            <source>Order, widths and all columns as they were at first</source>
            <translation>Reihenfolge, Breiten und alle Spalten wie zu Beginn</translation>
        </message>
        <message>
            <source>Save V&amp;iew As…</source>
            <translation>Ansicht &amp;speichern unter…</translation>
        </message>
        <message>
            <source>Keep filters, order and columns of this tab under a name</source>
            <translation>Filter, Sortierung und Spalten dieses Tabs unter einem Namen speichern</translation>
        </message>
        <message>
            <source>&amp;Update Saved View</source>
            <translation>Gespei&amp;cherte Ansicht aktualisieren</translation>
        </message>
        <message>
            <source>Keep filters, order and columns of this tab in its saved view</source>
            <translation>Filter, Sortierung und Spalten dieses Tabs in seine gespeicherte Ansicht übernehmen</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>Back to what was shown before</source>
            <translation>Zurück zu dem, was vorher gezeigt wurde</translation>
        </message>
        <message>
            <source>For&amp;ward</source>
            <translation>&amp;Vorwärts</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>Wieder vorwärts</translation>
        </message>
        <message>
            <source>Go T&amp;o…</source>
            <translation>&amp;Gehe zu…</translation>
        </message>
        <message>
            <source>Go to a table, a tree or a row by its name</source>
            <translation>Nach Namen zu Tabelle, Baum oder Zeile gehen</translation>
        </message>
        <message>
            <source>Comman&amp;ds…</source>
            <translation>&amp;Befehle…</translation>
        </message>
        <message>
            <source>Find a command by its name and do it</source>
            <translation>Einen Befehl nach Namen suchen und ausführen</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>&amp;Aktualisieren</translation>
        </message>
        <message>
            <source>Read everything shown again; pending changes stay</source>
            <translation>Alles Gezeigte erneut lesen; ausstehende Änderungen bleiben</translation>
        </message>
        <message>
            <source>Next &amp;Pane</source>
            <translation>&amp;Nächster Bereich</translation>
        </message>
        <message>
            <source>Move the focus to the next pane</source>
            <translation>Den Fokus in den nächsten Bereich setzen</translation>
        </message>
        <message>
            <source>Previous Pa&amp;ne</source>
            <translation>Vor&amp;heriger Bereich</translation>
        </message>
        <message>
            <source>Move the focus to the previous pane</source>
            <translation>Den Fokus in den vorherigen Bereich setzen</translation>
        </message>
        <message>
            <source>Next &amp;Tab</source>
            <translation>Nächster &amp;Tab</translation>
        </message>
        <message>
            <source>Show the next tab</source>
            <translation>Den nächsten Tab zeigen</translation>
        </message>
        <message>
            <source>Previous T&amp;ab</source>
            <translation>Vorhe&amp;riger Tab</translation>
        </message>
        <message>
            <source>Show the previous tab</source>
            <translation>Den vorherigen Tab zeigen</translation>
        </message>
        <message>
            <source>Navi&amp;gator</source>
            <translation>Navigat&amp;or</translation>
        </message>
        <message>
            <source>Show or hide the navigator</source>
            <translation>Den Navigator ein-/ausblenden</translation>
        </message>
        <message>
            <source>R&amp;ecord</source>
            <translation>&amp;Datensatz</translation>
        </message>
        <message>
            <source>Show or hide the record form</source>
            <translation>Das Datensatzformular ein-/ausblenden</translation>
        </message>
        <message>
            <source>&amp;Changes</source>
            <translation>Änder&amp;ungen</translation>
        </message>
        <message>
            <source>Show or hide the pending changes</source>
            <translation>Ausstehende Änderungen ein-/ausblenden</translation>
        </message>
        <message>
            <source>Re&amp;view Changes</source>
            <translation>Änderungen &amp;prüfen</translation>
        </message>
        <message>
            <source>Go to the list of pending changes</source>
            <translation>Zur Liste der ausstehenden Änderungen gehen</translation>
        </message>
        <message>
            <source>Restore &amp;Layout</source>
            <translation>Anordnung &amp;wiederherstellen</translation>
        </message>
        <message>
            <source>Put the panes back to where they were at first</source>
            <translation>Die Bereiche wieder anordnen wie zu Beginn</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>Dark text on a light ground</source>
            <translation>Dunkler Text auf hellem Grund</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>Light text on a dark ground</source>
            <translation>Heller Text auf dunklem Grund</translation>
        </message>
        <message>
            <source>As the &amp;System</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>Light or dark as the desktop is</source>
            <translation>Hell oder dunkel wie die Arbeitsumgebung</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>&amp;Neu</translation>
        </message>
        <message>
            <source>Add a row, in a tree below the selected one</source>
            <translation>Eine Zeile hinzufügen, im Baum unter der gewählten</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>Delete what is selected</source>
            <translation>Das Ausgewählte löschen</translation>
        </message>
        <message>
            <source>&amp;New Row</source>
            <translation>&amp;Neue Zeile</translation>
        </message>
        <message>
            <source>Add a row to the table</source>
            <translation>Der Tabelle eine Zeile hinzufügen</translation>
        </message>
        <message>
            <source>D&amp;uplicate Rows</source>
            <translation>Zeilen &amp;duplizieren</translation>
        </message>
        <message>
            <source>Add a copy of the selected rows</source>
            <translation>Eine Kopie der gewählten Zeilen hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Delete Rows</source>
            <translation>Zeilen &amp;löschen</translation>
        </message>
        <message>
            <source>Delete the selected rows</source>
            <translation>Die gewählten Zeilen löschen</translation>
        </message>
        <message>
            <source>Set to NU&amp;LL</source>
            <translation>Auf NULL &amp;setzen</translation>
        </message>
        <message>
            <source>Set the selected cells to NULL</source>
            <translation>Die gewählten Zellen auf NULL setzen</translation>
        </message>
        <message>
            <source>&amp;Clear Cells</source>
            <translation>&amp;Zellen leeren</translation>
        </message>
        <message>
            <source>Empty the selected cells</source>
            <translation>Die gewählten Zellen leeren</translation>
        </message>
        <message>
            <source>Set to E&amp;mpty Text</source>
            <translation>Auf leeren &amp;Text setzen</translation>
        </message>
        <message>
            <source>Set the selected texts to an empty text, which is not NULL</source>
            <translation>Die gewählten Texte auf einen leeren Text setzen; das ist nicht NULL</translation>
        </message>
        <message>
            <source>S&amp;et to Default</source>
            <translation>Auf Standardw&amp;ert setzen</translation>
        </message>
        <message>
            <source>Leave the selected cells of new rows to the database</source>
            <translation>Die gewählten Zellen neuer Zeilen der Datenbank überlassen</translation>
        </message>
        <message>
            <source>F&amp;ill Selection</source>
            <translation>Aus&amp;wahl ausfüllen</translation>
        </message>
        <message>
            <source>Put what was typed last into all selected cells</source>
            <translation>Die letzte Eingabe in alle gewählten Zellen setzen</translation>
        </message>
        <message>
            <source>Fill D&amp;own</source>
            <translation>Nach &amp;unten ausfüllen</translation>
        </message>
        <message>
            <source>Copy the first selected row down into the others</source>
            <translation>Die erste gewählte Zeile nach unten in die anderen kopieren</translation>
        </message>
        <message>
            <source>Edit as &amp;Text…</source>
            <translation>Als Te&amp;xt bearbeiten…</translation>
        </message>
        <message>
            <source>Edit the cell in a window of its own</source>
            <translation>Die Zelle in einem eigenen Fenster bearbeiten</translation>
        </message>
        <message>
            <source>Go to Re&amp;ference</source>
            <translation>Verweis &amp;folgen</translation>
        </message>
        <message>
            <source>Go to the row that the cell refers to</source>
            <translation>Zu der Zeile gehen, auf die die Zelle verweist</translation>
        </message>
        <message>
            <source>Related Ro&amp;ws</source>
            <translation>Zugehö&amp;rige Zeilen</translation>
        </message>
        <message>
            <source>Show what refers to the row, in its record</source>
            <translation>Im Datensatz zeigen, was auf die Zeile verweist</translation>
        </message>
        <message>
            <source>&amp;Sort by Column</source>
            <translation>Nach S&amp;palte sortieren</translation>
        </message>
        <message>
            <source>Sort the rows by the column at hand</source>
            <translation>Die Zeilen nach der aktuellen Spalte sortieren</translation>
        </message>
        <message>
            <source>Sort by Column &amp;as Well</source>
            <translation>&amp;Auch nach Spalte sortieren</translation>
        </message>
        <message>
            <source>Sort the rows by the column at hand, besides the others</source>
            <translation>Die Zeilen zusätzlich nach der aktuellen Spalte sortieren</translation>
        </message>
        <message>
            <source>New &amp;Child</source>
            <translation>Neu &amp;darunter</translation>
        </message>
        <message>
            <source>Add a row below the selected one</source>
            <translation>Eine Zeile unter der gewählten hinzufügen</translation>
        </message>
        <message>
            <source>New &amp;Sibling</source>
            <translation>Neu da&amp;neben</translation>
        </message>
        <message>
            <source>Add a row beside the selected one</source>
            <translation>Eine Zeile neben der gewählten hinzufügen</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>Rename the selected row</source>
            <translation>Die gewählte Zeile umbenennen</translation>
        </message>
        <message>
            <source>&amp;Outdent</source>
            <translation>&amp;Ausrücken</translation>
        </message>
        <message>
            <source>Move the selected rows beside their parent</source>
            <translation>Die gewählten Zeilen neben die übergeordnete verschieben</translation>
        </message>
        <message>
            <source>&amp;Indent</source>
            <translation>&amp;Einrücken</translation>
        </message>
        <message>
            <source>Move the selected rows below the row above</source>
            <translation>Die gewählten Zeilen unter die Zeile davor verschieben</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move the selected rows up among their siblings</source>
            <translation>Die gewählten Zeilen auf ihrer Ebene nach oben verschieben</translation>
        </message>
        <message>
            <source>Move Do&amp;wn</source>
            <translation>Nach un&amp;ten</translation>
        </message>
        <message>
            <source>Move the selected rows down among their siblings</source>
            <translation>Die gewählten Zeilen auf ihrer Ebene nach unten verschieben</translation>
        </message>
        <message>
            <source>Move &amp;To…</source>
            <translation>&amp;Verschieben nach…</translation>
        </message>
        <message>
            <source>Move the selected rows to a parent that is typed</source>
            <translation>Die gewählten Zeilen verschieben; das Ziel nach Namen suchen</translation>
        </message>
        <message>
            <source>Mer&amp;ge Into…</source>
            <translation>Zusammenführen &amp;mit…</translation>
        </message>
        <message>
            <source>Make one row of several: children, links and references go to the one that stays</source>
            <translation>Mehrere Zeilen zu einer machen: Was darunter steht, Verknüpfungen und Verweise gehen an die, die bleibt</translation>
        </message>
        <message>
            <source>&amp;Flatten Below</source>
            <translation>Darunter a&amp;bflachen</translation>
        </message>
        <message>
            <source>Everything below the row comes directly below it</source>
            <translation>Alles unter der Zeile kommt direkt unter sie</translation>
        </message>
        <message>
            <source>S&amp;plit Off…</source>
            <translation>Ab&amp;spalten…</translation>
        </message>
        <message>
            <source>Put the selected rows below a new one beside their parent</source>
            <translation>Die gewählten Zeilen unter eine neue stellen, neben ihrer übergeordneten</translation>
        </message>
        <message>
            <source>Drag with the &amp;Mouse</source>
            <translation>Mit der Maus z&amp;iehen</translation>
        </message>
        <message>
            <source>Whether rows of trees can be dragged; the keys move them in any case</source>
            <translation>Ob sich Zeilen von Bäumen ziehen lassen; mit den Tasten lassen sie sich immer verschieben</translation>
        </message>
        <message>
            <source>Sort &amp;Below by Name</source>
            <translation>Darunter nach Namen so&amp;rtieren</translation>
        </message>
        <message>
            <source>Order the rows directly below by their names</source>
            <translation>Die Zeilen direkt darunter nach ihren Namen ordnen</translation>
        </message>
        <message>
            <source>Lin&amp;k…</source>
            <translation>Verknüpfun&amp;gen…</translation>
        </message>
        <message>
            <source>Link the selected rows with others, or unlink them</source>
            <translation>Die gewählten Zeilen mit anderen verknüpfen oder Verknüpfungen lösen</translation>
        </message>
        <message>
            <source>&amp;Expand All</source>
            <translation>Alles au&amp;fklappen</translation>
        </message>
        <message>
            <source>Expand the whole tree</source>
            <translation>Den ganzen Baum aufklappen</translation>
        </message>
        <message>
            <source>Co&amp;llapse All</source>
            <translation>Alles &amp;zuklappen</translation>
        </message>
        <message>
            <source>Collapse the whole tree</source>
            <translation>Den ganzen Baum zuklappen</translation>
        </message>
        <message>
            <source>&amp;Check Trees and Links…</source>
            <translation>Bäume und Verknüpfungen &amp;prüfen…</translation>
        </message>
        <message>
            <source>Find rows in circles, missing parents, names twice and links that lead nowhere</source>
            <translation>Zeilen im Kreis, fehlende übergeordnete Zeilen, doppelte Namen und Verknüpfungen ins Leere finden</translation>
        </message>
        <message>
            <source>&amp;About Espalier</source>
            <translation>Ü&amp;ber Espalier</translation>
        </message>
        <message>
            <source>Version, licences, where the data come from</source>
            <translation>Version, Lizenzen, Herkunft der Daten</translation>
        </message>
        <message>
            <source>Changes are being saved.</source>
            <translation>Änderungen werden gerade gespeichert.</translation>
        </message>
        <message>
            <source>There are no pending changes.</source>
            <translation>Es gibt keine ausstehenden Änderungen.</translation>
        </message>
        <message>
            <source>&amp;Save %1</source>
            <translation>%1 &amp;speichern</translation>
        </message>
        <message>
            <source>&amp;Save %1 of %2</source>
            <translation>%1 von %2 &amp;speichern</translation>
        </message>
        <message>
            <source>All changes are left out of the next save; tick some in the Changes dock.</source>
            <translation>Alle Änderungen werden beim nächsten Speichern ausgelassen; haken Sie welche im Bereich „Änderungen“ an.</translation>
        </message>
        <message>
            <source>The database is open for reading only.</source>
            <translation>Die Datenbank ist nur zum Lesen geöffnet.</translation>
        </message>
        <message>
            <source>No database is open.</source>
            <translation>Es ist keine Datenbank geöffnet.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Es gibt nichts rückgängig zu machen.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Es gibt nichts zu wiederholen.</translation>
        </message>
        <message>
            <source>Nothing was shown before.</source>
            <translation>Vorher wurde nichts gezeigt.</translation>
        </message>
        <message>
            <source>Nothing was shown after this.</source>
            <translation>Danach wurde nichts gezeigt.</translation>
        </message>
        <message>
            <source>No tab is open.</source>
            <translation>Es ist kein Tab geöffnet.</translation>
        </message>
        <message>
            <source>This tab shows no saved view.</source>
            <translation>Dieser Tab zeigt keine gespeicherte Ansicht.</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>Cop&amp;y As</source>
            <translation>Kopieren al&amp;s</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>Colu&amp;mns</source>
            <translation>Spa&amp;lten</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>Des&amp;ign</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>Da&amp;ten</translation>
        </message>
        <message>
            <source>&amp;Tree</source>
            <translation>Ba&amp;um</translation>
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation>E&amp;xtras</translation>
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
            <source>Main toolbar</source>
            <translation>Haupt-Werkzeugleiste</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>Theme, fonts, density, how cells are shown, what is asked</source>
            <translation>Design, Schriften, Zeilenhöhe, Darstellung der Zellen, Rückfragen</translation>
        </message>
        <message>
            <source>S&amp;hortcuts…</source>
            <translation>&amp;Tastenkürzel…</translation>
        </message>
        <message>
            <source>The keys of all actions, and other ones in their place</source>
            <translation>Die Tastenkürzel aller Aktionen ansehen und ändern</translation>
        </message>
        <message>
            <source>Copy &amp;Diagnostics</source>
            <translation>&amp;Diagnosedaten kopieren</translation>
        </message>
        <message>
            <source>Copy versions, settings and the end of the log, for a report; without passwords and names of databases</source>
            <translation>Versionen, Einstellungen und das Ende des Protokolls für einen Fehlerbericht kopieren; ohne Passwörter und Datenbanknamen</translation>
        </message>
        <message>
            <source>Open the folder in which the log is written</source>
            <translation>Den Ordner mit dem Protokoll öffnen</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Handbuch</translation>
        </message>
        <message>
            <source>Open the manual at the page for what has the focus</source>
            <translation>Das Handbuch bei dem öffnen, was den Fokus hat</translation>
        </message>
        <message>
            <source>Show &amp;Tour</source>
            <translation>&amp;Rundgang zeigen</translation>
        </message>
        <message>
            <source>Show again what each dock is for</source>
            <translation>Noch einmal zeigen, wozu jeder Bereich da ist</translation>
        </message>
        <message>
            <source>Show &amp;Log Folder</source>
            <translation>&amp;Protokollordner zeigen</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Aftermath</name>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Diagnosedaten kopieren</translation>
        </message>
        <message numerus="yes">
            <source>Espalier ended unexpectedly; %n edit(s) can be recovered.</source>
            <translation>
                <numerusform>Espalier wurde unerwartet beendet; %n Änderung lässt sich wiederherstellen.</numerusform>
                <numerusform>Espalier wurde unerwartet beendet; %n Änderungen lassen sich wiederherstellen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Espalier ended unexpectedly. No edits are left to recover.</source>
            <translation>Espalier wurde unerwartet beendet. Es sind keine Änderungen wiederherzustellen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Application</name>
        <message>
            <source>Start page</source>
            <translation>Startseite</translation>
        </message>
        <message numerus="yes">
            <source>%1 – %n pending change(s)</source>
            <translation>
                <numerusform>%1 – %n ausstehende Änderung</numerusform>
                <numerusform>%1 – %n ausstehende Änderungen</numerusform>
            </translation>
        </message>
        <message>
            <source>The log is in %1.</source>
            <translation>Das Protokoll liegt in %1.</translation>
        </message>
        <message>
            <source>Copied, to be pasted into a report.</source>
            <translation>Kopiert, zum Einfügen in einen Fehlerbericht.</translation>
        </message>
        <message>
            <source>Some shortcuts of the settings cannot be used; these have their usual keys: %1</source>
            <translation>Einige Kürzel der Einstellungen sind nicht möglich; dafür gelten die üblichen: %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Arrival</name>
        <message>
            <source>%1 has no tables.</source>
            <translation>%1 hat keine Tabellen.</translation>
        </message>
        <message>
            <source>%1 is a tree of more than %L2 rows: it is shown as a table, since reading the whole tree takes long.</source>
            <translation>%1 ist ein Baum mit mehr als %L2 Zeilen: Er wird als Tabelle gezeigt, weil es lange dauert, den ganzen Baum zu lesen.</translation>
        </message>
        <message>
            <source>&amp;Open the tree</source>
            <translation>Baum ö&amp;ffnen</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::CommandModel</name>
        <message>
            <source>It cannot be done here now.</source>
            <translation>Das geht hier gerade nicht.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Was möchten Sie tun?</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Not now: %1</source>
            <translation>Jetzt nicht: %1</translation>
        </message>
        <message>
            <source>No command has this name.</source>
            <translation>Kein Befehl heißt so.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ConflictSolver</name>
        <message numerus="yes">
            <source>%n change(s) of others were taken over.</source>
            <translation>
                <numerusform>%n Änderung von anderen wurde übernommen.</numerusform>
                <numerusform>%n Änderungen von anderen wurden übernommen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Docks</name>
        <message>
            <source>Navigator</source>
            <translation>Navigator</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>SQL preview</source>
            <translation>SQL-Vorschau</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>No other table refers to rows of this one.</source>
            <translation>Keine andere Tabelle verweist auf Zeilen von dieser.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::EditKeeper</name>
        <message>
            <source>Your edits cannot be kept on the disk: should the program end before you save, they are lost. Save soon, or make room.</source>
            <translation>Ihre Änderungen lassen sich nicht auf der Platte sichern: Endet das Programm vor dem Speichern, sind sie verloren. Speichern Sie bald, oder schaffen Sie Platz.</translation>
        </message>
        <message>
            <source>Your edits are kept on the disk again.</source>
            <translation>Ihre Änderungen werden wieder auf der Platte gesichert.</translation>
        </message>
        <message>
            <source>Edits that were not saved in an earlier session cannot be read any more. The file was put aside.</source>
            <translation>Ungespeicherte Änderungen aus einer früheren Sitzung sind nicht mehr lesbar. Die Datei wurde beiseitegelegt.</translation>
        </message>
        <message>
            <source>%1 (now named .damaged)</source>
            <translation>%1 (heißt jetzt .damaged)</translation>
        </message>
        <message>
            <source>The last save to %1 came through, though the program ended meanwhile.</source>
            <translation>Das letzte Speichern in %1 ist gelungen, obwohl das Programm währenddessen endete.</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>Zeile %1: %2</translation>
        </message>
        <message numerus="yes">
            <source>Recover %n edit(s)</source>
            <translation>
                <numerusform>%n Änderung wiederherstellen</numerusform>
                <numerusform>%n Änderungen wiederherstellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recovered %n edit(s). They are staged: save them, or undo.</source>
            <translation>
                <numerusform>%n Änderung wiederhergestellt und vorgemerkt: speichern oder rückgängig machen.</numerusform>
                <numerusform>%n Änderungen wiederhergestellt und vorgemerkt: speichern oder rückgängig machen.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be removed; it will be asked about again.</source>
            <translation>%1 kann nicht entfernt werden; Sie werden erneut danach gefragt.</translation>
        </message>
        <message numerus="yes">
            <source>%n edit(s) written to %1; they are still pending here.</source>
            <translation>
                <numerusform>%n Änderung in %1 geschrieben; hier steht sie weiter aus.</numerusform>
                <numerusform>%n Änderungen in %1 geschrieben; hier stehen sie weiter aus.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, line %2: %3. Nothing of the file was applied; ask for it again.</source>
            <translation>%1, Zeile %2: %3. Aus der Datei wurde nichts angewendet; fordern Sie sie neu an.</translation>
        </message>
        <message>
            <source>Everything in %1 is in the database already.</source>
            <translation>Alles aus %1 steht schon in der Datenbank.</translation>
        </message>
        <message>
            <source>Apply %1</source>
            <translation>%1 anwenden</translation>
        </message>
        <message numerus="yes">
            <source>Staged %n edit(s) of %1: save them, or undo.</source>
            <translation>
                <numerusform>%n Änderung aus %1 vorgemerkt: speichern oder rückgängig machen.</numerusform>
                <numerusform>%n Änderungen aus %1 vorgemerkt: speichern oder rückgängig machen.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::HelpWindow</name>
        <message>
            <source>Manual</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>The manual is in English so far; commands have the names that you see in the menus.</source>
            <translation>Das Handbuch gibt es bisher nur auf Englisch; Befehle heißen darin wie in den Menüs.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Vorwärts</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>Erste Seite</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Im Handbuch suchen</translation>
        </message>
        <message>
            <source>Search the manual  %1</source>
            <translation>Im Handbuch suchen  %1</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Found in the manual</source>
            <translation>Im Handbuch gefunden</translation>
        </message>
        <message>
            <source>No page has these words.</source>
            <translation>Keine Seite enthält diese Wörter.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::KeyRecorder</name>
        <message>
            <source>Press the new key here</source>
            <translation>Hier das neue Kürzel drücken</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::LostConnection</name>
        <message>
            <source>&amp;Reconnect</source>
            <translation>Neu &amp;verbinden</translation>
        </message>
        <message>
            <source>The connection to %1 stands again.</source>
            <translation>Die Verbindung zu %1 steht wieder.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MainWindow</name>
        <message>
            <source>What the view “%1” shows is not in this database any more.</source>
            <translation>Was die Ansicht „%1“ zeigt, gibt es in dieser Datenbank nicht mehr.</translation>
        </message>
        <message numerus="yes">
            <source>%1 closed; its %n pending change(s) stay.</source>
            <translation>
                <numerusform>%1 geschlossen; %n ausstehende Änderung bleibt.</numerusform>
                <numerusform>%1 geschlossen; %n ausstehende Änderungen bleiben.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 has no tables.</source>
            <translation>%1 hat keine Tabellen.</translation>
        </message>
        <message>
            <source>Choose a tree or a table in the Navigator.</source>
            <translation>Wählen Sie einen Baum oder eine Tabelle im Navigator.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ManualView</name>
        <message>
            <source>Page of the manual</source>
            <translation>Seite des Handbuchs</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MessageLog</name>
        <message>
            <source>Messages</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Meldung</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Opening</name>
        <message>
            <source>The password was not remembered: %1</source>
            <translation>Das Passwort wurde nicht gemerkt: %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::OutsideChanges</name>
        <message>
            <source>Another program has changed %1. Reading it again keeps your edits and your place.</source>
            <translation>Ein anderes Programm hat %1 geändert. Erneutes Lesen behält Ihre Änderungen und Ihre Stelle.</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>&amp;Aktualisieren</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::PageTabs</name>
        <message>
            <source>Open views</source>
            <translation>Geöffnete Ansichten</translation>
        </message>
        <message>
            <source>Of this view, what does not fit the table any more was left out: %1.</source>
            <translation>Aus dieser Ansicht wurde weggelassen, was nicht mehr zur Tabelle passt: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n pending change(s)</source>
            <translation>
                <numerusform>%1: %n ausstehende Änderung</numerusform>
                <numerusform>%1: %n ausstehende Änderungen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SampleCatalogue</name>
        <message>
            <source>The sample catalogue is not part of this build.</source>
            <translation>Der Beispielkatalog fehlt in dieser Programmfassung.</translation>
        </message>
        <message>
            <source>The sample catalogue cannot be written to %1: %2. Choose a folder that can be written.</source>
            <translation>Der Beispielkatalog kann nicht nach %1 geschrieben werden: %2. Wählen Sie einen beschreibbaren Ordner.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SavedViews</name>
        <message>
            <source>a view of the tree %1</source>
            <translation>eine Ansicht des Baums %1</translation>
        </message>
        <message>
            <source>a view of %1</source>
            <translation>eine Ansicht von %1</translation>
        </message>
        <message>
            <source>Saved as the view “%1”.</source>
            <translation>Als Ansicht „%1“ gespeichert.</translation>
        </message>
        <message>
            <source>The view “%1” now shows this.</source>
            <translation>Die Ansicht „%1“ zeigt nun dies.</translation>
        </message>
        <message>
            <source>The view “%1” was deleted.</source>
            <translation>Die Ansicht „%1“ wurde gelöscht.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Erscheinungsbild</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Design</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
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
            <source>&amp;Rows</source>
            <translation>&amp;Zeilenhöhe</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Kompakt</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Großzügig</translation>
        </message>
        <message>
            <source>&amp;Font of the window</source>
            <translation>Schrift des &amp;Fensters</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>Wie das Fenster</translation>
        </message>
        <message>
            <source>Monospace, as the system</source>
            <translation>Festbreite, wie das System</translation>
        </message>
        <message>
            <source>Font of &amp;cells</source>
            <translation>Schrift der Z&amp;ellen</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>The language takes effect at the next start.</source>
            <translation>Die Sprache gilt ab dem nächsten Start.</translation>
        </message>
        <message>
            <source>Cells of grids</source>
            <translation>Zellen in Tabellen</translation>
        </message>
        <message>
            <source>N&amp;umbers</source>
            <translation>Za&amp;hlen</translation>
        </message>
        <message>
            <source>As stored: %1</source>
            <translation>Wie gespeichert: %1</translation>
        </message>
        <message>
            <source>As the language writes them</source>
            <translation>Wie in der Sprache üblich</translation>
        </message>
        <message>
            <source>&amp;Dates</source>
            <translation>Datums&amp;angaben</translation>
        </message>
        <message>
            <source>What is edited and copied is always as stored.</source>
            <translation>Bearbeitet und kopiert wird immer wie gespeichert.</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Summary before Save</source>
            <translation>Übersicht &amp;vor dem Speichern</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>For more than %1 changes, and when rows are deleted</source>
            <translation>Bei über %1 Änderungen und beim Löschen von Zeilen</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Immer</translation>
        </message>
        <message>
            <source>Rows of trees</source>
            <translation>Zeilen von Bäumen</translation>
        </message>
        <message>
            <source>Can be dragged with the mouse</source>
            <translation>Lassen sich mit der Maus ziehen</translation>
        </message>
        <message>
            <source>Are moved by keys and commands only</source>
            <translation>Nur mit Tasten und Befehlen verschieben</translation>
        </message>
        <message>
            <source>Conflicts, children and links are asked about in any case.</source>
            <translation>Bei Konflikten, Zeilen darunter und Verknüpfungen wird immer nachgefragt.</translation>
        </message>
        <message>
            <source>Size of the font</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Si&amp;ze</source>
            <translation>&amp;Größe</translation>
        </message>
        <message>
            <source>What stands for NULL</source>
            <translation>Anzeige für NULL</translation>
        </message>
        <message>
            <source>&amp;NULL is shown as</source>
            <translation>&amp;NULL anzeigen als</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Voreinstellungen</translation>
        </message>
        <message>
            <source>Reset Layout</source>
            <translation>Anordnung zurücksetzen</translation>
        </message>
        <message>
            <source>The panes are where they were at first.</source>
            <translation>Die Bereiche sind angeordnet wie zu Beginn.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importieren…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Written to %1: settings and shortcuts, no connections and no passwords.</source>
            <translation>In %1 geschrieben: Einstellungen und Tastenkürzel, keine Verbindungen und keine Passwörter.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>%1 kann nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>%1 kann nicht gelesen werden: %2.</translation>
        </message>
        <message>
            <source>It is too large for settings.</source>
            <translation>Sie ist zu groß für Einstellungen.</translation>
        </message>
        <message>
            <source>Nothing was taken over from %1. %2</source>
            <translation>Aus der Datei %1 wurde nichts übernommen. %2</translation>
        </message>
        <message>
            <source>Taken over from %1.</source>
            <translation>Aus %1 übernommen.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>All settings have their defaults.</source>
            <translation>Alle Einstellungen haben ihre Standardwerte.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ShortcutDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Aktion oder Kürzel suchen</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Aktionen und ihre Kürzel</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Neues Kürzel</translation>
        </message>
        <message>
            <source>New &amp;key</source>
            <translation>Neues &amp;Kürzel</translation>
        </message>
        <message>
            <source>No K&amp;ey</source>
            <translation>K&amp;ein Kürzel</translation>
        </message>
        <message>
            <source>&amp;Usual Keys</source>
            <translation>&amp;Standardkürzel</translation>
        </message>
        <message>
            <source>Usual Keys for &amp;All</source>
            <translation>Standardkürzel für &amp;alle</translation>
        </message>
        <message>
            <source>%1 is the key of “%2” (%3).</source>
            <translation>%1 ist das Kürzel für „%2“ (%3).</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Kürzel übernehmen</translation>
        </message>
        <message>
            <source>“%1” has the key %2.</source>
            <translation>„%1“ hat das Kürzel %2.</translation>
        </message>
        <message>
            <source>“%1” has no key.</source>
            <translation>„%1“ hat kein Kürzel.</translation>
        </message>
        <message>
            <source>%1 is the key of “%2” (%3) now.</source>
            <translation>%1 ist inzwischen das Kürzel für „%2“ (%3).</translation>
        </message>
        <message>
            <source>“%1” has its usual keys.</source>
            <translation>„%1“ hat die Standardkürzel.</translation>
        </message>
        <message>
            <source>All actions have their usual keys.</source>
            <translation>Alle Aktionen haben ihre Standardkürzel.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>No command has this name or this key.</source>
            <translation>Kein Befehl hat diesen Namen oder dieses Kürzel.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ShortcutModel</name>
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
            <translation>Kürzel</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SqlPreview</name>
        <message>
            <source>SQL preview</source>
            <translation>SQL-Vorschau</translation>
        </message>
        <message>
            <source>No pending changes: Save would send nothing.</source>
            <translation>Keine ausstehenden Änderungen: Speichern würde nichts senden.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::StatusLine</name>
        <message>
            <source>The selected numbers, exact; only rows that are loaded count</source>
            <translation>Die gewählten Zahlen, exakt; nur geladene Zeilen zählen mit</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
        <message>
            <source>Read-only: nothing can be changed in this window</source>
            <translation>Nur lesen: In diesem Fenster kann nichts geändert werden</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>Nur lesen</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Lesen abbrechen</translation>
        </message>
        <message>
            <source>No database</source>
            <translation>Keine Datenbank</translation>
        </message>
        <message>
            <source>%1 (read-only)</source>
            <translation>%1 (nur lesen)</translation>
        </message>
        <message>
            <source>%1 (read/write)</source>
            <translation>%1 (lesen/schreiben)</translation>
        </message>
        <message>
            <source>The colour of this connection: %1</source>
            <translation>Die Farbe dieser Verbindung: %1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Speichern abbrechen</translation>
        </message>
        <message>
            <source>Stop saving; all changes stay pending</source>
            <translation>Speichern abbrechen; alle Änderungen stehen weiter aus</translation>
        </message>
        <message>
            <source>Stop reading; Refresh reads again</source>
            <translation>Lesen abbrechen; „Aktualisieren“ liest erneut</translation>
        </message>
        <message>
            <source>Waiting for the server…</source>
            <translation>Warten auf den Server …</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::TablePage</name>
        <message>
            <source>Choose key columns…</source>
            <translation>Schlüsselspalten wählen…</translation>
        </message>
        <message>
            <source>Shown, not edited: %1</source>
            <translation>Wird gezeigt, nicht bearbeitet: %1</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1, %2 Zeilen</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Tour</name>
        <message>
            <source>Navigator</source>
            <translation>Navigator</translation>
        </message>
        <message>
            <source>The trees, tables and links of the database. Enter or a click opens one in a tab.</source>
            <translation>Die Bäume, Tabellen und Verknüpfungen der Datenbank. Enter oder ein Klick öffnet eine davon in einem Reiter.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Datensatz</translation>
        </message>
        <message>
            <source>The current row as a form, with what is related to it. %1 shows and hides it.</source>
            <translation>Die aktuelle Zeile als Formular, mit allem, was dazugehört. %1 zeigt und verbirgt es.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Änderungen</translation>
        </message>
        <message>
            <source>Every edit waits here, before and after. Nothing is written before you save (%1); everything can be undone (%2), even later.</source>
            <translation>Jede Änderung wartet hier, mit vorher und nachher. Geschrieben wird erst beim Speichern (%1); alles lässt sich rückgängig machen (%2), auch später.</translation>
        </message>
        <message>
            <source>SQL preview and Messages</source>
            <translation>SQL-Vorschau und Meldungen</translation>
        </message>
        <message>
            <source>Beside the changes: what saving would write, and what the window has said. %1 opens the manual.</source>
            <translation>Neben den Änderungen: was beim Speichern geschrieben würde und was das Fenster gemeldet hat. %1 öffnet das Handbuch.</translation>
        </message>
        <message>
            <source>&amp;Skip</source>
            <translation>Über&amp;springen</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Zurück</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Weiter</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Fertig</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::TreePage</name>
        <message>
            <source>%1 in it and below</source>
            <translation>%1 darin und darunter</translation>
        </message>
        <message>
            <source>%1 in it</source>
            <translation>%1 darin</translation>
        </message>
        <message>
            <source>Revert to original</source>
            <translation>Auf Original zurücksetzen</translation>
        </message>
        <message>
            <source>%1 below</source>
            <translation>%1 darunter</translation>
        </message>
        <message>
            <source>Rows shown beside the tree</source>
            <translation>Neben dem Baum gezeigte Zeilen</translation>
        </message>
        <message>
            <source>Which rows of the selected node are shown</source>
            <translation>Welche Zeilen des gewählten Knotens gezeigt werden</translation>
        </message>
        <message>
            <source>the row that was selected in the tree</source>
            <translation>die Zeile, die im Baum gewählt war</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ViewStore</name>
        <message>
            <source>Columns and saved views are not remembered this time. %1</source>
            <translation>Spalten und gespeicherte Ansichten werden diesmal nicht gemerkt. %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Workspace</name>
        <message>
            <source>Opening %1…</source>
            <translation>%1 wird geöffnet…</translation>
        </message>
        <message>
            <source>Of %1 files the first is opened.</source>
            <translation>Von %1 Dateien wird die erste geöffnet.</translation>
        </message>
        <message numerus="yes">
            <source>Saved: %n row(s) written.</source>
            <translation>
                <numerusform>Gespeichert: %n Zeile geschrieben.</numerusform>
                <numerusform>Gespeichert: %n Zeilen geschrieben.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was left to save.</source>
            <translation>Es gab nichts mehr zu speichern.</translation>
        </message>
        <message>
            <source>Nothing was saved; your edits are still pending.</source>
            <translation>Nichts wurde gespeichert; Ihre Änderungen stehen weiter aus.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::AwaitedRows</name>
        <message>
            <source>These are more than %L1 rows: choose fewer.</source>
            <translation>Das sind mehr als %L1 Zeilen: Wählen Sie weniger.</translation>
        </message>
        <message>
            <source>The rows are others now.</source>
            <translation>Es sind jetzt andere Zeilen.</translation>
        </message>
        <message>
            <source>There are fewer rows now.</source>
            <translation>Es sind jetzt weniger Zeilen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BackgroundReader</name>
        <message>
            <source>Cancelled.</source>
            <translation>Abgebrochen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BooleanEditor</name>
        <message>
            <source>Choose true or false.</source>
            <translation>Wählen Sie true oder false.</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 braucht einen Wert.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Breadcrumb</name>
        <message>
            <source>Path</source>
            <translation>Pfad</translation>
        </message>
        <message>
            <source>Ancestors that do not fit</source>
            <translation>Verdeckte übergeordnete Zeilen</translation>
        </message>
        <message>
            <source>Show the whole path</source>
            <translation>Den ganzen Pfad zeigen</translation>
        </message>
        <message>
            <source>Go to %1, level %2</source>
            <translation>Zu %1 gehen, Ebene %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BusyLine</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Stop reading; the rows stay as they are (Esc)</source>
            <translation>Lesen abbrechen; die Zeilen bleiben, wie sie sind (Esc)</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Lesen abbrechen</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Fortschritt</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::CellDelegate</name>
        <message>
            <source>⟨default⟩</source>
            <translation>⟨Standard⟩</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChangesModel</name>
        <message>
            <source>Revert %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>%1: before %2, after %3</source>
            <translation>%1: vorher %2, nachher %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Revert changes of %1</source>
            <translation>Änderungen an %1 zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChangesPanel</name>
        <message>
            <source>Revert</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Zeile zeigen</translation>
        </message>
        <message>
            <source>&amp;Include in the next save</source>
            <translation>Beim nächsten Speichern &amp;mitnehmen</translation>
        </message>
        <message>
            <source>&amp;Leave out of the next save</source>
            <translation>Beim nächsten Speichern &amp;auslassen</translation>
        </message>
        <message>
            <source>Save &amp;only these next</source>
            <translation>Als Nächstes &amp;nur diese speichern</translation>
        </message>
        <message>
            <source>Include &amp;all changes</source>
            <translation>A&amp;lle Änderungen mitnehmen</translation>
        </message>
        <message>
            <source>Changes that are not saved</source>
            <translation>Ungespeicherte Änderungen</translation>
        </message>
        <message>
            <source>Take the selected changes back (Ctrl+Shift+R)</source>
            <translation>Die gewählten Änderungen zurücknehmen (Strg+Umschalt+R)</translation>
        </message>
        <message>
            <source>Show the changed row (Enter)</source>
            <translation>Die geänderte Zeile zeigen (Enter)</translation>
        </message>
        <message>
            <source>Changes (%1)</source>
            <translation>Änderungen (%1)</translation>
        </message>
        <message>
            <source>No pending changes.</source>
            <translation>Keine ausstehenden Änderungen.</translation>
        </message>
        <message>
            <source>No pending changes. Last save %1: 1 change</source>
            <translation>Nichts steht aus. Zuletzt gespeichert um %1: 1 Änderung</translation>
        </message>
        <message>
            <source>No pending changes. Last save %1: %2 changes</source>
            <translation>Nichts steht aus. Zuletzt gespeichert um %1: %2 Änderungen</translation>
        </message>
        <message>
            <source>%1 modified</source>
            <translation>%1 geändert</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>%1 hinzugefügt</translation>
        </message>
        <message>
            <source>%1 deleted</source>
            <translation>%1 gelöscht</translation>
        </message>
        <message>
            <source>%1 left out of the next save</source>
            <translation>%1 beim nächsten Speichern ausgelassen</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 und %2 weitere</translation>
        </message>
        <message>
            <source>Included too, because it is needed: %1</source>
            <translation>Ebenfalls mitgenommen, weil dafür nötig: %1</translation>
        </message>
        <message>
            <source>Left out too, because it needs this: %1</source>
            <translation>Ebenfalls ausgelassen, weil davon abhängig: %1</translation>
        </message>
        <message>
            <source>Revert %1 changes</source>
            <translation>%1 Änderungen zurücksetzen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChipBar</name>
        <message>
            <source>What the rows are chosen and sorted by</source>
            <translation>Wonach die Zeilen ausgewählt und sortiert sind</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Alle entfernen</translation>
        </message>
        <message>
            <source>Show all rows, in their usual order</source>
            <translation>Alle Zeilen zeigen, in der üblichen Reihenfolge</translation>
        </message>
        <message>
            <source>Clear all filters and the order</source>
            <translation>Alle Filter und die Sortierung entfernen</translation>
        </message>
        <message>
            <source>%1
A click or Del removes it</source>
            <translation>%1
Klick oder Entf entfernt dies</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Entfernen: %1</translation>
        </message>
        <message>
            <source>sorted by %1, ascending</source>
            <translation>sortiert nach %1, aufsteigend</translation>
        </message>
        <message>
            <source>sorted by %1, descending</source>
            <translation>sortiert nach %1, absteigend</translation>
        </message>
        <message>
            <source>only rows of: %1</source>
            <translation>nur Zeilen von: %1</translation>
        </message>
        <message>
            <source>any column contains “%1”</source>
            <translation>irgendeine Spalte enthält „%1“</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>filter by %1</source>
            <translation>nach %1 filtern</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChoiceDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ColumnsDialog</name>
        <message>
            <source>Move &amp;up</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>Nach &amp;unten</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>&amp;Alle zeigen</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Zurücksetzen</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Spalten von %1</translation>
        </message>
        <message>
            <source>Find a column…</source>
            <translation>Spalte suchen…</translation>
        </message>
        <message>
            <source>Find a column</source>
            <translation>Spalte suchen</translation>
        </message>
        <message>
            <source>Columns; ticked ones are shown</source>
            <translation>Spalten; angehakte werden gezeigt</translation>
        </message>
        <message>
            <source>Towards the first column (Alt+Up)</source>
            <translation>Zur ersten Spalte hin (Alt+Hoch)</translation>
        </message>
        <message>
            <source>Towards the last column (Alt+Down)</source>
            <translation>Zur letzten Spalte hin (Alt+Herunter)</translation>
        </message>
        <message>
            <source>Order, widths and all columns as they were at first</source>
            <translation>Reihenfolge, Breiten und alle Spalten wie zu Beginn</translation>
        </message>
        <message>
            <source>&amp;Go to column</source>
            <translation>Zur Spalte &amp;gehen</translation>
        </message>
        <message>
            <source>Frozen: stays in sight</source>
            <translation>Fixiert: bleibt sichtbar</translation>
        </message>
        <message>
            <source>No column contains “%1”.</source>
            <translation>Keine Spalte enthält „%1“.</translation>
        </message>
        <message>
            <source>%1 of %2 columns are shown.</source>
            <translation>%1 von %2 Spalten werden gezeigt.</translation>
        </message>
        <message numerus="yes">
            <source>All %n columns are shown.</source>
            <translation>
                <numerusform>%n Spalte wird gezeigt.</numerusform>
                <numerusform>Alle %n Spalten werden gezeigt.</numerusform>
            </translation>
        </message>
        <message>
            <source>One column at least must be shown.</source>
            <translation>Mindestens eine Spalte muss gezeigt werden.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictCheck</name>
        <message numerus="yes">
            <source>Resolve %n conflict(s)</source>
            <translation>
                <numerusform>%n Konflikt lösen</numerusform>
                <numerusform>%n Konflikte lösen</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring Back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(nichts)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>new %1 %2</source>
            <translation>neu: %1 %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>%1 %2 (%3)</source>
            <translation>%1 %2 (%3)</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>%1 is deleted</source>
            <translation>%1 ist gelöscht</translation>
        </message>
        <message>
            <source>what it was moved into stands below it</source>
            <translation>das Ziel der Verschiebung steht darunter</translation>
        </message>
        <message>
            <source>delete it</source>
            <translation>löschen</translation>
        </message>
        <message>
            <source>bring it back with my edits</source>
            <translation>mit meinen Änderungen zurückholen</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>keep the row, refer to nothing</source>
            <translation>Zeile behalten, Verweis leeren</translation>
        </message>
        <message>
            <source>refer to it</source>
            <translation>darauf verweisen</translation>
        </message>
        <message>
            <source>move it there</source>
            <translation>dorthin verschieben</translation>
        </message>
        <message>
            <source>%1: %2 is now %3</source>
            <translation>%1: %2 ist jetzt %3</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictDialog</name>
        <message>
            <source>Conflicts</source>
            <translation>Konflikte</translation>
        </message>
        <message>
            <source>Someone else has changed the same data since it was read.</source>
            <translation>Jemand anderes hat seit dem Lesen dieselben Daten geändert.</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Theirs (←)</source>
            <translation>Fremd (←)</translation>
        </message>
        <message>
            <source>Yours (→)</source>
            <translation>Eigen (→)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>All &amp;Theirs</source>
            <translation>Alle &amp;fremden</translation>
        </message>
        <message>
            <source>All &amp;Yours</source>
            <translation>Alle &amp;eigenen</translation>
        </message>
        <message>
            <source>Nothing is saved; your edits stay pending.</source>
            <translation>Nichts wird gespeichert; Ihre Änderungen stehen weiter aus.</translation>
        </message>
        <message>
            <source>Taken over, as it does not touch your edits: %1</source>
            <translation>Übernommen, da es Ihre Änderungen nicht berührt: %1</translation>
        </message>
        <message>
            <source>whole row</source>
            <translation>ganze Zeile</translation>
        </message>
        <message>
            <source>This is not possible any more; only theirs can be taken.</source>
            <translation>Das ist nicht mehr möglich; nur die fremde Änderung kann übernommen werden.</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>Fremd</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Eigen</translation>
        </message>
        <message>
            <source>%1, chosen</source>
            <translation>%1, gewählt</translation>
        </message>
        <message>
            <source>%1, not chosen</source>
            <translation>%1, nicht gewählt</translation>
        </message>
        <message>
            <source>Everything is decided. Enter saves; nothing is written before.</source>
            <translation>Alles ist entschieden. Enter speichert; vorher wird nichts geschrieben.</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</source>
            <translation>
                <numerusform>%n zu entscheiden: ← übernimmt die fremde, → behält die eigene. Geschrieben wird erst beim Speichern.</numerusform>
                <numerusform>%n zu entscheiden: ← übernimmt die fremden, → behält die eigenen. Geschrieben wird erst beim Speichern.</numerusform>
            </translation>
        </message>
        <message>
            <source>First choose for each row.</source>
            <translation>Wählen Sie zuerst für jede Zeile eine Seite.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConnectionDialog</name>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Testen</translation>
        </message>
        <message>
            <source>Stop t&amp;est</source>
            <translation>T&amp;est abbrechen</translation>
        </message>
        <message>
            <source>C&amp;onnect</source>
            <translation>Ve&amp;rbinden</translation>
        </message>
        <message>
            <source>Connect to a database</source>
            <translation>Mit einer Datenbank verbinden</translation>
        </message>
        <message>
            <source>U&amp;RL</source>
            <translation>&amp;URL</translation>
        </message>
        <message>
            <source>What the command line takes; paste one here. Passwords never belong into it</source>
            <translation>Wie auf der Befehlszeile; fügen Sie hier eine ein. Passwörter gehören nie hinein</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>The test was given up.</source>
            <translation>Der Test wurde abgebrochen.</translation>
        </message>
        <message>
            <source>The password was taken out of the URL. It is used for this connection and written nowhere.</source>
            <translation>Das Passwort wurde aus der URL entfernt. Es wird für diese Verbindung benutzt und nirgends gespeichert.</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Versuch läuft…</translation>
        </message>
        <message>
            <source>It can be opened: %1 answers.</source>
            <translation>Öffnen ist möglich: %1 antwortet.</translation>
        </message>
        <message>
            <source>Try whether it can be opened; nothing is changed</source>
            <translation>Versuchen, ob sie sich öffnen lässt; nichts wird geändert</translation>
        </message>
        <message>
            <source>Cancel the test</source>
            <translation>Den Test abbrechen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConnectionForm</name>
        <message>
            <source>Socket</source>
            <translation>Socket</translation>
        </message>
        <message>
            <source>Database file</source>
            <translation>Datenbankdatei</translation>
        </message>
        <message>
            <source>&amp;Read-only: nothing can be changed</source>
            <translation>Nur &amp;lesen: nichts kann geändert werden</translation>
        </message>
        <message>
            <source>SQLite file</source>
            <translation>SQLite-Datei</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Art</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Port; with the lowest value the usual one</source>
            <translation>Port; der niedrigste Wert steht für den üblichen</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>Encr&amp;yption (TLS)</source>
            <translation>&amp;Verschlüsselung (TLS)</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Benutzer</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Datenbank</translation>
        </message>
        <message>
            <source>&amp;Socket</source>
            <translation>&amp;Socket</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>Date&amp;i</translation>
        </message>
        <message>
            <source>A file is opened for reading only, a server is told to refuse whatever writes; editing is disabled</source>
            <translation>Eine Datei wird nur zum Lesen geöffnet, ein Server angewiesen, alles Schreibende abzulehnen; Bearbeiten ist nicht möglich</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Name</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>&amp;Farbe</translation>
        </message>
        <message>
            <source>this machine</source>
            <translation>dieser Rechner</translation>
        </message>
        <message>
            <source>your name on this system</source>
            <translation>Ihr Name auf diesem System</translation>
        </message>
        <message>
            <source>as in ~/.my.cnf, else your name on this system</source>
            <translation>wie in ~/.my.cnf, sonst Ihr Name auf diesem System</translation>
        </message>
        <message>
            <source>called like the user</source>
            <translation>wie der Benutzer</translation>
        </message>
        <message>
            <source>a folder, in place of the host</source>
            <translation>ein Ordner, anstelle des Hosts</translation>
        </message>
        <message>
            <source>a file, in place of the host</source>
            <translation>eine Datei, anstelle des Hosts</translation>
        </message>
        <message>
            <source>Choose the file of the database.</source>
            <translation>Wählen Sie die Datei der Datenbank.</translation>
        </message>
        <message>
            <source>Name the database: a MariaDB server has several.</source>
            <translation>Geben Sie die Datenbank an: Ein MariaDB-Server hat mehrere.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ContentDialog</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>In Datei speichern…</translation>
        </message>
        <message>
            <source>Replace…</source>
            <translation>Ersetzen…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>The row is no longer there.</source>
            <translation>Die Zeile ist nicht mehr da.</translation>
        </message>
        <message>
            <source>By the content of a file</source>
            <translation>Durch den Inhalt einer Datei</translation>
        </message>
        <message>
            <source>There is no value (NULL).</source>
            <translation>Es gibt keinen Wert (NULL).</translation>
        </message>
        <message>
            <source>Saved %1 to %2.</source>
            <translation>%1 in %2 gespeichert.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>%1 konnte nicht geschrieben werden: %2.</translation>
        </message>
        <message>
            <source>%1 could not be read: %2.</source>
            <translation>%1 konnte nicht gelesen werden: %2.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ContentView</name>
        <message>
            <source>%1 of binary data</source>
            <translation>%1 Binärdaten</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>leer</translation>
        </message>
        <message>
            <source>%1 picture, %2 × %3, %4; too large to be shown, save it to a file</source>
            <translation>%1-Bild, %2 × %3, %4; zu groß zum Anzeigen, speichern Sie es in eine Datei</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Bild</translation>
        </message>
        <message>
            <source>%1 picture, %2 × %3, %4</source>
            <translation>%1-Bild, %2 × %3, %4</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>text, 1 line, %1</source>
            <translation>Text, 1 Zeile, %1</translation>
        </message>
        <message>
            <source>text, %1 lines, %2</source>
            <translation>Text, %1 Zeilen, %2</translation>
        </message>
        <message>
            <source>JSON, %1</source>
            <translation>JSON, %1</translation>
        </message>
        <message>
            <source>; the first %1 are shown</source>
            <translation>; die ersten %1 werden gezeigt</translation>
        </message>
        <message>
            <source>The first %1 of %2 are shown; save them to a file to see all.</source>
            <translation>Gezeigt werden die ersten %1 von %2; um alle zu sehen, in eine Datei speichern.</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::CorrectionMenu</name>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Tree (%1): %2</source>
            <translation>Baum (%1): %2</translation>
        </message>
        <message>
            <source>Link (%1): %2</source>
            <translation>Verknüpfung (%1): %2</translation>
        </message>
        <message>
            <source>Read-only: %1</source>
            <translation>Nur lesen: %1</translation>
        </message>
        <message>
            <source>Editable: %1</source>
            <translation>Bearbeitbar: %1</translation>
        </message>
        <message>
            <source>Rows are &amp;named by</source>
            <translation>Zeilen &amp;benannt nach</translation>
        </message>
        <message>
            <source>Their key</source>
            <translation>Dem Schlüssel</translation>
        </message>
        <message>
            <source>Siblings are &amp;ordered by</source>
            <translation>&amp;Gleichrangige geordnet nach</translation>
        </message>
        <message>
            <source>Only the rows of a tree have siblings.</source>
            <translation>Nur die Zeilen eines Baums haben gleichrangige.</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Dem Namen</translation>
        </message>
        <message>
            <source>The row &amp;above is in</source>
            <translation>Die Zeile &amp;darüber steht in</translation>
        </message>
        <message>
            <source>No column of this table can hold the key of another of its rows.</source>
            <translation>Keine Spalte dieser Tabelle kann den Schlüssel einer anderen ihrer Zeilen enthalten.</translation>
        </message>
        <message>
            <source>None: it is no tree</source>
            <translation>Keiner: Es ist kein Baum</translation>
        </message>
        <message>
            <source>Rows &amp;link two others</source>
            <translation>Zeilen &amp;verknüpfen zwei andere</translation>
        </message>
        <message>
            <source>A link needs two relations to other tables; this table has %1.</source>
            <translation>Eine Verknüpfung braucht zwei Beziehungen zu anderen Tabellen; diese Tabelle hat %1.</translation>
        </message>
        <message>
            <source>Choose &amp;key columns…</source>
            <translation>&amp;Schlüsselspalten wählen…</translation>
        </message>
        <message>
            <source>Columns that tell rows apart last longer than their numbers.</source>
            <translation>Spalten, die Zeilen unterscheiden, sind beständiger als Zeilennummern.</translation>
        </message>
        <message>
            <source>Rows can be edited once some columns tell them apart.</source>
            <translation>Zeilen lassen sich bearbeiten, sobald Spalten sie unterscheiden.</translation>
        </message>
        <message>
            <source>&amp;Relations</source>
            <translation>Be&amp;ziehungen</translation>
        </message>
        <message>
            <source>Add a relation…</source>
            <translation>Beziehung hinzufügen…</translation>
        </message>
        <message>
            <source>Forget %1 → %2</source>
            <translation>%1 → %2 vergessen</translation>
        </message>
        <message>
            <source>&amp;As it was guessed</source>
            <translation>&amp;Wie vermutet</translation>
        </message>
        <message>
            <source>You have said nothing about this table.</source>
            <translation>Sie haben zu dieser Tabelle nichts angegeben.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Credentials</name>
        <message>
            <source>No keyring service runs on this system.</source>
            <translation>Auf diesem System läuft kein Schlüsselbunddienst.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Doctor</name>
        <message>
            <source>Checking %1 (%2 of %3)…</source>
            <translation>%1 wird geprüft (%2 von %3)…</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorActions</name>
        <message>
            <source>Make it top level</source>
            <translation>Auf oberste Ebene stellen</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Verschieben nach…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Merge into one…</source>
            <translation>Zu einer zusammenführen…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Dem Namen eine Nummer anfügen</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Einen Namen geben</translation>
        </message>
        <message>
            <source>Set the level</source>
            <translation>Die Ebene setzen</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Die Verknüpfung entfernen</translation>
        </message>
        <message>
            <source>It stands at the top from then on, what is below it stays there</source>
            <translation>Sie steht dann ganz oben; was darunter steht, bleibt dort</translation>
        </message>
        <message>
            <source>Choose another parent for it</source>
            <translation>Eine andere übergeordnete Zeile wählen</translation>
        </message>
        <message>
            <source>Delete the row; asks what becomes of the rows below it</source>
            <translation>Die Zeile löschen; fragt, was aus den Zeilen darunter wird</translation>
        </message>
        <message>
            <source>Rows below, links and references go to the row that stays</source>
            <translation>Zeilen darunter, Verknüpfungen und Verweise gehen an die Zeile, die bleibt</translation>
        </message>
        <message>
            <source>All rows of the name but the first get a number</source>
            <translation>Alle Zeilen dieses Namens außer der ersten erhalten eine Nummer</translation>
        </message>
        <message>
            <source>Go to the row and type its name</source>
            <translation>Zur Zeile gehen und ihren Namen eingeben</translation>
        </message>
        <message>
            <source>Level of its place, for the row and everything below it</source>
            <translation>Die Ebene ihrer Stelle, für die Zeile und alles darunter</translation>
        </message>
        <message>
            <source>The row of the link table is deleted</source>
            <translation>Die Zeile der Verknüpfungstabelle wird gelöscht</translation>
        </message>
        <message>
            <source>No finding is selected.</source>
            <translation>Es ist kein Befund gewählt.</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Zeile zeigen</translation>
        </message>
        <message>
            <source>Go to the row (Enter)</source>
            <translation>Zur Zeile gehen (Enter)</translation>
        </message>
        <message>
            <source>It is mended with the row above it.</source>
            <translation>Das wird mit der Zeile darüber behoben.</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Beheben</translation>
        </message>
        <message>
            <source>Fix all</source>
            <translation>Alle beheben</translation>
        </message>
        <message>
            <source>Fix all of this kind</source>
            <translation>Alle dieser Art beheben</translation>
        </message>
        <message>
            <source>%1, for every row under “%2”, as one step</source>
            <translation>%1, für jede Zeile unter „%2“, als ein Schritt</translation>
        </message>
        <message>
            <source>Move %1 to</source>
            <translation>%1 verschieben nach</translation>
        </message>
        <message>
            <source>Name of the new parent</source>
            <translation>Name der neuen übergeordneten Zeile</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Verschieben</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorModel</name>
        <message>
            <source>The first %1 are shown.</source>
            <translation>Die ersten %1 werden gezeigt.</translation>
        </message>
        <message>
            <source>Rows in a circle</source>
            <translation>Zeilen im Kreis</translation>
        </message>
        <message>
            <source>Parent is missing</source>
            <translation>Übergeordnete Zeile fehlt</translation>
        </message>
        <message>
            <source>Cannot be reached from the top</source>
            <translation>Von oben nicht erreichbar</translation>
        </message>
        <message>
            <source>Same name beside each other</source>
            <translation>Gleicher Name nebeneinander</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Kein Name</translation>
        </message>
        <message>
            <source>Level does not fit</source>
            <translation>Ebene passt nicht</translation>
        </message>
        <message>
            <source>Link leads nowhere</source>
            <translation>Verknüpfung führt ins Leere</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Problem</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorPanel</name>
        <message>
            <source>Check again</source>
            <translation>Erneut prüfen</translation>
        </message>
        <message>
            <source>Read all trees and links again (F5)</source>
            <translation>Alle Bäume und Verknüpfungen neu lesen (F5)</translation>
        </message>
        <message>
            <source>What is wrong with trees and links</source>
            <translation>Probleme der Bäume und Verknüpfungen</translation>
        </message>
        <message>
            <source>1 tree</source>
            <translation>1 Baum</translation>
        </message>
        <message>
            <source>%1 trees</source>
            <translation>%1 Bäume</translation>
        </message>
        <message>
            <source>1 link table</source>
            <translation>1 Verknüpfungstabelle</translation>
        </message>
        <message>
            <source>%1 link tables</source>
            <translation>%1 Verknüpfungstabellen</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 und %2</translation>
        </message>
        <message>
            <source>This database has no trees and no links to check.</source>
            <translation>In dieser Datenbank gibt es weder Bäume noch Verknüpfungen zu prüfen.</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>%1: Prüfung läuft…</translation>
        </message>
        <message>
            <source>The check was stopped before its end.</source>
            <translation>Die Prüfung wurde vorzeitig abgebrochen.</translation>
        </message>
        <message>
            <source>Nothing has been checked yet.</source>
            <translation>Noch wurde nichts geprüft.</translation>
        </message>
        <message>
            <source>No problems found in %1 (checked %2).</source>
            <translation>%1: keine Probleme gefunden (geprüft um %2).</translation>
        </message>
        <message>
            <source>1 problem</source>
            <translation>1 Problem</translation>
        </message>
        <message>
            <source>%1 problems</source>
            <translation>%1 Probleme</translation>
        </message>
        <message>
            <source>%1; the check was stopped before its end</source>
            <translation>%1; die Prüfung wurde vorzeitig abgebrochen</translation>
        </message>
        <message>
            <source>%1, checked %2</source>
            <translation>%1, geprüft um %2</translation>
        </message>
        <message>
            <source>Checks (%1)</source>
            <translation>Prüfung (%1)</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Prüfung</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorWords</name>
        <message>
            <source>new %1</source>
            <translation>neu: %1</translation>
        </message>
        <message>
            <source>shown at the top level</source>
            <translation>auf oberster Ebene gezeigt</translation>
        </message>
        <message>
            <source>top level</source>
            <translation>oberste Ebene</translation>
        </message>
        <message>
            <source>It is its own parent.</source>
            <translation>Sie ist sich selbst übergeordnet.</translation>
        </message>
        <message>
            <source>%1 rows stand below each other: %2</source>
            <translation>%1 Zeilen stehen im Kreis untereinander: %2</translation>
        </message>
        <message>
            <source>It stands below %1, whose parent is missing.</source>
            <translation>Sie steht unter %1, deren übergeordnete Zeile fehlt.</translation>
        </message>
        <message>
            <source>It stands below %1, which is in a circle.</source>
            <translation>Sie steht unter %1, die in einem Kreis ist.</translation>
        </message>
        <message>
            <source>With it %1.</source>
            <translation>Mit ihr %1.</translation>
        </message>
        <message>
            <source>%1 rows beside each other have this name.</source>
            <translation>%1 Zeilen nebeneinander haben diesen Namen.</translation>
        </message>
        <message>
            <source>It has no name.</source>
            <translation>Sie hat keinen Namen.</translation>
        </message>
        <message>
            <source>It stands below %1.</source>
            <translation>Sie steht unter %1.</translation>
        </message>
        <message>
            <source>Its level is the highest: it would become the top.</source>
            <translation>Höchste Ebene: Diese Zeile käme nach ganz oben.</translation>
        </message>
        <message>
            <source>Its key is the lowest: it would become the top.</source>
            <translation>Niedrigster Schlüssel: Diese Zeile käme nach ganz oben.</translation>
        </message>
        <message>
            <source>%1 below it.</source>
            <translation>%1 darunter.</translation>
        </message>
        <message>
            <source>Nothing stands below it.</source>
            <translation>Nichts steht darunter.</translation>
        </message>
        <message>
            <source>It would stay.</source>
            <translation>Diese Zeile würde bleiben.</translation>
        </message>
        <message>
            <source>Its parent does not exist: %1 is %2.</source>
            <translation>Die übergeordnete Zeile gibt es nicht: %1 ist %2.</translation>
        </message>
        <message>
            <source>It has no level</source>
            <translation>Keine Ebene</translation>
        </message>
        <message>
            <source>Its level is %1</source>
            <translation>Ebene %1</translation>
        </message>
        <message>
            <source>%1; rows at the top have %2.</source>
            <translation>%1; Zeilen ganz oben haben %2.</translation>
        </message>
        <message>
            <source>%1; its parent has %2, and there is no single level below that.</source>
            <translation>%1; die übergeordnete Zeile hat %2, und darunter gibt es keine eindeutige Ebene.</translation>
        </message>
        <message>
            <source>%1; below %2 (%3) it should be %4.</source>
            <translation>%1; unter %2 (%3) sollte es %4 sein.</translation>
        </message>
        <message>
            <source>%1 does not exist.</source>
            <translation>%1 gibt es nicht.</translation>
        </message>
        <message>
            <source>Neither %1 nor %2 exists.</source>
            <translation>Weder %1 noch %2 gibt es.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EditingDelegate</name>
        <message>
            <source>The value was not taken.</source>
            <translation>Der Wert wurde nicht übernommen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Edits</name>
        <message>
            <source>Binary data cannot be edited as text.</source>
            <translation>Binärdaten lassen sich nicht als Text bearbeiten.</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 braucht einen Wert.</translation>
        </message>
        <message>
            <source>%1 does not refer to such a row.</source>
            <translation>%1 verweist nicht auf eine solche Zeile.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>%1 would stand below itself.</source>
            <translation>%1 stünde unter sich selbst.</translation>
        </message>
        <message>
            <source> (copy)</source>
            <translation> (Kopie)</translation>
        </message>
        <message>
            <source> (copy %1)</source>
            <translation> (Kopie %1)</translation>
        </message>
        <message>
            <source>%1 is still being loaded. Try again in a moment.</source>
            <translation>%1 wird noch geladen. Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The key of a %1 is given by hand: a copy would have none.</source>
            <translation>Der Schlüssel von %1 wird von Hand vergeben: Eine Kopie hätte keinen.</translation>
        </message>
        <message>
            <source>These are %1 rows; no more than %2 can be copied at once.</source>
            <translation>Das sind %1 Zeilen; höchstens %2 lassen sich auf einmal kopieren.</translation>
        </message>
        <message>
            <source>%1 has been moved meanwhile. Copy again.</source>
            <translation>%1 wurde inzwischen verschoben. Kopieren Sie erneut.</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>%1 kopieren</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Wird gespeichert…</translation>
        </message>
        <message>
            <source>%1 is open for reading only.</source>
            <translation>%1 ist nur zum Lesen geöffnet.</translation>
        </message>
        <message>
            <source>%1 cannot be edited.</source>
            <translation>%1 kann nicht bearbeitet werden.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Diese Zeile ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>%1 is computed by the database.</source>
            <translation>%1 wird von der Datenbank berechnet.</translation>
        </message>
        <message>
            <source>%1 is the key by which the row is known; it stays.</source>
            <translation>%1 ist der Schlüssel, an dem die Zeile erkannt wird; er bleibt.</translation>
        </message>
        <message>
            <source>This value is still being loaded.</source>
            <translation>Dieser Wert wird noch geladen.</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>%1 umbenennen</translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>%1 von %2 ändern</translation>
        </message>
        <message>
            <source>Change %1 values</source>
            <translation>%1 Werte ändern</translation>
        </message>
        <message>
            <source>Rows of %1 form no tree.</source>
            <translation>Zeilen von %1 bilden keinen Baum.</translation>
        </message>
        <message>
            <source>A %1 cannot stand below a %2.</source>
            <translation>Zeilen von %1 können nicht unter Zeilen von %2 stehen.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into itself.</source>
            <translation>%1 kann nicht in sich selbst verschoben werden.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into %2, which is below it.</source>
            <translation>%1 kann nicht nach %2 verschoben werden; das steht darunter.</translation>
        </message>
        <message>
            <source>%1 is part of the key by which the row is known; it stays.</source>
            <translation>%1 gehört zum Schlüssel, an dem die Zeile erkannt wird; es bleibt.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>%1 verschieben</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>%1 anlegen</translation>
        </message>
        <message>
            <source>New %1 %2</source>
            <translation>%1 %2 anlegen</translation>
        </message>
        <message>
            <source>%1 above %2</source>
            <translation>%1 oberhalb von %2</translation>
        </message>
        <message>
            <source>Duplicate %1</source>
            <translation>%1 duplizieren</translation>
        </message>
        <message>
            <source>Revert %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>Revert %1 of %2</source>
            <translation>%1 von %2 zurücksetzen</translation>
        </message>
        <message>
            <source>%1 belongs to %2 in the database, which is marked for deletion: take that back, too.</source>
            <translation>%1 gehört in der Datenbank zu %2, das zum Löschen vorgemerkt ist: Nehmen Sie auch das zurück.</translation>
        </message>
        <message>
            <source>1 Edit That Was Not Saved</source>
            <translation>1 ungespeicherte Änderung</translation>
        </message>
        <message>
            <source>%1 Edits That Were Not Saved</source>
            <translation>%1 ungespeicherte Änderungen</translation>
        </message>
        <message>
            <source>%1 is for looking at only.</source>
            <translation>%1 ist nur zum Ansehen.</translation>
        </message>
        <message>
            <source>Link %1 to %2</source>
            <translation>%1 mit %2 verknüpfen</translation>
        </message>
        <message>
            <source>Unlink %1 from %2</source>
            <translation>Verknüpfung von %1 mit %2 lösen</translation>
        </message>
        <message>
            <source>Revert the link of %1 and %2</source>
            <translation>Verknüpfung von %1 und %2 zurücksetzen</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nichts ist ausgewählt.</translation>
        </message>
        <message>
            <source>Choose the row that stays.</source>
            <translation>Wählen Sie die Zeile, die bleibt.</translation>
        </message>
        <message>
            <source>%1 cannot be merged into itself.</source>
            <translation>%1 kann nicht mit sich selbst zusammengeführt werden.</translation>
        </message>
        <message>
            <source>It is below %1.</source>
            <translation>Sie steht unter %1.</translation>
        </message>
        <message>
            <source>Merge %1 into %2</source>
            <translation>%1 mit %2 zusammenführen</translation>
        </message>
        <message>
            <source>No row of %1 has this name or key.</source>
            <translation>Keine Zeile von %1 hat diesen Namen oder Schlüssel.</translation>
        </message>
        <message>
            <source>Several rows of %1 have this name: give the key.</source>
            <translation>Mehrere Zeilen von %1 haben diesen Namen: Geben Sie den Schlüssel an.</translation>
        </message>
        <message>
            <source>The key of one row of %1 and the name of another.</source>
            <translation>Das ist der Schlüssel einer Zeile von %1 und der Name einer anderen.</translation>
        </message>
        <message>
            <source>The row of %1 is marked for deletion.</source>
            <translation>Die Zeile von %1 ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 löschen</translation>
        </message>
        <message>
            <source>The save cannot be undone: %1</source>
            <translation>Das Speichern lässt sich nicht zurücknehmen: %1</translation>
        </message>
        <message>
            <source>Undone but for what others have changed since: that stays.</source>
            <translation>Rückgängig gemacht, bis auf das, was andere seither geändert haben: Das bleibt.</translation>
        </message>
        <message>
            <source>Expected at most %1 %2.</source>
            <translation>Höchstens %1 %2 erwartet.</translation>
        </message>
        <message>
            <source>Expected a whole number, such as 42.</source>
            <translation>Ganze Zahl erwartet, etwa 42.</translation>
        </message>
        <message>
            <source>Expected a number, such as 54.90.</source>
            <translation>Zahl erwartet, etwa 54.90.</translation>
        </message>
        <message>
            <source>Expected a number without decimals.</source>
            <translation>Zahl ohne Nachkommastellen erwartet.</translation>
        </message>
        <message>
            <source>decimal</source>
            <translation>Nachkommastelle</translation>
        </message>
        <message>
            <source>decimals</source>
            <translation>Nachkommastellen</translation>
        </message>
        <message>
            <source>digit before the point</source>
            <translation>Stelle vor dem Punkt</translation>
        </message>
        <message>
            <source>digits before the point</source>
            <translation>Stellen vor dem Punkt</translation>
        </message>
        <message>
            <source>Expected a number, such as 1.5.</source>
            <translation>Zahl erwartet, etwa 1.5.</translation>
        </message>
        <message>
            <source>Expected true or false.</source>
            <translation>true oder false erwartet.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31.</source>
            <translation>Datum erwartet, etwa 2024-05-31.</translation>
        </message>
        <message>
            <source>Expected a time, such as 14:30:00.</source>
            <translation>Uhrzeit erwartet, etwa 14:30:00.</translation>
        </message>
        <message>
            <source>Expected a date and time, such as 2024-05-31 14:30:00.</source>
            <translation>Datum und Uhrzeit erwartet, etwa 2024-05-31 14:30:00.</translation>
        </message>
        <message>
            <source>character</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>Zeichen</translation>
        </message>
        <message>
            <source>Expected a list, such as {1,2,3} or {"two words",NULL}.</source>
            <translation>Liste erwartet, etwa {1,2,3} oder {"zwei Wörter",NULL}.</translation>
        </message>
        <message>
            <source>Binary data cannot be typed.</source>
            <translation>Binärdaten lassen sich nicht eintippen.</translation>
        </message>
        <message>
            <source>Expected a UUID.</source>
            <translation>UUID erwartet.</translation>
        </message>
        <message>
            <source>A row is not there any more: what added it was undone.</source>
            <translation>Eine Zeile gibt es nicht mehr: Ihr Hinzufügen wurde rückgängig gemacht.</translation>
        </message>
        <message>
            <source>Flatten %1</source>
            <translation>%1 abflachen</translation>
        </message>
        <message numerus="yes">
            <source>Save of %n edit(s)</source>
            <translation>
                <numerusform>Speichern von %n Änderung</numerusform>
                <numerusform>Speichern von %n Änderungen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTableModel</name>
        <message>
            <source>This table has no primary key, so a row cannot be told from its twin: it is shown, not edited.</source>
            <translation>Diese Tabelle hat keinen Primärschlüssel, gleiche Zeilen lassen sich nicht unterscheiden: Sie werden gezeigt, nicht bearbeitet.</translation>
        </message>
        <message>
            <source>Linked rows of %1</source>
            <translation>Verknüpfte Zeilen von %1</translation>
        </message>
        <message>
            <source>only %1 of %2 selected numbers are loaded</source>
            <translation>nur %1 von %2 gewählten Zahlen sind geladen</translation>
        </message>
        <message numerus="yes">
            <source>Σ %1 · average %2 · %n number(s)</source>
            <translation>
                <numerusform>Σ %1 · Mittelwert %2 · %n Zahl</numerusform>
                <numerusform>Σ %1 · Mittelwert %2 · %n Zahlen</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, sorted ascending</source>
            <translation>%1, aufsteigend sortiert</translation>
        </message>
        <message>
            <source>%1, sorted descending</source>
            <translation>%1, absteigend sortiert</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1, %2 von %3</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>Links are changed in the record, or by dragging rows onto the tree.</source>
            <translation>Verknüpfungen ändern Sie im Datensatz oder indem Sie Zeilen auf den Baum ziehen.</translation>
        </message>
        <message>
            <source>Binary data cannot be edited as text.</source>
            <translation>Binärdaten lassen sich nicht als Text bearbeiten.</translation>
        </message>
        <message>
            <source>The row is still being read.</source>
            <translation>Die Zeile wird noch gelesen.</translation>
        </message>
        <message>
            <source>The row is marked for deletion.</source>
            <translation>Die Zeile ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>New row; the database gives its default here: %1</source>
            <translation>Neue Zeile; die Datenbank setzt hier ihren Standardwert: %1</translation>
        </message>
        <message>
            <source>New row; the database gives a value here</source>
            <translation>Neue Zeile; die Datenbank setzt hier einen Wert</translation>
        </message>
        <message>
            <source>New row, not saved yet</source>
            <translation>Neue Zeile, noch nicht gespeichert</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>wird geladen</translation>
        </message>
        <message>
            <source>default</source>
            <translation>Standardwert</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>geändert</translation>
        </message>
        <message>
            <source>new</source>
            <translation>neu</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>gelöscht</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>vorher %1</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 braucht einen Wert.</translation>
        </message>
        <message>
            <source>The rows have changed meanwhile: press F5 to read them again.</source>
            <translation>Die Zeilen haben sich inzwischen geändert: F5 drücken, um sie neu zu lesen.</translation>
        </message>
        <message>
            <source>Only the beginning of this long text has been read; Edit as Text reads all of it.</source>
            <translation>Von diesem langen Text ist nur der Anfang gelesen; „Als Text bearbeiten“ liest ihn ganz.</translation>
        </message>
        <message>
            <source>Only the beginning of this long text has been read: press %1 to read and edit it.</source>
            <translation>Von diesem langen Text ist nur der Anfang gelesen: %1 drücken, um ihn zu lesen und zu bearbeiten.</translation>
        </message>
        <message>
            <source>%1 · press %2 to revert</source>
            <translation>%1 · %2 setzt zurück</translation>
        </message>
        <message>
            <source>%1… · press %2 to read the rest</source>
            <translation>%1… · %2 drücken, um den Rest zu lesen</translation>
        </message>
        <message>
            <source>Deleted when you save</source>
            <translation>Wird beim Speichern gelöscht</translation>
        </message>
        <message>
            <source>No longer belongs here once you save</source>
            <translation>Gehört nach dem Speichern nicht mehr hierher</translation>
        </message>
        <message>
            <source>Rows cannot be sorted by this column: the database has no order for its type.</source>
            <translation>Nach dieser Spalte können die Zeilen nicht sortiert werden: Die Datenbank kennt für ihren Typ keine Reihenfolge.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTreeModel</name>
        <message>
            <source>level %1, %2 of %3</source>
            <translation>Ebene %1, %2 von %3</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>vorher %1</translation>
        </message>
        <message>
            <source>was in %1</source>
            <translation>vorher in %1</translation>
        </message>
        <message>
            <source>was at the top level</source>
            <translation>vorher auf oberster Ebene</translation>
        </message>
        <message>
            <source>its parent is missing</source>
            <translation>die übergeordnete Zeile fehlt</translation>
        </message>
        <message>
            <source>it is below itself</source>
            <translation>steht unter sich selbst</translation>
        </message>
        <message>
            <source>No column of %1 names a row.</source>
            <translation>Keine Spalte von %1 benennt eine Zeile.</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 (neu)</translation>
        </message>
        <message>
            <source>%1 in all: %2</source>
            <translation>%1 insgesamt: %2</translation>
        </message>
        <message>
            <source>Rows of %1 that belong to the node itself</source>
            <translation>Zeilen von %1, die zum Knoten selbst gehören</translation>
        </message>
        <message>
            <source>Rows of %1 that belong to the node or to any node below it, each counted once</source>
            <translation>Zeilen von %1, die zum Knoten oder zu einem darunter gehören, jede einmal gezählt</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>insgesamt</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::FilterRow</name>
        <message>
            <source>Filter by %1</source>
            <translation>Nach %1 filtern</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::FindBar</name>
        <message>
            <source>Find in the rows…</source>
            <translation>In den Zeilen suchen…</translation>
        </message>
        <message>
            <source>Find in the rows</source>
            <translation>In den Zeilen suchen</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Suche abbrechen</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>The previous row with it</source>
            <translation>Vorige Zeile mit dem Text</translation>
        </message>
        <message>
            <source>The next row with it</source>
            <translation>Nächste Zeile mit dem Text</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GoToDialog</name>
        <message>
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>A table, a tree, a saved view or the name of a row</source>
            <translation>Tabelle, Baum, gespeicherte Ansicht oder Name einer Zeile</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Wird gesucht…</translation>
        </message>
        <message>
            <source>Two letters or more find rows by their name as well.</source>
            <translation>Ab zwei Buchstaben werden auch Zeilen nach ihrem Namen gefunden.</translation>
        </message>
        <message>
            <source>1 place</source>
            <translation>1 Ziel</translation>
        </message>
        <message>
            <source>%1 places</source>
            <translation>%1 Ziele</translation>
        </message>
        <message>
            <source>Nothing has this name.</source>
            <translation>Nichts heißt so.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GoToModel</name>
        <message>
            <source>Tree</source>
            <translation>Baum</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verknüpfung</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Sicht</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <translation>%1, in %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridActions</name>
        <message>
            <source>New row</source>
            <translation>Neue Zeile</translation>
        </message>
        <message>
            <source>Duplicate row</source>
            <translation>Zeile duplizieren</translation>
        </message>
        <message>
            <source>Delete row</source>
            <translation>Zeile löschen</translation>
        </message>
        <message>
            <source>Edit as text…</source>
            <translation>Als Text bearbeiten…</translation>
        </message>
        <message>
            <source>Go to what it refers to</source>
            <translation>Verweis folgen</translation>
        </message>
        <message>
            <source>Show related rows</source>
            <translation>Zugehörige Zeilen zeigen</translation>
        </message>
        <message>
            <source>Set to NULL</source>
            <translation>Auf NULL setzen</translation>
        </message>
        <message>
            <source>Clear cells</source>
            <translation>Zellen leeren</translation>
        </message>
        <message>
            <source>Revert to original</source>
            <translation>Auf Original zurücksetzen</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Es ist keine Zeile gewählt.</translation>
        </message>
        <message>
            <source>The cell refers to no other row.</source>
            <translation>Die Zelle verweist auf keine andere Zeile.</translation>
        </message>
        <message>
            <source>The reference is empty.</source>
            <translation>Der Verweis ist leer.</translation>
        </message>
        <message>
            <source>Without a key nothing can refer to the row.</source>
            <translation>Ohne Schlüssel kann nichts auf die Zeile verweisen.</translation>
        </message>
        <message>
            <source>Clear %1 cells</source>
            <translation>%1 Zellen leeren</translation>
        </message>
        <message>
            <source>Revert %1 changes</source>
            <translation>%1 Änderungen zurücksetzen</translation>
        </message>
        <message>
            <source>Pick the row in the cell.</source>
            <translation>Wählen Sie die Zeile in der Zelle aus.</translation>
        </message>
        <message>
            <source>Binary data can be looked at where a key tells the rows apart.</source>
            <translation>Binärdaten lassen sich ansehen, wenn ein Schlüssel die Zeilen unterscheidet.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridColumns</name>
        <message>
            <source>Hide this column</source>
            <translation>Diese Spalte ausblenden</translation>
        </message>
        <message>
            <source>Freeze up to this column</source>
            <translation>Bis zu dieser Spalte fixieren</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Spalten…</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>Spalten zurücksetzen</translation>
        </message>
        <message>
            <source>Unfreeze columns</source>
            <translation>Fixierung aufheben</translation>
        </message>
        <message>
            <source>No column is selected.</source>
            <translation>Es ist keine Spalte gewählt.</translation>
        </message>
        <message>
            <source>It is the only column that is shown.</source>
            <translation>Es ist die einzige Spalte, die gezeigt wird.</translation>
        </message>
        <message>
            <source>The columns stand as they usually do.</source>
            <translation>Die Spalten stehen wie üblich.</translation>
        </message>
        <message>
            <source>Hide “%1”</source>
            <translation>„%1“ ausblenden</translation>
        </message>
        <message>
            <source>Fit width to content</source>
            <translation>Breite an Inhalt anpassen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridCommands</name>
        <message>
            <source>Too much is selected: at most %L1 rows at once.</source>
            <translation>Es ist zu viel ausgewählt: höchstens %L1 Zeilen auf einmal.</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Es ist keine Zeile gewählt.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridCopy</name>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy with headers</source>
            <translation>Mit Kopfzeile kopieren</translation>
        </message>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>Als SQL INSERT kopieren</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Als JSON kopieren</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Als Markdown kopieren</translation>
        </message>
        <message>
            <source>Copy as IN list</source>
            <translation>Als IN-Liste kopieren</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Es ist keine Zeile gewählt.</translation>
        </message>
        <message>
            <source>Select cells of one column, not of several.</source>
            <translation>Wählen Sie Zellen einer einzigen Spalte.</translation>
        </message>
        <message>
            <source>Binary data can be copied where a key tells the rows apart.</source>
            <translation>Binärdaten lassen sich kopieren, wenn ein Schlüssel die Zeilen unterscheidet.</translation>
        </message>
        <message>
            <source>The linked rows are still being read. Try again in a moment.</source>
            <translation>Die verknüpften Zeilen werden noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>Nothing of the selected cells can be written so.</source>
            <translation>Nichts von den gewählten Zellen lässt sich so schreiben.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridFill</name>
        <message>
            <source>Fill selection</source>
            <translation>Auswahl ausfüllen</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>Nach unten ausfüllen</translation>
        </message>
        <message>
            <source>Set to empty text</source>
            <translation>Auf leeren Text setzen</translation>
        </message>
        <message>
            <source>Set to default</source>
            <translation>Auf Standardwert setzen</translation>
        </message>
        <message>
            <source>The value was not taken.</source>
            <translation>Der Wert wurde nicht übernommen.</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>„%1“</translation>
        </message>
        <message>
            <source>Fill the selected cells with %1</source>
            <translation>Die gewählten Zellen mit %1 ausfüllen</translation>
        </message>
        <message>
            <source>There is no row above.</source>
            <translation>Es gibt keine Zeile darüber.</translation>
        </message>
        <message>
            <source>Copy the first selected row down into the others, or the row above into this one</source>
            <translation>Die erste gewählte Zeile nach unten in die anderen kopieren, oder die Zeile darüber in diese</translation>
        </message>
        <message>
            <source>Set the selected texts to an empty text, which is not NULL</source>
            <translation>Die gewählten Texte auf einen leeren Text setzen; das ist nicht NULL</translation>
        </message>
        <message>
            <source>Defaults are taken by new rows that are not saved yet.</source>
            <translation>Standardwerte gibt es nur für neue, noch nicht gespeicherte Zeilen.</translation>
        </message>
        <message>
            <source>Leave the selected cells of new rows to the database</source>
            <translation>Die gewählten Zellen neuer Zeilen der Datenbank überlassen</translation>
        </message>
        <message>
            <source>The rows are still being read.</source>
            <translation>Die Zeilen werden noch gelesen.</translation>
        </message>
        <message>
            <source>One cell kept its value. %1</source>
            <translation>Eine Zelle hat ihren Wert behalten. %1</translation>
        </message>
        <message>
            <source>%L1 cells kept their values. %2</source>
            <translation>%L1 Zellen haben ihre Werte behalten. %2</translation>
        </message>
        <message>
            <source>Select fewer cells.</source>
            <translation>Wählen Sie weniger Zellen.</translation>
        </message>
        <message>
            <source>These are more than %L1 rows: select fewer.</source>
            <translation>Das sind mehr als %L1 Zeilen: Wählen Sie weniger aus.</translation>
        </message>
        <message>
            <source>Some of the selected rows are still being read. Try again in a moment.</source>
            <translation>Einige der gewählten Zeilen werden noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>Pick the row in the cell.</source>
            <translation>Wählen Sie die Zeile in der Zelle aus.</translation>
        </message>
        <message>
            <source>Fill %L1 cells with %2</source>
            <translation>%L1 Zellen mit %2 ausfüllen</translation>
        </message>
        <message>
            <source>The rows are others now.</source>
            <translation>Es sind jetzt andere Zeilen.</translation>
        </message>
        <message>
            <source>Fill down %L1 cells</source>
            <translation>%L1 Zellen nach unten ausfüllen</translation>
        </message>
        <message>
            <source>It holds no text.</source>
            <translation>Sie enthält keinen Text.</translation>
        </message>
        <message>
            <source>Empty %L1 cells</source>
            <translation>%L1 Zellen leeren</translation>
        </message>
        <message>
            <source>Set %L1 cells to their defaults</source>
            <translation>%L1 Zellen auf Standardwerte setzen</translation>
        </message>
        <message>
            <source>Select cells, type a value and use this.</source>
            <translation>Zellen wählen, Wert eingeben, dann diesen Befehl benutzen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridFind</name>
        <message>
            <source>Find in the rows</source>
            <translation>In den Zeilen suchen</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>Nächste Fundstelle</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>Vorherige Fundstelle</translation>
        </message>
        <message>
            <source>Looking for it…</source>
            <translation>Wird gesucht…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>Es gibt keine Zeilen.</translation>
        </message>
        <message>
            <source>No row that is shown contains “%1”.</source>
            <translation>Keine gezeigte Zeile enthält „%1“.</translation>
        </message>
        <message>
            <source>Reached the first row; went on from the last.</source>
            <translation>Erste Zeile erreicht; von der letzten aus weitergesucht.</translation>
        </message>
        <message>
            <source>Reached the last row; went on from the first.</source>
            <translation>Letzte Zeile erreicht; von der ersten aus weitergesucht.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridHeader</name>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridJump</name>
        <message>
            <source>Go to row…</source>
            <translation>Gehe zu Zeile…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>Es gibt keine Zeilen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridLinks</name>
        <message>
            <source>Link…</source>
            <translation>Verknüpfungen…</translation>
        </message>
        <message>
            <source>These rows are linked with no other table.</source>
            <translation>Diese Zeilen sind mit keiner anderen Tabelle verknüpft.</translation>
        </message>
        <message>
            <source>Link the selected rows with others, or unlink them</source>
            <translation>Die gewählten Zeilen mit anderen verknüpfen oder Verknüpfungen lösen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridPane</name>
        <message>
            <source>Include everything below</source>
            <translation>Alles darunter einbeziehen</translation>
        </message>
        <message>
            <source>Filter rows</source>
            <translation>Zeilen filtern</translation>
        </message>
        <message>
            <source>Filter by this column</source>
            <translation>Nach dieser Spalte filtern</translation>
        </message>
        <message>
            <source>Rows in which any column contains the text</source>
            <translation>Zeilen, in denen irgendeine Spalte den Text enthält</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <source>%1: sorted</source>
            <translation>%1: sortiert</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>nothing contains “%1”</source>
            <translation>nichts enthält „%1“</translation>
        </message>
        <message>
            <source>nothing fits %1</source>
            <translation>nichts passt zu %1</translation>
        </message>
        <message>
            <source>nothing that contains “%1” fits %2</source>
            <translation>nichts, was „%1“ enthält, passt zu %2</translation>
        </message>
        <message>
            <source>No rows · %1</source>
            <translation>Keine Zeilen · %1</translation>
        </message>
        <message>
            <source>No rows</source>
            <translation>Keine Zeilen</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Aufheben</translation>
        </message>
        <message>
            <source>0 rows: %1 [%2]</source>
            <translation>0 Zeilen: %1 [%2]</translation>
        </message>
        <message>
            <source>0 of %1: %2 [%3]</source>
            <translation>0 von %1: %2 [%3]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Erneut versuchen</translation>
        </message>
        <message>
            <source>Filtering… Until it is done, the former rows are shown.</source>
            <translation>Wird gefiltert… Bis dahin werden die bisherigen Zeilen gezeigt.</translation>
        </message>
        <message>
            <source>Sorting… Until it is done, the former order is shown.</source>
            <translation>Wird sortiert… Bis dahin wird die bisherige Reihenfolge gezeigt.</translation>
        </message>
        <message>
            <source>%1 and below</source>
            <translation>%1 und darunter</translation>
        </message>
        <message>
            <source>about %1–%2 of %3</source>
            <translation>etwa %1–%2 von %3</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 von %3</translation>
        </message>
        <message>
            <source>0 rows</source>
            <translation>0 Zeilen</translation>
        </message>
        <message>
            <source>Filter rows…</source>
            <translation>Zeilen filtern…</translation>
        </message>
        <message>
            <source>Filter rows…  %1</source>
            <translation>Zeilen filtern…  %1</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Neue Zeile</translation>
        </message>
        <message>
            <source>New row (%1)</source>
            <translation>Neue Zeile (%1)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridPaste</name>
        <message>
            <source>Paste a cell</source>
            <translation>Eine Zelle einfügen</translation>
        </message>
        <message>
            <source>Paste %L1 × %L2 cells</source>
            <translation>%L1 × %L2 Zellen einfügen</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>The rows are still being read.</source>
            <translation>Die Zeilen werden noch gelesen.</translation>
        </message>
        <message>
            <source>There is no text to paste.</source>
            <translation>Es gibt keinen Text zum Einfügen.</translation>
        </message>
        <message>
            <source>The block is %L1 columns wide, and only %L2 are shown from here on.</source>
            <translation>Der Block ist %L1 Spalten breit, von hier an werden nur %L2 gezeigt.</translation>
        </message>
        <message>
            <source>The block has %L1 rows; at most %L2 are pasted at once.</source>
            <translation>Der Block hat %L1 Zeilen; höchstens %L2 werden auf einmal eingefügt.</translation>
        </message>
        <message>
            <source>The rows are still being counted. New ones can be pasted behind the last row in a moment.</source>
            <translation>Die Zeilen werden noch gezählt. Gleich lassen sich hinter der letzten Zeile neue einfügen.</translation>
        </message>
        <message>
            <source>Links are changed in the record, or by dragging rows onto the tree.</source>
            <translation>Verknüpfungen ändern Sie im Datensatz oder indem Sie Zeilen auf den Baum ziehen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridReplace</name>
        <message>
            <source>Replace…</source>
            <translation>Ersetzen…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>Es gibt keine Zeilen.</translation>
        </message>
        <message>
            <source>No column that is shown holds texts.</source>
            <translation>Keine gezeigte Spalte enthält Texte.</translation>
        </message>
        <message>
            <source>Replace “%1” by “%2” in %L3 cells</source>
            <translation>„%1“ in %L3 Zellen durch „%2“ ersetzen</translation>
        </message>
        <message>
            <source>There are more than %L1 rows: filter them, or select some.</source>
            <translation>Es sind mehr als %L1 Zeilen: Filtern Sie sie, oder wählen Sie einige aus.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridSort</name>
        <message>
            <source>Sort by this column</source>
            <translation>Nach dieser Spalte sortieren</translation>
        </message>
        <message>
            <source>Sort by this column as well</source>
            <translation>Auch nach dieser Spalte sortieren</translation>
        </message>
        <message>
            <source>No column is selected.</source>
            <translation>Es ist keine Spalte gewählt.</translation>
        </message>
        <message>
            <source>What this column shows has no order of its own.</source>
            <translation>Was diese Spalte zeigt, hat keine eigene Ordnung.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridView</name>
        <message>
            <source>Rows of %1</source>
            <translation>Zeilen von %1</translation>
        </message>
        <message>
            <source>Row numbers</source>
            <translation>Zeilennummern</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::KeyColumnsDialog</name>
        <message>
            <source>Key columns of %1</source>
            <translation>Schlüsselspalten von %1</translation>
        </message>
        <message>
            <source>Tick the columns that together tell every row from every other. The database itself is not changed.</source>
            <translation>Haken Sie die Spalten an, die zusammen jede Zeile von jeder anderen unterscheiden. Die Datenbank selbst wird nicht geändert.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Binary data cannot tell rows apart.</source>
            <translation>Binärdaten können keine Zeilen unterscheiden.</translation>
        </message>
        <message>
            <source>Use as key</source>
            <translation>Als Schlüssel verwenden</translation>
        </message>
        <message>
            <source>No column is ticked.</source>
            <translation>Es ist keine Spalte angehakt.</translation>
        </message>
        <message>
            <source>Asking the database…</source>
            <translation>Die Datenbank wird gefragt…</translation>
        </message>
        <message>
            <source>There are rows that have the same values in these columns: tick more of them, or others.</source>
            <translation>Es gibt Zeilen mit denselben Werten in diesen Spalten: Haken Sie weitere oder andere an.</translation>
        </message>
        <message>
            <source>One row has no value in one of these columns.</source>
            <translation>Eine Zeile hat in einer dieser Spalten keinen Wert.</translation>
        </message>
        <message>
            <source>%1 rows have no value in one of these columns.</source>
            <translation>%1 Zeilen haben in einer dieser Spalten keinen Wert.</translation>
        </message>
        <message>
            <source>These columns tell all rows apart.</source>
            <translation>Diese Spalten unterscheiden alle Zeilen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LinkPicker</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Link %1</source>
            <translation>%1 verknüpfen</translation>
        </message>
        <message>
            <source>Name of a %1</source>
            <translation>Name einer Zeile von %1</translation>
        </message>
        <message>
            <source>&amp;Link</source>
            <translation>Ver&amp;knüpfen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LiveDatabase</name>
        <message numerus="yes">
            <source>%n statement(s) for %1, written %2</source>
            <translation>
                <numerusform>%n Anweisung für %1, geschrieben %2</numerusform>
                <numerusform>%n Anweisungen für %1, geschrieben %2</numerusform>
            </translation>
        </message>
        <message>
            <source>What others have written to these rows since is overwritten.</source>
            <translation>Was andere seither in diese Zeilen geschrieben haben, wird überschrieben.</translation>
        </message>
        <message>
            <source>In the sqlite3 shell: sqlite3 -bail FILE &lt; SCRIPT</source>
            <translation>In der sqlite3-Shell: sqlite3 -bail DATEI &lt; SKRIPT</translation>
        </message>
        <message>
            <source>Some of the chosen changes depend on others that are not. Save them together.</source>
            <translation>Einige der gewählten Änderungen hängen von nicht gewählten ab. Speichern Sie sie zusammen.</translation>
        </message>
        <message>
            <source>The connection to %1 is lost. Your edits are kept.</source>
            <translation>Die Verbindung zu %1 ist abgebrochen. Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>The database is open for reading only.</source>
            <translation>Die Datenbank ist nur zum Lesen geöffnet.</translation>
        </message>
        <message>
            <source>%1 would stand below itself: what it was moved into is below it. Nothing was saved; your edits are kept.</source>
            <translation>%1 stünde unter sich selbst: Das Ziel der Verschiebung steht darunter. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>%1 was to be deleted, but another program has changed it since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 sollte gelöscht werden, aber ein anderes Programm hat seit dem Lesen daran etwas geändert. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>Another program has changed %1 since it was read. Nothing was saved; your edits are kept.</source>
            <translation>Ein anderes Programm hat %1 seit dem Lesen geändert. Nichts wurde gespeichert; Ihre Änderungen bleiben erhalten.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost just as a save was being completed. Whether it was saved is looked up as soon as the server answers; your edits are kept, and editing waits until then.</source>
            <translation>Die Verbindung zu %1 ging gerade verloren, als das Speichern abgeschlossen wurde. Ob gespeichert wurde, wird nachgesehen, sobald der Server antwortet; Ihre Änderungen bleiben erhalten, und bis dahin ruht die Bearbeitung.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost before the save was complete. Nothing was saved; your edits are kept: save them again.</source>
            <translation>Die Verbindung zu %1 ging verloren, bevor das Speichern abgeschlossen war. Es wurde nichts gespeichert; Ihre Änderungen bleiben erhalten: Speichern Sie sie noch einmal.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost during the save, and its rows do not tell whether it was completed. Your edits are kept: compare them with what the database has now before you save them again.</source>
            <translation>Die Verbindung zu %1 ging während des Speicherns verloren, und die Zeilen verraten nicht, ob es abgeschlossen wurde. Ihre Änderungen bleiben erhalten: Vergleichen Sie sie mit dem jetzigen Stand der Datenbank, bevor Sie noch einmal speichern.</translation>
        </message>
        <message>
            <source>It is saved, but the database took more along than may be read or remembered: undoing this save will not bring all of it back.</source>
            <translation>Es ist gespeichert, doch die Datenbank hat mehr mitgenommen, als gelesen oder gemerkt werden kann: Dieses Speichern rückgängig zu machen, bringt nicht alles zurück.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LongTextDialog</name>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Enter</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 Zeichen</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 von %2 Zeichen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LongTextEdit</name>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 braucht einen Wert.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Mending</name>
        <message>
            <source>%1 must not be empty: move it under another row.</source>
            <translation>%1 darf nicht leer sein: Verschieben Sie die Zeile unter eine andere.</translation>
        </message>
        <message>
            <source>There is no single level below that of its parent.</source>
            <translation>Unter der Ebene der übergeordneten Zeile gibt es keine eindeutige.</translation>
        </message>
        <message>
            <source>The rows of this link have no key by which one could be removed.</source>
            <translation>Die Zeilen dieser Verknüpfung haben keinen Schlüssel, mit dem sich eine entfernen ließe.</translation>
        </message>
        <message>
            <source>Merge them one after the other.</source>
            <translation>Führen Sie sie nacheinander zusammen.</translation>
        </message>
        <message>
            <source>Each needs a name of its own.</source>
            <translation>Jede braucht einen eigenen Namen.</translation>
        </message>
        <message>
            <source>Rename one of the others.</source>
            <translation>Benennen Sie eine der anderen um.</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>%1 umbenennen</translation>
        </message>
        <message>
            <source>Set the level of %1</source>
            <translation>Ebene von %1 setzen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::MessageBar</name>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Dismiss the message</source>
            <translation>Die Meldung schließen</translation>
        </message>
        <message>
            <source>Dismiss (Esc)</source>
            <translation>Schließen (Esc)</translation>
        </message>
        <message>
            <source>Details of the message</source>
            <translation>Details zur Meldung</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Hinweis</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Zeile zeigen</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Erneut versuchen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::MoveFollowers</name>
        <message>
            <source>%1 follows</source>
            <translation>%1 folgt</translation>
        </message>
        <message>
            <source>%1 follow</source>
            <translation>%1 folgen</translation>
        </message>
        <message>
            <source>%1 and %2 follow</source>
            <translation>%1 und %2 folgen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NameDialog</name>
        <message>
            <source>A name is needed.</source>
            <translation>Ein Name ist nötig.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NavigatorModel</name>
        <message>
            <source>Trees (%1)</source>
            <translation>Bäume (%1)</translation>
        </message>
        <message>
            <source>Tables (%1)</source>
            <translation>Tabellen (%1)</translation>
        </message>
        <message>
            <source>Links (%1)</source>
            <translation>Verknüpfungen (%1)</translation>
        </message>
        <message>
            <source>Views (%1)</source>
            <translation>Sichten (%1)</translation>
        </message>
        <message>
            <source>Saved views (%1)</source>
            <translation>Gespeicherte Ansichten (%1)</translation>
        </message>
        <message>
            <source>%1: %2 rows</source>
            <translation>%1: %2 Zeilen</translation>
        </message>
        <message>
            <source>A tree (%1% sure): %2</source>
            <translation>Ein Baum (zu %1 % sicher): %2</translation>
        </message>
        <message>
            <source>A link (%1% sure): %2</source>
            <translation>Eine Verknüpfung (zu %1 % sicher): %2</translation>
        </message>
        <message>
            <source>Cannot be edited: %1</source>
            <translation>Kann nicht bearbeitet werden: %1</translation>
        </message>
        <message>
            <source>No table refers to itself.</source>
            <translation>Keine Tabelle verweist auf sich selbst.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NavigatorPanel</name>
        <message>
            <source>Navigator</source>
            <translation>Navigator</translation>
        </message>
        <message>
            <source>Trees, tables and links of the database</source>
            <translation>Bäume, Tabellen und Verknüpfungen der Datenbank</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Rename…	F2</source>
            <translation>&amp;Umbenennen…	F2</translation>
        </message>
        <message>
            <source>&amp;Delete	Del</source>
            <translation>&amp;Löschen	Entf</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::PasswordDialog</name>
        <message>
            <source>Show the password</source>
            <translation>Passwort anzeigen</translation>
        </message>
        <message>
            <source>&amp;Remember in the system keyring</source>
            <translation>Im Schlüsselbund des Systems &amp;merken</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Passwort</translation>
        </message>
        <message>
            <source>%1 at %2 wants a password.</source>
            <translation>%1 auf %2 verlangt ein Passwort.</translation>
        </message>
        <message>
            <source>your name on this system</source>
            <translation>Ihr Name auf diesem System</translation>
        </message>
        <message>
            <source>Kept by the desktop, encrypted; otherwise it is asked for each time and written nowhere</source>
            <translation>Von der Arbeitsumgebung verschlüsselt aufbewahrt; sonst wird jedes Mal danach gefragt und nichts gespeichert</translation>
        </message>
        <message>
            <source>%1 The password is asked for each time and written nowhere.</source>
            <translation>%1 Das Passwort wird jedes Mal erfragt und nirgends gespeichert.</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Benutzer</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Passwort</translation>
        </message>
        <message>
            <source>&amp;Connect</source>
            <translation>&amp;Verbinden</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::PathLine</name>
        <message>
            <source>Choose…</source>
            <translation>Auswählen…</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>Auswählen: %1</translation>
        </message>
        <message>
            <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
            <translation>SQLite-Datenbanken (*.sqlite *.sqlite3 *.db *.db3);;Alle Dateien (*)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecentList</name>
        <message>
            <source>Read-only</source>
            <translation>Nur lesen</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>Farbe: %1</translation>
        </message>
        <message>
            <source>Recent databases</source>
            <translation>Zuletzt benutzte Datenbanken</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1, nur lesen</translation>
        </message>
        <message>
            <source>The file is gone, or its disk is not there. Del removes it from this list.</source>
            <translation>Die Datei ist weg, oder ihr Datenträger fehlt. Entf entfernt sie aus dieser Liste.</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Edit connection…	F2</source>
            <translation>&amp;Verbindung bearbeiten…	F2</translation>
        </message>
        <message>
            <source>&amp;Remove from this list	Del</source>
            <translation>Aus dieser Liste &amp;entfernen	Entf</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecordField</name>
        <message>
            <source>Revert</source>
            <translation>Zurücksetzen</translation>
        </message>
        <message>
            <source>Set to NULL</source>
            <translation>Auf NULL setzen</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Gehe zu</translation>
        </message>
        <message>
            <source>No value: NULL (Alt+Del)</source>
            <translation>Kein Wert: NULL (Alt+Entf)</translation>
        </message>
        <message>
            <source>Binary data cannot be typed.</source>
            <translation>Binärdaten lassen sich nicht eintippen.</translation>
        </message>
        <message>
            <source>This cannot be changed.</source>
            <translation>Dies lässt sich nicht ändern.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <source>set when saved</source>
            <translation>beim Speichern gesetzt</translation>
        </message>
        <message>
            <source>modified, was %1</source>
            <translation>geändert, vorher %1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>vorher %1</translation>
        </message>
        <message>
            <source>Back to %1 (Ctrl+Shift+R)</source>
            <translation>Zurück zu %1 (Strg+Umschalt+R)</translation>
        </message>
        <message>
            <source>Go to %1 (F12)</source>
            <translation>Gehe zu %1 (F12)</translation>
        </message>
        <message>
            <source>Ctrl+Enter takes the text over.</source>
            <translation>Strg+Enter übernimmt den Text.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecordPanel</name>
        <message>
            <source>No row is selected. Select one in the tree or the grid to see and edit it here.</source>
            <translation>Es ist keine Zeile gewählt. Wählen Sie eine in Baum oder Tabelle, um sie hier zu sehen und zu bearbeiten.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <source>new, not saved yet</source>
            <translation>neu, noch nicht gespeichert</translation>
        </message>
        <message>
            <source>deleted, not saved yet</source>
            <translation>gelöscht, noch nicht gespeichert</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Zugehörig</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ReferenceEditor</name>
        <message>
            <source>Type to find a row</source>
            <translation>Tippen, um eine Zeile zu finden</translation>
        </message>
        <message>
            <source>Matches</source>
            <translation>Treffer</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 braucht einen Wert.</translation>
        </message>
        <message>
            <source>Still searching for “%1”.</source>
            <translation>„%1“ wird noch gesucht.</translation>
        </message>
        <message>
            <source>No row of %1 contains “%2”.</source>
            <translation>Keine Zeile von %1 enthält „%2“.</translation>
        </message>
        <message>
            <source>%1 (new)</source>
            <translation>%1 (neu)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationDialog</name>
        <message>
            <source>Add a relation to %1</source>
            <translation>Beziehung zu %1 hinzufügen</translation>
        </message>
        <message>
            <source>Rows of %1 refer to rows of another table by their key. The database itself is not changed.</source>
            <translation>Zeilen von %1 verweisen über deren Schlüssel auf Zeilen einer anderen Tabelle. Die Datenbank selbst wird nicht geändert.</translation>
        </message>
        <message>
            <source>&amp;Refers to</source>
            <translation>&amp;Verweist auf</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>%1 is in</source>
            <translation>%1 steht in</translation>
        </message>
        <message>
            <source>No column of %1 fits the key of %2.</source>
            <translation>Keine Spalte von %1 passt zum Schlüssel von %2.</translation>
        </message>
        <message>
            <source>No table of the database has a key.</source>
            <translation>Keine Tabelle der Datenbank hat einen Schlüssel.</translation>
        </message>
        <message>
            <source>Asking the database…</source>
            <translation>Die Datenbank wird gefragt…</translation>
        </message>
        <message>
            <source>Every value refers to a row that is there.</source>
            <translation>Jeder Wert verweist auf eine vorhandene Zeile.</translation>
        </message>
        <message>
            <source>One row would refer to nothing.</source>
            <translation>Eine Zeile würde ins Leere verweisen.</translation>
        </message>
        <message>
            <source>%1 rows would refer to nothing.</source>
            <translation>%1 Zeilen würden ins Leere verweisen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationEditor</name>
        <message>
            <source>Search to link…</source>
            <translation>Zum Verknüpfen suchen…</translation>
        </message>
        <message>
            <source>Search for rows to link</source>
            <translation>Zeilen zum Verknüpfen suchen</translation>
        </message>
        <message>
            <source>Rows of %1</source>
            <translation>Zeilen von %1</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Wird gesucht…</translation>
        </message>
        <message>
            <source>No other row contains “%1”.</source>
            <translation>Keine andere Zeile enthält „%1“.</translation>
        </message>
        <message>
            <source>The first %1 are shown; type more to narrow the search.</source>
            <translation>Die ersten %1 werden gezeigt; tippen Sie mehr, um die Suche einzugrenzen.</translation>
        </message>
        <message>
            <source>The first %1 rows.</source>
            <translation>Die ersten %1 Zeilen.</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>Keine Zeilen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationModel</name>
        <message>
            <source>No row is selected.</source>
            <translation>Es ist keine Zeile gewählt.</translation>
        </message>
        <message>
            <source>These rows refer to this one; change the reference in them.</source>
            <translation>Diese Zeilen verweisen auf die gewählte; ändern Sie den Verweis dort.</translation>
        </message>
        <message>
            <source>Linked, not saved yet</source>
            <translation>Verknüpft, noch nicht gespeichert</translation>
        </message>
        <message>
            <source>Link removed, not saved yet; tick to keep it</source>
            <translation>Verknüpfung entfernt, noch nicht gespeichert; anhaken behält sie</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>verknüpft</translation>
        </message>
        <message>
            <source>not linked</source>
            <translation>nicht verknüpft</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationSection</name>
        <message>
            <source>Rows of %1 that are linked to this one</source>
            <translation>Zeilen von %1, die mit dieser verknüpft sind</translation>
        </message>
        <message>
            <source>Rows of %1 that refer to this one</source>
            <translation>Zeilen von %1, die auf diese verweisen</translation>
        </message>
        <message>
            <source>Changed, not saved yet</source>
            <translation>Geändert, noch nicht gespeichert</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1, %2 Zeilen</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>aufgeklappt</translation>
        </message>
        <message>
            <source>collapsed</source>
            <translation>zugeklappt</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>geändert</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ReplaceDialog</name>
        <message>
            <source>&amp;Match case</source>
            <translation>&amp;Groß-/Kleinschreibung beachten</translation>
        </message>
        <message>
            <source>Whole &amp;cells only</source>
            <translation>Nur ganze &amp;Zellen</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>All columns of texts</source>
            <translation>Alle Textspalten</translation>
        </message>
        <message>
            <source>The %L1 selected rows</source>
            <translation>Die %L1 gewählten Zeilen</translation>
        </message>
        <message>
            <source>All %L1 rows</source>
            <translation>Alle %L1 Zeilen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Ersetzen durch</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Zeilen</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Was sich ändern würde</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>&amp;Find:</source>
            <translation>&amp;Suchen:</translation>
        </message>
        <message>
            <source>Replace &amp;with:</source>
            <translation>&amp;Ersetzen durch:</translation>
        </message>
        <message>
            <source>&amp;In:</source>
            <translation>&amp;In:</translation>
        </message>
        <message>
            <source>R&amp;ows:</source>
            <translation>Zei&amp;len:</translation>
        </message>
        <message>
            <source>&amp;Preview</source>
            <translation>&amp;Vorschau</translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>E&amp;rsetzen</translation>
        </message>
        <message>
            <source>Press Enter to see what would change.</source>
            <translation>Enter zeigt, was sich ändern würde.</translation>
        </message>
        <message>
            <source>Type what is to be replaced.</source>
            <translation>Geben Sie ein, was ersetzt werden soll.</translation>
        </message>
        <message>
            <source>Look at the preview first.</source>
            <translation>Sehen Sie sich zuerst die Vorschau an.</translation>
        </message>
        <message>
            <source>Keeps its text: %1</source>
            <translation>Behält ihren Text: %1</translation>
        </message>
        <message>
            <source>One cell would change.</source>
            <translation>Eine Zelle würde sich ändern.</translation>
        </message>
        <message>
            <source>%L1 cells in %L2 rows would change.</source>
            <translation>%L1 Zellen in %L2 Zeilen würden sich ändern.</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>Nichts würde sich ändern.</translation>
        </message>
        <message>
            <source>No cell contains “%1”.</source>
            <translation>Keine Zelle enthält „%1“.</translation>
        </message>
        <message>
            <source>One cannot; the reason stands beside it.</source>
            <translation>Bei einer geht es nicht; der Grund steht daneben.</translation>
        </message>
        <message>
            <source>%L1 cannot; the reasons stand beside them.</source>
            <translation>Bei %L1 geht es nicht; die Gründe stehen daneben.</translation>
        </message>
        <message>
            <source>The first %L1 are listed.</source>
            <translation>Die ersten %L1 sind aufgeführt.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowNumberDialog</name>
        <message>
            <source>Go to row</source>
            <translation>Gehe zu Zeile</translation>
        </message>
        <message>
            <source>&amp;Go to row</source>
            <translation>Zur Zeile &amp;gehen</translation>
        </message>
        <message>
            <source>&amp;Number of the row, from 1 to about %1:</source>
            <translation>&amp;Nummer der Zeile, von 1 bis etwa %1:</translation>
        </message>
        <message>
            <source>&amp;Number of the row, from 1 to %1:</source>
            <translation>&amp;Nummer der Zeile, von 1 bis %1:</translation>
        </message>
        <message>
            <source>A number is needed.</source>
            <translation>Eine Nummer ist nötig.</translation>
        </message>
        <message>
            <source>“%1” is no number of a row.</source>
            <translation>„%1“ ist keine Zeilennummer.</translation>
        </message>
        <message>
            <source>The first row is number 1.</source>
            <translation>Die erste Zeile hat die Nummer 1.</translation>
        </message>
        <message>
            <source>There are about %1 rows; they are still being counted.</source>
            <translation>Es sind etwa %1 Zeilen; sie werden noch gezählt.</translation>
        </message>
        <message>
            <source>There are only %1 rows.</source>
            <translation>Es gibt nur %1 Zeilen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowPickDialog</name>
        <message>
            <source>Rows found</source>
            <translation>Gefundene Zeilen</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Wird gesucht…</translation>
        </message>
        <message>
            <source>Type a part of the name.</source>
            <translation>Geben Sie einen Teil des Namens ein.</translation>
        </message>
        <message>
            <source>nothing is changed yet</source>
            <translation>noch nichts geändert</translation>
        </message>
        <message numerus="yes">
            <source>%n to change</source>
            <translation>
                <numerusform>%n zu ändern</numerusform>
                <numerusform>%n zu ändern</numerusform>
            </translation>
        </message>
        <message>
            <source>Type to find more; Ctrl+Space ticks, Enter applies: %1.</source>
            <translation>Tippen findet weitere; Strg+Leertaste hakt an, Enter wendet an: %1.</translation>
        </message>
        <message>
            <source>Enter ticks the marked row: %1.</source>
            <translation>Enter hakt die markierte Zeile an: %1.</translation>
        </message>
        <message>
            <source>The first %1; type more to find others.</source>
            <translation>Die ersten %1; tippen Sie mehr, um andere zu finden.</translation>
        </message>
        <message>
            <source>Tick or untick something first.</source>
            <translation>Ändern Sie zuerst ein Häkchen.</translation>
        </message>
        <message>
            <source>Mark a row that can be chosen.</source>
            <translation>Markieren Sie eine wählbare Zeile.</translation>
        </message>
        <message>
            <source>Nothing has this name.</source>
            <translation>Nichts heißt so.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::StartPage</name>
        <message>
            <source>Espalier</source>
            <translation>Espalier</translation>
        </message>
        <message>
            <source>Trees, tables and links of a database: edit them, save when done.</source>
            <translation>Bäume, Tabellen und Verknüpfungen einer Datenbank: bearbeiten, am Ende speichern.</translation>
        </message>
        <message>
            <source>Recent databases</source>
            <translation>Zuletzt benutzte Datenbanken</translation>
        </message>
        <message>
            <source>… or drop a database file here</source>
            <translation>… oder eine Datenbankdatei hier ablegen</translation>
        </message>
        <message>
            <source>Opening… S&amp;top</source>
            <translation>Wird geöffnet… S&amp;topp</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>Choose a database file</source>
            <translation>Eine Datenbankdatei wählen</translation>
        </message>
        <message>
            <source>&amp;Connect to a server…</source>
            <translation>Mit Server &amp;verbinden…</translation>
        </message>
        <message>
            <source>Open &amp;sample catalogue</source>
            <translation>&amp;Beispielkatalog öffnen</translation>
        </message>
        <message>
            <source>10,595 categories in 8 levels, with products; yours to change</source>
            <translation>10.595 Kategorien auf 8 Ebenen, mit Produkten; ändern Sie daran, was Sie wollen</translation>
        </message>
        <message>
            <source>Give up opening this database</source>
            <translation>Das Öffnen dieser Datenbank abbrechen</translation>
        </message>
        <message>
            <source>%1 is not on the list any more; the database itself is untouched.</source>
            <translation>%1 steht nicht mehr in der Liste; die Datenbank selbst bleibt unberührt.</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>None yet: what you open is listed here.</source>
            <translation>Noch keine: Was Sie öffnen, steht dann hier.</translation>
        </message>
        <message>
            <source>Describe a connection to PostgreSQL, MariaDB or a file</source>
            <translation>Eine Verbindung zu PostgreSQL, MariaDB oder einer Datei beschreiben</translation>
        </message>
        <message>
            <source>New in %1</source>
            <translation>Neu in %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TextProblemsDialog</name>
        <message>
            <source>Nothing was pasted</source>
            <translation>Nichts wurde eingefügt</translation>
        </message>
        <message>
            <source>%L1 of %L2 cells does not fit, so nothing was changed. Correct it where it comes from and copy the block again.</source>
            <translation>%L1 von %L2 Zellen passt nicht, daher wurde nichts geändert. Berichtigen Sie sie an ihrem Ursprung und kopieren Sie den Block erneut.</translation>
        </message>
        <message>
            <source>%L1 of %L2 cells do not fit, so nothing was changed. Correct them where they come from and copy the block again.</source>
            <translation>%L1 von %L2 Zellen passen nicht, daher wurde nichts geändert. Berichtigen Sie sie an ihrem Ursprung und kopieren Sie den Block erneut.</translation>
        </message>
        <message>
            <source>Cells that do not fit</source>
            <translation>Zellen, die nicht passen</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Zeile</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Spalte</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>Warum nicht</translation>
        </message>
        <message>
            <source>and %L1 more</source>
            <translation>und %L1 weitere</translation>
        </message>
        <message>
            <source>&amp;Go to the Row</source>
            <translation>Zur Zeile &amp;gehen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TlsFields</name>
        <message>
            <source>Trusted certificates</source>
            <translation>Vertraute Zertifikate</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>Eigenes Zertifikat</translation>
        </message>
        <message>
            <source>Own key</source>
            <translation>Eigener Schlüssel</translation>
        </message>
        <message>
            <source>Revoked certificates</source>
            <translation>Widerrufene Zertifikate</translation>
        </message>
        <message>
            <source>Only “Encrypt, check certificate and name” keeps others from reading along and from posing as the server.</source>
            <translation>Nur „Verschlüsseln, Zertifikat und Namen prüfen“ verhindert, dass andere mitlesen oder sich als der Server ausgeben.</translation>
        </message>
        <message>
            <source>Ciphers</source>
            <translation>Chiffren</translation>
        </message>
        <message>
            <source>those of the client library</source>
            <translation>die der Client-Bibliothek</translation>
        </message>
        <message>
            <source>With one of these the connection is encrypted or refused. Whose certificate the server shows cannot be checked: Qt's driver for MariaDB has no way to ask for it.</source>
            <translation>Mit einer dieser Angaben wird die Verbindung verschlüsselt oder abgelehnt. Wessen Zertifikat der Server zeigt, lässt sich nicht prüfen: Der Qt-Treiber für MariaDB bietet dafür keine Möglichkeit.</translation>
        </message>
        <message>
            <source>If the server can, unchecked</source>
            <translation>Wenn der Server es kann, ungeprüft</translation>
        </message>
        <message>
            <source>Never encrypt</source>
            <translation>Nie verschlüsseln</translation>
        </message>
        <message>
            <source>Only if the server insists</source>
            <translation>Nur wenn der Server darauf besteht</translation>
        </message>
        <message>
            <source>Prefer to encrypt, unchecked</source>
            <translation>Möglichst verschlüsseln, ungeprüft</translation>
        </message>
        <message>
            <source>Encrypt, unchecked</source>
            <translation>Verschlüsseln, ungeprüft</translation>
        </message>
        <message>
            <source>Encrypt, check certificate</source>
            <translation>Verschlüsseln, Zertifikat prüfen</translation>
        </message>
        <message>
            <source>Encrypt, check certificate and name</source>
            <translation>Verschlüsseln, Zertifikat und Namen prüfen</translation>
        </message>
        <message>
            <source>The client library's default</source>
            <translation>Die Vorgabe der Client-Bibliothek</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>Vers&amp;chlüsselung</translation>
        </message>
        <message>
            <source>Folder of trusted certificates</source>
            <translation>Ordner vertrauenswürdiger Zertifikate</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeActions</name>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Umbenennen</translation>
        </message>
        <message>
            <source>New %1 &amp;below</source>
            <translation>Neu &amp;darunter: %1</translation>
        </message>
        <message>
            <source>New %1 b&amp;eside</source>
            <translation>Neu da&amp;neben: %1</translation>
        </message>
        <message>
            <source>One level &amp;up</source>
            <translation>Eine Ebene &amp;höher</translation>
        </message>
        <message>
            <source>One level do&amp;wn</source>
            <translation>Eine Ebene t&amp;iefer</translation>
        </message>
        <message>
            <source>Move u&amp;p</source>
            <translation>Nach &amp;oben</translation>
        </message>
        <message>
            <source>Move dow&amp;n</source>
            <translation>Nach un&amp;ten</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Löschen</translation>
        </message>
        <message>
            <source>E&amp;xpand all</source>
            <translation>Alles au&amp;fklappen</translation>
        </message>
        <message>
            <source>&amp;Collapse all</source>
            <translation>Alles &amp;zuklappen</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nichts ist ausgewählt.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Diese Zeile ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>There is no sibling above it to move into.</source>
            <translation>Darüber steht keine Zeile, in die sie rücken kann.</translation>
        </message>
        <message>
            <source>It is at the top level already.</source>
            <translation>Sie ist schon auf oberster Ebene.</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>%1 (neu)</translation>
        </message>
        <message>
            <source>Siblings are sorted by name: there is no order column.</source>
            <translation>Sortiert wird nach Namen: Es gibt keine Spalte für die Reihenfolge.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeClipboard</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>&amp;Ausschneiden</translation>
        </message>
        <message>
            <source>C&amp;opy with all below</source>
            <translation>Mit allem darunter &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Paste below</source>
            <translation>Darunter &amp;einfügen</translation>
        </message>
        <message>
            <source>Paste below with l&amp;inks</source>
            <translation>Mit &amp;Verknüpfungen darunter einfügen</translation>
        </message>
        <message>
            <source>What was cut keeps its links anyway.</source>
            <translation>Ausgeschnittenes behält seine Verknüpfungen ohnehin.</translation>
        </message>
        <message>
            <source>%1 is linked with no other table.</source>
            <translation>%1 ist mit keiner anderen Tabelle verknüpft.</translation>
        </message>
        <message>
            <source>Nothing has been cut or copied.</source>
            <translation>Nichts wurde ausgeschnitten oder kopiert.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 ist zum Löschen vorgemerkt.</translation>
        </message>
        <message>
            <source>%1 cut: select the new parent and paste.</source>
            <translation>%1 ausgeschnitten: neue übergeordnete Zeile wählen und einfügen.</translation>
        </message>
        <message>
            <source>%1 copied: select the parent of the copy and paste.</source>
            <translation>%1 kopiert: übergeordnete Zeile der Kopie wählen und einfügen.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeCommands</name>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nichts ist ausgewählt.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Diese Zeile ist zum Löschen vorgemerkt.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeMoves</name>
        <message>
            <source>%1 is going to be deleted.</source>
            <translation>%1 wird beim Speichern gelöscht.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into itself.</source>
            <translation>%1 kann nicht in sich selbst verschoben werden.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into %2, which is below it.</source>
            <translation>%1 kann nicht nach %2 verschoben werden; das steht darunter.</translation>
        </message>
        <message>
            <source>Siblings are sorted by name: there is no order column.</source>
            <translation>Sortiert wird nach Namen: Es gibt keine Spalte für die Reihenfolge.</translation>
        </message>
        <message>
            <source>%1 cannot be moved beside itself.</source>
            <translation>%1 kann nicht neben sich selbst verschoben werden.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>%1 verschieben</translation>
        </message>
        <message numerus="yes">
            <source>Move %n rows</source>
            <translation>
                <numerusform>%n Zeile verschieben</numerusform>
                <numerusform>%n Zeilen verschieben</numerusform>
            </translation>
        </message>
        <message>
            <source>Reorder</source>
            <translation>Reihenfolge ändern</translation>
        </message>
        <message>
            <source>Nothing stands deeper than directly below %1.</source>
            <translation>Unter %1 steht nichts tiefer als direkt darunter.</translation>
        </message>
        <message>
            <source>There is nothing to sort below it.</source>
            <translation>Darunter gibt es nichts zu sortieren.</translation>
        </message>
        <message>
            <source>They are sorted already.</source>
            <translation>Sie sind schon sortiert.</translation>
        </message>
        <message>
            <source>the top level</source>
            <translation>der obersten Ebene</translation>
        </message>
        <message>
            <source>Sort what is below %1</source>
            <translation>Zeilen unter %1 sortieren</translation>
        </message>
        <message>
            <source>Only rows of this database can be dropped here.</source>
            <translation>Nur Zeilen dieser Datenbank lassen sich hier ablegen.</translation>
        </message>
        <message>
            <source>It is at the top level already.</source>
            <translation>Sie ist schon auf oberster Ebene.</translation>
        </message>
        <message>
            <source>It is in %1 already.</source>
            <translation>Sie ist schon in %1.</translation>
        </message>
        <message>
            <source>%1 and %2 are not linked.</source>
            <translation>%1 und %2 sind nicht verknüpft.</translation>
        </message>
        <message>
            <source>Drop it on a %1 to link it.</source>
            <translation>Zum Verknüpfen auf einer Zeile von %1 ablegen.</translation>
        </message>
        <message numerus="yes">
            <source>Move %n links</source>
            <translation>
                <numerusform>%n Verknüpfung verschieben</numerusform>
                <numerusform>%n Verknüpfungen verschieben</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreePane</name>
        <message>
            <source>Filter %1</source>
            <translation>%1 filtern</translation>
        </message>
        <message>
            <source>Filter the tree of %1</source>
            <translation>Den Baum von %1 filtern</translation>
        </message>
        <message>
            <source>Tree of %1</source>
            <translation>Baum von %1</translation>
        </message>
        <message>
            <source>&amp;Find in the tree</source>
            <translation>Im Baum su&amp;chen</translation>
        </message>
        <message>
            <source>0 of %1: no %2 contains “%3”.</source>
            <translation>0 von %1: Nichts in %2 enthält „%3“.</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>Keine Zeilen.</translation>
        </message>
        <message>
            <source>No rows. The menu has New Child.</source>
            <translation>Keine Zeilen. Im Menü steht der Befehl für eine neue.</translation>
        </message>
        <message>
            <source>No rows. Press %1 for a new %2.</source>
            <translation>Keine Zeilen. Mit %1 neu anlegen: %2.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Wird geladen…</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeReshaping</name>
        <message>
            <source>Mo&amp;ve to…</source>
            <translation>Ver&amp;schieben nach…</translation>
        </message>
        <message>
            <source>Mer&amp;ge into…</source>
            <translation>Zusammenführen &amp;mit…</translation>
        </message>
        <message>
            <source>&amp;Flatten below</source>
            <translation>Darunter a&amp;bflachen</translation>
        </message>
        <message>
            <source>Spl&amp;it off…</source>
            <translation>Abs&amp;palten…</translation>
        </message>
        <message>
            <source>&amp;Sort below by name</source>
            <translation>Darunter nach Namen so&amp;rtieren</translation>
        </message>
        <message>
            <source>&amp;Link…</source>
            <translation>Verknüpfun&amp;gen…</translation>
        </message>
        <message>
            <source>%1 is linked with no other table.</source>
            <translation>%1 ist mit keiner anderen Tabelle verknüpft.</translation>
        </message>
        <message>
            <source>Nothing stands below it.</source>
            <translation>Nichts steht darunter.</translation>
        </message>
        <message>
            <source>Move %1 to</source>
            <translation>%1 verschieben nach</translation>
        </message>
        <message>
            <source>Name of the new parent</source>
            <translation>Name der neuen übergeordneten Zeile</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Verschieben</translation>
        </message>
        <message>
            <source>Top level</source>
            <translation>Oberste Ebene</translation>
        </message>
        <message>
            <source>Merge %1 into</source>
            <translation>%1 zusammenführen mit</translation>
        </message>
        <message>
            <source>Name of the %1 that stays</source>
            <translation>Name der Zeile von %1, die bleibt</translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation>&amp;Zusammenführen…</translation>
        </message>
        <message>
            <source>Select rows that stand below the same one.</source>
            <translation>Wählen Sie Zeilen, die unter derselben stehen.</translation>
        </message>
        <message>
            <source>%1 2</source>
            <translation>%1 2</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>%1 (neu)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeView</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n Zeile</numerusform>
                <numerusform>%n Zeilen</numerusform>
            </translation>
        </message>
        <message>
            <source>Nodes are moved by dragging, not copied.</source>
            <translation>Knoten werden durch Ziehen verschoben, nicht kopiert.</translation>
        </message>
        <message numerus="yes">
            <source>link %n row(s) to %1 as well</source>
            <translation>
                <numerusform>%n Zeile auch mit %1 verknüpfen</numerusform>
                <numerusform>%n Zeilen auch mit %1 verknüpfen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n link(s) to %1</source>
            <translation>
                <numerusform>%n Verknüpfung nach %1 verschieben</numerusform>
                <numerusform>%n Verknüpfungen nach %1 verschieben</numerusform>
            </translation>
        </message>
        <message>
            <source>to the top level</source>
            <translation>auf oberste Ebene</translation>
        </message>
        <message>
            <source>into %1</source>
            <translation>in %1 hinein</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>in %1</translation>
        </message>
        <message>
            <source>at the top level</source>
            <translation>auf oberster Ebene</translation>
        </message>
        <message>
            <source>%1, sorted by name</source>
            <translation>%1, nach Namen sortiert</translation>
        </message>
        <message>
            <source>before %1, %2</source>
            <translation>vor %1, %2</translation>
        </message>
        <message>
            <source>after %1, %2</source>
            <translation>nach %1, %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ValueLineEdit</name>
        <message>
            <source>year-month-day</source>
            <translation>Jahr-Monat-Tag</translation>
        </message>
        <message>
            <source>hours:minutes:seconds</source>
            <translation>Stunden:Minuten:Sekunden</translation>
        </message>
        <message>
            <source>year-month-day hours:minutes:seconds</source>
            <translation>Jahr-Monat-Tag Stunden:Minuten:Sekunden</translation>
        </message>
        <message>
            <source>Calendar (Alt+Down)</source>
            <translation>Kalender (Alt+Herunter)</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 braucht einen Wert.</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Kalender</translation>
        </message>
    </context>
</TS>
