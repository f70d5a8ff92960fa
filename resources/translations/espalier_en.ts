<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>ChangeTally</name>
        <message numerus="yes">
            <source>%1 added</source>
            <translation>
                <numerusform>%1 added</numerusform>
                <numerusform>%1 added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 moved</source>
            <translation>
                <numerusform>%1 moved</numerusform>
                <numerusform>%1 moved</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 renamed</source>
            <translation>
                <numerusform>%1 renamed</numerusform>
                <numerusform>%1 renamed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 edited</source>
            <translation>
                <numerusform>%1 edited</numerusform>
                <numerusform>%1 edited</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deleted</source>
            <translation>
                <numerusform>%1 deleted</numerusform>
                <numerusform>%1 deleted</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 linked</source>
            <translation>
                <numerusform>%1 linked</numerusform>
                <numerusform>%1 linked</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 unlinked</source>
            <translation>
                <numerusform>%1 unlinked</numerusform>
                <numerusform>%1 unlinked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DialogPrompt</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in one transaction:</source>
            <translation>
                <numerusform>%n change in one transaction:</numerusform>
                <numerusform>%n changes in one transaction:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) will be deleted.</source>
            <translation>
                <numerusform>%n row will be deleted.</numerusform>
                <numerusform>%n rows will be deleted.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>With these, the database deletes %n row(s) of %1.</source>
            <translation>
                <numerusform>With these, the database deletes %n row of %1.</numerusform>
                <numerusform>With these, the database deletes %n rows of %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to NULL in %n row(s) of %1.</source>
            <translation>
                <numerusform>The database sets the reference to these to NULL in %n row of %1.</numerusform>
                <numerusform>The database sets the reference to these to NULL in %n rows of %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to the default in %n row(s) of %1.</source>
            <translation>
                <numerusform>The database sets the reference to these to the default in %n row of %1.</numerusform>
                <numerusform>The database sets the reference to these to the default in %n rows of %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database refuses to save that, because %n row(s) of %1 refer to these.</source>
            <translation>
                <numerusform>The database refuses to save that, because %n row of %1 refers to these.</numerusform>
                <numerusform>The database refuses to save that, because %n rows of %1 refer to these.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1 refer to what is deleted (%2).</source>
            <translation>
                <numerusform>%n row of %1 refers to what is deleted (%2).</numerusform>
                <numerusform>%n rows of %1 refer to what is deleted (%2).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SavePreview</name>
        <message numerus="yes">
            <source>and %1 more</source>
            <translation>
                <numerusform>and %1 more</numerusform>
                <numerusform>and %1 more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message numerus="yes">
            <source>%n row(s) of %1</source>
            <translation>
                <numerusform>%n row of %1</numerusform>
                <numerusform>%n rows of %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Aftermath</name>
        <message numerus="yes">
            <source>Espalier ended unexpectedly; %n edit(s) can be recovered.</source>
            <translation>
                <numerusform>Espalier ended unexpectedly; %n edit can be recovered.</numerusform>
                <numerusform>Espalier ended unexpectedly; %n edits can be recovered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Application</name>
        <message numerus="yes">
            <source>%1 – %n pending change(s)</source>
            <translation>
                <numerusform>%1 – %n pending change</numerusform>
                <numerusform>%1 – %n pending changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ConflictSolver</name>
        <message numerus="yes">
            <source>%n change(s) of others were taken over.</source>
            <translation>
                <numerusform>%n change of others was taken over.</numerusform>
                <numerusform>%n changes of others were taken over.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::EditKeeper</name>
        <message numerus="yes">
            <source>Recover %n edit(s)</source>
            <translation>
                <numerusform>Recover %n edit</numerusform>
                <numerusform>Recover %n edits</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recovered %n edit(s). They are staged: save them, or undo.</source>
            <translation>
                <numerusform>Recovered %n edit. It is staged: save it, or undo.</numerusform>
                <numerusform>Recovered %n edits. They are staged: save them, or undo.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n edit(s) written to %1; they are still pending here.</source>
            <translation>
                <numerusform>%n edit written to %1; it is still pending here.</numerusform>
                <numerusform>%n edits written to %1; they are still pending here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Staged %n edit(s) of %1: save them, or undo.</source>
            <translation>
                <numerusform>Staged %n edit of %1: save it, or undo.</numerusform>
                <numerusform>Staged %n edits of %1: save them, or undo.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MainWindow</name>
        <message numerus="yes">
            <source>%1 closed; its %n pending change(s) stay.</source>
            <translation>
                <numerusform>%1 closed; its %n pending change stays.</numerusform>
                <numerusform>%1 closed; its %n pending changes stay.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::PageTabs</name>
        <message numerus="yes">
            <source>%1: %n pending change(s)</source>
            <translation>
                <numerusform>%1: %n pending change</numerusform>
                <numerusform>%1: %n pending changes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Workspace</name>
        <message numerus="yes">
            <source>Saved: %n row(s) written.</source>
            <translation>
                <numerusform>Saved: %n row written.</numerusform>
                <numerusform>Saved: %n rows written.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ColumnsDialog</name>
        <message numerus="yes">
            <source>All %n columns are shown.</source>
            <translation>
                <numerusform>All %n columns are shown.</numerusform>
                <numerusform>All %n columns are shown.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictCheck</name>
        <message numerus="yes">
            <source>Resolve %n conflict(s)</source>
            <translation>
                <numerusform>Resolve %n conflict</numerusform>
                <numerusform>Resolve %n conflicts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictDialog</name>
        <message numerus="yes">
            <source>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</source>
            <translation>
                <numerusform>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</numerusform>
                <numerusform>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Edits</name>
        <message numerus="yes">
            <source>Save of %n edit(s)</source>
            <translation>
                <numerusform>Save of %n edit</numerusform>
                <numerusform>Save of %n edits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTableModel</name>
        <message numerus="yes">
            <source>Σ %1 · average %2 · %n number(s)</source>
            <translation>
                <numerusform>Σ %1 · average %2 · %n number</numerusform>
                <numerusform>Σ %1 · average %2 · %n numbers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LiveDatabase</name>
        <message numerus="yes">
            <source>%n statement(s) for %1, written %2</source>
            <translation>
                <numerusform>%n statement for %1, written %2</numerusform>
                <numerusform>%n statements for %1, written %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowPickDialog</name>
        <message numerus="yes">
            <source>%n to change</source>
            <translation>
                <numerusform>%n to change</numerusform>
                <numerusform>%n to change</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeMoves</name>
        <message numerus="yes">
            <source>Move %n rows</source>
            <translation>
                <numerusform>Move %n row</numerusform>
                <numerusform>Move %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Move %n links</source>
            <translation>
                <numerusform>Move %n link</numerusform>
                <numerusform>Move %n links</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeView</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n row</numerusform>
                <numerusform>%n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>link %n row(s) to %1 as well</source>
            <translation>
                <numerusform>link %n row to %1 as well</numerusform>
                <numerusform>link %n rows to %1 as well</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n link(s) to %1</source>
            <translation>
                <numerusform>move %n link to %1</numerusform>
                <numerusform>move %n links to %1</numerusform>
            </translation>
        </message>
    </context>
</TS>
