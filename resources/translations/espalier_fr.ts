<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Apply</name>
    <message>
        <source>1 edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the way, nothing was written. Open %2 in the window and apply the file there to decide on each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 conflict is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 conflicts are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is in the database already: nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be applied; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 applied. Rows: %2 inserted, %3 updated, %4 deleted. Links: %5 added, %6 removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: %3. Nothing was written; ask for the file again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionColor</name>
    <message>
        <source>No colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionProfile</name>
    <message>
        <source>in memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialogPrompt</name>
    <message>
        <source>1 change is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes are not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands directly below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stand directly below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 directly below, %2 in all below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row of %1 refers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of %2 refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to what is deleted (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They must refer to a row: change or delete them before saving.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 link to another row is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links to other rows are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sets (*.changes);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you save; deleting can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move %1 up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands below moves to the parent of what is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete it, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete all %1 below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything below is deleted, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move all t&amp;o another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands below, links and all that refers go to a row that you choose next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 into %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 directly below move along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links move along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 links are there already and become one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 refer to %3 then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you save; merging can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save %1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard everything that is not saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarding cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard %1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover %1 before opening it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program was interrupted while it wrote to this file. Recovering takes back what that program had not finished; without it the file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recover and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name of the view, with its filters, order and columns:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a view “%1” already; it is replaced by this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover %1 of %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Espalier ended before these edits were saved. They were begun on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the file is damaged. What stood there is lost:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered edits are pending again: nothing is written before you save. Cancel keeps them for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recover 1 edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recover %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edits are gone then; the database stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the rows have changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is written before you save; this can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything else is staged; what is listed here is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take &amp;mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What others have written since is staged over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply edits from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change sets, to be applied elsewhere (*.changes);;SQL scripts, to be run by any client (*.sql);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write pending edits to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content of the cell</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Expected a number, such as 54.90, &gt;5 or 5..9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date, such as 2024-05-31, a month, such as 2024-05, or a year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a time, such as 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date, such as 2024-05-31, with or without a time, such as 14:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a UUID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write behind %1 what to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both ends of a range must be of one kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression between the strokes is not complete: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write behind ! what the rows must not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of binary data only null and !null can be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null: without a value · ! before anything: the opposite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>null, !null: without or with a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text: the name contains it · =text: is exactly it · /expression/: matches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true, false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2024, 2024-05, 2024-05-31: in that year, month, day · &gt;2024-05, &lt;=2024 · 2023..2024: from, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14:30 · &gt;14:30, &lt;=8 · 8..12: from, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5: is 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9: from, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text: contains it · =text: is exactly it · &gt;m, m..p: in the order of the alphabet · /expression/: matches it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;…&quot;: as it stands, such as &quot;null&quot; or &quot;=5&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalFile</name>
    <message>
        <source>%1: the folder cannot be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the file cannot be locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>No keyring service runs on this system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system keyring does not answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastedUrl</name>
    <message>
        <source>This is neither a URL, as postgresql://anna@db.example/shop, nor the path of a file, as /data/shop.sqlite.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 server listens at the socket %2: check the path, and whether the server runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 server listens at %2: check host and port, and whether the server runs and takes connections from this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt&apos;s driver for %1 is not installed. On Debian it is in the package %2: install it and start Espalier again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 wants a password of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 does not let %2 in: the password is wrong, or the user is not known there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 does not let %2 in: %3. Check user and database, or ask who runs the server for access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no host %1: check its name, and whether the network is up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer: check the address, the network, and any firewall in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 has no database %2: check the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 takes no more connections now: try again a little later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 cannot be encrypted as asked: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableCells</name>
    <message>
        <source>, key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refers to %1.%2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>conflict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Another program holds %1. Nothing was written; try again when it has finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was changed or deleted by another program since it was read. Nothing was saved; your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was saved; your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped; F5 reads again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: it is open for reading only, or you lack the permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks a value that is required.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not keep a rule of its table: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 with these values exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 with this %2 exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 with the %2 “%3” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refers to a row that does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be deleted: other rows still refer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be deleted: rows of %2 still refer to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::AboutDialog</name>
    <message>
        <source>About Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Espalier %1&lt;/b&gt;, with Qt %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a database and shows what is in it as trees, tables and links; edits are staged, reviewed, and saved together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is under the &lt;b&gt;GNU General Public License&lt;/b&gt;, version 3 or later, its object-relational mapper under the &lt;b&gt;MIT&lt;/b&gt; licence. There is no warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icons: &lt;b&gt;Breeze&lt;/b&gt; by the KDE community, GNU Lesser General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample catalogue: categories of &lt;b&gt;Shopify&apos;s product taxonomy&lt;/b&gt; (MIT); products from the sample data of &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; and &lt;b&gt;django-oscar&lt;/b&gt; (each BSD-3-Clause).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::Actions</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connec&amp;t to a Server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a connection and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Sa&amp;mple Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open your copy of the sample catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pending changes that are ticked, in one transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard Changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard all pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply Edits from a File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage the edits of a change-set file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Write Edits to a File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the pending changes to a change-set file or an SQL script, for another copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this tab; its pending changes stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Data&amp;base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the database and go back to the start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window, for another database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table with &amp;Headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells as a spreadsheet takes them, the names of the columns above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SQL INSERT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells as a statement for each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells as an array of objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the cells as a table in a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;IN List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the values of a column for a condition: (1, 2, 3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste cells into the grid, or what was cut or copied below the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste with Lin&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a copy of rows of a tree, linked as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to &amp;Original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the pending changes of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the tree or the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by Co&amp;lumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the rows by the column at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fin&amp;d in Rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the rows with a text, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next row with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous row with the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repl&amp;ace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a text by another in the rows, after a preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to Row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a row by its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the column at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Freeze up to Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the columns up to the one at hand in sight, or no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find, show, hide and move columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, widths and all columns as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save V&amp;iew As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep filters, order and columns of this tab under a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Update Saved View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep filters, order and columns of this tab in its saved view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what was shown before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go T&amp;o…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a table, a tree or a row by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comman&amp;ds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a command by its name and do it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything shown again; pending changes stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Pa&amp;ne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the focus to the previous pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the next tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous T&amp;ab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the previous tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Navi&amp;gator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ecord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the record form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;view Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore &amp;Layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the panes back to where they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the desktop is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row, in a tree below the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete what is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row to the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a copy of the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to NU&amp;LL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected cells to NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the selected cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to E&amp;mpty Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected texts to an empty text, which is not NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;et to Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the selected cells of new rows to the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ill Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put what was typed last into all selected cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill D&amp;own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the first selected row down into the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as &amp;Text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the cell in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Re&amp;ference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the row that the cell refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related Ro&amp;ws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what refers to the row, in its record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the rows by the column at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by Column &amp;as Well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort the rows by the column at hand, besides the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row below the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;Sibling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a row beside the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Outdent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected rows beside their parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected rows below the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected rows up among their siblings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move Do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected rows down among their siblings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;To…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the selected rows to a parent that is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mer&amp;ge Into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one row of several: children, links and references go to the one that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flatten Below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything below the row comes directly below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;plit Off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the selected rows below a new one beside their parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag with the &amp;Mouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether rows of trees can be dragged; the keys move them in any case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort &amp;Below by Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order the rows directly below by their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lin&amp;k…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the selected rows with others, or unlink them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expand the whole tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llapse All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collapse the whole tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Check Trees and Links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find rows in circles, missing parents, names twice and links that lead nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version, licences, where the data come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pending changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes are left out of the next save; tick some in the Changes dock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was shown before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was shown after this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tab is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This tab shows no saved view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colu&amp;mns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;ools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::Application</name>
    <message>
        <source>Start page</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 – %n pending change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>espalier::app::Arrival</name>
    <message>
        <source>%1 has no tables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::CommandModel</name>
    <message>
        <source>It cannot be done here now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::ConflictSolver</name>
    <message numerus="yes">
        <source>%n change(s) of others were taken over.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>espalier::app::Docks</name>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other table refers to rows of this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::EditKeeper</name>
    <message>
        <source>Your edits cannot be kept on the disk: should the program end before you save, they are lost. Save soon, or make room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your edits are kept on the disk again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits that were not saved in an earlier session cannot be read any more. The file was put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (now named .damaged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last save to %1 came through, though the program ended meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Recover %n edit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recovered %n edit(s). They are staged: save them, or undo.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be removed; it will be asked about again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) written to %1; they are still pending here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2: %3. Nothing of the file was applied; ask for it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in %1 is in the database already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Staged %n edit(s) of %1: save them, or undo.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>espalier::app::LostConnection</name>
    <message>
        <source>&amp;Reconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 stands again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::MainWindow</name>
    <message>
        <source>What the view “%1” shows is not in this database any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 closed; its %n pending change(s) stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has no tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tree or a table in the Navigator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::MessageLog</name>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::Opening</name>
    <message>
        <source>The password was not remembered: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::PageTabs</name>
    <message>
        <source>Open views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of this view, what does not fit the table any more was left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pending change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>espalier::app::SampleCatalogue</name>
    <message>
        <source>The sample catalogue is not part of this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample catalogue cannot be written to %1: %2. Choose a folder that can be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::SavedViews</name>
    <message>
        <source>a view of the tree %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a view of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as the view “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “%1” now shows this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::SqlPreview</name>
    <message>
        <source>SQL preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pending changes: Save would send nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>-- and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>espalier::app::StatusLine</name>
    <message>
        <source>The selected numbers, exact; only rows that are loaded count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: nothing can be changed in this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; F5 reads again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read/write)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of this connection: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop saving; all changes stay pending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::TablePage</name>
    <message>
        <source>Choose key columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown, not edited: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::TreePage</name>
    <message>
        <source>%1 in it and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown beside the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows of the selected node are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row that was selected in the tree</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::ViewStore</name>
    <message>
        <source>Columns and saved views are not remembered this time. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::app::Workspace</name>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 files the first is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program has changed %1; it was read again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saved: %n row(s) written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was left to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved; your edits are still pending.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::AwaitedRows</name>
    <message>
        <source>These are more than %L1 rows: choose fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are others now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are fewer rows now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::BackgroundReader</name>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::BooleanEditor</name>
    <message>
        <source>Choose true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::Breadcrumb</name>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ancestors that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1, level %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::BusyLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading; the rows stay as they are (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::CellDelegate</name>
    <message>
        <source>⟨default⟩</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ChangesModel</name>
    <message>
        <source>Revert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: before %2, after %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ChangesPanel</name>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Include in the next save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out of the next save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;only these next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Include &amp;all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected changes back (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changed row (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pending changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pending changes. Last save %1: 1 change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pending changes. Last save %1: %2 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left out of the next save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Included too, because it is needed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out too, because it needs this: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert %1 changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ChipBar</name>
    <message>
        <source>What the rows are chosen and sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all rows, in their usual order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all filters and the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
A click or Del removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by %1, ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted by %1, descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only rows of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any column contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ChoiceDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ColumnsDialog</name>
    <message>
        <source>Move &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns; ticked ones are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards the first column (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Towards the last column (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, widths and all columns as they were at first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen: stays in sight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n columns are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>One column at least must be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ConflictCheck</name>
    <message numerus="yes">
        <source>Resolve %n conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what it was moved into stands below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bring it back with my edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the row, refer to nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refer to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is now %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ConflictDialog</name>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else has changed the same data since it was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs (←)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours (→)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved; your edits stay pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken over, as it does not touch your edits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible any more; only theirs can be taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is decided. Enter saves; nothing is written before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>First choose for each row.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ConnectionDialog</name>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop t&amp;est</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;onnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U&amp;RL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the command line takes; paste one here. Passwords never belong into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the test up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was taken out of the URL. It is used for this connection and written nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be opened: %1 answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try whether it can be opened; nothing is changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ConnectionForm</name>
    <message>
        <source>Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Read-only: nothing can be changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port; with the lowest value the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encr&amp;yption (TLS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Socket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is opened for reading only, a server is told to refuse whatever writes; editing is disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name on this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in ~/.my.cnf, else your name on this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called like the user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a folder, in place of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file, in place of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file of the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the database: a MariaDB server has several.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ContentDialog</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the content of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no value (NULL).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ContentView</name>
    <message>
        <source>%1 of binary data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 picture, %2 × %3, %4; too large to be shown, save it to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 picture, %2 × %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, 1 line, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text, %1 lines, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the first %1 are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown; save them to a file to see all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::CorrectionMenu</name>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editable: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are &amp;named by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siblings are &amp;ordered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the rows of a tree have siblings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row &amp;above is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of this table can hold the key of another of its rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: it is no tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows &amp;link two others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link needs two relations to other tables; this table has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;key columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that tell rows apart last longer than their numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows can be edited once some columns tell them apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Relations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a relation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As it was guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have said nothing about this table.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::Credentials</name>
    <message>
        <source>No keyring service runs on this system.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::Doctor</name>
    <message>
        <source>Checking %1 (%2 of %3)…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::DoctorActions</name>
    <message>
        <source>Make it top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number to the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands at the top from then on, what is below it stays there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another parent for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the row; asks what becomes of the rows below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows below, links and references go to the row that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of the name but the first get a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the row and type its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level of its place, for the row and everything below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row of the link table is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finding is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the row (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is mended with the row above it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix all of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, for every row under “%2”, as one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::DoctorModel</name>
    <message>
        <source>The first %1 are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in a circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be reached from the top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same name beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::DoctorPanel</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all trees and links again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with trees and links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 link table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 link tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database has no trees and no links to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check was stopped before its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems found in %1 (checked %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the check was stopped before its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, checked %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::DoctorWords</name>
    <message>
        <source>new %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown at the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is its own parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows stand below each other: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands below %1, whose parent is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands below %1, which is in a circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With it %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows beside each other have this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands below %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its level is the highest: it would become the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is the lowest: it would become the top.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its parent does not exist: %1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its level is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; rows at the top have %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; its parent has %2, and there is no single level below that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; below %2 (%3) it should be %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither %1 nor %2 exists.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::EditingDelegate</name>
    <message>
        <source>The value was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::Edits</name>
    <message>
        <source>Binary data cannot be edited as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not refer to such a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would stand below itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (copy %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is still being loaded. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of a %1 is given by hand: a copy would have none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are %1 rows; no more than %2 can be copied at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has been moved meanwhile. Copy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is computed by the database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the key by which the row is known; it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is still being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of %1 form no tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A %1 cannot stand below a %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved into %2, which is below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is part of the key by which the row is known; it stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 belongs to %2 in the database, which is marked for deletion: take that back, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Edit That Was Not Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Edits That Were Not Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is for looking at only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlink %1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert the link of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the row that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be merged into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is below %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 into %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of %1 has this name or key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several rows of %1 have this name: give the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of one row of %1 and the name of another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row of %1 is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save of 1 Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save of %1 Edits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The save cannot be undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone but for what others have changed since: that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected at most %1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a whole number, such as 42.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number, such as 54.90.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number without decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digit before the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits before the point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a number, such as 1.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date, such as 2024-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a time, such as 14:30:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a date and time, such as 2024-05-31 14:30:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a list, such as {1,2,3} or {&quot;two words&quot;,NULL}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data cannot be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected a UUID.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::EntityTableModel</name>
    <message>
        <source>This table has no primary key, so a row cannot be told from its twin: it is shown, not edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only %1 of %2 selected numbers are loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Σ %1 · average %2 · %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, sorted ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sorted descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are changed in the record, or by dragging rows onto the tree.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data cannot be edited as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the beginning of this long text has been read: press F4 to read and edit it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted when you save · press Ctrl+Shift+R to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer belongs here once you save · press Ctrl+Shift+R to revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1 · press Ctrl+Shift+R to revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New row; the database gives its default here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New row; the database gives a value here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New row, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1… · press F4 to read the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows have changed meanwhile: press F5 to read them again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::EntityTreeModel</name>
    <message>
        <source>level %1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was at the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its parent is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is below itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of %1 names a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::FilterRow</name>
    <message>
        <source>Filter by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::FindBar</name>
    <message>
        <source>Find in the rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The previous row with it (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next row with it (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table, a tree, a saved view or the name of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is named so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two letters or more find rows by their name as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GoToModel</name>
    <message>
        <source>Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridActions</name>
    <message>
        <source>New row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to what it refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show related rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert to original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell refers to no other row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a key nothing can refer to the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear %1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revert %1 changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the row in the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data can be looked at where a key tells the rows apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridColumns</name>
    <message>
        <source>Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze up to this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unfreeze columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the only column that is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns stand as they usually do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit width to content</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridCommands</name>
    <message>
        <source>Too much is selected: at most %L1 rows at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridCopy</name>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as SQL INSERT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as IN list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select cells of one column, not of several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data can be copied where a key tells the rows apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The linked rows are still being read. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the selected cells can be written so.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridFill</name>
    <message>
        <source>Fill selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to empty text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value was not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select cells, type a value and press Ctrl+Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the selected cells with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the first selected row down into the others, or the row above into this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the selected texts to an empty text, which is not NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults are taken by new rows that are not saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the selected cells of new rows to the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell kept its value. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cells kept their values. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select fewer cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are more than %L1 rows: select fewer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the selected rows are still being read. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick the row in the cell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill %L1 cells with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are others now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill down %L1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty %L1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %L1 cells to their defaults</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridFind</name>
    <message>
        <source>Find in the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for it…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row that is shown contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached the first row; went on from the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached the last row; went on from the first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridHeader</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridJump</name>
    <message>
        <source>Go to row…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridLinks</name>
    <message>
        <source>Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows are linked with no other table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the selected rows with others, or unlink them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridPane</name>
    <message>
        <source>Include everything below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows…  Ctrl+F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in which any column contains the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing contains “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing fits %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing that contains “%1” fits %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows · %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New row (Ins)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 rows: %1 [%2]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1: %2 [%3]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filtering… Until it is done, the former rows are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting… Until it is done, the former order is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridPaste</name>
    <message>
        <source>Paste a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste %L1 × %L2 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are still being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block is %L1 columns wide, and only %L2 are shown from here on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The block has %L1 rows; at most %L2 are pasted at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are still being counted. New ones can be pasted behind the last row in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are changed in the record, or by dragging rows onto the tree.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridReplace</name>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column that is shown holds texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace “%1” by “%2” in %L3 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %L1 rows: filter them, or select some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridSort</name>
    <message>
        <source>Sort by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by this column as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this column shows has no order of its own.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::GridView</name>
    <message>
        <source>Rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::KeyColumnsDialog</name>
    <message>
        <source>Key columns of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the columns that together tell every row from every other. The database itself is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data cannot tell rows apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use as key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are rows that have the same values in these columns: tick more of them, or others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row has no value in one of these columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows have no value in one of these columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These columns tell all rows apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::LinkPicker</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of a %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::LiveDatabase</name>
    <message numerus="yes">
        <source>%n statement(s) for %1, written %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What others have written to these rows since is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sqlite3 shell: sqlite3 -bail FILE &lt; SCRIPT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the chosen changes depend on others that are not. Save them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 is lost. Your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would stand below itself: what it was moved into is below it. Nothing was saved; your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was to be deleted, but another program has changed it since it was read. Nothing was saved; your edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::LongTextDialog</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::LongTextEdit</name>
    <message>
        <source>%1 must have a value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::Mending</name>
    <message>
        <source>%1 must not be empty: move it under another row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no single level below that of its parent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of this link have no key by which one could be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge them one after the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each needs a name of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the level of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::NameDialog</name>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::NavigatorModel</name>
    <message>
        <source>Trees (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved views (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tree (%1% sure): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link (%1% sure): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be edited: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table refers to itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::NavigatorPanel</name>
    <message>
        <source>Navigator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees, tables and links of the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…	F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete	Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::PasswordDialog</name>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember in the system keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2 wants a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your name on this system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by the desktop, encrypted; otherwise it is asked for each time and written nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The password is asked for each time and written nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::PathLine</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RecentList</name>
    <message>
        <source>Read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is gone, or its disk is not there. Del removes it from this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit connection…	F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from this list	Del</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RecordField</name>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to NULL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value: NULL (Alt+Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binary data cannot be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set when saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modified, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to %1 (Ctrl+Shift+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1 (F12)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter takes the text over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RecordPanel</name>
    <message>
        <source>No row is selected. Select one in the tree or the grid to see and edit it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ReferenceEditor</name>
    <message>
        <source>Type to find a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still searching for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of %1 contains “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RelationDialog</name>
    <message>
        <source>Add a relation to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of %1 refer to rows of another table by their key. The database itself is not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of %1 fits the key of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table of the database has a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value refers to a row that is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row would refer to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows would refer to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RelationEditor</name>
    <message>
        <source>Search to link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for rows to link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other row contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 are shown; type more to narrow the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RelationModel</name>
    <message>
        <source>No row is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows refer to this one; change the reference in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link removed, not saved yet; tick to keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not linked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RelationSection</name>
    <message>
        <source>Rows of %1 that are linked to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of %1 that refer to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expanded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>modified</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ReplaceDialog</name>
    <message>
        <source>&amp;Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole &amp;cells only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All columns of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %L1 selected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %L1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;ows:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Enter to see what would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what is to be replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the preview first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps its text: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cell would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cells in %L2 rows would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cell contains “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One cannot; the reason stands beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cannot; the reasons stand beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %L1 are listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RowNumberDialog</name>
    <message>
        <source>Go to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number of the row, from 1 to about %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number of the row, from 1 to %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no number of a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row is number 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are about %1 rows; they are still being counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are only %1 rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::RowPickDialog</name>
    <message>
        <source>Rows found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a part of the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is named so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to change</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type to find more; Ctrl+Space ticks, Enter applies: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter ticks the marked row: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1; type more to find others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick or untick something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark a row that can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::StartPage</name>
    <message>
        <source>Espalier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees, tables and links of a database: edit them, save when done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent databases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… or drop a database file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening… S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a database file (Ctrl+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a connection to PostgreSQL, MariaDB or a file (Ctrl+Shift+O)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;sample catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>10,595 categories in 8 levels, with products; yours to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up opening this database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not on the list any more; the database itself is untouched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TextProblemsDialog</name>
    <message>
        <source>Nothing was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 cells does not fit, so nothing was changed. Correct it where it comes from and copy the block again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 of %L2 cells do not fit, so nothing was changed. Correct them where they come from and copy the block again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells that do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %L1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the Row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TlsFields</name>
    <message>
        <source>Trusted certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only “Encrypt, check certificate and name” keeps others from reading along and from posing as the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of those</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ciphers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>those of the client library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With one of these the connection is encrypted or refused. Whose certificate the server shows cannot be checked: Qt&apos;s driver for MariaDB has no way to ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the server can, unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never encrypt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only if the server insists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer to encrypt, unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt, unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt, check certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt, check certificate and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client library&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encryption</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreeActions</name>
    <message>
        <source>&amp;Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1 &amp;below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1 b&amp;eside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One level &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Shift+Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One level do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Shift+Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Shift+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Shift+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xpand all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Collapse all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sibling above it to move into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is at the top level already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siblings are sorted by name: there is no order column.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreeClipboard</name>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy with all below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste below with l&amp;inks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was cut keeps its links anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is linked with no other table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been cut or copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cut: select the new parent and paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied: select the parent of the copy and paste.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreeCommands</name>
    <message>
        <source>Nothing is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row is marked for deletion.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreeMoves</name>
    <message>
        <source>%1 is going to be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved into itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved into %2, which is below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Siblings are sorted by name: there is no order column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be moved beside itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n rows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands deeper than directly below %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to sort below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are sorted already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort what is below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows of this database can be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is at the top level already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 are not linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop it on a %1 to link it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n links</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreePane</name>
    <message>
        <source>Filter %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the tree of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tree of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 of %1: no %2 contains “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows. Press Ins for a new %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rows.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreeReshaping</name>
    <message>
        <source>Mo&amp;ve to…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mer&amp;ge into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Flatten below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spl&amp;it off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort below by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is linked with no other table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move %1 to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the new parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge %1 into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the %1 that stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select rows that stand below the same one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::TreeView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nodes are moved by dragging, not copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>link %n row(s) to %1 as well</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n link(s) to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>to the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the top level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sorted by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>espalier::ui::ValueLineEdit</name>
    <message>
        <source>year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hours:minutes:seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year-month-day hours:minutes:seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must have a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
