<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>Apply</name>
        <message>
            <source>1 edit</source>
            <translation>1 modification</translation>
        </message>
        <message>
            <source>%1 edits</source>
            <translation>%1 modifications</translation>
        </message>
        <message>
            <source>Everything is in the database already: nothing was written.</source>
            <translation>Tout est déjà dans la base de données : rien n’a été écrit.</translation>
        </message>
        <message>
            <source>%1 can be applied; nothing was written.</source>
            <translation>Applicable : %1 ; rien n’a été écrit.</translation>
        </message>
        <message>
            <source>%1 applied. Rows: %2 inserted, %3 updated, %4 deleted. Links: %5 added, %6 removed.</source>
            <translation>Appliqué : %1. Lignes insérées : %2, mises à jour : %3, supprimées : %4. Liens ajoutés : %5, supprimés : %6.</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>ajout : %1</translation>
        </message>
        <message>
            <source>deleted: %1</source>
            <translation>suppression : %1</translation>
        </message>
        <message>
            <source>changed: %1</source>
            <translation>modification : %1</translation>
        </message>
        <message>
            <source>%1, line %2: %3. Nothing was written; ask for the file again.</source>
            <translation>%1, ligne %2 : %3. Rien n’a été écrit ; demandez à nouveau le fichier.</translation>
        </message>
        <message>
            <source>1 conflict was found, nothing was written. Open %1 in the window and apply the file there to decide.</source>
            <translation>1 conflit a été trouvé, rien n’a été écrit. Ouvrez %1 dans la fenêtre et appliquez-y le fichier pour décider.</translation>
        </message>
        <message>
            <source>%1 conflicts were found, nothing was written. Open %2 in the window and apply the file there to decide on each.</source>
            <translation>%1 conflits ont été trouvés, rien n’a été écrit. Ouvrez %2 dans la fenêtre et appliquez-y le fichier pour décider de chacun.</translation>
        </message>
    </context>
    <context>
        <name>ChangeTally</name>
        <message numerus="yes">
            <source>%1 added</source>
            <translation>
                <numerusform>%1 ajoutée</numerusform>
                <numerusform>%1 ajoutées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 moved</source>
            <translation>
                <numerusform>%1 déplacée</numerusform>
                <numerusform>%1 déplacées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 renamed</source>
            <translation>
                <numerusform>%1 renommée</numerusform>
                <numerusform>%1 renommées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 edited</source>
            <translation>
                <numerusform>%1 modifiée</numerusform>
                <numerusform>%1 modifiées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deleted</source>
            <translation>
                <numerusform>%1 supprimée</numerusform>
                <numerusform>%1 supprimées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 linked</source>
            <translation>
                <numerusform>%1 liée</numerusform>
                <numerusform>%1 liées</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 unlinked</source>
            <translation>
                <numerusform>%1 déliée</numerusform>
                <numerusform>%1 déliées</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConnectionColor</name>
        <message>
            <source>No colour</source>
            <translation>Aucune couleur</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rouge</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Jaune</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Vert</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Bleu-vert</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Bleu</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Violet</translation>
        </message>
    </context>
    <context>
        <name>ConnectionProfile</name>
        <message>
            <source>in memory</source>
            <translation>en mémoire</translation>
        </message>
    </context>
    <context>
        <name>DialogPrompt</name>
        <message>
            <source>1 change is not saved.</source>
            <translation>1 modification n’est pas enregistrée.</translation>
        </message>
        <message>
            <source>%1 changes are not saved.</source>
            <translation>%1 modifications ne sont pas enregistrées.</translation>
        </message>
        <message>
            <source>%1 stands directly below.</source>
            <translation>%1 directement en dessous.</translation>
        </message>
        <message>
            <source>%1 stand directly below.</source>
            <translation>%1 directement en dessous.</translation>
        </message>
        <message>
            <source>%1 directly below, %2 in all below.</source>
            <translation>%1 directement en dessous, %2 en tout.</translation>
        </message>
        <message>
            <source>1 link to another row is removed.</source>
            <translation>1 lien vers une autre ligne est supprimé.</translation>
        </message>
        <message>
            <source>%1 links to other rows are removed.</source>
            <translation>%1 liens vers d’autres lignes sont supprimés.</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>et %1 de plus</translation>
        </message>
        <message>
            <source>Change sets (*.changes);;All files (*)</source>
            <translation>Jeux de modifications (*.changes);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>Supprimer %1 ?</translation>
        </message>
        <message>
            <source>Nothing is written before you save; deleting can be undone.</source>
            <translation>Rien n’est écrit avant l’enregistrement ; la suppression peut être annulée.</translation>
        </message>
        <message>
            <source>&amp;Move %1 up</source>
            <translation>&amp;Remonter %1</translation>
        </message>
        <message>
            <source>What stands below moves to the parent of what is deleted.</source>
            <translation>Ce qui se trouve en dessous est rattaché au parent de ce qui est supprimé.</translation>
        </message>
        <message>
            <source>&amp;Delete it, too</source>
            <translation>&amp;Supprimer aussi</translation>
        </message>
        <message>
            <source>&amp;Delete all %1 below</source>
            <translation>&amp;Supprimer les %1 en dessous</translation>
        </message>
        <message>
            <source>Everything below is deleted, too.</source>
            <translation>Tout ce qui se trouve en dessous est supprimé aussi.</translation>
        </message>
        <message>
            <source>&amp;Delete %1</source>
            <translation>&amp;Supprimer %1</translation>
        </message>
        <message>
            <source>Move all t&amp;o another…</source>
            <translation>&amp;Tout déplacer ailleurs…</translation>
        </message>
        <message>
            <source>What stands below, links and all that refers go to a row that you choose next.</source>
            <translation>Ce qui se trouve en dessous, les liens et les références passent à une ligne à choisir ensuite.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionner</translation>
        </message>
        <message>
            <source>Merge %1 into %2?</source>
            <translation>Fusionner %1 dans %2 ?</translation>
        </message>
        <message>
            <source>%1 directly below move along.</source>
            <translation>Lignes directement en dessous qui suivent : %1.</translation>
        </message>
        <message>
            <source>%1 links move along.</source>
            <translation>Liens qui suivent : %1.</translation>
        </message>
        <message>
            <source>%1 links are there already and become one.</source>
            <translation>Liens déjà présents, qui n’en forment plus qu’un : %1.</translation>
        </message>
        <message>
            <source>%1 of %2 refer to %3 then.</source>
            <translation>Lignes de %2 qui feront référence à %3 : %1.</translation>
        </message>
        <message>
            <source>%1 is deleted.</source>
            <translation>%1 disparaît.</translation>
        </message>
        <message>
            <source>Nothing is written before you save; merging can be undone.</source>
            <translation>Rien n’est écrit avant l’enregistrement ; la fusion peut être annulée.</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Fusionner</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <source>Save the changes to %1?</source>
            <translation>Enregistrer les modifications de %1 ?</translation>
        </message>
        <message>
            <source>&amp;Save 1 change</source>
            <translation>&amp;Enregistrer 1 modification</translation>
        </message>
        <message>
            <source>&amp;Save %1 changes</source>
            <translation>&amp;Enregistrer %1 modifications</translation>
        </message>
        <message>
            <source>&amp;Discard and close</source>
            <translation>&amp;Abandonner et fermer</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <source>Discard everything that is not saved?</source>
            <translation>Abandonner tout ce qui n’est pas enregistré ?</translation>
        </message>
        <message>
            <source>Discarding cannot be undone.</source>
            <translation>L’abandon ne peut pas être annulé.</translation>
        </message>
        <message>
            <source>&amp;Discard 1 change</source>
            <translation>&amp;Abandonner 1 modification</translation>
        </message>
        <message>
            <source>&amp;Discard %1 changes</source>
            <translation>&amp;Abandonner %1 modifications</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Récupérer</translation>
        </message>
        <message>
            <source>Recover %1 before opening it?</source>
            <translation>Récupérer %1 avant l’ouverture ?</translation>
        </message>
        <message>
            <source>A program was interrupted while it wrote to this file. Recovering takes back what that program had not finished; without it the file cannot be read.</source>
            <translation>Un programme a été interrompu pendant qu’il écrivait dans ce fichier. La récupération annule ce que ce programme n’avait pas terminé ; sans elle, le fichier ne peut pas être lu.</translation>
        </message>
        <message>
            <source>&amp;Recover and open</source>
            <translation>&amp;Récupérer et ouvrir</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Ouvrir une base de données</translation>
        </message>
        <message>
            <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
            <translation>Bases de données SQLite (*.sqlite *.sqlite3 *.db *.db3);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Save content</source>
            <translation>Enregistrer le contenu</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Vue enregistrée</translation>
        </message>
        <message>
            <source>&amp;Name of the view, with its filters, order and columns:</source>
            <translation>&amp;Nom de la vue, avec ses filtres, son ordre et ses colonnes :</translation>
        </message>
        <message>
            <source>&amp;Save view</source>
            <translation>&amp;Enregistrer la vue</translation>
        </message>
        <message>
            <source>There is a view “%1” already; it is replaced by this one.</source>
            <translation>Il existe déjà une vue « %1 » ; celle-ci la remplace.</translation>
        </message>
        <message>
            <source>1 edit</source>
            <translation>1 modification</translation>
        </message>
        <message>
            <source>%1 edits</source>
            <translation>%1 modifications</translation>
        </message>
        <message>
            <source>Unsaved edits</source>
            <translation>Modifications non enregistrées</translation>
        </message>
        <message>
            <source>Recover %1 of %2?</source>
            <translation>Récupérer %1 de %2 ?</translation>
        </message>
        <message>
            <source>Espalier ended before these edits were saved. They were begun on %1.</source>
            <translation>Espalier s’est arrêté avant l’enregistrement de ces modifications, commencées le %1.</translation>
        </message>
        <message>
            <source>A part of the file is damaged. What stood there is lost:</source>
            <translation>Une partie du fichier est endommagée. Ce qui s’y trouvait est perdu :</translation>
        </message>
        <message>
            <source>Recovered edits are pending again: nothing is written before you save. Cancel keeps them for the next time.</source>
            <translation>Les modifications récupérées sont de nouveau en attente : rien n’est écrit avant l’enregistrement. « Annuler » les garde pour la prochaine fois.</translation>
        </message>
        <message>
            <source>&amp;Recover 1 edit</source>
            <translation>&amp;Récupérer 1 modification</translation>
        </message>
        <message>
            <source>&amp;Recover %1</source>
            <translation>&amp;Récupérer %1</translation>
        </message>
        <message>
            <source>&amp;Discard for good</source>
            <translation>&amp;Abandonner définitivement</translation>
        </message>
        <message>
            <source>The edits are gone then; the database stays as it is.</source>
            <translation>Les modifications sont alors perdues ; la base de données reste telle quelle.</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Conflits</translation>
        </message>
        <message>
            <source>%1: the rows have changed meanwhile</source>
            <translation>%1 : les lignes ont changé entre-temps</translation>
        </message>
        <message>
            <source>Nothing is written before you save; this can be undone.</source>
            <translation>Rien n’est écrit avant l’enregistrement ; ceci peut être annulé.</translation>
        </message>
        <message>
            <source>Keep &amp;theirs</source>
            <translation>&amp;Garder les leurs</translation>
        </message>
        <message>
            <source>Everything else is staged; what is listed here is left out.</source>
            <translation>Tout le reste est mis en attente ; ce qui figure ici est laissé de côté.</translation>
        </message>
        <message>
            <source>Take &amp;mine</source>
            <translation>&amp;Prendre les miennes</translation>
        </message>
        <message>
            <source>What others have written since is staged over.</source>
            <translation>Vos modifications remplacent ce que d’autres ont écrit depuis.</translation>
        </message>
        <message>
            <source>Apply edits from a file</source>
            <translation>Appliquer les modifications d’un fichier</translation>
        </message>
        <message>
            <source>Change sets, to be applied elsewhere (*.changes);;SQL scripts, to be run by any client (*.sql);;All files (*)</source>
            <translation>Jeux de modifications, à appliquer ailleurs (*.changes);;Scripts SQL, à exécuter avec n’importe quel client (*.sql);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Write pending edits to a file</source>
            <translation>Écrire les modifications en attente dans un fichier</translation>
        </message>
        <message>
            <source>Content of the cell</source>
            <translation>Contenu de la cellule</translation>
        </message>
        <message>
            <source>The database does not know of this reference: it leads nowhere then.</source>
            <translation>La base de données ne connaît pas cette référence : elle ne mènera alors nulle part.</translation>
        </message>
        <message>
            <source>The database deletes it along.</source>
            <translation>La base de données la supprime avec elle.</translation>
        </message>
        <message>
            <source>The database deletes them along.</source>
            <translation>La base de données les supprime avec elle.</translation>
        </message>
        <message>
            <source>The database sets its reference to NULL.</source>
            <translation>La base de données met sa référence à NULL.</translation>
        </message>
        <message>
            <source>The database sets their references to NULL.</source>
            <translation>La base de données met leurs références à NULL.</translation>
        </message>
        <message>
            <source>The database sets its reference to the default.</source>
            <translation>La base de données met sa référence à la valeur par défaut.</translation>
        </message>
        <message>
            <source>The database sets their references to the default.</source>
            <translation>La base de données met leurs références à la valeur par défaut.</translation>
        </message>
        <message>
            <source>The database refuses to save that, unless it is changed or deleted before or in the same save.</source>
            <translation>La base de données refuse cet enregistrement, à moins qu’elle ne soit modifiée ou supprimée avant ou en même temps.</translation>
        </message>
        <message>
            <source>The database refuses to save that, unless they are changed or deleted before or in the same save.</source>
            <translation>La base de données refuse cet enregistrement, à moins qu’elles ne soient modifiées ou supprimées avant ou en même temps.</translation>
        </message>
        <message>
            <source>It may go on to more rows behind these.</source>
            <translation>D’autres lignes peuvent être concernées au-delà.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <source>Save to %1?</source>
            <translation>Enregistrer dans %1 ?</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>et %n de plus</numerusform>
                <numerusform>et %n de plus</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in one transaction:</source>
            <translation>
                <numerusform>%n modification en une transaction :</numerusform>
                <numerusform>%n modifications en une transaction :</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) will be deleted.</source>
            <translation>
                <numerusform>%n ligne sera supprimée.</numerusform>
                <numerusform>%n lignes seront supprimées.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Take settings from a file</source>
            <translation>Importer les paramètres d’un fichier</translation>
        </message>
        <message>
            <source>Settings of Espalier (*.json);;All files (*)</source>
            <translation>Paramètres d’Espalier (*.json);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Write the settings to a file</source>
            <translation>Exporter les paramètres dans un fichier</translation>
        </message>
        <message numerus="yes">
            <source>With these, the database deletes %n row(s) of %1.</source>
            <translation>
                <numerusform>Avec celles-ci, la base de données supprime %n ligne de %1.</numerusform>
                <numerusform>Avec celles-ci, la base de données supprime %n lignes de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to NULL in %n row(s) of %1.</source>
            <translation>
                <numerusform>La base de données met à NULL la référence à celles-ci dans %n ligne de %1.</numerusform>
                <numerusform>La base de données met à NULL la référence à celles-ci dans %n lignes de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to the default in %n row(s) of %1.</source>
            <translation>
                <numerusform>La base de données met à la valeur par défaut la référence à celles-ci dans %n ligne de %1.</numerusform>
                <numerusform>La base de données met à la valeur par défaut la référence à celles-ci dans %n lignes de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database refuses to save that, because %n row(s) of %1 refer to these.</source>
            <translation>
                <numerusform>La base de données refuse cet enregistrement, car %n ligne de %1 y fait référence.</numerusform>
                <numerusform>La base de données refuse cet enregistrement, car %n lignes de %1 y font référence.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1 refer to what is deleted (%2).</source>
            <translation>
                <numerusform>%n ligne de %1 fait référence à ce qui est supprimé (%2).</numerusform>
                <numerusform>%n lignes de %1 font référence à ce qui est supprimé (%2).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filter</name>
        <message>
            <source>Expected a number, such as 54.90, &gt;5 or 5..9.</source>
            <translation>Nombre attendu, p. ex. 54.90, &gt;5 ou 5..9.</translation>
        </message>
        <message>
            <source>Expected true or false.</source>
            <translation>Valeur attendue : true ou false.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31, a month, such as 2024-05, or a year.</source>
            <translation>Date attendue, p. ex. 2024-05-31, ou mois, p. ex. 2024-05, ou année.</translation>
        </message>
        <message>
            <source>Expected a time, such as 14:30.</source>
            <translation>Heure attendue, p. ex. 14:30.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31, with or without a time, such as 14:30.</source>
            <translation>Date attendue, p. ex. 2024-05-31, avec ou sans heure, p. ex. 14:30.</translation>
        </message>
        <message>
            <source>Expected a UUID.</source>
            <translation>UUID attendu.</translation>
        </message>
        <message>
            <source>The closing quote is missing.</source>
            <translation>Il manque le guillemet fermant.</translation>
        </message>
        <message>
            <source>Write behind %1 what to compare with.</source>
            <translation>Écrivez après %1 la valeur à comparer.</translation>
        </message>
        <message>
            <source>Both ends of a range must be of one kind.</source>
            <translation>Les deux bornes d’un intervalle doivent être de même nature.</translation>
        </message>
        <message>
            <source>The expression between the strokes is not complete: %1.</source>
            <translation>L’expression entre les barres obliques n’est pas complète : %1.</translation>
        </message>
        <message>
            <source>Write behind ! what the rows must not have.</source>
            <translation>Écrivez après ! ce que les lignes ne doivent pas avoir.</translation>
        </message>
        <message>
            <source>Of binary data only null and !null can be asked.</source>
            <translation>Pour des données binaires, seuls null et !null sont possibles.</translation>
        </message>
        <message>
            <source>null: without a value · ! before anything: the opposite</source>
            <translation>null : sans valeur · ! devant une condition : le contraire</translation>
        </message>
        <message>
            <source>null, !null: without or with a value</source>
            <translation>null, !null : sans ou avec une valeur</translation>
        </message>
        <message>
            <source>text: the name contains it · =text: is exactly it · /expression/: matches it</source>
            <translation>texte : le nom le contient · =texte : est exactement cela · /expression/ : y correspond</translation>
        </message>
        <message>
            <source>true, false</source>
            <translation>true, false</translation>
        </message>
        <message>
            <source>2024, 2024-05, 2024-05-31: in that year, month, day · &gt;2024-05, &lt;=2024 · 2023..2024: from, to</source>
            <translation>2024, 2024-05, 2024-05-31 : cette année, ce mois, ce jour · &gt;2024-05, &lt;=2024 · 2023..2024 : de, à</translation>
        </message>
        <message>
            <source>14:30 · &gt;14:30, &lt;=8 · 8..12: from, to</source>
            <translation>14:30 · &gt;14:30, &lt;=8 · 8..12 : de, à</translation>
        </message>
        <message>
            <source>5: is 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9: from, to</source>
            <translation>5 : vaut 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9 : de, à</translation>
        </message>
        <message>
            <source>text: contains it · =text: is exactly it · &gt;m, m..p: in the order of the alphabet · /expression/: matches it</source>
            <translation>texte : le contient · =texte : est exactement cela · &gt;m, m..p : dans l’ordre alphabétique · /expression/ : y correspond</translation>
        </message>
        <message>
            <source>"…": as it stands, such as "null" or "=5"</source>
            <translation>"…" : tel quel, p. ex. "null" ou "=5"</translation>
        </message>
    </context>
    <context>
        <name>JournalFile</name>
        <message>
            <source>%1: the folder cannot be made</source>
            <translation>%1 : impossible de créer le dossier</translation>
        </message>
        <message>
            <source>%1: the file cannot be locked</source>
            <translation>%1 : impossible de verrouiller le fichier</translation>
        </message>
    </context>
    <context>
        <name>KeyCatalogue</name>
        <message>
            <source>Filter the tree</source>
            <translation>Filtrer l’arbre</translation>
        </message>
        <message>
            <source>Copy with headers</source>
            <translation>Copier avec les en-têtes</translation>
        </message>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>Copier en SQL INSERT</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Copier en JSON</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copier en Markdown</translation>
        </message>
        <message>
            <source>Copy as IN list</source>
            <translation>Copier en liste IN</translation>
        </message>
        <message>
            <source>Filter the rows</source>
            <translation>Filtrer les lignes</translation>
        </message>
        <message>
            <source>Revert the change</source>
            <translation>Retirer la modification</translation>
        </message>
        <message>
            <source>Show the row</source>
            <translation>Montrer la ligne</translation>
        </message>
        <message>
            <source>Mend it</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Mend all of its kind</source>
            <translation>Corriger tous ceux de ce type</translation>
        </message>
        <message>
            <source>Make it top level</source>
            <translation>Placer au premier niveau</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Déplacer vers…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Merge into one…</source>
            <translation>Fusionner en une seule…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Ajouter un numéro au nom</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Donner un nom</translation>
        </message>
        <message>
            <source>Set the level</source>
            <translation>Définir le niveau</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Supprimer le lien</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>Partout</translation>
        </message>
        <message>
            <source>Trees</source>
            <translation>Arbres</translation>
        </message>
        <message>
            <source>Grids</source>
            <translation>Grilles</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Vérifications</translation>
        </message>
        <message>
            <source>A shortcut is one key, with Ctrl, Alt or Shift.</source>
            <translation>Un raccourci est une seule touche, avec Ctrl, Alt ou Maj.</translation>
        </message>
        <message>
            <source>This key is not known.</source>
            <translation>Cette touche est inconnue.</translation>
        </message>
        <message>
            <source>%1 is typed into cells and fields.</source>
            <translation>%1 sert à la saisie dans les cellules et les champs.</translation>
        </message>
        <message>
            <source>%1 moves in tables and trees.</source>
            <translation>%1 sert à se déplacer dans les tables et les arbres.</translation>
        </message>
        <message>
            <source>%1 is needed in fields.</source>
            <translation>%1 est nécessaire dans les champs.</translation>
        </message>
        <message>
            <source>%1 opens a menu.</source>
            <translation>%1 ouvre un menu.</translation>
        </message>
        <message>
            <source>%1 selects everything.</source>
            <translation>%1 sélectionne tout.</translation>
        </message>
        <message>
            <source>There is no action “%1”.</source>
            <translation>Il n’y a pas d’action « %1 ».</translation>
        </message>
        <message>
            <source>%1 is the key of “%2”.</source>
            <translation>%1 est le raccourci de « %2 ».</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>« %1 » : %2</translation>
        </message>
    </context>
    <context>
        <name>Keyring</name>
        <message>
            <source>No keyring service runs on this system.</source>
            <translation>Aucun service de trousseau ne fonctionne sur ce système.</translation>
        </message>
        <message>
            <source>The system keyring is locked.</source>
            <translation>Le trousseau du système est verrouillé.</translation>
        </message>
        <message>
            <source>The system keyring does not answer (%1).</source>
            <translation>Le trousseau du système ne répond pas (%1).</translation>
        </message>
    </context>
    <context>
        <name>PastedUrl</name>
        <message>
            <source>This is neither a URL, as postgresql://anna@db.example/shop, nor the path of a file, as /data/shop.sqlite.</source>
            <translation>Ce n’est ni une URL, comme postgresql://anna@db.example/shop, ni le chemin d’un fichier, comme /data/shop.sqlite.</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Line %1 is not JSON: %2.</source>
            <translation>La ligne %1 n’est pas du JSON : %2.</translation>
        </message>
        <message>
            <source>It has no settings of Espalier that this version knows: “%1” should be %2.</source>
            <translation>Le fichier n’a pas de paramètres d’Espalier connus de cette version : « %1 » devrait valoir %2.</translation>
        </message>
        <message>
            <source>“%1” cannot be “%2”.</source>
            <translation>« %1 » ne peut pas valoir « %2 ».</translation>
        </message>
        <message>
            <source>“%1” cannot have the keys “%2”.</source>
            <translation>« %1 » ne peut pas avoir les raccourcis « %2 ».</translation>
        </message>
    </context>
    <context>
        <name>RefusalWords</name>
        <message>
            <source>you</source>
            <translation>vous</translation>
        </message>
        <message>
            <source>No %1 server listens at the socket %2: check the path, and whether the server runs.</source>
            <translation>Aucun serveur %1 n’écoute sur le socket %2 : vérifiez le chemin et que le serveur fonctionne.</translation>
        </message>
        <message>
            <source>No %1 server listens at %2: check host and port, and whether the server runs and takes connections from this machine.</source>
            <translation>Aucun serveur %1 n’écoute sur %2 : vérifiez l’hôte et le port, et que le serveur fonctionne et accepte les connexions de cette machine.</translation>
        </message>
        <message>
            <source>Qt's driver for %1 is not installed. On Debian it is in the package %2: install it and start Espalier again.</source>
            <translation>Le pilote Qt pour %1 n’est pas installé. Sous Debian, il se trouve dans le paquet %2 : installez-le, puis redémarrez Espalier.</translation>
        </message>
        <message>
            <source>The server at %1 wants a password of %2.</source>
            <translation>Le serveur %1 demande un mot de passe (utilisateur : %2).</translation>
        </message>
        <message>
            <source>The server at %1 does not let %2 in: the password is wrong, or the user is not known there.</source>
            <translation>Le serveur %1 refuse l’accès (utilisateur : %2) : le mot de passe est faux ou l’utilisateur n’y est pas connu.</translation>
        </message>
        <message>
            <source>The server at %1 does not let %2 in: %3. Check user and database, or ask who runs the server for access.</source>
            <translation>Le serveur %1 refuse l’accès (utilisateur : %2) : %3. Vérifiez l’utilisateur et la base de données, ou demandez l’accès à l’administrateur du serveur.</translation>
        </message>
        <message>
            <source>There is no host %1: check its name, and whether the network is up.</source>
            <translation>L’hôte %1 n’existe pas : vérifiez son nom et que le réseau fonctionne.</translation>
        </message>
        <message>
            <source>%1 does not answer: check the address, the network, and any firewall in between.</source>
            <translation>%1 ne répond pas : vérifiez l’adresse, le réseau et tout pare-feu éventuel.</translation>
        </message>
        <message>
            <source>The server at %1 has no database %2: check the name.</source>
            <translation>Le serveur %1 n’a pas de base de données %2 : vérifiez le nom.</translation>
        </message>
        <message>
            <source>The server at %1 takes no more connections now: try again a little later.</source>
            <translation>Le serveur %1 n’accepte plus de connexions pour l’instant : réessayez un peu plus tard.</translation>
        </message>
        <message>
            <source>The connection to %1 cannot be encrypted as asked: %2</source>
            <translation>La connexion à %1 ne peut pas être chiffrée comme demandé : %2</translation>
        </message>
    </context>
    <context>
        <name>SavePreview</name>
        <message numerus="yes">
            <source>and %1 more</source>
            <translation>
                <numerusform>et %1 de plus</numerusform>
                <numerusform>et %1 de plus</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot be saved as it is: %1</source>
            <translation>Cela ne peut pas être enregistré tel quel : %1</translation>
        </message>
        <message>
            <source>What is deleted is read once more. Where someone else has changed it, nothing is written.</source>
            <translation>Ce qui est supprimé est relu. Si quelqu’un d’autre l’a modifié, rien n’est écrit.</translation>
        </message>
        <message>
            <source>Rows with the same columns that follow each other go together where the database can take them so; there they are protected by a savepoint.</source>
            <translation>Les lignes consécutives ayant les mêmes colonnes partent ensemble là où la base de données les accepte ainsi ; un point de sauvegarde les y protège.</translation>
        </message>
        <message>
            <source>Rows that have moved are looked at: where one stands below itself, everything is taken back.</source>
            <translation>Les lignes déplacées sont vérifiées : si l’une se trouve sous elle-même, tout est annulé.</translation>
        </message>
        <message>
            <source>After an error, or where a statement meets another number of rows than it should: ROLLBACK.</source>
            <translation>Après une erreur, ou si une instruction touche un autre nombre de lignes que prévu : ROLLBACK.</translation>
        </message>
        <message>
            <source>What the database deletes or empties along is read before and after, so that the save can be undone.</source>
            <translation>Ce que la base supprime ou vide par la même occasion est lu avant et après, afin que l’enregistrement puisse être annulé.</translation>
        </message>
        <message>
            <source>What moved rows now stand below is locked, row by row up to the top, until the end.</source>
            <translation>Les lignes au-dessus de celles qui ont été déplacées sont verrouillées une à une jusqu’au sommet, jusqu’à la fin.</translation>
        </message>
    </context>
    <context>
        <name>TableCells</name>
        <message>
            <source>, key</source>
            <translation>, clé</translation>
        </message>
        <message>
            <source>, required</source>
            <translation>, obligatoire</translation>
        </message>
        <message>
            <source>refers to %1.%2</source>
            <translation>fait référence à %1.%2</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>modified</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>added</source>
            <translation>ajouté</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>supprimé</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>conflit</translation>
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
            <translation>Annulé : %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Rétabli : %1</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Annuler : %1</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Rétablir : %1</translation>
        </message>
    </context>
    <context>
        <name>WhatsNew</name>
        <message>
            <source>Trees, tables and links of a SQLite, PostgreSQL or MariaDB database, found from its keys.</source>
            <translation>Arbres, tables et liens d’une base SQLite, PostgreSQL ou MariaDB, trouvés d’après ses clés.</translation>
        </message>
        <message>
            <source>Edits wait in a list, are undone step by step, even after saving, and survive a crash.</source>
            <translation>Les modifications attendent dans une liste, s’annulent pas à pas, même après l’enregistrement, et survivent à un plantage.</translation>
        </message>
        <message>
            <source>Trees of a hundred thousand rows: move, merge, split and check them, by mouse or keys.</source>
            <translation>Arbres de cent mille lignes : les déplacer, fusionner, diviser et vérifier, à la souris ou au clavier.</translation>
        </message>
        <message>
            <source>A manual behind F1, four languages, light and dark.</source>
            <translation>Un manuel derrière F1, quatre langues, clair et sombre.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Another program holds %1. Nothing was written; try again when it has finished.</source>
            <translation>Un autre programme bloque %1. Rien n’a été écrit ; réessayez quand il aura terminé.</translation>
        </message>
        <message>
            <source>%1 was changed or deleted by another program since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 : un autre programme a modifié ou supprimé la ligne depuis sa lecture. Rien n’a été enregistré ; vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was saved; your edits are kept.</source>
            <translation>Annulé. Rien n’a été enregistré ; vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>%1 cannot be written: it is open for reading only, or you lack the permission.</source>
            <translation>Impossible d’écrire dans %1 : ouverture en lecture seule ou autorisation manquante.</translation>
        </message>
        <message>
            <source>%1 Your edits are kept.</source>
            <translation>%1 Vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>%1 lacks a value that is required.</source>
            <translation>%1 : il manque une valeur obligatoire.</translation>
        </message>
        <message>
            <source>%1 needs a value in %2.</source>
            <translation>%1 : il faut une valeur dans %2.</translation>
        </message>
        <message>
            <source>%1 does not keep a rule of its table: %2</source>
            <translation>%1 ne respecte pas une règle de sa table : %2</translation>
        </message>
        <message>
            <source>A %1 with these values exists already.</source>
            <translation>Une ligne de %1 a déjà ces valeurs.</translation>
        </message>
        <message>
            <source>A %1 with this %2 exists already.</source>
            <translation>Une ligne de %1 a déjà cette valeur pour %2.</translation>
        </message>
        <message>
            <source>A %1 with the %2 “%3” exists already.</source>
            <translation>Une ligne de %1 a déjà la valeur « %3 » pour %2.</translation>
        </message>
        <message>
            <source>%1 refers to a row that does not exist.</source>
            <translation>%1 fait référence à une ligne qui n’existe pas.</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: other rows still refer to it.</source>
            <translation>%1 : suppression impossible, d’autres lignes y font encore référence.</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: rows of %2 still refer to it.</source>
            <translation>%1 : suppression impossible, des lignes de %2 y font encore référence.</translation>
        </message>
        <message>
            <source>the database</source>
            <translation>la base de données</translation>
        </message>
        <message>
            <source>row</source>
            <translation>la table</translation>
        </message>
        <message>
            <source>The new %1</source>
            <translation>La nouvelle ligne de %1</translation>
        </message>
        <message>
            <source>A row</source>
            <translation>Une ligne</translation>
        </message>
        <message>
            <source>A row of %1</source>
            <translation>Une ligne de %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Une erreur s’est produite dans le programme : %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>Une erreur s’est produite dans le programme.</translation>
        </message>
        <message>
            <source>a new %1</source>
            <translation>une nouvelle ligne de %1</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 lignes</translation>
        </message>
        <message>
            <source>Reading was stopped; Refresh reads again.</source>
            <translation>La lecture a été arrêtée ; « Actualiser » la relance.</translation>
        </message>
        <message>
            <source>en</source>
            <comment>the code of this language</comment>
            <translation>fr</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1</source>
            <translation>
                <numerusform>%n ligne de %1</numerusform>
                <numerusform>%n lignes de %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::AboutDialog</name>
        <message>
            <source>About Espalier</source>
            <translation>À propos d’Espalier</translation>
        </message>
        <message>
            <source>&lt;b&gt;Espalier %1&lt;/b&gt;, with Qt %2</source>
            <translation>&lt;b&gt;Espalier %1&lt;/b&gt;, avec Qt %2</translation>
        </message>
        <message>
            <source>Opens a database and shows what is in it as trees, tables and links; edits are staged, reviewed, and saved together.</source>
            <translation>Ouvre une base de données et montre son contenu sous forme d’arbres, de tables et de liens ; les modifications sont mises en attente, passées en revue et enregistrées ensemble.</translation>
        </message>
        <message>
            <source>The program is under the &lt;b&gt;GNU General Public License&lt;/b&gt;, version 3 or later, its object-relational mapper under the &lt;b&gt;MIT&lt;/b&gt; licence. There is no warranty.</source>
            <translation>Le programme est sous &lt;b&gt;licence publique générale GNU&lt;/b&gt;, version 3 ou ultérieure, son mappeur objet-relationnel sous licence &lt;b&gt;MIT&lt;/b&gt;. Il n’y a aucune garantie.</translation>
        </message>
        <message>
            <source>Icons: &lt;b&gt;Breeze&lt;/b&gt; by the KDE community, GNU Lesser General Public License, version 3 or later.</source>
            <translation>Icônes : &lt;b&gt;Breeze&lt;/b&gt; de la communauté KDE, licence publique générale limitée GNU, version 3 ou ultérieure.</translation>
        </message>
        <message>
            <source>Sample catalogue: categories of &lt;b&gt;Shopify's product taxonomy&lt;/b&gt; (MIT); products from the sample data of &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; and &lt;b&gt;django-oscar&lt;/b&gt; (each BSD-3-Clause).</source>
            <translation>Catalogue d’exemple : catégories de la &lt;b&gt;taxonomie de produits de Shopify&lt;/b&gt; (MIT) ; produits tirés des données d’exemple de &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; et &lt;b&gt;django-oscar&lt;/b&gt; (BSD-3-Clause pour chacun).</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Actions</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>Open a database file</source>
            <translation>Ouvrir un fichier de base de données</translation>
        </message>
        <message>
            <source>Connec&amp;t to a Server…</source>
            <translation>Se &amp;connecter à un serveur…</translation>
        </message>
        <message>
            <source>Describe a connection and open it</source>
            <translation>Décrire une connexion et l’ouvrir</translation>
        </message>
        <message>
            <source>Open Sa&amp;mple Catalogue</source>
            <translation>Ouvrir le catalogue d’e&amp;xemple</translation>
        </message>
        <message>
            <source>Open your copy of the sample catalogue</source>
            <translation>Ouvrir votre copie du catalogue d’exemple</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Save the pending changes that are ticked, in one transaction</source>
            <translation>Enregistrer les modifications en attente cochées, en une transaction</translation>
        </message>
        <message>
            <source>&amp;Discard Changes…</source>
            <translation>&amp;Abandonner les modifications…</translation>
        </message>
        <message>
            <source>Discard all pending changes</source>
            <translation>Abandonner toutes les modifications en attente</translation>
        </message>
        <message>
            <source>&amp;Apply Edits from a File…</source>
            <translation>Appl&amp;iquer les modifications d’un fichier…</translation>
        </message>
        <message>
            <source>Stage the edits of a change-set file</source>
            <translation>Mettre en attente un jeu de modifications lu dans un fichier</translation>
        </message>
        <message>
            <source>&amp;Write Edits to a File…</source>
            <translation>Écrire les modi&amp;fications dans un fichier…</translation>
        </message>
        <message>
            <source>Write the pending changes to a change-set file or an SQL script, for another copy</source>
            <translation>Écrire les modifications en attente dans un jeu de modifications ou un script SQL, pour une autre copie</translation>
        </message>
        <message>
            <source>&amp;Close Tab</source>
            <translation>Fermer l’ongle&amp;t</translation>
        </message>
        <message>
            <source>Close this tab; its pending changes stay</source>
            <translation>Fermer cet onglet ; ses modifications en attente sont conservées</translation>
        </message>
        <message>
            <source>Close Data&amp;base</source>
            <translation>Fermer la &amp;base de données</translation>
        </message>
        <message>
            <source>Close the database and go back to the start page</source>
            <translation>Fermer la base de données et revenir à la page d’accueil</translation>
        </message>
        <message>
            <source>&amp;New Window</source>
            <translation>&amp;Nouvelle fenêtre</translation>
        </message>
        <message>
            <source>Another window, for another database</source>
            <translation>Une autre fenêtre, pour une autre base de données</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>Close all windows</source>
            <translation>Fermer toutes les fenêtres</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>Undo the last edit</source>
            <translation>Annuler la dernière modification</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>Do again what was undone</source>
            <translation>Rétablir ce qui a été annulé</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Co&amp;uper</translation>
        </message>
        <message>
            <source>Cut the selection</source>
            <translation>Couper la sélection</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copier</translation>
        </message>
        <message>
            <source>Copy the selection</source>
            <translation>Copier la sélection</translation>
        </message>
        <message>
            <source>Table with &amp;Headers</source>
            <translation>Tableau avec en-&amp;têtes</translation>
        </message>
        <message>
            <source>Copy the cells as a spreadsheet takes them, the names of the columns above</source>
            <translation>Copier les cellules comme un tableur les attend, avec les noms des colonnes au-dessus</translation>
        </message>
        <message>
            <source>&amp;SQL INSERT</source>
            <translation>&amp;SQL INSERT</translation>
        </message>
        <message>
            <source>Copy the cells as a statement for each row</source>
            <translation>Copier les cellules sous forme d’une instruction par ligne</translation>
        </message>
        <message>
            <source>&amp;JSON</source>
            <translation>&amp;JSON</translation>
        </message>
        <message>
            <source>Copy the cells as an array of objects</source>
            <translation>Copier les cellules sous forme d’un tableau d’objets</translation>
        </message>
        <message>
            <source>&amp;Markdown</source>
            <translation>&amp;Markdown</translation>
        </message>
        <message>
            <source>Copy the cells as a table in a text</source>
            <translation>Copier les cellules sous forme d’un tableau dans un texte</translation>
        </message>
        <message>
            <source>&amp;IN List</source>
            <translation>Liste &amp;IN</translation>
        </message>
        <message>
            <source>Copy the values of a column for a condition: (1, 2, 3)</source>
            <translation>Copier les valeurs d’une colonne pour une condition : (1, 2, 3)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>C&amp;oller</translation>
        </message>
        <message>
            <source>Paste cells into the grid, or what was cut or copied below the selected row</source>
            <translation>Coller des cellules dans la grille, ou ce qui a été coupé ou copié sous la ligne sélectionnée</translation>
        </message>
        <message>
            <source>Paste with Lin&amp;ks</source>
            <translation>Coller avec les &amp;liens</translation>
        </message>
        <message>
            <source>Paste a copy of rows of a tree, linked as they are</source>
            <translation>Coller une copie de lignes d’un arbre, avec les mêmes liens</translation>
        </message>
        <message>
            <source>Revert to &amp;Original</source>
            <translation>Restaurer l’ori&amp;ginal</translation>
        </message>
        <message>
            <source>Take back the pending changes of the selection</source>
            <translation>Retirer les modifications en attente de la sélection</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>&amp;Filtrer</translation>
        </message>
        <message>
            <source>Filter the tree or the rows</source>
            <translation>Filtrer l’arbre ou les lignes</translation>
        </message>
        <message>
            <source>Filter by Co&amp;lumn</source>
            <translation>Filtrer par colo&amp;nne</translation>
        </message>
        <message>
            <source>Filter the rows by the column at hand</source>
            <translation>Filtrer les lignes par la colonne courante</translation>
        </message>
        <message>
            <source>Fin&amp;d in Rows…</source>
            <translation>Rec&amp;hercher dans les lignes…</translation>
        </message>
        <message>
            <source>Go to the rows with a text, one after the other</source>
            <translation>Aller aux lignes contenant un texte, l’une après l’autre</translation>
        </message>
        <message>
            <source>Find &amp;Next</source>
            <translation>Rechercher le suivan&amp;t</translation>
        </message>
        <message>
            <source>Go to the next row with the text</source>
            <translation>Aller à la ligne suivante contenant le texte</translation>
        </message>
        <message>
            <source>Find Pre&amp;vious</source>
            <translation>Rechercher le &amp;précédent</translation>
        </message>
        <message>
            <source>Go to the previous row with the text</source>
            <translation>Aller à la ligne précédente contenant le texte</translation>
        </message>
        <message>
            <source>Repl&amp;ace…</source>
            <translation>Remplac&amp;er…</translation>
        </message>
        <message>
            <source>Replace a text by another in the rows, after a preview</source>
            <translation>Remplacer un texte par un autre dans les lignes, après un aperçu</translation>
        </message>
        <message>
            <source>&amp;Go to Row…</source>
            <translation>Aller à la l&amp;igne…</translation>
        </message>
        <message>
            <source>Go to a row by its number</source>
            <translation>Aller à une ligne d’après son numéro</translation>
        </message>
        <message>
            <source>&amp;Hide Column</source>
            <translation>&amp;Masquer la colonne</translation>
        </message>
        <message>
            <source>Hide the column at hand</source>
            <translation>Masquer la colonne courante</translation>
        </message>
        <message>
            <source>&amp;Freeze up to Column</source>
            <translation>&amp;Figer jusqu’à la colonne</translation>
        </message>
        <message>
            <source>Keep the columns up to the one at hand in sight, or no longer</source>
            <translation>Garder visibles les colonnes jusqu’à la colonne courante, ou les libérer</translation>
        </message>
        <message>
            <source>&amp;Columns…</source>
            <translation>&amp;Colonnes…</translation>
        </message>
        <message>
            <source>Find, show, hide and move columns</source>
            <translation>Rechercher, afficher, masquer et déplacer des colonnes</translation>
        </message>
        <message>
            <source>&amp;Reset Columns</source>
            <translation>&amp;Réinitialiser les colonnes</translation>
        </message>
        <message>
            <source>Order, widths and all columns as they were at first</source>
            <translation>Ordre, largeurs et affichage de toutes les colonnes comme à l’origine</translation>
        </message>
        <message>
            <source>Save V&amp;iew As…</source>
            <translation>En&amp;registrer la vue sous…</translation>
        </message>
        <message>
            <source>Keep filters, order and columns of this tab under a name</source>
            <translation>Garder sous un nom les filtres, l’ordre et les colonnes de cet onglet</translation>
        </message>
        <message>
            <source>&amp;Update Saved View</source>
            <translation>Mettre à &amp;jour la vue enregistrée</translation>
        </message>
        <message>
            <source>Keep filters, order and columns of this tab in its saved view</source>
            <translation>Garder les filtres, l’ordre et les colonnes de cet onglet dans sa vue enregistrée</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>Back to what was shown before</source>
            <translation>Revenir à ce qui était affiché avant</translation>
        </message>
        <message>
            <source>For&amp;ward</source>
            <translation>&amp;Suivant</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>Avancer de nouveau</translation>
        </message>
        <message>
            <source>Go T&amp;o…</source>
            <translation>&amp;Aller à…</translation>
        </message>
        <message>
            <source>Go to a table, a tree or a row by its name</source>
            <translation>Aller à une table, un arbre ou une ligne par son nom</translation>
        </message>
        <message>
            <source>Comman&amp;ds…</source>
            <translation>Comman&amp;des…</translation>
        </message>
        <message>
            <source>Find a command by its name and do it</source>
            <translation>Trouver une commande par son nom et l’exécuter</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>Act&amp;ualiser</translation>
        </message>
        <message>
            <source>Read everything shown again; pending changes stay</source>
            <translation>Relire tout ce qui est affiché ; les modifications en attente sont conservées</translation>
        </message>
        <message>
            <source>Next &amp;Pane</source>
            <translation>&amp;Volet suivant</translation>
        </message>
        <message>
            <source>Move the focus to the next pane</source>
            <translation>Passer au volet suivant</translation>
        </message>
        <message>
            <source>Previous Pa&amp;ne</source>
            <translation>V&amp;olet précédent</translation>
        </message>
        <message>
            <source>Move the focus to the previous pane</source>
            <translation>Passer au volet précédent</translation>
        </message>
        <message>
            <source>Next &amp;Tab</source>
            <translation>On&amp;glet suivant</translation>
        </message>
        <message>
            <source>Show the next tab</source>
            <translation>Afficher l’onglet suivant</translation>
        </message>
        <message>
            <source>Previous T&amp;ab</source>
            <translation>Onglet précéde&amp;nt</translation>
        </message>
        <message>
            <source>Show the previous tab</source>
            <translation>Afficher l’onglet précédent</translation>
        </message>
        <message>
            <source>Navi&amp;gator</source>
            <translation>Naviga&amp;teur</translation>
        </message>
        <message>
            <source>Show or hide the navigator</source>
            <translation>Afficher ou masquer le navigateur</translation>
        </message>
        <message>
            <source>R&amp;ecord</source>
            <translation>&amp;Fiche</translation>
        </message>
        <message>
            <source>Show or hide the record form</source>
            <translation>Afficher ou masquer la fiche</translation>
        </message>
        <message>
            <source>&amp;Changes</source>
            <translation>&amp;Modifications</translation>
        </message>
        <message>
            <source>Show or hide the pending changes</source>
            <translation>Afficher ou masquer les modifications en attente</translation>
        </message>
        <message>
            <source>Re&amp;view Changes</source>
            <translation>&amp;Examiner les modifications</translation>
        </message>
        <message>
            <source>Go to the list of pending changes</source>
            <translation>Aller à la liste des modifications en attente</translation>
        </message>
        <message>
            <source>Restore &amp;Layout</source>
            <translation>Disposition d’or&amp;igine</translation>
        </message>
        <message>
            <source>Put the panes back to where they were at first</source>
            <translation>Remettre les volets à leur place d’origine</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Clair</translation>
        </message>
        <message>
            <source>Dark text on a light ground</source>
            <translation>Texte sombre sur fond clair</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Sombre</translation>
        </message>
        <message>
            <source>Light text on a dark ground</source>
            <translation>Texte clair sur fond sombre</translation>
        </message>
        <message>
            <source>As the &amp;System</source>
            <translation>Comme le s&amp;ystème</translation>
        </message>
        <message>
            <source>Light or dark as the desktop is</source>
            <translation>Clair ou sombre, comme le bureau</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>&amp;Nouveau</translation>
        </message>
        <message>
            <source>Add a row, in a tree below the selected one</source>
            <translation>Ajouter une ligne, dans un arbre sous la ligne sélectionnée</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>Delete what is selected</source>
            <translation>Supprimer la sélection</translation>
        </message>
        <message>
            <source>&amp;New Row</source>
            <translation>&amp;Nouvelle ligne</translation>
        </message>
        <message>
            <source>Add a row to the table</source>
            <translation>Ajouter une ligne à la table</translation>
        </message>
        <message>
            <source>D&amp;uplicate Rows</source>
            <translation>D&amp;upliquer les lignes</translation>
        </message>
        <message>
            <source>Add a copy of the selected rows</source>
            <translation>Ajouter une copie des lignes sélectionnées</translation>
        </message>
        <message>
            <source>&amp;Delete Rows</source>
            <translation>&amp;Supprimer les lignes</translation>
        </message>
        <message>
            <source>Delete the selected rows</source>
            <translation>Supprimer les lignes sélectionnées</translation>
        </message>
        <message>
            <source>Set to NU&amp;LL</source>
            <translation>Mettre à NU&amp;LL</translation>
        </message>
        <message>
            <source>Set the selected cells to NULL</source>
            <translation>Mettre les cellules sélectionnées à NULL</translation>
        </message>
        <message>
            <source>&amp;Clear Cells</source>
            <translation>Effacer les &amp;cellules</translation>
        </message>
        <message>
            <source>Empty the selected cells</source>
            <translation>Vider les cellules sélectionnées</translation>
        </message>
        <message>
            <source>Set to E&amp;mpty Text</source>
            <translation>Mettre un te&amp;xte vide</translation>
        </message>
        <message>
            <source>Set the selected texts to an empty text, which is not NULL</source>
            <translation>Mettre dans les cellules sélectionnées un texte vide, différent de NULL</translation>
        </message>
        <message>
            <source>S&amp;et to Default</source>
            <translation>Mettre la valeur par &amp;défaut</translation>
        </message>
        <message>
            <source>Leave the selected cells of new rows to the database</source>
            <translation>Laisser à la base de données les cellules sélectionnées des nouvelles lignes</translation>
        </message>
        <message>
            <source>F&amp;ill Selection</source>
            <translation>&amp;Remplir la sélection</translation>
        </message>
        <message>
            <source>Put what was typed last into all selected cells</source>
            <translation>Mettre la dernière saisie dans toutes les cellules sélectionnées</translation>
        </message>
        <message>
            <source>Fill D&amp;own</source>
            <translation>Remplir vers le &amp;bas</translation>
        </message>
        <message>
            <source>Copy the first selected row down into the others</source>
            <translation>Copier la première ligne sélectionnée dans les suivantes</translation>
        </message>
        <message>
            <source>Edit as &amp;Text…</source>
            <translation>Modifier comme &amp;texte…</translation>
        </message>
        <message>
            <source>Edit the cell in a window of its own</source>
            <translation>Modifier la cellule dans une fenêtre à part</translation>
        </message>
        <message>
            <source>Go to Re&amp;ference</source>
            <translation>Aller à la ré&amp;férence</translation>
        </message>
        <message>
            <source>Go to the row that the cell refers to</source>
            <translation>Aller à la ligne à laquelle la cellule fait référence</translation>
        </message>
        <message>
            <source>Related Ro&amp;ws</source>
            <translation>Lignes ass&amp;ociées</translation>
        </message>
        <message>
            <source>Show what refers to the row, in its record</source>
            <translation>Montrer dans la fiche ce qui fait référence à la ligne</translation>
        </message>
        <message>
            <source>&amp;Sort by Column</source>
            <translation>Tr&amp;ier par la colonne</translation>
        </message>
        <message>
            <source>Sort the rows by the column at hand</source>
            <translation>Trier les lignes par la colonne courante</translation>
        </message>
        <message>
            <source>Sort by Column &amp;as Well</source>
            <translation>Trier &amp;aussi par la colonne</translation>
        </message>
        <message>
            <source>Sort the rows by the column at hand, besides the others</source>
            <translation>Trier les lignes par la colonne courante, en plus des autres</translation>
        </message>
        <message>
            <source>New &amp;Child</source>
            <translation>Nouvel en&amp;fant</translation>
        </message>
        <message>
            <source>Add a row below the selected one</source>
            <translation>Ajouter une ligne sous la ligne sélectionnée</translation>
        </message>
        <message>
            <source>New &amp;Sibling</source>
            <translation>&amp;Nouveau frère</translation>
        </message>
        <message>
            <source>Add a row beside the selected one</source>
            <translation>Ajouter une ligne à côté de la ligne sélectionnée</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>Reno&amp;mmer</translation>
        </message>
        <message>
            <source>Rename the selected row</source>
            <translation>Renommer la ligne sélectionnée</translation>
        </message>
        <message>
            <source>&amp;Outdent</source>
            <translation>&amp;Hausser</translation>
        </message>
        <message>
            <source>Move the selected rows beside their parent</source>
            <translation>Déplacer les lignes sélectionnées à côté de leur parent</translation>
        </message>
        <message>
            <source>&amp;Indent</source>
            <translation>&amp;Abaisser</translation>
        </message>
        <message>
            <source>Move the selected rows below the row above</source>
            <translation>Déplacer les lignes sélectionnées sous la ligne du dessus</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>Mon&amp;ter</translation>
        </message>
        <message>
            <source>Move the selected rows up among their siblings</source>
            <translation>Monter les lignes sélectionnées parmi celles de même parent</translation>
        </message>
        <message>
            <source>Move Do&amp;wn</source>
            <translation>Des&amp;cendre</translation>
        </message>
        <message>
            <source>Move the selected rows down among their siblings</source>
            <translation>Descendre les lignes sélectionnées parmi celles de même parent</translation>
        </message>
        <message>
            <source>Move &amp;To…</source>
            <translation>Dé&amp;placer vers…</translation>
        </message>
        <message>
            <source>Move the selected rows to a parent that is typed</source>
            <translation>Déplacer les lignes sélectionnées vers un parent à saisir</translation>
        </message>
        <message>
            <source>Mer&amp;ge Into…</source>
            <translation>Fusionner &amp;dans…</translation>
        </message>
        <message>
            <source>Make one row of several: children, links and references go to the one that stays</source>
            <translation>Faire une ligne de plusieurs : enfants, liens et références passent à celle qui reste</translation>
        </message>
        <message>
            <source>&amp;Flatten Below</source>
            <translation>Ap&amp;latir en dessous</translation>
        </message>
        <message>
            <source>Everything below the row comes directly below it</source>
            <translation>Tout ce qui est sous la ligne vient directement en dessous</translation>
        </message>
        <message>
            <source>S&amp;plit Off…</source>
            <translation>Détache&amp;r…</translation>
        </message>
        <message>
            <source>Put the selected rows below a new one beside their parent</source>
            <translation>Placer les lignes sélectionnées sous une nouvelle, à côté de leur parent</translation>
        </message>
        <message>
            <source>Drag with the &amp;Mouse</source>
            <translation>Glisser à la sour&amp;is</translation>
        </message>
        <message>
            <source>Whether rows of trees can be dragged; the keys move them in any case</source>
            <translation>Permettre ou non de faire glisser les lignes des arbres ; le clavier les déplace toujours</translation>
        </message>
        <message>
            <source>Sort &amp;Below by Name</source>
            <translation>Trier en dess&amp;ous par nom</translation>
        </message>
        <message>
            <source>Order the rows directly below by their names</source>
            <translation>Ordonner par nom les lignes directement en dessous</translation>
        </message>
        <message>
            <source>Lin&amp;k…</source>
            <translation>Li&amp;er…</translation>
        </message>
        <message>
            <source>Link the selected rows with others, or unlink them</source>
            <translation>Lier les lignes sélectionnées à d’autres, ou les délier</translation>
        </message>
        <message>
            <source>&amp;Expand All</source>
            <translation>Tout dé&amp;velopper</translation>
        </message>
        <message>
            <source>Expand the whole tree</source>
            <translation>Développer tout l’arbre</translation>
        </message>
        <message>
            <source>Co&amp;llapse All</source>
            <translation>Tout réd&amp;uire</translation>
        </message>
        <message>
            <source>Collapse the whole tree</source>
            <translation>Réduire tout l’arbre</translation>
        </message>
        <message>
            <source>&amp;Check Trees and Links…</source>
            <translation>&amp;Vérifier les arbres et les liens…</translation>
        </message>
        <message>
            <source>Find rows in circles, missing parents, names twice and links that lead nowhere</source>
            <translation>Trouver les lignes en boucle, les parents manquants, les noms en double et les liens qui ne mènent nulle part</translation>
        </message>
        <message>
            <source>&amp;About Espalier</source>
            <translation>À &amp;propos d’Espalier</translation>
        </message>
        <message>
            <source>Version, licences, where the data come from</source>
            <translation>Version, licences, origine des données</translation>
        </message>
        <message>
            <source>Changes are being saved.</source>
            <translation>Les modifications sont en cours d’enregistrement.</translation>
        </message>
        <message>
            <source>There are no pending changes.</source>
            <translation>Il n’y a aucune modification en attente.</translation>
        </message>
        <message>
            <source>&amp;Save %1</source>
            <translation>&amp;Enregistrer %1</translation>
        </message>
        <message>
            <source>&amp;Save %1 of %2</source>
            <translation>&amp;Enregistrer %1 sur %2</translation>
        </message>
        <message>
            <source>All changes are left out of the next save; tick some in the Changes dock.</source>
            <translation>Toutes les modifications sont exclues du prochain enregistrement ; cochez-en dans le panneau Modifications.</translation>
        </message>
        <message>
            <source>The database is open for reading only.</source>
            <translation>La base de données est ouverte en lecture seule.</translation>
        </message>
        <message>
            <source>No database is open.</source>
            <translation>Aucune base de données n’est ouverte.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Il n’y a rien à rétablir.</translation>
        </message>
        <message>
            <source>Nothing was shown before.</source>
            <translation>Rien n’était affiché avant.</translation>
        </message>
        <message>
            <source>Nothing was shown after this.</source>
            <translation>Rien n’a été affiché après.</translation>
        </message>
        <message>
            <source>No tab is open.</source>
            <translation>Aucun onglet n’est ouvert.</translation>
        </message>
        <message>
            <source>This tab shows no saved view.</source>
            <translation>Cet onglet n’affiche pas de vue enregistrée.</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>Éd&amp;ition</translation>
        </message>
        <message>
            <source>Cop&amp;y As</source>
            <translation>Copier au for&amp;mat</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>Colu&amp;mns</source>
            <translation>&amp;Colonnes</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>T&amp;hème</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>&amp;Données</translation>
        </message>
        <message>
            <source>&amp;Tree</source>
            <translation>A&amp;rbre</translation>
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>Fe&amp;nêtre</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Aid&amp;e</translation>
        </message>
        <message>
            <source>Main toolbar</source>
            <translation>Barre d’outils principale</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Paramètres…</translation>
        </message>
        <message>
            <source>Theme, fonts, density, how cells are shown, what is asked</source>
            <translation>Thème, polices, densité, affichage des cellules, questions posées</translation>
        </message>
        <message>
            <source>S&amp;hortcuts…</source>
            <translation>&amp;Raccourcis…</translation>
        </message>
        <message>
            <source>The keys of all actions, and other ones in their place</source>
            <translation>Voir et changer les raccourcis de toutes les actions</translation>
        </message>
        <message>
            <source>Copy &amp;Diagnostics</source>
            <translation>Copier les infos de &amp;dépannage</translation>
        </message>
        <message>
            <source>Copy versions, settings and the end of the log, for a report; without passwords and names of databases</source>
            <translation>Copier les versions, les paramètres et la fin du journal, pour un rapport ; sans mots de passe ni noms de bases de données</translation>
        </message>
        <message>
            <source>Open the folder in which the log is written</source>
            <translation>Ouvrir le dossier où le journal est écrit</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Manuel</translation>
        </message>
        <message>
            <source>Open the manual at the page for what has the focus</source>
            <translation>Ouvrir le manuel à la page de l’élément actif</translation>
        </message>
        <message>
            <source>Show &amp;Tour</source>
            <translation>Afficher la &amp;visite guidée</translation>
        </message>
        <message>
            <source>Show again what each dock is for</source>
            <translation>Montrer à nouveau à quoi sert chaque volet</translation>
        </message>
        <message>
            <source>Show &amp;Log Folder</source>
            <translation>Afficher le dossier du &amp;journal</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Aftermath</name>
        <message>
            <source>Open %1</source>
            <translation>Ouvrir %1</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Copier les infos de dépannage</translation>
        </message>
        <message numerus="yes">
            <source>Espalier ended unexpectedly; %n edit(s) can be recovered.</source>
            <translation>
                <numerusform>Espalier s’est arrêté inopinément ; %n modification peut être récupérée.</numerusform>
                <numerusform>Espalier s’est arrêté inopinément ; %n modifications peuvent être récupérées.</numerusform>
            </translation>
        </message>
        <message>
            <source>Espalier ended unexpectedly. No edits are left to recover.</source>
            <translation>Espalier s’est arrêté inopinément. Il n’y a aucune modification à récupérer.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Application</name>
        <message>
            <source>Start page</source>
            <translation>Page d’accueil</translation>
        </message>
        <message numerus="yes">
            <source>%1 – %n pending change(s)</source>
            <translation>
                <numerusform>%1 – %n modification en attente</numerusform>
                <numerusform>%1 – %n modifications en attente</numerusform>
            </translation>
        </message>
        <message>
            <source>The log is in %1.</source>
            <translation>Le journal se trouve dans %1.</translation>
        </message>
        <message>
            <source>Copied, to be pasted into a report.</source>
            <translation>Copié, à coller dans un rapport.</translation>
        </message>
        <message>
            <source>Some shortcuts of the settings cannot be used; these have their usual keys: %1</source>
            <translation>Certains raccourcis des paramètres sont inutilisables ; les raccourcis habituels les remplacent : %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Arrival</name>
        <message>
            <source>%1 has no tables.</source>
            <translation>%1 n’a pas de tables.</translation>
        </message>
        <message>
            <source>%1 is a tree of more than %L2 rows: it is shown as a table, since reading the whole tree takes long.</source>
            <translation>%1 est un arbre de plus de %L2 lignes : il est affiché comme table, car lire l’arbre entier prend du temps.</translation>
        </message>
        <message>
            <source>&amp;Open the tree</source>
            <translation>&amp;Ouvrir l’arbre</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::CommandModel</name>
        <message>
            <source>It cannot be done here now.</source>
            <translation>Impossible ici pour le moment.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Que faire</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Not now: %1</source>
            <translation>Pas maintenant : %1</translation>
        </message>
        <message>
            <source>No command has this name.</source>
            <translation>Aucune commande ne porte ce nom.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ConflictSolver</name>
        <message numerus="yes">
            <source>%n change(s) of others were taken over.</source>
            <translation>
                <numerusform>%n modification d’autres personnes a été reprise.</numerusform>
                <numerusform>%n modifications d’autres personnes ont été reprises.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Docks</name>
        <message>
            <source>Navigator</source>
            <translation>Navigateur</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>SQL preview</source>
            <translation>Aperçu SQL</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>No other table refers to rows of this one.</source>
            <translation>Aucune autre table ne fait référence aux lignes de celle-ci.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::EditKeeper</name>
        <message>
            <source>Your edits cannot be kept on the disk: should the program end before you save, they are lost. Save soon, or make room.</source>
            <translation>Vos modifications ne peuvent pas être conservées sur le disque : si le programme s’arrête avant l’enregistrement, elles sont perdues. Enregistrez bientôt ou libérez de la place.</translation>
        </message>
        <message>
            <source>Your edits are kept on the disk again.</source>
            <translation>Vos modifications sont de nouveau conservées sur le disque.</translation>
        </message>
        <message>
            <source>Edits that were not saved in an earlier session cannot be read any more. The file was put aside.</source>
            <translation>Des modifications non enregistrées d’une session précédente ne peuvent plus être lues. Le fichier a été mis de côté.</translation>
        </message>
        <message>
            <source>%1 (now named .damaged)</source>
            <translation>%1 (renommé avec l’extension .damaged)</translation>
        </message>
        <message>
            <source>The last save to %1 came through, though the program ended meanwhile.</source>
            <translation>Le dernier enregistrement dans %1 a abouti, bien que le programme se soit arrêté entre-temps.</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>ligne %1 : %2</translation>
        </message>
        <message numerus="yes">
            <source>Recover %n edit(s)</source>
            <translation>
                <numerusform>Récupérer %n modification</numerusform>
                <numerusform>Récupérer %n modifications</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recovered %n edit(s). They are staged: save them, or undo.</source>
            <translation>
                <numerusform>%n modification récupérée. Elle est en attente : enregistrez-la ou annulez.</numerusform>
                <numerusform>%n modifications récupérées. Elles sont en attente : enregistrez-les ou annulez.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be removed; it will be asked about again.</source>
            <translation>%1 ne peut pas être supprimé ; la question sera reposée.</translation>
        </message>
        <message numerus="yes">
            <source>%n edit(s) written to %1; they are still pending here.</source>
            <translation>
                <numerusform>%n modification écrite dans %1 ; elle reste en attente ici.</numerusform>
                <numerusform>%n modifications écrites dans %1 ; elles restent en attente ici.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, line %2: %3. Nothing of the file was applied; ask for it again.</source>
            <translation>%1, ligne %2 : %3. Rien du fichier n’a été appliqué ; demandez-le à nouveau.</translation>
        </message>
        <message>
            <source>Everything in %1 is in the database already.</source>
            <translation>Tout le contenu de %1 est déjà dans la base de données.</translation>
        </message>
        <message>
            <source>Apply %1</source>
            <translation>Appliquer %1</translation>
        </message>
        <message numerus="yes">
            <source>Staged %n edit(s) of %1: save them, or undo.</source>
            <translation>
                <numerusform>%n modification de %1 mise en attente : enregistrez-la ou annulez.</numerusform>
                <numerusform>%n modifications de %1 mises en attente : enregistrez-les ou annulez.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::HelpWindow</name>
        <message>
            <source>Manual</source>
            <translation>Manuel</translation>
        </message>
        <message>
            <source>The manual is in English so far; commands have the names that you see in the menus.</source>
            <translation>Le manuel n’existe pour l’instant qu’en anglais ; les commandes y portent le nom qu’elles ont dans les menus.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Précédent</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>Première page</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Chercher dans le manuel</translation>
        </message>
        <message>
            <source>Search the manual  %1</source>
            <translation>Chercher dans le manuel  %1</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Sommaire</translation>
        </message>
        <message>
            <source>Found in the manual</source>
            <translation>Trouvé dans le manuel</translation>
        </message>
        <message>
            <source>No page has these words.</source>
            <translation>Aucune page ne contient ces mots.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::KeyRecorder</name>
        <message>
            <source>Press the new key here</source>
            <translation>Tapez ici le nouveau raccourci</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::LostConnection</name>
        <message>
            <source>&amp;Reconnect</source>
            <translation>Se &amp;reconnecter</translation>
        </message>
        <message>
            <source>The connection to %1 stands again.</source>
            <translation>La connexion à %1 est rétablie.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MainWindow</name>
        <message>
            <source>What the view “%1” shows is not in this database any more.</source>
            <translation>Ce que montre la vue « %1 » n’est plus dans cette base de données.</translation>
        </message>
        <message numerus="yes">
            <source>%1 closed; its %n pending change(s) stay.</source>
            <translation>
                <numerusform>Onglet %1 fermé ; %n modification en attente est conservée.</numerusform>
                <numerusform>Onglet %1 fermé ; %n modifications en attente sont conservées.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 has no tables.</source>
            <translation>%1 n’a pas de tables.</translation>
        </message>
        <message>
            <source>Choose a tree or a table in the Navigator.</source>
            <translation>Choisissez un arbre ou une table dans le navigateur.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ManualView</name>
        <message>
            <source>Page of the manual</source>
            <translation>Page du manuel</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MessageLog</name>
        <message>
            <source>Messages</source>
            <translation>Messages</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Message</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Opening</name>
        <message>
            <source>The password was not remembered: %1</source>
            <translation>Le mot de passe n’a pas été mémorisé : %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::OutsideChanges</name>
        <message>
            <source>Another program has changed %1. Reading it again keeps your edits and your place.</source>
            <translation>Un autre programme a modifié %1. Une nouvelle lecture conserve vos modifications et votre position.</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>&amp;Actualiser</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::PageTabs</name>
        <message>
            <source>Open views</source>
            <translation>Vues ouvertes</translation>
        </message>
        <message>
            <source>Of this view, what does not fit the table any more was left out: %1.</source>
            <translation>Ce qui ne correspond plus à la table a été laissé de côté dans cette vue : %1.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n pending change(s)</source>
            <translation>
                <numerusform>%1 : %n modification en attente</numerusform>
                <numerusform>%1 : %n modifications en attente</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SampleCatalogue</name>
        <message>
            <source>The sample catalogue is not part of this build.</source>
            <translation>Le catalogue d’exemple ne fait pas partie de cette version.</translation>
        </message>
        <message>
            <source>The sample catalogue cannot be written to %1: %2. Choose a folder that can be written.</source>
            <translation>Le catalogue d’exemple ne peut pas être écrit dans %1 : %2. Choisissez un dossier accessible en écriture.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SavedViews</name>
        <message>
            <source>a view of the tree %1</source>
            <translation>une vue de l’arbre %1</translation>
        </message>
        <message>
            <source>a view of %1</source>
            <translation>une vue de %1</translation>
        </message>
        <message>
            <source>Saved as the view “%1”.</source>
            <translation>Enregistré comme vue « %1 ».</translation>
        </message>
        <message>
            <source>The view “%1” now shows this.</source>
            <translation>La vue « %1 » montre désormais ceci.</translation>
        </message>
        <message>
            <source>The view “%1” was deleted.</source>
            <translation>La vue « %1 » a été supprimée.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Paramètres</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>&amp;Rows</source>
            <translation>&amp;Lignes</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compactes</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Aérées</translation>
        </message>
        <message>
            <source>&amp;Font of the window</source>
            <translation>&amp;Police de la fenêtre</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>Comme la fenêtre</translation>
        </message>
        <message>
            <source>Monospace, as the system</source>
            <translation>À chasse fixe, comme le système</translation>
        </message>
        <message>
            <source>Font of &amp;cells</source>
            <translation>Police des &amp;cellules</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>Lang&amp;ue</translation>
        </message>
        <message>
            <source>The language takes effect at the next start.</source>
            <translation>La langue sera prise en compte au prochain démarrage.</translation>
        </message>
        <message>
            <source>Cells of grids</source>
            <translation>Cellules des grilles</translation>
        </message>
        <message>
            <source>N&amp;umbers</source>
            <translation>N&amp;ombres</translation>
        </message>
        <message>
            <source>As stored: %1</source>
            <translation>Format stocké : %1</translation>
        </message>
        <message>
            <source>As the language writes them</source>
            <translation>Format de la langue</translation>
        </message>
        <message>
            <source>&amp;Dates</source>
            <translation>&amp;Dates</translation>
        </message>
        <message>
            <source>What is edited and copied is always as stored.</source>
            <translation>La modification et la copie gardent toujours le format stocké.</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>Édition</translation>
        </message>
        <message>
            <source>&amp;Summary before Save</source>
            <translation>&amp;Résumé avant enregistrement</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Jamais</translation>
        </message>
        <message>
            <source>For more than %1 changes, and when rows are deleted</source>
            <translation>Au-delà de %1 modifications et pour toute suppression de lignes</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Toujours</translation>
        </message>
        <message>
            <source>Rows of trees</source>
            <translation>Lignes des arbres</translation>
        </message>
        <message>
            <source>Can be dragged with the mouse</source>
            <translation>Peuvent être glissées à la souris</translation>
        </message>
        <message>
            <source>Are moved by keys and commands only</source>
            <translation>Se déplacent au clavier et par commande seulement</translation>
        </message>
        <message>
            <source>Conflicts, children and links are asked about in any case.</source>
            <translation>Pour les conflits, les enfants et les liens, la question est toujours posée.</translation>
        </message>
        <message>
            <source>Size of the font</source>
            <translation>Taille de la police</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Si&amp;ze</source>
            <translation>T&amp;aille</translation>
        </message>
        <message>
            <source>What stands for NULL</source>
            <translation>Texte affiché pour NULL</translation>
        </message>
        <message>
            <source>&amp;NULL is shown as</source>
            <translation>&amp;NULL affiché comme</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Valeurs par défaut</translation>
        </message>
        <message>
            <source>Reset Layout</source>
            <translation>Disposition d’origine</translation>
        </message>
        <message>
            <source>The panes are where they were at first.</source>
            <translation>Les volets ont retrouvé leur place d’origine.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importer…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exporter…</translation>
        </message>
        <message>
            <source>Written to %1: settings and shortcuts, no connections and no passwords.</source>
            <translation>Écrit dans %1 : paramètres et raccourcis, sans connexions ni mots de passe.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>Impossible d’écrire dans %1 : %2.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>Impossible de lire %1 : %2.</translation>
        </message>
        <message>
            <source>It is too large for settings.</source>
            <translation>Le fichier est trop grand pour des paramètres.</translation>
        </message>
        <message>
            <source>Nothing was taken over from %1. %2</source>
            <translation>Rien n’a été importé de %1. %2</translation>
        </message>
        <message>
            <source>Taken over from %1.</source>
            <translation>Paramètres importés de %1.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>All settings have their defaults.</source>
            <translation>Tous les paramètres ont leur valeur par défaut.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ShortcutDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>Raccourcis</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Rechercher une action ou un raccourci</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Actions et leurs raccourcis</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nouveau raccourci</translation>
        </message>
        <message>
            <source>New &amp;key</source>
            <translation>&amp;Nouveau raccourci</translation>
        </message>
        <message>
            <source>No K&amp;ey</source>
            <translation>&amp;Sans raccourci</translation>
        </message>
        <message>
            <source>&amp;Usual Keys</source>
            <translation>Raccourcis par &amp;défaut</translation>
        </message>
        <message>
            <source>Usual Keys for &amp;All</source>
            <translation>&amp;Tous les raccourcis par défaut</translation>
        </message>
        <message>
            <source>%1 is the key of “%2” (%3).</source>
            <translation>%1 est déjà le raccourci de « %2 » (%3).</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Réattribuer</translation>
        </message>
        <message>
            <source>“%1” has the key %2.</source>
            <translation>« %1 » a le raccourci %2.</translation>
        </message>
        <message>
            <source>“%1” has no key.</source>
            <translation>« %1 » n’a pas de raccourci.</translation>
        </message>
        <message>
            <source>%1 is the key of “%2” (%3) now.</source>
            <translation>%1 est maintenant le raccourci de « %2 » (%3).</translation>
        </message>
        <message>
            <source>“%1” has its usual keys.</source>
            <translation>« %1 » a ses raccourcis par défaut.</translation>
        </message>
        <message>
            <source>All actions have their usual keys.</source>
            <translation>Toutes les actions ont leurs raccourcis par défaut.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>No command has this name or this key.</source>
            <translation>Aucune commande n’a ce nom ou ce raccourci.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ShortcutModel</name>
        <message>
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Action</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Raccourcis</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SqlPreview</name>
        <message>
            <source>SQL preview</source>
            <translation>Aperçu SQL</translation>
        </message>
        <message>
            <source>No pending changes: Save would send nothing.</source>
            <translation>Aucune modification en attente : « Enregistrer » n’enverrait rien.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::StatusLine</name>
        <message>
            <source>The selected numbers, exact; only rows that are loaded count</source>
            <translation>Les nombres sélectionnés, exacts ; seules les lignes chargées comptent</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Read-only: nothing can be changed in this window</source>
            <translation>Lecture seule : rien ne peut être modifié dans cette fenêtre</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>Lecture seule</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Arrêter la lecture</translation>
        </message>
        <message>
            <source>No database</source>
            <translation>Aucune base de données</translation>
        </message>
        <message>
            <source>%1 (read-only)</source>
            <translation>%1 (lecture seule)</translation>
        </message>
        <message>
            <source>%1 (read/write)</source>
            <translation>%1 (lecture et écriture)</translation>
        </message>
        <message>
            <source>The colour of this connection: %1</source>
            <translation>La couleur de cette connexion : %1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Arrêter l’enregistrement</translation>
        </message>
        <message>
            <source>Stop saving; all changes stay pending</source>
            <translation>Arrêter l’enregistrement ; toutes les modifications restent en attente</translation>
        </message>
        <message>
            <source>Stop reading; Refresh reads again</source>
            <translation>Arrêter la lecture ; « Actualiser » la relance</translation>
        </message>
        <message>
            <source>Waiting for the server…</source>
            <translation>En attente du serveur…</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::TablePage</name>
        <message>
            <source>Choose key columns…</source>
            <translation>Choisir les colonnes de clé…</translation>
        </message>
        <message>
            <source>Shown, not edited: %1</source>
            <translation>Consultation seule : %1</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1, %2 lignes</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Tour</name>
        <message>
            <source>Navigator</source>
            <translation>Navigateur</translation>
        </message>
        <message>
            <source>The trees, tables and links of the database. Enter or a click opens one in a tab.</source>
            <translation>Les arbres, tables et liens de la base de données. Entrée ou un clic en ouvre un dans un onglet.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Fiche</translation>
        </message>
        <message>
            <source>The current row as a form, with what is related to it. %1 shows and hides it.</source>
            <translation>La ligne active sous forme de fiche, avec ce qui s’y rapporte. %1 l’affiche et la masque.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Modifications</translation>
        </message>
        <message>
            <source>Every edit waits here, before and after. Nothing is written before you save (%1); everything can be undone (%2), even later.</source>
            <translation>Chaque modification attend ici, avant et après. Rien n’est écrit avant l’enregistrement (%1) ; tout peut être annulé (%2), même plus tard.</translation>
        </message>
        <message>
            <source>SQL preview and Messages</source>
            <translation>Aperçu SQL et messages</translation>
        </message>
        <message>
            <source>Beside the changes: what saving would write, and what the window has said. %1 opens the manual.</source>
            <translation>À côté des modifications : ce que l’enregistrement écrirait, et ce que la fenêtre a dit. %1 ouvre le manuel.</translation>
        </message>
        <message>
            <source>&amp;Skip</source>
            <translation>Pas&amp;ser</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Précédent</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 sur %2</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>Suiva&amp;nt</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Terminer</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::TreePage</name>
        <message>
            <source>%1 in it and below</source>
            <translation>%1 ici et en dessous</translation>
        </message>
        <message>
            <source>%1 in it</source>
            <translation>%1 ici</translation>
        </message>
        <message>
            <source>Revert to original</source>
            <translation>Restaurer l’original</translation>
        </message>
        <message>
            <source>%1 below</source>
            <translation>%1 en dessous</translation>
        </message>
        <message>
            <source>Rows shown beside the tree</source>
            <translation>Lignes affichées à côté de l’arbre</translation>
        </message>
        <message>
            <source>Which rows of the selected node are shown</source>
            <translation>Quelles lignes du nœud sélectionné sont affichées</translation>
        </message>
        <message>
            <source>the row that was selected in the tree</source>
            <translation>la ligne qui était sélectionnée dans l’arbre</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ViewStore</name>
        <message>
            <source>Columns and saved views are not remembered this time. %1</source>
            <translation>Les colonnes et les vues enregistrées ne sont pas mémorisées cette fois. %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Workspace</name>
        <message>
            <source>Opening %1…</source>
            <translation>Ouverture de %1…</translation>
        </message>
        <message>
            <source>Of %1 files the first is opened.</source>
            <translation>Sur %1 fichiers, seul le premier est ouvert.</translation>
        </message>
        <message numerus="yes">
            <source>Saved: %n row(s) written.</source>
            <translation>
                <numerusform>Enregistré : %n ligne écrite.</numerusform>
                <numerusform>Enregistré : %n lignes écrites.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was left to save.</source>
            <translation>Il n’y avait plus rien à enregistrer.</translation>
        </message>
        <message>
            <source>Nothing was saved; your edits are still pending.</source>
            <translation>Rien n’a été enregistré ; vos modifications sont toujours en attente.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::AwaitedRows</name>
        <message>
            <source>These are more than %L1 rows: choose fewer.</source>
            <translation>Il y a plus de %L1 lignes : choisissez-en moins.</translation>
        </message>
        <message>
            <source>The rows are others now.</source>
            <translation>Les lignes ne sont plus les mêmes.</translation>
        </message>
        <message>
            <source>There are fewer rows now.</source>
            <translation>Il y a moins de lignes maintenant.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BackgroundReader</name>
        <message>
            <source>Cancelled.</source>
            <translation>Annulé.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BooleanEditor</name>
        <message>
            <source>Choose true or false.</source>
            <translation>Choisissez true ou false.</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 doit avoir une valeur.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Breadcrumb</name>
        <message>
            <source>Path</source>
            <translation>Chemin</translation>
        </message>
        <message>
            <source>Ancestors that do not fit</source>
            <translation>Ancêtres qui manquent de place</translation>
        </message>
        <message>
            <source>Show the whole path</source>
            <translation>Afficher le chemin complet</translation>
        </message>
        <message>
            <source>Go to %1, level %2</source>
            <translation>Aller à %1, niveau %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BusyLine</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Stop reading; the rows stay as they are (Esc)</source>
            <translation>Arrêter la lecture ; les lignes restent telles quelles (Échap)</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Arrêter la lecture</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::CellDelegate</name>
        <message>
            <source>⟨default⟩</source>
            <translation>⟨par défaut⟩</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChangesModel</name>
        <message>
            <source>Revert %1</source>
            <translation>Restaurer %1</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Modification</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
        <message>
            <source>%1: before %2, after %3</source>
            <translation>%1 : avant %2, après %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>Revert changes of %1</source>
            <translation>Restaurer les modifications de %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChangesPanel</name>
        <message>
            <source>Revert</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Montrer la ligne</translation>
        </message>
        <message>
            <source>&amp;Include in the next save</source>
            <translation>Inclure &amp;dans le prochain enregistrement</translation>
        </message>
        <message>
            <source>&amp;Leave out of the next save</source>
            <translation>&amp;Exclure du prochain enregistrement</translation>
        </message>
        <message>
            <source>Save &amp;only these next</source>
            <translation>&amp;N’enregistrer que celles-ci</translation>
        </message>
        <message>
            <source>Include &amp;all changes</source>
            <translation>Inclure &amp;toutes les modifications</translation>
        </message>
        <message>
            <source>Changes that are not saved</source>
            <translation>Modifications qui ne sont pas enregistrées</translation>
        </message>
        <message>
            <source>Take the selected changes back (Ctrl+Shift+R)</source>
            <translation>Retirer les modifications sélectionnées (Ctrl+Maj+R)</translation>
        </message>
        <message>
            <source>Show the changed row (Enter)</source>
            <translation>Montrer la ligne modifiée (Entrée)</translation>
        </message>
        <message>
            <source>Changes (%1)</source>
            <translation>Modifications (%1)</translation>
        </message>
        <message>
            <source>No pending changes.</source>
            <translation>Aucune modification en attente.</translation>
        </message>
        <message>
            <source>No pending changes. Last save %1: 1 change</source>
            <translation>Aucune modification en attente. Dernier enregistrement à %1 : 1 modification</translation>
        </message>
        <message>
            <source>No pending changes. Last save %1: %2 changes</source>
            <translation>Aucune modification en attente. Dernier enregistrement à %1 : %2 modifications</translation>
        </message>
        <message>
            <source>%1 modified</source>
            <translation>modifiées : %1</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>ajoutées : %1</translation>
        </message>
        <message>
            <source>%1 deleted</source>
            <translation>supprimées : %1</translation>
        </message>
        <message>
            <source>%1 left out of the next save</source>
            <translation>exclues du prochain enregistrement : %1</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 et %2 de plus</translation>
        </message>
        <message>
            <source>Included too, because it is needed: %1</source>
            <translation>Aussi inclus, car nécessaire : %1</translation>
        </message>
        <message>
            <source>Left out too, because it needs this: %1</source>
            <translation>Aussi exclu, car il en dépend : %1</translation>
        </message>
        <message>
            <source>Revert %1 changes</source>
            <translation>Restaurer %1 modifications</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChipBar</name>
        <message>
            <source>What the rows are chosen and sorted by</source>
            <translation>Choix et tri des lignes</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Tout effacer</translation>
        </message>
        <message>
            <source>Show all rows, in their usual order</source>
            <translation>Afficher toutes les lignes, dans leur ordre habituel</translation>
        </message>
        <message>
            <source>Clear all filters and the order</source>
            <translation>Effacer tous les filtres et l’ordre</translation>
        </message>
        <message>
            <source>%1
A click or Del removes it</source>
            <translation>%1
Un clic ou Suppr le retire</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Retirer : %1</translation>
        </message>
        <message>
            <source>sorted by %1, ascending</source>
            <translation>trié par %1, croissant</translation>
        </message>
        <message>
            <source>sorted by %1, descending</source>
            <translation>trié par %1, décroissant</translation>
        </message>
        <message>
            <source>only rows of: %1</source>
            <translation>seulement les lignes de : %1</translation>
        </message>
        <message>
            <source>any column contains “%1”</source>
            <translation>une colonne contient « %1 »</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>filter by %1</source>
            <translation>filtrer par %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChoiceDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ColumnsDialog</name>
        <message>
            <source>Move &amp;up</source>
            <translation>&amp;Monter</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Descendre</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>&amp;Tout afficher</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Réinitialiser</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Colonnes de %1</translation>
        </message>
        <message>
            <source>Find a column…</source>
            <translation>Rechercher une colonne…</translation>
        </message>
        <message>
            <source>Find a column</source>
            <translation>Rechercher une colonne</translation>
        </message>
        <message>
            <source>Columns; ticked ones are shown</source>
            <translation>Colonnes ; celles qui sont cochées sont affichées</translation>
        </message>
        <message>
            <source>Towards the first column (Alt+Up)</source>
            <translation>Vers la première colonne (Alt+Haut)</translation>
        </message>
        <message>
            <source>Towards the last column (Alt+Down)</source>
            <translation>Vers la dernière colonne (Alt+Bas)</translation>
        </message>
        <message>
            <source>Order, widths and all columns as they were at first</source>
            <translation>Ordre, largeurs et affichage de toutes les colonnes comme à l’origine</translation>
        </message>
        <message>
            <source>&amp;Go to column</source>
            <translation>&amp;Aller à la colonne</translation>
        </message>
        <message>
            <source>Frozen: stays in sight</source>
            <translation>Figée : reste visible</translation>
        </message>
        <message>
            <source>No column contains “%1”.</source>
            <translation>Aucune colonne ne contient « %1 ».</translation>
        </message>
        <message>
            <source>%1 of %2 columns are shown.</source>
            <translation>%1 colonnes sur %2 sont affichées.</translation>
        </message>
        <message numerus="yes">
            <source>All %n columns are shown.</source>
            <translation>
                <numerusform>La seule colonne est affichée.</numerusform>
                <numerusform>Les %n colonnes sont affichées.</numerusform>
            </translation>
        </message>
        <message>
            <source>One column at least must be shown.</source>
            <translation>Au moins une colonne doit être affichée.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictCheck</name>
        <message numerus="yes">
            <source>Resolve %n conflict(s)</source>
            <translation>
                <numerusform>Résoudre %n conflit</numerusform>
                <numerusform>Résoudre %n conflits</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring Back</source>
            <translation>Rétablir la ligne</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(rien)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>new %1 %2</source>
            <translation>%1 %2 (nouveau)</translation>
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
            <translation>supprimée</translation>
        </message>
        <message>
            <source>%1 is deleted</source>
            <translation>%1 : supprimée</translation>
        </message>
        <message>
            <source>what it was moved into stands below it</source>
            <translation>sa nouvelle place se trouve en dessous d’elle</translation>
        </message>
        <message>
            <source>delete it</source>
            <translation>la supprimer</translation>
        </message>
        <message>
            <source>bring it back with my edits</source>
            <translation>la rétablir avec mes modifications</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>modifiée</translation>
        </message>
        <message>
            <source>keep the row, refer to nothing</source>
            <translation>garder la ligne, sans référence</translation>
        </message>
        <message>
            <source>refer to it</source>
            <translation>y faire référence</translation>
        </message>
        <message>
            <source>move it there</source>
            <translation>la déplacer là</translation>
        </message>
        <message>
            <source>%1: %2 is now %3</source>
            <translation>%1 : %2 est maintenant %3</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictDialog</name>
        <message>
            <source>Conflicts</source>
            <translation>Conflits</translation>
        </message>
        <message>
            <source>Someone else has changed the same data since it was read.</source>
            <translation>Quelqu’un d’autre a modifié les mêmes données depuis leur lecture.</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>Theirs (←)</source>
            <translation>La leur (←)</translation>
        </message>
        <message>
            <source>Yours (→)</source>
            <translation>La vôtre (→)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>All &amp;Theirs</source>
            <translation>&amp;Toutes les leurs</translation>
        </message>
        <message>
            <source>All &amp;Yours</source>
            <translation>Toutes les &amp;vôtres</translation>
        </message>
        <message>
            <source>Nothing is saved; your edits stay pending.</source>
            <translation>Rien n’est enregistré ; vos modifications restent en attente.</translation>
        </message>
        <message>
            <source>Taken over, as it does not touch your edits: %1</source>
            <translation>Repris, car cela ne touche pas vos modifications : %1</translation>
        </message>
        <message>
            <source>whole row</source>
            <translation>ligne entière</translation>
        </message>
        <message>
            <source>This is not possible any more; only theirs can be taken.</source>
            <translation>Ce n’est plus possible ; seule la leur peut être prise.</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>La leur</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>La vôtre</translation>
        </message>
        <message>
            <source>%1, chosen</source>
            <translation>%1, choisi</translation>
        </message>
        <message>
            <source>%1, not chosen</source>
            <translation>%1, non choisi</translation>
        </message>
        <message>
            <source>Everything is decided. Enter saves; nothing is written before.</source>
            <translation>Tout est décidé. Entrée enregistre ; rien n’est écrit avant.</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</source>
            <translation>
                <numerusform>%n à décider : Gauche prend la leur, Droite garde la vôtre. Rien n’est écrit avant l’enregistrement.</numerusform>
                <numerusform>%n à décider : Gauche prend la leur, Droite garde la vôtre. Rien n’est écrit avant l’enregistrement.</numerusform>
            </translation>
        </message>
        <message>
            <source>First choose for each row.</source>
            <translation>Choisissez d’abord pour chaque ligne.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConnectionDialog</name>
        <message>
            <source>&amp;Test</source>
            <translation>&amp;Tester</translation>
        </message>
        <message>
            <source>Stop t&amp;est</source>
            <translation>Arrê&amp;ter le test</translation>
        </message>
        <message>
            <source>C&amp;onnect</source>
            <translation>Se &amp;connecter</translation>
        </message>
        <message>
            <source>Connect to a database</source>
            <translation>Se connecter à une base de données</translation>
        </message>
        <message>
            <source>U&amp;RL</source>
            <translation>UR&amp;L</translation>
        </message>
        <message>
            <source>What the command line takes; paste one here. Passwords never belong into it</source>
            <translation>L’URL qu’accepte la ligne de commande ; collez-en une ici. Un mot de passe n’y a jamais sa place</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>The test was given up.</source>
            <translation>Le test a été abandonné.</translation>
        </message>
        <message>
            <source>The password was taken out of the URL. It is used for this connection and written nowhere.</source>
            <translation>Le mot de passe a été retiré de l’URL. Il sert à cette connexion et n’est écrit nulle part.</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Test en cours…</translation>
        </message>
        <message>
            <source>It can be opened: %1 answers.</source>
            <translation>L’ouverture est possible : %1 répond.</translation>
        </message>
        <message>
            <source>Try whether it can be opened; nothing is changed</source>
            <translation>Vérifier que l’ouverture est possible ; rien n’est modifié</translation>
        </message>
        <message>
            <source>Cancel the test</source>
            <translation>Annuler le test</translation>
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
            <translation>Fichier de base de données</translation>
        </message>
        <message>
            <source>&amp;Read-only: nothing can be changed</source>
            <translation>Lecture s&amp;eule : rien ne peut être modifié</translation>
        </message>
        <message>
            <source>SQLite file</source>
            <translation>Fichier SQLite</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>T&amp;ype</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Port</translation>
        </message>
        <message>
            <source>Port; with the lowest value the usual one</source>
            <translation>Port ; la plus petite valeur désigne le port habituel</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Port</translation>
        </message>
        <message>
            <source>Encr&amp;yption (TLS)</source>
            <translation>Chiffre&amp;ment (TLS)</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Hôte</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Utilisateur</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Base de données</translation>
        </message>
        <message>
            <source>&amp;Socket</source>
            <translation>&amp;Socket</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>A file is opened for reading only, a server is told to refuse whatever writes; editing is disabled</source>
            <translation>Un fichier est ouvert en lecture seule, un serveur reçoit l’ordre de refuser toute écriture ; la modification est désactivée</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nom</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>C&amp;ouleur</translation>
        </message>
        <message>
            <source>this machine</source>
            <translation>cette machine</translation>
        </message>
        <message>
            <source>your name on this system</source>
            <translation>votre nom sur ce système</translation>
        </message>
        <message>
            <source>as in ~/.my.cnf, else your name on this system</source>
            <translation>comme dans ~/.my.cnf, sinon votre nom sur ce système</translation>
        </message>
        <message>
            <source>called like the user</source>
            <translation>du même nom que l’utilisateur</translation>
        </message>
        <message>
            <source>a folder, in place of the host</source>
            <translation>un dossier, à la place de l’hôte</translation>
        </message>
        <message>
            <source>a file, in place of the host</source>
            <translation>un fichier, à la place de l’hôte</translation>
        </message>
        <message>
            <source>Choose the file of the database.</source>
            <translation>Choisissez le fichier de la base de données.</translation>
        </message>
        <message>
            <source>Name the database: a MariaDB server has several.</source>
            <translation>Indiquez la base de données : un serveur MariaDB en a plusieurs.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ContentDialog</name>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>Save to file…</source>
            <translation>Enregistrer dans un fichier…</translation>
        </message>
        <message>
            <source>Replace…</source>
            <translation>Remplacer…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Lecture…</translation>
        </message>
        <message>
            <source>The row is no longer there.</source>
            <translation>La ligne n’existe plus.</translation>
        </message>
        <message>
            <source>By the content of a file</source>
            <translation>Par le contenu d’un fichier</translation>
        </message>
        <message>
            <source>There is no value (NULL).</source>
            <translation>Il n’y a pas de valeur (NULL).</translation>
        </message>
        <message>
            <source>Saved %1 to %2.</source>
            <translation>%1 enregistrés dans %2.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>%1 n’a pas pu être écrit : %2.</translation>
        </message>
        <message>
            <source>%1 could not be read: %2.</source>
            <translation>%1 n’a pas pu être lu : %2.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ContentView</name>
        <message>
            <source>%1 of binary data</source>
            <translation>%1 de données binaires</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <source>%1 picture, %2 × %3, %4; too large to be shown, save it to a file</source>
            <translation>image %1, %2 × %3, %4 ; trop grande pour être affichée, enregistrez-la dans un fichier</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Image</translation>
        </message>
        <message>
            <source>%1 picture, %2 × %3, %4</source>
            <translation>image %1, %2 × %3, %4</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>text, 1 line, %1</source>
            <translation>texte, 1 ligne, %1</translation>
        </message>
        <message>
            <source>text, %1 lines, %2</source>
            <translation>texte, %1 lignes, %2</translation>
        </message>
        <message>
            <source>JSON, %1</source>
            <translation>JSON, %1</translation>
        </message>
        <message>
            <source>; the first %1 are shown</source>
            <translation> ; les premiers %1 sont affichés</translation>
        </message>
        <message>
            <source>The first %1 of %2 are shown; save them to a file to see all.</source>
            <translation>Les premiers %1 sur %2 sont affichés ; enregistrez le tout dans un fichier pour tout voir.</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Octets</translation>
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
            <translation>Arbre (%1) : %2</translation>
        </message>
        <message>
            <source>Link (%1): %2</source>
            <translation>Lien (%1) : %2</translation>
        </message>
        <message>
            <source>Read-only: %1</source>
            <translation>Lecture seule : %1</translation>
        </message>
        <message>
            <source>Editable: %1</source>
            <translation>Modifiable : %1</translation>
        </message>
        <message>
            <source>Rows are &amp;named by</source>
            <translation>&amp;Nom des lignes</translation>
        </message>
        <message>
            <source>Their key</source>
            <translation>Leur clé</translation>
        </message>
        <message>
            <source>Siblings are &amp;ordered by</source>
            <translation>&amp;Ordre des lignes de même parent</translation>
        </message>
        <message>
            <source>Only the rows of a tree have siblings.</source>
            <translation>Seules les lignes d’un arbre ont des lignes de même parent.</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Leur nom</translation>
        </message>
        <message>
            <source>The row &amp;above is in</source>
            <translation>Ligne &amp;parente dans</translation>
        </message>
        <message>
            <source>No column of this table can hold the key of another of its rows.</source>
            <translation>Aucune colonne de cette table ne peut contenir la clé d’une autre de ses lignes.</translation>
        </message>
        <message>
            <source>None: it is no tree</source>
            <translation>Aucune : ce n’est pas un arbre</translation>
        </message>
        <message>
            <source>Rows &amp;link two others</source>
            <translation>Lignes qui en lient deux &amp;autres</translation>
        </message>
        <message>
            <source>A link needs two relations to other tables; this table has %1.</source>
            <translation>Un lien demande deux relations vers d’autres tables ; cette table en a %1.</translation>
        </message>
        <message>
            <source>Choose &amp;key columns…</source>
            <translation>&amp;Choisir les colonnes de clé…</translation>
        </message>
        <message>
            <source>Columns that tell rows apart last longer than their numbers.</source>
            <translation>Des colonnes qui distinguent les lignes restent valables plus longtemps que leurs numéros.</translation>
        </message>
        <message>
            <source>Rows can be edited once some columns tell them apart.</source>
            <translation>Les lignes seront modifiables quand des colonnes les distingueront.</translation>
        </message>
        <message>
            <source>&amp;Relations</source>
            <translation>&amp;Relations</translation>
        </message>
        <message>
            <source>Add a relation…</source>
            <translation>Ajouter une relation…</translation>
        </message>
        <message>
            <source>Forget %1 → %2</source>
            <translation>Oublier %1 → %2</translation>
        </message>
        <message>
            <source>&amp;As it was guessed</source>
            <translation>Revenir à la &amp;détection</translation>
        </message>
        <message>
            <source>You have said nothing about this table.</source>
            <translation>Vous n’avez rien indiqué pour cette table.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Credentials</name>
        <message>
            <source>No keyring service runs on this system.</source>
            <translation>Aucun service de trousseau ne fonctionne sur ce système.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Doctor</name>
        <message>
            <source>Checking %1 (%2 of %3)…</source>
            <translation>Vérification de %1 (%2 sur %3)…</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorActions</name>
        <message>
            <source>Make it top level</source>
            <translation>Placer au premier niveau</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Déplacer vers…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Supprimer…</translation>
        </message>
        <message>
            <source>Merge into one…</source>
            <translation>Fusionner en une seule…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Ajouter un numéro au nom</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Donner un nom</translation>
        </message>
        <message>
            <source>Set the level</source>
            <translation>Définir le niveau</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Supprimer le lien</translation>
        </message>
        <message>
            <source>It stands at the top from then on, what is below it stays there</source>
            <translation>La ligne passe au premier niveau, ce qui est en dessous y reste</translation>
        </message>
        <message>
            <source>Choose another parent for it</source>
            <translation>Choisir un autre parent</translation>
        </message>
        <message>
            <source>Delete the row; asks what becomes of the rows below it</source>
            <translation>Supprimer la ligne ; demande ce que deviennent les lignes en dessous</translation>
        </message>
        <message>
            <source>Rows below, links and references go to the row that stays</source>
            <translation>Lignes en dessous, liens et références passent à la ligne qui reste</translation>
        </message>
        <message>
            <source>All rows of the name but the first get a number</source>
            <translation>Toutes les lignes de ce nom sauf la première reçoivent un numéro</translation>
        </message>
        <message>
            <source>Go to the row and type its name</source>
            <translation>Aller à la ligne et saisir son nom</translation>
        </message>
        <message>
            <source>Level of its place, for the row and everything below it</source>
            <translation>Le niveau de sa place, pour la ligne et tout ce qui est en dessous</translation>
        </message>
        <message>
            <source>The row of the link table is deleted</source>
            <translation>La ligne de la table de liens est supprimée</translation>
        </message>
        <message>
            <source>No finding is selected.</source>
            <translation>Aucun problème n’est sélectionné.</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Montrer la ligne</translation>
        </message>
        <message>
            <source>Go to the row (Enter)</source>
            <translation>Aller à la ligne (Entrée)</translation>
        </message>
        <message>
            <source>It is mended with the row above it.</source>
            <translation>La correction se fait avec la ligne au-dessus.</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <source>Fix all</source>
            <translation>Tout corriger</translation>
        </message>
        <message>
            <source>Fix all of this kind</source>
            <translation>Corriger tous ceux de ce type</translation>
        </message>
        <message>
            <source>%1, for every row under “%2”, as one step</source>
            <translation>%1, pour chaque ligne sous « %2 », en une seule étape</translation>
        </message>
        <message>
            <source>Move %1 to</source>
            <translation>Déplacer %1 vers</translation>
        </message>
        <message>
            <source>Name of the new parent</source>
            <translation>Nom du nouveau parent</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Déplacer</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorModel</name>
        <message>
            <source>The first %1 are shown.</source>
            <translation>Les %1 premiers sont affichés.</translation>
        </message>
        <message>
            <source>Rows in a circle</source>
            <translation>Lignes en boucle</translation>
        </message>
        <message>
            <source>Parent is missing</source>
            <translation>Parent manquant</translation>
        </message>
        <message>
            <source>Cannot be reached from the top</source>
            <translation>Inaccessible depuis le premier niveau</translation>
        </message>
        <message>
            <source>Same name beside each other</source>
            <translation>Même nom côte à côte</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Sans nom</translation>
        </message>
        <message>
            <source>Level does not fit</source>
            <translation>Niveau inadapté</translation>
        </message>
        <message>
            <source>Link leads nowhere</source>
            <translation>Lien qui ne mène nulle part</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Problème</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Où</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorPanel</name>
        <message>
            <source>Check again</source>
            <translation>Vérifier à nouveau</translation>
        </message>
        <message>
            <source>Read all trees and links again (F5)</source>
            <translation>Relire tous les arbres et tous les liens (F5)</translation>
        </message>
        <message>
            <source>What is wrong with trees and links</source>
            <translation>Problèmes des arbres et des liens</translation>
        </message>
        <message>
            <source>1 tree</source>
            <translation>1 arbre</translation>
        </message>
        <message>
            <source>%1 trees</source>
            <translation>%1 arbres</translation>
        </message>
        <message>
            <source>1 link table</source>
            <translation>1 table de liens</translation>
        </message>
        <message>
            <source>%1 link tables</source>
            <translation>%1 tables de liens</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 et %2</translation>
        </message>
        <message>
            <source>This database has no trees and no links to check.</source>
            <translation>Cette base de données n’a ni arbres ni liens à vérifier.</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Vérification de %1…</translation>
        </message>
        <message>
            <source>The check was stopped before its end.</source>
            <translation>La vérification a été arrêtée avant la fin.</translation>
        </message>
        <message>
            <source>Nothing has been checked yet.</source>
            <translation>Rien n’a encore été vérifié.</translation>
        </message>
        <message>
            <source>No problems found in %1 (checked %2).</source>
            <translation>Aucun problème trouvé dans %1 (vérifié à %2).</translation>
        </message>
        <message>
            <source>1 problem</source>
            <translation>1 problème</translation>
        </message>
        <message>
            <source>%1 problems</source>
            <translation>%1 problèmes</translation>
        </message>
        <message>
            <source>%1; the check was stopped before its end</source>
            <translation>%1 ; la vérification a été arrêtée avant la fin</translation>
        </message>
        <message>
            <source>%1, checked %2</source>
            <translation>%1, vérification à %2</translation>
        </message>
        <message>
            <source>Checks (%1)</source>
            <translation>Vérifications (%1)</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Vérifications</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorWords</name>
        <message>
            <source>new %1</source>
            <translation>%1 (nouveau)</translation>
        </message>
        <message>
            <source>shown at the top level</source>
            <translation>affichée au premier niveau</translation>
        </message>
        <message>
            <source>top level</source>
            <translation>premier niveau</translation>
        </message>
        <message>
            <source>It is its own parent.</source>
            <translation>Elle est son propre parent.</translation>
        </message>
        <message>
            <source>%1 rows stand below each other: %2</source>
            <translation>%1 lignes forment une boucle : %2</translation>
        </message>
        <message>
            <source>It stands below %1, whose parent is missing.</source>
            <translation>Elle se trouve sous %1, dont le parent manque.</translation>
        </message>
        <message>
            <source>It stands below %1, which is in a circle.</source>
            <translation>Elle se trouve sous %1, qui fait partie d’une boucle.</translation>
        </message>
        <message>
            <source>With it %1.</source>
            <translation>Avec elle : %1.</translation>
        </message>
        <message>
            <source>%1 rows beside each other have this name.</source>
            <translation>%1 lignes côte à côte portent ce nom.</translation>
        </message>
        <message>
            <source>It has no name.</source>
            <translation>Elle n’a pas de nom.</translation>
        </message>
        <message>
            <source>It stands below %1.</source>
            <translation>Elle se trouve sous %1.</translation>
        </message>
        <message>
            <source>Its level is the highest: it would become the top.</source>
            <translation>Son niveau est le plus élevé : elle deviendrait le sommet.</translation>
        </message>
        <message>
            <source>Its key is the lowest: it would become the top.</source>
            <translation>Sa clé est la plus petite : elle deviendrait le sommet.</translation>
        </message>
        <message>
            <source>%1 below it.</source>
            <translation>%1 en dessous.</translation>
        </message>
        <message>
            <source>Nothing stands below it.</source>
            <translation>Rien en dessous.</translation>
        </message>
        <message>
            <source>It would stay.</source>
            <translation>Elle resterait.</translation>
        </message>
        <message>
            <source>Its parent does not exist: %1 is %2.</source>
            <translation>Son parent n’existe pas : %1 vaut %2.</translation>
        </message>
        <message>
            <source>It has no level</source>
            <translation>Elle n’a pas de niveau</translation>
        </message>
        <message>
            <source>Its level is %1</source>
            <translation>Son niveau est %1</translation>
        </message>
        <message>
            <source>%1; rows at the top have %2.</source>
            <translation>%1 ; les lignes du premier niveau ont %2.</translation>
        </message>
        <message>
            <source>%1; its parent has %2, and there is no single level below that.</source>
            <translation>%1 ; son parent a %2, et il n’existe pas de niveau unique en dessous.</translation>
        </message>
        <message>
            <source>%1; below %2 (%3) it should be %4.</source>
            <translation>%1 ; sous %2 (%3), ce devrait être %4.</translation>
        </message>
        <message>
            <source>%1 does not exist.</source>
            <translation>%1 n’existe pas.</translation>
        </message>
        <message>
            <source>Neither %1 nor %2 exists.</source>
            <translation>Ni %1 ni %2 n’existent.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EditingDelegate</name>
        <message>
            <source>The value was not taken.</source>
            <translation>La valeur n’a pas été acceptée.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Edits</name>
        <message>
            <source>Binary data cannot be edited as text.</source>
            <translation>Les données binaires ne se modifient pas comme texte.</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 doit avoir une valeur.</translation>
        </message>
        <message>
            <source>%1 does not refer to such a row.</source>
            <translation>%1 ne fait référence à aucune ligne de ce genre.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 est en attente de suppression.</translation>
        </message>
        <message>
            <source>%1 would stand below itself.</source>
            <translation>%1 deviendrait son propre ancêtre.</translation>
        </message>
        <message>
            <source> (copy)</source>
            <translation> (copie)</translation>
        </message>
        <message>
            <source> (copy %1)</source>
            <translation> (copie %1)</translation>
        </message>
        <message>
            <source>%1 is still being loaded. Try again in a moment.</source>
            <translation>%1 est encore en cours de chargement. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>The key of a %1 is given by hand: a copy would have none.</source>
            <translation>La clé des lignes de %1 se saisit à la main : une copie n’en aurait pas.</translation>
        </message>
        <message>
            <source>These are %1 rows; no more than %2 can be copied at once.</source>
            <translation>Cela fait %1 lignes ; on ne peut pas en copier plus de %2 à la fois.</translation>
        </message>
        <message>
            <source>%1 has been moved meanwhile. Copy again.</source>
            <translation>%1 a changé de place entre-temps. Copiez à nouveau.</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Copier %1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Enregistrement…</translation>
        </message>
        <message>
            <source>%1 is open for reading only.</source>
            <translation>%1 est en lecture seule.</translation>
        </message>
        <message>
            <source>%1 cannot be edited.</source>
            <translation>%1 n’est pas modifiable.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Cette ligne est en attente de suppression.</translation>
        </message>
        <message>
            <source>%1 is computed by the database.</source>
            <translation>%1 : valeur calculée par la base de données.</translation>
        </message>
        <message>
            <source>%1 is the key by which the row is known; it stays.</source>
            <translation>%1 est la clé qui identifie la ligne ; elle ne change pas.</translation>
        </message>
        <message>
            <source>This value is still being loaded.</source>
            <translation>Cette valeur est encore en cours de chargement.</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>Renommer %1</translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>Modifier %1 de %2</translation>
        </message>
        <message>
            <source>Change %1 values</source>
            <translation>Modifier %1 valeurs</translation>
        </message>
        <message>
            <source>Rows of %1 form no tree.</source>
            <translation>Les lignes de %1 ne forment pas d’arbre.</translation>
        </message>
        <message>
            <source>A %1 cannot stand below a %2.</source>
            <translation>Une ligne de %1 ne peut pas se trouver sous une ligne de %2.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into itself.</source>
            <translation>%1 ne peut pas être son propre parent.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into %2, which is below it.</source>
            <translation>Impossible de déplacer %1 dans %2, qui se trouve en dessous.</translation>
        </message>
        <message>
            <source>%1 is part of the key by which the row is known; it stays.</source>
            <translation>%1 fait partie de la clé qui identifie la ligne ; elle ne change pas.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>Déplacer %1</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>Ajouter %1</translation>
        </message>
        <message>
            <source>New %1 %2</source>
            <translation>Ajouter %1 %2</translation>
        </message>
        <message>
            <source>%1 above %2</source>
            <translation>%1 au-dessus de %2</translation>
        </message>
        <message>
            <source>Duplicate %1</source>
            <translation>Dupliquer %1</translation>
        </message>
        <message>
            <source>Revert %1</source>
            <translation>Restaurer %1</translation>
        </message>
        <message>
            <source>Revert %1 of %2</source>
            <translation>Restaurer %1 de %2</translation>
        </message>
        <message>
            <source>%1 belongs to %2 in the database, which is marked for deletion: take that back, too.</source>
            <translation>%1 appartient dans la base de données à %2, en attente de suppression : restaurez cette ligne aussi.</translation>
        </message>
        <message>
            <source>1 Edit That Was Not Saved</source>
            <translation>1 modification non enregistrée</translation>
        </message>
        <message>
            <source>%1 Edits That Were Not Saved</source>
            <translation>%1 modifications non enregistrées</translation>
        </message>
        <message>
            <source>%1 is for looking at only.</source>
            <translation>%1 est en lecture seule.</translation>
        </message>
        <message>
            <source>Link %1 to %2</source>
            <translation>Lier %1 à %2</translation>
        </message>
        <message>
            <source>Unlink %1 from %2</source>
            <translation>Délier %1 de %2</translation>
        </message>
        <message>
            <source>Revert the link of %1 and %2</source>
            <translation>Restaurer le lien entre %1 et %2</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Rien n’est sélectionné.</translation>
        </message>
        <message>
            <source>Choose the row that stays.</source>
            <translation>Choisissez la ligne qui reste.</translation>
        </message>
        <message>
            <source>%1 cannot be merged into itself.</source>
            <translation>Impossible de fusionner %1 dans la même ligne.</translation>
        </message>
        <message>
            <source>It is below %1.</source>
            <translation>Elle se trouve sous %1.</translation>
        </message>
        <message>
            <source>Merge %1 into %2</source>
            <translation>Fusionner %1 dans %2</translation>
        </message>
        <message>
            <source>No row of %1 has this name or key.</source>
            <translation>Aucune ligne de %1 n’a ce nom ou cette clé.</translation>
        </message>
        <message>
            <source>Several rows of %1 have this name: give the key.</source>
            <translation>Plusieurs lignes de %1 ont ce nom : indiquez la clé.</translation>
        </message>
        <message>
            <source>The key of one row of %1 and the name of another.</source>
            <translation>C’est la clé d’une ligne de %1 et le nom d’une autre.</translation>
        </message>
        <message>
            <source>The row of %1 is marked for deletion.</source>
            <translation>La ligne de %1 est en attente de suppression.</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>Supprimer %1</translation>
        </message>
        <message>
            <source>The save cannot be undone: %1</source>
            <translation>L’enregistrement ne peut pas être annulé : %1</translation>
        </message>
        <message>
            <source>Undone but for what others have changed since: that stays.</source>
            <translation>Annulé, sauf ce que d’autres ont modifié depuis : cela reste.</translation>
        </message>
        <message>
            <source>Expected at most %1 %2.</source>
            <translation>Au plus %1 %2.</translation>
        </message>
        <message>
            <source>Expected a whole number, such as 42.</source>
            <translation>Nombre entier attendu, p. ex. 42.</translation>
        </message>
        <message>
            <source>Expected a number, such as 54.90.</source>
            <translation>Nombre attendu, p. ex. 54.90.</translation>
        </message>
        <message>
            <source>Expected a number without decimals.</source>
            <translation>Nombre sans décimales attendu.</translation>
        </message>
        <message>
            <source>decimal</source>
            <translation>décimale</translation>
        </message>
        <message>
            <source>decimals</source>
            <translation>décimales</translation>
        </message>
        <message>
            <source>digit before the point</source>
            <translation>chiffre avant le point</translation>
        </message>
        <message>
            <source>digits before the point</source>
            <translation>chiffres avant le point</translation>
        </message>
        <message>
            <source>Expected a number, such as 1.5.</source>
            <translation>Nombre attendu, p. ex. 1.5.</translation>
        </message>
        <message>
            <source>Expected true or false.</source>
            <translation>Valeur attendue : true ou false.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31.</source>
            <translation>Date attendue, p. ex. 2024-05-31.</translation>
        </message>
        <message>
            <source>Expected a time, such as 14:30:00.</source>
            <translation>Heure attendue, p. ex. 14:30:00.</translation>
        </message>
        <message>
            <source>Expected a date and time, such as 2024-05-31 14:30:00.</source>
            <translation>Date et heure attendues, p. ex. 2024-05-31 14:30:00.</translation>
        </message>
        <message>
            <source>character</source>
            <translation>caractère</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>caractères</translation>
        </message>
        <message>
            <source>Expected a list, such as {1,2,3} or {"two words",NULL}.</source>
            <translation>Liste attendue, p. ex. {1,2,3} ou {"deux mots",NULL}.</translation>
        </message>
        <message>
            <source>Binary data cannot be typed.</source>
            <translation>Les données binaires ne se saisissent pas.</translation>
        </message>
        <message>
            <source>Expected a UUID.</source>
            <translation>UUID attendu.</translation>
        </message>
        <message>
            <source>A row is not there any more: what added it was undone.</source>
            <translation>Une ligne n’existe plus : son ajout a été annulé.</translation>
        </message>
        <message>
            <source>Flatten %1</source>
            <translation>Aplatir %1</translation>
        </message>
        <message numerus="yes">
            <source>Save of %n edit(s)</source>
            <translation>
                <numerusform>Enregistrement de %n modification</numerusform>
                <numerusform>Enregistrement de %n modifications</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTableModel</name>
        <message>
            <source>This table has no primary key, so a row cannot be told from its twin: it is shown, not edited.</source>
            <translation>Cette table n’a pas de clé primaire, une ligne ne s’y distingue donc pas de sa jumelle : elle est affichée sans pouvoir être modifiée.</translation>
        </message>
        <message>
            <source>Linked rows of %1</source>
            <translation>Lignes liées de %1</translation>
        </message>
        <message>
            <source>only %1 of %2 selected numbers are loaded</source>
            <translation>seuls %1 des %2 nombres sélectionnés sont chargés</translation>
        </message>
        <message numerus="yes">
            <source>Σ %1 · average %2 · %n number(s)</source>
            <translation>
                <numerusform>Σ %1 · moyenne %2 · %n nombre</numerusform>
                <numerusform>Σ %1 · moyenne %2 · %n nombres</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, sorted ascending</source>
            <translation>%1, tri croissant</translation>
        </message>
        <message>
            <source>%1, sorted descending</source>
            <translation>%1, tri décroissant</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1, %2 sur %3</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <source>Links are changed in the record, or by dragging rows onto the tree.</source>
            <translation>Les liens se modifient dans la fiche ou en faisant glisser des lignes sur l’arbre.</translation>
        </message>
        <message>
            <source>Binary data cannot be edited as text.</source>
            <translation>Les données binaires ne se modifient pas comme texte.</translation>
        </message>
        <message>
            <source>The row is still being read.</source>
            <translation>La ligne est encore en cours de lecture.</translation>
        </message>
        <message>
            <source>The row is marked for deletion.</source>
            <translation>La ligne est en attente de suppression.</translation>
        </message>
        <message>
            <source>New row; the database gives its default here: %1</source>
            <translation>Nouvelle ligne ; la base de données met ici sa valeur par défaut : %1</translation>
        </message>
        <message>
            <source>New row; the database gives a value here</source>
            <translation>Nouvelle ligne ; la base de données met ici une valeur</translation>
        </message>
        <message>
            <source>New row, not saved yet</source>
            <translation>Nouvelle ligne, pas encore enregistrée</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>chargement</translation>
        </message>
        <message>
            <source>default</source>
            <translation>par défaut</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>modifié</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nouveau</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>supprimé</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>avant : %1</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 doit avoir une valeur.</translation>
        </message>
        <message>
            <source>The rows have changed meanwhile: press F5 to read them again.</source>
            <translation>Les lignes ont changé entre-temps : appuyez sur F5 pour les relire.</translation>
        </message>
        <message>
            <source>Only the beginning of this long text has been read; Edit as Text reads all of it.</source>
            <translation>Seul le début de ce long texte a été lu ; « Modifier comme texte » le lit en entier.</translation>
        </message>
        <message>
            <source>Only the beginning of this long text has been read: press %1 to read and edit it.</source>
            <translation>Seul le début de ce long texte a été lu : appuyez sur %1 pour le lire et le modifier.</translation>
        </message>
        <message>
            <source>%1 · press %2 to revert</source>
            <translation>%1 · %2 pour restaurer</translation>
        </message>
        <message>
            <source>%1… · press %2 to read the rest</source>
            <translation>%1… · %2 pour lire la suite</translation>
        </message>
        <message>
            <source>Deleted when you save</source>
            <translation>Supprimée à l’enregistrement</translation>
        </message>
        <message>
            <source>No longer belongs here once you save</source>
            <translation>N’aura plus sa place ici après l’enregistrement</translation>
        </message>
        <message>
            <source>Rows cannot be sorted by this column: the database has no order for its type.</source>
            <translation>Les lignes ne peuvent pas être triées selon cette colonne : la base de données n’a pas d’ordre pour son type.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTreeModel</name>
        <message>
            <source>level %1, %2 of %3</source>
            <translation>niveau %1, %2 sur %3</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>avant : %1</translation>
        </message>
        <message>
            <source>was in %1</source>
            <translation>avant : dans %1</translation>
        </message>
        <message>
            <source>was at the top level</source>
            <translation>avant : au premier niveau</translation>
        </message>
        <message>
            <source>its parent is missing</source>
            <translation>son parent manque</translation>
        </message>
        <message>
            <source>it is below itself</source>
            <translation>elle est sous elle-même</translation>
        </message>
        <message>
            <source>No column of %1 names a row.</source>
            <translation>Aucune colonne de %1 ne nomme une ligne.</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 (nouveau)</translation>
        </message>
        <message>
            <source>%1 in all: %2</source>
            <translation>%1 en tout : %2</translation>
        </message>
        <message>
            <source>Rows of %1 that belong to the node itself</source>
            <translation>Lignes de %1 qui appartiennent au nœud lui-même</translation>
        </message>
        <message>
            <source>Rows of %1 that belong to the node or to any node below it, each counted once</source>
            <translation>Lignes de %1 qui appartiennent au nœud ou à un nœud situé dessous, chacune comptée une fois</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>en tout</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::FilterRow</name>
        <message>
            <source>Filter by %1</source>
            <translation>Filtrer par %1</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrer</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::FindBar</name>
        <message>
            <source>Find in the rows…</source>
            <translation>Rechercher dans les lignes…</translation>
        </message>
        <message>
            <source>Find in the rows</source>
            <translation>Rechercher dans les lignes</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Arrêter la recherche</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>The previous row with it</source>
            <translation>La ligne précédente contenant le texte</translation>
        </message>
        <message>
            <source>The next row with it</source>
            <translation>La ligne suivante contenant le texte</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GoToDialog</name>
        <message>
            <source>Go to</source>
            <translation>Aller à</translation>
        </message>
        <message>
            <source>A table, a tree, a saved view or the name of a row</source>
            <translation>Une table, un arbre, une vue enregistrée ou le nom d’une ligne</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Destinations</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Two letters or more find rows by their name as well.</source>
            <translation>À partir de deux lettres, les lignes sont aussi trouvées par leur nom.</translation>
        </message>
        <message>
            <source>1 place</source>
            <translation>1 destination</translation>
        </message>
        <message>
            <source>%1 places</source>
            <translation>%1 destinations</translation>
        </message>
        <message>
            <source>Nothing has this name.</source>
            <translation>Rien ne porte ce nom.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GoToModel</name>
        <message>
            <source>Tree</source>
            <translation>Arbre</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Lien</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vue</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Table</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <translation>%1, dans %2</translation>
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
            <translation>Nouvelle ligne</translation>
        </message>
        <message>
            <source>Duplicate row</source>
            <translation>Dupliquer la ligne</translation>
        </message>
        <message>
            <source>Delete row</source>
            <translation>Supprimer la ligne</translation>
        </message>
        <message>
            <source>Edit as text…</source>
            <translation>Modifier comme texte…</translation>
        </message>
        <message>
            <source>Go to what it refers to</source>
            <translation>Aller à la référence</translation>
        </message>
        <message>
            <source>Show related rows</source>
            <translation>Montrer les lignes associées</translation>
        </message>
        <message>
            <source>Set to NULL</source>
            <translation>Mettre à NULL</translation>
        </message>
        <message>
            <source>Clear cells</source>
            <translation>Effacer les cellules</translation>
        </message>
        <message>
            <source>Revert to original</source>
            <translation>Restaurer l’original</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Aucune ligne n’est sélectionnée.</translation>
        </message>
        <message>
            <source>The cell refers to no other row.</source>
            <translation>La cellule ne fait référence à aucune autre ligne.</translation>
        </message>
        <message>
            <source>The reference is empty.</source>
            <translation>La référence est vide.</translation>
        </message>
        <message>
            <source>Without a key nothing can refer to the row.</source>
            <translation>Sans clé, rien ne peut faire référence à la ligne.</translation>
        </message>
        <message>
            <source>Clear %1 cells</source>
            <translation>Effacer %1 cellules</translation>
        </message>
        <message>
            <source>Revert %1 changes</source>
            <translation>Restaurer %1 modifications</translation>
        </message>
        <message>
            <source>Pick the row in the cell.</source>
            <translation>Choisissez la ligne dans la cellule.</translation>
        </message>
        <message>
            <source>Binary data can be looked at where a key tells the rows apart.</source>
            <translation>Les données binaires peuvent être consultées là où une clé distingue les lignes.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridColumns</name>
        <message>
            <source>Hide this column</source>
            <translation>Masquer cette colonne</translation>
        </message>
        <message>
            <source>Freeze up to this column</source>
            <translation>Figer jusqu’à cette colonne</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Colonnes…</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>Réinitialiser les colonnes</translation>
        </message>
        <message>
            <source>Unfreeze columns</source>
            <translation>Libérer les colonnes</translation>
        </message>
        <message>
            <source>No column is selected.</source>
            <translation>Aucune colonne n’est sélectionnée.</translation>
        </message>
        <message>
            <source>It is the only column that is shown.</source>
            <translation>C’est la seule colonne affichée.</translation>
        </message>
        <message>
            <source>The columns stand as they usually do.</source>
            <translation>Les colonnes sont déjà dans leur état habituel.</translation>
        </message>
        <message>
            <source>Hide “%1”</source>
            <translation>Masquer « %1 »</translation>
        </message>
        <message>
            <source>Fit width to content</source>
            <translation>Ajuster la largeur au contenu</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridCommands</name>
        <message>
            <source>Too much is selected: at most %L1 rows at once.</source>
            <translation>La sélection est trop grande : au plus %L1 lignes à la fois.</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Aucune ligne n’est sélectionnée.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridCopy</name>
        <message>
            <source>Cut</source>
            <translation>Couper</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copier</translation>
        </message>
        <message>
            <source>Copy with headers</source>
            <translation>Copier avec les en-têtes</translation>
        </message>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>Copier en SQL INSERT</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Copier en JSON</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copier en Markdown</translation>
        </message>
        <message>
            <source>Copy as IN list</source>
            <translation>Copier en liste IN</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Aucune ligne n’est sélectionnée.</translation>
        </message>
        <message>
            <source>Select cells of one column, not of several.</source>
            <translation>Sélectionnez des cellules d’une seule colonne.</translation>
        </message>
        <message>
            <source>Binary data can be copied where a key tells the rows apart.</source>
            <translation>Les données binaires peuvent être copiées là où une clé distingue les lignes.</translation>
        </message>
        <message>
            <source>The linked rows are still being read. Try again in a moment.</source>
            <translation>Les lignes liées sont encore en cours de lecture. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>Nothing of the selected cells can be written so.</source>
            <translation>Aucune des cellules sélectionnées ne peut être écrite ainsi.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridFill</name>
        <message>
            <source>Fill selection</source>
            <translation>Remplir la sélection</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>Remplir vers le bas</translation>
        </message>
        <message>
            <source>Set to empty text</source>
            <translation>Mettre un texte vide</translation>
        </message>
        <message>
            <source>Set to default</source>
            <translation>Mettre la valeur par défaut</translation>
        </message>
        <message>
            <source>The value was not taken.</source>
            <translation>La valeur n’a pas été acceptée.</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>« %1 »</translation>
        </message>
        <message>
            <source>Fill the selected cells with %1</source>
            <translation>Remplir les cellules sélectionnées avec %1</translation>
        </message>
        <message>
            <source>There is no row above.</source>
            <translation>Il n’y a pas de ligne au-dessus.</translation>
        </message>
        <message>
            <source>Copy the first selected row down into the others, or the row above into this one</source>
            <translation>Copier la première ligne sélectionnée dans les suivantes, ou la ligne du dessus dans celle-ci</translation>
        </message>
        <message>
            <source>Set the selected texts to an empty text, which is not NULL</source>
            <translation>Mettre dans les cellules sélectionnées un texte vide, différent de NULL</translation>
        </message>
        <message>
            <source>Defaults are taken by new rows that are not saved yet.</source>
            <translation>Les valeurs par défaut concernent les nouvelles lignes non encore enregistrées.</translation>
        </message>
        <message>
            <source>Leave the selected cells of new rows to the database</source>
            <translation>Laisser à la base de données les cellules sélectionnées des nouvelles lignes</translation>
        </message>
        <message>
            <source>The rows are still being read.</source>
            <translation>Les lignes sont encore en cours de lecture.</translation>
        </message>
        <message>
            <source>One cell kept its value. %1</source>
            <translation>Une cellule a gardé sa valeur. %1</translation>
        </message>
        <message>
            <source>%L1 cells kept their values. %2</source>
            <translation>%L1 cellules ont gardé leur valeur. %2</translation>
        </message>
        <message>
            <source>Select fewer cells.</source>
            <translation>Sélectionnez moins de cellules.</translation>
        </message>
        <message>
            <source>These are more than %L1 rows: select fewer.</source>
            <translation>Il y a plus de %L1 lignes : sélectionnez-en moins.</translation>
        </message>
        <message>
            <source>Some of the selected rows are still being read. Try again in a moment.</source>
            <translation>Certaines des lignes sélectionnées sont encore en cours de lecture. Réessayez dans un instant.</translation>
        </message>
        <message>
            <source>Pick the row in the cell.</source>
            <translation>Choisissez la ligne dans la cellule.</translation>
        </message>
        <message>
            <source>Fill %L1 cells with %2</source>
            <translation>Remplir %L1 cellules avec %2</translation>
        </message>
        <message>
            <source>The rows are others now.</source>
            <translation>Les lignes ne sont plus les mêmes.</translation>
        </message>
        <message>
            <source>Fill down %L1 cells</source>
            <translation>Remplir %L1 cellules vers le bas</translation>
        </message>
        <message>
            <source>It holds no text.</source>
            <translation>Elle ne contient pas de texte.</translation>
        </message>
        <message>
            <source>Empty %L1 cells</source>
            <translation>Vider %L1 cellules</translation>
        </message>
        <message>
            <source>Set %L1 cells to their defaults</source>
            <translation>Mettre %L1 cellules à leur valeur par défaut</translation>
        </message>
        <message>
            <source>Select cells, type a value and use this.</source>
            <translation>Sélectionnez des cellules, saisissez une valeur, puis utilisez cette commande.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridFind</name>
        <message>
            <source>Find in the rows</source>
            <translation>Rechercher dans les lignes</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>Rechercher le suivant</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>Rechercher le précédent</translation>
        </message>
        <message>
            <source>Looking for it…</source>
            <translation>Recherche en cours…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>Il n’y a pas de lignes.</translation>
        </message>
        <message>
            <source>No row that is shown contains “%1”.</source>
            <translation>Aucune ligne affichée ne contient « %1 ».</translation>
        </message>
        <message>
            <source>Reached the first row; went on from the last.</source>
            <translation>Première ligne atteinte ; suite à partir de la dernière.</translation>
        </message>
        <message>
            <source>Reached the last row; went on from the first.</source>
            <translation>Dernière ligne atteinte ; suite à partir de la première.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridHeader</name>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridJump</name>
        <message>
            <source>Go to row…</source>
            <translation>Aller à la ligne…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>Il n’y a pas de lignes.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridLinks</name>
        <message>
            <source>Link…</source>
            <translation>Lier…</translation>
        </message>
        <message>
            <source>These rows are linked with no other table.</source>
            <translation>Ces lignes ne sont liées à aucune autre table.</translation>
        </message>
        <message>
            <source>Link the selected rows with others, or unlink them</source>
            <translation>Lier les lignes sélectionnées à d’autres, ou les délier</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridPane</name>
        <message>
            <source>Include everything below</source>
            <translation>Inclure tout ce qui est en dessous</translation>
        </message>
        <message>
            <source>Filter rows</source>
            <translation>Filtrer les lignes</translation>
        </message>
        <message>
            <source>Filter by this column</source>
            <translation>Filtrer par cette colonne</translation>
        </message>
        <message>
            <source>Rows in which any column contains the text</source>
            <translation>Lignes dont une colonne contient le texte</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>%1: sorted</source>
            <translation>%1 : tri</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1 : %2</translation>
        </message>
        <message>
            <source>nothing contains “%1”</source>
            <translation>rien ne contient « %1 »</translation>
        </message>
        <message>
            <source>nothing fits %1</source>
            <translation>rien ne correspond à %1</translation>
        </message>
        <message>
            <source>nothing that contains “%1” fits %2</source>
            <translation>rien de ce qui contient « %1 » ne correspond à %2</translation>
        </message>
        <message>
            <source>No rows · %1</source>
            <translation>Aucune ligne · %1</translation>
        </message>
        <message>
            <source>No rows</source>
            <translation>Aucune ligne</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <source>0 rows: %1 [%2]</source>
            <translation>0 ligne : %1 [%2]</translation>
        </message>
        <message>
            <source>0 of %1: %2 [%3]</source>
            <translation>0 sur %1 : %2 [%3]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Filtering… Until it is done, the former rows are shown.</source>
            <translation>Filtrage… En attendant, les lignes précédentes restent affichées.</translation>
        </message>
        <message>
            <source>Sorting… Until it is done, the former order is shown.</source>
            <translation>Tri… En attendant, l’ordre précédent reste affiché.</translation>
        </message>
        <message>
            <source>%1 and below</source>
            <translation>%1 et en dessous</translation>
        </message>
        <message>
            <source>about %1–%2 of %3</source>
            <translation>environ %1–%2 sur %3</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 sur %3</translation>
        </message>
        <message>
            <source>0 rows</source>
            <translation>0 ligne</translation>
        </message>
        <message>
            <source>Filter rows…</source>
            <translation>Filtrer les lignes…</translation>
        </message>
        <message>
            <source>Filter rows…  %1</source>
            <translation>Filtrer les lignes…  %1</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Nouvelle ligne</translation>
        </message>
        <message>
            <source>New row (%1)</source>
            <translation>Nouvelle ligne (%1)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridPaste</name>
        <message>
            <source>Paste a cell</source>
            <translation>Coller une cellule</translation>
        </message>
        <message>
            <source>Paste %L1 × %L2 cells</source>
            <translation>Coller %L1 × %L2 cellules</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <source>The rows are still being read.</source>
            <translation>Les lignes sont encore en cours de lecture.</translation>
        </message>
        <message>
            <source>There is no text to paste.</source>
            <translation>Il n’y a pas de texte à coller.</translation>
        </message>
        <message>
            <source>The block is %L1 columns wide, and only %L2 are shown from here on.</source>
            <translation>Le bloc a %L1 colonnes de large, et seules %L2 sont affichées à partir d’ici.</translation>
        </message>
        <message>
            <source>The block has %L1 rows; at most %L2 are pasted at once.</source>
            <translation>Le bloc a %L1 lignes ; au plus %L2 sont collées à la fois.</translation>
        </message>
        <message>
            <source>The rows are still being counted. New ones can be pasted behind the last row in a moment.</source>
            <translation>Les lignes sont encore en cours de comptage. De nouvelles pourront être collées après la dernière dans un instant.</translation>
        </message>
        <message>
            <source>Links are changed in the record, or by dragging rows onto the tree.</source>
            <translation>Les liens se modifient dans la fiche ou en faisant glisser des lignes sur l’arbre.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridReplace</name>
        <message>
            <source>Replace…</source>
            <translation>Remplacer…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>Il n’y a pas de lignes.</translation>
        </message>
        <message>
            <source>No column that is shown holds texts.</source>
            <translation>Aucune colonne affichée ne contient de textes.</translation>
        </message>
        <message>
            <source>Replace “%1” by “%2” in %L3 cells</source>
            <translation>Remplacer « %1 » par « %2 » dans %L3 cellules</translation>
        </message>
        <message>
            <source>There are more than %L1 rows: filter them, or select some.</source>
            <translation>Il y a plus de %L1 lignes : filtrez-les ou sélectionnez-en quelques-unes.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridSort</name>
        <message>
            <source>Sort by this column</source>
            <translation>Trier par cette colonne</translation>
        </message>
        <message>
            <source>Sort by this column as well</source>
            <translation>Trier aussi par cette colonne</translation>
        </message>
        <message>
            <source>No column is selected.</source>
            <translation>Aucune colonne n’est sélectionnée.</translation>
        </message>
        <message>
            <source>What this column shows has no order of its own.</source>
            <translation>Ce que montre cette colonne n’a pas d’ordre propre.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridView</name>
        <message>
            <source>Rows of %1</source>
            <translation>Lignes de %1</translation>
        </message>
        <message>
            <source>Row numbers</source>
            <translation>Numéros de ligne</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::KeyColumnsDialog</name>
        <message>
            <source>Key columns of %1</source>
            <translation>Colonnes de clé de %1</translation>
        </message>
        <message>
            <source>Tick the columns that together tell every row from every other. The database itself is not changed.</source>
            <translation>Cochez les colonnes qui, ensemble, distinguent chaque ligne de toutes les autres. La base de données elle-même n’est pas modifiée.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Binary data cannot tell rows apart.</source>
            <translation>Des données binaires ne peuvent pas distinguer les lignes.</translation>
        </message>
        <message>
            <source>Use as key</source>
            <translation>Utiliser comme clé</translation>
        </message>
        <message>
            <source>No column is ticked.</source>
            <translation>Aucune colonne n’est cochée.</translation>
        </message>
        <message>
            <source>Asking the database…</source>
            <translation>Interrogation de la base…</translation>
        </message>
        <message>
            <source>There are rows that have the same values in these columns: tick more of them, or others.</source>
            <translation>Des lignes ont les mêmes valeurs dans ces colonnes : cochez-en davantage, ou d’autres.</translation>
        </message>
        <message>
            <source>One row has no value in one of these columns.</source>
            <translation>Une ligne n’a pas de valeur dans une de ces colonnes.</translation>
        </message>
        <message>
            <source>%1 rows have no value in one of these columns.</source>
            <translation>%1 lignes n’ont pas de valeur dans une de ces colonnes.</translation>
        </message>
        <message>
            <source>These columns tell all rows apart.</source>
            <translation>Ces colonnes distinguent toutes les lignes.</translation>
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
            <translation>Lier %1</translation>
        </message>
        <message>
            <source>Name of a %1</source>
            <translation>Nom d’une ligne de %1</translation>
        </message>
        <message>
            <source>&amp;Link</source>
            <translation>&amp;Lier</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LiveDatabase</name>
        <message numerus="yes">
            <source>%n statement(s) for %1, written %2</source>
            <translation>
                <numerusform>%n instruction pour %1, écrite le %2</numerusform>
                <numerusform>%n instructions pour %1, écrites le %2</numerusform>
            </translation>
        </message>
        <message>
            <source>What others have written to these rows since is overwritten.</source>
            <translation>Ce que d’autres ont écrit depuis dans ces lignes est écrasé.</translation>
        </message>
        <message>
            <source>In the sqlite3 shell: sqlite3 -bail FILE &lt; SCRIPT</source>
            <translation>Dans le shell sqlite3 : sqlite3 -bail FICHIER &lt; SCRIPT</translation>
        </message>
        <message>
            <source>Some of the chosen changes depend on others that are not. Save them together.</source>
            <translation>Certaines des modifications choisies dépendent d’autres qui ne le sont pas. Enregistrez-les ensemble.</translation>
        </message>
        <message>
            <source>The connection to %1 is lost. Your edits are kept.</source>
            <translation>La connexion à %1 est perdue. Vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>The database is open for reading only.</source>
            <translation>La base de données est ouverte en lecture seule.</translation>
        </message>
        <message>
            <source>%1 would stand below itself: what it was moved into is below it. Nothing was saved; your edits are kept.</source>
            <translation>%1 deviendrait son propre ancêtre : sa nouvelle place se trouve en dessous. Rien n’a été enregistré ; vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>%1 was to be deleted, but another program has changed it since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 : suppression prévue, mais un autre programme a modifié la ligne depuis sa lecture. Rien n’a été enregistré ; vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>Another program has changed %1 since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 : un autre programme a modifié la ligne depuis sa lecture. Rien n’a été enregistré ; vos modifications sont conservées.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost just as a save was being completed. Whether it was saved is looked up as soon as the server answers; your edits are kept, and editing waits until then.</source>
            <translation>La connexion à %1 a été perdue au moment où l’enregistrement se terminait. Dès que le serveur répondra, son résultat sera vérifié ; vos modifications sont conservées et l’édition attend jusque-là.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost before the save was complete. Nothing was saved; your edits are kept: save them again.</source>
            <translation>La connexion à %1 a été perdue avant la fin de l’enregistrement. Rien n’a été enregistré ; vos modifications sont conservées : enregistrez-les de nouveau.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost during the save, and its rows do not tell whether it was completed. Your edits are kept: compare them with what the database has now before you save them again.</source>
            <translation>La connexion à %1 a été perdue pendant l’enregistrement, et les lignes ne disent pas s’il a abouti. Vos modifications sont conservées : comparez-les avec l’état actuel de la base avant d’enregistrer de nouveau.</translation>
        </message>
        <message>
            <source>It is saved, but the database took more along than may be read or remembered: undoing this save will not bring all of it back.</source>
            <translation>C’est enregistré, mais la base a emporté plus que ce qui peut être lu ou retenu : annuler cet enregistrement ne rétablira pas tout.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LongTextDialog</name>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Entrée</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 caractères</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 caractères sur %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LongTextEdit</name>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 doit avoir une valeur.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Mending</name>
        <message>
            <source>%1 must not be empty: move it under another row.</source>
            <translation>%1 ne doit pas être vide : déplacez la ligne sous une autre.</translation>
        </message>
        <message>
            <source>There is no single level below that of its parent.</source>
            <translation>Il n’existe pas de niveau unique sous celui de son parent.</translation>
        </message>
        <message>
            <source>The rows of this link have no key by which one could be removed.</source>
            <translation>Les lignes de ce lien n’ont pas de clé permettant d’en supprimer une.</translation>
        </message>
        <message>
            <source>Merge them one after the other.</source>
            <translation>Fusionnez-les l’une après l’autre.</translation>
        </message>
        <message>
            <source>Each needs a name of its own.</source>
            <translation>Chacune a besoin de son propre nom.</translation>
        </message>
        <message>
            <source>Rename one of the others.</source>
            <translation>Renommez une des autres.</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>Renommer %1</translation>
        </message>
        <message>
            <source>Set the level of %1</source>
            <translation>Définir le niveau de %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::MessageBar</name>
        <message>
            <source>Details</source>
            <translation>Détails</translation>
        </message>
        <message>
            <source>Dismiss the message</source>
            <translation>Fermer le message</translation>
        </message>
        <message>
            <source>Dismiss (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
        <message>
            <source>Details of the message</source>
            <translation>Détails du message</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copier les détails</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Information</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Montrer la ligne</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Réessayer</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::MoveFollowers</name>
        <message>
            <source>%1 follows</source>
            <translation>%1 suit</translation>
        </message>
        <message>
            <source>%1 follow</source>
            <translation>%1 suivent</translation>
        </message>
        <message>
            <source>%1 and %2 follow</source>
            <translation>%1 et %2 suivent</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NameDialog</name>
        <message>
            <source>A name is needed.</source>
            <translation>Il faut un nom.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NavigatorModel</name>
        <message>
            <source>Trees (%1)</source>
            <translation>Arbres (%1)</translation>
        </message>
        <message>
            <source>Tables (%1)</source>
            <translation>Tables (%1)</translation>
        </message>
        <message>
            <source>Links (%1)</source>
            <translation>Liens (%1)</translation>
        </message>
        <message>
            <source>Views (%1)</source>
            <translation>Vues (%1)</translation>
        </message>
        <message>
            <source>Saved views (%1)</source>
            <translation>Vues enregistrées (%1)</translation>
        </message>
        <message>
            <source>%1: %2 rows</source>
            <translation>%1 : %2 lignes</translation>
        </message>
        <message>
            <source>A tree (%1% sure): %2</source>
            <translation>Un arbre (sûr à %1 %) : %2</translation>
        </message>
        <message>
            <source>A link (%1% sure): %2</source>
            <translation>Un lien (sûr à %1 %) : %2</translation>
        </message>
        <message>
            <source>Cannot be edited: %1</source>
            <translation>Non modifiable : %1</translation>
        </message>
        <message>
            <source>No table refers to itself.</source>
            <translation>Aucune table ne fait référence à elle-même.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NavigatorPanel</name>
        <message>
            <source>Navigator</source>
            <translation>Navigateur</translation>
        </message>
        <message>
            <source>Trees, tables and links of the database</source>
            <translation>Arbres, tables et liens de la base de données</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Ouvrir</translation>
        </message>
        <message>
            <source>&amp;Rename…	F2</source>
            <translation>&amp;Renommer…	F2</translation>
        </message>
        <message>
            <source>&amp;Delete	Del</source>
            <translation>&amp;Supprimer	Suppr</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::PasswordDialog</name>
        <message>
            <source>Show the password</source>
            <translation>Afficher le mot de passe</translation>
        </message>
        <message>
            <source>&amp;Remember in the system keyring</source>
            <translation>&amp;Mémoriser dans le trousseau du système</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>%1 at %2 wants a password.</source>
            <translation>%1 sur %2 demande un mot de passe.</translation>
        </message>
        <message>
            <source>your name on this system</source>
            <translation>votre nom sur ce système</translation>
        </message>
        <message>
            <source>Kept by the desktop, encrypted; otherwise it is asked for each time and written nowhere</source>
            <translation>Conservé par le bureau, chiffré ; sinon il est demandé à chaque fois et n’est écrit nulle part</translation>
        </message>
        <message>
            <source>%1 The password is asked for each time and written nowhere.</source>
            <translation>%1 Le mot de passe est demandé à chaque fois et n’est écrit nulle part.</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Utilisateur</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>Mot de &amp;passe</translation>
        </message>
        <message>
            <source>&amp;Connect</source>
            <translation>&amp;Se connecter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::PathLine</name>
        <message>
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>Choisir : %1</translation>
        </message>
        <message>
            <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
            <translation>Bases de données SQLite (*.sqlite *.sqlite3 *.db *.db3);;Tous les fichiers (*)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecentList</name>
        <message>
            <source>Read-only</source>
            <translation>Lecture seule</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>Couleur : %1</translation>
        </message>
        <message>
            <source>Recent databases</source>
            <translation>Bases de données récentes</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1, lecture seule</translation>
        </message>
        <message>
            <source>The file is gone, or its disk is not there. Del removes it from this list.</source>
            <translation>Le fichier a disparu, ou son disque est absent. Suppr retire l’entrée de cette liste.</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Ouvrir</translation>
        </message>
        <message>
            <source>&amp;Edit connection…	F2</source>
            <translation>&amp;Modifier la connexion…	F2</translation>
        </message>
        <message>
            <source>&amp;Remove from this list	Del</source>
            <translation>&amp;Retirer de cette liste	Suppr</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecordField</name>
        <message>
            <source>Revert</source>
            <translation>Restaurer</translation>
        </message>
        <message>
            <source>Set to NULL</source>
            <translation>Mettre à NULL</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Aller à</translation>
        </message>
        <message>
            <source>No value: NULL (Alt+Del)</source>
            <translation>Aucune valeur : NULL (Alt+Suppr)</translation>
        </message>
        <message>
            <source>Binary data cannot be typed.</source>
            <translation>Les données binaires ne se saisissent pas.</translation>
        </message>
        <message>
            <source>This cannot be changed.</source>
            <translation>Ceci ne peut pas être modifié.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>set when saved</source>
            <translation>défini à l’enregistrement</translation>
        </message>
        <message>
            <source>modified, was %1</source>
            <translation>modifié, avant : %1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>avant : %1</translation>
        </message>
        <message>
            <source>Back to %1 (Ctrl+Shift+R)</source>
            <translation>Revenir à %1 (Ctrl+Maj+R)</translation>
        </message>
        <message>
            <source>Go to %1 (F12)</source>
            <translation>Aller à %1 (F12)</translation>
        </message>
        <message>
            <source>Ctrl+Enter takes the text over.</source>
            <translation>Ctrl+Entrée valide le texte.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecordPanel</name>
        <message>
            <source>No row is selected. Select one in the tree or the grid to see and edit it here.</source>
            <translation>Aucune ligne n’est sélectionnée. Sélectionnez-en une dans l’arbre ou la grille pour la voir et la modifier ici.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>new, not saved yet</source>
            <translation>nouvelle, pas encore enregistrée</translation>
        </message>
        <message>
            <source>deleted, not saved yet</source>
            <translation>suppression pas encore enregistrée</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Lignes associées</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ReferenceEditor</name>
        <message>
            <source>Type to find a row</source>
            <translation>Saisir pour trouver une ligne</translation>
        </message>
        <message>
            <source>Matches</source>
            <translation>Résultats</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 doit avoir une valeur.</translation>
        </message>
        <message>
            <source>Still searching for “%1”.</source>
            <translation>Recherche de « %1 » encore en cours.</translation>
        </message>
        <message>
            <source>No row of %1 contains “%2”.</source>
            <translation>Aucune ligne de %1 ne contient « %2 ».</translation>
        </message>
        <message>
            <source>%1 (new)</source>
            <translation>%1 (nouveau)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationDialog</name>
        <message>
            <source>Add a relation to %1</source>
            <translation>Ajouter une relation à %1</translation>
        </message>
        <message>
            <source>Rows of %1 refer to rows of another table by their key. The database itself is not changed.</source>
            <translation>Les lignes de %1 font référence à celles d’une autre table par leur clé. La base de données elle-même n’est pas modifiée.</translation>
        </message>
        <message>
            <source>&amp;Refers to</source>
            <translation>Fait &amp;référence à</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <source>%1 is in</source>
            <translation>%1 est dans</translation>
        </message>
        <message>
            <source>No column of %1 fits the key of %2.</source>
            <translation>Aucune colonne de %1 ne correspond à la clé de %2.</translation>
        </message>
        <message>
            <source>No table of the database has a key.</source>
            <translation>Aucune table de la base de données n’a de clé.</translation>
        </message>
        <message>
            <source>Asking the database…</source>
            <translation>Interrogation de la base…</translation>
        </message>
        <message>
            <source>Every value refers to a row that is there.</source>
            <translation>Chaque valeur fait référence à une ligne existante.</translation>
        </message>
        <message>
            <source>One row would refer to nothing.</source>
            <translation>Une ligne ne ferait référence à rien.</translation>
        </message>
        <message>
            <source>%1 rows would refer to nothing.</source>
            <translation>%1 lignes ne feraient référence à rien.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationEditor</name>
        <message>
            <source>Search to link…</source>
            <translation>Rechercher pour lier…</translation>
        </message>
        <message>
            <source>Search for rows to link</source>
            <translation>Rechercher des lignes à lier</translation>
        </message>
        <message>
            <source>Rows of %1</source>
            <translation>Lignes de %1</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>No other row contains “%1”.</source>
            <translation>Aucune autre ligne ne contient « %1 ».</translation>
        </message>
        <message>
            <source>The first %1 are shown; type more to narrow the search.</source>
            <translation>Les %1 premières sont affichées ; complétez la saisie pour préciser la recherche.</translation>
        </message>
        <message>
            <source>The first %1 rows.</source>
            <translation>Les %1 premières lignes.</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>Aucune ligne.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationModel</name>
        <message>
            <source>No row is selected.</source>
            <translation>Aucune ligne n’est sélectionnée.</translation>
        </message>
        <message>
            <source>These rows refer to this one; change the reference in them.</source>
            <translation>Ces lignes font référence à celle-ci ; modifiez la référence dans celles-là.</translation>
        </message>
        <message>
            <source>Linked, not saved yet</source>
            <translation>Lié, pas encore enregistré</translation>
        </message>
        <message>
            <source>Link removed, not saved yet; tick to keep it</source>
            <translation>Lien supprimé, pas encore enregistré ; cochez pour le garder</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>lié</translation>
        </message>
        <message>
            <source>not linked</source>
            <translation>non lié</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationSection</name>
        <message>
            <source>Rows of %1 that are linked to this one</source>
            <translation>Lignes de %1 liées à celle-ci</translation>
        </message>
        <message>
            <source>Rows of %1 that refer to this one</source>
            <translation>Lignes de %1 qui font référence à celle-ci</translation>
        </message>
        <message>
            <source>Changed, not saved yet</source>
            <translation>Modifié, pas encore enregistré</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1, %2 lignes</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>développé</translation>
        </message>
        <message>
            <source>collapsed</source>
            <translation>réduit</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>modifié</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ReplaceDialog</name>
        <message>
            <source>&amp;Match case</source>
            <translation>Re&amp;specter la casse</translation>
        </message>
        <message>
            <source>Whole &amp;cells only</source>
            <translation>&amp;Cellules entières seulement</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Remplacer</translation>
        </message>
        <message>
            <source>All columns of texts</source>
            <translation>Toutes les colonnes de texte</translation>
        </message>
        <message>
            <source>The %L1 selected rows</source>
            <translation>Lignes sélectionnées (%L1)</translation>
        </message>
        <message>
            <source>All %L1 rows</source>
            <translation>Toutes les lignes (%L1)</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Remplacer par</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Ce qui changerait</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Avant</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Après</translation>
        </message>
        <message>
            <source>&amp;Find:</source>
            <translation>R&amp;echercher :</translation>
        </message>
        <message>
            <source>Replace &amp;with:</source>
            <translation>Re&amp;mplacer par :</translation>
        </message>
        <message>
            <source>&amp;In:</source>
            <translation>&amp;Dans :</translation>
        </message>
        <message>
            <source>R&amp;ows:</source>
            <translation>&amp;Lignes :</translation>
        </message>
        <message>
            <source>&amp;Preview</source>
            <translation>&amp;Aperçu</translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>&amp;Remplacer</translation>
        </message>
        <message>
            <source>Press Enter to see what would change.</source>
            <translation>Appuyez sur Entrée pour voir ce qui changerait.</translation>
        </message>
        <message>
            <source>Type what is to be replaced.</source>
            <translation>Saisissez ce qui doit être remplacé.</translation>
        </message>
        <message>
            <source>Look at the preview first.</source>
            <translation>Consultez d’abord l’aperçu.</translation>
        </message>
        <message>
            <source>Keeps its text: %1</source>
            <translation>Garde son texte : %1</translation>
        </message>
        <message>
            <source>One cell would change.</source>
            <translation>Une cellule changerait.</translation>
        </message>
        <message>
            <source>%L1 cells in %L2 rows would change.</source>
            <translation>%L1 cellules dans %L2 lignes changeraient.</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>Rien ne changerait.</translation>
        </message>
        <message>
            <source>No cell contains “%1”.</source>
            <translation>Aucune cellule ne contient « %1 ».</translation>
        </message>
        <message>
            <source>One cannot; the reason stands beside it.</source>
            <translation>Une ne peut pas changer ; la raison figure à côté.</translation>
        </message>
        <message>
            <source>%L1 cannot; the reasons stand beside them.</source>
            <translation>%L1 ne peuvent pas changer ; les raisons figurent à côté.</translation>
        </message>
        <message>
            <source>The first %L1 are listed.</source>
            <translation>Les %L1 premières sont affichées.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowNumberDialog</name>
        <message>
            <source>Go to row</source>
            <translation>Aller à la ligne</translation>
        </message>
        <message>
            <source>&amp;Go to row</source>
            <translation>&amp;Aller à la ligne</translation>
        </message>
        <message>
            <source>&amp;Number of the row, from 1 to about %1:</source>
            <translation>&amp;Numéro de la ligne, de 1 à environ %1 :</translation>
        </message>
        <message>
            <source>&amp;Number of the row, from 1 to %1:</source>
            <translation>&amp;Numéro de la ligne, de 1 à %1 :</translation>
        </message>
        <message>
            <source>A number is needed.</source>
            <translation>Il faut un numéro.</translation>
        </message>
        <message>
            <source>“%1” is no number of a row.</source>
            <translation>« %1 » n’est pas un numéro de ligne.</translation>
        </message>
        <message>
            <source>The first row is number 1.</source>
            <translation>La première ligne porte le numéro 1.</translation>
        </message>
        <message>
            <source>There are about %1 rows; they are still being counted.</source>
            <translation>Il y a environ %1 lignes ; le comptage est encore en cours.</translation>
        </message>
        <message>
            <source>There are only %1 rows.</source>
            <translation>Il n’y a que %1 lignes.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowPickDialog</name>
        <message>
            <source>Rows found</source>
            <translation>Lignes trouvées</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Recherche…</translation>
        </message>
        <message>
            <source>Type a part of the name.</source>
            <translation>Saisissez une partie du nom.</translation>
        </message>
        <message>
            <source>nothing is changed yet</source>
            <translation>rien n’est encore modifié</translation>
        </message>
        <message numerus="yes">
            <source>%n to change</source>
            <translation>
                <numerusform>%n à modifier</numerusform>
                <numerusform>%n à modifier</numerusform>
            </translation>
        </message>
        <message>
            <source>Type to find more; Ctrl+Space ticks, Enter applies: %1.</source>
            <translation>Saisissez pour en trouver d’autres ; Ctrl+Espace coche, Entrée applique : %1.</translation>
        </message>
        <message>
            <source>Enter ticks the marked row: %1.</source>
            <translation>Entrée coche la ligne en surbrillance : %1.</translation>
        </message>
        <message>
            <source>The first %1; type more to find others.</source>
            <translation>Les %1 premières ; complétez la saisie pour en trouver d’autres.</translation>
        </message>
        <message>
            <source>Tick or untick something first.</source>
            <translation>Cochez ou décochez d’abord quelque chose.</translation>
        </message>
        <message>
            <source>Mark a row that can be chosen.</source>
            <translation>Placez-vous sur une ligne qui peut être choisie.</translation>
        </message>
        <message>
            <source>Nothing has this name.</source>
            <translation>Rien ne porte ce nom.</translation>
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
            <translation>Les arbres, tables et liens d’une base de données : modifiez-les, enregistrez à la fin.</translation>
        </message>
        <message>
            <source>Recent databases</source>
            <translation>Bases de données récentes</translation>
        </message>
        <message>
            <source>… or drop a database file here</source>
            <translation>… ou déposez ici un fichier de base de données</translation>
        </message>
        <message>
            <source>Opening… S&amp;top</source>
            <translation>Ouverture… &amp;Arrêter</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>Choose a database file</source>
            <translation>Choisir un fichier de base de données</translation>
        </message>
        <message>
            <source>&amp;Connect to a server…</source>
            <translation>&amp;Se connecter à un serveur…</translation>
        </message>
        <message>
            <source>Open &amp;sample catalogue</source>
            <translation>Ouvrir le &amp;catalogue d’exemple</translation>
        </message>
        <message>
            <source>10,595 categories in 8 levels, with products; yours to change</source>
            <translation>10 595 catégories sur 8 niveaux, avec des produits ; à modifier à votre guise</translation>
        </message>
        <message>
            <source>Give up opening this database</source>
            <translation>Renoncer à ouvrir cette base de données</translation>
        </message>
        <message>
            <source>%1 is not on the list any more; the database itself is untouched.</source>
            <translation>%1 n’est plus dans la liste ; la base de données elle-même reste intacte.</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>None yet: what you open is listed here.</source>
            <translation>Aucune pour l’instant : ce que vous ouvrez apparaîtra ici.</translation>
        </message>
        <message>
            <source>Describe a connection to PostgreSQL, MariaDB or a file</source>
            <translation>Décrire une connexion à PostgreSQL, à MariaDB ou à un fichier</translation>
        </message>
        <message>
            <source>New in %1</source>
            <translation>Nouveautés de la version %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TextProblemsDialog</name>
        <message>
            <source>Nothing was pasted</source>
            <translation>Rien n’a été collé</translation>
        </message>
        <message>
            <source>%L1 of %L2 cells does not fit, so nothing was changed. Correct it where it comes from and copy the block again.</source>
            <translation>%L1 des %L2 cellules ne convient pas ; rien n’a été modifié. Corrigez-la à la source et copiez à nouveau le bloc.</translation>
        </message>
        <message>
            <source>%L1 of %L2 cells do not fit, so nothing was changed. Correct them where they come from and copy the block again.</source>
            <translation>%L1 des %L2 cellules ne conviennent pas ; rien n’a été modifié. Corrigez-les à la source et copiez à nouveau le bloc.</translation>
        </message>
        <message>
            <source>Cells that do not fit</source>
            <translation>Cellules qui ne conviennent pas</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>Raison</translation>
        </message>
        <message>
            <source>and %L1 more</source>
            <translation>et %L1 de plus</translation>
        </message>
        <message>
            <source>&amp;Go to the Row</source>
            <translation>&amp;Aller à la ligne</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TlsFields</name>
        <message>
            <source>Trusted certificates</source>
            <translation>Certificats de confiance</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>Votre certificat</translation>
        </message>
        <message>
            <source>Own key</source>
            <translation>Votre clé</translation>
        </message>
        <message>
            <source>Revoked certificates</source>
            <translation>Certificats révoqués</translation>
        </message>
        <message>
            <source>Only “Encrypt, check certificate and name” keeps others from reading along and from posing as the server.</source>
            <translation>Seul « Chiffrer, vérifier le certificat et le nom » empêche d’autres de lire les échanges et de se faire passer pour le serveur.</translation>
        </message>
        <message>
            <source>Ciphers</source>
            <translation>Suites de chiffrement</translation>
        </message>
        <message>
            <source>those of the client library</source>
            <translation>celles de la bibliothèque cliente</translation>
        </message>
        <message>
            <source>With one of these the connection is encrypted or refused. Whose certificate the server shows cannot be checked: Qt's driver for MariaDB has no way to ask for it.</source>
            <translation>Avec un de ces champs, la connexion est chiffrée ou refusée. L’origine du certificat présenté par le serveur ne peut pas être vérifiée : le pilote Qt pour MariaDB ne permet pas de le demander.</translation>
        </message>
        <message>
            <source>If the server can, unchecked</source>
            <translation>Si le serveur le peut, sans vérifier</translation>
        </message>
        <message>
            <source>Never encrypt</source>
            <translation>Ne jamais chiffrer</translation>
        </message>
        <message>
            <source>Only if the server insists</source>
            <translation>Seulement si le serveur l’exige</translation>
        </message>
        <message>
            <source>Prefer to encrypt, unchecked</source>
            <translation>Chiffrer de préférence, sans vérifier</translation>
        </message>
        <message>
            <source>Encrypt, unchecked</source>
            <translation>Chiffrer, sans vérifier</translation>
        </message>
        <message>
            <source>Encrypt, check certificate</source>
            <translation>Chiffrer, vérifier le certificat</translation>
        </message>
        <message>
            <source>Encrypt, check certificate and name</source>
            <translation>Chiffrer, vérifier le certificat et le nom</translation>
        </message>
        <message>
            <source>The client library's default</source>
            <translation>La valeur par défaut de la bibliothèque cliente</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>Chiff&amp;rement</translation>
        </message>
        <message>
            <source>Folder of trusted certificates</source>
            <translation>Dossier des certificats de confiance</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeActions</name>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renommer</translation>
        </message>
        <message>
            <source>New %1 &amp;below</source>
            <translation>&amp;Ajouter %1 en dessous</translation>
        </message>
        <message>
            <source>New %1 b&amp;eside</source>
            <translation>A&amp;jouter %1 à côté</translation>
        </message>
        <message>
            <source>One level &amp;up</source>
            <translation>&amp;Hausser d’un niveau</translation>
        </message>
        <message>
            <source>One level do&amp;wn</source>
            <translation>A&amp;baisser d’un niveau</translation>
        </message>
        <message>
            <source>Move u&amp;p</source>
            <translation>&amp;Monter</translation>
        </message>
        <message>
            <source>Move dow&amp;n</source>
            <translation>D&amp;escendre</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Supprimer</translation>
        </message>
        <message>
            <source>E&amp;xpand all</source>
            <translation>T&amp;out développer</translation>
        </message>
        <message>
            <source>&amp;Collapse all</source>
            <translation>&amp;Tout réduire</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Rien n’est sélectionné.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Cette ligne est en attente de suppression.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 est en attente de suppression.</translation>
        </message>
        <message>
            <source>There is no sibling above it to move into.</source>
            <translation>Aucune ligne de même parent au-dessus pour l’accueillir.</translation>
        </message>
        <message>
            <source>It is at the top level already.</source>
            <translation>Déjà au premier niveau.</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>%1 sans nom</translation>
        </message>
        <message>
            <source>Siblings are sorted by name: there is no order column.</source>
            <translation>Les lignes de même parent sont triées par nom : il n’y a pas de colonne d’ordre.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeClipboard</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>Co&amp;uper</translation>
        </message>
        <message>
            <source>C&amp;opy with all below</source>
            <translation>Copier avec tout ce &amp;qui est en dessous</translation>
        </message>
        <message>
            <source>&amp;Paste below</source>
            <translation>&amp;Coller en dessous</translation>
        </message>
        <message>
            <source>Paste below with l&amp;inks</source>
            <translation>Coller e&amp;n dessous avec les liens</translation>
        </message>
        <message>
            <source>What was cut keeps its links anyway.</source>
            <translation>Ce qui est coupé garde ses liens de toute façon.</translation>
        </message>
        <message>
            <source>%1 is linked with no other table.</source>
            <translation>Aucune autre table n’est liée à %1.</translation>
        </message>
        <message>
            <source>Nothing has been cut or copied.</source>
            <translation>Rien n’a été coupé ni copié.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 est en attente de suppression.</translation>
        </message>
        <message>
            <source>%1 cut: select the new parent and paste.</source>
            <translation>Coupé : %1. Sélectionnez le nouveau parent et collez.</translation>
        </message>
        <message>
            <source>%1 copied: select the parent of the copy and paste.</source>
            <translation>Copié : %1. Sélectionnez le parent de la copie et collez.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeCommands</name>
        <message>
            <source>Nothing is selected.</source>
            <translation>Rien n’est sélectionné.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Cette ligne est en attente de suppression.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeMoves</name>
        <message>
            <source>%1 is going to be deleted.</source>
            <translation>%1 est en attente de suppression.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into itself.</source>
            <translation>%1 ne peut pas être son propre parent.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into %2, which is below it.</source>
            <translation>Impossible de déplacer %1 dans %2, qui se trouve en dessous.</translation>
        </message>
        <message>
            <source>Siblings are sorted by name: there is no order column.</source>
            <translation>Les lignes de même parent sont triées par nom : il n’y a pas de colonne d’ordre.</translation>
        </message>
        <message>
            <source>%1 cannot be moved beside itself.</source>
            <translation>Impossible de déplacer %1 à côté de sa propre place.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>Déplacer %1</translation>
        </message>
        <message numerus="yes">
            <source>Move %n rows</source>
            <translation>
                <numerusform>Déplacer %n ligne</numerusform>
                <numerusform>Déplacer %n lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Reorder</source>
            <translation>Réordonner</translation>
        </message>
        <message>
            <source>Nothing stands deeper than directly below %1.</source>
            <translation>Rien ne se trouve plus bas que directement sous %1.</translation>
        </message>
        <message>
            <source>There is nothing to sort below it.</source>
            <translation>Il n’y a rien à trier en dessous.</translation>
        </message>
        <message>
            <source>They are sorted already.</source>
            <translation>Déjà en ordre.</translation>
        </message>
        <message>
            <source>the top level</source>
            <translation>la racine</translation>
        </message>
        <message>
            <source>Sort what is below %1</source>
            <translation>Trier sous %1</translation>
        </message>
        <message>
            <source>Only rows of this database can be dropped here.</source>
            <translation>Seules des lignes de cette base de données peuvent être déposées ici.</translation>
        </message>
        <message>
            <source>It is at the top level already.</source>
            <translation>Déjà au premier niveau.</translation>
        </message>
        <message>
            <source>It is in %1 already.</source>
            <translation>Déjà dans %1.</translation>
        </message>
        <message>
            <source>%1 and %2 are not linked.</source>
            <translation>Il n’y a pas de lien entre %1 et %2.</translation>
        </message>
        <message>
            <source>Drop it on a %1 to link it.</source>
            <translation>Déposez sur une ligne de %1 pour lier.</translation>
        </message>
        <message numerus="yes">
            <source>Move %n links</source>
            <translation>
                <numerusform>Déplacer %n lien</numerusform>
                <numerusform>Déplacer %n liens</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreePane</name>
        <message>
            <source>Filter %1</source>
            <translation>Filtrer %1</translation>
        </message>
        <message>
            <source>Filter the tree of %1</source>
            <translation>Filtrer l’arbre de %1</translation>
        </message>
        <message>
            <source>Tree of %1</source>
            <translation>Arbre de %1</translation>
        </message>
        <message>
            <source>&amp;Find in the tree</source>
            <translation>&amp;Rechercher dans l’arbre</translation>
        </message>
        <message>
            <source>0 of %1: no %2 contains “%3”.</source>
            <translation>0 sur %1 : aucune ligne de %2 ne contient « %3 ».</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>Aucune ligne.</translation>
        </message>
        <message>
            <source>No rows. The menu has New Child.</source>
            <translation>Aucune ligne. Le menu permet d’en ajouter une.</translation>
        </message>
        <message>
            <source>No rows. Press %1 for a new %2.</source>
            <translation>Aucune ligne. %1 en ajoute une à %2.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Chargement…</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeReshaping</name>
        <message>
            <source>Mo&amp;ve to…</source>
            <translation>Déplacer &amp;vers…</translation>
        </message>
        <message>
            <source>Mer&amp;ge into…</source>
            <translation>&amp;Fusionner dans…</translation>
        </message>
        <message>
            <source>&amp;Flatten below</source>
            <translation>A&amp;platir en dessous</translation>
        </message>
        <message>
            <source>Spl&amp;it off…</source>
            <translation>&amp;Détacher…</translation>
        </message>
        <message>
            <source>&amp;Sort below by name</source>
            <translation>Tr&amp;ier en dessous par nom</translation>
        </message>
        <message>
            <source>&amp;Link…</source>
            <translation>&amp;Lier…</translation>
        </message>
        <message>
            <source>%1 is linked with no other table.</source>
            <translation>Aucune autre table n’est liée à %1.</translation>
        </message>
        <message>
            <source>Nothing stands below it.</source>
            <translation>Rien en dessous.</translation>
        </message>
        <message>
            <source>Move %1 to</source>
            <translation>Déplacer %1 vers</translation>
        </message>
        <message>
            <source>Name of the new parent</source>
            <translation>Nom du nouveau parent</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Déplacer</translation>
        </message>
        <message>
            <source>Top level</source>
            <translation>Premier niveau</translation>
        </message>
        <message>
            <source>Merge %1 into</source>
            <translation>Fusionner %1 dans</translation>
        </message>
        <message>
            <source>Name of the %1 that stays</source>
            <translation>Nom de la ligne de %1 qui reste</translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation>&amp;Fusionner…</translation>
        </message>
        <message>
            <source>Select rows that stand below the same one.</source>
            <translation>Sélectionnez des lignes de même parent.</translation>
        </message>
        <message>
            <source>%1 2</source>
            <translation>%1 2</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>%1 sans nom</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeView</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n ligne</numerusform>
                <numerusform>%n lignes</numerusform>
            </translation>
        </message>
        <message>
            <source>Nodes are moved by dragging, not copied.</source>
            <translation>Faire glisser déplace les nœuds, sans les copier.</translation>
        </message>
        <message numerus="yes">
            <source>link %n row(s) to %1 as well</source>
            <translation>
                <numerusform>lier aussi %n ligne à %1</numerusform>
                <numerusform>lier aussi %n lignes à %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n link(s) to %1</source>
            <translation>
                <numerusform>déplacer %n lien vers %1</numerusform>
                <numerusform>déplacer %n liens vers %1</numerusform>
            </translation>
        </message>
        <message>
            <source>to the top level</source>
            <translation>au premier niveau</translation>
        </message>
        <message>
            <source>into %1</source>
            <translation>dans %1</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>dans %1</translation>
        </message>
        <message>
            <source>at the top level</source>
            <translation>au premier niveau</translation>
        </message>
        <message>
            <source>%1, sorted by name</source>
            <translation>%1, trié par nom</translation>
        </message>
        <message>
            <source>before %1, %2</source>
            <translation>avant %1, %2</translation>
        </message>
        <message>
            <source>after %1, %2</source>
            <translation>après %1, %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ValueLineEdit</name>
        <message>
            <source>year-month-day</source>
            <translation>année-mois-jour</translation>
        </message>
        <message>
            <source>hours:minutes:seconds</source>
            <translation>heures:minutes:secondes</translation>
        </message>
        <message>
            <source>year-month-day hours:minutes:seconds</source>
            <translation>année-mois-jour heures:minutes:secondes</translation>
        </message>
        <message>
            <source>Calendar (Alt+Down)</source>
            <translation>Calendrier (Alt+Bas)</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 doit avoir une valeur.</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendrier</translation>
        </message>
    </context>
</TS>
