; SPDX-License-Identifier: MIT
; The installer. package.sh calls makensis with VERSION, TREE (the folder that is installed), SIZE (in
; kilobytes), OUT, LICENCE, ICON and REMOVAL, a list of what Uninstall deletes: what is in TREE and nothing else.
Unicode true
SetCompressor /SOLID lzma
SetDateSave off
!include MUI2.nsh
!include x64.nsh
!include LogicLib.nsh

Name "Espalier"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Espalier"
InstallDirRegKey HKLM "Software\Espalier" "Folder"
RequestExecutionLevel admin
ManifestSupportedOS Win10
ManifestDPIAware true
BrandingText "Espalier ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Espalier"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installer of Espalier"
VIAddVersionKey "CompanyName" "The Espalier authors"
VIAddVersionKey "LegalCopyright" "The Espalier authors; GNU General Public License, version 3 or later"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\espalier.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(OpenSample)"
!define MUI_FINISHPAGE_RUN_PARAMETERS "--sample"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE German
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE Spanish

!macro TEXT NAME EN DE FR ES
    LangString ${NAME} ${LANG_ENGLISH} "${EN}"
    LangString ${NAME} ${LANG_GERMAN} "${DE}"
    LangString ${NAME} ${LANG_FRENCH} "${FR}"
    LangString ${NAME} ${LANG_SPANISH} "${ES}"
!macroend
!insertmacro TEXT OpenSample "Open the sample catalogue" "Beispielkatalog öffnen" "Ouvrir le catalogue d’exemple" "Abrir el catálogo de ejemplo"
!insertmacro TEXT Program "Espalier" "Espalier" "Espalier" "Espalier"
!insertmacro TEXT Menu "Start menu" "Startmenü" "Menu Démarrer" "Menú Inicio"
!insertmacro TEXT Files "Offer for SQLite files" "Für SQLite-Dateien anbieten" "Proposer pour les fichiers SQLite" "Ofrecer para archivos SQLite"
!insertmacro TEXT Only64 "Espalier needs a 64-bit Windows 10 or later." "Espalier braucht ein 64-Bit-Windows 10 oder neuer." "Espalier nécessite Windows 10, 64 bits, ou plus récent." "Espalier necesita Windows 10 de 64 bits o posterior."
!insertmacro TEXT InUse "Espalier is running. Please quit it first." "Espalier läuft noch. Bitte beenden Sie es zuerst." "Espalier est ouvert. Veuillez d’abord le quitter." "Espalier está abierto. Ciérrelo primero."

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Espalier"
!define DATABASE "Espalier.Database"
!define CHANGES "Espalier.Changes"

; A program that runs cannot be replaced: said before anything is changed.
!macro CHECK_IN_USE UN
Function ${UN}CheckInUse
    ${If} ${FileExists} "$INSTDIR\espalier.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\espalier.exe" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONSTOP "$(InUse)" /SD IDOK
            SetErrorLevel 2
            Quit
        ${EndIf}
        FileClose $0
    ${EndIf}
FunctionEnd
!macroend
!insertmacro CHECK_IN_USE ""
!insertmacro CHECK_IN_USE "un."

!macro REGISTER_ENDING ENDING
    WriteRegStr HKLM "Software\Classes\${ENDING}\OpenWithProgids" "${DATABASE}" ""
!macroend
!macro FORGET_ENDING ENDING
    DeleteRegValue HKLM "Software\Classes\${ENDING}\OpenWithProgids" "${DATABASE}"
    DeleteRegKey /ifempty HKLM "Software\Classes\${ENDING}\OpenWithProgids"
    DeleteRegKey /ifempty HKLM "Software\Classes\${ENDING}"
!macroend

Function .onInit
    ${IfNot} ${RunningX64}
        MessageBox MB_OK|MB_ICONSTOP "$(Only64)" /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    SetRegView 64
    SetShellVarContext all
    ReadRegStr $0 HKLM "Software\Espalier" "Folder"
    ${If} $0 != ""
        StrCpy $INSTDIR $0
    ${EndIf}
FunctionEnd

Section "$(Program)" SectionProgram
    SectionIn RO
    Call CheckInUse
    ; What an earlier version had and this one has not goes with its own uninstaller.
    ${If} ${FileExists} "$INSTDIR\uninstall.exe"
        ExecWait '"$INSTDIR\uninstall.exe" /S _?=$INSTDIR'
    ${EndIf}
    SetOutPath "$INSTDIR"
    File /r "${TREE}/*"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    WriteRegStr HKLM "Software\Espalier" "Folder" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Espalier"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKLM "${UNINSTALL}" "DisplayIcon" "$INSTDIR\espalier.exe"
    WriteRegStr HKLM "${UNINSTALL}" "Publisher" "The Espalier authors"
    WriteRegStr HKLM "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
    WriteRegDWORD HKLM "${UNINSTALL}" "EstimatedSize" ${SIZE}
    WriteRegStr HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\espalier.exe" "" "$INSTDIR\espalier.exe"

    ; Known by name and icon; they are applied to a database that is open, so that a click alone opens nothing.
    WriteRegStr HKLM "Software\Classes\${CHANGES}" "" "Espalier change set"
    WriteRegStr HKLM "Software\Classes\${CHANGES}\DefaultIcon" "" "$INSTDIR\espalier.exe,0"
    ReadRegStr $0 HKLM "Software\Classes\.changes" ""
    ${If} $0 == ""
        WriteRegStr HKLM "Software\Classes\.changes" "" "${CHANGES}"
    ${EndIf}
SectionEnd

Section "$(Menu)" SectionMenu
    CreateShortcut "$SMPROGRAMS\Espalier.lnk" "$INSTDIR\espalier.exe"
SectionEnd

; Offered below "Open with": which program opens them is for the user to say.
Section "$(Files)" SectionFiles
    WriteRegStr HKLM "Software\Classes\${DATABASE}" "" "SQLite database"
    WriteRegStr HKLM "Software\Classes\${DATABASE}\DefaultIcon" "" "$INSTDIR\espalier.exe,0"
    WriteRegStr HKLM "Software\Classes\${DATABASE}\shell\open\command" "" '"$INSTDIR\espalier.exe" "%1"'
    !insertmacro REGISTER_ENDING .sqlite
    !insertmacro REGISTER_ENDING .sqlite3
    !insertmacro REGISTER_ENDING .db3
    !insertmacro REGISTER_ENDING .db
SectionEnd

Section -Tell
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; the types of files
SectionEnd

Function un.onInit
    SetRegView 64
    SetShellVarContext all
FunctionEnd

Section Uninstall
    Call un.CheckInUse
    !include "${REMOVAL}"
    Delete "$INSTDIR\uninstall.exe"
    SetOutPath "$TEMP"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Espalier.lnk"
    DeleteRegKey HKLM "${UNINSTALL}"
    DeleteRegKey HKLM "Software\Espalier"
    DeleteRegKey HKLM "Software\Microsoft\Windows\CurrentVersion\App Paths\espalier.exe"
    DeleteRegKey HKLM "Software\Classes\${DATABASE}"
    DeleteRegKey HKLM "Software\Classes\${CHANGES}"
    ReadRegStr $0 HKLM "Software\Classes\.changes" ""
    ${If} $0 == "${CHANGES}"
        DeleteRegValue HKLM "Software\Classes\.changes" ""
        DeleteRegKey /ifempty HKLM "Software\Classes\.changes"
    ${EndIf}
    !insertmacro FORGET_ENDING .sqlite
    !insertmacro FORGET_ENDING .sqlite3
    !insertmacro FORGET_ENDING .db3
    !insertmacro FORGET_ENDING .db
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
