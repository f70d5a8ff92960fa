<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Apply</name>
        <message>
            <source>1 edit</source>
            <translation>1 cambio</translation>
        </message>
        <message>
            <source>%1 edits</source>
            <translation>%1 cambios</translation>
        </message>
        <message>
            <source>Everything is in the database already: nothing was written.</source>
            <translation>Todo está ya en la base de datos: no se ha escrito nada.</translation>
        </message>
        <message>
            <source>%1 can be applied; nothing was written.</source>
            <translation>Por aplicar: %1; no se ha escrito nada.</translation>
        </message>
        <message>
            <source>%1 applied. Rows: %2 inserted, %3 updated, %4 deleted. Links: %5 added, %6 removed.</source>
            <translation>Aplicado: %1. Filas: %2 insertadas, %3 actualizadas, %4 eliminadas. Vínculos: %5 añadidos, %6 quitados.</translation>
        </message>
        <message>
            <source>new: %1</source>
            <translation>nuevo: %1</translation>
        </message>
        <message>
            <source>deleted: %1</source>
            <translation>eliminado: %1</translation>
        </message>
        <message>
            <source>changed: %1</source>
            <translation>modificado: %1</translation>
        </message>
        <message>
            <source>%1, line %2: %3. Nothing was written; ask for the file again.</source>
            <translation>%1, línea %2: %3. No se ha escrito nada; vuelva a pedir el archivo.</translation>
        </message>
        <message>
            <source>1 conflict was found, nothing was written. Open %1 in the window and apply the file there to decide.</source>
            <translation>Se ha encontrado 1 conflicto y no se ha escrito nada. Abra %1 en la ventana y aplique allí el archivo para decidir.</translation>
        </message>
        <message>
            <source>%1 conflicts were found, nothing was written. Open %2 in the window and apply the file there to decide on each.</source>
            <translation>Se han encontrado %1 conflictos y no se ha escrito nada. Abra %2 en la ventana y aplique allí el archivo para decidir sobre cada uno.</translation>
        </message>
    </context>
    <context>
        <name>ChangeTally</name>
        <message numerus="yes">
            <source>%1 added</source>
            <translation>
                <numerusform>%1 añadida</numerusform>
                <numerusform>%1 añadidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 moved</source>
            <translation>
                <numerusform>%1 movida</numerusform>
                <numerusform>%1 movidas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 renamed</source>
            <translation>
                <numerusform>%1 renombrada</numerusform>
                <numerusform>%1 renombradas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 edited</source>
            <translation>
                <numerusform>%1 modificada</numerusform>
                <numerusform>%1 modificadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 deleted</source>
            <translation>
                <numerusform>%1 eliminada</numerusform>
                <numerusform>%1 eliminadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 linked</source>
            <translation>
                <numerusform>%1 vinculada</numerusform>
                <numerusform>%1 vinculadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 unlinked</source>
            <translation>
                <numerusform>%1 desvinculada</numerusform>
                <numerusform>%1 desvinculadas</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConnectionColor</name>
        <message>
            <source>No colour</source>
            <translation>Sin color</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Naranja</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Amarillo</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Turquesa</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Purple</source>
            <translation>Morado</translation>
        </message>
    </context>
    <context>
        <name>ConnectionProfile</name>
        <message>
            <source>in memory</source>
            <translation>en memoria</translation>
        </message>
    </context>
    <context>
        <name>DialogPrompt</name>
        <message>
            <source>1 change is not saved.</source>
            <translation>Hay 1 cambio sin guardar.</translation>
        </message>
        <message>
            <source>%1 changes are not saved.</source>
            <translation>Hay %1 cambios sin guardar.</translation>
        </message>
        <message>
            <source>%1 stands directly below.</source>
            <translation>Justo debajo hay %1.</translation>
        </message>
        <message>
            <source>%1 stand directly below.</source>
            <translation>Justo debajo hay %1.</translation>
        </message>
        <message>
            <source>%1 directly below, %2 in all below.</source>
            <translation>%1 justo debajo, %2 en total por debajo.</translation>
        </message>
        <message>
            <source>1 link to another row is removed.</source>
            <translation>Se quita 1 vínculo con otra fila.</translation>
        </message>
        <message>
            <source>%1 links to other rows are removed.</source>
            <translation>Se quitan %1 vínculos con otras filas.</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>y %1 más</translation>
        </message>
        <message>
            <source>Change sets (*.changes);;All files (*)</source>
            <translation>Conjuntos de cambios (*.changes);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Eliminar</translation>
        </message>
        <message>
            <source>Delete %1?</source>
            <translation>¿Eliminar %1?</translation>
        </message>
        <message>
            <source>Nothing is written before you save; deleting can be undone.</source>
            <translation>No se escribe nada hasta que guarde; la eliminación se puede deshacer.</translation>
        </message>
        <message>
            <source>&amp;Move %1 up</source>
            <translation>&amp;Subir %1</translation>
        </message>
        <message>
            <source>What stands below moves to the parent of what is deleted.</source>
            <translation>Lo que hay debajo pasa al padre de lo que se elimina.</translation>
        </message>
        <message>
            <source>&amp;Delete it, too</source>
            <translation>&amp;Eliminar también</translation>
        </message>
        <message>
            <source>&amp;Delete all %1 below</source>
            <translation>&amp;Eliminar lo de debajo (%1)</translation>
        </message>
        <message>
            <source>Everything below is deleted, too.</source>
            <translation>También se elimina todo lo que hay debajo.</translation>
        </message>
        <message>
            <source>&amp;Delete %1</source>
            <translation>&amp;Eliminar %1</translation>
        </message>
        <message>
            <source>Move all t&amp;o another…</source>
            <translation>Pasar t&amp;odo a otra fila…</translation>
        </message>
        <message>
            <source>What stands below, links and all that refers go to a row that you choose next.</source>
            <translation>Lo que hay debajo, los vínculos y las referencias pasan a una fila que elegirá a continuación.</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Fusionar</translation>
        </message>
        <message>
            <source>Merge %1 into %2?</source>
            <translation>¿Fusionar %1 en %2?</translation>
        </message>
        <message>
            <source>%1 directly below move along.</source>
            <translation>Filas justo debajo que pasan también: %1.</translation>
        </message>
        <message>
            <source>%1 links move along.</source>
            <translation>Vínculos que pasan también: %1.</translation>
        </message>
        <message>
            <source>%1 links are there already and become one.</source>
            <translation>Vínculos que ya existen y se unifican: %1.</translation>
        </message>
        <message>
            <source>%1 of %2 refer to %3 then.</source>
            <translation>Filas de %2 que harán referencia a %3: %1.</translation>
        </message>
        <message>
            <source>%1 is deleted.</source>
            <translation>Se elimina %1.</translation>
        </message>
        <message>
            <source>Nothing is written before you save; merging can be undone.</source>
            <translation>No se escribe nada hasta que guarde; la fusión se puede deshacer.</translation>
        </message>
        <message>
            <source>&amp;Merge</source>
            <translation>&amp;Fusionar</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Save the changes to %1?</source>
            <translation>¿Guardar los cambios de %1?</translation>
        </message>
        <message>
            <source>&amp;Save 1 change</source>
            <translation>&amp;Guardar 1 cambio</translation>
        </message>
        <message>
            <source>&amp;Save %1 changes</source>
            <translation>&amp;Guardar %1 cambios</translation>
        </message>
        <message>
            <source>&amp;Discard and close</source>
            <translation>&amp;Descartar y cerrar</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>Discard everything that is not saved?</source>
            <translation>¿Descartar todo lo que no está guardado?</translation>
        </message>
        <message>
            <source>Discarding cannot be undone.</source>
            <translation>Esta acción no se puede deshacer.</translation>
        </message>
        <message>
            <source>&amp;Discard 1 change</source>
            <translation>&amp;Descartar 1 cambio</translation>
        </message>
        <message>
            <source>&amp;Discard %1 changes</source>
            <translation>&amp;Descartar %1 cambios</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Recuperar</translation>
        </message>
        <message>
            <source>Recover %1 before opening it?</source>
            <translation>¿Recuperar %1 antes de abrirlo?</translation>
        </message>
        <message>
            <source>A program was interrupted while it wrote to this file. Recovering takes back what that program had not finished; without it the file cannot be read.</source>
            <translation>Un programa se interrumpió mientras escribía en este archivo. Al recuperarlo se retira lo que ese programa no había terminado; si no, el archivo no se puede leer.</translation>
        </message>
        <message>
            <source>&amp;Recover and open</source>
            <translation>&amp;Recuperar y abrir</translation>
        </message>
        <message>
            <source>Open database</source>
            <translation>Abrir base de datos</translation>
        </message>
        <message>
            <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
            <translation>Bases de datos SQLite (*.sqlite *.sqlite3 *.db *.db3);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Save content</source>
            <translation>Guardar contenido</translation>
        </message>
        <message>
            <source>Saved view</source>
            <translation>Vista guardada</translation>
        </message>
        <message>
            <source>&amp;Name of the view, with its filters, order and columns:</source>
            <translation>&amp;Nombre de la vista, con sus filtros, orden y columnas:</translation>
        </message>
        <message>
            <source>&amp;Save view</source>
            <translation>&amp;Guardar vista</translation>
        </message>
        <message>
            <source>There is a view “%1” already; it is replaced by this one.</source>
            <translation>Ya existe una vista «%1»; esta la reemplazará.</translation>
        </message>
        <message>
            <source>1 edit</source>
            <translation>1 cambio</translation>
        </message>
        <message>
            <source>%1 edits</source>
            <translation>%1 cambios</translation>
        </message>
        <message>
            <source>Unsaved edits</source>
            <translation>Cambios sin guardar</translation>
        </message>
        <message>
            <source>Recover %1 of %2?</source>
            <translation>¿Recuperar %1 de %2?</translation>
        </message>
        <message>
            <source>Espalier ended before these edits were saved. They were begun on %1.</source>
            <translation>Espalier se cerró antes de guardar estos cambios. Se iniciaron el %1.</translation>
        </message>
        <message>
            <source>A part of the file is damaged. What stood there is lost:</source>
            <translation>Una parte del archivo está dañada. Lo que contenía se ha perdido:</translation>
        </message>
        <message>
            <source>Recovered edits are pending again: nothing is written before you save. Cancel keeps them for the next time.</source>
            <translation>Los cambios recuperados vuelven a quedar pendientes: no se escribe nada hasta que guarde. Con Cancelar se conservan para la próxima vez.</translation>
        </message>
        <message>
            <source>&amp;Recover 1 edit</source>
            <translation>&amp;Recuperar 1 cambio</translation>
        </message>
        <message>
            <source>&amp;Recover %1</source>
            <translation>&amp;Recuperar %1</translation>
        </message>
        <message>
            <source>&amp;Discard for good</source>
            <translation>&amp;Descartar para siempre</translation>
        </message>
        <message>
            <source>The edits are gone then; the database stays as it is.</source>
            <translation>Los cambios se pierden; la base de datos queda como está.</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Conflictos</translation>
        </message>
        <message>
            <source>%1: the rows have changed meanwhile</source>
            <translation>%1: las filas han cambiado entretanto</translation>
        </message>
        <message>
            <source>Nothing is written before you save; this can be undone.</source>
            <translation>No se escribe nada hasta que guarde; esto se puede deshacer.</translation>
        </message>
        <message>
            <source>Keep &amp;theirs</source>
            <translation>Conservar los de &amp;otros</translation>
        </message>
        <message>
            <source>Everything else is staged; what is listed here is left out.</source>
            <translation>Todo lo demás queda pendiente; lo que aparece aquí se excluye.</translation>
        </message>
        <message>
            <source>Take &amp;mine</source>
            <translation>Usar los &amp;míos</translation>
        </message>
        <message>
            <source>What others have written since is staged over.</source>
            <translation>Sus cambios pendientes reemplazan lo que otros han escrito desde entonces.</translation>
        </message>
        <message>
            <source>Apply edits from a file</source>
            <translation>Aplicar cambios de un archivo</translation>
        </message>
        <message>
            <source>Change sets, to be applied elsewhere (*.changes);;SQL scripts, to be run by any client (*.sql);;All files (*)</source>
            <translation>Conjuntos de cambios, para aplicarlos en otro sitio (*.changes);;Scripts SQL, para ejecutarlos en cualquier cliente (*.sql);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Write pending edits to a file</source>
            <translation>Escribir los cambios pendientes en un archivo</translation>
        </message>
        <message>
            <source>Content of the cell</source>
            <translation>Contenido de la celda</translation>
        </message>
        <message>
            <source>The database does not know of this reference: it leads nowhere then.</source>
            <translation>La base de datos no conoce esta referencia: entonces no llevará a ninguna parte.</translation>
        </message>
        <message>
            <source>The database deletes it along.</source>
            <translation>La base de datos la elimina también.</translation>
        </message>
        <message>
            <source>The database deletes them along.</source>
            <translation>La base de datos las elimina también.</translation>
        </message>
        <message>
            <source>The database sets its reference to NULL.</source>
            <translation>La base de datos pone su referencia a NULL.</translation>
        </message>
        <message>
            <source>The database sets their references to NULL.</source>
            <translation>La base de datos pone sus referencias a NULL.</translation>
        </message>
        <message>
            <source>The database sets its reference to the default.</source>
            <translation>La base de datos pone su referencia al valor predeterminado.</translation>
        </message>
        <message>
            <source>The database sets their references to the default.</source>
            <translation>La base de datos pone sus referencias al valor predeterminado.</translation>
        </message>
        <message>
            <source>The database refuses to save that, unless it is changed or deleted before or in the same save.</source>
            <translation>La base de datos rechaza guardarlo, a menos que se modifique o elimine antes o al mismo tiempo.</translation>
        </message>
        <message>
            <source>The database refuses to save that, unless they are changed or deleted before or in the same save.</source>
            <translation>La base de datos rechaza guardarlo, a menos que se modifiquen o eliminen antes o al mismo tiempo.</translation>
        </message>
        <message>
            <source>It may go on to more rows behind these.</source>
            <translation>Puede afectar a más filas detrás de estas.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Guardar</translation>
        </message>
        <message>
            <source>Save to %1?</source>
            <translation>¿Guardar en %1?</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>y %n más</numerusform>
                <numerusform>y %n más</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n change(s) in one transaction:</source>
            <translation>
                <numerusform>%n cambio en una sola transacción:</numerusform>
                <numerusform>%n cambios en una sola transacción:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) will be deleted.</source>
            <translation>
                <numerusform>Se eliminará %n fila.</numerusform>
                <numerusform>Se eliminarán %n filas.</numerusform>
            </translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>Take settings from a file</source>
            <translation>Importar preferencias de un archivo</translation>
        </message>
        <message>
            <source>Settings of Espalier (*.json);;All files (*)</source>
            <translation>Preferencias de Espalier (*.json);;Todos los archivos (*)</translation>
        </message>
        <message>
            <source>Write the settings to a file</source>
            <translation>Exportar preferencias a un archivo</translation>
        </message>
        <message numerus="yes">
            <source>With these, the database deletes %n row(s) of %1.</source>
            <translation>
                <numerusform>Con estas, la base de datos elimina %n fila de %1.</numerusform>
                <numerusform>Con estas, la base de datos elimina %n filas de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to NULL in %n row(s) of %1.</source>
            <translation>
                <numerusform>La base de datos pone a NULL la referencia a estas en %n fila de %1.</numerusform>
                <numerusform>La base de datos pone a NULL la referencia a estas en %n filas de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database sets the reference to these to the default in %n row(s) of %1.</source>
            <translation>
                <numerusform>La base de datos pone al valor predeterminado la referencia a estas en %n fila de %1.</numerusform>
                <numerusform>La base de datos pone al valor predeterminado la referencia a estas en %n filas de %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The database refuses to save that, because %n row(s) of %1 refer to these.</source>
            <translation>
                <numerusform>La base de datos rechaza guardarlo, porque %n fila de %1 hace referencia a estas.</numerusform>
                <numerusform>La base de datos rechaza guardarlo, porque %n filas de %1 hacen referencia a estas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1 refer to what is deleted (%2).</source>
            <translation>
                <numerusform>%n fila de %1 hace referencia a lo que se elimina (%2).</numerusform>
                <numerusform>%n filas de %1 hacen referencia a lo que se elimina (%2).</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Filter</name>
        <message>
            <source>Expected a number, such as 54.90, &gt;5 or 5..9.</source>
            <translation>Se espera un número, como 54.90, &gt;5 o 5..9.</translation>
        </message>
        <message>
            <source>Expected true or false.</source>
            <translation>Se espera true o false.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31, a month, such as 2024-05, or a year.</source>
            <translation>Se espera una fecha, como 2024-05-31, un mes, como 2024-05, o un año.</translation>
        </message>
        <message>
            <source>Expected a time, such as 14:30.</source>
            <translation>Se espera una hora, como 14:30.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31, with or without a time, such as 14:30.</source>
            <translation>Se espera una fecha, como 2024-05-31, con o sin hora, como 14:30.</translation>
        </message>
        <message>
            <source>Expected a UUID.</source>
            <translation>Se espera un UUID.</translation>
        </message>
        <message>
            <source>The closing quote is missing.</source>
            <translation>Faltan las comillas de cierre.</translation>
        </message>
        <message>
            <source>Write behind %1 what to compare with.</source>
            <translation>Escriba detrás de %1 con qué comparar.</translation>
        </message>
        <message>
            <source>Both ends of a range must be of one kind.</source>
            <translation>Los dos extremos de un intervalo deben ser del mismo tipo.</translation>
        </message>
        <message>
            <source>The expression between the strokes is not complete: %1.</source>
            <translation>La expresión entre barras no está completa: %1.</translation>
        </message>
        <message>
            <source>Write behind ! what the rows must not have.</source>
            <translation>Escriba detrás de ! lo que las filas no deben tener.</translation>
        </message>
        <message>
            <source>Of binary data only null and !null can be asked.</source>
            <translation>De los datos binarios solo se puede consultar null y !null.</translation>
        </message>
        <message>
            <source>null: without a value · ! before anything: the opposite</source>
            <translation>null: sin valor · ! delante de cualquier cosa: lo contrario</translation>
        </message>
        <message>
            <source>null, !null: without or with a value</source>
            <translation>null, !null: sin valor o con valor</translation>
        </message>
        <message>
            <source>text: the name contains it · =text: is exactly it · /expression/: matches it</source>
            <translation>texto: el nombre lo contiene · =texto: es exactamente ese · /expresión/: coincide con ella</translation>
        </message>
        <message>
            <source>true, false</source>
            <translation>true, false</translation>
        </message>
        <message>
            <source>2024, 2024-05, 2024-05-31: in that year, month, day · &gt;2024-05, &lt;=2024 · 2023..2024: from, to</source>
            <translation>2024, 2024-05, 2024-05-31: en ese año, mes, día · &gt;2024-05, &lt;=2024 · 2023..2024: desde, hasta</translation>
        </message>
        <message>
            <source>14:30 · &gt;14:30, &lt;=8 · 8..12: from, to</source>
            <translation>14:30 · &gt;14:30, &lt;=8 · 8..12: desde, hasta</translation>
        </message>
        <message>
            <source>5: is 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9: from, to</source>
            <translation>5: es 5 · &gt;5, &gt;=5, &lt;5, &lt;=5 · 5..9: desde, hasta</translation>
        </message>
        <message>
            <source>text: contains it · =text: is exactly it · &gt;m, m..p: in the order of the alphabet · /expression/: matches it</source>
            <translation>texto: lo contiene · =texto: es exactamente ese · &gt;m, m..p: por orden alfabético · /expresión/: coincide con ella</translation>
        </message>
        <message>
            <source>"…": as it stands, such as "null" or "=5"</source>
            <translation>"…": tal como está escrito, como "null" o "=5"</translation>
        </message>
    </context>
    <context>
        <name>JournalFile</name>
        <message>
            <source>%1: the folder cannot be made</source>
            <translation>%1: no se puede crear la carpeta</translation>
        </message>
        <message>
            <source>%1: the file cannot be locked</source>
            <translation>%1: no se puede bloquear el archivo</translation>
        </message>
    </context>
    <context>
        <name>KeyCatalogue</name>
        <message>
            <source>Filter the tree</source>
            <translation>Filtrar el árbol</translation>
        </message>
        <message>
            <source>Copy with headers</source>
            <translation>Copiar con encabezados</translation>
        </message>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>Copiar como SQL INSERT</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Copiar como JSON</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Copy as IN list</source>
            <translation>Copiar como lista IN</translation>
        </message>
        <message>
            <source>Filter the rows</source>
            <translation>Filtrar las filas</translation>
        </message>
        <message>
            <source>Revert the change</source>
            <translation>Revertir el cambio</translation>
        </message>
        <message>
            <source>Show the row</source>
            <translation>Mostrar la fila</translation>
        </message>
        <message>
            <source>Mend it</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Mend all of its kind</source>
            <translation>Corregir todos los de este tipo</translation>
        </message>
        <message>
            <source>Make it top level</source>
            <translation>Pasar al primer nivel</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Mover a…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Merge into one…</source>
            <translation>Fusionar en una…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Añadir un número al nombre</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Darle un nombre</translation>
        </message>
        <message>
            <source>Set the level</source>
            <translation>Ajustar el nivel</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Quitar el vínculo</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>En todas partes</translation>
        </message>
        <message>
            <source>Trees</source>
            <translation>Árboles</translation>
        </message>
        <message>
            <source>Grids</source>
            <translation>Cuadrículas</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Comprobaciones</translation>
        </message>
        <message>
            <source>A shortcut is one key, with Ctrl, Alt or Shift.</source>
            <translation>Un atajo es una sola tecla, con o sin Ctrl, Alt o Mayús.</translation>
        </message>
        <message>
            <source>This key is not known.</source>
            <translation>Esta tecla no se reconoce.</translation>
        </message>
        <message>
            <source>%1 is typed into cells and fields.</source>
            <translation>%1 se usa para escribir en celdas y campos.</translation>
        </message>
        <message>
            <source>%1 moves in tables and trees.</source>
            <translation>%1 se usa para moverse por tablas y árboles.</translation>
        </message>
        <message>
            <source>%1 is needed in fields.</source>
            <translation>%1 se necesita en los campos.</translation>
        </message>
        <message>
            <source>%1 opens a menu.</source>
            <translation>%1 abre un menú.</translation>
        </message>
        <message>
            <source>%1 selects everything.</source>
            <translation>%1 selecciona todo.</translation>
        </message>
        <message>
            <source>There is no action “%1”.</source>
            <translation>No existe la acción «%1».</translation>
        </message>
        <message>
            <source>%1 is the key of “%2”.</source>
            <translation>%1 es el atajo de «%2».</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>«%1»: %2</translation>
        </message>
    </context>
    <context>
        <name>Keyring</name>
        <message>
            <source>No keyring service runs on this system.</source>
            <translation>No hay ningún servicio de llavero en este sistema.</translation>
        </message>
        <message>
            <source>The system keyring is locked.</source>
            <translation>El llavero del sistema está bloqueado.</translation>
        </message>
        <message>
            <source>The system keyring does not answer (%1).</source>
            <translation>El llavero del sistema no responde (%1).</translation>
        </message>
    </context>
    <context>
        <name>PastedUrl</name>
        <message>
            <source>This is neither a URL, as postgresql://anna@db.example/shop, nor the path of a file, as /data/shop.sqlite.</source>
            <translation>No es ni una URL, como postgresql://anna@db.example/shop, ni la ruta de un archivo, como /data/shop.sqlite.</translation>
        </message>
    </context>
    <context>
        <name>Preferences</name>
        <message>
            <source>Line %1 is not JSON: %2.</source>
            <translation>La línea %1 no es JSON: %2.</translation>
        </message>
        <message>
            <source>It has no settings of Espalier that this version knows: “%1” should be %2.</source>
            <translation>No contiene preferencias de Espalier que esta versión conozca: «%1» debería ser %2.</translation>
        </message>
        <message>
            <source>“%1” cannot be “%2”.</source>
            <translation>«%1» no puede ser «%2».</translation>
        </message>
        <message>
            <source>“%1” cannot have the keys “%2”.</source>
            <translation>«%1» no puede tener los atajos «%2».</translation>
        </message>
    </context>
    <context>
        <name>RefusalWords</name>
        <message>
            <source>you</source>
            <translation>usted</translation>
        </message>
        <message>
            <source>No %1 server listens at the socket %2: check the path, and whether the server runs.</source>
            <translation>Ningún servidor %1 escucha en el socket %2: compruebe la ruta y si el servidor está en marcha.</translation>
        </message>
        <message>
            <source>No %1 server listens at %2: check host and port, and whether the server runs and takes connections from this machine.</source>
            <translation>Ningún servidor %1 escucha en %2: compruebe el host y el puerto, y si el servidor está en marcha y acepta conexiones desde este equipo.</translation>
        </message>
        <message>
            <source>Qt's driver for %1 is not installed. On Debian it is in the package %2: install it and start Espalier again.</source>
            <translation>El controlador de Qt para %1 no está instalado. En Debian está en el paquete %2: instálelo y vuelva a iniciar Espalier.</translation>
        </message>
        <message>
            <source>The server at %1 wants a password of %2.</source>
            <translation>El servidor %1 pide una contraseña a %2.</translation>
        </message>
        <message>
            <source>The server at %1 does not let %2 in: the password is wrong, or the user is not known there.</source>
            <translation>El servidor %1 no permite el acceso a %2: la contraseña es incorrecta o el usuario no existe allí.</translation>
        </message>
        <message>
            <source>The server at %1 does not let %2 in: %3. Check user and database, or ask who runs the server for access.</source>
            <translation>El servidor %1 no permite el acceso a %2: %3. Compruebe el usuario y la base de datos, o pida acceso a quien administra el servidor.</translation>
        </message>
        <message>
            <source>There is no host %1: check its name, and whether the network is up.</source>
            <translation>No existe el host %1: compruebe su nombre y si hay conexión de red.</translation>
        </message>
        <message>
            <source>%1 does not answer: check the address, the network, and any firewall in between.</source>
            <translation>%1 no responde: compruebe la dirección, la red y cualquier cortafuegos intermedio.</translation>
        </message>
        <message>
            <source>The server at %1 has no database %2: check the name.</source>
            <translation>El servidor %1 no tiene ninguna base de datos %2: compruebe el nombre.</translation>
        </message>
        <message>
            <source>The server at %1 takes no more connections now: try again a little later.</source>
            <translation>El servidor %1 no acepta más conexiones ahora: inténtelo de nuevo un poco más tarde.</translation>
        </message>
        <message>
            <source>The connection to %1 cannot be encrypted as asked: %2</source>
            <translation>La conexión con %1 no se puede cifrar como se pide: %2</translation>
        </message>
    </context>
    <context>
        <name>SavePreview</name>
        <message numerus="yes">
            <source>and %1 more</source>
            <translation>
                <numerusform>y %1 más</numerusform>
                <numerusform>y %1 más</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot be saved as it is: %1</source>
            <translation>No se puede guardar tal como está: %1</translation>
        </message>
        <message>
            <source>What is deleted is read once more. Where someone else has changed it, nothing is written.</source>
            <translation>Lo que se elimina se lee otra vez. Si alguien lo ha modificado, no se escribe nada.</translation>
        </message>
        <message>
            <source>Rows with the same columns that follow each other go together where the database can take them so; there they are protected by a savepoint.</source>
            <translation>Las filas consecutivas con las mismas columnas van juntas donde la base de datos las acepta así; allí las protege un savepoint.</translation>
        </message>
        <message>
            <source>Rows that have moved are looked at: where one stands below itself, everything is taken back.</source>
            <translation>Las filas movidas se comprueban: si una queda debajo de sí misma, se deshace todo.</translation>
        </message>
        <message>
            <source>After an error, or where a statement meets another number of rows than it should: ROLLBACK.</source>
            <translation>Tras un error, o si una instrucción afecta a otro número de filas que el debido: ROLLBACK.</translation>
        </message>
        <message>
            <source>What the database deletes or empties along is read before and after, so that the save can be undone.</source>
            <translation>Lo que la base de datos elimina o vacía a la vez se lee antes y después, para poder deshacer el guardado.</translation>
        </message>
        <message>
            <source>What moved rows now stand below is locked, row by row up to the top, until the end.</source>
            <translation>Las filas que quedan por encima de las movidas se bloquean una a una hasta la raíz, hasta el final.</translation>
        </message>
    </context>
    <context>
        <name>TableCells</name>
        <message>
            <source>, key</source>
            <translation>, clave</translation>
        </message>
        <message>
            <source>, required</source>
            <translation>, obligatorio</translation>
        </message>
        <message>
            <source>refers to %1.%2</source>
            <translation>hace referencia a %1.%2</translation>
        </message>
    </context>
    <context>
        <name>Theme</name>
        <message>
            <source>modified</source>
            <translation>modificado</translation>
        </message>
        <message>
            <source>added</source>
            <translation>añadido</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>eliminado</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>conflicto</translation>
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
            <translation>Deshecho: %1</translation>
        </message>
        <message>
            <source>Done again: %1</source>
            <translation>Rehecho: %1</translation>
        </message>
        <message>
            <source>&amp;Undo %1</source>
            <translation>&amp;Deshacer: %1</translation>
        </message>
        <message>
            <source>&amp;Redo %1</source>
            <translation>&amp;Rehacer: %1</translation>
        </message>
    </context>
    <context>
        <name>WhatsNew</name>
        <message>
            <source>Trees, tables and links of a SQLite, PostgreSQL or MariaDB database, found from its keys.</source>
            <translation>Árboles, tablas y enlaces de una base de datos SQLite, PostgreSQL o MariaDB, encontrados por sus claves.</translation>
        </message>
        <message>
            <source>Edits wait in a list, are undone step by step, even after saving, and survive a crash.</source>
            <translation>Los cambios esperan en una lista, se deshacen paso a paso, incluso después de guardar, y sobreviven a un fallo.</translation>
        </message>
        <message>
            <source>Trees of a hundred thousand rows: move, merge, split and check them, by mouse or keys.</source>
            <translation>Árboles de cien mil filas: moverlos, combinarlos, dividirlos y comprobarlos, con ratón o teclado.</translation>
        </message>
        <message>
            <source>A manual behind F1, four languages, light and dark.</source>
            <translation>Un manual tras F1, cuatro idiomas, claro y oscuro.</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <source>Another program holds %1. Nothing was written; try again when it has finished.</source>
            <translation>Otro programa bloquea %1. No se ha escrito nada; inténtelo de nuevo cuando haya terminado.</translation>
        </message>
        <message>
            <source>%1 was changed or deleted by another program since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 se modificó o se eliminó desde otro programa después de leerse. No se ha guardado nada; sus cambios se conservan.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was saved; your edits are kept.</source>
            <translation>Cancelado. No se ha guardado nada; sus cambios se conservan.</translation>
        </message>
        <message>
            <source>%1 cannot be written: it is open for reading only, or you lack the permission.</source>
            <translation>No se puede escribir en %1: se ha abierto solo para lectura o usted no tiene permiso.</translation>
        </message>
        <message>
            <source>%1 Your edits are kept.</source>
            <translation>%1 Sus cambios se conservan.</translation>
        </message>
        <message>
            <source>%1 lacks a value that is required.</source>
            <translation>A %1 le falta un valor obligatorio.</translation>
        </message>
        <message>
            <source>%1 needs a value in %2.</source>
            <translation>%1 necesita un valor en %2.</translation>
        </message>
        <message>
            <source>%1 does not keep a rule of its table: %2</source>
            <translation>%1 no cumple una regla de su tabla: %2</translation>
        </message>
        <message>
            <source>A %1 with these values exists already.</source>
            <translation>Ya existe una fila de %1 con estos valores.</translation>
        </message>
        <message>
            <source>A %1 with this %2 exists already.</source>
            <translation>Ya existe una fila de %1 con este valor de %2.</translation>
        </message>
        <message>
            <source>A %1 with the %2 “%3” exists already.</source>
            <translation>Ya existe una fila de %1 con «%3» en %2.</translation>
        </message>
        <message>
            <source>%1 refers to a row that does not exist.</source>
            <translation>%1 hace referencia a una fila que no existe.</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: other rows still refer to it.</source>
            <translation>No se puede eliminar %1: otras filas aún le hacen referencia.</translation>
        </message>
        <message>
            <source>%1 cannot be deleted: rows of %2 still refer to it.</source>
            <translation>No se puede eliminar %1: filas de %2 aún le hacen referencia.</translation>
        </message>
        <message>
            <source>the database</source>
            <translation>la base de datos</translation>
        </message>
        <message>
            <source>row</source>
            <translation>fila</translation>
        </message>
        <message>
            <source>The new %1</source>
            <translation>La nueva fila de %1</translation>
        </message>
        <message>
            <source>A row</source>
            <translation>Una fila</translation>
        </message>
        <message>
            <source>A row of %1</source>
            <translation>Una fila de %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program: %1</source>
            <translation>Se ha producido un error interno del programa: %1</translation>
        </message>
        <message>
            <source>Something went wrong inside the program.</source>
            <translation>Se ha producido un error interno del programa.</translation>
        </message>
        <message>
            <source>a new %1</source>
            <translation>una nueva fila de %1</translation>
        </message>
        <message>
            <source>%1 rows</source>
            <translation>%1 filas</translation>
        </message>
        <message>
            <source>Reading was stopped; Refresh reads again.</source>
            <translation>Se ha detenido la lectura; «Actualizar» lee de nuevo.</translation>
        </message>
        <message>
            <source>en</source>
            <comment>the code of this language</comment>
            <translation>es</translation>
        </message>
        <message numerus="yes">
            <source>%n row(s) of %1</source>
            <translation>
                <numerusform>%n fila de %1</numerusform>
                <numerusform>%n filas de %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::AboutDialog</name>
        <message>
            <source>About Espalier</source>
            <translation>Acerca de Espalier</translation>
        </message>
        <message>
            <source>&lt;b&gt;Espalier %1&lt;/b&gt;, with Qt %2</source>
            <translation>&lt;b&gt;Espalier %1&lt;/b&gt;, con Qt %2</translation>
        </message>
        <message>
            <source>Opens a database and shows what is in it as trees, tables and links; edits are staged, reviewed, and saved together.</source>
            <translation>Abre una base de datos y muestra su contenido en árboles, tablas y vínculos; los cambios quedan pendientes, se revisan y se guardan juntos.</translation>
        </message>
        <message>
            <source>The program is under the &lt;b&gt;GNU General Public License&lt;/b&gt;, version 3 or later, its object-relational mapper under the &lt;b&gt;MIT&lt;/b&gt; licence. There is no warranty.</source>
            <translation>El programa se distribuye bajo la &lt;b&gt;Licencia Pública General de GNU&lt;/b&gt;, versión 3 o posterior; su mapeador objeto-relacional, bajo la licencia &lt;b&gt;MIT&lt;/b&gt;. No hay ninguna garantía.</translation>
        </message>
        <message>
            <source>Icons: &lt;b&gt;Breeze&lt;/b&gt; by the KDE community, GNU Lesser General Public License, version 3 or later.</source>
            <translation>Iconos: &lt;b&gt;Breeze&lt;/b&gt;, de la comunidad KDE, Licencia Pública General Reducida de GNU, versión 3 o posterior.</translation>
        </message>
        <message>
            <source>Sample catalogue: categories of &lt;b&gt;Shopify's product taxonomy&lt;/b&gt; (MIT); products from the sample data of &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; and &lt;b&gt;django-oscar&lt;/b&gt; (each BSD-3-Clause).</source>
            <translation>Catálogo de ejemplo: categorías de la &lt;b&gt;taxonomía de productos de Shopify&lt;/b&gt; (MIT); productos de los datos de ejemplo de &lt;b&gt;Spree&lt;/b&gt;, &lt;b&gt;Saleor&lt;/b&gt; y &lt;b&gt;django-oscar&lt;/b&gt; (cada uno BSD-3-Clause).</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Actions</name>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Abrir…</translation>
        </message>
        <message>
            <source>Open a database file</source>
            <translation>Abrir un archivo de base de datos</translation>
        </message>
        <message>
            <source>Connec&amp;t to a Server…</source>
            <translation>Conec&amp;tar a un servidor…</translation>
        </message>
        <message>
            <source>Describe a connection and open it</source>
            <translation>Describir una conexión y abrirla</translation>
        </message>
        <message>
            <source>Open Sa&amp;mple Catalogue</source>
            <translation>Abrir catálogo de e&amp;jemplo</translation>
        </message>
        <message>
            <source>Open your copy of the sample catalogue</source>
            <translation>Abrir su copia del catálogo de ejemplo</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>Save the pending changes that are ticked, in one transaction</source>
            <translation>Guardar los cambios pendientes marcados, en una sola transacción</translation>
        </message>
        <message>
            <source>&amp;Discard Changes…</source>
            <translation>&amp;Descartar cambios…</translation>
        </message>
        <message>
            <source>Discard all pending changes</source>
            <translation>Descartar todos los cambios pendientes</translation>
        </message>
        <message>
            <source>&amp;Apply Edits from a File…</source>
            <translation>Apl&amp;icar cambios de un archivo…</translation>
        </message>
        <message>
            <source>Stage the edits of a change-set file</source>
            <translation>Dejar pendientes los cambios de un archivo de cambios</translation>
        </message>
        <message>
            <source>&amp;Write Edits to a File…</source>
            <translation>&amp;Escribir cambios en un archivo…</translation>
        </message>
        <message>
            <source>Write the pending changes to a change-set file or an SQL script, for another copy</source>
            <translation>Escribir los cambios pendientes en un archivo de cambios o un script SQL, para otra copia</translation>
        </message>
        <message>
            <source>&amp;Close Tab</source>
            <translation>&amp;Cerrar pestaña</translation>
        </message>
        <message>
            <source>Close this tab; its pending changes stay</source>
            <translation>Cerrar esta pestaña; sus cambios pendientes se conservan</translation>
        </message>
        <message>
            <source>Close Data&amp;base</source>
            <translation>Cerrar &amp;base de datos</translation>
        </message>
        <message>
            <source>Close the database and go back to the start page</source>
            <translation>Cerrar la base de datos y volver a la página de inicio</translation>
        </message>
        <message>
            <source>&amp;New Window</source>
            <translation>&amp;Nueva ventana</translation>
        </message>
        <message>
            <source>Another window, for another database</source>
            <translation>Otra ventana, para otra base de datos</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Salir</translation>
        </message>
        <message>
            <source>Close all windows</source>
            <translation>Cerrar todas las ventanas</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>Undo the last edit</source>
            <translation>Deshacer el último cambio</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>Do again what was undone</source>
            <translation>Rehacer lo que se ha deshecho</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cor&amp;tar</translation>
        </message>
        <message>
            <source>Cut the selection</source>
            <translation>Cortar la selección</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Copiar</translation>
        </message>
        <message>
            <source>Copy the selection</source>
            <translation>Copiar la selección</translation>
        </message>
        <message>
            <source>Table with &amp;Headers</source>
            <translation>Tabla con &amp;encabezados</translation>
        </message>
        <message>
            <source>Copy the cells as a spreadsheet takes them, the names of the columns above</source>
            <translation>Copiar las celdas para una hoja de cálculo, con los nombres de las columnas encima</translation>
        </message>
        <message>
            <source>&amp;SQL INSERT</source>
            <translation>&amp;SQL INSERT</translation>
        </message>
        <message>
            <source>Copy the cells as a statement for each row</source>
            <translation>Copiar las celdas como una instrucción por fila</translation>
        </message>
        <message>
            <source>&amp;JSON</source>
            <translation>&amp;JSON</translation>
        </message>
        <message>
            <source>Copy the cells as an array of objects</source>
            <translation>Copiar las celdas como una lista de objetos</translation>
        </message>
        <message>
            <source>&amp;Markdown</source>
            <translation>&amp;Markdown</translation>
        </message>
        <message>
            <source>Copy the cells as a table in a text</source>
            <translation>Copiar las celdas como tabla de texto</translation>
        </message>
        <message>
            <source>&amp;IN List</source>
            <translation>Lista &amp;IN</translation>
        </message>
        <message>
            <source>Copy the values of a column for a condition: (1, 2, 3)</source>
            <translation>Copiar los valores de una columna para una condición: (1, 2, 3)</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Pegar</translation>
        </message>
        <message>
            <source>Paste cells into the grid, or what was cut or copied below the selected row</source>
            <translation>Pegar celdas en la cuadrícula, o lo cortado o copiado debajo de la fila seleccionada</translation>
        </message>
        <message>
            <source>Paste with Lin&amp;ks</source>
            <translation>Pegar con &amp;vínculos</translation>
        </message>
        <message>
            <source>Paste a copy of rows of a tree, linked as they are</source>
            <translation>Pegar una copia de filas de un árbol, con los mismos vínculos</translation>
        </message>
        <message>
            <source>Revert to &amp;Original</source>
            <translation>Revertir al &amp;original</translation>
        </message>
        <message>
            <source>Take back the pending changes of the selection</source>
            <translation>Revertir los cambios pendientes de la selección</translation>
        </message>
        <message>
            <source>&amp;Filter</source>
            <translation>&amp;Filtrar</translation>
        </message>
        <message>
            <source>Filter the tree or the rows</source>
            <translation>Filtrar el árbol o las filas</translation>
        </message>
        <message>
            <source>Filter by Co&amp;lumn</source>
            <translation>Filtrar por co&amp;lumna</translation>
        </message>
        <message>
            <source>Filter the rows by the column at hand</source>
            <translation>Filtrar las filas por la columna actual</translation>
        </message>
        <message>
            <source>Fin&amp;d in Rows…</source>
            <translation>&amp;Buscar en las filas…</translation>
        </message>
        <message>
            <source>Go to the rows with a text, one after the other</source>
            <translation>Ir a las filas que contienen un texto, una tras otra</translation>
        </message>
        <message>
            <source>Find &amp;Next</source>
            <translation>Buscar &amp;siguiente</translation>
        </message>
        <message>
            <source>Go to the next row with the text</source>
            <translation>Ir a la siguiente fila con el texto</translation>
        </message>
        <message>
            <source>Find Pre&amp;vious</source>
            <translation>Buscar &amp;anterior</translation>
        </message>
        <message>
            <source>Go to the previous row with the text</source>
            <translation>Ir a la fila anterior con el texto</translation>
        </message>
        <message>
            <source>Repl&amp;ace…</source>
            <translation>R&amp;eemplazar…</translation>
        </message>
        <message>
            <source>Replace a text by another in the rows, after a preview</source>
            <translation>Reemplazar un texto por otro en las filas, tras una vista previa</translation>
        </message>
        <message>
            <source>&amp;Go to Row…</source>
            <translation>&amp;Ir a la fila…</translation>
        </message>
        <message>
            <source>Go to a row by its number</source>
            <translation>Ir a una fila por su número</translation>
        </message>
        <message>
            <source>&amp;Hide Column</source>
            <translation>&amp;Ocultar columna</translation>
        </message>
        <message>
            <source>Hide the column at hand</source>
            <translation>Ocultar la columna actual</translation>
        </message>
        <message>
            <source>&amp;Freeze up to Column</source>
            <translation>&amp;Inmovilizar hasta la columna</translation>
        </message>
        <message>
            <source>Keep the columns up to the one at hand in sight, or no longer</source>
            <translation>Mantener a la vista las columnas hasta la actual, o dejar de hacerlo</translation>
        </message>
        <message>
            <source>&amp;Columns…</source>
            <translation>&amp;Columnas…</translation>
        </message>
        <message>
            <source>Find, show, hide and move columns</source>
            <translation>Buscar, mostrar, ocultar y mover columnas</translation>
        </message>
        <message>
            <source>&amp;Reset Columns</source>
            <translation>&amp;Restablecer columnas</translation>
        </message>
        <message>
            <source>Order, widths and all columns as they were at first</source>
            <translation>Orden, anchos y todas las columnas como al principio</translation>
        </message>
        <message>
            <source>Save V&amp;iew As…</source>
            <translation>&amp;Guardar vista como…</translation>
        </message>
        <message>
            <source>Keep filters, order and columns of this tab under a name</source>
            <translation>Guardar los filtros, el orden y las columnas de esta pestaña con un nombre</translation>
        </message>
        <message>
            <source>&amp;Update Saved View</source>
            <translation>Act&amp;ualizar vista guardada</translation>
        </message>
        <message>
            <source>Keep filters, order and columns of this tab in its saved view</source>
            <translation>Guardar los filtros, el orden y las columnas de esta pestaña en su vista guardada</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Atrás</translation>
        </message>
        <message>
            <source>Back to what was shown before</source>
            <translation>Volver a lo que se mostraba antes</translation>
        </message>
        <message>
            <source>For&amp;ward</source>
            <translation>A&amp;delante</translation>
        </message>
        <message>
            <source>Forward again</source>
            <translation>Avanzar de nuevo</translation>
        </message>
        <message>
            <source>Go T&amp;o…</source>
            <translation>&amp;Ir a…</translation>
        </message>
        <message>
            <source>Go to a table, a tree or a row by its name</source>
            <translation>Ir a una tabla, un árbol o una fila por su nombre</translation>
        </message>
        <message>
            <source>Comman&amp;ds…</source>
            <translation>Co&amp;mandos…</translation>
        </message>
        <message>
            <source>Find a command by its name and do it</source>
            <translation>Buscar un comando por su nombre y ejecutarlo</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>Actuali&amp;zar</translation>
        </message>
        <message>
            <source>Read everything shown again; pending changes stay</source>
            <translation>Leer de nuevo todo lo que se muestra; los cambios pendientes se conservan</translation>
        </message>
        <message>
            <source>Next &amp;Pane</source>
            <translation>&amp;Panel siguiente</translation>
        </message>
        <message>
            <source>Move the focus to the next pane</source>
            <translation>Pasar al panel siguiente</translation>
        </message>
        <message>
            <source>Previous Pa&amp;ne</source>
            <translation>Panel a&amp;nterior</translation>
        </message>
        <message>
            <source>Move the focus to the previous pane</source>
            <translation>Pasar al panel anterior</translation>
        </message>
        <message>
            <source>Next &amp;Tab</source>
            <translation>Pe&amp;staña siguiente</translation>
        </message>
        <message>
            <source>Show the next tab</source>
            <translation>Mostrar la pestaña siguiente</translation>
        </message>
        <message>
            <source>Previous T&amp;ab</source>
            <translation>Pestaña anteri&amp;or</translation>
        </message>
        <message>
            <source>Show the previous tab</source>
            <translation>Mostrar la pestaña anterior</translation>
        </message>
        <message>
            <source>Navi&amp;gator</source>
            <translation>Nav&amp;egador</translation>
        </message>
        <message>
            <source>Show or hide the navigator</source>
            <translation>Mostrar u ocultar el navegador</translation>
        </message>
        <message>
            <source>R&amp;ecord</source>
            <translation>&amp;Ficha</translation>
        </message>
        <message>
            <source>Show or hide the record form</source>
            <translation>Mostrar u ocultar la ficha de la fila</translation>
        </message>
        <message>
            <source>&amp;Changes</source>
            <translation>&amp;Cambios</translation>
        </message>
        <message>
            <source>Show or hide the pending changes</source>
            <translation>Mostrar u ocultar los cambios pendientes</translation>
        </message>
        <message>
            <source>Re&amp;view Changes</source>
            <translation>Re&amp;visar cambios</translation>
        </message>
        <message>
            <source>Go to the list of pending changes</source>
            <translation>Ir a la lista de cambios pendientes</translation>
        </message>
        <message>
            <source>Restore &amp;Layout</source>
            <translation>&amp;Restaurar paneles</translation>
        </message>
        <message>
            <source>Put the panes back to where they were at first</source>
            <translation>Devolver los paneles a su posición inicial</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Claro</translation>
        </message>
        <message>
            <source>Dark text on a light ground</source>
            <translation>Texto oscuro sobre fondo claro</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Oscuro</translation>
        </message>
        <message>
            <source>Light text on a dark ground</source>
            <translation>Texto claro sobre fondo oscuro</translation>
        </message>
        <message>
            <source>As the &amp;System</source>
            <translation>Según el &amp;sistema</translation>
        </message>
        <message>
            <source>Light or dark as the desktop is</source>
            <translation>Claro u oscuro según el escritorio</translation>
        </message>
        <message>
            <source>&amp;New</source>
            <translation>&amp;Nueva</translation>
        </message>
        <message>
            <source>Add a row, in a tree below the selected one</source>
            <translation>Añadir una fila; en un árbol, debajo de la seleccionada</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <source>Delete what is selected</source>
            <translation>Eliminar lo seleccionado</translation>
        </message>
        <message>
            <source>&amp;New Row</source>
            <translation>&amp;Nueva fila</translation>
        </message>
        <message>
            <source>Add a row to the table</source>
            <translation>Añadir una fila a la tabla</translation>
        </message>
        <message>
            <source>D&amp;uplicate Rows</source>
            <translation>D&amp;uplicar filas</translation>
        </message>
        <message>
            <source>Add a copy of the selected rows</source>
            <translation>Añadir una copia de las filas seleccionadas</translation>
        </message>
        <message>
            <source>&amp;Delete Rows</source>
            <translation>&amp;Eliminar filas</translation>
        </message>
        <message>
            <source>Delete the selected rows</source>
            <translation>Eliminar las filas seleccionadas</translation>
        </message>
        <message>
            <source>Set to NU&amp;LL</source>
            <translation>Poner a NU&amp;LL</translation>
        </message>
        <message>
            <source>Set the selected cells to NULL</source>
            <translation>Poner a NULL las celdas seleccionadas</translation>
        </message>
        <message>
            <source>&amp;Clear Cells</source>
            <translation>Va&amp;ciar celdas</translation>
        </message>
        <message>
            <source>Empty the selected cells</source>
            <translation>Vaciar las celdas seleccionadas</translation>
        </message>
        <message>
            <source>Set to E&amp;mpty Text</source>
            <translation>Poner texto &amp;vacío</translation>
        </message>
        <message>
            <source>Set the selected texts to an empty text, which is not NULL</source>
            <translation>Poner en los textos seleccionados un texto vacío, que no es NULL</translation>
        </message>
        <message>
            <source>S&amp;et to Default</source>
            <translation>Valor &amp;predeterminado</translation>
        </message>
        <message>
            <source>Leave the selected cells of new rows to the database</source>
            <translation>Dejar que la base de datos dé su valor a las celdas seleccionadas de filas nuevas</translation>
        </message>
        <message>
            <source>F&amp;ill Selection</source>
            <translation>&amp;Rellenar selección</translation>
        </message>
        <message>
            <source>Put what was typed last into all selected cells</source>
            <translation>Poner lo último que se escribió en todas las celdas seleccionadas</translation>
        </message>
        <message>
            <source>Fill D&amp;own</source>
            <translation>Rellenar hacia &amp;abajo</translation>
        </message>
        <message>
            <source>Copy the first selected row down into the others</source>
            <translation>Copiar la primera fila seleccionada en las demás, hacia abajo</translation>
        </message>
        <message>
            <source>Edit as &amp;Text…</source>
            <translation>Editar como &amp;texto…</translation>
        </message>
        <message>
            <source>Edit the cell in a window of its own</source>
            <translation>Editar la celda en una ventana propia</translation>
        </message>
        <message>
            <source>Go to Re&amp;ference</source>
            <translation>Ir a la re&amp;ferencia</translation>
        </message>
        <message>
            <source>Go to the row that the cell refers to</source>
            <translation>Ir a la fila a la que hace referencia la celda</translation>
        </message>
        <message>
            <source>Related Ro&amp;ws</source>
            <translation>Fila&amp;s relacionadas</translation>
        </message>
        <message>
            <source>Show what refers to the row, in its record</source>
            <translation>Mostrar en la ficha lo que hace referencia a la fila</translation>
        </message>
        <message>
            <source>&amp;Sort by Column</source>
            <translation>&amp;Ordenar por columna</translation>
        </message>
        <message>
            <source>Sort the rows by the column at hand</source>
            <translation>Ordenar las filas por la columna actual</translation>
        </message>
        <message>
            <source>Sort by Column &amp;as Well</source>
            <translation>Ordenar también por colu&amp;mna</translation>
        </message>
        <message>
            <source>Sort the rows by the column at hand, besides the others</source>
            <translation>Ordenar las filas por la columna actual, además de por las otras</translation>
        </message>
        <message>
            <source>New &amp;Child</source>
            <translation>Nuevo &amp;hijo</translation>
        </message>
        <message>
            <source>Add a row below the selected one</source>
            <translation>Añadir una fila debajo de la seleccionada</translation>
        </message>
        <message>
            <source>New &amp;Sibling</source>
            <translation>Nuevo herma&amp;no</translation>
        </message>
        <message>
            <source>Add a row beside the selected one</source>
            <translation>Añadir una fila al lado de la seleccionada</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renombrar</translation>
        </message>
        <message>
            <source>Rename the selected row</source>
            <translation>Cambiar el nombre de la fila seleccionada</translation>
        </message>
        <message>
            <source>&amp;Outdent</source>
            <translation>&amp;Subir de nivel</translation>
        </message>
        <message>
            <source>Move the selected rows beside their parent</source>
            <translation>Mover las filas seleccionadas al lado de su padre</translation>
        </message>
        <message>
            <source>&amp;Indent</source>
            <translation>&amp;Bajar de nivel</translation>
        </message>
        <message>
            <source>Move the selected rows below the row above</source>
            <translation>Mover las filas seleccionadas debajo de la fila anterior</translation>
        </message>
        <message>
            <source>Move &amp;Up</source>
            <translation>Mover &amp;arriba</translation>
        </message>
        <message>
            <source>Move the selected rows up among their siblings</source>
            <translation>Mover las filas seleccionadas hacia arriba entre sus hermanos</translation>
        </message>
        <message>
            <source>Move Do&amp;wn</source>
            <translation>Mover aba&amp;jo</translation>
        </message>
        <message>
            <source>Move the selected rows down among their siblings</source>
            <translation>Mover las filas seleccionadas hacia abajo entre sus hermanos</translation>
        </message>
        <message>
            <source>Move &amp;To…</source>
            <translation>&amp;Mover a…</translation>
        </message>
        <message>
            <source>Move the selected rows to a parent that is typed</source>
            <translation>Mover las filas seleccionadas a un padre cuyo nombre se escribe</translation>
        </message>
        <message>
            <source>Mer&amp;ge Into…</source>
            <translation>&amp;Fusionar en…</translation>
        </message>
        <message>
            <source>Make one row of several: children, links and references go to the one that stays</source>
            <translation>Hacer de varias filas una: hijos, vínculos y referencias pasan a la que se conserva</translation>
        </message>
        <message>
            <source>&amp;Flatten Below</source>
            <translation>Ap&amp;lanar subárbol</translation>
        </message>
        <message>
            <source>Everything below the row comes directly below it</source>
            <translation>Todo lo que hay debajo de la fila pasa a estar justo debajo de ella</translation>
        </message>
        <message>
            <source>S&amp;plit Off…</source>
            <translation>Se&amp;parar…</translation>
        </message>
        <message>
            <source>Put the selected rows below a new one beside their parent</source>
            <translation>Poner las filas seleccionadas debajo de una nueva al lado de su padre</translation>
        </message>
        <message>
            <source>Drag with the &amp;Mouse</source>
            <translation>Arrastrar con el ra&amp;tón</translation>
        </message>
        <message>
            <source>Whether rows of trees can be dragged; the keys move them in any case</source>
            <translation>Permitir arrastrar filas de árboles; el teclado las mueve en cualquier caso</translation>
        </message>
        <message>
            <source>Sort &amp;Below by Name</source>
            <translation>&amp;Ordenar hijos por nombre</translation>
        </message>
        <message>
            <source>Order the rows directly below by their names</source>
            <translation>Ordenar por nombre las filas que están justo debajo</translation>
        </message>
        <message>
            <source>Lin&amp;k…</source>
            <translation>V&amp;incular…</translation>
        </message>
        <message>
            <source>Link the selected rows with others, or unlink them</source>
            <translation>Vincular las filas seleccionadas con otras, o desvincularlas</translation>
        </message>
        <message>
            <source>&amp;Expand All</source>
            <translation>E&amp;xpandir todo</translation>
        </message>
        <message>
            <source>Expand the whole tree</source>
            <translation>Expandir todo el árbol</translation>
        </message>
        <message>
            <source>Co&amp;llapse All</source>
            <translation>&amp;Contraer todo</translation>
        </message>
        <message>
            <source>Collapse the whole tree</source>
            <translation>Contraer todo el árbol</translation>
        </message>
        <message>
            <source>&amp;Check Trees and Links…</source>
            <translation>&amp;Comprobar árboles y vínculos…</translation>
        </message>
        <message>
            <source>Find rows in circles, missing parents, names twice and links that lead nowhere</source>
            <translation>Buscar filas en círculo, padres que faltan, nombres repetidos y vínculos que no llevan a ninguna parte</translation>
        </message>
        <message>
            <source>&amp;About Espalier</source>
            <translation>&amp;Acerca de Espalier</translation>
        </message>
        <message>
            <source>Version, licences, where the data come from</source>
            <translation>Versión, licencias y origen de los datos</translation>
        </message>
        <message>
            <source>Changes are being saved.</source>
            <translation>Se están guardando los cambios.</translation>
        </message>
        <message>
            <source>There are no pending changes.</source>
            <translation>No hay cambios pendientes.</translation>
        </message>
        <message>
            <source>&amp;Save %1</source>
            <translation>&amp;Guardar %1</translation>
        </message>
        <message>
            <source>&amp;Save %1 of %2</source>
            <translation>&amp;Guardar %1 de %2</translation>
        </message>
        <message>
            <source>All changes are left out of the next save; tick some in the Changes dock.</source>
            <translation>Todos los cambios están excluidos del próximo guardado; marque alguno en el panel Cambios.</translation>
        </message>
        <message>
            <source>The database is open for reading only.</source>
            <translation>La base de datos está abierta solo para lectura.</translation>
        </message>
        <message>
            <source>No database is open.</source>
            <translation>Ninguna base de datos abierta.</translation>
        </message>
        <message>
            <source>There is nothing to undo.</source>
            <translation>No hay nada que deshacer.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>No hay nada que rehacer.</translation>
        </message>
        <message>
            <source>Nothing was shown before.</source>
            <translation>No se ha mostrado nada antes.</translation>
        </message>
        <message>
            <source>Nothing was shown after this.</source>
            <translation>No se ha mostrado nada después de esto.</translation>
        </message>
        <message>
            <source>No tab is open.</source>
            <translation>Ninguna pestaña abierta.</translation>
        </message>
        <message>
            <source>This tab shows no saved view.</source>
            <translation>Esta pestaña no muestra una vista guardada.</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Editar</translation>
        </message>
        <message>
            <source>Cop&amp;y As</source>
            <translation>Copiar co&amp;mo</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ver</translation>
        </message>
        <message>
            <source>Colu&amp;mns</source>
            <translation>Co&amp;lumnas</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>&amp;Datos</translation>
        </message>
        <message>
            <source>&amp;Tree</source>
            <translation>Á&amp;rbol</translation>
        </message>
        <message>
            <source>T&amp;ools</source>
            <translation>&amp;Herramientas</translation>
        </message>
        <message>
            <source>&amp;Window</source>
            <translation>Ve&amp;ntana</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>Main toolbar</source>
            <translation>Barra de herramientas principal</translation>
        </message>
        <message>
            <source>&amp;Settings…</source>
            <translation>&amp;Preferencias…</translation>
        </message>
        <message>
            <source>Theme, fonts, density, how cells are shown, what is asked</source>
            <translation>Tema, fuentes, densidad, cómo se muestran las celdas y qué se pregunta</translation>
        </message>
        <message>
            <source>S&amp;hortcuts…</source>
            <translation>&amp;Atajos de teclado…</translation>
        </message>
        <message>
            <source>The keys of all actions, and other ones in their place</source>
            <translation>Ver y cambiar los atajos de todas las acciones</translation>
        </message>
        <message>
            <source>Copy &amp;Diagnostics</source>
            <translation>Copiar &amp;datos de diagnóstico</translation>
        </message>
        <message>
            <source>Copy versions, settings and the end of the log, for a report; without passwords and names of databases</source>
            <translation>Copiar versiones, preferencias y el final del registro para un informe; sin contraseñas ni nombres de bases de datos</translation>
        </message>
        <message>
            <source>Open the folder in which the log is written</source>
            <translation>Abrir la carpeta en la que se escribe el registro</translation>
        </message>
        <message>
            <source>&amp;Manual</source>
            <translation>&amp;Manual</translation>
        </message>
        <message>
            <source>Open the manual at the page for what has the focus</source>
            <translation>Abrir el manual por la página de lo que tiene el foco</translation>
        </message>
        <message>
            <source>Show &amp;Tour</source>
            <translation>Mostrar &amp;recorrido</translation>
        </message>
        <message>
            <source>Show again what each dock is for</source>
            <translation>Mostrar otra vez para qué sirve cada panel</translation>
        </message>
        <message>
            <source>Show &amp;Log Folder</source>
            <translation>Mostrar carpeta del re&amp;gistro</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Aftermath</name>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>Copy Diagnostics</source>
            <translation>Copiar datos de diagnóstico</translation>
        </message>
        <message numerus="yes">
            <source>Espalier ended unexpectedly; %n edit(s) can be recovered.</source>
            <translation>
                <numerusform>Espalier se cerró inesperadamente; se puede recuperar %n cambio.</numerusform>
                <numerusform>Espalier se cerró inesperadamente; se pueden recuperar %n cambios.</numerusform>
            </translation>
        </message>
        <message>
            <source>Espalier ended unexpectedly. No edits are left to recover.</source>
            <translation>Espalier se cerró inesperadamente. No hay cambios que recuperar.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Application</name>
        <message>
            <source>Start page</source>
            <translation>Página de inicio</translation>
        </message>
        <message numerus="yes">
            <source>%1 – %n pending change(s)</source>
            <translation>
                <numerusform>%1: %n cambio pendiente</numerusform>
                <numerusform>%1: %n cambios pendientes</numerusform>
            </translation>
        </message>
        <message>
            <source>The log is in %1.</source>
            <translation>El registro está en %1.</translation>
        </message>
        <message>
            <source>Copied, to be pasted into a report.</source>
            <translation>Copiado; puede pegarlo en un informe.</translation>
        </message>
        <message>
            <source>Some shortcuts of the settings cannot be used; these have their usual keys: %1</source>
            <translation>Algunos atajos de la configuración no se pueden usar; valen los habituales: %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Arrival</name>
        <message>
            <source>%1 has no tables.</source>
            <translation>%1 no tiene tablas.</translation>
        </message>
        <message>
            <source>%1 is a tree of more than %L2 rows: it is shown as a table, since reading the whole tree takes long.</source>
            <translation>%1 es un árbol de más de %L2 filas: se muestra como tabla, porque leer el árbol entero tarda mucho.</translation>
        </message>
        <message>
            <source>&amp;Open the tree</source>
            <translation>&amp;Abrir el árbol</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::CommandModel</name>
        <message>
            <source>It cannot be done here now.</source>
            <translation>Ahora no se puede hacer aquí.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Comandos</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Qué hacer</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Comando</translation>
        </message>
        <message>
            <source>Not now: %1</source>
            <translation>Ahora no: %1</translation>
        </message>
        <message>
            <source>No command has this name.</source>
            <translation>Ninguna orden se llama así.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ConflictSolver</name>
        <message numerus="yes">
            <source>%n change(s) of others were taken over.</source>
            <translation>
                <numerusform>Se ha incorporado %n cambio de otros.</numerusform>
                <numerusform>Se han incorporado %n cambios de otros.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Docks</name>
        <message>
            <source>Navigator</source>
            <translation>Navegador</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Ficha</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>SQL preview</source>
            <translation>Vista previa de SQL</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>No other table refers to rows of this one.</source>
            <translation>Ninguna otra tabla hace referencia a filas de esta.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::EditKeeper</name>
        <message>
            <source>Your edits cannot be kept on the disk: should the program end before you save, they are lost. Save soon, or make room.</source>
            <translation>No se pueden conservar sus cambios en el disco: si el programa se cierra antes de guardar, se pierden. Guarde pronto o libere espacio.</translation>
        </message>
        <message>
            <source>Your edits are kept on the disk again.</source>
            <translation>Sus cambios vuelven a conservarse en el disco.</translation>
        </message>
        <message>
            <source>Edits that were not saved in an earlier session cannot be read any more. The file was put aside.</source>
            <translation>Ya no se pueden leer los cambios que quedaron sin guardar en una sesión anterior. El archivo se ha apartado.</translation>
        </message>
        <message>
            <source>%1 (now named .damaged)</source>
            <translation>%1 (ahora con el nombre .damaged)</translation>
        </message>
        <message>
            <source>The last save to %1 came through, though the program ended meanwhile.</source>
            <translation>El último guardado en %1 se completó, aunque el programa se cerró entretanto.</translation>
        </message>
        <message>
            <source>line %1: %2</source>
            <translation>línea %1: %2</translation>
        </message>
        <message numerus="yes">
            <source>Recover %n edit(s)</source>
            <translation>
                <numerusform>Recuperar %n cambio</numerusform>
                <numerusform>Recuperar %n cambios</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Recovered %n edit(s). They are staged: save them, or undo.</source>
            <translation>
                <numerusform>Se ha recuperado %n cambio. Está pendiente: guárdelo o deshágalo.</numerusform>
                <numerusform>Se han recuperado %n cambios. Están pendientes: guárdelos o deshágalos.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 cannot be removed; it will be asked about again.</source>
            <translation>No se puede quitar %1; se volverá a preguntar.</translation>
        </message>
        <message numerus="yes">
            <source>%n edit(s) written to %1; they are still pending here.</source>
            <translation>
                <numerusform>Se ha escrito %n cambio en %1; aquí sigue pendiente.</numerusform>
                <numerusform>Se han escrito %n cambios en %1; aquí siguen pendientes.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, line %2: %3. Nothing of the file was applied; ask for it again.</source>
            <translation>%1, línea %2: %3. No se ha aplicado nada del archivo; vuelva a pedirlo.</translation>
        </message>
        <message>
            <source>Everything in %1 is in the database already.</source>
            <translation>Todo lo que hay en %1 está ya en la base de datos.</translation>
        </message>
        <message>
            <source>Apply %1</source>
            <translation>Aplicar %1</translation>
        </message>
        <message numerus="yes">
            <source>Staged %n edit(s) of %1: save them, or undo.</source>
            <translation>
                <numerusform>Queda pendiente %n cambio de %1: guárdelo o deshágalo.</numerusform>
                <numerusform>Quedan pendientes %n cambios de %1: guárdelos o deshágalos.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::HelpWindow</name>
        <message>
            <source>Manual</source>
            <translation>Manual</translation>
        </message>
        <message>
            <source>The manual is in English so far; commands have the names that you see in the menus.</source>
            <translation>El manual está por ahora solo en inglés; las órdenes se llaman en él como en los menús.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Atrás</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Adelante</translation>
        </message>
        <message>
            <source>First page</source>
            <translation>Primera página</translation>
        </message>
        <message>
            <source>Search the manual</source>
            <translation>Buscar en el manual</translation>
        </message>
        <message>
            <source>Search the manual  %1</source>
            <translation>Buscar en el manual  %1</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>Found in the manual</source>
            <translation>Encontrado en el manual</translation>
        </message>
        <message>
            <source>No page has these words.</source>
            <translation>Ninguna página contiene estas palabras.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::KeyRecorder</name>
        <message>
            <source>Press the new key here</source>
            <translation>Pulse aquí el nuevo atajo</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::LostConnection</name>
        <message>
            <source>&amp;Reconnect</source>
            <translation>&amp;Reconectar</translation>
        </message>
        <message>
            <source>The connection to %1 stands again.</source>
            <translation>La conexión con %1 se ha restablecido.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MainWindow</name>
        <message>
            <source>What the view “%1” shows is not in this database any more.</source>
            <translation>Lo que muestra la vista «%1» ya no está en esta base de datos.</translation>
        </message>
        <message numerus="yes">
            <source>%1 closed; its %n pending change(s) stay.</source>
            <translation>
                <numerusform>Se ha cerrado %1; su %n cambio pendiente se conserva.</numerusform>
                <numerusform>Se ha cerrado %1; sus %n cambios pendientes se conservan.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 has no tables.</source>
            <translation>%1 no tiene tablas.</translation>
        </message>
        <message>
            <source>Choose a tree or a table in the Navigator.</source>
            <translation>Elija un árbol o una tabla en el navegador.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ManualView</name>
        <message>
            <source>Page of the manual</source>
            <translation>Página del manual</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::MessageLog</name>
        <message>
            <source>Messages</source>
            <translation>Mensajes</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Hora</translation>
        </message>
        <message>
            <source>Message</source>
            <translation>Mensaje</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Opening</name>
        <message>
            <source>The password was not remembered: %1</source>
            <translation>No se ha recordado la contraseña: %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::OutsideChanges</name>
        <message>
            <source>Another program has changed %1. Reading it again keeps your edits and your place.</source>
            <translation>Otro programa ha modificado %1. Al volver a leer se conservan sus cambios y su posición.</translation>
        </message>
        <message>
            <source>&amp;Refresh</source>
            <translation>&amp;Actualizar</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::PageTabs</name>
        <message>
            <source>Open views</source>
            <translation>Vistas abiertas</translation>
        </message>
        <message>
            <source>Of this view, what does not fit the table any more was left out: %1.</source>
            <translation>De esta vista se ha omitido lo que ya no encaja con la tabla: %1.</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n pending change(s)</source>
            <translation>
                <numerusform>%1: %n cambio pendiente</numerusform>
                <numerusform>%1: %n cambios pendientes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SampleCatalogue</name>
        <message>
            <source>The sample catalogue is not part of this build.</source>
            <translation>El catálogo de ejemplo no forma parte de esta compilación.</translation>
        </message>
        <message>
            <source>The sample catalogue cannot be written to %1: %2. Choose a folder that can be written.</source>
            <translation>El catálogo de ejemplo no se puede escribir en %1: %2. Elija una carpeta en la que se pueda escribir.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SavedViews</name>
        <message>
            <source>a view of the tree %1</source>
            <translation>una vista del árbol %1</translation>
        </message>
        <message>
            <source>a view of %1</source>
            <translation>una vista de %1</translation>
        </message>
        <message>
            <source>Saved as the view “%1”.</source>
            <translation>Guardada como vista «%1».</translation>
        </message>
        <message>
            <source>The view “%1” now shows this.</source>
            <translation>La vista «%1» muestra ahora esto.</translation>
        </message>
        <message>
            <source>The view “%1” was deleted.</source>
            <translation>Se ha eliminado la vista «%1».</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>Preferencias</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>Aspecto</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Tema</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Según el sistema</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claro</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Oscuro</translation>
        </message>
        <message>
            <source>&amp;Rows</source>
            <translation>&amp;Filas</translation>
        </message>
        <message>
            <source>Compact</source>
            <translation>Compactas</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Estándar</translation>
        </message>
        <message>
            <source>Comfortable</source>
            <translation>Amplias</translation>
        </message>
        <message>
            <source>&amp;Font of the window</source>
            <translation>Fuente de la &amp;ventana</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>Como en la ventana</translation>
        </message>
        <message>
            <source>Monospace, as the system</source>
            <translation>Monoespaciada, según el sistema</translation>
        </message>
        <message>
            <source>Font of &amp;cells</source>
            <translation>Fu&amp;ente de las celdas</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>The language takes effect at the next start.</source>
            <translation>El idioma se aplica la próxima vez que se inicie el programa.</translation>
        </message>
        <message>
            <source>Cells of grids</source>
            <translation>Celdas de las cuadrículas</translation>
        </message>
        <message>
            <source>N&amp;umbers</source>
            <translation>Númer&amp;os</translation>
        </message>
        <message>
            <source>As stored: %1</source>
            <translation>Tal como se almacenan: %1</translation>
        </message>
        <message>
            <source>As the language writes them</source>
            <translation>Según el idioma</translation>
        </message>
        <message>
            <source>&amp;Dates</source>
            <translation>Fec&amp;has</translation>
        </message>
        <message>
            <source>What is edited and copied is always as stored.</source>
            <translation>Al editar y copiar se usa siempre el valor almacenado.</translation>
        </message>
        <message>
            <source>Editing</source>
            <translation>Edición</translation>
        </message>
        <message>
            <source>&amp;Summary before Save</source>
            <translation>&amp;Resumen antes de guardar</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nunca</translation>
        </message>
        <message>
            <source>For more than %1 changes, and when rows are deleted</source>
            <translation>Con más de %1 cambios o si se eliminan filas</translation>
        </message>
        <message>
            <source>Always</source>
            <translation>Siempre</translation>
        </message>
        <message>
            <source>Rows of trees</source>
            <translation>Filas de los árboles</translation>
        </message>
        <message>
            <source>Can be dragged with the mouse</source>
            <translation>Se pueden arrastrar con el ratón</translation>
        </message>
        <message>
            <source>Are moved by keys and commands only</source>
            <translation>Se mueven solo con el teclado y comandos</translation>
        </message>
        <message>
            <source>Conflicts, children and links are asked about in any case.</source>
            <translation>Por los conflictos, los hijos y los vínculos se pregunta siempre.</translation>
        </message>
        <message>
            <source>Size of the font</source>
            <translation>Tamaño de la fuente</translation>
        </message>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>Si&amp;ze</source>
            <translation>Ta&amp;maño</translation>
        </message>
        <message>
            <source>What stands for NULL</source>
            <translation>Texto que representa NULL</translation>
        </message>
        <message>
            <source>&amp;NULL is shown as</source>
            <translation>Mostrar &amp;NULL como</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>Valores predeterminados</translation>
        </message>
        <message>
            <source>Reset Layout</source>
            <translation>Restaurar paneles</translation>
        </message>
        <message>
            <source>The panes are where they were at first.</source>
            <translation>Los paneles vuelven a estar en su posición inicial.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>Importar…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportar…</translation>
        </message>
        <message>
            <source>Written to %1: settings and shortcuts, no connections and no passwords.</source>
            <translation>Exportado a %1: preferencias y atajos de teclado, sin conexiones ni contraseñas.</translation>
        </message>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>No se puede escribir en %1: %2.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>No se puede leer %1: %2.</translation>
        </message>
        <message>
            <source>It is too large for settings.</source>
            <translation>Es demasiado grande para un archivo de preferencias.</translation>
        </message>
        <message>
            <source>Nothing was taken over from %1. %2</source>
            <translation>No se ha importado nada de %1. %2</translation>
        </message>
        <message>
            <source>Taken over from %1.</source>
            <translation>Importado de %1.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>All settings have their defaults.</source>
            <translation>Se han restaurado los valores predeterminados.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ShortcutDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>Atajos de teclado</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Buscar una acción o un atajo</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Acciones y sus atajos</translation>
        </message>
        <message>
            <source>New key</source>
            <translation>Nuevo atajo</translation>
        </message>
        <message>
            <source>New &amp;key</source>
            <translation>&amp;Nuevo atajo</translation>
        </message>
        <message>
            <source>No K&amp;ey</source>
            <translation>&amp;Sin atajo</translation>
        </message>
        <message>
            <source>&amp;Usual Keys</source>
            <translation>&amp;Restablecer</translation>
        </message>
        <message>
            <source>Usual Keys for &amp;All</source>
            <translation>Restablecer &amp;todos</translation>
        </message>
        <message>
            <source>%1 is the key of “%2” (%3).</source>
            <translation>%1 es el atajo de «%2» (%3).</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Reasignarlo</translation>
        </message>
        <message>
            <source>“%1” has the key %2.</source>
            <translation>«%1» tiene el atajo %2.</translation>
        </message>
        <message>
            <source>“%1” has no key.</source>
            <translation>«%1» no tiene atajo.</translation>
        </message>
        <message>
            <source>%1 is the key of “%2” (%3) now.</source>
            <translation>%1 es ahora el atajo de «%2» (%3).</translation>
        </message>
        <message>
            <source>“%1” has its usual keys.</source>
            <translation>«%1» vuelve a tener sus atajos predeterminados.</translation>
        </message>
        <message>
            <source>All actions have their usual keys.</source>
            <translation>Todas las acciones vuelven a tener sus atajos predeterminados.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>No command has this name or this key.</source>
            <translation>Ninguna orden tiene ese nombre o ese atajo.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ShortcutModel</name>
        <message>
            <source>changed</source>
            <translation>modificado</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Acción</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Atajos</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::SqlPreview</name>
        <message>
            <source>SQL preview</source>
            <translation>Vista previa de SQL</translation>
        </message>
        <message>
            <source>No pending changes: Save would send nothing.</source>
            <translation>No hay cambios pendientes: Guardar no enviaría nada.</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::StatusLine</name>
        <message>
            <source>The selected numbers, exact; only rows that are loaded count</source>
            <translation>Los números seleccionados, exactos; solo cuentan las filas cargadas</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
        <message>
            <source>Read-only: nothing can be changed in this window</source>
            <translation>Solo lectura: en esta ventana no se puede cambiar nada</translation>
        </message>
        <message>
            <source>Read-only</source>
            <translation>Solo lectura</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Leyendo…</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Detener la lectura</translation>
        </message>
        <message>
            <source>No database</source>
            <translation>Sin base de datos</translation>
        </message>
        <message>
            <source>%1 (read-only)</source>
            <translation>%1 (solo lectura)</translation>
        </message>
        <message>
            <source>%1 (read/write)</source>
            <translation>%1 (lectura y escritura)</translation>
        </message>
        <message>
            <source>The colour of this connection: %1</source>
            <translation>Color de esta conexión: %1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Detener el guardado</translation>
        </message>
        <message>
            <source>Stop saving; all changes stay pending</source>
            <translation>Detener el guardado; todos los cambios siguen pendientes</translation>
        </message>
        <message>
            <source>Stop reading; Refresh reads again</source>
            <translation>Detener la lectura; «Actualizar» lee de nuevo</translation>
        </message>
        <message>
            <source>Waiting for the server…</source>
            <translation>Esperando al servidor…</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::TablePage</name>
        <message>
            <source>Choose key columns…</source>
            <translation>Elegir columnas clave…</translation>
        </message>
        <message>
            <source>Shown, not edited: %1</source>
            <translation>Se muestra, no se edita: %1</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1, %2 filas</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Tour</name>
        <message>
            <source>Navigator</source>
            <translation>Navegador</translation>
        </message>
        <message>
            <source>The trees, tables and links of the database. Enter or a click opens one in a tab.</source>
            <translation>Los árboles, tablas y enlaces de la base de datos. Intro o un clic abre uno en una pestaña.</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>Ficha</translation>
        </message>
        <message>
            <source>The current row as a form, with what is related to it. %1 shows and hides it.</source>
            <translation>La fila actual como ficha, con lo que se relaciona con ella. %1 la muestra y la oculta.</translation>
        </message>
        <message>
            <source>Changes</source>
            <translation>Cambios</translation>
        </message>
        <message>
            <source>Every edit waits here, before and after. Nothing is written before you save (%1); everything can be undone (%2), even later.</source>
            <translation>Cada cambio espera aquí, con el antes y el después. No se escribe nada hasta guardar (%1); todo se puede deshacer (%2), incluso más tarde.</translation>
        </message>
        <message>
            <source>SQL preview and Messages</source>
            <translation>Vista previa de SQL y mensajes</translation>
        </message>
        <message>
            <source>Beside the changes: what saving would write, and what the window has said. %1 opens the manual.</source>
            <translation>Junto a los cambios: lo que se escribiría al guardar y lo que ha dicho la ventana. %1 abre el manual.</translation>
        </message>
        <message>
            <source>&amp;Skip</source>
            <translation>&amp;Omitir</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Atrás</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 de %2</translation>
        </message>
        <message>
            <source>&amp;Next</source>
            <translation>&amp;Siguiente</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>&amp;Listo</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::TreePage</name>
        <message>
            <source>%1 in it and below</source>
            <translation>%1 aquí y por debajo</translation>
        </message>
        <message>
            <source>%1 in it</source>
            <translation>%1 aquí</translation>
        </message>
        <message>
            <source>Revert to original</source>
            <translation>Revertir al original</translation>
        </message>
        <message>
            <source>%1 below</source>
            <translation>%1 por debajo</translation>
        </message>
        <message>
            <source>Rows shown beside the tree</source>
            <translation>Filas que se muestran junto al árbol</translation>
        </message>
        <message>
            <source>Which rows of the selected node are shown</source>
            <translation>Qué filas del nodo seleccionado se muestran</translation>
        </message>
        <message>
            <source>the row that was selected in the tree</source>
            <translation>la fila que estaba seleccionada en el árbol</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::ViewStore</name>
        <message>
            <source>Columns and saved views are not remembered this time. %1</source>
            <translation>Esta vez no se recordarán las columnas ni las vistas guardadas. %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::app::Workspace</name>
        <message>
            <source>Opening %1…</source>
            <translation>Abriendo %1…</translation>
        </message>
        <message>
            <source>Of %1 files the first is opened.</source>
            <translation>De %1 archivos se abre el primero.</translation>
        </message>
        <message numerus="yes">
            <source>Saved: %n row(s) written.</source>
            <translation>
                <numerusform>Guardado: %n fila escrita.</numerusform>
                <numerusform>Guardado: %n filas escritas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was left to save.</source>
            <translation>No quedaba nada que guardar.</translation>
        </message>
        <message>
            <source>Nothing was saved; your edits are still pending.</source>
            <translation>No se ha guardado nada; sus cambios siguen pendientes.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::AwaitedRows</name>
        <message>
            <source>These are more than %L1 rows: choose fewer.</source>
            <translation>Son más de %L1 filas: elija menos.</translation>
        </message>
        <message>
            <source>The rows are others now.</source>
            <translation>Las filas ya no son las mismas.</translation>
        </message>
        <message>
            <source>There are fewer rows now.</source>
            <translation>Ahora hay menos filas.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BackgroundReader</name>
        <message>
            <source>Cancelled.</source>
            <translation>Cancelado.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BooleanEditor</name>
        <message>
            <source>Choose true or false.</source>
            <translation>Elija true o false.</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 debe tener un valor.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Breadcrumb</name>
        <message>
            <source>Path</source>
            <translation>Ruta</translation>
        </message>
        <message>
            <source>Ancestors that do not fit</source>
            <translation>Antepasados que no caben</translation>
        </message>
        <message>
            <source>Show the whole path</source>
            <translation>Mostrar la ruta completa</translation>
        </message>
        <message>
            <source>Go to %1, level %2</source>
            <translation>Ir a %1, nivel %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::BusyLine</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Stop reading; the rows stay as they are (Esc)</source>
            <translation>Detener la lectura; las filas quedan como están (Esc)</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Detener la lectura</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progreso</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::CellDelegate</name>
        <message>
            <source>⟨default⟩</source>
            <translation>⟨predeterminado⟩</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChangesModel</name>
        <message>
            <source>Revert %1</source>
            <translation>Revertir %1</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambio</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <source>%1: before %2, after %3</source>
            <translation>%1: antes %2, después %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>Revert changes of %1</source>
            <translation>Revertir los cambios de %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChangesPanel</name>
        <message>
            <source>Revert</source>
            <translation>Revertir</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Mostrar fila</translation>
        </message>
        <message>
            <source>&amp;Include in the next save</source>
            <translation>&amp;Incluir en el próximo guardado</translation>
        </message>
        <message>
            <source>&amp;Leave out of the next save</source>
            <translation>&amp;Excluir del próximo guardado</translation>
        </message>
        <message>
            <source>Save &amp;only these next</source>
            <translation>Guardar &amp;solo estos</translation>
        </message>
        <message>
            <source>Include &amp;all changes</source>
            <translation>Incluir &amp;todos los cambios</translation>
        </message>
        <message>
            <source>Changes that are not saved</source>
            <translation>Cambios sin guardar</translation>
        </message>
        <message>
            <source>Take the selected changes back (Ctrl+Shift+R)</source>
            <translation>Revertir los cambios seleccionados (Ctrl+Mayús+R)</translation>
        </message>
        <message>
            <source>Show the changed row (Enter)</source>
            <translation>Mostrar la fila modificada (Intro)</translation>
        </message>
        <message>
            <source>Changes (%1)</source>
            <translation>Cambios (%1)</translation>
        </message>
        <message>
            <source>No pending changes.</source>
            <translation>No hay cambios pendientes.</translation>
        </message>
        <message>
            <source>No pending changes. Last save %1: 1 change</source>
            <translation>No hay cambios pendientes. Último guardado a las %1: 1 cambio</translation>
        </message>
        <message>
            <source>No pending changes. Last save %1: %2 changes</source>
            <translation>No hay cambios pendientes. Último guardado a las %1: %2 cambios</translation>
        </message>
        <message>
            <source>%1 modified</source>
            <translation>modificados: %1</translation>
        </message>
        <message>
            <source>%1 added</source>
            <translation>añadidos: %1</translation>
        </message>
        <message>
            <source>%1 deleted</source>
            <translation>eliminados: %1</translation>
        </message>
        <message>
            <source>%1 left out of the next save</source>
            <translation>excluidos del próximo guardado: %1</translation>
        </message>
        <message>
            <source>%1 and %2 more</source>
            <translation>%1 y %2 más</translation>
        </message>
        <message>
            <source>Included too, because it is needed: %1</source>
            <translation>También se incluye, porque hace falta: %1</translation>
        </message>
        <message>
            <source>Left out too, because it needs this: %1</source>
            <translation>También se excluye, porque depende de esto: %1</translation>
        </message>
        <message>
            <source>Revert %1 changes</source>
            <translation>Revertir %1 cambios</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChipBar</name>
        <message>
            <source>What the rows are chosen and sorted by</source>
            <translation>Criterios de selección y orden de las filas</translation>
        </message>
        <message>
            <source>Clear all</source>
            <translation>Quitar todo</translation>
        </message>
        <message>
            <source>Show all rows, in their usual order</source>
            <translation>Mostrar todas las filas, en su orden habitual</translation>
        </message>
        <message>
            <source>Clear all filters and the order</source>
            <translation>Quitar todos los filtros y el orden</translation>
        </message>
        <message>
            <source>%1
A click or Del removes it</source>
            <translation>%1
Un clic o Supr lo quita</translation>
        </message>
        <message>
            <source>Remove: %1</source>
            <translation>Quitar: %1</translation>
        </message>
        <message>
            <source>sorted by %1, ascending</source>
            <translation>ordenado por %1, ascendente</translation>
        </message>
        <message>
            <source>sorted by %1, descending</source>
            <translation>ordenado por %1, descendente</translation>
        </message>
        <message>
            <source>only rows of: %1</source>
            <translation>solo filas de: %1</translation>
        </message>
        <message>
            <source>any column contains “%1”</source>
            <translation>alguna columna contiene «%1»</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>filter by %1</source>
            <translation>filtrar por %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ChoiceDialog</name>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ColumnsDialog</name>
        <message>
            <source>Move &amp;up</source>
            <translation>&amp;Subir</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Bajar</translation>
        </message>
        <message>
            <source>&amp;Show all</source>
            <translation>&amp;Mostrar todas</translation>
        </message>
        <message>
            <source>&amp;Reset</source>
            <translation>&amp;Restablecer</translation>
        </message>
        <message>
            <source>Columns of %1</source>
            <translation>Columnas de %1</translation>
        </message>
        <message>
            <source>Find a column…</source>
            <translation>Buscar una columna…</translation>
        </message>
        <message>
            <source>Find a column</source>
            <translation>Buscar una columna</translation>
        </message>
        <message>
            <source>Columns; ticked ones are shown</source>
            <translation>Columnas; se muestran las marcadas</translation>
        </message>
        <message>
            <source>Towards the first column (Alt+Up)</source>
            <translation>Hacia la primera columna (Alt+Arriba)</translation>
        </message>
        <message>
            <source>Towards the last column (Alt+Down)</source>
            <translation>Hacia la última columna (Alt+Abajo)</translation>
        </message>
        <message>
            <source>Order, widths and all columns as they were at first</source>
            <translation>Orden, anchos y todas las columnas como al principio</translation>
        </message>
        <message>
            <source>&amp;Go to column</source>
            <translation>&amp;Ir a la columna</translation>
        </message>
        <message>
            <source>Frozen: stays in sight</source>
            <translation>Inmovilizada: queda a la vista</translation>
        </message>
        <message>
            <source>No column contains “%1”.</source>
            <translation>Ninguna columna contiene «%1».</translation>
        </message>
        <message>
            <source>%1 of %2 columns are shown.</source>
            <translation>Se muestran %1 de %2 columnas.</translation>
        </message>
        <message numerus="yes">
            <source>All %n columns are shown.</source>
            <translation>
                <numerusform>Se muestra la única columna.</numerusform>
                <numerusform>Se muestran las %n columnas.</numerusform>
            </translation>
        </message>
        <message>
            <source>One column at least must be shown.</source>
            <translation>Debe mostrarse al menos una columna.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictCheck</name>
        <message numerus="yes">
            <source>Resolve %n conflict(s)</source>
            <translation>
                <numerusform>Resolver %n conflicto</numerusform>
                <numerusform>Resolver %n conflictos</numerusform>
            </translation>
        </message>
        <message>
            <source>Bring Back</source>
            <translation>Recuperar</translation>
        </message>
        <message>
            <source>(nothing)</source>
            <translation>(nada)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>new %1 %2</source>
            <translation>%1 %2 (nueva)</translation>
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
            <translation>eliminada</translation>
        </message>
        <message>
            <source>%1 is deleted</source>
            <translation>%1 se ha eliminado</translation>
        </message>
        <message>
            <source>what it was moved into stands below it</source>
            <translation>su nuevo padre está por debajo</translation>
        </message>
        <message>
            <source>delete it</source>
            <translation>eliminarla</translation>
        </message>
        <message>
            <source>bring it back with my edits</source>
            <translation>recuperarla con mis cambios</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>modificada</translation>
        </message>
        <message>
            <source>keep the row, refer to nothing</source>
            <translation>conservar la fila, sin referencia</translation>
        </message>
        <message>
            <source>refer to it</source>
            <translation>hacerle referencia</translation>
        </message>
        <message>
            <source>move it there</source>
            <translation>moverla ahí</translation>
        </message>
        <message>
            <source>%1: %2 is now %3</source>
            <translation>%1: %2 es ahora %3</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConflictDialog</name>
        <message>
            <source>Conflicts</source>
            <translation>Conflictos</translation>
        </message>
        <message>
            <source>Someone else has changed the same data since it was read.</source>
            <translation>Otra persona ha modificado los mismos datos después de leerse.</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Columna</translation>
        </message>
        <message>
            <source>Was</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>Theirs (←)</source>
            <translation>De otros (←)</translation>
        </message>
        <message>
            <source>Yours (→)</source>
            <translation>Propio (→)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Guardar</translation>
        </message>
        <message>
            <source>All &amp;Theirs</source>
            <translation>Todo de &amp;otros</translation>
        </message>
        <message>
            <source>All &amp;Yours</source>
            <translation>Todo &amp;propio</translation>
        </message>
        <message>
            <source>Nothing is saved; your edits stay pending.</source>
            <translation>No se guarda nada; sus cambios siguen pendientes.</translation>
        </message>
        <message>
            <source>Taken over, as it does not touch your edits: %1</source>
            <translation>Incorporado, pues no afecta a sus cambios: %1</translation>
        </message>
        <message>
            <source>whole row</source>
            <translation>fila entera</translation>
        </message>
        <message>
            <source>This is not possible any more; only theirs can be taken.</source>
            <translation>Esto ya no es posible; solo se puede aceptar lo de otros.</translation>
        </message>
        <message>
            <source>Theirs</source>
            <translation>De otros</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Propio</translation>
        </message>
        <message>
            <source>%1, chosen</source>
            <translation>%1, elegido</translation>
        </message>
        <message>
            <source>%1, not chosen</source>
            <translation>%1, no elegido</translation>
        </message>
        <message>
            <source>Everything is decided. Enter saves; nothing is written before.</source>
            <translation>Todo está decidido. Intro guarda; antes no se escribe nada.</translation>
        </message>
        <message numerus="yes">
            <source>%n to decide: Left takes theirs, Right keeps yours. Nothing is written before you save.</source>
            <translation>
                <numerusform>Queda %n por decidir: Izquierda acepta lo de otros, Derecha conserva lo propio. No se escribe nada hasta que guarde.</numerusform>
                <numerusform>Quedan %n por decidir: Izquierda acepta lo de otros, Derecha conserva lo propio. No se escribe nada hasta que guarde.</numerusform>
            </translation>
        </message>
        <message>
            <source>First choose for each row.</source>
            <translation>Elija primero para cada fila.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ConnectionDialog</name>
        <message>
            <source>&amp;Test</source>
            <translation>P&amp;robar</translation>
        </message>
        <message>
            <source>Stop t&amp;est</source>
            <translation>Det&amp;ener prueba</translation>
        </message>
        <message>
            <source>C&amp;onnect</source>
            <translation>C&amp;onectar</translation>
        </message>
        <message>
            <source>Connect to a database</source>
            <translation>Conectar a una base de datos</translation>
        </message>
        <message>
            <source>U&amp;RL</source>
            <translation>UR&amp;L</translation>
        </message>
        <message>
            <source>What the command line takes; paste one here. Passwords never belong into it</source>
            <translation>Lo mismo que admite la línea de comandos; pegue una aquí. Las contraseñas nunca deben ir en ella</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>The test was given up.</source>
            <translation>Se ha abandonado la prueba.</translation>
        </message>
        <message>
            <source>The password was taken out of the URL. It is used for this connection and written nowhere.</source>
            <translation>La contraseña se ha retirado de la URL. Se usa para esta conexión y no se escribe en ningún sitio.</translation>
        </message>
        <message>
            <source>Trying…</source>
            <translation>Probando…</translation>
        </message>
        <message>
            <source>It can be opened: %1 answers.</source>
            <translation>Se puede abrir: responde %1.</translation>
        </message>
        <message>
            <source>Try whether it can be opened; nothing is changed</source>
            <translation>Probar si se puede abrir; no se cambia nada</translation>
        </message>
        <message>
            <source>Cancel the test</source>
            <translation>Cancelar la prueba</translation>
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
            <translation>Archivo de base de datos</translation>
        </message>
        <message>
            <source>&amp;Read-only: nothing can be changed</source>
            <translation>&amp;Solo lectura: no se puede cambiar nada</translation>
        </message>
        <message>
            <source>SQLite file</source>
            <translation>Archivo SQLite</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>&amp;Tipo</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>Puerto</translation>
        </message>
        <message>
            <source>Port; with the lowest value the usual one</source>
            <translation>Puerto; con el valor mínimo, el habitual</translation>
        </message>
        <message>
            <source>&amp;Port</source>
            <translation>&amp;Puerto</translation>
        </message>
        <message>
            <source>Encr&amp;yption (TLS)</source>
            <translation>Ci&amp;frado (TLS)</translation>
        </message>
        <message>
            <source>&amp;Host</source>
            <translation>&amp;Host</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Usuario</translation>
        </message>
        <message>
            <source>&amp;Database</source>
            <translation>&amp;Base de datos</translation>
        </message>
        <message>
            <source>&amp;Socket</source>
            <translation>Soc&amp;ket</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Archivo</translation>
        </message>
        <message>
            <source>A file is opened for reading only, a server is told to refuse whatever writes; editing is disabled</source>
            <translation>Un archivo se abre solo para lectura y a un servidor se le indica que rechace toda escritura; la edición queda desactivada</translation>
        </message>
        <message>
            <source>&amp;Name</source>
            <translation>&amp;Nombre</translation>
        </message>
        <message>
            <source>&amp;Colour</source>
            <translation>&amp;Color</translation>
        </message>
        <message>
            <source>this machine</source>
            <translation>este equipo</translation>
        </message>
        <message>
            <source>your name on this system</source>
            <translation>su nombre en este sistema</translation>
        </message>
        <message>
            <source>as in ~/.my.cnf, else your name on this system</source>
            <translation>como en ~/.my.cnf; si no, su nombre en este sistema</translation>
        </message>
        <message>
            <source>called like the user</source>
            <translation>con el nombre del usuario</translation>
        </message>
        <message>
            <source>a folder, in place of the host</source>
            <translation>una carpeta, en lugar del host</translation>
        </message>
        <message>
            <source>a file, in place of the host</source>
            <translation>un archivo, en lugar del host</translation>
        </message>
        <message>
            <source>Choose the file of the database.</source>
            <translation>Elija el archivo de la base de datos.</translation>
        </message>
        <message>
            <source>Name the database: a MariaDB server has several.</source>
            <translation>Indique la base de datos: un servidor MariaDB tiene varias.</translation>
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
            <translation>Guardar en archivo…</translation>
        </message>
        <message>
            <source>Replace…</source>
            <translation>Reemplazar…</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Leyendo…</translation>
        </message>
        <message>
            <source>The row is no longer there.</source>
            <translation>La fila ya no existe.</translation>
        </message>
        <message>
            <source>By the content of a file</source>
            <translation>Por el contenido de un archivo</translation>
        </message>
        <message>
            <source>There is no value (NULL).</source>
            <translation>No hay ningún valor (NULL).</translation>
        </message>
        <message>
            <source>Saved %1 to %2.</source>
            <translation>Se han guardado %1 en %2.</translation>
        </message>
        <message>
            <source>%1 could not be written: %2.</source>
            <translation>No se ha podido escribir %1: %2.</translation>
        </message>
        <message>
            <source>%1 could not be read: %2.</source>
            <translation>No se ha podido leer %1: %2.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ContentView</name>
        <message>
            <source>%1 of binary data</source>
            <translation>%1 de datos binarios</translation>
        </message>
        <message>
            <source>empty</source>
            <translation>vacío</translation>
        </message>
        <message>
            <source>%1 picture, %2 × %3, %4; too large to be shown, save it to a file</source>
            <translation>imagen %1, %2 × %3, %4; demasiado grande para mostrarla, guárdela en un archivo</translation>
        </message>
        <message>
            <source>Picture</source>
            <translation>Imagen</translation>
        </message>
        <message>
            <source>%1 picture, %2 × %3, %4</source>
            <translation>imagen %1, %2 × %3, %4</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>text, 1 line, %1</source>
            <translation>texto, 1 línea, %1</translation>
        </message>
        <message>
            <source>text, %1 lines, %2</source>
            <translation>texto, %1 líneas, %2</translation>
        </message>
        <message>
            <source>JSON, %1</source>
            <translation>JSON, %1</translation>
        </message>
        <message>
            <source>; the first %1 are shown</source>
            <translation>; se muestran los primeros %1</translation>
        </message>
        <message>
            <source>The first %1 of %2 are shown; save them to a file to see all.</source>
            <translation>Se muestran los primeros %1 de %2; guárdelos en un archivo para verlos todos.</translation>
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
            <translation>%1 %</translation>
        </message>
        <message>
            <source>Tree (%1): %2</source>
            <translation>Árbol (%1): %2</translation>
        </message>
        <message>
            <source>Link (%1): %2</source>
            <translation>Vínculo (%1): %2</translation>
        </message>
        <message>
            <source>Read-only: %1</source>
            <translation>Solo lectura: %1</translation>
        </message>
        <message>
            <source>Editable: %1</source>
            <translation>Editable: %1</translation>
        </message>
        <message>
            <source>Rows are &amp;named by</source>
            <translation>Filas &amp;nombradas por</translation>
        </message>
        <message>
            <source>Their key</source>
            <translation>Su clave</translation>
        </message>
        <message>
            <source>Siblings are &amp;ordered by</source>
            <translation>Hermanos &amp;ordenados por</translation>
        </message>
        <message>
            <source>Only the rows of a tree have siblings.</source>
            <translation>Solo las filas de un árbol tienen hermanos.</translation>
        </message>
        <message>
            <source>Their name</source>
            <translation>Su nombre</translation>
        </message>
        <message>
            <source>The row &amp;above is in</source>
            <translation>La fila &amp;superior está en</translation>
        </message>
        <message>
            <source>No column of this table can hold the key of another of its rows.</source>
            <translation>Ninguna columna de esta tabla puede contener la clave de otra de sus filas.</translation>
        </message>
        <message>
            <source>None: it is no tree</source>
            <translation>Ninguna: no es un árbol</translation>
        </message>
        <message>
            <source>Rows &amp;link two others</source>
            <translation>Las filas &amp;vinculan otras dos</translation>
        </message>
        <message>
            <source>A link needs two relations to other tables; this table has %1.</source>
            <translation>Un vínculo necesita dos relaciones con otras tablas; esta tabla tiene %1.</translation>
        </message>
        <message>
            <source>Choose &amp;key columns…</source>
            <translation>Elegir columnas &amp;clave…</translation>
        </message>
        <message>
            <source>Columns that tell rows apart last longer than their numbers.</source>
            <translation>Las columnas que distinguen las filas son más duraderas que sus números.</translation>
        </message>
        <message>
            <source>Rows can be edited once some columns tell them apart.</source>
            <translation>Las filas se pueden editar en cuanto algunas columnas las distingan.</translation>
        </message>
        <message>
            <source>&amp;Relations</source>
            <translation>&amp;Relaciones</translation>
        </message>
        <message>
            <source>Add a relation…</source>
            <translation>Añadir una relación…</translation>
        </message>
        <message>
            <source>Forget %1 → %2</source>
            <translation>Olvidar %1 → %2</translation>
        </message>
        <message>
            <source>&amp;As it was guessed</source>
            <translation>Como se &amp;dedujo</translation>
        </message>
        <message>
            <source>You have said nothing about this table.</source>
            <translation>No ha indicado nada sobre esta tabla.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Credentials</name>
        <message>
            <source>No keyring service runs on this system.</source>
            <translation>No hay ningún servicio de llavero en este sistema.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Doctor</name>
        <message>
            <source>Checking %1 (%2 of %3)…</source>
            <translation>Comprobando %1 (%2 de %3)…</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorActions</name>
        <message>
            <source>Make it top level</source>
            <translation>Pasar al primer nivel</translation>
        </message>
        <message>
            <source>Move to…</source>
            <translation>Mover a…</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Eliminar…</translation>
        </message>
        <message>
            <source>Merge into one…</source>
            <translation>Fusionar en una…</translation>
        </message>
        <message>
            <source>Add a number to the name</source>
            <translation>Añadir un número al nombre</translation>
        </message>
        <message>
            <source>Give it a name</source>
            <translation>Darle un nombre</translation>
        </message>
        <message>
            <source>Set the level</source>
            <translation>Ajustar el nivel</translation>
        </message>
        <message>
            <source>Remove the link</source>
            <translation>Quitar el vínculo</translation>
        </message>
        <message>
            <source>It stands at the top from then on, what is below it stays there</source>
            <translation>Pasa a estar en el primer nivel; lo que tiene debajo sigue ahí</translation>
        </message>
        <message>
            <source>Choose another parent for it</source>
            <translation>Elegirle otro padre</translation>
        </message>
        <message>
            <source>Delete the row; asks what becomes of the rows below it</source>
            <translation>Eliminar la fila; se pregunta qué ocurre con las filas de debajo</translation>
        </message>
        <message>
            <source>Rows below, links and references go to the row that stays</source>
            <translation>Las filas de debajo, los vínculos y las referencias pasan a la fila que se conserva</translation>
        </message>
        <message>
            <source>All rows of the name but the first get a number</source>
            <translation>Todas las filas con ese nombre, salvo la primera, reciben un número</translation>
        </message>
        <message>
            <source>Go to the row and type its name</source>
            <translation>Ir a la fila y escribir su nombre</translation>
        </message>
        <message>
            <source>Level of its place, for the row and everything below it</source>
            <translation>Nivel de su posición, para la fila y todo lo que hay debajo</translation>
        </message>
        <message>
            <source>The row of the link table is deleted</source>
            <translation>Se elimina la fila de la tabla de vínculos</translation>
        </message>
        <message>
            <source>No finding is selected.</source>
            <translation>Ningún problema seleccionado.</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Mostrar fila</translation>
        </message>
        <message>
            <source>Go to the row (Enter)</source>
            <translation>Ir a la fila (Intro)</translation>
        </message>
        <message>
            <source>It is mended with the row above it.</source>
            <translation>Se corrige junto con la fila de encima.</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Corregir</translation>
        </message>
        <message>
            <source>Fix all</source>
            <translation>Corregir todo</translation>
        </message>
        <message>
            <source>Fix all of this kind</source>
            <translation>Corregir todos los de este tipo</translation>
        </message>
        <message>
            <source>%1, for every row under “%2”, as one step</source>
            <translation>%1, para todas las filas bajo «%2», en un solo paso</translation>
        </message>
        <message>
            <source>Move %1 to</source>
            <translation>Mover %1 a</translation>
        </message>
        <message>
            <source>Name of the new parent</source>
            <translation>Nombre del nuevo padre</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Mover</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorModel</name>
        <message>
            <source>The first %1 are shown.</source>
            <translation>Se muestran los primeros %1.</translation>
        </message>
        <message>
            <source>Rows in a circle</source>
            <translation>Filas en círculo</translation>
        </message>
        <message>
            <source>Parent is missing</source>
            <translation>Falta el padre</translation>
        </message>
        <message>
            <source>Cannot be reached from the top</source>
            <translation>Inalcanzable desde la raíz</translation>
        </message>
        <message>
            <source>Same name beside each other</source>
            <translation>Mismo nombre entre hermanos</translation>
        </message>
        <message>
            <source>No name</source>
            <translation>Sin nombre</translation>
        </message>
        <message>
            <source>Level does not fit</source>
            <translation>El nivel no encaja</translation>
        </message>
        <message>
            <source>Link leads nowhere</source>
            <translation>El vínculo no lleva a nada</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Problema</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorPanel</name>
        <message>
            <source>Check again</source>
            <translation>Comprobar de nuevo</translation>
        </message>
        <message>
            <source>Read all trees and links again (F5)</source>
            <translation>Leer de nuevo todos los árboles y vínculos (F5)</translation>
        </message>
        <message>
            <source>What is wrong with trees and links</source>
            <translation>Problemas de los árboles y vínculos</translation>
        </message>
        <message>
            <source>1 tree</source>
            <translation>1 árbol</translation>
        </message>
        <message>
            <source>%1 trees</source>
            <translation>%1 árboles</translation>
        </message>
        <message>
            <source>1 link table</source>
            <translation>1 tabla de vínculos</translation>
        </message>
        <message>
            <source>%1 link tables</source>
            <translation>%1 tablas de vínculos</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 y %2</translation>
        </message>
        <message>
            <source>This database has no trees and no links to check.</source>
            <translation>Esta base de datos no tiene árboles ni vínculos que comprobar.</translation>
        </message>
        <message>
            <source>Checking %1…</source>
            <translation>Comprobando %1…</translation>
        </message>
        <message>
            <source>The check was stopped before its end.</source>
            <translation>La comprobación se detuvo antes de terminar.</translation>
        </message>
        <message>
            <source>Nothing has been checked yet.</source>
            <translation>Aún no se ha comprobado nada.</translation>
        </message>
        <message>
            <source>No problems found in %1 (checked %2).</source>
            <translation>No se han encontrado problemas en %1 (comprobado a las %2).</translation>
        </message>
        <message>
            <source>1 problem</source>
            <translation>1 problema</translation>
        </message>
        <message>
            <source>%1 problems</source>
            <translation>%1 problemas</translation>
        </message>
        <message>
            <source>%1; the check was stopped before its end</source>
            <translation>%1; la comprobación se detuvo antes de terminar</translation>
        </message>
        <message>
            <source>%1, checked %2</source>
            <translation>%1, comprobado a las %2</translation>
        </message>
        <message>
            <source>Checks (%1)</source>
            <translation>Comprobaciones (%1)</translation>
        </message>
        <message>
            <source>Checks</source>
            <translation>Comprobaciones</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::DoctorWords</name>
        <message>
            <source>new %1</source>
            <translation>nueva fila de %1</translation>
        </message>
        <message>
            <source>shown at the top level</source>
            <translation>se muestra en el primer nivel</translation>
        </message>
        <message>
            <source>top level</source>
            <translation>primer nivel</translation>
        </message>
        <message>
            <source>It is its own parent.</source>
            <translation>Es su propio padre.</translation>
        </message>
        <message>
            <source>%1 rows stand below each other: %2</source>
            <translation>%1 filas están unas debajo de otras: %2</translation>
        </message>
        <message>
            <source>It stands below %1, whose parent is missing.</source>
            <translation>Está debajo de %1, cuyo padre falta.</translation>
        </message>
        <message>
            <source>It stands below %1, which is in a circle.</source>
            <translation>Está debajo de %1, que está en un círculo.</translation>
        </message>
        <message>
            <source>With it %1.</source>
            <translation>Y con ella, %1.</translation>
        </message>
        <message>
            <source>%1 rows beside each other have this name.</source>
            <translation>%1 hermanos tienen este nombre.</translation>
        </message>
        <message>
            <source>It has no name.</source>
            <translation>No tiene nombre.</translation>
        </message>
        <message>
            <source>It stands below %1.</source>
            <translation>Está debajo de %1.</translation>
        </message>
        <message>
            <source>Its level is the highest: it would become the top.</source>
            <translation>Su nivel es el más alto: pasaría al primer nivel.</translation>
        </message>
        <message>
            <source>Its key is the lowest: it would become the top.</source>
            <translation>Su clave es la más baja: pasaría al primer nivel.</translation>
        </message>
        <message>
            <source>%1 below it.</source>
            <translation>Debajo hay %1.</translation>
        </message>
        <message>
            <source>Nothing stands below it.</source>
            <translation>No hay nada debajo.</translation>
        </message>
        <message>
            <source>It would stay.</source>
            <translation>Esta se conservaría.</translation>
        </message>
        <message>
            <source>Its parent does not exist: %1 is %2.</source>
            <translation>Su padre no existe: %1 es %2.</translation>
        </message>
        <message>
            <source>It has no level</source>
            <translation>No tiene nivel</translation>
        </message>
        <message>
            <source>Its level is %1</source>
            <translation>Su nivel es %1</translation>
        </message>
        <message>
            <source>%1; rows at the top have %2.</source>
            <translation>%1; las filas del primer nivel tienen %2.</translation>
        </message>
        <message>
            <source>%1; its parent has %2, and there is no single level below that.</source>
            <translation>%1; su padre tiene %2 y debajo no hay un único nivel posible.</translation>
        </message>
        <message>
            <source>%1; below %2 (%3) it should be %4.</source>
            <translation>%1; debajo de %2 (%3) debería ser %4.</translation>
        </message>
        <message>
            <source>%1 does not exist.</source>
            <translation>%1 no existe.</translation>
        </message>
        <message>
            <source>Neither %1 nor %2 exists.</source>
            <translation>No existen ni %1 ni %2.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EditingDelegate</name>
        <message>
            <source>The value was not taken.</source>
            <translation>No se ha aceptado el valor.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Edits</name>
        <message>
            <source>Binary data cannot be edited as text.</source>
            <translation>Los datos binarios no se pueden editar como texto.</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 debe tener un valor.</translation>
        </message>
        <message>
            <source>%1 does not refer to such a row.</source>
            <translation>%1 no hace referencia a una fila así.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>%1 would stand below itself.</source>
            <translation>%1 quedaría en su propio subárbol.</translation>
        </message>
        <message>
            <source> (copy)</source>
            <translation> (copia)</translation>
        </message>
        <message>
            <source> (copy %1)</source>
            <translation> (copia %1)</translation>
        </message>
        <message>
            <source>%1 is still being loaded. Try again in a moment.</source>
            <translation>%1 todavía se está cargando. Inténtelo de nuevo en un momento.</translation>
        </message>
        <message>
            <source>The key of a %1 is given by hand: a copy would have none.</source>
            <translation>La clave de %1 se introduce a mano: una copia no tendría ninguna.</translation>
        </message>
        <message>
            <source>These are %1 rows; no more than %2 can be copied at once.</source>
            <translation>Son %1 filas; no se pueden copiar más de %2 a la vez.</translation>
        </message>
        <message>
            <source>%1 has been moved meanwhile. Copy again.</source>
            <translation>%1 se ha movido entretanto. Copie de nuevo.</translation>
        </message>
        <message>
            <source>Copy %1</source>
            <translation>Copiar %1</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Guardando…</translation>
        </message>
        <message>
            <source>%1 is open for reading only.</source>
            <translation>%1 se ha abierto solo para lectura.</translation>
        </message>
        <message>
            <source>%1 cannot be edited.</source>
            <translation>%1 no se puede editar.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Esta fila está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>%1 is computed by the database.</source>
            <translation>%1 lo calcula la base de datos.</translation>
        </message>
        <message>
            <source>%1 is the key by which the row is known; it stays.</source>
            <translation>%1 es la clave que identifica la fila; no se cambia.</translation>
        </message>
        <message>
            <source>This value is still being loaded.</source>
            <translation>Este valor todavía se está cargando.</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>Renombrar %1</translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>Cambiar %1 de %2</translation>
        </message>
        <message>
            <source>Change %1 values</source>
            <translation>Cambiar %1 valores</translation>
        </message>
        <message>
            <source>Rows of %1 form no tree.</source>
            <translation>Las filas de %1 no forman un árbol.</translation>
        </message>
        <message>
            <source>A %1 cannot stand below a %2.</source>
            <translation>Una fila de %1 no puede estar debajo de una de %2.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into itself.</source>
            <translation>%1 no puede ser su propio padre.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into %2, which is below it.</source>
            <translation>%1 no se puede mover a %2, que está debajo.</translation>
        </message>
        <message>
            <source>%1 is part of the key by which the row is known; it stays.</source>
            <translation>%1 forma parte de la clave que identifica la fila; no se cambia.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>Mover %1</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>Añadir %1</translation>
        </message>
        <message>
            <source>New %1 %2</source>
            <translation>Añadir %1 %2</translation>
        </message>
        <message>
            <source>%1 above %2</source>
            <translation>%1 encima de %2</translation>
        </message>
        <message>
            <source>Duplicate %1</source>
            <translation>Duplicar %1</translation>
        </message>
        <message>
            <source>Revert %1</source>
            <translation>Revertir %1</translation>
        </message>
        <message>
            <source>Revert %1 of %2</source>
            <translation>Revertir %1 de %2</translation>
        </message>
        <message>
            <source>%1 belongs to %2 in the database, which is marked for deletion: take that back, too.</source>
            <translation>En la base de datos, %1 pertenece a %2, que está pendiente de eliminación: revierta también eso.</translation>
        </message>
        <message>
            <source>1 Edit That Was Not Saved</source>
            <translation>1 cambio que no se guardó</translation>
        </message>
        <message>
            <source>%1 Edits That Were Not Saved</source>
            <translation>%1 cambios que no se guardaron</translation>
        </message>
        <message>
            <source>%1 is for looking at only.</source>
            <translation>%1 es solo para consulta.</translation>
        </message>
        <message>
            <source>Link %1 to %2</source>
            <translation>Vincular %1 con %2</translation>
        </message>
        <message>
            <source>Unlink %1 from %2</source>
            <translation>Desvincular %1 de %2</translation>
        </message>
        <message>
            <source>Revert the link of %1 and %2</source>
            <translation>Revertir el vínculo de %1 con %2</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nada seleccionado.</translation>
        </message>
        <message>
            <source>Choose the row that stays.</source>
            <translation>Elija la fila que se conserva.</translation>
        </message>
        <message>
            <source>%1 cannot be merged into itself.</source>
            <translation>%1 no se puede fusionar consigo mismo.</translation>
        </message>
        <message>
            <source>It is below %1.</source>
            <translation>Está debajo de %1.</translation>
        </message>
        <message>
            <source>Merge %1 into %2</source>
            <translation>Fusionar %1 en %2</translation>
        </message>
        <message>
            <source>No row of %1 has this name or key.</source>
            <translation>Ninguna fila de %1 tiene este nombre o clave.</translation>
        </message>
        <message>
            <source>Several rows of %1 have this name: give the key.</source>
            <translation>Varias filas de %1 tienen este nombre: indique la clave.</translation>
        </message>
        <message>
            <source>The key of one row of %1 and the name of another.</source>
            <translation>Es la clave de una fila de %1 y el nombre de otra.</translation>
        </message>
        <message>
            <source>The row of %1 is marked for deletion.</source>
            <translation>La fila de %1 está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>Eliminar %1</translation>
        </message>
        <message>
            <source>The save cannot be undone: %1</source>
            <translation>El guardado no se puede deshacer: %1</translation>
        </message>
        <message>
            <source>Undone but for what others have changed since: that stays.</source>
            <translation>Deshecho, salvo lo que otros han cambiado desde entonces: eso queda.</translation>
        </message>
        <message>
            <source>Expected at most %1 %2.</source>
            <translation>Como máximo, %1 %2.</translation>
        </message>
        <message>
            <source>Expected a whole number, such as 42.</source>
            <translation>Se espera un número entero, como 42.</translation>
        </message>
        <message>
            <source>Expected a number, such as 54.90.</source>
            <translation>Se espera un número, como 54.90.</translation>
        </message>
        <message>
            <source>Expected a number without decimals.</source>
            <translation>Se espera un número sin decimales.</translation>
        </message>
        <message>
            <source>decimal</source>
            <translation>decimal</translation>
        </message>
        <message>
            <source>decimals</source>
            <translation>decimales</translation>
        </message>
        <message>
            <source>digit before the point</source>
            <translation>cifra antes del punto</translation>
        </message>
        <message>
            <source>digits before the point</source>
            <translation>cifras antes del punto</translation>
        </message>
        <message>
            <source>Expected a number, such as 1.5.</source>
            <translation>Se espera un número, como 1.5.</translation>
        </message>
        <message>
            <source>Expected true or false.</source>
            <translation>Se espera true o false.</translation>
        </message>
        <message>
            <source>Expected a date, such as 2024-05-31.</source>
            <translation>Se espera una fecha, como 2024-05-31.</translation>
        </message>
        <message>
            <source>Expected a time, such as 14:30:00.</source>
            <translation>Se espera una hora, como 14:30:00.</translation>
        </message>
        <message>
            <source>Expected a date and time, such as 2024-05-31 14:30:00.</source>
            <translation>Se espera una fecha y hora, como 2024-05-31 14:30:00.</translation>
        </message>
        <message>
            <source>character</source>
            <translation>carácter</translation>
        </message>
        <message>
            <source>characters</source>
            <translation>caracteres</translation>
        </message>
        <message>
            <source>Expected a list, such as {1,2,3} or {"two words",NULL}.</source>
            <translation>Se espera una lista, como {1,2,3} o {"dos palabras",NULL}.</translation>
        </message>
        <message>
            <source>Binary data cannot be typed.</source>
            <translation>Los datos binarios no se pueden escribir a mano.</translation>
        </message>
        <message>
            <source>Expected a UUID.</source>
            <translation>Se espera un UUID.</translation>
        </message>
        <message>
            <source>A row is not there any more: what added it was undone.</source>
            <translation>Una fila ya no existe: se deshizo lo que la había añadido.</translation>
        </message>
        <message>
            <source>Flatten %1</source>
            <translation>Aplanar %1</translation>
        </message>
        <message numerus="yes">
            <source>Save of %n edit(s)</source>
            <translation>
                <numerusform>Guardado de %n cambio</numerusform>
                <numerusform>Guardado de %n cambios</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTableModel</name>
        <message>
            <source>This table has no primary key, so a row cannot be told from its twin: it is shown, not edited.</source>
            <translation>Esta tabla no tiene clave primaria, así que dos filas iguales no se pueden distinguir: se muestra, pero no se edita.</translation>
        </message>
        <message>
            <source>Linked rows of %1</source>
            <translation>Filas vinculadas de %1</translation>
        </message>
        <message>
            <source>only %1 of %2 selected numbers are loaded</source>
            <translation>solo se han cargado %1 de %2 números seleccionados</translation>
        </message>
        <message numerus="yes">
            <source>Σ %1 · average %2 · %n number(s)</source>
            <translation>
                <numerusform>Σ %1 · media %2 · %n número</numerusform>
                <numerusform>Σ %1 · media %2 · %n números</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, sorted ascending</source>
            <translation>%1, orden ascendente</translation>
        </message>
        <message>
            <source>%1, sorted descending</source>
            <translation>%1, orden descendente</translation>
        </message>
        <message>
            <source>%1, %2 of %3</source>
            <translation>%1, %2 de %3</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>Links are changed in the record, or by dragging rows onto the tree.</source>
            <translation>Los vínculos se cambian en la ficha o arrastrando filas al árbol.</translation>
        </message>
        <message>
            <source>Binary data cannot be edited as text.</source>
            <translation>Los datos binarios no se pueden editar como texto.</translation>
        </message>
        <message>
            <source>The row is still being read.</source>
            <translation>La fila todavía se está leyendo.</translation>
        </message>
        <message>
            <source>The row is marked for deletion.</source>
            <translation>La fila está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>New row; the database gives its default here: %1</source>
            <translation>Fila nueva; la base de datos pone aquí su valor predeterminado: %1</translation>
        </message>
        <message>
            <source>New row; the database gives a value here</source>
            <translation>Fila nueva; la base de datos pone aquí un valor</translation>
        </message>
        <message>
            <source>New row, not saved yet</source>
            <translation>Fila nueva, aún sin guardar</translation>
        </message>
        <message>
            <source>loading</source>
            <translation>cargando</translation>
        </message>
        <message>
            <source>default</source>
            <translation>predeterminado</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>modificado</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nuevo</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>eliminado</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>antes: %1</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 debe tener un valor.</translation>
        </message>
        <message>
            <source>The rows have changed meanwhile: press F5 to read them again.</source>
            <translation>Las filas han cambiado entretanto: pulse F5 para leerlas de nuevo.</translation>
        </message>
        <message>
            <source>Only the beginning of this long text has been read; Edit as Text reads all of it.</source>
            <translation>Solo se ha leído el principio de este texto largo; «Editar como texto» lo lee entero.</translation>
        </message>
        <message>
            <source>Only the beginning of this long text has been read: press %1 to read and edit it.</source>
            <translation>Solo se ha leído el principio de este texto largo: pulse %1 para leerlo y editarlo.</translation>
        </message>
        <message>
            <source>%1 · press %2 to revert</source>
            <translation>%1 · pulse %2 para revertir</translation>
        </message>
        <message>
            <source>%1… · press %2 to read the rest</source>
            <translation>%1… · pulse %2 para leer el resto</translation>
        </message>
        <message>
            <source>Deleted when you save</source>
            <translation>Se elimina al guardar</translation>
        </message>
        <message>
            <source>No longer belongs here once you save</source>
            <translation>Deja de pertenecer aquí al guardar</translation>
        </message>
        <message>
            <source>Rows cannot be sorted by this column: the database has no order for its type.</source>
            <translation>Las filas no se pueden ordenar por esta columna: la base de datos no tiene un orden para su tipo.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::EntityTreeModel</name>
        <message>
            <source>level %1, %2 of %3</source>
            <translation>nivel %1, %2 de %3</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>antes: %1</translation>
        </message>
        <message>
            <source>was in %1</source>
            <translation>antes en %1</translation>
        </message>
        <message>
            <source>was at the top level</source>
            <translation>antes en el primer nivel</translation>
        </message>
        <message>
            <source>its parent is missing</source>
            <translation>falta su padre</translation>
        </message>
        <message>
            <source>it is below itself</source>
            <translation>está debajo de sí misma</translation>
        </message>
        <message>
            <source>No column of %1 names a row.</source>
            <translation>Ninguna columna de %1 da nombre a las filas.</translation>
        </message>
        <message>
            <source>%1 new</source>
            <translation>%1 (nueva)</translation>
        </message>
        <message>
            <source>%1 in all: %2</source>
            <translation>%1 en total: %2</translation>
        </message>
        <message>
            <source>Rows of %1 that belong to the node itself</source>
            <translation>Filas de %1 que pertenecen al propio nodo</translation>
        </message>
        <message>
            <source>Rows of %1 that belong to the node or to any node below it, each counted once</source>
            <translation>Filas de %1 que pertenecen al nodo o a alguno por debajo, cada una contada una vez</translation>
        </message>
        <message>
            <source>in all</source>
            <translation>en total</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::FilterRow</name>
        <message>
            <source>Filter by %1</source>
            <translation>Filtrar por %1</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtrar</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::FindBar</name>
        <message>
            <source>Find in the rows…</source>
            <translation>Buscar en las filas…</translation>
        </message>
        <message>
            <source>Find in the rows</source>
            <translation>Buscar en las filas</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>Stop looking</source>
            <translation>Detener la búsqueda</translation>
        </message>
        <message>
            <source>Close (Esc)</source>
            <translation>Cerrar (Esc)</translation>
        </message>
        <message>
            <source>The previous row with it</source>
            <translation>La fila anterior que lo contiene</translation>
        </message>
        <message>
            <source>The next row with it</source>
            <translation>La siguiente fila que lo contiene</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GoToDialog</name>
        <message>
            <source>Go to</source>
            <translation>Ir a</translation>
        </message>
        <message>
            <source>A table, a tree, a saved view or the name of a row</source>
            <translation>Una tabla, un árbol, una vista guardada o el nombre de una fila</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Destinos</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Two letters or more find rows by their name as well.</source>
            <translation>Con dos letras o más se buscan también filas por su nombre.</translation>
        </message>
        <message>
            <source>1 place</source>
            <translation>1 destino</translation>
        </message>
        <message>
            <source>%1 places</source>
            <translation>%1 destinos</translation>
        </message>
        <message>
            <source>Nothing has this name.</source>
            <translation>No hay nada con ese nombre.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GoToModel</name>
        <message>
            <source>Tree</source>
            <translation>Árbol</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Vínculo</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Vista</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabla</translation>
        </message>
        <message>
            <source>%1, in %2</source>
            <translation>%1, en %2</translation>
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
            <translation>Nueva fila</translation>
        </message>
        <message>
            <source>Duplicate row</source>
            <translation>Duplicar fila</translation>
        </message>
        <message>
            <source>Delete row</source>
            <translation>Eliminar fila</translation>
        </message>
        <message>
            <source>Edit as text…</source>
            <translation>Editar como texto…</translation>
        </message>
        <message>
            <source>Go to what it refers to</source>
            <translation>Ir a la referencia</translation>
        </message>
        <message>
            <source>Show related rows</source>
            <translation>Mostrar filas relacionadas</translation>
        </message>
        <message>
            <source>Set to NULL</source>
            <translation>Poner a NULL</translation>
        </message>
        <message>
            <source>Clear cells</source>
            <translation>Vaciar celdas</translation>
        </message>
        <message>
            <source>Revert to original</source>
            <translation>Revertir al original</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Ninguna fila seleccionada.</translation>
        </message>
        <message>
            <source>The cell refers to no other row.</source>
            <translation>La celda no hace referencia a otra fila.</translation>
        </message>
        <message>
            <source>The reference is empty.</source>
            <translation>La referencia está vacía.</translation>
        </message>
        <message>
            <source>Without a key nothing can refer to the row.</source>
            <translation>Sin clave, nada puede hacer referencia a la fila.</translation>
        </message>
        <message>
            <source>Clear %1 cells</source>
            <translation>Vaciar %1 celdas</translation>
        </message>
        <message>
            <source>Revert %1 changes</source>
            <translation>Revertir %1 cambios</translation>
        </message>
        <message>
            <source>Pick the row in the cell.</source>
            <translation>Elija la fila en la celda.</translation>
        </message>
        <message>
            <source>Binary data can be looked at where a key tells the rows apart.</source>
            <translation>Los datos binarios se pueden ver si una clave distingue las filas.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridColumns</name>
        <message>
            <source>Hide this column</source>
            <translation>Ocultar esta columna</translation>
        </message>
        <message>
            <source>Freeze up to this column</source>
            <translation>Inmovilizar hasta esta columna</translation>
        </message>
        <message>
            <source>Columns…</source>
            <translation>Columnas…</translation>
        </message>
        <message>
            <source>Reset columns</source>
            <translation>Restablecer columnas</translation>
        </message>
        <message>
            <source>Unfreeze columns</source>
            <translation>Movilizar columnas</translation>
        </message>
        <message>
            <source>No column is selected.</source>
            <translation>Ninguna columna seleccionada.</translation>
        </message>
        <message>
            <source>It is the only column that is shown.</source>
            <translation>Es la única columna que se muestra.</translation>
        </message>
        <message>
            <source>The columns stand as they usually do.</source>
            <translation>Las columnas están como de costumbre.</translation>
        </message>
        <message>
            <source>Hide “%1”</source>
            <translation>Ocultar «%1»</translation>
        </message>
        <message>
            <source>Fit width to content</source>
            <translation>Ajustar ancho al contenido</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridCommands</name>
        <message>
            <source>Too much is selected: at most %L1 rows at once.</source>
            <translation>La selección es demasiado grande: como máximo %L1 filas a la vez.</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Ninguna fila seleccionada.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridCopy</name>
        <message>
            <source>Cut</source>
            <translation>Cortar</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy with headers</source>
            <translation>Copiar con encabezados</translation>
        </message>
        <message>
            <source>Copy as SQL INSERT</source>
            <translation>Copiar como SQL INSERT</translation>
        </message>
        <message>
            <source>Copy as JSON</source>
            <translation>Copiar como JSON</translation>
        </message>
        <message>
            <source>Copy as Markdown</source>
            <translation>Copiar como Markdown</translation>
        </message>
        <message>
            <source>Copy as IN list</source>
            <translation>Copiar como lista IN</translation>
        </message>
        <message>
            <source>No row is selected.</source>
            <translation>Ninguna fila seleccionada.</translation>
        </message>
        <message>
            <source>Select cells of one column, not of several.</source>
            <translation>Seleccione celdas de una sola columna.</translation>
        </message>
        <message>
            <source>Binary data can be copied where a key tells the rows apart.</source>
            <translation>Los datos binarios se pueden copiar si una clave distingue las filas.</translation>
        </message>
        <message>
            <source>The linked rows are still being read. Try again in a moment.</source>
            <translation>Las filas vinculadas todavía se están leyendo. Inténtelo de nuevo en un momento.</translation>
        </message>
        <message>
            <source>Nothing of the selected cells can be written so.</source>
            <translation>Nada de las celdas seleccionadas se puede escribir así.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridFill</name>
        <message>
            <source>Fill selection</source>
            <translation>Rellenar selección</translation>
        </message>
        <message>
            <source>Fill down</source>
            <translation>Rellenar hacia abajo</translation>
        </message>
        <message>
            <source>Set to empty text</source>
            <translation>Poner texto vacío</translation>
        </message>
        <message>
            <source>Set to default</source>
            <translation>Valor predeterminado</translation>
        </message>
        <message>
            <source>The value was not taken.</source>
            <translation>No se ha aceptado el valor.</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
        <message>
            <source>Fill the selected cells with %1</source>
            <translation>Rellenar las celdas seleccionadas con %1</translation>
        </message>
        <message>
            <source>There is no row above.</source>
            <translation>No hay ninguna fila encima.</translation>
        </message>
        <message>
            <source>Copy the first selected row down into the others, or the row above into this one</source>
            <translation>Copiar la primera fila seleccionada en las demás, o la fila de encima en esta</translation>
        </message>
        <message>
            <source>Set the selected texts to an empty text, which is not NULL</source>
            <translation>Poner en los textos seleccionados un texto vacío, que no es NULL</translation>
        </message>
        <message>
            <source>Defaults are taken by new rows that are not saved yet.</source>
            <translation>Solo las filas nuevas sin guardar toman valores predeterminados.</translation>
        </message>
        <message>
            <source>Leave the selected cells of new rows to the database</source>
            <translation>Dejar que la base de datos dé su valor a las celdas seleccionadas de filas nuevas</translation>
        </message>
        <message>
            <source>The rows are still being read.</source>
            <translation>Las filas todavía se están leyendo.</translation>
        </message>
        <message>
            <source>One cell kept its value. %1</source>
            <translation>Una celda conserva su valor. %1</translation>
        </message>
        <message>
            <source>%L1 cells kept their values. %2</source>
            <translation>%L1 celdas conservan su valor. %2</translation>
        </message>
        <message>
            <source>Select fewer cells.</source>
            <translation>Seleccione menos celdas.</translation>
        </message>
        <message>
            <source>These are more than %L1 rows: select fewer.</source>
            <translation>Son más de %L1 filas: seleccione menos.</translation>
        </message>
        <message>
            <source>Some of the selected rows are still being read. Try again in a moment.</source>
            <translation>Algunas de las filas seleccionadas todavía se están leyendo. Inténtelo de nuevo en un momento.</translation>
        </message>
        <message>
            <source>Pick the row in the cell.</source>
            <translation>Elija la fila en la celda.</translation>
        </message>
        <message>
            <source>Fill %L1 cells with %2</source>
            <translation>Rellenar %L1 celdas con %2</translation>
        </message>
        <message>
            <source>The rows are others now.</source>
            <translation>Las filas ya no son las mismas.</translation>
        </message>
        <message>
            <source>Fill down %L1 cells</source>
            <translation>Rellenar %L1 celdas hacia abajo</translation>
        </message>
        <message>
            <source>It holds no text.</source>
            <translation>No contiene texto.</translation>
        </message>
        <message>
            <source>Empty %L1 cells</source>
            <translation>Vaciar %L1 celdas</translation>
        </message>
        <message>
            <source>Set %L1 cells to their defaults</source>
            <translation>Valor predeterminado en %L1 celdas</translation>
        </message>
        <message>
            <source>Select cells, type a value and use this.</source>
            <translation>Seleccione celdas, escriba un valor y use esta orden.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridFind</name>
        <message>
            <source>Find in the rows</source>
            <translation>Buscar en las filas</translation>
        </message>
        <message>
            <source>Find next</source>
            <translation>Buscar siguiente</translation>
        </message>
        <message>
            <source>Find previous</source>
            <translation>Buscar anterior</translation>
        </message>
        <message>
            <source>Looking for it…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>No hay filas.</translation>
        </message>
        <message>
            <source>No row that is shown contains “%1”.</source>
            <translation>Ninguna fila mostrada contiene «%1».</translation>
        </message>
        <message>
            <source>Reached the first row; went on from the last.</source>
            <translation>Se ha llegado a la primera fila; se sigue desde la última.</translation>
        </message>
        <message>
            <source>Reached the last row; went on from the first.</source>
            <translation>Se ha llegado a la última fila; se sigue desde la primera.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridHeader</name>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridJump</name>
        <message>
            <source>Go to row…</source>
            <translation>Ir a la fila…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>No hay filas.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridLinks</name>
        <message>
            <source>Link…</source>
            <translation>Vincular…</translation>
        </message>
        <message>
            <source>These rows are linked with no other table.</source>
            <translation>Estas filas no se vinculan con ninguna otra tabla.</translation>
        </message>
        <message>
            <source>Link the selected rows with others, or unlink them</source>
            <translation>Vincular las filas seleccionadas con otras, o desvincularlas</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridPane</name>
        <message>
            <source>Include everything below</source>
            <translation>Incluir todo lo de debajo</translation>
        </message>
        <message>
            <source>Filter rows</source>
            <translation>Filtrar filas</translation>
        </message>
        <message>
            <source>Filter by this column</source>
            <translation>Filtrar por esta columna</translation>
        </message>
        <message>
            <source>Rows in which any column contains the text</source>
            <translation>Filas en las que alguna columna contiene el texto</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>%1: sorted</source>
            <translation>%1: ordenado</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>nothing contains “%1”</source>
            <translation>ninguna contiene «%1»</translation>
        </message>
        <message>
            <source>nothing fits %1</source>
            <translation>ninguna cumple %1</translation>
        </message>
        <message>
            <source>nothing that contains “%1” fits %2</source>
            <translation>ninguna que contenga «%1» cumple %2</translation>
        </message>
        <message>
            <source>No rows · %1</source>
            <translation>No hay filas · %1</translation>
        </message>
        <message>
            <source>No rows</source>
            <translation>No hay filas</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>0 rows: %1 [%2]</source>
            <translation>0 filas: %1 [%2]</translation>
        </message>
        <message>
            <source>0 of %1: %2 [%3]</source>
            <translation>0 de %1: %2 [%3]</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Reintentar</translation>
        </message>
        <message>
            <source>Filtering… Until it is done, the former rows are shown.</source>
            <translation>Filtrando… Hasta que termine se muestran las filas anteriores.</translation>
        </message>
        <message>
            <source>Sorting… Until it is done, the former order is shown.</source>
            <translation>Ordenando… Hasta que termine se muestra el orden anterior.</translation>
        </message>
        <message>
            <source>%1 and below</source>
            <translation>%1 y por debajo</translation>
        </message>
        <message>
            <source>about %1–%2 of %3</source>
            <translation>aprox. %1–%2 de %3</translation>
        </message>
        <message>
            <source>%1–%2 of %3</source>
            <translation>%1–%2 de %3</translation>
        </message>
        <message>
            <source>0 rows</source>
            <translation>0 filas</translation>
        </message>
        <message>
            <source>Filter rows…</source>
            <translation>Filtrar filas…</translation>
        </message>
        <message>
            <source>Filter rows…  %1</source>
            <translation>Filtrar filas…  %1</translation>
        </message>
        <message>
            <source>New row</source>
            <translation>Nueva fila</translation>
        </message>
        <message>
            <source>New row (%1)</source>
            <translation>Nueva fila (%1)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridPaste</name>
        <message>
            <source>Paste a cell</source>
            <translation>Pegar una celda</translation>
        </message>
        <message>
            <source>Paste %L1 × %L2 cells</source>
            <translation>Pegar %L1 × %L2 celdas</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Pegar</translation>
        </message>
        <message>
            <source>The rows are still being read.</source>
            <translation>Las filas todavía se están leyendo.</translation>
        </message>
        <message>
            <source>There is no text to paste.</source>
            <translation>No hay texto que pegar.</translation>
        </message>
        <message>
            <source>The block is %L1 columns wide, and only %L2 are shown from here on.</source>
            <translation>El bloque tiene %L1 columnas de ancho y desde aquí solo se muestran %L2.</translation>
        </message>
        <message>
            <source>The block has %L1 rows; at most %L2 are pasted at once.</source>
            <translation>El bloque tiene %L1 filas; como máximo se pegan %L2 a la vez.</translation>
        </message>
        <message>
            <source>The rows are still being counted. New ones can be pasted behind the last row in a moment.</source>
            <translation>Las filas todavía se están contando. En un momento se podrán pegar filas nuevas tras la última.</translation>
        </message>
        <message>
            <source>Links are changed in the record, or by dragging rows onto the tree.</source>
            <translation>Los vínculos se cambian en la ficha o arrastrando filas al árbol.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridReplace</name>
        <message>
            <source>Replace…</source>
            <translation>Reemplazar…</translation>
        </message>
        <message>
            <source>There are no rows.</source>
            <translation>No hay filas.</translation>
        </message>
        <message>
            <source>No column that is shown holds texts.</source>
            <translation>Ninguna columna mostrada contiene textos.</translation>
        </message>
        <message>
            <source>Replace “%1” by “%2” in %L3 cells</source>
            <translation>Reemplazar «%1» por «%2» en %L3 celdas</translation>
        </message>
        <message>
            <source>There are more than %L1 rows: filter them, or select some.</source>
            <translation>Hay más de %L1 filas: fíltrelas o seleccione algunas.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridSort</name>
        <message>
            <source>Sort by this column</source>
            <translation>Ordenar por esta columna</translation>
        </message>
        <message>
            <source>Sort by this column as well</source>
            <translation>Ordenar también por esta columna</translation>
        </message>
        <message>
            <source>No column is selected.</source>
            <translation>Ninguna columna seleccionada.</translation>
        </message>
        <message>
            <source>What this column shows has no order of its own.</source>
            <translation>Lo que muestra esta columna no tiene un orden propio.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::GridView</name>
        <message>
            <source>Rows of %1</source>
            <translation>Filas de %1</translation>
        </message>
        <message>
            <source>Row numbers</source>
            <translation>Números de fila</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::KeyColumnsDialog</name>
        <message>
            <source>Key columns of %1</source>
            <translation>Columnas clave de %1</translation>
        </message>
        <message>
            <source>Tick the columns that together tell every row from every other. The database itself is not changed.</source>
            <translation>Marque las columnas que, juntas, distinguen cada fila de todas las demás. La base de datos en sí no se modifica.</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Binary data cannot tell rows apart.</source>
            <translation>Los datos binarios no pueden distinguir filas.</translation>
        </message>
        <message>
            <source>Use as key</source>
            <translation>Usar como clave</translation>
        </message>
        <message>
            <source>No column is ticked.</source>
            <translation>Ninguna columna marcada.</translation>
        </message>
        <message>
            <source>Asking the database…</source>
            <translation>Consultando la base de datos…</translation>
        </message>
        <message>
            <source>There are rows that have the same values in these columns: tick more of them, or others.</source>
            <translation>Hay filas con los mismos valores en estas columnas: marque más, u otras.</translation>
        </message>
        <message>
            <source>One row has no value in one of these columns.</source>
            <translation>Una fila no tiene valor en una de estas columnas.</translation>
        </message>
        <message>
            <source>%1 rows have no value in one of these columns.</source>
            <translation>%1 filas no tienen valor en una de estas columnas.</translation>
        </message>
        <message>
            <source>These columns tell all rows apart.</source>
            <translation>Estas columnas distinguen todas las filas.</translation>
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
            <translation>Vincular %1</translation>
        </message>
        <message>
            <source>Name of a %1</source>
            <translation>Nombre de %1</translation>
        </message>
        <message>
            <source>&amp;Link</source>
            <translation>&amp;Vincular</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LiveDatabase</name>
        <message numerus="yes">
            <source>%n statement(s) for %1, written %2</source>
            <translation>
                <numerusform>%n instrucción para %1, escrita el %2</numerusform>
                <numerusform>%n instrucciones para %1, escritas el %2</numerusform>
            </translation>
        </message>
        <message>
            <source>What others have written to these rows since is overwritten.</source>
            <translation>Se sobrescribe lo que otros hayan escrito en estas filas desde entonces.</translation>
        </message>
        <message>
            <source>In the sqlite3 shell: sqlite3 -bail FILE &lt; SCRIPT</source>
            <translation>En la consola de sqlite3: sqlite3 -bail ARCHIVO &lt; SCRIPT</translation>
        </message>
        <message>
            <source>Some of the chosen changes depend on others that are not. Save them together.</source>
            <translation>Algunos de los cambios elegidos dependen de otros que no lo están. Guárdelos juntos.</translation>
        </message>
        <message>
            <source>The connection to %1 is lost. Your edits are kept.</source>
            <translation>Se ha perdido la conexión con %1. Sus cambios se conservan.</translation>
        </message>
        <message>
            <source>The database is open for reading only.</source>
            <translation>La base de datos está abierta solo para lectura.</translation>
        </message>
        <message>
            <source>%1 would stand below itself: what it was moved into is below it. Nothing was saved; your edits are kept.</source>
            <translation>%1 quedaría en su propio subárbol: su nuevo padre está por debajo. No se ha guardado nada; sus cambios se conservan.</translation>
        </message>
        <message>
            <source>%1 was to be deleted, but another program has changed it since it was read. Nothing was saved; your edits are kept.</source>
            <translation>%1 se iba a eliminar, pero otro programa lo ha modificado después de leerse. No se ha guardado nada; sus cambios se conservan.</translation>
        </message>
        <message>
            <source>Another program has changed %1 since it was read. Nothing was saved; your edits are kept.</source>
            <translation>Otro programa ha modificado %1 desde que se leyó. No se ha guardado nada; sus cambios se conservan.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost just as a save was being completed. Whether it was saved is looked up as soon as the server answers; your edits are kept, and editing waits until then.</source>
            <translation>La conexión con %1 se perdió justo cuando terminaba el guardado. En cuanto el servidor responda se comprobará si se guardó; sus cambios se conservan y la edición espera hasta entonces.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost before the save was complete. Nothing was saved; your edits are kept: save them again.</source>
            <translation>La conexión con %1 se perdió antes de terminar el guardado. No se guardó nada; sus cambios se conservan: guárdelos de nuevo.</translation>
        </message>
        <message>
            <source>The connection to %1 was lost during the save, and its rows do not tell whether it was completed. Your edits are kept: compare them with what the database has now before you save them again.</source>
            <translation>La conexión con %1 se perdió durante el guardado, y las filas no indican si llegó a completarse. Sus cambios se conservan: compárelos con el estado actual de la base de datos antes de guardarlos de nuevo.</translation>
        </message>
        <message>
            <source>It is saved, but the database took more along than may be read or remembered: undoing this save will not bring all of it back.</source>
            <translation>Está guardado, pero la base de datos se llevó más de lo que se puede leer o recordar: deshacer este guardado no lo recuperará todo.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LongTextDialog</name>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Intro</translation>
        </message>
        <message>
            <source>%1 characters</source>
            <translation>%1 caracteres</translation>
        </message>
        <message>
            <source>%1 of %2 characters</source>
            <translation>%1 de %2 caracteres</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::LongTextEdit</name>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 debe tener un valor.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::Mending</name>
        <message>
            <source>%1 must not be empty: move it under another row.</source>
            <translation>%1 no puede quedar vacío: mueva la fila debajo de otra.</translation>
        </message>
        <message>
            <source>There is no single level below that of its parent.</source>
            <translation>No hay un único nivel posible debajo del de su padre.</translation>
        </message>
        <message>
            <source>The rows of this link have no key by which one could be removed.</source>
            <translation>Las filas de este vínculo no tienen una clave con la que quitar una.</translation>
        </message>
        <message>
            <source>Merge them one after the other.</source>
            <translation>Fusiónelas una tras otra.</translation>
        </message>
        <message>
            <source>Each needs a name of its own.</source>
            <translation>Cada una necesita un nombre propio.</translation>
        </message>
        <message>
            <source>Rename one of the others.</source>
            <translation>Cambie el nombre de una de las otras.</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>Renombrar %1</translation>
        </message>
        <message>
            <source>Set the level of %1</source>
            <translation>Ajustar el nivel de %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::MessageBar</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Dismiss the message</source>
            <translation>Cerrar el mensaje</translation>
        </message>
        <message>
            <source>Dismiss (Esc)</source>
            <translation>Cerrar (Esc)</translation>
        </message>
        <message>
            <source>Details of the message</source>
            <translation>Detalles del mensaje</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Copiar detalles</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Advertencia</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Información</translation>
        </message>
        <message>
            <source>Show row</source>
            <translation>Mostrar fila</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Reintentar</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::MoveFollowers</name>
        <message>
            <source>%1 follows</source>
            <translation>%1 le sigue</translation>
        </message>
        <message>
            <source>%1 follow</source>
            <translation>%1 lo siguen</translation>
        </message>
        <message>
            <source>%1 and %2 follow</source>
            <translation>%1 y %2 lo siguen</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NameDialog</name>
        <message>
            <source>A name is needed.</source>
            <translation>Hace falta un nombre.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NavigatorModel</name>
        <message>
            <source>Trees (%1)</source>
            <translation>Árboles (%1)</translation>
        </message>
        <message>
            <source>Tables (%1)</source>
            <translation>Tablas (%1)</translation>
        </message>
        <message>
            <source>Links (%1)</source>
            <translation>Vínculos (%1)</translation>
        </message>
        <message>
            <source>Views (%1)</source>
            <translation>Vistas (%1)</translation>
        </message>
        <message>
            <source>Saved views (%1)</source>
            <translation>Vistas guardadas (%1)</translation>
        </message>
        <message>
            <source>%1: %2 rows</source>
            <translation>%1: %2 filas</translation>
        </message>
        <message>
            <source>A tree (%1% sure): %2</source>
            <translation>Un árbol (certeza: %1 %): %2</translation>
        </message>
        <message>
            <source>A link (%1% sure): %2</source>
            <translation>Un vínculo (certeza: %1 %): %2</translation>
        </message>
        <message>
            <source>Cannot be edited: %1</source>
            <translation>No se puede editar: %1</translation>
        </message>
        <message>
            <source>No table refers to itself.</source>
            <translation>Ninguna tabla hace referencia a sí misma.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::NavigatorPanel</name>
        <message>
            <source>Navigator</source>
            <translation>Navegador</translation>
        </message>
        <message>
            <source>Trees, tables and links of the database</source>
            <translation>Árboles, tablas y vínculos de la base de datos</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Abrir</translation>
        </message>
        <message>
            <source>&amp;Rename…	F2</source>
            <translation>&amp;Renombrar…	F2</translation>
        </message>
        <message>
            <source>&amp;Delete	Del</source>
            <translation>&amp;Eliminar	Supr</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::PasswordDialog</name>
        <message>
            <source>Show the password</source>
            <translation>Mostrar la contraseña</translation>
        </message>
        <message>
            <source>&amp;Remember in the system keyring</source>
            <translation>&amp;Recordar en el llavero del sistema</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Contraseña</translation>
        </message>
        <message>
            <source>%1 at %2 wants a password.</source>
            <translation>%1 en %2 pide una contraseña.</translation>
        </message>
        <message>
            <source>your name on this system</source>
            <translation>su nombre en este sistema</translation>
        </message>
        <message>
            <source>Kept by the desktop, encrypted; otherwise it is asked for each time and written nowhere</source>
            <translation>El escritorio la guarda cifrada; si no, se pide cada vez y no se escribe en ningún sitio</translation>
        </message>
        <message>
            <source>%1 The password is asked for each time and written nowhere.</source>
            <translation>%1 La contraseña se pide cada vez y no se escribe en ningún sitio.</translation>
        </message>
        <message>
            <source>&amp;User</source>
            <translation>&amp;Usuario</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>&amp;Contraseña</translation>
        </message>
        <message>
            <source>&amp;Connect</source>
            <translation>C&amp;onectar</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::PathLine</name>
        <message>
            <source>Choose…</source>
            <translation>Elegir…</translation>
        </message>
        <message>
            <source>Choose: %1</source>
            <translation>Elegir: %1</translation>
        </message>
        <message>
            <source>SQLite databases (*.sqlite *.sqlite3 *.db *.db3);;All files (*)</source>
            <translation>Bases de datos SQLite (*.sqlite *.sqlite3 *.db *.db3);;Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecentList</name>
        <message>
            <source>Read-only</source>
            <translation>Solo lectura</translation>
        </message>
        <message>
            <source>Colour: %1</source>
            <translation>Color: %1</translation>
        </message>
        <message>
            <source>Recent databases</source>
            <translation>Bases de datos recientes</translation>
        </message>
        <message>
            <source>%1, read-only</source>
            <translation>%1, solo lectura</translation>
        </message>
        <message>
            <source>The file is gone, or its disk is not there. Del removes it from this list.</source>
            <translation>El archivo ya no existe o su disco no está conectado. Supr lo quita de esta lista.</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Abrir</translation>
        </message>
        <message>
            <source>&amp;Edit connection…	F2</source>
            <translation>&amp;Editar conexión…	F2</translation>
        </message>
        <message>
            <source>&amp;Remove from this list	Del</source>
            <translation>&amp;Quitar de esta lista	Supr</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecordField</name>
        <message>
            <source>Revert</source>
            <translation>Revertir</translation>
        </message>
        <message>
            <source>Set to NULL</source>
            <translation>Poner a NULL</translation>
        </message>
        <message>
            <source>Go to</source>
            <translation>Ir a</translation>
        </message>
        <message>
            <source>No value: NULL (Alt+Del)</source>
            <translation>Sin valor: NULL (Alt+Supr)</translation>
        </message>
        <message>
            <source>Binary data cannot be typed.</source>
            <translation>Los datos binarios no se pueden escribir a mano.</translation>
        </message>
        <message>
            <source>This cannot be changed.</source>
            <translation>Esto no se puede cambiar.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>set when saved</source>
            <translation>se asigna al guardar</translation>
        </message>
        <message>
            <source>modified, was %1</source>
            <translation>modificado, antes: %1</translation>
        </message>
        <message>
            <source>was %1</source>
            <translation>antes: %1</translation>
        </message>
        <message>
            <source>Back to %1 (Ctrl+Shift+R)</source>
            <translation>Volver a %1 (Ctrl+Mayús+R)</translation>
        </message>
        <message>
            <source>Go to %1 (F12)</source>
            <translation>Ir a %1 (F12)</translation>
        </message>
        <message>
            <source>Ctrl+Enter takes the text over.</source>
            <translation>Ctrl+Intro acepta el texto.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RecordPanel</name>
        <message>
            <source>No row is selected. Select one in the tree or the grid to see and edit it here.</source>
            <translation>No hay ninguna fila seleccionada. Seleccione una en el árbol o en la cuadrícula para verla y editarla aquí.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>new, not saved yet</source>
            <translation>nueva, aún sin guardar</translation>
        </message>
        <message>
            <source>deleted, not saved yet</source>
            <translation>eliminada, aún sin guardar</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Relacionado</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ReferenceEditor</name>
        <message>
            <source>Type to find a row</source>
            <translation>Escriba para buscar una fila</translation>
        </message>
        <message>
            <source>Matches</source>
            <translation>Coincidencias</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 debe tener un valor.</translation>
        </message>
        <message>
            <source>Still searching for “%1”.</source>
            <translation>Todavía se está buscando «%1».</translation>
        </message>
        <message>
            <source>No row of %1 contains “%2”.</source>
            <translation>Ninguna fila de %1 contiene «%2».</translation>
        </message>
        <message>
            <source>%1 (new)</source>
            <translation>%1 (nueva)</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationDialog</name>
        <message>
            <source>Add a relation to %1</source>
            <translation>Añadir una relación a %1</translation>
        </message>
        <message>
            <source>Rows of %1 refer to rows of another table by their key. The database itself is not changed.</source>
            <translation>Las filas de %1 hacen referencia a filas de otra tabla por su clave. La base de datos en sí no se modifica.</translation>
        </message>
        <message>
            <source>&amp;Refers to</source>
            <translation>&amp;Hace referencia a</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Añadir</translation>
        </message>
        <message>
            <source>%1 is in</source>
            <translation>%1 está en</translation>
        </message>
        <message>
            <source>No column of %1 fits the key of %2.</source>
            <translation>Ninguna columna de %1 encaja con la clave de %2.</translation>
        </message>
        <message>
            <source>No table of the database has a key.</source>
            <translation>Ninguna tabla de la base de datos tiene clave.</translation>
        </message>
        <message>
            <source>Asking the database…</source>
            <translation>Consultando la base de datos…</translation>
        </message>
        <message>
            <source>Every value refers to a row that is there.</source>
            <translation>Todos los valores hacen referencia a una fila existente.</translation>
        </message>
        <message>
            <source>One row would refer to nothing.</source>
            <translation>Una fila no haría referencia a nada.</translation>
        </message>
        <message>
            <source>%1 rows would refer to nothing.</source>
            <translation>%1 filas no harían referencia a nada.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationEditor</name>
        <message>
            <source>Search to link…</source>
            <translation>Buscar para vincular…</translation>
        </message>
        <message>
            <source>Search for rows to link</source>
            <translation>Buscar filas para vincular</translation>
        </message>
        <message>
            <source>Rows of %1</source>
            <translation>Filas de %1</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>No other row contains “%1”.</source>
            <translation>Ninguna otra fila contiene «%1».</translation>
        </message>
        <message>
            <source>The first %1 are shown; type more to narrow the search.</source>
            <translation>Se muestran las primeras %1; escriba más para acotar la búsqueda.</translation>
        </message>
        <message>
            <source>The first %1 rows.</source>
            <translation>Las primeras %1 filas.</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>No hay filas.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationModel</name>
        <message>
            <source>No row is selected.</source>
            <translation>Ninguna fila seleccionada.</translation>
        </message>
        <message>
            <source>These rows refer to this one; change the reference in them.</source>
            <translation>Estas filas hacen referencia a esta; cambie la referencia en ellas.</translation>
        </message>
        <message>
            <source>Linked, not saved yet</source>
            <translation>Vinculada, aún sin guardar</translation>
        </message>
        <message>
            <source>Link removed, not saved yet; tick to keep it</source>
            <translation>Vínculo quitado, aún sin guardar; márquelo para conservarlo</translation>
        </message>
        <message>
            <source>linked</source>
            <translation>vinculada</translation>
        </message>
        <message>
            <source>not linked</source>
            <translation>no vinculada</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RelationSection</name>
        <message>
            <source>Rows of %1 that are linked to this one</source>
            <translation>Filas de %1 vinculadas con esta</translation>
        </message>
        <message>
            <source>Rows of %1 that refer to this one</source>
            <translation>Filas de %1 que hacen referencia a esta</translation>
        </message>
        <message>
            <source>Changed, not saved yet</source>
            <translation>Con cambios, aún sin guardar</translation>
        </message>
        <message>
            <source>%1, %2 rows</source>
            <translation>%1, %2 filas</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>expandido</translation>
        </message>
        <message>
            <source>collapsed</source>
            <translation>contraído</translation>
        </message>
        <message>
            <source>modified</source>
            <translation>modificado</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ReplaceDialog</name>
        <message>
            <source>&amp;Match case</source>
            <translation>Distinguir &amp;mayúsculas</translation>
        </message>
        <message>
            <source>Whole &amp;cells only</source>
            <translation>Solo celdas &amp;completas</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Reemplazar</translation>
        </message>
        <message>
            <source>All columns of texts</source>
            <translation>Todas las columnas de texto</translation>
        </message>
        <message>
            <source>The %L1 selected rows</source>
            <translation>Las %L1 filas seleccionadas</translation>
        </message>
        <message>
            <source>All %L1 rows</source>
            <translation>Todas las filas (%L1)</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>Reemplazar por</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Columnas</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Filas</translation>
        </message>
        <message>
            <source>What would change</source>
            <translation>Lo que cambiaría</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Columna</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Antes</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Después</translation>
        </message>
        <message>
            <source>&amp;Find:</source>
            <translation>&amp;Buscar:</translation>
        </message>
        <message>
            <source>Replace &amp;with:</source>
            <translation>Reemplazar &amp;por:</translation>
        </message>
        <message>
            <source>&amp;In:</source>
            <translation>&amp;En:</translation>
        </message>
        <message>
            <source>R&amp;ows:</source>
            <translation>&amp;Filas:</translation>
        </message>
        <message>
            <source>&amp;Preview</source>
            <translation>&amp;Vista previa</translation>
        </message>
        <message>
            <source>&amp;Replace</source>
            <translation>&amp;Reemplazar</translation>
        </message>
        <message>
            <source>Press Enter to see what would change.</source>
            <translation>Pulse Intro para ver lo que cambiaría.</translation>
        </message>
        <message>
            <source>Type what is to be replaced.</source>
            <translation>Escriba lo que quiere reemplazar.</translation>
        </message>
        <message>
            <source>Look at the preview first.</source>
            <translation>Consulte primero la vista previa.</translation>
        </message>
        <message>
            <source>Keeps its text: %1</source>
            <translation>Conserva su texto: %1</translation>
        </message>
        <message>
            <source>One cell would change.</source>
            <translation>Cambiaría una celda.</translation>
        </message>
        <message>
            <source>%L1 cells in %L2 rows would change.</source>
            <translation>Cambiarían %L1 celdas en %L2 filas.</translation>
        </message>
        <message>
            <source>Nothing would change.</source>
            <translation>No cambiaría nada.</translation>
        </message>
        <message>
            <source>No cell contains “%1”.</source>
            <translation>Ninguna celda contiene «%1».</translation>
        </message>
        <message>
            <source>One cannot; the reason stands beside it.</source>
            <translation>Una no puede; el motivo figura a su lado.</translation>
        </message>
        <message>
            <source>%L1 cannot; the reasons stand beside them.</source>
            <translation>%L1 no pueden; los motivos figuran a su lado.</translation>
        </message>
        <message>
            <source>The first %L1 are listed.</source>
            <translation>Se muestran las primeras %L1.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowNumberDialog</name>
        <message>
            <source>Go to row</source>
            <translation>Ir a la fila</translation>
        </message>
        <message>
            <source>&amp;Go to row</source>
            <translation>&amp;Ir a la fila</translation>
        </message>
        <message>
            <source>&amp;Number of the row, from 1 to about %1:</source>
            <translation>&amp;Número de fila, de 1 a %1 aproximadamente:</translation>
        </message>
        <message>
            <source>&amp;Number of the row, from 1 to %1:</source>
            <translation>&amp;Número de fila, de 1 a %1:</translation>
        </message>
        <message>
            <source>A number is needed.</source>
            <translation>Hace falta un número.</translation>
        </message>
        <message>
            <source>“%1” is no number of a row.</source>
            <translation>«%1» no es un número de fila.</translation>
        </message>
        <message>
            <source>The first row is number 1.</source>
            <translation>La primera fila es la número 1.</translation>
        </message>
        <message>
            <source>There are about %1 rows; they are still being counted.</source>
            <translation>Hay unas %1 filas; todavía se están contando.</translation>
        </message>
        <message>
            <source>There are only %1 rows.</source>
            <translation>Solo hay %1 filas.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::RowPickDialog</name>
        <message>
            <source>Rows found</source>
            <translation>Filas encontradas</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Buscando…</translation>
        </message>
        <message>
            <source>Type a part of the name.</source>
            <translation>Escriba una parte del nombre.</translation>
        </message>
        <message>
            <source>nothing is changed yet</source>
            <translation>aún no se cambia nada</translation>
        </message>
        <message numerus="yes">
            <source>%n to change</source>
            <translation>
                <numerusform>%n por cambiar</numerusform>
                <numerusform>%n por cambiar</numerusform>
            </translation>
        </message>
        <message>
            <source>Type to find more; Ctrl+Space ticks, Enter applies: %1.</source>
            <translation>Escriba para buscar más; Ctrl+Espacio marca, Intro aplica: %1.</translation>
        </message>
        <message>
            <source>Enter ticks the marked row: %1.</source>
            <translation>Intro marca la fila resaltada: %1.</translation>
        </message>
        <message>
            <source>The first %1; type more to find others.</source>
            <translation>Las primeras %1; escriba más para encontrar otras.</translation>
        </message>
        <message>
            <source>Tick or untick something first.</source>
            <translation>Marque o desmarque algo primero.</translation>
        </message>
        <message>
            <source>Mark a row that can be chosen.</source>
            <translation>Resalte una fila que se pueda elegir.</translation>
        </message>
        <message>
            <source>Nothing has this name.</source>
            <translation>No hay nada con ese nombre.</translation>
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
            <translation>Árboles, tablas y vínculos de una base de datos: edítelos y guarde al terminar.</translation>
        </message>
        <message>
            <source>Recent databases</source>
            <translation>Bases de datos recientes</translation>
        </message>
        <message>
            <source>… or drop a database file here</source>
            <translation>… o suelte aquí un archivo de base de datos</translation>
        </message>
        <message>
            <source>Opening… S&amp;top</source>
            <translation>Abriendo… &amp;Detener</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Abrir…</translation>
        </message>
        <message>
            <source>Choose a database file</source>
            <translation>Elegir un archivo de base de datos</translation>
        </message>
        <message>
            <source>&amp;Connect to a server…</source>
            <translation>&amp;Conectar a un servidor…</translation>
        </message>
        <message>
            <source>Open &amp;sample catalogue</source>
            <translation>Abrir catálogo de e&amp;jemplo</translation>
        </message>
        <message>
            <source>10,595 categories in 8 levels, with products; yours to change</source>
            <translation>10.595 categorías en 8 niveles, con productos; puede modificarlo a su gusto</translation>
        </message>
        <message>
            <source>Give up opening this database</source>
            <translation>Cancelar la apertura de esta base de datos</translation>
        </message>
        <message>
            <source>%1 is not on the list any more; the database itself is untouched.</source>
            <translation>%1 ya no está en la lista; la base de datos en sí no se ha tocado.</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>Des&amp;hacer</translation>
        </message>
        <message>
            <source>None yet: what you open is listed here.</source>
            <translation>Ninguna todavía: lo que abra aparecerá aquí.</translation>
        </message>
        <message>
            <source>Describe a connection to PostgreSQL, MariaDB or a file</source>
            <translation>Describir una conexión a PostgreSQL, MariaDB o un archivo</translation>
        </message>
        <message>
            <source>New in %1</source>
            <translation>Novedades de %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TextProblemsDialog</name>
        <message>
            <source>Nothing was pasted</source>
            <translation>No se ha pegado nada</translation>
        </message>
        <message>
            <source>%L1 of %L2 cells does not fit, so nothing was changed. Correct it where it comes from and copy the block again.</source>
            <translation>%L1 de %L2 celdas no encaja, así que no se ha cambiado nada. Corríjala en su origen y copie el bloque de nuevo.</translation>
        </message>
        <message>
            <source>%L1 of %L2 cells do not fit, so nothing was changed. Correct them where they come from and copy the block again.</source>
            <translation>%L1 de %L2 celdas no encajan, así que no se ha cambiado nada. Corríjalas en su origen y copie el bloque de nuevo.</translation>
        </message>
        <message>
            <source>Cells that do not fit</source>
            <translation>Celdas que no encajan</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>Columna</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Why not</source>
            <translation>Motivo</translation>
        </message>
        <message>
            <source>and %L1 more</source>
            <translation>y %L1 más</translation>
        </message>
        <message>
            <source>&amp;Go to the Row</source>
            <translation>&amp;Ir a la fila</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TlsFields</name>
        <message>
            <source>Trusted certificates</source>
            <translation>Certificados de confianza</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>Certificado propio</translation>
        </message>
        <message>
            <source>Own key</source>
            <translation>Clave propia</translation>
        </message>
        <message>
            <source>Revoked certificates</source>
            <translation>Certificados revocados</translation>
        </message>
        <message>
            <source>Only “Encrypt, check certificate and name” keeps others from reading along and from posing as the server.</source>
            <translation>Solo «Cifrar, verificar certificado y nombre» impide que otros lean la comunicación o se hagan pasar por el servidor.</translation>
        </message>
        <message>
            <source>Ciphers</source>
            <translation>Cifrados</translation>
        </message>
        <message>
            <source>those of the client library</source>
            <translation>los de la biblioteca cliente</translation>
        </message>
        <message>
            <source>With one of these the connection is encrypted or refused. Whose certificate the server shows cannot be checked: Qt's driver for MariaDB has no way to ask for it.</source>
            <translation>Con alguno de estos, la conexión se cifra o se rechaza. No se puede verificar de quién es el certificado que muestra el servidor: el controlador de Qt para MariaDB no permite solicitarlo.</translation>
        </message>
        <message>
            <source>If the server can, unchecked</source>
            <translation>Si el servidor puede, sin verificar</translation>
        </message>
        <message>
            <source>Never encrypt</source>
            <translation>No cifrar nunca</translation>
        </message>
        <message>
            <source>Only if the server insists</source>
            <translation>Solo si el servidor lo exige</translation>
        </message>
        <message>
            <source>Prefer to encrypt, unchecked</source>
            <translation>Preferir cifrar, sin verificar</translation>
        </message>
        <message>
            <source>Encrypt, unchecked</source>
            <translation>Cifrar, sin verificar</translation>
        </message>
        <message>
            <source>Encrypt, check certificate</source>
            <translation>Cifrar, verificar certificado</translation>
        </message>
        <message>
            <source>Encrypt, check certificate and name</source>
            <translation>Cifrar, verificar certificado y nombre</translation>
        </message>
        <message>
            <source>The client library's default</source>
            <translation>El valor predeterminado de la biblioteca cliente</translation>
        </message>
        <message>
            <source>&amp;Encryption</source>
            <translation>Cifra&amp;do</translation>
        </message>
        <message>
            <source>Folder of trusted certificates</source>
            <translation>Carpeta de certificados de confianza</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeActions</name>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Renombrar</translation>
        </message>
        <message>
            <source>New %1 &amp;below</source>
            <translation>Añadir %1 de&amp;bajo</translation>
        </message>
        <message>
            <source>New %1 b&amp;eside</source>
            <translation>Añadir %1 al la&amp;do</translation>
        </message>
        <message>
            <source>One level &amp;up</source>
            <translation>&amp;Subir de nivel</translation>
        </message>
        <message>
            <source>One level do&amp;wn</source>
            <translation>B&amp;ajar de nivel</translation>
        </message>
        <message>
            <source>Move u&amp;p</source>
            <translation>&amp;Mover arriba</translation>
        </message>
        <message>
            <source>Move dow&amp;n</source>
            <translation>Mover aba&amp;jo</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <source>E&amp;xpand all</source>
            <translation>E&amp;xpandir todo</translation>
        </message>
        <message>
            <source>&amp;Collapse all</source>
            <translation>&amp;Contraer todo</translation>
        </message>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nada seleccionado.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Esta fila está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>There is no sibling above it to move into.</source>
            <translation>No hay ningún hermano encima al que moverla.</translation>
        </message>
        <message>
            <source>It is at the top level already.</source>
            <translation>Ya está en el primer nivel.</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>Nueva fila de %1</translation>
        </message>
        <message>
            <source>Siblings are sorted by name: there is no order column.</source>
            <translation>Los hermanos se ordenan por nombre: no hay columna de orden.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeClipboard</name>
        <message>
            <source>Cu&amp;t</source>
            <translation>Cor&amp;tar</translation>
        </message>
        <message>
            <source>C&amp;opy with all below</source>
            <translation>C&amp;opiar con subárbol</translation>
        </message>
        <message>
            <source>&amp;Paste below</source>
            <translation>Pe&amp;gar debajo</translation>
        </message>
        <message>
            <source>Paste below with l&amp;inks</source>
            <translation>Pegar debajo con ví&amp;nculos</translation>
        </message>
        <message>
            <source>What was cut keeps its links anyway.</source>
            <translation>Lo que se ha cortado conserva sus vínculos de todos modos.</translation>
        </message>
        <message>
            <source>%1 is linked with no other table.</source>
            <translation>%1 no se vincula con ninguna otra tabla.</translation>
        </message>
        <message>
            <source>Nothing has been cut or copied.</source>
            <translation>No se ha cortado ni copiado nada.</translation>
        </message>
        <message>
            <source>%1 is marked for deletion.</source>
            <translation>%1 está pendiente de eliminación.</translation>
        </message>
        <message>
            <source>%1 cut: select the new parent and paste.</source>
            <translation>Se ha cortado %1: seleccione el nuevo padre y pegue.</translation>
        </message>
        <message>
            <source>%1 copied: select the parent of the copy and paste.</source>
            <translation>Se ha copiado %1: seleccione el padre de la copia y pegue.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeCommands</name>
        <message>
            <source>Nothing is selected.</source>
            <translation>Nada seleccionado.</translation>
        </message>
        <message>
            <source>This row is marked for deletion.</source>
            <translation>Esta fila está pendiente de eliminación.</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeMoves</name>
        <message>
            <source>%1 is going to be deleted.</source>
            <translation>%1 se va a eliminar.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into itself.</source>
            <translation>%1 no puede ser su propio padre.</translation>
        </message>
        <message>
            <source>%1 cannot be moved into %2, which is below it.</source>
            <translation>%1 no se puede mover a %2, que está debajo.</translation>
        </message>
        <message>
            <source>Siblings are sorted by name: there is no order column.</source>
            <translation>Los hermanos se ordenan por nombre: no hay columna de orden.</translation>
        </message>
        <message>
            <source>%1 cannot be moved beside itself.</source>
            <translation>%1 no se puede mover a su propio lado.</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>Mover %1</translation>
        </message>
        <message numerus="yes">
            <source>Move %n rows</source>
            <translation>
                <numerusform>Mover %n fila</numerusform>
                <numerusform>Mover %n filas</numerusform>
            </translation>
        </message>
        <message>
            <source>Reorder</source>
            <translation>Reordenar</translation>
        </message>
        <message>
            <source>Nothing stands deeper than directly below %1.</source>
            <translation>Todo lo que hay debajo de %1 está ya justo debajo.</translation>
        </message>
        <message>
            <source>There is nothing to sort below it.</source>
            <translation>Debajo no hay nada que ordenar.</translation>
        </message>
        <message>
            <source>They are sorted already.</source>
            <translation>Ya están en orden.</translation>
        </message>
        <message>
            <source>the top level</source>
            <translation>primer nivel</translation>
        </message>
        <message>
            <source>Sort what is below %1</source>
            <translation>Ordenar hijos: %1</translation>
        </message>
        <message>
            <source>Only rows of this database can be dropped here.</source>
            <translation>Aquí solo se pueden soltar filas de esta base de datos.</translation>
        </message>
        <message>
            <source>It is at the top level already.</source>
            <translation>Ya está en el primer nivel.</translation>
        </message>
        <message>
            <source>It is in %1 already.</source>
            <translation>Ya está en %1.</translation>
        </message>
        <message>
            <source>%1 and %2 are not linked.</source>
            <translation>%1 y %2 no tienen vínculos entre sí.</translation>
        </message>
        <message>
            <source>Drop it on a %1 to link it.</source>
            <translation>Suéltela sobre una fila de %1 para vincularla.</translation>
        </message>
        <message numerus="yes">
            <source>Move %n links</source>
            <translation>
                <numerusform>Mover %n vínculo</numerusform>
                <numerusform>Mover %n vínculos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreePane</name>
        <message>
            <source>Filter %1</source>
            <translation>Filtrar %1</translation>
        </message>
        <message>
            <source>Filter the tree of %1</source>
            <translation>Filtrar el árbol de %1</translation>
        </message>
        <message>
            <source>Tree of %1</source>
            <translation>Árbol de %1</translation>
        </message>
        <message>
            <source>&amp;Find in the tree</source>
            <translation>B&amp;uscar en el árbol</translation>
        </message>
        <message>
            <source>0 of %1: no %2 contains “%3”.</source>
            <translation>0 de %1: ninguna fila de %2 contiene «%3».</translation>
        </message>
        <message>
            <source>No rows.</source>
            <translation>No hay filas.</translation>
        </message>
        <message>
            <source>No rows. The menu has New Child.</source>
            <translation>No hay filas. El menú permite añadir una.</translation>
        </message>
        <message>
            <source>No rows. Press %1 for a new %2.</source>
            <translation>No hay filas. Pulse %1 para añadir %2.</translation>
        </message>
        <message>
            <source>Loading…</source>
            <translation>Cargando…</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeReshaping</name>
        <message>
            <source>Mo&amp;ve to…</source>
            <translation>Mo&amp;ver a…</translation>
        </message>
        <message>
            <source>Mer&amp;ge into…</source>
            <translation>&amp;Fusionar en…</translation>
        </message>
        <message>
            <source>&amp;Flatten below</source>
            <translation>Ap&amp;lanar subárbol</translation>
        </message>
        <message>
            <source>Spl&amp;it off…</source>
            <translation>Se&amp;parar…</translation>
        </message>
        <message>
            <source>&amp;Sort below by name</source>
            <translation>Ordenar &amp;hijos por nombre</translation>
        </message>
        <message>
            <source>&amp;Link…</source>
            <translation>V&amp;incular…</translation>
        </message>
        <message>
            <source>%1 is linked with no other table.</source>
            <translation>%1 no se vincula con ninguna otra tabla.</translation>
        </message>
        <message>
            <source>Nothing stands below it.</source>
            <translation>No hay nada debajo.</translation>
        </message>
        <message>
            <source>Move %1 to</source>
            <translation>Mover %1 a</translation>
        </message>
        <message>
            <source>Name of the new parent</source>
            <translation>Nombre del nuevo padre</translation>
        </message>
        <message>
            <source>&amp;Move</source>
            <translation>&amp;Mover</translation>
        </message>
        <message>
            <source>Top level</source>
            <translation>Primer nivel</translation>
        </message>
        <message>
            <source>Merge %1 into</source>
            <translation>Fusionar %1 en</translation>
        </message>
        <message>
            <source>Name of the %1 that stays</source>
            <translation>Nombre de la fila de %1 que se conserva</translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation>&amp;Fusionar…</translation>
        </message>
        <message>
            <source>Select rows that stand below the same one.</source>
            <translation>Seleccione filas que estén debajo de una misma fila.</translation>
        </message>
        <message>
            <source>%1 2</source>
            <translation>%1 2</translation>
        </message>
        <message>
            <source>New %1</source>
            <translation>Nueva fila de %1</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::TreeView</name>
        <message numerus="yes">
            <source>%n row(s)</source>
            <translation>
                <numerusform>%n fila</numerusform>
                <numerusform>%n filas</numerusform>
            </translation>
        </message>
        <message>
            <source>Nodes are moved by dragging, not copied.</source>
            <translation>Al arrastrar, los nodos se mueven, no se copian.</translation>
        </message>
        <message numerus="yes">
            <source>link %n row(s) to %1 as well</source>
            <translation>
                <numerusform>vincular %n fila también con %1</numerusform>
                <numerusform>vincular %n filas también con %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>move %n link(s) to %1</source>
            <translation>
                <numerusform>mover %n vínculo a %1</numerusform>
                <numerusform>mover %n vínculos a %1</numerusform>
            </translation>
        </message>
        <message>
            <source>to the top level</source>
            <translation>al primer nivel</translation>
        </message>
        <message>
            <source>into %1</source>
            <translation>a %1</translation>
        </message>
        <message>
            <source>in %1</source>
            <translation>en %1</translation>
        </message>
        <message>
            <source>at the top level</source>
            <translation>en el primer nivel</translation>
        </message>
        <message>
            <source>%1, sorted by name</source>
            <translation>%1, por orden de nombre</translation>
        </message>
        <message>
            <source>before %1, %2</source>
            <translation>antes de %1, %2</translation>
        </message>
        <message>
            <source>after %1, %2</source>
            <translation>después de %1, %2</translation>
        </message>
    </context>
    <context>
        <name>espalier::ui::ValueLineEdit</name>
        <message>
            <source>year-month-day</source>
            <translation>año-mes-día</translation>
        </message>
        <message>
            <source>hours:minutes:seconds</source>
            <translation>horas:minutos:segundos</translation>
        </message>
        <message>
            <source>year-month-day hours:minutes:seconds</source>
            <translation>año-mes-día horas:minutos:segundos</translation>
        </message>
        <message>
            <source>Calendar (Alt+Down)</source>
            <translation>Calendario (Alt+Abajo)</translation>
        </message>
        <message>
            <source>%1 must have a value.</source>
            <translation>%1 debe tener un valor.</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Calendario</translation>
        </message>
    </context>
</TS>
